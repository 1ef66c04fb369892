//! Bringing people in: the place for files, the preview, the report, and all imports so far.

mod ask;
mod files;
mod list;
mod preview;
mod report;
mod running;
mod upload;
mod written;

pub(crate) use ask::ask;
pub(crate) use list::list;
pub(crate) use preview::{discard, keep, look};
pub(crate) use report::undo;
pub(crate) use running::Imports;
pub(crate) use upload::receive;

use crate::failure::Failure;
use crate::fields::Query;
use crate::frame::Texts;
use crate::server::Web;
use crate::visit::{Answer, Visit};
use axum::extract::{Path, State};
use model::finding::Value;

/// Rows of a list on one page (ours: what one can run the eye over).
const ROWS_MAX: usize = 100;

/// `GET /imports/{id}`: an import under way by its id, one that is kept by its number.
pub(crate) async fn show(State(web): State<Web>, visit: Visit, Path(id): Path<String>, Query(fields): Query) -> Answer {
    match (id.parse::<i64>(), web.imports().get(&id)) {
        (_, Some(running)) if !visit.is_sample => preview::show(&visit, &running, &fields).await,
        (Ok(number), _) => report::show(&visit, number, &fields).await,
        _ => Err(Failure::NoSuchPage),
    }
}

/// A number of things, for a sentence.
fn count(number: u64) -> Value {
    Value::Count(i64::try_from(number).unwrap_or(i64::MAX))
}

/// So many bytes, as people say it.
fn size(t: &Texts, bytes: u64) -> String {
    const UNITS: [(&str, u64); 3] =
        [("imports-gigabytes", 1_000_000_000), ("imports-megabytes", 1_000_000), ("imports-kilobytes", 1_000)];
    let (id, unit) = UNITS.into_iter().find(|(_, unit)| bytes >= *unit).unwrap_or(UNITS[2]);
    // Sizes of files are far below where a float loses whole numbers.
    t.say(id, &[("size", Value::Number(bytes as f64 / unit as f64))])
}
