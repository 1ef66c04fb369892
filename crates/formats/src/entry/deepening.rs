//! What the user writes down while working on their network: habits, results, places on the map, favours.

use super::{Body, BodyError, day, read_shape, write_shape};
use chrono::NaiveDate;
use model::deepening::{BadHabit, Favour, MapPlace, ResultHelper, YearResult};
use model::entry::EntryKind;
use model::giving::FavourKind;
use model::kind::{Direction, Help, MapMark};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// A word of a closed list; one that a later version wrote becomes what comes first.
fn word<T: FromStr + Copy>(code: &str, all: &[T]) -> T {
    code.parse().unwrap_or(all[0])
}

#[derive(Serialize, Deserialize)]
struct HabitShape {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    habit: Option<String>,
}

impl Body for BadHabit {
    const KIND: EntryKind = EntryKind::BadHabit;

    fn write(&self) -> String {
        write_shape(&HabitShape { habit: self.habit.clone() })
    }

    fn read(json: &str) -> Result<Self, BodyError> {
        let HabitShape { habit } = read_shape(Self::KIND, json)?;
        Ok(Self { habit })
    }
}

#[derive(Serialize, Deserialize)]
struct ResultShape {
    text: String,
}

impl Body for YearResult {
    const KIND: EntryKind = EntryKind::YearResult;

    fn write(&self) -> String {
        write_shape(&ResultShape { text: self.text.clone() })
    }

    fn read(json: &str) -> Result<Self, BodyError> {
        let ResultShape { text } = read_shape(Self::KIND, json)?;
        Ok(Self { text })
    }
}

#[derive(Serialize, Deserialize)]
struct HelperShape {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    role: Option<String>,
    help: String,
}

impl Body for ResultHelper {
    const KIND: EntryKind = EntryKind::ResultHelper;

    fn write(&self) -> String {
        write_shape(&HelperShape { role: self.role.clone(), help: self.help.code().to_owned() })
    }

    fn read(json: &str) -> Result<Self, BodyError> {
        let HelperShape { role, help } = read_shape(Self::KIND, json)?;
        Ok(Self { role, help: word(&help, Help::ALL) })
    }
}

#[derive(Serialize, Deserialize)]
struct PlaceShape {
    #[serde(default)]
    marks: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    working_on: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    offer: Option<String>,
}

impl Body for MapPlace {
    const KIND: EntryKind = EntryKind::MapPlace;

    fn write(&self) -> String {
        write_shape(&PlaceShape {
            marks: self.marks.iter().map(|mark| mark.code().to_owned()).collect(),
            working_on: self.working_on.clone(),
            offer: self.offer.clone(),
        })
    }

    fn read(json: &str) -> Result<Self, BodyError> {
        let PlaceShape { marks, working_on, offer } = read_shape(Self::KIND, json)?;
        let is_there = |mark: &&MapMark| marks.iter().any(|code| code == mark.code());
        Ok(Self { marks: MapMark::ALL.iter().filter(is_there).copied().collect(), working_on, offer })
    }
}

#[derive(Serialize, Deserialize)]
struct FavourShape {
    what: String,
    direction: String,
    #[serde(with = "day")]
    on: NaiveDate,
    // Before there was a ledger of giving, a favour was just one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    outcome: Option<String>,
    #[serde(default, with = "day::maybe", skip_serializing_if = "Option::is_none")]
    thanked_on: Option<NaiveDate>,
    #[serde(default, with = "day::maybe", skip_serializing_if = "Option::is_none")]
    told_on: Option<NaiveDate>,
}

impl Body for Favour {
    const KIND: EntryKind = EntryKind::Favour;

    fn write(&self) -> String {
        write_shape(&FavourShape {
            what: self.what.clone(),
            direction: self.direction.code().to_owned(),
            on: self.on,
            kind: (self.kind != FavourKind::Other).then(|| self.kind.code().to_owned()),
            outcome: self.outcome.clone(),
            thanked_on: self.thanked_on,
            told_on: self.told_on,
        })
    }

    fn read(json: &str) -> Result<Self, BodyError> {
        let FavourShape { what, direction, on, kind, outcome, thanked_on, told_on } = read_shape(Self::KIND, json)?;
        let kind = kind.and_then(|code| code.parse().ok()).unwrap_or(FavourKind::Other);
        Ok(Self { what, direction: word(&direction, Direction::ALL), on, kind, outcome, thanked_on, told_on })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt::Debug;

    fn check<T: Body + PartialEq + Debug>(value: &T) {
        assert_eq!(&T::read(&value.write()).expect("its own body"), value);
        assert!(T::read("7").is_err());
    }

    #[test]
    fn what_is_written_is_read_back() {
        check(&BadHabit { habit: Some("gossip".to_owned()) });
        check(&YearResult { text: "Open the office in Lyon".to_owned() });
        check(&ResultHelper { role: Some("a counterpart in Asia".to_owned()), help: Help::Influence });
        let marks = vec![MapMark::Now, MapMark::Better];
        check(&MapPlace { marks, working_on: Some("the merger".to_owned()), offer: None });
        let on = NaiveDate::from_ymd_opt(2026, 11, 2).expect("a day");
        check(&Favour::new("Read her draft", Direction::Received, on));
        check(&Favour {
            kind: FavourKind::TestCase,
            outcome: Some("The pilot ran".to_owned()),
            thanked_on: Some(on),
            told_on: Some(on),
            ..Favour::new("Tried her idea", Direction::Done, on)
        });
    }

    #[test]
    fn a_favour_of_an_earlier_version_is_of_no_special_kind() {
        let old = r#"{"what":"Read her draft","direction":"done","on":"2026-11-02"}"#;
        let favour = Favour::read(old).expect("a favour");
        assert_eq!((favour.kind, favour.thanked_on), (FavourKind::Other, None));
        assert_eq!(favour.write(), old);
    }

    #[test]
    fn words_of_a_later_version_do_no_harm() {
        let place = MapPlace::read(r#"{"marks":["soon","better"]}"#).expect("a place");
        assert_eq!(place.marks, [MapMark::Better]);
        assert_eq!(ResultHelper::read(r#"{"help":"money"}"#).expect("a helper").help, Help::Expertise);
    }
}
