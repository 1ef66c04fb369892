//! All imports so far, the latest first.

use super::count;
use super::files::Rows;
use crate::fields::Query;
use crate::frame::{Frame, Place};
use crate::server::Web;
use crate::visit::{Answer, Visit};
use app::imports::ImportLine;
use askama::Template;
use axum::extract::State;
use model::finding::Value;

#[derive(Template)]
#[template(path = "pages/imports/list.html")]
struct List {
    frame: Frame,
    lines: Rows<Line>,
    /// The import that is not over yet.
    open: Option<String>,
}

struct Line {
    number: i64,
    date: String,
    names: String,
    brought: String,
    undone: Option<String>,
}

/// `GET /imports`
pub(crate) async fn list(State(web): State<Web>, visit: Visit, Query(fields): Query) -> Answer {
    let frame = visit.frame(Place::Settings, visit.t.text("imports-title")).await?;
    let lines = app::imports::batches(&visit.office).await?;
    let page = fields.get("page").and_then(|page| page.parse().ok()).unwrap_or(1);
    let lines = Rows::page(lines.iter().map(|one| line(&visit, one)), page);
    let open = web.imports().open().filter(|_| !visit.is_sample).map(|running| running.id.clone());
    visit.page(&List { frame, lines, open })
}

fn line(visit: &Visit, line: &ImportLine) -> Line {
    let (t, sources) = (&visit.t, &line.report.sources);
    let names = Value::Names(sources.iter().map(|source| source.name.clone()).collect());
    let is_by_hand = !sources.is_empty() && sources.iter().all(|source| source.kind == "hand");
    let id = if is_by_hand { "imports-by-hand" } else { "imports-files" };
    Line {
        number: line.number,
        date: t.say("imports-date", &[("date", Value::Date(line.at.date_naive()))]),
        names: t.say(id, &[("names", names)]),
        brought: t.say("imports-brought", &[("count", count(line.report.people.new as u64))]),
        undone: line.undone_at.map(|at| t.say("imports-undone-on", &[("date", Value::Date(at.date_naive()))])),
    }
}
