//! Hard limits: what no score can outweigh.

use super::Participant;

/// Which limit keeps two people apart; the first that does, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Blocked {
    /// One of them must not be with the other.
    Avoided,
    /// One reports to the other, directly or over others.
    ReportingLine,
    /// They share no language.
    Language,
    /// They have too few hours in common.
    Hours,
    /// The mentor is not more senior by enough.
    Seniority,
}

/// How many pairs that were looked at each limit removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Removed {
    /// Pairs that were looked at.
    pub looked_at: u64,
    /// By each limit, in the order of [`Blocked`].
    pub by: [u64; 5],
}

/// Reporting lines that go round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Circle(pub Vec<u32>);

/// What is needed to tell in no time whether somebody stands above somebody: the interval of a walk around the tree.
pub(super) struct Lines {
    enter: Vec<u32>,
    leave: Vec<u32>,
}

impl Lines {
    pub(super) fn new(people: &[Participant]) -> Result<Self, Circle> {
        let mut reports: Vec<Vec<u32>> = vec![Vec::new(); people.len()];
        let mut tops = Vec::new();
        for (person, said) in people.iter().enumerate() {
            match said.manager.filter(|&manager| (manager as usize) < people.len()) {
                Some(manager) => reports[manager as usize].push(person as u32),
                None => tops.push(person as u32),
            }
        }
        let mut lines = Self { enter: vec![0; people.len()], leave: vec![0; people.len()] };
        let mut clock = 0;
        let mut walk: Vec<(u32, usize)> = tops.iter().rev().map(|&top| (top, 0)).collect();
        while let Some((person, next)) = walk.pop() {
            let place = person as usize;
            if next == 0 {
                clock += 1;
                lines.enter[place] = clock;
            }
            match reports[place].get(next) {
                Some(&report) => walk.extend([(person, next + 1), (report, 0)]),
                None => lines.leave[place] = clock,
            }
        }
        match lines.enter.iter().position(|&enter| enter == 0) {
            None => Ok(lines),
            Some(lost) => Err(circle(people, lost as u32)),
        }
    }

    fn is_above(&self, a: usize, b: usize) -> bool {
        self.enter[a] <= self.enter[b] && self.enter[b] <= self.leave[a]
    }

    pub(super) fn are_in_line(&self, a: usize, b: usize) -> bool {
        self.is_above(a, b) || self.is_above(b, a)
    }
}

/// The people of the circle that this line runs into.
fn circle(people: &[Participant], from: u32) -> Circle {
    let up = |person: u32| people[person as usize].manager.unwrap_or(person);
    // After as many steps as there are people, one is inside.
    let inside = (0..people.len()).fold(from, |person, _| up(person));
    let mut found = vec![inside];
    let mut next = up(inside);
    while next != inside {
        found.push(next);
        next = up(next);
    }
    found.sort_unstable();
    Circle(found)
}

/// Which limit keeps this mentee and this mentor apart.
pub(super) fn blocked(
    people: &[Participant],
    lines: &Lines,
    (mentee, mentor): (usize, usize),
    hours_min: u32,
    levels_min: i32,
) -> Option<Blocked> {
    let (who, whom) = (&people[mentee], &people[mentor]);
    if who.avoids.contains(&(mentor as u32)) || whom.avoids.contains(&(mentee as u32)) {
        return Some(Blocked::Avoided);
    }
    if lines.are_in_line(mentee, mentor) {
        return Some(Blocked::ReportingLine);
    }
    if who.languages != 0 && whom.languages != 0 && who.languages & whom.languages == 0 {
        return Some(Blocked::Language);
    }
    if let (Some(a), Some(b)) = (who.hours, whom.hours)
        && a.shared(b) < hours_min
    {
        return Some(Blocked::Hours);
    }
    match (who.seniority, whom.seniority) {
        (Some(who), Some(whom)) if whom.saturating_sub(who) < levels_min => Some(Blocked::Seniority),
        _ => None,
    }
}
