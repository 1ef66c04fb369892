//! Is nothing fairer? Without solving anything: the claim is a flow, and something fairer would be a cycle in what may still change.
//!
//! Question by question (how many are matched; how many pairs at the lowest score; at the next one, and so on) there are potentials under
//! which every possible change costs nothing or more, or there is a cycle that makes it better. Changes that cost something are then left
//! out, since no assignment that is as good so far makes them. Potentials are found by plain label correcting, from the claim alone.

use super::{Rows, is_closed};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::VecDeque;

/// Up to so many candidates every score is its own question (`docs/formats.md`).
const EXACT_CANDIDATES_MAX: usize = 150_000;
/// Beyond, so many scores are taken as one.
const BAND: u16 = 50;
/// Nobody before.
const NONE: u32 = u32::MAX;

/// What the check of a fair assignment found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fairness {
    /// Nothing is fairer; scores were taken together in bands of so many points, 1 where the check is exact.
    Fairest {
        /// Points of one band.
        band: u16,
    },
    /// More could be matched.
    MoreMatched,
    /// As many could be matched with fewer pairs at this score (or in the band that begins there), and no more below it.
    FewerAt(u16),
}

/// What a change is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// One more or one fewer is matched.
    Enter,
    /// A pair of this score, or band, comes or goes.
    Pair(u16),
    /// Nothing that counts.
    Free,
}

/// One possible change.
#[derive(Debug, Clone, Copy)]
struct Step {
    from: u32,
    to: u32,
    kind: Kind,
    /// 1 adds, -1 takes away.
    sign: i8,
}

/// Checks that no assignment is fairer than these pairs, which must keep every limit.
///
/// Groups with open minimums are taken as they are: open or closed. O(candidates) for each score that occurs, times the few steps by which
/// changes reach one another.
#[must_use]
pub fn fairness(rows: &Rows<'_>, pairs: &[(u32, u32)]) -> Fairness {
    let forbids: FxHashSet<(u32, u32)> = rows.forbids.iter().copied().collect();
    let open = rows.candidates.iter().filter(|row| !forbids.contains(&(row.0, row.1))).count();
    let band = if open <= EXACT_CANDIDATES_MAX { 1 } else { BAND };
    let (nodes, mut steps) = steps(rows, pairs, band);
    let mut levels: Vec<u16> = rows.candidates.iter().map(|row| row.2 / band).collect();
    levels.sort_unstable();
    levels.dedup();
    let questions = std::iter::once(Kind::Enter).chain(levels.into_iter().map(Kind::Pair));
    for question in questions {
        // Being matched is good, a pair of a low score is not.
        let wanted: i64 = if question == Kind::Enter { -1 } else { 1 };
        let cost = |step: &Step| if step.kind == question { wanted * i64::from(step.sign) } else { 0 };
        let Some(potentials) = potentials(nodes, &steps, &cost) else {
            return match question {
                Kind::Pair(level) => Fairness::FewerAt(level * band),
                _ => Fairness::MoreMatched,
            };
        };
        steps.retain(|step| cost(step) + potentials[step.from as usize] == potentials[step.to as usize]);
    }
    Fairness::Fairest { band }
}

/// Everything that may change: nodes are mentees, their seats where they have several, mentors, and the outside twice.
fn steps(rows: &Rows<'_>, pairs: &[(u32, u32)], band: u16) -> (usize, Vec<Step>) {
    let specialty = |mentor: u32| rows.specialties.get(mentor as usize).copied().unwrap_or(mentor);
    let pins: FxHashSet<(u32, u32)> = rows.pins.iter().copied().collect();
    let forbids: FxHashSet<(u32, u32)> = rows.forbids.iter().copied().collect();
    let matched: FxHashSet<(u32, u32)> = pairs.iter().copied().collect();
    let mut held = vec![0u32; rows.mentors.len()];
    let mut has = vec![0u32; rows.mentees];
    let mut filled: FxHashSet<(u32, u32)> = FxHashSet::default();
    for &(mentee, mentor) in pairs {
        held[mentor as usize] += 1;
        has[mentee as usize] += 1;
        filled.insert((mentee, specialty(mentor)));
    }
    let mut free = vec![rows.seats; rows.mentees];
    let mut taken: FxHashSet<(u32, u32)> = FxHashSet::default();
    for &(mentee, mentor) in &pins {
        free[mentee as usize] = free[mentee as usize].saturating_sub(1);
        has[mentee as usize] = has[mentee as usize].saturating_sub(1);
        taken.insert((mentee, specialty(mentor)));
    }
    let mentor_node = |mentor: u32| rows.mentees as u32 + mentor;
    let exit = mentor_node(rows.mentors.len() as u32) + 1;
    let mut seats: FxHashMap<(u32, u32), u32> = FxHashMap::default();
    let mut steps = Vec::with_capacity(rows.candidates.len() + rows.mentees);
    let mut add = |from: u32, to: u32, kind: Kind, sign: i8| steps.push(Step { from, to, kind, sign });
    for &(mentee, mentor, score, _) in rows.candidates {
        let seat = (mentee, specialty(mentor));
        // With one seat a pinned mentee takes no part; with several, a pinned specialty does not.
        let is_out = free[mentee as usize] == 0 || (rows.seats > 1 && taken.contains(&seat));
        if is_out || forbids.contains(&(mentee, mentor)) || is_closed(rows, &held, mentor) {
            continue;
        }
        let node = if rows.seats == 1 {
            mentee
        } else {
            let next = exit + 1 + seats.len() as u32;
            *seats.entry(seat).or_insert_with(|| {
                if filled.contains(&seat) {
                    add(next, mentee, Kind::Free, -1);
                } else {
                    add(mentee, next, Kind::Free, 1);
                }
                next
            })
        };
        if matched.contains(&(mentee, mentor)) {
            add(mentor_node(mentor), node, Kind::Pair(score / band), -1);
        } else {
            add(node, mentor_node(mentor), Kind::Pair(score / band), 1);
        }
    }
    let nodes = exit as usize + 1 + seats.len();
    around(rows, (&has, &free), &held, &mut steps);
    (nodes, steps)
}

/// The steps between people and the outside, where somebody enters or leaves, or a place is filled or freed.
fn around(rows: &Rows<'_>, (has, free): (&[u32], &[u32]), held: &[u32], steps: &mut Vec<Step>) {
    let mentor_node = |mentor: u32| rows.mentees as u32 + mentor;
    let entry = mentor_node(rows.mentors.len() as u32);
    let exit = entry + 1;
    let mut add = |from: u32, to: u32, kind: Kind, sign: i8| steps.push(Step { from, to, kind, sign });
    for (mentee, (&has, &free)) in (0..).zip(has.iter().zip(free)) {
        if has < free {
            add(entry, mentee, Kind::Enter, 1);
        }
        if has > 0 {
            add(mentee, entry, Kind::Enter, -1);
        }
    }
    for (mentor, (&held, &(capacity, minimum, open))) in (0..).zip(held.iter().zip(rows.mentors)) {
        let minimum = if held > 0 { minimum.max(open) } else { minimum };
        if held < capacity {
            add(mentor_node(mentor), exit, Kind::Free, 1);
        }
        if held > minimum {
            add(exit, mentor_node(mentor), Kind::Free, -1);
        }
    }
    add(exit, entry, Kind::Free, 1);
    if has.iter().any(|&has| has > 0) {
        add(entry, exit, Kind::Free, -1);
    }
}

/// Potentials under which no step costs less than nothing; `None` where a cycle does.
fn potentials(nodes: usize, steps: &[Step], cost: &impl Fn(&Step) -> i64) -> Option<Vec<i64>> {
    let mut potentials = vec![0i64; nodes];
    let gains = |step: &&Step| cost(step) < 0;
    if !steps.iter().any(|step| gains(&step)) {
        return Some(potentials);
    }
    let mut starts = vec![0u32; nodes + 1];
    for step in steps {
        starts[step.from as usize + 1] += 1;
    }
    for node in 0..nodes {
        starts[node + 1] += starts[node];
    }
    let mut next = starts.clone();
    let mut order = vec![0u32; steps.len()];
    for (place, step) in (0..).zip(steps) {
        order[next[step.from as usize] as usize] = place;
        next[step.from as usize] += 1;
    }
    let mut before = vec![NONE; nodes];
    let mut waits = vec![false; nodes];
    let mut queue: VecDeque<u32> = VecDeque::new();
    for step in steps.iter().filter(gains) {
        if !waits[step.from as usize] {
            waits[step.from as usize] = true;
            queue.push_back(step.from);
        }
    }
    let mut lowered = 0usize;
    while let Some(node) = queue.pop_front() {
        waits[node as usize] = false;
        for &place in &order[starts[node as usize] as usize..starts[node as usize + 1] as usize] {
            let step = &steps[place as usize];
            let reached = potentials[node as usize] + cost(step);
            if reached >= potentials[step.to as usize] {
                continue;
            }
            (potentials[step.to as usize], before[step.to as usize]) = (reached, node);
            lowered += 1;
            // Labels that came round to themselves fall for ever; looked for so rarely that it costs nothing.
            if lowered.is_multiple_of(nodes) && goes_round(&before) {
                return None;
            }
            if !waits[step.to as usize] {
                waits[step.to as usize] = true;
                queue.push_back(step.to);
            }
        }
    }
    Some(potentials)
}

/// Whether following whom a label came from leads back.
fn goes_round(before: &[u32]) -> bool {
    let mut seen_in = vec![0u32; before.len()];
    for start in 0..before.len() {
        let round = start as u32 + 1;
        let mut node = start;
        while seen_in[node] == 0 {
            seen_in[node] = round;
            match before[node] {
                NONE => break,
                next => node = next as usize,
            }
            if seen_in[node] == round {
                return true;
            }
        }
    }
    false
}
