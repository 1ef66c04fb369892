//! Each mail that was to go, and what became of it. A digest is claimed before it is sent, in the transaction that writes its line
//! of the log: of two who want to send that of one day, one gets to do it. What became of a claim whose process ended is not
//! known, and it is not sent again: Today shows what is due in any case.

use super::plan::Plan;
use crate::error::AppError;
use crate::office::Office;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use courier::{NotSent, Outcome};
use model::permission::{Action, World};
use std::str::FromStr;
use store::deliveries::{self, DeliveryRow};
use store::ids::DeliveryId;
use store::{Page, StoreError, Tx};

/// How many lines of the log are shown (`ours`: two months of days).
pub const DELIVERIES_SHOWN_MAX: u32 = 60;
/// How long a line of the log is kept, in days (`ours`: a year, so that the same season can be compared).
pub const KEPT_DAYS: i64 = 366;
/// After so many minutes a mail that is under way has no process any more (`ours`; every step of sending has its limit).
const UNDER_WAY_MINUTES_MAX: i64 = 10;
/// How long it is waited after each try, in minutes (`ours`: greylisting lets one through after minutes, an outage takes hours).
const BACK_OFF_MINUTES: [i64; 5] = [1, 5, 15, 60, 240];

/// What a mail is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeliveryKind {
    /// What is due on a day.
    Digest,
    /// One to try the account.
    Test,
}

impl DeliveryKind {
    /// The word for it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            DeliveryKind::Digest => "digest",
            DeliveryKind::Test => "test",
        }
    }
}

macro_rules! states {
    ($($(#[$doc:meta])* $name:ident = $code:literal;)+) => {
        /// How a mail stands.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum DeliveryState {
            $($(#[$doc])* $name,)+
        }

        impl DeliveryState {
            /// The word for it.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self {
                    $(DeliveryState::$name => $code,)+
                }
            }
        }

        impl FromStr for DeliveryState {
            type Err = AppError;

            fn from_str(code: &str) -> Result<Self, AppError> {
                match code {
                    $($code => Ok(DeliveryState::$name),)+
                    _ => Err(AppError::Unreadable("the log of mails")),
                }
            }
        }
    };
}

states! {
    /// It is under way.
    Sending = "sending";
    /// It is to be tried again.
    Waiting = "waiting";
    /// The server took it.
    Sent = "sent";
    /// There was nothing to tell, so nothing went.
    Nothing = "nothing";
    /// The server refused it.
    Failed = "failed";
    /// It may have arrived: the answer did not come, or the program ended meanwhile.
    Unsure = "unsure";
    /// It was tried often enough, or its day is over.
    GivenUp = "given_up";
}

/// A mail of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// What it is.
    pub kind: DeliveryKind,
    /// The day of a digest.
    pub day: Option<NaiveDate>,
    /// How it stands.
    pub state: DeliveryState,
    /// How often it was tried.
    pub tries: u32,
    /// When it changed last.
    pub changed_at: DateTime<Utc>,
    /// When it is tried again.
    pub next_at: Option<DateTime<Utc>>,
    /// How many things it told of.
    pub things: u32,
    /// What the server said.
    pub answer: Option<String>,
}

/// The log, the latest first, at most [`DELIVERIES_SHOWN_MAX`] lines.
///
/// # Errors
/// The data cannot be read.
pub async fn log(office: &Office) -> Result<Vec<Delivery>, AppError> {
    let world = *office.permit(Action::Read)?.subject();
    let rows = deliveries::page(&mut office.reader().await?, world, Page::first(DELIVERIES_SHOWN_MAX)).await?;
    rows.into_iter().map(shown).collect()
}

fn shown(row: DeliveryRow) -> Result<Delivery, AppError> {
    let kind = if row.kind == DeliveryKind::Digest.code() { DeliveryKind::Digest } else { DeliveryKind::Test };
    Ok(Delivery {
        kind,
        day: row.slot.parse().ok(),
        state: row.state.parse()?,
        tries: row.tries,
        changed_at: row.changed_at,
        next_at: row.next_at,
        things: row.things,
        answer: row.answer,
    })
}

/// When the next digest goes out.
pub(super) async fn next(office: &Office, plan: &Plan) -> Result<Option<DateTime<Utc>>, AppError> {
    let world = *office.permit(Action::Read)?.subject();
    let today = plan.today(office.now()).to_string();
    let row = deliveries::of_slot(&mut office.reader().await?, world, DeliveryKind::Digest.code(), &today).await?;
    match row {
        Some(DeliveryRow { next_at: Some(next_at), .. }) => Ok(Some(next_at)),
        row => Ok(plan.next(office.now(), row.is_some())),
    }
}

/// Whether there is a digest of this day, whatever became of it.
pub(super) async fn is_begun(office: &Office, day: NaiveDate) -> Result<bool, AppError> {
    let world = *office.permit(Action::Read)?.subject();
    let (kind, slot) = (DeliveryKind::Digest.code(), day.to_string());
    Ok(deliveries::of_slot(&mut office.reader().await?, world, kind, &slot).await?.is_some())
}

/// Claims the digest of a day; `None` where somebody else has, and then they send it. Without things nothing is to be sent, and
/// only that is noted.
pub(super) async fn begin_digest(
    office: &Office,
    day: NaiveDate,
    things: usize,
) -> Result<Option<DeliveryRow>, AppError> {
    let state = if things == 0 { DeliveryState::Nothing } else { DeliveryState::Sending };
    let things = u32::try_from(things).unwrap_or(u32::MAX);
    let row = row(office, DeliveryKind::Digest, Some(day), state, things);
    let inserted = insert(office, row).await?;
    Ok(inserted.filter(|_| things > 0))
}

/// Notes that a mail to try the account is under way.
pub(super) async fn begin_test(office: &Office) -> Result<DeliveryRow, AppError> {
    let row = row(office, DeliveryKind::Test, None, DeliveryState::Sending, 0);
    let inserted = insert(office, row).await?;
    // Its slot is its own id.
    inserted.ok_or(AppError::Changed)
}

fn row(office: &Office, kind: DeliveryKind, day: Option<NaiveDate>, state: DeliveryState, things: u32) -> DeliveryRow {
    let (id, now) = (DeliveryId::new(office.now()), office.now());
    DeliveryRow {
        id,
        kind: kind.code().to_owned(),
        slot: day.map_or_else(|| id.to_string(), |day| day.to_string()),
        state: state.code().to_owned(),
        tries: u32::from(state == DeliveryState::Sending),
        at: now,
        changed_at: now,
        next_at: None,
        things,
        answer: None,
    }
}

async fn insert(office: &Office, row: DeliveryRow) -> Result<Option<DeliveryRow>, AppError> {
    let world = *office.permit(Action::Write)?.subject();
    office
        .write(move |tx| {
            let row = row.clone();
            Box::pin(async move { Ok(deliveries::insert(tx, world, &row).await?.then_some(row)) })
        })
        .await
}

/// The digests that wait to be tried again.
pub(super) async fn waiting(office: &Office) -> Result<Vec<DeliveryRow>, AppError> {
    let world = *office.permit(Action::Read)?.subject();
    let state = DeliveryState::Waiting.code();
    Ok(deliveries::in_state(&mut office.reader().await?, world, state, DELIVERIES_SHOWN_MAX).await?)
}

/// Whether a mail that waits is to be tried now. A clock that was set back must not keep it waiting for longer than it
/// would have waited in any case.
pub(super) fn is_time(row: &DeliveryRow, now: DateTime<Utc>) -> bool {
    row.next_at.is_none_or(|next_at| next_at <= now) || row.changed_at > now
}

/// Claims a mail that waits; `None` where somebody else has.
pub(super) async fn begin_again(office: &Office, row: DeliveryRow) -> Result<Option<DeliveryRow>, AppError> {
    let again = DeliveryRow {
        state: DeliveryState::Sending.code().to_owned(),
        tries: row.tries + 1,
        changed_at: office.now(),
        next_at: None,
        ..row.clone()
    };
    change(office, &row, again).await
}

/// Gives up a mail that waits: its day is over.
pub(super) async fn give_up(office: &Office, row: DeliveryRow) -> Result<(), AppError> {
    let given_up = DeliveryRow {
        state: DeliveryState::GivenUp.code().to_owned(),
        changed_at: office.now(),
        next_at: None,
        ..row.clone()
    };
    change(office, &row, given_up).await.map(|_| ())
}

/// Notes what became of mails that were under way when their process ended. Called before any mail is sent.
pub(super) async fn settle(office: &Office) -> Result<(), AppError> {
    let (world, now) = (*office.permit(Action::Read)?.subject(), office.now());
    let state = DeliveryState::Sending.code();
    let rows = deliveries::in_state(&mut office.reader().await?, world, state, DELIVERIES_SHOWN_MAX).await?;
    let limit = TimeDelta::minutes(UNDER_WAY_MINUTES_MAX);
    let is_left = |row: &DeliveryRow| (now - row.changed_at).abs() > limit;
    for row in rows.into_iter().filter(is_left) {
        let unsure = DeliveryRow {
            state: DeliveryState::Unsure.code().to_owned(),
            changed_at: now,
            answer: Some("the program ended while it was under way".to_owned()),
            ..row.clone()
        };
        change(office, &row, unsure).await?;
    }
    Ok(())
}

/// Notes what became of a mail. A digest that may still go waits for its next try.
pub(super) async fn end(
    office: &Office,
    row: &DeliveryRow,
    kind: DeliveryKind,
    sent: &Result<String, NotSent>,
) -> Result<(), AppError> {
    let (state, answer) = match sent {
        Ok(answer) => (DeliveryState::Sent, answer.clone()),
        Err(NotSent { outcome: Outcome::Unsure, said }) => (DeliveryState::Unsure, said.clone()),
        Err(NotSent { outcome: Outcome::Later, said }) if kind == DeliveryKind::Digest => match back_off(row.tries) {
            Some(_) => (DeliveryState::Waiting, said.clone()),
            None => (DeliveryState::GivenUp, said.clone()),
        },
        Err(NotSent { said, .. }) => (DeliveryState::Failed, said.clone()),
    };
    let wait = back_off(row.tries).filter(|_| state == DeliveryState::Waiting);
    let ended = DeliveryRow {
        state: state.code().to_owned(),
        changed_at: office.now(),
        next_at: wait.map(|wait| office.now() + wait),
        answer: Some(answer),
        ..row.clone()
    };
    change(office, row, ended).await.map(|_| ())
}

fn back_off(tries: u32) -> Option<TimeDelta> {
    let place = usize::try_from(tries).ok()?.checked_sub(1)?;
    BACK_OFF_MINUTES.get(place).copied().map(TimeDelta::minutes)
}

async fn change(office: &Office, before: &DeliveryRow, after: DeliveryRow) -> Result<Option<DeliveryRow>, AppError> {
    let world = *office.permit(Action::Write)?.subject();
    let (state, tries) = (before.state.clone(), before.tries);
    office
        .write(move |tx| {
            let (state, after) = (state.clone(), after.clone());
            Box::pin(async move {
                match deliveries::change(tx, world, (&state, tries), &after).await {
                    Ok(()) => Ok(Some(after)),
                    // Somebody else took it up.
                    Err(StoreError::Changed(_)) => Ok(None),
                    Err(error) => Err(error.into()),
                }
            })
        })
        .await
}

/// Forgets what is too old to be of interest.
pub(crate) async fn purge(tx: &mut Tx, world: World, now: DateTime<Utc>) -> Result<(), AppError> {
    deliveries::purge(tx, world, now - TimeDelta::days(KEPT_DAYS)).await?;
    Ok(())
}
