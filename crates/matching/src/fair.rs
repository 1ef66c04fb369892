//! The most matched, then the fewest at the lowest score, then at the next one, and so on.
//!
//! One question after another, from the lowest score up: how few pairs of this score are possible among the assignments that
//! are best so far? The answer comes with potentials; an arc whose reduced cost is not zero can never change again in any
//! assignment that is still best, and is frozen as it is. What is left is exactly the set of best assignments, for the next question.
//!
//! # Source
//! C.-C. Huang, T. Kavitha, K. Mehlhorn and D. Michail, Fair matchings and related problems (2016), for deciding level by level with
//! duals; the network with frozen arcs is ours.

mod face;

use crate::outcome::{Assignment, Objective, Proof, Solution};
use crate::problem::{Problem, SCORE_MAX};
use crate::solve::{SolveError, optimal};
use face::Face;

/// Up to so many candidates every score is its own question (3,000 mentees with 50 each).
pub const EXACT_CANDIDATES_MAX: usize = 150_000;
/// Beyond, so many scores are taken as one (`ours`).
pub const BAND: u16 = 50;

/// The fairest assignment; among equally fair ones, the one with the fewest changes.
///
/// # Errors
/// [`SolveError`], where the minimums cannot be met.
pub fn solve(problem: &Problem) -> Result<Solution, SolveError> {
    let mut unkept = problem.clone();
    unkept.previous.clear();
    let (most, _) = optimal(unkept, Objective::Coverage)?;
    let band = if problem.candidates() - problem.spare <= EXACT_CANDIDATES_MAX { 1 } else { BAND };
    let mut face = Face::new(problem, &most.assignment);
    for level in 0..=SCORE_MAX / band {
        face.fewest(|_, _, score| score / band == level);
    }
    if !problem.previous.is_empty() {
        face.fewest(|mentee, mentor, _| problem.previous[mentee as usize] != mentor);
    }
    let assignment = Assignment { mentors: face.mentors(problem) };
    let total = assignment.total(problem);
    let proof = Proof::Fair { profile: assignment.profile(problem), band, is_proven: true };
    Ok(Solution { assignment, total, proof })
}
