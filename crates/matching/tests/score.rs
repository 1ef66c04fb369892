//! `score` and `coverage` against every assignment of small instances; changes, kept pairs, worth of places.

mod support;

use matching::Solution;
use matching::check::{Claimed, Rows, check};
use matching::engine::{Change, Worth};
use matching::problem::{Contradiction, Decision};
use matching::{
    Assignment, Candidate, Mentee, Mentor, Objective, Places, Problem, Proof, SolveError, Standing, Ties, optimal,
    standings,
};
use support::{Case, Draw, decided};

/// How many instances are drawn for each property.
const DRAWN: u64 = 4_000;

fn solve(problem: Problem, objective: Objective) -> Result<Solution, SolveError> {
    matching::solve(problem, objective, Ties::Order).map(|found| found.solution)
}

fn best(case: &Case, objective: Objective) -> Option<(usize, i64, usize)> {
    let problem = case.problem();
    let value = |one: &Assignment| {
        let matched = if objective == Objective::Coverage { one.matched() } else { 0 };
        (matched, one.total(&problem), one.kept(&problem))
    };
    case.every().iter().map(value).max()
}

fn claim_holds(case: &Case, assignment: &Assignment, proof: &Proof) {
    let pairs: Vec<(u32, u32)> = assignment.pairs().map(|(mentee, mentor)| (mentee.0, mentor.0)).collect();
    let mentors: Vec<_> = case.places.iter().map(|at| (at.capacity, at.minimum, at.open_minimum)).collect();
    let candidates: Vec<_> =
        case.candidates.iter().map(|one| (one.mentee, one.mentor, one.score, one.mentor_score)).collect();
    let of = |is_pin: bool| {
        case.decisions.iter().filter_map(move |decision| match *decision {
            Decision::Pin(mentee, mentor) if is_pin => Some((mentee.0, mentor.0)),
            Decision::Forbid(mentee, mentor) if !is_pin => Some((mentee.0, mentor.0)),
            _ => None,
        })
    };
    let (pins, forbids): (Vec<_>, Vec<_>) = (of(true).collect(), of(false).collect());
    let rows = Rows {
        mentees: case.mentees,
        mentors: &mentors,
        candidates: &candidates,
        pins: &pins,
        forbids: &forbids,
        lottery: None,
        specialties: &[],
        seats: 1,
    };
    let Proof::Optimal(duals) = proof else { panic!("a proof by prices") };
    let duals = (duals.gains.as_slice(), duals.prices.as_slice(), duals.bonus);
    let (own, other) =
        if duals.2 == 0 { (Objective::Score, Objective::Coverage) } else { (Objective::Coverage, Objective::Score) };
    let claimed = Claimed { objective: own, pairs: &pairs, scores: &[], duals: Some(duals) };
    let verdict = check(&rows, &claimed);
    assert!(verdict.is_optimal(), "{verdict:?} {case:?}");
    // What proves one objective proves no other one: their bonuses differ.
    let verdict = check(&rows, &Claimed { objective: other, ..claimed });
    assert!(!verdict.is_optimal() && verdict.bound.is_none(), "{verdict:?} {case:?}");
}

#[test]
fn score_and_coverage_equal_the_best_of_all_assignments_and_prove_it() {
    let mut draw = Draw(1);
    for _ in 0..DRAWN {
        let case = decided(Case::drawn(&mut draw), &mut draw);
        for objective in [Objective::Score, Objective::Coverage] {
            let found = solve(case.problem(), objective).expect("no minimums, so there is a solution");
            let problem = case.problem();
            let (matched, total, kept) = best(&case, objective).expect("nobody matched is an assignment");
            assert_eq!(found.total, total, "{objective:?} {case:?}");
            assert_eq!(found.assignment.kept(&problem), kept, "{objective:?} {case:?}");
            if objective == Objective::Coverage {
                assert_eq!(found.assignment.matched(), matched, "{case:?}");
            }
            claim_holds(&case, &found.assignment, &found.proof);
        }
    }
}

#[test]
fn minimums_are_met_where_they_can_be_and_named_where_not() {
    let mut draw = Draw(2);
    let (mut met, mut refused) = (0, 0);
    for _ in 0..DRAWN {
        let mut case = Case::drawn(&mut draw);
        for places in &mut case.places {
            places.minimum = draw.below(u64::from(places.capacity) + 1) as u32;
        }
        for objective in [Objective::Score, Objective::Coverage] {
            match (best(&case, objective), solve(case.problem(), objective)) {
                (Some((matched, total, _)), Ok(found)) => {
                    met += 1;
                    assert_eq!(found.total, total, "{objective:?} {case:?}");
                    assert!(objective == Objective::Score || found.assignment.matched() == matched);
                    claim_holds(&case, &found.assignment, &found.proof);
                }
                (None, Err(SolveError::Contradiction(Contradiction::Minimums { mentors, wanted, mentees }))) => {
                    refused += 1;
                    assert!((mentees.len() as u64) < wanted, "{case:?}");
                    // Without any one of them, the others can be filled: the group is as small as it can be.
                    for without in 0..mentors.len() {
                        let mut less = case.clone();
                        for (place, places) in less.places.iter_mut().enumerate() {
                            let is_in = mentors.iter().any(|mentor| mentor.0 as usize == place);
                            if !is_in || mentors[without].0 as usize == place {
                                places.minimum = 0;
                            }
                        }
                        assert!(best(&less, objective).is_some(), "{case:?} {mentors:?}");
                    }
                }
                (expected, found) => panic!("{expected:?} {found:?} {case:?}"),
            }
        }
    }
    assert!(met > 100 && refused > 100, "{met} met, {refused} refused");
}

/// Who comes in after minimums were filled may not be put above one whose price is below zero as if that cost nothing.
#[test]
fn the_most_are_matched_beside_minimums_that_are_dear() {
    let mut draw = Draw(14);
    for _ in 0..4 * DRAWN {
        let (mentees, mentors) = (3 + draw.below(10) as usize, 2 + draw.below(6) as usize);
        let places: Vec<Places> = (0..mentors)
            .map(|_| {
                let capacity = 1 + draw.below(5) as u32;
                Places { capacity, minimum: draw.below(u64::from(capacity) + 1) as u32, open_minimum: 0 }
            })
            .collect();
        let mut candidates = Vec::new();
        for mentee in 0..mentees as u32 {
            for mentor in 0..mentors as u32 {
                if draw.chance(60) {
                    let score = draw.below(1001) as u16;
                    candidates.push(Candidate { mentee, mentor, score, mentor_score: score });
                }
            }
        }
        let case = Case { mentees, places, candidates, decisions: Vec::new(), previous: Vec::new() };
        match solve(case.problem(), Objective::Coverage) {
            Ok(found) => claim_holds(&case, &found.assignment, &found.proof),
            Err(error) => assert!(matches!(error, SolveError::Contradiction(_)), "{error:?} {case:?}"),
        }
    }
}

#[test]
fn a_change_leaves_the_same_optimum_as_solving_anew() {
    let mut draw = Draw(3);
    for _ in 0..DRAWN {
        let mut case = Case::drawn(&mut draw);
        for objective in [Objective::Score, Objective::Coverage] {
            let (_, mut engine) = optimal(case.problem(), objective).expect("a solution");
            for _ in 0..3 {
                let mentee = Mentee(draw.below(case.mentees as u64) as u32);
                let mentor = Mentor(draw.below(case.places.len() as u64) as u32);
                let mut next = case.clone();
                let change = match draw.below(4) {
                    0 => {
                        next.decisions.push(Decision::Pin(mentee, mentor));
                        Change::Pin(mentee, mentor)
                    }
                    1 => {
                        next.decisions.push(Decision::Forbid(mentee, mentor));
                        Change::Forbid(mentee, mentor)
                    }
                    2 => {
                        next.candidates.retain(|one| one.mentee != mentee.0);
                        next.decisions.retain(|decision| !matches!(decision, Decision::Pin(who, _) if *who == mentee));
                        Change::Leave(mentee)
                    }
                    _ => {
                        next.places[mentor.0 as usize].capacity += 1;
                        Change::OneMore(mentor)
                    }
                };
                if engine.change(change).is_ok() {
                    case = next;
                    assert!(engine.is_proven(), "{change:?} {case:?}");
                    let (_, total, _) = best(&case, objective).expect("an assignment");
                    let found = Assignment { mentors: engine.mentors() };
                    assert_eq!(found.total(&case.problem()), total, "{objective:?} {change:?} {case:?}");
                }
            }
            case.decisions.clear();
        }
    }
}

#[test]
fn one_more_place_is_worth_what_it_adds() {
    let mut draw = Draw(4);
    for _ in 0..DRAWN / 2 {
        let case = decided(Case::drawn(&mut draw), &mut draw);
        for objective in [Objective::Score, Objective::Coverage] {
            let (_, mut engine) = optimal(case.problem(), objective).expect("a solution");
            let worth = engine.worth_of_places();
            let (matched, total, _) = best(&case, objective).expect("an assignment");
            for (mentor, worth) in worth.into_iter().enumerate() {
                let mut more = case.clone();
                more.places[mentor].capacity += 1;
                let (more_matched, more_total, _) = best(&more, objective).expect("an assignment");
                let expected = Worth { matched: more_matched as i64 - matched as i64, score: more_total - total };
                assert_eq!(worth, expected, "{objective:?} mentor {mentor} {case:?}");
            }
        }
    }
}

#[test]
fn forbidden_pairs_cost_nobody_a_legal_match() {
    // Two by two from one organisation, who may not be paired; every other score is zero.
    let people = 8;
    let mut case = Case {
        mentees: people,
        places: vec![Places { capacity: 1, minimum: 0, open_minimum: 0 }; people],
        candidates: Vec::new(),
        decisions: Vec::new(),
        previous: Vec::new(),
    };
    for mentee in 0..people as u32 {
        for mentor in 0..people as u32 {
            case.candidates.push(Candidate { mentee, mentor, score: 0, mentor_score: 0 });
            if mentee / 2 == mentor / 2 {
                case.decisions.push(Decision::Forbid(Mentee(mentee), Mentor(mentor)));
            }
        }
    }
    let found = solve(case.problem(), Objective::Coverage).expect("a solution");
    assert_eq!(found.assignment.matched(), people);
    assert!(found.assignment.pairs().all(|(mentee, mentor)| mentee.0 / 2 != mentor.0 / 2));
}

#[test]
fn nobody_and_nothing_are_solved_too() {
    for (mentees, mentors) in [(0, 0), (0, 2), (3, 0)] {
        let problem = Problem::new(mentees, vec![Places::default(); mentors], std::iter::empty(), &[], &[]);
        let found = solve(problem.expect("an empty problem is valid"), Objective::Coverage).expect("a solution");
        assert_eq!((found.total, found.assignment.matched()), (0, 0));
    }
}

#[test]
fn pins_that_contradict_are_all_named() {
    let candidate = |mentee, mentor| Candidate { mentee, mentor, score: 5, mentor_score: 5 };
    let places = vec![Places { capacity: 1, minimum: 0, open_minimum: 0 }; 2];
    let pin = |mentee, mentor| Decision::Pin(Mentee(mentee), Mentor(mentor));
    let decisions = [pin(0, 0), pin(0, 1), pin(1, 0), pin(2, 1), Decision::Forbid(Mentee(2), Mentor(1))];
    let all = [candidate(0, 0), candidate(0, 1), candidate(1, 0)];
    let refused = Problem::new(3, places, all.into_iter(), &decisions, &[]).expect_err("they contradict");
    let matching::problem::Refused::Contradictions(found) = refused else { panic!("contradictions") };
    assert_eq!(
        found,
        [
            Contradiction::PinsOfMentee { mentee: Mentee(0), mentors: vec![Mentor(0), Mentor(1)] },
            Contradiction::PinForbidden(Mentee(2), Mentor(1)),
            Contradiction::PinNotListed(Mentee(2), Mentor(1)),
            Contradiction::PinsOfMentor { mentor: Mentor(0), capacity: 1, mentees: vec![Mentee(0), Mentee(1)] },
            Contradiction::PinsOfMentor { mentor: Mentor(1), capacity: 1, mentees: vec![Mentee(0), Mentee(2)] },
        ]
    );
}

#[test]
fn a_pair_stands_behind_those_whom_its_mentor_wants_more() {
    let mut draw = Draw(71);
    for _ in 0..DRAWN {
        let case = Case::drawn(&mut draw);
        // Every candidate is one of the pairs or not, whatever the places say; some pairs are no candidates.
        let mut pairs: Vec<(Mentee, Mentor)> = Vec::new();
        for mentee in 0..case.mentees as u32 {
            pairs.extend(
                (0..case.places.len() as u32).filter(|_| draw.chance(40)).map(|at| (Mentee(mentee), Mentor(at))),
            );
        }
        let counted = pairs.iter().map(|&(mentee, mentor)| {
            let all: Vec<&Candidate> = case.candidates.iter().filter(|one| one.mentor == mentor.0).collect();
            let own = all.iter().find(|one| one.mentee == mentee.0).map_or(0, |one| one.mentor_score);
            Standing { rank: 1 + all.iter().filter(|one| one.mentor_score > own).count(), of: all.len() }
        });
        assert_eq!(standings(&case.problem(), &pairs), counted.collect::<Vec<_>>(), "{case:?}");
    }
}
