//! Loading sponsorship.

use crate::error::AppError;
use crate::office::Office;
use model::mentoring::sponsorship::Sponsorship;
use store::Reader;

pub(super) async fn load(_office: &Office, _reader: &mut Reader) -> Result<Sponsorship, AppError> {
    Ok(Sponsorship {})
}
