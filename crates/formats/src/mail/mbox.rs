//! mbox files, split while they stream by.
//!
//! One buffer of a megabyte is all the memory that is used, whatever the size of the file, of a message or of a line.
//! [`read`] is for a whole file, [`read_from`] for what was added to one since.

use super::boundary::{self, FROM_LINE_BYTES_MAX};
use super::folder::MailHint;
use super::header::{self, Container, End, Field};
use super::message::{self, Surroundings};
use crate::limits::HEADER_BYTES_MAX;
use crate::sink::{ReadError, ReadOptions, Sink};
use memchr::memmem;
use model::record::{Place, Record, Skip, SkipReason};
use std::io::{self, Read};

/// Size of the buffer. Larger ones are no faster.
const BUFFER_BYTES: usize = 1024 * 1024;
/// What must be there after a possible beginning of a message to decide on it: its line and the next one.
const LOOKAHEAD_BYTES: usize = 2 * FROM_LINE_BYTES_MAX;
/// What stays in the buffer before the place that is looked at: an empty line with its line ends.
const LOOKBACK_BYTES: usize = 4;

/// Where in a file to start reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MboxStart {
    /// Bytes from the start of the file: 0, or [`MboxEnd::resume_at`] of an earlier reading. The reader given must stand there.
    pub offset: u64,
}

/// Where a reading ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MboxEnd {
    /// Where the last message begins. It may have been cut short, so reading goes on with it once the file has grown; the
    /// message that is read twice has the same key. `None` where there was no message.
    pub resume_at: Option<u64>,
    /// Where the file ended, in bytes from its start.
    pub bytes: u64,
}

/// Reads every message of an mbox.
///
/// Places are bytes from the start of the file. Messages that cannot be kept are skipped, each with its reason.
///
/// # Errors
/// [`ReadError::Io`] from the reader, after everything before was handed over; [`ReadError::Stopped`] if the sink says so.
pub fn read(reader: impl Read, options: &ReadOptions, hint: MailHint, sink: &mut dyn Sink) -> Result<(), ReadError> {
    read_from(reader, MboxStart::default(), options, hint, sink).map(|_| ())
}

/// Reads the messages of an mbox from a place where one begins.
///
/// # Errors
/// As [`read`].
pub fn read_from(
    reader: impl Read,
    start: MboxStart,
    options: &ReadOptions,
    hint: MailHint,
    sink: &mut dyn Sink,
) -> Result<MboxEnd, ReadError> {
    let buffer = vec![0; BUFFER_BYTES];
    let window = Window { reader, buffer, at: 0, end: 0, offset: start.offset, ended: false };
    let finder = memmem::Finder::new(b"\nFrom ");
    let mut splitter = Splitter { window, finder, fields: Vec::new(), from_line: Vec::new(), options, hint, sink };
    splitter.run()
}

/// The part of the file that is in memory.
struct Window<R> {
    reader: R,
    buffer: Vec<u8>,
    /// Where in the buffer we stand.
    at: usize,
    /// Where in the buffer the bytes that were read end.
    end: usize,
    /// Where in the file the buffer begins.
    offset: u64,
    ended: bool,
}

impl<R: Read> Window<R> {
    /// What was read and not yet done.
    fn rest(&self) -> &[u8] {
        &self.buffer[self.at..self.end]
    }

    fn place(&self) -> u64 {
        self.offset + self.at as u64
    }

    /// Moves what is not done to the front and fills the buffer. Says how many bytes came in; none does not mean the end:
    /// the buffer may be full.
    fn fill(&mut self) -> Result<u64, ReadError> {
        let keep = self.at.saturating_sub(LOOKBACK_BYTES);
        self.buffer.copy_within(keep..self.end, 0);
        self.offset += keep as u64;
        self.at -= keep;
        self.end -= keep;
        let before = self.end;
        // A reader may give little at a time; what is decided must not depend on how much.
        while self.end < self.buffer.len() && !self.ended {
            match self.reader.read(&mut self.buffer[self.end..]) {
                Ok(0) => self.ended = true,
                Ok(count) => self.end += count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok((self.end - before) as u64)
    }
}

struct Splitter<'a, R> {
    window: Window<R>,
    finder: memmem::Finder<'static>,
    fields: Vec<Field>,
    from_line: Vec<u8>,
    options: &'a ReadOptions,
    hint: MailHint,
    sink: &'a mut dyn Sink,
}

impl<R: Read> Splitter<'_, R> {
    fn run(&mut self) -> Result<MboxEnd, ReadError> {
        self.fill()?;
        let mut resume_at = None;
        let mut more = self.find_first()?;
        while more {
            resume_at = Some(self.window.place());
            more = self.message()?;
        }
        Ok(MboxEnd { resume_at, bytes: self.window.place() })
    }

    fn fill(&mut self) -> Result<(), ReadError> {
        let count = self.window.fill()?;
        if self.sink.progress(count).is_break() { Err(ReadError::Stopped) } else { Ok(()) }
    }

    /// Goes to the first message. The first line that is not empty should begin it; a file may also start with the headers
    /// of one that lost its line, or with something else, which is passed over.
    fn find_first(&mut self) -> Result<bool, ReadError> {
        loop {
            let blanks = self.window.rest().iter().take_while(|byte| byte.is_ascii_whitespace()).count();
            self.window.at += blanks;
            if self.window.at < self.window.end || self.window.ended {
                break;
            }
            self.fill()?;
        }
        if self.window.rest().len() < LOOKAHEAD_BYTES {
            self.fill()?;
        }
        let rest = self.window.rest();
        if rest.is_empty() {
            return Ok(false);
        }
        let (line, _) = boundary::split_line(rest);
        if boundary::is_from_line(line) || boundary::is_known_header(line) {
            return Ok(true);
        }
        let reason = SkipReason::Malformed("what stands before the first message is not mail".to_owned());
        self.sink.skip(Skip { place: Place::Byte(self.window.place()), reason });
        self.find_next()
    }

    /// Reads the message at which the window stands and goes to the next one. Says whether there is one.
    fn message(&mut self) -> Result<bool, ReadError> {
        let place = Place::Byte(self.window.place());
        self.take_from_line()?;
        let end = self.find_header_end()?;
        let (length, large) = match end {
            End::Blank(length) | End::Boundary(length) => (length, false),
            End::Open => (self.window.rest().len().min(HEADER_BYTES_MAX), !self.window.ended || self.is_over_limit()),
        };
        if end == End::Open && !large {
            header::scan_last_line(&self.window.rest()[..length], &mut self.fields);
        }
        let doubled_line = matches!(end, End::Boundary(0));
        if !doubled_line {
            self.hand_over(place, length, large);
        }
        self.window.at += length;
        if matches!(end, End::Boundary(_)) { Ok(true) } else { self.find_next() }
    }

    fn hand_over(&mut self, place: Place, length: usize, large: bool) {
        let around = Surroundings { from_line: &self.from_line, hint: self.hint };
        match message::read(&self.window.rest()[..length], &self.fields, around, self.options) {
            Ok(reading) => {
                self.sink.record(place, Record::Message(Box::new(reading.message)));
                if large {
                    self.sink.skip(Skip { place, reason: header_too_large() });
                }
                if let Some(reason) = reading.cut {
                    self.sink.skip(Skip { place, reason });
                }
            }
            Err(reason) => self.sink.skip(Skip { place, reason }),
        }
    }

    fn is_over_limit(&self) -> bool {
        self.window.rest().len() > HEADER_BYTES_MAX
    }

    /// Keeps the line that begins the message, if there is one, and goes behind it.
    fn take_from_line(&mut self) -> Result<(), ReadError> {
        self.from_line.clear();
        if self.window.rest().len() < LOOKAHEAD_BYTES && !self.window.ended {
            self.fill()?;
        }
        let rest = self.window.rest();
        if !boundary::is_from_line(&rest[..rest.len().min(LOOKAHEAD_BYTES)]) {
            return Ok(());
        }
        let near = &rest[..rest.len().min(LOOKAHEAD_BYTES)];
        let (line, after) = boundary::split_line(near);
        self.from_line.extend_from_slice(&line[..line.len().min(FROM_LINE_BYTES_MAX)]);
        self.window.at += near.len() - after.len();
        Ok(())
    }

    /// Finds the fields and the end of the header block, filling the buffer where that is needed.
    fn find_header_end(&mut self) -> Result<End, ReadError> {
        loop {
            let rest = &self.window.buffer[self.window.at..self.window.end];
            let capped = &rest[..rest.len().min(HEADER_BYTES_MAX)];
            let end = header::scan(capped, Container::Mbox, &mut self.fields);
            if end != End::Open || self.window.ended || capped.len() == HEADER_BYTES_MAX {
                return Ok(end);
            }
            self.fill()?;
        }
    }

    /// Goes to the line that begins the next message; what lies between is never looked at otherwise.
    fn find_next(&mut self) -> Result<bool, ReadError> {
        loop {
            let window = &self.window;
            // The empty line before may be the one that ended the header block, so look from the line end before it.
            let from = window.at.saturating_sub(1);
            let Some(hit) = self.finder.find(&window.buffer[from..window.end]).map(|hit| from + hit) else {
                if window.ended {
                    self.window.at = window.end;
                    return Ok(false);
                }
                // The needle may be cut in two by the end of the buffer.
                self.window.at = window.at.max(window.end.saturating_sub(LOOKBACK_BYTES + 1));
                self.fill()?;
                continue;
            };
            let line_start = hit + 1;
            let near_the_end = window.end - line_start < LOOKAHEAD_BYTES && !window.ended;
            self.window.at = line_start;
            if near_the_end {
                self.fill()?;
            }
            if self.begins_here() {
                return Ok(true);
            }
            // Step off the line, so that it is not found again.
            self.window.at = (self.window.at + 2).min(self.window.end);
        }
    }

    /// Whether a message begins where the window stands: after an empty line, with the line that begins one.
    fn begins_here(&self) -> bool {
        let window = &self.window;
        let before = &window.buffer[..window.at];
        let before = before.strip_suffix(b"\n").unwrap_or(before);
        let before = before.strip_suffix(b"\r").unwrap_or(before);
        // At the very start of the file there is nothing before, and nothing is missing.
        if !before.ends_with(b"\n") && !before.is_empty() {
            return false;
        }
        let rest = window.rest();
        let near = &rest[..rest.len().min(LOOKAHEAD_BYTES)];
        let (line, after) = boundary::split_line(near);
        let (next, _) = boundary::split_line(after);
        boundary::is_boundary(line, next)
    }
}

/// What is said of a header block that was cut.
pub(super) fn header_too_large() -> SkipReason {
    SkipReason::TooLarge(format!(
        "its header is larger than {} KiB; the rest of it was left out",
        HEADER_BYTES_MAX / 1024
    ))
}

#[cfg(test)]
pub(super) mod tests;
