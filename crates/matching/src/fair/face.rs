//! All assignments that are best so far, as a network in which what cannot change is frozen.
//!
//! Nodes are mentees, mentors, the entry (a mentee there is unmatched) and the exit (a mentor there has room). Moving along a
//! cycle gives another assignment that matches as many; entry and exit are not joined, so the number matched never changes.

use crate::outcome::Assignment;
use crate::problem::{Mentor, NOBODY, Problem, SCORE_BITS, SCORE_MASK, some};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// One arc that may still change: mentor and score.
type Arc = (u32, u16);

/// Farther than any way.
const FAR: u32 = u32::MAX;

/// The assignments that are best so far, one of them in hand.
pub(super) struct Face {
    mentees: usize,
    mentors: usize,
    /// The arcs of each mentee that may change.
    arcs: Vec<Vec<Arc>>,
    /// The mentor of each mentee now, pinned ones left out.
    mentor: Vec<u32>,
    /// Who is with each mentor by an arc that may change.
    held: Vec<Vec<u32>>,
    /// How many are with each mentor, all of them.
    count: Vec<u32>,
    places: Vec<(u32, u32)>,
    /// Whether a mentee may still become matched or unmatched.
    may_enter: Vec<bool>,
    /// Whether the number with a mentor may still change.
    may_fill: Vec<bool>,
    /// Whether the arc between a mentee and their mentor may change.
    may_move: Vec<bool>,
    potential: Vec<i64>,
    distance: Vec<u32>,
    before: Vec<u32>,
    reached: Vec<u32>,
}

impl Face {
    pub(super) fn new(problem: &Problem, assignment: &Assignment) -> Self {
        let (mentees, mentors) = (problem.mentees(), problem.mentors());
        let nodes = mentees + mentors + 2;
        let mut face = Self {
            mentees,
            mentors,
            arcs: vec![Vec::new(); mentees],
            mentor: vec![NOBODY; mentees],
            held: vec![Vec::new(); mentors],
            count: vec![0; mentors],
            places: problem.places.iter().map(|places| (places.minimum, places.capacity)).collect(),
            may_enter: vec![true; mentees],
            may_fill: vec![true; mentors],
            may_move: vec![true; mentees],
            potential: vec![0; nodes],
            distance: vec![FAR; nodes],
            before: vec![NOBODY; nodes],
            reached: Vec::new(),
        };
        for mentee in 0..mentees {
            let mentor = assignment.mentors[mentee].map_or(NOBODY, |mentor| mentor.0);
            if mentor != NOBODY {
                face.count[mentor as usize] += 1;
            }
            if problem.pins[mentee] != NOBODY {
                (face.may_enter[mentee], face.may_move[mentee]) = (false, false);
                continue;
            }
            face.mentor[mentee] = mentor;
            if mentor != NOBODY {
                face.held[mentor as usize].push(mentee as u32);
            }
            let arcs = problem.arcs[problem.range(mentee)].iter();
            face.arcs[mentee] = arcs.map(|arc| (arc >> SCORE_BITS, (arc & SCORE_MASK) as u16)).collect();
        }
        face
    }

    /// The assignment in hand, pinned pairs included.
    pub(super) fn mentors(&self, problem: &Problem) -> Vec<Option<Mentor>> {
        let pinned = problem.pins.iter().zip(&self.mentor);
        pinned.map(|(&pin, &mentor)| some(if pin == NOBODY { mentor } else { pin })).collect()
    }

    /// Goes to an assignment with as few pairs as possible for which `costs` is true, and freezes what all such have in common.
    pub(super) fn fewest(&mut self, costs: impl Fn(u32, u32, u16) -> bool) {
        self.potential.fill(0);
        // Without the pairs that cost, nothing costs less than nothing: potentials of zero fit. Then they come back one by one.
        let mut out: Vec<(u32, u32)> = Vec::new();
        for mentee in 0..self.mentees {
            let mentor = self.mentor[mentee];
            let own = self.arcs[mentee].iter().find(|arc| arc.0 == mentor && self.may_move[mentee]);
            if own.is_some_and(|arc| costs(mentee as u32, mentor, arc.1)) {
                out.push((mentee as u32, mentor));
                self.may_move[mentee] = false;
                self.let_go(mentee as u32, mentor);
            }
        }
        for &(mentee, mentor) in &out {
            self.bring_back(mentee, mentor, &costs);
        }
        self.freeze(&costs);
    }

    fn let_go(&mut self, mentee: u32, mentor: u32) {
        self.held[mentor as usize].retain(|&other| other != mentee);
    }

    fn exit(&self) -> usize {
        self.mentees + self.mentors + 1
    }

    fn entry(&self) -> usize {
        self.mentees + self.mentors
    }

    /// Lets a pair that costs one move again: along a cycle that makes it unnecessary, or with potentials that show there is none.
    fn bring_back(&mut self, mentee: u32, mentor: u32, costs: &impl Fn(u32, u32, u16) -> bool) {
        let (from, to) = (mentee as usize, self.mentees + mentor as usize);
        // The mentee's own pair is no way from them to the mentor while it is being looked for.
        let needed = 1 - self.potential[to] + self.potential[from];
        if needed > 0 {
            let found = self.search(from, to, needed, costs);
            for &node in &self.reached {
                let distance = i64::from(self.distance[node as usize]).min(found);
                self.potential[node as usize] -= found - distance;
            }
            let is_cycle = self.potential[to] - self.potential[from] < 1 && self.distance[to] != FAR;
            if is_cycle {
                self.may_move[mentee as usize] = true;
                self.turn(from, to);
                self.clear();
                return;
            }
            self.clear();
        }
        self.may_move[mentee as usize] = true;
        self.held[mentor as usize].push(mentee);
    }

    /// The shortest way by reduced costs, up to `limit`; what is farther stays unreached.
    fn search(&mut self, from: usize, to: usize, limit: i64, costs: &impl Fn(u32, u32, u16) -> bool) -> i64 {
        let limit = limit as u32;
        let mut heap = BinaryHeap::new();
        self.reach(from, 0, NOBODY, &mut heap);
        let mut next: Vec<(usize, i64)> = Vec::new();
        while let Some(Reverse((distance, node))) = heap.pop() {
            if distance > self.distance[node as usize] {
                continue;
            }
            if node as usize == to {
                return i64::from(distance);
            }
            next.clear();
            self.ways(node as usize, costs, &mut next);
            for &(other, cost) in &next {
                let reduced = cost + self.potential[node as usize] - self.potential[other];
                debug_assert!(reduced >= 0, "potentials fit every arc that may change");
                let way = distance.saturating_add(reduced as u32);
                if way < limit {
                    self.reach(other, way, node, &mut heap);
                }
            }
        }
        i64::from(limit)
    }

    fn reach(&mut self, node: usize, distance: u32, before: u32, heap: &mut BinaryHeap<Reverse<(u32, u32)>>) {
        if distance < self.distance[node] {
            if self.distance[node] == FAR {
                self.reached.push(node as u32);
            }
            self.distance[node] = distance;
            self.before[node] = before;
            heap.push(Reverse((distance, node as u32)));
        }
    }

    /// Every way out of a node, with its cost.
    fn ways(&self, node: usize, costs: &impl Fn(u32, u32, u16) -> bool, next: &mut Vec<(usize, i64)>) {
        if node < self.mentees {
            let mentor = self.mentor[node];
            for &(other, score) in &self.arcs[node] {
                if other != mentor {
                    next.push((self.mentees + other as usize, i64::from(costs(node as u32, other, score))));
                }
            }
            if mentor != NOBODY && self.may_enter[node] {
                next.push((self.entry(), 0));
            }
        } else if node < self.mentees + self.mentors {
            let mentor = node - self.mentees;
            for &mentee in &self.held[mentor] {
                next.push((mentee as usize, -self.cost_of_own(mentee, costs)));
            }
            if self.may_fill[mentor] && self.count[mentor] < self.places[mentor].1 {
                next.push((self.exit(), 0));
            }
        } else if node == self.entry() {
            let out = (0..self.mentees).filter(|&mentee| self.mentor[mentee] == NOBODY && self.may_enter[mentee]);
            next.extend(out.map(|mentee| (mentee, 0)));
        } else {
            let over = |&mentor: &usize| self.may_fill[mentor] && self.count[mentor] > self.places[mentor].0;
            next.extend((0..self.mentors).filter(over).map(|mentor| (self.mentees + mentor, 0)));
        }
    }

    fn cost_of_own(&self, mentee: u32, costs: &impl Fn(u32, u32, u16) -> bool) -> i64 {
        let mentor = self.mentor[mentee as usize];
        let own = self.arcs[mentee as usize].iter().find(|arc| arc.0 == mentor);
        own.map_or(0, |arc| i64::from(costs(mentee, mentor, arc.1)))
    }

    /// Moves everybody along the way from a mentee to the mentor whom they leave.
    fn turn(&mut self, from: usize, to: usize) {
        let mut way = vec![to];
        let mut node = to;
        while node != from {
            node = self.before[node] as usize;
            way.push(node);
        }
        way.reverse();
        for step in way.windows(2) {
            let (one, other) = (step[0], step[1]);
            let is_mentor = |node: usize| (self.mentees..self.mentees + self.mentors).contains(&node);
            if is_mentor(one) && other < self.mentees {
                self.let_go(other as u32, (one - self.mentees) as u32);
            } else if is_mentor(one) && other == self.exit() {
                self.count[one - self.mentees] += 1;
            } else if one == self.exit() {
                self.count[other - self.mentees] -= 1;
            } else if other == self.entry() {
                self.mentor[one] = NOBODY;
            }
        }
        for step in way.windows(2) {
            let (one, other) = (step[0], step[1]);
            if one < self.mentees && other < self.mentees + self.mentors {
                self.mentor[one] = (other - self.mentees) as u32;
                self.held[other - self.mentees].push(one as u32);
            }
        }
    }

    fn clear(&mut self) {
        for &node in &self.reached {
            self.distance[node as usize] = FAR;
            self.before[node as usize] = NOBODY;
        }
        self.reached.clear();
    }

    /// Freezes every arc whose reduced cost is not zero: no assignment with as few can differ there.
    fn freeze(&mut self, costs: &impl Fn(u32, u32, u16) -> bool) {
        let (mentees, entry, exit) = (self.mentees, self.entry(), self.exit());
        for mentee in 0..mentees {
            let (own, at) = (self.mentor[mentee], self.potential[mentee]);
            if self.potential[entry] != at {
                self.may_enter[mentee] = false;
            }
            let potential = &self.potential;
            let mut is_own_frozen = false;
            self.arcs[mentee].retain(|&(mentor, score)| {
                let cost = i64::from(costs(mentee as u32, mentor, score));
                let is_free = cost + at - potential[mentees + mentor as usize] == 0;
                is_own_frozen |= mentor == own && !is_free;
                is_free
            });
            if is_own_frozen && self.may_move[mentee] {
                self.may_move[mentee] = false;
                self.let_go(mentee as u32, own);
            }
        }
        for mentor in 0..self.mentors {
            if self.potential[mentees + mentor] != self.potential[exit] {
                self.may_fill[mentor] = false;
            }
        }
    }
}
