//! What one more place with each mentor is worth: one search over everybody.

use super::{Engine, FAR};
use crate::problem::NOBODY;
use std::cmp::Reverse;

/// What a change of the optimum is: people matched first, then score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Worth {
    /// So many more people are matched; always 0 under `score`.
    pub matched: i64,
    /// So much more total score; under `coverage` it may fall where more are matched.
    pub score: i64,
}

impl Engine {
    /// What one more place with each mentor would add to the optimum, by mentor.
    ///
    /// This is the smallest price that a mentor can have: a mentor with a free place has 0. O(candidates log mentors).
    #[must_use]
    pub fn worth_of_places(&mut self) -> Vec<Worth> {
        for mentee in 0..self.problem.mentees() {
            if self.takes_part[mentee] && self.holders.mentor(mentee) == NOBODY {
                self.reach_all(mentee as u32, 0);
            }
        }
        for mentor in 0..self.problem.mentors() {
            if self.may_lose(mentor) {
                self.search.reach(mentor, self.prices[mentor], NOBODY);
            }
        }
        while let Some(Reverse((distance, mentor))) = self.search.heap.pop() {
            if distance > self.search.distance[mentor as usize] {
                continue;
            }
            let mut mentee = self.holders.last(mentor as usize);
            while mentee != NOBODY {
                self.reach_all(mentee, distance);
                mentee = self.holders.after(mentee);
            }
        }
        let fall = |mentor: usize| self.search.distance[mentor].min(self.prices[mentor]);
        let worth = (0..self.problem.mentors()).map(|mentor| {
            if self.has_room(mentor) || self.prices[mentor] <= 0 {
                Worth::default()
            } else {
                self.worth(self.prices[mentor] - fall(mentor))
            }
        });
        let worth = worth.collect();
        self.search.clear();
        worth
    }

    fn reach_all(&mut self, mentee: u32, distance: i64) {
        self.scan(mentee, distance, FAR);
    }

    /// A difference of weights as people and score.
    pub(crate) fn worth(&self, difference: i64) -> Worth {
        // The kept pairs of an assignment add less than half of the factor, a total less than half of the bonus.
        let difference = nearest(difference, self.scale.factor);
        if self.scale.bonus == 0 {
            return Worth { matched: 0, score: difference };
        }
        let matched = nearest(difference, self.scale.bonus);
        Worth { matched, score: difference - matched * self.scale.bonus }
    }
}

fn nearest(value: i64, unit: i64) -> i64 {
    (value + unit / 2).div_euclid(unit)
}
