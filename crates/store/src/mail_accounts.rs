//! The account that a member's reminders go out through. Its body holds a password, so it goes in and out sealed.

use crate::statement::statements;
use crate::value::params;
use crate::{Reader, StoreError, Tx};
use model::permission::World;
use seal::{Context, RecordId, RecordKind, Sealed};

statements! { "mail_accounts";
    GET = "select revision, body from mail_account where workspace_id = $1 and owner_id = $2";
    PUT = "insert into mail_account (workspace_id, owner_id, revision, body) values ($1, $2, $3, $4) \
        on conflict (workspace_id, owner_id) do update set revision = excluded.revision, body = excluded.body \
        where mail_account.revision = excluded.revision - 1";
    DELETE = "delete from mail_account where workspace_id = $1 and owner_id = $2";
}

/// An account as stored.
#[derive(Debug, Clone, PartialEq)]
pub struct MailAccountRow {
    /// The version of the body, counted from 1.
    pub revision: u32,
    /// What it says; see [`context`].
    pub body: Sealed,
}

/// The context of an account's body at a revision.
#[must_use]
pub fn context(world: World, revision: u32) -> Context {
    Context::body(world, RecordKind::MailAccount, RecordId::One(world.owner.0), u64::from(revision))
}

/// The account, where there is one.
///
/// # Errors
/// What the database says.
pub async fn get(reader: &mut Reader, world: World) -> Result<Option<MailAccountRow>, StoreError> {
    let row = reader.optional(GET, &params![world.workspace, world.owner]).await?;
    row.map(|row| Ok(MailAccountRow { revision: row.count("revision")?, body: row.sealed("body")? })).transpose()
}

/// Keeps the account. `revision` is the one that was read, 0 where there was none; `body` is sealed for the one after.
///
/// # Errors
/// `Changed` where the account has another revision by now.
pub async fn put(tx: &mut Tx, world: World, revision: u32, body: &Sealed) -> Result<(), StoreError> {
    let touched = tx.execute(PUT, &params![world.workspace, world.owner, revision + 1, body]).await?;
    if touched == 0 { Err(StoreError::Changed("the mail account")) } else { Ok(()) }
}

/// Forgets the account; nothing happens where there is none.
///
/// # Errors
/// What the database says.
pub async fn delete(tx: &mut Tx, world: World) -> Result<(), StoreError> {
    tx.execute(DELETE, &params![world.workspace, world.owner]).await.map(|_| ())
}
