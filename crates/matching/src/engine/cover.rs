//! From the largest total to the most people matched, and among those assignments to the largest total.
//!
//! Being matched is paid with a bonus that grows from zero. Everybody who waits searches at once; each shortest way to a free
//! place matches one more, at the least loss. When no way is left, the bonus is set above every possible total: then one and the same
//! certificate proves both that no more people can be matched and that no better total matches as many.
//!
//! # Source
//! Ahuja, Magnanti and Orlin, Network Flows (1993), 9.8: the primal-dual algorithm.

use super::{Engine, FAR};
use crate::problem::{NOBODY, SCORE_BITS, SCORE_MAX};

impl Engine {
    /// Matches as many as possible at the least loss. The engine's weights carry the bonus from then on.
    pub(crate) fn cover(&mut self) {
        let mut bonus = 0;
        let mut seen = vec![false; self.problem.mentors()];
        loop {
            let Some(length) = self.search_from_all() else { break };
            self.lower(length);
            bonus += length;
            self.search.clear();
            self.match_tight(&mut seen);
        }
        self.raise_bonus(bonus);
        self.search.clear();
    }

    fn waits(&self, mentee: usize) -> bool {
        self.takes_part[mentee] && self.holders.mentor(mentee) == NOBODY
    }

    /// The distance from those who wait to the nearest free place; `None` where none can be reached.
    fn search_from_all(&mut self) -> Option<i64> {
        for mentee in 0..self.problem.mentees() {
            if self.waits(mentee) {
                self.search.mentees.push((mentee as u32, 0));
                self.scan(mentee as u32, 0, FAR);
            }
        }
        while let Some(std::cmp::Reverse((distance, mentor))) = self.search.heap.pop() {
            if distance > self.search.distance[mentor as usize] {
                continue;
            }
            if self.has_room(mentor as usize) {
                return Some(distance);
            }
            let mut mentee = self.holders.last(mentor as usize);
            while mentee != NOBODY {
                self.search.mentees.push((mentee, distance));
                self.scan(mentee, distance, FAR);
                mentee = self.holders.after(mentee);
            }
        }
        None
    }

    /// Moves prices and gains of everybody nearer than `length`.
    fn lower(&mut self, length: i64) {
        for &mentor in &self.search.reached {
            self.prices[mentor as usize] += (length - self.search.distance[mentor as usize]).max(0);
        }
        for &(mentee, distance) in &self.search.mentees {
            self.gains[mentee as usize] -= length - distance;
        }
    }

    /// Matches those who wait along ways that cost nothing now.
    fn match_tight(&mut self, seen: &mut [bool]) {
        let mut visited: Vec<u32> = Vec::new();
        for mentee in 0..self.problem.mentees() {
            if self.waits(mentee) {
                let from = visited.len();
                if self.match_one(mentee as u32, seen, &mut visited) {
                    for mentor in visited.drain(from..) {
                        seen[mentor as usize] = false;
                    }
                }
            }
        }
        for mentor in visited {
            seen[mentor as usize] = false;
        }
        self.search.clear();
    }

    /// One breadth-first search over pairs that fit exactly; mentors seen in vain before are passed by.
    fn match_one(&mut self, source: u32, seen: &mut [bool], visited: &mut Vec<u32>) -> bool {
        let from = visited.len();
        let mut next = from;
        let mut found = self.step(source, seen, visited);
        while found.is_none() && next < visited.len() {
            let mut mentee = self.holders.last(visited[next] as usize);
            next += 1;
            while mentee != NOBODY && found.is_none() {
                found = self.step(mentee, seen, visited);
                mentee = self.holders.after(mentee);
            }
        }
        let Some(mut mentor) = found else { return false };
        while mentor != NOBODY {
            let mentee = self.search.through[mentor as usize];
            let left = self.holders.take(mentee);
            self.holders.put(mentee, mentor);
            mentor = left;
        }
        true
    }

    /// Goes from a mentee to every mentor who fits exactly; gives the first one with a free place.
    fn step(&mut self, mentee: u32, seen: &mut [bool], visited: &mut Vec<u32>) -> Option<u32> {
        let held_by = self.holders.mentor(mentee as usize);
        let gain = self.gains[mentee as usize];
        for place in self.problem.range(mentee as usize) {
            let arc = self.problem.arcs[place];
            let mentor = arc >> SCORE_BITS;
            let is_tight = gain + self.prices[mentor as usize] == self.weight(mentee, arc);
            if !is_tight || mentor == held_by || seen[mentor as usize] {
                continue;
            }
            seen[mentor as usize] = true;
            visited.push(mentor);
            self.search.through[mentor as usize] = mentee;
            if self.has_room(mentor as usize) {
                return Some(mentor);
            }
        }
        None
    }

    /// Sets the bonus above every total. Those whom the last search reached (in vain) compete for the same places, whatever the bonus.
    fn raise_bonus(&mut self, bonus: i64) {
        let farthest = self.search.mentees.iter().map(|&(_, distance)| distance).max().unwrap_or(0);
        let reached =
            self.search.reached.iter().map(|&mentor| self.search.distance[mentor as usize]).max().unwrap_or(0);
        let above_totals = 2 * i64::from(SCORE_MAX) * (self.problem.mentees() as i64 + 1);
        let target = above_totals.max(bonus + farthest.max(reached));
        self.lower(target - bonus);
        for mentee in 0..self.problem.mentees() {
            if self.takes_part[mentee] {
                self.gains[mentee] += target;
            }
        }
        self.scale.bonus = target;
    }
}
