//! Faults of a file that is read as a whole: every one with its place, all at once.

use std::fmt;

/// One fault: where the faulty value starts, what is wrong, and what is allowed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
    /// What is wrong and what is allowed; lower case, no full stop.
    pub what: String,
}

/// All faults of one file, in the order of their places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Faults {
    /// The file as the user named it.
    pub file: String,
    /// At least one.
    pub faults: Vec<Fault>,
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.faults.iter().enumerate() {
            if index > 0 {
                writeln!(f)?;
            }
            write!(f, "{}:{}:{}: {}", self.file, fault.line, fault.column, fault.what)?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}

/// Line and column, both from 1, of a byte offset in a text; the column counts characters.
pub(crate) fn line_column(text: &str, offset: usize) -> (usize, usize) {
    let mut end = offset.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let before = &text[..end];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = before.bytes().filter(|&byte| byte == b'\n').count() + 1;
    (line, before[line_start..].chars().count() + 1)
}
