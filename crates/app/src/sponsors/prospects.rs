//! Winning a sponsor: whom, why them, what I bring, one page for a first talk, the work that stretches me.

use super::past;
use crate::entries::{self, EntryId, Kept, NewEntry};
use crate::error::AppError;
use crate::office::Office;
use crate::wording;
use chrono::NaiveDate;
use model::person::PersonId;
use model::relationship::Relationship;
use model::sponsor::{ChosenFor, FirstWord, Prospect, ProspectStanding, Stretch, StretchOrigin};

/// Writes down somebody to be won, or what is known of them now; whoever was let go is taken up again.
///
/// # Errors
/// Nobody has that id, a text that is too long, or the data cannot be written.
pub async fn consider(office: &Office, person: PersonId, prospect: &Prospect) -> Result<Kept, AppError> {
    let value = Prospect {
        standing: ProspectStanding::Open,
        chosen_for: ChosenFor::ALL.iter().filter(|why| prospect.chosen_for.contains(why)).copied().collect(),
        sees: wording::optional(prospect.sees.as_deref(), "what they see of your work")?,
        bring: wording::optional(prospect.bring.as_deref(), "what you could bring")?,
        completes: wording::optional(prospect.completes.as_deref(), "how your styles complete each other")?,
        page: wording::optional(prospect.page.as_deref(), "the page")?,
    };
    let mut known = entries::all::<Prospect>(office).await?.into_iter();
    match known.rfind(|entry| entry.person.as_ref() == Some(&person)) {
        Some(mut entry) => {
            entry.value = value;
            entries::update(office, &entry).await
        }
        None => entries::insert(office, NewEntry { person: Some(person), ..NewEntry::of(value) }).await,
    }
}

/// Lets somebody go whom I wanted to win.
///
/// # Errors
/// They are not there any more, or the data cannot be written.
pub async fn let_go(office: &Office, prospect: EntryId) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Prospect>(office, prospect).await?;
    entry.value.standing = ProspectStanding::LetGo;
    entries::update(office, &entry).await
}

/// Stretch work as it is written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewStretch {
    /// What.
    pub what: String,
    /// On which day it was asked for or offered.
    pub on: NaiveDate,
    /// Whose idea it was.
    pub origin: StretchOrigin,
    /// How I began, where it was offered.
    pub first_word: Option<FirstWord>,
}

/// Writes down stretch work that I asked a prospect or a sponsor for, or that they offered.
///
/// # Errors
/// Neither is there, an empty or too long text, a day to come, or the data cannot be written.
pub async fn note_stretch(office: &Office, of: EntryId, stretch: &NewStretch) -> Result<Kept, AppError> {
    past(office, stretch.on, "it came up today or before")?;
    let what = wording::required(&stretch.what, "the work")?;
    let first_word = stretch.first_word.filter(|_| stretch.origin == StretchOrigin::Offered);
    let value = Stretch { what, on: stretch.on, origin: stretch.origin, first_word, outcome: None };
    under_either(office, of, value).await
}

/// Writes down what came of stretch work.
///
/// # Errors
/// It is not there any more, an empty or too long text, or the data cannot be written.
pub async fn note_outcome(office: &Office, stretch: EntryId, outcome: &str) -> Result<Kept, AppError> {
    let outcome = wording::required(outcome, "what came of it")?;
    let mut entry = entries::found::<Stretch>(office, stretch).await?;
    entry.value.outcome = Some(outcome);
    entries::update(office, &entry).await
}

/// Keeps something that belongs to a prospect or to a sponsor.
pub(super) async fn under_either<T: entries::Body>(office: &Office, of: EntryId, value: T) -> Result<Kept, AppError> {
    if entries::get::<Prospect>(office, of).await?.is_none() {
        entries::found::<Relationship>(office, of).await?;
    }
    entries::insert(office, NewEntry { parent: Some(of), ..NewEntry::of(value) }).await
}
