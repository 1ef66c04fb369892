//! Good assignments to begin with: from groups that look worth opening, by closing those that too few come to, and then one change at a
//! time.

use super::priced::Worth;
use super::{Group, broken, decided, held};
use crate::outcome::{Objective, Solution};
use crate::problem::{NOBODY, Problem, SCORE_BITS};
use crate::solve::{SolveError, without_free};
use rustc_hash::FxHashSet;

/// One solve looks at each pair about so often (`ours`), to count it beside rounds of the bound.
const SOLVE_LOOKS: usize = 12;

/// Of the groups that too few come to, one of so many closes at once (`ours`).
const CLOSED_SHARE: usize = 16;

/// The best assignment so far, and how much work may still be done.
pub(super) struct Best<'a> {
    pub(super) problem: &'a Problem,
    pub(super) objective: Objective,
    pub(super) worth: Worth,
    /// What it is worth, which groups have somebody, and the assignment.
    pub(super) found: Option<(i64, Solution)>,
    /// How many sets of groups were solved.
    pub(super) tried: usize,
    /// Looks at pairs that may still be made.
    pub(super) looks: usize,
    seen: FxHashSet<Vec<Group>>,
}

impl<'a> Best<'a> {
    pub(super) fn new(problem: &'a Problem, objective: Objective, worth: Worth, looks: usize) -> Self {
        Self { problem, objective, worth, found: None, tried: 0, looks, seen: FxHashSet::default() }
    }

    /// What the best is worth, if there is any.
    pub(super) fn most(&self) -> Option<i64> {
        self.found.as_ref().map(|found| found.0)
    }

    /// The groups that have somebody in the best.
    pub(super) fn open(&self) -> Vec<bool> {
        self.found.as_ref().map_or_else(Vec::new, |(_, solution)| {
            held(self.problem, solution).into_iter().map(|held| held > 0).collect()
        })
    }

    /// Solves under these decisions, with the rule left out for undecided groups. Whatever keeps the rule anyway is compared with the best;
    /// then there is nothing better under these decisions.
    pub(super) fn solve(&mut self, groups: &[Group]) -> Result<(Solution, bool), SolveError> {
        self.tried += 1;
        self.looks = self.looks.saturating_sub(SOLVE_LOOKS * self.problem.candidates().max(1));
        let (solution, _) = without_free(decided(self.problem, groups), self.objective)?;
        let keeps = broken(self.problem, &held(self.problem, &solution), groups).next().is_none();
        if keeps {
            let worth = self.worth_of(&solution);
            if self.most().is_none_or(|most| worth > most) {
                self.found = Some((worth, solution.clone()));
            }
        }
        Ok((solution, keeps))
    }

    fn worth_of(&self, solution: &Solution) -> i64 {
        let pairs = solution.assignment.pairs().filter(|pair| self.problem.pins[pair.0.0 as usize] == NOBODY);
        let worth = pairs.map(|(mentee, mentor)| {
            let score = self.problem.score(mentee, mentor).unwrap_or(0);
            self.worth.of(self.problem, mentee.0, mentor.0 << SCORE_BITS | u32::from(score))
        });
        worth.sum()
    }

    /// Closes groups that too few come to, the emptiest first, until what is left keeps the rule.
    pub(super) fn settle(&mut self, mut groups: Vec<Group>) {
        while (self.looks > 0 || self.found.is_none()) && self.seen.insert(groups.clone()) {
            let Ok((solution, keeps)) = self.solve(&groups) else { return };
            if keeps {
                return;
            }
            let held = held(self.problem, &solution);
            let share = |&group: &usize| {
                let least = self.problem.places[group].open_minimum;
                (u64::from(held[group]) << u32::BITS) / u64::from(least.max(1))
            };
            let mut short: Vec<usize> = broken(self.problem, &held, &groups).collect();
            short.sort_by_key(|group| (share(group), *group));
            // One by one where there are few; of very many, some at once.
            short.truncate(short.len().div_ceil(CLOSED_SHARE));
            short.iter().for_each(|&group| groups[group] = Group::Closed);
        }
    }

    /// Opens or closes one group, or one for another, as long as that is better.
    pub(super) fn improve(&mut self, root: &[Group]) {
        let branched: Vec<usize> = (0..root.len())
            .filter(|&group| root[group] == Group::Undecided && self.problem.places[group].open_minimum > 1)
            .collect();
        let mut is_better = true;
        while is_better {
            is_better = false;
            for swaps in [false, true] {
                let open = self.open();
                let (inside, outside): (Vec<usize>, Vec<usize>) = branched.iter().partition(|&&group| open[group]);
                let singles = branched.iter().map(|&group| vec![group]);
                let pairs = inside.iter().flat_map(|&one| outside.iter().map(move |&other| vec![one, other]));
                let moves: Vec<Vec<usize>> = if swaps { pairs.collect() } else { singles.collect() };
                for turned in moves {
                    if self.looks == 0 {
                        return;
                    }
                    let before = self.most();
                    let decision = |(group, root): (usize, &Group)| match root {
                        // Ordinary mentors need no decision.
                        Group::Undecided if self.problem.places[group].open_minimum <= 1 => Group::Undecided,
                        Group::Undecided if open[group] != turned.contains(&group) => Group::Open,
                        Group::Undecided => Group::Closed,
                        other => *other,
                    };
                    let groups: Vec<Group> = root.iter().enumerate().map(decision).collect();
                    if !self.seen.insert(groups.clone()) {
                        continue;
                    }
                    let _ = self.solve(&groups);
                    if self.most() > before {
                        is_better = true;
                        break;
                    }
                }
                if is_better {
                    break;
                }
            }
        }
    }
}
