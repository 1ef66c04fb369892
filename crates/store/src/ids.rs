//! Ids of rows. The program makes them, so that no database has to count.

use crate::value::Value;
use chrono::{DateTime, Utc};
pub use model::entry::EntryId;
use std::collections::VecDeque;
use std::fmt;
use std::str::FromStr;
use std::sync::{Mutex, PoisonError};
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
                /// A new id; ids made later sort later. Of those that this process makes for one moment, too.
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

/// A UUID of version 7: the milliseconds of `at`, then chance. Where this process made one for the same millisecond just before,
/// the new one is larger by chance, so that rows of one transaction keep the order in which they were made.
#[must_use]
pub fn ordered(at: DateTime<Utc>) -> Uuid {
    let seconds = u64::try_from(at.timestamp()).unwrap_or(0);
    let fresh = Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, at.timestamp_subsec_nanos())).as_u128();
    let (millisecond, chance) = (fresh >> MILLISECOND_SHIFT, chance_of(fresh));
    // Nobody panics while holding it; if somebody did, what is in it would still be whole.
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    let before = made.iter().position(|(other, _)| *other == millisecond).and_then(|place| made.remove(place));
    let chance = match before {
        Some((_, before)) => before + 1 + (chance & STEP_MASK),
        // Half of the room is left for those that follow.
        None => chance >> 1,
    };
    made.push_back((millisecond, chance));
    if made.len() > MOMENTS_MAX {
        made.pop_front();
    }
    with_chance(fresh, chance)
}

/// The last chance given out for each of the newest moments.
static MADE: Mutex<VecDeque<(u128, u128)>> = Mutex::new(VecDeque::new());
/// So many moments are remembered (ours: more than there are requests under way at once).
const MOMENTS_MAX: usize = 64;
/// Where the milliseconds begin in a UUID of version 7.
const MILLISECOND_SHIFT: u32 = 80;
/// The lower bits that are chance: 62 below the variant, 12 more between version and variant.
const LOWER_MASK: u128 = (1 << 62) - 1;
const UPPER_MASK: u128 = (1 << 12) - 1;
const UPPER_SHIFT: u32 = 64;
/// An id is larger than the one before by up to this: nobody guesses the next, and the room lasts for 2^41 of them.
const STEP_MASK: u128 = (1 << 32) - 1;

/// The 74 bits of chance.
fn chance_of(id: u128) -> u128 {
    ((id >> UPPER_SHIFT) & UPPER_MASK) << 62 | (id & LOWER_MASK)
}

/// The same id with other chance; version and variant stay.
fn with_chance(id: u128, chance: u128) -> Uuid {
    let kept = id & !(UPPER_MASK << UPPER_SHIFT | LOWER_MASK);
    Uuid::from_u128(kept | ((chance >> 62) & UPPER_MASK) << UPPER_SHIFT | (chance & LOWER_MASK))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn at(millisecond: i64) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(millisecond).unwrap()
    }

    #[test]
    fn ids_of_one_moment_keep_their_order() {
        let now = 1_793_610_000_000;
        // Two requests of different moments, whose rows are made in turn.
        let mut ids = [Vec::new(), Vec::new()];
        for place in 0..2_000 {
            ids[place % 2].push(ordered(at(now + (place % 2) as i64)));
        }
        for one in &ids {
            assert!(one.is_sorted(), "made later, sorted later");
            assert_eq!(one.iter().collect::<BTreeSet<_>>().len(), one.len());
        }
        assert!(ids[0].last() < ids[1].first());
        assert!(ids.iter().flatten().all(|id| id.get_version_num() == 7 && id.get_variant() == uuid::Variant::RFC4122));
        let read = ids[0][0].get_timestamp().unwrap().to_unix();
        assert_eq!(read.0 as i64 * 1000 + i64::from(read.1 / 1_000_000), now);
    }
}
