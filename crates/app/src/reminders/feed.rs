//! The calendar feed: an address that only its owner knows, behind which a calendar program finds when something is, not what.

use super::due::open_rows;
use crate::error::AppError;
use crate::office::Office;
use chrono::{DateTime, Days, NaiveDate, Utc};
use formats::feed::{FeedItem, FeedTime, FeedTitles, write};
use formats::local_time;
use model::entry::Noted;
use model::mentoring::times::Times;
use model::permission::Action;
use model::relationship::session::{Session, SessionStanding};
use seal::{feed_token_hash, random_token};
use store::settings;

/// The settings that hold the hash of the address, and since when it is good.
const HASH: &str = "feed_hash";
const SINCE: &str = "feed_since";
/// So many days back stand in the feed (`ours`: a month, to look up when something was).
const DAYS_BACK: u64 = 31;
/// So many days ahead (`ours`: over a year, so that every day of a plan for a year is there).
const DAYS_AHEAD: u64 = 400;

/// A feed as it is given out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// The calendar (RFC 5545).
    pub calendar: String,
}

/// Makes a new address; the one before ends. Gives the secret part of it, which nobody can be told again.
///
/// # Errors
/// There are no random bytes, or the data cannot be written.
pub async fn renew_feed(office: &Office) -> Result<String, AppError> {
    office.permit(Action::Write)?;
    let (token, desk) = (random_token()?, office.desk());
    let hash = hex(&token);
    office
        .write(move |tx| {
            let (desk, hash) = (desk.clone(), hash.clone());
            Box::pin(async move {
                settings::put(tx, desk.world, HASH, &hash).await?;
                settings::put(tx, desk.world, SINCE, &desk.now.timestamp_micros().to_string()).await?;
                desk.note_aside(tx, "renew_feed", None).await
            })
        })
        .await?;
    Ok(token)
}

/// Ends the feed: its address leads nowhere from now on.
///
/// # Errors
/// The data cannot be written.
pub async fn end_feed(office: &Office) -> Result<(), AppError> {
    office.permit(Action::Write)?;
    let desk = office.desk();
    office
        .write(move |tx| {
            let desk = desk.clone();
            Box::pin(async move {
                settings::delete(tx, desk.world, HASH).await?;
                settings::delete(tx, desk.world, SINCE).await?;
                desk.note_aside(tx, "end_feed", None).await
            })
        })
        .await
}

/// Since when the feed has its address; `None` where there is none.
///
/// # Errors
/// The data cannot be read.
pub async fn feed_since(office: &Office) -> Result<Option<DateTime<Utc>>, AppError> {
    let world = *office.permit(Action::Read)?.subject();
    let since = settings::get(&mut office.reader().await?, world, SINCE).await?;
    Ok(since.and_then(|micros| micros.parse().ok()).and_then(DateTime::from_timestamp_micros))
}

/// The feed, for the one who knows its address; `None` for everybody else.
///
/// # Errors
/// The data cannot be read or opened.
pub async fn read_feed(office: &Office, token: &str) -> Result<Option<Feed>, AppError> {
    let world = *office.permit(Action::Read)?.subject();
    let kept = settings::get(&mut office.reader().await?, world, HASH).await?;
    // Hashes are compared, so how long it takes says nothing of the token.
    if kept.is_none_or(|kept| kept != hex(token)) {
        return Ok(None);
    }
    let items = items(office).await?;
    let text = |id| words::text(office.language(), id);
    let (calendar, session, due) = (text("feed-name"), text("feed-session"), text("feed-due"));
    let titles = FeedTitles { calendar: &calendar, session: &session, due: &due };
    Ok(Some(Feed { calendar: write(&items, titles) }))
}

fn hex(token: &str) -> String {
    feed_token_hash(token).0.iter().map(|byte| format!("{byte:02x}")).collect()
}

async fn items(office: &Office) -> Result<Vec<FeedItem>, AppError> {
    let today = office.today();
    let first = today.checked_sub_days(Days::new(DAYS_BACK)).unwrap_or(today);
    let last = today.checked_add_days(Days::new(DAYS_AHEAD)).unwrap_or(today);
    let seen = office.seen().await?;
    let sessions = seen.beside.mentoring.as_ref().map_or(&[][..], |mentoring| mentoring.rooms.sessions.as_slice());
    let nowhere = Times::default();
    let times = seen.beside.mentoring.as_ref().map_or(&nowhere, |mentoring| &mentoring.rooms.times);
    let is_shown = |session: &&Noted<Session>| {
        session.value.standing != SessionStanding::Cancelled && (first..=last).contains(&times.of(session).on)
    };
    let mut items: Vec<(NaiveDate, FeedItem)> =
        sessions.iter().filter(is_shown).map(|one| (times.of(one).on, of_session(one))).collect();
    for (open, row, _) in open_rows(office, (first, last)).await? {
        let made_on = office.day_of(row.at);
        let item = FeedItem {
            entry: open.id,
            made_on,
            sequence: row.revision.saturating_sub(1),
            when: FeedTime::Day(open.on),
        };
        items.push((open.on, item));
    }
    items.sort_by_key(|(on, item)| (*on, item.entry));
    Ok(items.into_iter().map(|(_, item)| item).collect())
}

fn of_session(session: &Noted<Session>) -> FeedItem {
    let Session { at, zone, minutes, sequence, .. } = &session.value;
    let zone = local_time::zone(zone).unwrap_or("UTC").to_owned();
    let when = FeedTime::Time { at: *at, zone, minutes: *minutes };
    FeedItem { entry: session.id, made_on: session.on, sequence: *sequence, when }
}
