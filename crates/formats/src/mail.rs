//! Mail: mbox, Maildir and single messages, headers only.
//!
//! Only the header block of a message is ever copied; bodies are skipped where they lie, and subjects are never read.
//! Memory stays the same whatever the size of the file. [`mbox`] and [`single`] are the doors; [`message`] turns one header
//! block into a record; the rest are its parts. What an address or a name means is not decided here.
//!
//! The header walk, the addresses and the dates are our own and `mail-parser` is used for old character sets only: what it
//! drops (the second `Cc`, two addresses without a comma, zones by name) cannot be had back from its result, and headers
//! that are not needed are passed over without being parsed.

mod address;
mod boundary;
mod date;
mod folder;
mod header;
pub mod maildir;
pub mod mbox;
pub mod message;
pub mod single;
mod word;

pub use folder::MailHint;

pub(crate) use boundary::{is_known_header, starts_mbox};
