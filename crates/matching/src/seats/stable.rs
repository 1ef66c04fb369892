//! Stable boards: no mentee and mentor who would both rather have each other, the best such boards for every mentee at once.
//!
//! A mentee chooses of those who have not sent them away the best mentor of each specialty, and of these as many as there are seats. Such
//! choices never drop somebody because another one went away, so asking in rounds leads to the stable boards that are best for mentees,
//! and with strict wishes every mentor has equally many in all of them.
//!
//! # Source
//! A. E. Roth, Stability and polarization of interests in job matching (1984); J. W. Hatfield and P. R. Milgrom, Matching with contracts
//! (2005), for choices that are substitutes and the count of partners.

use super::Boards;
use crate::problem::{Candidate, Decision, Mentee, Mentor, Problem, Refused};
use crate::stable::{Ties, must_open, too_empty};
use rustc_hash::FxHashSet;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Stable boards, and the groups that had to stay closed because too few came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StableBoards {
    /// The pairs, by mentee, then mentor.
    pub pairs: Vec<(Mentee, Mentor)>,
    /// Mentors whose open minimum was not reached.
    pub closed: Vec<Mentor>,
}

/// A candidate on a mentee's list.
#[derive(Debug, Clone, Copy)]
struct Wished {
    mentor: u32,
    specialty: (u8, u32),
    mentor_score: u16,
    is_pinned: bool,
}

/// How much a mentor wants somebody, the least wanted first in a heap.
type Asked = Reverse<(u16, Reverse<(u64, u32)>)>;

/// The stable boards that are best for every mentee. Pinned pairs are set before and stay.
///
/// # Errors
/// [`Refused`]: numbers that are not there, decisions that contradict one another, or a minimum that no stable boards meet.
pub fn stable(boards: &Boards<'_>, ties: Ties) -> Result<StableBoards, Refused> {
    // Everything that can be wrong with the input is found where it is made a problem.
    super::Seated::new(boards)?;
    let lists = lists(boards, ties);
    let mut is_closed = vec![false; boards.places.len()];
    let pinned = boards.decisions.iter().filter_map(Decision::pinned).map(|(_, mentor)| mentor);
    let must_open = must_open(boards.places, pinned);
    loop {
        let mut pairs = ask(boards, ties, &lists, &is_closed);
        let mut held = vec![0u32; boards.places.len()];
        pairs.iter().for_each(|pair| held[pair.1.0 as usize] += 1);
        let next = too_empty(boards.places, &held, &must_open);
        if let Some(emptiest) = next.map_err(|short| Refused::Contradictions(vec![short]))? {
            is_closed[emptiest] = true;
            continue;
        }
        pairs.sort_unstable();
        let closed = (0..held.len()).filter(|&mentor| is_closed[mentor]).map(|mentor| Mentor(mentor as u32)).collect();
        return Ok(StableBoards { pairs, closed });
    }
}

/// Whether a mentee with this board would choose a board with another mentor in it; pinned ones cannot make room.
///
/// `problem` has the candidates, `is_pinned` tells pinned pairs.
#[must_use]
pub fn would_come(
    problem: &Problem,
    boards: &Boards<'_>,
    ties: Ties,
    board: &[Mentor],
    (mentee, mentor): (Mentee, Mentor),
) -> bool {
    let wish =
        |mentor: Mentor| (problem.score(mentee, mentor).unwrap_or(0), Reverse((ties.lot(0, mentor.0), mentor.0)));
    let makes_room =
        |own: &Mentor| !boards.decisions.contains(&Decision::Pin(mentee, *own)) && wish(mentor) > wish(*own);
    match board.iter().find(|own| boards.specialty(own.0) == boards.specialty(mentor.0)) {
        Some(alike) => makes_room(alike),
        None => board.len() < boards.seats as usize || board.iter().any(makes_room),
    }
}

/// The candidates of each mentee, pinned ones first, then the most wanted.
fn lists(boards: &Boards<'_>, ties: Ties) -> Vec<Vec<Wished>> {
    let pins: FxHashSet<(u32, u32)> = boards.decisions.iter().filter_map(Decision::pinned).collect();
    let forbids: FxHashSet<(u32, u32)> = boards.decisions.iter().filter_map(Decision::forbidden).collect();
    let mut sorted: Vec<&Candidate> =
        boards.candidates.iter().filter(|one| !forbids.contains(&(one.mentee, one.mentor))).collect();
    let is_pinned = |one: &Candidate| pins.contains(&(one.mentee, one.mentor));
    sorted.sort_by_cached_key(|one| {
        (one.mentee, !is_pinned(one), Reverse(one.score), ties.lot(0, one.mentor), one.mentor)
    });
    let mut lists = vec![Vec::new(); boards.mentees];
    for one in sorted {
        lists[one.mentee as usize].push(Wished {
            mentor: one.mentor,
            specialty: boards.specialty(one.mentor),
            mentor_score: one.mentor_score,
            is_pinned: is_pinned(one),
        });
    }
    lists
}

/// Everybody asks whom they choose; whoever is sent away chooses again.
fn ask(boards: &Boards<'_>, ties: Ties, lists: &[Vec<Wished>], is_closed: &[bool]) -> Vec<(Mentee, Mentor)> {
    let mut room: Vec<u32> = boards.places.iter().map(|places| places.capacity).collect();
    let pinned = lists.iter().flatten().filter(|one| one.is_pinned);
    pinned.for_each(|one| room[one.mentor as usize] = room[one.mentor as usize].saturating_sub(1));
    let is_out = |one: &Wished| !one.is_pinned && (is_closed[one.mentor as usize] || room[one.mentor as usize] == 0);
    let mut gone: Vec<Vec<bool>> = lists.iter().map(|list| list.iter().map(is_out).collect()).collect();
    let mut has: Vec<Vec<bool>> = lists.iter().map(|list| vec![false; list.len()]).collect();
    let mut asked: Vec<BinaryHeap<Asked>> = vec![BinaryHeap::new(); room.len()];
    let mut asking: Vec<u32> = (0..lists.len() as u32).rev().collect();
    while let Some(mentee) = asking.pop() {
        let place = mentee as usize;
        for chosen in choice(&lists[place], &gone[place], boards.seats as usize) {
            if std::mem::replace(&mut has[place][chosen], true) || lists[place][chosen].is_pinned {
                continue;
            }
            let one = lists[place][chosen];
            let heap = &mut asked[one.mentor as usize];
            heap.push(Reverse((one.mentor_score, Reverse((ties.lot(1, mentee), mentee)))));
            if heap.len() <= room[one.mentor as usize] as usize {
                continue;
            }
            if let Some(Reverse((_, Reverse((_, away))))) = heap.pop() {
                let list = &lists[away as usize];
                if let Some(at) = list.iter().position(|other| other.mentor == one.mentor) {
                    (gone[away as usize][at], has[away as usize][at]) = (true, false);
                }
                asking.push(away);
            }
        }
    }
    let pairs = lists.iter().zip(&has).zip(0..).flat_map(|((list, has), mentee)| {
        let own = list.iter().zip(has).filter(|(_, has)| **has);
        own.map(move |(one, _)| (Mentee(mentee), Mentor(one.mentor)))
    });
    pairs.collect()
}

/// The places on the list of the best mentor of each specialty, as many as there are seats.
fn choice(list: &[Wished], gone: &[bool], seats: usize) -> Vec<usize> {
    let mut chosen: Vec<usize> = Vec::with_capacity(seats);
    for (place, one) in list.iter().enumerate() {
        if chosen.len() == seats {
            break;
        }
        let is_taken = chosen.iter().any(|&other| list[other].specialty == one.specialty);
        if !gone[place] && !is_taken {
            chosen.push(place);
        }
    }
    chosen
}
