//! Outreach: the path from a name on a list to a yes, with its letters (F3, F4, F6, F7).

use crate::entry::EntryId;
use crate::kind::kind;
use crate::relationship::RelationshipKind;
use chrono::NaiveDate;

kind! {
    /// Where the way to somebody stands, in order.
    OutreachStage {
        /// A name.
        Idea = "idea",
        /// I have read up on them.
        Researched = "researched",
        /// A letter is written.
        Written = "written",
        /// It is sent.
        Sent = "sent",
        /// They have answered, neither yes nor no so far.
        Answered = "answered",
        /// They said yes.
        Yes = "yes",
        /// Not now.
        Later = "later",
        /// They said no, or I let it go.
        No = "no",
    }
}

impl OutreachStage {
    /// Whether they have answered, whatever they said.
    #[must_use]
    pub fn is_answer(self) -> bool {
        matches!(self, Self::Answered | Self::Yes | Self::Later | Self::No)
    }

    /// Whether nothing more is to be done.
    #[must_use]
    pub fn is_over(self) -> bool {
        matches!(self, Self::Yes | Self::No)
    }
}

/// One move of an outreach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutreachMove {
    /// Where it went.
    pub to: OutreachStage,
    /// When.
    pub on: NaiveDate,
    /// Why, in the user's words.
    pub reason: Option<String>,
}

kind! {
    /// What holds somebody back from asking.
    Hesitation {
        /// I might look weak.
        LookWeak = "look_weak",
        /// I would be a burden.
        Burden = "burden",
        /// I would have to speak of my boss, or of what is confidential.
        SpeakOfBoss = "speak_of_boss",
        /// They are too important for me.
        TooImportant = "too_important",
        /// They might say no.
        Refusal = "refusal",
        /// I do not know what I could give.
        NothingToGive = "nothing_to_give",
        /// I do not know how to begin.
        NoWords = "no_words",
    }
}

kind! {
    /// Where to look for people whom one does not know yet (F7).
    LookPlace {
        /// Whoever held my job before me.
        Predecessor = "predecessor",
        /// Groups for people like me, or for those about to lead.
        AffinityGroup = "affinity_group",
        /// Those who went to the same school or firm.
        Alumni = "alumni",
        /// The association of my profession.
        Association = "association",
        /// Programs outside, where my employer has none.
        OutsideProgram = "outside_program",
        /// A friend's friend: an introduction.
        Introduction = "introduction",
    }
}

/// The way to one person: whoever its entry is about, else `name`. The need that it serves is the parent of its entry; the
/// day for a small first ask is the day that its entry is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outreach {
    /// What they are called, where they are nobody of my people.
    pub name: Option<String>,
    /// Their address, where it is not known from my people.
    pub address: Option<String>,
    /// What I want them to be.
    pub kind: RelationshipKind,
    /// Where the name comes from.
    pub place: Option<LookPlace>,
    /// What happened, in order; never empty, the first is the idea.
    pub moves: Vec<OutreachMove>,
    /// What they have done and where they come from.
    pub background: Option<String>,
    /// What they care about.
    pub interests: Option<String>,
    /// Why them.
    pub why_them: Option<String>,
    /// What is in it for them.
    pub for_them: Option<String>,
    /// A small first ask: input, not a job.
    pub first_ask: Option<String>,
    /// What holds me back.
    pub hesitations: Vec<Hesitation>,
    /// My own answer to that.
    pub own_answer: Option<String>,
    /// The relationship that came of it.
    pub relationship: Option<EntryId>,
    /// The day on which they were thanked for an offer that was not taken up.
    pub thanked_on: Option<NaiveDate>,
}

impl Outreach {
    /// A name and what I want them to be, noted on a day.
    #[must_use]
    pub fn idea(kind: RelationshipKind, on: NaiveDate) -> Self {
        Self {
            name: None,
            address: None,
            kind,
            place: None,
            moves: vec![OutreachMove { to: OutreachStage::Idea, on, reason: None }],
            background: None,
            interests: None,
            why_them: None,
            for_them: None,
            first_ask: None,
            hesitations: Vec::new(),
            own_answer: None,
            relationship: None,
            thanked_on: None,
        }
    }

    /// Where it stands.
    #[must_use]
    pub fn stage(&self) -> OutreachStage {
        self.moves.last().map_or(OutreachStage::Idea, |last| last.to)
    }

    /// Since when.
    #[must_use]
    pub fn since(&self) -> Option<NaiveDate> {
        // Noted twice, it stands there since the first time.
        let stage = self.stage();
        self.moves.iter().rev().take_while(|one| one.to == stage).last().map(|one| one.on)
    }

    /// Whether it ever came so far, also where it went on since. Letting a name go is no answer: only after something was sent
    /// can one come.
    #[must_use]
    pub fn has_reached(&self, stage: OutreachStage) -> bool {
        let is_sent = self.moves.iter().any(|one| one.to == OutreachStage::Sent);
        match stage {
            OutreachStage::Sent => is_sent,
            OutreachStage::Answered => is_sent && self.moves.iter().any(|one| one.to.is_answer()),
            OutreachStage::Yes | OutreachStage::Later | OutreachStage::No => {
                self.moves.iter().any(|one| one.to == stage)
            }
            _ => self.moves.iter().any(|one| one.to >= stage && one.to <= OutreachStage::Sent),
        }
    }
}

kind! {
    /// What a letter is for.
    LetterPurpose {
        /// It asks.
        Ask = "ask",
        /// It reminds of one that was not answered.
        Reminder = "reminder",
        /// It thanks for an offer that is not taken up.
        Thanks = "thanks",
    }
}

/// A letter; the outreach that it belongs to is the parent of its entry, and the day to ask again is the day that its entry
/// is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// What it is for.
    pub purpose: LetterPurpose,
    /// Its subject, one line.
    pub subject: String,
    /// What it says.
    pub text: String,
    /// The day on which it was sent, by the user's own mail program or by hand.
    pub sent_on: Option<NaiveDate>,
    /// The day on which it was answered.
    pub answered_on: Option<NaiveDate>,
}

impl Letter {
    /// Whether an answer is waited for.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.purpose != LetterPurpose::Thanks && self.sent_on.is_some() && self.answered_on.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).expect("a day")
    }

    #[test]
    fn a_no_is_an_answer_only_where_something_was_sent() {
        let mut outreach = Outreach::idea(RelationshipKind::Mentor, day(1));
        outreach.moves.push(OutreachMove { to: OutreachStage::No, on: day(2), reason: None });
        assert!(!outreach.has_reached(OutreachStage::Sent) && !outreach.has_reached(OutreachStage::Answered));
        outreach.moves.insert(1, OutreachMove { to: OutreachStage::Sent, on: day(1), reason: None });
        assert!(outreach.has_reached(OutreachStage::Researched), "whoever has sent has also read and written");
        assert!(outreach.has_reached(OutreachStage::Sent) && outreach.has_reached(OutreachStage::Answered));
        assert!(!outreach.has_reached(OutreachStage::Yes));
    }

    #[test]
    fn a_stage_noted_twice_stands_since_the_first_time() {
        let mut outreach = Outreach::idea(RelationshipKind::Mentor, day(1));
        outreach.moves.push(OutreachMove { to: OutreachStage::Sent, on: day(3), reason: None });
        outreach.moves.push(OutreachMove { to: OutreachStage::Idea, on: day(4), reason: None });
        outreach.moves.push(OutreachMove { to: OutreachStage::Idea, on: day(9), reason: None });
        assert_eq!(outreach.since(), Some(day(4)));
    }
}
