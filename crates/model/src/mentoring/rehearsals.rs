//! Hard conversations and their rehearsals (R14).

use super::of;
use crate::entry::{EntryId, Noted};
use crate::rehearsal::{Rehearsal, RunThrough};

/// Hard conversations and their rehearsals.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Rehearsals {
    /// Conversations, to come and held.
    pub rehearsals: Vec<Noted<Rehearsal>>,
    /// Times that one was played through; each belongs to one.
    pub runs: Vec<Noted<RunThrough>>,
}

impl Rehearsals {
    /// The conversation with this id.
    #[must_use]
    pub fn rehearsal(&self, id: EntryId) -> Option<&Noted<Rehearsal>> {
        self.rehearsals.iter().find(|one| one.id == id)
    }

    /// How often a conversation was played through, the earliest first.
    #[must_use]
    pub fn runs_of(&self, rehearsal: EntryId) -> Vec<&Noted<RunThrough>> {
        let mut runs: Vec<_> = of(&self.runs, rehearsal).collect();
        runs.sort_by_key(|run| (run.value.on, run.id));
        runs
    }

    /// Those still to be held: with a day before without one, the next day first.
    #[must_use]
    pub fn ahead(&self) -> Vec<&Noted<Rehearsal>> {
        let mut ahead: Vec<_> = self.rehearsals.iter().filter(|one| !one.value.is_held()).collect();
        ahead.sort_by_key(|one| (one.due_on.is_none(), one.due_on, one.id));
        ahead
    }

    /// Those that were held, the latest first.
    #[must_use]
    pub fn held(&self) -> Vec<&Noted<Rehearsal>> {
        let mut held: Vec<_> = self.rehearsals.iter().filter(|one| one.value.is_held()).collect();
        held.sort_by_key(|one| std::cmp::Reverse((one.value.held_on, one.id)));
        held
    }

    /// Those prepared within a relationship, the newest first.
    pub fn prepared_in(&self, relationship: EntryId) -> impl Iterator<Item = &Noted<Rehearsal>> {
        of(&self.rehearsals, relationship).rev()
    }

    /// Those about a challenge or a change of role, the newest first.
    pub fn about(&self, matter: EntryId) -> impl Iterator<Item = &Noted<Rehearsal>> {
        self.rehearsals.iter().rev().filter(move |one| one.value.about == Some(matter))
    }
}
