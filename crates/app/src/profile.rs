//! Me: what network files and the user say of the one whose world it is.

use crate::error::AppError;
use crate::office::{Desk, Office};
use crate::undo::{self, NotUndone, UndoId};
use formats::derived::{self, DerivedWorld};
use formats::inverse::{self, Inverse};
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
pub async fn say(office: &Office, profile: &Profile) -> Result<UndoId, AppError> {
    office.permit(Action::Write)?;
    let (desk, profile) = (office.desk(), Arc::new(profile.clone()));
    office
        .write(move |tx| {
            let (desk, profile) = (desk.clone(), profile.clone());
            Box::pin(async move {
                let (revision, world, said) = read(tx, &desk).await?;
                let extra = said.as_ref().unwrap_or(&world.profile).extra.clone();
                let changed = Profile { extra, ..(*profile).clone() };
                put(tx, &desk, revision, &world, Some(&changed)).await?;
                keep_inverse(tx, &desk, said.as_ref(), &changed).await
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
                let present = said.clone().unwrap_or_else(|| world.profile.clone());
                let changed = network_file::patch_profile(&present, &json)
                    .map_err(|faults| AppError::Wrong(faults.to_string()))?;
                put(tx, &desk, revision, &world, Some(&changed)).await?;
                keep_inverse(tx, &desk, said.as_ref(), &changed).await?;
                Ok(changed)
            })
        })
        .await
}

async fn keep_inverse(tx: &mut Tx, desk: &Desk, before: Option<&Profile>, after: &Profile) -> Result<UndoId, AppError> {
    let (before, after) = (before.map(inverse::profile_text), inverse::profile_text(after));
    let undo = undo::keep(tx, desk, "edit_profile", &Inverse::Profile { before, after }).await?;
    desk.note(tx, "edit_profile", None).await?;
    Ok(undo)
}

/// Puts back what the user said of themselves, unless they have said something else since.
pub(crate) async fn put_back(
    office: &Office,
    id: UndoId,
    before: Option<String>,
    after: String,
) -> Result<(), AppError> {
    let before = match before {
        Some(text) => Some(inverse::read_profile(&text).ok_or(AppError::Unreadable("what would undo it"))?),
        None => None,
    };
    let (desk, work) = (office.desk(), Arc::new((before, after)));
    office
        .write(move |tx| {
            let (desk, work) = (desk.clone(), work.clone());
            Box::pin(async move {
                let (before, after) = &*work;
                undo::take(tx, &desk, id).await?;
                let (revision, world, said) = read(tx, &desk).await?;
                if said.as_ref().map(inverse::profile_text).as_ref() != Some(after) {
                    return Err(NotUndone::Changed.into());
                }
                put(tx, &desk, revision, &world, before.as_ref()).await
            })
        })
        .await
}
