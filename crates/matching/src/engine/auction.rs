//! The auction: mentees bid for places until nobody is outbid. It brings prices near to their end; it proves nothing.
//!
//! Prices only rise. So for each mentee the best few candidates of the last full look are kept, with the value of the next one:
//! while the second best of them is above it, no full look is needed (the "k-best" of Goldberg and Kennedy).

use crate::problem::{NOBODY, Problem, SCORE_BITS, SCORE_MASK};
use std::collections::VecDeque;

/// How far a bid goes above what it must (`ours`: of 2, 4 and 8 the fastest at 100,000 mentees, crowded or one to one; a larger one
/// leaves more to repair, a smaller one makes more bids).
const STEP: i32 = 4;
/// How many of the best candidates are kept for each mentee (`ours`, measured).
const KEPT: usize = 7;
/// The price of a mentor without places: above every score.
const CLOSED: i32 = 1 << 20;

/// Where the auction ended.
pub(crate) struct Bids {
    /// The price of each mentor, 0 where a place is free.
    pub(crate) prices: Vec<i32>,
    /// The mentor of each mentee, or [`NOBODY`].
    pub(crate) mentors: Vec<u32>,
}

/// The best candidates of a mentee at the last full look, and the value of the best one that is not among them.
#[derive(Clone, Copy)]
struct Kept {
    arcs: [u32; KEPT],
    rest: i32,
}

/// No arc; its value is below everything.
const NO_ARC: u32 = u32::MAX;
/// Below every value.
const LOWEST: i32 = i32::MIN / 2;

struct Auction<'a> {
    problem: &'a Problem,
    prices: Vec<i32>,
    bids: Bidders,
    kept: Vec<Kept>,
}

/// Runs the auction among those who take part.
pub(crate) fn run(problem: &Problem, capacity: &[u32], takes_part: &[bool]) -> Bids {
    let mut auction = Auction {
        problem,
        prices: capacity.iter().map(|&places| if places == 0 { CLOSED } else { 0 }).collect(),
        bids: Bidders::new(problem, capacity),
        kept: vec![Kept { arcs: [NO_ARC; KEPT], rest: i32::MAX }; problem.mentees()],
    };
    let mut waiting: VecDeque<u32> =
        (0..problem.mentees() as u32).filter(|&mentee| takes_part[mentee as usize]).collect();
    while let Some(mentee) = waiting.pop_front() {
        if let Some(outbid) = auction.bid(mentee) {
            waiting.push_back(outbid);
        }
    }
    auction.result()
}

/// The best offer to a mentee, and what the second best is worth to them.
#[derive(Clone, Copy)]
struct Offer {
    arc: u32,
    value: i32,
    second: i32,
}

impl Auction<'_> {
    /// Lets a mentee bid, or step out where nothing is worth its price; gives whom they outbid.
    fn bid(&mut self, mentee: u32) -> Option<u32> {
        let mut offer = self.kept_offer(mentee);
        let rest = self.kept[mentee as usize].rest;
        if rest > 0 && offer.second < rest {
            offer = self.full_offer(mentee);
        }
        if offer.value <= 0 {
            return None;
        }
        let mentor = (offer.arc >> SCORE_BITS) as usize;
        let bid = self.prices[mentor] + (offer.value - offer.second.max(0)) + STEP;
        let held = self.bids.take(mentor, (bid as u64) << 32 | u64::from(mentee));
        if let Some(lowest) = held.lowest {
            self.prices[mentor] = (lowest >> 32) as i32;
        }
        held.outbid.map(|bid| bid as u32)
    }

    fn kept_offer(&self, mentee: u32) -> Offer {
        let mut offer = Offer { arc: NO_ARC, value: LOWEST, second: LOWEST };
        for &arc in &self.kept[mentee as usize].arcs {
            if arc == NO_ARC {
                break;
            }
            let value = self.value(arc);
            if value > offer.value {
                offer = Offer { arc, value, second: offer.value };
            } else if value > offer.second {
                offer.second = value;
            }
        }
        offer
    }

    /// Looks at every candidate and keeps the best ones.
    fn full_offer(&mut self, mentee: u32) -> Offer {
        let mut best = [(LOWEST, NO_ARC); KEPT + 1];
        for &arc in &self.problem.arcs[self.problem.range(mentee as usize)] {
            let value = self.value(arc);
            if value <= best[KEPT].0 {
                continue;
            }
            let mut place = KEPT;
            while place > 0 && best[place - 1].0 < value {
                best[place] = best[place - 1];
                place -= 1;
            }
            best[place] = (value, arc);
        }
        let kept = &mut self.kept[mentee as usize];
        for (to, from) in kept.arcs.iter_mut().zip(&best) {
            *to = from.1;
        }
        kept.rest = best[KEPT].0;
        Offer { arc: best[0].1, value: best[0].0, second: best[1].0 }
    }

    #[inline]
    fn value(&self, arc: u32) -> i32 {
        (arc & SCORE_MASK) as i32 - self.prices[(arc >> SCORE_BITS) as usize]
    }

    fn result(self) -> Bids {
        let mut mentors = vec![NOBODY; self.problem.mentees()];
        for mentor in 0..self.problem.mentors() {
            for bid in self.bids.of(mentor) {
                mentors[*bid as u32 as usize] = mentor as u32;
            }
        }
        Bids { prices: self.prices, mentors }
    }
}

/// The bids that each mentor holds, as heaps with the lowest first, one beside the other in one array; a bid is
/// `bid << 32 | mentee`.
struct Bidders {
    starts: Vec<u32>,
    counts: Vec<u32>,
    bids: Vec<u64>,
}

/// What a new bid changed.
struct Held {
    /// The bid that had to go.
    outbid: Option<u64>,
    /// The lowest bid, where every place is taken.
    lowest: Option<u64>,
}

impl Bidders {
    fn new(problem: &Problem, capacity: &[u32]) -> Self {
        let mut wanted = vec![0u32; problem.mentors()];
        for arc in &problem.arcs {
            wanted[(arc >> SCORE_BITS) as usize] += 1;
        }
        let mut starts = Vec::with_capacity(problem.mentors() + 1);
        let mut end = 0;
        starts.push(end);
        for (wanted, &capacity) in wanted.iter().zip(capacity) {
            // One place more than there are candidates stays free for ever, and so does every further one.
            end += capacity.min(wanted + 1);
            starts.push(end);
        }
        Self { counts: vec![0; wanted.len()], bids: vec![0; end as usize], starts }
    }

    fn of(&self, mentor: usize) -> &[u64] {
        let start = self.starts[mentor] as usize;
        &self.bids[start..start + self.counts[mentor] as usize]
    }

    /// Adds a bid to a mentor with at least one place.
    fn take(&mut self, mentor: usize, bid: u64) -> Held {
        let range = self.starts[mentor] as usize..self.starts[mentor + 1] as usize;
        let heap = &mut self.bids[range];
        let count = &mut self.counts[mentor];
        if (*count as usize) < heap.len() {
            let mut place = *count as usize;
            *count += 1;
            heap[place] = bid;
            while place > 0 && heap[(place - 1) / 2] > heap[place] {
                heap.swap(place, (place - 1) / 2);
                place = (place - 1) / 2;
            }
            let is_full = *count as usize == heap.len();
            return Held { outbid: None, lowest: is_full.then_some(heap[0]) };
        }
        if bid <= heap[0] {
            return Held { outbid: Some(bid), lowest: Some(heap[0]) };
        }
        let outbid = std::mem::replace(&mut heap[0], bid);
        let mut place = 0;
        loop {
            let (left, right) = (2 * place + 1, 2 * place + 2);
            let lower = if right < heap.len() && heap[right] < heap[left] { right } else { left };
            if lower >= heap.len() || heap[lower] >= heap[place] {
                return Held { outbid: Some(outbid), lowest: Some(heap[0]) };
            }
            heap.swap(place, lower);
            place = lower;
        }
    }
}
