//! Worksheets: what the pages that work on a network lay out (N9 to N11). They propose with reasons and judge nothing; a finding
//! is a matter of the rules.
//!
//! Energizers come first everywhere, and nobody is proposed for more who drains me. Energy that is not known is not taken for
//! draining.

use crate::capitalise::{Reason as Fit, fit, position_for, strength_for, used_for_one};
use crate::reach::{self, Place};
use model::kind::{Benefit, Relation};
use model::network::Network;
use model::person::{Person, PersonId, Profile};
use model::practice::{CLOSE_MIN, CROWDED_SHARE, LIKENESS_KNOWN_MIN};
use network::analysis::{Analysis, BenefitVerdict, Dimension};
use network::introductions::Ways;
use network::structure::value_of;
use std::cmp::Reverse;
use std::collections::HashSet;

/// Somebody who could help, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub person: PersonId,
    /// Why, the strongest reason first.
    pub reasons: Vec<Reason>,
    /// Who, being close to me, could bring us together, where I am not close to them.
    pub via: Option<PersonId>,
}

/// A reason to think of somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// They give a little of it already.
    GivesALittle,
    /// A strength of theirs fits, in the user's own words.
    Strength(String),
    /// What they are to me or where they stand fits: a word of the catalogue, e.g. `elsewhere`.
    Position(&'static str),
    /// They are something that the core has little of, e.g. `Lyon`.
    Is(String),
}

/// Who could fill a benefit: anybody who does not give it strongly and does not drain me, and for whom a mark, a strength or a
/// position speaks; `limit` people at most.
///
/// The most energizing first, then who gives a little, then who fits by strength, then the closest, then in the order of the
/// network. O(people + ties).
#[must_use]
pub fn fillers(network: &Network, benefit: Benefit, limit: usize) -> Vec<Candidate> {
    let me = network.me();
    let could = |one: &&Person| !one.benefits.is_strong(benefit) && energy(one) >= 0;
    let mut found: Vec<(&Person, Vec<Reason>)> = network
        .people()
        .iter()
        .filter(could)
        .map(|one| (one, reasons(one, me, benefit)))
        .filter(|(_, reasons)| !reasons.is_empty())
        .collect();
    let rank = |reasons: &[Reason]| match reasons[0] {
        Reason::GivesALittle => 0,
        Reason::Strength(_) => 1,
        _ => 2,
    };
    found.sort_by_key(|(one, reasons)| (Reverse(energy(one)), rank(reasons), Reverse(closeness(one))));
    found.truncate(limit);
    with_ways(network, found)
}

fn reasons(one: &Person, me: &Profile, benefit: Benefit) -> Vec<Reason> {
    let little = one.benefits.get(benefit).filter(|mark| mark.get() > 0).map(|_| Reason::GivesALittle);
    let strength = strength_for(one, me, benefit).map(Reason::Strength);
    let position = position_for(one, me, benefit).map(Reason::Position);
    [little, strength, position].into_iter().flatten().collect()
}

/// What a core lacks that people could bring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Widening {
    /// Informal power.
    Informal,
    /// A place outside my organisation.
    Outside,
    /// A level below mine.
    Below,
    /// Energy.
    Energizes,
    /// Another value than the most frequent one of a dimension.
    Unlike(Dimension),
}

/// Who, outside the core and not draining me, would bring what the core lacks; `limit` people at most, the most energizing first,
/// then the closest, then in the order of the network. O(people + ties).
#[must_use]
pub fn wideners(network: &Network, analysis: &Analysis, widening: Widening, limit: usize) -> Vec<Candidate> {
    let core: HashSet<&PersonId> = analysis.basis.members.iter().collect();
    let me = network.me();
    let brings = |one: &Person| -> Option<Vec<Reason>> {
        let is_so = match widening {
            Widening::Informal => one.power.is_some_and(model::kind::Power::is_informal),
            Widening::Outside => reach::place(one, me) == Place::Outside,
            Widening::Below => is_below(one, me),
            Widening::Energizes => energy(one) > 0,
            Widening::Unlike(dimension) => {
                let value = value_of(one, dimension)?;
                let most = analysis.structure.iter().find(|it| it.dimension == dimension)?.largest.as_ref()?;
                return (value != most.value).then(|| vec![Reason::Is(value.into_owned())]);
            }
        };
        is_so.then(Vec::new)
    };
    let mut found: Vec<(&Person, Vec<Reason>)> = network
        .people()
        .iter()
        .filter(|one| !core.contains(&one.id) && energy(one) >= 0)
        .filter_map(|one| Some((one, brings(one)?)))
        .collect();
    found.sort_by_key(|(one, _)| (Reverse(energy(one)), Reverse(closeness(one))));
    found.truncate(limit);
    with_ways(network, found)
}

fn with_ways(network: &Network, found: Vec<(&Person, Vec<Reason>)>) -> Vec<Candidate> {
    let ways = Ways::of(network);
    let via = |one: &Person| {
        let way = (closeness(one) < CLOSE_MIN).then(|| ways.to(&one.id))??;
        // Of two who stand between, the first is the one whom I ask.
        let first = way.via.into_iter().next()?;
        network.person(&first).filter(|first| closeness(first) >= CLOSE_MIN).map(|first| first.id.clone())
    };
    found.into_iter().map(|(one, reasons)| Candidate { person: one.id.clone(), via: via(one), reasons }).collect()
}

/// A value that too many of the core share.
#[derive(Debug, Clone, PartialEq)]
pub struct Crowd {
    /// In which dimension.
    pub dimension: Dimension,
    /// The value.
    pub value: String,
    /// Who shares it: whom I would miss least comes first (who drains, then who gives fewest benefits, then the least close).
    pub people: Vec<PersonId>,
    /// For how many of the core the dimension is known.
    pub known: usize,
}

/// The categories that hold more than [`CROWDED_SHARE`] of the core, of at least [`LIKENESS_KNOWN_MIN`] people whose value is known,
/// in the order of [`Dimension::ALL`]; sphere and relation say too little to thin by.
#[must_use]
pub fn crowds(network: &Network, analysis: &Analysis) -> Vec<Crowd> {
    let is_category = |dimension| !matches!(dimension, Dimension::Sphere | Dimension::Relation);
    let crowded = analysis.structure.iter().filter(|it| is_category(it.dimension) && it.known >= LIKENESS_KNOWN_MIN);
    let of = |diversity: &network::analysis::Diversity| {
        let most = diversity.largest.as_ref().filter(|most| most.share > CROWDED_SHARE)?;
        Some(category(network, analysis, diversity.dimension, &most.value))
    };
    crowded.filter_map(of).collect()
}

/// The core people with this value, whether they are too many or not, ordered as in [`Crowd`].
#[must_use]
pub fn category(network: &Network, analysis: &Analysis, dimension: Dimension, value: &str) -> Crowd {
    let core: HashSet<&PersonId> = analysis.basis.members.iter().collect();
    let has = |one: &&Person| core.contains(&one.id) && value_of(one, dimension).is_some_and(|own| own == value);
    let mut people: Vec<&Person> = network.people().iter().filter(has).collect();
    people.sort_by_key(|one| (energy(one) >= 0, one.benefits.strong_count(), closeness(one)));
    let known = analysis.structure.iter().find(|it| it.dimension == dimension).map_or(0, |it| it.known);
    Crowd { dimension, value: value.to_owned(), people: crate::ground::ids(people), known }
}

/// Somebody used for one benefit who could give another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unused {
    /// Who.
    pub person: PersonId,
    /// The one benefit that they are used for.
    pub uses: Benefit,
    /// What they could give.
    pub fits: Benefit,
    /// Whether nobody gives that strongly today.
    pub fills_hole: bool,
    /// Why.
    pub reason: Reason,
}

/// Core people who give one benefit, do not drain me, and fit another that is thin: holes first, then what one person alone gives.
///
/// With `wanted`, that benefit alone is looked for. The most energizing first, then the closest. O(core).
#[must_use]
pub fn unused(network: &Network, analysis: &Analysis, wanted: Option<Benefit>) -> Vec<Unused> {
    let core: HashSet<&PersonId> = analysis.basis.members.iter().collect();
    let with =
        |verdict: BenefitVerdict| analysis.benefits.iter().filter(move |it| it.verdict == verdict).map(|it| it.benefit);
    let holes: Vec<Benefit> = with(BenefitVerdict::Hole).collect();
    let thin: Vec<Benefit> = match wanted {
        Some(benefit) => vec![benefit],
        None => holes.iter().copied().chain(with(BenefitVerdict::Sole)).collect(),
    };
    let mut people: Vec<&Person> =
        network.people().iter().filter(|one| core.contains(&one.id) && energy(one) >= 0).collect();
    people.sort_by_key(|one| (Reverse(energy(one)), Reverse(closeness(one))));
    let of = |one: &Person| {
        let uses = used_for_one(one)?;
        let (fits, why) = fit(one, network.me(), thin.iter().copied().filter(|&benefit| benefit != uses))?;
        let reason = match why {
            Fit::Strength(text) => Reason::Strength(text),
            Fit::Position(word) => Reason::Position(word),
        };
        Some(Unused { person: one.id.clone(), uses, fits, fills_hole: holes.contains(&fits), reason })
    };
    people.into_iter().filter_map(of).collect()
}

/// Ties that would give more if I put in more: one step from close, not draining me; `limit` at most. The most energizing first,
/// then who is strong in most benefits.
#[must_use]
pub fn nearly_close(network: &Network, limit: usize) -> Vec<PersonId> {
    let is_near = |one: &&Person| closeness(one) + 1 == CLOSE_MIN && energy(one) >= 0;
    let mut near: Vec<&Person> = network.people().iter().filter(is_near).collect();
    near.sort_by_key(|one| (Reverse(energy(one)), Reverse(one.benefits.strong_count())));
    near.truncate(limit);
    crate::ground::ids(near)
}

/// Juniors worth asking: below my level or reporting to me, not draining me; `limit` at most. The most energizing first, then the
/// closest. Nobody where my own level is not known and nobody reports to me.
#[must_use]
pub fn juniors(network: &Network, limit: usize) -> Vec<PersonId> {
    let me = network.me();
    let mut juniors: Vec<&Person> =
        network.people().iter().filter(|one| is_below(one, me) && energy(one) >= 0).collect();
    juniors.sort_by_key(|one| (Reverse(energy(one)), Reverse(closeness(one))));
    juniors.truncate(limit);
    crate::ground::ids(juniors)
}

/// Who gives and takes unevenly, where both sides are known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reciprocity {
    /// They give me something strongly, and I give them little or nothing.
    pub i_owe: Vec<PersonId>,
    /// I give them much, and they give me nothing strongly, of all six known.
    pub they_owe: Vec<PersonId>,
    /// Both give.
    pub even: usize,
}

/// How giving and taking stand, over everybody of whom it is known what I give; people in the order of the network.
#[must_use]
pub fn reciprocity(network: &Network) -> Reciprocity {
    let mut found = Reciprocity::default();
    for one in network.people() {
        let Some(mine) = one.i_give else { continue };
        let theirs = one.benefits.strong_count() > 0;
        let all_known = Benefit::ALL.iter().all(|&benefit| one.benefits.get(benefit).is_some());
        match (mine.is_strong(), theirs) {
            (true, true) => found.even += 1,
            (false, true) => found.i_owe.push(one.id.clone()),
            (true, false) if all_known => found.they_owe.push(one.id.clone()),
            _ => {}
        }
    }
    found
}

fn is_below(one: &Person, me: &Profile) -> bool {
    match one.level.zip(me.level) {
        Some((theirs, mine)) => one.is_at_work() && theirs < mine,
        None => one.relation == Some(Relation::Report),
    }
}

fn energy(one: &Person) -> i8 {
    one.energy.map_or(0, model::scale::Energy::get)
}

fn closeness(one: &Person) -> u8 {
    one.closeness_known().map_or(0, |known| known.value().get())
}
