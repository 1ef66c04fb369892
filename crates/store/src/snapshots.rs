//! Snapshots: the network as it was at a moment, sealed.

use crate::ids::SnapshotId;
use crate::page::Page;
use crate::statement::statements;
use crate::value::params;
use crate::{Reader, StoreError, Tx};
use chrono::{DateTime, Utc};
use model::permission::World;
use seal::{Context, RecordId, RecordKind, Sealed};
use uuid::Uuid;

statements! { "snapshots";
    INSERT = "insert into snapshot (workspace_id, owner_id, snapshot_id, at, reason, label, body) \
        values ($1, $2, $3, $4, $5, $6, $7)";
    PAGE = "select snapshot_id, at, reason, label from snapshot where workspace_id = $1 and owner_id = $2 \
        and (at, snapshot_id) < ($3, $4) order by at desc, snapshot_id desc limit $5";
    BODY = "select body from snapshot where workspace_id = $1 and owner_id = $2 and snapshot_id = $3";
    DELETE = "delete from snapshot where workspace_id = $1 and owner_id = $2 and snapshot_id = $3";
}

/// A snapshot without its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// Its id.
    pub id: SnapshotId,
    /// When it was taken.
    pub at: DateTime<Utc>,
    /// Why, as a word: `monthly`, `import`, `demand`.
    pub reason: String,
    /// What the user calls it.
    pub label: Option<String>,
}

/// The context of a snapshot's body, which is written once.
#[must_use]
pub fn context(world: World, snapshot: SnapshotId) -> Context {
    Context::body(world, RecordKind::Snapshot, RecordId::One(snapshot.0), 1)
}

/// Keeps a snapshot.
///
/// # Errors
/// What the database says.
pub async fn insert(tx: &mut Tx, world: World, snapshot: &Snapshot, body: &Sealed) -> Result<(), StoreError> {
    let Snapshot { id, at, reason, label } = snapshot;
    tx.execute(INSERT, &params![world.workspace, world.owner, *id, *at, reason, label, body]).await.map(|_| ())
}

/// Snapshots, the latest first; a page goes on after a time and id.
///
/// # Errors
/// What the database says.
pub async fn page(
    reader: &mut Reader,
    world: World,
    page: Page<(DateTime<Utc>, SnapshotId)>,
) -> Result<Vec<Snapshot>, StoreError> {
    let (at, id) = page.after.unwrap_or((DateTime::<Utc>::MAX_UTC, SnapshotId(Uuid::max())));
    let rows = reader.all(PAGE, &params![world.workspace, world.owner, at, id, page.limit()]).await?;
    let snapshot = |row: &crate::value::Row| {
        let id = SnapshotId(row.get("snapshot_id")?);
        Ok(Snapshot { id, at: row.instant("at")?, reason: row.get("reason")?, label: row.get("label")? })
    };
    rows.iter().map(snapshot).collect()
}

/// The content of a snapshot.
///
/// # Errors
/// `Missing`.
pub async fn body(reader: &mut Reader, world: World, snapshot: SnapshotId) -> Result<Sealed, StoreError> {
    let row = reader.optional(BODY, &params![world.workspace, world.owner, snapshot]).await?;
    row.ok_or(StoreError::Missing("snapshot"))?.sealed("body")
}

/// Deletes a snapshot.
///
/// # Errors
/// `Missing`.
pub async fn delete(tx: &mut Tx, world: World, snapshot: SnapshotId) -> Result<(), StoreError> {
    match tx.execute(DELETE, &params![world.workspace, world.owner, snapshot]).await? {
        0 => Err(StoreError::Missing("snapshot")),
        _ => Ok(()),
    }
}
