//! What is done at a board.

use super::chairs::need;
use super::{Refused, page};
use crate::failure::Failure;
use crate::fields::{Fields, Form};
use crate::pages::deeper::{entry, fault, named};
use crate::visit::{Answer, Visit};
use app::boards::{self, Leader, NewBoard, SatOn, SeatWords};
use app::entries::{self, EntryId, Kept};
use axum::extract::Path;
use model::board::{Board, Edge, Seat};
use model::person::PersonId;

/// `POST /boards` with `name` and `occasion`.
pub(crate) async fn call(visit: Visit, Form(fields): Form) -> Answer {
    let new = new_board(&fields);
    match boards::begin(&visit.office, &new).await {
        Ok(kept) => visit.done(&path(kept.id), "board-called", Some(kept.undo)),
        Err(error) => refuse(&visit, None, "call", "name", fault(error)?, &fields).await,
    }
}

/// `POST /boards/{id}` with `name` and `occasion`.
pub(crate) async fn rename(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let id = found::<Board>(&visit, &id).await?;
    match boards::rename(&visit.office, id, &new_board(&fields)).await {
        Ok(kept) => visit.done(&path(id), "board-named", Some(kept.undo)),
        Err(error) => refuse(&visit, Some(id), "name", "name", fault(error)?, &fields).await,
    }
}

/// `POST /boards/{id}/dissolution` with `led_to`; leaves it, where it is somebody else's.
pub(crate) async fn dissolve(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let id = found::<Board>(&visit, &id).await?;
    let kept = boards::dissolve(&visit.office, id, fields.filled("led_to")).await?;
    visit.done("/board", "board-dissolved", Some(kept.undo))
}

/// `POST /boards/{id}/removal`
pub(crate) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = found::<Board>(&visit, &id).await?;
    visit.done("/board", "board-removed", Some(entries::remove(&visit.office, id).await?))
}

/// `POST /boards/sat-on` with `who`, `brings`, `rhythm`.
pub(crate) async fn sit_on(visit: Visit, Form(fields): Form) -> Answer {
    let seen = visit.office.seen().await?;
    let person = match named(&seen.loaded, visit.t, fields.get("who").unwrap_or_default()) {
        Ok(person) => person,
        Err(wrong) => return refuse(&visit, None, "sit", "who", wrong, &fields).await,
    };
    let rhythm_days = match rhythm(&visit, &fields) {
        Ok(days) => days,
        Err(wrong) => return refuse(&visit, None, "sit", "rhythm", wrong, &fields).await,
    };
    let on = SatOn { person, brings: fields.filled("brings").map(str::to_owned), rhythm_days };
    match boards::sit_on(&visit.office, &on).await {
        Ok(kept) => visit.done("/board#sat-on", "board-sat-on", Some(kept.undo)),
        Err(error) => refuse(&visit, None, "sit", "who", fault(error)?, &fields).await,
    }
}

/// `POST /boards/{id}/seats` with `specialty`, `need`, `who` or `group`, `edge` (any), `why`, `rhythm`, `relationship`.
pub(crate) async fn set_chair(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let board = found::<Board>(&visit, &id).await?;
    let words = match words(&visit, &fields).await? {
        Ok(words) => words,
        Err((field, wrong)) => return refuse(&visit, Some(board), "chair", field, wrong, &fields).await,
    };
    let is_empty = words.person.is_none() && words.group.is_none();
    match boards::set_chair(&visit.office, board, &words).await {
        Ok(kept) => {
            let told = if is_empty { "board-chair-empty" } else { "board-chair-taken" };
            visit.done(&seat_path(board, kept.id), told, Some(kept.undo))
        }
        Err(error) => refuse(&visit, Some(board), "chair", "specialty", fault(error)?, &fields).await,
    }
}

/// `POST /seats/{id}` with the fields of [`set_chair`].
pub(crate) async fn change_chair(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let (seat, board) = seat(&visit, &id).await?;
    let form = format!("seat-{seat}");
    let words = match words(&visit, &fields).await? {
        Ok(words) => words,
        Err((field, wrong)) => return refuse(&visit, board, &form, field, wrong, &fields).await,
    };
    match boards::change_chair(&visit.office, seat, &words).await {
        Ok(kept) => back(&visit, board, seat, "board-chair", &kept),
        Err(error) => refuse(&visit, board, &form, "specialty", fault(error)?, &fields).await,
    }
}

/// `POST /seats/{id}/holder` with `who`.
pub(crate) async fn sit_down(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let (seat, board) = seat(&visit, &id).await?;
    let form = format!("holder-{seat}");
    let seen = visit.office.seen().await?;
    let person = match named(&seen.loaded, visit.t, fields.get("who").unwrap_or_default()) {
        Ok(person) => person,
        Err(wrong) => return refuse(&visit, board, &form, "who", wrong, &fields).await,
    };
    match boards::sit_down(&visit.office, seat, person).await {
        Ok(kept) => back(&visit, board, seat, "board-chair-taken", &kept),
        Err(error) => refuse(&visit, board, &form, "who", fault(error)?, &fields).await,
    }
}

/// `POST /seats/{id}/leaving`
pub(crate) async fn get_up(visit: Visit, Path(id): Path<String>) -> Answer {
    let (seat, board) = seat(&visit, &id).await?;
    let kept = boards::get_up(&visit.office, seat).await?;
    let back = board.map_or_else(|| "/board".to_owned(), |board| format!("{}#missing", path(board)));
    visit.done(&back, "board-got-up", Some(kept.undo))
}

/// `POST /seats/{id}/lead` with `leader`: a name of one of my people, or of a group.
pub(crate) async fn lead(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let (seat, board) = seat(&visit, &id).await?;
    let typed = fields.get("leader").unwrap_or_default();
    let seen = visit.office.seen().await?;
    let leader = match app::people::find(&seen.loaded, typed) {
        Ok(member) if !typed.is_empty() => Leader::Person(member.person.id.clone()),
        _ => Leader::Named(typed.to_owned()),
    };
    match boards::led_by(&visit.office, seat, leader).await {
        Ok(kept) => back(&visit, board, seat, "board-lead", &kept),
        Err(error) => refuse(&visit, board, &format!("lead-{seat}"), "leader", fault(error)?, &fields).await,
    }
}

/// `POST /seats/{id}/contact`: we were in touch today.
pub(crate) async fn contact(visit: Visit, Path(id): Path<String>) -> Answer {
    let (seat, board) = seat(&visit, &id).await?;
    let undo = boards::in_touch(&visit.office, seat, visit.today()).await?;
    let back = board.map_or_else(|| "/board".to_owned(), |board| seat_path(board, seat));
    visit.done(&back, "board-contact", Some(undo))
}

/// `POST /seats/{id}/removal`
pub(crate) async fn remove_chair(visit: Visit, Path(id): Path<String>) -> Answer {
    let (seat, board) = seat(&visit, &id).await?;
    let undo = entries::remove(&visit.office, seat).await?;
    visit.done(&board.map_or_else(|| "/board".to_owned(), path), "board-chair-removed", Some(undo))
}

fn new_board(fields: &Fields) -> NewBoard {
    NewBoard {
        name: fields.get("name").unwrap_or_default().to_owned(),
        occasion: fields.filled("occasion").map(str::to_owned),
    }
}

/// What a form says of a chair; else the field that is wrong, and why.
async fn words(visit: &Visit, fields: &Fields) -> Result<Result<SeatWords, (&'static str, String)>, Failure> {
    let seen = visit.office.seen().await?;
    let who = fields.filled("who");
    let person: Option<PersonId> = match who.map(|who| named(&seen.loaded, visit.t, who)).transpose() {
        Ok(person) => person,
        Err(wrong) => return Ok(Err(("who", wrong))),
    };
    let rhythm_days = match rhythm(visit, fields) {
        Ok(days) => days,
        Err(wrong) => return Ok(Err(("rhythm", wrong))),
    };
    let specialty = fields.get("specialty").unwrap_or_default().to_owned();
    if specialty.is_empty() {
        return Ok(Err(("specialty", visit.t.text("board-specialty-missing"))));
    }
    Ok(Ok(SeatWords {
        specialty,
        need: need(fields.filled("need")),
        person,
        group: fields.filled("group").map(str::to_owned),
        edges: fields.all("edge").filter_map(|edge| edge.parse::<Edge>().ok()).collect(),
        why: fields.filled("why").map(str::to_owned),
        rhythm_days,
        relationship: fields.filled("relationship").and_then(|id| id.parse().ok()),
    }))
}

fn rhythm(visit: &Visit, fields: &Fields) -> Result<Option<u32>, String> {
    let Some(typed) = fields.filled("rhythm") else { return Ok(None) };
    let days = typed.parse().ok().filter(|days| (1..=boards::RHYTHM_DAYS_MAX).contains(days));
    days.map(Some).ok_or_else(|| visit.t.text("board-rhythm-unreadable"))
}

/// The entry that a path names, where it stands.
async fn found<T: entries::Body>(visit: &Visit, id: &str) -> Result<EntryId, Failure> {
    let id = entry(id)?;
    entries::get::<T>(&visit.office, id).await?.map(|entry| entry.id).ok_or(Failure::NoSuchPage)
}

/// The seat that a path names, and its board.
async fn seat(visit: &Visit, id: &str) -> Result<(EntryId, Option<EntryId>), Failure> {
    let seat = entries::get::<Seat>(&visit.office, entry(id)?).await?.ok_or(Failure::NoSuchPage)?;
    Ok((seat.id, seat.parent))
}

fn back(visit: &Visit, board: Option<EntryId>, seat: EntryId, told: &str, kept: &Kept) -> Answer {
    let path = board.map_or_else(|| "/board".to_owned(), |board| seat_path(board, seat));
    visit.done(&path, told, Some(kept.undo))
}

fn path(board: EntryId) -> String {
    format!("/boards/{board}")
}

fn seat_path(board: EntryId, seat: EntryId) -> String {
    format!("/boards/{board}#seat-{seat}")
}

async fn refuse(
    visit: &Visit,
    board: Option<EntryId>,
    form: &str,
    field: &'static str,
    fault: String,
    fields: &Fields,
) -> Answer {
    let refused = Refused { form: form.to_owned(), field, fault, fields };
    visit.refused(&page(visit, board, Some(refused)).await?)
}
