//! What if: what was tried on a scratch copy is kept by the ordinary operations, or forgotten by doing nothing.
//!
//! What edits would change, [`crate::analysis::what_if`] says.

use crate::error::AppError;
use crate::office::Office;
use crate::people;
use crate::undo::{self, UndoId};
use formats::edits;
use model::permission::Action;
use network::what_if::{self, Edit};

/// Keeps edits, in their order: people are added, changed and forgotten as one would by hand. One undo takes all of it back.
///
/// Where an operation fails, those before it are taken back.
///
/// # Errors
/// No edit at all, one that cannot be done, a tie between two others (which only sources tell of), or the data cannot be
/// written.
pub async fn keep(office: &Office, edits: &[Edit]) -> Result<UndoId, AppError> {
    office.permit(Action::Write)?;
    let seen = office.seen().await?;
    what_if::apply(&seen.network, edits).map_err(|error| AppError::Wrong(error.to_string()))?;
    if edits.iter().any(|edit| matches!(edit, Edit::Tie(_) | Edit::Untie(..))) {
        return Err(AppError::Wrong(
            "a tie between two of your people comes from a source and cannot be kept".to_owned(),
        ));
    }
    let mut done: Vec<UndoId> = Vec::with_capacity(edits.len());
    for edit in edits {
        match keep_one(office, edit).await {
            Ok(undo) => done.push(undo),
            Err(error) => {
                for change in done.iter().rev() {
                    undo::undo(office, *change).await?;
                }
                return Err(error);
            }
        }
    }
    match done.as_slice() {
        [] => Err(AppError::Wrong("there is nothing to keep; try something first".to_owned())),
        [only] => Ok(*only),
        several => undo::keep_together(office, "keep_what_if", several).await,
    }
}

async fn keep_one(office: &Office, edit: &Edit) -> Result<UndoId, AppError> {
    match edit {
        Edit::Drop(id) => Ok(people::forget(office, id.as_str()).await?.undo),
        Edit::Add { person, ties } => Ok(people::add(office, &edits::added_json(person, ties)).await?.undo),
        Edit::Change { id, fields } => Ok(people::edit_fields(office, id, fields.clone()).await?.undo),
        Edit::Tie(_) | Edit::Untie(..) => Err(AppError::Wrong("a tie between two others cannot be kept".to_owned())),
    }
}
