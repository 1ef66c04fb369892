//! What a person brings: files, folders, gz and zip; the format is found by content.
//!
//! [`visit`] turns what was named on the command line into a flat, sorted sequence of [`Item`]s, the files inside folders
//! and archives among them, and [`read_item`] reads one, whatever it is. Nothing is written to disk, so a name such as
//! `../x` or a link inside an archive is only a name. What cannot be read is an item, too, of [`Kind::Unknown`] with the
//! reason, so that nothing disappears without a word.
//!
//! ```no_run
//! # use formats::{sink::{ReadError, ReadOptions, Sink}, source};
//! # fn import(options: &ReadOptions, sink: &mut dyn Sink) -> Result<(), ReadError> {
//! source::visit("takeout.zip".as_ref(), &mut |item| {
//!     source::read_item(item, options, sink)?;
//!     Ok(std::ops::ControlFlow::Continue(()))
//! })
//! # }
//! ```
//!
//! Order: by name inside a folder, as they lie inside an archive; but the files of a LinkedIn export that say who the owner
//! is come first, because the others are understood by them.

mod archive;
mod file;
mod item;
mod kind;
mod packed;
mod text;
mod walk;

pub use file::{Fingerprint, Origin};
pub use item::{Item, ItemEnd, read_item};
pub use kind::{Kind, sniff};
pub use walk::{bytes_on_disk, visit};

use crate::sink::ReadError;
use std::ops::ControlFlow;

/// What is called with each item. `Break` ends the visit without an error.
pub type Visitor<'v> = dyn FnMut(Item<'_>) -> Result<ControlFlow<()>, ReadError> + 'v;

/// How much of a file is looked at to tell what it is.
const SNIFF_BYTES: usize = 8 * 1024;

/// Where a file stands in the order of its folder: what says who the owner is comes first.
#[must_use]
pub fn rank(file_name: &str) -> usize {
    const FIRST: [&str; 3] = ["profile.csv", "email addresses.csv", "invitations.csv"];
    FIRST.iter().position(|first| file_name.eq_ignore_ascii_case(first)).unwrap_or(FIRST.len())
}

/// Whether this name is of a file that systems leave behind and nobody means.
fn is_litter(file_name: &str) -> bool {
    const LITTER: [&str; 4] = ["Thumbs.db", "desktop.ini", "__MACOSX", "Icon\r"];
    file_name.starts_with('.')
        || LITTER.iter().any(|litter| file_name.eq_ignore_ascii_case(litter))
        // Thunderbird's index beside each mbox.
        || file_name.ends_with(".msf")
}
