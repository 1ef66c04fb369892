//! Settings of a member: names and values in plain text, so nothing confidential belongs here.

use crate::statement::statements;
use crate::value::params;
use crate::{Reader, StoreError, Tx};
use model::permission::World;

statements! { "settings";
    GET = "select value from setting where workspace_id = $1 and owner_id = $2 and name = $3";
    ALL = "select name, value from setting where workspace_id = $1 and owner_id = $2 order by name limit $3";
    PUT = "insert into setting (workspace_id, owner_id, name, value) values ($1, $2, $3, $4) \
        on conflict (workspace_id, owner_id, name) do update set value = excluded.value";
    DELETE = "delete from setting where workspace_id = $1 and owner_id = $2 and name = $3";
}

/// Most settings of one member (ours; the program has a few dozen names).
pub const SETTINGS_MAX: u32 = 1_000;

/// The value of a setting, where it is set.
///
/// # Errors
/// What the database says.
pub async fn get(reader: &mut Reader, world: World, name: &str) -> Result<Option<String>, StoreError> {
    let row = reader.optional(GET, &params![world.workspace, world.owner, name]).await?;
    row.map(|row| row.get("value")).transpose()
}

/// All settings of a member, by name.
///
/// # Errors
/// What the database says.
pub async fn all(reader: &mut Reader, world: World) -> Result<Vec<(String, String)>, StoreError> {
    let rows = reader.all(ALL, &params![world.workspace, world.owner, SETTINGS_MAX]).await?;
    rows.iter().map(|row| Ok((row.get("name")?, row.get("value")?))).collect()
}

/// Sets a setting.
///
/// # Errors
/// What the database says.
pub async fn put(tx: &mut Tx, world: World, name: &str, value: &str) -> Result<(), StoreError> {
    tx.execute(PUT, &params![world.workspace, world.owner, name, value]).await.map(|_| ())
}

/// Unsets a setting; nothing happens where it is not set.
///
/// # Errors
/// What the database says.
pub async fn delete(tx: &mut Tx, world: World, name: &str) -> Result<(), StoreError> {
    tx.execute(DELETE, &params![world.workspace, world.owner, name]).await.map(|_| ())
}
