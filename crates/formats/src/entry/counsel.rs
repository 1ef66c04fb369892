//! What somebody did with counsel, and what they mean to do.

use super::{Body, BodyError, day, read_shape, write_shape};
use chrono::NaiveDate;
use model::entry::EntryKind;
use model::intention::Intention;
use model::response::{Deed, Response};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct ResponseShape {
    rule: String,
    subject: String,
    deed: DeedShape,
    #[serde(default, with = "day::maybe", skip_serializing_if = "Option::is_none")]
    until: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    weight: u8,
    #[serde(with = "day")]
    on: NaiveDate,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum DeedShape {
    Done,
    Snoozed,
    Dismissed,
}

impl Body for Response {
    const KIND: EntryKind = EntryKind::Response;

    fn write(&self) -> String {
        let (deed, until) = match self.deed {
            Deed::Done => (DeedShape::Done, None),
            Deed::Snoozed { until } => (DeedShape::Snoozed, Some(until)),
            Deed::Dismissed => (DeedShape::Dismissed, None),
        };
        write_shape(&ResponseShape {
            rule: self.rule.clone(),
            subject: self.subject.clone(),
            deed,
            until,
            reason: self.reason.clone(),
            weight: self.weight,
            on: self.on,
        })
    }

    fn read(json: &str) -> Result<Self, BodyError> {
        let shape: ResponseShape = read_shape(Self::KIND, json)?;
        let deed = match shape.deed {
            DeedShape::Done => Deed::Done,
            // Without a day it was put off to the day on which it was put off.
            DeedShape::Snoozed => Deed::Snoozed { until: shape.until.unwrap_or(shape.on) },
            DeedShape::Dismissed => Deed::Dismissed,
        };
        let ResponseShape { rule, subject, reason, weight, on, .. } = shape;
        Ok(Self { rule, subject, deed, reason, weight, on })
    }
}

#[derive(Serialize, Deserialize)]
struct IntentionShape {
    text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rule: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    way: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    outcome: Option<String>,
}

impl Body for Intention {
    const KIND: EntryKind = EntryKind::Intention;

    fn write(&self) -> String {
        write_shape(&IntentionShape {
            text: self.text.clone(),
            rule: self.rule.clone(),
            way: self.way.clone(),
            outcome: self.outcome.clone(),
        })
    }

    fn read(json: &str) -> Result<Self, BodyError> {
        let IntentionShape { text, rule, way, outcome } = read_shape(Self::KIND, json)?;
        Ok(Self { text, rule, way, outcome })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let on = NaiveDate::from_ymd_opt(2026, 11, 2).expect("a day");
        for deed in [Deed::Done, Deed::Snoozed { until: on }, Deed::Dismissed] {
            let response = Response {
                rule: "network.hole".to_owned(),
                subject: "benefit:balance".to_owned(),
                deed,
                reason: Some("I run with a club".to_owned()),
                weight: 61,
                on,
            };
            assert_eq!(Response::read(&response.write()).expect("a response"), response);
        }
        let intention =
            Intention { text: "Call Ada".to_owned(), rule: None, way: Some("less_time".to_owned()), outcome: None };
        assert_eq!(Intention::read(&intention.write()).expect("an intention"), intention);
        assert!(Intention::read("{\"deed\":1}").is_err());
    }
}
