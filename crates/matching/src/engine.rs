//! The exact solver of the largest total: prices of mentors, gains of mentees, and a matching that fits both.
//!
//! What always holds between two calls, with `w` the weight of a pair, `u` the gain of a mentee and `p` the price of a mentor:
//! `u + p >= w` for every candidate, and `=` for every pair of the matching; `u >= 0`, and `u = 0` for who is unmatched;
//! `p <= 0` where a place is free, and `p >= 0` where more than the minimum are held. By duality that is the proof of the optimum.
//!
//! First an auction brings prices near to their end (`auction`), then shortest paths make them exact: forward from a mentee who
//! waits (`forward`), in reverse from a mentor whose place fell free (`reverse`). The same two searches answer every later
//! change. The plan is that of the measured prototype: coarse bids, then exact repair.
//!
//! # Source
//! D. P. Bertsekas, Auction algorithms (1998), for forward and reverse auctions; R. K. Ahuja, T. L. Magnanti and J. B. Orlin,
//! Network Flows (1993), 9.7, for successive shortest paths with potentials.

pub(crate) mod auction;
mod change;
mod cover;
mod forward;
mod free;
mod holders;
mod keep;
mod proof;
mod reverse;
mod worth;

pub use change::{Change, ChangeError};
pub use worth::Worth;

use crate::problem::{Contradiction, Mentee, Mentor, NOBODY, Problem, SCORE_BITS, SCORE_MASK, some};
use holders::Holders;
use rustc_hash::FxHashMap;
use std::collections::BinaryHeap;

/// The score of an arc that was forbidden after the problem was made.
pub(crate) const BARRED: u32 = SCORE_MASK;
/// The weight of a barred arc: no price makes it worth taking, and sums with it stay far from the ends of the range.
pub(crate) const BARRED_WEIGHT: i64 = i64::MIN / 4;
/// Farther than any path.
pub(crate) const FAR: i64 = i64::MAX / 4;

/// The weight of a pair is `(score + bonus) * factor`, and one more for a pair of the previous assignment where `factor > 1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Scale {
    pub(crate) bonus: i64,
    pub(crate) factor: i64,
}

/// A solved instance that can be asked and changed.
#[derive(Debug, Clone)]
pub struct Engine {
    pub(crate) problem: Problem,
    pub(crate) scale: Scale,
    /// Places that are not pinned.
    pub(crate) capacity: Vec<u32>,
    /// Minimums less those who are pinned.
    pub(crate) minimum: Vec<u32>,
    pub(crate) gains: Vec<i64>,
    pub(crate) prices: Vec<i64>,
    pub(crate) holders: Holders,
    /// Mentees who take part: neither pinned nor gone.
    pub(crate) takes_part: Vec<bool>,
    /// Candidates by mentor, `mentee << SCORE_BITS | score`; made when first needed.
    pub(crate) by_mentor: Option<ByMentor>,
    pub(crate) search: Search,
}

/// Candidates by mentor.
#[derive(Debug, Clone)]
pub(crate) struct ByMentor {
    starts: Vec<u32>,
    arcs: Vec<u32>,
}

impl ByMentor {
    pub(crate) fn of(&self, mentor: usize) -> &[u32] {
        &self.arcs[self.starts[mentor] as usize..self.starts[mentor + 1] as usize]
    }
}

/// What a search remembers; emptied after each one.
#[derive(Debug, Clone, Default)]
pub(crate) struct Search {
    /// Distance of each mentor, [`FAR`] where not reached.
    pub(crate) distance: Vec<i64>,
    /// The mentee through whom each mentor was reached.
    pub(crate) through: Vec<u32>,
    /// Mentors reached, in order.
    pub(crate) reached: Vec<u32>,
    /// Mentees reached, with their distance.
    pub(crate) mentees: Vec<(u32, i64)>,
    pub(crate) heap: BinaryHeap<std::cmp::Reverse<(i64, u32)>>,
    /// In reverse: where a mentee would move to.
    pub(crate) moves: FxHashMap<u32, u32>,
}

impl Search {
    fn new(mentors: usize) -> Self {
        Self { distance: vec![FAR; mentors], through: vec![NOBODY; mentors], ..Self::default() }
    }

    pub(crate) fn clear(&mut self) {
        for &mentor in &self.reached {
            self.distance[mentor as usize] = FAR;
            self.through[mentor as usize] = NOBODY;
        }
        self.reached.clear();
        self.mentees.clear();
        self.heap.clear();
        self.moves.clear();
    }

    /// Notes a way to a mentor if it is the shortest so far.
    pub(crate) fn reach(&mut self, mentor: usize, distance: i64, through: u32) {
        if distance < self.distance[mentor] {
            if self.distance[mentor] == FAR {
                self.reached.push(mentor as u32);
            }
            self.distance[mentor] = distance;
            self.through[mentor] = through;
            self.heap.push(std::cmp::Reverse((distance, mentor as u32)));
        }
    }
}

impl Engine {
    /// Solves for the largest total score; somebody may stay unmatched where that raises it.
    ///
    /// Open minimums are not looked at (see [`open`](crate::open)).
    ///
    /// # Errors
    /// [`Contradiction::Minimums`] where the minimums cannot all be met.
    pub fn solve(problem: Problem) -> Result<Self, Contradiction> {
        let mut engine = Self::unsolved(problem);
        let bids = auction::run(&engine.problem, &engine.capacity, &engine.takes_part);
        for (mentor, &price) in bids.prices.iter().enumerate() {
            // Nobody can come where there is no place; the price keeps gains from counting on it.
            engine.prices[mentor] =
                if engine.capacity[mentor] == 0 { i64::from(crate::problem::SCORE_MAX) } else { i64::from(price) };
        }
        engine.settle(&bids.mentors);
        engine.repair()?;
        Ok(engine)
    }

    /// Everybody unmatched and nothing priced.
    pub(crate) fn unsolved(problem: Problem) -> Self {
        let (mentees, mentors) = (problem.mentees(), problem.mentors());
        let mut capacity: Vec<u32> = problem.places.iter().map(|places| places.capacity).collect();
        let mut minimum: Vec<u32> = problem.places.iter().map(|places| places.minimum).collect();
        for &mentor in problem.pins.iter().filter(|&&mentor| mentor != NOBODY) {
            // No more are pinned than there are places: a problem that exists is valid.
            capacity[mentor as usize] -= 1;
            minimum[mentor as usize] = minimum[mentor as usize].saturating_sub(1);
        }
        let takes_part = problem.pins.iter().map(|&mentor| mentor == NOBODY).collect();
        Self {
            scale: Scale { bonus: 0, factor: 1 },
            capacity,
            minimum,
            gains: vec![0; mentees],
            prices: vec![0; mentors],
            holders: Holders::new(mentees, mentors),
            takes_part,
            by_mentor: None,
            search: Search::new(mentors),
            problem,
        }
    }

    /// Gains from prices; of the proposed pairs, those that fit exactly are kept.
    pub(crate) fn settle(&mut self, proposed: &[u32]) {
        for (mentee, &wanted) in proposed.iter().enumerate() {
            if !self.takes_part[mentee] {
                continue;
            }
            let mut gain = 0;
            let mut is_tight = false;
            for arc in self.problem.range(mentee) {
                let arc = self.problem.arcs[arc];
                let mentor = (arc >> SCORE_BITS) as usize;
                let left = self.weight(mentee as u32, arc) - self.prices[mentor];
                if left > gain {
                    (gain, is_tight) = (left, false);
                }
                is_tight |= left == gain && wanted == mentor as u32;
            }
            self.gains[mentee] = gain;
            if is_tight && self.has_room(wanted as usize) {
                self.holders.put(mentee as u32, wanted);
            }
        }
    }

    /// Makes a state whose prices and gains cover every arc optimal: who waits is placed, free places lose their price, minimums
    /// are filled.
    pub(crate) fn repair(&mut self) -> Result<(), Contradiction> {
        for mentee in 0..self.problem.mentees() {
            if self.takes_part[mentee] && self.gains[mentee] > 0 && self.holders.mentor(mentee) == NOBODY {
                self.forward(mentee as u32);
            }
        }
        for mentor in 0..self.problem.mentors() {
            while self.prices[mentor] > 0 && self.has_room(mentor) {
                self.reverse(mentor as u32)?;
            }
        }
        for mentor in 0..self.problem.mentors() {
            while self.holders.count(mentor) < self.minimum[mentor] {
                self.reverse(mentor as u32)?;
            }
        }
        Ok(())
    }

    /// The weight of a pair, from its arc.
    #[inline]
    pub(crate) fn weight(&self, mentee: u32, arc: u32) -> i64 {
        self.weight_of(mentee, arc >> SCORE_BITS, arc & SCORE_MASK)
    }

    #[inline]
    pub(crate) fn weight_of(&self, mentee: u32, mentor: u32, score: u32) -> i64 {
        if score == BARRED {
            return BARRED_WEIGHT;
        }
        let base = i64::from(score) + self.scale.bonus;
        if self.scale.factor == 1 {
            return base;
        }
        let is_kept = self.problem.previous.get(mentee as usize) == Some(&mentor);
        base * self.scale.factor + i64::from(is_kept)
    }

    pub(crate) fn has_room(&self, mentor: usize) -> bool {
        self.holders.count(mentor) < self.capacity[mentor]
    }

    /// Whether a mentor may give somebody up.
    pub(crate) fn may_lose(&self, mentor: usize) -> bool {
        self.holders.count(mentor) > self.minimum[mentor]
    }

    /// The candidates by mentor, made at the first call.
    pub(crate) fn with_by_mentor(&mut self) {
        if self.by_mentor.is_some() {
            return;
        }
        let problem = &self.problem;
        let mut starts = vec![0u32; problem.mentors() + 1];
        for arc in &problem.arcs {
            starts[(arc >> SCORE_BITS) as usize + 1] += 1;
        }
        for mentor in 0..problem.mentors() {
            starts[mentor + 1] += starts[mentor];
        }
        let mut next = starts.clone();
        let mut arcs = vec![0u32; problem.arcs.len()];
        for mentee in 0..problem.mentees() {
            for &arc in &problem.arcs[problem.range(mentee)] {
                let place = &mut next[(arc >> SCORE_BITS) as usize];
                arcs[*place as usize] = (mentee as u32) << SCORE_BITS | (arc & SCORE_MASK);
                *place += 1;
            }
        }
        self.by_mentor = Some(ByMentor { starts, arcs });
    }

    /// The problem as it stands, with every change.
    #[must_use]
    pub fn problem(&self) -> &Problem {
        &self.problem
    }

    /// The mentor of a mentee, pinned ones included.
    #[must_use]
    pub fn mentor_of(&self, mentee: Mentee) -> Option<Mentor> {
        let place = mentee.0 as usize;
        self.problem.pin(mentee).or_else(|| some(self.holders.mentor(place)))
    }

    /// The mentor of every mentee, in their order.
    #[must_use]
    pub fn mentors(&self) -> Vec<Option<Mentor>> {
        (0..self.problem.mentees() as u32).map(|mentee| self.mentor_of(Mentee(mentee))).collect()
    }
}
