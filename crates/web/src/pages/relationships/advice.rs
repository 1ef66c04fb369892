//! Advice: noted in a room, and a page for each where one says what became of it.

use super::asks::{Faults, Sheet, open_list};
use super::{FormPage, date, fault, open, path_of, room};
use crate::failure::Failure;
use crate::fields::{Fields, Form};
use crate::frame::Place;
use crate::pages::rehearsals::path_to_begin;
use crate::visit::{Answer, Visit};
use app::advice::{self, Became, Heard};
use app::entries::{self, Entry};
use app::relationships::name_of;
use axum::extract::Path;
use model::finding::Value;
use model::relationship::session::{Advice, Taken};

/// `POST /relationships/{id}/advice` with `said`, `on`
pub(crate) async fn hear(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let opened = open(&visit, &id).await?;
    let heard = Heard {
        relationship: Some(opened.id),
        said: fields.get("said").unwrap_or_default().to_owned(),
        on: fields.filled("on").and_then(|day| day.parse().ok()),
        ..Heard::default()
    };
    match advice::hear(&visit.office, &heard).await {
        Ok(kept) => visit.done(&format!("/advice/{}", kept.id), "advice", Some(kept.undo)),
        Err(error) => room::refused(&visit, &opened, &fields, fault("said", error)?).await,
    }
}

/// `GET /advice/{id}`
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let entry = found(&visit, &id).await?;
    page(&visit, &entry, None, &Vec::new()).await
}

async fn found(visit: &Visit, id: &str) -> Result<Entry<Advice>, Failure> {
    let id = id.parse().map_err(|_| Failure::NoSuchPage)?;
    entries::get(&visit.office, id).await?.ok_or(Failure::NoSuchPage)
}

async fn page(visit: &Visit, entry: &Entry<Advice>, typed: Option<&Fields>, faults: &Faults) -> Answer {
    let (t, seen) = (visit.t, visit.office.seen().await?);
    let rooms = seen.beside.mentoring.as_ref().map(|mentoring| &mentoring.rooms);
    let relationship = entry.parent.and_then(|id| rooms.and_then(|rooms| rooms.relationship(id)));
    let person = entry.person.as_ref().and_then(|id| seen.loaded.member(id));
    let name = relationship.map(|one| name_of(&seen.loaded, one)).or_else(|| person.map(|one| one.person.name.clone()));
    let name = name.unwrap_or_default();
    let back = match (relationship, &entry.person) {
        (Some(one), _) => path_of(one.id),
        (None, Some(id)) => crate::pages::people::path_of(id),
        (None, None) => "/mentors".to_owned(),
    };
    let value = &entry.value;
    let day = |day: Option<chrono::NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
    let asks = Sheet::new(t, typed, faults)
        .area("restated", value.restated.as_ref())
        .field("date", "confirmed", day(value.confirmed_on))
        .choose(
            "radios",
            "taken",
            open_list(t, "taken", Taken::ALL.iter().map(|one| one.code())),
            &[value.taken.map_or("", Taken::code)],
        )
        .area("action", value.action.as_ref())
        .area("outcome", value.outcome.as_ref())
        .field("date", "reported", day(value.reported_on))
        .asks();
    let room = relationship.map(|one| one.id.to_string()).unwrap_or_default();
    let known = [("relationship", room.as_str()), ("subject", value.said.as_str())];
    let page = FormPage {
        frame: visit.frame(Place::Mentors, t.text("advice-title")).await?,
        back,
        back_text: name.clone(),
        title: format!("“{}”", value.said),
        lead: t.say("advice-lead", &[("name", Value::Text(name)), ("date", Value::Text(date(visit, value.on)))]),
        notes: Vec::new(),
        asks,
        more: Vec::new(),
        is_more_open: false,
        proposed: Vec::new(),
        action: format!("/advice/{}", entry.id),
        button: t.text("room-keep"),
        links: vec![(path_to_begin(&known), t.text("rehearsal-of-advice-go"))],
        after: Vec::new(),
        further: Vec::new(),
    };
    super::shown(visit, &page, faults)
}

/// `POST /advice/{id}`
pub(crate) async fn became(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let entry = found(&visit, &id).await?;
    let text = |name: &str| fields.filled(name).map(str::to_owned);
    let mut faults = Vec::new();
    let confirmed_on = super::day(&visit, "confirmed", fields.filled("confirmed"), &mut faults);
    let reported_on = super::day(&visit, "reported", fields.filled("reported"), &mut faults);
    if !faults.is_empty() {
        return page(&visit, &entry, Some(&fields), &faults).await;
    }
    let became = Became {
        restated: text("restated"),
        confirmed_on,
        taken: fields.filled("taken").and_then(|taken| taken.parse().ok()),
        action: text("action"),
        acted_on: None,
        outcome: text("outcome"),
        reported_on,
    };
    match advice::became(&visit.office, entry.id, &became).await {
        Ok(kept) => visit.done(&format!("/advice/{id}"), "advice-kept", Some(kept.undo)),
        Err(error) => {
            let field = if became.reported_on.is_some() && text("outcome").is_none() { "reported" } else { "restated" };
            page(&visit, &entry, Some(&fields), &fault(field, error)?).await
        }
    }
}
