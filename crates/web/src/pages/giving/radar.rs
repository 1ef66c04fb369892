//! The radar: what people care about, and what fits it.

use super::PATH;
use crate::failure::Failure;
use crate::fields::{Fields, Form, Query};
use crate::frame::{Frame, Place};
use crate::pages::deeper::{People, asked_person, count, entry, proposed};
use crate::pages::sponsors::{mentoring, on};
use crate::pages::typed::{Reading, Typed};
use crate::visit::{Answer, Visit};
use app::giving;
use app::people;
use askama::Template;
use axum::extract::Path;
use model::giving::RadarItem;
use model::person::PersonId;
use std::collections::BTreeMap;

struct Item {
    id: String,
    about: String,
    item: Option<String>,
    used: Option<String>,
    form: String,
}

struct Somebody {
    name: String,
    path: String,
    interests: Vec<String>,
    items: Vec<Item>,
}

/// Somebody of whom nobody wrote down what they care about.
struct Unknown {
    id: String,
    name: String,
    path: String,
    form: String,
}

#[derive(Template)]
#[template(path = "pages/giving/radar.html")]
struct Page {
    frame: Frame,
    typed: Typed,
    headline: String,
    people: Vec<Somebody>,
    unknown: Vec<Unknown>,
    who: String,
    proposed: Vec<String>,
}

/// `GET /giving/radar` with `person` and `about`, what the form shall hold.
pub(crate) async fn show(visit: Visit, Query(fields): Query) -> Answer {
    visit.page(&page(&visit, &fields, None).await?)
}

async fn page(visit: &Visit, fields: &Fields, typed: Option<Typed>) -> Result<Page, Failure> {
    let seen = visit.office.seen().await?;
    let (t, known_people, all) = (visit.t, People::of(&seen.network), mentoring(&seen)?);
    let running = all.rooms.relationships.iter().filter(|one| {
        one.value.role == model::relationship::Role::Protege
            && one.value.kind.has_contact()
            && all.rooms.stage(one.id).is_running()
    });
    // Those who help me first, in their order; then everybody for whom something is on the radar.
    let mut order: Vec<&PersonId> = Vec::new();
    let radar = all.giving.radar.iter().filter_map(|item| item.person.as_ref());
    for id in running.filter_map(|one| one.person.as_ref()).chain(radar) {
        if !order.contains(&id) {
            order.push(id);
        }
    }
    let mut items: BTreeMap<&PersonId, Vec<Item>> = BTreeMap::new();
    for item in all.giving.radar.iter().rev() {
        if let Some(person) = &item.person {
            items.entry(person).or_default().push(Item {
                id: item.id.to_string(),
                about: item.value.about.clone(),
                item: item.value.item.clone(),
                used: item.value.used_on.map(|day| on(t, day)),
                form: format!("fit-{}", item.id),
            });
        }
    }
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for id in order {
        let Some(one) = known_people.get(id) else { continue };
        let path = crate::pages::people::path_of(id);
        let own = items.remove(id).unwrap_or_default();
        if own.is_empty() && one.interests.is_empty() {
            let form = format!("care-{id}");
            unknown.push(Unknown { id: id.to_string(), name: one.name.clone(), path, form });
        } else {
            known.push(Somebody { name: one.name.clone(), path, interests: one.interests.clone(), items: own });
        }
    }
    let waiting = all.giving.radar.iter().filter(|item| item.value.item.is_some() && item.value.used_on.is_none());
    let said = [("count", count(waiting.count())), ("people", count(known.len()))];
    Ok(Page {
        frame: visit.frame(Place::Giving, t.text("giving-radar")).await?,
        headline: if known.is_empty() { t.text("giving-radar-none") } else { t.say("giving-radar-headline", &said) },
        people: known,
        unknown,
        who: asked_person(&known_people, fields).map(|id| known_people.call(&id)).unwrap_or_default(),
        proposed: proposed(&seen.network),
        typed: typed.unwrap_or_else(|| Typed::filled("radar", fields.clone())),
    })
}

/// `POST /giving/radar` with `who`, `about`, `item`.
pub(crate) async fn add(visit: Visit, Form(fields): Form) -> Answer {
    let seen = visit.office.seen().await?;
    let mut read = Reading::of(&visit, "radar", fields);
    let (person, about) = (read.person("who", &seen.loaded), read.required("about", "giving-about-missing"));
    if let Some(person) = person.filter(|_| read.is_fine()) {
        match giving::watch(&visit.office, person, &about, read.filled("item")).await {
            Ok(kept) => return visit.done(&format!("{PATH}/radar"), "radar", Some(kept.undo)),
            Err(error) => read.refused("about", error)?,
        }
    }
    visit.refused(&page(&visit, &Fields::default(), Some(read.into_typed())).await?)
}

/// `POST /giving/radar/interests` with `person` and `interests`, with commas between them.
pub(crate) async fn interests(visit: Visit, Form(fields): Form) -> Answer {
    let person = PersonId::new(fields.get("person").unwrap_or_default());
    let mut read = Reading::of(&visit, &format!("care-{person}"), fields);
    let interests = read.required("interests", "giving-interests-missing");
    if read.is_fine() {
        match people::edit_many(&visit.office, &[person], &[format!("interests={interests}")]).await {
            Ok(changed) => return visit.done(&format!("{PATH}/radar"), "kept", Some(changed.undo)),
            Err(error) => read.refused("interests", error)?,
        }
    }
    visit.refused(&page(&visit, &Fields::default(), Some(read.into_typed())).await?)
}

/// `POST /giving/radar/{id}/item` with `item`.
pub(crate) async fn fit(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let mut read = Reading::of(&visit, &format!("fit-{id}"), fields);
    let item = read.required("item", "giving-item-missing");
    if read.is_fine() {
        match giving::find_fitting(&visit.office, entry(&id)?, &item).await {
            Ok(kept) => return visit.done(&format!("{PATH}/radar"), "radar", Some(kept.undo)),
            Err(error) => read.refused("item", error)?,
        }
    }
    visit.refused(&page(&visit, &Fields::default(), Some(read.into_typed())).await?)
}

/// `POST /giving/radar/{id}/use`
pub(crate) async fn use_item(visit: Visit, Path(id): Path<String>) -> Answer {
    let kept = giving::use_item(&visit.office, entry(&id)?, visit.today()).await?;
    visit.done(&format!("{PATH}/radar"), "radar-used", Some(kept.undo))
}

/// `POST /giving/radar/{id}/removal`
pub(crate) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    super::remove::<RadarItem>(&visit, &id, "radar").await
}
