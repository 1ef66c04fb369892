//! The personal board: the table and its chairs, what is missing, who could sit there, and who led to whom (B).
//!
//! `/board` is the board that sits in general, `/boards/{id}` any board; both are one page. What is laid out is decided in
//! `counsel::seats`; here it is put into words.

mod chairs;
pub(crate) mod change;
mod shown;

use crate::failure::Failure;
use crate::fields::Fields;
use crate::frame::{Frame, Place};
use crate::pages::deeper::{People, count, entry, proposed};
use crate::visit::{Answer, Visit};
use app::boards::seats;
use app::entries::Noted;
use askama::Template;
use axum::extract::Path;
use model::board::Board;
use model::finding::Value;
use model::mentoring::Mentoring;
use shown::Shown;

/// A board in a list.
struct Line {
    path: String,
    name: String,
    detail: String,
}

/// A board of somebody else.
struct Sat {
    id: String,
    name: String,
    path: Option<String>,
    brings: Option<String>,
    said: String,
    is_cold: bool,
}

/// What was typed into a small form, and what is wrong with it.
#[derive(Default)]
struct Typed {
    first: String,
    second: String,
    fault: Option<String>,
}

#[derive(Template)]
#[template(path = "pages/board/show.html")]
struct Page {
    frame: Frame,
    headline: String,
    board: Option<Shown>,
    others: Vec<Line>,
    sat_on: Vec<Sat>,
    call: Typed,
    sit: Typed,
    rhythm: String,
    proposed: Vec<String>,
}

/// A form that was refused, with what was typed into it.
pub(super) struct Refused<'f> {
    /// Which form: `call`, `sit`, `chair`, or `seat-` and an id.
    form: String,
    /// Which field is wrong.
    field: &'static str,
    fault: String,
    fields: &'f Fields,
}

/// `GET /board`: the board of mine that sits in general; else the first for an occasion; else how to begin.
pub(crate) async fn main(visit: Visit) -> Answer {
    visit.page(&page(&visit, None, None).await?)
}

/// `GET /boards/{id}`
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = entry(&id)?;
    let seen = visit.office.seen().await?;
    let mentoring = seen.beside.mentoring.as_ref();
    if mentoring.and_then(|it| it.table.board(id)).is_none() {
        return Err(Failure::NoSuchPage);
    }
    visit.page(&page(&visit, Some(id), None).await?)
}

async fn page(
    visit: &Visit,
    asked: Option<model::entry::EntryId>,
    refused: Option<Refused<'_>>,
) -> Result<Page, Failure> {
    let seen = visit.office.seen().await?;
    let nothing = Mentoring::default();
    let mentoring = seen.beside.mentoring.as_ref().unwrap_or(&nothing);
    let people = People::of(&seen.network);
    let board = match asked {
        Some(id) => mentoring.table.board(id),
        None => main_board(mentoring),
    };
    let refused = refused.as_ref();
    let shown = board.map(|board| {
        let layout = seats::layout(&seen.network, mentoring, board, visit.today());
        Shown::of(visit, &people, &seen.network, mentoring, &layout, refused)
    });
    let typed = |form: &str, names: [&str; 2]| {
        let refused = refused.filter(|it| it.form == form);
        let typed = |name: &str| refused.and_then(|it| it.fields.get(name)).unwrap_or_default().to_owned();
        Typed { first: typed(names[0]), second: typed(names[1]), fault: refused.map(|it| it.fault.clone()) }
    };
    let rhythm = refused.filter(|it| it.form == "sit").and_then(|it| it.fields.get("rhythm")).unwrap_or_default();
    Ok(Page {
        frame: visit.frame(Place::Board, visit.t.text("nav-board")).await?,
        headline: shown.as_ref().map_or_else(|| visit.t.text("board-headline-none"), |shown| shown.headline.clone()),
        others: others(visit, mentoring, board),
        sat_on: mentoring.table.sat_on().map(|one| sat(visit, &people, mentoring, one)).collect(),
        board: shown,
        call: typed("call", ["name", "occasion"]),
        sit: typed("sit", ["who", "brings"]),
        rhythm: rhythm.to_owned(),
        proposed: proposed(&seen.network),
    })
}

/// The first standing board, else the first for an occasion.
fn main_board(mentoring: &Mentoring) -> Option<&Noted<Board>> {
    let mut mine = mentoring.table.mine();
    mine.find(|board| board.value.is_standing()).or_else(|| mentoring.table.mine().next())
}

/// My other boards: those that sit, then those that are dissolved.
fn others(visit: &Visit, mentoring: &Mentoring, shown: Option<&Noted<Board>>) -> Vec<Line> {
    let is_other = |board: &&Noted<Board>| shown.is_none_or(|shown| shown.id != board.id);
    let mine = mentoring.table.boards.iter().filter(|board| board.value.owner == model::board::BoardOwner::Me);
    let mut others: Vec<&Noted<Board>> = mine.filter(is_other).collect();
    others.sort_by_key(|board| board.value.dissolved_on.is_some());
    let line = |board: &Noted<Board>| {
        let chairs = mentoring.table.chairs(board.id).count();
        let dissolved = board.value.dissolved_on.map_or(Value::Unknown, Value::Date);
        let occasion = board.value.occasion.clone().map_or(Value::Unknown, Value::Text);
        let values = [("chairs", count(chairs)), ("dissolved", dissolved), ("occasion", occasion)];
        Line {
            path: format!("/boards/{}", board.id),
            name: board.value.name.clone(),
            detail: visit.t.say("board-line", &values),
        }
    };
    others.into_iter().map(line).collect()
}

fn sat(visit: &Visit, people: &People<'_>, mentoring: &Mentoring, board: &Noted<Board>) -> Sat {
    let person = board.person.as_ref().and_then(|id| people.get(id));
    let last = person.and_then(|one| seats::last_touch(one, &mentoring.rooms, visit.today()));
    let since = last.or(board.value.since);
    let days = since.map(|since| visit.today().signed_duration_since(since).num_days().max(0));
    let rhythm = board.value.rhythm_days.map_or(model::practice::BOARD_RHYTHM_DAYS, i64::from);
    let values = [("days", days.map_or(Value::Unknown, Value::Count)), ("rhythm", Value::Count(rhythm))];
    Sat {
        id: board.id.to_string(),
        name: person.map_or_else(|| board.value.name.clone(), |one| one.name.clone()),
        path: person.map(|one| crate::pages::people::path_of(&one.id)),
        brings: board.value.brings.clone(),
        said: visit.t.say("board-silence", &values),
        is_cold: days.is_some_and(|days| days > rhythm),
    }
}
