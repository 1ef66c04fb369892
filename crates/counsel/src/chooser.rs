//! Which kind of relation fits a need, and why (F1). It judges nothing that was not said: each kind stands on the circumstances
//! that the user ticked.

use model::kind::Stage;
use model::need::Circumstance;
use model::relationship::RelationshipKind;

/// A kind that fits, and what speaks for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The kind.
    pub kind: RelationshipKind,
    /// What speaks for it, in the order of [`Circumstance::ALL`]; empty where nothing special was said, and a mentor is what
    /// remains.
    pub why: Vec<Circumstance>,
}

/// The kinds that may be chosen, those that give what no other kind can first; ties go by it.
const ORDER: [RelationshipKind; 8] = [
    RelationshipKind::Sponsor,
    RelationshipKind::CoMentor,
    RelationshipKind::Flash,
    RelationshipKind::NearPeer,
    RelationshipKind::Reverse,
    RelationshipKind::Group,
    RelationshipKind::Remote,
    RelationshipKind::Invisible,
];

/// The kinds that fit, the best first; never empty.
///
/// A kind with more reasons comes first; of equals the one that suits the career stage (near-peers early, reverse mentoring when
/// seasoned), then the one that gives what no other can. A skill and something to teach make a co-mentor only together, and
/// count as one reason. Where nothing fits, it is a mentor.
#[must_use]
pub fn choose(circumstances: &[Circumstance], stage: Option<Stage>) -> Vec<Choice> {
    let mut fitting: Vec<Choice> = ORDER.iter().filter_map(|&kind| choice(kind, circumstances)).collect();
    // Stable, so that equals stay in the order of the table.
    fitting.sort_by_key(|choice| (std::cmp::Reverse(reasons(choice)), !suits(choice.kind, stage)));
    if fitting.is_empty() {
        fitting.push(Choice { kind: RelationshipKind::Mentor, why: Vec::new() });
    }
    fitting
}

fn choice(kind: RelationshipKind, circumstances: &[Circumstance]) -> Option<Choice> {
    let speaks = speaking_for(kind);
    let is_said = |one: &&Circumstance| circumstances.contains(one);
    let why: Vec<Circumstance> = speaks.iter().filter(is_said).copied().collect();
    let is_enough = if kind == RelationshipKind::CoMentor { why.len() == speaks.len() } else { !why.is_empty() };
    is_enough.then_some(Choice { kind, why })
}

/// What speaks for a kind (F1).
fn speaking_for(kind: RelationshipKind) -> &'static [Circumstance] {
    use Circumstance::{
        Advocacy, ByExample, CanTeach, Flattered, FreshView, JuniorKnows, NobodyInside, NoneToBeHad, OneQuestion,
        PeersWithNeed, RecentPath, SourcesExhausted, SpecificSkill,
    };
    match kind {
        RelationshipKind::CoMentor => &[SpecificSkill, CanTeach],
        RelationshipKind::Remote => &[FreshView, SourcesExhausted, NobodyInside, Flattered],
        RelationshipKind::Invisible => &[ByExample, NoneToBeHad],
        RelationshipKind::Flash => &[OneQuestion],
        RelationshipKind::Sponsor => &[Advocacy],
        RelationshipKind::NearPeer => &[RecentPath],
        RelationshipKind::Group => &[PeersWithNeed],
        RelationshipKind::Reverse => &[JuniorKnows],
        RelationshipKind::Mentor | RelationshipKind::PeerCircle => &[],
    }
}

fn reasons(choice: &Choice) -> usize {
    if choice.kind == RelationshipKind::CoMentor { 1 } else { choice.why.len() }
}

fn suits(kind: RelationshipKind, stage: Option<Stage>) -> bool {
    matches!(
        (kind, stage),
        (RelationshipKind::NearPeer, Some(Stage::Early)) | (RelationshipKind::Reverse, Some(Stage::Seasoned))
    )
}
