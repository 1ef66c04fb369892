//! What comes out: the owner, the people, what is not a person, the ties, the questions.

use crate::tally::Tally;
use chrono::NaiveDate;
use model::finding::Message;
use model::ledger::IdentityKey;
use model::network::AlterTie;
use model::person::{Person, Profile};
use model::record::Card;

/// Everything that follows from a ledger and the user's decisions.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct World {
    /// Who the archive belongs to.
    pub owner: Owner,
    /// `me` of a network file; name and the like from it, empty where there is none.
    pub profile: Profile,
    /// Everybody that is offered as a person, in the order of their first keys.
    pub people: Vec<ResolvedPerson>,
    /// What looks like a correspondent and is none, in the order of their first keys.
    pub others: Vec<NonPerson>,
    /// Who was seen with whom, in order.
    pub ties: Vec<ContactTie>,
    /// Whom to ask about, most interactions first.
    pub questions: Vec<Question>,
    /// How many of what.
    pub counts: Counts,
}

/// Who the archive belongs to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Owner {
    /// Keys that are the owner's: confirmed, or certain by themselves. Sorted.
    pub keys: Vec<IdentityKey>,
    /// The name most often seen beside them.
    pub name: Option<String>,
    /// Keys that look like the owner's and were not confirmed yet, the certain ones first.
    pub proposals: Vec<OwnerProposal>,
}

/// A key that looks like the owner's.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnerProposal {
    /// The key.
    pub key: IdentityKey,
    /// Why.
    pub reasons: Vec<Message>,
    /// Whether it is taken as the owner's until the user says otherwise.
    pub certain: bool,
}

/// One person, with everything that belongs to them.
#[derive(Debug, Clone, PartialEq)]
pub struct ResolvedPerson {
    /// Their keys, sorted.
    pub keys: Vec<IdentityKey>,
    /// Their name as it should be shown; their address where no name was ever seen.
    pub name: String,
    /// What is known of them: what the user stated first, then cards by source, then mail. Estimates only
    /// where a network file brought them, for those who left no trace here.
    pub person: Person,
    /// Their cards, by source, for a lossless way out.
    pub cards: Vec<Card>,
    /// What happened between us.
    pub tally: Tally,
    /// Which keys were found to be one person, and why.
    pub merges: Vec<Merge>,
}

/// How sure a merge is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Certainty {
    /// The user said so.
    Decided,
    /// A source says so: one card lists both, one id, one profile.
    Stated,
    /// It follows from the evidence, with this probability.
    Inferred(f64),
}

/// Two keys that are one person.
#[derive(Debug, Clone, PartialEq)]
pub struct Merge {
    /// The smaller key.
    pub a: IdentityKey,
    /// The larger key.
    pub b: IdentityKey,
    /// How sure.
    pub certainty: Certainty,
    /// Why.
    pub reasons: Vec<Message>,
}

/// What a correspondent is that is no person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NonPersonKind {
    /// A mailing list.
    List,
    /// A program that writes.
    Robot,
    /// A room or a thing that can be booked.
    Room,
    /// Several people under one address or card.
    Group,
    /// An organisation or one of its desks.
    Organisation,
}

/// Something that is no person.
#[derive(Debug, Clone, PartialEq)]
pub struct NonPerson {
    /// Its keys, sorted.
    pub keys: Vec<IdentityKey>,
    /// Its name, else its address.
    pub name: String,
    /// What it is.
    pub kind: NonPersonKind,
    /// Why we think so.
    pub reason: Message,
}

/// Two of my people who know each other, or were seen together.
#[derive(Debug, Clone, PartialEq)]
pub struct ContactTie {
    /// Place of one in [`World::people`].
    pub a: usize,
    /// Place of the other, larger than `a`.
    pub b: usize,
    /// In how many messages and meetings they were seen together.
    pub occasions: u32,
    /// The last of them; the day of `now` for a tie that was only stated.
    pub last: NaiveDate,
    /// What a network file says of it; its ids are those of [`ResolvedPerson::person`].
    pub stated: Option<AlterTie>,
}

/// Two people who may be one.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// A key of one, the smaller.
    pub a: IdentityKey,
    /// A key of the other.
    pub b: IdentityKey,
    /// How likely they are one, 0 to 1.
    pub probability: f64,
    /// What speaks for and against it.
    pub reasons: Vec<Message>,
    /// How many messages and meetings hang on the answer.
    pub interactions: u64,
}

/// How many of what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Messages, each once.
    pub messages: u64,
    /// Events and changed occurrences, each once.
    pub events: u64,
    /// Cards, each version once.
    pub cards: u64,
    /// Addresses seen only on lists, in mass mail or beside many others: nobody the owner deals with.
    pub strangers: u64,
    /// Questions that were held back, so that a screen stays short.
    pub questions_held_back: u64,
}
