//! Loading what belongs to finding people.

use super::noted;
use crate::error::AppError;
use crate::office::Office;
use model::mentoring::search::Search;
use store::Reader;

pub(super) async fn load(office: &Office, reader: &mut Reader) -> Result<Search, AppError> {
    Ok(Search {
        needs: noted(office, reader).await?,
        outreach: noted(office, reader).await?,
        letters: noted(office, reader).await?,
        invisible: noted(office, reader).await?,
        lessons: noted(office, reader).await?,
    })
}
