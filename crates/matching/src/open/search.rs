//! `score` and `coverage` with open minimums: a good assignment first, then sets of decisions, the most promising first, each with the
//! bound of [`priced`](super::priced), until nothing better can be left.

use super::better::Best;
use super::priced::{Bound, Priced, Worth};
use super::{Group, decided, held, root};
use crate::outcome::{Objective, Proof, Solution};
use crate::problem::{Mentor, NOBODY, Problem, SCORE_MAX};
use crate::solve::{SolveError, optimal, without_free};
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// So many looks at pairs are made in all (`ours`, a few seconds); beyond, the bound and the gap are given.
const LOOKS_MAX: usize = 60_000_000;
/// Of these, so many (one part of this) at most go into a better beginning.
const BEGIN_SHARE: usize = 4;
/// Rounds of the bound at the root, and after each decision.
const ROOT_ROUNDS: u32 = 300;
const NODE_ROUNDS: u32 = 40;
/// At most so many sets of decisions wait (`ours`): each has a price for every mentee.
const WAITING_MAX: usize = 20_000;

/// A set of decisions still to be looked into.
struct Node {
    groups: Vec<Group>,
    prices: Vec<i64>,
    worth: i64,
    /// The order in which they were made tells equal ones apart.
    number: usize,
}

impl Ord for Node {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.worth, std::cmp::Reverse(self.number)).cmp(&(other.worth, std::cmp::Reverse(other.number)))
    }
}

impl PartialOrd for Node {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Node {}

/// The best assignment that was found, with the bound on all.
pub(super) fn solve(problem: &Problem, objective: Objective) -> Result<Solution, SolveError> {
    let root = root(problem);
    let (relaxed, _) = without_free(decided(problem, &root), objective)?;
    let Proof::Optimal(duals) = &relaxed.proof else { return Err(SolveError::Unproven) };
    let factor = if problem.previous.is_empty() { 1 } else { problem.mentees() as i64 + 1 };
    let worth = Worth { bonus: duals.bonus, factor };
    let mut best = Best::new(problem, objective, worth.clone(), LOOKS_MAX / BEGIN_SHARE);
    best.settle(root.clone());
    let most = match Priced::new(problem, &worth) {
        Some(priced) => {
            let gains = duals.gains.iter().zip(&problem.pins);
            let gains = gains.map(|(&gain, &pin)| if pin == NOBODY { gain.saturating_mul(factor) } else { 0 });
            let start = priced.in_parts(gains);
            search(&priced, &mut best, root.clone(), &start)
        }
        None => best.most(),
    };
    if best.found.is_none() {
        // With all others closed, the groups that must open have the most to choose from.
        return Err(impossible(problem, objective, &root));
    }
    let tried = best.tried;
    let open = best.open();
    let as_found = root.iter().enumerate().map(|(place, group)| match group {
        Group::Undecided if problem.places[place].open_minimum <= 1 => Group::Undecided,
        Group::Undecided if open[place] => Group::Open,
        Group::Undecided => Group::Closed,
        other => *other,
    });
    let open: Vec<Group> = as_found.collect();
    let (mut solution, _) = optimal(decided(problem, &open), objective)?;
    let found = best.most().unwrap_or_default();
    solution.proof = proof(problem, objective, &solution, most.unwrap_or(found).max(found), &worth, tried);
    Ok(solution)
}

/// Why nothing keeps all limits; the contradiction of the groups that must open, as far as it is known.
fn impossible(problem: &Problem, objective: Objective, root: &[Group]) -> SolveError {
    let closed: Vec<Group> =
        root.iter().map(|group| if *group == Group::Undecided { Group::Closed } else { *group }).collect();
    without_free(decided(problem, &closed), objective).err().unwrap_or(SolveError::Unproven)
}

/// Searches until nothing better is left or all looks are made; gives what no assignment can be above.
fn search(priced: &Priced, best: &mut Best<'_>, root: Vec<Group>, start: &[i64]) -> Option<i64> {
    let bound = priced.bound(&root, start, best.most(), ROOT_ROUNDS);
    begin(best, &root, &bound);
    best.looks = LOOKS_MAX;
    let mut waiting = BinaryHeap::new();
    let mut number = 0;
    waiting.extend(bound.worth.map(|worth| Node { groups: root, prices: bound.prices, worth, number }));
    while let Some(node) = waiting.pop() {
        if best.most().is_some_and(|most| node.worth <= most) {
            return best.most();
        }
        if best.looks == 0 || waiting.len() > WAITING_MAX {
            return Some(node.worth);
        }
        let bound = priced.bound(&node.groups, &node.prices, best.most(), NODE_ROUNDS);
        best.looks = best.looks.saturating_sub(priced.cost() * bound.rounds as usize);
        let Some(worth) = bound.worth.map(|worth| worth.min(node.worth)) else { continue };
        if best.most().is_some_and(|most| worth <= most) {
            continue;
        }
        let mut groups = node.groups;
        if let Some(most) = best.most() {
            priced.decide(&bound, most, &mut groups);
        }
        // Where the rule is kept though it was left out, nothing under these decisions is better.
        let Ok((_, keeps)) = best.solve(&groups) else { continue };
        if keeps {
            continue;
        }
        best.settle(as_opened(&groups, &bound));
        let Some((group, is_open_first)) = doubtful(best.problem, &groups, &bound) else { continue };
        let order = if is_open_first { [Group::Open, Group::Closed] } else { [Group::Closed, Group::Open] };
        for decision in order {
            number += 1;
            let mut groups = groups.clone();
            groups[group] = decision;
            waiting.push(Node { groups, prices: bound.prices.clone(), worth, number });
        }
    }
    best.most()
}

/// A better beginning: the groups that opened in most rounds of the bound, then one change at a time.
fn begin(best: &mut Best<'_>, root: &[Group], bound: &Bound) {
    best.settle(as_opened(root, bound));
    for share in [1, 3] {
        let often = |group: usize| 4 * bound.opened[group] >= share * bound.rounds;
        let groups = root.iter().enumerate();
        let groups = groups.map(|(place, group)| match group {
            Group::Undecided if best.problem.places[place].open_minimum > 1 && !often(place) => Group::Closed,
            other => *other,
        });
        best.settle(groups.collect());
    }
    best.improve(root);
}

/// Undecided groups that bring nothing at the prices of the bound closed.
fn as_opened(groups: &[Group], bound: &Bound) -> Vec<Group> {
    let decided = groups.iter().zip(&bound.brings).map(|(group, &brings)| match group {
        Group::Undecided if brings <= 0 && brings != i64::MIN => Group::Closed,
        other => *other,
    });
    decided.collect()
}

/// The undecided group of which the rounds say least whether it should open, and what they rather say.
fn doubtful(problem: &Problem, groups: &[Group], bound: &Bound) -> Option<(usize, bool)> {
    let undecided = |&group: &usize| groups[group] == Group::Undecided && problem.places[group].open_minimum > 1;
    let lean = |group: usize| 2 * i64::from(bound.opened[group]) - i64::from(bound.rounds);
    let group = (0..groups.len()).filter(undecided).min_by_key(|&group| (lean(group).abs(), group))?;
    Some((group, lean(group) >= 0))
}

/// The bound in points, and in people for `coverage`.
fn proof(
    problem: &Problem,
    objective: Objective,
    solution: &Solution,
    most: i64,
    worth: &Worth,
    tried: usize,
) -> Proof {
    let matched = solution.assignment.matched();
    let held = held(problem, solution);
    debug_assert!(held.iter().zip(&problem.places).all(|(held, places)| *held <= places.capacity), "places are kept");
    let pinned = problem.pins.iter().zip(0..).filter(|(pin, _)| **pin != NOBODY);
    let pinned: Vec<i64> = pinned
        .map(|(&mentor, mentee)| i64::from(problem.score(crate::problem::Mentee(mentee), Mentor(mentor)).unwrap_or(0)))
        .collect();
    let points = most.div_euclid(worth.factor);
    let (more, points) = match objective {
        Objective::Coverage => {
            let total_most = i64::from(SCORE_MAX) * problem.mentees() as i64;
            (points.div_euclid(worth.bonus), points.rem_euclid(worth.bonus).min(total_most))
        }
        _ => (0, points),
    };
    let total = points + pinned.iter().sum::<i64>();
    let most = if objective == Objective::Coverage { more.max(0) as usize + pinned.len() } else { matched };
    Proof::Bound { matched: most, total, tried }
}
