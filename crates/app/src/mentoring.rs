//! What the user runs, loaded as one value: goals, relationships, and what stands in them.

mod circles;
mod giving;
mod inquiry;
mod rehearsals;
mod search;
mod sponsorship;
mod table;

use crate::entries::{self, Body, Noted};
use crate::error::AppError;
use crate::office::Office;
use crate::zone;
use chrono::NaiveTime;
use model::mentoring::times::When;
use model::mentoring::{Mentoring, Plan, Rooms};
use model::relationship::session::Session;
use store::Reader;

/// Everything, as it is now.
///
/// # Errors
/// The data cannot be read or opened.
pub async fn load(office: &Office) -> Result<Mentoring, AppError> {
    load_with(office, &mut office.reader().await?).await
}

/// As [`load`], by a reader that has read something else at the same moment.
pub(crate) async fn load_with(office: &Office, reader: &mut Reader) -> Result<Mentoring, AppError> {
    Ok(Mentoring {
        inquiry: inquiry::load(office, reader).await?,
        plan: plan(office, reader).await?,
        search: search::load(office, reader).await?,
        rooms: rooms(office, reader).await?,
        circles: circles::load(office, reader).await?,
        rehearsals: rehearsals::load(office, reader).await?,
        sponsorship: sponsorship::load(office, reader).await?,
        table: table::load(office, reader).await?,
        giving: giving::load(office, reader).await?,
    })
}

async fn plan(office: &Office, reader: &mut Reader) -> Result<Plan, AppError> {
    Ok(Plan {
        goals: noted(office, reader).await?,
        milestones: noted(office, reader).await?,
        checkpoints: noted(office, reader).await?,
        items: noted(office, reader).await?,
    })
}

async fn rooms(office: &Office, reader: &mut Reader) -> Result<Rooms, AppError> {
    let sessions: Vec<Noted<Session>> = noted(office, reader).await?;
    Ok(Rooms {
        relationships: noted(office, reader).await?,
        parties: noted(office, reader).await?,
        moves: noted(office, reader).await?,
        charters: noted(office, reader).await?,
        covenants: noted(office, reader).await?,
        signatures: noted(office, reader).await?,
        times: sessions.iter().map(|one| (one.id, when(office, &one.value))).collect(),
        sessions,
        assignments: noted(office, reader).await?,
        advice: noted(office, reader).await?,
        match_checks: noted(office, reader).await?,
        endings: noted(office, reader).await?,
    })
}

/// When a session is, as moments and by the user's zone. What was noted for a day alone, as a letter, stays on that day in every zone.
#[must_use]
pub fn when(office: &Office, session: &Session) -> When {
    let zone = zone::named(&session.zone).unwrap_or_else(|_| office.zone());
    let begins = zone::instant_about(session.at, zone);
    let is_of_a_day = session.is_held() && session.at.time() == NaiveTime::MIN;
    let on = if is_of_a_day { session.at.date() } else { office.day_of(begins) };
    When::new(session, begins, on)
}

/// All entries of a kind, as decisions look at them.
async fn noted<T: Body>(office: &Office, reader: &mut Reader) -> Result<Vec<Noted<T>>, AppError> {
    let all = entries::all_with::<T>(office, reader).await?;
    Ok(all.into_iter().map(|entry| entry.noted(office)).collect())
}
