//! The rota of a circle: setting it, and what differs on single days.

use super::{circle, no_circle, ring};
use crate::entries::{self, Entry, EntryId, Kept, NewEntry};
use crate::error::AppError;
use crate::office::Office;
use crate::seen::Seen;
use chrono::NaiveDate;
use model::entry::Noted;
use model::mentoring::circles::Ring;
use model::relationship::circle::MemberRole;
use model::relationship::rota::{ChangeKind, Duty, Rhythm, Rota, RotaChange};

/// Most changes of one rota (ours: years of them).
pub const CHANGES_MAX: usize = 400;

/// So many days ahead are named where a day is none of the rota's.
const DAYS_NAMED: usize = 3;

/// A rota that is to hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// The first day.
    pub starts_on: NaiveDate,
    /// How often.
    pub rhythm: Rhythm,
    /// What goes round; at least one.
    pub duties: Vec<Duty>,
    /// Who begins; whoever is not named comes after them, in the order in which they joined.
    pub order: Vec<EntryId>,
}

/// Sets the rota. One that has not begun is replaced; what a former one settled up to the first day of this stays as it was.
///
/// # Errors
/// The relationship is no circle, fewer than two take turns in it, nothing goes round, somebody in the order is not of it, the first day
/// lies in the time of a former rota, or the data cannot be written.
pub async fn set(office: &Office, relationship: EntryId, order: &Order) -> Result<Kept, AppError> {
    circle(office, relationship).await?;
    let seen = office.seen().await?;
    let ring = seen_ring(&seen, relationship)?;
    let learners: Vec<EntryId> = ring
        .present(office.today())
        .filter(|party| ring.role(party) == MemberRole::Member)
        .map(|party| party.id)
        .collect();
    if learners.len() < 2 {
        return Err(AppError::Wrong("turns need two at least; add the others first".to_owned()));
    }
    if order.duties.is_empty() {
        let all = Duty::ALL.iter().map(|duty| format!("`{duty}`")).collect::<Vec<_>>().join(", ");
        return Err(AppError::Wrong(format!("nothing goes round; choose {all}, or both")));
    }
    if let Some(stranger) = order.order.iter().find(|id| !learners.contains(id)) {
        return Err(AppError::Wrong(format!("`{stranger}` takes no turns here; choose members who do")));
    }
    let mut duties = order.duties.clone();
    duties.sort_unstable();
    duties.dedup();
    let today = office.today();
    let is_replaced = |now: &&Noted<Rota>| now.value.starts_on > today || now.value.starts_on == order.starts_on;
    let replaced = ring.rota().filter(is_replaced);
    let former = ring.rotas.iter().rev().nth(usize::from(replaced.is_some()));
    if let Some(former) = former.filter(|former| order.starts_on < today || order.starts_on <= former.value.starts_on) {
        let (day, since) = (order.starts_on, former.value.starts_on);
        return Err(AppError::Wrong(format!(
            "`{day}` lies in the time of the rota of `{since}`; choose a day to come, or that day to replace it"
        )));
    }
    let value = Rota {
        starts_on: order.starts_on,
        rhythm: order.rhythm,
        duties,
        order: order.order.clone(),
        changes: Vec::new(),
    };
    match replaced {
        Some(now) => {
            let entry = entries::found::<Rota>(office, now.id).await?;
            let changes = entry.value.changes.clone();
            entries::update(office, &Entry { value: Rota { changes, ..value }, ..entry }).await
        }
        None => entries::insert(office, NewEntry { parent: Some(relationship), ..NewEntry::of(value) }).await,
    }
}

/// The circle does not meet on a day; the one whose turn it was has the next.
///
/// # Errors
/// The day is none of the rota's, it is so already, or the data cannot be written.
pub async fn skip(office: &Office, relationship: EntryId, on: NaiveDate) -> Result<Kept, AppError> {
    change(office, relationship, RotaChange { on, kind: ChangeKind::Skipped, who: None, with: None }).await
}

/// Somebody is away on a day; the next in line steps in, and theirs is the turn after.
///
/// # Errors
/// As [`skip`]; they take no turns.
pub async fn away(office: &Office, relationship: EntryId, on: NaiveDate, who: EntryId) -> Result<Kept, AppError> {
    change(office, relationship, RotaChange { on, kind: ChangeKind::Away, who: Some(who), with: None }).await
}

/// Whoever has the turn of a day exchanges it with somebody.
///
/// # Errors
/// As [`skip`]; nobody has the turn, they have it themselves, or had the one before.
pub async fn swap(office: &Office, relationship: EntryId, on: NaiveDate, with: EntryId) -> Result<Kept, AppError> {
    let seen = office.seen().await?;
    let ring = seen_ring(&seen, relationship)?;
    let turn = ring.turns_from(on, 1).into_iter().find(|turn| turn.on == on);
    let who = turn.as_ref().and_then(|turn| turn.brings);
    let Some(who) = who else { return change(office, relationship, plain_swap(on, None, with)).await };
    if who == with {
        return Err(AppError::Wrong("it is their turn on that day anyway; choose another".to_owned()));
    }
    let before = ring.turns_before(on, usize::MAX).into_iter().find(|turn| turn.brings.is_some());
    if before.is_some_and(|before| before.brings == Some(with)) {
        let what = "they had the turn before, and nobody has two running; choose another, or say that somebody is away";
        return Err(AppError::Wrong(what.to_owned()));
    }
    change(office, relationship, plain_swap(on, Some(who), with)).await
}

fn plain_swap(on: NaiveDate, who: Option<EntryId>, with: EntryId) -> RotaChange {
    RotaChange { on, kind: ChangeKind::Swapped, who, with: Some(with) }
}

/// Takes back everything that differs on a day.
///
/// # Errors
/// Nothing differs on it, or the data cannot be written.
pub async fn as_planned(office: &Office, relationship: EntryId, on: NaiveDate) -> Result<Kept, AppError> {
    let mut entry = holding(office, relationship, on).await?;
    let before = entry.value.changes.len();
    entry.value.changes.retain(|change| change.on != on);
    if entry.value.changes.len() == before {
        return Err(AppError::Wrong(format!("on `{on}` all is as the rota says")));
    }
    entries::update(office, &entry).await
}

async fn change(office: &Office, relationship: EntryId, change: RotaChange) -> Result<Kept, AppError> {
    let mut entry = holding(office, relationship, change.on).await?;
    let seen = office.seen().await?;
    let ring = seen_ring(&seen, relationship)?;
    let seats = ring.seats();
    if let Some(stranger) =
        [change.who, change.with].into_iter().flatten().find(|id| !seats.iter().any(|one| one.id == *id))
    {
        return Err(AppError::Wrong(format!("`{stranger}` takes no turns here; choose members who do")));
    }
    if change.kind == ChangeKind::Swapped && change.who.is_none() {
        return Err(AppError::Wrong("nobody has a turn on that day, so there is none to exchange".to_owned()));
    }
    if entry.value.changes.contains(&change) {
        return Err(AppError::Wrong(format!("that is noted for `{}` already", change.on)));
    }
    if entry.value.changes.len() >= CHANGES_MAX {
        return Err(AppError::Wrong(format!("at most {CHANGES_MAX} changes are allowed; set the rota anew")));
    }
    entry.value.changes.push(change);
    entries::update(office, &entry).await
}

fn seen_ring(seen: &Seen, relationship: EntryId) -> Result<Ring<'_>, AppError> {
    ring(seen.beside.mentoring.as_ref().ok_or_else(no_circle)?, relationship)
}

/// The rota that holds on one of its days.
async fn holding(office: &Office, relationship: EntryId, on: NaiveDate) -> Result<Entry<Rota>, AppError> {
    circle(office, relationship).await?;
    let mut rotas = entries::children::<Rota>(office, relationship).await?;
    rotas.sort_by_key(|one| (one.value.starts_on, one.id));
    if rotas.is_empty() {
        return Err(AppError::Wrong("there is no rota yet; set it first".to_owned()));
    }
    let place = rotas.iter().rposition(|one| one.value.starts_on <= on).unwrap_or(0);
    let rota = rotas.swap_remove(place);
    if !rota.value.has_day(on) {
        let next = rota.value.turns_from(&[], office.today(), DAYS_NAMED);
        let next = next.iter().map(|turn| format!("`{}`", turn.on)).collect::<Vec<_>>().join(", ");
        return Err(AppError::Wrong(format!("the circle does not meet on `{on}`; its next days are {next}")));
    }
    Ok(rota)
}
