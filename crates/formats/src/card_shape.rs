//! A card of an address book as JSON, for segments and for what is derived of a person.

use chrono::NaiveDate;
use model::record::{Birthday, Card, CardSource};
use serde::{Deserialize, Serialize};

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct CardShape {
    source: Option<u8>,
    uid: Option<String>,
    name: Option<String>,
    given: Option<String>,
    family: Option<String>,
    nicknames: Vec<String>,
    emails: Vec<String>,
    phones: Vec<String>,
    slugs: Vec<String>,
    organisation: Option<String>,
    unit: Option<String>,
    title: Option<String>,
    location: Option<String>,
    birthday: Option<(Option<i32>, u8, u8)>,
    labels: Vec<String>,
    related: Vec<(String, String)>,
    group: bool,
    company: bool,
    connected_on: Option<String>,
    other: Vec<String>,
}

const SOURCES: [CardSource; 5] =
    [CardSource::VCard, CardSource::Google, CardSource::Outlook, CardSource::LinkedIn, CardSource::OtherCsv];

impl From<&Card> for CardShape {
    fn from(card: &Card) -> Self {
        let card = card.clone();
        Self {
            source: card.source.and_then(|source| {
                let code = SOURCES.iter().position(|other| *other == source);
                code.and_then(|code| u8::try_from(code).ok())
            }),
            uid: card.uid,
            name: card.name,
            given: card.given,
            family: card.family,
            nicknames: card.nicknames,
            emails: card.emails,
            phones: card.phones,
            slugs: card.slugs,
            organisation: card.organisation,
            unit: card.unit,
            title: card.title,
            location: card.location,
            birthday: card.birthday.map(|birthday| (birthday.year, birthday.month, birthday.day)),
            labels: card.labels,
            related: card.related,
            group: card.group,
            company: card.company,
            connected_on: card.connected_on.map(|date| date.to_string()),
            other: card.other,
        }
    }
}

impl CardShape {
    /// The card; `None` where a value makes no sense.
    pub(crate) fn into_card(self) -> Option<Card> {
        let source = match self.source {
            Some(code) => Some(*SOURCES.get(usize::from(code))?),
            None => None,
        };
        Some(Card {
            source,
            uid: self.uid,
            name: self.name,
            given: self.given,
            family: self.family,
            nicknames: self.nicknames,
            emails: self.emails,
            phones: self.phones,
            slugs: self.slugs,
            organisation: self.organisation,
            unit: self.unit,
            title: self.title,
            location: self.location,
            birthday: self.birthday.map(|(year, month, day)| Birthday { year, month, day }),
            labels: self.labels,
            related: self.related,
            group: self.group,
            company: self.company,
            connected_on: match self.connected_on {
                Some(date) => Some(date.parse::<NaiveDate>().ok()?),
                None => None,
            },
            other: self.other,
        })
    }
}
