//! A change of role: what made the user succeed against what the new role rewards, habits, and who tells the truth (K9).

use super::several;
use crate::deeper::Helper;
use crate::entries::{self, EntryId, Kept, NewEntry};
use crate::error::AppError;
use crate::office::Office;
use crate::wording;
use chrono::NaiveDate;
use model::career::{Habit, HabitWay, HonestVoice, RoleFit, RoleTransition};
use model::goal::GoalStanding;

/// What the user says of a change of role; texts as they typed them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TransitionDraft {
    /// The old role.
    pub from: String,
    /// The new role.
    pub to: String,
    /// The day on which it begins.
    pub begins_on: Option<NaiveDate>,
    /// What made me succeed so far.
    pub succeeded_by: Vec<String>,
    /// What the new role rewards.
    pub rewards: Vec<String>,
    /// How the two compare.
    pub fit: Option<RoleFit>,
}

/// Writes down a change of role.
///
/// # Errors
/// An empty or too long text, or the data cannot be written.
pub async fn begin(office: &Office, draft: &TransitionDraft) -> Result<Kept, AppError> {
    entries::insert(office, NewEntry::of(worded(draft, GoalStanding::Active)?)).await
}

/// Words it anew.
///
/// # Errors
/// It is not there any more, an empty or too long text, or the data cannot be written.
pub async fn change(office: &Office, id: EntryId, draft: &TransitionDraft) -> Result<Kept, AppError> {
    let mut entry = entries::found::<RoleTransition>(office, id).await?;
    entry.value = worded(draft, entry.value.standing)?;
    entries::update(office, &entry).await
}

fn worded(draft: &TransitionDraft, standing: GoalStanding) -> Result<RoleTransition, AppError> {
    Ok(RoleTransition {
        from: wording::required(&draft.from, "the old role")?,
        to: wording::required(&draft.to, "the new role")?,
        begins_on: draft.begins_on,
        succeeded_by: several(&draft.succeeded_by, "what made you succeed")?,
        rewards: several(&draft.rewards, "what the new role rewards")?,
        fit: draft.fit,
        standing,
    })
}

/// Notes that the user has settled in, let the change go, or is in it again.
///
/// # Errors
/// It is not there any more, or the data cannot be written.
pub async fn close(office: &Office, id: EntryId, standing: GoalStanding) -> Result<Kept, AppError> {
    let mut entry = entries::found::<RoleTransition>(office, id).await?;
    entry.value.standing = standing;
    entries::update(office, &entry).await
}

/// Adds a habit to stop, start or keep.
///
/// # Errors
/// The change is not there any more, an empty or too long text, or the data cannot be written.
pub async fn add_habit(office: &Office, transition: EntryId, way: HabitWay, text: &str) -> Result<Kept, AppError> {
    let transition = entries::found::<RoleTransition>(office, transition).await?;
    let value = Habit { way, text: wording::required(text, "the habit")?, settled_on: None };
    entries::insert(office, NewEntry { parent: Some(transition.id), ..NewEntry::of(value) }).await
}

/// Notes that a habit holds from today on; one that held before is open again.
///
/// # Errors
/// It is not there any more, or the data cannot be written.
pub async fn settle_habit(office: &Office, id: EntryId) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Habit>(office, id).await?;
    entry.value.settled_on = if entry.value.settled_on.is_some() { None } else { Some(office.today()) };
    entries::update(office, &entry).await
}

/// Names somebody who gives honest feedback on it, and on what.
///
/// # Errors
/// The change is not there any more, nobody has that id, an empty or too long text, or the data cannot be written.
pub async fn add_voice(office: &Office, transition: EntryId, who: Helper, on: Option<&str>) -> Result<Kept, AppError> {
    let transition = entries::found::<RoleTransition>(office, transition).await?;
    let (person, role) = match who {
        Helper::Person(id) => (Some(id), None),
        Helper::Role(role) => (None, Some(wording::required(&role, "the role")?)),
    };
    let value = HonestVoice { role, on: wording::optional(on, "what it is about")? };
    entries::insert(office, NewEntry { parent: Some(transition.id), person, ..NewEntry::of(value) }).await
}
