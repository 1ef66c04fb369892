//! Ties between two of somebody's people: how often they were seen together, and what the user says of it.

use crate::ids::StoredPersonId;
use crate::page::Page;
use crate::statement::statements;
use crate::value::{Row, params};
use crate::{Reader, StoreError, Tx};
use chrono::NaiveDate;
use model::permission::World;
use seal::{Context, RecordId, RecordKind, Sealed};
use uuid::Uuid;

statements! { "ties";
    PAGE = "select a, b, occasions, last_on, revision, body from alter_tie where workspace_id = $1 and owner_id = $2 \
        and (a, b) > ($3, $4) order by a, b limit $5";
    GET = "select a, b, occasions, last_on, revision, body from alter_tie \
        where workspace_id = $1 and owner_id = $2 and a = $3 and b = $4";
    OF_PERSON = "select a, b, occasions, last_on, revision, body from alter_tie \
        where workspace_id = $1 and owner_id = $2 and a = $3 union all \
        select a, b, occasions, last_on, revision, body from alter_tie \
        where workspace_id = $1 and owner_id = $2 and b = $3 order by 1, 2";
    INSERT_SAID = "insert into alter_tie (workspace_id, owner_id, a, b, occasions, revision, body) \
        values ($1, $2, $3, $4, $5, $6, $7) on conflict (workspace_id, owner_id, a, b) do nothing";
    SAY = "update alter_tie set revision = revision + 1, body = $6 \
        where workspace_id = $1 and owner_id = $2 and a = $3 and b = $4 and revision = $5";
    DELETE_UNSEEN = "delete from alter_tie where workspace_id = $1 and owner_id = $2 and a = $3 and b = $4 \
        and body is null and occasions = 0";
}

/// A tie as stored; `a` is the smaller id.
#[derive(Debug, Clone, PartialEq)]
pub struct TieRow {
    /// One of the two.
    pub a: StoredPersonId,
    /// The other.
    pub b: StoredPersonId,
    /// How often they were seen together; 0 where only the user says that they are tied.
    pub occasions: u32,
    /// When they were last seen together.
    pub last_on: Option<NaiveDate>,
    /// The version of the body, counted from 1; 0 while there never was one.
    pub revision: u32,
    /// What the user says of it; see [`context`].
    pub body: Option<Sealed>,
}

/// Two people in the order of the table, the smaller id first.
#[must_use]
pub fn ordered(a: StoredPersonId, b: StoredPersonId) -> (StoredPersonId, StoredPersonId) {
    if a <= b { (a, b) } else { (b, a) }
}

/// The context of a tie's body at a revision; the two in either order.
#[must_use]
pub fn context(world: World, a: StoredPersonId, b: StoredPersonId, revision: u32) -> Context {
    let (a, b) = ordered(a, b);
    Context::body(world, RecordKind::AlterTie, RecordId::Pair(a.0, b.0), u64::from(revision))
}

/// Ties by the ids of the two; a page goes on after a pair.
///
/// # Errors
/// What the database says.
pub async fn page(
    reader: &mut Reader,
    world: World,
    page: Page<(StoredPersonId, StoredPersonId)>,
) -> Result<Vec<TieRow>, StoreError> {
    let limit = page.limit();
    let (a, b) = page.after.unwrap_or((StoredPersonId(Uuid::nil()), StoredPersonId(Uuid::nil())));
    let rows = reader.all(PAGE, &params![world.workspace, world.owner, a, b, limit]).await?;
    rows.iter().map(read).collect()
}

/// The tie of two people, in either order.
///
/// # Errors
/// What the database says.
pub async fn get(
    reader: &mut Reader,
    world: World,
    a: StoredPersonId,
    b: StoredPersonId,
) -> Result<Option<TieRow>, StoreError> {
    let (a, b) = ordered(a, b);
    let row = reader.optional(GET, &params![world.workspace, world.owner, a, b]).await?;
    row.as_ref().map(read).transpose()
}

/// All ties of one person.
///
/// # Errors
/// What the database says.
pub async fn of_person(reader: &mut Reader, world: World, person: StoredPersonId) -> Result<Vec<TieRow>, StoreError> {
    let rows = reader.all(OF_PERSON, &params![world.workspace, world.owner, person]).await?;
    rows.iter().map(read).collect()
}

/// Keeps what the user says of a tie, which need not be there yet. `revision` is the one that was read, 0 where there
/// was none; `body` is sealed for the one after it.
///
/// # Errors
/// `Changed` where the tie has another revision by now.
pub async fn say(
    tx: &mut Tx,
    world: World,
    (a, b): (StoredPersonId, StoredPersonId),
    revision: u32,
    body: &Sealed,
) -> Result<(), StoreError> {
    let (a, b) = ordered(a, b);
    if revision == 0 {
        let row = params![world.workspace, world.owner, a, b, 0_i64, 1_i64, body];
        if tx.execute(INSERT_SAID, &row).await? == 1 {
            return Ok(());
        }
    }
    match tx.execute(SAY, &params![world.workspace, world.owner, a, b, revision, body]).await? {
        0 => Err(StoreError::Changed("the tie")),
        _ => Ok(()),
    }
}

/// Takes back what the user said of a tie; a tie that was never seen is gone with it.
///
/// # Errors
/// `Changed` where the tie has another revision by now, or is not there.
pub async fn unsay(
    tx: &mut Tx,
    world: World,
    (a, b): (StoredPersonId, StoredPersonId),
    revision: u32,
) -> Result<(), StoreError> {
    let (a, b) = ordered(a, b);
    let nothing: Option<Vec<u8>> = None;
    if tx.execute(SAY, &params![world.workspace, world.owner, a, b, revision, nothing]).await? == 0 {
        return Err(StoreError::Changed("the tie"));
    }
    tx.execute(DELETE_UNSEEN, &params![world.workspace, world.owner, a, b]).await.map(|_| ())
}

fn read(row: &Row) -> Result<TieRow, StoreError> {
    Ok(TieRow {
        a: StoredPersonId(row.get("a")?),
        b: StoredPersonId(row.get("b")?),
        occasions: row.count("occasions")?,
        last_on: row.maybe_date("last_on")?,
        revision: row.count("revision")?,
        body: row.maybe_sealed("body")?,
    })
}
