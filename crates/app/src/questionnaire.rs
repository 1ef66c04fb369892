//! The questionnaire of the six traps: each time it is answered is kept; the newest answers are the ones that count.

use crate::entries::{self, Entry, Kept, NewEntry};
use crate::error::AppError;
use crate::office::Office;
use model::questionnaire::{Answers, Often};
use store::Reader;

/// All answers that were given, the oldest first.
///
/// # Errors
/// The data cannot be read.
pub async fn all(office: &Office) -> Result<Vec<Entry<Answers>>, AppError> {
    entries::all(office).await
}

/// The answers that count.
///
/// # Errors
/// The data cannot be read.
pub async fn newest(office: &Office) -> Result<Option<Answers>, AppError> {
    newest_with(office, &mut office.reader().await?).await
}

/// As [`newest`], by a reader that has read something else at the same moment.
pub(crate) async fn newest_with(office: &Office, reader: &mut Reader) -> Result<Option<Answers>, AppError> {
    Ok(entries::all_with::<Answers>(office, reader).await?.pop().map(|entry| entry.value))
}

/// Keeps today's answers, by the statement's code. Some may be left open, not all.
///
/// # Errors
/// Nothing was answered, or the data cannot be written.
pub async fn answer(office: &Office, given: impl Fn(&str) -> Option<Often>) -> Result<Kept, AppError> {
    let answers = Answers::new(office.today(), given);
    if answers.is_empty() {
        return Err(AppError::Wrong("nothing was answered; answer one statement at least".to_owned()));
    }
    entries::insert(office, NewEntry::of(answers)).await
}
