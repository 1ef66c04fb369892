//! Why not that one: what it would cost to put a mentee with another mentor, exactly, and who would have to move.

use crate::engine::{Change, ChangeError, Worth};
use crate::outcome::{Assignment, Objective, Proof};
use crate::problem::{Mentee, Mentor, Problem};
use crate::solve::{Basis, Found, SolveError, solve};
use crate::stable::Ties;

/// What a pair that is not in the result would cost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhyNot {
    /// What would be lost; nothing where the pair is in an equally good assignment.
    pub loss: Worth,
    /// Everybody who would move, the mentee first, then whoever makes room, and so on.
    pub moves: Vec<Move>,
    /// For `stable`: who does not want it.
    pub refused: Option<Refusal>,
    /// For `fair`: the lowest score at which more pairs would be, and how many more.
    pub unfair_at: Option<(u16, i64)>,
}

/// One person moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    /// Who.
    pub mentee: Mentee,
    /// From whom; `None` had nobody.
    pub from: Option<Mentor>,
    /// To whom; `None` would have nobody.
    pub to: Option<Mentor>,
}

/// Who prevents a pair in a stable assignment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The mentee would rather have whom they have.
    Mentee,
    /// The mentor would rather have each of these, whose places they are.
    Mentor(Vec<Mentee>),
}

/// Why a pair could not be asked about.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExplainError {
    /// No candidate, pinned elsewhere, or no place.
    #[error(transparent)]
    Change(#[from] ChangeError),
    /// No assignment has this pair.
    #[error("no assignment with this pair keeps every limit")]
    Impossible,
}

impl From<SolveError> for ExplainError {
    fn from(_: SolveError) -> Self {
        ExplainError::Impossible
    }
}

/// What it would cost to put this mentee with this mentor.
///
/// For `score` and `coverage` by a few shortest paths from the optimum; for others by solving again with the pair pinned.
///
/// # Errors
/// [`ExplainError`].
pub fn why_not(
    found: &Found,
    objective: Objective,
    ties: Ties,
    mentee: Mentee,
    mentor: Mentor,
) -> Result<WhyNot, ExplainError> {
    let problem = found.problem();
    let before = &found.solution.assignment;
    if problem.score(mentee, mentor).is_none() {
        return Err(ChangeError::NotListed.into());
    }
    let refused = (objective == Objective::Stable).then(|| refusal(problem, before, ties, mentee, mentor));
    let (after, unfair_at) = match &found.basis {
        Basis::Engine(engine) => {
            let mut engine = engine.clone();
            engine.change(Change::Pin(mentee, mentor))?;
            engine.match_free();
            (Assignment { mentors: engine.mentors() }, None)
        }
        Basis::Problem(problem) => {
            let mut pinned = problem.as_ref().clone();
            if pinned.pin(mentee).is_some() {
                return Err(ChangeError::Settled.into());
            }
            if pinned.places(mentor).capacity == 0 {
                return Err(ChangeError::NoPlaces.into());
            }
            if pinned.pins.iter().filter(|&&pin| pin == mentor.0).count() >= pinned.places(mentor).capacity as usize {
                return Err(ChangeError::NoPlace.into());
            }
            pinned.pins[mentee.0 as usize] = mentor.0;
            let again = solve(pinned, objective, ties)?;
            let unfair_at = unfair_at(&found.solution.proof, &again.solution.proof);
            (again.solution.assignment, unfair_at)
        }
    };
    let loss = Worth {
        matched: before.matched() as i64 - after.matched() as i64,
        score: before.total(problem) - after.total(problem),
    };
    Ok(WhyNot { loss, moves: moves(before, &after, mentee), refused, unfair_at })
}

/// The first score at which the two profiles differ, and how many more pairs the second has there.
fn unfair_at(before: &Proof, after: &Proof) -> Option<(u16, i64)> {
    let (Proof::Fair { profile: before, .. }, Proof::Fair { profile: after, .. }) = (before, after) else {
        return None;
    };
    let at = |profile: &[(u16, u64)], score: u16| {
        profile.iter().find(|(at, _)| *at == score).map_or(0, |(_, pairs)| *pairs as i64)
    };
    let mut scores: Vec<u16> = before.iter().chain(after).map(|(score, _)| *score).collect();
    scores.sort_unstable();
    let differs = |score: &u16| at(before, *score) != at(after, *score);
    scores.into_iter().find(differs).map(|score| (score, at(after, score) - at(before, score)))
}

/// Who differs, in the order of the story.
fn moves(before: &Assignment, after: &Assignment, first: Mentee) -> Vec<Move> {
    let pairs = before.mentors.iter().zip(&after.mentors).zip(0..);
    let mut left: Vec<Move> = pairs
        .filter(|((from, to), _)| from != to)
        .map(|((from, to), mentee)| Move { mentee: Mentee(mentee), from: *from, to: *to })
        .collect();
    let mut story = Vec::with_capacity(left.len());
    let Some(place) = left.iter().position(|one| one.mentee == first) else { return left };
    let begin = left.remove(place);
    story.push(begin);
    // Whoever makes room for the last who came, and on; then whoever takes the place that fell free, and on.
    let mut to = begin.to;
    while let Some(place) = left.iter().position(|one| one.from == to && to.is_some()) {
        let next = left.remove(place);
        story.push(next);
        to = next.to;
    }
    let mut from = begin.from;
    while let Some(place) = left.iter().position(|one| one.to == from && from.is_some()) {
        let next = left.remove(place);
        story.push(next);
        from = next.from;
    }
    story.extend(left);
    story
}

fn refusal(problem: &Problem, assignment: &Assignment, ties: Ties, mentee: Mentee, mentor: Mentor) -> Refusal {
    let wish = |mentor: Mentor| {
        let score = problem.score(mentee, mentor).unwrap_or(0);
        (score, std::cmp::Reverse((ties.lot(0, mentor.0), mentor.0)))
    };
    if assignment.mentors[mentee.0 as usize].is_some_and(|own| wish(own) >= wish(mentor)) {
        return Refusal::Mentee;
    }
    Refusal::Mentor(assignment.pairs().filter(|pair| pair.1 == mentor).map(|pair| pair.0).collect())
}
