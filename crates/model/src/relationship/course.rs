//! How a relationship goes: whether the match works, and how it ends.

use crate::kind::kind;
use chrono::NaiveDate;

kind! {
    /// Whether the match works.
    Verdict {
        /// It does.
        Good = "good",
        /// In part.
        Mixed = "mixed",
        /// It does not.
        Poor = "poor",
    }
}

kind! {
    /// When the match was looked at.
    CheckOccasion {
        /// After the third session.
        Third = "third",
        /// At a reassessment of the charter.
        Reassessment = "reassessment",
        /// At any other time.
        Other = "other",
    }
}

/// Whether the match of the relationship that its entry belongs to works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatchCheck {
    /// The day.
    pub on: NaiveDate,
    /// On which occasion.
    pub occasion: CheckOccasion,
    /// The verdict.
    pub verdict: Verdict,
    /// Why, and what is to change.
    pub note: Option<String>,
    /// What was done about a poor match, and on which day.
    pub followed_up_on: Option<NaiveDate>,
}

kind! {
    /// How a relationship ended.
    EndingKind {
        /// What it was for is reached.
        GoalsReached = "goals_reached",
        /// It gave less and less.
        DiminishingReturns = "diminishing_returns",
        /// The agreed end came.
        EndDate = "end_date",
        /// It did not fit.
        NoFit = "no_fit",
        /// Life came between.
        Circumstances = "circumstances",
    }
}

/// How the relationship that its entry belongs to ended. The entry is due on the day of the next sign of life.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    /// How.
    pub kind: EndingKind,
    /// The day.
    pub on: NaiveDate,
    /// What it led to.
    pub led_to: Option<String>,
    /// The day on which I thanked them.
    pub thanked_on: Option<NaiveDate>,
    /// The day on which I asked whether I may name them as a reference.
    pub reference_asked_on: Option<NaiveDate>,
    /// Whether I may.
    pub reference_granted: Option<bool>,
    /// Days between signs of life from now on.
    pub rhythm_days: Option<u32>,
    /// What I need next.
    pub next_need: Option<String>,
}
