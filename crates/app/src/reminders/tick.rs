//! One look at what is to be sent, which a server has again and again.

use super::deliveries::{self, DeliveryKind};
use super::{account, due, letter, plan};
use crate::error::AppError;
use crate::office::Office;
use crate::upkeep;
use chrono::NaiveDate;
use courier::Account;
use store::deliveries::DeliveryRow;

/// How often a server should look, in seconds (`ours`: a digest comes within the minute).
pub const TICK_SECONDS: u64 = 30;

/// Where links of mails lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Links {
    /// What browsers ask for, e.g. `http://127.0.0.1:7300`.
    pub origin: String,
}

/// Looks once: tidies once a day, and sends the digest of the day where its time has come and nobody has sent it. Safe to call at
/// any time and from several processes; no day gets two digests, whatever the clock does.
///
/// # Errors
/// The data cannot be read or written. That a mail was not sent is no error; the log tells it.
pub async fn tick(office: &Office, links: &Links) -> Result<(), AppError> {
    office.pulse.beat(office.now());
    upkeep::tidy(office).await?;
    deliveries::settle(office).await?;
    let plan = plan(office).await?;
    let (today, slot) = (plan.today(office.now()), plan.slot(office.now()));
    let again = again(office, today, slot).await?;
    let fresh = match slot {
        Some(day) if again.is_none() && !deliveries::is_begun(office, day).await? => Some(day),
        _ => None,
    };
    if again.is_none() && fresh.is_none() {
        return Ok(());
    }
    let Some(account) = account::ready(office).await? else { return Ok(()) };
    let things = due(office, today).await?;
    let claimed = match (again, fresh) {
        (Some(row), _) => deliveries::begin_again(office, row).await?,
        (None, Some(day)) => deliveries::begin_digest(office, day, things.len()).await?,
        (None, None) => None,
    };
    match claimed {
        Some(row) => send(office, &account, &row, &things, today, links).await,
        None => Ok(()),
    }
}

/// The digest that is to be tried again now. One of another day is given up: what was due then is due today.
async fn again(office: &Office, today: NaiveDate, slot: Option<NaiveDate>) -> Result<Option<DeliveryRow>, AppError> {
    let mut again = None;
    for row in deliveries::waiting(office).await? {
        if row.slot != today.to_string() {
            deliveries::give_up(office, row).await?;
        } else if slot.is_some() && deliveries::is_time(&row, office.now()) {
            again = Some(row);
        }
    }
    Ok(again)
}

async fn send(
    office: &Office,
    account: &Account,
    row: &DeliveryRow,
    things: &[due::DueThing],
    today: NaiveDate,
    links: &Links,
) -> Result<(), AppError> {
    let letter = letter::digest(office, row, things, today, links);
    let sent = courier::send(account, &letter).await;
    deliveries::end(office, row, DeliveryKind::Digest, &sent).await
}
