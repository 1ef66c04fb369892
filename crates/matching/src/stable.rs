//! Nobody who would both rather have each other: mentees ask in the order of their wishes, mentors keep the best who ask.
//!
//! The result is the best stable assignment for every mentee at once. Ties are broken first, by the order of people or by a
//! published lottery, so everybody's wishes are strict; then in every stable assignment the same mentees are matched and each mentor has
//! equally many, which is why a minimum is either met by this one run or by none.
//!
//! # Source
//! D. Gale and L. S. Shapley, College admissions and the stability of marriage (1962); A. E. Roth, On the allocation of residents to
//! rural hospitals (1986).

use crate::outcome::{Assignment, Proof, Solution};
use crate::problem::{Contradiction, Mentor, NOBODY, Places, Problem, SCORE_BITS, SCORE_MASK, some};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// How equal wishes are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ties {
    /// The lower in the order of ids is preferred.
    #[default]
    Order,
    /// The lower lot is preferred; each person's lot is drawn from this seed and their place in the order of ids.
    Lottery(u64),
}

impl Ties {
    /// The lot of a mentor (side 0) or mentee (side 1); in order of ids, their place.
    ///
    /// A lot is `mix(mix(seed) + 2 * place + side)` with the finaliser of splitmix64 as `mix`, so that anybody can draw it again.
    #[must_use]
    pub fn lot(self, side: u64, place: u32) -> u64 {
        match self {
            Ties::Order => u64::from(place),
            Ties::Lottery(seed) => mix(mix(seed).wrapping_add(2 * u64::from(place) + side)),
        }
    }
}

fn mix(value: u64) -> u64 {
    let value = value.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let value = (value ^ (value >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    value ^ (value >> 31)
}

/// A stable assignment, and the groups that had to stay closed because too few came.
#[derive(Debug, Clone)]
pub struct Stable {
    /// The assignment and its proof.
    pub solution: Solution,
    /// Mentors whose open minimum was not reached; nobody is with them, and pairs with them do not count as blocking.
    pub closed: Vec<Mentor>,
}

/// How much a mentor wants somebody, the least wanted first in a heap; equal wishes by lot, equal lots by place.
type Asked = Reverse<(u16, Reverse<(u64, u32)>)>;

/// The best stable assignment for every mentee. Pinned pairs are set before, and take no part.
///
/// # Errors
/// [`Contradiction::StableMinimum`] where a minimum is met by no stable assignment, or the open minimum of a group that must open.
/// O(candidates log candidates) for each group that closes.
pub fn solve(problem: &Problem, ties: Ties) -> Result<Stable, Contradiction> {
    let mut is_closed = vec![false; problem.mentors()];
    let must_open = must_open(&problem.places, problem.pins.iter().copied().filter(|&mentor| mentor != NOBODY));
    loop {
        let mentors = ask(problem, ties, &is_closed);
        let mut held = vec![0u32; problem.mentors()];
        for &mentor in mentors.iter().filter(|&&mentor| mentor != NOBODY) {
            held[mentor as usize] += 1;
        }
        if let Some(emptiest) = too_empty(&problem.places, &held, &must_open)? {
            is_closed[emptiest] = true;
            continue;
        }
        let assignment = Assignment { mentors: mentors.into_iter().map(some).collect() };
        let blocking_pairs = blocking(problem, ties, &assignment, &is_closed);
        let total = assignment.total(problem);
        let closed = (0..held.len()).filter(|&mentor| is_closed[mentor]).map(|mentor| Mentor(mentor as u32)).collect();
        return Ok(Stable {
            solution: Solution { assignment, total, proof: Proof::Stable { blocking_pairs } },
            closed,
        });
    }
}

/// The groups that cannot close: those with a minimum, and those to whom somebody is pinned (`pinned`, one mentor for each pin).
pub(crate) fn must_open(places: &[Places], pinned: impl Iterator<Item = u32>) -> Vec<bool> {
    let mut must_open: Vec<bool> = places.iter().map(|places| places.minimum > 0).collect();
    pinned.for_each(|mentor| must_open[mentor as usize] = true);
    must_open
}

/// The group to close next: the emptiest of those that too few asked for, so that everybody asks again; `None` where all have enough.
///
/// Whoever closes has nobody from then on, so each group closes once at most and asking again ends.
///
/// # Errors
/// [`Contradiction::StableMinimum`] where nothing is left to close and a group that must open has too few.
pub(crate) fn too_empty(places: &[Places], held: &[u32], must_open: &[bool]) -> Result<Option<usize>, Contradiction> {
    let may_close = (0..held.len())
        .filter(|&mentor| !must_open[mentor] && held[mentor] > 0 && held[mentor] < places[mentor].open_minimum);
    if let Some(emptiest) = may_close.min_by_key(|&mentor| (held[mentor], Reverse(mentor))) {
        return Ok(Some(emptiest));
    }
    // Only now, since those who were in a group that closed may have come.
    let least = |mentor: usize| places[mentor].minimum.max(places[mentor].open_minimum);
    match (0..held.len()).find(|&mentor| must_open[mentor] && held[mentor] < least(mentor)) {
        Some(mentor) => {
            let (minimum, gets) = (least(mentor), held[mentor]);
            Err(Contradiction::StableMinimum { mentor: Mentor(mentor as u32), minimum, gets })
        }
        None => Ok(None),
    }
}

/// Deferred acceptance.
fn ask(problem: &Problem, ties: Ties, is_closed: &[bool]) -> Vec<u32> {
    let mut room: Vec<u32> = problem.places.iter().map(|places| places.capacity).collect();
    let mut mentors = problem.pins.clone();
    for &mentor in mentors.iter().filter(|&&mentor| mentor != NOBODY) {
        room[mentor as usize] -= 1;
    }
    let mut asked: Vec<BinaryHeap<Asked>> = vec![BinaryHeap::new(); problem.mentors()];
    let mut wishes: Vec<Option<Vec<u32>>> = vec![None; problem.mentees()];
    for first in 0..problem.mentees() as u32 {
        let mut asking = if mentors[first as usize] == NOBODY { first } else { NOBODY };
        while asking != NOBODY {
            // Wishes lie in reverse, so that the next one is the last.
            let list = wishes[asking as usize].get_or_insert_with(|| wish_list(problem, ties, asking));
            let Some(arc) = list.pop() else { break };
            let mentor = (problem.arcs[arc as usize] >> SCORE_BITS) as usize;
            if room[mentor] == 0 || is_closed[mentor] {
                continue;
            }
            let heap = &mut asked[mentor];
            heap.push(Reverse((problem.wish(arc as usize), Reverse((ties.lot(1, asking), asking)))));
            mentors[asking as usize] = mentor as u32;
            asking = NOBODY;
            if heap.len() > room[mentor] as usize
                && let Some(Reverse((_, Reverse((_, sent_away))))) = heap.pop()
            {
                mentors[sent_away as usize] = NOBODY;
                asking = sent_away;
            }
        }
    }
    mentors
}

/// A mentee's candidates by place of the arc, the most wanted last.
fn wish_list(problem: &Problem, ties: Ties, mentee: u32) -> Vec<u32> {
    let range = problem.range(mentee as usize);
    let mut list: Vec<u32> = (range.start as u32..range.end as u32).collect();
    list.sort_by_cached_key(|&arc| {
        let mentor = problem.arcs[arc as usize] >> SCORE_BITS;
        (problem.arcs[arc as usize] & SCORE_MASK, Reverse((ties.lot(0, mentor), mentor)))
    });
    list
}

/// How many pairs would both rather have each other.
fn blocking(problem: &Problem, ties: Ties, assignment: &Assignment, is_closed: &[bool]) -> usize {
    let wish = |mentee: u32, arc: usize| (problem.wish(arc), Reverse((ties.lot(1, mentee), mentee)));
    let score = |arc: usize| {
        let mentor = problem.arcs[arc] >> SCORE_BITS;
        (problem.arcs[arc] & SCORE_MASK, Reverse((ties.lot(0, mentor), mentor)))
    };
    let mut room: Vec<u32> = problem.places.iter().map(|places| places.capacity).collect();
    let mut worst = vec![None; problem.mentors()];
    let mut has = vec![None; problem.mentees()];
    for (mentee, mentor) in assignment.pairs() {
        room[mentor.0 as usize] -= 1;
        let Some(arc) = problem.arc(mentee.0, mentor.0).filter(|_| problem.pin(mentee).is_none()) else { continue };
        has[mentee.0 as usize] = Some(score(arc));
        let wish = wish(mentee.0, arc);
        let worst = &mut worst[mentor.0 as usize];
        *worst = Some(worst.map_or(wish, |before| wish.min(before)));
    }
    let blocks = |mentee: u32, arc: usize| {
        let mentor = (problem.arcs[arc] >> SCORE_BITS) as usize;
        let would_come = has[mentee as usize].is_none_or(|has| score(arc) > has);
        would_come
            && !is_closed[mentor]
            && (room[mentor] > 0 || worst[mentor].is_some_and(|worst| wish(mentee, arc) > worst))
    };
    let free = (0..problem.mentees() as u32).filter(|&mentee| problem.pins[mentee as usize] == NOBODY);
    free.map(|mentee| problem.range(mentee as usize).filter(|&arc| blocks(mentee, arc)).count()).sum()
}
