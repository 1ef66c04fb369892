//! The ledger: what was observed, small enough to keep for every message of a lifetime.
//!
//! Imports append [`Segment`]s and never change one. Everything else (who is who, tallies, ties, estimates) is a pure
//! function of the segments of live batches and of the user's decisions, so that importing twice, in another order or in
//! overlapping pieces ends alike, and undoing a batch is leaving its segments out.

use crate::network::AlterTie;
use crate::person::{Person, Profile};
use crate::record::{Attendance, Card, Channel, Gesture, OwnerHint, Party};

/// A keyed hash of what identifies an item in its source: never the identifier itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemKey(pub [u8; 16]);

/// A run of observations from one source, with its own dictionary of parties.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Segment {
    /// Everybody named in this segment, each combination of address and name once; addresses are lower case.
    pub parties: Vec<Party>,
    /// Participants of all messages, one after the other.
    pub participants: Vec<Participant>,
    /// Messages.
    pub messages: Vec<ObservedMessage>,
    /// Events.
    pub events: Vec<ObservedEvent>,
    /// Cards, each with its key.
    pub cards: Vec<(ItemKey, Card)>,
    /// Gestures, each with its key.
    pub gestures: Vec<(ItemKey, Gesture)>,
    /// What the export says of its owner.
    pub owners: Vec<OwnerHint>,
    /// People of a network file.
    pub stated_people: Vec<Person>,
    /// Ties of a network file.
    pub stated_ties: Vec<AlterTie>,
    /// `me` of a network file.
    pub stated_profiles: Vec<Profile>,
}

/// Part of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Wrote it.
    From,
    /// It was written to them.
    To,
    /// Got a copy.
    Cc,
    /// It was delivered to this address: the owner's.
    Delivered,
}

/// Somebody in a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Participant {
    /// Place in [`Segment::parties`].
    pub party: u32,
    /// Their part.
    pub role: Role,
}

/// What is remarkable about a message.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MessageMarks {
    /// From a folder of sent mail.
    pub sent: bool,
    /// Through a mailing list.
    pub list: bool,
    /// To many at once.
    pub bulk: bool,
    /// By a program.
    pub automatic: bool,
}

/// A message as the ledger keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObservedMessage {
    /// What identifies it.
    pub key: ItemKey,
    /// What identifies the message that it answers.
    pub reply_to: Option<ItemKey>,
    /// Seconds since 1970, UTC.
    pub at: i64,
    /// How it travelled.
    pub channel: Channel,
    /// What is remarkable about it.
    pub marks: MessageMarks,
    /// Where its participants begin in [`Segment::participants`].
    pub first: u32,
    /// How many they are.
    pub count: u32,
}

/// Somebody at an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Guest {
    /// Place in [`Segment::parties`].
    pub party: u32,
    /// Whether they come.
    pub attendance: Attendance,
    /// A room or another thing.
    pub resource: bool,
    /// A group under one address.
    pub group: bool,
    /// Called the meeting.
    pub organizer: bool,
}

/// A calendar event as the ledger keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObservedEvent {
    /// What identifies the series or the single event.
    pub key: ItemKey,
    /// For a changed occurrence, the start it had in the series; seconds since 1970, UTC.
    pub recurrence_of: Option<i64>,
    /// The version: sequence, then seconds of its stamp; the highest is kept.
    pub version: (u32, i64),
    /// Starts of its occurrences, in order; seconds since 1970, UTC.
    pub starts: Vec<i64>,
    /// Length in minutes, 0 where unknown.
    pub minutes: u32,
    /// Whole days.
    pub all_day: bool,
    /// Called off.
    pub cancelled: bool,
    /// Who.
    pub guests: Vec<Guest>,
}

/// What makes two traces the same person: an address, a card's UID, a slug, a phone number, or an id of a network file.
///
/// As text: `mail:ada@example.com`, `card:UID`, `linkedin:SLUG`, `tel:+4915100000`, `file:p1`, `name:ada example` (only
/// where a trace has nothing else).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IdentityKey(String);

impl IdentityKey {
    /// The key with this text, e.g. `mail:ada@example.com`.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The key of a mail address that is already normalised.
    #[must_use]
    pub fn mail(address: &str) -> Self {
        Self(format!("mail:{address}"))
    }

    /// The key as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The mail address, where it is one.
    #[must_use]
    pub fn as_mail(&self) -> Option<&str> {
        self.0.strip_prefix("mail:")
    }
}

/// What the user decided about who is who. Decisions are kept as rows and can be taken back.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Decision {
    /// These two traces are one person.
    Same(IdentityKey, IdentityKey),
    /// These two traces are two people; they never merge.
    Different(IdentityKey, IdentityKey),
    /// This trace is mine.
    Mine(IdentityKey),
    /// This trace is not mine.
    NotMine(IdentityKey),
    /// This trace is a person, whatever it looks like.
    Person(IdentityKey),
    /// This trace is a list, a robot or a room, whatever it looks like.
    NotPerson(IdentityKey),
}
