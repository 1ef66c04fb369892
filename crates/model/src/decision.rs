//! One hard choice put to several advisers, and how it looks later (K10).

use crate::entry::EntryId;
use chrono::NaiveDate;

/// A choice. Its roads and voices belong to it; the day to look back on is the day that its entry is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The question, in the user's words.
    pub question: String,
    /// What stands around it.
    pub background: Option<String>,
    /// The road that was chosen.
    pub chosen: Option<EntryId>,
    /// Why.
    pub chosen_why: Option<String>,
    /// The day on which it was chosen.
    pub chosen_on: Option<NaiveDate>,
    /// How it looks later.
    pub outcome: Option<String>,
    /// The day on which it was looked back on.
    pub looked_back_on: Option<NaiveDate>,
}

impl Decision {
    /// A question that is open.
    pub fn new(question: impl Into<String>) -> Self {
        Self {
            question: question.into(),
            background: None,
            chosen: None,
            chosen_why: None,
            chosen_on: None,
            outcome: None,
            looked_back_on: None,
        }
    }
}

/// A road that can be taken in the decision that its entry belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Road {
    /// Which.
    pub text: String,
    /// What I think of it.
    pub note: Option<String>,
}

/// What one adviser says to the decision that its entry belongs to. The person of its entry says it, or `name`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// Who, where they are nobody of my people.
    pub name: Option<String>,
    /// The road that they would take; `None` where they would take none of them, or did not say.
    pub road: Option<EntryId>,
    /// Why, in my words.
    pub why: Option<String>,
    /// The day on which they said it; `None` while they are still to be asked.
    pub said_on: Option<NaiveDate>,
}
