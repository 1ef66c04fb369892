//! What the user means to do by a day. Today brings it back.

use crate::entries::{self, Entry, EntryId, Kept, NewEntry};
use crate::error::AppError;
use crate::office::Office;
use crate::wording;
use chrono::NaiveDate;
use model::intention::{Intention, Standing};
use model::person::PersonId;

/// All intentions, in the order in which they were made.
///
/// # Errors
/// The data cannot be read.
pub async fn all(office: &Office) -> Result<Vec<Entry<Intention>>, AppError> {
    entries::all(office).await
}

/// The intentions that are still meant and due by this day, the longest due first.
///
/// # Errors
/// The data cannot be read.
pub async fn due(office: &Office, by: NaiveDate) -> Result<Vec<Entry<Intention>>, AppError> {
    let mut due = entries::due::<Intention>(office, by).await?;
    due.retain(|entry| Standing::of(entry.state.as_deref()) == Standing::Open);
    Ok(due)
}

/// Keeps an intention for a day, about somebody or nobody. What is meant already is not meant twice: it gets the new day.
///
/// # Errors
/// An empty or too long text, a day before today, nobody with that id, or the data cannot be written.
pub async fn mean(
    office: &Office,
    intention: Intention,
    person: Option<PersonId>,
    due_on: NaiveDate,
) -> Result<Kept, AppError> {
    let text = wording::required(&intention.text, "the text")?;
    if due_on < office.today() {
        return Err(AppError::Wrong(format!("`{due_on}` is past; choose today or a day to come")));
    }
    let value = Intention { text, ..intention };
    let is_same = |entry: &Entry<Intention>| {
        let is_open = Standing::of(entry.state.as_deref()) == Standing::Open;
        is_open && entry.person == person && entry.value == value
    };
    if let Some(mut meant) = all(office).await?.into_iter().find(is_same) {
        meant.due_on = Some(due_on);
        return entries::update(office, &meant).await;
    }
    let state = Some(Standing::Open.code().to_owned());
    entries::insert(office, NewEntry { person, state, due_on: Some(due_on), ..NewEntry::of(value) }).await
}

/// Closes an intention: done, with what came of it, or let go.
///
/// # Errors
/// It is not there any more, the text is too long, or the data cannot be written.
pub async fn close(office: &Office, id: EntryId, standing: Standing, outcome: Option<&str>) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Intention>(office, id).await?;
    entry.state = Some(standing.code().to_owned());
    if let Some(outcome) = outcome.filter(|outcome| !outcome.trim().is_empty()) {
        entry.value.outcome = Some(wording::required(outcome, "the outcome")?);
    }
    entries::update(office, &entry).await
}

/// Moves an intention to another day.
///
/// # Errors
/// It is not there any more, the day is past, or the data cannot be written.
pub async fn put_off(office: &Office, id: EntryId, until: NaiveDate) -> Result<Kept, AppError> {
    if until <= office.today() {
        return Err(AppError::Wrong(format!("`{until}` is not a day to come; put it off until tomorrow at least")));
    }
    let mut entry = entries::found::<Intention>(office, id).await?;
    entry.due_on = Some(until);
    entries::update(office, &entry).await
}
