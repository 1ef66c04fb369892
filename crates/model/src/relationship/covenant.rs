//! The explicit, mutual promise of confidentiality, and who gave their word to it.

use super::Side;
use chrono::NaiveDate;

/// A covenant of the relationship that its entry belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Covenant {
    /// What stays between us, in the words that both agreed on.
    pub promise: String,
    /// Where it ends: what would have to be told nevertheless.
    pub limits: String,
}

/// Somebody's word to the covenant or charter that its entry belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// Whose.
    pub side: Side,
    /// The day on which it was given.
    pub on: NaiveDate,
    /// The day on which it was taken back.
    pub withdrawn_on: Option<NaiveDate>,
}

impl Signature {
    /// Whether the word stands.
    #[must_use]
    pub fn stands(&self) -> bool {
        self.withdrawn_on.is_none()
    }
}
