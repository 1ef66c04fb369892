//! The one place that chooses a solver.

use crate::engine::Engine;
use crate::outcome::{Assignment, Objective, Proof, Solution};
use crate::problem::{Contradiction, Problem};

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

/// The best assignment under an objective, and the proof of it. Among equally good ones, the one with the fewest changes against the
/// previous assignment (not for `stable`, where there is only one).
///
/// # Errors
/// [`SolveError`].
pub fn solve(problem: Problem, objective: Objective) -> Result<Solution, SolveError> {
    Ok(optimal(problem, objective)?.0)
}

/// The same for `score` and `coverage`, with the engine that can be asked and changed.
///
/// # Errors
/// [`SolveError`].
pub fn optimal(problem: Problem, objective: Objective) -> Result<(Solution, Engine), SolveError> {
    let mut engine = Engine::solve(problem)?;
    if objective == Objective::Coverage {
        engine.cover();
    }
    let duals = engine.duals();
    let has_previous = !engine.problem().previous.is_empty();
    if !engine.is_proven() {
        return Err(SolveError::Unproven);
    }
    if has_previous {
        let value = Assignment { mentors: engine.mentors() }.total(engine.problem());
        engine.keep_previous()?;
        let kept = Assignment { mentors: engine.mentors() }.total(engine.problem());
        if !engine.is_proven() || value != kept {
            return Err(SolveError::Unproven);
        }
    }
    let assignment = Assignment { mentors: engine.mentors() };
    let total = assignment.total(engine.problem());
    Ok((Solution { assignment, total, proof: Proof::Optimal(duals) }, engine))
}
