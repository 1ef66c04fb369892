//! Among equal optima, the one that changes least against the previous assignment.
//!
//! Every weight is multiplied by more than twice the number of mentees, and a pair of before gets one more: so the total decides first, and
//! kept pairs decide among equal totals. Prices and gains are multiplied too, and little is left to repair.

use super::Engine;
use crate::problem::{Contradiction, NOBODY};

impl Engine {
    /// Changes to an equally good assignment with the fewest changes. Weights are on the larger scale from then on.
    ///
    /// # Errors
    /// None where the engine was solved; the searches it rests on share the type.
    pub(crate) fn keep_previous(&mut self) -> Result<(), Contradiction> {
        let factor = 2 * (self.problem.mentees() as i64 + 1);
        self.scale.factor = factor;
        self.gains.iter_mut().chain(&mut self.prices).for_each(|value| *value *= factor);
        for mentee in 0..self.problem.mentees() {
            let mentor = self.problem.previous.get(mentee).copied().unwrap_or(NOBODY);
            let arc = if self.takes_part[mentee] && mentor != NOBODY {
                self.problem.arc(mentee as u32, mentor)
            } else {
                None
            };
            let Some(arc) = arc else { continue };
            let gain = self.weight(mentee as u32, self.problem.arcs[arc]) - self.prices[mentor as usize];
            if gain > self.gains[mentee] {
                self.gains[mentee] = gain;
                if self.holders.mentor(mentee) != mentor {
                    self.holders.take(mentee as u32);
                }
            }
        }
        self.repair()
    }
}
