//! Verifying claimed pairs of co-mentoring.

use super::{NAMED_MAX, Verdict};
use crate::matching::{Objective, Ties};
use formats::matching::pairs::{PairDuals, PairTables};
use matching::check::pairs::{PairFlaw, PairProof, PairRows, check_pairs};

/// Checks pairs, and the duals that are to prove them, against the rows of the file.
#[must_use]
pub fn verify_pairs(
    tables: &PairTables,
    claim: &[(u32, u32)],
    duals: Option<&PairDuals>,
    objective: Objective,
    ties: Ties,
) -> Verdict {
    let rows: Vec<(u32, u32, u16, u16)> =
        tables.rows.iter().map(|row| (row.from, row.to, row.score, row.back)).collect();
    let lottery = if let Ties::Lottery(seed) = ties { Some(seed) } else { None };
    let rows = PairRows { people: tables.people.len(), rows: &rows, lottery };
    let proof = duals.map(|duals| PairProof { gains: &duals.gains, groups: &duals.groups, bonus: duals.bonus });
    let verdict = check_pairs(&rows, claim, proof.as_ref());
    let is_proven = proof.is_none() || verdict.is_optimal();
    let is_stable = objective != Objective::Stable || verdict.blocking.is_empty();
    let id = |person: u32| tables.people[person as usize].clone();
    let mut flaws: Vec<String> = verdict.flaws.iter().take(NAMED_MAX).map(|flaw| said(*flaw, &id)).collect();
    if verdict.flaws.len() > NAMED_MAX {
        flaws.push(format!("and `{}` more", verdict.flaws.len() - NAMED_MAX));
    }
    Verdict {
        is_good: verdict.flaws.is_empty() && is_proven && is_stable,
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
