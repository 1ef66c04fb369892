//! Pairs who would both rather have each other, for one seat and for several.
//!
//! With several seats a mentee would come where the board with the mentor in it would be chosen over the one without: a seat is free, or
//! somebody wanted less makes room; who stands for the same specialty is the one who has to.

use super::{Rows, Scores, is_closed};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cmp::Reverse;

/// A wish, the larger the more wanted: the score, then the lower lot, then the lower place.
type Wish = (u16, Reverse<(u64, u32)>);

/// The lot as it is published: `mix(mix(seed) + 2 * place + side)`, mentors being side 0 and mentees side 1.
pub(super) fn lot(lottery: Option<u64>, side: u64, place: u32) -> u64 {
    let mix = |seed: u64| {
        let mut x = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
        x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        x ^ (x >> 31)
    };
    lottery.map_or(0, |seed| mix(mix(seed).wrapping_add(2 * u64::from(place) + side)))
}

/// One of the mentors whom a mentee has.
#[derive(Debug, Clone, Copy)]
struct Has {
    mentor: u32,
    wish: Wish,
    is_pinned: bool,
}

/// Pairs who would both rather have each other.
pub(super) fn blocking(
    rows: &Rows<'_>,
    forbids: &FxHashSet<(u32, u32)>,
    pairs: &[(u32, u32)],
    scores: &Scores,
    held: &[u32],
) -> Vec<(u32, u32)> {
    let of_mentee = |score: u16, mentor: u32| (score, Reverse((lot(rows.lottery, 0, mentor), mentor)));
    let of_mentor = |wish: u16, mentee: u32| (wish, Reverse((lot(rows.lottery, 1, mentee), mentee)));
    let pinned: FxHashSet<(u32, u32)> = rows.pins.iter().copied().collect();
    let mut has: FxHashMap<u32, Vec<Has>> = FxHashMap::default();
    let mut worst: Vec<Option<Wish>> = vec![None; rows.mentors.len()];
    for pair in pairs {
        let (score, wish) = scores.get(pair).copied().unwrap_or_default();
        let is_pinned = pinned.contains(pair);
        has.entry(pair.0).or_default().push(Has { mentor: pair.1, wish: of_mentee(score, pair.1), is_pinned });
        // A pinned mentee cannot be sent away.
        if !is_pinned {
            let wish = of_mentor(wish, pair.0);
            let worst = &mut worst[pair.1 as usize];
            *worst = Some(worst.map_or(wish, |before| before.min(wish)));
        }
    }
    let mut blocking = Vec::new();
    for &(mentee, mentor, score, wish) in rows.candidates {
        if forbids.contains(&(mentee, mentor)) || is_closed(rows, held, mentor) {
            continue;
        }
        let own = has.get(&mentee).map_or(&[][..], Vec::as_slice);
        let has_room = held[mentor as usize] < rows.mentors[mentor as usize].0;
        let would_take = has_room || worst[mentor as usize].is_some_and(|worst| of_mentor(wish, mentee) > worst);
        if would_take && would_come(rows, own, mentor, of_mentee(score, mentor)) {
            blocking.push((mentee, mentor));
        }
    }
    blocking
}

/// Whether a mentee with these mentors would choose a board with another one in it.
fn would_come(rows: &Rows<'_>, own: &[Has], mentor: u32, wish: Wish) -> bool {
    let specialty = |mentor: u32| rows.specialties.get(mentor as usize).copied();
    let makes_room = |one: &Has| !one.is_pinned && wish > one.wish;
    if own.iter().any(|one| one.mentor == mentor) {
        return false;
    }
    let alike = |one: &&Has| specialty(mentor).is_some() && specialty(one.mentor) == specialty(mentor);
    match own.iter().find(alike) {
        Some(one) => makes_room(one),
        None => own.len() < rows.seats as usize || own.iter().any(makes_room),
    }
}
