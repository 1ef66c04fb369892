//! Challenges, why they are there, and who can help (K3). Helpers hang on challenges, goals and results of the year alike.

use crate::deeper::Helper;
use crate::entries::{self, EntryId, Kept, NewEntry};
use crate::error::AppError;
use crate::goals::closing_day;
use crate::office::Office;
use crate::wording;
use model::deepening::{ResultHelper, YearResult};
use model::goal::{Goal, GoalStanding};
use model::inquiry::Challenge;
use model::kind::Help;

/// Writes down a challenge.
///
/// # Errors
/// An empty or too long text, or the data cannot be written.
pub async fn face(office: &Office, text: &str, why: Option<&str>) -> Result<Kept, AppError> {
    let value = Challenge {
        text: wording::required(text, "the challenge")?,
        why: wording::optional(why, "the reason")?,
        standing: GoalStanding::Active,
        closed_on: None,
    };
    entries::insert(office, NewEntry::of(value)).await
}

/// Words a challenge anew.
///
/// # Errors
/// It is not there any more, an empty or too long text, or the data cannot be written.
pub async fn change(office: &Office, id: EntryId, text: &str, why: Option<&str>) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Challenge>(office, id).await?;
    entry.value.text = wording::required(text, "the challenge")?;
    entry.value.why = wording::optional(why, "the reason")?;
    entries::update(office, &entry).await
}

/// Closes a challenge, as met or let go, or opens it again.
///
/// # Errors
/// It is not there any more, or the data cannot be written.
pub async fn close(office: &Office, id: EntryId, standing: GoalStanding) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Challenge>(office, id).await?;
    entry.value.standing = standing;
    entry.value.closed_on = closing_day(office, standing);
    entries::update(office, &entry).await
}

/// Names somebody who can help with a challenge, a goal or a result of the year.
///
/// # Errors
/// That is not there any more, nobody has that id, an empty or too long role, or the data cannot be written.
pub async fn add_helper(office: &Office, matter: EntryId, helper: Helper, help: Help) -> Result<Kept, AppError> {
    let is_there = entries::get::<Challenge>(office, matter).await?.is_some()
        || entries::get::<Goal>(office, matter).await?.is_some()
        || entries::get::<YearResult>(office, matter).await?.is_some();
    if !is_there {
        return Err(AppError::Wrong(format!("`{matter}` is no challenge, goal or result that stands here")));
    }
    let (person, role) = match helper {
        Helper::Person(id) => (Some(id), None),
        Helper::Role(role) => (None, Some(wording::required(&role, "the role")?)),
    };
    let value = ResultHelper { role, help };
    entries::insert(office, NewEntry { parent: Some(matter), person, ..NewEntry::of(value) }).await
}
