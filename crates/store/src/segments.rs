//! Segments: runs of observations, sealed, written once and never changed.
//!
//! A segment is live while a whole batch links it. Importing a known source again links the segments of then, so that
//! nothing is read twice, and undoing one of two batches keeps what the other links.

use crate::ids::{BatchId, SegmentId, SourceId};
use crate::page::Page;
use crate::statement::statements;
use crate::value::{Row, params};
use crate::{Reader, StoreError, Tx};
use model::permission::World;
use seal::{Context, RecordId, RecordKind, Sealed};
use uuid::Uuid;

statements! { "segments";
    INSERT = "insert into segment (workspace_id, owner_id, segment_id, items, body) values ($1, $2, $3, $4, $5)";
    LINK = "insert into batch_segment (workspace_id, owner_id, batch_id, source_id, segment_id, ordinal) \
        values ($1, $2, $3, $4, $5, $6)";
    OF_SOURCE = "select s.segment_id, s.items from batch_segment l join segment s on s.workspace_id = l.workspace_id \
        and s.owner_id = l.owner_id and s.segment_id = l.segment_id \
        where l.workspace_id = $1 and l.owner_id = $2 and l.source_id = $3 order by l.ordinal";
    LIVE = "select s.segment_id, s.items from segment s where s.workspace_id = $1 and s.owner_id = $2 \
        and s.segment_id > $3 and exists (select 1 from batch_segment l join import_batch b \
        on b.workspace_id = l.workspace_id and b.owner_id = l.owner_id and b.batch_id = l.batch_id \
        where l.workspace_id = s.workspace_id and l.owner_id = s.owner_id and l.segment_id = s.segment_id \
        and (b.state = 'whole' or b.batch_id = $4) and b.batch_id <> $5) order by s.segment_id limit $6";
    BODY = "select body from segment where workspace_id = $1 and owner_id = $2 and segment_id = $3";
}

/// A segment without its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SegmentRef {
    /// Its id.
    pub id: SegmentId,
    /// How many items it holds.
    pub items: u32,
}

/// Where a segment stands in a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// The batch, which must be pending.
    pub batch: BatchId,
    /// The batch's row of the source.
    pub source: SourceId,
    /// The place of the (first) segment in the source, counted from 0.
    pub ordinal: u32,
}

/// The context of a segment's body, which is written once.
#[must_use]
pub fn context(world: World, segment: SegmentId) -> Context {
    Context::body(world, RecordKind::Segment, RecordId::One(segment.0), 1)
}

/// Writes a segment and links it to the batch that read it.
///
/// # Errors
/// What the database says.
pub async fn insert(
    tx: &mut Tx,
    world: World,
    segment: SegmentRef,
    link_to: Link,
    body: &Sealed,
) -> Result<(), StoreError> {
    tx.execute(INSERT, &params![world.workspace, world.owner, segment.id, segment.items, body]).await?;
    link(tx, world, link_to, &[segment.id]).await
}

/// Links segments that are there already, one after the other from `link_to.ordinal` on.
///
/// # Errors
/// What the database says.
pub async fn link(tx: &mut Tx, world: World, link_to: Link, segments: &[SegmentId]) -> Result<(), StoreError> {
    let Link { batch, source, ordinal } = link_to;
    let row = |(segment, ordinal)| params![world.workspace, world.owner, batch, source, segment, ordinal];
    tx.bulk(LINK, segments.iter().copied().zip(ordinal..).map(row).collect()).await.map(|_| ())
}

/// The segments of a source, as one batch saw it, in their order.
///
/// # Errors
/// What the database says.
pub async fn of_source(reader: &mut Reader, world: World, source: SourceId) -> Result<Vec<SegmentRef>, StoreError> {
    let rows = reader.all(OF_SOURCE, &params![world.workspace, world.owner, source]).await?;
    rows.iter().map(segment).collect()
}

/// What counts as live.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Live {
    /// What whole batches link.
    Now,
    /// What would be live if this pending batch were whole: for a preview.
    With(BatchId),
    /// What would be live if this batch were taken back.
    Without(BatchId),
}

/// The segments that are live, by id; a page goes on after an id.
///
/// # Errors
/// What the database says.
pub async fn live(
    reader: &mut Reader,
    world: World,
    live: Live,
    page: Page<SegmentId>,
) -> Result<Vec<SegmentRef>, StoreError> {
    let after = page.after.unwrap_or(SegmentId(Uuid::nil()));
    let nobody = BatchId(Uuid::nil());
    let (also, but) = match live {
        Live::Now => (nobody, nobody),
        Live::With(batch) => (batch, nobody),
        Live::Without(batch) => (nobody, batch),
    };
    let rows = reader.all(LIVE, &params![world.workspace, world.owner, after, also, but, page.limit()]).await?;
    rows.iter().map(segment).collect()
}

/// The content of a segment; one at a time, so that memory stays small.
///
/// # Errors
/// `Missing`.
pub async fn body(reader: &mut Reader, world: World, segment: SegmentId) -> Result<Sealed, StoreError> {
    let row = reader.optional(BODY, &params![world.workspace, world.owner, segment]).await?;
    row.ok_or(StoreError::Missing("segment"))?.sealed("body")
}

fn segment(row: &Row) -> Result<SegmentRef, StoreError> {
    Ok(SegmentRef { id: SegmentId(row.get("segment_id")?), items: row.count("items")? })
}
