//! Whom to ask about next: those who matter most and of whom least is known.

use super::roster::rank;
use crate::loaded::Member;
use crate::seen::Seen;
use model::kind::Benefit;
use model::person::{Person, PersonId};
use std::cmp::Reverse;
use std::collections::HashSet;

/// How many people are worth being asked about (ours: twice a large core; more is work without a return).
pub const ASKED_MAX: usize = 40;

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// How close we are.
    Closeness,
    /// How they leave me.
    Energy,
    /// What they give me.
    Benefits,
}

impl Ask {
    /// All of them, in the order in which they are asked.
    pub const ALL: &'static [Ask] = &[Ask::Closeness, Ask::Energy, Ask::Benefits];

    /// The word for it in addresses.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Ask::Closeness => "closeness",
            Ask::Energy => "energy",
            Ask::Benefits => "benefits",
        }
    }

    /// Whether I have said it of this person. Estimates say nothing.
    #[must_use]
    pub fn is_said(self, person: &Person) -> bool {
        match self {
            Ask::Closeness => person.closeness.is_some(),
            Ask::Energy => person.energy.is_some(),
            Ask::Benefits => Benefit::ALL.iter().all(|&benefit| person.benefits.get(benefit).is_some()),
        }
    }

    fn missing(self, person: &Person) -> usize {
        match self {
            Ask::Benefits => Benefit::ALL.iter().filter(|&&benefit| person.benefits.get(benefit).is_none()).count(),
            ask => usize::from(!ask.is_said(person)),
        }
    }
}

/// The people to ask about.
pub struct Queue<'s> {
    /// Of whom something is missing, in the order in which they are asked about; those put aside are left out.
    pub waiting: Vec<&'s Member>,
    /// Of whom everything asked is said.
    pub known: usize,
    /// All of them: at most [`ASKED_MAX`].
    pub all: usize,
    /// How many are put aside for now.
    pub aside: usize,
}

/// Whom to ask: of the [`ASKED_MAX`] who matter most, those of whom something asked is missing; the core first, then those of
/// whom most is missing, then the closest.
#[must_use]
pub fn queue<'s>(seen: &'s Seen, asks: &[Ask], aside: &HashSet<PersonId>) -> Queue<'s> {
    let mut pool: Vec<&Member> = seen.loaded.people.iter().collect();
    pool.sort_by_cached_key(|member| (Reverse(rank(&member.person)), member.person.id.clone()));
    pool.truncate(ASKED_MAX);
    let missing = |member: &Member| asks.iter().map(|ask| ask.missing(&member.person)).sum::<usize>();
    let (mut waiting, known): (Vec<&Member>, Vec<&Member>) = pool.iter().partition(|member| missing(member) > 0);
    let before = waiting.len();
    waiting.retain(|member| !aside.contains(&member.person.id));
    // The pool is sorted by rank already, and sorting keeps the order of equals.
    waiting.sort_by_key(|member| (Reverse(rank(&member.person).0), Reverse(missing(member))));
    Queue { known: known.len(), all: pool.len(), aside: before - waiting.len(), waiting }
}
