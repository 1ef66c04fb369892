//! Loading inquiry.

use crate::error::AppError;
use crate::office::Office;
use model::mentoring::inquiry::Inquiry;
use store::Reader;

pub(super) async fn load(_office: &Office, _reader: &mut Reader) -> Result<Inquiry, AppError> {
    Ok(Inquiry {})
}
