//! Ids of rows. The program makes them, so that no database has to count.

use crate::value::Value;
use chrono::{DateTime, Utc};
pub use model::entry::EntryId;
use std::fmt;
use std::str::FromStr;
use uuid::{NoContext, Timestamp, Uuid};

/// A text that is no id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no id")]
pub struct NoId(pub String);

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)+) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct $name(pub Uuid);

            impl $name {
                /// A new id; ids made later sort later, to the millisecond.
                #[must_use]
                pub fn new(at: DateTime<Utc>) -> Self {
                    Self(ordered(at))
                }
            }

            impl fmt::Display for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    self.0.fmt(f)
                }
            }

            impl FromStr for $name {
                type Err = NoId;

                fn from_str(text: &str) -> Result<Self, NoId> {
                    Uuid::try_parse(text).map(Self).map_err(|_| NoId(text.to_owned()))
                }
            }

            impl From<$name> for Value {
                fn from(id: $name) -> Self {
                    Value::Id(Some(id.0))
                }
            }

            impl From<Option<$name>> for Value {
                fn from(id: Option<$name>) -> Self {
                    Value::Id(id.map(|id| id.0))
                }
            }
        )+
    };
}

ids! {
    /// A run of an import.
    BatchId;
    /// A file or folder that was read.
    SourceId;
    /// A run of observations.
    SegmentId;
    /// The row of a person; what files and commands show is `model::person::PersonId`.
    StoredPersonId;
    /// A decision about who is who.
    DecisionId;
    /// A snapshot.
    SnapshotId;
    /// The inverse of a change.
    UndoId;
    /// A line of the audit.
    AuditId;
    /// A browser that was let in.
    SignInId;
    /// A mail that was to go.
    DeliveryId;
}

/// A new id of an entry; ids made later sort later, to the millisecond.
#[must_use]
pub fn new_entry(at: DateTime<Utc>) -> EntryId {
    EntryId(ordered(at))
}

impl From<EntryId> for Value {
    fn from(id: EntryId) -> Self {
        Value::Id(Some(id.0))
    }
}

impl From<Option<EntryId>> for Value {
    fn from(id: Option<EntryId>) -> Self {
        Value::Id(id.map(|id| id.0))
    }
}

/// A UUID of version 7: the milliseconds of `at`, then chance.
#[must_use]
pub fn ordered(at: DateTime<Utc>) -> Uuid {
    let seconds = u64::try_from(at.timestamp()).unwrap_or(0);
    Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, at.timestamp_subsec_nanos()))
}
