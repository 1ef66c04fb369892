//! Boards: several mentors for one mentee.

mod answers;

pub(crate) use answers::Boarded;

use super::outcome::{self, objective_code};
use super::{Detail, FileNames, Kind, MatchError, Request, Run, contradiction};
use formats::matching::outcome::{Certificate, Changes, Names, Outcome, Pair, PlaceWorth, Unmatched, Why};
use formats::matching::{PinKind, Tables};
use matching::problem::{Decision, Refused};
use matching::seats::{Boards, Seated};
use matching::why::{self, Reading};
use matching::{
    Assignment, Basis, Candidate, Found, Mentee, Mentor, Objective, Places, Problem, Proof, SolveError, Ties,
};
use std::collections::{BTreeMap, BTreeSet};

/// At most so many mentors are named who have no place for somebody (`ours`).
const NAMED_MAX: usize = 3;

/// Finds the best boards and says what they are.
///
/// # Errors
/// [`MatchError`]; contradictions name the rows.
pub fn run_boards(tables: &Tables, files: &FileNames, request: &Request, seats: u32) -> Result<Run, MatchError> {
    let names = Names {
        mentees: tables.mentees.clone(),
        mentors: tables.mentors.iter().map(|mentor| mentor.id.clone()).collect(),
    };
    let rows = contradiction::Rows::new(tables, files);
    let refused = |refused: Refused| match refused {
        Refused::Invalid(error) => MatchError::from(error),
        Refused::Contradictions(all) => MatchError::Contradictions(rows.faults(&all, &names)),
    };
    let given = Given::new(tables, seats);
    let seated = Seated::new(&given.boards(&given.decisions)).map_err(refused)?;
    let forbids: Vec<Decision> =
        given.decisions.iter().copied().filter(|decision| decision.forbidden().is_some()).collect();
    let whole =
        Problem::new(tables.mentees.len(), given.places.clone(), given.candidates.iter().copied(), &forbids, &[]);
    let whole = whole.map_err(refused)?;
    let mut solved = solve(&given, &seated, request).map_err(|error| match error {
        Unsolved::Refused(why) => refused(why),
        Unsolved::Contradiction(one) => MatchError::Contradictions(rows.faults(&[seated.contradiction(&one)], &names)),
        Unsolved::Unproven => MatchError::Unproven,
    })?;
    let outcome = said(&given, &whole, &seated, &mut solved, request, tables.previous_gone);
    let boarded = Boarded::new(given, whole, seated, solved);
    Ok(Run { outcome, names, kind: Kind::Boards(Box::new(boarded)), request: *request })
}

/// Boards that were found.
pub(crate) struct Solved {
    /// By mentee, then mentor.
    pairs: Vec<(Mentee, Mentor)>,
    /// Groups that stay closed.
    closed: Vec<Mentor>,
    /// The solution over seats; `stable` has none.
    found: Option<Found>,
}

enum Unsolved {
    Refused(Refused),
    Contradiction(matching::Contradiction),
    Unproven,
}

fn solve(given: &Given, seated: &Seated, request: &Request) -> Result<Solved, Unsolved> {
    if request.objective == Objective::Stable {
        let boards = given.boards(&given.decisions);
        let stable = matching::seats::stable(&boards, request.ties).map_err(Unsolved::Refused)?;
        return Ok(Solved { pairs: stable.pairs, closed: stable.closed, found: None });
    }
    let found = matching::solve(seated.problem.clone(), request.objective, request.ties);
    let found = found.map_err(|error| match error {
        SolveError::Contradiction(one) => Unsolved::Contradiction(one),
        SolveError::Unproven => Unsolved::Unproven,
    })?;
    Ok(Solved { pairs: seated.pairs(&found.solution.assignment), closed: found.closed.clone(), found: Some(found) })
}

fn said(
    given: &Given,
    whole: &Problem,
    seated: &Seated,
    solved: &mut Solved,
    request: &Request,
    gone: usize,
) -> Outcome {
    let pairs = &solved.pairs;
    let total = pairs.iter().map(|pair| i64::from(whole.score(pair.0, pair.1).unwrap_or(0))).sum();
    let is_full = request.detail == Detail::Full;
    let marked = if is_full {
        outcome::ranked(whole, pairs)
    } else {
        pairs.iter().map(|&(mentee, mentor)| outcome::pair(whole, mentee, mentor, outcome::NOT_ASKED)).collect()
    };
    let kept = given.previous.iter().filter(|before| pairs.binary_search(before).is_ok()).count();
    let mut said = Outcome {
        objective: objective_code(request.objective),
        total,
        candidates: whole.candidates(),
        pairs: marked.into_iter().map(|pair| given.marked(pair)).collect(),
        unmatched: unmatched(whole, seated, pairs, &solved.closed),
        certificate: Certificate::Stable { blocking_pairs: 0 },
        duals: None,
        changes: (given.previous.len() + gone > 0).then_some(Changes { before: given.previous.len(), kept, gone }),
        places: Vec::new(),
        loads: if is_full { outcome::loads(whole, pairs.iter().copied()) } else { Vec::new() },
        closed: solved.closed.iter().map(|mentor| mentor.0 as usize).collect(),
        lottery: match (request.objective, request.ties) {
            (Objective::Stable, Ties::Lottery(seed)) => Some(seed),
            _ => None,
        },
        explanations: Vec::new(),
        parity: None,
        seats: given.seats,
        parts: Default::default(),
    };
    let Some(found) = &mut solved.found else { return said };
    let matched = found.solution.assignment.matched();
    said.certificate = match &found.solution.proof {
        // Places that are worth nothing are pairs of the solver's and not of anybody.
        Proof::Fair { band, is_proven, .. } => {
            let scores = said.pairs.iter().map(|pair| pair.score);
            Certificate::Fair { profile: profile(scores), band: *band, is_proven: *is_proven }
        }
        proof => outcome::certificate(proof, total, matched, |matched| seated.filled(matched)),
    };
    if let Proof::Optimal(duals) = &found.solution.proof {
        let duals = seated.duals(duals, whole.mentees());
        said.duals =
            Some(formats::matching::outcome::Duals { gains: duals.gains, prices: duals.prices, bonus: duals.bonus });
    }
    if let (true, Basis::Engine(engine)) = (is_full, &mut found.basis) {
        let is_real = |place: &PlaceWorth| place.mentor < seated.mentors;
        said.places = outcome::places(engine).into_iter().filter(is_real).collect();
    }
    said
}

fn profile(scores: impl Iterator<Item = u16>) -> Vec<(u16, u64)> {
    let mut profile = BTreeMap::new();
    for score in scores {
        *profile.entry(score).or_insert(0u64) += 1;
    }
    profile.into_iter().collect()
}

/// The tables as the solver's types.
pub(crate) struct Given {
    mentees: usize,
    seats: u32,
    places: Vec<Places>,
    specialties: Vec<Option<u32>>,
    candidates: Vec<Candidate>,
    decisions: Vec<Decision>,
    pins: BTreeSet<(u32, u32)>,
    previous: BTreeSet<(Mentee, Mentor)>,
    previous_in_order: Vec<(Mentee, Mentor)>,
}

impl Given {
    fn new(tables: &Tables, seats: u32) -> Self {
        let mut numbers: BTreeMap<&str, u32> = BTreeMap::new();
        for mentor in &tables.mentors {
            if let Some(specialty) = &mentor.specialty {
                let next = numbers.len() as u32;
                numbers.entry(specialty.as_str()).or_insert(next);
            }
        }
        let specialty = |specialty: &Option<String>| specialty.as_deref().and_then(|name| numbers.get(name).copied());
        let places = tables.mentors.iter().map(|mentor| Places {
            capacity: mentor.capacity,
            minimum: mentor.minimum,
            open_minimum: mentor.open_minimum,
        });
        let candidates = tables.candidates.iter().map(|row| Candidate {
            mentee: row.mentee,
            mentor: row.mentor,
            score: row.score,
            mentor_score: row.mentor_score,
        });
        let decisions = tables.pins.iter().map(|pin| match pin.kind {
            PinKind::Pin => Decision::Pin(Mentee(pin.mentee), Mentor(pin.mentor)),
            PinKind::Forbid => Decision::Forbid(Mentee(pin.mentee), Mentor(pin.mentor)),
        });
        let decisions: Vec<Decision> = decisions.collect();
        let previous: Vec<(Mentee, Mentor)> =
            tables.previous.iter().map(|&(mentee, mentor)| (Mentee(mentee), Mentor(mentor))).collect();
        Self {
            mentees: tables.mentees.len(),
            seats,
            places: places.collect(),
            specialties: tables.mentors.iter().map(|mentor| specialty(&mentor.specialty)).collect(),
            candidates: candidates.collect(),
            pins: decisions.iter().filter_map(Decision::pinned).collect(),
            decisions,
            previous: previous.iter().copied().collect(),
            previous_in_order: previous,
        }
    }

    /// The program with these decisions.
    fn boards<'a>(&'a self, decisions: &'a [Decision]) -> Boards<'a> {
        Boards {
            mentees: self.mentees,
            places: &self.places,
            specialties: &self.specialties,
            candidates: &self.candidates,
            decisions,
            previous: &self.previous_in_order,
            seats: self.seats,
        }
    }

    /// A pair with what was decided about it before.
    fn marked(&self, pair: Pair) -> Pair {
        let (mentee, mentor) = (pair.mentee as u32, pair.mentor as u32);
        Pair {
            is_pinned: self.pins.contains(&(mentee, mentor)),
            is_kept: self.previous.contains(&(Mentee(mentee), Mentor(mentor))),
            ..pair
        }
    }
}

/// Why those have nobody who have nobody in any seat.
fn unmatched(whole: &Problem, seated: &Seated, pairs: &[(Mentee, Mentor)], closed: &[Mentor]) -> Vec<Unmatched> {
    let mut seats: Vec<Option<Mentor>> = vec![None; seated.owner.len()];
    for &(mentee, mentor) in pairs {
        if let Some(seat) = seated.seat(mentee, mentor) {
            seats[seat.0 as usize] = Some(mentor);
        }
    }
    let has_nobody = |mentee: &Mentee| pairs.binary_search_by_key(mentee, |pair| pair.0).is_err();
    let is_closed = |one: &Candidate| closed.contains(&Mentor(one.mentor));
    let mut by_owner: BTreeMap<Mentee, Vec<why::Outbid>> = BTreeMap::new();
    for (seat, reason) in why::unmatched(&seated.problem, &Assignment { mentors: seats }, closed, Reading::Outbid) {
        let owner = seated.owner[seat.0 as usize];
        let why::Why::Outbid(by) = reason else { continue };
        if has_nobody(&owner) {
            let real = by.into_iter().filter(|one| (one.mentor.0 as usize) < seated.mentors);
            by_owner.entry(owner).or_default().extend(real.map(|mut one| {
                one.mentees = one.mentees.iter().map(|mentee| seated.owner[mentee.0 as usize]).collect();
                one
            }));
        }
    }
    let why = |mentee: Mentee| {
        if whole.candidates_of(mentee).len() == 0 {
            let why = Why::NoCandidate { forbidden: whole.forbidden(mentee) };
            return Unmatched { mentee: mentee.0 as usize, why };
        }
        if whole.candidates_of(mentee).all(|one| is_closed(&one)) {
            let groups = whole.candidates_of(mentee).map(|one| Mentor(one.mentor)).take(NAMED_MAX).collect();
            return outcome::unmatched_said(mentee, why::Why::GroupsClosed(groups));
        }
        if let Some(mentors) = why::without_places(whole, mentee) {
            return outcome::unmatched_said(mentee, why::Why::NoPlaces(mentors));
        }
        let mut by = by_owner.get(&mentee).cloned().unwrap_or_default();
        by.sort_by_key(|one| (std::cmp::Reverse(whole.score(mentee, one.mentor)), one.mentor));
        by.truncate(NAMED_MAX);
        outcome::unmatched_said(mentee, why::Why::Outbid(by))
    };
    (0..whole.mentees() as u32).map(Mentee).filter(has_nobody).map(why).collect()
}
