//! Several entries changed as one: all of them or none, with one undo.

use super::{Body, Entry, NewEntry, before, key_of, no_entry, put, written};
use crate::error::AppError;
use crate::office::{Desk, Office};
use crate::undo::{self, UndoId};
use formats::inverse::Inverse;
use model::entry::{EntryId, EntryKind};
use model::permission::Action;
use model::person::PersonId;
use std::sync::Arc;
use store::Tx;
use store::entries::{self, Plain};
use store::ids::new_entry;

/// Changes that are kept together. An entry stands in it once at most.
#[derive(Default)]
pub struct Batch {
    changes: Vec<Change>,
}

struct Change {
    id: EntryId,
    kind: EntryKind,
    what: What,
}

enum What {
    Insert { plain: Plain, person: Option<PersonId>, body: String },
    Update { revision: u32, plain: Plain, person: Option<PersonId>, body: String },
    Remove,
}

impl Batch {
    /// Nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether nothing would change.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// A new entry; its id holds for others of the same batch.
    ///
    /// # Errors
    /// The body is longer than [`super::BODY_BYTES_MAX`].
    pub fn insert<T: Body>(&mut self, office: &Office, new: NewEntry<T>) -> Result<EntryId, AppError> {
        let plain = Plain { parent: new.parent, person: None, state: new.state, due_on: new.due_on };
        let what = What::Insert { plain, person: new.person, body: written(&new.value)? };
        let id = new_entry(office.now());
        self.changes.push(Change { id, kind: T::KIND, what });
        Ok(id)
    }

    /// What an entry says now.
    ///
    /// # Errors
    /// The body is longer than [`super::BODY_BYTES_MAX`].
    pub fn update<T: Body>(&mut self, entry: &Entry<T>) -> Result<(), AppError> {
        let plain = Plain { parent: entry.parent, person: None, state: entry.state.clone(), due_on: entry.due_on };
        let body = written(&entry.value)?;
        let what = What::Update { revision: entry.revision, plain, person: entry.person.clone(), body };
        self.changes.push(Change { id: entry.id, kind: T::KIND, what });
        Ok(())
    }

    /// An entry goes.
    pub fn remove<T: Body>(&mut self, id: EntryId) {
        self.changes.push(Change { id, kind: T::KIND, what: What::Remove });
    }

    /// Keeps all of it in one transaction. `action` is a word for the audit and for what its undo says.
    ///
    /// # Errors
    /// Nobody has the id of a person, an entry is not there any more or was written since, or the data cannot be written;
    /// then nothing has changed.
    pub async fn keep(self, office: &Office, action: &'static str) -> Result<UndoId, AppError> {
        office.permit(Action::Write)?;
        let (desk, changes) = (office.desk(), Arc::new(self.changes));
        office
            .write(move |tx| {
                let (desk, changes) = (desk.clone(), changes.clone());
                Box::pin(async move {
                    let mut inverses = Vec::with_capacity(changes.len());
                    for change in changes.iter() {
                        inverses.push(write(tx, &desk, change).await?);
                    }
                    let undo = undo::keep(tx, &desk, action, &Inverse::Several { changes: inverses }).await?;
                    let first = changes.first().map(|change| change.id.to_string());
                    desk.note(tx, action, first.as_deref()).await?;
                    Ok(undo)
                })
            })
            .await
    }
}

async fn write(tx: &mut Tx, desk: &Desk, change: &Change) -> Result<Inverse, AppError> {
    let (id, entry) = (change.id, change.id.to_string());
    if let What::Insert { plain, person, body } = &change.what {
        let plain = Plain { person: key_of(tx, desk, person.as_ref()).await?, ..plain.clone() };
        let sealed = desk.seal(&entries::context(desk.world, id, 1), body.as_bytes())?;
        entries::insert(tx, desk.world, id, change.kind, &plain, desk.now, &sealed).await?;
        return Ok(Inverse::EntryMade { entry, revision: 1 });
    }
    let row = super::standing(tx, desk, id, change.kind).await?.ok_or_else(no_entry)?;
    let What::Update { revision, plain, person, body } = &change.what else {
        entries::delete(tx, desk.world, id, desk.now).await?;
        return Ok(Inverse::EntryRemoved { entry, at: desk.now.timestamp_micros() });
    };
    if row.revision != *revision {
        return Err(AppError::Changed);
    }
    // Whoever is not there at present is still the one that it is about.
    let key = if person.as_ref().map(PersonId::as_str) == row.code.as_deref() {
        row.plain.person.clone()
    } else {
        key_of(tx, desk, person.as_ref()).await?
    };
    let inverse = Inverse::EntryChanged { before: before(desk, &row)? };
    put(tx, desk, &row, &Plain { person: key, ..plain.clone() }, body).await?;
    Ok(inverse)
}
