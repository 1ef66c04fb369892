//! Tables: rows of a CSV file, one at a time, with columns found by name.
//!
//! The engine is that of the `csv` crate; the rows are ours, so that a quotation mark which is never closed cannot take
//! the whole file into memory. A cell is decoded only when it is asked for.

use crate::decode::{self, Decoded, tidy};
use crate::limits::ROW_BYTES_MAX;
use crate::sink::{ReadError, Sink};
use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use std::io::Read;

/// Most columns of a row (`ours`: the widest known export has a few hundred).
const COLUMNS_MAX: usize = 16_384;
/// So much of the beginning decides on the separator (`ours`).
const HEAD_BYTES: usize = 64 * 1024;
/// Within so many rows the header must stand (`ours`: notes of several lines go before some).
pub(super) const HEADER_ROWS_MAX: usize = 20;
/// Separators in use, the usual one first.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// What came when the next row was asked for.
pub(super) enum Next {
    /// A row, in [`Rows::cell`].
    Row,
    /// A row that is larger than what is read; it was passed over.
    TooLarge,
    /// The end of the file.
    End,
}

/// Reads rows.
pub(super) struct Rows<'r> {
    source: Decoded<'r>,
    head: Vec<u8>,
    head_done: usize,
    separator: u8,
    engine: Reader,
    cells: Vec<u8>,
    ends: Vec<usize>,
    length: usize,
    columns: usize,
    line: u64,
}

impl<'r> Rows<'r> {
    /// Reads the beginning of a file and decides on the separator: the one by which `is_header` knows some row.
    pub(super) fn open(
        reader: &'r mut dyn Read,
        sink: &mut dyn Sink,
        is_header: impl Fn(&[String]) -> bool,
    ) -> Result<Self, ReadError> {
        let mut source = Decoded::new(reader);
        let mut head = Vec::new();
        while head.len() < HEAD_BYTES {
            let piece = source.fill(sink)?;
            let taken = piece.len().min(HEAD_BYTES - head.len());
            if taken == 0 {
                break;
            }
            head.extend_from_slice(&piece[..taken]);
            source.consume(taken);
        }
        let known =
            SEPARATORS.into_iter().find(|&separator| first_rows(&head, separator).iter().any(|row| is_header(row)));
        let separator = known.unwrap_or_else(|| most_frequent(&head));
        Ok(Self {
            source,
            head,
            head_done: 0,
            separator,
            engine: engine(separator),
            cells: vec![0; 4096],
            ends: vec![0; 128],
            length: 0,
            columns: 0,
            line: 1,
        })
    }

    /// The rows of the beginning, as far as they go.
    pub(super) fn first_rows(&self) -> Vec<Vec<String>> {
        first_rows(&self.head, self.separator)
    }

    /// Goes to the next row that is not empty.
    pub(super) fn next(&mut self, sink: &mut dyn Sink) -> Result<Next, ReadError> {
        (self.length, self.columns) = (0, 0);
        self.pass_empty_lines(sink)?;
        loop {
            let input = input(&self.head, self.head_done, &mut self.source, sink)?;
            let ended = input.is_empty();
            let (result, read, written, columns) =
                self.engine.read_record(input, &mut self.cells[self.length..], &mut self.ends[self.columns..]);
            self.take(read);
            self.length += written;
            self.columns += columns;
            match result {
                ReadRecordResult::InputEmpty if ended => return Ok(Next::End),
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull if self.cells.len() < ROW_BYTES_MAX => {
                    self.cells.resize((self.cells.len() * 2).min(ROW_BYTES_MAX), 0);
                }
                ReadRecordResult::OutputEndsFull if self.ends.len() < COLUMNS_MAX => {
                    self.ends.resize((self.ends.len() * 2).min(COLUMNS_MAX), 0);
                }
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {
                    self.pass_line(sink)?;
                    return Ok(Next::TooLarge);
                }
                ReadRecordResult::Record => return Ok(Next::Row),
                ReadRecordResult::End => {
                    self.source.report(sink)?;
                    return Ok(Next::End);
                }
            }
        }
    }

    /// The line on which the row began, counted from 1.
    pub(super) fn line(&self) -> u64 {
        self.line
    }

    /// A cell as bytes; empty where the row is too short.
    pub(super) fn bytes(&self, column: usize) -> &[u8] {
        if column >= self.columns {
            return &[];
        }
        let start = column.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.cells.get(start..self.ends[column]).unwrap_or_default()
    }

    /// A cell as text that may be kept; `None` where it is empty.
    pub(super) fn cell(&self, column: usize) -> Option<String> {
        tidy(unquoted(&decode::text(self.bytes(column), None)))
    }

    /// All cells, for a row that may be a header.
    pub(super) fn all(&self) -> Vec<String> {
        (0..self.columns).map(|column| self.cell(column).unwrap_or_default()).collect()
    }

    /// Whether nothing stands in the row.
    pub(super) fn is_blank(&self) -> bool {
        self.cells[..self.length].iter().all(u8::is_ascii_whitespace)
    }

    fn take(&mut self, bytes: usize) {
        if self.head_done < self.head.len() {
            self.head_done += bytes;
        } else {
            self.source.consume(bytes);
        }
    }

    /// Empty lines are no rows, but count.
    fn pass_empty_lines(&mut self, sink: &mut dyn Sink) -> Result<(), ReadError> {
        let mut line = self.engine.line();
        loop {
            let input = input(&self.head, self.head_done, &mut self.source, sink)?;
            let empty = input.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
            line += input[..empty].iter().filter(|&&byte| byte == b'\n').count() as u64;
            if empty == 0 {
                break;
            }
            self.take(empty);
        }
        self.engine.set_line(line);
        self.line = line;
        Ok(())
    }

    /// Gives up on a row: goes on behind the end of the line that is being read, as if no quotation mark were open.
    fn pass_line(&mut self, sink: &mut dyn Sink) -> Result<(), ReadError> {
        let line = self.engine.line();
        loop {
            let input = input(&self.head, self.head_done, &mut self.source, sink)?;
            if input.is_empty() {
                break;
            }
            let end = memchr::memchr(b'\n', input);
            let taken = end.map_or(input.len(), |end| end + 1);
            self.take(taken);
            if end.is_some() {
                break;
            }
        }
        self.engine.reset();
        self.engine.set_line(line + 1);
        Ok(())
    }
}

/// What comes next: first the rest of the beginning, then the file.
fn input<'s>(
    head: &'s [u8],
    head_done: usize,
    source: &'s mut Decoded<'_>,
    sink: &mut dyn Sink,
) -> Result<&'s [u8], ReadError> {
    if head_done < head.len() { Ok(&head[head_done..]) } else { source.fill(sink) }
}

fn engine(separator: u8) -> Reader {
    ReaderBuilder::new().delimiter(separator).build()
}

/// The first rows of a piece, read by themselves; the last may be cut short.
fn first_rows(head: &[u8], separator: u8) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut engine = engine(separator);
    let (mut cells, mut ends) = (vec![0; head.len() + 16], vec![0; COLUMNS_MAX]);
    let mut rest = head;
    while rows.len() < HEADER_ROWS_MAX {
        let (result, read, _, columns) = engine.read_record(rest, &mut cells, &mut ends);
        rest = &rest[read..];
        match result {
            ReadRecordResult::Record => {
                let mut start = 0;
                let cells = ends[..columns].iter().map(|&end| {
                    let cell = cells.get(start..end).unwrap_or_default();
                    start = end;
                    tidy(unquoted(&decode::text(cell, None))).unwrap_or_default()
                });
                rows.push(cells.collect());
            }
            // The end of the piece ends the row, too: told by an empty input.
            ReadRecordResult::InputEmpty if rest.is_empty() && read > 0 => {}
            _ => break,
        }
    }
    rows
}

fn most_frequent(head: &[u8]) -> u8 {
    let count = |separator: u8| head.iter().filter(|&&byte| byte == separator).count();
    // The last of equals wins, so the order is turned: the usual one comes first.
    SEPARATORS.into_iter().rev().max_by_key(|&separator| count(separator)).unwrap_or(b',')
}

/// Characters at the beginning of a cell that make a spreadsheet calculate, the full-width forms among them.
const FORMULA_STARTS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠'];

fn starts_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(FORMULA_STARTS)
}

/// A cell as it may be opened in a spreadsheet: an apostrophe before what would be calculated.
pub(super) fn quoted(cell: &str) -> String {
    if starts_formula(cell) { format!("'{cell}") } else { cell.to_owned() }
}

/// The cell that [`quoted`] was given.
pub(super) fn unquoted(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if starts_formula(rest) => rest,
        _ => cell,
    }
}

/// The columns of a table, by name.
pub(super) struct Columns {
    names: Vec<String>,
}

impl Columns {
    pub(super) fn new(header: &[String]) -> Self {
        Self { names: header.iter().map(|name| column_name(name)).collect() }
    }

    /// The first column with one of these names; earlier names are preferred.
    pub(super) fn find(&self, names: &[&str]) -> Option<usize> {
        names.iter().find_map(|wanted| self.names.iter().position(|name| name == wanted))
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.find(&[name]).is_some()
    }

    /// Every column whose name fulfils a condition, in order.
    pub(super) fn all(&self, condition: impl Fn(&str) -> bool) -> Vec<usize> {
        let columns = self.names.iter().enumerate();
        columns.filter(|(_, name)| condition(name)).map(|(index, _)| index).collect()
    }

    /// The name of a column, in lower case.
    pub(super) fn name(&self, column: usize) -> &str {
        self.names.get(column).map_or("", String::as_str)
    }
}

/// The name of a column as it is compared: lower case, straight apostrophes, no white space around it.
pub(super) fn column_name(name: &str) -> String {
    name.trim().trim_matches('"').to_lowercase().replace('’', "'")
}
