//! Assignments (R7): work between sessions, by a day, with what shows that it was done and what came of it.

use crate::entries::{self, EntryId, Kept, NewEntry};
use crate::error::AppError;
use crate::office::Office;
use crate::wording;
use chrono::NaiveDate;
use model::relationship::Relationship;
use model::relationship::session::{Assignment, AssignmentStanding};

/// Keeps an assignment of a relationship, from a session or not, by a day or not.
///
/// # Errors
/// The relationship is not there, an empty or too long text, or the data cannot be written.
pub async fn give(
    office: &Office,
    relationship: EntryId,
    text: &str,
    due_on: Option<NaiveDate>,
    session: Option<EntryId>,
) -> Result<Kept, AppError> {
    entries::found::<Relationship>(office, relationship).await?;
    let value = Assignment {
        text: wording::required(text, "the assignment")?,
        session,
        standing: AssignmentStanding::Open,
        closed_on: None,
        evidence: None,
        result: None,
    };
    entries::insert(office, NewEntry { parent: Some(relationship), due_on, ..NewEntry::of(value) }).await
}

/// Says what became of it, or opens it again.
///
/// # Errors
/// It is not there any more, a text too long, or the data cannot be written.
pub async fn close(
    office: &Office,
    id: EntryId,
    standing: AssignmentStanding,
    evidence: Option<&str>,
    result: Option<&str>,
) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Assignment>(office, id).await?;
    let value = &mut entry.value;
    value.standing = standing;
    value.closed_on = Some(office.today()).filter(|_| standing != AssignmentStanding::Open);
    if let Some(evidence) = wording::optional(evidence, "what shows it")? {
        value.evidence = Some(evidence);
    }
    if let Some(result) = wording::optional(result, "the result")? {
        value.result = Some(result);
    }
    entries::update(office, &entry).await
}

/// Words it anew, or moves its day.
///
/// # Errors
/// It is not there any more, an empty or too long text, or the data cannot be written.
pub async fn change(office: &Office, id: EntryId, text: &str, due_on: Option<NaiveDate>) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Assignment>(office, id).await?;
    entry.value.text = wording::required(text, "the assignment")?;
    entry.due_on = due_on;
    entries::update(office, &entry).await
}
