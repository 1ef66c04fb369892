//! The literacy check: taken as often as one likes, each time kept.

use crate::entries::{self, Entry, EntryId, Kept, NewEntry};
use crate::error::AppError;
use crate::office::Office;
use crate::undo::UndoId;
use model::literacy::LiteracyCheck;

/// All checks that were taken, the oldest first.
///
/// # Errors
/// The data cannot be read.
pub async fn all(office: &Office) -> Result<Vec<Entry<LiteracyCheck>>, AppError> {
    entries::all(office).await
}

/// One check; `None` where there is none with this id.
///
/// # Errors
/// The data cannot be read.
pub async fn get(office: &Office, id: EntryId) -> Result<Option<Entry<LiteracyCheck>>, AppError> {
    entries::get(office, id).await
}

/// Keeps today's check, with the word that was chosen for each question's code.
///
/// # Errors
/// A question was left open, or the data cannot be written.
pub async fn take<'a>(office: &Office, chosen: impl Fn(&str) -> Option<&'a str>) -> Result<Kept, AppError> {
    let check = LiteracyCheck::new(office.today(), chosen);
    if let Some(question) = check.first_open() {
        let choices = question.choices.join("`, `");
        return Err(AppError::Wrong(format!("`{}` was left open; choose one of `{choices}`", question.code)));
    }
    entries::insert(office, NewEntry::of(check)).await
}

/// Takes a check out of the history.
///
/// # Errors
/// It is not there, or the data cannot be written.
pub async fn remove(office: &Office, id: EntryId) -> Result<UndoId, AppError> {
    if get(office, id).await?.is_none() {
        return Err(AppError::Wrong("this was removed meanwhile".to_owned()));
    }
    entries::remove(office, id).await
}
