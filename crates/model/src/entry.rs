//! Entries: what a member writes down that is no person and no tie. What stands inside one is a matter of its kind.

use crate::person::PersonId;
use chrono::NaiveDate;
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

/// The id of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub Uuid);

/// A text that is no id of an entry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no id")]
pub struct NoEntryId(pub String);

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for EntryId {
    type Err = NoEntryId;

    fn from_str(text: &str) -> Result<Self, NoEntryId> {
        Uuid::try_parse(text).map(Self).map_err(|_| NoEntryId(text.to_owned()))
    }
}

/// An entry as decisions look at it: what it says, and what it hangs on.
#[derive(Debug, Clone, PartialEq)]
pub struct Noted<T> {
    /// Its id; later entries have larger ones.
    pub id: EntryId,
    /// The day on which it was made.
    pub on: NaiveDate,
    /// The entry that it belongs to.
    pub parent: Option<EntryId>,
    /// The person that it is about, where they are there at present.
    pub person: Option<PersonId>,
    /// The day on which it wants attention.
    pub due_on: Option<NaiveDate>,
    /// What it says.
    pub value: T,
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $code:literal;)+) => {
        /// What an entry is. The words of [`EntryKind::code`] are stored and never change.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum EntryKind {
            $($(#[$doc])* $name,)+
        }

        impl EntryKind {
            /// All of them.
            pub const ALL: &'static [EntryKind] = &[$(EntryKind::$name,)+];

            /// The word for it in the table and in files.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self {
                    $(EntryKind::$name => $code,)+
                }
            }
        }
    };
}

kinds! {
    // Counsel and what is meant to be done.
    /// What the user did with a finding: done, snoozed, dismissed.
    Response = "response";
    /// Something the user means to do by a day, which Today brings back.
    Intention = "intention";
    /// A literacy check that was taken.
    LiteracyCheck = "literacy_check";
    /// Answers to the questionnaire of the six traps.
    TrapAnswers = "trap_answers";

    // The network.
    /// A word that the user puts on a person.
    Tag = "tag";
    /// Somebody pulls me into bad habits.
    BadHabit = "bad_habit";
    /// A result that the user wants within a year.
    YearResult = "year_result";
    /// Somebody, by name or by role, who can help with a result, a challenge or a goal; it belongs to one.
    ResultHelper = "result_helper";
    /// Where somebody stands on the relationship map.
    MapPlace = "map_place";
    /// A favour, done or received.
    Favour = "favour";

    // Know yourself.
    /// A thought in answer to one of the five questions.
    Thought = "thought";
    /// Something that stands in front of the user.
    Challenge = "challenge";
    /// How the user likes to work.
    WorkingStyle = "working_style";
    /// A role that the user wants.
    TargetRole = "target_role";
    /// Something that a target role needs; it belongs to one.
    RoleNeed = "role_need";
    /// A place where others can see a strength.
    StrengthShown = "strength_shown";
    /// A change of role.
    RoleTransition = "role_transition";
    /// A habit to stop, start or keep; it belongs to a change of role.
    Habit = "habit";
    /// Somebody who gives honest feedback; it belongs to a change of role.
    HonestVoice = "honest_voice";
    /// A choice that is put to several advisers.
    Decision = "decision";
    /// A road that can be taken; it belongs to a decision.
    Road = "road";
    /// What one adviser says; it belongs to a decision.
    Voice = "voice";

    // Goals and plan.
    /// A goal.
    Goal = "goal";
    /// A measurable step toward a goal.
    Milestone = "milestone";
    /// The reflection after a milestone.
    Checkpoint = "checkpoint";
    /// Another way to a goal: a class, reading, a webcast, a professional group.
    PlanItem = "plan_item";

    // Find and approach.
    /// Help that is looked for.
    Need = "need";
    /// The way to somebody, from a name to a yes.
    Outreach = "outreach";
    /// A letter; it belongs to a way.
    Letter = "letter";
    /// Somebody who teaches by example; it belongs to a relationship.
    InvisibleMentor = "invisible_mentor";
    /// Something learned from an invisible mentor; it belongs to that.
    Lesson = "lesson";

    // Relationships. Each of the following belongs to one.
    /// A mentoring relation of a kind.
    Relationship = "relationship";
    /// One side of a relationship.
    Party = "party";
    /// A step from one stage to another, with its reason.
    Move = "move";
    /// A version of what both agreed.
    Charter = "charter";
    /// A promise of confidentiality, with its limits.
    Covenant = "covenant";
    /// Somebody's yes to a charter or a covenant, or taking it back; it belongs to that.
    Signature = "signature";
    /// A meeting.
    Session = "session";
    /// Something to do between sessions.
    Assignment = "assignment";
    /// What a mentor said, and what came of it.
    Advice = "advice";
    /// Whether the match works.
    MatchCheck = "match_check";
    /// How a relationship ended.
    Ending = "ending";

    // Circles, rehearsals, relationships in writing.
    /// What a circle is for; it and the following belong to the relationship.
    Circle = "circle";
    /// The days on which a circle meets, and whose turn it is.
    Rota = "rota";
    /// What one of a circle said for another.
    Mention = "mention";
    /// A conversation that is hard to have, prepared and held; it may belong to a relationship.
    Rehearsal = "rehearsal";
    /// A rehearsal that was played through; it belongs to one.
    RunThrough = "run_through";

    // Sponsors.
    /// What is settled with a sponsor; it and most of the following belong to the relationship.
    SponsorFacts = "sponsor_facts";
    /// Something that a sponsor staked on me.
    Stake = "stake";
    /// News owed to a sponsor, or told.
    News = "news";
    /// Work delivered for a sponsor.
    Delivery = "delivery";
    /// Somebody spoke for somebody.
    Advocacy = "advocacy";
    /// Something asked of a sponsor or of a prospect.
    SponsorAsk = "sponsor_ask";
    /// How both sides do by what they expect.
    ExpectationCheck = "expectation_check";
    /// Somebody to be won as a sponsor.
    Prospect = "prospect";
    /// Work that stretches me, asked for or offered.
    Stretch = "stretch";
    /// Why I sponsor somebody.
    Backing = "backing";

    // The board.
    /// A personal board: mine, or one that I sit on.
    Board = "board";
    /// A seat of a board; it belongs to one.
    Seat = "seat";
    /// Who led me to whoever sits on a seat; it belongs to that.
    Lead = "lead";

    // Giving back.
    /// Something that fits what somebody cares about.
    RadarItem = "radar_item";
    /// What teaching taught me.
    Journal = "journal";

    // Reminders.
}

crate::kind::kind! {
    /// What an entry belongs to, as people see it.
    EntryFamily {
        /// What was done with counsel, and what is meant to be done.
        Counsel = "counsel",
        /// Work on the network.
        Network = "network",
        /// What the user found out about themselves.
        Inquiry = "inquiry",
        /// Goals and the plan.
        Plan = "plan",
        /// Finding people and writing to them.
        Search = "search",
        /// What happens between the user and somebody they learn from.
        Rooms = "rooms",
        /// Sponsors.
        Sponsors = "sponsors",
        /// Personal boards.
        Boards = "boards",
        /// Giving back.
        Giving = "giving",
    }
}

impl EntryKind {
    /// What it belongs to.
    #[must_use]
    pub fn family(self) -> EntryFamily {
        use EntryKind::*;
        match self {
            Response | Intention | LiteracyCheck | TrapAnswers => EntryFamily::Counsel,
            Tag | BadHabit | YearResult | ResultHelper | MapPlace => EntryFamily::Network,
            Thought | Challenge | WorkingStyle | TargetRole | RoleNeed | StrengthShown | RoleTransition | Habit
            | HonestVoice | Decision | Road | Voice => EntryFamily::Inquiry,
            Goal | Milestone | Checkpoint | PlanItem => EntryFamily::Plan,
            Need | Outreach | Letter | InvisibleMentor | Lesson => EntryFamily::Search,
            SponsorFacts | Stake | News | Delivery | Advocacy | SponsorAsk | ExpectationCheck | Prospect | Stretch
            | Backing => EntryFamily::Sponsors,
            Board | Seat | Lead => EntryFamily::Boards,
            Favour | RadarItem | Journal => EntryFamily::Giving,
            _ => EntryFamily::Rooms,
        }
    }
}

/// A word that is no kind of entry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no kind of entry")]
pub struct UnknownEntryKind(pub String);

impl FromStr for EntryKind {
    type Err = UnknownEntryKind;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.iter().copied().find(|kind| kind.code() == code).ok_or_else(|| UnknownEntryKind(code.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_found_by_its_word() {
        for &kind in EntryKind::ALL {
            assert_eq!(kind.code().parse(), Ok(kind));
        }
        assert!("poem".parse::<EntryKind>().is_err());
    }
}
