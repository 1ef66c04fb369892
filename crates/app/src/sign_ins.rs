//! Signing in: a link that works once lets a browser in, which is known by its cookie from then on.
//!
//! Nothing here is content of the world, so its mark stays as it is.

use crate::error::AppError;
use crate::office::{Desk, Office};
use chrono::{DateTime, TimeDelta, Utc};
use model::permission::Action;
use seal::{random_token, token_hash};
use store::page::{PAGE_ROWS_MAX, Page};
use store::sign_ins::{self, SignInRow, Stale};
use store::{StoreError, Tx};

pub use store::ids::SignInId;

/// How long a link is good, in minutes (ours: long enough to look for the window, too short to be found later).
pub const LINK_MINUTES: i64 = 10;
/// After so many days without a visit a browser must come with a link again (ours, for one person's own machine; a server
/// with accounts is stricter: 30 minutes, `design/trust.md` 2.4).
pub const IDLE_DAYS_MAX: i64 = 30;
/// After so many days it must in any case (ours, as above; on a server 12 hours).
pub const AGE_DAYS_MAX: i64 = 180;
/// A visit is noted at most so often, in minutes (ours: a page must not cost a write).
pub const SEEN_MINUTES: i64 = 10;
/// So much is kept of what a browser says it is, in characters (ours).
pub const BROWSER_CHARACTERS_MAX: usize = 300;
/// Ended sign-ins and used links are forgotten after so many days (ours).
const KEPT_DAYS: i64 = 30;

/// A link that lets one browser in.
#[derive(Clone, PartialEq, Eq)]
pub struct Link {
    /// What the browser must show. Whoever has it is let in.
    pub token: String,
    /// Until when.
    pub expires_at: DateTime<Utc>,
}

/// A browser that was let in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignIn {
    /// Its id.
    pub id: SignInId,
    /// When it was let in.
    pub created_at: DateTime<Utc>,
    /// When it was seen last, give or take [`SEEN_MINUTES`].
    pub seen_at: DateTime<Utc>,
    /// What it says it is.
    pub browser: String,
}

impl SignIn {
    fn of(row: SignInRow) -> Self {
        Self { id: row.id, created_at: row.created_at, seen_at: row.seen_at, browser: row.browser }
    }
}

/// Makes a link that lets one browser in, once, within [`LINK_MINUTES`].
///
/// # Errors
/// There are no random bytes, or the data cannot be written.
pub async fn issue_link(office: &Office) -> Result<Link, AppError> {
    let world = *office.permit(Action::Write)?.subject();
    let (token, desk) = (random_token()?, office.desk());
    let (hash, expires_at) = (token_hash(&token), office.now() + TimeDelta::minutes(LINK_MINUTES));
    office
        .write(move |tx| {
            let desk = desk.clone();
            Box::pin(async move {
                sign_ins::insert_link(tx, world.workspace, hash, desk.now, expires_at).await?;
                desk.note_aside(tx, "issue_link", None).await
            })
        })
        .await?;
    Ok(Link { token, expires_at })
}

/// Lets a browser in by the token of a link; gives the value of its cookie. `None` where the link is not one of ours, was
/// used already, or is no longer good.
///
/// # Errors
/// There are no random bytes, or the data cannot be written.
pub async fn redeem(office: &Office, token: &str, browser: &str) -> Result<Option<String>, AppError> {
    let world = *office.permit(Action::Write)?.subject();
    let (cookie, desk, link) = (random_token()?, office.desk(), token_hash(token));
    let row = SignInRow {
        id: SignInId::new(desk.now),
        created_at: desk.now,
        seen_at: desk.now,
        ended_at: None,
        browser: browser.chars().filter(|letter| !letter.is_control()).take(BROWSER_CHARACTERS_MAX).collect(),
    };
    let hash = token_hash(&cookie);
    let used = office
        .write(move |tx| {
            let (desk, row) = (desk.clone(), row.clone());
            Box::pin(async move {
                sign_ins::use_link(tx, world.workspace, link, desk.now).await?;
                sign_ins::insert(tx, world.workspace, &row, hash).await?;
                desk.note_aside(tx, "sign_in", Some(&row.id.to_string())).await
            })
        })
        .await;
    match used {
        Ok(()) => Ok(Some(cookie)),
        Err(AppError::Store(StoreError::Missing(_))) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The sign-in of the browser that has this cookie; `None` where there is none, or it has ended or grown too old.
///
/// # Errors
/// The data cannot be read or written.
pub async fn recognise(office: &Office, cookie: &str) -> Result<Option<SignIn>, AppError> {
    let world = *office.permit(Action::Read)?.subject();
    let found = sign_ins::by_token(&mut office.reader().await?, world.workspace, token_hash(cookie)).await?;
    let Some(mut row) = found.filter(|row| is_good(row, office.now())) else { return Ok(None) };
    if office.now() - row.seen_at >= TimeDelta::minutes(SEEN_MINUTES) {
        let (id, now) = (row.id, office.now());
        office.write(move |tx| Box::pin(async move { Ok(sign_ins::see(tx, world.workspace, id, now).await?) })).await?;
        row.seen_at = now;
    }
    Ok(Some(SignIn::of(row)))
}

fn is_good(row: &SignInRow, now: DateTime<Utc>) -> bool {
    row.ended_at.is_none()
        && now - row.seen_at < TimeDelta::days(IDLE_DAYS_MAX)
        && now - row.created_at < TimeDelta::days(AGE_DAYS_MAX)
}

/// The browsers that are let in now, the oldest first.
///
/// # Errors
/// The data cannot be read.
pub async fn list(office: &Office) -> Result<Vec<SignIn>, AppError> {
    let world = *office.permit(Action::Read)?.subject();
    let rows = sign_ins::page(&mut office.reader().await?, world.workspace, Page::first(PAGE_ROWS_MAX)).await?;
    Ok(rows.into_iter().filter(|row| is_good(row, office.now())).map(SignIn::of).collect())
}

/// Sends a browser away. One that is not there, or gone already, is no fault.
///
/// # Errors
/// The data cannot be written.
pub async fn end(office: &Office, id: SignInId) -> Result<(), AppError> {
    let (world, desk) = (*office.permit(Action::Write)?.subject(), office.desk());
    let ended = office
        .write(move |tx| {
            let desk = desk.clone();
            Box::pin(async move {
                sign_ins::end(tx, world.workspace, id, desk.now).await?;
                desk.note_aside(tx, "sign_out", Some(&id.to_string())).await
            })
        })
        .await;
    match ended {
        Err(AppError::Store(StoreError::Missing(_))) => Ok(()),
        other => other,
    }
}

/// Sends all browsers away but this one; gives their number.
///
/// # Errors
/// The data cannot be written.
pub async fn end_others(office: &Office, kept: SignInId) -> Result<u64, AppError> {
    let (world, desk) = (*office.permit(Action::Write)?.subject(), office.desk());
    office
        .write(move |tx| {
            let desk = desk.clone();
            Box::pin(async move {
                let ended = sign_ins::end_others(tx, world.workspace, kept, desk.now).await?;
                desk.note_aside(tx, "sign_out_others", Some(&kept.to_string())).await?;
                Ok(ended)
            })
        })
        .await
}

/// Forgets links and sign-ins that are of no more use.
pub(crate) async fn tidy(tx: &mut Tx, desk: &Desk) -> Result<(), AppError> {
    let before = |days| desk.now - TimeDelta::days(days);
    let stale = Stale { ended: before(KEPT_DAYS), seen: before(IDLE_DAYS_MAX), created: before(AGE_DAYS_MAX) };
    sign_ins::purge_links(tx, desk.world.workspace, before(KEPT_DAYS)).await?;
    sign_ins::purge(tx, desk.world.workspace, stale).await?;
    Ok(())
}
