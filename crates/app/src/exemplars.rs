//! Invisible mentors: why they move the user, the values behind it, what to study, lessons taken and tried (F5).

use crate::entries::{self, Batch, EntryId, Kept, NewEntry};
use crate::error::AppError;
use crate::office::Office;
use crate::relationships::{self, Begin, With};
use crate::{undo, wording};
use chrono::NaiveDate;
use model::exemplar::{InvisibleMentor, Lesson};
use model::relationship::{Relationship, RelationshipKind};

/// An invisible mentor as somebody says it; values and works one on each line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SaidExemplar {
    /// Who.
    pub name: String,
    /// Why they move me.
    pub why: Option<String>,
    /// The values behind that.
    pub values: String,
    /// What to study.
    pub works: String,
}

/// Takes somebody as an invisible mentor: a relationship of that kind, active from today, and what is said of them.
///
/// # Errors
/// An empty name, a text that is too long, or the data cannot be written.
pub async fn take(office: &Office, said: &SaidExemplar) -> Result<Kept, AppError> {
    let value = checked(said)?;
    let with = With::Name(value.name.clone());
    let subject = value.values.first().cloned();
    let begun =
        relationships::begin(office, &Begin { subject, ..Begin::new(RelationshipKind::Invisible, with) }).await?;
    let kept = entries::insert(office, NewEntry { parent: Some(begun.id), ..NewEntry::of(value) }).await?;
    let undo = undo::keep_together(office, "take_exemplar", &[begun.undo, kept.undo]).await?;
    Ok(Kept { id: kept.id, undo })
}

/// Says anew what is said of an invisible mentor.
///
/// # Errors
/// They are not there any more, an empty name, a text that is too long, or the data cannot be written.
pub async fn change(office: &Office, id: EntryId, said: &SaidExemplar) -> Result<Kept, AppError> {
    let mut entry = entries::found::<InvisibleMentor>(office, id).await?;
    entry.value = checked(said)?;
    entries::update(office, &entry).await
}

/// Lets an invisible mentor go, with the relationship; lessons come back with them where that is undone.
///
/// # Errors
/// They are not there any more, or the data cannot be written.
pub async fn let_go(office: &Office, id: EntryId) -> Result<undo::UndoId, AppError> {
    let entry = entries::found::<InvisibleMentor>(office, id).await?;
    let mut batch = Batch::new();
    batch.remove::<InvisibleMentor>(id);
    if let Some(relationship) = entry.parent
        && entries::get::<Relationship>(office, relationship).await?.is_some()
    {
        batch.remove::<Relationship>(relationship);
    }
    batch.keep(office, "let_exemplar_go").await
}

/// Writes down a lesson.
///
/// # Errors
/// The mentor is not there any more, an empty or too long text, or the data cannot be written.
pub async fn learn(office: &Office, mentor: EntryId, text: &str, work: Option<&str>) -> Result<Kept, AppError> {
    let mentor = entries::found::<InvisibleMentor>(office, mentor).await?;
    let value = Lesson {
        text: wording::required(text, "the lesson")?,
        work: wording::optional(work, "the work")?,
        tried_on: None,
        outcome: None,
    };
    entries::insert(office, NewEntry { parent: Some(mentor.id), ..NewEntry::of(value) }).await
}

/// Notes that a lesson was tried, and what came of it.
///
/// # Errors
/// It is not there any more, a day to come, a text that is too long, or the data cannot be written.
pub async fn tried(office: &Office, id: EntryId, on: NaiveDate, outcome: Option<&str>) -> Result<Kept, AppError> {
    if on > office.today() {
        return Err(AppError::Wrong(format!("`{on}` is still to come; a lesson was tried today or before")));
    }
    let mut entry = entries::found::<Lesson>(office, id).await?;
    entry.value.tried_on = Some(on);
    entry.value.outcome = wording::optional(outcome, "what came of it")?;
    entries::update(office, &entry).await
}

fn checked(said: &SaidExemplar) -> Result<InvisibleMentor, AppError> {
    Ok(InvisibleMentor {
        name: wording::required(&said.name, "the name")?,
        why: wording::optional(said.why.as_deref(), "why they move you")?,
        values: wording::lines(&said.values, "a value")?,
        works: wording::lines(&said.works, "a work")?,
    })
}
