//! Verifying claimed pairs of co-mentoring.

use super::{NAMED_MAX, NO_DUALS, Optimality, Verdict, above, bonus};
use crate::matching::{Objective, Ties};
use formats::matching::Claim;
use formats::matching::pairs::{PairDuals, PairTables};
use matching::check::pairs::{PairClaim, PairFlaw, PairProof, PairRows, check_pairs};

/// Checks pairs, and the duals that are to prove them, against the rows of the file.
#[must_use]
pub fn verify_pairs(
    tables: &PairTables,
    claim: &Claim,
    duals: Option<&PairDuals>,
    objective: Objective,
    ties: Ties,
) -> Verdict {
    let rows: Vec<(u32, u32, u16, u16)> =
        tables.rows.iter().map(|row| (row.from, row.to, row.score, row.back)).collect();
    let lottery = if let Ties::Lottery(seed) = ties { Some(seed) } else { None };
    let rows = PairRows { people: tables.people.len(), rows: &rows, lottery };
    let proof = duals.map(|duals| PairProof { gains: &duals.gains, groups: &duals.groups, bonus: duals.bonus });
    let verdict = check_pairs(&rows, &PairClaim { objective, pairs: &claim.pairs, scores: &claim.scores, proof });
    let has = |pin: &&(u32, u32)| claim.pairs.contains(pin) || claim.pairs.contains(&(pin.1, pin.0));
    let missing: Vec<&(u32, u32)> = tables.pinned.iter().filter(|pin| !has(pin)).collect();
    let optimality = match objective {
        _ if !missing.is_empty() => Optimality::Refuted,
        _ if !verdict.flaws.is_empty() => Optimality::Refuted,
        Objective::Stable if verdict.blocking.is_empty() => Optimality::Proven,
        Objective::Stable => Optimality::Refuted,
        _ if proof.is_none() => Optimality::Unchecked,
        _ => Optimality::Proven,
    };
    let id = |person: u32| tables.people[person as usize].clone();
    let mut flaws: Vec<String> = verdict.flaws.iter().take(NAMED_MAX).map(|flaw| said(*flaw, &id)).collect();
    let missing = missing.iter().take(NAMED_MAX);
    flaws.extend(missing.map(|pin| format!("the pinned pair `{}`, `{}` is missing", id(pin.0), id(pin.1))));
    if verdict.flaws.len() > NAMED_MAX {
        flaws.push(format!("and `{}` more", verdict.flaws.len() - NAMED_MAX));
    }
    Verdict {
        is_good: optimality != Optimality::Refuted,
        has_open_minimums: false,
        objective,
        optimality,
        flaws,
        matched: verdict.pairs,
        total: verdict.total,
        // Half a point more would prove nothing more: totals are whole.
        bound: verdict.bound_doubled.map(|doubled| doubled.div_euclid(2)),
        blocking: verdict.blocking.len(),
        blocking_first: verdict.blocking.iter().take(NAMED_MAX).map(|pair| (id(pair.0), id(pair.1))).collect(),
        profile: Vec::new(),
        fair_band: None,
    }
}

fn said(flaw: PairFlaw, id: &dyn Fn(u32) -> String) -> String {
    match flaw {
        PairFlaw::WrongScore(a, b, named) => {
            format!("the pair `{}`, `{}` is not worth the `{named}` that stands beside it", id(a), id(b))
        }
        PairFlaw::Bonus(needed) => bonus(needed),
        PairFlaw::BoundAbove(bound) => above(bound),
        PairFlaw::NoDuals => NO_DUALS.to_owned(),
        PairFlaw::NotListed(a, b) => format!("the pair `{}`, `{}` is not a candidate", id(a), id(b)),
        PairFlaw::TooMany(person) => format!("`{}` has more than one partner", id(person)),
        PairFlaw::NegativeGain(person) => format!("the gain of `{}` is below 0", id(person)),
        PairFlaw::Uncovered(a, b) => {
            format!("the gains of `{}`, `{}` and their groups together are below what the pair is worth", id(a), id(b))
        }
        PairFlaw::Group(number) => {
            format!("group `{number}` is not of an odd number of people with a price of 0 or more")
        }
    }
}
