//! Undo: each change leaves its inverse, sealed; running it takes the change back, and is refused once the rows have
//! changed since.

use crate::entries;
use crate::error::AppError;
use crate::imports;
use crate::office::{Desk, Office};
use crate::people;
use crate::profile;
use chrono::{DateTime, Utc};
use formats::inverse::{self, Inverse};
use model::permission::Action;
use std::sync::Arc;
use store::ids::EntryId;
use store::undo::{self, UndoEntry};
use store::{StoreError, Tx};

pub use store::ids::UndoId;

/// A change that was undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    /// What it was, as a word: `edit_person`, `merge`, `split`, `answer_question`, `forget_person`, `add_person`,
    /// `insert_entry`, `update_entry`, `remove_entry`, `keep_what_if`, `tag_people`, `untag_people`, `edit_profile`.
    pub action: String,
}

/// Why a change cannot be undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotUndone {
    /// There is no such change, or it was too long ago ([`crate::upkeep::DELETED_DAYS`]).
    #[error("that was too long ago to undo")]
    Gone,
    /// It was undone before.
    #[error("that was undone already")]
    Already,
    /// What it changed was changed again.
    #[error("this has changed since, so that cannot be undone any more")]
    Changed,
}

/// Undoes a change.
///
/// # Errors
/// [`AppError::NotUndone`] with the reason, or the data cannot be read or written; then nothing has changed.
pub async fn undo(office: &Office, id: UndoId) -> Result<Undone, AppError> {
    let world = *office.permit(Action::Write)?.subject();
    let found = undo::get(&mut office.reader().await?, world, id).await?;
    let entry = match found {
        None => return Err(NotUndone::Gone.into()),
        Some((_, Some(_))) => return Err(NotUndone::Already.into()),
        Some((entry, None)) => entry,
    };
    let bytes = office.open_sealed(&undo::context(world, id), &entry.body)?;
    match inverse::read(&bytes).ok_or(AppError::Unreadable("what would undo it"))? {
        Inverse::People { people } => people::put_back(office, id, people).await?,
        Inverse::Decisions { made, overruled } => people::undecide(office, id, &made, &overruled).await?,
        Inverse::Forgotten { people, at, tombstones, entries } => {
            people::remember(office, id, &people, instant(at)?, &tombstones, &entries).await?;
        }
        Inverse::Import { number } => {
            imports::undo_change(office, number, id).await?;
        }
        Inverse::Profile { before, after } => profile::put_back(office, id, before, after).await?,
        Inverse::Together { changes } => undo_together(office, id, &changes).await?,
        inverse => undo_entry(office, id, inverse).await?,
    }
    Ok(Undone { action: entry.kind })
}

/// Undoes changes that were made one after the other, the last one first. Where one cannot be undone any more, those after
/// it are undone and the whole can be tried again.
async fn undo_together(office: &Office, id: UndoId, changes: &[String]) -> Result<(), AppError> {
    for change in changes.iter().rev() {
        match Box::pin(undo(office, named(change)?)).await {
            // By itself, or by an attempt that did not come through.
            Ok(_) | Err(AppError::NotUndone(NotUndone::Already)) => {}
            Err(error) => return Err(error),
        }
    }
    let desk = office.desk();
    office
        .write(move |tx| {
            let desk = desk.clone();
            Box::pin(async move { take(tx, &desk, id).await })
        })
        .await
}

/// Keeps one inverse for changes that were made one after the other.
pub(crate) async fn keep_together(
    office: &Office,
    action: &'static str,
    changes: &[UndoId],
) -> Result<UndoId, AppError> {
    let inverse = Arc::new(Inverse::Together { changes: changes.iter().map(ToString::to_string).collect() });
    let desk = office.desk();
    office
        .write(move |tx| {
            let (desk, inverse) = (desk.clone(), inverse.clone());
            Box::pin(async move { keep(tx, &desk, action, &inverse).await })
        })
        .await
}

/// Keeps the inverse of a change, in the transaction of the change.
pub(crate) async fn keep(tx: &mut Tx, desk: &Desk, action: &str, inverse: &Inverse) -> Result<UndoId, AppError> {
    let id = UndoId::new(desk.now);
    let body = desk.seal(&undo::context(desk.world, id), inverse::write(inverse).as_bytes())?;
    undo::insert(tx, desk.world, &UndoEntry { id, at: desk.now, kind: action.to_owned(), body }).await?;
    Ok(id)
}

/// Marks a change as undone, first thing in the transaction that undoes it: of two who undo the same, one gets to do it.
pub(crate) async fn take(tx: &mut Tx, desk: &Desk, id: UndoId) -> Result<(), AppError> {
    mark_used(tx, desk, id).await?;
    desk.note(tx, "undo_change", Some(&id.to_string())).await
}

/// As [`take`], of a change that left people and ties as they were.
async fn take_beside(tx: &mut Tx, desk: &Desk, id: UndoId) -> Result<(), AppError> {
    mark_used(tx, desk, id).await?;
    desk.note_beside(tx, "undo_change", Some(&id.to_string())).await
}

async fn mark_used(tx: &mut Tx, desk: &Desk, id: UndoId) -> Result<(), AppError> {
    match undo::mark_used(tx, desk.world, id, desk.now).await {
        Err(StoreError::Missing(_)) => Err(NotUndone::Already.into()),
        other => Ok(other?),
    }
}

/// An id that an inverse names.
pub(crate) fn named<T: std::str::FromStr>(id: &str) -> Result<T, AppError> {
    id.parse().map_err(|_| AppError::Unreadable("what would undo it"))
}

/// What the row was changed or is gone for means that the change cannot be undone.
pub(crate) fn changed_since(error: StoreError) -> AppError {
    match error {
        StoreError::Missing(_) | StoreError::Changed(_) => NotUndone::Changed.into(),
        other => other.into(),
    }
}

fn instant(micros: i64) -> Result<DateTime<Utc>, AppError> {
    DateTime::from_timestamp_micros(micros).ok_or(AppError::Unreadable("what would undo it"))
}

async fn undo_entry(office: &Office, id: UndoId, inverse: Inverse) -> Result<(), AppError> {
    let (desk, inverse) = (office.desk(), Arc::new(inverse));
    office
        .write(move |tx| {
            let (desk, inverse) = (desk.clone(), inverse.clone());
            Box::pin(async move {
                take_beside(tx, &desk, id).await?;
                let changes = match &*inverse {
                    Inverse::Several { changes } => changes.as_slice(),
                    one => std::slice::from_ref(one),
                };
                for change in changes {
                    take_back(tx, &desk, change).await?;
                }
                Ok(())
            })
        })
        .await
}

/// Takes the change of one entry back.
async fn take_back(tx: &mut Tx, desk: &Desk, change: &Inverse) -> Result<(), AppError> {
    let is_done = match change {
        Inverse::EntryMade { entry, revision } => unmake(tx, desk, named(entry)?, *revision).await?,
        Inverse::EntryChanged { before } => entries::put_back(tx, desk, before).await?,
        Inverse::EntryRemoved { entry, at } => {
            let undeleted = store::entries::undelete(tx, desk.world, named(entry)?, instant(*at)?).await;
            undeleted.map(|()| true).map_err(changed_since)?
        }
        _ => false,
    };
    if is_done { Ok(()) } else { Err(NotUndone::Changed.into()) }
}

/// Removes an entry that was made; `false` where it was written or removed since.
async fn unmake(tx: &mut Tx, desk: &Desk, id: EntryId, revision: u32) -> Result<bool, AppError> {
    let row = store::entries::get(tx, desk.world, id).await?;
    if row.is_none_or(|row| row.revision != revision || row.deleted_at.is_some()) {
        return Ok(false);
    }
    store::entries::delete(tx, desk.world, id, desk.now).await?;
    Ok(true)
}
