//! Taking the data out in open formats.

use crate::error::AppError;
use crate::loaded::{Loaded, Member};
use crate::office::Office;
use formats::{card, contacts, network_file};
use model::record::{CARD_OF_PERSON, Card};

/// Everything about people and ties, as a network file; equal states give equal bytes.
///
/// # Errors
/// The data cannot be read.
pub async fn network(office: &Office) -> Result<String, AppError> {
    Ok(network_file::write(&Loaded::load(office).await?.network()?))
}

/// The address book as vCards 4.0, one for each card that was brought, and one for each person without.
///
/// # Errors
/// The data cannot be read.
pub async fn vcards(office: &Office) -> Result<String, AppError> {
    written(cards(office).await?)
}

/// As [`vcards`], each with the id of its person in the network file, so that both come in as one person again.
pub(crate) async fn marked_vcards(office: &Office) -> Result<String, AppError> {
    let loaded = Loaded::load(office).await?;
    let marked = loaded.people.iter().flat_map(|member| {
        let mark = format!("{CARD_OF_PERSON}{}", member.person.id);
        cards_of(member).into_iter().map(move |card| Card { other: [card.other, vec![mark.clone()]].concat(), ..card })
    });
    written(marked)
}

fn written(cards: impl IntoIterator<Item = Card>) -> Result<String, AppError> {
    let mut out = Vec::new();
    for card in cards {
        card::write(&card, &mut out).map_err(|_| AppError::Unreadable("a card"))?;
    }
    String::from_utf8(out).map_err(|_| AppError::Unreadable("a card"))
}

/// The address book as a table.
///
/// # Errors
/// The data cannot be read.
pub async fn table(office: &Office) -> Result<String, AppError> {
    let mut out = Vec::new();
    contacts::write_people(&cards(office).await?, &mut out).map_err(|_| AppError::Unreadable("a card"))?;
    String::from_utf8(out).map_err(|_| AppError::Unreadable("a card"))
}

async fn cards(office: &Office) -> Result<Vec<Card>, AppError> {
    let loaded = Loaded::load(office).await?;
    Ok(loaded.people.iter().flat_map(cards_of).collect())
}

fn cards_of(member: &Member) -> Vec<Card> {
    let mut cards = member.derived.as_ref().map(|derived| derived.cards.clone()).unwrap_or_default();
    // An archive that came in has marked them; the mark means something in it alone.
    cards.iter_mut().for_each(|card| card.other.retain(|property| !property.starts_with(CARD_OF_PERSON)));
    if !cards.is_empty() {
        return cards;
    }
    let person = &member.person;
    vec![Card {
        name: Some(person.name.clone()),
        emails: person.emails.clone(),
        organisation: person.organisation.clone(),
        unit: person.unit.clone(),
        location: person.location.clone(),
        ..Card::default()
    }]
}
