//! The turns of a circle: setting them, and what differs on a day.

use super::super::asks::{Faults, Sheet, listed};
use super::super::{day, fault, shown};
use super::shown::{Refused, page};
use super::{Circled, circled, sheet};
use crate::failure::Failure;
use crate::fields::{Fields, Form};
use crate::visit::{Answer, Visit};
use app::circles::{find_member, rota};
use app::entries::EntryId;
use app::error::AppError;
use axum::extract::Path;
use chrono::{DateTime, Datelike, Days, NaiveDate, Utc, Weekday};
use model::relationship::circle::MemberRole;
use model::relationship::rota::{Duty, Rhythm};

/// So many days from today the first meeting is proposed, where none is planned (ours: time to ask everybody).
const FIRST_DAYS_AHEAD: u64 = 14;

/// `GET /relationships/{id}/circle/turns`
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let circled = circled(&visit, &id).await?;
    set_page(&visit, &circled, None, &Vec::new()).await
}

async fn set_page(visit: &Visit, circled: &Circled, typed: Option<&Fields>, faults: &Faults) -> Answer {
    let (t, ring, today) = (visit.t, circled.ring()?, visit.today());
    let now = ring.rota().map(|rota| &rota.value);
    let rhythm = now.map_or(Rhythm::Monthly, |rota| rota.rhythm);
    let duties: Vec<&str> = now.map_or(vec!["brings"], |rota| rota.duties.iter().map(|duty| duty.code()).collect());
    let asks = Sheet::new(t, typed, faults)
        .field("date", "starts_on", first_day(circled, today, visit.office.now())?)
        .choose("radios", "how_often", listed(t, "rhythm", Rhythm::ALL.iter().map(|one| one.code())), &[rhythm.code()])
        .choose("checks", "duties", listed(t, "duty", Duty::ALL.iter().map(|one| one.code())), &duties)
        .field("area", "turn_order", line(visit, circled)?.join("\n"))
        .asks();
    let page = sheet(visit, circled, "circle-turns", "/turns", asks).await?;
    shown(visit, &page, faults)
}

/// The next day of the rota, else the next planned meeting, else a weekday in two weeks.
fn first_day(circled: &Circled, today: NaiveDate, now: DateTime<Utc>) -> Result<NaiveDate, Failure> {
    let (ring, room) = (circled.ring()?, circled.opened.room()?);
    let next = ring.turns_from(today, 1).first().map(|turn| turn.on);
    let planned = room.to_come(now).next().map(|one| room.day(one));
    let mut proposed = today.checked_add_days(Days::new(FIRST_DAYS_AHEAD)).unwrap_or(today);
    while matches!(proposed.weekday(), Weekday::Sat | Weekday::Sun) {
        proposed = proposed.succ_opt().unwrap_or(proposed);
    }
    Ok(next.or(planned).unwrap_or(proposed))
}

/// Everybody who takes turns, in the order in which theirs come next.
fn line(visit: &Visit, circled: &Circled) -> Result<Vec<String>, Failure> {
    let (ring, today) = (circled.ring()?, visit.today());
    let all: Vec<EntryId> =
        ring.present(today).filter(|party| ring.role(party) == MemberRole::Member).map(|party| party.id).collect();
    let mut order: Vec<EntryId> = Vec::new();
    let next = ring.turns_from(today, 2 * all.len()).into_iter().filter_map(|turn| turn.brings.or(turn.hosts));
    for id in next.chain(all.iter().copied()) {
        if all.contains(&id) && !order.contains(&id) {
            order.push(id);
        }
    }
    Ok(order.into_iter().map(|id| circled.name_of(visit, &ring, id)).collect())
}

/// `POST /relationships/{id}/circle/turns` with `starts_on`, `how_often`, `duties`, `turn_order`
pub(crate) async fn set(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let circled = circled(&visit, &id).await?;
    let mut faults = Vec::new();
    let starts_on = day(&visit, "starts_on", Some(fields.get("starts_on").unwrap_or_default()), &mut faults);
    let order = match order(&visit, &circled, fields.get("turn_order").unwrap_or_default()) {
        Ok(order) => order,
        Err(error) => {
            faults.extend(fault("turn_order", error)?);
            Vec::new()
        }
    };
    let Some(starts_on) = starts_on.filter(|_| faults.is_empty()) else {
        return set_page(&visit, &circled, Some(&fields), &faults).await;
    };
    let order = rota::Order {
        starts_on,
        rhythm: fields.get("how_often").and_then(|code| code.parse().ok()).unwrap_or(Rhythm::Monthly),
        duties: fields.all("duties").filter_map(|duty| duty.parse().ok()).collect(),
        order,
    };
    let beside = if order.duties.is_empty() { "duties" } else { "starts_on" };
    match rota::set(&visit.office, circled.opened.id, &order).await {
        Ok(kept) => visit.done(&format!("{}#rota", circled.own), "circle-turns", Some(kept.undo)),
        Err(error) => set_page(&visit, &circled, Some(&fields), &fault(beside, error)?).await,
    }
}

/// The members named on the lines; I am called as the page calls me.
fn order(visit: &Visit, circled: &Circled, lines: &str) -> Result<Vec<EntryId>, AppError> {
    let ring = circled.ring().map_err(|_| AppError::Unreadable("what you wrote down"))?;
    let you = visit.t.text("circle-you").to_lowercase();
    let mut order = Vec::new();
    for name in lines.lines().map(str::trim).filter(|name| !name.is_empty()) {
        let name = if name.to_lowercase() == you { app::circles::ME } else { name };
        let id = find_member(&circled.opened.seen.loaded, &ring, name)?.id;
        if !order.contains(&id) {
            order.push(id);
        }
    }
    Ok(order)
}

/// `POST /relationships/{id}/circle/turns/changes` with `on`, `who` and `what`: `away`, `swap`, `skip`, `plan`
pub(crate) async fn change(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let circled = circled(&visit, &id).await?;
    let on: NaiveDate = fields.get("on").unwrap_or_default().parse().map_err(|_| Failure::Unreadable)?;
    let who: Option<EntryId> = fields.filled("who").and_then(|id| id.parse().ok());
    let (office, circle) = (&visit.office, circled.opened.id);
    let kept = match (fields.get("what"), who) {
        (Some("skip"), _) => rota::skip(office, circle, on).await,
        (Some("plan"), _) => rota::as_planned(office, circle, on).await,
        (Some("away"), Some(who)) => rota::away(office, circle, on, who).await,
        (Some("swap"), Some(who)) => rota::swap(office, circle, on, who).await,
        _ => return Err(Failure::Unreadable),
    };
    match kept {
        Ok(kept) => visit.done(&format!("{}#rota", circled.own), "circle-turn", Some(kept.undo)),
        Err(AppError::Wrong(reason)) => {
            let page = page(&visit, &circled, Some(&Refused { on, who, reason })).await?;
            visit.refused(&page)
        }
        Err(other) => Err(other.into()),
    }
}
