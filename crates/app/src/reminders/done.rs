//! What a link of a reminder leads to: it is done, or asks for nothing any more.

use super::due::one;
use crate::entries::{self, EntryId, EntryKind, Kept};
use crate::error::AppError;
use crate::intentions;
use crate::office::Office;
use counsel::due::DueKind;
use model::goal::{GoalStanding, Milestone};
use model::intention::Standing;
use model::relationship::session::{Assignment, AssignmentStanding};

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
            let mut entry = entries::found::<Assignment>(office, id).await?;
            entry.value.standing = AssignmentStanding::Done;
            entry.value.closed_on = Some(office.today());
            entries::update(office, &entry).await
        }
        DueKind::Entry(EntryKind::Milestone) => {
            let mut entry = entries::found::<Milestone>(office, id).await?;
            entry.value.standing = GoalStanding::Reached;
            entry.value.closed_on = Some(office.today());
            entries::update(office, &entry).await
        }
        _ => entries::put_off(office, id, None).await,
    }
}
