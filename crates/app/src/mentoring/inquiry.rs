//! Loading inquiry.

use super::noted;
use crate::error::AppError;
use crate::office::Office;
use model::mentoring::inquiry::Inquiry;
use store::Reader;

pub(super) async fn load(office: &Office, reader: &mut Reader) -> Result<Inquiry, AppError> {
    Ok(Inquiry {
        thoughts: noted(office, reader).await?,
        challenges: noted(office, reader).await?,
        results: noted(office, reader).await?,
        helpers: noted(office, reader).await?,
        styles: noted(office, reader).await?,
        target_roles: noted(office, reader).await?,
        role_needs: noted(office, reader).await?,
        shown: noted(office, reader).await?,
        transitions: noted(office, reader).await?,
        habits: noted(office, reader).await?,
        honest_voices: noted(office, reader).await?,
        decisions: noted(office, reader).await?,
        roads: noted(office, reader).await?,
        voices: noted(office, reader).await?,
    })
}
