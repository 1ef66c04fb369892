//! The derived state: people, their keys and tallies, ties, and what is no person. It follows from the ledger and is
//! replaced as a whole, in one transaction; only rows that differ are written.

use crate::carry::{self, Derived, Stored};
use crate::ids::StoredPersonId;
use crate::others::Other;
use crate::people::{KIND_PERSON, Shown, sort_name};
use crate::statement::statements;
use crate::ties::ordered;
use crate::value::{Row, Value, params};
use crate::{StoreError, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use model::permission::World;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

statements! { "derived";
    PEOPLE = "select person_id, anchor, code, name, organisation, place, merged_into, first_at, last_at, interactions, \
        held, deleted_at is not null as deleted from person where workspace_id = $1 and owner_id = $2 order by person_id";
    KEYS = "select key, person_id from person_key where workspace_id = $1 and owner_id = $2 order by key";
    TALLIES = "select person_id, body from tally where workspace_id = $1 and owner_id = $2 order by person_id";
    TIES = "select a, b, occasions, last_on, body is not null as said from alter_tie \
        where workspace_id = $1 and owner_id = $2 order by a, b";
    OTHERS = "select key, name, kind, reason from other where workspace_id = $1 and owner_id = $2 order by key";
    PUT_PEOPLE = "insert into person (workspace_id, owner_id, person_id, anchor, code, name, sort_name, organisation, \
        place, kind, first_at, last_at, interactions, held, revision) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) \
        on conflict (workspace_id, owner_id, person_id) do update set anchor = excluded.anchor, code = excluded.code, \
        name = excluded.name, sort_name = excluded.sort_name, organisation = excluded.organisation, \
        place = excluded.place, first_at = excluded.first_at, last_at = excluded.last_at, \
        interactions = excluded.interactions";
    UNMERGE = "update person set merged_into = null \
        where workspace_id = $1 and owner_id = $2 and merged_into is not null";
    MERGE = "update person set merged_into = $4 where workspace_id = $1 and owner_id = $2 and person_id = $3";
    DELETE_PEOPLE = "delete from person where (workspace_id, owner_id, person_id) in (values ($1, $2, $3))";
    PUT_KEYS = "insert into person_key (workspace_id, owner_id, key, person_id) values ($1, $2, $3, $4) \
        on conflict (workspace_id, owner_id, key) do update set person_id = excluded.person_id";
    DELETE_KEYS = "delete from person_key where (workspace_id, owner_id, key) in (values ($1, $2, $3))";
    PUT_TALLIES = "insert into tally (workspace_id, owner_id, person_id, body) values ($1, $2, $3, $4) \
        on conflict (workspace_id, owner_id, person_id) do update set body = excluded.body";
    DELETE_TALLIES = "delete from tally where (workspace_id, owner_id, person_id) in (values ($1, $2, $3))";
    PUT_TIES = "insert into alter_tie (workspace_id, owner_id, a, b, occasions, last_on, revision) \
        values ($1, $2, $3, $4, $5, $6, $7) on conflict (workspace_id, owner_id, a, b) \
        do update set occasions = excluded.occasions, last_on = excluded.last_on";
    DELETE_TIES = "delete from alter_tie where (workspace_id, owner_id, a, b) in (values ($1, $2, $3, $4))";
    PUT_OTHERS = "insert into other (workspace_id, owner_id, key, name, kind, reason) values ($1, $2, $3, $4, $5, $6) \
        on conflict (workspace_id, owner_id, key) do update set name = excluded.name, kind = excluded.kind, \
        reason = excluded.reason";
    DELETE_OTHERS = "delete from other where (workspace_id, owner_id, key) in (values ($1, $2, $3))";
}

/// A person as the ledger has them.
#[derive(Debug, Clone, PartialEq)]
pub struct DerivedPerson {
    /// The identity key that names them: the smallest of theirs; no two people share one.
    pub anchor: String,
    /// The id that files and commands show.
    pub code: String,
    /// The plain columns; where the user has set one, theirs.
    pub shown: Shown,
    /// First trace.
    pub first_at: Option<DateTime<Utc>>,
    /// Latest trace.
    pub last_at: Option<DateTime<Utc>>,
    /// How many interactions were seen.
    pub interactions: u32,
    /// All identity keys, the anchor among them; no two people share one.
    pub keys: Vec<String>,
    /// What was counted, as encoded.
    pub tally: Vec<u8>,
}

/// A tie as the ledger has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DerivedTie {
    /// Place of one of the two in [`DerivedState::people`].
    pub a: usize,
    /// Place of the other.
    pub b: usize,
    /// How often they were seen together.
    pub occasions: u32,
    /// When they were last seen together.
    pub last_on: Option<NaiveDate>,
}

/// Everything that follows from the ledger.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DerivedState {
    /// People.
    pub people: Vec<DerivedPerson>,
    /// Ties between them, each pair once.
    pub ties: Vec<DerivedTie>,
    /// Lists, robots and rooms; none is among the people.
    pub others: Vec<Other>,
}

/// Replaces the derived state; gives the row of each person, in the order of `state.people`.
///
/// A person continues the row with their anchor, else a row that had one of their keys; rows that the user holds go
/// first. Rows that nobody continues are deleted, unless the user made, edited or deleted them: these stay, and where
/// one of their keys is now somebody else's they are marked as merged into them. What the user says is never touched.
///
/// # Errors
/// `Twice` where an anchor, key or pair stands twice, or a tie leads nowhere or to oneself.
pub async fn replace(
    tx: &mut Tx,
    world: World,
    state: &DerivedState,
    at: DateTime<Utc>,
) -> Result<Vec<StoredPersonId>, StoreError> {
    check(state)?;
    let stored = stored_people(tx, world).await?;
    let keys = stored_keys(tx, world).await?;
    let ids = continued(&stored, &keys, state, at);
    replace_people(tx, world, state, &ids, &stored, &keys).await?;
    replace_tallies(tx, world, state, &ids).await?;
    replace_ties(tx, world, state, &ids).await?;
    replace_others(tx, world, state).await?;
    Ok(ids)
}

fn check(state: &DerivedState) -> Result<(), StoreError> {
    let twice = |list, what: String| Err(StoreError::Twice { list, what });
    let (mut anchors, mut keys, mut pairs) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for person in &state.people {
        if !anchors.insert(&person.anchor) {
            return twice("the anchors", person.anchor.clone());
        }
        if let Some(key) = person.keys.iter().find(|key| !keys.insert(*key)) {
            return twice("the keys", key.clone());
        }
    }
    for tie in &state.ties {
        let nowhere = tie.a.max(tie.b) >= state.people.len();
        if nowhere || tie.a == tie.b || !pairs.insert((tie.a.min(tie.b), tie.a.max(tie.b))) {
            return twice("the ties", format!("{}, {}", tie.a, tie.b));
        }
    }
    let mut others = BTreeSet::new();
    match state.others.iter().find(|other| !others.insert(&other.key)) {
        Some(other) => twice("the others", other.key.clone()),
        None => Ok(()),
    }
}

/// A row, with what is derived in it.
struct StoredPerson {
    id: StoredPersonId,
    anchor: String,
    code: String,
    shown: Shown,
    seen: (Option<DateTime<Utc>>, Option<DateTime<Utc>>, u32),
    merged_into: Option<StoredPersonId>,
    /// Whether the user has made, edited or deleted it.
    kept: bool,
}

impl StoredPerson {
    fn shows(&self, person: &DerivedPerson) -> bool {
        // What the row could not hold comes back without it, and must not look like a change.
        let same = |stored: &str, derived: &str| stored == derived || stored == derived.replace('\0', "");
        let maybe_same = |stored: &Option<String>, derived: &Option<String>| match (stored, derived) {
            (Some(stored), Some(derived)) => same(stored, derived),
            (stored, derived) => stored.is_none() && derived.is_none(),
        };
        let micros = |at: Option<DateTime<Utc>>| at.map(|at| at.timestamp_micros());
        same(&self.anchor, &person.anchor)
            && same(&self.code, &person.code)
            && same(&self.shown.name, &person.shown.name)
            && maybe_same(&self.shown.organisation, &person.shown.organisation)
            && maybe_same(&self.shown.place, &person.shown.place)
            && micros(self.seen.0) == micros(person.first_at)
            && micros(self.seen.1) == micros(person.last_at)
            && self.seen.2 == person.interactions
    }
}

async fn stored_people(tx: &mut Tx, world: World) -> Result<Vec<StoredPerson>, StoreError> {
    let rows = tx.all(PEOPLE, &params![world.workspace, world.owner]).await?;
    let read = |row: &Row| {
        let (name, organisation, place) = (row.get("name")?, row.get("organisation")?, row.get("place")?);
        Ok(StoredPerson {
            id: StoredPersonId(row.get("person_id")?),
            anchor: row.get("anchor")?,
            code: row.get("code")?,
            shown: Shown { name, organisation, place },
            seen: (row.maybe_instant("first_at")?, row.maybe_instant("last_at")?, row.count("interactions")?),
            merged_into: row.get::<Option<Uuid>>("merged_into")?.map(StoredPersonId),
            kept: row.get::<bool>("held")? || row.get::<bool>("deleted")?,
        })
    };
    rows.iter().map(read).collect()
}

async fn stored_keys(tx: &mut Tx, world: World) -> Result<BTreeMap<String, StoredPersonId>, StoreError> {
    let rows = tx.all(KEYS, &params![world.workspace, world.owner]).await?;
    rows.iter().map(|row| Ok((row.get("key")?, StoredPersonId(row.get("person_id")?)))).collect()
}

fn continued(
    stored: &[StoredPerson],
    keys: &BTreeMap<String, StoredPersonId>,
    state: &DerivedState,
    at: DateTime<Utc>,
) -> Vec<StoredPersonId> {
    let rows: Vec<Stored<'_>> =
        stored.iter().map(|row| Stored { id: row.id, anchor: &row.anchor, kept: row.kept }).collect();
    let key_rows = keys.iter().map(|(key, id)| (key.as_str(), *id)).collect();
    let people: Vec<Derived<'_>> =
        state.people.iter().map(|person| Derived { anchor: &person.anchor, keys: &person.keys }).collect();
    let assigned = carry::assign(&rows, &key_rows, &people);
    assigned.into_iter().map(|id| id.unwrap_or_else(|| StoredPersonId::new(at))).collect()
}

async fn replace_people(
    tx: &mut Tx,
    world: World,
    state: &DerivedState,
    ids: &[StoredPersonId],
    stored: &[StoredPerson],
    keys: &BTreeMap<String, StoredPersonId>,
) -> Result<(), StoreError> {
    let by_id: BTreeMap<StoredPersonId, &StoredPerson> = stored.iter().map(|row| (row.id, row)).collect();
    let continued: BTreeSet<StoredPersonId> = ids.iter().copied().collect();
    let changed =
        state.people.iter().zip(ids).filter(|(person, id)| !by_id.get(id).is_some_and(|row| row.shows(person)));
    let put: Vec<_> = changed.map(|(person, id)| person_row(world, *id, person)).collect();
    let gone: Vec<&StoredPerson> = stored.iter().filter(|row| !row.kept && !continued.contains(&row.id)).collect();

    let owners: BTreeMap<&str, StoredPersonId> = state
        .people
        .iter()
        .zip(ids)
        .flat_map(|(person, id)| person.keys.iter().map(|key| (key.as_str(), *id)))
        .collect();
    let left: Vec<&StoredPerson> = stored.iter().filter(|row| row.kept && !continued.contains(&row.id)).collect();
    let merges = merges(&left, keys, &owners);
    let before: BTreeMap<StoredPersonId, StoredPersonId> =
        stored.iter().filter_map(|row| row.merged_into.map(|into| (row.id, into))).collect();

    if merges != before {
        tx.execute(UNMERGE, &params![world.workspace, world.owner]).await?;
    }
    let written = put.len();
    tx.bulk(PUT_PEOPLE, put).await?;
    tx.learn_of_people(written).await?;
    tx.bulk(DELETE_PEOPLE, gone.iter().map(|row| params![world.workspace, world.owner, row.id]).collect()).await?;
    if merges != before {
        // Rows that the user spoke of and that turned out to be one person: a handful in a lifetime.
        for (row, into) in &merges {
            tx.execute(MERGE, &params![world.workspace, world.owner, *row, *into]).await?;
        }
    }
    let new = owners.iter().filter(|(key, id)| keys.get(**key) != Some(*id));
    tx.bulk(PUT_KEYS, new.map(|(key, id)| params![world.workspace, world.owner, *key, *id]).collect()).await?;
    let lost = keys.iter().filter(|(key, id)| continued.contains(id) && !owners.contains_key(key.as_str()));
    tx.bulk(DELETE_KEYS, lost.map(|(key, _)| params![world.workspace, world.owner, key]).collect()).await.map(|_| ())
}

/// For each row that nobody continues, the person who now has one of its keys.
fn merges(
    left: &[&StoredPerson],
    keys: &BTreeMap<String, StoredPersonId>,
    owners: &BTreeMap<&str, StoredPersonId>,
) -> BTreeMap<StoredPersonId, StoredPersonId> {
    let mut merges = BTreeMap::new();
    let left_ids: BTreeSet<StoredPersonId> = left.iter().map(|row| row.id).collect();
    for (key, id) in keys.iter().filter(|(_, id)| left_ids.contains(id)) {
        if let Some(owner) = owners.get(key.as_str()) {
            merges.entry(*id).or_insert(*owner);
        }
    }
    for row in left {
        // Its keys went to the other at an earlier import; the anchor still tells.
        if let Some(owner) = owners.get(row.anchor.as_str()) {
            merges.insert(row.id, *owner);
        }
    }
    merges
}

fn person_row(world: World, id: StoredPersonId, person: &DerivedPerson) -> [Value; 15] {
    let Shown { name, organisation, place } = &person.shown;
    params![
        world.workspace,
        world.owner,
        id,
        &person.anchor,
        &person.code,
        name,
        &sort_name(name),
        organisation,
        place,
        KIND_PERSON,
        person.first_at,
        person.last_at,
        person.interactions,
        false,
        0_i64,
    ]
}

async fn replace_tallies(
    tx: &mut Tx,
    world: World,
    state: &DerivedState,
    ids: &[StoredPersonId],
) -> Result<(), StoreError> {
    let rows = tx.all(TALLIES, &params![world.workspace, world.owner]).await?;
    let mut before: BTreeMap<StoredPersonId, Vec<u8>> = BTreeMap::new();
    for row in &rows {
        before.insert(StoredPersonId(row.get("person_id")?), row.get("body")?);
    }
    let mut put = Vec::new();
    for (person, id) in state.people.iter().zip(ids) {
        if before.remove(id).as_ref() != Some(&person.tally) {
            put.push(params![world.workspace, world.owner, *id, person.tally.as_slice()]);
        }
    }
    tx.bulk(PUT_TALLIES, put).await?;
    let gone = before.keys().map(|id| params![world.workspace, world.owner, *id]).collect();
    tx.bulk(DELETE_TALLIES, gone).await.map(|_| ())
}

async fn replace_ties(
    tx: &mut Tx,
    world: World,
    state: &DerivedState,
    ids: &[StoredPersonId],
) -> Result<(), StoreError> {
    let rows = tx.all(TIES, &params![world.workspace, world.owner]).await?;
    let mut before = BTreeMap::new();
    for row in &rows {
        let pair = (StoredPersonId(row.get("a")?), StoredPersonId(row.get("b")?));
        before.insert(pair, (row.count("occasions")?, row.maybe_date("last_on")?, row.get::<bool>("said")?));
    }
    let mut put = BTreeMap::new();
    for tie in &state.ties {
        let pair = ordered(ids[tie.a], ids[tie.b]);
        let seen = (tie.occasions, tie.last_on);
        if before.remove(&pair).is_none_or(|(occasions, last_on, _)| (occasions, last_on) != seen) {
            put.insert(pair, seen);
        }
    }
    let mut gone = Vec::new();
    for ((a, b), (occasions, last_on, said)) in before {
        if !said {
            gone.push(params![world.workspace, world.owner, a, b]);
        } else if occasions > 0 || last_on.is_some() {
            // The user spoke of this tie; it stays, as one that was not seen.
            put.insert((a, b), (0, None));
        }
    }
    let row = |((a, b), (occasions, last_on))| params![world.workspace, world.owner, a, b, occasions, last_on, 0_i64];
    tx.bulk(PUT_TIES, put.into_iter().map(row).collect()).await?;
    tx.bulk(DELETE_TIES, gone).await.map(|_| ())
}

async fn replace_others(tx: &mut Tx, world: World, state: &DerivedState) -> Result<(), StoreError> {
    let rows = tx.all(OTHERS, &params![world.workspace, world.owner]).await?;
    let mut before = BTreeSet::new();
    for row in &rows {
        let (key, name) = (row.get("key")?, row.get("name")?);
        before.insert(Other { key, name, kind: row.get("kind")?, reason: row.get("reason")? });
    }
    let keys: BTreeSet<&String> = state.others.iter().map(|other| &other.key).collect();
    let changed = state.others.iter().filter(|other| !before.contains(other));
    let row = |other: &Other| {
        params![world.workspace, world.owner, &other.key, &other.name, other.kind.as_str(), other.reason.as_str()]
    };
    tx.bulk(PUT_OTHERS, changed.map(row).collect()).await?;
    let gone = before.iter().filter(|other| !keys.contains(&other.key));
    let row = |other: &Other| params![world.workspace, world.owner, &other.key];
    tx.bulk(DELETE_OTHERS, gone.map(row).collect()).await.map(|_| ())
}
