//! Tombstones: keyed hashes of the identities of people whom the user deleted, so that no import brings them back.

use crate::page::Page;
use crate::statement::statements;
use crate::value::params;
use crate::{Reader, StoreError, Tx};
use chrono::{DateTime, Utc};
use model::permission::World;
use seal::KeyedHash;

statements! { "tombstones";
    INSERT = "insert into tombstone (workspace_id, owner_id, key_hash, at) values ($1, $2, $3, $4) \
        on conflict (workspace_id, owner_id, key_hash) do nothing";
    DELETE = "delete from tombstone where (workspace_id, owner_id, key_hash) in (values ($1, $2, $3))";
    PAGE = "select key_hash from tombstone where workspace_id = $1 and owner_id = $2 and key_hash > $3 \
        order by key_hash limit $4";
}

/// Leaves tombstones.
///
/// # Errors
/// What the database says.
pub async fn insert(tx: &mut Tx, world: World, keys: &[KeyedHash], at: DateTime<Utc>) -> Result<(), StoreError> {
    let rows = keys.iter().map(|&key| params![world.workspace, world.owner, key, at]).collect();
    tx.bulk(INSERT, rows).await.map(|_| ())
}

/// Takes tombstones away: the people may come back.
///
/// # Errors
/// What the database says.
pub async fn delete(tx: &mut Tx, world: World, keys: &[KeyedHash]) -> Result<(), StoreError> {
    let rows = keys.iter().map(|&key| params![world.workspace, world.owner, key]).collect();
    tx.bulk(DELETE, rows).await.map(|_| ())
}

/// Tombstones by hash; a page goes on after one.
///
/// # Errors
/// What the database says.
pub async fn page(reader: &mut Reader, world: World, page: Page<KeyedHash>) -> Result<Vec<KeyedHash>, StoreError> {
    let limit = page.limit();
    let after = page.after.map_or_else(Vec::new, |hash| hash.0.to_vec());
    let rows = reader.all(PAGE, &params![world.workspace, world.owner, after, limit]).await?;
    rows.iter().map(|row| row.hash("key_hash")).collect()
}
