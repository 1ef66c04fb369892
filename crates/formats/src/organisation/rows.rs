//! Rows of a strict CSV file, one at a time: RFC 4180 with commas, and every fault has its place.
//!
//! Our own rather than that of address books, which forgives: here a misplaced quotation mark is a fault and not a guess, and a row
//! costs a few dozen nanoseconds.

use super::{OrganisationError, ReadWatch};
use crate::limits::ROW_BYTES_MAX;
use crate::sink::ReadError;
use std::io::Read;

/// So much is read at once (`ours`).
const BUFFER_BYTES: usize = 256 * 1024;

/// Line and column, both from 1.
pub(super) type Place = (usize, usize);

/// What came when the next row was asked for.
pub(super) enum Next {
    /// A row, in [`Rows::cell`].
    Row,
    /// A row that cannot be taken apart.
    Fault(Place, String),
    /// The end of the file.
    End,
}

/// Reads rows.
pub(super) struct Rows<'r> {
    source: &'r mut dyn Read,
    buffer: Vec<u8>,
    /// Where the row at hand begins and ends in the buffer, and what of the buffer is filled.
    start: usize,
    end: usize,
    filled: usize,
    is_ended: bool,
    /// The line on which the row at hand begins, and on which the next one does.
    line: usize,
    line_next: usize,
    cells: Vec<Cell>,
    /// Cells that stood in quotation marks, without these.
    unquoted: Vec<u8>,
}

#[derive(Clone, Copy)]
struct Cell {
    /// Where it begins in the row, its quotation mark included.
    offset: usize,
    start: usize,
    end: usize,
    is_quoted: bool,
}

/// How taking one row apart ended.
enum Parsed {
    /// At this place in the buffer, after so many lines.
    Row {
        end: usize,
        lines: usize,
    },
    Fault {
        offset: usize,
        what: &'static str,
    },
    /// A quotation mark is open at the end of the file.
    Unclosed {
        offset: usize,
    },
    /// The buffer does not hold it whole.
    Short,
}

impl<'r> Rows<'r> {
    pub(super) fn new(source: &'r mut dyn Read) -> Self {
        Self {
            source,
            buffer: vec![0; BUFFER_BYTES],
            start: 0,
            end: 0,
            filled: 0,
            is_ended: false,
            line: 1,
            line_next: 1,
            cells: Vec::new(),
            unquoted: Vec::new(),
        }
    }

    /// Goes to the next row that is not empty.
    pub(super) fn next(&mut self, watch: &mut ReadWatch<'_>) -> Result<Next, OrganisationError> {
        let is_beginning = self.end == 0 && self.filled == 0;
        loop {
            (self.start, self.line) = (self.end, self.line_next);
            if is_beginning && self.start == 0 {
                while self.filled < 3 && self.fill(watch)? {}
                if self.buffer[..self.filled].starts_with(b"\xEF\xBB\xBF") {
                    self.start = 3;
                }
            }
            let parsed = loop {
                match self.parse() {
                    Parsed::Short if self.fill(watch)? => {
                        if self.filled - self.start > ROW_BYTES_MAX {
                            self.skip_rest(watch)?;
                            let what = format!("the row has more than {ROW_BYTES_MAX} bytes");
                            return Ok(Next::Fault((self.line, 1), what));
                        }
                    }
                    parsed => break parsed,
                }
            };
            match parsed {
                Parsed::Row { end, lines } => {
                    (self.end, self.line_next) = (end, self.line + lines);
                    let is_empty = self.cells.len() == 1 && self.cell(0).is_empty() && !self.cells[0].is_quoted;
                    if !is_empty {
                        return Ok(Next::Row);
                    }
                }
                Parsed::Fault { offset, what } => {
                    let place = self.place_at(offset);
                    self.pass_line(offset, place.0, watch)?;
                    return Ok(Next::Fault(place, what.to_owned()));
                }
                Parsed::Unclosed { offset } => {
                    self.end = self.filled;
                    let what = "this quotation mark is never closed";
                    return Ok(Next::Fault(self.place_at(offset), what.to_owned()));
                }
                Parsed::Short => return Ok(Next::End),
            }
        }
    }

    pub(super) fn len(&self) -> usize {
        self.cells.len()
    }

    /// The bytes of a cell; empty where the row has fewer.
    pub(super) fn cell(&self, column: usize) -> &[u8] {
        match self.cells.get(column) {
            Some(cell) if cell.is_quoted => &self.unquoted[cell.start..cell.end],
            Some(cell) => &self.buffer[cell.start..cell.end],
            None => &[],
        }
    }

    /// Where a cell begins.
    pub(super) fn place(&self, column: usize) -> Place {
        self.place_at(self.cells.get(column).map_or(0, |cell| cell.offset))
    }

    fn place_at(&self, offset: usize) -> Place {
        let before = &self.buffer[self.start..self.start + offset];
        let lines = before.iter().filter(|&&byte| byte == b'\n').count();
        let of_line = before.rsplit(|&byte| byte == b'\n').next().unwrap_or_default();
        // Bytes that go on with a character do not begin one.
        let column = of_line.iter().filter(|&&byte| byte & 0xC0 != 0x80).count();
        (self.line + lines, column + 1)
    }

    /// Takes the row that begins at `start` apart.
    fn parse(&mut self) -> Parsed {
        self.cells.clear();
        self.unquoted.clear();
        let bytes = &self.buffer[..self.filled];
        let (mut at, mut lines) = (self.start, 1);
        if at == bytes.len() {
            return Parsed::Short;
        }
        loop {
            let offset = at - self.start;
            if bytes.get(at) == Some(&b'"') {
                let start = self.unquoted.len();
                at += 1;
                loop {
                    match bytes.get(at) {
                        None if self.is_ended => return Parsed::Unclosed { offset },
                        None => return Parsed::Short,
                        Some(b'"') if bytes.get(at + 1) == Some(&b'"') => {
                            self.unquoted.push(b'"');
                            at += 2;
                        }
                        // It may be doubled in what is still to come.
                        Some(b'"') if at + 1 == bytes.len() && !self.is_ended => return Parsed::Short,
                        Some(b'"') => break,
                        Some(&byte) => {
                            lines += usize::from(byte == b'\n');
                            self.unquoted.push(byte);
                            at += 1;
                        }
                    }
                }
                at += 1;
                self.cells.push(Cell { offset, start, end: self.unquoted.len(), is_quoted: true });
            } else {
                let start = at;
                while let Some(&byte) = bytes.get(at)
                    && !matches!(byte, b',' | b'\n' | b'"')
                {
                    at += 1;
                }
                if bytes.get(at) == Some(&b'"') {
                    let what = "a quotation mark stands inside a cell that does not begin with one";
                    return Parsed::Fault { offset: at - self.start, what };
                }
                let is_last = bytes.get(at) != Some(&b',');
                let end = if is_last && at > start && bytes[at - 1] == b'\r' { at - 1 } else { at };
                self.cells.push(Cell { offset, start, end, is_quoted: false });
            }
            // A carriage return may still stand before the end of the line.
            let after = at + usize::from(bytes.get(at) == Some(&b'\r'));
            match bytes.get(after) {
                Some(b',') if after == at => at += 1,
                Some(b'\n') => return Parsed::Row { end: after + 1, lines },
                None if self.is_ended => return Parsed::Row { end: after, lines },
                None => return Parsed::Short,
                Some(_) => {
                    let what = "a cell goes on after its closing quotation mark";
                    return Parsed::Fault { offset: at - self.start, what };
                }
            }
        }
    }

    /// Reads on; whether the end of the file was not known before.
    fn fill(&mut self, watch: &mut ReadWatch<'_>) -> Result<bool, OrganisationError> {
        if self.is_ended {
            return Ok(false);
        }
        if self.start > 0 && self.filled == self.buffer.len() {
            self.buffer.copy_within(self.start..self.filled, 0);
            (self.end, self.filled) = (self.end.saturating_sub(self.start), self.filled - self.start);
            self.start = 0;
        }
        if self.filled == self.buffer.len() {
            self.buffer.resize(self.buffer.len() * 2, 0);
        }
        let read = loop {
            match self.source.read(&mut self.buffer[self.filled..]) {
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                read => break read?,
            }
        };
        self.filled += read;
        self.is_ended = read == 0;
        if watch(read as u64).is_break() {
            return Err(ReadError::Stopped.into());
        }
        Ok(true)
    }

    /// Goes behind the line on which a fault was found.
    fn pass_line(&mut self, offset: usize, line: usize, watch: &mut ReadWatch<'_>) -> Result<(), OrganisationError> {
        let mut at = offset;
        loop {
            let rest = &self.buffer[self.start + at..self.filled];
            if let Some(newline) = memchr::memchr(b'\n', rest) {
                (self.end, self.line_next) = (self.start + at + newline + 1, line + 1);
                return Ok(());
            }
            at += rest.len();
            if !self.fill(watch)? {
                self.end = self.filled;
                return Ok(());
            }
        }
    }

    /// Gives up on the rest of the file: after a row without an end nothing can be told apart.
    fn skip_rest(&mut self, watch: &mut ReadWatch<'_>) -> Result<(), OrganisationError> {
        loop {
            (self.start, self.end, self.filled) = (0, 0, 0);
            if !self.fill(watch)? {
                (self.start, self.end, self.filled) = (1, 1, 1);
                return Ok(());
            }
        }
    }
}
