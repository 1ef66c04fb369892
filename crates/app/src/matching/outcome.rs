//! From a solution to everything that is said about it.

use super::{Detail, Request};
use formats::matching::outcome::{Certificate, Changes, Duals, Outbid, Outcome, Pair, PlaceWorth, Unmatched, Why};
use matching::engine::Engine;
use matching::why::{self, Reading};
use matching::{Assignment, Mentee, Mentor, Objective, Problem, Proof, Solution};

/// What is said about an optimum that an engine found.
pub(crate) fn of_engine(engine: &mut Engine, solution: &Solution, request: &Request, gone: usize) -> Outcome {
    let mut outcome = of(engine.problem(), solution, request, &[], gone);
    if request.detail == Detail::Full {
        outcome.places = places(engine);
    }
    outcome
}

/// What is said about any solution; `closed` are groups that stay empty.
pub(crate) fn of(problem: &Problem, solution: &Solution, request: &Request, closed: &[Mentor], gone: usize) -> Outcome {
    let assignment = &solution.assignment;
    let reading = match request.objective {
        Objective::Coverage | Objective::Fair => Reading::MostMatched,
        Objective::Score | Objective::Stable => Reading::Outbid,
    };
    let unmatched = why::unmatched(problem, assignment, closed, reading);
    let before = (0..problem.mentees() as u32).filter(|&mentee| problem.before(Mentee(mentee)).is_some()).count();
    Outcome {
        objective: objective_code(request.objective),
        total: solution.total,
        candidates: problem.candidates(),
        pairs: pairs(problem, assignment, request.detail),
        unmatched: unmatched.into_iter().map(|(mentee, why)| unmatched_said(mentee, why)).collect(),
        certificate: certificate(&solution.proof, solution.total, assignment.matched()),
        duals: match &solution.proof {
            Proof::Optimal(duals) => {
                Some(Duals { gains: duals.gains.clone(), prices: duals.prices.clone(), bonus: duals.bonus })
            }
            _ => None,
        },
        changes: (before + gone > 0).then(|| Changes { before, kept: assignment.kept(problem), gone }),
        places: Vec::new(),
    }
}

pub(crate) fn objective_code(objective: Objective) -> &'static str {
    match objective {
        Objective::Score => "score",
        Objective::Coverage => "coverage",
        Objective::Stable => "stable",
        Objective::Fair => "fair",
    }
}

fn certificate(proof: &Proof, total: i64, matched: usize) -> Certificate {
    match proof {
        // The solver gives nothing out whose bound is not the total.
        Proof::Optimal(_) => Certificate::Bound { bound: total, gap: 0, matched: None },
        Proof::Bound { matched: most, total: bound, .. } => {
            Certificate::Bound { bound: *bound, gap: bound - total, matched: (*most != matched).then_some(*most) }
        }
        Proof::Stable { blocking_pairs } => Certificate::Stable { blocking_pairs: *blocking_pairs },
        Proof::Fair { profile, band } => Certificate::Fair { profile: profile.clone(), band: *band },
    }
}

fn pairs(problem: &Problem, assignment: &Assignment, detail: Detail) -> Vec<Pair> {
    let wishes = (detail == Detail::Full).then(|| wishes_by_mentor(problem));
    let pair = |(mentee, mentor): (Mentee, Mentor)| {
        let own = problem.candidates_of(mentee).find(|one| one.mentor == mentor.0);
        let (score, wish) = own.map_or((0, 0), |own| (own.score, own.mentor_score));
        let rank = 1 + problem.candidates_of(mentee).filter(|one| one.score > score).count();
        let wishes = wishes.as_ref().map_or(&[][..], |wishes| &wishes[mentor.0 as usize]);
        Pair {
            mentee: mentee.0 as usize,
            mentor: mentor.0 as usize,
            score,
            is_pinned: problem.pin(mentee).is_some(),
            is_kept: problem.before(mentee) == Some(mentor),
            rank,
            rank_of: problem.candidates_of(mentee).len(),
            mentor_rank: 1 + wishes.len() - wishes.partition_point(|&other| other <= wish),
            mentor_rank_of: wishes.len(),
        }
    };
    assignment.pairs().map(pair).collect()
}

/// How much each mentor wants each candidate, in ascending order.
fn wishes_by_mentor(problem: &Problem) -> Vec<Vec<u16>> {
    let mut wishes = vec![Vec::new(); problem.mentors()];
    for mentee in 0..problem.mentees() as u32 {
        for one in problem.candidates_of(Mentee(mentee)) {
            wishes[one.mentor as usize].push(one.mentor_score);
        }
    }
    wishes.iter_mut().for_each(|wishes| wishes.sort_unstable());
    wishes
}

fn unmatched_said(mentee: Mentee, why: why::Why) -> Unmatched {
    let by = |by: Vec<why::Outbid>| {
        let one = |one: why::Outbid| Outbid {
            mentor: one.mentor.0 as usize,
            mentees: one.mentees.iter().map(|mentee| mentee.0 as usize).collect(),
            count: one.count,
        };
        by.into_iter().map(one).collect::<Vec<_>>()
    };
    let places = |mentors: &[Mentor]| mentors.iter().map(|mentor| mentor.0 as usize).collect::<Vec<_>>();
    let why = match why {
        why::Why::NoCandidate { forbidden } => Why::NoCandidate { forbidden },
        why::Why::Outbid(all) => Why::Outbid(by(all)),
        why::Why::TooFewPlaces { group, by: all } => Why::TooFewPlaces {
            mentees: group.mentees,
            places: group.places,
            mentors: places(&group.mentors),
            mentor_count: group.mentor_count,
            by: by(all),
        },
        why::Why::GroupsClosed(mentors) => Why::GroupsClosed(places(&mentors)),
    };
    Unmatched { mentee: mentee.0 as usize, why }
}

/// Mentors with whom one more place adds something, the most first.
fn places(engine: &mut Engine) -> Vec<PlaceWorth> {
    let worth = engine.worth_of_places();
    let mut places: Vec<PlaceWorth> = worth
        .iter()
        .enumerate()
        .filter(|(_, worth)| **worth != Default::default())
        .map(|(mentor, worth)| PlaceWorth { mentor, matched: worth.matched, score: worth.score })
        .collect();
    places.sort_by_key(|place| (std::cmp::Reverse((place.matched, place.score)), place.mentor));
    places
}
