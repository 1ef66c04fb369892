//! Relationships: mentoring relations of every kind, their stages, and what stands inside them.
//!
//! Everything inside is an entry whose parent is the relationship: its parties and moves here, what was agreed in [`charter`] and
//! [`covenant`], the meetings and the work between them in [`session`], how it goes and how it ends in [`course`]; who belongs to
//! a [`circle`] and whose turn it is by its [`rota`].

pub mod charter;
pub mod circle;
pub mod course;
pub mod covenant;
pub mod habits;
pub mod rota;
pub mod session;

use crate::kind::kind;
use chrono::NaiveDate;
use circle::Membership;

kind! {
    /// What kind of relation it is.
    RelationshipKind {
        /// Gives guidance, from anywhere.
        Mentor = "mentor",
        /// Senior, stakes reputation, takes responsibility for promotion.
        Sponsor = "sponsor",
        /// Each teaches the other.
        CoMentor = "co_mentor",
        /// A mentor outside my organisation, near or far.
        Remote = "remote",
        /// Somebody who teaches by example, without contact.
        Invisible = "invisible",
        /// Somebody more junior teaches me.
        Reverse = "reverse",
        /// Only a few years ahead of me.
        NearPeer = "near_peer",
        /// Peers who advise or promote one another.
        PeerCircle = "peer_circle",
        /// One mentor and several mentees.
        Group = "group",
        /// One question, one talk.
        Flash = "flash",
    }
}

impl RelationshipKind {
    /// Whether the other side knows of it and talks with me.
    #[must_use]
    pub fn has_contact(self) -> bool {
        self != RelationshipKind::Invisible
    }

    /// Whether it goes on over several meetings, so that goals, charter and rhythm belong to it.
    #[must_use]
    pub fn is_lasting(self) -> bool {
        !matches!(self, RelationshipKind::Invisible | RelationshipKind::Flash)
    }

    /// Whether the other side is a mentor of mine in the wide sense, whatever the kind; a sponsor is not.
    #[must_use]
    pub fn is_mentoring(self) -> bool {
        self != RelationshipKind::Sponsor
    }

    /// Whether it lives from meeting: a sponsor wants news, an invisible mentor knows nothing of it, a flash is one talk.
    #[must_use]
    pub fn meets(self) -> bool {
        self.is_lasting() && self != RelationshipKind::Sponsor
    }

    /// Whether it is between me and one other, so that covenant, charter and match are ours to settle.
    #[must_use]
    pub fn is_pair(self) -> bool {
        self.meets() && !self.is_circle()
    }

    /// Whether several belong to it, with a purpose, a rota and a word for each.
    #[must_use]
    pub fn is_circle(self) -> bool {
        matches!(self, RelationshipKind::PeerCircle | RelationshipKind::Group)
    }
}

kind! {
    /// On which side of a relationship I stand.
    Role {
        /// I learn; I drive.
        Protege = "protege",
        /// I give.
        Giver = "giver",
    }
}

kind! {
    /// The stages of a relationship, in their order.
    RelationshipStage {
        /// I think of it.
        Considering = "considering",
        /// I have asked.
        Approached = "approached",
        /// We are getting to know each other.
        GettingAcquainted = "getting_acquainted",
        /// We work.
        Active = "active",
        /// We bring it to its end.
        WindingDown = "winding_down",
        /// It has ended well; we stay in touch.
        Alumni = "alumni",
        /// It has ended early, without blame.
        EndedEarly = "ended_early",
    }
}

impl RelationshipStage {
    /// The stages that may follow; never empty, since an old relation can begin again.
    #[must_use]
    pub fn next(self) -> &'static [RelationshipStage] {
        use RelationshipStage::{Active, Alumni, Approached, Considering, EndedEarly, GettingAcquainted, WindingDown};
        match self {
            Considering => &[Approached, GettingAcquainted, Active, EndedEarly],
            Approached => &[GettingAcquainted, Active, Considering, EndedEarly],
            GettingAcquainted => &[Active, WindingDown, EndedEarly],
            Active => &[WindingDown, Alumni, EndedEarly],
            WindingDown => &[Alumni, Active, EndedEarly],
            Alumni | EndedEarly => &[Considering, GettingAcquainted, Active],
        }
    }

    /// Whether people meet or write in it.
    #[must_use]
    pub fn is_running(self) -> bool {
        matches!(self, Self::GettingAcquainted | Self::Active | Self::WindingDown)
    }

    /// Whether it is over.
    #[must_use]
    pub fn is_over(self) -> bool {
        matches!(self, Self::Alumni | Self::EndedEarly)
    }
}

kind! {
    /// How two people meet.
    Channel {
        /// In one room.
        InPerson = "in_person",
        /// By video.
        Video = "video",
        /// By telephone.
        Phone = "phone",
        /// In writing.
        Writing = "writing",
    }
}

impl Channel {
    /// Whether it is used at a distance.
    #[must_use]
    pub fn is_at_distance(self) -> bool {
        self != Channel::InPerson
    }
}

kind! {
    /// What a relationship gives (R16).
    Gives {
        /// Help with the career.
        Career = "career",
        /// Personal support: a role model, a guide through politics, confidence.
        Personal = "personal",
    }
}

/// A mentoring relation. The other side is the person of its entry, or `name`; a circle has several [`Party`] rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relationship {
    /// Its kind.
    pub kind: RelationshipKind,
    /// On which side I stand.
    pub role: Role,
    /// What to call it, where the other side is nobody of my people: an author, a circle.
    pub name: Option<String>,
    /// The overall plan, in one sentence.
    pub plan: Option<String>,
    /// The skill, subject or area that it is about.
    pub subject: Option<String>,
    /// Who brought us together, where it was somebody else's idea.
    pub paired_by: Option<String>,
    /// How we mostly meet.
    pub channel: Option<Channel>,
    /// Letters alone: exchanges count as sessions (R15).
    pub in_writing: bool,
    /// What it gives.
    pub gives: Vec<Gives>,
    /// Where its boundaries lie (R13).
    pub boundaries: Vec<String>,
}

impl Relationship {
    /// Whether I am the one who gives: I mentor or sponsor the other. Among equals both give.
    #[must_use]
    pub fn is_given(&self) -> bool {
        self.role == Role::Giver && !matches!(self.kind, RelationshipKind::CoMentor | RelationshipKind::PeerCircle)
    }

    /// A relation of a kind in which I am the protégé, and nothing else known.
    #[must_use]
    pub fn new(kind: RelationshipKind) -> Self {
        Self {
            kind,
            role: Role::Protege,
            name: None,
            plan: None,
            subject: None,
            paired_by: None,
            channel: None,
            in_writing: false,
            gives: Vec::new(),
            boundaries: Vec::new(),
        }
    }
}

kind! {
    /// The sides of a relationship.
    Side {
        /// Mine.
        Me = "me",
        /// The other's.
        Other = "other",
    }
}

kind! {
    /// Who fills a side.
    PartyStanding {
        /// A member of this workspace.
        Member = "member",
        /// Somebody with a link.
        Guest = "guest",
        /// Nobody yet: the user speaks for them.
        Nobody = "nobody",
    }
}

/// One side of the relationship that its entry belongs to; the person of the entry is who I know them as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Which side.
    pub side: Side,
    /// Who fills it.
    pub standing: PartyStanding,
    /// How they are called, where they are nobody of my people.
    pub name: Option<String>,
    /// What I know of them and keep for myself.
    pub note: Option<String>,
    /// What the others of a circle may know of them; `None` in a relationship of two.
    pub member: Option<Membership>,
}

impl Party {
    /// My own side.
    #[must_use]
    pub fn me() -> Self {
        Self { side: Side::Me, standing: PartyStanding::Member, name: None, note: None, member: None }
    }

    /// Another, for whom the user speaks.
    #[must_use]
    pub fn other(name: Option<String>) -> Self {
        Self { side: Side::Other, standing: PartyStanding::Nobody, name, note: None, member: None }
    }
}

/// A step to a stage. The stage of a relationship is that of its latest move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// The stage.
    pub to: RelationshipStage,
    /// The day on which it was made.
    pub on: NaiveDate,
    /// Why.
    pub reason: Option<String>,
}
