//! Loading table.

use crate::error::AppError;
use crate::office::Office;
use model::mentoring::table::Table;
use store::Reader;

pub(super) async fn load(_office: &Office, _reader: &mut Reader) -> Result<Table, AppError> {
    Ok(Table {})
}
