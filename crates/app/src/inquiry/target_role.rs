//! A role that the user wants, held against what they have (K6).

use crate::entries::{self, EntryId, Kept, NewEntry};
use crate::error::AppError;
use crate::office::Office;
use crate::wording;
use model::career::{Have, NEED_WEIGHT_MAX, RoleNeed, TargetRole};
use model::goal::GoalStanding;
use model::person::PersonId;

/// What the user says of a role; texts as they typed them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RoleDraft {
    /// What it is called.
    pub title: String,
    /// Who of my people holds it.
    pub person: Option<PersonId>,
    /// Who holds it, where they are nobody of my people.
    pub holder: Option<String>,
    /// What draws me to it.
    pub why: Option<String>,
}

/// Names a role to aim for.
///
/// # Errors
/// An empty or too long text, nobody with that id, or the data cannot be written.
pub async fn aim(office: &Office, draft: &RoleDraft) -> Result<Kept, AppError> {
    let value = worded(draft, GoalStanding::Active)?;
    entries::insert(office, NewEntry { person: draft.person.clone(), ..NewEntry::of(value) }).await
}

/// Words it anew.
///
/// # Errors
/// It is not there any more, an empty or too long text, nobody with that id, or the data cannot be written.
pub async fn change(office: &Office, id: EntryId, draft: &RoleDraft) -> Result<Kept, AppError> {
    let mut entry = entries::found::<TargetRole>(office, id).await?;
    entry.value = worded(draft, entry.value.standing)?;
    entry.person.clone_from(&draft.person);
    entries::update(office, &entry).await
}

fn worded(draft: &RoleDraft, standing: GoalStanding) -> Result<TargetRole, AppError> {
    Ok(TargetRole {
        title: wording::required(&draft.title, "the role")?,
        holder: wording::optional(draft.holder.as_deref(), "who holds it")?,
        why: wording::optional(draft.why.as_deref(), "what draws you")?,
        standing,
    })
}

/// What the user says of something that a role needs; texts as they typed them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedDraft {
    /// What whoever holds it knows or has done.
    pub text: String,
    /// How much it matters, 1 to [`NEED_WEIGHT_MAX`].
    pub weight: u8,
    /// How much of it I have.
    pub have: Have,
    /// What I have that counts there.
    pub evidence: Option<String>,
    /// How to tell it.
    pub telling: Option<String>,
}

/// Adds something that a role needs.
///
/// # Errors
/// The role is not there any more, an empty or too long text, a weight out of range, or the data cannot be written.
pub async fn add_need(office: &Office, role: EntryId, draft: &NeedDraft) -> Result<Kept, AppError> {
    let role = entries::found::<TargetRole>(office, role).await?;
    let value = worded_need(draft)?;
    entries::insert(office, NewEntry { parent: Some(role.id), ..NewEntry::of(value) }).await
}

/// Words a need anew, or says what the user has of it by now.
///
/// # Errors
/// It is not there any more, an empty or too long text, a weight out of range, or the data cannot be written.
pub async fn change_need(office: &Office, id: EntryId, draft: &NeedDraft) -> Result<Kept, AppError> {
    let mut entry = entries::found::<RoleNeed>(office, id).await?;
    entry.value = worded_need(draft)?;
    entries::update(office, &entry).await
}

fn worded_need(draft: &NeedDraft) -> Result<RoleNeed, AppError> {
    let weight = draft.weight;
    if !(1..=NEED_WEIGHT_MAX).contains(&weight) {
        return Err(AppError::Wrong(format!("weight `{weight}` is not between 1 and {NEED_WEIGHT_MAX}")));
    }
    Ok(RoleNeed {
        text: wording::required(&draft.text, "what the role needs")?,
        weight,
        have: draft.have,
        evidence: wording::optional(draft.evidence.as_deref(), "what you have")?,
        telling: wording::optional(draft.telling.as_deref(), "how to tell it")?,
    })
}
