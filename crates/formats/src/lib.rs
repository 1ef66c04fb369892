//! Bytes to values and back: one module per format and version, and the only file and JSON shapes of the project.
//!
//! Reading never trusts a file: it streams, has limits with names ([`limits`]), skips the smallest unit that it cannot read
//! and says where and why ([`sink`]). Decisions about what a record means are not made here but in `intake`.
//! Start reading at [`sink`] for what people bring, at [`network_file`] for our own format.

pub mod analysis;
pub mod archive;
pub mod calendar;
pub mod card;
mod card_shape;
pub mod contacts;
mod content_line;
mod decode;
pub mod derived;
pub mod edits;
pub mod entry;
pub mod fault;
pub mod feed;
pub mod inverse;
pub mod invitation;
pub mod letter;
pub mod limits;
pub mod listing;
pub mod local_time;
pub mod mail;
pub mod matching;
pub mod network_file;
pub mod organisation;
pub mod path;
pub mod place;
pub mod practice_file;
pub mod reminders;
pub mod report;
pub mod segment;
pub mod sink;
pub mod source;
mod strict;
pub mod tag;
