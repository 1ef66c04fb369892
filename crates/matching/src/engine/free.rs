//! Whoever waits and can have somebody at no loss, has somebody.
//!
//! A candidate of score 0 adds nothing to the total, and an exchange among equals neither; so the searches by prices leave people
//! waiting beside free places. Here they are placed along pairs that fit the prices exactly, which keeps the optimum and its proof.

use super::{BARRED, Engine};
use crate::problem::{NOBODY, SCORE_BITS, SCORE_MASK};

impl Engine {
    /// Matches as many as can be without any change of the total, of the pairs kept, or of prices and gains.
    ///
    /// O(candidates) for all who stay unmatched together, and at most that again for each who is placed.
    pub fn match_free(&mut self) {
        let is_free = |mentor: usize| self.prices[mentor] == 0 && self.has_room(mentor);
        if !(0..self.problem.mentors()).any(is_free) {
            return;
        }
        // Whom a search saw in vain can never be of use: all that they lead to is full and stays as it is.
        let mut is_seen = vec![false; self.problem.mentors()];
        let mut through = vec![NOBODY; self.problem.mentors()];
        let mut seen: Vec<u32> = Vec::new();
        for mentee in 0..self.problem.mentees() as u32 {
            let place = mentee as usize;
            if !self.takes_part[place] || self.gains[place] != 0 || self.holders.mentor(place) != NOBODY {
                continue;
            }
            seen.clear();
            let Some(mut mentor) = self.free_place(mentee, &mut is_seen, &mut through, &mut seen) else { continue };
            loop {
                let who = through[mentor as usize];
                let left = self.holders.take(who);
                self.holders.put(who, mentor);
                if who == mentee {
                    break;
                }
                mentor = left;
            }
            seen.iter().for_each(|&mentor| is_seen[mentor as usize] = false);
        }
    }

    /// The nearest mentor with a free place whom a mentee reaches by exchanges that cost nothing.
    fn free_place(&self, mentee: u32, is_seen: &mut [bool], through: &mut [u32], seen: &mut Vec<u32>) -> Option<u32> {
        let mut asking = mentee;
        let mut next = 0;
        let mut others = NOBODY;
        loop {
            for &arc in &self.problem.arcs[self.problem.range(asking as usize)] {
                let mentor = arc >> SCORE_BITS;
                let fits = arc & SCORE_MASK != BARRED
                    && self.gains[asking as usize] + self.prices[mentor as usize] == self.weight(asking, arc);
                if !fits || std::mem::replace(&mut is_seen[mentor as usize], true) {
                    continue;
                }
                through[mentor as usize] = asking;
                seen.push(mentor);
                if self.prices[mentor as usize] == 0 && self.has_room(mentor as usize) {
                    return Some(mentor);
                }
            }
            while others == NOBODY {
                let &mentor = seen.get(next)?;
                next += 1;
                others = self.holders.last(mentor as usize);
            }
            asking = others;
            others = self.holders.after(others);
        }
    }
}
