//! Lists, robots and rooms: what looks like a correspondent and is no person.

use crate::error::AppError;
use crate::imports::shown_key;
use crate::office::Office;
use model::permission::Action;
use store::others;
use store::page::{PAGE_ROWS_MAX, Page};

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
    let (mut lines, mut page) = (Vec::new(), Page::first(PAGE_ROWS_MAX));
    loop {
        let rows = others::page(&mut reader, world, page).await?;
        let last = rows.last().map(|row| row.key.clone());
        let is_full = rows.len() == PAGE_ROWS_MAX as usize;
        lines.extend(rows.into_iter().map(|row| OtherLine {
            trace: shown_key(&row.key),
            name: row.name.unwrap_or_default(),
            kind: row.kind,
            reason: row.reason,
        }));
        match last {
            Some(last) if is_full => page = Page::after(last, PAGE_ROWS_MAX),
            _ => return Ok(lines),
        }
    }
}
