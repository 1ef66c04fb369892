//! Rows of a CSV file with the place of every cell, read as a stream; faults are gathered, not thrown.

use crate::fault::{Fault, Faults};
use crate::limits::{FAULTS_LISTED_MAX, ROW_BYTES_MAX};
use std::io::{self, BufRead};

/// A table with named columns.
pub(crate) struct Rows<'a> {
    reader: Box<dyn BufRead + 'a>,
    separator: u8,
    /// The lines of the row, as they stand in the file.
    raw: Vec<u8>,
    /// The cells without their quotes, one after another.
    text: Vec<u8>,
    /// Of each cell: where it is in `text`, and where it begins in `raw`.
    cells: Vec<(usize, usize, usize)>,
    /// For each wanted column, which cell holds it.
    columns: Vec<Option<usize>>,
    /// The names of all columns, in lower case.
    names: Vec<String>,
    line: usize,
    line_next: usize,
    pub(crate) faults: Gathered,
}

/// Faults of one file, as many as are listed.
pub(crate) struct Gathered {
    pub(crate) file: String,
    faults: Vec<Fault>,
    more: usize,
}

impl Gathered {
    pub(crate) fn new(file: String) -> Self {
        Self { file, faults: Vec::new(), more: 0 }
    }

    pub(crate) fn add(&mut self, line: usize, column: usize, what: String) {
        if self.faults.len() < FAULTS_LISTED_MAX {
            self.faults.push(Fault { line, column, what });
        } else {
            self.more += 1;
        }
    }

    /// All faults, or nothing where there are none.
    pub(crate) fn into_faults(mut self) -> Option<Faults> {
        if self.faults.is_empty() {
            return None;
        }
        self.faults.sort();
        if self.more > 0 {
            let last = self.faults.last().map_or(1, |fault| fault.line);
            self.faults.push(Fault {
                line: last,
                column: 1,
                what: format!("and `{}` more faults like these", self.more),
            });
        }
        Some(Faults { file: self.file, faults: self.faults })
    }
}

/// How many columns a file needs, and which it may have.
pub(crate) struct Columns {
    pub(crate) required: &'static [&'static str],
    pub(crate) optional: &'static [&'static str],
}

impl<'a> Rows<'a> {
    /// Reads the header. Where a required column is missing, that is a fault and no row follows.
    pub(crate) fn open(source: super::Source<'a>, columns: &Columns) -> io::Result<Self> {
        let mut rows = Self {
            reader: source.reader,
            separator: b',',
            raw: Vec::new(),
            text: Vec::new(),
            cells: Vec::new(),
            columns: Vec::new(),
            names: Vec::new(),
            line: 0,
            line_next: 1,
            faults: Gathered::new(source.name),
        };
        rows.header(columns)?;
        Ok(rows)
    }

    fn header(&mut self, columns: &Columns) -> io::Result<()> {
        if !self.line()? {
            self.faults.add(
                1,
                1,
                format!("the file is empty; its first line names the columns `{}`", columns.required.join(",")),
            );
            return Ok(());
        }
        if self.raw.starts_with(b"\xef\xbb\xbf") {
            self.raw.drain(..3);
        }
        let count = |separator: u8| self.raw.iter().filter(|&&byte| byte == separator).count();
        self.separator =
            [b',', b';', b'\t'].into_iter().rev().max_by_key(|&separator| count(separator)).unwrap_or(b',');
        self.cut()?;
        let names: Vec<String> =
            (0..self.cells.len()).map(|cell| String::from_utf8_lossy(self.at(cell)).to_ascii_lowercase()).collect();
        for name in columns.required.iter().chain(columns.optional) {
            let found: Vec<usize> = (0..names.len()).filter(|&cell| names[cell] == **name).collect();
            if found.len() > 1 {
                self.faults.add(1, self.column_of(found[1]), format!("column `{name}` stands twice"));
            }
            self.columns.push(found.first().copied());
        }
        let missing: Vec<&str> = columns
            .required
            .iter()
            .zip(&self.columns)
            .filter(|(_, found)| found.is_none())
            .map(|(name, _)| *name)
            .collect();
        if !missing.is_empty() {
            let message =
                format!("column `{}` is missing; needed are `{}`", missing.join("`, `"), columns.required.join(","));
            self.faults.add(1, 1, message);
        }
        if !self.faults.faults.is_empty() {
            self.columns.clear();
        }
        self.names = names;
        Ok(())
    }

    /// Goes to the next row that is not blank; false at the end.
    pub(crate) fn next(&mut self) -> io::Result<bool> {
        if self.columns.is_empty() {
            return Ok(false);
        }
        loop {
            if !self.line()? {
                return Ok(false);
            }
            if self.raw.len() > ROW_BYTES_MAX {
                self.faults.add(
                    self.line,
                    1,
                    format!("the row is larger than the {} MiB that are read", ROW_BYTES_MAX >> 20),
                );
                continue;
            }
            if self.raw.iter().all(u8::is_ascii_whitespace) {
                continue;
            }
            self.cut()?;
            // A cell too many shifts the others: a number with a comma in it would be read as another number.
            let (found, named) = (self.cells.len(), self.names.len());
            if found > named {
                let what = format!("the row has `{found}` cells; the first line names `{named}` columns");
                self.faults.add(self.line, self.column_of(named), what);
                continue;
            }
            return Ok(true);
        }
    }

    /// The cell of a wanted column, by its place in the list; empty where the row or the file has none.
    pub(crate) fn cell(&self, column: usize) -> &[u8] {
        self.columns[column].filter(|&cell| cell < self.cells.len()).map_or(&[], |cell| self.at(cell))
    }

    /// The names of all columns as they stand in the file, in lower case.
    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    /// The cell at a place of the file's own columns.
    pub(crate) fn cell_at(&self, place: usize) -> &[u8] {
        if place < self.cells.len() { self.at(place) } else { &[] }
    }

    /// Whether the file has this column.
    pub(crate) fn has(&self, column: usize) -> bool {
        self.columns.get(column).is_some_and(Option::is_some)
    }

    /// The line where the row begins.
    pub(crate) fn line_number(&self) -> usize {
        self.line
    }

    /// Notes a fault of a cell.
    pub(crate) fn fault(&mut self, column: usize, what: String) {
        let column = self.place(column);
        self.faults.add(self.line, column, what);
    }

    /// The column of the line where a wanted cell begins, for a fault; after the end of the row where it has none.
    pub(crate) fn place(&self, column: usize) -> usize {
        match self.columns[column] {
            Some(cell) if cell < self.cells.len() => self.column_of(cell),
            _ => String::from_utf8_lossy(&self.raw).trim_end_matches(['\r', '\n']).chars().count() + 1,
        }
    }

    fn at(&self, cell: usize) -> &[u8] {
        let (start, end, _) = self.cells[cell];
        &self.text[start..end]
    }

    /// The column where a cell begins, in characters from 1; of a row over several lines, of its first line.
    fn column_of(&self, cell: usize) -> usize {
        let before = &self.raw[..self.cells[cell].2];
        let line_start = before.iter().rposition(|&byte| byte == b'\n').map_or(0, |newline| newline + 1);
        String::from_utf8_lossy(&before[line_start..]).chars().count() + 1
    }

    /// Reads one line; of a line that is too long, only so much that it is known to be.
    fn line(&mut self) -> io::Result<bool> {
        self.raw.clear();
        self.line = self.line_next;
        self.append_line()
    }

    fn append_line(&mut self) -> io::Result<bool> {
        let mut is_any = false;
        loop {
            let buffer = self.reader.fill_buf()?;
            if buffer.is_empty() {
                return Ok(is_any);
            }
            is_any = true;
            let end = memchr::memchr(b'\n', buffer);
            let taken = end.map_or(buffer.len(), |end| end + 1);
            let room = (ROW_BYTES_MAX + 1).saturating_sub(self.raw.len());
            self.raw.extend_from_slice(&buffer[..taken.min(room)]);
            self.reader.consume(taken);
            if end.is_some() {
                self.line_next += 1;
                return Ok(true);
            }
        }
    }

    /// Cuts the row into cells; a quoted cell may go on over lines.
    fn cut(&mut self) -> io::Result<()> {
        self.cells.clear();
        self.text.clear();
        if memchr::memchr(b'"', &self.raw).is_none() {
            self.cut_plain();
            return Ok(());
        }
        while self.raw.iter().filter(|&&byte| byte == b'"').count() % 2 == 1 {
            if self.raw.len() > ROW_BYTES_MAX || !self.append_line()? {
                self.faults.add(self.line, 1, "a quote is opened and not closed".to_owned());
                break;
            }
        }
        self.cut_quoted();
        Ok(())
    }

    fn cut_plain(&mut self) {
        let end = self.raw.len() - usize::from(self.raw.ends_with(b"\n"));
        let end = end - usize::from(self.raw[..end].ends_with(b"\r"));
        self.text.extend_from_slice(&self.raw[..end]);
        let mut start = 0;
        for place in 0..=end {
            if place == end || self.text[place] == self.separator {
                let cell = &self.text[start..place];
                let blank = cell.len() - cell.trim_ascii_start().len();
                let length = cell.trim_ascii().len();
                self.cells.push((start + blank, start + blank + length, start + blank));
                start = place + 1;
            }
        }
    }

    fn cut_quoted(&mut self) {
        let raw = std::mem::take(&mut self.raw);
        let mut place = 0;
        loop {
            let start = self.text.len();
            while place < raw.len() && raw[place] == b' ' {
                place += 1;
            }
            let begins = place;
            if raw.get(place) == Some(&b'"') {
                place += 1;
                while place < raw.len() {
                    if raw[place] != b'"' {
                        self.text.push(raw[place]);
                    } else if raw.get(place + 1) == Some(&b'"') {
                        self.text.push(b'"');
                        place += 1;
                    } else {
                        break;
                    }
                    place += 1;
                }
                place += 1;
            }
            while place < raw.len() && raw[place] != self.separator && raw[place] != b'\n' {
                if !raw[place].is_ascii_whitespace() || self.text.len() > start {
                    self.text.push(raw[place]);
                }
                place += 1;
            }
            let length = self.text[start..].trim_ascii_end().len();
            self.cells.push((start, start + length, begins));
            if raw.get(place) != Some(&self.separator) {
                break;
            }
            place += 1;
        }
        self.raw = raw;
    }
}
