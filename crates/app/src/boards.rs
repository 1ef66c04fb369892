//! Personal boards: calling one together, setting chairs, who sits down and gets up, who led to whom, and dissolving it (B).
//!
//! All of it are entries, so each change can be undone by [`crate::undo`]; what is removed is removed by [`entries::remove`].

use crate::entries::{self, EntryId, Kept, NewEntry};
use crate::error::AppError;
use crate::office::Office;
use crate::people;
use crate::undo::UndoId;
use crate::wording;
use chrono::NaiveDate;
use model::board::{Board, BoardOwner, Edge, Lead, Seat, SeatNeed};
use model::person::PersonId;
use model::relationship::Relationship;

pub use counsel::seats;

pub use model::board::SEAT_RHYTHM_DAYS_MAX as RHYTHM_DAYS_MAX;

/// A board of mine that is called together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewBoard {
    /// What to call it.
    pub name: String,
    /// What for; a standing board has no occasion.
    pub occasion: Option<String>,
}

/// A board of somebody else on which I sit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SatOn {
    /// Whom it advises.
    pub person: PersonId,
    /// What I bring to it.
    pub brings: Option<String>,
    /// Days between contacts.
    pub rhythm_days: Option<u32>,
}

/// What is said of a chair.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SeatWords {
    /// What it is for.
    pub specialty: String,
    /// What it brings beside skills.
    pub need: Option<SeatNeed>,
    /// Who sits there; neither this nor a group is an empty chair.
    pub person: Option<PersonId>,
    /// A group that sits there.
    pub group: Option<String>,
    /// What they have over me.
    pub edges: Vec<Edge>,
    /// More of that.
    pub why: Option<String>,
    /// Days between contacts.
    pub rhythm_days: Option<u32>,
    /// The relationship that they come from.
    pub relationship: Option<EntryId>,
}

/// Who led me to somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leader {
    /// Somebody of mine.
    Person(PersonId),
    /// A group, or somebody else, by name.
    Named(String),
}

/// Calls a board together.
///
/// # Errors
/// An empty or too long text, or the data cannot be written.
pub async fn begin(office: &Office, new: &NewBoard) -> Result<Kept, AppError> {
    let value = Board {
        occasion: wording::optional(new.occasion.as_deref(), "the occasion")?,
        since: Some(office.today()),
        ..Board::new(wording::required(&new.name, "the name of the board")?)
    };
    entries::insert(office, NewEntry::of(value)).await
}

/// Notes that I sit on somebody's board.
///
/// # Errors
/// Nobody has that id, a text that is too long, a rhythm out of range, or the data cannot be written.
pub async fn sit_on(office: &Office, on: &SatOn) -> Result<Kept, AppError> {
    let seen = office.seen().await?;
    let name = seen.loaded.member(&on.person).map(|member| member.person.name.clone());
    let value = Board {
        owner: BoardOwner::Other,
        brings: wording::optional(on.brings.as_deref(), "what you bring")?,
        rhythm_days: rhythm(on.rhythm_days)?,
        since: Some(office.today()),
        ..Board::new(name.ok_or_else(|| AppError::NobodyCalled { who: on.person.to_string() })?)
    };
    entries::insert(office, NewEntry { person: Some(on.person.clone()), ..NewEntry::of(value) }).await
}

/// Names a board anew.
///
/// # Errors
/// It is not there any more, an empty or too long text, or the data cannot be written.
pub async fn rename(office: &Office, id: EntryId, new: &NewBoard) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Board>(office, id).await?;
    entry.value.name = wording::required(&new.name, "the name of the board")?;
    entry.value.occasion = wording::optional(new.occasion.as_deref(), "the occasion")?;
    entries::update(office, &entry).await
}

/// Dissolves a board, or leaves one that I sat on; its chairs stay to be looked at.
///
/// # Errors
/// It is not there any more or was dissolved already, a text that is too long, or the data cannot be written.
pub async fn dissolve(office: &Office, id: EntryId, led_to: Option<&str>) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Board>(office, id).await?;
    if let Some(on) = entry.value.dissolved_on {
        return Err(AppError::Wrong(format!("`{}` was dissolved on {on} already", entry.value.name)));
    }
    entry.value.dissolved_on = Some(office.today());
    entry.value.led_to = wording::optional(led_to, "what it led to")?;
    entries::update(office, &entry).await
}

/// Sets a chair at a board of mine, with somebody on it or empty.
///
/// # Errors
/// The board is not there, not mine or dissolved, an empty or too long text, a rhythm out of range, nobody with that id, or the data
/// cannot be written.
pub async fn set_chair(office: &Office, board: EntryId, words: &SeatWords) -> Result<Kept, AppError> {
    let owner = entries::found::<Board>(office, board).await?;
    if !owner.value.is_mine() {
        return Err(AppError::Wrong(format!("`{}` is not a board of yours that sits", owner.value.name)));
    }
    let mut value = Seat::new("");
    write(office, words, &mut value).await?;
    let new = NewEntry { parent: Some(board), person: words.person.clone(), ..NewEntry::of(value) };
    entries::insert(office, new).await
}

/// Says something else of a chair. Whoever sits down anew does so today.
///
/// # Errors
/// As [`set_chair`].
pub async fn change_chair(office: &Office, seat: EntryId, words: &SeatWords) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Seat>(office, seat).await?;
    if entry.person != words.person || entry.value.name != words.group {
        entry.value.since = None;
        entry.value.last_contact = None;
    }
    entry.person.clone_from(&words.person);
    write(office, words, &mut entry.value).await?;
    entries::update(office, &entry).await
}

/// Seats somebody on an empty chair, from today.
///
/// # Errors
/// The chair is not there or taken, nobody has that id, or the data cannot be written.
pub async fn sit_down(office: &Office, seat: EntryId, person: PersonId) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Seat>(office, seat).await?;
    if entry.person.is_some() || entry.value.name.is_some() {
        return Err(AppError::Wrong(format!("the chair for `{}` is taken", entry.value.specialty)));
    }
    entry.person = Some(person);
    entry.value.since = Some(office.today());
    entries::update(office, &entry).await
}

/// Notes that somebody got up from their seat today; the seat stays in the history of the board.
///
/// # Errors
/// The seat is not there or nobody sits on it, or the data cannot be written.
pub async fn get_up(office: &Office, seat: EntryId) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Seat>(office, seat).await?;
    let is_taken = entry.person.is_some() || entry.value.name.is_some();
    if !is_taken || entry.value.until.is_some() {
        return Err(AppError::Wrong(format!("nobody sits on the chair for `{}`", entry.value.specialty)));
    }
    entry.value.until = Some(office.today());
    entries::update(office, &entry).await
}

/// Notes who led me to whoever sits on a seat.
///
/// # Errors
/// The seat is not there, nobody has that id, an empty or too long name, or the data cannot be written.
pub async fn led_by(office: &Office, seat: EntryId, leader: Leader) -> Result<Kept, AppError> {
    let seat = entries::found::<Seat>(office, seat).await?;
    let (person, name) = match leader {
        Leader::Person(person) => (Some(person), None),
        Leader::Named(name) => (None, Some(wording::required(&name, "who led you there")?)),
    };
    let known = entries::children::<Lead>(office, seat.id).await?.pop();
    match known {
        Some(mut entry) => {
            entry.person = person;
            entry.value = Lead { name };
            entries::update(office, &entry).await
        }
        None => {
            entries::insert(office, NewEntry { parent: Some(seat.id), person, ..NewEntry::of(Lead { name }) }).await
        }
    }
}

/// Notes that I was in touch with whoever sits on a seat.
///
/// # Errors
/// The seat is not there or empty, a day to come, or the data cannot be written.
pub async fn in_touch(office: &Office, seat: EntryId, on: NaiveDate) -> Result<UndoId, AppError> {
    if on > office.today() {
        return Err(AppError::Wrong(format!("`{on}` is still to come; say a day that was")));
    }
    let mut entry = entries::found::<Seat>(office, seat).await?;
    if let Some(person) = &entry.person {
        return Ok(people::edit(office, person.as_str(), &[format!("last_contact={on}")]).await?.undo);
    }
    if entry.value.name.is_none() {
        return Err(AppError::Wrong(format!("nobody sits on the chair for `{}`", entry.value.specialty)));
    }
    entry.value.last_contact = Some(on);
    Ok(entries::update(office, &entry).await?.undo)
}

async fn write(office: &Office, words: &SeatWords, seat: &mut Seat) -> Result<(), AppError> {
    seat.specialty = wording::required(&words.specialty, "what the chair is for")?;
    seat.need = words.need;
    seat.edges = Edge::ALL.iter().copied().filter(|edge| words.edges.contains(edge)).collect();
    seat.why = wording::optional(words.why.as_deref(), "why they sit there")?;
    seat.rhythm_days = rhythm(words.rhythm_days)?;
    if let Some(relationship) = words.relationship {
        entries::found::<Relationship>(office, relationship).await?;
    }
    seat.relationship = words.relationship;
    seat.name = wording::optional(words.group.as_deref().filter(|_| words.person.is_none()), "the group")?;
    if (words.person.is_some() || seat.name.is_some()) && seat.since.is_none() {
        seat.since = Some(office.today());
    }
    Ok(())
}

fn rhythm(days: Option<u32>) -> Result<Option<u32>, AppError> {
    match days {
        Some(days) if !(1..=RHYTHM_DAYS_MAX).contains(&days) => {
            Err(AppError::Wrong(format!("a rhythm of `{days}` days is not between 1 and {RHYTHM_DAYS_MAX}")))
        }
        other => Ok(other),
    }
}
