//! A hard conversation: prepared, played through, and held (R14).

use crate::entry::EntryId;
use chrono::NaiveDate;

/// A conversation that is hard to have. The person of its entry is the one it is with, the relationship that its entry belongs to the
/// mentor who helps to prepare it, and the day of its entry the one on which it is planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rehearsal {
    /// What it is about, in the user's words.
    pub subject: String,
    /// With whom, where they are nobody of my people.
    pub name: Option<String>,
    /// What shall be true when it is over.
    pub aim: Option<String>,
    /// The first sentences, word for word.
    pub opening: Option<String>,
    /// What they may say, and what I reply, the likeliest first.
    pub answers: Vec<LikelyAnswer>,
    /// What to say less sharply, or not at all.
    pub soften: Vec<String>,
    /// What it would clear: a challenge, or a change of role.
    pub about: Option<EntryId>,
    /// The day on which it was held.
    pub held_on: Option<NaiveDate>,
    /// What happened.
    pub happened: Option<String>,
    /// What I learned.
    pub learned: Option<String>,
}

impl Rehearsal {
    /// A conversation about something, with nothing prepared.
    pub fn new(subject: impl Into<String>) -> Self {
        Self {
            subject: subject.into(),
            name: None,
            aim: None,
            opening: None,
            answers: Vec::new(),
            soften: Vec::new(),
            about: None,
            held_on: None,
            happened: None,
            learned: None,
        }
    }

    /// Whether it was held.
    #[must_use]
    pub fn is_held(&self) -> bool {
        self.held_on.is_some()
    }

    /// What is still to be thought of before it can be played through, in the order in which it is prepared.
    pub fn missing(&self) -> impl Iterator<Item = Preparation> + '_ {
        Preparation::ALL.iter().copied().filter(|part| match part {
            Preparation::Aim => self.aim.is_none(),
            Preparation::Opening => self.opening.is_none(),
            Preparation::Answers => self.answers.is_empty(),
            Preparation::Soften => self.soften.is_empty(),
        })
    }
}

crate::kind::kind! {
    /// A part of the preparation.
    Preparation {
        /// What shall be true when it is over.
        Aim = "aim",
        /// The first sentences.
        Opening = "opening",
        /// What they may say, and what I reply.
        Answers = "answers",
        /// What to say less sharply.
        Soften = "soften",
    }
}

/// Something that the other may say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LikelyAnswer {
    /// What they may say.
    pub says: String,
    /// What I reply; `None` while I do not know.
    pub reply: Option<String>,
}

/// A conversation of [`Rehearsal`] that was played through; it belongs to one. The person of its entry played the other side, or `name`,
/// or nobody where I spoke it alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunThrough {
    /// The day.
    pub on: NaiveDate,
    /// Who played the other side, where they are nobody of my people.
    pub name: Option<String>,
    /// What I changed after it.
    pub changed: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_comes_in_the_order_of_preparing() {
        let mut one = Rehearsal::new("the deadline");
        assert_eq!(one.missing().collect::<Vec<_>>(), Preparation::ALL);
        one.opening = Some("I have something to ask.".to_owned());
        assert_eq!(one.missing().collect::<Vec<_>>(), [Preparation::Aim, Preparation::Answers, Preparation::Soften]);
    }
}
