//! Match checks (R9): does it work? After the third session, at each reassessment, and whenever somebody asks.

use crate::entries::{self, EntryId, Kept, NewEntry};
use crate::error::AppError;
use crate::mentoring;
use crate::office::Office;
use crate::relationships::past;
use crate::wording;
use chrono::NaiveDate;
use model::mentoring::rooms::Room;
use model::practice::MATCH_CHECK_SESSIONS;
use model::relationship::Relationship;
use model::relationship::course::{CheckOccasion, MatchCheck, Verdict};

/// Keeps a check; the occasion follows from what was held and agreed.
///
/// # Errors
/// The relationship is not there, the day is to come, a text too long, or the data cannot be written.
pub async fn check(
    office: &Office,
    relationship: EntryId,
    verdict: Verdict,
    note: Option<&str>,
    on: Option<NaiveDate>,
) -> Result<Kept, AppError> {
    entries::found::<Relationship>(office, relationship).await?;
    let on = past(office, on)?;
    let mentoring = mentoring::load(office).await?;
    let occasion = mentoring.rooms.room(relationship).map_or(CheckOccasion::Other, |room| occasion(&room, on));
    let note = wording::optional(note, "the note")?;
    let value = MatchCheck { on, occasion, verdict, note, followed_up_on: None };
    entries::insert(office, NewEntry { parent: Some(relationship), ..NewEntry::of(value) }).await
}

/// Notes that something followed on a check: a talk, a change.
///
/// # Errors
/// It is not there any more, the day is to come, or the data cannot be written.
pub async fn follow_up(office: &Office, id: EntryId, on: Option<NaiveDate>) -> Result<Kept, AppError> {
    let mut entry = entries::found::<MatchCheck>(office, id).await?;
    entry.value.followed_up_on = Some(past(office, on)?);
    entries::update(office, &entry).await
}

/// On which occasion a check of this day is.
#[must_use]
pub fn occasion(room: &Room<'_>, on: NaiveDate) -> CheckOccasion {
    let latest = room.checks.last().map(|check| check.value.on);
    let days = room.charter().map(|charter| charter.value.reassess_on.as_slice()).unwrap_or_default();
    let is_passed = |day: &&NaiveDate| **day <= on && latest.is_none_or(|latest| latest < **day);
    if days.iter().any(|day| is_passed(&day)) {
        return CheckOccasion::Reassessment;
    }
    let is_third = latest.is_none() && room.held().count() >= MATCH_CHECK_SESSIONS;
    if is_third { CheckOccasion::Third } else { CheckOccasion::Other }
}
