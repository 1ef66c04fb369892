//! Loading hard conversations.

use super::noted;
use crate::error::AppError;
use crate::office::Office;
use model::mentoring::rehearsals::Rehearsals;
use store::Reader;

pub(super) async fn load(office: &Office, reader: &mut Reader) -> Result<Rehearsals, AppError> {
    Ok(Rehearsals { rehearsals: noted(office, reader).await?, runs: noted(office, reader).await? })
}
