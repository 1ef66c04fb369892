//! People: one row each. Plain columns follow from the ledger; what the user says is the sealed body.

use crate::ids::StoredPersonId;
use crate::page::Page;
use crate::statement::statements;
use crate::value::{Row, params};
use crate::{Reader, StoreError, Tx};
use chrono::{DateTime, Utc};
use model::permission::World;
use seal::{Context, RecordId, RecordKind, Sealed};
use uuid::Uuid;

statements! { "people";
    GET = "select person_id, anchor, code, name, organisation, place, kind, merged_into, first_at, last_at, \
        interactions, held, revision, body, deleted_at from person \
        where workspace_id = $1 and owner_id = $2 and person_id = $3";
    BY_CODE = "select person_id, anchor, code, name, organisation, place, kind, merged_into, first_at, last_at, \
        interactions, held, revision, body, deleted_at from person \
        where workspace_id = $1 and owner_id = $2 and code = $3 and merged_into is null and deleted_at is null \
        order by person_id limit 1";
    BY_KEY = "select p.person_id, p.anchor, p.code, p.name, p.organisation, p.place, p.kind, p.merged_into, p.first_at, \
        p.last_at, p.interactions, p.held, p.revision, p.body, p.deleted_at from person_key k join person p \
        on p.workspace_id = k.workspace_id and p.owner_id = k.owner_id and p.person_id = k.person_id \
        where k.workspace_id = $1 and k.owner_id = $2 and k.key = $3";
    PAGE = "select person_id, anchor, code, name, organisation, place, kind, merged_into, first_at, last_at, \
        interactions, held, revision, body, deleted_at from person \
        where workspace_id = $1 and owner_id = $2 and merged_into is null and deleted_at is null \
        and (sort_name, person_id) > ($3, $4) order by sort_name, person_id limit $5";
    FIND = "select person_id, anchor, code, name, organisation, place, kind, merged_into, first_at, last_at, \
        interactions, held, revision, body, deleted_at from person p \
        where workspace_id = $1 and owner_id = $2 and merged_into is null and deleted_at is null \
        and (sort_name like $3 escape '!' or exists (select 1 from person_key k where k.workspace_id = p.workspace_id \
        and k.owner_id = p.owner_id and k.person_id = p.person_id and k.key like $3 escape '!')) \
        order by sort_name, person_id limit $4";
    DELETED = "select person_id, anchor, code, name, organisation, place, kind, merged_into, first_at, last_at, \
        interactions, held, revision, body, deleted_at from person \
        where workspace_id = $1 and owner_id = $2 and deleted_at is not null and person_id > $3 \
        order by person_id limit $4";
    MERGED = "select person_id, anchor, code, name, organisation, place, kind, merged_into, first_at, last_at, \
        interactions, held, revision, body, deleted_at from person \
        where workspace_id = $1 and owner_id = $2 and merged_into = $3 order by anchor, person_id";
    MERGED_PAGE = "select person_id, anchor, code, name, organisation, place, kind, merged_into, first_at, last_at, \
        interactions, held, revision, body, deleted_at from person \
        where workspace_id = $1 and owner_id = $2 and merged_into is not null and person_id > $3 \
        order by person_id limit $4";
    COUNT = "select count(*) as people from person \
        where workspace_id = $1 and owner_id = $2 and merged_into is null and deleted_at is null";
    KEYS = "select key, person_id from person_key \
        where workspace_id = $1 and owner_id = $2 and person_id = $3 order by key";
    KEYS_PAGE = "select key, person_id from person_key \
        where workspace_id = $1 and owner_id = $2 and key > $3 order by key limit $4";
    INSERT = "insert into person (workspace_id, owner_id, person_id, anchor, code, name, sort_name, organisation, place, \
        kind, interactions, held, revision, body) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    INSERT_KEYS = "insert into person_key (workspace_id, owner_id, key, person_id) values ($1, $2, $3, $4)";
    EDIT = "update person set name = $5, sort_name = $6, organisation = $7, place = $8, held = $9, revision = revision + 1, \
        body = $10 where workspace_id = $1 and owner_id = $2 and person_id = $3 and revision = $4";
    LET_GO = "update person set held = $5, revision = revision + 1, body = null \
        where workspace_id = $1 and owner_id = $2 and person_id = $3 and revision = $4";
    DELETE = "update person set deleted_at = $4 \
        where workspace_id = $1 and owner_id = $2 and person_id = $3 and deleted_at is null";
    RESTORE = "update person set deleted_at = null \
        where workspace_id = $1 and owner_id = $2 and person_id = $3 and deleted_at is not null";
    ERASE_MERGED = "delete from person where workspace_id = $1 and owner_id = $2 and merged_into = $3";
    ERASE = "delete from person where workspace_id = $1 and owner_id = $2 and person_id = $3";
    EXPIRED = "select person_id from person \
        where workspace_id = $1 and owner_id = $2 and deleted_at < $3 order by person_id";
}

/// The kind of a row that is somebody.
pub const KIND_PERSON: &str = "person";

/// A person as stored.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonRow {
    /// The id of the row; never shown.
    pub id: StoredPersonId,
    /// The identity key that names them: the smallest of theirs.
    pub anchor: String,
    /// The id that files and commands show.
    pub code: String,
    /// Name, as shown.
    pub name: String,
    /// Employer.
    pub organisation: Option<String>,
    /// Where they work.
    pub place: Option<String>,
    /// What the row is; see [`KIND_PERSON`].
    pub kind: String,
    /// The person this one turned out to be, where the user had spoken of both.
    pub merged_into: Option<StoredPersonId>,
    /// First trace.
    pub first_at: Option<DateTime<Utc>>,
    /// Latest trace.
    pub last_at: Option<DateTime<Utc>>,
    /// How many interactions were seen.
    pub interactions: u32,
    /// Whether the user made or edited them: then they stay when their traces go.
    pub held: Held,
    /// The version of the body, counted from 1; 0 while there is none.
    pub revision: u32,
    /// What the user says of them; see [`context`].
    pub body: Option<Sealed>,
    /// When the user deleted them.
    pub deleted_at: Option<DateTime<Utc>>,
}

/// Who keeps a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// The user, who made or edited them.
    ByUser,
    /// The ledger alone.
    ByLedger,
}

impl Held {
    pub(crate) fn from_flag(flag: bool) -> Self {
        if flag { Held::ByUser } else { Held::ByLedger }
    }
}

/// A person that the user makes.
#[derive(Debug, Clone, PartialEq)]
pub struct NewPerson {
    /// The id of the row.
    pub id: StoredPersonId,
    /// The identity key that names them.
    pub anchor: String,
    /// The id that files and commands show.
    pub code: String,
    /// All their identity keys, the anchor among them.
    pub keys: Vec<String>,
    /// The plain columns.
    pub shown: Shown,
}

/// What is shown of a person in plain columns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shown {
    /// Name; never empty.
    pub name: String,
    /// Employer.
    pub organisation: Option<String>,
    /// Where they work.
    pub place: Option<String>,
}

/// The context of a person's body at a revision. The body for an edit is sealed for the revision after the one read.
#[must_use]
pub fn context(world: World, person: StoredPersonId, revision: u32) -> Context {
    Context::body(world, RecordKind::Person, RecordId::One(person.0), u64::from(revision))
}

/// A page of people by name; merged and deleted ones are left out. A page goes on after a name and id
/// ([`sort_name`] of the name).
///
/// # Errors
/// What the database says.
pub async fn page(
    reader: &mut Reader,
    world: World,
    page: Page<(String, StoredPersonId)>,
) -> Result<Vec<PersonRow>, StoreError> {
    let limit = page.limit();
    let (name, id) = page.after.unwrap_or((String::new(), StoredPersonId(Uuid::nil())));
    people(reader.all(PAGE, &params![world.workspace, world.owner, &name, id, limit]).await?)
}

/// The form of a name by which people are sorted and found.
#[must_use]
pub fn sort_name(name: &str) -> String {
    name.to_lowercase().replace('\0', "")
}

/// A person, whatever became of them.
///
/// # Errors
/// What the database says.
pub async fn get(reader: &mut Reader, world: World, person: StoredPersonId) -> Result<Option<PersonRow>, StoreError> {
    let row = reader.optional(GET, &params![world.workspace, world.owner, person]).await?;
    row.as_ref().map(read).transpose()
}

/// The person whom files and commands show by this id.
///
/// # Errors
/// What the database says.
pub async fn by_code(reader: &mut Reader, world: World, code: &str) -> Result<Option<PersonRow>, StoreError> {
    let row = reader.optional(BY_CODE, &params![world.workspace, world.owner, code]).await?;
    row.as_ref().map(read).transpose()
}

/// The person who has this identity key, whatever became of them.
///
/// # Errors
/// What the database says.
pub async fn by_key(reader: &mut Reader, world: World, key: &str) -> Result<Option<PersonRow>, StoreError> {
    let row = reader.optional(BY_KEY, &params![world.workspace, world.owner, key]).await?;
    row.as_ref().map(read).transpose()
}

/// People whose name or identity key contains this text, by name.
///
/// # Errors
/// What the database says.
pub async fn find(reader: &mut Reader, world: World, text: &str, rows_max: u32) -> Result<Vec<PersonRow>, StoreError> {
    let text = sort_name(text).replace('!', "!!").replace('%', "!%").replace('_', "!_");
    let limit = Page::<()>::first(rows_max).limit();
    people(reader.all(FIND, &params![world.workspace, world.owner, &format!("%{text}%"), limit]).await?)
}

/// People whom the user deleted, by id; a page goes on after an id.
///
/// # Errors
/// What the database says.
pub async fn deleted(
    reader: &mut Reader,
    world: World,
    page: Page<StoredPersonId>,
) -> Result<Vec<PersonRow>, StoreError> {
    let after = page.after.unwrap_or(StoredPersonId(Uuid::nil()));
    people(reader.all(DELETED, &params![world.workspace, world.owner, after, page.limit()]).await?)
}

/// The rows that turned out to be this person.
///
/// # Errors
/// What the database says.
pub async fn merged(reader: &mut Reader, world: World, person: StoredPersonId) -> Result<Vec<PersonRow>, StoreError> {
    people(reader.all(MERGED, &params![world.workspace, world.owner, person]).await?)
}

/// All rows that turned out to be somebody else's, by id; a page goes on after an id.
///
/// # Errors
/// What the database says.
pub async fn merged_page(
    reader: &mut Reader,
    world: World,
    page: Page<StoredPersonId>,
) -> Result<Vec<PersonRow>, StoreError> {
    let after = page.after.unwrap_or(StoredPersonId(Uuid::nil()));
    people(reader.all(MERGED_PAGE, &params![world.workspace, world.owner, after, page.limit()]).await?)
}

/// How many people there are; merged and deleted ones are left out.
///
/// # Errors
/// What the database says.
pub async fn count(reader: &mut Reader, world: World) -> Result<u32, StoreError> {
    reader.one(COUNT, &params![world.workspace, world.owner]).await?.count("people")
}

/// The identity keys of a person.
///
/// # Errors
/// What the database says.
pub async fn keys(reader: &mut Reader, world: World, person: StoredPersonId) -> Result<Vec<String>, StoreError> {
    let rows = reader.all(KEYS, &params![world.workspace, world.owner, person]).await?;
    rows.iter().map(|row| row.get("key")).collect()
}

/// All identity keys with whose they are, by key; a page goes on after a key.
///
/// # Errors
/// What the database says.
pub async fn keys_page(
    reader: &mut Reader,
    world: World,
    page: Page<String>,
) -> Result<Vec<(String, StoredPersonId)>, StoreError> {
    let limit = page.limit();
    let after = page.after.unwrap_or_default();
    let rows = reader.all(KEYS_PAGE, &params![world.workspace, world.owner, &after, limit]).await?;
    rows.iter().map(|row| Ok((row.get("key")?, StoredPersonId(row.get("person_id")?)))).collect()
}

/// Keeps a person whom the user made; `body` is sealed for revision 1.
///
/// # Errors
/// What the database says; a key that another person has is refused by it.
pub async fn insert(tx: &mut Tx, world: World, person: &NewPerson, body: &Sealed) -> Result<(), StoreError> {
    let Shown { name, organisation, place } = &person.shown;
    let sort = sort_name(name);
    let head = params![world.workspace, world.owner, person.id, &person.anchor, &person.code, name, &sort];
    let tail = params![organisation, place, KIND_PERSON, 0_i64, true, 1_i64, body];
    tx.execute(INSERT, &[&head[..], &tail[..]].concat()).await?;
    let keys = person.keys.iter().map(|key| params![world.workspace, world.owner, key, person.id]).collect();
    tx.bulk(INSERT_KEYS, keys).await.map(|_| ())
}

/// Keeps what the user says of a person. `revision` is the one that was read; `body` is sealed for the one after it.
///
/// # Errors
/// `Changed` where the row has another revision by now; `Missing`.
pub async fn edit(
    tx: &mut Tx,
    world: World,
    person: StoredPersonId,
    revision: u32,
    shown: &Shown,
    body: &Sealed,
) -> Result<(), StoreError> {
    let sort = sort_name(&shown.name);
    let head = params![world.workspace, world.owner, person, revision, &shown.name, &sort];
    let tail = params![&shown.organisation, &shown.place, true, body];
    let touched = tx.execute(EDIT, &[&head[..], &tail[..]].concat()).await?;
    expect_one(tx, world, person, touched).await
}

/// Takes back everything the user said of a person, who is then kept by the ledger alone.
///
/// # Errors
/// `Changed` where the row has another revision by now; `Missing`.
pub async fn let_go(tx: &mut Tx, world: World, person: StoredPersonId, revision: u32) -> Result<(), StoreError> {
    let touched = tx.execute(LET_GO, &params![world.workspace, world.owner, person, revision, false]).await?;
    expect_one(tx, world, person, touched).await
}

/// Puts a person aside, to be purged later. The caller leaves tombstones for their keys.
///
/// # Errors
/// `Missing` where there is no such person, or they are deleted already.
pub async fn delete(tx: &mut Tx, world: World, person: StoredPersonId, at: DateTime<Utc>) -> Result<(), StoreError> {
    touched(tx.execute(DELETE, &params![world.workspace, world.owner, person, at]).await?)
}

/// Brings back a person whom the user put aside.
///
/// # Errors
/// `Missing` where there is no such person, or they are not deleted.
pub async fn restore(tx: &mut Tx, world: World, person: StoredPersonId) -> Result<(), StoreError> {
    touched(tx.execute(RESTORE, &params![world.workspace, world.owner, person]).await?)
}

/// Erases a person at once, with the rows that turned out to be them, their keys, tally and ties.
///
/// # Errors
/// `Missing`.
pub async fn erase(tx: &mut Tx, world: World, person: StoredPersonId) -> Result<(), StoreError> {
    tx.execute(ERASE_MERGED, &params![world.workspace, world.owner, person]).await?;
    touched(tx.execute(ERASE, &params![world.workspace, world.owner, person]).await?)
}

/// Erases the people who were deleted before this; gives their number.
///
/// # Errors
/// What the database says.
pub async fn purge(tx: &mut Tx, world: World, deleted_before: DateTime<Utc>) -> Result<u32, StoreError> {
    let rows = tx.all(EXPIRED, &params![world.workspace, world.owner, deleted_before]).await?;
    let mut purged = 0;
    for row in &rows {
        match erase(tx, world, StoredPersonId(row.get("person_id")?)).await {
            Ok(()) => purged += 1,
            // Gone with the one whom they turned out to be.
            Err(StoreError::Missing(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(purged)
}

async fn expect_one(tx: &mut Tx, world: World, person: StoredPersonId, touched: u64) -> Result<(), StoreError> {
    if touched == 1 {
        return Ok(());
    }
    match get(tx, world, person).await? {
        Some(_) => Err(StoreError::Changed("the person")),
        None => Err(StoreError::Missing("person")),
    }
}

fn touched(rows: u64) -> Result<(), StoreError> {
    if rows == 0 { Err(StoreError::Missing("person")) } else { Ok(()) }
}

fn people(rows: Vec<Row>) -> Result<Vec<PersonRow>, StoreError> {
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<PersonRow, StoreError> {
    Ok(PersonRow {
        id: StoredPersonId(row.get("person_id")?),
        anchor: row.get("anchor")?,
        code: row.get("code")?,
        name: row.get("name")?,
        organisation: row.get("organisation")?,
        place: row.get("place")?,
        kind: row.get("kind")?,
        merged_into: row.get::<Option<Uuid>>("merged_into")?.map(StoredPersonId),
        first_at: row.maybe_instant("first_at")?,
        last_at: row.maybe_instant("last_at")?,
        interactions: row.count("interactions")?,
        held: Held::from_flag(row.get("held")?),
        revision: row.count("revision")?,
        body: row.maybe_sealed("body")?,
        deleted_at: row.maybe_instant("deleted_at")?,
    })
}
