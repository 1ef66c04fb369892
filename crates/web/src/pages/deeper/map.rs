//! The relationship map: whom I need now and next, whom to know better, who can introduce me (with the letter written), what they
//! work on and what I could offer.

use super::diversify::ask;
use super::results::standing;
use super::{People, Who, asked_person, count, fault, named, proposed};
use crate::failure::Failure;
use crate::fields::{Fields, Form, Query};
use crate::frame::{Frame, Place};
use crate::pages::escaped;
use crate::visit::{Answer, Visit};
use app::deeper;
use app::entries::{self, Entry};
use app::seen::Counselled;
use askama::Template;
use axum::extract::Path;
use model::deepening::MapPlace;
use model::finding::Value;
use model::kind::MapMark;
use model::person::PersonId;
use network::introductions::Ways;

/// Most people whose introductions are worked out (`ours`: one asks for a few at a time).
const INTRODUCTIONS_MAX: usize = 20;
const PATH: &str = "/network/map";

/// A mark to tick.
struct MarkChoice {
    code: &'static str,
    text: String,
    is_chosen: bool,
}

/// The people of one mark.
struct Column {
    title: String,
    about: String,
    people: Vec<Who>,
}

/// Somebody on the map.
struct Spot {
    id: String,
    who: Who,
    said: String,
    marks: Vec<MarkChoice>,
    working_on: String,
    offer: String,
    is_open: bool,
}

/// How to meet somebody whom I want to know better.
struct Meeting {
    who: Who,
    working_on: Option<String>,
    offer: Option<String>,
    /// Who stands between; empty where nobody is known.
    via: Vec<Who>,
    strength: String,
    letter: String,
    /// Opens the letter in the user's own mail program, where an address is known.
    mail: Option<String>,
    /// Where asking for it becomes something meant.
    ask: String,
    is_asked: bool,
}

#[derive(Template)]
#[template(path = "pages/deeper/map.html")]
struct Page {
    frame: Frame,
    headline: String,
    columns: Vec<Column>,
    meetings: Vec<Meeting>,
    spots: Vec<Spot>,
    marks: Vec<MarkChoice>,
    who: String,
    working_on: String,
    offer: String,
    who_fault: Option<String>,
    marks_fault: Option<String>,
    proposed: Vec<String>,
}

/// What is wrong with the form that adds.
#[derive(Default)]
struct Faults {
    who: Option<String>,
    marks: Option<String>,
}

/// `GET /network/map` with `person`, who comes first.
pub(crate) async fn show(visit: Visit, Query(fields): Query) -> Answer {
    visit.page(&page(&visit, &fields, Faults::default()).await?)
}

async fn page(visit: &Visit, fields: &Fields, faults: Faults) -> Result<Page, Failure> {
    let counselled = visit.office.counselled().await?;
    let people = People::of(&counselled.seen.network);
    let mut places = entries::all::<MapPlace>(&visit.office).await?;
    let asked = asked_person(&people, fields);
    places.sort_by_key(|entry| asked.is_none() || entry.person != asked);
    let better = places.iter().filter(|entry| entry.value.marks.contains(&MapMark::Better)).count();
    let said = [("people", count(places.len())), ("better", count(better))];
    let is_refused = faults.who.is_some() || faults.marks.is_some();
    let typed = |name: &str| fields.get(name).filter(|_| is_refused).unwrap_or_default().to_owned();
    let ticked: Vec<MapMark> = fields.all("mark").filter_map(|mark| mark.parse().ok()).collect();
    let asked_name = asked.as_ref().filter(|id| !places.iter().any(|entry| entry.person.as_ref() == Some(*id)));
    Ok(Page {
        frame: visit.frame(Place::Network, visit.t.text("deeper-map")).await?,
        headline: visit.t.say("deeper-map-headline", &said),
        columns: MapMark::ALL.iter().map(|&mark| column(visit, &people, &places, mark)).collect(),
        meetings: meetings(visit, &people, &counselled, &places, asked.as_ref()),
        spots: places.iter().filter_map(|entry| spot(visit, &people, entry, asked.as_ref())).collect(),
        marks: choices(visit, &ticked),
        who: asked_name.filter(|_| !is_refused).map_or_else(|| typed("who"), |id| people.name(id)),
        working_on: typed("working_on"),
        offer: typed("offer"),
        who_fault: faults.who,
        marks_fault: faults.marks,
        proposed: proposed(&counselled.seen.network),
    })
}

fn choices(visit: &Visit, chosen: &[MapMark]) -> Vec<MarkChoice> {
    let choice = |mark: &MapMark| MarkChoice {
        code: mark.code(),
        text: visit.t.text(&format!("deeper-mark-{}", mark.code())),
        is_chosen: chosen.contains(mark),
    };
    MapMark::ALL.iter().map(choice).collect()
}

fn column(visit: &Visit, people: &People<'_>, places: &[Entry<MapPlace>], mark: MapMark) -> Column {
    let of = places.iter().filter(|entry| entry.value.marks.contains(&mark));
    Column {
        title: visit.t.text(&format!("deeper-mark-{}", mark.code())),
        about: visit.t.text(&format!("deeper-mark-{}.about", mark.code())),
        people: of.filter_map(|entry| people.who(entry.person.as_ref()?)).collect(),
    }
}

fn spot(visit: &Visit, people: &People<'_>, entry: &Entry<MapPlace>, asked: Option<&PersonId>) -> Option<Spot> {
    let who = people.who(entry.person.as_ref()?)?;
    let said = entry.value.marks.iter().map(|mark| visit.t.text(&format!("deeper-mark-{}.short", mark.code())));
    Some(Spot {
        id: entry.id.to_string(),
        who,
        said: said.collect::<Vec<_>>().join(" · "),
        marks: choices(visit, &entry.value.marks),
        working_on: entry.value.working_on.clone().unwrap_or_default(),
        offer: entry.value.offer.clone().unwrap_or_default(),
        is_open: asked.is_some() && entry.person.as_ref() == asked,
    })
}

fn meetings(
    visit: &Visit,
    people: &People<'_>,
    counselled: &Counselled,
    places: &[Entry<MapPlace>],
    asked: Option<&PersonId>,
) -> Vec<Meeting> {
    let wanted = places.iter().filter(|entry| entry.value.marks.contains(&MapMark::Better));
    let wanted: Vec<&Entry<MapPlace>> = wanted.take(INTRODUCTIONS_MAX).collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let ways = Ways::of(&counselled.seen.network);
    let me = counselled.seen.network.me().name.clone().unwrap_or_default();
    wanted.into_iter().filter_map(|entry| meeting(visit, people, &ways, entry, &me, asked)).collect()
}

fn meeting(
    visit: &Visit,
    people: &People<'_>,
    ways: &Ways<'_>,
    entry: &Entry<MapPlace>,
    me: &str,
    asked: Option<&PersonId>,
) -> Option<Meeting> {
    let id = entry.person.as_ref()?;
    let way = ways.to(id);
    let via: Vec<&PersonId> = way.iter().flat_map(|way| &way.via).collect();
    let strength = match &way {
        Some(way) => {
            let said = [("strength", Value::Share(way.strength)), ("between", count(via.len()))];
            visit.t.say("deeper-way-strength", &said)
        }
        None => visit.t.text("deeper-way-none"),
    };
    let letter = letter(visit, people, &via, id, &entry.value, me);
    let first = via.first().and_then(|first| people.get(first));
    let subject = visit.t.say("deeper-letter-subject", &[("person", Value::Text(people.name(id)))]);
    let mail = first.and_then(|first| first.emails.first()).map(|address| {
        format!(
            "mailto:{}?subject={}&body={}",
            escaped(address),
            escaped(&subject),
            escaped(&letter.replace('\n', "\r\n"))
        )
    });
    let text = match first {
        Some(_) => visit.t.say("deeper-introduction-ask", &[("person", Value::Text(people.name(id)))]),
        None => visit.t.text("deeper-introduction-self"),
    };
    Some(Meeting {
        who: people.who(id)?,
        working_on: entry.value.working_on.clone(),
        offer: entry.value.offer.clone(),
        strength,
        letter,
        mail,
        ask: ask("find.introduction", first.map_or(id, |first| &first.id), &text, PATH),
        via: via.iter().filter_map(|id| people.who(id)).collect(),
        is_asked: asked == Some(id),
    })
}

/// The ask, written out: to the one who can introduce, else to the person.
fn letter(
    visit: &Visit,
    people: &People<'_>,
    via: &[&PersonId],
    person: &PersonId,
    place: &MapPlace,
    me: &str,
) -> String {
    let name = |id: &PersonId| Value::Text(people.name(id));
    let text = |text: &Option<String>| text.clone().map_or(Value::Unknown, Value::Text);
    let to = via.first().copied().unwrap_or(person);
    let said = [
        ("to", name(to)),
        ("person", name(person)),
        ("through", via.get(1).map_or(Value::Unknown, |id| name(id))),
        ("working", text(&place.working_on)),
        ("offer", text(&place.offer)),
        ("me", Value::Text(me.to_owned())),
    ];
    let ask = match via.len() {
        0 => "deeper-letter-self",
        1 => "deeper-letter-ask",
        _ => "deeper-letter-through",
    };
    let mut parts = vec![visit.t.say("deeper-letter-open", &said), visit.t.say(ask, &said)];
    if place.working_on.is_some() {
        parts.push(visit.t.say("deeper-letter-working", &said));
    }
    if place.offer.is_some() {
        parts.push(visit.t.say("deeper-letter-offer", &said));
    }
    if !via.is_empty() {
        parts.push(visit.t.text("deeper-letter-free"));
    }
    parts.push(format!("{}\n{me}", visit.t.text("deeper-letter-close")));
    parts.join("\n\n")
}

/// `POST /network/map/places` with `who` (a name or an id), `mark` (`now`, `next`, `better`; any of them), `working_on`, `offer`; with
/// `adding`, what is known of them already stays.
pub(crate) async fn put(visit: Visit, Form(fields): Form) -> Answer {
    let seen = visit.office.seen().await?;
    let mut faults = Faults::default();
    let person = named(&seen.loaded, visit.t, fields.get("who").unwrap_or_default());
    let mut marks: Vec<MapMark> = fields.all("mark").filter_map(|mark| mark.parse().ok()).collect();
    if marks.is_empty() {
        faults.marks = Some(visit.t.text("deeper-mark-missing"));
    }
    let person = match person {
        Ok(person) if faults.marks.is_none() => person,
        Ok(_) => return visit.refused(&page(&visit, &fields, faults).await?),
        Err(fault) => {
            faults.who = Some(fault);
            return visit.refused(&page(&visit, &fields, faults).await?);
        }
    };
    let typed = |name: &str| fields.filled(name).map(str::to_owned);
    let (mut working_on, mut offer) = (typed("working_on"), typed("offer"));
    if fields.filled("adding").is_some() {
        let places = entries::all::<MapPlace>(&visit.office).await?;
        if let Some(known) = places.into_iter().find(|entry| entry.person.as_ref() == Some(&person)) {
            marks.extend(known.value.marks);
            working_on = working_on.or(known.value.working_on);
            offer = offer.or(known.value.offer);
        }
    }
    let back = format!("{PATH}?person={}", escaped(person.as_str()));
    match deeper::place(&visit.office, person, MapPlace { marks, working_on, offer }).await {
        Ok(kept) => visit.done(&back, "map", Some(kept.undo)),
        Err(error) => {
            faults.who = Some(fault(error)?);
            visit.refused(&page(&visit, &fields, faults).await?)
        }
    }
}

/// `POST /network/map/places/{id}/removal`
pub(crate) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let place = standing::<MapPlace>(&visit, &id).await?;
    visit.done(PATH, "map-removed", Some(entries::remove(&visit.office, place).await?))
}
