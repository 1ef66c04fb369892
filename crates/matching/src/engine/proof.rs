//! The certificate of a state, and its check by one pass over all candidates.

use super::{BARRED, Engine};
use crate::outcome::Duals;
use crate::problem::{NOBODY, SCORE_BITS, SCORE_MASK};

impl Engine {
    /// Prices and gains as they stand; before anything was put on the larger scale of kept pairs, they prove the total.
    pub(crate) fn duals(&self) -> Duals {
        Duals { gains: self.gains.clone(), prices: self.prices.clone(), bonus: self.scale.bonus }
    }

    /// Whether prices and gains prove the matching: feasible, nothing negative that may not be, no arc uncovered, no gap.
    #[must_use]
    pub fn is_proven(&self) -> bool {
        let mut value = 0i128;
        for mentee in 0..self.problem.mentees() {
            if !self.takes_part[mentee] {
                continue;
            }
            let gain = self.gains[mentee];
            let held_by = self.holders.mentor(mentee);
            let mut is_held = held_by == NOBODY;
            for arc in &self.problem.arcs[self.problem.range(mentee)] {
                let mentor = arc >> SCORE_BITS;
                if arc & SCORE_MASK == BARRED {
                    continue;
                }
                let weight = self.weight(mentee as u32, *arc);
                if gain + self.prices[mentor as usize] < weight {
                    return false;
                }
                if mentor == held_by {
                    is_held = true;
                    value += i128::from(weight);
                }
            }
            if gain < 0 || !is_held {
                return false;
            }
        }
        self.is_within_places() && value == self.bound()
    }

    fn is_within_places(&self) -> bool {
        (0..self.problem.mentors()).all(|mentor| {
            let count = self.holders.count(mentor);
            count <= self.capacity[mentor] && count >= self.minimum[mentor]
        })
    }

    /// What no assignment of those who take part can exceed, by the prices and gains.
    fn bound(&self) -> i128 {
        let gains = self.gains.iter().zip(&self.takes_part).filter(|(_, takes_part)| **takes_part);
        let gains: i128 = gains.map(|(gain, _)| i128::from(*gain)).sum();
        let places = (0..self.problem.mentors()).map(|mentor| {
            let price = self.prices[mentor];
            let count = if price > 0 { self.capacity[mentor] } else { self.minimum[mentor] };
            i128::from(price) * i128::from(count)
        });
        gains + places.sum::<i128>()
    }
}
