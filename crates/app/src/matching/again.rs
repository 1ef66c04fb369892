//! A change to a matching that was found, solved again from where things stand.

use super::{Kind, Run};
use matching::engine::{Change, ChangeError};
use matching::{Basis, Mentee, Mentor};

/// What a change led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Again {
    /// How many are matched now.
    pub matched: usize,
    /// The total score now.
    pub total: i64,
    /// Whether the proof, checked anew over all candidates, holds.
    pub is_proven: bool,
}

impl Run {
    /// Pins a pair, by places in the order of ids, and solves again. What was said of the result before stays as it was said.
    ///
    /// `None` where the result was not found by prices (`stable`, `fair`, open minimums, seats): those are solved anew.
    ///
    /// # Errors
    /// [`ChangeError`]: no candidate, pinned already, no place, or a minimum that can no longer be met.
    pub fn pin_again(&mut self, mentee: usize, mentor: usize) -> Result<Option<Again>, ChangeError> {
        let Kind::One(found) = &mut self.kind else { return Ok(None) };
        let Basis::Engine(engine) = &mut found.basis else { return Ok(None) };
        engine.change(Change::Pin(Mentee(mentee as u32), Mentor(mentor as u32)))?;
        engine.match_free();
        let is_proven = engine.is_proven();
        let (mut matched, mut total) = (0, 0);
        for mentee in (0..self.names.mentees.len() as u32).map(Mentee) {
            if let Some(mentor) = engine.mentor_of(mentee) {
                matched += 1;
                total += i64::from(engine.problem().score(mentee, mentor).unwrap_or(0));
            }
        }
        Ok(Some(Again { matched, total, is_proven }))
    }

    /// Somebody whom a mentee lists and does not have, by place; the last of their list.
    #[must_use]
    pub fn another_candidate(&self, mentee: usize) -> Option<usize> {
        let Kind::One(found) = &self.kind else { return None };
        let who = Mentee(mentee as u32);
        let own = match &found.basis {
            Basis::Engine(engine) => engine.mentor_of(who),
            Basis::Problem(_) => found.solution.assignment.mentors[mentee],
        };
        let others = found.problem().candidates_of(who).filter(|one| own != Some(Mentor(one.mentor)));
        others.last().map(|one| one.mentor as usize)
    }
}
