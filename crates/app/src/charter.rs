//! The charter of a relationship (R4): what both agreed, in versions, and its acceptance as the user records it.

use crate::entries::{self, EntryId, Kept, NewEntry};
use crate::error::AppError;
use crate::office::Office;
use crate::relationships::past;
use crate::wording;
use chrono::{Months, NaiveDate};
use model::mentoring::rooms::Room;
use model::practice::{AREAS_MAX, CADENCE_DAYS_MAX, SESSION_MINUTES_MAX, SESSION_MINUTES_MIN};
use model::relationship::charter::Charter;
use model::relationship::{Relationship, Role, Side};

/// Most days on which both look again (ours: one each month of a year).
pub const REASSESS_MAX: usize = 12;

/// Keeps what a charter says. While nobody has accepted the newest version it is written anew; afterwards a change makes the next
/// version, and the one before stays.
///
/// # Errors
/// The relationship is not there, a text too long, more than [`AREAS_MAX`] areas, a rhythm or length out of range, an end before
/// today, a day to look again after the end, or the data cannot be written.
pub async fn keep(office: &Office, relationship: EntryId, charter: &Charter) -> Result<Kept, AppError> {
    entries::found::<Relationship>(office, relationship).await?;
    let mut versions = entries::children::<Charter>(office, relationship).await?;
    versions.sort_by_key(|one| (one.value.version, one.id));
    let mut value = checked(office, charter)?;
    match versions.pop() {
        Some(mut latest) if latest.value.agreed_on.is_none() => {
            value.version = latest.value.version;
            latest.value = value;
            entries::update(office, &latest).await
        }
        latest => {
            value.version = latest.map_or(1, |latest| latest.value.version + 1);
            entries::insert(office, NewEntry { parent: Some(relationship), ..NewEntry::of(value) }).await
        }
    }
}

/// Records that both accepted a version.
///
/// # Errors
/// It is not there, the day is to come, or the data cannot be written.
pub async fn accept(office: &Office, charter: EntryId, on: Option<NaiveDate>) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Charter>(office, charter).await?;
    entry.value.agreed_on = Some(past(office, on)?);
    entries::update(office, &entry).await
}

/// What a first charter of a relationship would mostly say: the rhythm and length that are usual for its kind, the mentee
/// scheduling, an end, and a look in the middle.
#[must_use]
pub fn usual(room: &Room<'_>, today: NaiveDate) -> Charter {
    let relationship = &room.relationship.value;
    let habits = relationship.kind.habits();
    let ends_on = habits.months.and_then(|months| today.checked_add_months(Months::new(months)));
    let middle = habits.months.and_then(|months| today.checked_add_months(Months::new(months / 2)));
    Charter {
        version: 1,
        topics: relationship.subject.iter().cloned().collect(),
        cadence_days: habits.cadence_days,
        scheduler: Some(if relationship.role == Role::Protege { Side::Me } else { Side::Other }),
        channels: relationship.channel.or(habits.channel).into_iter().collect(),
        minutes: Some(habits.minutes),
        boundaries: relationship.boundaries.clone(),
        ends_on,
        reassess_on: middle.into_iter().collect(),
        ..Charter::default()
    }
}

fn checked(office: &Office, charter: &Charter) -> Result<Charter, AppError> {
    let text = |text: &Option<String>, what| wording::optional(text.as_deref(), what);
    let topics = texts(&charter.topics, "the area")?;
    if topics.len() > AREAS_MAX {
        return Err(AppError::Wrong(format!("these are `{}` areas; at most {AREAS_MAX} are allowed", topics.len())));
    }
    if let Some(days) = charter.cadence_days.filter(|days| !(1..=CADENCE_DAYS_MAX).contains(days)) {
        return Err(AppError::Wrong(format!("`{days}` days between sessions is not between 1 and {CADENCE_DAYS_MAX}")));
    }
    if let Some(minutes) = charter.minutes.filter(|one| !(SESSION_MINUTES_MIN..=SESSION_MINUTES_MAX).contains(one)) {
        return Err(AppError::Wrong(format!(
            "`{minutes}` minutes is not between {SESSION_MINUTES_MIN} and {SESSION_MINUTES_MAX}"
        )));
    }
    if let Some(end) = charter.ends_on.filter(|end| *end < office.today()) {
        return Err(AppError::Wrong(format!("the end `{end}` is past; choose a day to come")));
    }
    let mut reassess_on = charter.reassess_on.clone();
    reassess_on.sort_unstable();
    reassess_on.dedup();
    if reassess_on.len() > REASSESS_MAX {
        let count = reassess_on.len();
        return Err(AppError::Wrong(format!(
            "these are `{count}` days to look again; at most {REASSESS_MAX} are allowed"
        )));
    }
    if let Some((end, late)) = charter.ends_on.zip(reassess_on.last()).filter(|(end, late)| *late > end) {
        return Err(AppError::Wrong(format!(
            "the day to look again `{late}` is after the end `{end}`; choose a day up to the end, or a later end"
        )));
    }
    let mut channels = Vec::new();
    charter.channels.iter().for_each(|one| {
        if !channels.contains(one) {
            channels.push(*one);
        }
    });
    Ok(Charter {
        why_paired: text(&charter.why_paired, "why you were paired")?,
        topics,
        channels,
        place: text(&charter.place, "the place")?,
        boundaries: texts(&charter.boundaries, "the boundary")?,
        reassess_on,
        agreed_on: None,
        ..charter.clone()
    })
}

fn texts(all: &[String], what: &str) -> Result<Vec<String>, AppError> {
    all.iter().filter_map(|one| wording::optional(Some(one), what).transpose()).collect()
}
