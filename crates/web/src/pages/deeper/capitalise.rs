//! Capitalise: who could give more than I ask of them, which ties want more of me, and open questions to juniors with what came
//! of each.

use super::diversify::{ask, because};
use super::mean::{Mean, QUESTION};
use super::{People, Who, asked_person, count};
use crate::fields::{Fields, Query};
use crate::frame::{Frame, Place};
use crate::visit::{Answer, Visit};
use app::deeper::worksheet::{self, Reason};
use app::entries::Entry;
use app::intentions;
use app::seen::Counselled;
use askama::Template;
use model::finding::Value;
use model::intention::{Intention, Standing};
use model::kind::Benefit;
use model::person::PersonId;

/// Most people in a list (`ours`: the most energizing come first).
const PEOPLE_MAX: usize = 12;
/// Most questions in the log (`ours`).
const QUESTIONS_MAX: usize = 100;
const PATH: &str = "/network/capitalise";
const QUESTIONS: &str = "/network/capitalise#questions";

/// Somebody with a reason and a page on which it becomes something meant.
struct Row {
    who: Who,
    why: String,
    ask: String,
}

/// A question to somebody.
struct Question {
    id: String,
    who: Option<Who>,
    text: String,
    when: String,
    is_open: bool,
    outcome: Option<String>,
}

#[derive(Template)]
#[template(path = "pages/deeper/capitalise.html")]
struct Page {
    frame: Frame,
    headline: String,
    /// The one whom a finding speaks of.
    asked: Option<(String, Mean)>,
    unused: Vec<Row>,
    unused_title: String,
    near: Vec<Row>,
    is_near_first: bool,
    i_owe: Vec<Row>,
    they_owe: Vec<Who>,
    balance: String,
    question: Mean,
    questions: Vec<Question>,
    here: &'static str,
}

/// `GET /network/capitalise` with `person`, `benefit`, `from`, `show` (`near`).
pub(crate) async fn show(visit: Visit, Query(fields): Query) -> Answer {
    let counselled = visit.office.counselled().await?;
    let people = People::of(&counselled.seen.network);
    let network = &counselled.seen.network;
    let benefit: Option<Benefit> = fields.get("benefit").and_then(|benefit| benefit.parse().ok());
    let from: Option<Benefit> = fields.get("from").and_then(|benefit| benefit.parse().ok());
    let unused = unused(&visit, &people, &counselled, benefit, from);
    let near = worksheet::nearly_close(network, PEOPLE_MAX);
    let balance = worksheet::reciprocity(network);
    let is_near_first = fields.get("show") == Some("near");
    let headline = if is_near_first {
        visit.t.say("deeper-near-headline", &[("count", count(near.len()))])
    } else {
        visit.t.say("deeper-unused-headline", &[("count", count(unused.len()))])
    };
    let evenness = [
        ("even", count(balance.even)),
        ("i_owe", count(balance.i_owe.len())),
        ("they_owe", count(balance.they_owe.len())),
        ("known", count(balance.even + balance.i_owe.len() + balance.they_owe.len())),
    ];
    let listed = |ids: &[PersonId], text: &str, why: &str| rows(&visit, &people, ids, text, why);
    let page = Page {
        frame: visit.frame(Place::Network, visit.t.text("deeper-capitalise")).await?,
        headline,
        asked: asked(&visit, &people, benefit, &fields),
        unused,
        unused_title: match (benefit, from) {
            (Some(benefit), _) => visit.t.say("deeper-unused-for", &[("benefit", Value::Benefit(benefit))]),
            (_, Some(from)) => visit.t.say("deeper-unused-from", &[("benefit", Value::Benefit(from))]),
            _ => visit.t.text("deeper-unused"),
        },
        near: listed(&near, "deeper-near-ask", "deeper-near-why"),
        is_near_first,
        i_owe: listed(cut(&balance.i_owe), "deeper-owe-ask", "deeper-owe-why"),
        they_owe: cut(&balance.they_owe).iter().filter_map(|id| people.who(id)).collect(),
        balance: visit.t.say("deeper-balance", &evenness),
        question: question(&visit, &people, &counselled),
        questions: questions(&visit, &people).await?,
        here: QUESTIONS,
    };
    visit.page(&page)
}

fn cut(ids: &[PersonId]) -> &[PersonId] {
    &ids[..ids.len().min(PEOPLE_MAX)]
}

fn rows(visit: &Visit, people: &People<'_>, ids: &[PersonId], text: &str, why: &str) -> Vec<Row> {
    let of = |id: &PersonId| {
        let one = people.get(id)?;
        let energizes = one.energy.is_some_and(|energy| energy.get() > 0);
        let why = if energizes { visit.t.text(&format!("{why}-energizes")) } else { visit.t.text(why) };
        Some(Row { who: super::who(one), why, ask: ask("network.capitalise", id, &visit.t.text(text), PATH) })
    };
    ids.iter().filter_map(of).collect()
}

/// Who could give another benefit; with one that is wanted, also who gives a little of it; with one that they are used for, only those.
fn unused(
    visit: &Visit,
    people: &People<'_>,
    counselled: &Counselled,
    wanted: Option<Benefit>,
    from: Option<Benefit>,
) -> Vec<Row> {
    let (network, analysis) = (&counselled.seen.network, &counselled.said.analysis);
    let found = worksheet::unused(network, analysis, wanted);
    let mut named: Vec<PersonId> = Vec::new();
    let mut rows: Vec<Row> = Vec::new();
    if let Some(benefit) = wanted {
        let little = worksheet::fillers(network, benefit, PEOPLE_MAX);
        for one in little.iter().filter(|one| one.reasons.contains(&Reason::GivesALittle)) {
            let Some(who) = people.who(&one.person) else { continue };
            let why: Vec<String> = one.reasons.iter().map(|reason| because(visit, reason)).collect();
            rows.push(Row { who, why: why.join(" · "), ask: ask_for(visit, &one.person, benefit) });
            named.push(one.person.clone());
        }
    }
    let others = found.iter().filter(|one| from.is_none_or(|from| one.uses == from) && !named.contains(&one.person));
    rows.extend(others.take(PEOPLE_MAX).filter_map(|one| {
        let said = [
            ("uses", Value::Benefit(one.uses)),
            ("fits", Value::Benefit(one.fits)),
            ("because", Value::Text(because(visit, &one.reason))),
        ];
        Some(Row {
            who: people.who(&one.person)?,
            why: visit.t.say("deeper-unused-why", &said),
            ask: ask_for(visit, &one.person, one.fits),
        })
    }));
    rows
}

fn ask_for(visit: &Visit, person: &PersonId, benefit: Benefit) -> String {
    let text = visit.t.say("deeper-fill-ask", &[("benefit", Value::Benefit(benefit))]);
    ask("network.capitalise", person, &text, PATH)
}

/// The form for the one whom a finding speaks of.
fn asked(visit: &Visit, people: &People<'_>, benefit: Option<Benefit>, fields: &Fields) -> Option<(String, Mean)> {
    let id = asked_person(people, fields)?;
    let text = match benefit {
        Some(benefit) => visit.t.say("deeper-fill-ask", &[("benefit", Value::Benefit(benefit))]),
        None => String::new(),
    };
    let title = visit.t.say("deeper-mean-with", &[("person", Value::Text(people.name(&id)))]);
    let about = people.who(&id).into_iter().collect();
    Some((title, Mean::new(visit, "network.capitalise", text, PATH).about(about)))
}

/// The form for a question to somebody below.
fn question(visit: &Visit, people: &People<'_>, counselled: &Counselled) -> Mean {
    let juniors = worksheet::juniors(&counselled.seen.network, PEOPLE_MAX);
    let about = juniors.iter().filter_map(|id| people.who(id)).collect();
    let text = visit.t.text("deeper-question-first");
    Mean::new(visit, "network.no_juniors", text, QUESTIONS).way(QUESTION).about(about)
}

async fn questions(visit: &Visit, people: &People<'_>) -> Result<Vec<Question>, crate::failure::Failure> {
    let all = intentions::all(&visit.office).await?;
    let of = |entry: &Entry<Intention>| {
        let is_open = Standing::of(entry.state.as_deref()) == Standing::Open;
        let day = if is_open { entry.due_on } else { Some(entry.changed_at.date_naive()) };
        let id = if is_open { "deeper-question-open" } else { "deeper-question-asked" };
        Question {
            id: entry.id.to_string(),
            who: entry.person.as_ref().and_then(|id| people.who(id)),
            text: entry.value.text.clone(),
            when: visit.t.say(id, &[("date", day.map_or(Value::Unknown, Value::Date))]),
            is_open,
            outcome: entry.value.outcome.clone(),
        }
    };
    let is_question = |entry: &&Entry<Intention>| {
        entry.value.way.as_deref() == Some(QUESTION) && Standing::of(entry.state.as_deref()) != Standing::Dropped
    };
    Ok(all.iter().rev().filter(is_question).take(QUESTIONS_MAX).map(of).collect())
}
