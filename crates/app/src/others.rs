//! Lists, robots and rooms: what looks like a correspondent and is no person.

use crate::error::AppError;
use crate::imports::shown_key;
use crate::office::Office;
use model::permission::Action;
use store::others::{self, Other};

/// Something that is no person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherLine {
    /// Its address or another trace.
    pub trace: String,
    /// Its name.
    pub name: String,
    /// What it is: `list`, `robot`, `room`, `group`, `organisation`.
    pub kind: String,
    /// Why we think so.
    pub reason: String,
}

/// All of them, in the order of their traces.
///
/// # Errors
/// The data cannot be read.
pub async fn list(office: &Office) -> Result<Vec<OtherLine>, AppError> {
    let world = *office.permit(Action::Read)?.subject();
    let mut reader = office.reader().await?;
    let rows = all_rows!(|page| others::page(&mut reader, world, page), |row: &Other| row.key.clone());
    let line = |row: Other| OtherLine {
        trace: shown_key(&row.key),
        name: row.name.unwrap_or_default(),
        kind: row.kind,
        reason: row.reason,
    };
    Ok(rows.into_iter().map(line).collect())
}
