//! From a solution to everything that is said about it.

use super::{Detail, Request};
use formats::matching::outcome::{
    Certificate, Changes, Duals, Load, Outbid, Outcome, Pair, PlaceWorth, Unmatched, Why,
};
use matching::engine::Engine;
use matching::why::{self, Reading};
use matching::{Assignment, Found, Mentee, Mentor, Objective, Problem, Proof, Standing, Ties, standings};

/// What is said about a solution, but for what is asked afterwards.
pub(crate) fn of(found: &Found, request: &Request, gone: usize) -> Outcome {
    let (problem, solution) = (found.problem(), &found.solution);
    let assignment = &solution.assignment;
    let reading = match request.objective {
        Objective::Coverage | Objective::Fair => Reading::MostMatched,
        Objective::Score | Objective::Stable => Reading::Outbid,
    };
    let unmatched = why::unmatched(problem, assignment, &found.closed, reading);
    let before = (0..problem.mentees() as u32).filter(|&mentee| problem.before(Mentee(mentee)).is_some()).count();
    Outcome {
        objective: objective_code(request.objective),
        total: solution.total,
        candidates: problem.candidates(),
        pairs: pairs(problem, assignment, request.detail),
        unmatched: unmatched.into_iter().map(|(mentee, why)| unmatched_said(mentee, why)).collect(),
        certificate: certificate(&solution.proof, solution.total, assignment.matched(), |matched| matched),
        duals: match &solution.proof {
            Proof::Optimal(duals) => {
                Some(Duals { gains: duals.gains.clone(), prices: duals.prices.clone(), bonus: duals.bonus })
            }
            _ => None,
        },
        changes: (before + gone > 0).then(|| Changes { before, kept: assignment.kept(problem), gone }),
        places: Vec::new(),
        loads: if request.detail == Detail::Full { loads(problem, assignment.pairs()) } else { Vec::new() },
        closed: found.closed.iter().map(|mentor| mentor.0 as usize).collect(),
        lottery: match (request.objective, request.ties) {
            (Objective::Stable, Ties::Lottery(seed)) => Some(seed),
            _ => None,
        },
        explanations: Vec::new(),
        parity: None,
        seats: 1,
        parts: Default::default(),
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

/// The proof; `filled` makes a number matched of what the solver counts.
pub(crate) fn certificate(proof: &Proof, total: i64, matched: usize, filled: impl Fn(usize) -> usize) -> Certificate {
    match proof {
        // The solver gives nothing out whose bound is not the total.
        Proof::Optimal(_) => Certificate::Bound { bound: total, gap: 0, matched: None },
        Proof::Bound { matched: most, total: bound, .. } => {
            Certificate::Bound { bound: *bound, gap: bound - total, matched: (*most != matched).then(|| filled(*most)) }
        }
        Proof::Stable { blocking_pairs } => Certificate::Stable { blocking_pairs: *blocking_pairs },
        Proof::Fair { profile, band, is_proven } => {
            Certificate::Fair { profile: profile.clone(), band: *band, is_proven: *is_proven }
        }
    }
}

fn pairs(problem: &Problem, assignment: &Assignment, detail: Detail) -> Vec<Pair> {
    let pairs: Vec<(Mentee, Mentor)> = assignment.pairs().collect();
    match detail {
        Detail::Full => ranked(problem, &pairs),
        Detail::Brief => pairs.iter().map(|&(mentee, mentor)| pair(problem, mentee, mentor, NOT_ASKED)).collect(),
    }
}

/// Pairs with their ranks on both sides.
pub(crate) fn ranked(problem: &Problem, pairs: &[(Mentee, Mentor)]) -> Vec<Pair> {
    let standings = standings(problem, pairs);
    pairs.iter().zip(standings).map(|(&(mentee, mentor), standing)| pair(problem, mentee, mentor, standing)).collect()
}

/// One pair with its ranks on both sides.
pub(crate) fn ranked_one(problem: &Problem, mentee: Mentee, mentor: Mentor) -> Pair {
    let standing = standings(problem, &[(mentee, mentor)]).pop().unwrap_or(NOT_ASKED);
    pair(problem, mentee, mentor, standing)
}

/// Where nobody looks at what mentors want.
pub(crate) const NOT_ASKED: Standing = Standing { rank: 1, of: 0 };

pub(crate) fn pair(problem: &Problem, mentee: Mentee, mentor: Mentor, standing: Standing) -> Pair {
    let score = problem.score(mentee, mentor).unwrap_or(0);
    Pair {
        mentee: mentee.0 as usize,
        mentor: mentor.0 as usize,
        score,
        is_pinned: problem.pin(mentee).is_some(),
        is_kept: problem.before(mentee) == Some(mentor),
        rank: 1 + problem.candidates_of(mentee).filter(|one| one.score > score).count(),
        rank_of: problem.candidates_of(mentee).len(),
        mentor_rank: standing.rank,
        mentor_rank_of: standing.of,
    }
}

pub(crate) fn unmatched_said(mentee: Mentee, why: why::Why) -> Unmatched {
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
        why::Why::NoPlaces(mentors) => Why::NoPlaces(places(&mentors)),
    };
    Unmatched { mentee: mentee.0 as usize, why }
}

/// How full and how wanted each mentor is.
pub(crate) fn loads(problem: &Problem, pairs: impl Iterator<Item = (Mentee, Mentor)>) -> Vec<Load> {
    let mut loads: Vec<Load> = (0..problem.mentors() as u32)
        .map(|mentor| Load { capacity: problem.places(Mentor(mentor)).capacity, ..Load::default() })
        .collect();
    for (_, mentor) in pairs {
        loads[mentor.0 as usize].held += 1;
    }
    for mentee in 0..problem.mentees() as u32 {
        let best = problem.candidates_of(Mentee(mentee)).map(|one| one.score).max();
        for one in problem.candidates_of(Mentee(mentee)) {
            let load = &mut loads[one.mentor as usize];
            load.candidates += 1;
            load.first_choice_of += usize::from(Some(one.score) == best);
        }
    }
    loads
}

/// Mentors with whom one more place adds something, the most first.
pub(crate) fn places(engine: &mut Engine) -> Vec<PlaceWorth> {
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
