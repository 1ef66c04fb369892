//! Sign-ins: browsers that may come in, and the links that let them in once. Only hashes of tokens are kept.
//!
//! They are of this installation and not of the world that is in it: a backup that is put back brings none of them.

use crate::ids::SignInId;
use crate::page::Page;
use crate::statement::statements;
use crate::value::{Row, params};
use crate::{Reader, StoreError, Tx};
use chrono::{DateTime, Utc};
use model::permission::WorkspaceId;
use seal::TokenHash;
use uuid::Uuid;

statements! { "sign_ins";
    INSERT_LINK = "insert into sign_in_link (workspace_id, token_hash, created_at, expires_at) values ($1, $2, $3, $4)";
    USE_LINK = "update sign_in_link set used_at = $3 \
        where workspace_id = $1 and token_hash = $2 and used_at is null and created_at <= $3 and expires_at > $3";
    PURGE_LINKS = "delete from sign_in_link where workspace_id = $1 and expires_at < $2";
    INSERT = "insert into sign_in (workspace_id, sign_in_id, token_hash, created_at, seen_at, browser) \
        values ($1, $2, $3, $4, $5, $6)";
    BY_TOKEN = "select sign_in_id, created_at, seen_at, ended_at, browser from sign_in \
        where workspace_id = $1 and token_hash = $2";
    SEE = "update sign_in set seen_at = $3 where workspace_id = $1 and sign_in_id = $2 and seen_at < $3";
    PAGE = "select sign_in_id, created_at, seen_at, ended_at, browser from sign_in \
        where workspace_id = $1 and ended_at is null and sign_in_id > $2 order by sign_in_id limit $3";
    END = "update sign_in set ended_at = $3 where workspace_id = $1 and sign_in_id = $2 and ended_at is null";
    END_OTHERS = "update sign_in set ended_at = $3 where workspace_id = $1 and sign_in_id <> $2 and ended_at is null";
    PURGE = "delete from sign_in where workspace_id = $1 and (ended_at < $2 or seen_at < $3 or created_at < $4)";
}

/// A browser that was let in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignInRow {
    /// Its id.
    pub id: SignInId,
    /// When it was let in.
    pub created_at: DateTime<Utc>,
    /// When it was seen last, give or take some minutes.
    pub seen_at: DateTime<Utc>,
    /// When it was sent away.
    pub ended_at: Option<DateTime<Utc>>,
    /// What it says it is.
    pub browser: String,
}

/// Keeps a link by the hash of its token.
///
/// # Errors
/// What the database says.
pub async fn insert_link(
    tx: &mut Tx,
    workspace: WorkspaceId,
    token: TokenHash,
    at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.execute(INSERT_LINK, &params![workspace, token, at, expires_at]).await.map(|_| ())
}

/// Uses a link up.
///
/// # Errors
/// `Missing` where there is none, it was used before, it is not yet made at this moment, or no longer good.
pub async fn use_link(
    tx: &mut Tx,
    workspace: WorkspaceId,
    token: TokenHash,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    match tx.execute(USE_LINK, &params![workspace, token, at]).await? {
        0 => Err(StoreError::Missing("link")),
        _ => Ok(()),
    }
}

/// Forgets the links that were good until before this; gives their number.
///
/// # Errors
/// What the database says.
pub async fn purge_links(tx: &mut Tx, workspace: WorkspaceId, before: DateTime<Utc>) -> Result<u64, StoreError> {
    tx.execute(PURGE_LINKS, &params![workspace, before]).await
}

/// Keeps a sign-in by the hash of the token that the browser holds.
///
/// # Errors
/// What the database says.
pub async fn insert(tx: &mut Tx, workspace: WorkspaceId, row: &SignInRow, token: TokenHash) -> Result<(), StoreError> {
    let params = params![workspace, row.id, token, row.created_at, row.seen_at, &row.browser];
    tx.execute(INSERT, &params).await.map(|_| ())
}

/// The sign-in of the browser that holds this token, also where it has ended.
///
/// # Errors
/// What the database says.
pub async fn by_token(
    reader: &mut Reader,
    workspace: WorkspaceId,
    token: TokenHash,
) -> Result<Option<SignInRow>, StoreError> {
    reader.optional(BY_TOKEN, &params![workspace, token]).await?.as_ref().map(read).transpose()
}

/// Notes that a browser was seen; an earlier moment than the one noted changes nothing.
///
/// # Errors
/// What the database says.
pub async fn see(tx: &mut Tx, workspace: WorkspaceId, id: SignInId, at: DateTime<Utc>) -> Result<(), StoreError> {
    tx.execute(SEE, &params![workspace, id, at]).await.map(|_| ())
}

/// The sign-ins that have not been ended, the oldest first; a page goes on after an id.
///
/// # Errors
/// What the database says.
pub async fn page(
    reader: &mut Reader,
    workspace: WorkspaceId,
    page: Page<SignInId>,
) -> Result<Vec<SignInRow>, StoreError> {
    let after = page.after.unwrap_or(SignInId(Uuid::nil()));
    reader.all(PAGE, &params![workspace, after, page.limit()]).await?.iter().map(read).collect()
}

/// Ends a sign-in.
///
/// # Errors
/// `Missing` where there is none, or it has ended already.
pub async fn end(tx: &mut Tx, workspace: WorkspaceId, id: SignInId, at: DateTime<Utc>) -> Result<(), StoreError> {
    match tx.execute(END, &params![workspace, id, at]).await? {
        0 => Err(StoreError::Missing("sign-in")),
        _ => Ok(()),
    }
}

/// Ends all sign-ins but one; gives their number.
///
/// # Errors
/// What the database says.
pub async fn end_others(
    tx: &mut Tx,
    workspace: WorkspaceId,
    kept: SignInId,
    at: DateTime<Utc>,
) -> Result<u64, StoreError> {
    tx.execute(END_OTHERS, &params![workspace, kept, at]).await
}

/// Before which moments a sign-in is of no more use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stale {
    /// Ended before this.
    pub ended: DateTime<Utc>,
    /// Not seen since this.
    pub seen: DateTime<Utc>,
    /// Let in before this.
    pub created: DateTime<Utc>,
}

/// Forgets sign-ins that are of no more use; gives their number.
///
/// # Errors
/// What the database says.
pub async fn purge(tx: &mut Tx, workspace: WorkspaceId, stale: Stale) -> Result<u64, StoreError> {
    tx.execute(PURGE, &params![workspace, stale.ended, stale.seen, stale.created]).await
}

fn read(row: &Row) -> Result<SignInRow, StoreError> {
    Ok(SignInRow {
        id: SignInId(row.get("sign_in_id")?),
        created_at: row.instant("created_at")?,
        seen_at: row.instant("seen_at")?,
        ended_at: row.maybe_instant("ended_at")?,
        browser: row.get("browser")?,
    })
}
