//! Decisions of the user about who is who: kept as rows, and taken back by marking them.

use crate::ids::DecisionId;
use crate::page::Page;
use crate::statement::statements;
use crate::value::{Row, params};
use crate::{Reader, StoreError, Tx};
use chrono::{DateTime, Utc};
use model::ledger::{Decision, IdentityKey};
use model::permission::World;
use uuid::Uuid;

statements! { "decisions";
    INSERT = "insert into decision (workspace_id, owner_id, decision_id, at, kind, a, b) \
        values ($1, $2, $3, $4, $5, $6, $7)";
    UNDO = "update decision set undone_at = $4 \
        where workspace_id = $1 and owner_id = $2 and decision_id = $3 and undone_at is null";
    REDO = "update decision set undone_at = null \
        where workspace_id = $1 and owner_id = $2 and decision_id = $3 and undone_at is not null";
    GET = "select decision_id, at, kind, a, b from decision \
        where workspace_id = $1 and owner_id = $2 and decision_id = $3";
    PAGE = "select decision_id, at, kind, a, b from decision \
        where workspace_id = $1 and owner_id = $2 and undone_at is null and decision_id > $3 \
        order by decision_id limit $4";
}

/// A decision that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionRow {
    /// Its id; later decisions have larger ones.
    pub id: DecisionId,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// What was decided.
    pub decision: Decision,
}

/// Keeps a decision.
///
/// # Errors
/// What the database says.
pub async fn insert(tx: &mut Tx, world: World, row: &DecisionRow) -> Result<(), StoreError> {
    let (kind, a, b) = columns(&row.decision);
    let (a, b) = (a.as_str(), b.map(IdentityKey::as_str));
    tx.execute(INSERT, &params![world.workspace, world.owner, row.id, row.at, kind, a, b]).await.map(|_| ())
}

/// Takes a decision back.
///
/// # Errors
/// `Missing` where there is none, or it was taken back already.
pub async fn undo(tx: &mut Tx, world: World, decision: DecisionId, at: DateTime<Utc>) -> Result<(), StoreError> {
    match tx.execute(UNDO, &params![world.workspace, world.owner, decision, at]).await? {
        0 => Err(StoreError::Missing("decision")),
        _ => Ok(()),
    }
}

/// Lets a decision stand again that was taken back.
///
/// # Errors
/// `Missing` where there is none, or it stands.
pub async fn redo(tx: &mut Tx, world: World, decision: DecisionId) -> Result<(), StoreError> {
    match tx.execute(REDO, &params![world.workspace, world.owner, decision]).await? {
        0 => Err(StoreError::Missing("decision")),
        _ => Ok(()),
    }
}

/// A decision, whether it stands or was taken back.
///
/// # Errors
/// What the database says.
pub async fn get(reader: &mut Reader, world: World, decision: DecisionId) -> Result<Option<DecisionRow>, StoreError> {
    let row = reader.optional(GET, &params![world.workspace, world.owner, decision]).await?;
    row.as_ref().map(read).transpose()
}

/// The decisions that stand, in the order in which they were made; a page goes on after an id.
///
/// # Errors
/// What the database says.
pub async fn page(reader: &mut Reader, world: World, page: Page<DecisionId>) -> Result<Vec<DecisionRow>, StoreError> {
    let after = page.after.unwrap_or(DecisionId(Uuid::nil()));
    let rows = reader.all(PAGE, &params![world.workspace, world.owner, after, page.limit()]).await?;
    rows.iter().map(read).collect()
}

fn columns(decision: &Decision) -> (&'static str, &IdentityKey, Option<&IdentityKey>) {
    match decision {
        Decision::Same(a, b) => ("same", a, Some(b)),
        Decision::Different(a, b) => ("different", a, Some(b)),
        Decision::Mine(a) => ("mine", a, None),
        Decision::NotMine(a) => ("not_mine", a, None),
        Decision::Person(a) => ("person", a, None),
        Decision::NotPerson(a) => ("not_person", a, None),
    }
}

fn read(row: &Row) -> Result<DecisionRow, StoreError> {
    let kind: String = row.get("kind")?;
    let a = IdentityKey::new(row.get::<String>("a")?);
    let b = row.get::<Option<String>>("b")?.map(IdentityKey::new);
    let decision = match (kind.as_str(), b) {
        ("same", Some(b)) => Decision::Same(a, b),
        ("different", Some(b)) => Decision::Different(a, b),
        ("mine", None) => Decision::Mine(a),
        ("not_mine", None) => Decision::NotMine(a),
        ("person", None) => Decision::Person(a),
        ("not_person", None) => Decision::NotPerson(a),
        _ => return Err(StoreError::StoredValue { what: "decision.kind", value: kind }),
    };
    Ok(DecisionRow { id: DecisionId(row.get("decision_id")?), at: row.instant("at")?, decision })
}
