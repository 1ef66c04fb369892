//! The one sentence above the picture: what is most worth knowing about this network.

use crate::ground::count;
use crate::{Counsel, Snapshot, rule};
use model::finding::{Message, Value};

/// Findings up to this weight are refinements, not headlines.
const HEADLINE_WEIGHT_MIN: u8 = 31;

/// Every message id that [`headline`] may give, besides the titles of findings.
pub const HEADLINE_IDS: [&str; 4] = ["headline-nobody", "headline-voices", "headline-well", "headline-learning"];

/// The headline: voices where they are redundant, else the heaviest finding's own title, else that all is well, or that more is to
/// be learned.
#[must_use]
pub fn headline(snapshot: &Snapshot<'_>, counsel: &Counsel) -> Message {
    let size = &snapshot.analysis.size;
    let values = |message: Message| message.with("people", count(size.people)).with("core", count(size.core));
    if size.people == 0 {
        return Message::new("headline-nobody");
    }
    let fired = |id| counsel.findings.iter().find(|finding| finding.rule == id);
    if fired(rule::REDUNDANT.id).is_some() {
        let redundancy = &snapshot.analysis.redundancy;
        return Message::new("headline-voices")
            .with("advisers", count(redundancy.advisers))
            .with("voices", count(redundancy.voices));
    }
    match counsel.findings.iter().find(|finding| finding.rule != rule::UNKNOWN.id) {
        Some(top) if top.weight >= HEADLINE_WEIGHT_MIN => top.title.clone(),
        _ => match fired(rule::UNKNOWN.id).filter(|finding| finding.weight >= HEADLINE_WEIGHT_MIN) {
            Some(unknown) => values(Message::new("headline-learning")).with(
                "missing",
                unknown
                    .evidence
                    .iter()
                    .find(|(name, _)| *name == "missing")
                    .map_or(Value::Unknown, |(_, value)| value.clone()),
            ),
            None => values(Message::new("headline-well")),
        },
    }
}
