//! Goals, milestones that measure them, and the reflection after each.

use crate::entry::EntryId;
use crate::kind::kind;
use chrono::NaiveDate;

kind! {
    /// Where a goal stands.
    GoalStanding {
        /// Worked on.
        Active = "active",
        /// Reached.
        Reached = "reached",
        /// Let go.
        Dropped = "dropped",
    }
}

/// Something the user wants to reach. The day by which is the day that its entry is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// What, in the user's words.
    pub text: String,
    /// How one would see that it is reached.
    pub measure: Option<String>,
    /// Where it stands.
    pub standing: GoalStanding,
    /// The day on which it was reached or let go.
    pub closed_on: Option<NaiveDate>,
    /// Strengths that it builds on, in the words of the profile.
    pub strengths: Vec<String>,
    /// Weaknesses that it works on.
    pub weaknesses: Vec<String>,
    /// The relationships that serve it.
    pub relationships: Vec<EntryId>,
    /// What I can teach in return, where it is a co-mentor's goal and not mine.
    pub is_theirs: bool,
}

impl Goal {
    /// An active goal with this text and nothing else.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            measure: None,
            standing: GoalStanding::Active,
            closed_on: None,
            strengths: Vec::new(),
            weaknesses: Vec::new(),
            relationships: Vec::new(),
            is_theirs: false,
        }
    }

    /// Whether it is worked on.
    #[must_use]
    pub fn is_active(&self) -> bool {
        self.standing == GoalStanding::Active
    }
}

/// A measurable step toward the goal that its entry belongs to. The day by which is the day that its entry is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    /// What, in the user's words.
    pub text: String,
    /// How one would see that it is done.
    pub measure: Option<String>,
    /// Where it stands, in the words of a goal.
    pub standing: GoalStanding,
    /// The day on which it was closed.
    pub closed_on: Option<NaiveDate>,
    /// What the mentor said of the draft.
    pub comment: Option<String>,
}

kind! {
    /// Whether the next milestones still make sense.
    NextSteps {
        /// As they are.
        Right = "right",
        /// They are to be changed.
        Change = "change",
    }
}

/// The reflection after the milestone that its entry belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// What was gained.
    pub gained: String,
    /// Whether the next milestones still make sense.
    pub next: NextSteps,
    /// What is to change, or anything else.
    pub note: Option<String>,
}

kind! {
    /// Another way to a goal than a mentor.
    PlanItemKind {
        /// A class or course.
        Class = "class",
        /// A book or an article.
        Reading = "reading",
        /// A talk on the net.
        Webcast = "webcast",
        /// A professional group.
        Group = "group",
    }
}

/// Another way to the goal that its entry belongs to, or to none in particular. The day by which is the day that its entry is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanItem {
    /// What it is.
    pub kind: PlanItemKind,
    /// Which, in the user's words.
    pub text: String,
    /// Where it is to be had.
    pub source: Option<String>,
    /// Whether it lies outside my own field.
    pub is_outside_field: bool,
    /// Where it stands, in the words of a goal.
    pub standing: GoalStanding,
    /// The day on which it was closed.
    pub closed_on: Option<NaiveDate>,
    /// What it gave.
    pub gained: Option<String>,
}
