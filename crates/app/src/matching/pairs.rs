//! Two-way co-mentoring.

use super::outcome::objective_code;
use super::{MatchError, Objective, Ties};
use formats::matching::pairs::{PairDuals, PairTables, Pairs};
use matching::pairs::{Edge, PairObjective, Pairing, Roommates, stable, weight};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Most people of a pairing (`ours`): time grows with the square and more.
const PEOPLE_MAX: usize = matching::pairs::PEOPLE_MAX;

/// Finds the best pairs. What a pair is worth is the sum of its rows in both directions.
///
/// For `stable`, how much somebody wants somebody is the score of their own row, else the `mentor_score` of the other's row.
///
/// # Errors
/// [`MatchError::Unsupported`] for `fair` and for too many people.
pub fn pair_up(tables: &PairTables, objective: Objective, ties: Ties) -> Result<Pairs, MatchError> {
    let people = tables.people.len();
    if people > PEOPLE_MAX {
        return Err(MatchError::Unsupported(format!("`{people}` people, and `--pairs` takes at most {PEOPLE_MAX}")));
    }
    let mut worth: BTreeMap<(u32, u32), i64> = BTreeMap::new();
    for row in &tables.rows {
        *worth.entry((row.from.min(row.to), row.from.max(row.to))).or_default() += i64::from(row.score);
    }
    let (mut partners, none_exists, duals) = match objective {
        Objective::Stable => match stable(&wishes(tables, ties)) {
            Roommates::Stable(partners) => (partners, None, None),
            Roommates::NoneExists(among) => {
                (vec![None; people], Some(among.into_iter().map(|person| person as usize).collect()), None)
            }
        },
        Objective::Score | Objective::Coverage => {
            let edges: Vec<Edge> = worth.iter().map(|(&(a, b), &weight)| Edge { a, b, weight }).collect();
            let objective =
                if objective == Objective::Coverage { PairObjective::MostPeople } else { PairObjective::Weight };
            let Pairing { partners, duals, .. } = weight(people, &edges, objective).ok_or(MatchError::Unproven)?;
            let matching::pairs::PairDuals { gains, groups, bonus } = duals;
            (partners, None, Some(PairDuals { gains, groups, bonus }))
        }
        Objective::Fair => {
            let what = "`--pairs` goes with `score`, `coverage` and `stable`; `fair` is worked out for mentees and mentors only";
            return Err(MatchError::Unsupported(what.to_owned()));
        }
    };
    // A pinned pair that is worth nothing adds nothing, and no search has a reason to make it.
    for &(one, other) in tables.pinned.iter().filter(|_| none_exists.is_none()) {
        (partners[one as usize], partners[other as usize]) = (Some(other), Some(one));
    }
    let pairs = partners.iter().zip(0u32..).filter_map(|(partner, person)| {
        let partner = (*partner)?;
        (person < partner).then(|| {
            let worth = worth.get(&(person, partner)).copied().unwrap_or_default();
            (person as usize, partner as usize, worth)
        })
    });
    Ok(Pairs {
        objective: objective_code(objective),
        pairs: pairs.collect(),
        alone: (0..people).filter(|&person| partners[person].is_none()).collect(),
        none_exists,
        duals,
    })
}

/// Whom each person wants, the most first; equal wishes by lot.
fn wishes(tables: &PairTables, ties: Ties) -> Vec<Vec<u32>> {
    let mut wanted: BTreeMap<(u32, u32), u16> = BTreeMap::new();
    for row in &tables.rows {
        wanted.entry((row.to, row.from)).or_insert(row.back);
    }
    // Somebody's own row says more than what another's row says of them.
    for row in &tables.rows {
        wanted.insert((row.from, row.to), row.score);
    }
    let mut lists: Vec<Vec<(u16, u32)>> = vec![Vec::new(); tables.people.len()];
    for (&(from, to), &score) in &wanted {
        lists[from as usize].push((score, to));
    }
    let ordered = lists.into_iter().map(|mut list| {
        list.sort_by_key(|&(score, to)| (Reverse(score), ties.lot(1, to), to));
        list.into_iter().map(|(_, to)| to).collect()
    });
    ordered.collect()
}
