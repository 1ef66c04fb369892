//! Why an operation did not succeed. The texts are for people and hold nothing confidential beyond what they asked about.

use std::path::PathBuf;

/// Why an operation did not succeed.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// The data cannot be read or written.
    #[error(transparent)]
    Store(#[from] store::StoreError),
    /// Something sealed does not open.
    #[error("what is sealed cannot be opened")]
    Seal(#[from] seal::SealError),
    /// A segment of the ledger cannot be read.
    #[error("the ledger cannot be read")]
    Segment(#[from] formats::segment::SegmentError),
    /// A text of ours cannot be read back.
    #[error("{0} cannot be read back; `telemachus doctor` tells more")]
    Unreadable(&'static str),
    /// A source cannot be read.
    #[error("`{name}` cannot be read")]
    Source {
        /// Its name as shown.
        name: String,
        /// Why.
        #[source]
        source: formats::sink::ReadError,
    },
    /// A file or folder cannot be used.
    #[error("`{}` cannot be {what}", .path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// What was tried: `made`, `read`, `written`.
        what: &'static str,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// The key of this device is gone while data sealed with it are there.
    #[error("`{}` is missing, and without it nobody can read what you wrote; put your copy of it back", .path.display())]
    KeyMissing {
        /// Where it should be.
        path: PathBuf,
    },
    /// The key of this device is another one than the data were sealed with.
    #[error("`{}` is not the key that these data were sealed with; put the right one back", .path.display())]
    WrongKey {
        /// Where it is.
        path: PathBuf,
    },
    /// The user stopped the work; nothing was kept.
    #[error("stopped; nothing was kept")]
    Stopped,
    /// The world belongs to somebody else.
    #[error(transparent)]
    Refused(#[from] model::permission::Refused),
    /// Nobody is called so.
    #[error("nobody is called `{who}`; `telemachus people list --find TEXT` helps to find them")]
    NobodyCalled {
        /// What was given.
        who: String,
    },
    /// Several people are called so.
    #[error("`{who}` may be {}; use the id", .ids.join(", "))]
    SeveralCalled {
        /// What was given.
        who: String,
        /// Their ids.
        ids: Vec<String>,
    },
    /// A value that the user gave is wrong.
    #[error("{0}")]
    Wrong(String),
    /// A change cannot be undone.
    #[error(transparent)]
    NotUndone(#[from] crate::undo::NotUndone),
    /// Somebody else changed the same thing meanwhile.
    #[error("the data changed meanwhile; try again")]
    Changed,
}
