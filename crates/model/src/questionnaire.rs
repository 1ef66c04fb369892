//! The questionnaire of the six traps (K4): statements about how I am with people, how often each is so, and what follows.
//!
//! The sentences stand in the catalogue, by code: `statement-collect`.

use crate::kind::Trap;
use crate::practice::{KNOWN_SHARE_MIN, OFTEN_MOSTLY_MEAN, OFTEN_SOMETIMES_MEAN};
use chrono::NaiveDate;

/// How often something is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Often {
    /// Hardly ever.
    Rarely,
    /// Now and then.
    Sometimes,
    /// Most of the time.
    Mostly,
}

impl Often {
    /// All of them, from least to most.
    pub const ALL: [Often; 3] = [Often::Rarely, Often::Sometimes, Often::Mostly];

    /// The word for it in files and sentences.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Often::Rarely => "rarely",
            Often::Sometimes => "sometimes",
            Often::Mostly => "mostly",
        }
    }

    /// The one of this word.
    #[must_use]
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|often| often.code() == code)
    }

    /// 0, 1 or 2, for a mean over several.
    fn points(self) -> u8 {
        match self {
            Often::Rarely => 0,
            Often::Sometimes => 1,
            Often::Mostly => 2,
        }
    }
}

/// A statement: the more often it is so, the nearer the trap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Statement {
    /// Its word in files and messages; it is stored and never changes.
    pub code: &'static str,
    /// The trap that it speaks of.
    pub trap: Trap,
}

/// How many statements there are.
pub const STATEMENTS_COUNT: usize = 14;

/// The statements, in the order in which they are asked: no two of one trap in a row, so that none is answered for another. Three
/// where no number shows what somebody does, two elsewhere.
pub const STATEMENTS: [Statement; STATEMENTS_COUNT] = [
    Statement { code: "chart_first", trap: Trap::Formalist },
    Statement { code: "waits_for_me", trap: Trap::Overloaded },
    Statement { code: "known_ground", trap: Trap::DisconnectedExpert },
    Statement { code: "same_view", trap: Trap::Biased },
    Statement { code: "collect", trap: Trap::Superficial },
    Statement { code: "opinion", trap: Trap::Chameleon },
    Statement { code: "chart_news", trap: Trap::Formalist },
    Statement { code: "same_questions", trap: Trap::Overloaded },
    Statement { code: "unchallenged", trap: Trap::DisconnectedExpert },
    Statement { code: "no_surprise", trap: Trap::Biased },
    Statement { code: "surface", trap: Trap::Superficial },
    Statement { code: "interests", trap: Trap::Chameleon },
    Statement { code: "when_needed", trap: Trap::Superficial },
    Statement { code: "two_persons", trap: Trap::Chameleon },
];

/// Answers to the questionnaire: the day, and how often each statement is so. One left open is never the same as *rarely*.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answers {
    /// The day.
    pub on: NaiveDate,
    /// In the order of [`STATEMENTS`].
    given: [Option<Often>; STATEMENTS_COUNT],
}

impl Answers {
    /// The answers of a day, by the statement's code.
    #[must_use]
    pub fn new(on: NaiveDate, given: impl Fn(&str) -> Option<Often>) -> Self {
        Self { on, given: STATEMENTS.map(|statement| given(statement.code)) }
    }

    /// Each statement with its answer.
    pub fn each(&self) -> impl Iterator<Item = (&'static Statement, Option<Often>)> {
        STATEMENTS.iter().zip(self.given)
    }

    /// Whether nothing was answered at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.given.iter().all(Option::is_none)
    }

    /// What the answers say of a trap: the mean of its statements, where at least half of them were answered.
    #[must_use]
    pub fn said(&self, trap: Trap) -> Option<Often> {
        let of_trap = || self.each().filter(|(statement, _)| statement.trap == trap);
        let points: Vec<u8> = of_trap().filter_map(|(_, often)| often).map(Often::points).collect();
        let (known, all) = (points.len() as f64, of_trap().count() as f64);
        if points.is_empty() || known < all * KNOWN_SHARE_MIN {
            return None;
        }
        let mean = f64::from(points.iter().sum::<u8>()) / known;
        Some(if mean >= OFTEN_MOSTLY_MEAN {
            Often::Mostly
        } else if mean >= OFTEN_SOMETIMES_MEAN {
            Often::Sometimes
        } else {
            Often::Rarely
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Often::{Mostly, Rarely, Sometimes};

    /// What is said of the chameleon with these answers to its three statements.
    fn chameleon(given: [Option<Often>; 3]) -> Option<Often> {
        let codes = ["opinion", "interests", "two_persons"];
        let day = NaiveDate::from_ymd_opt(2026, 11, 2).expect("a day of the calendar");
        let answers = Answers::new(day, |code| codes.iter().position(|it| *it == code).and_then(|place| given[place]));
        assert_eq!(answers.said(Trap::Biased), None, "nothing was said of the others");
        answers.said(Trap::Chameleon)
    }

    #[test]
    fn a_trap_is_said_by_the_mean_of_its_statements() {
        let all = |a, b, c| chameleon([Some(a), Some(b), Some(c)]);
        assert_eq!(all(Rarely, Rarely, Rarely), Some(Rarely));
        assert_eq!(all(Sometimes, Rarely, Rarely), Some(Rarely), "a third of a point is below the line");
        assert_eq!(all(Sometimes, Sometimes, Rarely), Some(Sometimes));
        assert_eq!(all(Mostly, Rarely, Rarely), Some(Sometimes));
        assert_eq!(all(Mostly, Mostly, Rarely), Some(Sometimes), "a mean of 1.3 is below the line");
        assert_eq!(all(Mostly, Mostly, Sometimes), Some(Mostly));
        assert_eq!(chameleon([Some(Mostly), Some(Sometimes), None]), Some(Mostly), "1.5 is on the line");
        assert_eq!(chameleon([Some(Sometimes), Some(Rarely), None]), Some(Sometimes), "0.5 is on the line");
    }

    #[test]
    fn too_few_answers_say_nothing() {
        assert_eq!(chameleon([None; 3]), None);
        assert_eq!(chameleon([Some(Mostly), None, None]), None, "one of three");
        assert_eq!(chameleon([Some(Rarely), Some(Rarely), None]), Some(Rarely), "two of three");
    }

    #[test]
    fn every_trap_has_statements_and_every_statement_a_word_of_its_own() {
        for trap in Trap::ALL {
            assert!(STATEMENTS.iter().filter(|statement| statement.trap == *trap).count() >= 2, "{}", trap.code());
        }
        for (place, statement) in STATEMENTS.iter().enumerate() {
            assert!(STATEMENTS[..place].iter().all(|other| other.code != statement.code), "{}", statement.code);
        }
    }
}
