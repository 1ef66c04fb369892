//! Profiles: what the user says of themselves.

use crate::statement::statements;
use crate::value::params;
use crate::{Reader, StoreError, Tx};
use model::permission::World;
use seal::{Context, RecordId, RecordKind, Sealed};

statements! { "profiles";
    GET = "select revision, body from profile where workspace_id = $1 and owner_id = $2";
    INSERT = "insert into profile (workspace_id, owner_id, revision, body) values ($1, $2, $3, $4) \
        on conflict (workspace_id, owner_id) do nothing";
    UPDATE = "update profile set revision = revision + 1, body = $4 \
        where workspace_id = $1 and owner_id = $2 and revision = $3";
}

/// A profile as stored.
#[derive(Debug, Clone, PartialEq)]
pub struct ProfileRow {
    /// The version of the body, counted from 1.
    pub revision: u32,
    /// What the user says; see [`context`].
    pub body: Sealed,
}

/// The context of a profile's body at a revision.
#[must_use]
pub fn context(world: World, revision: u32) -> Context {
    Context::body(world, RecordKind::Profile, RecordId::One(world.owner.0), u64::from(revision))
}

/// The profile, where there is one.
///
/// # Errors
/// What the database says.
pub async fn get(reader: &mut Reader, world: World) -> Result<Option<ProfileRow>, StoreError> {
    let row = reader.optional(GET, &params![world.workspace, world.owner]).await?;
    row.map(|row| Ok(ProfileRow { revision: row.count("revision")?, body: row.sealed("body")? })).transpose()
}

/// Keeps the profile. `revision` is the one that was read, 0 where there was none; `body` is sealed for the one after.
///
/// # Errors
/// `Changed` where the profile has another revision by now.
pub async fn put(tx: &mut Tx, world: World, revision: u32, body: &Sealed) -> Result<(), StoreError> {
    let touched = match revision {
        0 => tx.execute(INSERT, &params![world.workspace, world.owner, 1_i64, body]).await?,
        _ => tx.execute(UPDATE, &params![world.workspace, world.owner, revision, body]).await?,
    };
    if touched == 0 { Err(StoreError::Changed("the profile")) } else { Ok(()) }
}
