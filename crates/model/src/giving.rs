//! What goes the other way: what each gave, what they care about, what teaching taught.
//!
//! The ledger is made of [`crate::deepening::Favour`] entries. What follows from it is in [`crate::mentoring::giving`].

use crate::kind::kind;
use chrono::NaiveDate;

kind! {
    /// What was given.
    FavourKind {
        /// Something to read.
        Article = "article",
        /// An idea.
        Idea = "idea",
        /// An introduction.
        Introduction = "introduction",
        /// Somebody for a post.
        Recruit = "recruit",
        /// How it looks from below, or from elsewhere.
        Insight = "insight",
        /// Being the test case for their idea.
        TestCase = "test_case",
        /// Help with their program.
        Program = "program",
        /// Teaching what one knows better.
        ReverseLesson = "reverse_lesson",
        /// Thanks.
        Thanks = "thanks",
        /// Credit in public.
        Credit = "credit",
        /// An invitation, at the very least.
        Lunch = "lunch",
        /// Something else.
        Other = "other",
    }
}

impl FavourKind {
    /// Whether giving it thanks for what came before.
    #[must_use]
    pub fn is_thanks(self) -> bool {
        matches!(self, FavourKind::Thanks | FavourKind::Credit)
    }
}

/// Something on the radar that fits what the person of its entry cares about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RadarItem {
    /// What they care about.
    pub about: String,
    /// What fits it: an article, somebody to meet, an idea; `None` while nothing does.
    pub item: Option<String>,
    /// The day on which I used it.
    pub used_on: Option<NaiveDate>,
}

/// What teaching taught me (Y5). The person of its entry is whom I taught; its parent is the relationship, where there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Journal {
    /// The day.
    pub on: NaiveDate,
    /// The question that made me think.
    pub question: String,
    /// The rule of thumb that I had to spell out.
    pub rule_of_thumb: Option<String>,
    /// What I do differently since.
    pub change: Option<String>,
}
