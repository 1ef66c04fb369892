//! The rarer items of a segment as JSON: cards, gestures, owners, and what a network file states.

use crate::network_file::{parse_person, parse_profile, parse_tie, person_json, profile_json, tie_json};
use chrono::{DateTime, NaiveDate, Utc};
use model::ledger::{ItemKey, Segment};
use model::record::{Birthday, Card, CardSource, Gesture, GestureKind, OwnerHint, Party};
use serde::{Deserialize, Serialize};

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Rarer {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    cards: Vec<CardShape>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    gestures: Vec<GestureShape>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    owners: Vec<OwnerShape>,
    /// Network file texts, kept in that format.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    people: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    ties: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    profiles: Vec<String>,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct CardShape {
    key: String,
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

#[derive(Serialize, Deserialize)]
struct GestureShape {
    key: String,
    kind: u8,
    mine: bool,
    address: Option<String>,
    name: Option<String>,
    organisation: Option<String>,
    at: Option<i64>,
    skill: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct OwnerShape {
    name: Option<String>,
    addresses: Vec<String>,
}

const SOURCES: [CardSource; 5] =
    [CardSource::VCard, CardSource::Google, CardSource::Outlook, CardSource::LinkedIn, CardSource::OtherCsv];
const GESTURES: [GestureKind; 3] = [GestureKind::Invitation, GestureKind::Recommendation, GestureKind::Endorsement];

pub(super) fn write(segment: &Segment) -> Vec<u8> {
    let rarer = Rarer {
        cards: segment.cards.iter().map(|(key, card)| card_shape(*key, card)).collect(),
        gestures: segment.gestures.iter().map(|(key, gesture)| gesture_shape(*key, gesture)).collect(),
        owners: segment.owners.iter().map(owner_shape).collect(),
        people: segment.stated_people.iter().map(person_json).collect(),
        ties: segment.stated_ties.iter().map(tie_json).collect(),
        profiles: segment.stated_profiles.iter().map(profile_json).collect(),
    };
    // Plain data with text keys always has a JSON form; nothing written is what an empty run of bytes reads as.
    serde_json::to_vec(&rarer).unwrap_or_default()
}

pub(super) fn read(bytes: &[u8], segment: &mut Segment) -> Result<(), ()> {
    let rarer: Rarer = serde_json::from_slice(bytes).map_err(|_| ())?;
    segment.cards = rarer.cards.into_iter().map(card).collect::<Option<_>>().ok_or(())?;
    segment.gestures = rarer.gestures.into_iter().map(gesture).collect::<Option<_>>().ok_or(())?;
    let owner = |shape: OwnerShape| OwnerHint { name: shape.name, addresses: shape.addresses };
    segment.owners = rarer.owners.into_iter().map(owner).collect();
    for text in &rarer.people {
        segment.stated_people.push(parse_person(text, "").map_err(|_| ())?.person);
    }
    for text in &rarer.ties {
        segment.stated_ties.push(parse_tie(text, "").map_err(|_| ())?);
    }
    for text in &rarer.profiles {
        segment.stated_profiles.push(parse_profile(text, "").map_err(|_| ())?);
    }
    Ok(())
}

fn card_shape(key: ItemKey, card: &Card) -> CardShape {
    let card = card.clone();
    CardShape {
        key: hex(key),
        source: card.source.and_then(|source| code_of(&SOURCES, source)),
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

fn card(shape: CardShape) -> Option<(ItemKey, Card)> {
    let source = match shape.source {
        Some(code) => Some(*SOURCES.get(usize::from(code))?),
        None => None,
    };
    let card = Card {
        source,
        uid: shape.uid,
        name: shape.name,
        given: shape.given,
        family: shape.family,
        nicknames: shape.nicknames,
        emails: shape.emails,
        phones: shape.phones,
        slugs: shape.slugs,
        organisation: shape.organisation,
        unit: shape.unit,
        title: shape.title,
        location: shape.location,
        birthday: shape.birthday.map(|(year, month, day)| Birthday { year, month, day }),
        labels: shape.labels,
        related: shape.related,
        group: shape.group,
        company: shape.company,
        connected_on: match shape.connected_on {
            Some(date) => Some(date.parse::<NaiveDate>().ok()?),
            None => None,
        },
        other: shape.other,
    };
    Some((key_of(&shape.key)?, card))
}

fn gesture_shape(key: ItemKey, gesture: &Gesture) -> GestureShape {
    GestureShape {
        key: hex(key),
        kind: code_of(&GESTURES, gesture.kind).unwrap_or_default(),
        mine: gesture.mine,
        address: gesture.other.address.clone(),
        name: gesture.other.name.clone(),
        organisation: gesture.organisation.clone(),
        at: gesture.at.map(|at| at.timestamp()),
        skill: gesture.skill.clone(),
    }
}

fn gesture(shape: GestureShape) -> Option<(ItemKey, Gesture)> {
    let gesture = Gesture {
        kind: *GESTURES.get(usize::from(shape.kind))?,
        mine: shape.mine,
        other: Party { address: shape.address, name: shape.name },
        organisation: shape.organisation,
        at: match shape.at {
            Some(at) => Some(DateTime::<Utc>::from_timestamp(at, 0)?),
            None => None,
        },
        skill: shape.skill,
    };
    Some((key_of(&shape.key)?, gesture))
}

fn owner_shape(owner: &OwnerHint) -> OwnerShape {
    OwnerShape { name: owner.name.clone(), addresses: owner.addresses.clone() }
}

fn code_of<T: PartialEq>(all: &[T], one: T) -> Option<u8> {
    all.iter().position(|other| *other == one).and_then(|index| u8::try_from(index).ok())
}

fn hex(key: ItemKey) -> String {
    key.0.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn key_of(text: &str) -> Option<ItemKey> {
    let mut key = [0; 16];
    if text.len() != 32 || !text.is_ascii() {
        return None;
    }
    for (index, byte) in key.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * index..2 * index + 2], 16).ok()?;
    }
    Some(ItemKey(key))
}
