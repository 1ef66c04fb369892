//! Is a claimed result what it claims to be? From the rows of the files alone, in integers, without any code of the solvers.
//!
//! It reads plain rows, not a [`Problem`](crate::Problem): what goes wrong in preparing the input is noticed, too.

mod blocking;
mod boards;
mod fair;
pub mod pairs;

pub use fair::{Fairness, fairness};

use crate::outcome::Objective;
use rustc_hash::{FxHashMap, FxHashSet};

/// The rows of the files, people as places in the order of ids.
#[derive(Debug, Clone, Copy)]
pub struct Rows<'a> {
    /// How many mentees there are.
    pub mentees: usize,
    /// Capacity, minimum and open minimum of each mentor.
    pub mentors: &'a [(u32, u32, u32)],
    /// Mentee, mentor, score, score by the mentor.
    pub candidates: &'a [(u32, u32, u16, u16)],
    /// Pairs that must be.
    pub pins: &'a [(u32, u32)],
    /// Pairs that must not be.
    pub forbids: &'a [(u32, u32)],
    /// The seed of the lottery by which equal wishes are told apart; `None` is by place.
    pub lottery: Option<u64>,
    /// What each mentor stands for, where seats of a mentee must differ in it.
    pub specialties: &'a [u32],
    /// How many mentors a mentee may have.
    pub seats: u32,
}

/// What is claimed.
#[derive(Debug, Clone, Copy)]
pub struct Claimed<'a> {
    /// What it is claimed to be the best of; duals can prove `score` and `coverage`.
    pub objective: Objective,
    /// The pairs.
    pub pairs: &'a [(u32, u32)],
    /// The score that the claim names beside each pair, in their order; where there are fewer, the others name none.
    pub scores: &'a [Option<i64>],
    /// Gains by mentee, prices by mentor, and the bonus for being matched.
    pub duals: Option<(&'a [i64], &'a [i64], i64)>,
}

/// One thing that is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// A pair that is no candidate.
    NotListed(u32, u32),
    /// A forbidden pair.
    Forbidden(u32, u32),
    /// A pin that is not kept.
    PinMissing(u32, u32),
    /// A mentee with more mentors than seats, or the same one twice, or two of one specialty.
    TooMany(u32),
    /// A mentor with more mentees than places.
    AboveCapacity(u32),
    /// A mentor with fewer than the minimum.
    BelowMinimum(u32),
    /// A mentor with some, but fewer than the open minimum.
    BelowOpenMinimum(u32),
    /// A gain below zero.
    NegativeGain(u32),
    /// A candidate that is worth more than gain and price together.
    Uncovered(u32, u32),
    /// A gain below what the best board of the mentee is worth above the prices.
    GainTooSmall(u32),
    /// Another score beside a pair than the candidates have.
    WrongScore(u32, u32, i64),
    /// A bonus for being matched that proves nothing about this objective.
    Bonus(BonusNeeded),
    /// Prices that allow more than the claim has.
    BoundAbove(i128),
    /// Duals for `stable` or `fair`, which no prices prove.
    NoDuals,
}

/// What the bonus of a proof must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BonusNeeded {
    /// 0: with any other, more or fewer matched would count beside the score.
    Zero,
    /// Above this, twice what any total can be: only then nobody stays unmatched for the sake of points.
    Above(i128),
}

impl BonusNeeded {
    /// What a proof of this objective needs, where no total can be above `total_most`; `None` where duals prove nothing.
    fn of(objective: Objective, total_most: i128) -> Option<Self> {
        match objective {
            Objective::Score => Some(BonusNeeded::Zero),
            Objective::Coverage => Some(BonusNeeded::Above(2 * total_most)),
            Objective::Stable | Objective::Fair => None,
        }
    }

    fn is_met(self, bonus: i64) -> bool {
        match self {
            BonusNeeded::Zero => bonus == 0,
            BonusNeeded::Above(least) => i128::from(bonus) > least,
        }
    }
}

/// The verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Everything that is wrong with the pairs, or with the duals.
    pub flaws: Vec<Flaw>,
    /// How many pairs.
    pub matched: usize,
    /// The sum of their scores.
    pub total: i64,
    /// What the duals prove, where they are right: no total is above it (with a bonus: none that matches as many).
    pub bound: Option<i128>,
    /// Pairs who would both rather have each other.
    pub blocking: Vec<(u32, u32)>,
    /// Pairs by score, the lowest first.
    pub profile: Vec<(u16, u64)>,
}

impl Verdict {
    /// Whether the pairs keep every hard limit and the duals, if any, cover everything.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.flaws.is_empty()
    }

    /// Whether the duals prove that nothing is better.
    #[must_use]
    pub fn is_optimal(&self) -> bool {
        self.holds() && self.bound == Some(i128::from(self.total))
    }
}

/// Checks a claim against the rows. O(candidates).
#[must_use]
pub fn check(rows: &Rows<'_>, claimed: &Claimed<'_>) -> Verdict {
    let forbids: FxHashSet<(u32, u32)> = rows.forbids.iter().copied().collect();
    let pairs: FxHashSet<(u32, u32)> = claimed.pairs.iter().copied().collect();
    let mut verdict = Verdict {
        flaws: Vec::new(),
        matched: claimed.pairs.len(),
        total: 0,
        bound: None,
        blocking: Vec::new(),
        profile: Vec::new(),
    };
    let scores = scores_of(rows, &pairs);
    let mut profile = std::collections::BTreeMap::new();
    let named = claimed.scores.iter().copied().chain(std::iter::repeat(None));
    for (pair, named) in claimed.pairs.iter().zip(named) {
        match scores.get(pair) {
            None => verdict.flaws.push(Flaw::NotListed(pair.0, pair.1)),
            Some(&(score, _)) => {
                if let Some(wrong) = named.filter(|named| *named != i64::from(score)) {
                    verdict.flaws.push(Flaw::WrongScore(pair.0, pair.1, wrong));
                }
                verdict.total += i64::from(score);
                *profile.entry(score).or_insert(0u64) += 1;
            }
        }
        if forbids.contains(pair) {
            verdict.flaws.push(Flaw::Forbidden(pair.0, pair.1));
        }
    }
    verdict.profile = profile.into_iter().collect();
    let missing = rows.pins.iter().filter(|pin| !pairs.contains(pin));
    verdict.flaws.extend(missing.map(|pin| Flaw::PinMissing(pin.0, pin.1)));
    mentees_within(rows, claimed.pairs, &mut verdict.flaws);
    let held = mentors_within(rows, claimed.pairs, &mut verdict.flaws);
    if verdict.flaws.is_empty() {
        verdict.blocking = blocking::blocking(rows, &forbids, claimed.pairs, &scores, &held);
    }
    if let Some(duals) = claimed.duals {
        prove(rows, &forbids, claimed.objective, duals, &mut verdict);
    }
    verdict
}

/// Adds what the duals prove, or why they prove nothing.
fn prove(
    rows: &Rows<'_>,
    forbids: &FxHashSet<(u32, u32)>,
    objective: Objective,
    duals: (&[i64], &[i64], i64),
    verdict: &mut Verdict,
) {
    let Some(needed) = BonusNeeded::of(objective, total_most(rows)) else {
        return verdict.flaws.push(Flaw::NoDuals);
    };
    let mut flaws = Vec::new();
    if !needed.is_met(duals.2) {
        flaws.push(Flaw::Bonus(needed));
    }
    let bound = if rows.seats > 1 { boards::bound } else { bound };
    let bound = bound(rows, forbids, duals, verdict.matched, &mut flaws);
    if flaws.is_empty() {
        verdict.bound = Some(bound);
        if bound != i128::from(verdict.total) {
            flaws.push(Flaw::BoundAbove(bound));
        }
    }
    verdict.flaws.append(&mut flaws);
}

/// What no total can be above: the best score of each mentee, with several seats of each specialty.
fn total_most(rows: &Rows<'_>) -> i128 {
    let mut best: FxHashMap<(u32, u32), u16> = FxHashMap::default();
    for &(mentee, mentor, score, _) in rows.candidates {
        let stands_for = if rows.seats > 1 { rows.specialties.get(mentor as usize).copied() } else { Some(0) };
        let best = best.entry((mentee, stands_for.unwrap_or(mentor))).or_insert(score);
        *best = score.max(*best);
    }
    best.values().map(|score| i128::from(*score)).sum()
}

type Scores = FxHashMap<(u32, u32), (u16, u16)>;

fn scores_of(rows: &Rows<'_>, pairs: &FxHashSet<(u32, u32)>) -> Scores {
    let of_pairs = rows.candidates.iter().filter(|row| pairs.contains(&(row.0, row.1)));
    of_pairs.map(|&(mentee, mentor, score, wish)| ((mentee, mentor), (score, wish))).collect()
}

fn mentees_within(rows: &Rows<'_>, pairs: &[(u32, u32)], flaws: &mut Vec<Flaw>) {
    let mut sorted = pairs.to_vec();
    sorted.sort_unstable();
    for same in sorted.chunk_by(|a, b| a.0 == b.0) {
        let specialty = |mentor: u32| rows.specialties.get(mentor as usize).copied();
        let is_twice = |place: usize| {
            let (one, others) = (same[place].1, &same[..place]);
            others
                .iter()
                .any(|other| other.1 == one || (specialty(one).is_some() && specialty(other.1) == specialty(one)))
        };
        if same.len() > rows.seats as usize || (1..same.len()).any(is_twice) {
            flaws.push(Flaw::TooMany(same[0].0));
        }
    }
}

fn mentors_within(rows: &Rows<'_>, pairs: &[(u32, u32)], flaws: &mut Vec<Flaw>) -> Vec<u32> {
    let mut held = vec![0u32; rows.mentors.len()];
    for pair in pairs {
        held[pair.1 as usize] += 1;
    }
    for (mentor, (&count, &(capacity, minimum, open))) in held.iter().zip(rows.mentors).enumerate() {
        let mentor = mentor as u32;
        if count > capacity {
            flaws.push(Flaw::AboveCapacity(mentor));
        }
        if count < minimum {
            flaws.push(Flaw::BelowMinimum(mentor));
        }
        if count > 0 && count < open {
            flaws.push(Flaw::BelowOpenMinimum(mentor));
        }
    }
    held
}

/// The dual bound. Pinned mentees take no part, their places and their share of a minimum do not count, their scores do.
fn bound(
    rows: &Rows<'_>,
    forbids: &FxHashSet<(u32, u32)>,
    (gains, prices, bonus): (&[i64], &[i64], i64),
    matched: usize,
    flaws: &mut Vec<Flaw>,
) -> i128 {
    let pins: FxHashMap<u32, u32> = rows.pins.iter().copied().collect();
    let mut pinned_score = 0i128;
    for &(mentee, mentor, score, _) in rows.candidates {
        if let Some(&pin) = pins.get(&mentee) {
            pinned_score += i128::from(if pin == mentor { score } else { 0 });
            continue;
        }
        let is_open = forbids.is_empty() || !forbids.contains(&(mentee, mentor));
        let covered = gains[mentee as usize].saturating_add(prices[mentor as usize]);
        if is_open && covered < i64::from(score).saturating_add(bonus) {
            flaws.push(Flaw::Uncovered(mentee, mentor));
        }
    }
    let mut value = 0i128;
    for (mentee, &gain) in gains.iter().enumerate() {
        if pins.contains_key(&(mentee as u32)) {
            continue;
        }
        if gain < 0 {
            flaws.push(Flaw::NegativeGain(mentee as u32));
        }
        value += i128::from(gain);
    }
    value += places_worth(rows, prices);
    // Whoever is matched got the bonus; taken off again, what is left is score.
    let bonuses = i128::from(bonus) * (matched as i128 - rows.pins.len() as i128);
    value - bonuses + pinned_score
}

/// What all places are worth at these prices: a price above zero counts with the capacity, one below with the minimum; pinned ones
/// do not count.
fn places_worth(rows: &Rows<'_>, prices: &[i64]) -> i128 {
    let mut pinned = vec![0u32; rows.mentors.len()];
    for &(_, mentor) in rows.pins {
        pinned[mentor as usize] += 1;
    }
    let each = prices.iter().zip(rows.mentors).zip(&pinned).map(|((&price, &(capacity, minimum, _)), &pinned)| {
        let places = if price > 0 { capacity } else { minimum };
        i128::from(price) * i128::from(places.saturating_sub(pinned))
    });
    each.sum()
}

/// A group with an open minimum that has nobody: one more alone could not come.
fn is_closed(rows: &Rows<'_>, held: &[u32], mentor: u32) -> bool {
    rows.mentors[mentor as usize].2 > 1 && held[mentor as usize] == 0
}
