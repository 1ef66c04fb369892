//! Tallies: what was counted of a person, month by month, as integers that the caller encodes.

use crate::ids::StoredPersonId;
use crate::page::Page;
use crate::statement::statements;
use crate::value::params;
use crate::{Reader, StoreError};
use model::permission::World;
use uuid::Uuid;

statements! { "tallies";
    GET = "select body from tally where workspace_id = $1 and owner_id = $2 and person_id = $3";
    PAGE = "select person_id, body from tally where workspace_id = $1 and owner_id = $2 and person_id > $3 \
        order by person_id limit $4";
}

/// The tally of a person, as encoded.
///
/// # Errors
/// What the database says.
pub async fn get(reader: &mut Reader, world: World, person: StoredPersonId) -> Result<Option<Vec<u8>>, StoreError> {
    let row = reader.optional(GET, &params![world.workspace, world.owner, person]).await?;
    row.map(|row| row.get("body")).transpose()
}

/// Tallies by the id of the person; a page goes on after an id.
///
/// # Errors
/// What the database says.
pub async fn page(
    reader: &mut Reader,
    world: World,
    page: Page<StoredPersonId>,
) -> Result<Vec<(StoredPersonId, Vec<u8>)>, StoreError> {
    let after = page.after.unwrap_or(StoredPersonId(Uuid::nil()));
    let rows = reader.all(PAGE, &params![world.workspace, world.owner, after, page.limit()]).await?;
    rows.iter().map(|row| Ok((StoredPersonId(row.get("person_id")?), row.get("body")?))).collect()
}
