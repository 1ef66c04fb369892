//! Whether everything is whole.

use crate::frame::{Frame, Place};
use crate::server::Web;
use crate::visit::{Answer, Visit};
use app::upkeep::{Check, examine};
use askama::Template;
use axum::extract::State;

#[derive(Template)]
#[template(path = "pages/settings/health.html")]
struct Health {
    frame: Frame,
    title: String,
    checks: Vec<Line>,
}

struct Line {
    text: String,
    found: String,
    is_well: bool,
}

/// What a check says that found no fault; beside its sign that need not be said.
const NOTHING: &str = "none";

/// `GET /settings/health`
pub(crate) async fn health(State(web): State<Web>, visit: Visit) -> Answer {
    let health = examine(&web.office()).await?;
    let is_well = health.checks.iter().all(|check| check.is_well);
    let title = visit.t.text(if is_well { "health-well" } else { "health-ill" });
    let line = |check: &Check| Line {
        text: visit.t.text(&format!("health-{}", check.name)),
        found: if check.found == NOTHING { String::new() } else { check.found.clone() },
        is_well: check.is_well,
    };
    let checks = health.checks.iter().map(line).collect();
    visit.page(&Health { frame: visit.frame(Place::Settings, title.clone()).await?, title, checks })
}
