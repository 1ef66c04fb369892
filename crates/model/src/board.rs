//! Personal boards: seats around a table, each for somebody who knows more, does better, or sees differently (B).
//!
//! The members need not meet, nor know of the seat. A seat without a person is a chair that stands empty: a gap that was seen and
//! is kept open until somebody sits on it.

use crate::entry::EntryId;
use crate::kind::kind;
use chrono::NaiveDate;

/// Longest rhythm of a seat, in days (ours: two years; what is rarer is no seat).
pub const SEAT_RHYTHM_DAYS_MAX: u32 = 730;

kind! {
    /// Whose board it is.
    BoardOwner {
        /// Mine: it advises me.
        Me = "me",
        /// Somebody else's; I sit on it. The person of the entry is the one whom it advises.
        Other = "other",
    }
}

/// A board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    /// What to call it.
    pub name: String,
    /// Whose it is.
    pub owner: BoardOwner,
    /// What it was called together for: a transition, a crisis; a standing board has none.
    pub occasion: Option<String>,
    /// What I bring to it, where I sit on somebody else's.
    pub brings: Option<String>,
    /// Days between contacts, where I sit on somebody else's.
    pub rhythm_days: Option<u32>,
    /// The day on which it began.
    pub since: Option<NaiveDate>,
    /// The day on which it was dissolved; one that sits has none.
    pub dissolved_on: Option<NaiveDate>,
    /// What it led to.
    pub led_to: Option<String>,
}

impl Board {
    /// A standing board of my own with this name.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            owner: BoardOwner::Me,
            occasion: None,
            brings: None,
            rhythm_days: None,
            since: None,
            dissolved_on: None,
            led_to: None,
        }
    }

    /// Whether it is mine and not dissolved.
    #[must_use]
    pub fn is_mine(&self) -> bool {
        self.owner == BoardOwner::Me && self.dissolved_on.is_none()
    }

    /// Whether it advises in general, and not on one occasion.
    #[must_use]
    pub fn is_standing(&self) -> bool {
        self.occasion.is_none()
    }
}

kind! {
    /// What somebody on a board has over me.
    Edge {
        /// They know more.
        KnowsMore = "knows_more",
        /// They do it better.
        BetterAt = "better_at",
        /// They see it differently.
        SeesDifferently = "sees_differently",
    }
}

kind! {
    /// What a board wants beside skills.
    SeatNeed {
        /// A temper opposite to mine.
        OppositeTemper = "opposite_temper",
        /// Another appetite for risk than mine.
        OtherRisk = "other_risk",
        /// Somebody who knows my employer from inside.
        Insider = "insider",
        /// Somebody outside my boss's line.
        OutsideLine = "outside_line",
        /// A recruiter; for the senior.
        Recruiter = "recruiter",
        /// Somebody of a university; for the senior.
        Academic = "academic",
        /// A consultant; for the senior.
        Consultant = "consultant",
    }
}

impl SeatNeed {
    /// What a board of somebody seasoned wants as well.
    pub const OF_THE_SENIOR: [SeatNeed; 3] = [SeatNeed::Recruiter, SeatNeed::Academic, SeatNeed::Consultant];
}

/// A seat of the board that its entry belongs to. The person of the entry sits on it, or a group by its name; without either, it is
/// an empty chair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// What it is for, in the user's words.
    pub specialty: String,
    /// The group that sits there, or somebody who is none of my people.
    pub name: Option<String>,
    /// When I was last in touch with that group; of a person their own page knows it.
    pub last_contact: Option<NaiveDate>,
    /// What it brings beside skills, where it was set for that.
    pub need: Option<SeatNeed>,
    /// What whoever sits there has over me.
    pub edges: Vec<Edge>,
    /// More of that, in the user's words.
    pub why: Option<String>,
    /// Days between contacts; [`crate::practice::BOARD_RHYTHM_DAYS`] where nothing is said.
    pub rhythm_days: Option<u32>,
    /// The day on which they sat down.
    pub since: Option<NaiveDate>,
    /// The day on which they got up; whoever sits there still has none.
    pub until: Option<NaiveDate>,
    /// The relationship that they come from.
    pub relationship: Option<EntryId>,
}

impl Seat {
    /// A seat for a specialty, with nothing else known.
    pub fn new(specialty: impl Into<String>) -> Self {
        Self {
            specialty: specialty.into(),
            name: None,
            last_contact: None,
            need: None,
            edges: Vec::new(),
            why: None,
            rhythm_days: None,
            since: None,
            until: None,
            relationship: None,
        }
    }
}

/// Who led me to whoever sits on the seat that its entry belongs to: the person of the entry, or a group by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lead {
    /// The name of a group or of somebody who is none of my people.
    pub name: Option<String>,
}
