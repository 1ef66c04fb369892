//! The same question for co-mentoring: is a claimed pairing what it claims to be? From the rows of the file alone.

use super::BonusNeeded;
use crate::outcome::Objective;
use rustc_hash::{FxHashMap, FxHashSet};

/// The rows of the file, people as places in the order of ids: who wants, whom, how much, and how much the other wants the first.
#[derive(Debug, Clone, Copy)]
pub struct PairRows<'a> {
    /// How many people.
    pub people: usize,
    /// The rows.
    pub rows: &'a [(u32, u32, u16, u16)],
    /// The seed of the lottery by which equal wishes are told apart; `None` is by place.
    pub lottery: Option<u64>,
}

/// Gains of people and prices of odd groups, all of them doubled so that they are whole.
#[derive(Debug, Clone, Copy)]
pub struct PairProof<'a> {
    /// By person.
    pub gains: &'a [i64],
    /// Members and price of each group.
    pub groups: &'a [(Vec<u32>, i64)],
    /// What each pair counts beyond its worth.
    pub bonus: i64,
}

/// A claimed pairing.
#[derive(Debug, Clone, Copy)]
pub struct PairClaim<'a> {
    /// What it is claimed to be the best of; a proof can be given for `score` and `coverage`.
    pub objective: Objective,
    /// The pairs.
    pub pairs: &'a [(u32, u32)],
    /// What the claim says that each pair is worth, in their order; where there are fewer, nothing is said of the others.
    pub scores: &'a [Option<i64>],
    /// What is to prove it.
    pub proof: Option<PairProof<'a>>,
}

/// One thing that is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PairFlaw {
    /// A pair that no row lists.
    NotListed(u32, u32),
    /// Somebody with more than one partner.
    TooMany(u32),
    /// A gain below zero.
    NegativeGain(u32),
    /// A pair that is worth more than the gains of both and the prices of the groups that hold both.
    Uncovered(u32, u32),
    /// A group that is not of an odd number of different people, or whose price is below zero; the first is 1.
    Group(usize),
    /// Another score beside a pair than it is worth.
    WrongScore(u32, u32, i64),
    /// A bonus that proves nothing about this objective.
    Bonus(BonusNeeded),
    /// A proof that allows more than the claim has; the bound, rounded down.
    BoundAbove(i128),
    /// A proof for an objective that no gains prove.
    NoDuals,
}

/// The verdict.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PairVerdict {
    /// Everything that is wrong.
    pub flaws: Vec<PairFlaw>,
    /// How many pairs.
    pub pairs: usize,
    /// What they are worth together.
    pub total: i64,
    /// Twice what the proof allows: no total is above the half of it (with a bonus: none of as many pairs).
    pub bound_doubled: Option<i128>,
    /// Pairs who would both rather have each other.
    pub blocking: Vec<(u32, u32)>,
}

impl PairVerdict {
    /// Whether the proof shows that nothing is better.
    #[must_use]
    pub fn is_optimal(&self) -> bool {
        // Half a point above the total proves as much: totals are whole.
        self.flaws.is_empty() && self.bound_doubled.map(|doubled| doubled.div_euclid(2)) == Some(self.total.into())
    }
}

/// Checks a claimed pairing. O(rows).
#[must_use]
pub fn check_pairs(rows: &PairRows<'_>, claim: &PairClaim<'_>) -> PairVerdict {
    let claimed = claim.pairs;
    let ordered = |a: u32, b: u32| (a.min(b), a.max(b));
    let mut worth: FxHashMap<(u32, u32), i64> = FxHashMap::default();
    for &(from, to, score, _) in rows.rows {
        *worth.entry(ordered(from, to)).or_default() += i64::from(score);
    }
    let mut verdict = PairVerdict { pairs: claimed.len(), ..PairVerdict::default() };
    let mut partner: Vec<Option<u32>> = vec![None; rows.people];
    let named = claim.scores.iter().copied().chain(std::iter::repeat(None));
    for (&(a, b), named) in claimed.iter().zip(named) {
        match worth.get(&ordered(a, b)) {
            Some(worth) => {
                verdict.total += worth;
                if let Some(wrong) = named.filter(|named| named != worth) {
                    verdict.flaws.push(PairFlaw::WrongScore(a, b, wrong));
                }
            }
            None => verdict.flaws.push(PairFlaw::NotListed(a, b)),
        }
        for (one, other) in [(a, b), (b, a)] {
            if partner[one as usize].replace(other).is_some() {
                verdict.flaws.push(PairFlaw::TooMany(one));
            }
        }
    }
    if verdict.flaws.is_empty() {
        verdict.blocking = blocking(rows, &partner);
    }
    if let Some(proof) = &claim.proof {
        let mut edges: Vec<((u32, u32), i64)> = worth.into_iter().collect();
        edges.sort_unstable();
        prove(&edges, proof, claim.objective, &mut verdict);
    }
    verdict
}

/// Adds what the proof shows, or why it shows nothing.
fn prove(edges: &[((u32, u32), i64)], proof: &PairProof<'_>, objective: Objective, verdict: &mut PairVerdict) {
    let most = edges.iter().map(|edge| edge.1).max().unwrap_or(0);
    let total_most = i128::from(most) * (proof.gains.len() as i128 / 2);
    let Some(needed) = BonusNeeded::of(objective, total_most) else {
        return verdict.flaws.push(PairFlaw::NoDuals);
    };
    let mut flaws = Vec::new();
    if !needed.is_met(proof.bonus) {
        flaws.push(PairFlaw::Bonus(needed));
    }
    let doubled = bound_doubled(edges, proof, verdict.pairs, &mut flaws);
    if flaws.is_empty() {
        verdict.bound_doubled = Some(doubled);
        // Half a point more would prove as much: totals are whole.
        if doubled.div_euclid(2) != i128::from(verdict.total) {
            flaws.push(PairFlaw::BoundAbove(doubled.div_euclid(2)));
        }
    }
    verdict.flaws.append(&mut flaws);
}

fn bound_doubled(edges: &[((u32, u32), i64)], proof: &PairProof<'_>, pairs: usize, flaws: &mut Vec<PairFlaw>) -> i128 {
    let mut groups_of: Vec<Vec<usize>> = vec![Vec::new(); proof.gains.len()];
    let mut value = 0i128;
    for (number, (members, price)) in proof.groups.iter().enumerate() {
        let different: FxHashSet<u32> = members.iter().copied().collect();
        if different.len() != members.len() || members.len() % 2 == 0 || *price < 0 {
            flaws.push(PairFlaw::Group(number + 1));
        }
        // Of 2k + 1 people at most k pairs are possible.
        value += i128::from(*price) * (members.len() as i128 / 2);
        different.iter().for_each(|&member| groups_of[member as usize].push(number));
    }
    for (person, &gain) in (0..).zip(proof.gains) {
        if gain < 0 {
            flaws.push(PairFlaw::NegativeGain(person));
        }
        value += i128::from(gain);
    }
    for &((a, b), worth) in edges {
        let both = groups_of[a as usize].iter().filter(|group| groups_of[b as usize].contains(group));
        let prices: i128 = both.map(|&group| i128::from(proof.groups[group].1)).sum();
        let covered = i128::from(proof.gains[a as usize]) + i128::from(proof.gains[b as usize]) + prices;
        if covered < 2 * (i128::from(worth) + i128::from(proof.bonus)) {
            flaws.push(PairFlaw::Uncovered(a, b));
        }
    }
    value - 2 * i128::from(proof.bonus) * pairs as i128
}

/// Two who would both rather have each other. Who is not on somebody's list is not wanted by them.
fn blocking(rows: &PairRows<'_>, partner: &[Option<u32>]) -> Vec<(u32, u32)> {
    let mut wants: FxHashMap<(u32, u32), u16> = FxHashMap::default();
    for &(from, to, _, back) in rows.rows {
        wants.entry((to, from)).or_insert(back);
    }
    for &(from, to, score, _) in rows.rows {
        wants.insert((from, to), score);
    }
    let wish = |who: u32, whom: u32| {
        let lot = super::blocking::lot(rows.lottery, 1, whom);
        wants.get(&(who, whom)).map(|score| (*score, std::cmp::Reverse((lot, whom))))
    };
    let would = |who: u32, whom: u32| match partner[who as usize] {
        Some(own) if own == whom => false,
        Some(own) => wish(who, whom) > wish(who, own),
        None => true,
    };
    let mut pairs: Vec<(u32, u32)> = rows.rows.iter().map(|row| (row.0.min(row.1), row.0.max(row.1))).collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs.retain(|&(a, b)| would(a, b) && would(b, a));
    pairs
}
