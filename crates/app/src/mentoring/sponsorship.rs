//! Loading what hangs on sponsors.

use super::noted;
use crate::error::AppError;
use crate::office::Office;
use model::mentoring::sponsorship::Sponsorship;
use store::Reader;

pub(super) async fn load(office: &Office, reader: &mut Reader) -> Result<Sponsorship, AppError> {
    Ok(Sponsorship {
        facts: noted(office, reader).await?,
        stakes: noted(office, reader).await?,
        news: noted(office, reader).await?,
        deliveries: noted(office, reader).await?,
        advocacy: noted(office, reader).await?,
        asks: noted(office, reader).await?,
        checks: noted(office, reader).await?,
        prospects: noted(office, reader).await?,
        stretches: noted(office, reader).await?,
        backings: noted(office, reader).await?,
    })
}
