//! From the largest total to the most people matched, and among those assignments to the largest total.
//!
//! Being matched is paid with a bonus above twice every possible total. Under these weights everybody who is matched stays optimal as
//! they are, and those who wait come in one by one, each by the shortest way. One and the same certificate then proves both that no more
//! people can be matched and that no better total matches as many.

use super::Engine;
use crate::problem::{NOBODY, SCORE_BITS, SCORE_MAX};

impl Engine {
    /// Matches as many as possible at the least loss. The engine's weights carry the bonus from then on.
    pub(crate) fn cover(&mut self) {
        self.scale.bonus = 2 * i64::from(SCORE_MAX) * (self.problem.mentees() as i64 + 1);
        let is_in = |engine: &Self, mentee: usize| engine.holders.mentor(mentee) != NOBODY;
        for mentee in 0..self.problem.mentees() {
            if self.takes_part[mentee] && is_in(self, mentee) {
                self.gains[mentee] += self.scale.bonus;
            }
        }
        for mentee in 0..self.problem.mentees() {
            if !self.takes_part[mentee] || is_in(self, mentee) {
                continue;
            }
            // Prices have risen since the last one came in, so the gain is known only now.
            self.gains[mentee] = self.best_left(mentee);
            if self.gains[mentee] > 0 {
                self.forward(mentee as u32);
            }
        }
    }

    /// What the best candidate is worth above the price; 0 where none is.
    fn best_left(&self, mentee: usize) -> i64 {
        let arcs = self.problem.arcs[self.problem.range(mentee)].iter();
        let left = arcs.map(|&arc| self.weight(mentee as u32, arc) - self.prices[(arc >> SCORE_BITS) as usize]);
        left.max().unwrap_or(0).max(0)
    }
}
