//! The dual bound where a mentee may have several mentors of distinct specialties.
//!
//! At given prices every mentee takes the best board for themselves: the best mentor of each specialty, and of these as many as there are
//! seats. No assignment is worth more than these boards and the prices of all places together.

use super::{Flaw, Rows, places_worth};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cmp::Reverse;

/// The bound. Pinned pairs take a seat, a place and their specialty, and their scores count.
pub(super) fn bound(
    rows: &Rows<'_>,
    forbids: &FxHashSet<(u32, u32)>,
    (gains, prices, bonus): (&[i64], &[i64], i64),
    matched: usize,
    flaws: &mut Vec<Flaw>,
) -> i128 {
    let specialty = |mentor: u32| rows.specialties.get(mentor as usize).copied().unwrap_or(mentor);
    let pins: FxHashSet<(u32, u32)> = rows.pins.iter().copied().collect();
    let taken: FxHashSet<(u32, u32)> = pins.iter().map(|&(mentee, mentor)| (mentee, specialty(mentor))).collect();
    let mut pinned_score = 0i128;
    let mut best: FxHashMap<(u32, u32), i64> = FxHashMap::default();
    for &(mentee, mentor, score, _) in rows.candidates {
        let seat = (mentee, specialty(mentor));
        if taken.contains(&seat) {
            pinned_score += if pins.contains(&(mentee, mentor)) { i128::from(score) } else { 0 };
            continue;
        }
        let above = i64::from(score).saturating_add(bonus).saturating_sub(prices[mentor as usize]);
        if above > 0 && !forbids.contains(&(mentee, mentor)) {
            best.entry(seat).and_modify(|before| *before = above.max(*before)).or_insert(above);
        }
    }
    let mut boards: Vec<Vec<i64>> = vec![Vec::new(); rows.mentees];
    for ((mentee, _), above) in best {
        boards[mentee as usize].push(above);
    }
    let mut seats = vec![rows.seats as usize; rows.mentees];
    for &(mentee, _) in &pins {
        seats[mentee as usize] = seats[mentee as usize].saturating_sub(1);
    }
    let mut value = 0i128;
    for (mentee, (mut board, &seats)) in boards.into_iter().zip(&seats).enumerate() {
        board.sort_unstable_by_key(|above| Reverse(*above));
        let worth: i128 = board.iter().take(seats).map(|above| i128::from(*above)).sum();
        let gain = gains[mentee];
        if gain < 0 {
            flaws.push(Flaw::NegativeGain(mentee as u32));
        } else if i128::from(gain) < worth {
            flaws.push(Flaw::GainTooSmall(mentee as u32));
        }
        value += i128::from(gain);
    }
    let bonuses = i128::from(bonus) * (matched as i128 - pins.len() as i128);
    value + places_worth(rows, prices) - bonuses + pinned_score
}
