//! `fair` with open minimums: sets of open groups one by one, each solved; a branch whose bound is no better than the best is never
//! entered.

use super::{Group, broken, decided, held, root};
use crate::fair;
use crate::outcome::{Proof, Solution};
use crate::problem::{Problem, SCORE_MAX};
use crate::solve::SolveError;

/// At most so many sets of open and closed groups are solved (`ours`); beyond, the result is not proven.
const TRIED_MAX: usize = 1_500;

/// The better, the larger; compared from the first on. The last number is how many pairs of before stay.
type Value = Vec<i64>;

/// A set of decisions still to be solved, and what it cannot exceed.
struct Node {
    groups: Vec<Group>,
    bound: Option<Value>,
}

/// The fairest assignment that was found.
pub(super) fn solve(problem: &Problem) -> Result<Solution, SolveError> {
    let mut best: Option<(Value, Solution)> = None;
    let mut tried = 0;
    let mut first_error = None;
    let mut nodes = vec![Node { groups: root(problem), bound: None }];
    let mut cut: Option<Value> = None;
    let is_beaten =
        |best: &Option<(Value, Solution)>, value: &Value| best.as_ref().is_some_and(|(most, _)| value <= most);
    while let Some(node) = nodes.pop() {
        if node.bound.as_ref().is_some_and(|bound| is_beaten(&best, bound)) {
            continue;
        }
        if tried >= TRIED_MAX && best.is_some() {
            cut = cut.max(node.bound);
            continue;
        }
        tried += 1;
        let solution = match fair::solve(&decided(problem, &node.groups)) {
            Ok(solution) => solution,
            Err(error @ SolveError::Unproven) => return Err(error),
            Err(error) => {
                first_error.get_or_insert(error);
                continue;
            }
        };
        let value = value(problem, &solution);
        if is_beaten(&best, &value) {
            continue;
        }
        match undecided(problem, &solution, &node.groups) {
            None => best = Some((value, solution)),
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
    let Some((mut value, mut solution)) = best else {
        return Err(first_error.unwrap_or(SolveError::Unproven));
    };
    // Fewer changes elsewhere would be no fairer.
    let mut most = cut.unwrap_or_else(|| value.clone()).max(value.clone());
    value.pop();
    most.pop();
    if let Proof::Fair { is_proven, .. } = &mut solution.proof {
        *is_proven = most == value;
    }
    Ok(solution)
}

/// The undecided group that breaks its rule and is nearest to half full, and whether it should rather open.
fn undecided(problem: &Problem, solution: &Solution, groups: &[Group]) -> Option<(usize, bool)> {
    let held = held(problem, solution);
    let least = |group: usize| problem.places[group].open_minimum;
    let distance = |&group: &usize| (i64::from(least(group)) - 2 * i64::from(held[group])).abs();
    let group = broken(problem, &held, groups).min_by_key(distance)?;
    Some((group, 2 * held[group] >= least(group)))
}

fn value(problem: &Problem, solution: &Solution) -> Value {
    let band = if let Proof::Fair { band, .. } = solution.proof { band } else { 1 };
    let mut value = vec![0; usize::from(SCORE_MAX / band) + 3];
    value[0] = solution.assignment.matched() as i64;
    for (score, pairs) in solution.assignment.profile(problem) {
        value[1 + usize::from(score / band)] -= pairs as i64;
    }
    if let Some(kept) = value.last_mut() {
        *kept = solution.assignment.kept(problem) as i64;
    }
    value
}
