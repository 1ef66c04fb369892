//! What both agreed on: goals, cadence, logistics, boundaries, an end.

use super::{Channel, Side};
use crate::kind::kind;
use chrono::NaiveDate;

/// A version of the charter of the relationship that its entry belongs to. What is `None` or empty is not agreed yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Charter {
    /// 1 for the first.
    pub version: u32,
    /// Why somebody paired us, as they said when we asked.
    pub why_paired: Option<String>,
    /// The areas that we work on.
    pub topics: Vec<String>,
    /// Days between sessions.
    pub cadence_days: Option<u32>,
    /// Who schedules.
    pub scheduler: Option<Side>,
    /// The channels, the mentor's first choice first.
    pub channels: Vec<Channel>,
    /// Where we meet.
    pub place: Option<String>,
    /// The time of day that suits.
    pub time_of_day: Option<TimeOfDay>,
    /// Minutes of a session.
    pub minutes: Option<u32>,
    /// What is out of bounds.
    pub boundaries: Vec<String>,
    /// The day on which it ends.
    pub ends_on: Option<NaiveDate>,
    /// Days on which both look whether to go on.
    pub reassess_on: Vec<NaiveDate>,
    /// The day on which the other side agreed, as the user recorded it.
    pub agreed_on: Option<NaiveDate>,
}

kind! {
    /// When in the day.
    TimeOfDay {
        /// Before work.
        Early = "early",
        /// Morning.
        Morning = "morning",
        /// Over lunch.
        Lunch = "lunch",
        /// Afternoon.
        Afternoon = "afternoon",
        /// After work.
        Evening = "evening",
    }
}

impl Charter {
    /// Whether it settles what a pair needs in order not to stand still: how often, who arranges it, about what.
    #[must_use]
    pub fn is_workable(&self) -> bool {
        self.cadence_days.is_some() && self.scheduler.is_some() && !self.topics.is_empty()
    }

    /// Whether it says when it ends or is looked at again.
    #[must_use]
    pub fn has_end(&self) -> bool {
        self.ends_on.is_some() || !self.reassess_on.is_empty()
    }
}
