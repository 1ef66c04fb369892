//! `stable` against every assignment of small instances.

mod support;

use matching::problem::{Contradiction, Decision, Refused};
use matching::seats::{Boards, stable};
use matching::{Assignment, Mentee, Mentor, Objective, Problem, Proof, SolveError, Ties, solve};
use support::{Case, Draw, decided};

/// How many instances are drawn for each property.
const DRAWN: u64 = 3_000;

/// A mentee's wish for a mentor, the larger the more wanted.
type Wish = (u16, std::cmp::Reverse<u64>);

fn wish(problem: &Problem, ties: Ties, mentee: u32, mentor: u32, side: u64) -> Option<Wish> {
    let one = problem.candidates_of(Mentee(mentee)).find(|one| one.mentor == mentor)?;
    let (score, other) = if side == 0 { (one.score, mentor) } else { (one.mentor_score, mentee) };
    Some((score, std::cmp::Reverse(ties.lot(side, other))))
}

/// By the definition: no pair that would both rather have each other; pinned mentees stay where they are.
fn is_stable(problem: &Problem, ties: Ties, assignment: &Assignment) -> bool {
    let with = |mentor: u32| assignment.pairs().filter(move |pair| pair.1.0 == mentor).map(|pair| pair.0);
    (0..problem.mentees() as u32).filter(|&mentee| problem.pin(Mentee(mentee)).is_none()).all(|mentee| {
        problem.candidates_of(Mentee(mentee)).all(|one| {
            let own = assignment.mentors[mentee as usize].and_then(|own| wish(problem, ties, mentee, own.0, 0));
            let would_come = own.is_none_or(|own| wish(problem, ties, mentee, one.mentor, 0) > Some(own));
            let has_room = with(one.mentor).count() < problem.places(matching::Mentor(one.mentor)).capacity as usize;
            let asks = wish(problem, ties, mentee, one.mentor, 1);
            let movable = with(one.mentor).filter(|other| problem.pin(*other).is_none());
            let worst = movable.filter_map(|other| wish(problem, ties, other.0, one.mentor, 1)).min();
            !(would_come && (has_room || worst.is_some_and(|worst| asks > Some(worst))))
        })
    })
}

#[test]
fn it_is_the_best_of_all_stable_assignments_for_every_mentee() {
    let mut draw = Draw(11);
    for round in 0..DRAWN {
        let case = decided(Case::drawn(&mut draw), &mut draw);
        let ties = if round % 2 == 0 { Ties::Order } else { Ties::Lottery(round) };
        let problem = case.problem();
        let found = solve(case.problem(), Objective::Stable, ties).expect("a stable assignment always exists").solution;
        assert_eq!(found.proof, Proof::Stable { blocking_pairs: 0 });
        assert!(is_stable(&problem, ties, &found.assignment), "{case:?}");
        for other in case.every().into_iter().filter(|other| is_stable(&problem, ties, other)) {
            for mentee in 0..case.mentees as u32 {
                let wish_of = |assignment: &Assignment| {
                    assignment.mentors[mentee as usize].and_then(|mentor| wish(&problem, ties, mentee, mentor.0, 0))
                };
                assert!(wish_of(&found.assignment) >= wish_of(&other), "mentee {mentee} {case:?}");
            }
        }
    }
}

#[test]
fn a_minimum_is_met_by_all_stable_assignments_or_by_none() {
    let mut draw = Draw(12);
    let mut refused = 0;
    for _ in 0..DRAWN / 3 {
        let mut case = Case::drawn(&mut draw);
        for places in &mut case.places {
            places.minimum = draw.below(u64::from(places.capacity) + 1) as u32;
        }
        let problem = case.problem();
        let exists = case.every().iter().any(|one| is_stable(&problem, Ties::Order, one));
        match solve(case.problem(), Objective::Stable, Ties::Order) {
            Ok(_) => assert!(exists, "{case:?}"),
            Err(SolveError::Contradiction(Contradiction::StableMinimum { .. })) => {
                refused += 1;
                assert!(!exists, "{case:?}");
            }
            Err(other) => panic!("{other:?}"),
        }
    }
    assert!(refused > 50, "{refused}");
}

#[test]
fn a_group_with_too_few_stays_closed() {
    let mut draw = Draw(13);
    for _ in 0..DRAWN / 3 {
        let mut case = Case::drawn(&mut draw);
        for places in &mut case.places {
            places.open_minimum = draw.below(u64::from(places.capacity) + 1) as u32;
        }
        let found = solve(case.problem(), Objective::Stable, Ties::Order).expect("closing always ends");
        let mut open = case.clone();
        for group in &found.closed {
            open.decisions.extend((0..case.mentees as u32).map(|mentee| Decision::Forbid(Mentee(mentee), *group)));
        }
        assert!(is_stable(&open.problem(), Ties::Order, &found.solution.assignment), "{case:?}");
        for (mentor, places) in case.places.iter().enumerate() {
            let count = found.solution.assignment.pairs().filter(|pair| pair.1.0 as usize == mentor).count();
            assert!(count == 0 || count >= places.open_minimum as usize, "{case:?}");
        }
    }
}

/// A pinned mentee keeps their group open; with too few it can neither close nor stay as it is.
#[test]
fn a_group_that_a_pin_keeps_open_gets_enough_or_is_refused() {
    let mut draw = Draw(14);
    let mut refused = 0;
    for round in 0..DRAWN / 3 {
        let mut case = Case::drawn(&mut draw);
        for places in &mut case.places {
            places.open_minimum = draw.below(u64::from(places.capacity) + 1) as u32;
        }
        let case = decided(case, &mut draw);
        let is_pinned =
            |mentor: usize| case.decisions.iter().any(|one| one.pinned().is_some_and(|pin| pin.1 as usize == mentor));
        let pairs = if round % 2 == 0 {
            solve(case.problem(), Objective::Stable, Ties::Order)
                .map(|found| found.solution.assignment.pairs().collect())
        } else {
            let boards = Boards {
                mentees: case.mentees,
                places: &case.places,
                specialties: &vec![None; case.places.len()],
                candidates: &case.candidates,
                decisions: &case.decisions,
                previous: &[],
                seats: 1,
            };
            stable(&boards, Ties::Order).map(|found| found.pairs).map_err(|error| match error {
                Refused::Contradictions(all) => SolveError::Contradiction(all[0].clone()),
                other => panic!("{other:?}"),
            })
        };
        let pairs: Vec<(Mentee, Mentor)> = match pairs {
            Ok(pairs) => pairs,
            Err(SolveError::Contradiction(Contradiction::StableMinimum { mentor, minimum, gets })) => {
                refused += 1;
                assert!(is_pinned(mentor.0 as usize) && gets < minimum, "{case:?}");
                continue;
            }
            Err(other) => panic!("{other:?}"),
        };
        for (mentor, places) in case.places.iter().enumerate() {
            let count = pairs.iter().filter(|pair| pair.1.0 as usize == mentor).count();
            assert!(count >= places.open_minimum as usize || (count == 0 && !is_pinned(mentor)), "{case:?}");
        }
    }
    assert!(refused > 10, "{refused}");
}
