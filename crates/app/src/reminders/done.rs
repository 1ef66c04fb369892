//! What a link of a reminder leads to: it is done, or asks for nothing any more.

use super::due::one;
use crate::entries::{self, EntryId, EntryKind, Kept};
use crate::error::AppError;
use crate::office::Office;
use crate::{assignments, goals, intentions};
use counsel::due::DueKind;
use model::goal::GoalStanding;
use model::intention::Standing;
use model::relationship::session::AssignmentStanding;

/// Closes something that is due: an intention and an assignment are done, a milestone is reached; of what has more to it than
/// that, only the day is taken away, so that nothing reminds of it.
///
/// # Errors
/// It is closed or gone already, or the data cannot be written.
pub async fn done(office: &Office, id: EntryId) -> Result<Kept, AppError> {
    let thing =
        one(office, id).await?.ok_or_else(|| AppError::Wrong("this is done already, or was removed".to_owned()))?;
    match thing.due.what {
        DueKind::Entry(EntryKind::Intention) => intentions::close(office, id, Standing::Done, None).await,
        DueKind::Entry(EntryKind::Assignment) => {
            assignments::close(office, id, AssignmentStanding::Done, None, None).await
        }
        DueKind::Entry(EntryKind::Milestone) => goals::close_milestone(office, id, GoalStanding::Reached).await,
        _ => entries::put_off(office, id, None).await,
    }
}
