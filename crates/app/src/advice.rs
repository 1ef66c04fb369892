//! Advice (R8): what was said, in one's own words, what was done with it, what came of it, and telling so.

use crate::entries::{self, EntryId, Kept, NewEntry};
use crate::error::AppError;
use crate::office::Office;
use crate::relationships::past;
use crate::wording;
use chrono::NaiveDate;
use model::person::PersonId;
use model::relationship::Relationship;
use model::relationship::session::{Advice, Taken};

/// Advice that is to be noted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Heard {
    /// The relationship that it was given in.
    pub relationship: Option<EntryId>,
    /// Who said it, where it was outside any relationship.
    pub person: Option<PersonId>,
    /// What they said.
    pub said: String,
    /// The day; without one, today.
    pub on: Option<NaiveDate>,
    /// The session in which.
    pub session: Option<EntryId>,
}

/// What became of advice; what is `None` stays as it was.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Became {
    /// In my own words.
    pub restated: Option<String>,
    /// The day on which they confirmed that I had understood.
    pub confirmed_on: Option<NaiveDate>,
    /// Whether I followed it.
    pub taken: Option<Taken>,
    /// What I did.
    pub action: Option<String>,
    /// The day on which I took it up; without one, the day on which I first say that I did.
    pub acted_on: Option<NaiveDate>,
    /// What came of it.
    pub outcome: Option<String>,
    /// The day on which I told them.
    pub reported_on: Option<NaiveDate>,
}

/// Notes advice.
///
/// # Errors
/// Neither relationship nor person, or one that is not there, an empty or too long text, a day to come, or the data cannot be
/// written.
pub async fn hear(office: &Office, heard: &Heard) -> Result<Kept, AppError> {
    let person = match heard.relationship {
        Some(id) => entries::found::<Relationship>(office, id).await?.person,
        None => heard.person.clone(),
    };
    if heard.relationship.is_none() && person.is_none() {
        return Err(AppError::Wrong("nobody said it; name the relationship or the person".to_owned()));
    }
    let value = Advice {
        said: wording::required(&heard.said, "the advice")?,
        on: past(office, heard.on)?,
        session: heard.session,
        restated: None,
        confirmed_on: None,
        taken: None,
        action: None,
        acted_on: None,
        outcome: None,
        reported_on: None,
    };
    entries::insert(office, NewEntry { parent: heard.relationship, person, ..NewEntry::of(value) }).await
}

/// Says what became of advice.
///
/// # Errors
/// It is not there any more; a confirmation without restating, a report without an outcome; a text too long, a day to come; or the
/// data cannot be written.
pub async fn became(office: &Office, id: EntryId, became: &Became) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Advice>(office, id).await?;
    let value = &mut entry.value;
    let text = |text: &Option<String>, what| wording::optional(text.as_deref(), what);
    value.restated = text(&became.restated, "your own words")?.or(value.restated.take());
    value.action = text(&became.action, "what you did")?.or(value.action.take());
    value.outcome = text(&became.outcome, "what came of it")?.or(value.outcome.take());
    if let Some(day) = became.confirmed_on {
        value.confirmed_on = Some(past(office, Some(day))?);
    }
    if let Some(day) = became.reported_on {
        value.reported_on = Some(past(office, Some(day))?);
    }
    if let Some(taken) = became.taken {
        value.taken = Some(taken);
        value.acted_on = match taken {
            Taken::No => None,
            Taken::Yes | Taken::Partly => Some(past(office, became.acted_on.or(value.acted_on))?),
        };
    }
    if value.confirmed_on.is_some() && value.restated.is_none() {
        return Err(AppError::Wrong(
            "nothing is restated yet that they could confirm; write your own words first".to_owned(),
        ));
    }
    if value.reported_on.is_some() && value.outcome.is_none() {
        return Err(AppError::Wrong(
            "nothing came of it yet that you could report; write the outcome first".to_owned(),
        ));
    }
    entries::update(office, &entry).await
}
