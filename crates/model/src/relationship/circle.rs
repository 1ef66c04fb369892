//! Circles of peers and groups around a mentor: what they are for, who belongs to them, and what was said for whom (R12).

use super::{RelationshipKind, Role, Side};
use crate::entry::EntryId;
use crate::kind::kind;
use chrono::NaiveDate;

kind! {
    /// What a circle is for.
    CirclePurpose {
        /// Each brings a matter, the others advise.
        Advice = "advice",
        /// Each learns the others' work in order to speak for it.
        Advocacy = "advocacy",
        /// One mentor teaches several one skill.
        Class = "class",
    }
}

impl CirclePurpose {
    /// What a relation of this kind is for as long as nobody said; `None` where it is no circle.
    #[must_use]
    pub fn usual(kind: RelationshipKind) -> Option<Self> {
        match kind {
            RelationshipKind::PeerCircle => Some(CirclePurpose::Advice),
            RelationshipKind::Group => Some(CirclePurpose::Class),
            _ => None,
        }
    }
}

/// What the circle that its entry belongs to is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Circle {
    /// For what.
    pub purpose: CirclePurpose,
    /// What somebody can do who needs it no more.
    pub able: Option<String>,
}

kind! {
    /// What somebody is in a circle.
    MemberRole {
        /// One among equals: a peer, or a mentee of a group.
        Member = "member",
        /// The one who teaches; takes no turns.
        Mentor = "mentor",
    }
}

/// What a circle knows of one who belongs to it; part of their party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// What they are in it.
    pub role: MemberRole,
    /// What their work is, so that others can speak of it.
    pub work: Option<String>,
    /// What to say of them.
    pub say: Option<String>,
    /// To whom.
    pub say_to: Option<String>,
    /// Whom they report to.
    pub boss: Option<String>,
    /// Where they work.
    pub unit: Option<String>,
    /// What they want from it.
    pub wants: Option<String>,
    /// The day on which they joined; `None` where they were there from the first.
    pub joined_on: Option<NaiveDate>,
    /// How they left.
    pub left: Option<Leaving>,
}

impl MemberRole {
    /// What somebody is of whom nothing was said. The mentor of a group is whom it was begun with, or I where I give.
    #[must_use]
    pub fn usual(kind: RelationshipKind, my_role: Role, side: Side) -> Self {
        let gives = (side == Side::Me) == (my_role == Role::Giver);
        if kind == RelationshipKind::Group && gives { MemberRole::Mentor } else { MemberRole::Member }
    }
}

impl Membership {
    /// Somebody of whom nothing is known yet.
    #[must_use]
    pub fn new(role: MemberRole) -> Self {
        Self {
            role,
            work: None,
            say: None,
            say_to: None,
            boss: None,
            unit: None,
            wants: None,
            joined_on: None,
            left: None,
        }
    }
}

kind! {
    /// Why somebody left a circle.
    LeaveReason {
        /// They can do what they came for.
        GoalMet = "goal_met",
        /// Their work or place is another now.
        MovedOn = "moved_on",
        /// They have no time for it.
        NoTime = "no_time",
        /// It did not fit.
        NoFit = "no_fit",
    }
}

impl LeaveReason {
    /// Whether the circle did for them what it is for.
    #[must_use]
    pub fn is_success(self) -> bool {
        self == LeaveReason::GoalMet
    }
}

/// How somebody left a circle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaving {
    /// The day; from then on they are not there.
    pub on: NaiveDate,
    /// Why.
    pub because: LeaveReason,
    /// What came of it.
    pub note: Option<String>,
}

/// What one member of the circle that its entry belongs to said for another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The party that was spoken for.
    pub of: EntryId,
    /// The party that spoke; `None` where it was I.
    pub by: Option<EntryId>,
    /// What was said.
    pub said: String,
    /// To whom.
    pub to: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// On which day.
    pub on: NaiveDate,
    /// What came of it.
    pub came_of: Option<String>,
}
