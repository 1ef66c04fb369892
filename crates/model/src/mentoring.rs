//! Everything that the user runs: goals, relationships, and what stands in them, as one value that decisions look at.
//!
//! Each family has a part of its own; each list is in the order in which its entries were made.

pub mod circles;
pub mod giving;
pub mod inquiry;
pub mod rehearsals;
pub mod rooms;
pub mod search;
pub mod sponsorship;
pub mod table;
pub mod times;

use crate::entry::{EntryId, Noted};
use crate::goal::{Checkpoint, Goal, Milestone, PlanItem};
pub use rooms::Rooms;

/// What the user runs.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Mentoring {
    /// What they found out about themselves.
    pub inquiry: inquiry::Inquiry,
    /// Goals and their milestones.
    pub plan: Plan,
    /// Whom they look for and write to.
    pub search: search::Search,
    /// Relationships and what stands in them.
    pub rooms: rooms::Rooms,
    /// Circles, relationships in writing.
    pub circles: circles::Circles,
    /// Hard conversations and their rehearsals.
    pub rehearsals: rehearsals::Rehearsals,
    /// Sponsors.
    pub sponsorship: sponsorship::Sponsorship,
    /// Personal boards.
    pub table: table::Table,
    /// What each gave.
    pub giving: giving::Giving,
}

/// Goals and their milestones.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plan {
    /// Goals.
    pub goals: Vec<Noted<Goal>>,
    /// Milestones; each belongs to a goal.
    pub milestones: Vec<Noted<Milestone>>,
    /// Reflections; each belongs to a milestone.
    pub checkpoints: Vec<Noted<Checkpoint>>,
    /// Other ways; some belong to a goal.
    pub items: Vec<Noted<PlanItem>>,
}

impl Plan {
    /// The active goals that a relationship serves.
    pub fn active_goals_of(&self, relationship: EntryId) -> impl Iterator<Item = &Noted<Goal>> {
        self.goals_of(relationship).filter(|goal| goal.value.is_active())
    }

    /// All goals that a relationship serves or served.
    pub fn goals_of(&self, relationship: EntryId) -> impl Iterator<Item = &Noted<Goal>> {
        self.goals.iter().filter(move |goal| goal.value.relationships.contains(&relationship))
    }

    /// The milestones of a goal.
    pub fn milestones_of(&self, goal: EntryId) -> impl Iterator<Item = &Noted<Milestone>> {
        of(&self.milestones, goal)
    }

    /// The goal with this id.
    #[must_use]
    pub fn goal(&self, id: EntryId) -> Option<&Noted<Goal>> {
        self.goals.iter().find(|goal| goal.id == id)
    }

    /// The reflection on a milestone.
    #[must_use]
    pub fn checkpoint_of(&self, milestone: EntryId) -> Option<&Noted<Checkpoint>> {
        of(&self.checkpoints, milestone).last()
    }
}

/// The entries that belong to another.
pub fn of<T>(entries: &[Noted<T>], parent: EntryId) -> impl DoubleEndedIterator<Item = &Noted<T>> {
    entries.iter().filter(move |entry| entry.parent == Some(parent))
}
