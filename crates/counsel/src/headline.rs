//! The one sentence above the picture: what is most worth knowing about this network.

use crate::ground::count;
use crate::{Counsel, Snapshot, rule};
use model::finding::{Finding, Message, Value};

/// Findings up to this weight are refinements, not headlines.
const HEADLINE_WEIGHT_MIN: u8 = 31;

/// Every message id that [`headline`] may give, besides the titles of findings.
pub const HEADLINE_IDS: [&str; 4] = ["headline-nobody", "headline-voices", "headline-well", "headline-learning"];

/// Facts without which nobody can say that a core carries well.
const CARRYING: [&str; 3] = ["closeness", "benefits", "energy"];

/// The headline: voices where they are redundant, else the heaviest finding's own title, else that all is well, or, where too
/// little is known to say so, that more is to be learned.
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
        _ => match fired(rule::UNKNOWN.id).filter(|unknown| leaves_open(unknown, size.core)) {
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

/// Whether so much is unknown that all being well would be said without knowing it.
fn leaves_open(unknown: &Finding, core: usize) -> bool {
    let missing = |fact: &str| match unknown.evidence.iter().find(|(name, _)| *name == fact) {
        Some((_, Value::Count(missing))) => usize::try_from(*missing).unwrap_or_default(),
        _ => 0,
    };
    unknown.weight >= HEADLINE_WEIGHT_MIN || CARRYING.iter().any(|fact| 2 * missing(fact) > core)
}
