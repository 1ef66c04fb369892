//! The practice file (`telemachus/practice`, version 1), in and out: everything that the user writes down beside people and
//! ties, one element for each entry.
//!
//! Reading is strict: the file is taken whole or refused whole, with every fault at its line and column; what is not known is
//! a fault, so that nothing gets lost without a word. Writing is canonical: equal entries give equal bytes.

mod body;
mod read;
mod write;

pub use read::{Practice, read};
pub use write::write;

use chrono::{DateTime, NaiveDate, Utc};
use model::entry::{EntryId, EntryKind};
use model::person::PersonId;

/// The name of the format.
pub const FORMAT: &str = "telemachus/practice";
/// The version that is written, and the newest that is read.
pub const VERSION: i64 = 1;
/// Most characters of a state (ours; states are single words).
pub const STATE_CHARACTERS_MAX: usize = 100;

/// One entry, as the file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PracticeEntry {
    /// Its id.
    pub id: EntryId,
    /// What it is.
    pub kind: EntryKind,
    /// The entry that it belongs to; it need not be in the file.
    pub parent: Option<EntryId>,
    /// The person that it is about, by the id of the network file.
    pub person: Option<PersonId>,
    /// The day on which it wants attention.
    pub due: Option<NaiveDate>,
    /// Where it stands: a word of its kind.
    pub state: Option<String>,
    /// When it was made.
    pub made: DateTime<Utc>,
    /// When it was changed last.
    pub changed: DateTime<Utc>,
    /// What it says: JSON of the shape of its kind, as [`crate::entry::canonical`] gives it.
    pub body: String,
}
