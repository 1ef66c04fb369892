//! When sessions are: as moments, and on the user's own calendar.
//!
//! A session is written down as a local time in a zone of its own. What is to come, what is near and what was missed are questions
//! about moments; which day a session belongs to is a question about the user's zone. Zones are not known here, so whoever loads
//! sessions says both.

use crate::entry::{EntryId, Noted};
use crate::relationship::session::Session;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use std::collections::HashMap;

/// When a session is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    /// The moment of its beginning.
    pub begins: DateTime<Utc>,
    /// The moment of its end.
    pub ends: DateTime<Utc>,
    /// The day of its beginning in the user's zone.
    pub on: NaiveDate,
}

impl When {
    /// Of a session that begins at this moment, on this day of the user's.
    #[must_use]
    pub fn new(session: &Session, begins: DateTime<Utc>, on: NaiveDate) -> Self {
        let ends = begins.checked_add_signed(TimeDelta::minutes(i64::from(session.minutes))).unwrap_or(begins);
        Self { begins, ends, on }
    }

    /// Whether it has not ended yet at this moment.
    #[must_use]
    pub fn is_to_come(&self, now: DateTime<Utc>) -> bool {
        self.ends > now
    }
}

/// When each session is, by its id.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Times {
    /// Only for looking up; never walked.
    of: HashMap<EntryId, When>,
}

impl Times {
    /// When a session is; of one that nobody placed, its local time is taken for UTC.
    #[must_use]
    pub fn of(&self, session: &Noted<Session>) -> When {
        let unplaced = || When::new(&session.value, session.value.at.and_utc(), session.value.at.date());
        self.of.get(&session.id).copied().unwrap_or_else(unplaced)
    }
}

impl FromIterator<(EntryId, When)> for Times {
    fn from_iter<I: IntoIterator<Item = (EntryId, When)>>(all: I) -> Self {
        Self { of: all.into_iter().collect() }
    }
}
