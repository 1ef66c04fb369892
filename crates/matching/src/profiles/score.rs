//! What a pair scores, part by part. All figures here are ours.

use super::{Participant, Wish};

/// What all needs met is worth.
const TOPICS_MAX: u32 = 500;
/// What a wish is worth, from `somewhat` to `must`.
const WISHES: [u32; 4] = [75, 150, 225, 300];
/// What enough hours in common are worth.
const HOURS_MAX: u32 = 100;
/// From so many hours a week in common, more add nothing.
const HOURS_ENOUGH: u32 = 10;
/// What the right distance of seniority is worth.
const SENIORITY_MAX: u32 = 100;
/// The right distance, in levels.
const LEVELS_RIGHT: i32 = 2;
/// Every level nearer or farther costs so much.
const LEVEL_COST: u32 = 25;
/// The largest score a pair can have.
pub const TOTAL_MAX: u32 = TOPICS_MAX + WISHES[3] + HOURS_MAX + SENIORITY_MAX;
/// The largest score of a pair that shares no topic and has no wish.
pub const UNFOUND_MAX: u32 = HOURS_MAX + SENIORITY_MAX;

/// What a score is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Parts {
    /// How many of the mentee's needs are strengths of the mentor.
    pub topics: u32,
    /// The wish of the one whose score it is.
    pub wish: u32,
    /// Hours in common.
    pub hours: u32,
    /// Distance of seniority.
    pub seniority: u32,
}

impl Parts {
    /// The score, 0 to 1000.
    #[must_use]
    pub fn total(self) -> u16 {
        (self.topics + self.wish + self.hours + self.seniority) as u16
    }
}

/// The score of a mentor for a mentee, and how much the mentor wants the mentee: they differ in whose wish counts.
pub(super) fn score(people: &[Participant], mentee: usize, mentor: usize) -> (Parts, u16) {
    let (who, whom) = (&people[mentee], &people[mentor]);
    let met = who.needs.iter().filter(|need| whom.strengths.contains(need)).count() as u32;
    let shared = match (who.hours, whom.hours) {
        (Some(a), Some(b)) => a.shared(b).min(HOURS_ENOUGH),
        _ => HOURS_ENOUGH / 2,
    };
    let seniority = match (who.seniority, whom.seniority) {
        (Some(who), Some(whom)) => {
            let off = whom.saturating_sub(who).saturating_sub(LEVELS_RIGHT).unsigned_abs();
            SENIORITY_MAX.saturating_sub(off.saturating_mul(LEVEL_COST))
        }
        _ => SENIORITY_MAX / 2,
    };
    let topics = met * TOPICS_MAX / (who.needs.len().max(1) as u32);
    let hours = shared * HOURS_MAX / HOURS_ENOUGH;
    let parts = Parts { topics, wish: wish(who, mentor), hours, seniority };
    let asked = Parts { wish: wish(whom, mentee), ..parts };
    (parts, asked.total())
}

fn wish(person: &Participant, whom: usize) -> u32 {
    let strongest = person.wishes.iter().filter(|(wanted, _)| *wanted == whom as u32).map(|(_, wish)| *wish).max();
    strongest.map_or(0, |wish| match wish {
        Wish::Somewhat => WISHES[0],
        Wish::Moderately => WISHES[1],
        Wish::Very => WISHES[2],
        Wish::Must => WISHES[3],
    })
}
