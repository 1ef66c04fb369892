//! Sources: the files and folders that a batch saw, and how far it read them.

use crate::ids::{BatchId, SourceId};
use crate::statement::statements;
use crate::value::{Row, params};
use crate::{Reader, StoreError, Tx};
use chrono::{DateTime, Utc};
use model::permission::World;
use seal::KeyedHash;

statements! { "sources";
    INSERT = "insert into source (workspace_id, owner_id, source_id, batch_id, kind, name, size, modified_at, head_hash, \
        tail_hash, covered_offset, complete) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    COVER = "update source set tail_hash = $4, covered_offset = $5, complete = $6 \
        where workspace_id = $1 and owner_id = $2 and source_id = $3";
    OF_BATCH = "select source_id, batch_id, kind, name, size, modified_at, head_hash, tail_hash, covered_offset, complete \
        from source where workspace_id = $1 and owner_id = $2 and batch_id = $3 order by source_id";
    KNOWN = "select s.source_id, s.batch_id, s.kind, s.name, s.size, s.modified_at, s.head_hash, s.tail_hash, \
        s.covered_offset, s.complete from source s join import_batch b on b.workspace_id = s.workspace_id \
        and b.owner_id = s.owner_id and b.batch_id = s.batch_id \
        where s.workspace_id = $1 and s.owner_id = $2 and s.head_hash = $3 and b.state = 'whole' \
        order by s.covered_offset desc, s.source_id desc";
}

/// Whether a source was read to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coverage {
    /// To its end.
    Complete,
    /// Not yet, or only in part.
    Partial,
}

/// A file or folder as one batch saw it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// The batch that saw it.
    pub batch: BatchId,
    /// What kind of source, as a word: `mbox`, `vcard`, ….
    pub kind: String,
    /// Its name, as the user gave it.
    pub name: String,
    /// Its size in bytes.
    pub size_bytes: u64,
    /// When it was last changed.
    pub modified_at: Option<DateTime<Utc>>,
    /// Stands for its beginning.
    pub head: KeyedHash,
    /// Stands for the end of what was read.
    pub tail: KeyedHash,
    /// How many bytes were read.
    pub covered_bytes: u64,
    /// Whether that is all of it.
    pub coverage: Coverage,
}

/// Notes a source of a pending batch.
///
/// # Errors
/// What the database says.
pub async fn insert(tx: &mut Tx, world: World, source: &Source) -> Result<(), StoreError> {
    let complete = source.coverage == Coverage::Complete;
    let (kind, name) = (&source.kind, &source.name);
    let (size, covered) = (number(source.size_bytes), number(source.covered_bytes));
    let head = params![world.workspace, world.owner, source.id, source.batch, kind, name, size, source.modified_at];
    let tail = params![source.head, source.tail, covered, complete];
    tx.execute(INSERT, &[&head[..], &tail[..]].concat()).await.map(|_| ())
}

/// Notes how far a source has been read.
///
/// # Errors
/// `Missing`.
pub async fn cover(
    tx: &mut Tx,
    world: World,
    source: SourceId,
    tail: KeyedHash,
    covered_bytes: u64,
    coverage: Coverage,
) -> Result<(), StoreError> {
    let complete = coverage == Coverage::Complete;
    let params = params![world.workspace, world.owner, source, tail, number(covered_bytes), complete];
    match tx.execute(COVER, &params).await? {
        0 => Err(StoreError::Missing("source")),
        _ => Ok(()),
    }
}

/// The sources of a batch.
///
/// # Errors
/// What the database says.
pub async fn of_batch(reader: &mut Reader, world: World, batch: BatchId) -> Result<Vec<Source>, StoreError> {
    let rows = reader.all(OF_BATCH, &params![world.workspace, world.owner, batch]).await?;
    rows.iter().map(source).collect()
}

/// The sources of whole batches that begin alike, the one that was read furthest first, of equals the latest.
///
/// # Errors
/// What the database says.
pub async fn known(reader: &mut Reader, world: World, head: KeyedHash) -> Result<Vec<Source>, StoreError> {
    let rows = reader.all(KNOWN, &params![world.workspace, world.owner, head]).await?;
    rows.iter().map(source).collect()
}

/// No file is larger than what the column holds.
fn number(bytes: u64) -> i64 {
    i64::try_from(bytes).unwrap_or(i64::MAX)
}

fn source(row: &Row) -> Result<Source, StoreError> {
    let complete: bool = row.get("complete")?;
    Ok(Source {
        id: SourceId(row.get("source_id")?),
        batch: BatchId(row.get("batch_id")?),
        kind: row.get("kind")?,
        name: row.get("name")?,
        size_bytes: row.size("size")?,
        modified_at: row.maybe_instant("modified_at")?,
        head: row.hash("head_hash")?,
        tail: row.hash("tail_hash")?,
        covered_bytes: row.size("covered_offset")?,
        coverage: if complete { Coverage::Complete } else { Coverage::Partial },
    })
}
