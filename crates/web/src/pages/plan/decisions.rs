//! Decisions: those to be taken, those taken, and the form that puts another.

use super::blank::{Blank, Refusal, beside, on_day, text};
use super::{Tab, mentoring, tabs};
use crate::failure::Failure;
use crate::fields::Form;
use crate::frame::{Frame, Place};
use crate::pages::deeper::count;
use crate::visit::{Answer, Visit};
use app::inquiry::decisions;
use app::seen::Seen;
use askama::Template;
use model::decision::Decision;
use model::entry::Noted;
use model::finding::Value;
use model::mentoring::of;

/// A decision in a list.
struct Row {
    path: String,
    question: String,
    said: String,
    chosen: Option<String>,
    when: Option<String>,
    outcome: Option<String>,
}

#[derive(Template)]
#[template(path = "pages/plan/decisions.html")]
struct Page<'r> {
    frame: Frame,
    tabs: Vec<Tab>,
    headline: String,
    open: Vec<Row>,
    taken: Vec<Row>,
    form: Blank<'r>,
}

const NEW: &str = "decision-new";

/// `GET /plan/decisions`
pub(crate) async fn show(visit: Visit) -> Answer {
    let seen = visit.office.seen().await?;
    visit.page(&page(&visit, &seen, None).await?)
}

async fn page<'r>(visit: &Visit, seen: &Seen, refusal: Option<&'r Refusal>) -> Result<Page<'r>, Failure> {
    let t = visit.t;
    let (open, taken): (Vec<&Noted<Decision>>, Vec<&Noted<Decision>>) =
        mentoring(seen).inquiry.decisions.iter().partition(|one| one.value.chosen.is_none());
    let row = |one: &&Noted<Decision>| row(visit, seen, one);
    let form = Blank::new(t, refusal, NEW, "/plan/decisions".to_owned(), "plan-decision-ask");
    Ok(Page {
        frame: visit.frame(Place::Plan, t.text("plan-decisions")).await?,
        tabs: tabs(t, "/plan/decisions"),
        headline: t.say("plan-decisions-headline", &[("open", count(open.len())), ("taken", count(taken.len()))]),
        open: open.iter().rev().map(row).collect(),
        taken: taken.iter().rev().map(row).collect(),
        form: super::decision::question(form, None),
    })
}

fn row(visit: &Visit, seen: &Seen, one: &Noted<Decision>) -> Row {
    let (t, inquiry) = (visit.t, &mentoring(seen).inquiry);
    let (roads, voices) = (of(&inquiry.roads, one.id).count(), of(&inquiry.voices, one.id).count());
    let chosen = one.value.chosen.and_then(|road| inquiry.roads.iter().find(|one| one.id == road));
    let when = match (one.value.looked_back_on, one.due_on, one.value.chosen_on) {
        (Some(day), ..) => Some(on_day(t, "plan-looked-back-on", day)),
        (None, Some(day), _) => Some(on_day(t, "plan-look-back-on", day)),
        (None, None, day) => day.map(|day| on_day(t, "plan-chosen-on", day)),
    };
    Row {
        path: format!("/plan/decisions/{}", one.id),
        question: one.value.question.clone(),
        said: t.say("plan-decision-said", &[("roads", count(roads)), ("voices", count(voices))]),
        chosen: chosen.map(|road| t.say("plan-decision-chosen", &[("road", Value::Text(road.value.text.clone()))])),
        when,
        outcome: one.value.outcome.clone(),
    }
}

/// `POST /plan/decisions` with `question` and `background`.
pub(crate) async fn ask(visit: Visit, Form(fields): Form) -> Answer {
    let done = async {
        let question = text(visit.t, &fields, "question")?;
        beside("question", decisions::ask(&visit.office, question, fields.filled("background")).await)
    };
    match done.await {
        Ok(kept) => visit.done(&format!("/plan/decisions/{}", kept.id), "decision", Some(kept.undo)),
        Err(refused) => {
            let (seen, refusal) = (visit.office.seen().await?, refused.of(NEW, fields)?);
            visit.refused(&page(&visit, &seen, Some(&refusal)).await?)
        }
    }
}
