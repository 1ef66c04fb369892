//! Open minimums: a group has at least so many, or nobody. Which groups open is tried out, with a bound on what is left untried.
//!
//! For a minimum of three or more this contains exact cover, so no method is fast on every input. Leaving the rule out for groups not
//! yet decided gives a bound; a branch whose bound is no better than the best assignment so far is never entered.

use crate::outcome::{Objective, Proof, Solution};
use crate::problem::{Mentor, NOBODY, Places, Problem, SCORE_MAX};
use crate::solve::SolveError;

/// At most so many sets of open and closed groups are solved (`ours`); beyond, the bound and the gap are given.
pub const TRIED_MAX: usize = 1_500;

/// What is decided about a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Group {
    Undecided,
    Open,
    Closed,
}

/// The better, the larger; compared from the first on.
type Value = Vec<i64>;

/// The best assignment found, and the groups that stay closed.
pub(crate) struct Opened {
    pub(crate) solution: Solution,
    pub(crate) closed: Vec<Mentor>,
}

/// A set of decisions still to be solved, and what it cannot exceed.
struct Node {
    groups: Vec<Group>,
    bound: Option<Value>,
}

/// Finds which groups to open. `relaxed` solves an instance without open minimums.
pub(crate) fn solve(
    problem: &Problem,
    objective: Objective,
    relaxed: impl Fn(Problem) -> Result<Solution, SolveError>,
) -> Result<Opened, SolveError> {
    let root = root(problem);
    let mut best: Option<(Value, Solution, Vec<Group>)> = None;
    let mut tried = 0;
    let mut first_error = None;
    let mut nodes = vec![Node { groups: root, bound: None }];
    let mut cut: Option<Value> = None;
    while let Some(node) = nodes.pop() {
        let is_beaten = |best: &Option<(Value, Solution, Vec<Group>)>, value: &Value| {
            best.as_ref().is_some_and(|(most, ..)| value <= most)
        };
        if node.bound.as_ref().is_some_and(|bound| is_beaten(&best, bound)) {
            continue;
        }
        if tried >= TRIED_MAX && best.is_some() {
            cut = cut.max(node.bound);
            continue;
        }
        tried += 1;
        let solution = match relaxed(decided(problem, &node.groups)) {
            Ok(solution) => solution,
            Err(error @ SolveError::Unproven) => return Err(error),
            Err(error) => {
                first_error.get_or_insert(error);
                continue;
            }
        };
        let value = value(problem, objective, &solution);
        if is_beaten(&best, &value) {
            continue;
        }
        match undecided(problem, &solution, &node.groups) {
            None => best = Some((value, solution, node.groups)),
            Some((group, is_open_first)) => {
                let child = |decision: Group| {
                    let mut groups = node.groups.clone();
                    groups[group] = decision;
                    Node { groups, bound: Some(value.clone()) }
                };
                let (last, first) =
                    if is_open_first { (Group::Closed, Group::Open) } else { (Group::Open, Group::Closed) };
                nodes.extend([child(last), child(first)]);
            }
        }
    }
    let Some((value, mut solution, groups)) = best else {
        return Err(first_error.unwrap_or(SolveError::Unproven));
    };
    solution.proof = proof(problem, objective, &solution, cut.unwrap_or(value), tried);
    let closed = (0..groups.len()).filter(|&group| problem.places[group].open_minimum > 1);
    let is_empty = |group: &usize| !solution.assignment.mentors.contains(&Some(Mentor(*group as u32)));
    let closed = closed.filter(is_empty).map(|group| Mentor(group as u32)).collect();
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

/// The undecided group that breaks its rule and is nearest to half full, and whether it should rather open.
fn undecided(problem: &Problem, solution: &Solution, groups: &[Group]) -> Option<(usize, bool)> {
    let mut held = vec![0u32; problem.mentors()];
    for mentor in solution.assignment.mentors.iter().flatten() {
        held[mentor.0 as usize] += 1;
    }
    let breaks = |&group: &usize| {
        groups[group] == Group::Undecided && held[group] > 0 && held[group] < problem.places[group].open_minimum
    };
    let distance = |&group: &usize| (i64::from(problem.places[group].open_minimum) - 2 * i64::from(held[group])).abs();
    let group = (0..groups.len()).filter(breaks).min_by_key(distance)?;
    Some((group, 2 * held[group] >= problem.places[group].open_minimum))
}

fn value(problem: &Problem, objective: Objective, solution: &Solution) -> Value {
    let matched = solution.assignment.matched() as i64;
    match objective {
        Objective::Score | Objective::Stable => vec![solution.total],
        Objective::Coverage => vec![matched, solution.total],
        Objective::Fair => {
            let band = if let Proof::Fair { band, .. } = solution.proof { band } else { 1 };
            let mut value = vec![0; usize::from(SCORE_MAX / band) + 2];
            value[0] = matched;
            for (score, pairs) in solution.assignment.profile(problem) {
                value[1 + usize::from(score / band)] -= pairs as i64;
            }
            value
        }
    }
}

fn proof(problem: &Problem, objective: Objective, solution: &Solution, bound: Value, tried: usize) -> Proof {
    let matched = solution.assignment.matched();
    match objective {
        Objective::Fair => {
            let band = if let Proof::Fair { band, .. } = solution.proof { band } else { 1 };
            let is_proven = bound == value(problem, objective, solution);
            Proof::Fair { profile: solution.assignment.profile(problem), band, is_proven }
        }
        Objective::Coverage => Proof::Bound { matched: bound[0].max(0) as usize, total: bound[1], tried },
        Objective::Score | Objective::Stable => Proof::Bound { matched, total: bound[0], tried },
    }
}
