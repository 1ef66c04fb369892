//! A change after solving: a pin, a forbidden pair, somebody who leaves, one more place. Each is one or two searches.

use super::{BARRED, ByMentor, Engine};
use crate::problem::{Contradiction, Mentee, Mentor, NOBODY, SCORE_BITS, SCORE_MASK};

/// What changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// This pair from now on, whatever it costs.
    Pin(Mentee, Mentor),
    /// Never this pair.
    Forbid(Mentee, Mentor),
    /// The mentee leaves.
    Leave(Mentee),
    /// The mentor takes one more.
    OneMore(Mentor),
}

/// Why a change cannot be made. The engine is as it was, but where minimums cannot be met any more it is of no more use.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChangeError {
    /// Nobody has this number.
    #[error("mentee or mentor is not there")]
    Unknown,
    /// The pair is no candidate.
    #[error("the pair is not among the candidates")]
    NotListed,
    /// The mentee is pinned already, or gone.
    #[error("the mentee is pinned already or has left")]
    Settled,
    /// The mentor has a capacity of 0.
    #[error("the mentor has no places")]
    NoPlaces,
    /// All places of the mentor are pinned.
    #[error("every place of the mentor is pinned")]
    NoPlace,
    /// A minimum cannot be met any more.
    #[error("a minimum can no longer be met")]
    Minimum(Contradiction),
}

impl From<Contradiction> for ChangeError {
    fn from(contradiction: Contradiction) -> Self {
        ChangeError::Minimum(contradiction)
    }
}

impl Engine {
    /// Makes one change and solves again from where things stand.
    ///
    /// # Errors
    /// [`ChangeError`]. Cost: a few shortest paths, no pass over all candidates.
    pub fn change(&mut self, change: Change) -> Result<(), ChangeError> {
        match change {
            Change::Pin(mentee, mentor) => self.pin(mentee.0, mentor.0),
            Change::Forbid(mentee, mentor) => self.forbid(mentee.0, mentor.0),
            Change::Leave(mentee) => self.leave(mentee.0),
            Change::OneMore(mentor) => self.one_more(mentor.0),
        }
    }

    fn open_arc(&self, mentee: u32, mentor: u32) -> Result<usize, ChangeError> {
        if mentee as usize >= self.problem.mentees() || mentor as usize >= self.problem.mentors() {
            return Err(ChangeError::Unknown);
        }
        if !self.takes_part[mentee as usize] {
            return Err(ChangeError::Settled);
        }
        let arc = self.problem.arc(mentee, mentor).ok_or(ChangeError::NotListed)?;
        if self.problem.arcs[arc] & SCORE_MASK == BARRED { Err(ChangeError::NotListed) } else { Ok(arc) }
    }

    fn pin(&mut self, mentee: u32, mentor: u32) -> Result<(), ChangeError> {
        self.open_arc(mentee, mentor)?;
        let place = mentor as usize;
        if self.problem.places[place].capacity == 0 {
            return Err(ChangeError::NoPlaces);
        }
        if self.capacity[place] == 0 {
            return Err(ChangeError::NoPlace);
        }
        let before = self.holders.take(mentee);
        self.takes_part[mentee as usize] = false;
        self.gains[mentee as usize] = 0;
        self.problem.pins[mentee as usize] = mentor;
        self.capacity[place] -= 1;
        self.minimum[place] = self.minimum[place].saturating_sub(1);
        if self.holders.count(place) > self.capacity[place] {
            // Whoever was there: all of them are worth the same at these prices.
            let moved = self.holders.last(place);
            self.holders.take(moved);
            if self.gains[moved as usize] > 0 {
                self.forward(moved);
            }
        }
        if before != NOBODY && before != mentor {
            self.fill(before)?;
        }
        self.fill(mentor)
    }

    fn forbid(&mut self, mentee: u32, mentor: u32) -> Result<(), ChangeError> {
        let arc = self.open_arc(mentee, mentor)?;
        self.bar(arc, mentee, mentor);
        if self.holders.mentor(mentee as usize) != mentor {
            return Ok(());
        }
        self.holders.take(mentee);
        if self.gains[mentee as usize] > 0 {
            self.forward(mentee);
        }
        self.fill(mentor)
    }

    /// Marks an arc as forbidden on both sides.
    fn bar(&mut self, arc: usize, mentee: u32, mentor: u32) {
        let before = mentee << SCORE_BITS | (self.problem.arcs[arc] & SCORE_MASK);
        self.problem.arcs[arc] |= BARRED;
        self.problem.forbidden[mentee as usize] += 1;
        if let Some(ByMentor { starts, arcs }) = &mut self.by_mentor {
            let range = starts[mentor as usize] as usize..starts[mentor as usize + 1] as usize;
            if let Some(arc) = arcs[range].iter_mut().find(|arc| **arc == before) {
                *arc |= BARRED;
            }
        }
    }

    fn leave(&mut self, mentee: u32) -> Result<(), ChangeError> {
        let place = mentee as usize;
        if place >= self.problem.mentees() {
            return Err(ChangeError::Unknown);
        }
        let pinned = std::mem::replace(&mut self.problem.pins[place], NOBODY);
        let mentor = if pinned == NOBODY { self.holders.take(mentee) } else { pinned };
        if pinned != NOBODY {
            // The place and its part of the minimum are open again.
            let places = self.problem.places[mentor as usize];
            self.capacity[mentor as usize] += 1;
            let others = self.problem.pins.iter().filter(|&&other| other == mentor).count() as u32;
            self.minimum[mentor as usize] = places.minimum.saturating_sub(others);
        }
        self.takes_part[place] = false;
        self.gains[place] = 0;
        if mentor == NOBODY { Ok(()) } else { self.fill(mentor) }
    }

    fn one_more(&mut self, mentor: u32) -> Result<(), ChangeError> {
        let place = mentor as usize;
        if place >= self.problem.mentors() {
            return Err(ChangeError::Unknown);
        }
        self.problem.places[place].capacity += 1;
        self.capacity[place] += 1;
        self.fill(mentor)
    }

    /// Fills a place that fell free, or takes its price away.
    fn fill(&mut self, mentor: u32) -> Result<(), ChangeError> {
        let place = mentor as usize;
        while (self.prices[place] > 0 && self.has_room(place)) || self.holders.count(place) < self.minimum[place] {
            self.reverse(mentor)?;
        }
        Ok(())
    }
}
