//! Sources that were read before: what of a file need not be read again.
//!
//! A source is known by its beginning and its size with its end. A plain mbox that only grew is read on from where the last
//! reading ended; anything else is unchanged or read anew (where what is already in the ledger changes nothing).

use crate::error::AppError;
use crate::office::Office;
use chrono::{DateTime, Utc};
use formats::source::{Fingerprint, Item};
use model::permission::World;
use seal::KeyedHash;
use store::ids::{BatchId, SegmentId, SourceId};
use store::segments;
use store::sources::{self, Coverage, Source};

/// What is known of an item before it is read.
pub(super) struct Known {
    /// Segments of earlier readings that hold good for it.
    pub(super) segments: Vec<SegmentId>,
    /// Items in those segments.
    pub(super) items: u64,
    /// From which byte on it must be read; `None` where nothing is left to read.
    pub(super) read_from: Option<u64>,
}

impl Known {
    /// Nothing is known: all must be read.
    pub(super) fn nothing() -> Self {
        Self { segments: Vec::new(), items: 0, read_from: Some(0) }
    }
}

/// The marks by which a source is known again.
#[derive(Clone, Copy)]
pub(super) struct Marks {
    pub(super) bytes: u64,
    pub(super) head: KeyedHash,
    pub(super) tail: KeyedHash,
    pub(super) modified: Option<DateTime<Utc>>,
}

impl Marks {
    /// The marks of the file on disk that an item is or lies in.
    pub(super) fn of(office: &Office, item: &Item<'_>) -> Option<Self> {
        let print = item.origin.fingerprint().ok()?;
        Some(Self::of_print(office, &print, item.origin.modified))
    }

    fn of_print(office: &Office, print: &Fingerprint, modified: Option<DateTime<Utc>>) -> Self {
        let hash = |bytes: &[u8]| office.fingerprinter.file_part(bytes);
        Self { bytes: print.bytes, head: hash(&print.head), tail: hash(&print.tail), modified }
    }
}

/// The name of an item inside its file on disk: empty for the file itself.
fn inner_name(name: &str) -> &str {
    name.split_once(" » ").map_or("", |(_, inner)| inner)
}

/// What earlier readings know of an item.
pub(super) async fn known(office: &Office, world: World, item: &Item<'_>, marks: Marks) -> Result<Known, AppError> {
    let mut reader = office.reader().await?;
    let inner = inner_name(&item.name);
    // Those that were read furthest come first.
    for source in sources::known(&mut reader, world, marks.head).await? {
        if source.coverage != Coverage::Complete || inner_name(&source.name) != inner {
            continue;
        }
        let is_unchanged = source.size_bytes == marks.bytes && source.tail == marks.tail;
        if !is_unchanged && !is_beginning(office, item, &source) {
            continue;
        }
        let rows = segments::of_source(&mut reader, world, source.id).await?;
        return Ok(Known {
            items: rows.iter().map(|row| u64::from(row.items)).sum(),
            segments: rows.iter().map(|row| row.id).collect(),
            read_from: if is_unchanged { None } else { Some(source.covered_bytes) },
        });
    }
    Ok(Known::nothing())
}

/// Whether the file of an item begins with all that an earlier reading saw.
fn is_beginning(office: &Office, item: &Item<'_>, source: &Source) -> bool {
    if !item.can_start_later() || source.size_bytes > item.origin.bytes {
        return false;
    }
    let print = item.origin.fingerprint_as_of(source.size_bytes);
    print.is_ok_and(|print| office.fingerprinter.file_part(&print.tail) == source.tail)
}

/// A source as it is noted when its reading begins.
pub(super) fn begun(office: &Office, batch: BatchId, kind: &str, name: &str, marks: Marks) -> Source {
    Source {
        id: SourceId::new(office.now()),
        batch,
        kind: kind.to_owned(),
        name: name.to_owned(),
        size_bytes: marks.bytes,
        modified_at: marks.modified,
        head: marks.head,
        tail: marks.tail,
        covered_bytes: 0,
        coverage: Coverage::Partial,
    }
}
