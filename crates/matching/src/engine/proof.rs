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
        // Prices are looked up once for each candidate, in no order; half the bytes stay in a nearer cache.
        let narrow: Option<Vec<i32>> = self.prices.iter().map(|&price| i32::try_from(price).ok()).collect();
        let value = match &narrow {
            Some(prices) => self.covered(prices),
            None => self.covered(&self.prices),
        };
        value.is_some_and(|value| self.is_within_places() && value == self.bound())
    }

    /// The value of the matching, where `prices`, those of the mentors, and gains cover every arc.
    fn covered<P: Copy + Into<i64>>(&self, prices: &[P]) -> Option<i128> {
        let mut value = 0i128;
        for mentee in 0..self.problem.mentees() {
            if !self.takes_part[mentee] {
                continue;
            }
            let gain = self.gains[mentee];
            let held_by = self.holders.mentor(mentee);
            let mut held = if held_by == NOBODY { Some(0) } else { None };
            for arc in &self.problem.arcs[self.problem.range(mentee)] {
                let mentor = arc >> SCORE_BITS;
                if arc & SCORE_MASK == BARRED {
                    continue;
                }
                let weight = self.weight(mentee as u32, *arc);
                if gain + prices[mentor as usize].into() < weight {
                    return None;
                }
                if mentor == held_by {
                    held = Some(weight);
                }
            }
            if gain < 0 {
                return None;
            }
            value += i128::from(held?);
        }
        Some(value)
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
