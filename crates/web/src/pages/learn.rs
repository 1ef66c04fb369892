//! Learn: its contents, and what its pages share. Each page ends where what it says can be put to work.

pub(crate) mod check;
mod doorways;
pub(crate) mod family;
pub(crate) mod guide;
mod lines;
pub(crate) mod rules;
pub(crate) mod traps;

use crate::frame::{Frame, Place};
use crate::visit::{Answer, Visit};
use app::literacy;
use askama::Template;
use model::finding::Value;
use model::literacy::QUESTIONS_COUNT;

pub(crate) use doorways::Doorway;

/// A guide in the contents.
struct Line {
    path: String,
    title: String,
    lead: String,
}

#[derive(Template)]
#[template(path = "pages/learn/contents.html")]
struct Contents {
    frame: Frame,
    /// When the check was taken last and how it went.
    checked: Option<String>,
    /// When the questionnaire was answered last.
    answered: Option<String>,
    guides: Vec<Line>,
}

/// `GET /learn`
pub(crate) async fn show(visit: Visit) -> Answer {
    let frame = visit.frame(Place::Learn, visit.t.text("nav-learn")).await?;
    let last = literacy::all(&visit.office).await?.pop().map(|entry| entry.value);
    let seen = visit.office.seen().await?;
    let page = Contents {
        frame,
        checked: last.map(|check| {
            let right = ("right", count(check.score()));
            visit
                .t
                .say("learn-check-last", &[("date", Value::Date(check.on)), right, ("count", count(QUESTIONS_COUNT))])
        }),
        answered: seen.answers.map(|answers| visit.t.say("learn-traps-answered", &[("date", Value::Date(answers.on))])),
        guides: guide::lines(&visit.t),
    };
    visit.page(&page)
}

fn count(number: usize) -> Value {
    Value::Count(i64::try_from(number).unwrap_or(i64::MAX))
}
