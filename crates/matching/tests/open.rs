//! Open minimums and ties, against every assignment of small instances; and that larger ones are proven.

mod support;

use matching::{Assignment, Candidate, Objective, Places, Problem, Proof, Ties, solve};
use support::{Case, Draw, decided};

/// How many instances are drawn for each property.
const DRAWN: u64 = 1_500;

fn found(case: &Case, objective: Objective) -> (Assignment, Proof) {
    let solution = solve(case.problem(), objective, Ties::Order).expect("a solution").solution;
    (solution.assignment, solution.proof)
}

#[test]
fn of_equal_totals_the_fewest_change_and_then_the_most_are_matched() {
    let mut draw = Draw(71);
    let mut placed = 0;
    for _ in 0..DRAWN {
        let mut case = decided(Case::drawn(&mut draw), &mut draw);
        // Half of all scores add nothing.
        case.candidates.iter_mut().filter(|one| one.mentee % 2 == 0).for_each(|one| one.score = 0);
        let problem = case.problem();
        let value = |one: &Assignment| (one.total(&problem), one.kept(&problem), one.matched());
        let (assignment, _) = found(&case, Objective::Score);
        assert_eq!(Some(value(&assignment)), case.every().iter().map(value).max(), "{case:?}");
        placed += assignment.pairs().filter(|pair| problem.score(pair.0, pair.1) == Some(0)).count();
    }
    assert!(placed > 500, "{placed}");
}

#[test]
fn of_equally_good_sets_of_groups_the_one_with_the_fewest_changes_opens() {
    let mut draw = Draw(72);
    for _ in 0..DRAWN {
        let mut case = Case::drawn(&mut draw);
        for places in &mut case.places {
            places.open_minimum = draw.below(u64::from(places.capacity) + 1) as u32;
        }
        let points = 1 + draw.below(3) as u16;
        case.candidates.iter_mut().for_each(|one| one.score %= points);
        let case = decided(case, &mut draw);
        let problem = case.problem();
        let every = case.every();
        if every.is_empty() {
            assert!(solve(case.problem(), Objective::Score, Ties::Order).is_err(), "{case:?}");
            continue;
        }
        for objective in [Objective::Score, Objective::Coverage] {
            let value = |one: &Assignment| {
                let matched = if objective == Objective::Coverage { one.matched() } else { 0 };
                (matched, one.total(&problem), one.kept(&problem))
            };
            let (assignment, proof) = found(&case, objective);
            assert_eq!(Some(value(&assignment)), every.iter().map(value).max(), "{objective:?} {case:?}");
            if let Proof::Bound { matched, total, .. } = proof {
                assert_eq!((matched, total), (assignment.matched(), assignment.total(&problem)), "{case:?}");
            }
        }
        let fair = |one: &Assignment| {
            let mut counts = vec![0i64; 1_001];
            one.profile(&problem).iter().for_each(|(score, pairs)| counts[usize::from(*score)] -= *pairs as i64);
            (one.matched(), counts, one.kept(&problem))
        };
        let (assignment, _) = found(&case, Objective::Fair);
        assert_eq!(Some(fair(&assignment)), every.iter().map(fair).max(), "{case:?}");
    }
}

/// Sixty people and forty groups of three or four, each person with three of them.
#[test]
fn sixty_people_and_forty_groups_are_proven() {
    let mut draw = Draw(73);
    let places: Vec<Places> =
        (0..40).map(|_| Places { capacity: 3 + draw.below(2) as u32, minimum: 0, open_minimum: 3 }).collect();
    let mut candidates = Vec::new();
    for mentee in 0..60 {
        let mut groups: Vec<u32> = (0..40).collect();
        for _ in 0..3 {
            let mentor = groups.swap_remove(draw.below(groups.len() as u64) as usize);
            let score = 1 + draw.below(1_000) as u16;
            candidates.push(Candidate { mentee, mentor, score, mentor_score: score });
        }
    }
    let problem = Problem::new(60, places, candidates.into_iter(), &[], &[]).expect("valid");
    for objective in [Objective::Score, Objective::Coverage] {
        let solution = solve(problem.clone(), objective, Ties::Order).expect("a solution").solution;
        let Proof::Bound { matched, total, tried } = solution.proof else { panic!("a bound") };
        assert_eq!((matched, total), (solution.assignment.matched(), solution.total), "{objective:?} after {tried}");
    }
}
