//! The literacy check (K1): seven questions about what good mentoring is, their choices and the key, and a check that was taken.
//!
//! The sentences stand in the catalogue, by the codes of question and choice: `literacy-goals`, `literacy-goals-start`.

use chrono::NaiveDate;

/// A question of the check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// Its word in files and messages; it is stored and never changes.
    pub code: &'static str,
    /// The words of its choices, in the order in which they are shown.
    pub choices: &'static [&'static str],
    /// The choice that the practice holds right.
    pub key: &'static str,
}

/// How many questions there are.
pub const QUESTIONS_COUNT: usize = 7;

/// The questions, in their order.
pub const QUESTIONS: [Question; QUESTIONS_COUNT] = [
    Question { code: "goals", choices: &["acquainted", "start", "asked", "loose"], key: "start" },
    Question { code: "sponsor", choices: &["wisdom", "time", "craft", "stake"], key: "stake" },
    Question { code: "board", choices: &["mixed", "friends", "superiors", "committee"], key: "mixed" },
    Question { code: "co_mentor", choices: &["fallback", "ahead", "both", "company"], key: "both" },
    Question { code: "reverse", choices: &["junior", "senior", "peers", "nobody"], key: "senior" },
    Question { code: "network", choices: &["many", "alike", "top", "spread"], key: "spread" },
    Question { code: "lasting", choices: &["needed", "year", "life", "mentor"], key: "needed" },
];

impl Question {
    /// The choice of this word.
    #[must_use]
    pub fn choice(&self, code: &str) -> Option<&'static str> {
        self.choices.iter().copied().find(|choice| *choice == code)
    }
}

/// A check that was taken: the day, and what was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LiteracyCheck {
    /// The day.
    pub on: NaiveDate,
    /// The choice for each question, in the order of [`QUESTIONS`]; none where it was left open.
    chosen: [Option<&'static str>; QUESTIONS_COUNT],
}

impl LiteracyCheck {
    /// The check of a day, with the word chosen for each question's code. A word that is none of its choices leaves it open.
    #[must_use]
    pub fn new<'a>(on: NaiveDate, chosen: impl Fn(&str) -> Option<&'a str>) -> Self {
        Self { on, chosen: QUESTIONS.map(|question| chosen(question.code).and_then(|code| question.choice(code))) }
    }

    /// Each question with what was chosen.
    pub fn answers(&self) -> impl Iterator<Item = (&'static Question, Option<&'static str>)> {
        QUESTIONS.iter().zip(self.chosen)
    }

    /// Whether each was right, in the order of [`QUESTIONS`].
    pub fn rights(&self) -> impl Iterator<Item = bool> {
        self.answers().map(|(question, chosen)| chosen == Some(question.key))
    }

    /// How many were right, 0 to [`QUESTIONS_COUNT`].
    #[must_use]
    pub fn score(&self) -> usize {
        self.rights().filter(|is_right| *is_right).count()
    }

    /// The first question that was left open.
    #[must_use]
    pub fn first_open(&self) -> Option<&'static Question> {
        self.answers().find(|(_, chosen)| chosen.is_none()).map(|(question, _)| question)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 2).expect("a day of the calendar")
    }

    fn key_of(code: &str) -> Option<&'static str> {
        QUESTIONS.iter().find(|question| question.code == code).map(|question| question.key)
    }

    #[test]
    fn every_key_is_one_of_four_choices_and_not_always_in_the_same_place() {
        let mut places = Vec::new();
        for question in QUESTIONS {
            assert_eq!(question.choices.len(), 4, "{}", question.code);
            let place = question.choices.iter().position(|choice| *choice == question.key);
            places.push(place.expect("the key is a choice"));
        }
        for place in 0..4 {
            assert!(places.iter().filter(|it| **it == place).count() <= 2, "{places:?}");
        }
    }

    #[test]
    fn the_score_counts_what_is_right() {
        assert_eq!(LiteracyCheck::new(day(), key_of).score(), QUESTIONS_COUNT);
        assert_eq!(LiteracyCheck::new(day(), |_| None).score(), 0);
        let one_wrong = LiteracyCheck::new(day(), |code| if code == "goals" { Some("asked") } else { key_of(code) });
        assert_eq!((one_wrong.score(), one_wrong.first_open()), (QUESTIONS_COUNT - 1, None));
        let one_open = LiteracyCheck::new(day(), |code| if code == "board" { Some("nonsense") } else { key_of(code) });
        assert_eq!(one_open.score(), QUESTIONS_COUNT - 1);
        assert_eq!(one_open.first_open().map(|question| question.code), Some("board"));
    }
}
