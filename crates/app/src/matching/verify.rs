//! Verifying a claimed result from the files alone.

mod pairs;

pub use pairs::verify_pairs;

use super::{Objective, Ties};
use formats::matching::{Claim, ClaimedDuals, PinKind, Tables};
use matching::check::{self, BonusNeeded, Claimed, Fairness, Flaw, Rows};
use std::collections::BTreeMap;

/// What came out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// What is wrong, in words; empty where all hard limits hold and duals, if any, cover everything.
    pub flaws: Vec<String>,
    /// How many pairs.
    pub matched: usize,
    /// The sum of their scores.
    pub total: i64,
    /// What the duals prove, where there are any.
    pub bound: Option<i128>,
    /// How many pairs would rather have each other.
    pub blocking: usize,
    /// The first of them, as ids.
    pub blocking_first: Vec<(String, String)>,
    /// Pairs by score, the lowest first.
    pub profile: Vec<(u16, u64)>,
    /// For `fair`, where nothing is fairer: how many points were taken as one, 1 where that is exact.
    pub fair_band: Option<u16>,
    /// Whether there are groups with open minimums; `fair` is then checked among assignments with the same groups open.
    pub has_open_minimums: bool,
    /// What it was checked as.
    pub objective: Objective,
    /// Whether nothing is better.
    pub optimality: Optimality,
    /// Whether everything that was looked at holds: the limits, and the objective where it could be checked.
    pub is_good: bool,
}

/// Whether a claim is the best of its objective.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Optimality {
    /// It is: shown by prices, or by looking at every pair or change.
    Proven,
    /// It is not, or what was given does not show it.
    Refuted,
    /// Nobody looked: `score` and `coverage` without prices, or `fair` where other groups might open.
    Unchecked,
}

impl Verdict {
    /// As it is written.
    #[must_use]
    pub fn as_said(&self) -> formats::matching::write::SaidVerdict<'_> {
        formats::matching::write::SaidVerdict {
            is_good: self.is_good,
            flaws: &self.flaws,
            matched: self.matched,
            total: self.total,
            bound: self.bound,
            blocking_pairs: self.blocking,
            blocking_first: &self.blocking_first,
            profile: &self.profile,
            fair_band: self.fair_band,
            has_open_minimums: self.has_open_minimums,
            optimality: match self.optimality {
                Optimality::Proven => "proven",
                Optimality::Refuted => "refuted",
                Optimality::Unchecked => "not checked",
            },
        }
    }
}

/// What a result is checked as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// What is best.
    pub objective: Objective,
    /// How equal wishes are told apart.
    pub ties: Ties,
    /// How many mentors a mentee may have.
    pub seats: u32,
}

/// What each mentor stands for; who names nothing stands for themselves.
fn specialties(tables: &Tables) -> Vec<u32> {
    let mut first: BTreeMap<&str, u32> = BTreeMap::new();
    let mut numbers = Vec::with_capacity(tables.mentors.len());
    for (mentor, place) in tables.mentors.iter().zip(0..) {
        numbers.push(match mentor.specialty.as_deref() {
            None => place,
            Some(specialty) => *first.entry(specialty).or_insert(place),
        });
    }
    numbers
}

/// At most so many flaws, and pairs, are named (`ours`).
const NAMED_MAX: usize = 20;

/// Checks pairs, and the duals that are to prove them, against the rows of the files.
#[must_use]
pub fn verify(tables: &Tables, claim: &Claim, duals: Option<&ClaimedDuals>, asked: &Asked) -> Verdict {
    let Asked { objective, ties, seats } = *asked;
    let specialties = specialties(tables);
    let mentors: Vec<(u32, u32, u32)> =
        tables.mentors.iter().map(|mentor| (mentor.capacity, mentor.minimum, mentor.open_minimum)).collect();
    let candidates: Vec<(u32, u32, u16, u16)> =
        tables.candidates.iter().map(|row| (row.mentee, row.mentor, row.score, row.mentor_score)).collect();
    let of_kind = |kind: PinKind| -> Vec<(u32, u32)> {
        let mut pairs: Vec<(u32, u32)> =
            tables.pins.iter().filter(|pin| pin.kind == kind).map(|pin| (pin.mentee, pin.mentor)).collect();
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    };
    let (pins, forbids) = (of_kind(PinKind::Pin), of_kind(PinKind::Forbid));
    let rows = Rows {
        mentees: tables.mentees.len(),
        mentors: &mentors,
        candidates: &candidates,
        pins: &pins,
        forbids: &forbids,
        lottery: if let Ties::Lottery(seed) = ties { Some(seed) } else { None },
        specialties: if seats > 1 { &specialties } else { &[] },
        seats,
    };
    let claimed = Claimed {
        objective,
        pairs: &claim.pairs,
        scores: &claim.scores,
        duals: duals.map(|duals| (duals.gains.as_slice(), duals.prices.as_slice(), duals.bonus)),
    };
    let verdict = check::check(&rows, &claimed);
    let id = |mentee: u32| tables.mentees[mentee as usize].clone();
    let mentor = |mentor: u32| tables.mentors[mentor as usize].id.clone();
    let fairness = (objective == Objective::Fair && verdict.holds()).then(|| check::fairness(&rows, claimed.pairs));
    let fair_band = match fairness {
        Some(Fairness::Fairest { band }) => Some(band),
        _ => None,
    };
    let has_open_minimums = mentors.iter().any(|mentor| mentor.2 > 1);
    let optimality = match objective {
        _ if !verdict.holds() => Optimality::Refuted,
        Objective::Score | Objective::Coverage if duals.is_none() => Optimality::Unchecked,
        Objective::Score | Objective::Coverage => Optimality::Proven,
        Objective::Stable if verdict.blocking.is_empty() => Optimality::Proven,
        Objective::Fair if fair_band.is_some() && has_open_minimums => Optimality::Unchecked,
        Objective::Fair if fair_band.is_some() => Optimality::Proven,
        Objective::Stable | Objective::Fair => Optimality::Refuted,
    };
    let mut flaws: Vec<String> = verdict.flaws.iter().take(NAMED_MAX).map(|flaw| said(*flaw, &id, &mentor)).collect();
    if verdict.flaws.len() > NAMED_MAX {
        flaws.push(format!("and `{}` more", verdict.flaws.len() - NAMED_MAX));
    }
    flaws.extend(fairness.and_then(unfair));
    Verdict {
        flaws,
        fair_band,
        matched: verdict.matched,
        total: verdict.total,
        bound: verdict.bound,
        blocking: verdict.blocking.len(),
        blocking_first: verdict.blocking.iter().take(NAMED_MAX).map(|pair| (id(pair.0), mentor(pair.1))).collect(),
        profile: verdict.profile,
        has_open_minimums,
        objective,
        optimality,
        is_good: optimality != Optimality::Refuted,
    }
}

fn said(flaw: Flaw, mentee: &dyn Fn(u32) -> String, mentor: &dyn Fn(u32) -> String) -> String {
    match flaw {
        Flaw::WrongScore(a, b, named) => {
            format!("the pair `{}`, `{}` has not the score `{named}` that stands beside it", mentee(a), mentor(b))
        }
        Flaw::Bonus(needed) => bonus(needed),
        Flaw::BoundAbove(bound) => above(bound),
        Flaw::NoDuals => NO_DUALS.to_owned(),
        Flaw::NotListed(a, b) => format!("the pair `{}`, `{}` is not a candidate", mentee(a), mentor(b)),
        Flaw::Forbidden(a, b) => format!("the pair `{}`, `{}` is forbidden", mentee(a), mentor(b)),
        Flaw::PinMissing(a, b) => format!("the pinned pair `{}`, `{}` is missing", mentee(a), mentor(b)),
        Flaw::TooMany(a) => format!("mentee `{}` has more than the seats allow", mentee(a)),
        Flaw::AboveCapacity(b) => format!("mentor `{}` has more than the capacity", mentor(b)),
        Flaw::BelowMinimum(b) => format!("mentor `{}` has fewer than the minimum", mentor(b)),
        Flaw::BelowOpenMinimum(b) => format!("mentor `{}` has some, but fewer than the open minimum", mentor(b)),
        Flaw::NegativeGain(a) => format!("the gain of mentee `{}` is below 0", mentee(a)),
        Flaw::Uncovered(a, b) => {
            format!("gain and price of `{}`, `{}` together are below the score", mentee(a), mentor(b))
        }
        Flaw::GainTooSmall(a) => {
            format!("the gain of mentee `{}` is below what the best board is worth above the prices", mentee(a))
        }
    }
}

/// Said of prices for an objective that none prove.
const NO_DUALS: &str = "prices prove `score` and `coverage` only; `stable` and `fair` are checked without them";

/// What a bonus must be.
fn bonus(needed: BonusNeeded) -> String {
    match needed {
        BonusNeeded::Zero => "the bonus is not 0, and only then do prices prove `score`".to_owned(),
        BonusNeeded::Above(least) => {
            format!(
                "the bonus is not above `{least}`, twice what any total can be, and only then do prices prove `coverage`"
            )
        }
    }
}

/// What prices allow that the claim does not have.
fn above(bound: i128) -> String {
    format!("the prices do not prove it: by them a total of `{bound}` is possible with as many matched")
}

/// What would be fairer.
fn unfair(fairness: Fairness) -> Option<String> {
    match fairness {
        Fairness::Fairest { .. } => None,
        Fairness::MoreMatched => Some("more could be matched".to_owned()),
        Fairness::FewerAt(score) => Some(format!("as many could be matched with fewer pairs at score `{score}`")),
    }
}
