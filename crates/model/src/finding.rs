//! A piece of counsel: which rule fired, for whom, how strongly, on what evidence, and what to do next.
//!
//! A finding holds no sentences. It names messages of the catalogue and gives typed values; `words` turns them into
//! text, the same on every surface.

use crate::entry::{EntryId, EntryKind};
use crate::kind::{Benefit, DemandCause, Relation, Sphere, Stage, TrapLevel};
use crate::person::PersonId;
use chrono::NaiveDate;

/// A value inside a sentence or a piece of evidence.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A count.
    Count(i64),
    /// A measure.
    Number(f64),
    /// A part of a whole, 0 to 1; shown as a percentage.
    Share(f64),
    /// A day.
    Date(NaiveDate),
    /// A name or another text of the user's own; shown as it is.
    Text(String),
    /// Several names, shown as a list in the reader's language.
    Names(Vec<String>),
    /// Somebody, by id.
    Person(PersonId),
    /// Several people, by id.
    People(Vec<PersonId>),
    /// A benefit, shown by its name in the reader's language.
    Benefit(Benefit),
    /// A sphere, shown by its name in the reader's language.
    Sphere(Sphere),
    /// A relation, shown by its name in the reader's language.
    Relation(Relation),
    /// A career stage, shown by its name in the reader's language.
    Stage(Stage),
    /// How far into a trap.
    TrapLevel(TrapLevel),
    /// Why somebody uses much of me.
    DemandCause(DemandCause),
    /// A word of a closed list of ours (a dimension, a half, a field), shown by its name in the reader's language.
    Word(&'static str),
    /// Several such words.
    Words(Vec<&'static str>),
    /// Nothing is known.
    Unknown,
}

/// A sentence to be: the id of a message of the catalogue, and its values by name.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// Id in the catalogue.
    pub id: &'static str,
    /// Its values.
    pub values: Vec<(&'static str, Value)>,
}

impl Message {
    /// A message without values.
    #[must_use]
    pub fn new(id: &'static str) -> Self {
        Self { id, values: Vec::new() }
    }

    /// The same message with one more value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: Value) -> Self {
        self.values.push((name, value));
        self
    }
}

/// The id of a rule, e.g. `network.thin`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleId(pub &'static str);

/// Whom or what a finding is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// Me and my network as a whole.
    Me,
    /// One of my people.
    Person(PersonId),
    /// One benefit.
    Benefit(Benefit),
    /// One dimension of structure, e.g. `location`.
    Dimension(&'static str),
    /// Something that the user wrote down: a goal, a relationship, a session.
    Entry(EntryKind, EntryId),
}

/// Something to do next: the sentence, and where in the product the work starts.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// What to do.
    pub message: Message,
    /// Path of the page that starts it, filled in as far as can be, e.g. `/network/diversify?benefit=balance`.
    pub doorway: String,
}

/// What a rule found.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The rule that fired.
    pub rule: RuleId,
    /// Whom or what it is about; a rule gives at most one finding per subject.
    pub subject: Subject,
    /// How much it matters, 0 to 100.
    pub weight: u8,
    /// The people it speaks of, to be highlighted.
    pub people: Vec<PersonId>,
    /// The numbers behind it, by name, the line among them.
    pub evidence: Vec<(&'static str, Value)>,
    /// What is so, in one plain sentence.
    pub title: Message,
    /// Why it matters, in one more.
    pub why: Message,
    /// What to do next; never empty.
    pub next: Vec<Step>,
    /// The part of the practice it comes from, as a message id, e.g. `practice-network`.
    pub practice: &'static str,
}

/// How near I am to one trap, with the evidence.
#[derive(Debug, Clone, PartialEq)]
pub struct TrapReading {
    /// Which trap.
    pub trap: crate::kind::Trap,
    /// How far into it.
    pub level: TrapLevel,
    /// The numbers behind it, the line among them; for `unknown`, what is missing.
    pub evidence: Vec<(&'static str, Value)>,
}
