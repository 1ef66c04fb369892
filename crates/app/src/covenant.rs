//! The covenant of confidence (R5): its words and limits, and who gave their word. While the other side has no account, the user
//! records what was agreed and when.

use crate::entries::{self, Batch, Entry, EntryId, Kept, NewEntry};
use crate::error::AppError;
use crate::office::Office;
use crate::relationships::past;
use crate::wording;
use chrono::NaiveDate;
use model::relationship::covenant::{Covenant, Signature};
use model::relationship::{Relationship, Side};

/// Words a covenant. While nobody gave their word to the newest one it is worded anew; afterwards there is another one, which both
/// have to give their word to.
///
/// # Errors
/// The relationship is not there, no promise or limits, a text too long, or the data cannot be written.
pub async fn word(office: &Office, relationship: EntryId, promise: &str, limits: &str) -> Result<Kept, AppError> {
    entries::found::<Relationship>(office, relationship).await?;
    let value = Covenant {
        promise: wording::required(promise, "the promise")?,
        limits: wording::required(limits, "where it ends")?,
    };
    if let Some(mut latest) = entries::children::<Covenant>(office, relationship).await?.pop()
        && entries::children::<Signature>(office, latest.id).await?.is_empty()
    {
        latest.value = value;
        return entries::update(office, &latest).await;
    }
    entries::insert(office, NewEntry { parent: Some(relationship), ..NewEntry::of(value) }).await
}

/// Records that these sides gave their word on a day; a side whose word stands keeps it.
///
/// # Errors
/// The covenant is not there, the day is to come, or the data cannot be written.
pub async fn sign(office: &Office, covenant: EntryId, sides: &[Side], on: Option<NaiveDate>) -> Result<Kept, AppError> {
    entries::found::<Covenant>(office, covenant).await?;
    let (on, words) = (past(office, on)?, entries::children::<Signature>(office, covenant).await?);
    let mut batch = Batch::new();
    for &side in sides {
        if latest(&words, side).is_some_and(|word| word.value.stands()) {
            continue;
        }
        let word = Signature { side, on, withdrawn_on: None };
        batch.insert(office, NewEntry { parent: Some(covenant), ..NewEntry::of(word) })?;
    }
    if batch.is_empty() {
        return Err(AppError::Wrong("that word was given already".to_owned()));
    }
    Ok(Kept { id: covenant, undo: batch.keep(office, "sign_covenant").await? })
}

/// Takes a side's word back: from then on nothing is said in confidence. What was said before stays between the two.
///
/// # Errors
/// That side's word does not stand, the day is to come, or the data cannot be written.
pub async fn withdraw(office: &Office, covenant: EntryId, side: Side, on: Option<NaiveDate>) -> Result<Kept, AppError> {
    entries::found::<Covenant>(office, covenant).await?;
    let words = entries::children::<Signature>(office, covenant).await?;
    let standing = latest(&words, side).filter(|word| word.value.stands());
    let mut word = standing.cloned().ok_or_else(|| AppError::Wrong("there is no word to take back".to_owned()))?;
    word.value.withdrawn_on = Some(past(office, on)?);
    let kept = entries::update(office, &word).await?;
    Ok(Kept { id: covenant, undo: kept.undo })
}

fn latest(words: &[Entry<Signature>], side: Side) -> Option<&Entry<Signature>> {
    words.iter().rfind(|word| word.value.side == side)
}
