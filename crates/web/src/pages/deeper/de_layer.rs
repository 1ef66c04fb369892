//! De-layer: four ways with whoever drains, what became of them, who has too much of me, and which categories are crowded.

use super::demand::{self, Crowded, Demand};
use super::mean::Mean;
use super::{People, Who, asked_person, entry, fault, named, proposed, who};
use crate::failure::Failure;
use crate::fields::{Fields, Form, Query};
use crate::frame::{Frame, Place};
use crate::visit::{Answer, Visit};
use app::deeper::{self, DRAINED};
use app::entries::{self, Entry};
use app::intentions;
use app::seen::Counselled;
use askama::Template;
use axum::extract::Path;
use model::deepening::BadHabit;
use model::finding::Value;
use model::intention::{Intention, Standing};
use model::kind::DrainWay;
use model::person::{Person, PersonId};
use std::collections::HashSet;

/// Most people in the list (`ours`: nobody changes more than a few ties at a time; the most draining come first).
const DRAINERS_MAX: usize = 40;
/// Most looks back (`ours`).
const PAST_MAX: usize = 40;
const PATH: &str = "/network/de-layer";

/// Which part of the page is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Show {
    Drainers,
    Demand,
    Crowded,
}

impl Show {
    fn of(fields: &Fields) -> Self {
        let has = |names: &[&str]| names.iter().any(|name| fields.filled(name).is_some());
        match fields.get("show") {
            Some("demand") => Show::Demand,
            Some("crowded") => Show::Crowded,
            Some("drainers") => Show::Drainers,
            _ if has(&["cause", "function", "level", "location"]) => Show::Demand,
            _ if has(&["unit", "organisation"]) => Show::Crowded,
            _ => Show::Drainers,
        }
    }
}

/// A way that was chosen and is not looked back on.
struct Chosen {
    id: String,
    text: String,
    due: String,
    is_past: bool,
    next_month: String,
}

/// Somebody who drains, or pulls into bad habits.
struct Drainer {
    who: Who,
    facts: String,
    /// The habit and the entry that says so.
    habit: Option<(String, String)>,
    is_open: bool,
    chosen: Vec<Chosen>,
    mean: Mean,
}

/// What became of a way.
struct Past {
    who: Option<Who>,
    text: String,
    standing: String,
    outcome: Option<String>,
}

#[derive(Template)]
#[template(path = "pages/deeper/de_layer.html")]
struct Page {
    frame: Frame,
    headline: String,
    show: Show,
    drainers: Vec<Drainer>,
    past: Vec<Past>,
    proposed: Vec<String>,
    habit_who: String,
    habit_text: String,
    habit_fault: Option<String>,
    demand: Demand,
    crowded: Crowded,
    here: &'static str,
}

impl Page {
    fn is_drainers(&self) -> bool {
        self.show == Show::Drainers
    }

    fn is_demand(&self) -> bool {
        self.show == Show::Demand
    }

    fn is_crowded(&self) -> bool {
        self.show == Show::Crowded
    }
}

/// `GET /network/de-layer` with `show` (`drainers`, `demand`, `crowded`), `person` and `way`, `cause`, or a dimension and its value.
pub(crate) async fn show(visit: Visit, Query(fields): Query) -> Answer {
    visit.page(&page(&visit, &fields, None).await?)
}

async fn page(visit: &Visit, fields: &Fields, habit_fault: Option<String>) -> Result<Page, Failure> {
    let counselled = visit.office.counselled().await?;
    let people = People::of(&counselled.seen.network);
    let ways: Vec<Entry<Intention>> = intentions::all(&visit.office).await?;
    let ways: Vec<Entry<Intention>> =
        ways.into_iter().filter(|entry| entry.value.rule.as_deref() == Some(DRAINED)).collect();
    let habits = entries::all::<BadHabit>(&visit.office).await?;
    let show = Show::of(fields);
    let drainers = drainers(visit, &people, &counselled, (&habits, &ways), fields);
    let headline = match show {
        Show::Drainers => visit.t.say("deeper-drainers-headline", &[("count", super::count(drainers.len()))]),
        Show::Demand => {
            let high = counselled.said.analysis.demand.high.len();
            visit.t.say("deeper-demand-headline", &[("count", super::count(high))])
        }
        Show::Crowded => visit.t.text("deeper-crowded-headline"),
    };
    Ok(Page {
        frame: visit.frame(Place::Network, visit.t.text("deeper-de-layer")).await?,
        headline,
        show,
        drainers,
        past: past(visit, &people, &ways),
        proposed: proposed(&counselled.seen.network),
        habit_who: fields.get("who").unwrap_or_default().to_owned(),
        habit_text: fields.get("habit").unwrap_or_default().to_owned(),
        habit_fault,
        demand: demand::demand(visit, &people, &counselled, fields),
        crowded: demand::crowded(visit, &people, &counselled, fields),
        here: PATH,
    })
}

/// Who drains and who pulls into bad habits: the one asked for first, then the most draining, then the most often met.
fn drainers(
    visit: &Visit,
    people: &People<'_>,
    counselled: &Counselled,
    (habits, ways): (&[Entry<BadHabit>], &[Entry<Intention>]),
    fields: &Fields,
) -> Vec<Drainer> {
    let asked = asked_person(people, fields);
    let chosen_with = ways.iter().filter_map(deeper::look_back).map(|look_back| look_back.person);
    let ids = asked
        .iter()
        .cloned()
        .chain(counselled.said.analysis.energy.drainers.iter().cloned())
        .chain(habits.iter().filter_map(|habit| habit.person.clone()))
        .chain(chosen_with);
    let mut named = HashSet::new();
    let mut found: Vec<&Person> = ids.filter(|id| named.insert(id.clone())).filter_map(|id| people.get(&id)).collect();
    let contacts = |one: &Person| one.contacts_per_month.unwrap_or(0.0);
    found.sort_by(|a, b| {
        let rank = |one: &Person| (asked.as_ref() != Some(&one.id), one.energy.map_or(0, model::scale::Energy::get));
        rank(a).cmp(&rank(b)).then(contacts(b).total_cmp(&contacts(a)))
    });
    let way: Option<DrainWay> = fields.get("way").and_then(|way| way.parse().ok());
    let of = |(place, one): (usize, &Person)| {
        let is_asked = asked.as_ref() == Some(&one.id);
        let habit = habits.iter().find(|habit| habit.person.as_ref() == Some(&one.id));
        let chosen = |entry: &&Entry<Intention>| deeper::look_back(entry).is_some_and(|it| it.person == one.id);
        Drainer {
            who: who(one),
            facts: facts(visit, one),
            habit: habit.map(|habit| (habit_text(visit, habit), habit.id.to_string())),
            is_open: is_asked || (asked.is_none() && place == 0),
            chosen: ways.iter().filter(chosen).map(|entry| chosen_way(visit, entry)).collect(),
            mean: Mean::four_ways(visit, who(one), way.filter(|_| is_asked), PATH),
        }
    };
    found.into_iter().take(DRAINERS_MAX).enumerate().map(of).collect()
}

fn facts(visit: &Visit, one: &Person) -> String {
    let energy = match one.energy.map_or(0, model::scale::Energy::get) {
        ..=-2 => "deeper-drains-much",
        -1 => "deeper-drains",
        _ => "deeper-drains-not",
    };
    match one.contacts_per_month {
        Some(contacts) => {
            let energy = visit.t.text(energy);
            visit.t.say("deeper-drains-met", &[("energy", Value::Text(energy)), ("contacts", Value::Number(contacts))])
        }
        None => visit.t.text(energy),
    }
}

fn habit_text(visit: &Visit, habit: &Entry<BadHabit>) -> String {
    match &habit.value.habit {
        Some(text) => visit.t.say("deeper-habit-of", &[("habit", Value::Text(text.clone()))]),
        None => visit.t.text("deeper-habit"),
    }
}

fn chosen_way(visit: &Visit, entry: &Entry<Intention>) -> Chosen {
    let today = visit.today();
    let due = entry.due_on.unwrap_or(today);
    Chosen {
        id: entry.id.to_string(),
        text: entry.value.text.clone(),
        due: visit.t.say("deeper-look-back-on", &[("date", Value::Date(due))]),
        is_past: due < today,
        next_month: today.checked_add_months(chrono::Months::new(1)).unwrap_or(today).to_string(),
    }
}

fn past(visit: &Visit, people: &People<'_>, ways: &[Entry<Intention>]) -> Vec<Past> {
    let closed = ways.iter().rev().filter(|entry| Standing::of(entry.state.as_deref()) != Standing::Open);
    let of = |entry: &Entry<Intention>| Past {
        who: entry.person.as_ref().and_then(|id| people.who(id)),
        text: entry.value.text.clone(),
        standing: match Standing::of(entry.state.as_deref()) {
            Standing::Dropped => visit.t.text("deeper-dropped"),
            _ => visit.t.say("deeper-looked-back", &[("date", Value::Date(entry.changed_at.date_naive()))]),
        },
        outcome: entry.value.outcome.clone(),
    };
    closed.take(PAST_MAX).map(of).collect()
}

/// `POST /network/de-layer/habits` with `who` (a name or an id) and `habit`.
pub(crate) async fn add_habit(visit: Visit, Form(fields): Form) -> Answer {
    let seen = visit.office.seen().await?;
    let person: PersonId = match named(&seen.loaded, visit.t, fields.get("who").unwrap_or_default()) {
        Ok(person) => person,
        Err(fault) => return visit.refused(&page(&visit, &fields, Some(fault)).await?),
    };
    match deeper::mark_habit(&visit.office, person, fields.filled("habit")).await {
        Ok(kept) => visit.done(PATH, "habit", Some(kept.undo)),
        Err(error) => visit.refused(&page(&visit, &fields, Some(fault(error)?)).await?),
    }
}

/// `POST /network/de-layer/habits/{id}/removal`
pub(crate) async fn remove_habit(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = entry(&id)?;
    if entries::get::<BadHabit>(&visit.office, id).await?.is_none() {
        return Err(Failure::NoSuchPage);
    }
    let undo = entries::remove(&visit.office, id).await?;
    visit.done(PATH, "habit-removed", Some(undo))
}
