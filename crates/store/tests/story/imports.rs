//! A mailbox is imported, imported again, grows, and one of the imports is undone.

use crate::place::{at, fail, keys, world};
use crate::{keep, look};
use model::permission::World;
use seal::{KeyedHash, Sealed};
use store::batches::{self, BatchState};
use store::ids::{BatchId, SegmentId, SourceId};
use store::segments::{self, Link, Live, SegmentRef};
use store::sources::{self, Coverage, Source};
use store::{Db, Page, StoreError};

const HEAD: KeyedHash = KeyedHash([1; 16]);

fn mailbox(batch: BatchId, covered_bytes: u64) -> Source {
    Source {
        id: SourceId::new(at(1)),
        batch,
        kind: "mbox".to_owned(),
        name: "Ada's \0mail.mbox".to_owned(),
        size_bytes: covered_bytes,
        modified_at: Some(at(-5)),
        head: HEAD,
        tail: KeyedHash([2; 16]),
        covered_bytes,
        coverage: Coverage::Partial,
    }
}

/// Begins a batch that reads the mailbox from `old` on, linking what was read before.
async fn begin(db: &Db, world: World, covered: u64, old: &[SegmentId]) -> (BatchId, Source) {
    let batch = BatchId::new(at(1));
    let (source, old) = (mailbox(batch, covered), old.to_vec());
    keep!(db, world, [source, old], |tx| {
        batches::start(tx, world, batch, at(1)).await?;
        sources::insert(tx, world, &source).await?;
        segments::link(tx, world, Link { batch, source: source.id, ordinal: 0 }, &old).await?;
        sources::cover(tx, world, source.id, source.tail, source.covered_bytes, Coverage::Complete).await
    })
    .unwrap_or_else(fail);
    (batch, source)
}

async fn append(db: &Db, world: World, link: Link, items: u32) -> SegmentId {
    let id = SegmentId::new(at(i64::from(link.ordinal)));
    let body = keys().seal_body(&segments::context(world, id), b"who, when").unwrap();
    let segment = SegmentRef { id, items };
    keep!(db, world, [body], |tx| segments::insert(tx, world, segment, link, &body).await).unwrap_or_else(fail);
    id
}

async fn finish(db: &Db, world: World, batch: BatchId) -> i64 {
    let summary = summary(world, batch);
    keep!(db, world, [summary], |tx| batches::finish(tx, world, batch, at(9), &summary).await).unwrap_or_else(fail)
}

fn summary(world: World, batch: BatchId) -> Sealed {
    keys().seal_body(&batches::context(world, batch), b"3 messages").unwrap()
}

async fn live(db: &Db, world: World, which: Live) -> Vec<SegmentId> {
    let rows =
        look!(db, [], |reader| segments::live(reader, world, which, Page::first(100)).await).unwrap_or_else(fail);
    rows.into_iter().map(|segment| segment.id).collect()
}

pub(crate) async fn tell(db: &Db) {
    let world = world(db).await;
    let (first, source) = begin(db, world, 100, &[]).await;
    let link = |ordinal| Link { batch: first, source: source.id, ordinal };
    let a = append(db, world, link(0), 2).await;
    let b = append(db, world, link(1), 1).await;
    assert_eq!(live(db, world, Live::Now).await, [], "a pending batch is not visible");
    assert_eq!(live(db, world, Live::With(first)).await, [a, b]);
    assert_eq!(look!(db, [], |reader| sources::known(reader, world, HEAD).await).unwrap_or_else(fail), []);
    assert_eq!(finish(db, world, first).await, 1);
    assert_eq!(live(db, world, Live::Now).await, [a, b]);

    let known = look!(db, [], |reader| sources::known(reader, world, HEAD).await).unwrap_or_else(fail);
    let expected = Source { coverage: Coverage::Complete, name: "Ada's mail.mbox".to_owned(), ..source.clone() };
    assert_eq!(known, std::slice::from_ref(&expected), "the NUL is left out");
    assert_eq!(look!(db, [], |reader| sources::of_batch(reader, world, first).await).unwrap_or_else(fail), [expected]);
    grown(db, world, first, &source, [a, b]).await;
    given_up(db, world).await;
}

/// The mailbox has grown: the second batch links what was read, and adds the rest. Then the first is undone.
async fn grown(db: &Db, world: World, first: BatchId, source: &Source, [a, b]: [SegmentId; 2]) {
    let old = source.id;
    let read_before = look!(db, [], |reader| segments::of_source(reader, world, old).await).unwrap_or_else(fail);
    assert_eq!(read_before, [SegmentRef { id: a, items: 2 }, SegmentRef { id: b, items: 1 }]);
    let (second, source) = begin(db, world, 150, &[a, b]).await;
    let c = append(db, world, Link { batch: second, source: source.id, ordinal: 2 }, 4).await;
    assert_eq!(finish(db, world, second).await, 2);
    let known = look!(db, [], |reader| sources::known(reader, world, HEAD).await).unwrap_or_else(fail);
    assert_eq!(known.iter().map(|source| source.covered_bytes).collect::<Vec<_>>(), [150, 100]);

    let last = look!(db, [], |reader| batches::last(reader, world).await).unwrap_or_else(fail).unwrap();
    assert_eq!((last.id, last.number, last.state), (second, Some(2), BatchState::Whole));
    assert!(last.summary.is_some());
    keep!(db, world, [], |tx| batches::undo(tx, world, first, at(20)).await).unwrap_or_else(fail);
    assert_eq!(live(db, world, Live::Now).await, [a, b, c], "the second batch still links them");
    let again = keep!(db, world, [], |tx| batches::undo(tx, world, first, at(20)).await);
    assert!(matches!(again, Err(StoreError::BatchState { found: "undone", wanted: "whole" })));

    keep!(db, world, [], |tx| batches::undo(tx, world, second, at(21)).await).unwrap_or_else(fail);
    assert_eq!(live(db, world, Live::Now).await, []);
    let gone: Result<_, StoreError> = look!(db, [], |reader| segments::body(reader, world, a).await);
    assert!(matches!(gone, Err(StoreError::Missing("segment"))));
    assert_eq!(look!(db, [], |reader| sources::known(reader, world, HEAD).await).unwrap_or_else(fail), []);
    let page = look!(db, [], |reader| batches::page(reader, world, Page::first(10)).await).unwrap_or_else(fail);
    assert_eq!(page.iter().map(|batch| batch.number).collect::<Vec<_>>(), [Some(2), Some(1)]);
    let rest = look!(db, [], |reader| batches::page(reader, world, Page::after(2, 10)).await).unwrap_or_else(fail);
    assert_eq!(rest[0].undone_at, Some(at(20)));
    let one = look!(db, [], |reader| batches::by_number(reader, world, 1).await).unwrap_or_else(fail);
    assert_eq!(one.map(|batch| batch.id), Some(first));
}

/// One batch is given up, another is found half done and swept away; a third is kept for later.
async fn given_up(db: &Db, world: World) {
    let (stopped, source) = begin(db, world, 10, &[]).await;
    append(db, world, Link { batch: stopped, source: source.id, ordinal: 0 }, 1).await;
    keep!(db, world, [], |tx| batches::abandon(tx, world, stopped).await).unwrap_or_else(fail);
    assert_eq!(look!(db, [], |reader| batches::get(reader, world, stopped).await).unwrap_or_else(fail), None);

    let (crashed, source) = begin(db, world, 10, &[]).await;
    let body = append(db, world, Link { batch: crashed, source: source.id, ordinal: 0 }, 1).await;
    let swept = keep!(db, world, [], |tx| batches::sweep_pending(tx, world, at(1)).await);
    assert_eq!(swept.unwrap_or_else(fail), 0, "it began at that very moment");
    assert_eq!(keep!(db, world, [], |tx| batches::sweep_pending(tx, world, at(2)).await).unwrap_or_else(fail), 1);
    let gone: Result<_, StoreError> = look!(db, [], |reader| segments::body(reader, world, body).await);
    assert!(matches!(gone, Err(StoreError::Missing("segment"))));

    let (kept, source) = begin(db, world, 10, &[]).await;
    append(db, world, Link { batch: kept, source: source.id, ordinal: 0 }, 1).await;
    assert_eq!(finish(db, world, kept).await, 3, "numbers of undone batches are not used again");
}
