//! The separate checks (fairness, boards, pairs) against every assignment of small instances: what holds passes, all else does not.

mod support;

use matching::check::pairs::{PairClaim, PairProof, PairRows, check_pairs};
use matching::check::{Claimed, Fairness, Rows, check, fairness};
use matching::pairs::{Edge, PairObjective, Roommates, stable as stable_pairs, weight};
use matching::problem::Decision;
use matching::seats::{Boards, Seated, stable};
use matching::{Assignment, Mentee, Mentor, Objective, Problem, Proof, Ties, solve};
use std::cmp::Reverse;
use support::{Case, Draw, decided};

/// How many instances are drawn for each property.
const DRAWN: u64 = 1_500;

/// The rows of a case, owned.
struct Plain {
    mentors: Vec<(u32, u32, u32)>,
    candidates: Vec<(u32, u32, u16, u16)>,
    pins: Vec<(u32, u32)>,
    forbids: Vec<(u32, u32)>,
    specialties: Vec<u32>,
}

impl Plain {
    fn new(case: &Case, specialties: &[Option<u32>]) -> Self {
        let places = case.places.iter().map(|at| (at.capacity, at.minimum, at.open_minimum));
        let rows = case.candidates.iter().map(|one| (one.mentee, one.mentor, one.score, one.mentor_score));
        let own = 100..;
        Self {
            mentors: places.collect(),
            candidates: rows.collect(),
            pins: case.decisions.iter().filter_map(Decision::pinned).collect(),
            forbids: case.decisions.iter().filter_map(Decision::forbidden).collect(),
            specialties: specialties.iter().zip(own).map(|(specialty, own)| specialty.unwrap_or(own)).collect(),
        }
    }

    fn rows(&self, mentees: usize, seats: u32) -> Rows<'_> {
        Rows {
            mentees,
            mentors: &self.mentors,
            candidates: &self.candidates,
            pins: &self.pins,
            forbids: &self.forbids,
            lottery: None,
            specialties: if seats > 1 { &self.specialties } else { &[] },
            seats,
        }
    }
}

/// The fairer, the larger, of pairs with these scores.
fn value(scores: impl Iterator<Item = u16>) -> (usize, Vec<Reverse<u64>>) {
    let mut counts = vec![Reverse(0); 1001];
    let mut pairs = 0;
    for score in scores {
        counts[usize::from(score)].0 += 1;
        pairs += 1;
    }
    (pairs, counts)
}

fn plain(pairs: impl Iterator<Item = (Mentee, Mentor)>) -> Vec<(u32, u32)> {
    pairs.map(|(mentee, mentor)| (mentee.0, mentor.0)).collect()
}

#[test]
fn the_fairest_pass_and_no_others() {
    let mut draw = Draw(51);
    for _ in 0..DRAWN {
        let mut case = decided(Case::drawn(&mut draw), &mut draw);
        if draw.chance(30) {
            let least = |capacity: u32, draw: &mut Draw| draw.below(u64::from(capacity) + 1) as u32;
            case.places.iter_mut().for_each(|places| places.minimum = least(places.capacity, &mut draw));
        }
        let problem = case.problem();
        let score = |one: &Assignment| {
            value(one.pairs().map(|(mentee, mentor)| problem.score(mentee, mentor).expect("a candidate")))
        };
        let every = case.every();
        let best = every.iter().map(score).max();
        let rows = Plain::new(&case, &[]);
        for one in &every {
            let said = fairness(&rows.rows(case.mentees, 1), &plain(one.pairs()));
            let (matched, counts) = score(one);
            let (most, fewest) = best.as_ref().expect("there is one");
            let expected = match counts.iter().zip(fewest).position(|(own, best)| own != best) {
                _ if matched < *most => Fairness::MoreMatched,
                Some(score) => Fairness::FewerAt(score as u16),
                None => Fairness::Fairest { band: 1 },
            };
            assert_eq!(said, expected, "{case:?} {one:?}");
        }
    }
}

/// Every set of pairs that keeps the limits of boards.
fn every_board(case: &Case, problem: &Problem, specialties: &[u32], seats: u32) -> Vec<Vec<(u32, u32)>> {
    let mut found: Vec<Vec<(u32, u32)>> = vec![Vec::new()];
    let open = (0..case.mentees as u32).flat_map(|mentee| problem.candidates_of(Mentee(mentee)).collect::<Vec<_>>());
    for one in open {
        for place in 0..found.len() {
            let of = |mentor: u32| found[place].iter().filter(|pair| pair.1 == mentor).count();
            let own = found[place].iter().filter(|pair| pair.0 == one.mentee);
            let is_alike = |pair: &&(u32, u32)| specialties[pair.1 as usize] == specialties[one.mentor as usize];
            let has_room = of(one.mentor) < case.places[one.mentor as usize].capacity as usize;
            if has_room && own.clone().count() < seats as usize && own.clone().filter(is_alike).count() == 0 {
                let mut more = found[place].clone();
                more.push((one.mentee, one.mentor));
                found.push(more);
            }
        }
    }
    let pins: Vec<_> = case.decisions.iter().filter_map(Decision::pinned).collect();
    found.retain(|pairs| pins.iter().all(|pin| pairs.contains(pin)));
    found
}

/// The best mentor of each specialty of these, pinned ones first, and of these as many as there are seats.
fn choice(
    problem: &Problem,
    pins: &[(u32, u32)],
    specialties: &[u32],
    seats: u32,
    own: &[(u32, u32)],
) -> Vec<(u32, u32)> {
    let mut sorted = own.to_vec();
    let score = |pair: &(u32, u32)| problem.score(Mentee(pair.0), Mentor(pair.1)).expect("a candidate");
    sorted.sort_by_key(|pair| (!pins.contains(pair), Reverse(score(pair)), pair.1));
    sorted.dedup();
    let mut chosen: Vec<(u32, u32)> = Vec::new();
    for pair in sorted {
        let is_taken = chosen.iter().any(|other| specialties[other.1 as usize] == specialties[pair.1 as usize]);
        if !is_taken && chosen.len() < seats as usize {
            chosen.push(pair);
        }
    }
    chosen.sort_unstable();
    chosen
}

#[test]
fn boards_are_proven_fair_and_stable_and_the_best_for_every_mentee() {
    let mut draw = Draw(52);
    for _ in 0..DRAWN {
        let mut case = Case::drawn(&mut draw);
        case.candidates.retain(|one| one.mentee < 3);
        case.mentees = 3;
        let mut case = decided(case, &mut draw);
        case.previous.clear();
        let specialties: Vec<Option<u32>> =
            case.places.iter().map(|_| if draw.chance(60) { Some(draw.below(2) as u32) } else { None }).collect();
        let seats = 2 + draw.below(2) as u32;
        let rows = Plain::new(&case, &specialties);
        let boards = Boards {
            mentees: case.mentees,
            places: &case.places,
            specialties: &specialties,
            candidates: &case.candidates,
            decisions: &case.decisions,
            previous: &[],
            seats,
        };
        // Two pins of one specialty are refused.
        let Ok(seated) = Seated::new(&boards) else { continue };
        let rows_of = rows.rows(case.mentees, seats);
        for objective in [Objective::Score, Objective::Coverage] {
            let found = solve(seated.problem.clone(), objective, Ties::Order).expect("a solution").solution;
            let Proof::Optimal(duals) = &found.proof else { panic!("a proof by prices") };
            let duals = seated.duals(duals, case.mentees);
            let pairs = plain(seated.pairs(&found.assignment).into_iter());
            let duals = Some((duals.gains.as_slice(), duals.prices.as_slice(), duals.bonus));
            let claimed = Claimed { objective, pairs: &pairs, scores: &[], duals };
            let verdict = check(&rows_of, &claimed);
            assert!(verdict.is_optimal(), "{objective:?} {seats} {verdict:?} {case:?} {specialties:?}");
        }
        let problem = case.problem();
        let every = every_board(&case, &problem, &rows.specialties, seats);
        let score = |pair: &(u32, u32)| problem.score(Mentee(pair.0), Mentor(pair.1)).expect("a candidate");
        let best = every.iter().map(|pairs| value(pairs.iter().map(score))).max();
        let fair = solve(seated.problem.clone(), Objective::Fair, Ties::Order).expect("a solution").solution;
        let fair = plain(seated.pairs(&fair.assignment).into_iter());
        assert_eq!(Some(value(fair.iter().map(score))), best, "{case:?}");
        let found = stable(&boards, Ties::Order).expect("no minimums");
        let found = plain(found.pairs.into_iter());
        for pairs in &every {
            let is_fairest = fairness(&rows_of, pairs) == Fairness::Fairest { band: 1 };
            assert_eq!(is_fairest, Some(value(pairs.iter().map(score))) == best, "{pairs:?} {case:?}");
            let verdict = check(&rows_of, &Claimed { objective: Objective::Stable, pairs, scores: &[], duals: None });
            assert!(verdict.holds(), "{verdict:?} {pairs:?} {case:?}");
            let mut sorted = pairs.clone();
            sorted.sort_unstable();
            assert!(verdict.blocking.is_empty() || sorted != found, "{verdict:?} {case:?}");
            for mentee in (0..3).filter(|_| verdict.blocking.is_empty()) {
                let own: Vec<_> = found.iter().copied().filter(|pair| pair.0 == mentee).collect();
                let both: Vec<_> = own.iter().chain(sorted.iter().filter(|pair| pair.0 == mentee)).copied().collect();
                assert_eq!(choice(&problem, &rows.pins, &rows.specialties, seats, &both), own, "{case:?} {sorted:?}");
            }
        }
    }
}

#[test]
fn pairings_are_proven_from_their_rows() {
    let mut draw = Draw(53);
    for _ in 0..DRAWN {
        let people = 2 + draw.below(6) as usize;
        let density = 30 + draw.below(70);
        let mut rows: Vec<(u32, u32, u16, u16)> = Vec::new();
        for a in 0..people as u32 {
            for b in a + 1..people as u32 {
                if draw.chance(density) {
                    rows.push((a, b, draw.below(9) as u16, draw.below(9) as u16));
                }
            }
        }
        let edges: Vec<Edge> = rows.iter().map(|row| Edge { a: row.0, b: row.1, weight: i64::from(row.2) }).collect();
        let rows = PairRows { people, rows: &rows, lottery: None };
        let claim = |partners: &[Option<u32>]| -> Vec<(u32, u32)> {
            let pairs = partners.iter().zip(0..).filter_map(|(partner, person)| Some((person, (*partner)?)));
            pairs.filter(|pair| pair.0 < pair.1).collect()
        };
        for objective in [PairObjective::Weight, PairObjective::MostPeople] {
            let found = weight(people, &edges, objective).expect("proven");
            let duals = &found.duals;
            let proof = PairProof { gains: &duals.gains, groups: &duals.groups, bonus: duals.bonus };
            let pairs = claim(&found.partners);
            let (own, other) = match objective {
                PairObjective::Weight => (Objective::Score, Objective::Coverage),
                PairObjective::MostPeople => (Objective::Coverage, Objective::Score),
            };
            let proven = PairClaim { objective: own, pairs: &pairs, scores: &[], proof: Some(proof) };
            let verdict = check_pairs(&rows, &proven);
            assert!(!check_pairs(&rows, &PairClaim { objective: other, ..proven }).is_optimal(), "{rows:?}");
            assert!(verdict.is_optimal(), "{verdict:?} {rows:?}");
            assert_eq!((verdict.total, verdict.pairs), (found.total, pairs.len()));
            // One pair fewer is worth less, or proves nothing.
            if objective == PairObjective::MostPeople && !pairs.is_empty() {
                let fewer = PairClaim { pairs: &pairs[1..], ..proven };
                assert!(!check_pairs(&rows, &fewer).is_optimal(), "{rows:?}");
            }
        }
        let wishes = wishes(people, rows.rows);
        if let Roommates::Stable(partners) = stable_pairs(&wishes) {
            assert_eq!(check_pairs(&rows, &stable_of(&claim(&partners))).blocking, [], "{rows:?}");
        }
        let nobody = check_pairs(&rows, &stable_of(&[])).blocking.len();
        assert_eq!(nobody, rows.rows.len(), "without partners everybody would rather have each other");
    }
}

fn stable_of(pairs: &[(u32, u32)]) -> PairClaim<'_> {
    PairClaim { objective: Objective::Stable, pairs, scores: &[], proof: None }
}

fn wishes(people: usize, rows: &[(u32, u32, u16, u16)]) -> Vec<Vec<u32>> {
    let mut lists: Vec<Vec<(Reverse<u16>, u32)>> = vec![Vec::new(); people];
    for &(from, to, score, back) in rows {
        lists[from as usize].push((Reverse(score), to));
        lists[to as usize].push((Reverse(back), from));
    }
    let sorted = lists.into_iter().map(|mut list| {
        list.sort_unstable();
        list.into_iter().map(|(_, person)| person).collect()
    });
    sorted.collect()
}
