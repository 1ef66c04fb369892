//! What intake reads out of files: messages, events, cards, gestures. Nothing here can hold the text of a message.
//!
//! `formats` makes records from bytes and cleans only what the format demands (folding, encodings, white space inside an
//! address); what an address or a name *means* (case, `+tag`, titles) is decided in `intake`.

use crate::network::AlterTie;
use crate::person::{Person, Profile};
use chrono::{DateTime, NaiveDate, Utc};

/// One item of a source.
#[derive(Debug, Clone, PartialEq)]
pub enum Record {
    /// A message: mail, or a message of a network of contacts.
    Message(Box<Message>),
    /// A calendar event, or one changed occurrence of it.
    Event(Box<Event>),
    /// An entry of an address book.
    Card(Box<Card>),
    /// A dated sign between me and somebody: an invitation, a recommendation, an endorsement.
    Gesture(Box<Gesture>),
    /// What somebody says of themselves in an export of their own data: their names and addresses.
    Owner(Box<OwnerHint>),
    /// A person of a network file, with everything the user said of them.
    StatedPerson(Box<Person>),
    /// A tie of a network file, with the people's ids of that file.
    StatedTie(Box<AlterTie>),
    /// `me` of a network file.
    StatedProfile(Box<Profile>),
}

/// Somebody as a source names them; at least one field is there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Party {
    /// Where they are reached: a mail address as written (`Ada@Example.com`), or `linkedin:SLUG`.
    pub address: Option<String>,
    /// The name shown beside it, decoded.
    pub name: Option<String>,
}

/// How a message travelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Channel {
    /// Electronic mail.
    Mail,
    /// Messages inside LinkedIn.
    LinkedIn,
}

/// Who wrote to whom, and when. No subject and no text.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// How it travelled.
    pub channel: Channel,
    /// Message-ID without brackets, where there is one.
    pub id: Option<String>,
    /// What stands in for a missing id: sender, recipients, date and first relay as written; empty where `id` is there.
    pub stand_in: String,
    /// The id of the message that this one answers.
    pub in_reply_to: Option<String>,
    /// When; `None` where no date could be had.
    pub at: Option<DateTime<Utc>>,
    /// Senders, in order.
    pub from: Vec<Party>,
    /// Recipients, in order.
    pub to: Vec<Party>,
    /// Recipients of a copy, in order, blind copies included.
    pub cc: Vec<Party>,
    /// Addresses to which it was delivered (`Delivered-To`, `X-Original-To`): the owner's.
    pub delivered_to: Vec<String>,
    /// Comes from a folder or label of sent mail: the sender is the owner.
    pub sent: bool,
    /// Came through a mailing list (`List-Id`, `Precedence: list`).
    pub list: bool,
    /// Sent to many at once (`Precedence: bulk` or `junk`, `List-Unsubscribe`).
    pub bulk: bool,
    /// Made by a program (`Auto-Submitted`, a delivery report).
    pub automatic: bool,
}

/// Whether somebody comes to an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Attendance {
    /// Said yes.
    Accepted,
    /// Said perhaps.
    Tentative,
    /// Has not answered, or the answer is unknown.
    Open,
    /// Said no.
    Declined,
}

/// What stands on the list of attendees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AttendeeKind {
    /// A person.
    Individual,
    /// A group of people under one address.
    Group,
    /// A room or a thing.
    Resource,
}

/// Somebody on the list of attendees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendee {
    /// Who.
    pub party: Party,
    /// Person, group or room.
    pub kind: AttendeeKind,
    /// Whether they come.
    pub attendance: Attendance,
    /// Whether they called the meeting.
    pub organizer: bool,
}

/// A calendar event: a single one, a whole series, or one changed occurrence of a series. No title and no text.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// UID, or what stands in for it.
    pub uid: String,
    /// For a changed occurrence, the start it had in the series.
    pub recurrence_of: Option<DateTime<Utc>>,
    /// Higher wins; then `stamped`.
    pub sequence: u32,
    /// When this version was written.
    pub stamped: Option<DateTime<Utc>>,
    /// Starts of all its occurrences inside the window, in order, exceptions taken out.
    pub starts: Vec<DateTime<Utc>>,
    /// Length in minutes, 0 where unknown.
    pub minutes: u32,
    /// Whole days: birthdays, holidays, travel; weak as a meeting.
    pub all_day: bool,
    /// Called off.
    pub cancelled: bool,
    /// Attendees, the organizer among them.
    pub attendees: Vec<Attendee>,
}

/// Where a card comes from; earlier ones are trusted more where two cards disagree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CardSource {
    /// A vCard.
    VCard,
    /// Google contacts.
    Google,
    /// Outlook contacts.
    Outlook,
    /// A LinkedIn connection.
    LinkedIn,
    /// Another list of contacts.
    OtherCsv,
}

/// A birthday: the year may be unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Birthday {
    /// Year, if known.
    pub year: Option<i32>,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day, 1 to 31.
    pub day: u8,
}

/// Before the id of the person of a network file to whom a card belongs, among the properties of the card that stand as they are.
/// Archives of everything have it on each card; nowhere else is it written.
pub const CARD_OF_PERSON: &str = "X-TELEMACHUS-PERSON:";

/// An entry of an address book.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Card {
    /// Where it comes from.
    pub source: Option<CardSource>,
    /// UID, where there is one.
    pub uid: Option<String>,
    /// The name as shown; composed from its parts where the source has only parts.
    pub name: Option<String>,
    /// Given name.
    pub given: Option<String>,
    /// Family name.
    pub family: Option<String>,
    /// Nicknames.
    pub nicknames: Vec<String>,
    /// Mail addresses as written, the preferred one first.
    pub emails: Vec<String>,
    /// Phone numbers as written.
    pub phones: Vec<String>,
    /// LinkedIn slugs, lower case, decoded.
    pub slugs: Vec<String>,
    /// Employer.
    pub organisation: Option<String>,
    /// Department.
    pub unit: Option<String>,
    /// Job title.
    pub title: Option<String>,
    /// City or region of work, else of home.
    pub location: Option<String>,
    /// Birthday.
    pub birthday: Option<Birthday>,
    /// Labels or categories.
    pub labels: Vec<String>,
    /// People named on it: label (`spouse`, `manager`) and name.
    pub related: Vec<(String, String)>,
    /// A list of people rather than a person (`KIND:group`).
    pub group: bool,
    /// An organisation rather than a person (`KIND:org`, or only `ORG` is there).
    pub company: bool,
    /// When we connected.
    pub connected_on: Option<NaiveDate>,
    /// Properties that we do not read, as they stand, for a lossless way out (photos left out).
    pub other: Vec<String>,
}

/// A dated sign between me and somebody.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gesture {
    /// What kind of sign.
    pub kind: GestureKind,
    /// Whether it went from me to them.
    pub mine: bool,
    /// The other one.
    pub other: Party,
    /// Employer of the other one, as the source says.
    pub organisation: Option<String>,
    /// When.
    pub at: Option<DateTime<Utc>>,
    /// What was endorsed.
    pub skill: Option<String>,
}

/// What kind of sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GestureKind {
    /// An invitation to connect.
    Invitation,
    /// A written recommendation.
    Recommendation,
    /// A skill confirmed.
    Endorsement,
}

/// What an export says of the one whose data it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct OwnerHint {
    /// Name.
    pub name: Option<String>,
    /// Mail addresses and `linkedin:SLUG`.
    pub addresses: Vec<String>,
}

/// Where in a source something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The whole file.
    Whole,
    /// Bytes from the start of the file, counted from 0.
    Byte(u64),
    /// Line, counted from 1.
    Line(u64),
    /// Line and column, both counted from 1.
    LineColumn(u64, u64),
}

/// Why something was left out or read only in part. The text is for people; the variant is counted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SkipReason {
    /// The smallest unit could not be read.
    #[error("{0}")]
    Malformed(String),
    /// Nothing in it tells who it is about.
    #[error("nobody can be told from it")]
    Nobody,
    /// There is no date that can be believed.
    #[error("it has no date between 1980 and tomorrow")]
    NoDate,
    /// It is larger than what we read.
    #[error("{0}")]
    TooLarge(String),
    /// A draft, junk or an advertisement.
    #[error("it is {0}")]
    Unwanted(&'static str),
    /// A kind of item that we do not read, such as a task.
    #[error("{0} is not something that is read here")]
    NotRead(String),
}

impl SkipReason {
    /// The reason as a word, for counting.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            SkipReason::Malformed(_) => "malformed",
            SkipReason::Nobody => "nobody",
            SkipReason::NoDate => "no_date",
            SkipReason::TooLarge(_) => "too_large",
            SkipReason::Unwanted(_) => "unwanted",
            SkipReason::NotRead(_) => "not_read",
        }
    }
}

/// Something that was left out, or read only in part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skip {
    /// Where it stands.
    pub place: Place,
    /// Why.
    pub reason: SkipReason,
}
