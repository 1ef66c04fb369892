//! Loading boards, their seats, and who led to whom.

use super::noted;
use crate::error::AppError;
use crate::office::Office;
use model::mentoring::table::Table;
use store::Reader;

pub(super) async fn load(office: &Office, reader: &mut Reader) -> Result<Table, AppError> {
    Ok(Table {
        boards: noted(office, reader).await?,
        seats: noted(office, reader).await?,
        leads: noted(office, reader).await?,
    })
}
