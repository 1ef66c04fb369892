//! The one place that chooses a solver.

use crate::engine::Engine;
use crate::outcome::{Assignment, Objective, Proof, Solution};
use crate::problem::{Contradiction, Mentor, Problem};
use crate::stable::Ties;
use crate::{fair, open, stable};

/// Why there is no solution.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SolveError {
    /// Demands that contradict one another.
    #[error("demands contradict one another")]
    Contradiction(Contradiction),
    /// Our own check of the result failed; it is not given out.
    #[error("the result does not pass its own check; nothing is given out")]
    Unproven,
}

impl From<Contradiction> for SolveError {
    fn from(contradiction: Contradiction) -> Self {
        SolveError::Contradiction(contradiction)
    }
}

/// A solution, and what belongs to it.
#[derive(Debug, Clone)]
pub struct Found {
    /// The assignment and its proof.
    pub solution: Solution,
    /// Groups that stay closed, since too few would come.
    pub closed: Vec<Mentor>,
    /// What it was found from.
    pub basis: Basis,
}

/// What a solution was found from.
#[derive(Debug, Clone)]
pub enum Basis {
    /// For `score` and `coverage` without open minimums: prices and gains that can be asked and changed.
    Engine(Box<Engine>),
    /// The problem alone.
    Problem(Box<Problem>),
}

impl Found {
    /// The problem that was solved.
    #[must_use]
    pub fn problem(&self) -> &Problem {
        match &self.basis {
            Basis::Engine(engine) => engine.problem(),
            Basis::Problem(problem) => problem,
        }
    }
}

/// The best assignment under an objective, and the proof of it. Among equally good ones, the one with the fewest changes against the
/// previous assignment (not for `stable`, where there is only one).
///
/// # Errors
/// [`SolveError`].
pub fn solve(problem: Problem, objective: Objective, ties: Ties) -> Result<Found, SolveError> {
    if objective == Objective::Stable {
        let stable::Stable { solution, closed } = stable::solve(&problem, ties)?;
        if solution.proof != (Proof::Stable { blocking_pairs: 0 }) {
            return Err(SolveError::Unproven);
        }
        return Ok(Found { solution, closed, basis: Basis::Problem(Box::new(problem)) });
    }
    // An open minimum of one says nothing.
    if problem.places.iter().any(|places| places.open_minimum > 1) {
        let open::Opened { solution, closed } = open::solve(&problem, objective)?;
        return Ok(Found { solution, closed, basis: Basis::Problem(Box::new(problem)) });
    }
    if objective == Objective::Fair {
        let solution = fair::solve(&problem)?;
        return Ok(Found { solution, closed: Vec::new(), basis: Basis::Problem(Box::new(problem)) });
    }
    let (solution, engine) = optimal(problem, objective)?;
    Ok(Found { solution, closed: Vec::new(), basis: Basis::Engine(Box::new(engine)) })
}

/// The optimum of `score` or `coverage` with the engine that found it; open minimums are not looked at. Among equal totals it is one with
/// the fewest changes, and among these one that matches the most.
///
/// # Errors
/// [`SolveError`].
pub fn optimal(problem: Problem, objective: Objective) -> Result<(Solution, Engine), SolveError> {
    let (mut solution, mut engine) = without_free(problem, objective)?;
    engine.match_free();
    solution.assignment = Assignment { mentors: engine.mentors() };
    if !engine.is_proven() || solution.assignment.total(engine.problem()) != solution.total {
        return Err(SolveError::Unproven);
    }
    Ok((solution, engine))
}

/// The same, where those whom it costs nothing to match may be left out.
pub(crate) fn without_free(problem: Problem, objective: Objective) -> Result<(Solution, Engine), SolveError> {
    let mut engine = Engine::solve(problem)?;
    if objective == Objective::Coverage {
        engine.cover();
    }
    let duals = engine.duals();
    if !engine.is_proven() {
        return Err(SolveError::Unproven);
    }
    if !engine.problem().previous.is_empty() {
        let total = Assignment { mentors: engine.mentors() }.total(engine.problem());
        engine.keep_previous()?;
        let kept = Assignment { mentors: engine.mentors() }.total(engine.problem());
        if !engine.is_proven() || total != kept {
            return Err(SolveError::Unproven);
        }
    }
    let assignment = Assignment { mentors: engine.mentors() };
    let total = assignment.total(engine.problem());
    Ok((Solution { assignment, total, proof: Proof::Optimal(duals) }, engine))
}
