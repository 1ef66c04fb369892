//! Goals, milestones that measure them, the reflection after each, and other ways to a goal (G).
//!
//! Removing any of them is [`entries::remove`].

use crate::entries::{self, Body, Entry, EntryId, Kept, NewEntry};
use crate::error::AppError;
use crate::office::Office;
use crate::wording;
use chrono::NaiveDate;
use model::goal::{Checkpoint, Goal, GoalStanding, Milestone, NextSteps, PlanItem, PlanItemKind};
use model::mentoring::Plan;
use model::practice::RELATIONSHIP_GOALS_MAX;
use model::relationship::Relationship;

/// What the user says of a goal; texts as they typed them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GoalDraft {
    /// What.
    pub text: String,
    /// How one would see that it is reached.
    pub measure: Option<String>,
    /// By which day.
    pub due_on: Option<NaiveDate>,
    /// Strengths that it builds on.
    pub strengths: Vec<String>,
    /// Weaknesses that it works on.
    pub weaknesses: Vec<String>,
    /// The relationships that serve it.
    pub relationships: Vec<EntryId>,
    /// Whether it is the other's goal, where I teach.
    pub is_theirs: bool,
}

/// What to do where a relationship has as many goals as it carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sixth {
    /// Refuse, and say why.
    Refuse,
    /// The user was warned and wants it all the same.
    Accept,
}

/// The relationships of these that would carry more than [`RELATIONSHIP_GOALS_MAX`] active goals of mine with one more, not
/// counting `except`.
pub fn crowded(plan: &Plan, relationships: &[EntryId], except: Option<EntryId>) -> Vec<EntryId> {
    let goals = |id: EntryId| plan.active_goals_of(id).filter(|goal| !goal.value.is_theirs && Some(goal.id) != except);
    relationships.iter().copied().filter(|id| goals(*id).count() >= RELATIONSHIP_GOALS_MAX).collect()
}

/// Sets a goal.
///
/// # Errors
/// An empty or too long text, a relationship that is not there, one with too many goals where those are to be refused, or the data
/// cannot be written.
pub async fn set(office: &Office, draft: &GoalDraft, sixth: Sixth) -> Result<Kept, AppError> {
    let value = worded(Goal::new(""), draft)?;
    check_relationships(office, draft, None, sixth).await?;
    entries::insert(office, NewEntry { due_on: draft.due_on, ..NewEntry::of(value) }).await
}

/// Words a goal anew; where it stands stays.
///
/// # Errors
/// As [`set`]; the goal is not there any more.
pub async fn change(office: &Office, id: EntryId, draft: &GoalDraft, sixth: Sixth) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Goal>(office, id).await?;
    if entry.value.is_active() {
        check_relationships(office, draft, Some(&entry), sixth).await?;
    }
    entry.value = worded(entry.value, draft)?;
    entry.due_on = draft.due_on;
    entries::update(office, &entry).await
}

fn worded(goal: Goal, draft: &GoalDraft) -> Result<Goal, AppError> {
    let several = |texts: &[String], what: &str| {
        let texts = texts.iter().filter_map(|text| wording::optional(Some(text), what).transpose());
        texts.collect::<Result<Vec<String>, AppError>>()
    };
    Ok(Goal {
        text: wording::required(&draft.text, "the goal")?,
        measure: wording::optional(draft.measure.as_deref(), "the measure")?,
        strengths: several(&draft.strengths, "a strength")?,
        weaknesses: several(&draft.weaknesses, "a weakness")?,
        relationships: draft.relationships.clone(),
        is_theirs: draft.is_theirs,
        ..goal
    })
}

/// The relationships of a draft are there, and those that are new to it have room.
async fn check_relationships(
    office: &Office,
    draft: &GoalDraft,
    before: Option<&Entry<Goal>>,
    sixth: Sixth,
) -> Result<(), AppError> {
    for &id in &draft.relationships {
        entries::found::<Relationship>(office, id).await?;
    }
    if sixth == Sixth::Accept || draft.is_theirs {
        return Ok(());
    }
    let known = before.map(|goal| goal.value.relationships.as_slice()).unwrap_or_default();
    let new: Vec<EntryId> = draft.relationships.iter().copied().filter(|id| !known.contains(id)).collect();
    let seen = office.seen().await?;
    let Some(mentoring) = &seen.beside.mentoring else { return Ok(()) };
    if crowded(&mentoring.plan, &new, before.map(|goal| goal.id)).is_empty() {
        return Ok(());
    }
    Err(AppError::Wrong(format!(
        "this relationship has `{RELATIONSHIP_GOALS_MAX}` active goals or more; {RELATIONSHIP_GOALS_MAX} are what one carries, \
         and another is kept when you ask for it all the same"
    )))
}

/// Closes a goal, as reached or let go, or opens it again.
///
/// # Errors
/// It is not there any more, or the data cannot be written.
pub async fn close(office: &Office, id: EntryId, standing: GoalStanding) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Goal>(office, id).await?;
    entry.value.standing = standing;
    entry.value.closed_on = closing_day(office, standing);
    entries::update(office, &entry).await
}

/// The day on which something of this standing was closed, when it is closed now.
pub(crate) fn closing_day(office: &Office, standing: GoalStanding) -> Option<NaiveDate> {
    (standing != GoalStanding::Active).then(|| office.today())
}

/// What the user says of a milestone; texts as they typed them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MilestoneDraft {
    /// What.
    pub text: String,
    /// How one would see that it is done.
    pub measure: Option<String>,
    /// By which day.
    pub due_on: Option<NaiveDate>,
    /// What the mentor said of it.
    pub comment: Option<String>,
}

/// Sets a milestone on the way to a goal.
///
/// # Errors
/// The goal is not there any more, an empty or too long text, or the data cannot be written.
pub async fn add_milestone(office: &Office, goal: EntryId, draft: &MilestoneDraft) -> Result<Kept, AppError> {
    let goal = entries::found::<Goal>(office, goal).await?;
    let (standing, closed_on) = (GoalStanding::Active, None);
    let new = Milestone { text: String::new(), measure: None, standing, closed_on, comment: None };
    let value = worded_milestone(new, draft)?;
    entries::insert(office, NewEntry { parent: Some(goal.id), due_on: draft.due_on, ..NewEntry::of(value) }).await
}

/// Words a milestone anew, or moves it.
///
/// # Errors
/// It is not there any more, an empty or too long text, or the data cannot be written.
pub async fn change_milestone(office: &Office, id: EntryId, draft: &MilestoneDraft) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Milestone>(office, id).await?;
    entry.value = worded_milestone(entry.value, draft)?;
    entry.due_on = draft.due_on;
    entries::update(office, &entry).await
}

fn worded_milestone(milestone: Milestone, draft: &MilestoneDraft) -> Result<Milestone, AppError> {
    Ok(Milestone {
        text: wording::required(&draft.text, "the milestone")?,
        measure: wording::optional(draft.measure.as_deref(), "the measure")?,
        comment: wording::optional(draft.comment.as_deref(), "the comment")?,
        ..milestone
    })
}

/// Closes a milestone, or opens it again.
///
/// # Errors
/// It is not there any more, or the data cannot be written.
pub async fn close_milestone(office: &Office, id: EntryId, standing: GoalStanding) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Milestone>(office, id).await?;
    entry.value.standing = standing;
    entry.value.closed_on = closing_day(office, standing);
    entries::update(office, &entry).await
}

/// Writes the reflection on a milestone that is closed; one that stands is worded anew.
///
/// # Errors
/// The milestone is not there any more or still open, an empty or too long text, or the data cannot be written.
pub async fn reflect(
    office: &Office,
    milestone: EntryId,
    gained: &str,
    next: NextSteps,
    note: Option<&str>,
) -> Result<Kept, AppError> {
    let milestone = entries::found::<Milestone>(office, milestone).await?;
    if milestone.value.standing == GoalStanding::Active {
        let text = &milestone.value.text;
        return Err(AppError::Wrong(format!(
            "`{text}` is still open; a milestone is closed before it is looked back on"
        )));
    }
    let gained = wording::required(gained, "what you gained")?;
    let value = Checkpoint { gained, next, note: wording::optional(note, "the note")? };
    match entries::children::<Checkpoint>(office, milestone.id).await?.pop() {
        Some(mut entry) => {
            entry.value = value;
            entries::update(office, &entry).await
        }
        None => entries::insert(office, NewEntry { parent: Some(milestone.id), ..NewEntry::of(value) }).await,
    }
}

/// What the user says of another way; texts as they typed them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemDraft {
    /// What it is.
    pub kind: PlanItemKind,
    /// Which.
    pub text: String,
    /// Where it is to be had.
    pub source: Option<String>,
    /// Whether it lies outside my own field.
    pub is_outside_field: bool,
    /// By which day.
    pub due_on: Option<NaiveDate>,
}

/// Plans a class, something to read, a webcast or a professional group, for a goal or for none in particular.
///
/// # Errors
/// The goal is not there any more, an empty or too long text, or the data cannot be written.
pub async fn add_item(office: &Office, goal: Option<EntryId>, draft: &ItemDraft) -> Result<Kept, AppError> {
    let parent = standing::<Goal>(office, goal).await?;
    let value = PlanItem {
        kind: draft.kind,
        text: wording::required(&draft.text, "the item")?,
        source: wording::optional(draft.source.as_deref(), "the source")?,
        is_outside_field: draft.is_outside_field,
        standing: GoalStanding::Active,
        closed_on: None,
        gained: None,
    };
    entries::insert(office, NewEntry { parent, due_on: draft.due_on, ..NewEntry::of(value) }).await
}

async fn standing<T: Body>(office: &Office, id: Option<EntryId>) -> Result<Option<EntryId>, AppError> {
    match id {
        Some(id) => Ok(Some(entries::found::<T>(office, id).await?.id)),
        None => Ok(None),
    }
}

/// Closes such an item, with what it gave, or opens it again.
///
/// # Errors
/// It is not there any more, a text that is too long, or the data cannot be written.
pub async fn close_item(
    office: &Office,
    id: EntryId,
    standing: GoalStanding,
    gained: Option<&str>,
) -> Result<Kept, AppError> {
    let mut entry = entries::found::<PlanItem>(office, id).await?;
    entry.value.standing = standing;
    entry.value.closed_on = closing_day(office, standing);
    if let Some(gained) = wording::optional(gained, "what it gave")? {
        entry.value.gained = Some(gained);
    }
    entries::update(office, &entry).await
}
