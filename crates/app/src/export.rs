//! Taking the data out in open formats.

use crate::error::AppError;
use crate::loaded::{Loaded, Member};
use crate::office::Office;
use formats::{card, contacts, network_file};
use model::record::Card;

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
    let mut out = Vec::new();
    for card in cards(office).await? {
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
    let cards = member.derived.as_ref().map(|derived| derived.cards.clone()).unwrap_or_default();
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
