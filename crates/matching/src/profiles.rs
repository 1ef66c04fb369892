//! Candidates from what people say of themselves: hard limits first, then scores, then lists from both sides.
//!
//! No pair of all possible ones is looked at without a reason: whoever shares a topic or a choice is found through an index, the
//! others can score no more than [`UNFOUND_MAX`]. With prices known, [`missing`] asks whether any pair outside the lists could improve the
//! optimum; where none could, the optimum over the lists is the optimum over everybody.

mod limits;
mod lists;
mod score;

pub use limits::{Blocked, Circle, Removed};
pub use lists::{Lists, ListsOptions, Pair, lists, missing};
pub use score::{Parts, TOTAL_MAX, UNFOUND_MAX};

/// How strongly somebody wants somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wish {
    /// Rather yes than no.
    Somewhat,
    /// With some weight.
    Moderately,
    /// Strongly.
    Very,
    /// More than anything else.
    Must,
}

/// The time that somebody has in a week: quarters of an hour, Monday 0:00 UTC first, one bit each.
///
/// Quarters, since time zones differ from UTC by as little as that: an hour of one zone meets two halves of hours of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Hours([u64; 11]);

impl Hours {
    /// How many quarters an hour has.
    pub const HOUR: u32 = 4;
    /// How many quarters a week has.
    pub const WEEK: u32 = 168 * Self::HOUR;

    /// Adds one quarter of an hour; those beyond the week go round.
    pub fn add_quarter(&mut self, quarter: u32) {
        let quarter = (quarter % Self::WEEK) as usize;
        self.0[quarter / 64] |= 1 << (quarter % 64);
    }

    /// Adds one whole hour; hours beyond the week go round.
    pub fn add(&mut self, hour: u32) {
        let first = hour % (Self::WEEK / Self::HOUR) * Self::HOUR;
        (first..first + Self::HOUR).for_each(|quarter| self.add_quarter(quarter));
    }

    /// How many whole hours the time makes that both have.
    #[must_use]
    pub fn shared(self, other: Self) -> u32 {
        let quarters: u32 = self.0.iter().zip(other.0).map(|(a, b)| (a & b).count_ones()).sum();
        quarters / Self::HOUR
    }
}

/// What somebody says of themselves. People, topics and languages are numbers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Participant {
    /// Whether they look for a mentor.
    pub is_mentee: bool,
    /// How many mentees they would take; 0 is no mentor.
    pub capacity: u32,
    /// Topics they want to learn.
    pub needs: Vec<u32>,
    /// Topics they can teach.
    pub strengths: Vec<u32>,
    /// Languages they speak, one bit each; 0 is not known.
    pub languages: u64,
    /// When they have time; `None` is not known.
    pub hours: Option<Hours>,
    /// Higher is more senior; `None` is not known.
    pub seniority: Option<i32>,
    /// To whom they report.
    pub manager: Option<u32>,
    /// Whom they want, and how strongly.
    pub wishes: Vec<(u32, Wish)>,
    /// With whom they must not be.
    pub avoids: Vec<u32>,
}
