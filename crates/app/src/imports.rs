//! Importing: what people bring becomes a batch that is previewed, kept as a whole or not at all, and can be taken back.

mod keep;
mod prepare;
mod preview;
mod reading;
mod sources;

pub use keep::{ImportLine, Staying, Undone, batches, undo};
pub(crate) use keep::{Replacement, show_said};
pub(crate) use keep::{came_along, undo_change};
pub(crate) use prepare::shown_key;
pub use prepare::{OwnerAnswer, Prepared, prepare};
pub use preview::{Preview, PreviewPair, PreviewPerson};

use std::ops::ControlFlow;
use std::path::PathBuf;

/// What to import, and what the user says about it.
#[derive(Debug, Clone, Default)]
pub struct ImportRequest {
    /// Files and folders.
    pub paths: Vec<PathBuf>,
    /// Addresses of the user's own.
    pub me: Vec<String>,
}

/// Whether an import is to be kept in the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Intent {
    /// Only shown; nothing is written at all.
    Show,
    /// Kept, unless it is discarded.
    Keep,
}

/// Follows an import while it reads.
pub trait Watch: Send {
    /// So many bytes will be read.
    fn total(&mut self, bytes: u64);
    /// This is being read now.
    fn now_reading(&mut self, name: &str);
    /// So many more bytes are done; `Break` stops the import, and nothing is kept.
    fn done(&mut self, bytes: u64) -> ControlFlow<()>;
}
