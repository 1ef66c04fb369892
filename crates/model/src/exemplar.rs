//! Invisible mentors: people who teach by example, living or dead, without contact (F5).

use chrono::NaiveDate;

/// Somebody who teaches by example. The relationship of the kind `invisible` is the parent of its entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvisibleMentor {
    /// What they are called.
    pub name: String,
    /// Why they move me.
    pub why: Option<String>,
    /// The values behind that, which name what to build in myself.
    pub values: Vec<String>,
    /// What there is to study: books, talks, work of theirs.
    pub works: Vec<String>,
}

/// Something learned from an invisible mentor, whose entry is its parent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lesson {
    /// What, in the user's words.
    pub text: String,
    /// The work that it is from.
    pub work: Option<String>,
    /// The day on which it was tried.
    pub tried_on: Option<NaiveDate>,
    /// What came of trying it.
    pub outcome: Option<String>,
}
