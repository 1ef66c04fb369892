//! Batches: each import as a whole, visible only once it is finished, and undone as a whole.

use crate::identity;
use crate::ids::BatchId;
use crate::page::Page;
use crate::statement::statements;
use crate::value::{Row, params};
use crate::{Reader, StoreError, Tx};
use chrono::{DateTime, Utc};
use model::permission::World;
use seal::{Context, RecordId, RecordKind, Sealed};
use std::str::FromStr;

statements! { "batches";
    INSERT = "insert into import_batch (workspace_id, owner_id, batch_id, started_at, state) values ($1, $2, $3, $4, $5)";
    NEXT_NUMBER = "select coalesce(max(number), 0) + 1 as number from import_batch \
        where workspace_id = $1 and owner_id = $2";
    FINISH = "update import_batch set number = $4, finished_at = $5, state = $6, body = $7 \
        where workspace_id = $1 and owner_id = $2 and batch_id = $3";
    UNDO = "update import_batch set undone_at = $4, state = $5 \
        where workspace_id = $1 and owner_id = $2 and batch_id = $3";
    GET = "select batch_id, number, started_at, finished_at, undone_at, state, body from import_batch \
        where workspace_id = $1 and owner_id = $2 and batch_id = $3";
    BY_NUMBER = "select batch_id, number, started_at, finished_at, undone_at, state, body from import_batch \
        where workspace_id = $1 and owner_id = $2 and number = $3";
    PAGE = "select batch_id, number, started_at, finished_at, undone_at, state, body from import_batch \
        where workspace_id = $1 and owner_id = $2 and number < $3 order by number desc limit $4";
    LAST_WHOLE = "select batch_id, number, started_at, finished_at, undone_at, state, body from import_batch \
        where workspace_id = $1 and owner_id = $2 and state = $3 order by number desc limit 1";
    PENDING = "select batch_id from import_batch \
        where workspace_id = $1 and owner_id = $2 and state = $3 and started_at < $4 order by batch_id";
    DELETE_LINKS = "delete from batch_segment where workspace_id = $1 and owner_id = $2 and batch_id = $3";
    DELETE_SOURCES = "delete from source where workspace_id = $1 and owner_id = $2 and batch_id = $3";
    DELETE_ORPHANS = "delete from segment where workspace_id = $1 and owner_id = $2 and not exists \
        (select 1 from batch_segment l where l.workspace_id = segment.workspace_id \
        and l.owner_id = segment.owner_id and l.segment_id = segment.segment_id)";
    DELETE = "delete from import_batch where workspace_id = $1 and owner_id = $2 and batch_id = $3";
}

/// Where a batch stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BatchState {
    /// Being read; nobody sees it.
    Pending,
    /// Finished; what it links is live.
    Whole,
    /// Taken back.
    Undone,
}

impl BatchState {
    /// The word for it in the table.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            BatchState::Pending => "pending",
            BatchState::Whole => "whole",
            BatchState::Undone => "undone",
        }
    }
}

impl FromStr for BatchState {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        [Self::Pending, Self::Whole, Self::Undone].into_iter().find(|state| state.code() == code).ok_or(())
    }
}

/// A batch.
#[derive(Debug, Clone, PartialEq)]
pub struct Batch {
    /// Its id.
    pub id: BatchId,
    /// Its number, counted from 1 for each owner; `None` while it is pending.
    pub number: Option<i64>,
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// When it was whole.
    pub finished_at: Option<DateTime<Utc>>,
    /// When it was taken back.
    pub undone_at: Option<DateTime<Utc>>,
    /// Where it stands.
    pub state: BatchState,
    /// The report of it; see [`context`].
    pub summary: Option<Sealed>,
}

/// The context of a batch's summary, which is written once.
#[must_use]
pub fn context(world: World, batch: BatchId) -> Context {
    Context::body(world, RecordKind::ImportBatch, RecordId::One(batch.0), 1)
}

/// Begins a batch.
///
/// # Errors
/// What the database says.
pub async fn start(tx: &mut Tx, world: World, batch: BatchId, at: DateTime<Utc>) -> Result<(), StoreError> {
    let state = BatchState::Pending.code();
    tx.execute(INSERT, &params![world.workspace, world.owner, batch, at, state]).await.map(|_| ())
}

/// Makes a batch visible; gives its number.
///
/// # Errors
/// `Missing`; `BatchState` where it is not pending.
pub async fn finish(
    tx: &mut Tx,
    world: World,
    batch: BatchId,
    at: DateTime<Utc>,
    summary: &Sealed,
) -> Result<i64, StoreError> {
    expect(tx, world, batch, BatchState::Pending).await?;
    let number: i64 = tx.one(NEXT_NUMBER, &params![world.workspace, world.owner]).await?.get("number")?;
    let state = BatchState::Whole.code();
    tx.execute(FINISH, &params![world.workspace, world.owner, batch, number, at, state, summary]).await?;
    Ok(number)
}

/// Takes a batch back: what no other batch links is gone for good.
///
/// # Errors
/// `Missing`; `BatchState` where it is not whole.
pub async fn undo(tx: &mut Tx, world: World, batch: BatchId, at: DateTime<Utc>) -> Result<(), StoreError> {
    expect(tx, world, batch, BatchState::Whole).await?;
    tx.execute(UNDO, &params![world.workspace, world.owner, batch, at, BatchState::Undone.code()]).await?;
    delete_contents(tx, world, batch).await?;
    tx.execute(DELETE_ORPHANS, &params![world.workspace, world.owner]).await.map(|_| ())
}

/// Gives up a batch that is not finished, as if it had never begun.
///
/// # Errors
/// `Missing`; `BatchState` where it is not pending.
pub async fn abandon(tx: &mut Tx, world: World, batch: BatchId) -> Result<(), StoreError> {
    expect(tx, world, batch, BatchState::Pending).await?;
    delete_contents(tx, world, batch).await?;
    tx.execute(DELETE_ORPHANS, &params![world.workspace, world.owner]).await?;
    tx.execute(DELETE, &params![world.workspace, world.owner, batch]).await.map(|_| ())
}

/// Gives up every batch that began before this and was never finished; gives their number.
///
/// # Errors
/// What the database says.
pub async fn sweep_pending(tx: &mut Tx, world: World, started_before: DateTime<Utc>) -> Result<u32, StoreError> {
    let pending = BatchState::Pending.code();
    let rows = tx.all(PENDING, &params![world.workspace, world.owner, pending, started_before]).await?;
    for row in &rows {
        abandon(tx, world, BatchId(row.get("batch_id")?)).await?;
    }
    Ok(u32::try_from(rows.len()).unwrap_or(u32::MAX))
}

/// Gives up every batch of everybody that was never finished: for the one process that has just locked the folder.
pub(crate) async fn sweep_all_pending(tx: &mut Tx) -> Result<(), StoreError> {
    for workspace in identity::workspaces(tx).await? {
        for world in identity::members(tx, workspace).await? {
            let swept = sweep_pending(tx, world, DateTime::<Utc>::MAX_UTC).await?;
            if swept > 0 {
                tracing::info!(batches = swept, "swept away imports that were broken off");
            }
        }
    }
    Ok(())
}

/// A batch.
///
/// # Errors
/// What the database says.
pub async fn get(reader: &mut Reader, world: World, batch: BatchId) -> Result<Option<Batch>, StoreError> {
    read(reader.optional(GET, &params![world.workspace, world.owner, batch]).await?)
}

/// The batch with this number.
///
/// # Errors
/// What the database says.
pub async fn by_number(reader: &mut Reader, world: World, number: i64) -> Result<Option<Batch>, StoreError> {
    read(reader.optional(BY_NUMBER, &params![world.workspace, world.owner, number]).await?)
}

/// The latest batch that is whole and not undone.
///
/// # Errors
/// What the database says.
pub async fn last(reader: &mut Reader, world: World) -> Result<Option<Batch>, StoreError> {
    let whole = BatchState::Whole.code();
    read(reader.optional(LAST_WHOLE, &params![world.workspace, world.owner, whole]).await?)
}

/// Batches that were finished, the latest first, undone ones included; a page goes on after a number.
///
/// # Errors
/// What the database says.
pub async fn page(reader: &mut Reader, world: World, page: Page<i64>) -> Result<Vec<Batch>, StoreError> {
    let before = page.after.unwrap_or(i64::MAX);
    let rows = reader.all(PAGE, &params![world.workspace, world.owner, before, page.limit()]).await?;
    rows.iter().map(batch).collect()
}

async fn expect(tx: &mut Tx, world: World, batch: BatchId, wanted: BatchState) -> Result<(), StoreError> {
    let found = get(tx, world, batch).await?.ok_or(StoreError::Missing("import"))?.state;
    if found == wanted { Ok(()) } else { Err(StoreError::BatchState { found: found.code(), wanted: wanted.code() }) }
}

async fn delete_contents(tx: &mut Tx, world: World, batch: BatchId) -> Result<(), StoreError> {
    tx.execute(DELETE_LINKS, &params![world.workspace, world.owner, batch]).await?;
    tx.execute(DELETE_SOURCES, &params![world.workspace, world.owner, batch]).await.map(|_| ())
}

fn read(row: Option<Row>) -> Result<Option<Batch>, StoreError> {
    row.as_ref().map(batch).transpose()
}

fn batch(row: &Row) -> Result<Batch, StoreError> {
    Ok(Batch {
        id: BatchId(row.get("batch_id")?),
        number: row.get("number")?,
        started_at: row.instant("started_at")?,
        finished_at: row.maybe_instant("finished_at")?,
        undone_at: row.maybe_instant("undone_at")?,
        state: row.word("state")?,
        summary: row.maybe_sealed("body")?,
    })
}
