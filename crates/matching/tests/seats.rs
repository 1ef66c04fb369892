//! Several seats against every set of pairs of small instances.

mod support;

use matching::seats::{Boards, Seated};
use matching::{Candidate, Mentee, Mentor, Objective, Ties, solve};
use support::{Case, Draw};

/// How many instances are drawn.
const DRAWN: u64 = 2_000;

/// Every allowed set of pairs: how many, and their total.
fn best(case: &Case, specialties: &[Option<u32>], seats: usize, by_count: bool) -> (usize, i64) {
    fn descend(
        rest: &[Candidate],
        chosen: &mut Vec<Candidate>,
        allowed: &dyn Fn(&[Candidate]) -> bool,
        best: &mut (usize, i64),
        by_count: bool,
    ) {
        let total = chosen.iter().map(|one| i64::from(one.score)).sum();
        *best = (*best).max((if by_count { chosen.len() } else { 0 }, total));
        for (place, one) in rest.iter().enumerate() {
            chosen.push(*one);
            if allowed(chosen) {
                descend(&rest[place + 1..], chosen, allowed, best, by_count);
            }
            chosen.pop();
        }
    }
    let allowed = |chosen: &[Candidate]| {
        let Some(last) = chosen.last() else { return true };
        let of = chosen.iter().filter(|one| one.mentor == last.mentor).count();
        let own = chosen.iter().filter(|one| one.mentee == last.mentee);
        let alike = own.clone().filter(|one| {
            let (a, b) = (specialties[one.mentor as usize], specialties[last.mentor as usize]);
            a.is_some() && a == b
        });
        of <= case.places[last.mentor as usize].capacity as usize && own.count() <= seats && alike.count() <= 1
    };
    let mut found = (0, 0);
    descend(&case.candidates, &mut Vec::new(), &allowed, &mut found, by_count);
    found
}

#[test]
fn seats_equal_the_best_of_all_sets_of_pairs() {
    let mut draw = Draw(41);
    for _ in 0..DRAWN {
        let mut case = Case::drawn(&mut draw);
        case.candidates.retain(|one| one.mentee < 3);
        case.mentees = 3;
        let specialties: Vec<Option<u32>> =
            case.places.iter().map(|_| if draw.chance(70) { Some(draw.below(2) as u32) } else { None }).collect();
        let seats = 2 + draw.below(2) as u32;
        let boards = Boards {
            mentees: case.mentees,
            places: &case.places,
            specialties: &specialties,
            candidates: &case.candidates,
            decisions: &[],
            previous: &[],
            seats,
        };
        for objective in [Objective::Score, Objective::Coverage] {
            let seated = Seated::new(&boards).expect("valid");
            let found = solve(seated.problem.clone(), objective, Ties::Order).expect("a solution").solution;
            let pairs = seated.pairs(&found.assignment);
            let by_count = objective == Objective::Coverage;
            let count = if by_count { pairs.len() } else { 0 };
            let expected = best(&case, &specialties, seats as usize, by_count);
            assert_eq!((count, found.total), expected, "{objective:?} {case:?} {specialties:?}");
            assert_eq!(seated.filled(found.assignment.matched()), pairs.len());
            let distinct = pairs.windows(2).all(|two| two[0] != two[1]);
            assert!(distinct && pairs.iter().all(|pair| pair.0 < Mentee(3) && pair.1 < Mentor(4)));
        }
    }
}
