//! The place for files.

use super::running::Running;
use crate::frame::{Frame, Place};
use crate::server::Web;
use crate::visit::{Answer, Visit};
use app::uploads::{UPLOAD_BYTES_MAX, UPLOAD_FILES_MAX};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use model::finding::Value;

#[derive(Template)]
#[template(path = "pages/imports/new.html")]
struct New {
    frame: Frame,
    limits: String,
    /// Most files at once, and what is said where there are more.
    most: usize,
    too_many: String,
    sources: Vec<Origin>,
    fault: Option<String>,
    /// The import that is not over yet.
    open: Option<String>,
}

/// Where files come from.
struct Origin {
    icon: crate::icons::Icon,
    title: String,
    how: String,
}

/// Where files come from: an icon, and the message that tells how to get them.
const ORIGINS: &[(&str, &str)] = &[
    ("users", "imports-from-linkedin"),
    ("mail", "imports-from-google"),
    ("users", "imports-from-contacts"),
    ("calendar", "imports-from-calendar"),
    ("mail", "imports-from-mail"),
    ("file-text", "imports-from-own"),
];

/// `GET /imports/new`
pub(crate) async fn ask(State(web): State<Web>, visit: Visit) -> Answer {
    if visit.is_sample {
        return crate::pages::sample::outside_only(&visit).await;
    }
    visit.page(&page(&visit, web.imports().open().as_deref(), None).await?)
}

/// The same page, saying why files were not taken.
pub(super) async fn refused(visit: &Visit, open: Option<&Running>, fault: String) -> Answer {
    let page = page(visit, open, Some(fault)).await?;
    let mut answer = visit.refused(&page)?;
    if open.is_some() {
        *answer.status_mut() = StatusCode::CONFLICT;
    }
    Ok(answer)
}

async fn page(visit: &Visit, open: Option<&Running>, fault: Option<String>) -> Result<New, crate::failure::Failure> {
    let frame = visit.frame(Place::None, visit.t.text("imports-new-title")).await?;
    let gigabytes = i64::try_from(UPLOAD_BYTES_MAX >> 30).unwrap_or(i64::MAX);
    let values = [("size", Value::Count(gigabytes)), ("files", super::count(UPLOAD_FILES_MAX as u64))];
    let source = |(icon, id): &(&str, &str)| Origin {
        icon: crate::icons::icon(icon),
        title: visit.t.text(&format!("{id}.title")),
        how: visit.t.text(&format!("{id}.how")),
    };
    Ok(New {
        frame,
        limits: visit.t.say("imports-limits", &values),
        most: UPLOAD_FILES_MAX,
        too_many: visit.t.say("imports-too-many", &values),
        sources: ORIGINS.iter().map(source).collect(),
        fault,
        open: open.map(|running| running.id.clone()),
    })
}
