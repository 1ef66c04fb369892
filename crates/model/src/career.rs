//! Where somebody wants to go and what carries them there: a target role, strengths on show, a change of role (K6, K7, K9).

use crate::goal::GoalStanding;
use crate::kind::kind;
use chrono::NaiveDate;

/// A role that the user wants. The person of its entry holds it now, or `holder`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetRole {
    /// What it is called.
    pub title: String,
    /// Who holds it, where they are nobody of my people.
    pub holder: Option<String>,
    /// What draws me to it.
    pub why: Option<String>,
    /// Whether it is still wanted.
    pub standing: GoalStanding,
}

/// The largest weight of a need.
pub const NEED_WEIGHT_MAX: u8 = 3;

kind! {
    /// How much of what a role needs somebody has.
    Have {
        /// Nothing yet.
        Nothing = "nothing",
        /// Some of it.
        Partly = "partly",
        /// All that it takes.
        Fully = "fully",
    }
}

impl Have {
    /// How far the need is met, in halves: 0, 1 or 2.
    #[must_use]
    pub fn halves(self) -> u8 {
        match self {
            Have::Nothing => 0,
            Have::Partly => 1,
            Have::Fully => 2,
        }
    }
}

/// Something that the target role of its entry's parent needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleNeed {
    /// What whoever holds it knows or has done.
    pub text: String,
    /// How much it matters, 1 to [`NEED_WEIGHT_MAX`].
    pub weight: u8,
    /// How much of it I have.
    pub have: Have,
    /// What I have that counts there.
    pub evidence: Option<String>,
    /// How to tell it.
    pub telling: Option<String>,
}

impl RoleNeed {
    /// How much is missing, by weight, in halves: 0 where all is there, to twice the weight where nothing is.
    #[must_use]
    pub fn gap_halves(&self) -> u8 {
        self.weight.min(NEED_WEIGHT_MAX) * (Have::Fully.halves() - self.have.halves())
    }
}

kind! {
    /// Where a strength can be seen.
    ShownAt {
        /// At work: an assignment.
        Assignment = "assignment",
        /// Outside of it: an activity, an office, a club.
        Outside = "outside",
    }
}

/// A place where others can see a strength. The person of its entry sees it there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StrengthShown {
    /// The strength, in the words of the profile.
    pub strength: String,
    /// Where.
    pub at: ShownAt,
    /// The assignment or activity.
    pub text: String,
    /// Who sees it there, where they are not one person of mine.
    pub seen_by: Option<String>,
}

kind! {
    /// How what made me succeed compares with what the new role rewards.
    RoleFit {
        /// It is the same.
        Same = "same",
        /// In part.
        Partly = "partly",
        /// It is something else.
        Different = "different",
    }
}

/// A change of role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleTransition {
    /// The old role.
    pub from: String,
    /// The new role.
    pub to: String,
    /// The day on which it began or begins.
    pub begins_on: Option<NaiveDate>,
    /// What made me succeed so far.
    pub succeeded_by: Vec<String>,
    /// What the new role rewards.
    pub rewards: Vec<String>,
    /// How the two compare; `None` while that is not judged.
    pub fit: Option<RoleFit>,
    /// Where it stands: reached is settled in.
    pub standing: GoalStanding,
}

kind! {
    /// What to do with a habit.
    HabitWay {
        /// Stop it.
        Stop = "stop",
        /// Start it.
        Start = "start",
        /// Keep it.
        Keep = "keep",
    }
}

/// A habit of the transition that its entry belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Habit {
    /// What to do with it.
    pub way: HabitWay,
    /// Which, in the user's words.
    pub text: String,
    /// The day since which it holds.
    pub settled_on: Option<NaiveDate>,
}

/// Somebody who gives honest feedback on the transition that its entry belongs to: the person of the entry, or a role.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HonestVoice {
    /// A role, while the name is still to be found.
    pub role: Option<String>,
    /// On what.
    pub on: Option<String>,
}
