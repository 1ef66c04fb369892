//! Two-way co-mentoring: everybody may learn from everybody, and each has one partner at most.
//!
//! [`weight`](weight()) finds the pairing of the largest total (or of the most people, then the largest total) with a certificate;
//! [`stable`](stable()) finds one in which no two would rather have each other, or says that none exists.

mod blossom;
mod roommates;

pub use roommates::{Roommates, stable};

use blossom::Blossoms;

/// Two people who may be partners.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edge {
    /// One, by place in the order of ids.
    pub a: u32,
    /// The other.
    pub b: u32,
    /// What the two of them are worth together.
    pub weight: i64,
}

/// The proof of a pairing: gains of people, and prices of odd groups.
///
/// For every edge, the gains of both and the prices of the groups that hold both are together at least twice the weight (twice, so
/// that everything stays whole). A group of 2k + 1 people can hold k pairs at most. So nothing is worth more than
/// `sum of gains / 2 + sum over groups of k * price / 2`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PairDuals {
    /// By person; not negative.
    pub gains: Vec<i64>,
    /// Odd groups with a price above zero.
    pub groups: Vec<(Vec<u32>, i64)>,
    /// What each pair counts beyond its weight; above twice any total where the most people are matched first.
    pub bonus: i64,
}

/// A pairing and its proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pairing {
    /// The partner of each person.
    pub partners: Vec<Option<u32>>,
    /// The sum of the weights of the pairs.
    pub total: i64,
    /// Why nothing is better.
    pub duals: PairDuals,
}

/// What is best.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PairObjective {
    /// The largest total.
    Weight,
    /// The most people, then the largest total.
    MostPeople,
}

/// Most people of a pairing: the groups take memory as the square of them is not, but time is (`ours`).
pub const PEOPLE_MAX: usize = 20_000;

/// The best pairing of `people`, over edges each given once, with weights of 0 or more.
///
/// `None` where our own check of the certificate fails, which no input is known to cause. O(people * edges * log people) and mostly
/// far less.
#[must_use]
pub fn weight(people: usize, edges: &[Edge], objective: PairObjective) -> Option<Pairing> {
    let most: i64 = edges.iter().map(|edge| edge.weight.max(0)).max().unwrap_or(0);
    let bonus = match objective {
        PairObjective::Weight => 0,
        // Above twice any total.
        PairObjective::MostPeople => most.saturating_mul(people as i64 + 2).saturating_add(1),
    };
    let raised: Vec<Edge> = edges.iter().map(|edge| Edge { weight: edge.weight + bonus, ..*edge }).collect();
    let (partners, mut duals) = Blossoms::new(people, &raised).solve();
    duals.bonus = bonus;
    let pairs = edges.iter().filter(|edge| partners[edge.a as usize] == Some(edge.b));
    let total = pairs.map(|edge| edge.weight).sum();
    let pairing = Pairing { partners, total, duals };
    is_proven(people, edges, &pairing).then_some(pairing)
}

/// Whether the certificate proves the pairing. It looks at people, edges and the claim alone.
#[must_use]
pub fn is_proven(people: usize, edges: &[Edge], pairing: &Pairing) -> bool {
    let duals = &pairing.duals;
    let mut groups_of: Vec<Vec<usize>> = vec![Vec::new(); people];
    for (group, (members, price)) in duals.groups.iter().enumerate() {
        let mut sorted = members.clone();
        sorted.sort_unstable();
        sorted.dedup();
        if *price < 0 || sorted.len() != members.len() || members.len() % 2 == 0 {
            return false;
        }
        for &member in members {
            groups_of[member as usize].push(group);
        }
    }
    let covers = |edge: &Edge| {
        let both = groups_of[edge.a as usize].iter().filter(|group| groups_of[edge.b as usize].contains(group));
        let prices: i64 = both.map(|&group| duals.groups[group].1).sum();
        duals.gains[edge.a as usize] + duals.gains[edge.b as usize] + prices >= 2 * (edge.weight + duals.bonus)
    };
    let mut held = 0i128;
    let mut count = 0usize;
    for edge in edges.iter().filter(|edge| pairing.partners[edge.a as usize] == Some(edge.b)) {
        held += i128::from(edge.weight + duals.bonus);
        count += 1;
    }
    let mutual = |person: usize| {
        pairing.partners[person].is_none_or(|partner| pairing.partners[partner as usize] == Some(person as u32))
    };
    let gains: i128 = duals.gains.iter().map(|&gain| i128::from(gain)).sum();
    let groups: i128 =
        duals.groups.iter().map(|(members, price)| (members.len() as i128 / 2) * i128::from(*price)).sum();
    duals.gains.iter().all(|&gain| gain >= 0)
        && (0..people).all(mutual)
        && 2 * count == pairing.partners.iter().flatten().count()
        && edges.iter().all(covers)
        && gains + groups == 2 * held
}
