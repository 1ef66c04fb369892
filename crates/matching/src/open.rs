//! Open minimums: a group has at least so many, or nobody. Which groups open is tried out, with a bound on what is left untried.
//!
//! For a minimum of three or more this contains exact cover, so no method is fast on every input. `score` and `coverage` have a sum as
//! their value, so a bound that prices mentees (`priced`) tells which groups are worth opening at all (`search`); `fair` has a whole
//! profile and is tried out with the bound that leaves the rule out (`tried`).

mod better;
mod priced;
mod search;
mod tried;

use crate::outcome::{Objective, Solution};
use crate::problem::{Mentor, NOBODY, Places, Problem};
use crate::solve::SolveError;

/// What is decided about a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Group {
    Undecided,
    Open,
    Closed,
}

/// The best assignment found, and the groups that stay closed.
pub(crate) struct Opened {
    pub(crate) solution: Solution,
    pub(crate) closed: Vec<Mentor>,
}

/// Finds which groups to open.
pub(crate) fn solve(problem: &Problem, objective: Objective) -> Result<Opened, SolveError> {
    let solution = match objective {
        Objective::Fair => tried::solve(problem)?,
        _ => search::solve(problem, objective)?,
    };
    let held = held(problem, &solution);
    let is_closed = |&group: &usize| problem.places[group].open_minimum > 1 && held[group] == 0;
    let closed = (0..held.len()).filter(is_closed).map(|group| Mentor(group as u32)).collect();
    Ok(Opened { solution, closed })
}

/// Groups that must open anyway (a minimum, a pinned pair), and all others undecided.
fn root(problem: &Problem) -> Vec<Group> {
    let mut groups: Vec<Group> =
        problem.places.iter().map(|places| if places.minimum > 0 { Group::Open } else { Group::Undecided }).collect();
    for &mentor in problem.pins.iter().filter(|&&mentor| mentor != NOBODY) {
        groups[mentor as usize] = Group::Open;
    }
    groups
}

/// The instance with these decisions and no open minimums.
fn decided(problem: &Problem, groups: &[Group]) -> Problem {
    let mut problem = problem.clone();
    for (places, group) in problem.places.iter_mut().zip(groups) {
        *places = match group {
            Group::Undecided => Places { open_minimum: 0, ..*places },
            Group::Open => {
                let minimum = places.minimum.max(places.open_minimum);
                Places { capacity: places.capacity, minimum, open_minimum: 0 }
            }
            Group::Closed => Places::default(),
        };
    }
    problem
}

/// How many each group has.
fn held(problem: &Problem, solution: &Solution) -> Vec<u32> {
    let mut held = vec![0u32; problem.mentors()];
    for mentor in solution.assignment.mentors.iter().flatten() {
        held[mentor.0 as usize] += 1;
    }
    held
}

/// The undecided groups that have some, but fewer than they must.
fn broken(problem: &Problem, held: &[u32], groups: &[Group]) -> impl Iterator<Item = usize> {
    let breaks = |&group: &usize| {
        groups[group] == Group::Undecided && held[group] > 0 && held[group] < problem.places[group].open_minimum
    };
    (0..groups.len()).filter(breaks).collect::<Vec<_>>().into_iter()
}
