//! Everything that the user runs: goals, relationships, and what stands in them, as one value that decisions look at.
//!
//! Each family has a part of its own; each list is in the order in which its entries were made.

pub mod circles;
pub mod giving;
pub mod inquiry;
pub mod search;
pub mod sponsorship;
pub mod table;

use crate::entry::{EntryId, Noted};
use crate::goal::{Checkpoint, Goal, Milestone, PlanItem};
use crate::person::PersonId;
use crate::relationship::charter::Charter;
use crate::relationship::course::{Ending, MatchCheck};
use crate::relationship::covenant::{Covenant, Signature};
use crate::relationship::session::{Advice, Assignment, Session};
use crate::relationship::{Move, Party, Relationship, RelationshipStage};

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
    pub rooms: Rooms,
    /// Circles, rehearsals, relationships in writing.
    pub circles: circles::Circles,
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

/// Relationships and what stands in them; everything but signatures belongs to a relationship.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Rooms {
    /// Relationships.
    pub relationships: Vec<Noted<Relationship>>,
    /// Their sides.
    pub parties: Vec<Noted<Party>>,
    /// Steps from stage to stage.
    pub moves: Vec<Noted<Move>>,
    /// Versions of charters.
    pub charters: Vec<Noted<Charter>>,
    /// Covenants.
    pub covenants: Vec<Noted<Covenant>>,
    /// Words given to charters and covenants; each belongs to one of those.
    pub signatures: Vec<Noted<Signature>>,
    /// Meetings.
    pub sessions: Vec<Noted<Session>>,
    /// Homework.
    pub assignments: Vec<Noted<Assignment>>,
    /// Advice.
    pub advice: Vec<Noted<Advice>>,
    /// Whether matches work.
    pub match_checks: Vec<Noted<MatchCheck>>,
    /// How relationships ended.
    pub endings: Vec<Noted<Ending>>,
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

impl Rooms {
    /// The relationship with this id.
    #[must_use]
    pub fn relationship(&self, id: EntryId) -> Option<&Noted<Relationship>> {
        self.relationships.iter().find(|relationship| relationship.id == id)
    }

    /// The stage of a relationship: that of its latest move; without one it is only considered.
    #[must_use]
    pub fn stage(&self, relationship: EntryId) -> RelationshipStage {
        self.latest_move(relationship).map_or(RelationshipStage::Considering, |latest| latest.value.to)
    }

    /// The latest move of a relationship; of two on one day the one that was noted later.
    #[must_use]
    pub fn latest_move(&self, relationship: EntryId) -> Option<&Noted<Move>> {
        of(&self.moves, relationship).max_by_key(|one| (one.value.on, one.id))
    }

    /// The charter that holds: the newest version.
    #[must_use]
    pub fn charter(&self, relationship: EntryId) -> Option<&Noted<Charter>> {
        of(&self.charters, relationship).max_by_key(|one| (one.value.version, one.id))
    }

    /// The covenant that holds: the newest.
    #[must_use]
    pub fn covenant(&self, relationship: EntryId) -> Option<&Noted<Covenant>> {
        of(&self.covenants, relationship).last()
    }

    /// The words that were given to a charter or covenant.
    pub fn signatures_of(&self, agreement: EntryId) -> impl Iterator<Item = &Noted<Signature>> {
        of(&self.signatures, agreement)
    }

    /// The sessions of a relationship, in the order in which they were noted.
    pub fn sessions_of(&self, relationship: EntryId) -> impl Iterator<Item = &Noted<Session>> {
        of(&self.sessions, relationship)
    }

    /// The relationships with somebody, over or not.
    pub fn with<'a>(&'a self, person: &'a PersonId) -> impl Iterator<Item = &'a Noted<Relationship>> {
        self.relationships.iter().filter(move |one| one.person.as_ref() == Some(person))
    }
}

/// The entries that belong to another.
pub fn of<T>(entries: &[Noted<T>], parent: EntryId) -> impl DoubleEndedIterator<Item = &Noted<T>> {
    entries.iter().filter(move |entry| entry.parent == Some(parent))
}
