//! Undo: the stored inverse of each change, sealed.

use crate::ids::UndoId;
use crate::page::Page;
use crate::statement::statements;
use crate::value::{Row, params};
use crate::{Reader, StoreError, Tx};
use chrono::{DateTime, Utc};
use model::permission::World;
use seal::{Context, RecordId, RecordKind, Sealed};
use uuid::Uuid;

statements! { "undo";
    INSERT = "insert into undo_entry (workspace_id, owner_id, undo_id, at, kind, body) values ($1, $2, $3, $4, $5, $6)";
    GET = "select undo_id, at, kind, body, used_at from undo_entry \
        where workspace_id = $1 and owner_id = $2 and undo_id = $3";
    PAGE = "select undo_id, at, kind, body from undo_entry where workspace_id = $1 and owner_id = $2 \
        and used_at is null and (at, undo_id) < ($3, $4) order by at desc, undo_id desc limit $5";
    USE = "update undo_entry set used_at = $4 \
        where workspace_id = $1 and owner_id = $2 and undo_id = $3 and used_at is null";
    DELETE_BEFORE = "delete from undo_entry where workspace_id = $1 and owner_id = $2 and at < $3";
}

/// The inverse of a change.
#[derive(Debug, Clone, PartialEq)]
pub struct UndoEntry {
    /// Its id.
    pub id: UndoId,
    /// When the change was made.
    pub at: DateTime<Utc>,
    /// What kind of change, as a word.
    pub kind: String,
    /// What undoes it; see [`context`].
    pub body: Sealed,
}

/// The context of an inverse, which is written once.
#[must_use]
pub fn context(world: World, undo: UndoId) -> Context {
    Context::body(world, RecordKind::UndoEntry, RecordId::One(undo.0), 1)
}

/// Keeps the inverse of a change.
///
/// # Errors
/// What the database says.
pub async fn insert(tx: &mut Tx, world: World, entry: &UndoEntry) -> Result<(), StoreError> {
    let UndoEntry { id, at, kind, body } = entry;
    tx.execute(INSERT, &params![world.workspace, world.owner, *id, *at, kind, body]).await.map(|_| ())
}

/// The inverse of a change, with when it was used.
///
/// # Errors
/// What the database says.
pub async fn get(
    reader: &mut Reader,
    world: World,
    undo: UndoId,
) -> Result<Option<(UndoEntry, Option<DateTime<Utc>>)>, StoreError> {
    let row = reader.optional(GET, &params![world.workspace, world.owner, undo]).await?;
    row.map(|row| Ok((read(&row)?, row.maybe_instant("used_at")?))).transpose()
}

/// The changes that can be undone, the latest first; a page goes on after a time and id.
///
/// # Errors
/// What the database says.
pub async fn page(
    reader: &mut Reader,
    world: World,
    page: Page<(DateTime<Utc>, UndoId)>,
) -> Result<Vec<UndoEntry>, StoreError> {
    let (at, id) = page.after.unwrap_or((DateTime::<Utc>::MAX_UTC, UndoId(Uuid::max())));
    let rows = reader.all(PAGE, &params![world.workspace, world.owner, at, id, page.limit()]).await?;
    rows.iter().map(read).collect()
}

/// Marks a change as undone.
///
/// # Errors
/// `Missing` where there is none, or it was undone already.
pub async fn mark_used(tx: &mut Tx, world: World, undo: UndoId, at: DateTime<Utc>) -> Result<(), StoreError> {
    match tx.execute(USE, &params![world.workspace, world.owner, undo, at]).await? {
        0 => Err(StoreError::Missing("change to undo")),
        _ => Ok(()),
    }
}

/// Forgets the inverses of changes made before this; gives their number.
///
/// # Errors
/// What the database says.
pub async fn delete_before(tx: &mut Tx, world: World, before: DateTime<Utc>) -> Result<u64, StoreError> {
    tx.execute(DELETE_BEFORE, &params![world.workspace, world.owner, before]).await
}

fn read(row: &Row) -> Result<UndoEntry, StoreError> {
    let id = UndoId(row.get("undo_id")?);
    Ok(UndoEntry { id, at: row.instant("at")?, kind: row.get("kind")?, body: row.sealed("body")? })
}
