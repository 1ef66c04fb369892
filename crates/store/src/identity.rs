//! Workspaces, their members, and the accounts that sign in.
//!
//! Local mode is one account without credentials. The sample lies in a workspace of its own, marked as such.

use crate::ids::ordered;
use crate::statement::statements;
use crate::value::{Row, params};
use crate::{Db, Reader, StoreError, Tx, WriteKey, copy};
use chrono::{DateTime, Utc};
use model::permission::{MemberId, WorkspaceId, World};
use uuid::Uuid;

/// The account of local mode, the same everywhere: there is no credential to tell two apart.
const LOCAL_ACCOUNT: Uuid = Uuid::from_u128(1);

statements! { "identity";
    /// Across workspaces: it is asked before any is known.
    FIND = "select m.workspace_id, m.member_id from member m join workspace w on w.workspace_id = m.workspace_id \
        where m.account_id = $1 and w.kind = $2 order by w.created_at, m.workspace_id, m.member_id limit 1";
    /// An account belongs to no workspace.
    INSERT_ACCOUNT = "insert into account (account_id, kind, created_at) values ($1, $2, $3) \
        on conflict (account_id) do nothing";
    INSERT_WORKSPACE = "insert into workspace (workspace_id, kind, created_at) values ($1, $2, $3)";
    INSERT_MEMBER = "insert into member (workspace_id, member_id, account_id, created_at) values ($1, $2, $3, $4)";
    MEMBERS = "select workspace_id, member_id from member where workspace_id = $1 order by member_id";
    /// Across workspaces: for what the program does to all of them, such as sweeping after a crash.
    WORKSPACES = "select workspace_id from workspace order by workspace_id";
}

/// What a workspace is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkspaceKind {
    /// Somebody's own.
    Own,
    /// The sample to look around in.
    Sample,
}

impl WorkspaceKind {
    /// The word for it in the table.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            WorkspaceKind::Own => "own",
            WorkspaceKind::Sample => "sample",
        }
    }
}

/// The world of local mode, made where it is missing.
///
/// # Errors
/// As [`Db::write`].
pub async fn local(db: &Db, kind: WorkspaceKind, at: DateTime<Utc>) -> Result<World, StoreError> {
    let found = db.read(move |reader| Box::pin(find_local(reader, kind))).await?;
    match found {
        Some(world) => Ok(world),
        // There is no workspace yet that the key could belong to.
        None => {
            let nowhere = WorkspaceId(Uuid::nil());
            db.write(nowhere, WriteKey::fresh(at), move |tx| Box::pin(find_or_insert_local(tx, kind, at))).await
        }
    }
}

/// The world of local mode, where there is one.
///
/// # Errors
/// What the database says.
pub async fn find_local(reader: &mut Reader, kind: WorkspaceKind) -> Result<Option<World>, StoreError> {
    let row = reader.optional(FIND, &params![LOCAL_ACCOUNT, kind.code()]).await?;
    row.as_ref().map(world).transpose()
}

/// Deletes the sample of local mode with every row of its workspace; no other is touched. Without one nothing happens.
///
/// # Errors
/// What the database says.
pub async fn delete_sample(tx: &mut Tx) -> Result<(), StoreError> {
    match find_local(tx, WorkspaceKind::Sample).await? {
        Some(sample) => copy::delete_workspace(tx, sample.workspace).await,
        None => Ok(()),
    }
}

/// The members of a workspace, as worlds.
///
/// # Errors
/// What the database says.
pub async fn members(reader: &mut Reader, workspace: WorkspaceId) -> Result<Vec<World>, StoreError> {
    reader.all(MEMBERS, &params![workspace]).await?.iter().map(world).collect()
}

/// Every workspace there is.
pub(crate) async fn workspaces(reader: &mut Reader) -> Result<Vec<WorkspaceId>, StoreError> {
    let rows = reader.all(WORKSPACES, &[]).await?;
    rows.iter().map(|row| row.get("workspace_id").map(WorkspaceId)).collect()
}

async fn find_or_insert_local(tx: &mut Tx, kind: WorkspaceKind, at: DateTime<Utc>) -> Result<World, StoreError> {
    if let Some(world) = find_local(tx, kind).await? {
        return Ok(world);
    }
    let world = World { workspace: WorkspaceId(ordered(at)), owner: MemberId(ordered(at)) };
    tx.execute(INSERT_ACCOUNT, &params![LOCAL_ACCOUNT, "local", at]).await?;
    tx.execute(INSERT_WORKSPACE, &params![world.workspace, kind.code(), at]).await?;
    tx.execute(INSERT_MEMBER, &params![world.workspace, world.owner, LOCAL_ACCOUNT, at]).await?;
    Ok(world)
}

fn world(row: &Row) -> Result<World, StoreError> {
    Ok(World { workspace: WorkspaceId(row.get("workspace_id")?), owner: MemberId(row.get("member_id")?) })
}
