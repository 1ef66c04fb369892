//! Reminders: what is due comes by mail once a day where an account is set, stands in a calendar feed, and is on Today always.
//!
//! Nothing is decided by a clock of its own: every operation takes the moment of the office. Start reading at
//! [`tick`](fn@tick), which a server calls again and again; `plan` says when a digest goes, `deliveries` that none goes twice.

mod account;
mod deliveries;
mod done;
mod due;
mod feed;
mod letter;
mod plan;
mod pulse;
mod tick;

pub use account::{MailAccount, MailChange, account, forget_account, send_test, set_account};
pub use counsel::due::DueKind;
pub use courier::{Outcome, Security};
pub(crate) use deliveries::purge;
pub use deliveries::{DELIVERIES_SHOWN_MAX, Delivery, DeliveryKind, DeliveryState, KEPT_DAYS, log};
pub use done::done;
pub use due::{DueThing, due, one};
pub use feed::{Feed, end_feed, feed_since, read_feed, renew_feed};
pub use plan::{Plan, plan, set_plan};
pub(crate) use pulse::Pulse;
pub use tick::{Links, TICK_SECONDS, tick};

use crate::error::AppError;
use crate::office::Office;
use chrono::{DateTime, Utc};
use formats::reminders::StatusRecord;

/// How reminders stand.
///
/// # Errors
/// The data cannot be read or opened.
pub async fn status(office: &Office) -> Result<StatusRecord, AppError> {
    let plan = plan(office).await?;
    let account = account(office).await?;
    let next_at = match account {
        Some(_) => deliveries::next(office, &plan).await?,
        None => None,
    };
    Ok(StatusRecord {
        due: due(office, plan.today(office.now())).await?.len(),
        plan: plan.record(),
        zone: plan.zone.to_owned(),
        mail_to: account.map(|account| account.to),
        last_ran_at: last_ran_at(office),
        next_at,
        feed_since: feed_since(office).await?,
    })
}

/// When the reminders of this process were looked after last; `None` where nobody has yet, as in a command without a server.
#[must_use]
pub fn last_ran_at(office: &Office) -> Option<DateTime<Utc>> {
    office.pulse.last()
}
