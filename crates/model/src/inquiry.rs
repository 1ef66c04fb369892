//! What somebody finds out about themselves: five questions and what the answers become, challenges, the way they work (K2, K3, K5).

use crate::entry::EntryId;
use crate::goal::GoalStanding;
use crate::kind::kind;
use crate::relationship::Channel;
use crate::relationship::charter::TimeOfDay;
use chrono::NaiveDate;

kind! {
    /// One of the five questions, in the order in which they are asked.
    SelfQuestion {
        /// What do I want to be and do?
        Want = "want",
        /// What do I do well that helps?
        Well = "well",
        /// What do I not do well that blocks?
        Badly = "badly",
        /// What changes from tomorrow?
        Tomorrow = "tomorrow",
        /// Where do I need help most, and from whom?
        Help = "help",
    }
}

kind! {
    /// What a thought became.
    Became {
        /// A goal.
        Goal = "goal",
        /// A strength of the profile.
        Strength = "strength",
        /// A weakness of the profile.
        Weakness = "weakness",
        /// A challenge.
        Challenge = "challenge",
        /// Somebody to know better, or a name to look for.
        Candidate = "candidate",
        /// Something meant by a day.
        Intention = "intention",
    }
}

impl SelfQuestion {
    /// What its thoughts can become, what fits best first.
    #[must_use]
    pub fn becomes(self) -> &'static [Became] {
        match self {
            SelfQuestion::Want => &[Became::Goal],
            SelfQuestion::Well => &[Became::Strength, Became::Goal],
            SelfQuestion::Badly => &[Became::Weakness, Became::Challenge, Became::Goal],
            SelfQuestion::Tomorrow => &[Became::Intention, Became::Goal],
            SelfQuestion::Help => &[Became::Candidate, Became::Challenge],
        }
    }
}

/// One thought in answer to one of the five questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thought {
    /// The question.
    pub question: SelfQuestion,
    /// The thought, in the user's words.
    pub text: String,
    /// What it became, once it was put to work.
    pub became: Option<Became>,
    /// The entry that it became, where it became one.
    pub entry: Option<EntryId>,
}

/// Something that stands in front of the user. Who can help hangs on it as [`crate::deepening::ResultHelper`] entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Challenge {
    /// What, in the user's words.
    pub text: String,
    /// Why it is there.
    pub why: Option<String>,
    /// Where it stands, in the words of a goal: reached is met.
    pub standing: GoalStanding,
    /// The day on which it was met or let go.
    pub closed_on: Option<NaiveDate>,
}

/// How somebody likes to work. There is one at most; the personality type stands in the profile.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorkingStyle {
    /// Channels, the first choice first.
    pub channels: Vec<Channel>,
    /// Times of day that suit.
    pub times: Vec<TimeOfDay>,
    /// What works well with me.
    pub likes: Vec<String>,
    /// Pet hates.
    pub hates: Vec<String>,
    /// How I like to be told the truth.
    pub feedback: Option<String>,
    /// Anything else that somebody new should know.
    pub note: Option<String>,
}

impl WorkingStyle {
    /// Whether nothing at all is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
