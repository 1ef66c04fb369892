//! The shortest way from a mentee who waits to a free place, or to somebody who would rather step out.

use super::Engine;
use crate::problem::{NOBODY, SCORE_BITS};

/// Where a forward search ends.
enum End {
    /// A mentor with a free place.
    Place(u32),
    /// A mentee who steps out.
    StepsOut(u32),
}

impl Engine {
    /// Places a mentee who waits with a gain above zero, so that everything stays optimal; somebody may step out, perhaps they
    /// themselves.
    pub(crate) fn forward(&mut self, source: u32) {
        let (end, length) = self.search_forward(source);
        for &mentor in &self.search.reached {
            let closer = length - self.search.distance[mentor as usize];
            if closer > 0 {
                self.prices[mentor as usize] += closer;
            }
        }
        for &(mentee, distance) in &self.search.mentees {
            self.gains[mentee as usize] -= length - distance;
        }
        self.shift(source, &end);
        self.search.clear();
    }

    fn search_forward(&mut self, source: u32) -> (End, i64) {
        let mut end = (End::StepsOut(source), self.gains[source as usize]);
        self.search.mentees.push((source, 0));
        self.scan(source, 0, end.1);
        while let Some(std::cmp::Reverse((distance, mentor))) = self.search.heap.pop() {
            if distance >= end.1 {
                break;
            }
            if distance > self.search.distance[mentor as usize] {
                continue;
            }
            if self.has_room(mentor as usize) {
                // One more than the minimum is worth nothing less than nothing: a price below zero has to rise to it first.
                let is_over = self.holders.count(mentor as usize) >= self.minimum[mentor as usize];
                let rise = if is_over { (-self.prices[mentor as usize]).max(0) } else { 0 };
                if rise == 0 {
                    return (End::Place(mentor), distance);
                }
                if distance + rise < end.1 {
                    end = (End::Place(mentor), distance + rise);
                }
            }
            let mut mentee = self.holders.last(mentor as usize);
            while mentee != NOBODY {
                let steps_out = distance + self.gains[mentee as usize];
                if steps_out < end.1 {
                    end = (End::StepsOut(mentee), steps_out);
                }
                self.search.mentees.push((mentee, distance));
                self.scan(mentee, distance, end.1);
                mentee = self.holders.after(mentee);
            }
        }
        // Those reached beyond the end keep their gains.
        self.search.mentees.retain(|&(_, distance)| distance < end.1);
        end
    }

    /// Notes the ways from a mentee to all their mentors.
    pub(crate) fn scan(&mut self, mentee: u32, distance: i64, limit: i64) {
        let held_by = self.holders.mentor(mentee as usize);
        let gain = self.gains[mentee as usize];
        for place in self.problem.range(mentee as usize) {
            let arc = self.problem.arcs[place];
            let mentor = arc >> SCORE_BITS;
            if mentor == held_by {
                continue;
            }
            let way = distance + gain + self.prices[mentor as usize] - self.weight(mentee, arc);
            if way < limit {
                self.search.reach(mentor as usize, way, mentee);
            }
        }
    }

    /// Moves everybody along the way that was found.
    fn shift(&mut self, source: u32, end: &End) {
        let mut mentor = match *end {
            End::Place(mentor) => mentor,
            // Whoever steps out leaves a place to whom the search came from.
            End::StepsOut(mentee) => self.holders.take(mentee),
        };
        while mentor != NOBODY {
            let mentee = self.search.through[mentor as usize];
            let left = self.holders.take(mentee);
            self.holders.put(mentee, mentor);
            mentor = left;
            if mentee == source {
                break;
            }
        }
    }
}
