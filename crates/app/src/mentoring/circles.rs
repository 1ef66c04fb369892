//! Loading circles.

use crate::error::AppError;
use crate::office::Office;
use model::mentoring::circles::Circles;
use store::Reader;

pub(super) async fn load(_office: &Office, _reader: &mut Reader) -> Result<Circles, AppError> {
    Ok(Circles {})
}
