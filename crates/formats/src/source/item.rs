//! One thing to read, and the one door to all readers.

use super::file::Origin;
use super::kind::Kind;
use super::packed::{Budget, TOO_MUCH};
use super::text::Utf8Reader;
use crate::mail::mbox::{self, MboxStart};
use crate::mail::{MailHint, single};
use crate::sink::{ReadError, ReadOptions, Sink};
use crate::{calendar, card, contacts, network_file};
use encoding_rs::Encoding;
use model::record::{Place, Record, Skip, SkipReason};
use std::cell::Cell;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::ControlFlow;
use std::path::Path;
use std::rc::Rc;

/// Something to read.
pub struct Item<'a> {
    /// As shown: `takeout.zip » Takeout/Mail/All.mbox`, `folder/sub/cards.vcf`.
    pub name: String,
    /// The archive or folder that it lies in, as shown; empty for a file that was named itself. The tables of a LinkedIn
    /// export belong together by it.
    pub container: String,
    /// What it was recognised as; never an archive.
    pub kind: Kind,
    /// What its folder says about mail in it.
    pub hint: MailHint,
    /// For a message of a Maildir: its folder and its file name without flags, which stay the same for ever, so that one
    /// that was read before need not be opened.
    pub key: Option<String>,
    /// The file on disk.
    pub origin: &'a Origin,
    /// Its part of the bytes on disk; so many are reported as progress, no more and no less.
    pub disk_bytes: u64,
    pub(super) utf16: Option<&'static Encoding>,
    pub(super) content: Content<'a>,
}

/// Where the bytes of an item come from.
pub(super) enum Content<'a> {
    /// A plain file, opened when it is read.
    File { path: &'a Path, offset: u64 },
    /// Something that comes out of a packed file.
    Packed { reader: &'a mut dyn Read, budget: Rc<Budget>, pace: Pace },
    /// Nothing to read.
    Nothing,
}

/// How bytes that come out of a packed file are turned into bytes on disk.
pub(super) enum Pace {
    /// By the bytes that went in.
    Counted(Rc<Cell<u64>>),
    /// In proportion: so many bytes come out of all.
    Proportion(u64),
}

/// Where the reading of an item ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ItemEnd {
    /// For a plain mbox: where to go on once it has grown, see [`Item::start_at`].
    pub resume_at: Option<u64>,
}

impl Item<'_> {
    /// Whether reading can begin in the middle: a plain mbox, not inside an archive.
    #[must_use]
    pub fn can_start_later(&self) -> bool {
        self.kind == Kind::Mbox && matches!(self.content, Content::File { .. })
    }

    /// Begins at this byte, where a message must begin ([`ItemEnd::resume_at`] of an earlier reading). What lies before
    /// counts as done. Without effect where [`Item::can_start_later`] is false.
    pub fn start_at(&mut self, byte: u64) {
        if self.can_start_later()
            && let Content::File { offset, .. } = &mut self.content
        {
            *offset = byte.min(self.disk_bytes);
        }
    }
}

/// Reads an item into the sink, whatever it is.
///
/// An item that is nothing readable, or that turns out to be damaged in a packed file, is one skip of the whole.
///
/// # Errors
/// [`ReadError::Io`] where a plain file cannot be read, [`ReadError::Limit`] where too much comes out of a packed one,
/// [`ReadError::Stopped`] where the sink said so. Only after the last one there is nothing more to visit.
pub fn read_item(item: Item<'_>, options: &ReadOptions, sink: &mut dyn Sink) -> Result<ItemEnd, ReadError> {
    let Item { name, kind, hint, disk_bytes, utf16, content, .. } = item;
    match content {
        Content::Nothing => {
            let mut sink = Paced::new(sink, disk_bytes, None);
            dispatch(Source { reader: &mut io::empty(), name: &name, offset: 0 }, &kind, hint, options, &mut sink)?;
            sink.finish()?;
            Ok(ItemEnd::default())
        }
        Content::File { path, offset } => {
            let mut file = File::open(path)?;
            file.seek(SeekFrom::Start(offset))?;
            let mut sink = Paced::new(sink, disk_bytes, None);
            sink.count(offset)?;
            let end = match utf16 {
                Some(encoding) => {
                    let mut reader = Utf8Reader::new(file, encoding);
                    dispatch(Source { reader: &mut reader, name: &name, offset }, &kind, hint, options, &mut sink)?
                }
                None => dispatch(Source { reader: &mut file, name: &name, offset }, &kind, hint, options, &mut sink)?,
            };
            sink.finish()?;
            Ok(end)
        }
        Content::Packed { reader, budget, pace } => {
            let mut sink = Paced::new(sink, disk_bytes, Some(pace));
            let mut wide;
            let reader: &mut dyn Read = match utf16 {
                Some(encoding) => {
                    wide = Utf8Reader::new(reader, encoding);
                    &mut wide
                }
                None => reader,
            };
            let result = dispatch(Source { reader, name: &name, offset: 0 }, &kind, hint, options, &mut sink);
            match result {
                Err(ReadError::Stopped) => return Err(ReadError::Stopped),
                _ if budget.is_exceeded() => return Err(ReadError::Limit(TOO_MUCH.to_owned())),
                Err(ReadError::Io(_)) => sink.skip(Skip { place: Place::Whole, reason: damaged() }),
                Err(error) => return Err(error),
                Ok(_) => {}
            }
            sink.finish()?;
            Ok(ItemEnd::default())
        }
    }
}

fn damaged() -> SkipReason {
    SkipReason::Malformed("it is damaged; what came before the damage was read".to_owned())
}

struct Source<'a> {
    reader: &'a mut dyn Read,
    name: &'a str,
    offset: u64,
}

fn dispatch(
    source: Source<'_>,
    kind: &Kind,
    hint: MailHint,
    options: &ReadOptions,
    sink: &mut dyn Sink,
) -> Result<ItemEnd, ReadError> {
    let Source { reader, name, offset } = source;
    match kind {
        Kind::Mbox => {
            let end = mbox::read_from(reader, MboxStart { offset }, options, hint, sink)?;
            return Ok(ItemEnd { resume_at: end.resume_at });
        }
        Kind::Mail => single::read(reader, options, hint, sink)?,
        Kind::VCard => card::read(reader, name, options, sink)?,
        Kind::Calendar => calendar::read(reader, name, options, sink)?,
        Kind::Csv => contacts::read(reader, name, options, sink)?,
        Kind::Network => network_file::read_records(reader, sink)?,
        Kind::Unknown(reason) => sink.skip(Skip { place: Place::Whole, reason: reason.clone() }),
        Kind::Zip | Kind::Gzip => {
            let reason = SkipReason::NotRead("an archive that was not opened".to_owned());
            sink.skip(Skip { place: Place::Whole, reason });
        }
    }
    Ok(ItemEnd::default())
}

/// Passes everything on and turns progress into bytes on disk, which add up to the item's part exactly.
struct Paced<'a> {
    sink: &'a mut dyn Sink,
    disk_bytes: u64,
    pace: Option<Pace>,
    seen: u64,
    reported: u64,
}

impl<'a> Paced<'a> {
    fn new(sink: &'a mut dyn Sink, disk_bytes: u64, pace: Option<Pace>) -> Self {
        Self { sink, disk_bytes, pace, seen: 0, reported: 0 }
    }

    fn count(&mut self, bytes: u64) -> Result<(), ReadError> {
        if self.progress(bytes).is_break() { Err(ReadError::Stopped) } else { Ok(()) }
    }

    fn finish(&mut self) -> Result<(), ReadError> {
        if self.report(self.disk_bytes).is_break() { Err(ReadError::Stopped) } else { Ok(()) }
    }

    fn report(&mut self, done: u64) -> ControlFlow<()> {
        let more = done.min(self.disk_bytes).saturating_sub(self.reported);
        self.reported += more;
        self.sink.progress(more)
    }
}

impl Sink for Paced<'_> {
    fn record(&mut self, place: Place, record: Record) {
        self.sink.record(place, record);
    }

    fn skip(&mut self, skip: Skip) {
        self.sink.skip(skip);
    }

    fn progress(&mut self, bytes: u64) -> ControlFlow<()> {
        self.seen += bytes;
        let done = match &self.pace {
            None => self.seen,
            Some(Pace::Counted(bytes)) => bytes.get(),
            Some(Pace::Proportion(all)) => {
                let part = u128::from(self.seen) * u128::from(self.disk_bytes) / u128::from((*all).max(1));
                u64::try_from(part).unwrap_or(u64::MAX)
            }
        };
        self.report(done)
    }
}
