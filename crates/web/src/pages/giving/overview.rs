//! The first page of giving back: thanks and outcomes due, the balance with each person as a picture, ideas that fit somebody.

use super::PATH;
use crate::failure::Failure;
use crate::fields::{Fields, Form, Query, own_path};
use crate::frame::{Frame, Place, Texts};
use crate::pages::deeper::{People, asked_person, count, entry};
use crate::pages::escaped;
use crate::pages::sponsors::mentoring;
use crate::report::Drawn;
use crate::visit::{Answer, Visit};
use app::giving::{self, Idea, Ideas};
use app::seen::Seen;
use askama::Template;
use axum::extract::Path;
use model::entry::EntryKind;
use model::finding::Value;
use model::giving::FavourKind;
use model::mentoring::Mentoring;
use model::mentoring::giving::{Balance, ThanksDue};
use model::person::PersonId;
use picture::balance::draw;

/// The months of the picture (ours: two years).
const MONTHS: usize = 24;
/// Most people in the picture; the others are counted (ours: as many as one looks through).
const PEOPLE_MAX: usize = 14;
/// Most people proposed for whom to look for ideas (ours).
const ASKED_MAX: usize = 8;

/// Something that wants thanks.
pub(crate) struct Due {
    pub(crate) name: String,
    pub(crate) path: String,
    pub(crate) what: String,
    pub(crate) when: String,
    pub(crate) is_late: bool,
    /// Where it is noted that I thanked.
    pub(crate) action: String,
    pub(crate) person: String,
}

/// An outcome that was not told.
struct Outcome {
    id: String,
    name: String,
    path: String,
    what: String,
    outcome: String,
}

struct BalanceRow {
    name: String,
    path: String,
    ideas: String,
    picture: Drawn,
    gave: String,
    took: String,
    lean: &'static str,
}

struct IdeaRow {
    icon: &'static str,
    text: String,
    why: String,
    /// Where it is written down once it is given, and what the link says.
    go: String,
}

struct Asked {
    name: String,
    path: String,
    is_here: bool,
}

#[derive(Template)]
#[template(path = "pages/giving/overview.html")]
struct Page {
    frame: Frame,
    headline: String,
    due: Vec<Due>,
    outcomes: Vec<Outcome>,
    balances: Vec<BalanceRow>,
    others: Option<String>,
    asked: Vec<Asked>,
    ideas_for: Option<String>,
    ideas: Vec<IdeaRow>,
    is_empty: bool,
}

/// `GET /giving` with `person`, for whom to show ideas.
pub(crate) async fn show(visit: Visit, Query(fields): Query) -> Answer {
    let seen = visit.office.seen().await?;
    let (t, people, all, today) = (visit.t, People::of(&seen.network), mentoring(&seen)?, visit.today());
    let due = due(&visit, &seen)?;
    let balances = all.giving.balances(today, MONTHS);
    let known: Vec<&Balance> = balances.iter().filter(|one| people.get(&one.person).is_some()).collect();
    let asked = ideas_for(&people, all, &known, &fields);
    let one = asked.iter().find(|(_, is_here)| *is_here).and_then(|(id, _)| people.get(id));
    let ideas = one.map(|one| Ideas::of(&seen.network).for_person(one, all, today)).unwrap_or_default();
    let gave: u32 = balances.iter().map(Balance::gave_sum).sum();
    let took: u32 = balances.iter().map(Balance::took_sum).sum();
    let said = [
        ("late", count(due.iter().filter(|one| one.is_late).count())),
        ("gave", Value::Count(i64::from(gave))),
        ("took", Value::Count(i64::from(took))),
    ];
    let page = Page {
        frame: visit.frame(Place::Giving, t.text("nav-giving")).await?,
        headline: if gave + took == 0 { t.text("giving-none-yet") } else { t.say("giving-headline", &said) },
        outcomes: outcomes(&people, all),
        others: (known.len() > PEOPLE_MAX)
            .then(|| t.say("giving-balance-others", &[("count", count(known.len() - PEOPLE_MAX))])),
        is_empty: all.giving.ledger.is_empty(),
        asked: asked
            .iter()
            .map(|(id, is_here)| Asked { name: people.name(id), path: ideas_path(id), is_here: *is_here })
            .collect(),
        ideas_for: one.map(|one| t.say("giving-ideas-for", &[("person", Value::Text(one.name.clone()))])),
        ideas: one
            .map(|one| ideas.iter().map(|idea| idea_row(t, &people, &one.id, idea)).collect())
            .unwrap_or_default(),
        balances: rows(&visit, &people, &known),
        due,
    };
    visit.page(&page)
}

fn ideas_path(id: &PersonId) -> String {
    format!("{PATH}?person={}#ideas", escaped(id.as_str()))
}

/// What wants thanks, the longest waiting first.
pub(crate) fn due(visit: &Visit, seen: &Seen) -> Result<Vec<Due>, Failure> {
    let (people, all) = (People::of(&seen.network), mentoring(seen)?);
    let row = |one: &ThanksDue| {
        let who = people.who(&one.person)?;
        let said = [("on", Value::Date(one.on)), ("days", Value::Count(one.days)), ("of", Value::Word(word(one.kind)))];
        let action = match one.kind {
            EntryKind::Favour => format!("{PATH}/ledger/{}/thanks", one.id),
            EntryKind::Advocacy => format!("/sponsors/advocacy/{}/thanks", one.id),
            _ => format!("{PATH}/thanks"),
        };
        Some(Due {
            name: who.name,
            path: who.path,
            what: one.what.clone(),
            when: visit.t.say("giving-due", &said),
            is_late: one.is_late(),
            action,
            person: who.id,
        })
    };
    Ok(all.thanks_due(visit.today()).iter().filter_map(row).collect())
}

fn word(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Advocacy => "thanks_advocacy",
        EntryKind::Milestone => "thanks_milestone",
        _ => "thanks_favour",
    }
}

fn outcomes(people: &People<'_>, all: &Mentoring) -> Vec<Outcome> {
    let row = |favour: &&model::entry::Noted<model::deepening::Favour>| {
        let who = people.who(favour.person.as_ref()?)?;
        Some(Outcome {
            id: favour.id.to_string(),
            name: who.name,
            path: who.path,
            what: favour.value.what.clone(),
            outcome: favour.value.outcome.clone()?,
        })
    };
    all.outcomes_due().iter().filter_map(row).collect()
}

fn rows(visit: &Visit, people: &People<'_>, balances: &[&Balance]) -> Vec<BalanceRow> {
    let shown = &balances[..balances.len().min(PEOPLE_MAX)];
    let most = |months: fn(&Balance) -> &Vec<u32>| shown.iter().flat_map(|one| months(one)).max().copied().unwrap_or(0);
    let most = (most(|one| &one.gave), most(|one| &one.took));
    let row = |one: &&Balance| {
        let who = people.who(&one.person)?;
        let said = |id, number: u32| visit.t.say(id, &[("count", Value::Count(i64::from(number)))]);
        Some(BalanceRow {
            name: who.name,
            path: who.path,
            ideas: ideas_path(&one.person),
            picture: draw(&one.gave, &one.took, most).into(),
            gave: said("giving-gave", one.gave_sum()),
            took: said("giving-took", one.took_sum()),
            lean: lean(one),
        })
    };
    shown.iter().filter_map(row).collect()
}

/// Whether somebody gave much more than I, by the factor of the counsel.
fn lean(one: &Balance) -> &'static str {
    let (gave, took) = (f64::from(one.gave_sum()), f64::from(one.took_sum()));
    let factor = model::practice::UNBALANCED_FACTOR;
    if took >= gave * factor && took > 1.0 {
        "owing"
    } else if gave >= took * factor && gave > 1.0 {
        "owed"
    } else {
        "even"
    }
}

/// For whom ideas can be looked at: whom the page was asked for, then sponsors and mentors, then those who gave most more than I.
fn ideas_for(people: &People<'_>, all: &Mentoring, balances: &[&Balance], fields: &Fields) -> Vec<(PersonId, bool)> {
    let asked = asked_person(people, fields);
    let running = all
        .rooms
        .relationships
        .iter()
        .filter(|one| one.value.role == model::relationship::Role::Protege && all.rooms.stage(one.id).is_running());
    let mut leaning: Vec<&&Balance> = balances.iter().filter(|one| one.lean() > 0).collect();
    leaning.sort_by_key(|one| std::cmp::Reverse(one.lean()));
    let others = all.sponsors().chain(running).filter_map(|one| one.person.clone());
    let others = others.chain(leaning.into_iter().map(|one| one.person.clone()));
    let mut found: Vec<PersonId> = Vec::new();
    for id in asked.clone().into_iter().chain(others) {
        if people.get(&id).is_some() && !found.contains(&id) && found.len() < ASKED_MAX {
            found.push(id);
        }
    }
    let here = asked.or_else(|| found.first().cloned());
    found.into_iter().map(|id| (id.clone(), Some(&id) == here.as_ref())).collect()
}

fn idea_row(t: Texts, people: &People<'_>, person: &PersonId, idea: &Idea) -> IdeaRow {
    let (icon, what, about) = match idea {
        Idea::TellOutcome { what, outcome, .. } => ("mail", what.clone(), outcome.clone()),
        Idea::Use { item, about, .. } => ("file-text", item.clone(), about.clone()),
        Idea::Introduce { whom, about } => ("handshake", people.name(whom), about.clone()),
        Idea::Teach { strength } => ("book-open", strength.clone(), String::new()),
        Idea::Insight => ("eye", String::new(), String::new()),
        Idea::LookFor { about } => ("search", about.clone(), String::new()),
        Idea::Lunch => ("calendar", String::new(), String::new()),
    };
    let said = [("idea", Value::Word(idea.code())), ("what", Value::Text(what)), ("about", Value::Text(about))];
    let text = t.say("giving-idea", &said);
    let id = escaped(person.as_str());
    let go = match idea {
        Idea::LookFor { about } => format!("{PATH}/radar?person={id}&about={}#add", escaped(about)),
        idea => format!("{PATH}/ledger?person={id}&kind={}&what={}#add", idea.kind(), escaped(&text)),
    };
    IdeaRow { icon, why: t.say("giving-idea-why", &said), text, go }
}

/// `POST /giving/ledger/{id}/thanks` with `back`.
pub(crate) async fn thank(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let kept = giving::thank(&visit.office, entry(&id)?, visit.today()).await?;
    visit.done(own_path(fields.get("back").unwrap_or(PATH)), "thanked", Some(kept.undo))
}

/// `POST /giving/thanks` with `person`, `what`, `back`: thanks that stand in the ledger by themselves.
pub(crate) async fn thank_in_ledger(visit: Visit, Form(fields): Form) -> Answer {
    let line = giving::NewLine {
        person: PersonId::new(fields.get("person").unwrap_or_default()),
        what: fields.get("what").unwrap_or_default().to_owned(),
        direction: model::kind::Direction::Done,
        on: visit.today(),
        kind: FavourKind::Thanks,
        outcome: None,
    };
    let kept = giving::enter(&visit.office, &line).await?;
    visit.done(own_path(fields.get("back").unwrap_or(PATH)), "thanked", Some(kept.undo))
}

/// `POST /giving/ledger/{id}/telling` with `back`.
pub(crate) async fn tell(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let kept = giving::tell_outcome(&visit.office, entry(&id)?, visit.today()).await?;
    visit.done(own_path(fields.get("back").unwrap_or(PATH)), "outcome-told", Some(kept.undo))
}

/// Thanks that are late, for Today.
pub(crate) fn due_today(visit: &Visit, seen: &Seen, most: usize) -> Vec<Due> {
    due(visit, seen).unwrap_or_default().into_iter().filter(|one| one.is_late).take(most).collect()
}
