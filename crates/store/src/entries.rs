//! Entries: what a member writes down that is no person and no tie, one table for all kinds.
//!
//! Whom an entry is about is kept as an identity key: the anchor that the person had when it was written. Keys stay with
//! the traces they stand for, so the entry follows a merge, a split, and an import that is taken back and made again; the
//! id that files show does not survive all of these. [`EntryRow::code`] is the id that the person is shown by at present.

use crate::ids::EntryId;
use crate::page::Page;
use crate::statement::statements;
use crate::value::{Row, params};
use crate::{Reader, StoreError, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use model::entry::EntryKind;
use model::permission::World;
use seal::{Context, RecordId, RecordKind, Sealed};
use uuid::Uuid;

statements! { "entries";
    INSERT = "insert into entry (workspace_id, owner_id, entry_id, kind, parent_id, person, state, due_on, at, changed_at, \
        revision, body) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    GET = "select entry_id, kind, parent_id, person, state, due_on, at, changed_at, revision, deleted_at, body, \
        coalesce((select p.code from person_key k join person p on p.workspace_id = k.workspace_id \
        and p.owner_id = k.owner_id and p.person_id = k.person_id where k.workspace_id = e.workspace_id \
        and k.owner_id = e.owner_id and k.key = e.person and p.deleted_at is null), \
        (select min(p.code) from person p where p.workspace_id = e.workspace_id and p.owner_id = e.owner_id \
        and p.anchor = e.person and p.merged_into is null and p.deleted_at is null)) as code from entry e \
        where workspace_id = $1 and owner_id = $2 and entry_id = $3";
    PAGE = "select entry_id, kind, parent_id, person, state, due_on, at, changed_at, revision, deleted_at, body, \
        coalesce((select p.code from person_key k join person p on p.workspace_id = k.workspace_id \
        and p.owner_id = k.owner_id and p.person_id = k.person_id where k.workspace_id = e.workspace_id \
        and k.owner_id = e.owner_id and k.key = e.person and p.deleted_at is null), \
        (select min(p.code) from person p where p.workspace_id = e.workspace_id and p.owner_id = e.owner_id \
        and p.anchor = e.person and p.merged_into is null and p.deleted_at is null)) as code from entry e \
        where workspace_id = $1 and owner_id = $2 and kind = $3 and deleted_at is null and entry_id > $4 \
        order by entry_id limit $5";
    EVERY = "select entry_id, kind, parent_id, person, state, due_on, at, changed_at, revision, deleted_at, body, \
        coalesce((select p.code from person_key k join person p on p.workspace_id = k.workspace_id \
        and p.owner_id = k.owner_id and p.person_id = k.person_id where k.workspace_id = e.workspace_id \
        and k.owner_id = e.owner_id and k.key = e.person and p.deleted_at is null), \
        (select min(p.code) from person p where p.workspace_id = e.workspace_id and p.owner_id = e.owner_id \
        and p.anchor = e.person and p.merged_into is null and p.deleted_at is null)) as code from entry e \
        where workspace_id = $1 and owner_id = $2 and deleted_at is null and entry_id > $3 order by entry_id limit $4";
    DUE_FROM = "select entry_id, kind, parent_id, person, state, due_on, at, changed_at, revision, deleted_at, body, \
        coalesce((select p.code from person_key k join person p on p.workspace_id = k.workspace_id \
        and p.owner_id = k.owner_id and p.person_id = k.person_id where k.workspace_id = e.workspace_id \
        and k.owner_id = e.owner_id and k.key = e.person and p.deleted_at is null), \
        (select min(p.code) from person p where p.workspace_id = e.workspace_id and p.owner_id = e.owner_id \
        and p.anchor = e.person and p.merged_into is null and p.deleted_at is null)) as code from entry e \
        where workspace_id = $1 and owner_id = $2 and due_on >= $3 and due_on <= $4 and deleted_at is null \
        and (due_on, entry_id) > ($5, $6) order by due_on, entry_id limit $7";
    CHILDREN = "select entry_id, kind, parent_id, person, state, due_on, at, changed_at, revision, deleted_at, body, \
        coalesce((select p.code from person_key k join person p on p.workspace_id = k.workspace_id \
        and p.owner_id = k.owner_id and p.person_id = k.person_id where k.workspace_id = e.workspace_id \
        and k.owner_id = e.owner_id and k.key = e.person and p.deleted_at is null), \
        (select min(p.code) from person p where p.workspace_id = e.workspace_id and p.owner_id = e.owner_id \
        and p.anchor = e.person and p.merged_into is null and p.deleted_at is null)) as code from entry e \
        where workspace_id = $1 and owner_id = $2 and kind = $3 and parent_id = $4 and deleted_at is null \
        and entry_id > $5 order by entry_id limit $6";
    DUE = "select entry_id, kind, parent_id, person, state, due_on, at, changed_at, revision, deleted_at, body, \
        coalesce((select p.code from person_key k join person p on p.workspace_id = k.workspace_id \
        and p.owner_id = k.owner_id and p.person_id = k.person_id where k.workspace_id = e.workspace_id \
        and k.owner_id = e.owner_id and k.key = e.person and p.deleted_at is null), \
        (select min(p.code) from person p where p.workspace_id = e.workspace_id and p.owner_id = e.owner_id \
        and p.anchor = e.person and p.merged_into is null and p.deleted_at is null)) as code from entry e \
        where workspace_id = $1 and owner_id = $2 and kind = $3 and due_on <= $4 and deleted_at is null \
        and (due_on, entry_id) > ($5, $6) order by due_on, entry_id limit $7";
    UPDATE = "update entry set parent_id = $5, person = $6, state = $7, due_on = $8, changed_at = $9, \
        revision = revision + 1, body = $10 \
        where workspace_id = $1 and owner_id = $2 and entry_id = $3 and revision = $4 and deleted_at is null";
    DELETE = "update entry set deleted_at = $4 \
        where workspace_id = $1 and owner_id = $2 and entry_id = $3 and deleted_at is null";
    UNDELETE = "update entry set deleted_at = null \
        where workspace_id = $1 and owner_id = $2 and entry_id = $3 and deleted_at = $4";
    ABOUT = "select entry_id from entry \
        where workspace_id = $1 and owner_id = $2 and person = $3 and deleted_at is null order by entry_id";
    PURGE = "delete from entry where workspace_id = $1 and owner_id = $2 and deleted_at < $3";
}

/// An entry as stored.
#[derive(Debug, Clone, PartialEq)]
pub struct EntryRow {
    /// Its id; later entries have larger ones.
    pub id: EntryId,
    /// What it is.
    pub kind: EntryKind,
    /// The plain columns that change with it.
    pub plain: Plain,
    /// The id by which files and commands show the person that it is about; `None` where it is about nobody, or where
    /// they are not there at present. Not written.
    pub code: Option<String>,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// When it was changed last.
    pub changed_at: DateTime<Utc>,
    /// The version of the body, counted from 1.
    pub revision: u32,
    /// When the user deleted it.
    pub deleted_at: Option<DateTime<Utc>>,
    /// What it says; see [`context`].
    pub body: Sealed,
}

/// What stands of an entry in plain columns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plain {
    /// The entry that it belongs to.
    pub parent: Option<EntryId>,
    /// The identity key of the person that it is about.
    pub person: Option<String>,
    /// Where it stands: a word of its kind.
    pub state: Option<String>,
    /// The day on which it wants attention.
    pub due_on: Option<NaiveDate>,
}

/// The context of an entry's body at a revision. The body of an update is sealed for the revision after the one read.
#[must_use]
pub fn context(world: World, entry: EntryId, revision: u32) -> Context {
    Context::body(world, RecordKind::Entry, RecordId::One(entry.0), u64::from(revision))
}

/// Keeps a new entry; `body` is sealed for revision 1.
///
/// # Errors
/// What the database says.
pub async fn insert(
    tx: &mut Tx,
    world: World,
    entry: EntryId,
    kind: EntryKind,
    plain: &Plain,
    at: DateTime<Utc>,
    body: &Sealed,
) -> Result<(), StoreError> {
    bring(tx, world, (entry, kind), plain, (at, at), body).await
}

/// As [`insert`], for an entry that was made and changed last at these moments.
///
/// # Errors
/// What the database says.
pub async fn bring(
    tx: &mut Tx,
    world: World,
    (entry, kind): (EntryId, EntryKind),
    plain: &Plain,
    (at, changed_at): (DateTime<Utc>, DateTime<Utc>),
    body: &Sealed,
) -> Result<(), StoreError> {
    let Plain { parent, person, state, due_on } = plain;
    let head = params![world.workspace, world.owner, entry, kind.code(), *parent, person, state, *due_on];
    let tail = params![at, changed_at, 1_i64, body];
    tx.execute(INSERT, &[&head[..], &tail[..]].concat()).await.map(|_| ())
}

/// An entry, whatever became of it.
///
/// # Errors
/// What the database says.
pub async fn get(reader: &mut Reader, world: World, entry: EntryId) -> Result<Option<EntryRow>, StoreError> {
    let row = reader.optional(GET, &params![world.workspace, world.owner, entry]).await?;
    row.as_ref().map(read).transpose()
}

/// Entries of a kind in the order in which they were made; deleted ones are left out. A page goes on after an id.
///
/// # Errors
/// What the database says.
pub async fn page(
    reader: &mut Reader,
    world: World,
    kind: EntryKind,
    page: Page<EntryId>,
) -> Result<Vec<EntryRow>, StoreError> {
    let after = page.after.unwrap_or(EntryId(Uuid::nil()));
    let params = params![world.workspace, world.owner, kind.code(), after, page.limit()];
    reader.all(PAGE, &params).await?.iter().map(read).collect()
}

/// Entries of all kinds in the order of their ids; deleted ones are left out. A page goes on after an id.
///
/// # Errors
/// What the database says.
pub async fn every(reader: &mut Reader, world: World, page: Page<EntryId>) -> Result<Vec<EntryRow>, StoreError> {
    let after = page.after.unwrap_or(EntryId(Uuid::nil()));
    let params = params![world.workspace, world.owner, after, page.limit()];
    reader.all(EVERY, &params).await?.iter().map(read).collect()
}

/// Entries of all kinds that are due in these days, both included, the longest due first; deleted ones are left out. A page
/// goes on after a day and id.
///
/// # Errors
/// What the database says.
pub async fn due_from(
    reader: &mut Reader,
    world: World,
    (first, last): (NaiveDate, NaiveDate),
    page: Page<(NaiveDate, EntryId)>,
) -> Result<Vec<EntryRow>, StoreError> {
    let limit = page.limit();
    // Before any day that can be written.
    let (day, id) = page.after.map_or((String::new(), EntryId(Uuid::nil())), |(day, id)| (day.to_string(), id));
    let params = params![world.workspace, world.owner, Some(first), Some(last), &day, id, limit];
    reader.all(DUE_FROM, &params).await?.iter().map(read).collect()
}

/// Entries of a kind that belong to another entry; otherwise as [`page`].
///
/// # Errors
/// What the database says.
pub async fn children(
    reader: &mut Reader,
    world: World,
    kind: EntryKind,
    parent: EntryId,
    page: Page<EntryId>,
) -> Result<Vec<EntryRow>, StoreError> {
    let after = page.after.unwrap_or(EntryId(Uuid::nil()));
    let params = params![world.workspace, world.owner, kind.code(), parent, after, page.limit()];
    reader.all(CHILDREN, &params).await?.iter().map(read).collect()
}

/// Entries of a kind that are due on a day or before, the longest due first; deleted ones are left out. A page goes on
/// after a day and id.
///
/// # Errors
/// What the database says.
pub async fn due(
    reader: &mut Reader,
    world: World,
    kind: EntryKind,
    on: NaiveDate,
    page: Page<(NaiveDate, EntryId)>,
) -> Result<Vec<EntryRow>, StoreError> {
    let limit = page.limit();
    // Before any day that can be written.
    let (day, id) = page.after.map_or((String::new(), EntryId(Uuid::nil())), |(day, id)| (day.to_string(), id));
    let params = params![world.workspace, world.owner, kind.code(), Some(on), &day, id, limit];
    reader.all(DUE, &params).await?.iter().map(read).collect()
}

/// Keeps what an entry says now. `revision` is the one that was read; `body` is sealed for the one after it.
///
/// # Errors
/// `Changed` where the entry has another revision by now or is deleted; `Missing`.
pub async fn update(
    tx: &mut Tx,
    world: World,
    (entry, revision): (EntryId, u32),
    plain: &Plain,
    at: DateTime<Utc>,
    body: &Sealed,
) -> Result<(), StoreError> {
    let Plain { parent, person, state, due_on } = plain;
    let head = params![world.workspace, world.owner, entry, revision, *parent, person, state, *due_on];
    match tx.execute(UPDATE, &[&head[..], &params![at, body]].concat()).await? {
        0 if get(tx, world, entry).await?.is_some() => Err(StoreError::Changed("the entry")),
        0 => Err(StoreError::Missing("entry")),
        _ => Ok(()),
    }
}

/// Puts an entry aside, to be purged later.
///
/// # Errors
/// `Missing` where there is none, or it is deleted already.
pub async fn delete(tx: &mut Tx, world: World, entry: EntryId, at: DateTime<Utc>) -> Result<(), StoreError> {
    touched(tx.execute(DELETE, &params![world.workspace, world.owner, entry, at]).await?)
}

/// Brings back an entry that was put aside at this moment.
///
/// # Errors
/// `Missing` where there is none, or it was not put aside then.
pub async fn undelete(tx: &mut Tx, world: World, entry: EntryId, deleted_at: DateTime<Utc>) -> Result<(), StoreError> {
    touched(tx.execute(UNDELETE, &params![world.workspace, world.owner, entry, deleted_at]).await?)
}

/// The entries about the person with this identity key, by id; deleted ones are left out. Nobody has many.
///
/// # Errors
/// What the database says.
pub async fn about(reader: &mut Reader, world: World, key: &str) -> Result<Vec<EntryId>, StoreError> {
    let rows = reader.all(ABOUT, &params![world.workspace, world.owner, key]).await?;
    rows.iter().map(|row| row.get("entry_id").map(EntryId)).collect()
}

/// Erases the entries that were deleted before this; gives their number.
///
/// # Errors
/// What the database says.
pub async fn purge(tx: &mut Tx, world: World, deleted_before: DateTime<Utc>) -> Result<u64, StoreError> {
    tx.execute(PURGE, &params![world.workspace, world.owner, deleted_before]).await
}

fn touched(rows: u64) -> Result<(), StoreError> {
    if rows == 0 { Err(StoreError::Missing("entry")) } else { Ok(()) }
}

fn read(row: &Row) -> Result<EntryRow, StoreError> {
    let plain = Plain {
        parent: row.get::<Option<Uuid>>("parent_id")?.map(EntryId),
        person: row.get("person")?,
        state: row.get("state")?,
        due_on: row.maybe_date("due_on")?,
    };
    Ok(EntryRow {
        id: EntryId(row.get("entry_id")?),
        kind: row.word("kind")?,
        plain,
        code: row.get("code")?,
        at: row.instant("at")?,
        changed_at: row.instant("changed_at")?,
        revision: row.count("revision")?,
        deleted_at: row.maybe_instant("deleted_at")?,
        body: row.sealed("body")?,
    })
}
