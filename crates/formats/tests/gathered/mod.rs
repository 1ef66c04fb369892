//! Everything that a reader told, for the tests of readers.
#![allow(dead_code, unreachable_pub)] // each test file uses its own part

use chrono::{DateTime, TimeZone, Utc};
use formats::sink::{ReadError, ReadOptions, Sink};
use model::record::{Card, Event, Gesture, Message, OwnerHint, Place, Record, Skip};
use std::io::Read;
use std::ops::ControlFlow;
use std::path::PathBuf;

/// The shape of all readers.
pub type Reader = fn(&mut dyn Read, &str, &ReadOptions, &mut dyn Sink) -> Result<(), ReadError>;

/// What came out of a file.
#[derive(Debug, Default, PartialEq)]
pub struct Gathered {
    pub records: Vec<(Place, Record)>,
    pub skips: Vec<Skip>,
    pub bytes: u64,
    /// Break after so many reports of progress.
    pub stop_after: Option<u64>,
    pub reports: u64,
}

impl Sink for Gathered {
    fn record(&mut self, place: Place, record: Record) {
        self.records.push((place, record));
    }

    fn skip(&mut self, skip: Skip) {
        self.skips.push(skip);
    }

    fn progress(&mut self, bytes: u64) -> ControlFlow<()> {
        self.bytes += bytes;
        self.reports += 1;
        if self.stop_after.is_some_and(|stop| self.reports > stop) {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    }
}

impl Gathered {
    pub fn cards(&self) -> Vec<&Card> {
        self.records
            .iter()
            .filter_map(|(_, record)| if let Record::Card(card) = record { Some(&**card) } else { None })
            .collect()
    }

    pub fn events(&self) -> Vec<&Event> {
        let events = self.records.iter();
        events.filter_map(|(_, record)| if let Record::Event(event) = record { Some(&**event) } else { None }).collect()
    }

    pub fn messages(&self) -> Vec<&Message> {
        let records = self.records.iter();
        records
            .filter_map(|(_, record)| if let Record::Message(message) = record { Some(&**message) } else { None })
            .collect()
    }

    pub fn gestures(&self) -> Vec<&Gesture> {
        let records = self.records.iter();
        records
            .filter_map(|(_, record)| if let Record::Gesture(gesture) = record { Some(&**gesture) } else { None })
            .collect()
    }

    pub fn owners(&self) -> Vec<&OwnerHint> {
        self.records
            .iter()
            .filter_map(|(_, record)| if let Record::Owner(hint) = record { Some(&**hint) } else { None })
            .collect()
    }

    /// The codes of what was left out, in order.
    pub fn codes(&self) -> Vec<&'static str> {
        self.skips.iter().map(|skip| skip.reason.code()).collect()
    }

    /// What was left out, as people read it, with the line.
    pub fn reasons(&self) -> Vec<String> {
        self.skips
            .iter()
            .map(|skip| match skip.place {
                Place::Line(line) => format!("{line}: {}", skip.reason),
                _ => skip.reason.to_string(),
            })
            .collect()
    }
}

/// The present of all tests.
pub fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 1, 1, 12, 0, 0).single().expect("a date that there is")
}

/// A moment in UTC.
pub fn utc(year: i32, month: u32, day: u32, hour: u32, minute: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(year, month, day, hour, minute, 0).single().expect("a date that there is")
}

/// Reads bytes as a file with this name.
pub fn gather(reader: Reader, bytes: &[u8], name: &str) -> Gathered {
    let mut gathered = Gathered::default();
    let mut input = bytes;
    reader(&mut input, name, &ReadOptions { now: now() }, &mut gathered).expect("bytes in memory can be read");
    gathered
}

/// Gives a file in pieces of the sizes of a list, again and again.
pub struct Pieces<'b> {
    pub bytes: &'b [u8],
    pub sizes: &'b [usize],
    pub turn: usize,
}

impl Read for Pieces<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let size = self.sizes[self.turn % self.sizes.len()].max(1);
        self.turn += 1;
        let taken = size.min(into.len()).min(self.bytes.len());
        into[..taken].copy_from_slice(&self.bytes[..taken]);
        self.bytes = &self.bytes[taken..];
        Ok(taken)
    }
}

/// Reads bytes piece by piece.
pub fn gather_in_pieces(reader: Reader, bytes: &[u8], name: &str, sizes: &[usize]) -> Gathered {
    let mut gathered = Gathered::default();
    let mut input = Pieces { bytes, sizes, turn: 0 };
    reader(&mut input, name, &ReadOptions { now: now() }, &mut gathered).expect("bytes in memory can be read");
    gathered
}

/// A folder of shared test data; `None`, with a notice, where it is not there.
pub fn shared(folder: &str) -> Option<PathBuf> {
    let path = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared")).join(folder);
    if path.exists() {
        Some(path)
    } else {
        skipped(&format!("the shared test data `{folder}` is not here"));
        None
    }
}

/// Tells that a test did not run, and why.
#[allow(clippy::print_stderr)] // a test has no other way to say that it did nothing
pub fn skipped(why: &str) {
    eprintln!("skipped: {why}");
}
