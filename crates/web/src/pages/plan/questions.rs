//! The five questions: thoughts in answer to each, and what one click makes of them.

use super::blank::{Blank, Refusal, answered, beside, text};
use super::{Tab, mentoring, tabs};
use crate::failure::Failure;
use crate::fields::Form;
use crate::frame::{Frame, Place};
use crate::pages::deeper::results::standing;
use crate::pages::deeper::{count, entry};
use crate::visit::{Answer, Visit};
use app::entries;
use app::inquiry::questions;
use app::seen::Seen;
use askama::Template;
use axum::extract::Path;
use model::entry::Noted;
use model::inquiry::{Became, SelfQuestion, Thought};

/// What a thought can become.
struct Way {
    code: &'static str,
    text: String,
}

/// A thought.
struct ThoughtRow {
    id: String,
    text: String,
    ways: Vec<Way>,
    /// What it became, and where that stands.
    became: Option<(String, String)>,
}

/// One of the five.
struct QuestionRow<'r> {
    code: &'static str,
    text: String,
    about: String,
    thoughts: Vec<ThoughtRow>,
    form: Blank<'r>,
}

#[derive(Template)]
#[template(path = "pages/plan/questions.html")]
struct Page<'r> {
    frame: Frame,
    tabs: Vec<Tab>,
    headline: String,
    questions: Vec<QuestionRow<'r>>,
}

/// `GET /plan/questions`
pub(crate) async fn show(visit: Visit) -> Answer {
    answer(&visit, None).await
}

async fn answer(visit: &Visit, refusal: Option<&Refusal>) -> Answer {
    let seen = visit.office.seen().await?;
    let page = page(visit, &seen, refusal).await?;
    answered(visit, &page, refusal)
}

async fn page<'r>(visit: &Visit, seen: &Seen, refusal: Option<&'r Refusal>) -> Result<Page<'r>, Failure> {
    let (t, thoughts) = (visit.t, &mentoring(seen).inquiry.thoughts);
    let question = |&question: &SelfQuestion| {
        let code = question.code();
        let own = thoughts.iter().filter(|one| one.value.question == question);
        let form = Blank::new(t, refusal, &key(question), "/plan/thoughts".to_owned(), "plan-thought-add").plain();
        QuestionRow {
            code,
            text: t.text(&format!("plan-question-{code}")),
            about: t.text(&format!("plan-question-{code}.about")),
            thoughts: own.map(|one| row(visit, one)).collect(),
            form: form.hidden("question", code).line("text", "plan-thought", "").required(),
        }
    };
    let answered =
        SelfQuestion::ALL.iter().filter(|question| thoughts.iter().any(|one| one.value.question == **question));
    let grown = thoughts.iter().filter(|one| one.value.became.is_some()).count();
    let values = [("answered", count(answered.count())), ("thoughts", count(thoughts.len())), ("grown", count(grown))];
    Ok(Page {
        frame: visit.frame(Place::Plan, t.text("plan-questions")).await?,
        tabs: tabs(t, "/plan/questions"),
        headline: t.say("plan-questions-headline", &values),
        questions: SelfQuestion::ALL.iter().map(question).collect(),
    })
}

fn key(question: SelfQuestion) -> String {
    format!("thought-{question}")
}

fn row(visit: &Visit, one: &Noted<Thought>) -> ThoughtRow {
    let t = visit.t;
    let way = |became: &Became| Way { code: became.code(), text: t.text(&format!("plan-grow-{became}")) };
    let became = one.value.became.map(|became| {
        let path = match (became, one.value.entry) {
            (Became::Goal, Some(goal)) => format!("/plan/goals/{goal}"),
            (Became::Challenge, Some(challenge)) => format!("/plan/challenges#c-{challenge}"),
            (Became::Candidate, Some(way)) => format!("/outreach/{way}"),
            (Became::Strength | Became::Weakness, _) => "/settings/profile".to_owned(),
            _ => "/".to_owned(),
        };
        (t.text(&format!("plan-grown-{became}")), path)
    });
    let ways = if became.is_some() { Vec::new() } else { one.value.question.becomes().iter().map(way).collect() };
    ThoughtRow { id: one.id.to_string(), text: one.value.text.clone(), ways, became }
}

/// `POST /plan/thoughts` with `question` and `text`.
pub(crate) async fn think(visit: Visit, Form(fields): Form) -> Answer {
    let question: SelfQuestion = fields.get("question").unwrap_or_default().parse().map_err(|_| Failure::Unreadable)?;
    let done = async {
        let text = text(visit.t, &fields, "text")?;
        beside("text", questions::think(&visit.office, question, text).await)
    };
    match done.await {
        Ok(kept) => visit.done(&format!("/plan/questions#{question}"), "thought", Some(kept.undo)),
        Err(refused) => answer(&visit, Some(&refused.of(&key(question), fields)?)).await,
    }
}

/// `POST /plan/thoughts/{id}/growth` with `became`.
pub(crate) async fn grow(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let became: Became = fields.get("became").unwrap_or_default().parse().map_err(|_| Failure::Unreadable)?;
    let thought = entry(&id)?;
    let question = entries::found::<Thought>(&visit.office, thought).await?.value.question;
    let grown = questions::grow(&visit.office, thought, became).await?;
    visit.done(&format!("/plan/questions#{question}"), &format!("grown-{became}"), Some(grown.undo))
}

/// `POST /plan/thoughts/{id}/removal`
pub(crate) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let thought = standing::<Thought>(&visit, &id).await?;
    visit.done("/plan/questions", "thought-removed", Some(entries::remove(&visit.office, thought).await?))
}
