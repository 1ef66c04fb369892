//! Where readers put what they find.

use chrono::{DateTime, Utc};
use model::record::{Place, Record, Skip};
use std::ops::ControlFlow;

/// What a reader needs to know from outside.
#[derive(Debug, Clone, Copy)]
pub struct ReadOptions {
    /// The present: dates after tomorrow are not believed, and series are expanded to a window around it.
    pub now: DateTime<Utc>,
}

/// Takes what a reader finds, one item at a time, so that no file need fit into memory.
pub trait Sink {
    /// An item, and where it began.
    fn record(&mut self, place: Place, record: Record);

    /// Something that was left out.
    fn skip(&mut self, skip: Skip);

    /// So many more bytes of the file on disk are done. `Break` asks the reader to stop at once (the user pressed
    /// Ctrl-C); it then returns [`ReadError::Stopped`].
    fn progress(&mut self, bytes: u64) -> ControlFlow<()>;
}

/// Why a whole source could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The file system said no.
    #[error("it cannot be read")]
    Io(#[from] std::io::Error),
    /// The sink asked to stop.
    #[error("stopped")]
    Stopped,
    /// A limit of this program.
    #[error("{0}")]
    Limit(String),
}
