//! What follows from the ledger, as it is kept beside each person so that a page need not read the whole ledger. It can be
//! derived anew at any time; a later version may change its shape freely.

use crate::card_shape::CardShape;
use crate::network_file::{parse_person, parse_profile, parse_tie, person_json, profile_json, tie_json};
use model::network::AlterTie;
use model::person::{Person, Profile};
use model::record::Card;
use serde::{Deserialize, Serialize};

/// Everything derived of one person.
#[derive(Debug, Clone, PartialEq)]
pub struct Derived {
    /// What is known of them from sources.
    pub person: Person,
    /// The tally of our interactions, as `intake` writes it.
    pub tally: Vec<i64>,
    /// Their cards.
    pub cards: Vec<Card>,
    /// Which traces were made one, and why.
    pub merges: Vec<Joined>,
    /// Ties to others that a network file states; each once, with the person whose id comes first.
    pub ties: Vec<AlterTie>,
}

/// Two traces that are one person, or may be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Joined {
    /// One trace.
    pub a: String,
    /// The other.
    pub b: String,
    /// How likely, 0 to 1.
    pub probability: f64,
    /// Why, in sentences.
    pub reasons: Vec<String>,
    /// How many messages and meetings hang on it.
    pub interactions: u64,
}

/// Everything derived of the whole world.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DerivedWorld {
    /// `me`, as network files state it.
    pub profile: Profile,
    /// The owner's own addresses and other traces.
    pub owner: Vec<String>,
    /// Traces that may be the owner's, too, each with a reason.
    pub proposals: Vec<(String, String)>,
    /// Pairs to decide.
    pub questions: Vec<Joined>,
}

#[derive(Serialize, Deserialize)]
struct DerivedShape {
    person: String,
    tally: Vec<i64>,
    cards: Vec<CardShape>,
    merges: Vec<Joined>,
    ties: Vec<String>,
}

#[derive(Serialize, Deserialize)]
struct WorldShape {
    said: Option<String>,
    profile: String,
    owner: Vec<String>,
    proposals: Vec<(String, String)>,
    questions: Vec<Joined>,
}

/// What is derived of a person, as bytes.
#[must_use]
pub fn write(derived: &Derived) -> Vec<u8> {
    let shape = DerivedShape {
        person: person_json(&derived.person),
        tally: derived.tally.clone(),
        cards: derived.cards.iter().map(CardShape::from).collect(),
        merges: derived.merges.clone(),
        ties: derived.ties.iter().map(tie_json).collect(),
    };
    serde_json::to_vec(&shape).unwrap_or_default()
}

/// Reads what [`write()`] wrote; `None` where it cannot, and must be derived anew.
#[must_use]
pub fn read(bytes: &[u8]) -> Option<Derived> {
    let shape: DerivedShape = serde_json::from_slice(bytes).ok()?;
    Some(Derived {
        person: parse_person(&shape.person, "").ok()?.person,
        tally: shape.tally,
        cards: shape.cards.into_iter().map(CardShape::into_card).collect::<Option<_>>()?,
        merges: shape.merges,
        ties: shape.ties.iter().map(|text| parse_tie(text, "").ok()).collect::<Option<_>>()?,
    })
}

/// What is derived of the world, with what the user says of themselves, as bytes.
#[must_use]
pub fn write_world(world: &DerivedWorld, said: Option<&Profile>) -> Vec<u8> {
    let shape = WorldShape {
        said: said.map(profile_json),
        profile: profile_json(&world.profile),
        owner: world.owner.clone(),
        proposals: world.proposals.clone(),
        questions: world.questions.clone(),
    };
    serde_json::to_vec(&shape).unwrap_or_default()
}

/// Reads what [`write_world`] wrote; `None` where it cannot, and must be derived anew.
#[must_use]
pub fn read_world(bytes: &[u8]) -> Option<(DerivedWorld, Option<Profile>)> {
    let shape: WorldShape = serde_json::from_slice(bytes).ok()?;
    let said = match &shape.said {
        Some(text) => Some(parse_profile(text, "").ok()?),
        None => None,
    };
    let world = DerivedWorld {
        profile: parse_profile(&shape.profile, "").ok()?,
        owner: shape.owner,
        proposals: shape.proposals,
        questions: shape.questions,
    };
    Some((world, said))
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::person::PersonId;

    #[test]
    fn what_is_derived_reads_back() {
        let joined = Joined {
            a: "mail:a".into(),
            b: "mail:b".into(),
            probability: 0.7,
            reasons: vec!["same name".into()],
            interactions: 3,
        };
        let derived = Derived {
            person: Person::new(PersonId::new("p1"), "Ada Example"),
            tally: vec![1, -2, 3],
            cards: vec![Card { name: Some("Ada Example".into()), ..Card::default() }],
            merges: vec![joined.clone()],
            ties: vec![],
        };
        assert_eq!(read(&write(&derived)), Some(derived));
        let world = DerivedWorld {
            owner: vec!["mail:me@home.example".into()],
            questions: vec![joined],
            ..DerivedWorld::default()
        };
        assert_eq!(read_world(&write_world(&world, None)), Some((world, None)));
        assert_eq!(read(b"{"), None);
    }
}
