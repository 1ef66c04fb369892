//! Lists, robots and rooms: what is no person, and why.

use crate::page::Page;
use crate::statement::statements;
use crate::value::params;
use crate::{Reader, StoreError};
use model::permission::World;

statements! { "others";
    PAGE = "select key, name, kind, reason from other where workspace_id = $1 and owner_id = $2 and key > $3 \
        order by key limit $4";
}

/// Something that is no person.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Other {
    /// Its identity key.
    pub key: String,
    /// Its name.
    pub name: Option<String>,
    /// What it is, as a word: `list`, `robot`, `room`.
    pub kind: String,
    /// Why it was taken for that, as a word.
    pub reason: String,
}

/// What is no person, by key; a page goes on after a key.
///
/// # Errors
/// What the database says.
pub async fn page(reader: &mut Reader, world: World, page: Page<String>) -> Result<Vec<Other>, StoreError> {
    let limit = page.limit();
    let after = page.after.unwrap_or_default();
    let rows = reader.all(PAGE, &params![world.workspace, world.owner, &after, limit]).await?;
    let other = |row: &crate::value::Row| {
        Ok(Other { key: row.get("key")?, name: row.get("name")?, kind: row.get("kind")?, reason: row.get("reason")? })
    };
    rows.iter().map(other).collect()
}
