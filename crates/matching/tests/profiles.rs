//! Candidates from profiles: limits by their definition, and the optimum over lists against the optimum over everybody.

mod support;

use matching::profiles::{Circle, Hours, ListsOptions, Pair, Participant, Wish, lists, missing};
use matching::{Candidate, Objective, Places, Problem, Proof, optimal};
use support::Draw;

/// How many programs are drawn.
const DRAWN: u64 = 150;

fn drawn(draw: &mut Draw) -> Vec<Participant> {
    let count = 8 + draw.below(25) as u32;
    (0..count)
        .map(|person| {
            let is_mentor = draw.chance(40);
            let mut hours = Hours::default();
            for _ in 0..draw.below(20) {
                hours.add(draw.below(30) as u32);
            }
            let mut topics = |most: u64| (0..draw.below(most)).map(|_| draw.below(9) as u32).collect::<Vec<_>>();
            let (needs, strengths) = (topics(4), topics(5));
            Participant {
                is_mentee: !is_mentor || draw.chance(20),
                capacity: if is_mentor { 1 + draw.below(3) as u32 } else { 0 },
                needs,
                strengths,
                languages: draw.below(8),
                hours: draw.chance(60).then_some(hours),
                seniority: draw.chance(80).then(|| draw.below(6) as i32),
                manager: (person > 0 && draw.chance(60)).then(|| draw.below(u64::from(person)) as u32),
                wishes: (0..draw.below(3)).map(|_| (draw.below(u64::from(count)) as u32, Wish::Very)).collect(),
                avoids: (0..draw.below(2)).map(|_| draw.below(u64::from(count)) as u32).collect(),
            }
        })
        .collect()
}

fn options(per_mentee: usize, per_mentor: usize) -> ListsOptions {
    ListsOptions { per_mentee, per_mentor, hours_min: 1, levels_min: 1 }
}

/// Whether a pair breaks no limit, by the words of the limits.
fn is_allowed(people: &[Participant], a: u32, b: u32) -> bool {
    let (who, whom) = (&people[a as usize], &people[b as usize]);
    let is_above = |mut below: u32, above: u32| {
        while let Some(manager) = people[below as usize].manager {
            if manager == above {
                return true;
            }
            below = manager;
        }
        false
    };
    let speak = who.languages == 0 || whom.languages == 0 || who.languages & whom.languages != 0;
    let meet = who.hours.zip(whom.hours).is_none_or(|(a, b)| a.shared(b) >= 1);
    let senior = who.seniority.zip(whom.seniority).is_none_or(|(who, whom)| whom > who);
    let may = !who.avoids.contains(&b) && !whom.avoids.contains(&a);
    a != b && may && !is_above(a, b) && !is_above(b, a) && speak && meet && senior
}

fn total(people: &[Participant], pairs: &[Pair]) -> (i64, Vec<i64>, Vec<i64>) {
    let places = people.iter().map(|person| Places { capacity: person.capacity, ..Places::default() }).collect();
    let candidates = pairs.iter().map(|pair| Candidate {
        mentee: pair.mentee,
        mentor: pair.mentor,
        score: pair.parts.total(),
        mentor_score: pair.mentor_score,
    });
    let problem = Problem::new(people.len(), places, candidates, &[], &[]).expect("valid");
    let (solution, _) = optimal(problem, Objective::Score).expect("a solution");
    let Proof::Optimal(duals) = solution.proof else { panic!("prices") };
    (solution.total, duals.gains, duals.prices)
}

#[test]
fn whole_lists_hold_exactly_the_allowed_pairs() {
    let mut draw = Draw(61);
    for _ in 0..DRAWN {
        let people = drawn(&mut draw);
        let found = lists(&people, &options(1_000, 1_000)).expect("no circle");
        let listed: Vec<(u32, u32)> = found.pairs.iter().map(|pair| (pair.mentee, pair.mentor)).collect();
        let mut expected = Vec::new();
        for a in (0..people.len() as u32).filter(|&a| people[a as usize].is_mentee) {
            for b in (0..people.len() as u32).filter(|&b| people[b as usize].capacity > 0) {
                if is_allowed(&people, a, b) {
                    expected.push((a, b));
                }
            }
        }
        assert_eq!(listed, expected);
        let left_out: u64 = found.removed.by.iter().sum();
        assert_eq!(found.removed.looked_at, left_out + listed.len() as u64);
    }
}

#[test]
fn short_lists_with_the_check_of_everybody_reach_the_optimum_of_everybody() {
    let mut draw = Draw(62);
    let mut added = 0;
    for _ in 0..DRAWN {
        let people = drawn(&mut draw);
        let whole = lists(&people, &options(1_000, 1_000)).expect("no circle").pairs;
        let short = options(2, 1);
        let mut pairs = lists(&people, &short).expect("no circle").pairs;
        let found = loop {
            let (total, gains, prices) = total(&people, &pairs);
            let more = missing(&people, &short, &pairs, |one| gains[one as usize], |one| prices[one as usize], 2);
            let more = more.expect("no circle");
            if more.is_empty() {
                break total;
            }
            added += more.len();
            pairs.extend(more);
        };
        assert_eq!(found, total(&people, &whole).0);
    }
    assert!(added > 20, "{added}");
}

#[test]
fn lines_that_go_round_are_named() {
    let manager = |manager| Participant { manager, ..Participant::default() };
    let people = [manager(Some(1)), manager(Some(2)), manager(Some(1)), manager(Some(0)), manager(None)];
    assert_eq!(lists(&people, &options(5, 5)), Err(Circle(vec![1, 2])));
}
