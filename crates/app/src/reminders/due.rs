//! What is due, gathered from everything that has a day.

use super::letter::word;
use crate::entries::{EntryId, text_of};
use crate::error::AppError;
use crate::office::Office;
use crate::relationships::name_of;
use crate::seen::Seen;
use chrono::{Days, NaiveDate};
use counsel::circle::my_turns;
use counsel::due::{DAYS_AHEAD_MAX, Due, DueGround, DueKind, Open, TURN_DAYS_AHEAD};
use formats::entry::{is_closed, title};
use model::entry::EntryKind;
use model::finding::Finding;
use model::mentoring::times::Times;
use model::permission::Action;
use model::person::PersonId;
use std::collections::BTreeMap;
use store::entries::{self, EntryRow};

/// Something that is due, as pages show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueThing {
    /// What it is.
    pub due: Due,
    /// What it is in a word, which tells nothing of what it is about.
    pub word: String,
    /// What the user calls it; for their own eyes.
    pub title: Option<String>,
    /// The person that it is about.
    pub person: Option<PersonId>,
    /// The entry that it belongs to.
    pub parent: Option<EntryId>,
}

impl DueThing {
    /// The kind of the entry that it is; `None` for sessions and what has gone quiet.
    #[must_use]
    pub fn entry_kind(&self) -> Option<EntryKind> {
        match self.due.what {
            DueKind::Entry(kind) => Some(kind),
            DueKind::Session { .. } | DueKind::Turn | DueKind::Rhythm(_) => None,
        }
    }
}

/// What is due longer than so many days is not brought up any more (`ours`: a year; a reminder older than that is a reproach).
const LATE_DAYS_MAX: u64 = 366;

/// What wants attention on this day, see [`counsel::due::due`].
///
/// # Errors
/// The data cannot be read or opened.
pub async fn due(office: &Office, today: NaiveDate) -> Result<Vec<DueThing>, AppError> {
    let counselled = office.counselled().await?;
    let first = today.checked_sub_days(Days::new(LATE_DAYS_MAX)).unwrap_or(today);
    let last = today.checked_add_days(Days::new(DAYS_AHEAD_MAX)).unwrap_or(today);
    let rows = open_rows(office, (first, last)).await?;
    let open: Vec<Open> = rows.iter().map(|(open, ..)| *open).collect();
    let mentoring = counselled.seen.beside.mentoring.as_ref();
    let sessions = mentoring.map_or(&[][..], |mentoring| mentoring.rooms.sessions.as_slice());
    let nowhere = Times::default();
    let times = mentoring.map_or(&nowhere, |mentoring| &mentoring.rooms.times);
    let findings: Vec<&Finding> = counselled.standing().map(|said| &said.finding).collect();
    let ahead = today.checked_add_days(Days::new(TURN_DAYS_AHEAD)).unwrap_or(today);
    let turns = mentoring.map(|mentoring| my_turns(mentoring, today, ahead)).unwrap_or_default();
    let ground = DueGround { open: &open, sessions, times, now: office.now(), turns: &turns, findings: &findings };
    let all = counsel::due::due(&ground, today);
    let rows: BTreeMap<EntryId, (&EntryRow, &Option<String>)> =
        rows.iter().map(|(open, row, title)| (open.id, (row, title))).collect();
    let thing = |due: Due| {
        if due.what == DueKind::Turn {
            return of_turn(office, &counselled.seen, &due);
        }
        let row = due.entry.and_then(|id| rows.get(&id));
        let session = due.entry.and_then(|id| sessions.iter().find(|session| session.id == id));
        let of_row = |row: &EntryRow| (row.code.clone().map(PersonId::new), row.plain.parent);
        let of_session = || session.map_or((None, None), |session| (session.person.clone(), session.parent));
        let (person, parent) = row.map_or_else(of_session, |(row, _)| of_row(row));
        let title = row.and_then(|(_, title)| (*title).clone());
        DueThing { word: word(office.language(), &due.what), title, person, parent, due }
    };
    Ok(all.into_iter().map(thing).collect())
}

/// A turn of mine, called by the circle that it is in.
fn of_turn(office: &Office, seen: &Seen, due: &Due) -> DueThing {
    let rooms = seen.beside.mentoring.as_ref().map(|mentoring| &mentoring.rooms);
    let circle = rooms.zip(due.entry).and_then(|(rooms, id)| rooms.relationship(id));
    DueThing {
        word: word(office.language(), &due.what),
        title: circle.map(|circle| name_of(&seen.loaded, circle)).filter(|name| !name.is_empty()),
        person: None,
        parent: due.entry,
        due: *due,
    }
}

/// One entry as something that is due, whatever its day; `None` where it is not there, is closed, or has no day.
///
/// # Errors
/// The data cannot be read or opened.
pub async fn one(office: &Office, id: EntryId) -> Result<Option<DueThing>, AppError> {
    let (world, desk) = (*office.permit(Action::Read)?.subject(), office.desk());
    let row = entries::get(&mut office.reader().await?, world, id).await?;
    let Some(row) = row.filter(|row| row.deleted_at.is_none()) else { return Ok(None) };
    let body = text_of(&desk, &row)?;
    let Some(on) = row.plain.due_on.filter(|_| !is_closed(row.plain.state.as_deref(), &body)) else { return Ok(None) };
    let due = Due { what: DueKind::Entry(row.kind), on, entry: Some(row.id) };
    let (person, parent) = (row.code.map(PersonId::new), row.plain.parent);
    Ok(Some(DueThing { word: word(office.language(), &due.what), title: title(&body), person, parent, due }))
}

/// The open entries whose day lies in these, with what the user calls them.
pub(super) async fn open_rows(
    office: &Office,
    days: (NaiveDate, NaiveDate),
) -> Result<Vec<(Open, EntryRow, Option<String>)>, AppError> {
    let (world, desk) = (*office.permit(Action::Read)?.subject(), office.desk());
    let mut reader = office.reader().await?;
    let key = |row: &EntryRow| (row.plain.due_on.unwrap_or(days.0), row.id);
    let rows = all_rows!(|page| entries::due_from(&mut reader, world, days, page), key);
    let mut open = Vec::new();
    for row in rows.into_iter().filter(|row| asks(row.kind)) {
        let Some(on) = row.plain.due_on else { continue };
        let body = text_of(&desk, &row)?;
        if !is_closed(row.plain.state.as_deref(), &body) {
            open.push((Open { id: row.id, kind: row.kind, on }, row, title(&body)));
        }
    }
    Ok(open)
}

/// Whether a due day of this kind asks for something by itself; a session has its time.
fn asks(kind: EntryKind) -> bool {
    kind != EntryKind::Session
}
