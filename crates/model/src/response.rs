//! What somebody did with a piece of counsel: done, put off, or found not to be so.

use crate::finding::{Finding, Subject};
use chrono::NaiveDate;

/// What was done with a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Acted on.
    Done,
    /// Put off until a day, on which it comes back.
    Snoozed {
        /// The day.
        until: NaiveDate,
    },
    /// Not so, or not for me.
    Dismissed,
}

impl Deed {
    /// The word for it in files: `done`, `snoozed`, `dismissed`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Deed::Done => "done",
            Deed::Snoozed { .. } => "snoozed",
            Deed::Dismissed => "dismissed",
        }
    }
}

/// An answer to one finding. The same rule may speak of several subjects; each has its own answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// The rule, e.g. `network.thin`.
    pub rule: String,
    /// What it was about, as [`subject_key`] says it.
    pub subject: String,
    /// What was done.
    pub deed: Deed,
    /// Why, in the user's words.
    pub reason: Option<String>,
    /// How much the finding weighed then, 0 to 100.
    pub weight: u8,
    /// On which day.
    pub on: NaiveDate,
}

impl Response {
    /// Whether it answers this finding.
    #[must_use]
    pub fn answers(&self, finding: &Finding) -> bool {
        self.rule == finding.rule.0 && self.subject == subject_key(&finding.subject)
    }
}

/// A subject in one word: `me`, `person:p7`, `benefit:balance`, `dimension:unit`, `goal:` and the id of a goal.
#[must_use]
pub fn subject_key(subject: &Subject) -> String {
    match subject {
        Subject::Me => "me".to_owned(),
        Subject::Person(id) => format!("person:{id}"),
        Subject::Benefit(benefit) => format!("benefit:{}", benefit.code()),
        Subject::Dimension(dimension) => format!("dimension:{dimension}"),
        Subject::Entry(kind, id) => format!("{}:{id}", kind.code()),
    }
}
