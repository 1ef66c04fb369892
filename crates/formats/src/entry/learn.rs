//! What somebody learned of themselves: a literacy check that was taken, and answers to the questionnaire of the traps.
//!
//! What was chosen stands by the codes of question and choice, so that a later version with other questions still reads it.

use super::{Body, BodyError, day, read_shape, write_shape};
use chrono::NaiveDate;
use model::entry::EntryKind;
use model::literacy::LiteracyCheck;
use model::questionnaire::{Answers, Often};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Serialize, Deserialize)]
struct GivenShape {
    #[serde(with = "day")]
    on: NaiveDate,
    #[serde(default)]
    answers: BTreeMap<String, String>,
}

impl GivenShape {
    fn get(&self, code: &str) -> Option<&str> {
        self.answers.get(code).map(String::as_str)
    }
}

fn given(on: NaiveDate, answers: impl Iterator<Item = (&'static str, Option<&'static str>)>) -> String {
    let answers = answers.filter_map(|(code, given)| Some((code.to_owned(), given?.to_owned()))).collect();
    write_shape(&GivenShape { on, answers })
}

impl Body for LiteracyCheck {
    const KIND: EntryKind = EntryKind::LiteracyCheck;

    fn write(&self) -> String {
        given(self.on, self.answers().map(|(question, chosen)| (question.code, chosen)))
    }

    fn read(json: &str) -> Result<Self, BodyError> {
        let shape: GivenShape = read_shape(Self::KIND, json)?;
        Ok(Self::new(shape.on, |code| shape.get(code)))
    }
}

impl Body for Answers {
    const KIND: EntryKind = EntryKind::TrapAnswers;

    fn write(&self) -> String {
        given(self.on, self.each().map(|(statement, often)| (statement.code, often.map(Often::code))))
    }

    fn read(json: &str) -> Result<Self, BodyError> {
        let shape: GivenShape = read_shape(Self::KIND, json)?;
        Ok(Self::new(shape.on, |code| shape.get(code).and_then(Often::of)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back_and_what_is_open_stays_open() {
        let on = NaiveDate::from_ymd_opt(2026, 11, 2).expect("a day");
        let check = LiteracyCheck::new(on, |code| match code {
            "goals" => Some("start"),
            "board" => Some("friends"),
            _ => None,
        });
        assert_eq!(check.write(), r#"{"on":"2026-11-02","answers":{"board":"friends","goals":"start"}}"#);
        assert_eq!(LiteracyCheck::read(&check.write()).expect("a check"), check);
        let answers = Answers::new(on, |code| (code == "opinion").then_some(Often::Sometimes));
        assert_eq!(Answers::read(&answers.write()).expect("answers"), answers);
    }

    #[test]
    fn words_of_another_version_are_left_open() {
        let json = r#"{"on":"2026-11-02","answers":{"goals":"by_fax","poetry":"yes","opinion":"always"}}"#;
        assert_eq!(LiteracyCheck::read(json).expect("a check").score(), 0);
        assert!(Answers::read(json).expect("answers").is_empty());
        assert!(Answers::read("{}").is_err(), "the day is never missing");
    }
}
