//! Lists of contacts as CSV: the files of a LinkedIn export, Google's and Outlook's contacts in all their forms, and any
//! other list with recognisable columns.
//!
//! The header is found by its names, never by its line, and columns by name, never by their place. Texts of messages and
//! invitations are never taken out of their row. Start reading at [`read`].

mod date;
mod kind;
mod linkedin;
mod messages;
mod people;
mod slug;
mod table;
mod write;

pub(crate) use slug::{percent_decoded, profile_address, slug};
pub use write::write_people;

use crate::limits::ROW_BYTES_MAX;
use crate::sink::{ReadError, ReadOptions, Sink};
use kind::{Kind, kind};
use linkedin::Signs;
use messages::Messages;
use model::record::{Place, Record, Skip, SkipReason};
use people::People;
use std::io::Read;
use table::{Columns, HEADER_ROWS_MAX, Next, Rows};

/// Most columns that a message about an unknown table names (`ours`).
const COLUMNS_NAMED_MAX: usize = 20;
/// Most letters of a column's name in such a message (`ours`).
const COLUMN_LETTERS_MAX: usize = 40;

/// Reads a list of contacts, or a file of a LinkedIn export, into `sink`.
///
/// The kind is told by the columns; `name` helps only where two files of one export have the same ones (recommendations given
/// and received), and to know files that are not used. Separators `,`, `;` and tab, UTF-8, UTF-16 and Windows-1252 are found
/// out.
///
/// # Errors
/// [`ReadError::Io`] where the file cannot be read on, [`ReadError::Stopped`] where the sink asks to stop.
pub fn read(reader: &mut dyn Read, name: &str, options: &ReadOptions, sink: &mut dyn Sink) -> Result<(), ReadError> {
    let mut rows = Rows::open(reader, sink, |row| kind(row, name).is_some())?;
    let first = rows.first_rows();
    let found = header_kind(&first, name);
    let Some(found) = found.filter(|found| *found != Kind::NotUsed) else {
        let reason = match found {
            Some(_) => {
                SkipReason::NotRead("this part of the export tells nothing about the people you know, so it".to_owned())
            }
            None => SkipReason::Malformed(unknown_columns(&first)),
        };
        sink.skip(Skip { place: Place::Whole, reason });
        return drain(&mut rows, sink);
    };
    let Some(columns) = go_to_header(&mut rows, found, name, sink)? else { return Ok(()) };
    let mut table = match Table::new(found, columns, name, options) {
        Ok(table) => table,
        Err(reason) => {
            sink.skip(Skip { place: Place::Whole, reason });
            return drain(&mut rows, sink);
        }
    };
    loop {
        match rows.next(sink)? {
            Next::End => return Ok(()),
            Next::TooLarge => {
                let reason = format!("the row is larger than the {} MiB that are read", ROW_BYTES_MAX >> 20);
                sink.skip(Skip { place: Place::Line(rows.line()), reason: SkipReason::TooLarge(reason) });
            }
            Next::Row if rows.is_blank() => {}
            Next::Row => {
                let place = Place::Line(rows.line());
                match table.row(&rows) {
                    Ok(records) => records.into_iter().for_each(|record| sink.record(place, record)),
                    Err(reason) => sink.skip(Skip { place, reason }),
                }
            }
        }
    }
}

/// The kind of the header among the first rows; a list of a known program before just any list.
fn header_kind(first: &[Vec<String>], name: &str) -> Option<Kind> {
    let kinds: Vec<Kind> = first.iter().filter_map(|row| kind(row, name)).collect();
    kinds.iter().copied().find(|found| *found != Kind::Other).or(kinds.first().copied())
}

/// Reads up to the header and gives its columns.
fn go_to_header(
    rows: &mut Rows<'_>,
    wanted: Kind,
    name: &str,
    sink: &mut dyn Sink,
) -> Result<Option<Columns>, ReadError> {
    for _ in 0..HEADER_ROWS_MAX {
        match rows.next(sink)? {
            Next::End => return Ok(None),
            Next::TooLarge => {}
            Next::Row => {
                let row = rows.all();
                if kind(&row, name) == Some(wanted) {
                    return Ok(Some(Columns::new(&row)));
                }
            }
        }
    }
    Ok(None)
}

/// Goes to the end, so that the whole file counts as done.
fn drain(rows: &mut Rows<'_>, sink: &mut dyn Sink) -> Result<(), ReadError> {
    while !matches!(rows.next(sink)?, Next::End) {}
    Ok(())
}

/// What was found where people were looked for, and what would be needed.
fn unknown_columns(first: &[Vec<String>]) -> String {
    // The widest of the first rows is most likely the header.
    let widest = first.iter().rev().max_by_key(|row| row.iter().filter(|cell| !cell.is_empty()).count());
    let names = widest.into_iter().flatten().filter(|name| !name.is_empty()).take(COLUMNS_NAMED_MAX);
    let names: Vec<String> =
        names.map(|name| format!("`{}`", name.chars().take(COLUMN_LETTERS_MAX).collect::<String>())).collect();
    let needed = "a list of people needs a column for names (such as `Name`, or `First Name` and `Last Name`) and one for \
                  mail addresses (such as `Email`)";
    if names.is_empty() {
        format!("there are no columns in it; {needed}")
    } else {
        format!("its columns are {}; {needed}", names.join(", "))
    }
}

/// A table whose columns are known.
enum Table {
    Messages(Messages),
    Signs(Signs),
    People(People),
}

impl Table {
    fn new(kind: Kind, columns: Columns, name: &str, options: &ReadOptions) -> Result<Self, SkipReason> {
        Ok(match kind {
            Kind::Messages => Table::Messages(Messages::new(&columns, options.now)),
            Kind::Google | Kind::Outlook | Kind::Other | Kind::ImportedContacts | Kind::Connections => {
                Table::People(People::new(kind, columns))
            }
            _ => Table::Signs(Signs::new(kind, &columns, name, options.now)?),
        })
    }

    fn row(&mut self, rows: &Rows<'_>) -> Result<Vec<Record>, SkipReason> {
        match self {
            Table::Messages(messages) => messages.row(rows),
            Table::Signs(signs) => signs.row(rows),
            Table::People(people) => people.row(rows),
        }
    }
}
