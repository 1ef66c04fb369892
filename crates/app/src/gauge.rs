//! Whether it works, and the review that may be shown: the counts of `counsel` over what is kept.

use crate::seen::Counselled;
use std::collections::BTreeMap;

pub use counsel::gauge::{AdviceCount, Gauge, GoalProgress, Hours, Stretch, Use, Worth, gauge, stretch};
pub use counsel::review::{Part, Review, ReviewGoal, review};

/// What became of counsel, by the id of its rule.
#[must_use]
pub fn used(counselled: &Counselled) -> BTreeMap<String, Use> {
    let findings = counselled.said.counsel.iter().map(|said| &said.finding);
    counsel::gauge::used(findings, counselled.seen.responses.iter().map(|entry| &entry.value))
}
