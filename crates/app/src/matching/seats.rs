//! Boards: several mentors for one mentee.

use super::outcome::{self, objective_code};
use super::{FileNames, MatchError, Request, contradiction};
use formats::matching::outcome::{Changes, Names, Outcome, Pair, Unmatched, Why};
use formats::matching::{PinKind, Tables};
use matching::problem::{Decision, Refused};
use matching::seats::{Boards, Seated};
use matching::why::{self, Reading};
use matching::{Candidate, Mentee, Mentor, Objective, Places, Problem, SolveError};
use std::collections::BTreeMap;

/// At most so many mentors are named who have no place for somebody (`ours`).
const NAMED_MAX: usize = 3;

/// Finds the best boards and says what they are.
///
/// # Errors
/// [`MatchError`]; `stable` is for one seat.
pub fn run_boards(
    tables: &Tables,
    files: &FileNames,
    request: &Request,
    seats: u32,
) -> Result<(Outcome, Names), MatchError> {
    if request.objective == Objective::Stable {
        return Err(MatchError::Unsupported("`--seats` goes with `score`, `coverage` and `fair`".to_owned()));
    }
    let names = Names {
        mentees: tables.mentees.clone(),
        mentors: tables.mentors.iter().map(|mentor| mentor.id.clone()).collect(),
    };
    let rows = contradiction::Rows::new(tables, files);
    let given = Given::new(tables);
    let seated = match Seated::new(&given.boards(tables.mentees.len(), seats)) {
        Ok(seated) => seated,
        Err(Refused::Invalid(error)) => return Err(error.into()),
        Err(Refused::Contradictions(all)) => return Err(MatchError::Contradictions(rows.faults(&all, &names))),
    };
    let found =
        matching::solve(seated.problem.clone(), request.objective, request.ties).map_err(|error| match error {
            SolveError::Contradiction(one) => {
                MatchError::Contradictions(rows.faults(&[seated.contradiction(&one)], &names))
            }
            SolveError::Unproven => MatchError::Unproven,
        })?;
    let pairs = seated.pairs(&found.solution.assignment);
    let forbids: Vec<Decision> =
        given.decisions.iter().copied().filter(|decision| matches!(decision, Decision::Forbid(..))).collect();
    let whole =
        Problem::new(tables.mentees.len(), given.places.clone(), given.candidates.iter().copied(), &forbids, &[]);
    let whole = whole.map_err(|_| MatchError::Unproven)?;
    let reasons = why::unmatched(&seated.problem, &found.solution.assignment, &found.closed, Reading::Outbid);
    let kept = given.previous.iter().filter(|pair| pairs.binary_search(pair).is_ok()).count();
    let total = found.solution.total;
    let outcome = Outcome {
        objective: objective_code(request.objective),
        total,
        candidates: whole.candidates(),
        pairs: pairs.iter().map(|&(mentee, mentor)| said(&whole, &given, mentee, mentor)).collect(),
        unmatched: unmatched(&whole, &seated, &pairs, reasons),
        certificate: outcome::certificate(
            &found.solution.proof,
            total,
            found.solution.assignment.matched(),
            |matched| seated.filled(matched),
        ),
        duals: None,
        changes: (given.previous.len() + tables.previous_gone > 0).then_some(Changes {
            before: given.previous.len(),
            kept,
            gone: tables.previous_gone,
        }),
        places: Vec::new(),
        loads: Vec::new(),
        closed: found.closed.iter().map(|mentor| mentor.0 as usize).collect(),
        lottery: None,
        explanations: Vec::new(),
        parity: None,
    };
    Ok((outcome, names))
}

/// The tables as the solver's types.
struct Given {
    places: Vec<Places>,
    specialties: Vec<Option<u32>>,
    candidates: Vec<Candidate>,
    decisions: Vec<Decision>,
    previous: Vec<(Mentee, Mentor)>,
}

impl Given {
    fn new(tables: &Tables) -> Self {
        let mut numbers: BTreeMap<&str, u32> = BTreeMap::new();
        for mentor in &tables.mentors {
            if let Some(specialty) = &mentor.specialty {
                let next = numbers.len() as u32;
                numbers.entry(specialty.as_str()).or_insert(next);
            }
        }
        let specialty = |specialty: &Option<String>| specialty.as_deref().and_then(|name| numbers.get(name).copied());
        Self {
            places: tables
                .mentors
                .iter()
                .map(|mentor| Places {
                    capacity: mentor.capacity,
                    minimum: mentor.minimum,
                    open_minimum: mentor.open_minimum,
                })
                .collect(),
            specialties: tables.mentors.iter().map(|mentor| specialty(&mentor.specialty)).collect(),
            candidates: tables
                .candidates
                .iter()
                .map(|row| Candidate {
                    mentee: row.mentee,
                    mentor: row.mentor,
                    score: row.score,
                    mentor_score: row.mentor_score,
                })
                .collect(),
            decisions: tables
                .pins
                .iter()
                .map(|pin| match pin.kind {
                    PinKind::Pin => Decision::Pin(Mentee(pin.mentee), Mentor(pin.mentor)),
                    PinKind::Forbid => Decision::Forbid(Mentee(pin.mentee), Mentor(pin.mentor)),
                })
                .collect(),
            previous: tables.previous.iter().map(|&(mentee, mentor)| (Mentee(mentee), Mentor(mentor))).collect(),
        }
    }

    fn boards(&self, mentees: usize, seats: u32) -> Boards<'_> {
        Boards {
            mentees,
            places: &self.places,
            specialties: &self.specialties,
            candidates: &self.candidates,
            decisions: &self.decisions,
            previous: &self.previous,
            seats,
        }
    }
}

fn said(whole: &Problem, given: &Given, mentee: Mentee, mentor: Mentor) -> Pair {
    let score = whole.score(mentee, mentor).unwrap_or(0);
    Pair {
        mentee: mentee.0 as usize,
        mentor: mentor.0 as usize,
        score,
        is_pinned: given.decisions.contains(&Decision::Pin(mentee, mentor)),
        is_kept: given.previous.contains(&(mentee, mentor)),
        rank: 1 + whole.candidates_of(mentee).filter(|one| one.score > score).count(),
        rank_of: whole.candidates_of(mentee).len(),
        mentor_rank: 0,
        mentor_rank_of: 0,
    }
}

/// Why those have nobody who have nobody in any seat.
fn unmatched(
    whole: &Problem,
    seated: &Seated,
    pairs: &[(Mentee, Mentor)],
    reasons: Vec<(Mentee, why::Why)>,
) -> Vec<Unmatched> {
    let mut by_owner: BTreeMap<Mentee, Vec<why::Outbid>> = BTreeMap::new();
    for (seat, reason) in reasons {
        if let why::Why::Outbid(by) = reason {
            let real = by.into_iter().filter(|one| (one.mentor.0 as usize) < seated.mentors);
            by_owner.entry(seated.owner[seat.0 as usize]).or_default().extend(real.map(|mut one| {
                one.mentees = one.mentees.iter().map(|mentee| seated.owner[mentee.0 as usize]).collect();
                one
            }));
        }
    }
    let has_nobody = |mentee: &u32| pairs.binary_search_by_key(mentee, |pair| pair.0.0).is_err();
    let why = |mentee: u32| {
        let mentee = Mentee(mentee);
        if whole.candidates_of(mentee).len() == 0 {
            return Unmatched {
                mentee: mentee.0 as usize,
                why: Why::NoCandidate { forbidden: whole.forbidden(mentee) },
            };
        }
        let mut by = by_owner.get(&mentee).cloned().unwrap_or_default();
        by.sort_by_key(|one| (std::cmp::Reverse(whole.score(mentee, one.mentor)), one.mentor));
        by.truncate(NAMED_MAX);
        outcome::unmatched_said(mentee, why::Why::Outbid(by))
    };
    (0..whole.mentees() as u32).filter(has_nobody).map(why).collect()
}
