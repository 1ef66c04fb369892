//! A bound on what groups can be worth: mentees have prices, and each group takes whom it gains most by, whoever else wants them.
//!
//! Rule for one group at given prices: the least it must have, whatever they bring, and beyond these whoever brings more than their price;
//! all of it only where the sum is above zero. No assignment is worth more than the prices of all mentees and these sums. Prices rise
//! where several groups take the same mentee and fall where none does.
//!
//! # Source
//! M. L. Fisher, The Lagrangian relaxation method for solving integer programming problems (1981), for the bound and the steps.

use super::Group;
use crate::problem::{NOBODY, Problem, SCORE_BITS, SCORE_MASK};

/// Prices are counted in parts of a point, at most so many.
const PARTS_MAX: i64 = 256;
/// The step begins with twice the way to the goal, counted in parts of [`STEP_PARTS`], and is halved where nothing improves.
const STEP_PARTS: i64 = 512;
/// After so many rounds without a better bound the step is halved.
const PATIENCE: u32 = 8;

/// What pairs are worth, so that the sum over an assignment tells how good it is: the total, with `coverage` after how many are matched, and
/// with a previous assignment before how many stay. Pinned pairs are left out.
#[derive(Debug, Clone)]
pub(super) struct Worth {
    /// What being matched counts beyond the score.
    pub(super) bonus: i64,
    /// What a point of the score counts; a pair of before counts one more.
    pub(super) factor: i64,
}

impl Worth {
    pub(super) fn of(&self, problem: &Problem, mentee: u32, arc: u32) -> i64 {
        let is_kept = problem.previous.get(mentee as usize) == Some(&(arc >> SCORE_BITS));
        (i64::from(arc & SCORE_MASK) + self.bonus) * self.factor + i64::from(is_kept && self.factor > 1)
    }
}

/// The instance as groups see it.
pub(super) struct Priced {
    /// Parts of a point.
    parts: i64,
    /// Who could come to each group and what they are worth, in parts.
    coming: Vec<Vec<(u32, i64)>>,
    /// At least, and at most so many; pinned ones left out.
    least: Vec<usize>,
    most: Vec<usize>,
    arcs: usize,
}

/// A bound and what goes with it.
#[derive(Debug, Clone)]
pub(super) struct Bound {
    /// No assignment under these decisions is worth more; not in parts. `None`: there is none at all.
    pub(super) worth: Option<i64>,
    /// The prices of it.
    pub(super) prices: Vec<i64>,
    /// What each group brings at these prices, in parts; open ones may bring less than nothing.
    pub(super) brings: Vec<i64>,
    /// In how many rounds each group opened, and of how many.
    pub(super) opened: Vec<u32>,
    pub(super) rounds: u32,
}

impl Priced {
    /// `None` where the numbers are too large to be counted in parts.
    pub(super) fn new(problem: &Problem, worth: &Worth) -> Option<Self> {
        let largest = (1_000 + i128::from(worth.bonus)) * i128::from(worth.factor) + 1;
        let room = i128::from(i64::MAX / 64) / (largest * (problem.mentees() as i128 + 1));
        let parts = room.min(i128::from(PARTS_MAX)) as i64;
        if parts < 1 {
            return None;
        }
        let mut coming = vec![Vec::new(); problem.mentors()];
        let mut pinned = vec![0usize; problem.mentors()];
        let mut arcs = 0;
        for mentee in 0..problem.mentees() {
            if problem.pins[mentee] != NOBODY {
                pinned[problem.pins[mentee] as usize] += 1;
                continue;
            }
            for &arc in &problem.arcs[problem.range(mentee)] {
                let worth = worth.of(problem, mentee as u32, arc) * parts;
                coming[(arc >> SCORE_BITS) as usize].push((mentee as u32, worth));
                arcs += 1;
            }
        }
        let left = |count: u32, mentor: usize| (count as usize).saturating_sub(pinned[mentor]);
        let places = problem.places.iter().enumerate();
        let least = places.clone().map(|(mentor, at)| left(at.minimum.max(at.open_minimum), mentor)).collect();
        let most = places.map(|(mentor, at)| left(at.capacity, mentor)).collect();
        Some(Self { parts, coming, least, most, arcs })
    }

    /// How many pairs one round looks at.
    pub(super) fn cost(&self) -> usize {
        self.arcs.max(1)
    }

    /// Prices in parts from prices in the worth of pairs.
    pub(super) fn in_parts(&self, gains: impl Iterator<Item = i64>) -> Vec<i64> {
        gains.map(|gain| gain.saturating_mul(self.parts)).collect()
    }

    /// The best bound of so many rounds from these prices. It ends early at a bound that is no more than `goal`.
    pub(super) fn bound(&self, groups: &[Group], start: &[i64], goal: Option<i64>, rounds: u32) -> Bound {
        let mut prices = start.to_vec();
        let mut taken = vec![0i64; prices.len()];
        let mut brings = vec![0i64; groups.len()];
        let mut found = Bound {
            worth: None,
            prices: start.to_vec(),
            brings: brings.clone(),
            opened: vec![0; groups.len()],
            rounds: 0,
        };
        let mut lowest: Option<i128> = None;
        let (mut step, mut patience) = (2 * STEP_PARTS, PATIENCE);
        for _ in 0..rounds {
            let Some(worth) = self.round(groups, &prices, &mut taken, &mut brings, &mut found.opened) else {
                return found;
            };
            found.rounds += 1;
            if lowest.is_none_or(|lowest| worth < lowest) {
                lowest = Some(worth);
                found.worth = Some(worth.div_euclid(i128::from(self.parts)) as i64);
                found.prices.clone_from(&prices);
                found.brings.clone_from(&brings);
                patience = PATIENCE;
            } else {
                patience -= 1;
                if patience == 0 {
                    (step, patience) = (step / 2, PATIENCE);
                }
            }
            let aim = goal.map_or(worth - worth.abs() / 50 - 1, |goal| i128::from(goal) * i128::from(self.parts));
            if found.worth <= goal && goal.is_some() {
                break;
            }
            // A price of nothing that nobody takes does not fall further.
            let off = |price: i64, taken: i64| if price == 0 && taken == 0 { 0 } else { 1 - taken };
            let norm: i64 = prices.iter().zip(&taken).map(|(&price, &taken)| off(price, taken).pow(2)).sum();
            if norm == 0 {
                break;
            }
            let by = (worth - aim).max(1) * i128::from(step) / (i128::from(STEP_PARTS) * i128::from(norm));
            let by = by.min(i128::from(i64::MAX / 64)) as i64;
            if by == 0 {
                break;
            }
            for (price, &taken) in prices.iter_mut().zip(&taken) {
                *price = price.saturating_sub(by.saturating_mul(off(*price, taken))).clamp(0, i64::MAX / 64);
            }
        }
        found
    }

    /// What all is worth at these prices, in parts; who is taken how often and what each group brings. `None` where a group that must open
    /// cannot.
    fn round(
        &self,
        groups: &[Group],
        prices: &[i64],
        taken: &mut [i64],
        brings: &mut [i64],
        opened: &mut [u32],
    ) -> Option<i128> {
        taken.fill(0);
        let mut worth: i128 = prices.iter().map(|price| i128::from(*price)).sum();
        let mut left: Vec<(i64, u32)> = Vec::new();
        for (group, decision) in groups.iter().enumerate() {
            let (least, most) = (self.least[group], self.most[group]);
            brings[group] = i64::MIN;
            if *decision == Group::Closed || self.coming[group].len() < least || most < least {
                if *decision == Group::Open {
                    return None;
                }
                continue;
            }
            left.clear();
            left.extend(self.coming[group].iter().map(|&(mentee, worth)| (worth - prices[mentee as usize], mentee)));
            if left.len() > most && most > 0 {
                left.select_nth_unstable_by(most - 1, |a, b| b.cmp(a));
                left.truncate(most);
            }
            left.sort_unstable_by(|a, b| b.cmp(a));
            let with = left
                .iter()
                .take(most)
                .enumerate()
                .take_while(|(place, (above, _))| *place < least || *above > 0)
                .count();
            let sum: i64 = left[..with].iter().map(|(above, _)| above).sum();
            brings[group] = sum;
            if sum > 0 || *decision == Group::Open {
                worth += i128::from(sum);
                opened[group] += 1;
                left[..with].iter().for_each(|&(_, mentee)| taken[mentee as usize] += 1);
            }
        }
        Some(worth)
    }

    /// Decides undecided groups that cannot be otherwise in anything better than `best`: what they bring is more than there is to lose.
    pub(super) fn decide(&self, bound: &Bound, best: i64, groups: &mut [Group]) {
        let Some(worth) = bound.worth else { return };
        // The bound is rounded down, so one more part of a point may be left.
        let spare = i128::from(worth - best + 1) * i128::from(self.parts);
        for (group, &brings) in groups.iter_mut().zip(&bound.brings).filter(|(group, _)| **group == Group::Undecided) {
            if brings == i64::MIN || i128::from(brings) <= -spare {
                *group = Group::Closed;
            } else if i128::from(brings) >= spare {
                *group = Group::Open;
            }
        }
    }
}
