//! Sessions: planning, moving and calling off, holding them with notes and value, and the agenda.

use crate::entries::{self, Batch, Entry, EntryId, Kept, NewEntry};
use crate::error::AppError;
pub use crate::mentoring::when;
use crate::office::Office;
use crate::relationships::{next_move, parent_of};
use crate::seen::Seen;
use crate::wording;
use crate::zone;
use chrono::{NaiveDate, NaiveDateTime, Timelike};
pub use counsel::{agenda, circle};
use model::mentoring::Mentoring;
use model::mentoring::rooms::Room;
use model::person::PersonId;
use model::practice::{SESSION_MINUTES_MAX, SESSION_MINUTES_MIN};
use model::relationship::session::{AgendaItem, Exchange, Session, SessionStanding, VALUE_MAX};
use model::relationship::{Channel, Move, Relationship, RelationshipKind, RelationshipStage};
use words::Language;

/// Most points of one agenda (ours: what fits on a page).
pub const AGENDA_POINTS_MAX: usize = 20;

/// When and how a session is to be, or was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Local time of its beginning.
    pub at: NaiveDateTime,
    /// The IANA zone of that time; without one the user's.
    pub zone: Option<String>,
    /// How long; without it as agreed, else as is usual for the kind.
    pub minutes: Option<u32>,
    /// How we meet; without it as agreed.
    pub channel: Option<Channel>,
    /// Where, or the address of the call; without it as agreed.
    pub place: Option<String>,
}

impl Meeting {
    /// A meeting at this local time, and all else as agreed.
    #[must_use]
    pub fn at(at: NaiveDateTime) -> Self {
        Self { at, zone: None, minutes: None, channel: None, place: None }
    }
}

/// What is said of a session that was held.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// Notes that both may see.
    pub notes: Option<String>,
    /// Notes that are mine alone.
    pub private_notes: Option<String>,
    /// What it was worth to me, 1 to 5.
    pub value: Option<u8>,
    /// What it was worth to the other side as they said, 1 to 5.
    pub value_other: Option<u8>,
    /// Who wrote, where it is an exchange of letters.
    pub exchange: Option<Exchange>,
}

/// Plans a session.
///
/// # Errors
/// The relationship is not there or over or has no sessions, the time is past or does not exist in the zone, a length or
/// text that is not allowed, or the data cannot be written.
pub async fn plan(office: &Office, relationship: EntryId, meeting: &Meeting) -> Result<Kept, AppError> {
    let (mentoring, _) = meets(office, relationship).await?;
    let session = drafted(office, &mentoring, relationship, meeting)?;
    let due_on = Some(to_come(office, &session)?);
    entries::insert(office, NewEntry { parent: Some(relationship), due_on, ..NewEntry::of(session) }).await
}

/// Keeps a session that was held without having been planned, or an exchange of letters.
///
/// # Errors
/// As [`plan`], but its beginning is to come.
pub async fn record(office: &Office, relationship: EntryId, meeting: &Meeting, said: &Said) -> Result<Kept, AppError> {
    let (mentoring, stage) = meets(office, relationship).await?;
    let mut session = drafted(office, &mentoring, relationship, meeting)?;
    say(&mut session, said)?;
    by_letter(&mentoring, relationship, &session)?;
    let day = held_by(office, &session)?;
    let mut batch = Batch::new();
    let id = batch.insert(office, NewEntry { parent: Some(relationship), ..NewEntry::of(session) })?;
    begin_by_meeting(office, &mut batch, relationship, stage, day).await?;
    Ok(Kept { id, undo: batch.keep(office, "hold_session").await? })
}

/// Moves a planned session to another time or place.
///
/// # Errors
/// As [`plan`]; it is not planned any more.
pub async fn reschedule(office: &Office, id: EntryId, meeting: &Meeting) -> Result<Kept, AppError> {
    let mut entry = planned(office, id).await?;
    let (mentoring, _) = meets(office, parent_of(&entry)?).await?;
    let meeting =
        Meeting { zone: Some(meeting.zone.clone().unwrap_or_else(|| entry.value.zone.clone())), ..meeting.clone() };
    let new = drafted(office, &mentoring, parent_of(&entry)?, &meeting)?;
    let due_on = Some(to_come(office, &new)?);
    let old = &mut entry.value;
    old.at = new.at;
    old.zone = new.zone;
    old.minutes = meeting.minutes.unwrap_or(old.minutes);
    old.channel = meeting.channel.or(old.channel);
    old.place = if meeting.place.is_some() { new.place } else { old.place.take() };
    old.sequence += 1;
    entry.due_on = due_on;
    entries::update(office, &entry).await
}

/// Calls a planned session off.
///
/// # Errors
/// It is not planned any more, or the data cannot be written.
pub async fn cancel(office: &Office, id: EntryId) -> Result<Kept, AppError> {
    let mut entry = planned(office, id).await?;
    entry.value.standing = SessionStanding::Cancelled;
    entry.value.sequence += 1;
    entry.due_on = None;
    entries::update(office, &entry).await
}

/// Says that a session was held, and what of it; said again, it replaces what was said. The first one brings a relationship
/// that was only considered or approached to getting acquainted, or to work where its kind has no such time.
///
/// # Errors
/// It was called off, its beginning is to come, a value that is not 1 to 5, a text too long, or the data cannot be written.
pub async fn hold(office: &Office, id: EntryId, said: &Said) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Session>(office, id).await?;
    if entry.value.standing == SessionStanding::Cancelled {
        return Err(AppError::Wrong("this session was called off; plan another one".to_owned()));
    }
    say(&mut entry.value, said)?;
    let (relationship, mentoring) = (parent_of(&entry)?, loaded(office).await?);
    by_letter(&mentoring, relationship, &entry.value)?;
    let day = held_by(office, &entry.value)?;
    entry.due_on = None;
    let mut batch = Batch::new();
    batch.update(&entry)?;
    let stage = mentoring.rooms.stage(relationship);
    begin_by_meeting(office, &mut batch, relationship, stage, day).await?;
    Ok(Kept { id, undo: batch.keep(office, "hold_session").await? })
}

/// Removes a session.
///
/// # Errors
/// It is not there any more, or the data cannot be written.
pub async fn remove(office: &Office, id: EntryId) -> Result<crate::undo::UndoId, AppError> {
    entries::found::<Session>(office, id).await?;
    entries::remove(office, id).await
}

/// Writes the agenda of a session; an empty one takes it away.
///
/// # Errors
/// It was called off, more points than [`AGENDA_POINTS_MAX`], a text that is empty or too long, or the data cannot be written.
pub async fn set_agenda(office: &Office, id: EntryId, points: Vec<AgendaItem>) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Session>(office, id).await?;
    if entry.value.standing == SessionStanding::Cancelled {
        return Err(AppError::Wrong("this session was called off; plan another one".to_owned()));
    }
    if points.len() > AGENDA_POINTS_MAX {
        return Err(AppError::Wrong(format!(
            "these are `{}` points; at most {AGENDA_POINTS_MAX} are allowed",
            points.len()
        )));
    }
    let checked = |item: AgendaItem| Ok(AgendaItem { text: wording::required(&item.text, "the point")?, ..item });
    let mut points = points.into_iter().map(checked).collect::<Result<Vec<_>, AppError>>()?;
    points.sort_by_key(|item| item.part);
    entry.value.agenda = points;
    entries::update(office, &entry).await
}

/// Notes that the agenda went to the other side today.
///
/// # Errors
/// There is no agenda, or the data cannot be written.
pub async fn agenda_sent(office: &Office, id: EntryId) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Session>(office, id).await?;
    if entry.value.agenda.is_empty() {
        return Err(AppError::Wrong("there is no agenda yet; write it first".to_owned()));
    }
    entry.value.agenda_sent_on = Some(office.today());
    entries::update(office, &entry).await
}

/// The agenda that the plan suggests for a session of a relationship on a day, in sentences; in a circle it begins with whose turn
/// it is.
#[must_use]
pub fn suggested(
    seen: &Seen,
    relationship: EntryId,
    on: NaiveDate,
    today: NaiveDate,
    language: Language,
) -> Vec<AgendaItem> {
    let Some(mentoring) = &seen.beside.mentoring else { return Vec::new() };
    let Some(room) = mentoring.rooms.room(relationship) else { return Vec::new() };
    let name = |id: &PersonId| seen.loaded.member(id).map_or_else(String::new, |member| member.person.name.clone());
    let said = |point: agenda::Point| AgendaItem {
        part: point.part,
        text: words::say(language, &point.message, &name),
        about: point.about,
    };
    let points = match mentoring.circles.ring(&room) {
        Some(ring) => circle::suggest(&ring, &room, on),
        None => agenda::suggest(&room, &mentoring.plan, today),
    };
    points.into_iter().map(said).collect()
}

/// What the user runs, as it was last seen.
async fn loaded(office: &Office) -> Result<Mentoring, AppError> {
    crate::mentoring::load(office).await
}

/// The relationship, where people of it meet or write at present, with its stage.
async fn meets(office: &Office, id: EntryId) -> Result<(Mentoring, RelationshipStage), AppError> {
    let relationship = entries::found::<Relationship>(office, id).await?;
    if relationship.value.kind == RelationshipKind::Invisible {
        let what = "an invisible mentor knows nothing of it, so there are no sessions; note what you learn as advice";
        return Err(AppError::Wrong(what.to_owned()));
    }
    let mentoring = loaded(office).await?;
    let stage = mentoring.rooms.stage(id);
    if stage.is_over() {
        return Err(AppError::Wrong(format!("this is over (`{stage}`); take it up again first")));
    }
    Ok((mentoring, stage))
}

fn drafted(
    office: &Office,
    mentoring: &Mentoring,
    relationship: EntryId,
    meeting: &Meeting,
) -> Result<Session, AppError> {
    let zone = match &meeting.zone {
        Some(name) => zone::named(name)?,
        None => office.zone(),
    };
    let at = meeting.at.with_second(0).and_then(|at| at.with_nanosecond(0)).unwrap_or(meeting.at);
    zone::instant(at, zone)?;
    let found = mentoring.rooms.relationship(relationship).map(|one| &one.value);
    let charter = mentoring.rooms.charter(relationship).map(|one| &one.value);
    let usual = found.map_or(60, |one| one.kind.habits().minutes);
    let minutes = meeting.minutes.or(charter.and_then(|charter| charter.minutes)).unwrap_or(usual);
    if !(SESSION_MINUTES_MIN..=SESSION_MINUTES_MAX).contains(&minutes) {
        return Err(AppError::Wrong(format!(
            "`{minutes}` minutes is not between {SESSION_MINUTES_MIN} and {SESSION_MINUTES_MAX}"
        )));
    }
    let agreed = charter.and_then(|charter| charter.channels.first().copied());
    let place = meeting.place.as_deref().or(charter.and_then(|charter| charter.place.as_deref()));
    Ok(Session {
        minutes,
        channel: meeting.channel.or(agreed).or(found.and_then(|one| one.channel)),
        place: wording::optional(place, "the place")?,
        ..Session::new(at, zone.name())
    })
}

/// The day of a planned session in the user's zone; whoever plans may write down what began earlier today.
fn to_come(office: &Office, session: &Session) -> Result<NaiveDate, AppError> {
    let when = when(office, session);
    if when.on < office.today() && !when.is_to_come(office.now()) {
        let at = said_time(session);
        return Err(AppError::Wrong(format!("{at} is past; choose a time to come, or note a session that was held")));
    }
    Ok(when.on)
}

/// The day of a session that was held in the user's zone; it can be said from its beginning.
fn held_by(office: &Office, session: &Session) -> Result<NaiveDate, AppError> {
    let when = when(office, session);
    if when.begins > office.now() {
        let at = said_time(session);
        return Err(AppError::Wrong(format!("{at} is still to come; what is held can be said from its beginning")));
    }
    Ok(when.on)
}

/// When a session is, as a fault says it.
fn said_time(session: &Session) -> String {
    format!("`{}` in `{}`", session.at.format("%Y-%m-%d %H:%M"), session.zone)
}

fn say(session: &mut Session, said: &Said) -> Result<(), AppError> {
    for value in [said.value, said.value_other].into_iter().flatten() {
        if !(1..=VALUE_MAX).contains(&value) {
            return Err(AppError::Wrong(format!("the value `{value}` is not between 1 and {VALUE_MAX}")));
        }
    }
    session.standing = SessionStanding::Held;
    session.notes = wording::optional(said.notes.as_deref(), "the notes")?;
    session.private_notes = wording::optional(said.private_notes.as_deref(), "the notes for yourself")?;
    session.value = said.value;
    session.value_other = said.value_other;
    session.exchange = said.exchange;
    Ok(())
}

/// Who wrote is said of letters alone: in a relationship by letter, or where this one was agreed to go in writing.
fn by_letter(mentoring: &Mentoring, relationship: EntryId, session: &Session) -> Result<(), AppError> {
    let Some(exchange) = session.exchange else { return Ok(()) };
    let is_by_letter = |room: Room<'_>| {
        let agreed = room.charter().is_some_and(|charter| charter.value.channels.contains(&Channel::Writing));
        room.relationship.value.in_writing || agreed || room.channel() == Some(Channel::Writing)
    };
    if mentoring.rooms.room(relationship).is_none_or(is_by_letter) {
        return Ok(());
    }
    Err(AppError::Wrong(format!(
        "the exchange `{exchange}` is said of letters, and this relationship is not by letter; leave it out, or agree on the channel `{}`",
        Channel::Writing
    )))
}

async fn planned(office: &Office, id: EntryId) -> Result<Entry<Session>, AppError> {
    let entry = entries::found::<Session>(office, id).await?;
    if !entry.value.is_planned() {
        return Err(AppError::Wrong("this session is not planned any more; plan another one".to_owned()));
    }
    Ok(entry)
}

/// A first meeting says that the relationship has begun.
async fn begin_by_meeting(
    office: &Office,
    batch: &mut Batch,
    relationship: EntryId,
    stage: RelationshipStage,
    day: NaiveDate,
) -> Result<(), AppError> {
    if !matches!(stage, RelationshipStage::Considering | RelationshipStage::Approached) {
        return Ok(());
    }
    let kind = entries::found::<Relationship>(office, relationship).await?.value.kind;
    let to = match kind.habits().acquainting {
        0 => RelationshipStage::Active,
        _ => RelationshipStage::GettingAcquainted,
    };
    let moves = entries::children::<Move>(office, relationship).await?;
    let on = moves.iter().map(|one| one.value.on).max().map_or(day, |latest| latest.max(day));
    let reason = words::text(office.language(), "move-first-session");
    let moved = next_move(office, relationship, to, Some(on), &reason).await?;
    batch.insert(office, NewEntry { parent: Some(relationship), ..NewEntry::of(moved) })?;
    Ok(())
}
