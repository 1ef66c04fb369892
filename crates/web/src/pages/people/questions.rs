//! Pairs that may be one person, one after another.

use super::{path_of, telling};
use crate::failure::Failure;
use crate::fields::{Form, Query};
use crate::frame::{Frame, Place, Texts};
use crate::visit::{Answer, Visit};
use app::questions::{self, OpenQuestion, Side, Verdict};
use app::seen::Seen;
use askama::Template;
use model::finding::Value;

/// Questions named below the one that is asked (ours).
const WAITING_SHOWN_MAX: usize = 12;

struct SideView {
    name: String,
    path: Option<String>,
    trace: String,
    work: String,
    last: String,
    others: Vec<String>,
}

struct Waiting {
    path: String,
    text: String,
    detail: String,
}

struct Asked {
    a: SideView,
    b: SideView,
    a_trace: String,
    b_trace: String,
    likely: String,
    reasons: Vec<String>,
    hangs: String,
    at: usize,
    later: usize,
    progress: String,
    all: usize,
}

#[derive(Template)]
#[template(path = "pages/people/questions.html")]
struct Questions {
    frame: Frame,
    asked: Option<Asked>,
    waiting: Vec<Waiting>,
}

/// `GET /people/questions?at=N`
pub(crate) async fn show(visit: Visit, Query(fields): Query) -> Answer {
    let seen = visit.office.seen().await?;
    let (t, open) = (visit.t, questions::of(&seen));
    let at = fields.filled("at").and_then(|at| at.parse::<usize>().ok()).unwrap_or(1).clamp(1, open.len().max(1));
    let asked = open.get(at - 1).map(|question| asked(&t, &seen, question, at, open.len()));
    let others = open.iter().enumerate().filter(|(place, _)| place + 1 != at).take(WAITING_SHOWN_MAX);
    let waiting = others.map(|(place, question)| Waiting {
        path: format!("/people/questions?at={}", place + 1),
        text: t.say(
            "people-question",
            &[("a", Value::Text(question.a.name.clone())), ("b", Value::Text(question.b.name.clone()))],
        ),
        detail: shown(&question.b.trace),
    });
    let waiting = waiting.collect();
    let frame = visit.frame(Place::People, t.text("people-questions")).await?;
    visit.page(&Questions { frame, asked, waiting })
}

/// `POST /people/questions` with `a` and `b` (the traces), `verdict`: `same` or `different`, and `at`.
pub(crate) async fn answer(visit: Visit, Form(fields): Form) -> Answer {
    let (Some(a), Some(b)) = (fields.filled("a"), fields.filled("b")) else { return Err(Failure::Unreadable) };
    let (verdict, told) = match fields.get("verdict") {
        Some("same") => (Verdict::Same, "merged"),
        Some("different") => (Verdict::Different, "kept-apart"),
        _ => return Err(Failure::Unreadable),
    };
    let undo = questions::answer_pair(&visit.office, a, b, verdict).await?;
    let at = fields.filled("at").and_then(|at| at.parse::<usize>().ok()).unwrap_or(1);
    let path = if at > 1 { format!("/people/questions?at={at}") } else { "/people/questions".to_owned() };
    visit.done(&path, told, Some(undo))
}

fn asked(t: &Texts, seen: &Seen, question: &OpenQuestion, at: usize, all: usize) -> Asked {
    let count = |count: usize| Value::Count(count as i64);
    let hangs = Value::Count(i64::try_from(question.interactions).unwrap_or(i64::MAX));
    Asked {
        a: side(t, seen, &question.a),
        b: side(t, seen, &question.b),
        a_trace: question.a.trace.clone(),
        b_trace: question.b.trace.clone(),
        likely: t.say("people-question-likely", &[("share", Value::Share(question.probability))]),
        reasons: question.reasons.clone(),
        hangs: t.say("people-question-hangs", &[("count", hangs)]),
        at,
        later: if at < all { at + 1 } else { 1 },
        progress: t.say("people-position", &[("place", count(at)), ("all", count(all))]),
        all,
    }
}

fn side(t: &Texts, seen: &Seen, side: &Side) -> SideView {
    let member = side.id.as_ref().and_then(|id| seen.loaded.member(id));
    let person = member.map(|member| &member.person);
    let trace = shown(&side.trace);
    SideView {
        name: side.name.clone(),
        path: side.id.as_ref().map(path_of),
        work: person.map(telling::work).unwrap_or_default(),
        last: person
            .and_then(|person| telling::last_seen(t, person, seen.sight.today))
            .map_or_else(String::new, |ago| t.say("people-last-seen", &[("ago", Value::Text(ago.text))])),
        others: member.map(|it| it.shown_traces()).unwrap_or_default().into_iter().filter(|it| *it != trace).collect(),
        trace,
    }
}

fn shown(trace: &str) -> String {
    trace.strip_prefix("mail:").unwrap_or(trace).to_owned()
}
