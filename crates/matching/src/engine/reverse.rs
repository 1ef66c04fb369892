//! The shortest way from a free place back to somebody who takes it, or to a price of zero.

use super::{Engine, FAR};
use crate::problem::{Contradiction, Mentee, Mentor, NOBODY, SCORE_BITS, SCORE_MASK};
use rustc_hash::FxHashMap;

/// Where a reverse search ends.
enum End {
    /// A mentee who had nobody comes in.
    ComesIn(u32),
    /// The price of this mentor is zero, and they give one up (or, the source, leave the place free).
    Free(u32),
}

impl Engine {
    /// Lets the price of a mentor with a free place fall until somebody comes or it is zero; below a minimum, until somebody comes.
    ///
    /// # Errors
    /// [`Contradiction::Minimums`] where nobody can come and somebody must.
    pub(crate) fn reverse(&mut self, source: u32) -> Result<(), Contradiction> {
        self.with_by_mentor();
        let Some((end, length)) = self.search_reverse(source) else {
            let conflict = self.conflicting_minimums();
            self.search.clear();
            return Err(conflict);
        };
        for &mentor in &self.search.reached {
            let closer = length - self.search.distance[mentor as usize];
            if closer > 0 {
                self.prices[mentor as usize] -= closer;
                let mut mentee = self.holders.last(mentor as usize);
                while mentee != NOBODY {
                    self.gains[mentee as usize] += closer;
                    mentee = self.holders.after(mentee);
                }
            }
        }
        // The move of a mentee is along the arc that was tight at their distance; moving them changes no gain.
        self.shift_back(source, &end);
        self.search.clear();
        Ok(())
    }

    fn search_reverse(&mut self, source: u32) -> Option<(End, i64)> {
        let must = self.holders.count(source as usize) < self.minimum[source as usize];
        let mut end = (!must).then(|| (End::Free(source), self.prices[source as usize]));
        self.search.reach(source as usize, 0, NOBODY);
        while let Some(std::cmp::Reverse((distance, mentor))) = self.search.heap.pop() {
            let limit = end.as_ref().map_or(FAR, |end| end.1);
            if distance >= limit {
                break;
            }
            if distance > self.search.distance[mentor as usize] {
                continue;
            }
            if mentor != source && self.may_lose(mentor as usize) {
                let free = distance + self.prices[mentor as usize];
                if free < limit {
                    end = Some((End::Free(mentor), free));
                }
            }
            self.scan_back(mentor, distance, &mut end);
        }
        end
    }

    /// Notes the ways from a mentor to whoever could come to them.
    fn scan_back(&mut self, mentor: u32, distance: i64, end: &mut Option<(End, i64)>) {
        let count = self.by_mentor.as_ref().map_or(0, |by_mentor| by_mentor.of(mentor as usize).len());
        for place in 0..count {
            let Some(by_mentor) = &self.by_mentor else { return };
            let arc = by_mentor.of(mentor as usize)[place];
            let mentee = arc >> SCORE_BITS;
            let weight = self.weight_of(mentee, mentor, arc & SCORE_MASK);
            // The gain alone tells most ways to be too long; who holds the mentee is looked up for the few others.
            let way = distance + self.gains[mentee as usize] + self.prices[mentor as usize] - weight;
            if way >= end.as_ref().map_or(FAR, |end| end.1) || !self.takes_part[mentee as usize] {
                continue;
            }
            let held_by = self.holders.mentor(mentee as usize);
            if held_by == mentor {
                continue;
            }
            if held_by == NOBODY {
                self.search.moves.insert(mentee, mentor);
                *end = Some((End::ComesIn(mentee), way));
            } else {
                // Everybody whom that mentor holds takes the same label; the one who would move is `through`.
                if way < self.search.distance[held_by as usize] {
                    self.search.moves.insert(mentee, mentor);
                    self.search.reach(held_by as usize, way, mentee);
                }
            }
        }
    }

    /// Moves everybody along the way that was found, from its end to the source.
    fn shift_back(&mut self, source: u32, end: &End) {
        let mut mentee = match *end {
            End::ComesIn(mentee) => mentee,
            End::Free(mentor) if mentor == source => return,
            End::Free(mentor) => self.search.through[mentor as usize],
        };
        loop {
            let Some(&to) = self.search.moves.get(&mentee) else { return };
            self.holders.take(mentee);
            self.holders.put(mentee, to);
            if to == source {
                return;
            }
            mentee = self.search.through[to as usize];
        }
    }

    /// Mentors at their minimum whom nobody else can fill, reduced to the smallest group that contradicts itself.
    fn conflicting_minimums(&self) -> Contradiction {
        let group: Vec<u32> = self.search.reached.clone();
        self.smallest_conflict(group)
    }

    fn smallest_conflict(&self, mut group: Vec<u32>) -> Contradiction {
        group.retain(|&mentor| self.minimum[mentor as usize] > 0);
        group.sort_unstable();
        let mut place = 0;
        while place < group.len() {
            let left: Vec<u32> = group.iter().copied().filter(|&mentor| mentor != group[place]).collect();
            if self.can_fill(&left) {
                place += 1;
            } else {
                group = left;
            }
        }
        let mut mentees: Vec<u32> = group.iter().flat_map(|&mentor| self.could_come(mentor)).collect();
        mentees.sort_unstable();
        mentees.dedup();
        Contradiction::Minimums {
            wanted: group.iter().map(|&mentor| u64::from(self.minimum[mentor as usize])).sum(),
            mentors: group.into_iter().map(Mentor).collect(),
            mentees: mentees.into_iter().map(Mentee).collect(),
        }
    }

    fn could_come(&self, mentor: u32) -> Vec<u32> {
        let arcs = self.by_mentor.as_ref().map_or(&[][..], |by_mentor| by_mentor.of(mentor as usize));
        let open = |arc: &&u32| **arc & SCORE_MASK != super::BARRED;
        let mentees = arcs.iter().filter(open).map(|arc| arc >> SCORE_BITS);
        mentees.filter(|&mentee| self.takes_part[mentee as usize]).collect()
    }

    /// Whether these mentors' minimums can all be met by whoever could come to them: augmenting paths, one for each place.
    fn can_fill(&self, group: &[u32]) -> bool {
        let mut taken: FxHashMap<u32, u32> = FxHashMap::default();
        for &mentor in group {
            for _ in 0..self.minimum[mentor as usize] {
                if !self.fill_one(mentor, &mut taken) {
                    return false;
                }
            }
        }
        true
    }

    fn fill_one(&self, mentor: u32, taken: &mut FxHashMap<u32, u32>) -> bool {
        let mut reached_from: FxHashMap<u32, u32> = FxHashMap::default();
        let mut reached_by: FxHashMap<u32, u32> = FxHashMap::default();
        let mut queue = vec![mentor];
        let mut next = 0;
        while next < queue.len() {
            let at = queue[next];
            next += 1;
            for mentee in self.could_come(at) {
                if reached_from.contains_key(&mentee) {
                    continue;
                }
                reached_from.insert(mentee, at);
                let Some(&holder) = taken.get(&mentee) else {
                    give(mentee, mentor, &reached_from, &reached_by, taken);
                    return true;
                };
                if holder != mentor && !reached_by.contains_key(&holder) {
                    reached_by.insert(holder, mentee);
                    queue.push(holder);
                }
            }
        }
        false
    }
}

/// Gives a mentee to the mentor from whom they were reached, whose own mentee moves on, and so back to the source.
fn give(
    mentee: u32,
    source: u32,
    reached_from: &FxHashMap<u32, u32>,
    reached_by: &FxHashMap<u32, u32>,
    taken: &mut FxHashMap<u32, u32>,
) {
    let mut mentee = mentee;
    loop {
        let to = reached_from[&mentee];
        taken.insert(mentee, to);
        if to == source {
            return;
        }
        mentee = reached_by[&to];
    }
}
