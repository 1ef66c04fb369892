//! Entries: what the user writes down that is no person and no tie. The same few operations serve all kinds; what stands in
//! an entry is a type with [`Body`].
//!
//! A person that an entry is about is named by the id that files and commands show. It is kept by their identity key, so
//! that the entry follows them through merges and imports; where they are not there at present, the entry names nobody.

mod batch;

use crate::error::AppError;
use crate::office::{Desk, Office};
use crate::undo::{self, UndoId};
use chrono::{DateTime, NaiveDate, Utc};
use formats::inverse::{EntryBefore, Inverse};
use model::permission::Action;
use model::person::PersonId;
use std::sync::Arc;
use store::entries::{self, EntryRow, Plain};
use store::{Reader, Tx, people};

pub use formats::entry::{Body, BodyError};
pub use model::entry::EntryKind;
use store::ids::new_entry;

pub use batch::Batch;
pub use model::entry::{EntryId, Noted};

/// Most bytes of one body (ours: some twenty pages of text).
pub const BODY_BYTES_MAX: usize = 64 * 1024;

/// An entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry<T> {
    /// Its id; later entries have larger ones.
    pub id: EntryId,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// When it was changed last.
    pub changed_at: DateTime<Utc>,
    /// The entry that it belongs to.
    pub parent: Option<EntryId>,
    /// The person that it is about, where they are there at present.
    pub person: Option<PersonId>,
    /// Where it stands: a word of its kind.
    pub state: Option<String>,
    /// The day on which it wants attention.
    pub due_on: Option<NaiveDate>,
    /// How often it was written; an update names the one that it was made from.
    pub revision: u32,
    /// What it says.
    pub value: T,
}

impl<T> Entry<T> {
    /// As decisions look at it; days are those of the zone that the office is in.
    pub fn noted(self, office: &Office) -> Noted<T> {
        Noted {
            id: self.id,
            on: office.day_of(self.at),
            parent: self.parent,
            person: self.person,
            due_on: self.due_on,
            value: self.value,
        }
    }
}

/// An entry that is to be made.
#[derive(Debug, Clone, PartialEq)]
pub struct NewEntry<T> {
    /// The entry that it belongs to.
    pub parent: Option<EntryId>,
    /// The person that it is about.
    pub person: Option<PersonId>,
    /// Where it stands.
    pub state: Option<String>,
    /// The day on which it wants attention.
    pub due_on: Option<NaiveDate>,
    /// What it says.
    pub value: T,
}

impl<T> NewEntry<T> {
    /// An entry that says this, about nobody and due never.
    pub fn of(value: T) -> Self {
        Self { parent: None, person: None, state: None, due_on: None, value }
    }
}

/// An entry that was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// Its id.
    pub id: EntryId,
    /// What undoes the change.
    pub undo: UndoId,
}

/// Keeps a new entry.
///
/// # Errors
/// Nobody has the id of the person, the body is longer than [`BODY_BYTES_MAX`], or the data cannot be written.
pub async fn insert<T: Body>(office: &Office, new: NewEntry<T>) -> Result<Kept, AppError> {
    office.permit(Action::Write)?;
    let (desk, id) = (office.desk(), new_entry(office.now()));
    let plain = Plain { parent: new.parent, person: None, state: new.state, due_on: new.due_on };
    let work = Arc::new((plain, new.person, written(&new.value)?));
    office
        .write(move |tx| {
            let (desk, work) = (desk.clone(), work.clone());
            Box::pin(async move {
                let (plain, person, body) = &*work;
                let plain = Plain { person: key_of(tx, &desk, person.as_ref()).await?, ..plain.clone() };
                let sealed = desk.seal(&entries::context(desk.world, id, 1), body.as_bytes())?;
                entries::insert(tx, desk.world, id, T::KIND, &plain, desk.now, &sealed).await?;
                let inverse = Inverse::EntryMade { entry: id.to_string(), revision: 1 };
                let undo = undo::keep(tx, &desk, "insert_entry", &inverse).await?;
                desk.note_beside(tx, "insert_entry", Some(&id.to_string())).await?;
                Ok(Kept { id, undo })
            })
        })
        .await
}

/// Keeps what an entry says now. Its id, kind and times of making stay as they are.
///
/// # Errors
/// As [`insert`]; the entry is not there, or `Changed` where somebody wrote it since.
pub async fn update<T: Body>(office: &Office, entry: &Entry<T>) -> Result<Kept, AppError> {
    office.permit(Action::Write)?;
    let (desk, id, revision) = (office.desk(), entry.id, entry.revision);
    let plain = Plain { parent: entry.parent, person: None, state: entry.state.clone(), due_on: entry.due_on };
    let work = Arc::new((plain, entry.person.clone(), written(&entry.value)?));
    office
        .write(move |tx| {
            let (desk, work) = (desk.clone(), work.clone());
            Box::pin(async move {
                let (plain, person, body) = &*work;
                let row = standing(tx, &desk, id, T::KIND).await?.ok_or_else(no_entry)?;
                if row.revision != revision {
                    return Err(AppError::Changed);
                }
                // Whoever is not there at present is still the one that it is about.
                let key = if person.as_ref().map(PersonId::as_str) == row.code.as_deref() {
                    row.plain.person.clone()
                } else {
                    key_of(tx, &desk, person.as_ref()).await?
                };
                let inverse = Inverse::EntryChanged { before: before(&desk, &row)? };
                put(tx, &desk, &row, &Plain { person: key, ..plain.clone() }, body).await?;
                let undo = undo::keep(tx, &desk, "update_entry", &inverse).await?;
                desk.note_beside(tx, "update_entry", Some(&id.to_string())).await?;
                Ok(Kept { id, undo })
            })
        })
        .await
}

/// Moves an entry of whatever kind to another day, or, without one, takes its day away; all else stays as it is.
///
/// # Errors
/// The entry is not there, the day is not one to come, or the data cannot be written.
pub async fn put_off(office: &Office, id: EntryId, until: Option<NaiveDate>) -> Result<Kept, AppError> {
    office.permit(Action::Write)?;
    if let Some(until) = until.filter(|until| *until <= office.today()) {
        return Err(AppError::Wrong(format!("`{until}` is not a day to come; put it off until tomorrow at least")));
    }
    let desk = office.desk();
    office
        .write(move |tx| {
            let desk = desk.clone();
            Box::pin(async move {
                let row = entries::get(tx, desk.world, id).await?;
                let row = row.filter(|row| row.deleted_at.is_none()).ok_or_else(no_entry)?;
                let inverse = Inverse::EntryChanged { before: before(&desk, &row)? };
                let body = text_of(&desk, &row)?;
                put(tx, &desk, &row, &Plain { due_on: until, ..row.plain.clone() }, &body).await?;
                let undo = undo::keep(tx, &desk, "update_entry", &inverse).await?;
                desk.note(tx, "update_entry", Some(&id.to_string())).await?;
                Ok(Kept { id, undo })
            })
        })
        .await
}

/// Removes an entry; for [`crate::upkeep::DELETED_DAYS`] it can come back.
///
/// # Errors
/// The entry is not there, or the data cannot be written.
pub async fn remove(office: &Office, id: EntryId) -> Result<UndoId, AppError> {
    office.permit(Action::Write)?;
    let desk = office.desk();
    office
        .write(move |tx| {
            let desk = desk.clone();
            Box::pin(async move {
                let row = entries::get(tx, desk.world, id).await?;
                row.filter(|row| row.deleted_at.is_none()).ok_or_else(no_entry)?;
                entries::delete(tx, desk.world, id, desk.now).await?;
                let inverse = Inverse::EntryRemoved { entry: id.to_string(), at: desk.now.timestamp_micros() };
                let undo = undo::keep(tx, &desk, "remove_entry", &inverse).await?;
                desk.note_beside(tx, "remove_entry", Some(&id.to_string())).await?;
                Ok(undo)
            })
        })
        .await
}

/// Brings back an entry that was removed; one that is there stays as it is.
///
/// # Errors
/// The entry is gone for good, or the data cannot be written.
pub async fn restore(office: &Office, id: EntryId) -> Result<(), AppError> {
    office.permit(Action::Write)?;
    let desk = office.desk();
    office
        .write(move |tx| {
            let desk = desk.clone();
            Box::pin(async move {
                let row = entries::get(tx, desk.world, id).await?.ok_or_else(no_entry)?;
                let Some(deleted_at) = row.deleted_at else { return Ok(()) };
                entries::undelete(tx, desk.world, id, deleted_at).await?;
                desk.note_beside(tx, "restore_entry", Some(&id.to_string())).await
            })
        })
        .await
}

/// The entry with this id; `None` where there is none of this kind, or it was removed.
///
/// # Errors
/// The data cannot be read or opened.
pub async fn get<T: Body>(office: &Office, id: EntryId) -> Result<Option<Entry<T>>, AppError> {
    office.permit(Action::Read)?;
    let desk = office.desk();
    let row = standing(&mut office.reader().await?, &desk, id, T::KIND).await?;
    row.map(|row| opened(&desk, row)).transpose()
}

/// As [`get`], where it has to be there.
///
/// # Errors
/// It was removed meanwhile, or the data cannot be read or opened.
pub async fn found<T: Body>(office: &Office, id: EntryId) -> Result<Entry<T>, AppError> {
    get(office, id).await?.ok_or_else(no_entry)
}

/// All entries of a kind, in the order in which they were made.
///
/// # Errors
/// The data cannot be read or opened.
pub async fn all<T: Body>(office: &Office) -> Result<Vec<Entry<T>>, AppError> {
    all_with(office, &mut office.reader().await?).await
}

/// As [`all`], by a reader that has read something else at the same moment.
pub(crate) async fn all_with<T: Body>(office: &Office, reader: &mut Reader) -> Result<Vec<Entry<T>>, AppError> {
    let (world, desk) = (*office.permit(Action::Read)?.subject(), office.desk());
    let rows = all_rows!(|page| entries::page(reader, world, T::KIND, page), |row: &EntryRow| row.id);
    rows.into_iter().map(|row| opened(&desk, row)).collect()
}

/// All entries of a kind that belong to another entry, in the order in which they were made.
///
/// # Errors
/// The data cannot be read or opened.
pub async fn children<T: Body>(office: &Office, parent: EntryId) -> Result<Vec<Entry<T>>, AppError> {
    let (world, desk) = (*office.permit(Action::Read)?.subject(), office.desk());
    let mut reader = office.reader().await?;
    let rows = all_rows!(|page| entries::children(&mut reader, world, T::KIND, parent, page), |row: &EntryRow| row.id);
    rows.into_iter().map(|row| opened(&desk, row)).collect()
}

/// The entries of a kind that are due on this day or were before, the longest due first.
///
/// # Errors
/// The data cannot be read or opened.
pub async fn due<T: Body>(office: &Office, on: NaiveDate) -> Result<Vec<Entry<T>>, AppError> {
    let (world, desk) = (*office.permit(Action::Read)?.subject(), office.desk());
    let mut reader = office.reader().await?;
    let key = |row: &EntryRow| (row.plain.due_on.unwrap_or(on), row.id);
    let rows = all_rows!(|page| entries::due(&mut reader, world, T::KIND, on, page), key);
    rows.into_iter().map(|row| opened(&desk, row)).collect()
}

fn no_entry() -> AppError {
    AppError::Wrong("this was removed meanwhile".to_owned())
}

fn written<T: Body>(value: &T) -> Result<String, AppError> {
    let body = value.write();
    if body.len() > BODY_BYTES_MAX {
        return Err(AppError::Wrong(format!(
            "this is `{}` bytes long; at most {BODY_BYTES_MAX} are allowed",
            body.len()
        )));
    }
    Ok(body)
}

/// The identity key by which the person with this id is kept.
pub(crate) async fn key_of(
    reader: &mut Reader,
    desk: &Desk,
    person: Option<&PersonId>,
) -> Result<Option<String>, AppError> {
    let Some(person) = person else { return Ok(None) };
    let row = people::by_code(reader, desk.world, person.as_str()).await?;
    let row = row.ok_or_else(|| AppError::NobodyCalled { who: person.to_string() })?;
    Ok(Some(row.anchor))
}

/// The entry, where it is of this kind and was not removed.
async fn standing(
    reader: &mut Reader,
    desk: &Desk,
    id: EntryId,
    kind: EntryKind,
) -> Result<Option<EntryRow>, AppError> {
    let row = entries::get(reader, desk.world, id).await?;
    Ok(row.filter(|row| row.kind == kind && row.deleted_at.is_none()))
}

pub(crate) fn text_of(desk: &Desk, row: &EntryRow) -> Result<String, AppError> {
    let bytes = desk.open_sealed(&entries::context(desk.world, row.id, row.revision), &row.body)?;
    String::from_utf8(bytes).map_err(|_| AppError::Unreadable("what you wrote down"))
}

fn opened<T: Body>(desk: &Desk, row: EntryRow) -> Result<Entry<T>, AppError> {
    let value = T::read(&text_of(desk, &row)?).map_err(|_| AppError::Unreadable("what you wrote down"))?;
    Ok(Entry {
        id: row.id,
        at: row.at,
        changed_at: row.changed_at,
        parent: row.plain.parent,
        person: row.code.map(PersonId::new),
        state: row.plain.state,
        due_on: row.plain.due_on,
        revision: row.revision,
        value,
    })
}

/// Writes a row anew.
pub(crate) async fn put(tx: &mut Tx, desk: &Desk, row: &EntryRow, plain: &Plain, body: &str) -> Result<(), AppError> {
    let sealed = desk.seal(&entries::context(desk.world, row.id, row.revision + 1), body.as_bytes())?;
    Ok(entries::update(tx, desk.world, (row.id, row.revision), plain, desk.now, &sealed).await?)
}

/// The row as the inverse of the update that comes now.
pub(crate) fn before(desk: &Desk, row: &EntryRow) -> Result<EntryBefore, AppError> {
    Ok(EntryBefore {
        entry: row.id.to_string(),
        revision: row.revision + 1,
        parent: row.plain.parent.map(|parent| parent.to_string()),
        person: row.plain.person.clone(),
        state: row.plain.state.clone(),
        due_on: row.plain.due_on.map(|day| day.to_string()),
        body: text_of(desk, row)?,
    })
}

/// Puts a row back; `false` where it was written or removed since.
pub(crate) async fn put_back(tx: &mut Tx, desk: &Desk, before: &EntryBefore) -> Result<bool, AppError> {
    let unreadable = || AppError::Unreadable("what would undo it");
    let id: EntryId = before.entry.parse().map_err(|_| unreadable())?;
    let row = entries::get(tx, desk.world, id).await?;
    let Some(row) = row.filter(|row| row.revision == before.revision && row.deleted_at.is_none()) else {
        return Ok(false);
    };
    let plain = Plain {
        parent: before.parent.as_ref().map(|parent| parent.parse()).transpose().map_err(|_| unreadable())?,
        person: before.person.clone(),
        state: before.state.clone(),
        due_on: before.due_on.as_ref().map(|day| day.parse()).transpose().map_err(|_| unreadable())?,
    };
    put(tx, desk, &row, &plain, &before.body).await?;
    Ok(true)
}
