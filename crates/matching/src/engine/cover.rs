//! From the largest total to the most people matched, and among those assignments to the largest total.
//!
//! Being matched is paid with a bonus above twice every possible total. Under these weights everybody who is matched stays optimal as
//! they are: whoever may still make room for others gains the bonus, and where all places that lead on are taken, the places cost it.
//! Those who wait come in one by one, each by the shortest way. One and the same certificate then proves both that no more
//! people can be matched and that no better total matches as many.

use super::{BARRED, Engine};
use crate::problem::{NOBODY, SCORE_BITS, SCORE_MASK, SCORE_MAX};

impl Engine {
    /// Matches as many as possible at the least loss. The engine's weights carry the bonus from then on.
    pub(crate) fn cover(&mut self) {
        self.scale.bonus = 2 * i64::from(SCORE_MAX) * (self.problem.mentees() as i64 + 1);
        let waiting: Vec<usize> = (0..self.problem.mentees())
            .filter(|&mentee| self.takes_part[mentee] && self.holders.mentor(mentee) == NOBODY)
            .collect();
        // Where nobody can be let in any more, the bonus is what the places are worth; elsewhere it is what being matched is worth.
        let leads_to_room =
            if waiting.is_empty() { vec![true; self.problem.mentors()] } else { self.leading_to_room() };
        for (mentor, leads) in leads_to_room.iter().enumerate() {
            if !leads {
                self.prices[mentor] += self.scale.bonus;
            }
        }
        for mentee in 0..self.problem.mentees() {
            let mentor = self.holders.mentor(mentee);
            if self.takes_part[mentee] && mentor != NOBODY && leads_to_room[mentor as usize] {
                self.gains[mentee] += self.scale.bonus;
            }
        }
        for mentee in waiting {
            // Prices have risen since the last one came in, so the gain is known only now.
            self.gains[mentee] = self.best_left(mentee);
            if self.gains[mentee] > 0 {
                self.forward(mentee as u32);
            }
        }
    }

    /// By mentor: whether a free place can be reached by whoever comes to them, at whatever loss; the mentor's own place, or that of
    /// another whom somebody of theirs could go to. Nobody of the others has a candidate among these. O(candidates of these).
    fn leading_to_room(&mut self) -> Vec<bool> {
        let mut leads: Vec<bool> = (0..self.problem.mentors()).map(|mentor| self.has_room(mentor)).collect();
        let mut reached: Vec<usize> = (0..leads.len()).filter(|&mentor| leads[mentor]).collect();
        if reached.is_empty() {
            return leads;
        }
        self.with_by_mentor();
        let Some(by_mentor) = &self.by_mentor else { return leads };
        while let Some(mentor) = reached.pop() {
            for &arc in by_mentor.of(mentor) {
                let holder = self.holders.mentor((arc >> SCORE_BITS) as usize);
                if arc & SCORE_MASK != BARRED && holder != NOBODY && !leads[holder as usize] {
                    leads[holder as usize] = true;
                    reached.push(holder as usize);
                }
            }
        }
        leads
    }

    /// What the best candidate is worth above the price; 0 where none is.
    fn best_left(&self, mentee: usize) -> i64 {
        let arcs = self.problem.arcs[self.problem.range(mentee)].iter();
        let left = arcs.map(|&arc| self.weight(mentee as u32, arc) - self.prices[(arc >> SCORE_BITS) as usize]);
        left.max().unwrap_or(0).max(0)
    }
}
