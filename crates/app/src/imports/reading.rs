//! Reading sources into the ledger, and, where they are to be kept, into segments of a pending batch.

use super::sources::{self, Known, Marks};
use super::{ImportRequest, Watch};
use crate::error::AppError;
use crate::ledger::Basis;
use crate::office::Office;
use formats::report::SourceReport;
use formats::sink::{ReadError, ReadOptions, Sink};
use formats::source::{self, Item, Kind};
use intake::collect::Collector;
use model::ledger::ItemKey;
use model::permission::World;
use model::record::{Place, Record, Skip, SkipReason};
use std::ops::ControlFlow;
use store::ids::{BatchId, SegmentId, SourceId};
use store::segments::{self, Link, Live, SegmentRef};
use store::sources::Coverage;
use tokio::runtime::Handle;

/// So many items make a segment (`ours`: about two megabytes).
const SEGMENT_ITEMS_MAX: usize = 50_000;

type Hash<'o> = Box<dyn Fn(&[u8]) -> ItemKey + 'o>;

/// Reads everything of one import.
pub(super) struct Reading<'o> {
    office: &'o Office,
    world: World,
    handle: Handle,
    batch: Option<BatchId>,
    watch: &'o mut dyn Watch,
    basis: Option<Basis>,
    collector: Collector<Hash<'o>>,
    reports: Vec<SourceReport>,
    current: Option<Current>,
    failure: Option<AppError>,
}

/// The source that is being read.
struct Current {
    report: SourceReport,
    id: Option<SourceId>,
    marks: Option<Marks>,
    segments: u32,
    /// For single messages: the folder whose messages are one source.
    folder: Option<String>,
}

impl<'o> Reading<'o> {
    pub(super) fn new(office: &'o Office, world: World, batch: Option<BatchId>, watch: &'o mut dyn Watch) -> Self {
        let hash: Hash<'o> = Box::new(|bytes| office.fingerprinter.item_key(bytes));
        Self {
            office,
            world,
            handle: Handle::current(),
            batch,
            watch,
            basis: None,
            collector: Collector::new(hash),
            reports: Vec::new(),
            current: None,
            failure: None,
        }
    }

    /// Reads all sources, one after the other; gives their reports, and the ledger where anything new went into it.
    /// Blocks: the files are read and written step by step.
    pub(super) fn read(mut self, request: &ImportRequest) -> Result<(Vec<SourceReport>, Option<Basis>), AppError> {
        self.watch.total(request.paths.iter().map(|path| source::bytes_on_disk(path)).sum());
        let options = ReadOptions { now: self.office.now() };
        for path in &request.paths {
            let visited = source::visit(path, &mut |item| self.item(item, &options));
            if let Some(failure) = self.failure.take() {
                return Err(failure);
            }
            visited.map_err(|source| match source {
                ReadError::Stopped => AppError::Stopped,
                source => AppError::Source { name: path.display().to_string(), source },
            })?;
            self.finish_source(Reached::End(None))?;
        }
        Ok((self.reports, self.basis))
    }

    fn item(&mut self, item: Item<'_>, options: &ReadOptions) -> Result<ControlFlow<()>, ReadError> {
        match self.try_item(item, options) {
            Ok(()) => Ok(ControlFlow::Continue(())),
            Err(ItemError::Read(error)) => Err(error),
            Err(ItemError::App(error)) => {
                self.failure = Some(error);
                Ok(ControlFlow::Break(()))
            }
        }
    }

    fn try_item(&mut self, mut item: Item<'_>, options: &ReadOptions) -> Result<(), ItemError> {
        self.watch.now_reading(&item.name);
        if let Kind::Unknown(reason) = &item.kind {
            self.finish_source(Reached::End(None))?;
            let refused = Some(reason.to_string());
            self.reports.push(SourceReport {
                name: item.name.clone(),
                kind: "unknown".into(),
                refused,
                ..Default::default()
            });
            return self.done_with(&item);
        }
        let folder = (item.kind == Kind::Mail && !item.container.is_empty()).then(|| item.container.clone());
        let goes_on = folder.is_some() && self.current.as_ref().is_some_and(|current| current.folder == folder);
        if !goes_on {
            self.finish_source(Reached::End(None))?;
            let marks = if folder.is_some() { None } else { Marks::of(self.office, &item) };
            let known = match marks {
                Some(marks) => self.handle.block_on(sources::known(self.office, self.world, &item, marks))?,
                None => Known::nothing(),
            };
            self.begin_source(&item, folder.clone(), marks, &known)?;
            let Some(read_from) = known.read_from else {
                self.finish_source(Reached::End(None))?;
                return self.done_with(&item);
            };
            item.start_at(read_from);
        }
        match source::read_item(item, options, self) {
            Ok(end) if folder.is_none() => Ok(self.finish_source(Reached::End(end.resume_at))?),
            Ok(_) => Ok(()),
            Err(error) => self.broken(error),
        }
    }

    /// One source that cannot be read to its end stops no other.
    fn broken(&mut self, error: ReadError) -> Result<(), ItemError> {
        if let Some(failure) = self.failure.take() {
            return Err(ItemError::App(failure));
        }
        if matches!(error, ReadError::Stopped) {
            return Err(ItemError::Read(error));
        }
        if let Some(current) = &mut self.current {
            let cause = std::error::Error::source(&error).map(|cause| format!(": {cause}")).unwrap_or_default();
            current.report.refused = Some(format!("{error}{cause}"));
        }
        Ok(self.finish_source(Reached::Middle)?)
    }

    fn done_with(&mut self, item: &Item<'_>) -> Result<(), ItemError> {
        if self.progress(item.disk_bytes).is_break() { Err(ItemError::Read(ReadError::Stopped)) } else { Ok(()) }
    }

    /// Notes a source and links what earlier readings hold of it.
    fn begin_source(
        &mut self,
        item: &Item<'_>,
        folder: Option<String>,
        marks: Option<Marks>,
        known: &Known,
    ) -> Result<(), AppError> {
        let report = SourceReport {
            name: folder.clone().unwrap_or_else(|| item.name.clone()),
            kind: item.kind.code().to_owned(),
            known: known.items,
            unchanged: known.read_from.is_none(),
            ..Default::default()
        };
        let mut current = Current { report, id: None, marks, segments: 0, folder };
        if let Some(batch) = self.batch {
            let unmarked = || {
                let none = self.office.fingerprinter.file_part(b"");
                Marks { bytes: 0, head: none, tail: none, modified: None }
            };
            let marks = marks.unwrap_or_else(unmarked);
            let source = sources::begun(self.office, batch, item.kind.code(), &current.report.name, marks);
            let linked = known.segments.clone();
            let link = Link { batch, source: source.id, ordinal: 0 };
            current.id = Some(source.id);
            current.segments = u32::try_from(linked.len()).unwrap_or(u32::MAX);
            let world = self.world;
            self.handle.block_on(self.office.write(move |tx| {
                let (source, linked) = (source.clone(), linked.clone());
                Box::pin(async move {
                    store::sources::insert(tx, world, &source).await?;
                    Ok(segments::link(tx, world, link, &linked).await?)
                })
            }))?;
        }
        self.current = Some(current);
        Ok(())
    }

    /// Ends the source that is being read, if there is one.
    fn finish_source(&mut self, reached: Reached) -> Result<(), AppError> {
        self.flush()?;
        let Some(current) = self.current.take() else { return Ok(()) };
        if let (Some(source), Some(marks), Reached::End(resume_at)) = (current.id, current.marks, reached) {
            let covered = resume_at.unwrap_or(marks.bytes);
            let world = self.world;
            self.handle.block_on(self.office.write(move |tx| {
                Box::pin(async move {
                    let complete = Coverage::Complete;
                    Ok(store::sources::cover(tx, world, source, marks.tail, covered, complete).await?)
                })
            }))?;
        }
        let mut report = current.report;
        report.skips.sort_by_key(|skip| std::cmp::Reverse(skip.count));
        self.reports.push(report);
        Ok(())
    }

    /// Puts what was collected into the ledger, and into a segment of the batch.
    fn flush(&mut self) -> Result<(), AppError> {
        let items = self.collector.items();
        if items == 0 {
            return Ok(());
        }
        let segment = self.collector.take();
        // The ledger is loaded when the first item comes: a source that is unchanged never needs it.
        let basis = match &mut self.basis {
            Some(basis) => basis,
            none => none.insert(self.handle.block_on(Basis::load(self.office, self.world, Live::Now))?),
        };
        let before = basis.ledger.items();
        basis.ledger.add(&segment);
        let kept = (basis.ledger.items() - before) as u64;
        let Some(current) = &mut self.current else { return Ok(()) };
        current.report.kept += kept;
        current.report.known += items as u64 - kept;
        if let (Some(batch), Some(source)) = (self.batch, current.id) {
            let id = SegmentId::new(self.office.now());
            let sealed = self.office.seal(&segments::context(self.world, id), &formats::segment::write(&segment))?;
            let link = Link { batch, source, ordinal: current.segments };
            current.segments += 1;
            let reference = SegmentRef { id, items: u32::try_from(items).unwrap_or(u32::MAX) };
            let world = self.world;
            let sealed = std::sync::Arc::new(sealed);
            self.handle.block_on(self.office.write(move |tx| {
                let sealed = sealed.clone();
                Box::pin(async move { Ok(segments::insert(tx, world, reference, link, &sealed).await?) })
            }))?;
        }
        Ok(())
    }

    fn note_skip(&mut self, place: Place, reason: SkipReason) {
        if let Some(current) = &mut self.current {
            current.report.add_skip(&Skip { place, reason });
        }
    }
}

impl Sink for Reading<'_> {
    fn record(&mut self, place: Place, record: Record) {
        if let Err(reason) = self.collector.push(record) {
            self.note_skip(place, reason);
        }
        if self.collector.items() >= SEGMENT_ITEMS_MAX
            && let Err(failure) = self.flush()
        {
            self.failure = Some(failure);
        }
    }

    fn skip(&mut self, skip: Skip) {
        self.note_skip(skip.place, skip.reason);
    }

    fn progress(&mut self, bytes: u64) -> ControlFlow<()> {
        if self.failure.is_some() { ControlFlow::Break(()) } else { self.watch.done(bytes) }
    }
}

/// How far the reading of a source came.
#[derive(Clone, Copy)]
enum Reached {
    /// To its end; for a plain mbox, with the byte from which to read on once it has grown.
    End(Option<u64>),
    /// It broke off; the source counts as unread when it is brought again.
    Middle,
}

/// Why an item could not be done with.
enum ItemError {
    Read(ReadError),
    App(AppError),
}

impl From<AppError> for ItemError {
    fn from(error: AppError) -> Self {
        ItemError::App(error)
    }
}
