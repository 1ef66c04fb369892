//! What the user does with counsel: done, later, not so. It is kept, so that counsel does not nag and its use can be seen.

use crate::entries::{self, Entry, Kept, NewEntry};
use crate::error::AppError;
use crate::office::Office;
use model::finding::Subject;
use model::response::{Deed, Response, subject_key};
use store::Reader;

/// Most characters of a reason (ours).
pub const REASON_CHARACTERS_MAX: usize = 2_000;

/// A word that a subject of a person has in place of their id, which the entry itself follows through merges.
const PERSON: &str = "person";

/// All responses, in the order in which they were given.
///
/// # Errors
/// The data cannot be read.
pub async fn all(office: &Office) -> Result<Vec<Entry<Response>>, AppError> {
    all_with(office, &mut office.reader().await?).await
}

/// As [`all`], by a reader that has read something else at the same moment.
pub(crate) async fn all_with(office: &Office, reader: &mut Reader) -> Result<Vec<Entry<Response>>, AppError> {
    let mut all = entries::all_with::<Response>(office, reader).await?;
    for entry in all.iter_mut().filter(|entry| entry.value.subject == PERSON) {
        if let Some(person) = &entry.person {
            entry.value.subject = subject_key(&Subject::Person(person.clone()));
        }
    }
    Ok(all)
}

/// Responds to the finding of this rule about this subject (as [`subject_key`] says it).
///
/// # Errors
/// There is no such finding today, a day that is past, a reason that is too long, or the data cannot be written.
pub async fn respond(
    office: &Office,
    rule: &str,
    subject: &str,
    deed: Deed,
    reason: Option<&str>,
) -> Result<Kept, AppError> {
    let reason = reason.map(str::trim).filter(|reason| !reason.is_empty());
    if let Some(reason) = reason.filter(|reason| reason.chars().count() > REASON_CHARACTERS_MAX) {
        let count = reason.chars().count();
        return Err(AppError::Wrong(format!(
            "the reason has `{count}` characters; at most {REASON_CHARACTERS_MAX} are allowed"
        )));
    }
    let today = office.today();
    if let Deed::Snoozed { until } = deed
        && until <= today
    {
        return Err(AppError::Wrong(format!("`{until}` is not a day to come; put it off until tomorrow at least")));
    }
    let counselled = office.counselled().await?;
    let found = counselled.said.counsel.iter().map(|said| &said.finding);
    let mut found = found.filter(|finding| finding.rule.0 == rule && subject_key(&finding.subject) == subject);
    let finding = found.next().ok_or_else(|| {
        AppError::Wrong(format!("no finding of `{rule}` about `{subject}` stands today; `telemachus today` lists them"))
    })?;
    let (person, subject) = match &finding.subject {
        Subject::Person(id) => (Some(id.clone()), PERSON.to_owned()),
        other => (None, subject_key(other)),
    };
    let value = Response {
        rule: rule.to_owned(),
        subject,
        deed,
        reason: reason.map(str::to_owned),
        weight: finding.weight,
        on: today,
    };
    entries::insert(office, NewEntry { person, state: Some(deed.code().to_owned()), ..NewEntry::of(value) }).await
}
