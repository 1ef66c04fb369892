//! Whom the user looks for and writes to: needs, the ways to people, letters, invisible mentors (F).

use super::of;
use crate::entry::{EntryId, Noted};
use crate::exemplar::{InvisibleMentor, Lesson};
use crate::need::Need;
use crate::outreach::{Letter, Outreach, OutreachStage};

/// Whom the user looks for and writes to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Search {
    /// Help that is looked for.
    pub needs: Vec<Noted<Need>>,
    /// Ways to people; each may belong to a need.
    pub outreach: Vec<Noted<Outreach>>,
    /// Letters; each belongs to a way.
    pub letters: Vec<Noted<Letter>>,
    /// Invisible mentors; each belongs to a relationship.
    pub invisible: Vec<Noted<InvisibleMentor>>,
    /// What was learned of them; each belongs to one.
    pub lessons: Vec<Noted<Lesson>>,
}

impl Search {
    /// The need with this id.
    #[must_use]
    pub fn need(&self, id: EntryId) -> Option<&Noted<Need>> {
        self.needs.iter().find(|need| need.id == id)
    }

    /// The way with this id.
    #[must_use]
    pub fn way(&self, id: EntryId) -> Option<&Noted<Outreach>> {
        self.outreach.iter().find(|way| way.id == id)
    }

    /// The ways that serve a need.
    pub fn ways_for(&self, need: EntryId) -> impl Iterator<Item = &Noted<Outreach>> {
        of(&self.outreach, need)
    }

    /// The letters of a way, in the order in which they were written.
    pub fn letters_of(&self, way: EntryId) -> impl DoubleEndedIterator<Item = &Noted<Letter>> {
        of(&self.letters, way)
    }

    /// What was learned of an invisible mentor.
    pub fn lessons_of(&self, invisible: EntryId) -> impl Iterator<Item = &Noted<Lesson>> {
        of(&self.lessons, invisible)
    }
}

/// How far the ways to people came: of those who were written to, how many answered, and how many said yes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Funnel {
    /// Names.
    pub ideas: usize,
    /// Of these, read up on.
    pub researched: usize,
    /// Of these, with a letter written.
    pub written: usize,
    /// Of these, sent.
    pub sent: usize,
    /// Of these, answered.
    pub answered: usize,
    /// Of these, with a yes.
    pub yes: usize,
}

impl Funnel {
    /// Counts ways.
    #[must_use]
    pub fn of<'o>(ways: impl IntoIterator<Item = &'o Outreach>) -> Self {
        let mut funnel = Self::default();
        for way in ways {
            let reached = |stage| usize::from(way.has_reached(stage));
            let sent = reached(OutreachStage::Sent);
            funnel.ideas += 1;
            funnel.researched += reached(OutreachStage::Researched);
            funnel.written += reached(OutreachStage::Written);
            funnel.sent += sent;
            funnel.answered += reached(OutreachStage::Answered);
            funnel.yes += sent * reached(OutreachStage::Yes);
        }
        funnel
    }

    /// The share of letters that were answered, 0 to 1; `None` where none was sent.
    #[must_use]
    pub fn reply_rate(self) -> Option<f64> {
        (self.sent > 0).then(|| self.answered as f64 / self.sent as f64)
    }
}
