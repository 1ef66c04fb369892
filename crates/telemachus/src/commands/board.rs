//! `telemachus board`, `gauge`: the table and its chairs, and whether it works.

use crate::arguments::{Board, BoardWhat, ChairOptions, Gauge, SeatOptions};
use crate::console::Console;
use crate::failure::Failure;
use crate::setting::Setting;
use crate::text::{count, label, plain, text, wrapped};
use app::boards::{self, Leader, NewBoard, SatOn, SeatWords, seats};
use app::entries::{self, EntryId};
use app::error::AppError;
use app::office::Office;
use app::seen::Seen;
use app::{gauge as measured, people};
use formats::listing::board::{self as listing, BoardLine, GaugeLine, SeatLine};
use formats::listing::sponsors::written;
use model::entry::Noted;
use model::finding::Value;
use model::goal::GoalStanding;
use model::mentoring::Mentoring;

pub(crate) fn board(options: &Board, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    if let BoardWhat::Show { json } = &options.what {
        let lines = setting.run(async |office| Ok(lines(office).await?))?;
        return if *json { console.result(&listing::boards(&lines)) } else { show(&lines, console) };
    }
    let (id, json) = setting.run(async |office| change(office, &options.what).await)?;
    if json {
        return console.result(&written(&id));
    }
    console.tell(&text("cli-written-down", &[]));
    Ok(())
}

/// Does what is asked for; the id of the entry that it is about, and whether JSON is wanted.
async fn change(office: &Office, what: &BoardWhat) -> Result<(String, bool), Failure> {
    let seen = office.seen().await?;
    Ok(match what {
        BoardWhat::Show { json } => (String::new(), *json),
        BoardWhat::Begin { name, occasion, json } => {
            let new = NewBoard { name: name.clone(), occasion: occasion.clone() };
            (boards::begin(office, &new).await?.id.to_string(), *json)
        }
        BoardWhat::Seat(options) => (seat(office, &seen, options).await?.to_string(), options.json),
        BoardWhat::Change(options) => (change_chair(office, &seen, options).await?.to_string(), options.json),
        BoardWhat::Sit { seat, who, json } => {
            let person = people::find(&seen.loaded, who)?.person.id.clone();
            (boards::sit_down(office, chair(&seen, seat)?, person).await?.id.to_string(), *json)
        }
        BoardWhat::GetUp { seat, json } => (boards::get_up(office, chair(&seen, seat)?).await?.id.to_string(), *json),
        BoardWhat::Contact { seat, json } => {
            let id = chair(&seen, seat)?;
            boards::in_touch(office, id, office.today()).await?;
            (id.to_string(), *json)
        }
        BoardWhat::Dissolve { board, led_to, json } => {
            let id = one(&seen, Some(board))?;
            (boards::dissolve(office, id, led_to.as_deref()).await?.id.to_string(), *json)
        }
        BoardWhat::SitOn { who, brings, rhythm, json } => {
            let person = people::find(&seen.loaded, who)?.person.id.clone();
            let on = SatOn { person, brings: brings.clone(), rhythm_days: *rhythm };
            (boards::sit_on(office, &on).await?.id.to_string(), *json)
        }
    })
}

async fn seat(office: &Office, seen: &Seen, options: &SeatOptions) -> Result<EntryId, Failure> {
    let board = one(seen, options.board.as_deref())?;
    let person = options.who.as_deref().map(|who| people::find(&seen.loaded, who)).transpose()?;
    let words = SeatWords {
        specialty: options.specialty.clone(),
        person: person.map(|member| member.person.id.clone()),
        group: options.group.clone(),
        rhythm_days: options.rhythm,
        ..SeatWords::default()
    };
    let seat = boards::set_chair(office, board, &words).await?.id;
    led_by(office, seen, seat, options.led_by.as_deref()).await?;
    Ok(seat)
}

/// What is said of a chair at present, but for what is said anew.
async fn change_chair(office: &Office, seen: &Seen, options: &ChairOptions) -> Result<EntryId, Failure> {
    let id = chair(seen, &options.seat)?;
    let now = entries::found::<model::board::Seat>(office, id).await?;
    let who = options.who.as_deref().map(|who| people::find(&seen.loaded, who)).transpose()?;
    let is_somebody_else = who.is_some() || options.group.is_some();
    let words = SeatWords {
        specialty: options.specialty.clone().unwrap_or(now.value.specialty),
        need: now.value.need,
        person: who.map(|member| member.person.id.clone()).or(now.person.filter(|_| !is_somebody_else)),
        group: options.group.clone().or(now.value.name.filter(|_| !is_somebody_else)),
        edges: now.value.edges,
        why: options.why.clone().or(now.value.why),
        rhythm_days: options.rhythm.or(now.value.rhythm_days),
        relationship: now.value.relationship,
    };
    let seat = boards::change_chair(office, id, &words).await?.id;
    led_by(office, seen, seat, options.led_by.as_deref()).await?;
    Ok(seat)
}

async fn led_by(office: &Office, seen: &Seen, seat: EntryId, name: Option<&str>) -> Result<(), Failure> {
    let Some(name) = name else { return Ok(()) };
    let leader = match people::find(&seen.loaded, name) {
        Ok(member) => Leader::Person(member.person.id.clone()),
        Err(_) => Leader::Named(name.to_owned()),
    };
    boards::led_by(office, seat, leader).await?;
    Ok(())
}

fn all(seen: &Seen) -> Mentoring {
    seen.beside.mentoring.clone().unwrap_or_default()
}

/// The board with this name or id; without one the first that sits in general, else the first.
fn one(seen: &Seen, name: Option<&str>) -> Result<EntryId, AppError> {
    let table = all(seen).table;
    let found = match name {
        Some(name) => {
            let is_meant = |board: &&Noted<model::board::Board>| {
                board.id.to_string() == name || board.value.name.eq_ignore_ascii_case(name)
            };
            table.boards.iter().find(is_meant).map(|board| board.id)
        }
        None => {
            let standing = table.mine().find(|board| board.value.is_standing());
            standing.or_else(|| table.mine().next()).map(|board| board.id)
        }
    };
    found.ok_or_else(|| match name {
        Some(name) => AppError::Wrong(format!("there is no board `{name}`; `telemachus board show` lists them")),
        None => AppError::Wrong("there is no board yet; `telemachus board begin NAME` calls one together".to_owned()),
    })
}

/// The chair with this id, or for this specialty, at a board that sits.
fn chair(seen: &Seen, name: &str) -> Result<EntryId, AppError> {
    let table = all(seen).table;
    let is_meant = |seat: &&Noted<model::board::Seat>| {
        seat.id.to_string() == name || seat.value.specialty.eq_ignore_ascii_case(name)
    };
    let found = table.mine().find_map(|board| table.chairs(board.id).find(is_meant).map(|seat| seat.id));
    found.ok_or_else(|| AppError::Wrong(format!("there is no chair `{name}`; `telemachus board show` lists them")))
}

async fn lines(office: &Office) -> Result<Vec<BoardLine>, AppError> {
    let seen = office.seen().await?;
    let all = all(&seen);
    let line = |board: &Noted<model::board::Board>| {
        let layout = seats::layout(&seen.network, &all, board, office.today());
        let missing = if board.value.is_mine() { seats::gaps(&layout) } else { Vec::new() };
        BoardLine {
            id: board.id.to_string(),
            name: board.value.name.clone(),
            owner: board.value.owner.code(),
            occasion: board.value.occasion.clone(),
            dissolved_on: board.value.dissolved_on,
            seats: layout.chairs.iter().map(|chair| seat_line(&seen, &all, chair)).collect(),
            missing: missing.iter().map(missing_said).collect(),
            chains: chains(&seen, &all, board.id),
        }
    };
    Ok(all.table.boards.iter().map(line).collect())
}

fn seat_line(seen: &Seen, all: &Mentoring, chair: &seats::Chair<'_>) -> SeatLine {
    let lead = all.table.lead(chair.seat.id);
    let by = lead.and_then(|lead| {
        let person = lead.person.as_ref().and_then(|id| seen.network.person(id));
        person.map(|one| one.name.clone()).or_else(|| lead.value.name.clone())
    });
    SeatLine {
        id: chair.seat.id.to_string(),
        specialty: chair.seat.value.specialty.clone(),
        who: chair.name().map(str::to_owned),
        person: chair.person.map(|one| one.id.to_string()),
        silent_days: chair.silent_days,
        rhythm_days: chair.rhythm_days,
        is_cold: chair.is_cold(),
        led_by: by,
    }
}

/// Who led to whom, by name.
fn chains(seen: &Seen, all: &Mentoring, board: EntryId) -> Vec<Vec<String>> {
    let name = |node: &seats::Node| match node {
        seats::Node::Person(id) => seen.network.person(id).map_or_else(|| id.to_string(), |one| one.name.clone()),
        seats::Node::Named(name) => name.clone(),
    };
    seats::chains(all, board).iter().map(|chain| chain.iter().map(name).collect()).collect()
}

fn missing_said(gap: &seats::Gap) -> String {
    match gap {
        seats::Gap::Weakness(what) | seats::Gap::Left(what) => what.clone(),
        seats::Gap::Need(need) => label(&format!("board-need-{}", need.code())),
    }
}

fn show(lines: &[BoardLine], console: &mut Console) -> Result<(), Failure> {
    if lines.is_empty() {
        console.tell(&text("cli-board-none", &[]));
        return Ok(());
    }
    let width = console.width;
    for board in lines {
        let dissolved = board.dissolved_on.map_or(Value::Unknown, Value::Date);
        let values = [("name", plain(board.name.clone())), ("dissolved", dissolved), ("owner", plain(board.owner))];
        let mut page = wrapped(&text("cli-board-head", &values), width, "", "  ");
        for seat in &board.seats {
            let values = [
                ("specialty", plain(seat.specialty.clone())),
                ("who", seat.who.clone().map_or(Value::Unknown, plain)),
                ("days", seat.silent_days.map_or(Value::Unknown, Value::Count)),
                ("rhythm", Value::Count(seat.rhythm_days)),
            ];
            page.push_str(&wrapped(&text("cli-board-seat", &values), width, "  ", "    "));
        }
        if !board.missing.is_empty() {
            let missing = Value::Names(board.missing.clone());
            page.push_str(&wrapped(&text("cli-board-missing", &[("missing", missing)]), width, "  ", "    "));
        }
        console.result(&page)?;
    }
    Ok(())
}

pub(crate) fn gauge(options: &Gauge, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let line = setting.run(async |office| {
        let counselled = office.counselled().await?;
        let all = measured::gauge(&all(&counselled.seen), office.today());
        let reached = all.goals.iter().filter(|goal| goal.standing == GoalStanding::Reached).count();
        let used = measured::used(&counselled).into_iter();
        Ok(GaugeLine {
            goals: (all.goals.len(), reached),
            sessions: (all.hours.sessions, all.hours.minutes),
            value_per_hour: all.hours.value_per_hour(),
            advice: [all.advice.given, all.advice.taken, all.advice.outcomes, all.advice.reported],
            counsel: used.map(|(rule, own)| (rule, [own.met, own.acted, own.dismissed, own.put_off])).collect(),
        })
    })?;
    if options.json {
        return console.result(&listing::gauge(&line));
    }
    let sum = |place: usize| line.counsel.iter().map(|(_, counts)| counts[place]).sum::<usize>();
    let values = [
        ("goals", count(line.goals.0)),
        ("reached", count(line.goals.1)),
        ("sessions", count(line.sessions.0)),
        ("hours", Value::Number(line.sessions.1 as f64 / 60.0)),
        ("value", line.value_per_hour.map_or(Value::Unknown, Value::Number)),
        ("given", count(line.advice[0])),
        ("taken", count(line.advice[1])),
        ("reported", count(line.advice[3])),
        ("met", count(sum(0))),
        ("acted", count(sum(1))),
    ];
    for id in ["cli-gauge-goals", "cli-gauge-sessions", "cli-gauge-advice", "cli-gauge-counsel"] {
        console.result(&wrapped(&text(id, &values), console.width, "", "  "))?;
    }
    Ok(())
}
