//! The literacy check: seven questions, what was right and why, and how it went before.

use super::{Doorway, count, doorways};
use crate::failure::Failure;
use crate::fields::{Fields, Form};
use crate::frame::{Frame, Place};
use crate::icons::Icon;
use crate::visit::{Answer, Visit, see_other};
use app::entries::{Entry, EntryId};
use app::literacy;
use askama::Template;
use axum::extract::Path;
use model::finding::Value;
use model::literacy::{LiteracyCheck, QUESTIONS, QUESTIONS_COUNT, Question};

/// Most checks in the history (ours: more than anybody takes).
const HISTORY_MAX: usize = 30;

/// Where each question leads, by its code.
const DOORWAYS: [(&str, &[Doorway]); QUESTIONS_COUNT] = [
    ("goals", &[("/network/diversify#results", "learn-go-results"), ("/learn/starting", "guide-starting")]),
    ("sponsor", &[("/sponsors", "learn-go-sponsors"), ("/learn/sponsors", "guide-sponsors")]),
    ("board", &[("/people?benefit=development", "learn-go-development"), ("/learn/board", "guide-board")]),
    ("co_mentor", &[("/network/capitalise", "learn-go-capitalise"), ("/learn/kinds", "guide-kinds")]),
    ("reverse", &[("/network/diversify?level=below", "learn-go-diversify"), ("/learn/stages", "guide-stages")]),
    ("network", &[("/network", "learn-go-network"), ("/learn/network", "guide-network")]),
    ("lasting", &[("/people?view=cold", "learn-go-cold"), ("/learn/starting", "guide-starting")]),
];

struct Asked {
    code: &'static str,
    text: String,
    choices: Vec<Choice>,
    is_open: bool,
    is_first_fault: bool,
}

struct Choice {
    code: &'static str,
    text: String,
    is_chosen: bool,
}

/// A check that was taken, in the history.
struct Taken {
    id: String,
    date: String,
    score: String,
    rights: Vec<bool>,
    missed: String,
}

#[derive(Template)]
#[template(path = "pages/learn/check.html")]
struct CheckPage {
    frame: Frame,
    questions: Vec<Asked>,
    history: Vec<Taken>,
}

/// `GET /learn/check`
pub(crate) async fn show(visit: Visit) -> Answer {
    let page = form(&visit, None).await?;
    visit.page(&page)
}

/// `POST /learn/check` with the chosen word of each question under its code.
pub(crate) async fn take(visit: Visit, Form(fields): Form) -> Answer {
    let check = LiteracyCheck::new(visit.today(), |code| fields.get(code));
    if check.first_open().is_some() {
        return visit.refused(&form(&visit, Some(&fields)).await?);
    }
    let kept = literacy::take(&visit.office, |code| fields.get(code)).await?;
    see_other(&format!("/learn/check/{}", kept.id))
}

/// The form, with what was chosen before it was refused.
async fn form(visit: &Visit, given: Option<&Fields>) -> Result<CheckPage, Failure> {
    let mut has_fault = false;
    let mut ask = |question: &Question| {
        let chosen = given.and_then(|fields| question.choice(fields.get(question.code)?));
        let is_open = given.is_some() && chosen.is_none();
        let is_first_fault = is_open && !has_fault;
        has_fault |= is_open;
        let choice = |code: &&'static str| Choice {
            code,
            text: visit.t.text(&format!("literacy-{}.{code}", question.code)),
            is_chosen: chosen == Some(*code),
        };
        Asked {
            code: question.code,
            text: visit.t.text(&format!("literacy-{}", question.code)),
            choices: question.choices.iter().map(choice).collect(),
            is_open,
            is_first_fault,
        }
    };
    let questions = QUESTIONS.iter().map(&mut ask).collect();
    let history = literacy::all(&visit.office).await?;
    Ok(CheckPage {
        frame: visit.frame(Place::Learn, visit.t.text("learn-check-short")).await?,
        questions,
        history: history.iter().rev().take(HISTORY_MAX).map(|entry| taken(visit, entry)).collect(),
    })
}

fn taken(visit: &Visit, entry: &Entry<LiteracyCheck>) -> Taken {
    let check = &entry.value;
    let missed = check.answers().filter(|(question, chosen)| *chosen != Some(question.key));
    let names: Vec<String> = missed.map(|(question, _)| visit.t.text(&short(question))).collect();
    Taken {
        id: entry.id.to_string(),
        date: visit.t.say("counsel-on", &[("date", Value::Date(check.on))]),
        score: score(visit, check),
        rights: check.rights().collect(),
        missed: if names.is_empty() {
            visit.t.text("learn-check-missed-none")
        } else {
            visit.t.say("learn-check-missed", &[("names", Value::Names(names))])
        },
    }
}

fn short(question: &Question) -> String {
    format!("literacy-{}.short", question.code)
}

fn score(visit: &Visit, check: &LiteracyCheck) -> String {
    visit.t.say("learn-check-score", &[("right", count(check.score())), ("count", count(QUESTIONS_COUNT))])
}

/// A question with its answer explained.
struct Explained {
    text: String,
    is_right: bool,
    verdict: String,
    icon: Icon,
    /// What was chosen, where it was not right.
    chosen: Option<String>,
    key: String,
    why: String,
    doorways: Vec<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "pages/learn/checked.html")]
struct Checked {
    frame: Frame,
    date: String,
    score: String,
    rights: Vec<bool>,
    meaning: String,
    answers: Vec<Explained>,
}

/// `GET /learn/check/{id}`
pub(crate) async fn explain(visit: Visit, Path(id): Path<String>) -> Answer {
    let id: EntryId = id.parse().map_err(|_| Failure::NoSuchPage)?;
    let check = literacy::get(&visit.office, id).await?.ok_or(Failure::NoSuchPage)?.value;
    let page = Checked {
        frame: visit.frame(Place::Learn, visit.t.text("learn-check-short")).await?,
        date: visit.t.say("learn-check-taken", &[("date", Value::Date(check.on))]),
        score: score(&visit, &check),
        rights: check.rights().collect(),
        meaning: visit.t.say("learn-check-meaning", &[("right", count(check.score()))]),
        answers: check.answers().map(|(question, chosen)| explained(&visit, question, chosen)).collect(),
    };
    visit.page(&page)
}

fn explained(visit: &Visit, question: &Question, chosen: Option<&'static str>) -> Explained {
    let is_right = chosen == Some(question.key);
    let said = |code: &str| visit.t.text(&format!("literacy-{}.{code}", question.code));
    let leads = DOORWAYS.iter().find(|(code, _)| *code == question.code).map_or(&[][..], |(_, doorways)| doorways);
    Explained {
        text: visit.t.text(&format!("literacy-{}", question.code)),
        is_right,
        verdict: visit.t.text(if is_right { "learn-check-right" } else { "learn-check-wrong" }),
        icon: crate::icons::icon(if is_right { "check" } else { "x" }),
        chosen: chosen.filter(|_| !is_right).map(said),
        key: said(question.key),
        why: said("why"),
        doorways: doorways::open(&visit.t, leads),
    }
}

/// `POST /learn/check/{id}/removal`
pub(crate) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let id: EntryId = id.parse().map_err(|_| Failure::NoSuchPage)?;
    if literacy::get(&visit.office, id).await?.is_none() {
        return Err(Failure::NoSuchPage);
    }
    let undo = literacy::remove(&visit.office, id).await?;
    visit.done("/learn/check#history", "learn-check-removed", Some(undo))
}
