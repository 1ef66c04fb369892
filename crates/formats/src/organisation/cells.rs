//! The first line of a file, and what its columns are.

use super::rows::{Next, Place, Rows};
use super::{Gathered, OrganisationError, ReadWatch};

/// The names of the columns, as they stand in the first line.
pub(super) struct Header {
    pub(super) names: Vec<String>,
    places: Vec<Place>,
}

impl Header {
    /// Reads the first line; `None`, and a fault, where it names no columns that can be used.
    pub(super) fn read(
        rows: &mut Rows<'_>,
        required: &[&str],
        faults: &mut Gathered,
        watch: &mut ReadWatch<'_>,
    ) -> Result<Option<Self>, OrganisationError> {
        match rows.next(watch)? {
            Next::Row => {}
            Next::Fault(place, what) => {
                faults.add(place, what);
                return Ok(None);
            }
            Next::End => {
                let list = required.join("`, `");
                faults.add((1, 1), format!("the file is empty; its first line names the columns, among them `{list}`"));
                return Ok(None);
            }
        }
        let mut header = Self { names: Vec::new(), places: Vec::new() };
        for column in 0..rows.len() {
            let place = rows.place(column);
            let Ok(name) = std::str::from_utf8(rows.cell(column)) else {
                faults.add(place, "the name of this column is not UTF-8");
                continue;
            };
            let name = name.trim();
            if header.names.iter().any(|other| other.eq_ignore_ascii_case(name)) {
                faults.add(place, format!("the column `{name}` is named twice"));
            } else if name.is_empty() {
                faults.add(place, "this column has no name");
            }
            header.names.push(name.to_owned());
            header.places.push(place);
        }
        for name in required.iter().filter(|name| header.find(name).is_none()) {
            let is_other = header.names.len() == 1 && header.names[0].contains([';', '\t']);
            let hint = if is_other { "; columns are separated by commas" } else { "" };
            faults.add((rows.place(0).0, 1), format!("the column `{name}` is missing{hint}"));
        }
        Ok(faults.faults.is_empty().then_some(header))
    }

    /// Which column has this name, whatever the case of its letters.
    pub(super) fn find(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|column| column.eq_ignore_ascii_case(name))
    }
}

/// Goes to the next row with a cell for each column; the others are faults. Whether there is one.
pub(super) fn next_row(
    rows: &mut Rows<'_>,
    columns: usize,
    faults: &mut Gathered,
    watch: &mut ReadWatch<'_>,
) -> Result<bool, OrganisationError> {
    loop {
        match rows.next(watch)? {
            Next::End => return Ok(false),
            Next::Fault(place, what) => faults.add(place, what),
            Next::Row if rows.len() == columns => return Ok(true),
            Next::Row => {
                let what = format!("the row has `{}` cells; the first line names `{columns}` columns", rows.len());
                faults.add(rows.place(0), what);
            }
        }
    }
}

/// A cell as text; a fault where it is not UTF-8.
pub(super) fn text<'r>(rows: &'r Rows<'_>, column: usize, faults: &mut Gathered) -> Option<&'r str> {
    match std::str::from_utf8(rows.cell(column)) {
        Ok(text) => Some(text),
        Err(_) => {
            faults.add(rows.place(column), "this is not UTF-8");
            None
        }
    }
}

/// A cell as it stands in a message: without what a terminal could not show, and not longer than a line.
pub(super) fn shown(cell: &[u8]) -> String {
    /// More of a cell does not help to find it (`ours`).
    const SHOWN_CHARS_MAX: usize = 60;
    let text = String::from_utf8_lossy(cell);
    let mut shown: String =
        text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).take(SHOWN_CHARS_MAX).collect();
    if text.chars().nth(SHOWN_CHARS_MAX).is_some() {
        shown.push('…');
    }
    shown
}
