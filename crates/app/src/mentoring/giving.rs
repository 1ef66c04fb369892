//! Loading giving.

use super::noted;
use crate::entries;
use crate::error::AppError;
use crate::office::Office;
use model::deepening::{FAVOUR_RETURNED, Favour};
use model::mentoring::giving::{Giving, Line};
use store::Reader;

pub(super) async fn load(office: &Office, reader: &mut Reader) -> Result<Giving, AppError> {
    let ledger = entries::all_with::<Favour>(office, reader).await?.into_iter().map(|entry| {
        let is_returned = entry.state.as_deref() == Some(FAVOUR_RETURNED);
        Line { favour: entry.noted(office), is_returned }
    });
    Ok(Giving { ledger: ledger.collect(), radar: noted(office, reader).await?, journal: noted(office, reader).await? })
}
