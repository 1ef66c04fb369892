//! Giving back: the ledger of what each gave, thanks and outcomes, the radar of what people care about, the journal of teaching.
//!
//! All of it are entries, so each change can be undone by [`crate::undo`]; what is removed is removed by [`entries::remove`].

use crate::entries::{self, EntryId, Kept, NewEntry};
use crate::error::AppError;
use crate::office::Office;
use crate::sponsors::past;
use crate::wording;
use chrono::NaiveDate;
use model::deepening::Favour;
use model::giving::{FavourKind, Journal, RadarItem};
use model::kind::Direction;
use model::person::PersonId;

pub use counsel::ideas::{Idea, Ideas};
pub use counsel::pockets::{Pocket, Pockets};

/// A line of the ledger as it is written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLine {
    /// With whom.
    pub person: PersonId,
    /// What, in the user's words.
    pub what: String,
    /// Which way it went.
    pub direction: Direction,
    /// On which day.
    pub on: NaiveDate,
    /// What kind of gift it was.
    pub kind: FavourKind,
    /// What came of it for whoever received it.
    pub outcome: Option<String>,
}

/// Writes down what somebody gave, or what I gave them.
///
/// # Errors
/// Nobody has that id, an empty or too long text, a day to come, or the data cannot be written.
pub async fn enter(office: &Office, line: &NewLine) -> Result<Kept, AppError> {
    past(office, line.on, "it was given today or before")?;
    let what = wording::required(&line.what, "what was given")?;
    let outcome = wording::optional(line.outcome.as_deref(), "what came of it")?;
    let value = Favour { kind: line.kind, outcome, ..Favour::new(what, line.direction, line.on) };
    entries::insert(office, NewEntry { person: Some(line.person.clone()), ..NewEntry::of(value) }).await
}

/// Notes that I thanked for a favour.
///
/// # Errors
/// It is not there any more, it was not received, a day to come, or the data cannot be written.
pub async fn thank(office: &Office, favour: EntryId, on: NaiveDate) -> Result<Kept, AppError> {
    past(office, on, "you thanked today or before")?;
    let mut entry = received(office, favour).await?;
    entry.value.thanked_on = Some(on);
    entries::update(office, &entry).await
}

/// Writes down what came of something that was given.
///
/// # Errors
/// It is not there any more, an empty or too long text, or the data cannot be written.
pub async fn note_outcome(office: &Office, favour: EntryId, outcome: &str) -> Result<Kept, AppError> {
    let outcome = wording::required(outcome, "what came of it")?;
    let mut entry = entries::found::<Favour>(office, favour).await?;
    entry.value.outcome = Some(outcome);
    entries::update(office, &entry).await
}

/// Notes that I told whoever gave it what came of it; telling that thanks as well.
///
/// # Errors
/// It is not there any more, it was not received, a day to come, or the data cannot be written.
pub async fn tell_outcome(office: &Office, favour: EntryId, on: NaiveDate) -> Result<Kept, AppError> {
    past(office, on, "you told them today or before")?;
    let mut entry = received(office, favour).await?;
    entry.value.told_on = Some(on);
    entry.value.thanked_on = entry.value.thanked_on.or(Some(on));
    entries::update(office, &entry).await
}

async fn received(office: &Office, favour: EntryId) -> Result<entries::Entry<Favour>, AppError> {
    let entry = entries::found::<Favour>(office, favour).await?;
    if entry.value.direction == Direction::Done {
        return Err(AppError::Wrong("you gave this; thanks are due for what you received".to_owned()));
    }
    Ok(entry)
}

/// Puts what somebody cares about on the radar, with what fits it where there is something.
///
/// # Errors
/// Nobody has that id, an empty or too long text, or the data cannot be written.
pub async fn watch(office: &Office, person: PersonId, about: &str, item: Option<&str>) -> Result<Kept, AppError> {
    let about = wording::required(about, "what they care about")?;
    let item = wording::optional(item, "what fits")?;
    let value = RadarItem { about, item, used_on: None };
    entries::insert(office, NewEntry { person: Some(person), ..NewEntry::of(value) }).await
}

/// Writes down something that fits what somebody cares about.
///
/// # Errors
/// It is not there any more, an empty or too long text, or the data cannot be written.
pub async fn find_fitting(office: &Office, radar: EntryId, item: &str) -> Result<Kept, AppError> {
    let item = wording::required(item, "what fits")?;
    let mut entry = entries::found::<RadarItem>(office, radar).await?;
    entry.value.item = Some(item);
    entries::update(office, &entry).await
}

/// Notes that something on the radar was used.
///
/// # Errors
/// It is not there any more, a day to come, or the data cannot be written.
pub async fn use_item(office: &Office, radar: EntryId, on: NaiveDate) -> Result<Kept, AppError> {
    past(office, on, "it was used today or before")?;
    let mut entry = entries::found::<RadarItem>(office, radar).await?;
    entry.value.used_on = Some(on);
    entries::update(office, &entry).await
}

/// Writes down what teaching taught me; `person` is whom I taught, where it is somebody of mine.
///
/// # Errors
/// Nobody has that id, an empty question, a text that is too long, a day to come, or the data cannot be written.
pub async fn learn(office: &Office, person: Option<PersonId>, journal: &Journal) -> Result<Kept, AppError> {
    past(office, journal.on, "it was today or before")?;
    let value = Journal {
        on: journal.on,
        question: wording::required(&journal.question, "the question")?,
        rule_of_thumb: wording::optional(journal.rule_of_thumb.as_deref(), "the rule of thumb")?,
        change: wording::optional(journal.change.as_deref(), "what you do differently")?,
    };
    entries::insert(office, NewEntry { person, ..NewEntry::of(value) }).await
}
