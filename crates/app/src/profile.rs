//! Me: what network files and the user say of the one whose world it is.

use crate::error::AppError;
use crate::office::{Desk, Office};
use formats::derived::{self, DerivedWorld};
use formats::network_file;
use model::permission::Action;
use model::person::Profile;
use std::sync::Arc;
use store::{Reader, Tx, profiles};

/// What is kept of the world as a whole, and what the user said of themselves.
async fn read(reader: &mut Reader, desk: &Desk) -> Result<(u32, DerivedWorld, Option<Profile>), AppError> {
    let Some(row) = profiles::get(reader, desk.world).await? else { return Ok((0, DerivedWorld::default(), None)) };
    let bytes = desk.open_sealed(&profiles::context(desk.world, row.revision), &row.body)?;
    let (world, said) = derived::read_world(&bytes).ok_or(AppError::Unreadable("your profile"))?;
    Ok((row.revision, world, said))
}

async fn put(
    tx: &mut Tx,
    desk: &Desk,
    revision: u32,
    world: &DerivedWorld,
    said: Option<&Profile>,
) -> Result<(), AppError> {
    let context = profiles::context(desk.world, revision + 1);
    let sealed = desk.seal(&context, &derived::write_world(world, said))?;
    Ok(profiles::put(tx, desk.world, revision, &sealed).await?)
}

/// Replaces what is derived; what the user said stays.
pub(crate) async fn put_derived(tx: &mut Tx, desk: &Desk, world: &DerivedWorld) -> Result<(), AppError> {
    let (revision, _, said) = read(tx, desk).await?;
    put(tx, desk, revision, world, said.as_ref()).await
}

/// Replaces what the user says of themselves; what is derived stays.
pub(crate) async fn put_said(tx: &mut Tx, desk: &Desk, said: &Profile) -> Result<(), AppError> {
    let (revision, world, _) = read(tx, desk).await?;
    put(tx, desk, revision, &world, Some(said)).await
}

/// Keeps what the user says of themselves, all of it; fields of a file that this version does not know stay.
///
/// # Errors
/// The data cannot be written.
pub async fn say(office: &Office, profile: &Profile) -> Result<(), AppError> {
    office.permit(Action::Write)?;
    let (desk, profile) = (office.desk(), Arc::new(profile.clone()));
    office
        .write(move |tx| {
            let (desk, profile) = (desk.clone(), profile.clone());
            Box::pin(async move {
                let (_, world, said) = read(tx, &desk).await?;
                let extra = said.unwrap_or(world.profile).extra;
                put_said(tx, &desk, &Profile { extra, ..(*profile).clone() }).await?;
                desk.note(tx, "edit_profile", None).await
            })
        })
        .await
}

/// Changes what the user says of themselves: fields as they stand under `me` in a network file, `null` taking one away.
///
/// # Errors
/// A field that is not known, a wrong value, or the data cannot be written.
pub async fn edit(office: &Office, json: &str) -> Result<Profile, AppError> {
    office.permit(Action::Write)?;
    let (desk, json) = (office.desk(), Arc::new(json.to_owned()));
    office
        .write(move |tx| {
            let (desk, json) = (desk.clone(), json.clone());
            Box::pin(async move {
                let (revision, world, said) = read(tx, &desk).await?;
                let present = said.unwrap_or_else(|| world.profile.clone());
                let changed = network_file::patch_profile(&present, &json)
                    .map_err(|faults| AppError::Wrong(faults.to_string()))?;
                put(tx, &desk, revision, &world, Some(&changed)).await?;
                desk.note(tx, "edit_profile", None).await?;
                Ok(changed)
            })
        })
        .await
}
