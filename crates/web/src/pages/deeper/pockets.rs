//! Pockets: who owes me one, as favours by function and place, and where nobody does.

use super::mean::Mean;
use super::results::standing;
use super::{People, Who, count, day, fault, named, proposed};
use crate::failure::Failure;
use crate::fields::{Fields, Form, Query};
use crate::frame::{Frame, Place};
use crate::visit::{Answer, Visit};
use app::deeper;
use app::entries::{self, Entry};
use app::giving::{Pocket, Pockets};
use askama::Template;
use axum::extract::Path;
use model::deepening::{FAVOUR_RETURNED, Favour};
use model::finding::Value;
use model::kind::Direction;
use model::person::{Person, PersonId};

/// Most people of the emptiest pocket to choose from (`ours`).
const EMPTY_PEOPLE_MAX: usize = 8;
/// Most favours in each list (`ours`).
const FAVOURS_MAX: usize = 100;
const PATH: &str = "/network/pockets";

/// A function at a place.
struct Cell {
    owed: usize,
    is_known: bool,
    said: String,
}

/// A place with its functions.
struct Line {
    place: String,
    cells: Vec<Cell>,
}

/// A favour.
struct FavourRow {
    id: String,
    who: Option<Who>,
    what: String,
    when: String,
}

#[derive(Template)]
#[template(path = "pages/deeper/pockets.html")]
struct Page {
    frame: Frame,
    headline: String,
    functions: Vec<String>,
    lines: Vec<Line>,
    elsewhere: Option<String>,
    /// The pocket with most people and no favour, and what could be meant there.
    empty: Option<(String, Mean)>,
    owed: Vec<FavourRow>,
    owing: Vec<FavourRow>,
    returned: Vec<FavourRow>,
    who: String,
    what: String,
    on: String,
    is_received: bool,
    today: String,
    who_fault: Option<String>,
    what_fault: Option<String>,
    on_fault: Option<String>,
    proposed: Vec<String>,
}

#[derive(Default)]
struct Faults {
    who: Option<String>,
    what: Option<String>,
    on: Option<String>,
}

impl Faults {
    fn is_none(&self) -> bool {
        self.who.is_none() && self.what.is_none() && self.on.is_none()
    }
}

/// `GET /network/pockets` with `person`, whom a favour is to be written down for.
pub(crate) async fn show(visit: Visit, Query(fields): Query) -> Answer {
    visit.page(&page(&visit, &fields, Faults::default()).await?)
}

async fn page(visit: &Visit, fields: &Fields, faults: Faults) -> Result<Page, Failure> {
    let seen = visit.office.seen().await?;
    let people = People::of(&seen.network);
    let favours = entries::all::<Favour>(&visit.office).await?;
    let is_returned = |entry: &Entry<Favour>| entry.state.as_deref() == Some(FAVOUR_RETURNED);
    let listed = |returned: bool, direction: Option<Direction>| -> Vec<FavourRow> {
        let of = |entry: &&Entry<Favour>| {
            is_returned(entry) == returned && direction.is_none_or(|direction| entry.value.direction == direction)
        };
        favours.iter().rev().filter(of).take(FAVOURS_MAX).map(|entry| favour(visit, &people, entry)).collect()
    };
    let ledger = seen.beside.mentoring.as_ref().map(|all| &all.giving.ledger[..]).unwrap_or_default();
    let table = Pockets::of(&seen.network, ledger);
    let owed = table.elsewhere + table.known().map(|cell| cell.owed).sum::<usize>();
    let empty_count = table.known().filter(|cell| cell.owed == 0).count();
    let said = [("owed", count(owed)), ("empty", count(empty_count)), ("pockets", count(table.known().count()))];
    let typed = |name: &str| fields.get(name).unwrap_or_default().to_owned();
    let asked = super::asked_person(&people, fields).map(|id| people.call(&id));
    Ok(Page {
        frame: visit.frame(Place::Network, visit.t.text("deeper-pockets")).await?,
        headline: visit.t.say("deeper-pockets-headline", &said),
        lines: table.places.iter().zip(&table.cells).map(|(place, cells)| line(visit, place, cells)).collect(),
        elsewhere: (table.elsewhere > 0)
            .then(|| visit.t.say("deeper-pockets-elsewhere", &[("count", count(table.elsewhere))])),
        empty: empty(visit, &people, seen.network.people(), &table),
        functions: table.functions,
        owed: listed(false, Some(Direction::Done)),
        owing: listed(false, Some(Direction::Received)),
        returned: listed(true, None),
        who: asked.unwrap_or_else(|| typed("who")),
        what: typed("what"),
        on: fields.filled("on").map_or_else(|| visit.today().to_string(), str::to_owned),
        is_received: fields.get("direction") == Some(Direction::Received.code()),
        today: visit.today().to_string(),
        who_fault: faults.who,
        what_fault: faults.what,
        on_fault: faults.on,
        proposed: proposed(&seen.network),
    })
}

fn line(visit: &Visit, place: &str, cells: &[Pocket]) -> Line {
    let cell = |pocket: &Pocket| Cell {
        owed: pocket.owed,
        is_known: pocket.known > 0,
        said: visit.t.say("deeper-pocket-known", &[("count", count(pocket.known))]),
    };
    Line { place: place.to_owned(), cells: cells.iter().map(cell).collect() }
}

/// The empty pocket in which I know most people.
fn empty(visit: &Visit, people: &People<'_>, everybody: &[Person], table: &Pockets) -> Option<(String, Mean)> {
    let (row, column) = table.emptiest()?;
    let (place, function) = (&table.places[row], &table.functions[column]);
    let is_there = |one: &&Person| {
        one.is_at_work()
            && one.location.as_ref() == Some(place)
            && one.function.as_ref() == Some(function)
            && one.energy.is_none_or(|energy| energy.get() >= 0)
    };
    let mut there: Vec<&Person> = everybody.iter().filter(is_there).collect();
    there.sort_by_key(|one| std::cmp::Reverse(one.closeness_known().map_or(0, |known| known.value().get())));
    let there: Vec<Who> = there.into_iter().take(EMPTY_PEOPLE_MAX).filter_map(|one| people.who(&one.id)).collect();
    let said = [("place", Value::Text(place.clone())), ("function", Value::Text(function.clone()))];
    let text = visit.t.text("deeper-pocket-mean");
    let mean = Mean::new(visit, "pockets.empty", text, PATH).about(there);
    Some((visit.t.say("deeper-pocket-empty", &said), mean))
}

fn favour(visit: &Visit, people: &People<'_>, entry: &Entry<Favour>) -> FavourRow {
    FavourRow {
        id: entry.id.to_string(),
        who: entry.person.as_ref().and_then(|id| people.who(id)),
        what: entry.value.what.clone(),
        when: visit.t.say(
            "deeper-favour-on",
            &[("date", Value::Date(entry.value.on)), ("direction", Value::Word(entry.value.direction.code()))],
        ),
    }
}

/// `POST /network/favours` with `who` (a name or an id), `what`, `direction` (`done`, `received`), `on`.
pub(crate) async fn add(visit: Visit, Form(fields): Form) -> Answer {
    let seen = visit.office.seen().await?;
    let direction: Direction = fields.get("direction").unwrap_or_default().parse().map_err(|_| Failure::Unreadable)?;
    let mut faults = Faults::default();
    let person: Option<PersonId> = match named(&seen.loaded, visit.t, fields.get("who").unwrap_or_default()) {
        Ok(person) => Some(person),
        Err(fault) => {
            faults.who = Some(fault);
            None
        }
    };
    let what = fields.get("what").unwrap_or_default();
    if what.is_empty() {
        faults.what = Some(visit.t.text("deeper-favour-missing"));
    }
    let on = match day(visit.t, fields.get("on").unwrap_or_default()) {
        Ok(on) if on <= visit.today() => Some(on),
        Ok(_) => {
            faults.on = Some(visit.t.text("deeper-day-to-come"));
            None
        }
        Err(fault) => {
            faults.on = Some(fault);
            None
        }
    };
    let (Some((person, on)), true) = (person.zip(on), faults.is_none()) else {
        return visit.refused(&page(&visit, &fields, faults).await?);
    };
    match deeper::add_favour(&visit.office, person, what, direction, on).await {
        Ok(kept) => visit.done(PATH, "favour", Some(kept.undo)),
        Err(error) => {
            faults.what = Some(fault(error)?);
            visit.refused(&page(&visit, &fields, faults).await?)
        }
    }
}

/// `POST /network/favours/{id}/return`
pub(crate) async fn give_back(visit: Visit, Path(id): Path<String>) -> Answer {
    let favour = standing::<Favour>(&visit, &id).await?;
    visit.done(PATH, "favour-returned", Some(deeper::return_favour(&visit.office, favour).await?.undo))
}

/// `POST /network/favours/{id}/removal`
pub(crate) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let favour = standing::<Favour>(&visit, &id).await?;
    visit.done(PATH, "favour-removed", Some(entries::remove(&visit.office, favour).await?))
}
