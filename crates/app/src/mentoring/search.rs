//! Loading search.

use crate::error::AppError;
use crate::office::Office;
use model::mentoring::search::Search;
use store::Reader;

pub(super) async fn load(_office: &Office, _reader: &mut Reader) -> Result<Search, AppError> {
    Ok(Search {})
}
