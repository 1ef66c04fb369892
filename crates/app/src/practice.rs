//! Everything that the user writes down, out and in again without loss: goals, relationships, sessions, whatever is an entry.

use crate::entries::{self, EntryId, key_of, put, text_of};
use crate::error::AppError;
use crate::imports;
use crate::office::{Desk, Office};
use crate::undo::{self, UndoId};
use formats::entry::canonical;
use formats::fault::{Fault, Faults};
use formats::inverse::Inverse;
use formats::limits::FAULTS_LISTED_MAX;
use formats::practice_file::{self, Practice, PracticeEntry};
use model::entry::EntryFamily;
use model::permission::Action;
use model::person::PersonId;
use std::collections::BTreeMap;
use std::sync::Arc;
use store::entries::{EntryRow, Plain};
use store::{Tx, people};

/// Everything that the user wrote down, as a practice file; equal states give equal bytes.
///
/// # Errors
/// The data cannot be read or opened.
pub async fn export(office: &Office) -> Result<String, AppError> {
    let (world, desk) = (*office.permit(Action::Read)?.subject(), office.desk());
    let mut reader = office.reader().await?;
    let rows = all_rows!(|page| store::entries::every(&mut reader, world, page), |row: &EntryRow| row.id);
    let entries: Vec<PracticeEntry> = rows.iter().map(|row| entry(&desk, row)).collect::<Result<_, _>>()?;
    Ok(practice_file::write(&entries))
}

fn entry(desk: &Desk, row: &EntryRow) -> Result<PracticeEntry, AppError> {
    let body = canonical(row.kind, &text_of(desk, row)?);
    Ok(PracticeEntry {
        id: row.id,
        kind: row.kind,
        parent: row.plain.parent,
        person: row.code.clone().map(PersonId::new),
        due: row.plain.due_on,
        state: row.plain.state.clone(),
        made: row.at,
        changed: row.changed_at,
        body: body.map_err(|_| AppError::Unreadable("what you wrote down"))?,
    })
}

/// What an import brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Brought {
    /// Entries that were not there.
    pub new: usize,
    /// Entries that were there as an older version, or had been removed.
    pub changed: usize,
    /// Entries that were there just so.
    pub unchanged: usize,
    /// Entries of which a newer version is there, which stays.
    pub newer: usize,
    /// What undoes it; nothing where nothing changed.
    pub undo: Option<UndoId>,
}

/// Brings a practice file in, whole or not at all. Entries are known by their ids: the version that was changed last stays,
/// so importing again changes nothing. `file` is the name that stands before each fault.
///
/// # Errors
/// Every fault of the file at its place, an entry about somebody who is not there, an id that stands for something of another
/// kind; or the data cannot be written. Then nothing has changed.
pub async fn import(office: &Office, bytes: &[u8], file: &str) -> Result<Brought, AppError> {
    office.permit(Action::Write)?;
    let practice = practice_file::read(bytes, file).map_err(refused)?;
    let people = known_people(office, &practice).await?;
    let faults = faults(office, &practice, &people).await?;
    if !faults.is_empty() {
        return Err(refused(Faults { file: file.to_owned(), faults }));
    }
    let (desk, work) = (office.desk(), Arc::new((practice.entries, people)));
    office
        .write(move |tx| {
            let (desk, work) = (desk.clone(), work.clone());
            Box::pin(async move { bring_all(tx, &desk, &work.0, &work.1).await })
        })
        .await
}

/// What several files brought.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BroughtTogether {
    /// By file, in their order.
    pub files: Vec<Brought>,
    /// What undoes all of it; nothing where nothing changed.
    pub undo: Option<UndoId>,
}

/// Brings in several files, names and bytes, one after the other; with one change that undoes all of them. Where they came with people,
/// taking that import back, which has this `number`, takes them back, too.
///
/// # Errors
/// As [`import`], of the first file with a fault; those before it have come in.
pub async fn import_all(
    office: &Office,
    files: &[(&str, &[u8])],
    number: Option<u32>,
) -> Result<BroughtTogether, AppError> {
    let mut together = BroughtTogether::default();
    let mut changes: Vec<UndoId> = Vec::new();
    for &(name, bytes) in files {
        let brought = import(office, bytes, name).await?;
        changes.extend(brought.undo);
        together.files.push(brought);
    }
    together.undo = match changes.as_slice() {
        [] => None,
        [one] => Some(*one),
        several => Some(undo::keep_together(office, "import_practice", several).await?),
    };
    if let Some((number, change)) = number.zip(together.undo) {
        imports::came_along(office, number, change).await?;
    }
    Ok(together)
}

fn refused(mut faults: Faults) -> AppError {
    let left_out = faults.faults.len().saturating_sub(FAULTS_LISTED_MAX);
    faults.faults.truncate(FAULTS_LISTED_MAX);
    let more = if left_out > 0 { format!("\nand {left_out} more") } else { String::new() };
    AppError::Wrong(format!("{faults}{more}"))
}

/// The identity keys of everybody whom the file names and who is there.
async fn known_people(office: &Office, practice: &Practice<'_>) -> Result<BTreeMap<PersonId, String>, AppError> {
    let (desk, mut reader) = (office.desk(), office.reader().await?);
    let mut known = BTreeMap::new();
    for person in practice.entries.iter().filter_map(|entry| entry.person.as_ref()) {
        if !known.contains_key(person)
            && people::by_code(&mut reader, desk.world, person.as_str()).await?.is_some()
            && let Some(key) = key_of(&mut reader, &desk, Some(person)).await?
        {
            known.insert(person.clone(), key);
        }
    }
    Ok(known)
}

/// What only shows beside what is there already.
async fn faults(
    office: &Office,
    practice: &Practice<'_>,
    people: &BTreeMap<PersonId, String>,
) -> Result<Vec<Fault>, AppError> {
    let (desk, mut reader) = (office.desk(), office.reader().await?);
    let mut faults = Vec::new();
    for (place, entry) in practice.entries.iter().enumerate() {
        if let Some(person) = entry.person.as_ref().filter(|person| !people.contains_key(*person)) {
            let what = format!("nobody has the id `{person}`; bring the network file in first");
            faults.push(practice.person_fault(place, what));
        }
        let there = store::entries::get(&mut reader, desk.world, entry.id).await?;
        if let Some(there) = there.filter(|there| there.kind != entry.kind) {
            let (id, kind) = (entry.id, there.kind.code());
            faults.push(practice.fault(place, format!("the id `{id}` stands for a `{kind}` here; an id has one kind")));
        }
        if entry.body.len() > entries::BODY_BYTES_MAX {
            let (bytes, most) = (entry.body.len(), entries::BODY_BYTES_MAX);
            faults.push(practice.fault(place, format!("the body has `{bytes}` bytes; at most {most} are allowed")));
        }
    }
    Ok(faults)
}

/// Where the people are whom a practice file is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Companions {
    /// Here already, or nowhere.
    Here,
    /// Some come with it, and are here once they are brought in.
    ComeAlong,
}

/// What [`import`] would bring, by what it belongs to; families of which nothing is in the file are left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Looked {
    /// All of it.
    pub all: Brought,
    /// By family, in their order.
    pub families: Vec<(EntryFamily, Brought)>,
}

/// What [`import`] would bring, without bringing it.
///
/// # Errors
/// As [`import`]; where people come along, it is not looked for them.
pub async fn look(office: &Office, bytes: &[u8], file: &str, people: Companions) -> Result<Looked, AppError> {
    office.permit(Action::Read)?;
    let practice = practice_file::read(bytes, file).map_err(refused)?;
    if people == Companions::Here {
        let faults = faults(office, &practice, &known_people(office, &practice).await?).await?;
        if !faults.is_empty() {
            return Err(refused(Faults { file: file.to_owned(), faults }));
        }
    }
    let (desk, mut reader) = (office.desk(), office.reader().await?);
    let (mut all, mut families) = (Brought::default(), BTreeMap::<EntryFamily, Brought>::new());
    for entry in &practice.entries {
        let there = store::entries::get(&mut reader, desk.world, entry.id).await?;
        for counted in [&mut all, families.entry(entry.kind.family()).or_default()] {
            *counted.count(entry, there.as_ref()) += 1;
        }
    }
    Ok(Looked { all, families: families.into_iter().collect() })
}

impl Brought {
    /// The count that an entry of a file belongs to, beside what is there.
    fn count(&mut self, entry: &PracticeEntry, there: Option<&EntryRow>) -> &mut usize {
        match there {
            None => &mut self.new,
            Some(row) if row.deleted_at.is_some() || row.changed_at < entry.changed => &mut self.changed,
            Some(row) if row.changed_at > entry.changed => &mut self.newer,
            Some(_) => &mut self.unchanged,
        }
    }

    /// How many entries are in the file.
    #[must_use]
    pub fn entries(&self) -> usize {
        self.new + self.changed + self.unchanged + self.newer
    }
}

async fn bring_all(
    tx: &mut Tx,
    desk: &Desk,
    entries: &[PracticeEntry],
    people: &BTreeMap<PersonId, String>,
) -> Result<Brought, AppError> {
    let (mut brought, mut changes) = (Brought::default(), Vec::new());
    for entry in entries {
        let key = entry.person.as_ref().and_then(|person| people.get(person).cloned());
        let plain = Plain { parent: entry.parent, person: key, state: entry.state.clone(), due_on: entry.due };
        let row = store::entries::get(tx, desk.world, entry.id).await?;
        match row {
            None => {
                let sealed = desk.seal(&store::entries::context(desk.world, entry.id, 1), entry.body.as_bytes())?;
                let (what, when) = ((entry.id, entry.kind), (entry.made, entry.changed));
                store::entries::bring(tx, desk.world, what, &plain, when, &sealed).await?;
                changes.push(made(entry.id, 1));
                brought.new += 1;
            }
            Some(row) if row.deleted_at.is_some() => {
                changes.extend(bring_back(tx, desk, row, entry, &plain).await?);
                brought.changed += 1;
            }
            Some(row) if row.changed_at > entry.changed => brought.newer += 1,
            Some(row) if row.changed_at == entry.changed => brought.unchanged += 1,
            Some(row) => {
                changes.push(Inverse::EntryChanged { before: entries::before(desk, &row)? });
                put(tx, &desk.at(entry.changed), &row, &plain, &entry.body).await?;
                brought.changed += 1;
            }
        }
    }
    if !changes.is_empty() {
        changes.reverse();
        brought.undo = Some(undo::keep(tx, desk, "import_practice", &Inverse::Several { changes }).await?);
        desk.note(tx, "import_practice", None).await?;
    }
    Ok(brought)
}

fn made(id: EntryId, revision: u32) -> Inverse {
    Inverse::EntryMade { entry: id.to_string(), revision }
}

/// Brings back an entry that had been removed, as the file has it. What undoes it, the first to be undone last.
async fn bring_back(
    tx: &mut Tx,
    desk: &Desk,
    row: EntryRow,
    entry: &PracticeEntry,
    plain: &Plain,
) -> Result<Vec<Inverse>, AppError> {
    if let Some(deleted_at) = row.deleted_at {
        store::entries::undelete(tx, desk.world, row.id, deleted_at).await?;
    }
    if row.changed_at >= entry.changed {
        return Ok(vec![made(row.id, row.revision)]);
    }
    let before = Inverse::EntryChanged { before: entries::before(desk, &row)? };
    put(tx, &desk.at(entry.changed), &row, plain, &entry.body).await?;
    // Putting it back to what it was writes it once more.
    Ok(vec![made(row.id, row.revision + 2), before])
}

/// Whether these bytes are a practice file, right or wrong: it names the format near its beginning.
#[must_use]
pub fn is_practice(head: &[u8]) -> bool {
    let head = &head[..head.len().min(HEAD_BYTES)];
    String::from_utf8_lossy(head).contains(practice_file::FORMAT)
}

/// Where the name of the format has to stand, in bytes (ours; it is the first field that we write).
const HEAD_BYTES: usize = 512;
