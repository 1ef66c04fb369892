//! Deliveries: each mail that was to go, and what became of it. No kind has two for one slot, which is the day of a digest:
//! whoever inserts the row may send, and nobody else. Without content: no row tells what a mail said.

use crate::ids::DeliveryId;
use crate::page::Page;
use crate::statement::statements;
use crate::value::{Row, params};
use crate::{Reader, StoreError, Tx};
use chrono::{DateTime, Utc};
use model::permission::World;
use uuid::Uuid;

statements! { "deliveries";
    INSERT = "insert into delivery (workspace_id, owner_id, delivery_id, kind, slot, state, tries, at, changed_at, next_at, \
        things, answer) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) \
        on conflict (workspace_id, owner_id, kind, slot) do nothing";
    OF_SLOT = "select delivery_id, kind, slot, state, tries, at, changed_at, next_at, things, answer from delivery \
        where workspace_id = $1 and owner_id = $2 and kind = $3 and slot = $4";
    IN_STATE = "select delivery_id, kind, slot, state, tries, at, changed_at, next_at, things, answer from delivery \
        where workspace_id = $1 and owner_id = $2 and state = $3 order by delivery_id limit $4";
    PAGE = "select delivery_id, kind, slot, state, tries, at, changed_at, next_at, things, answer from delivery \
        where workspace_id = $1 and owner_id = $2 and delivery_id < $3 order by delivery_id desc limit $4";
    CHANGE = "update delivery set state = $6, tries = $7, changed_at = $8, next_at = $9, answer = $10 \
        where workspace_id = $1 and owner_id = $2 and delivery_id = $3 and state = $4 and tries = $5";
    PURGE = "delete from delivery where workspace_id = $1 and owner_id = $2 and changed_at < $3";
}

/// A mail that was to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeliveryRow {
    /// Its id; later ones have larger ones.
    pub id: DeliveryId,
    /// What it is, as a word.
    pub kind: String,
    /// What there is only one of for each kind: the day of a digest.
    pub slot: String,
    /// How it stands, as a word.
    pub state: String,
    /// How often it was tried.
    pub tries: u32,
    /// When it was begun.
    pub at: DateTime<Utc>,
    /// When it changed last.
    pub changed_at: DateTime<Utc>,
    /// When it is to be tried again.
    pub next_at: Option<DateTime<Utc>>,
    /// How many things it told of.
    pub things: u32,
    /// What the server said.
    pub answer: Option<String>,
}

/// Keeps a new delivery; `false` where its kind has one for the slot already, and then nothing was written.
///
/// # Errors
/// What the database says.
pub async fn insert(tx: &mut Tx, world: World, row: &DeliveryRow) -> Result<bool, StoreError> {
    let head = params![world.workspace, world.owner, row.id, &row.kind, &row.slot, &row.state, row.tries];
    let tail = params![row.at, row.changed_at, row.next_at, row.things, &row.answer];
    Ok(tx.execute(INSERT, &[&head[..], &tail[..]].concat()).await? > 0)
}

/// The delivery of a kind for a slot.
///
/// # Errors
/// What the database says.
pub async fn of_slot(
    reader: &mut Reader,
    world: World,
    kind: &str,
    slot: &str,
) -> Result<Option<DeliveryRow>, StoreError> {
    let row = reader.optional(OF_SLOT, &params![world.workspace, world.owner, kind, slot]).await?;
    row.as_ref().map(read).transpose()
}

/// The oldest deliveries in a state.
///
/// # Errors
/// What the database says.
pub async fn in_state(
    reader: &mut Reader,
    world: World,
    state: &str,
    rows_max: u32,
) -> Result<Vec<DeliveryRow>, StoreError> {
    let params = params![world.workspace, world.owner, state, rows_max];
    reader.all(IN_STATE, &params).await?.iter().map(read).collect()
}

/// Deliveries, the latest first; a page goes on after an id.
///
/// # Errors
/// What the database says.
pub async fn page(reader: &mut Reader, world: World, page: Page<DeliveryId>) -> Result<Vec<DeliveryRow>, StoreError> {
    let before = page.after.unwrap_or(DeliveryId(Uuid::max()));
    let params = params![world.workspace, world.owner, before, page.limit()];
    reader.all(PAGE, &params).await?.iter().map(read).collect()
}

/// Keeps what became of a delivery. `before` is the state and the number of tries that were read.
///
/// # Errors
/// `Changed` where somebody else took it up meanwhile.
pub async fn change(tx: &mut Tx, world: World, before: (&str, u32), row: &DeliveryRow) -> Result<(), StoreError> {
    let head = params![world.workspace, world.owner, row.id, before.0, before.1];
    let tail = params![&row.state, row.tries, row.changed_at, row.next_at, &row.answer];
    match tx.execute(CHANGE, &[&head[..], &tail[..]].concat()).await? {
        0 => Err(StoreError::Changed("the delivery")),
        _ => Ok(()),
    }
}

/// Forgets deliveries that changed last before this; gives their number.
///
/// # Errors
/// What the database says.
pub async fn purge(tx: &mut Tx, world: World, before: DateTime<Utc>) -> Result<u64, StoreError> {
    tx.execute(PURGE, &params![world.workspace, world.owner, before]).await
}

fn read(row: &Row) -> Result<DeliveryRow, StoreError> {
    Ok(DeliveryRow {
        id: DeliveryId(row.get("delivery_id")?),
        kind: row.get("kind")?,
        slot: row.get("slot")?,
        state: row.get("state")?,
        tries: row.count("tries")?,
        at: row.instant("at")?,
        changed_at: row.instant("changed_at")?,
        next_at: row.maybe_instant("next_at")?,
        things: row.count("things")?,
        answer: row.get("answer")?,
    })
}
