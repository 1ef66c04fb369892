//! Loading giving.

use crate::error::AppError;
use crate::office::Office;
use model::mentoring::giving::Giving;
use store::Reader;

pub(super) async fn load(_office: &Office, _reader: &mut Reader) -> Result<Giving, AppError> {
    Ok(Giving {})
}
