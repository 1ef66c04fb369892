//! Why not that one, against solving with the pair pinned and every assignment; why nobody; parity by hand.

mod support;

use matching::explain::why_not;
use matching::parity::{parity, price};
use matching::why::{Reading, Why, unmatched};
use matching::{Assignment, Candidate, Mentee, Mentor, Objective, Places, Problem, Ties, solve};
use support::{Case, Draw};

/// How many instances are drawn for each property.
const DRAWN: u64 = 600;

#[test]
fn the_loss_of_a_pair_is_exact_and_its_moves_lead_there() {
    let mut draw = Draw(51);
    for _ in 0..DRAWN {
        let case = Case::drawn(&mut draw);
        let problem = case.problem();
        for objective in [Objective::Score, Objective::Coverage] {
            let value = |one: &Assignment| {
                (if objective == Objective::Coverage { one.matched() as i64 } else { 0 }, one.total(&problem))
            };
            let found = solve(case.problem(), objective, Ties::Order).expect("a solution");
            let best = value(&found.solution.assignment);
            for one in &case.candidates {
                let (mentee, mentor) = (Mentee(one.mentee), Mentor(one.mentor));
                let with = |other: &Assignment| other.mentors[one.mentee as usize] == Some(mentor);
                let expected = case.every().iter().filter(|other| with(other)).map(value).max();
                let answer = why_not(&found, objective, Ties::Order, mentee, mentor);
                let Some(expected) = expected else {
                    assert!(answer.is_err(), "{case:?}");
                    continue;
                };
                let answer = answer.expect("there is an assignment with this pair");
                let lost = (if objective == Objective::Coverage { answer.loss.matched } else { 0 }, answer.loss.score);
                assert_eq!(lost, (best.0 - expected.0, best.1 - expected.1), "{objective:?} {case:?}");
                let mut moved = found.solution.assignment.clone();
                for step in &answer.moves {
                    assert_eq!(moved.mentors[step.mentee.0 as usize], step.from);
                    moved.mentors[step.mentee.0 as usize] = step.to;
                }
                assert!(case.every().contains(&moved) && value(&moved) == expected, "{case:?}");
                assert!(answer.moves.is_empty() || answer.moves[0].mentee == mentee);
            }
        }
    }
}

#[test]
fn a_shortage_names_more_people_than_places_and_is_one() {
    let mut draw = Draw(52);
    let mut shortages = 0;
    for _ in 0..DRAWN {
        let case = Case::drawn(&mut draw);
        let problem = case.problem();
        let found = solve(case.problem(), Objective::Coverage, Ties::Order).expect("a solution").solution;
        for (mentee, why) in unmatched(&problem, &found.assignment, &[], Reading::MostMatched) {
            assert!(found.assignment.mentors[mentee.0 as usize].is_none());
            match why {
                Why::NoCandidate { .. } => assert_eq!(problem.candidates_of(mentee).len(), 0),
                Why::TooFewPlaces { group, .. } => {
                    shortages += 1;
                    assert!(group.mentees as u64 > group.places, "{case:?}");
                }
                Why::NoPlaces(mentors) => {
                    assert!(mentors.iter().all(|mentor| problem.places(*mentor).capacity == 0), "{case:?}");
                }
                other => panic!("{other:?} {case:?}"),
            }
        }
    }
    assert!(shortages > 100, "{shortages}");
}

/// Twelve mentees in two groups of five and one of two; five places; the first group fits better by 100.
fn two_groups() -> (Problem, Vec<Option<usize>>) {
    let candidates = (0..12u32).map(|mentee| {
        let score = if mentee < 5 { 600 } else { 500 };
        Candidate { mentee, mentor: 0, score, mentor_score: score }
    });
    let places = vec![Places { capacity: 5, ..Places::default() }];
    let problem = Problem::new(12, places, candidates.collect::<Vec<_>>().into_iter(), &[], &[]).expect("valid");
    let groups = (0..12)
        .map(|mentee| {
            Some(if mentee < 5 {
                0
            } else if mentee < 10 {
                1
            } else {
                2
            })
        })
        .collect();
    (problem, groups)
}

#[test]
fn parity_counts_groups_and_hides_small_ones() {
    let (problem, groups) = two_groups();
    let found = solve(problem.clone(), Objective::Score, Ties::Order).expect("a solution").solution;
    let pairs: Vec<(Mentee, Mentor)> = found.assignment.pairs().collect();
    let parity = parity(&problem, &pairs, &groups, 3);
    assert_eq!((parity.groups.len(), parity.suppressed), (2, 1));
    let (first, second) = (&parity.groups[0], &parity.groups[1]);
    assert_eq!((first.people, first.matched, second.matched), (5, 5, 0));
    assert_eq!(first.score.map(|mean| (mean.mean, mean.low, mean.high)), Some((600.0, 600.0, 600.0)));
    assert_eq!(first.rank.map(|mean| mean.mean), Some(1.0));
    assert_eq!(second.score, None);
    // Wilson's interval for none of five: from 0 to z² / (n + z²).
    assert_eq!((first.unmatched.mean, first.unmatched.low), (0.0, 0.0));
    assert!((first.unmatched.high - 3.841_458_8 / 8.841_458_8).abs() < 1e-6);
    let matched = matching::Assignment::matched;
    let points = price(&problem, &found.assignment, Objective::Score, Ties::Order, &groups, &parity, &matched);
    assert_eq!((points[0].total, points[0].gap), (3_000, 600.0));
    let last = points.last().expect("points");
    assert!(last.total < 3_000 && last.gap <= 0.0, "{points:?}");
}

#[test]
fn what_stable_refuses_names_who_does_not_want() {
    let candidates = [(0, 0, 9, 1), (0, 1, 5, 5), (1, 0, 7, 8)];
    let candidates =
        candidates.map(|(mentee, mentor, score, mentor_score)| Candidate { mentee, mentor, score, mentor_score });
    let places = vec![Places { capacity: 1, ..Places::default() }; 2];
    let problem = Problem::new(2, places, candidates.into_iter(), &[], &[]).expect("valid");
    let found = solve(problem, Objective::Stable, Ties::Order).expect("a solution");
    let answer = why_not(&found, Objective::Stable, Ties::Order, Mentee(0), Mentor(0)).expect("a candidate");
    assert_eq!(answer.refused, Some(matching::explain::Refusal::Mentor(vec![Mentee(1)])));
}
