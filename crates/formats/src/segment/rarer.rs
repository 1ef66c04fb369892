//! The rarer items of a segment as JSON: cards, gestures, owners, and what a network file states.

use crate::card_shape::CardShape;
use crate::network_file::{parse_person, parse_profile, parse_tie, person_json, profile_json, tie_json};
use chrono::{DateTime, Utc};
use model::ledger::{ItemKey, Segment};
use model::record::{Card, Gesture, GestureKind, OwnerHint, Party};
use serde::{Deserialize, Serialize};

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Rarer {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    cards: Vec<KeyedCard>,
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

#[derive(Serialize, Deserialize)]
struct KeyedCard {
    key: String,
    card: CardShape,
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

const GESTURES: [GestureKind; 3] = [GestureKind::Invitation, GestureKind::Recommendation, GestureKind::Endorsement];

pub(super) fn write(segment: &Segment) -> Vec<u8> {
    let rarer = Rarer {
        cards: segment.cards.iter().map(|(key, card)| KeyedCard { key: hex(*key), card: card.into() }).collect(),
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

fn card(keyed: KeyedCard) -> Option<(ItemKey, Card)> {
    Some((key_of(&keyed.key)?, keyed.card.into_card()?))
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
