//! Sessions, the work between them, and the advice that came of them.

use super::Channel;
use crate::entry::EntryId;
use crate::kind::kind;
use chrono::{NaiveDate, NaiveDateTime};

kind! {
    /// Where a session stands.
    SessionStanding {
        /// It is to be held.
        Planned = "planned",
        /// It was held.
        Held = "held",
        /// It was called off.
        Cancelled = "cancelled",
    }
}

kind! {
    /// What a point of an agenda is for; the order is the order of an agenda.
    AgendaPart {
        /// News since last time.
        News = "news",
        /// Assignments to review.
        Assignments = "assignments",
        /// The one matter that moves a goal.
        Matter = "matter",
        /// Room for the unplanned.
        Unplanned = "unplanned",
    }
}

/// One point of an agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaItem {
    /// What it is for.
    pub part: AgendaPart,
    /// What, in the user's words.
    pub text: String,
    /// The goal, milestone or assignment that it is about.
    pub about: Option<EntryId>,
}

/// A meeting of the relationship that its entry belongs to; in a relationship by letter, an exchange.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Local time of its beginning.
    pub at: NaiveDateTime,
    /// The IANA zone of that time, e.g. `Europe/Berlin`.
    pub zone: String,
    /// How long, in minutes.
    pub minutes: u32,
    /// How we meet.
    pub channel: Option<Channel>,
    /// Where, or the address of the call.
    pub place: Option<String>,
    /// Where it stands.
    pub standing: SessionStanding,
    /// How often what the invitation says has changed; the SEQUENCE of RFC 5545.
    pub sequence: u32,
    /// The agenda; empty where there is none yet.
    pub agenda: Vec<AgendaItem>,
    /// The day on which the agenda was sent to the other side.
    pub agenda_sent_on: Option<NaiveDate>,
    /// Notes that both may see.
    pub notes: Option<String>,
    /// Notes that are mine alone.
    pub private_notes: Option<String>,
    /// What it was worth to me, 1 to 5; private.
    pub value: Option<u8>,
    /// What it was worth to the other side as they said, 1 to 5.
    pub value_other: Option<u8>,
    /// Who wrote, where it is an exchange of letters.
    pub exchange: Option<Exchange>,
}

kind! {
    /// What went from whom to whom in an exchange.
    Exchange {
        /// I wrote or sent a draft.
        Sent = "sent",
        /// They answered or sent a draft back.
        Received = "received",
        /// I commented on their work.
        Comment = "comment",
    }
}

/// The largest value rating.
pub const VALUE_MAX: u8 = 5;

impl Session {
    /// A planned meeting of an hour, with nothing else known.
    pub fn new(at: NaiveDateTime, zone: impl Into<String>) -> Self {
        Self {
            at,
            zone: zone.into(),
            minutes: 60,
            channel: None,
            place: None,
            standing: SessionStanding::Planned,
            sequence: 0,
            agenda: Vec::new(),
            agenda_sent_on: None,
            notes: None,
            private_notes: None,
            value: None,
            value_other: None,
            exchange: None,
        }
    }

    /// Whether it was held.
    #[must_use]
    pub fn is_held(&self) -> bool {
        self.standing == SessionStanding::Held
    }

    /// Whether it is still to be held.
    #[must_use]
    pub fn is_planned(&self) -> bool {
        self.standing == SessionStanding::Planned
    }
}

kind! {
    /// Where an assignment stands.
    AssignmentStanding {
        /// To be done.
        Open = "open",
        /// Done.
        Done = "done",
        /// Let go.
        Dropped = "dropped",
    }
}

/// Homework of the relationship that its entry belongs to. The day by which is the day that its entry is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment {
    /// What.
    pub text: String,
    /// The session that it came from.
    pub session: Option<EntryId>,
    /// Where it stands.
    pub standing: AssignmentStanding,
    /// The day on which it was closed.
    pub closed_on: Option<NaiveDate>,
    /// What shows that it was done.
    pub evidence: Option<String>,
    /// What came of it.
    pub result: Option<String>,
}

kind! {
    /// What I did with advice.
    Taken {
        /// I followed it.
        Yes = "yes",
        /// In part.
        Partly = "partly",
        /// I did not.
        No = "no",
    }
}

/// What a mentor said. The person of its entry said it; its parent is the relationship, where there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// What they said.
    pub said: String,
    /// The day on which they said it.
    pub on: NaiveDate,
    /// The session in which.
    pub session: Option<EntryId>,
    /// In my own words.
    pub restated: Option<String>,
    /// The day on which they confirmed that I had understood.
    pub confirmed_on: Option<NaiveDate>,
    /// Whether I followed it.
    pub taken: Option<Taken>,
    /// What I did.
    pub action: Option<String>,
    /// The day on which I took it up.
    pub acted_on: Option<NaiveDate>,
    /// What came of it.
    pub outcome: Option<String>,
    /// The day on which I told them what came of it.
    pub reported_on: Option<NaiveDate>,
}
