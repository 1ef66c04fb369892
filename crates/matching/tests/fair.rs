//! `fair` and open minimums against every assignment of small instances.

mod support;

use matching::{Assignment, Objective, Problem, Proof, SolveError, Ties, solve};
use std::cmp::Reverse;
use support::{Case, Draw, decided};

/// How many instances are drawn for each property.
const DRAWN: u64 = 3_000;

/// The fairer, the larger: most matched, then fewest at the lowest score, and so on.
fn fairness(problem: &Problem, assignment: &Assignment) -> (usize, Vec<Reverse<u64>>) {
    let mut counts = vec![Reverse(0); 1001];
    for (score, pairs) in assignment.profile(problem) {
        counts[usize::from(score)] = Reverse(pairs);
    }
    (assignment.matched(), counts)
}

#[test]
fn no_assignment_is_fairer_and_no_equally_fair_one_changes_less() {
    let mut draw = Draw(21);
    for _ in 0..DRAWN {
        let case = decided(Case::drawn(&mut draw), &mut draw);
        let problem = case.problem();
        let value = |one: &Assignment| (fairness(&problem, one), one.kept(&problem));
        let best = case.every().iter().map(value).max().expect("nobody matched is an assignment");
        let found = solve(case.problem(), Objective::Fair, Ties::Order).expect("no minimums").solution;
        assert_eq!(value(&found.assignment), best, "{case:?}");
        let profile = found.assignment.profile(&problem);
        assert_eq!(found.proof, Proof::Fair { profile, band: 1, is_proven: true });
    }
}

#[test]
fn fair_keeps_minimums() {
    let mut draw = Draw(22);
    for _ in 0..DRAWN {
        let mut case = Case::drawn(&mut draw);
        for places in &mut case.places {
            places.minimum = draw.below(u64::from(places.capacity) + 1) as u32;
        }
        let problem = case.problem();
        let best = case.every().iter().map(|one| fairness(&problem, one)).max();
        match solve(case.problem(), Objective::Fair, Ties::Order) {
            Ok(found) => assert_eq!(Some(fairness(&problem, &found.solution.assignment)), best, "{case:?}"),
            Err(SolveError::Contradiction(_)) => assert!(best.is_none(), "{case:?}"),
            Err(other) => panic!("{other:?}"),
        }
    }
}

#[test]
fn groups_open_or_close_as_is_best() {
    let mut draw = Draw(23);
    for _ in 0..DRAWN {
        let mut case = Case::drawn(&mut draw);
        for places in &mut case.places {
            places.open_minimum = draw.below(u64::from(places.capacity) + 1) as u32;
            places.minimum = if draw.chance(20) { draw.below(u64::from(places.capacity) + 1) as u32 } else { 0 };
        }
        let problem = case.problem();
        let every = case.every();
        for objective in [Objective::Score, Objective::Coverage, Objective::Fair] {
            let value = |one: &Assignment| match objective {
                Objective::Score => (one.total(&problem), (0, Vec::new())),
                Objective::Coverage => (one.matched() as i64 * 1_000_000 + one.total(&problem), (0, Vec::new())),
                _ => (0, fairness(&problem, one)),
            };
            let best = every.iter().map(value).max();
            match solve(case.problem(), objective, Ties::Order) {
                Ok(found) => {
                    let solution = found.solution;
                    assert_eq!(Some(value(&solution.assignment)), best, "{objective:?} {case:?}");
                    assert!(every.contains(&solution.assignment), "{objective:?} {case:?}");
                    if let Proof::Bound { matched, total, .. } = solution.proof {
                        assert_eq!((matched, total), (solution.assignment.matched(), solution.total), "{case:?}");
                    }
                }
                Err(SolveError::Contradiction(_)) => assert!(best.is_none(), "{objective:?} {case:?}"),
                Err(other) => panic!("{other:?}"),
            }
        }
    }
}
