//! Loading circles.

use super::noted;
use crate::error::AppError;
use crate::office::Office;
use model::mentoring::circles::Circles;
use store::Reader;

pub(super) async fn load(office: &Office, reader: &mut Reader) -> Result<Circles, AppError> {
    Ok(Circles {
        circles: noted(office, reader).await?,
        rotas: noted(office, reader).await?,
        mentions: noted(office, reader).await?,
    })
}
