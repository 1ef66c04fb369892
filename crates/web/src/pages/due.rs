//! What is due, one thing at a time: where the links of a mail lead, with a button each. And the calendar feed.
//!
//! Programs that look over mails open the links in them, so looking changes nothing.

use crate::failure::Failure;
use crate::fields::{Fields, Form, Query};
use crate::frame::{Frame, Place};
use crate::pages::people::path_of;
use crate::server::Web;
use crate::visit::{Answer, Visit};
use app::entries::{self, EntryId, EntryKind};
use app::reminders::DueKind;
use app::reminders::{self, DueThing};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use chrono::{Days, Months, NaiveDate};
use model::finding::Value;
use sha2::{Digest, Sha256};

#[derive(Template)]
#[template(path = "pages/due/show.html")]
struct DuePage {
    frame: Frame,
    word: String,
    title: String,
    when: String,
    is_late: bool,
    person: Option<(String, String)>,
    id: String,
    done: String,
    wants_later: bool,
    later: Vec<(String, NaiveDate)>,
}

#[derive(Template)]
#[template(path = "pages/due/over.html")]
struct Over {
    frame: Frame,
}

/// `GET /due/{id}?want=done|later`
pub(crate) async fn show(visit: Visit, Path(id): Path<String>, Query(fields): Query) -> Answer {
    let id: EntryId = id.parse().map_err(|_| Failure::NoSuchPage)?;
    let t = visit.t;
    let frame = visit.frame(Place::Today, t.text("due-title")).await?;
    let Some(thing) = reminders::one(&visit.office, id).await? else { return visit.page(&Over { frame }) };
    let today = visit.today();
    let days = thing.due.on.signed_duration_since(today).num_days();
    let values = [("date", Value::Date(thing.due.on)), ("days", Value::Count(days))];
    let seen = visit.office.seen().await?;
    let person = thing.person.as_ref().and_then(|id| seen.loaded.member(id));
    let later = [
        ("today-later-tomorrow", today.checked_add_days(Days::new(1))),
        ("today-later-week", today.checked_add_days(Days::new(7))),
        ("today-later-month", today.checked_add_months(Months::new(1))),
    ];
    visit.page(&DuePage {
        frame,
        title: thing.title.clone().unwrap_or_else(|| thing.word.clone()),
        when: t.say("due-when", &values),
        is_late: thing.due.is_late(today),
        person: person.map(|member| (path_of(&member.person.id), member.person.name.clone())),
        id: id.to_string(),
        done: t.text(done_text(&thing)),
        wants_later: fields.get("want") == Some("later"),
        later: later.into_iter().filter_map(|(id, day)| Some((t.text(id), day?))).collect(),
        word: thing.word,
    })
}

/// Something that is due, as a line of Today.
pub(crate) struct DueLine {
    pub(crate) path: String,
    pub(crate) title: String,
    /// What it is, in a word.
    pub(crate) word: String,
    /// Whom it is about.
    pub(crate) name: Option<String>,
    pub(crate) on: NaiveDate,
    pub(crate) when: String,
    pub(crate) is_late: bool,
}

/// What is due and has no place of its own on Today, as sessions, assignments, intentions and counsel have.
pub(crate) async fn lines(visit: &Visit) -> Result<Vec<DueLine>, Failure> {
    let (today, seen) = (visit.today(), visit.office.seen().await?);
    let due = reminders::due(&visit.office, today).await?;
    let line = |thing: DueThing| {
        let path = path(&thing)?;
        let days = thing.due.on.signed_duration_since(today).num_days();
        let person = thing.person.as_ref().and_then(|id| seen.loaded.member(id));
        let values = [("date", Value::Date(thing.due.on)), ("days", Value::Count(days))];
        Some(DueLine {
            path,
            name: person.map(|member| member.person.name.clone()),
            on: thing.due.on,
            when: visit.t.say("today-due", &values),
            is_late: thing.due.is_late(today),
            title: thing.title.unwrap_or_else(|| thing.word.clone()),
            word: thing.word,
        })
    };
    Ok(due.into_iter().filter_map(line).collect())
}

/// Where something due is worked on; `None` where Today shows it elsewhere.
fn path(thing: &DueThing) -> Option<String> {
    if thing.due.what == DueKind::Turn {
        return thing.parent.map(|circle| format!("/relationships/{circle}/circle#rota"));
    }
    match (thing.entry_kind()?, thing.due.entry?) {
        (EntryKind::Intention | EntryKind::Assignment | EntryKind::Session, _) => None,
        // There is more to it than a button: what to say stands there.
        (EntryKind::Rehearsal, id) => Some(crate::pages::rehearsals::path_of(id)),
        (_, id) => Some(format!("/due/{id}")),
    }
}

/// What the button says that closes it.
fn done_text(thing: &DueThing) -> &'static str {
    match thing.entry_kind() {
        Some(EntryKind::Intention | EntryKind::Assignment) => "due-done",
        Some(EntryKind::Milestone) => "due-reached",
        _ => "due-settle",
    }
}

/// `POST /due/{id}/done`
pub(crate) async fn done(visit: Visit, Path(id): Path<String>) -> Answer {
    let id: EntryId = id.parse().map_err(|_| Failure::NoSuchPage)?;
    let kept = reminders::done(&visit.office, id).await?;
    visit.done("/", "due-done", Some(kept.undo))
}

/// `POST /due/{id}/later` with `until`
pub(crate) async fn later(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let id: EntryId = id.parse().map_err(|_| Failure::NoSuchPage)?;
    let kept = entries::put_off(&visit.office, id, Some(day(&fields)?)).await?;
    visit.done("/", "due-later", Some(kept.undo))
}

fn day(fields: &Fields) -> Result<NaiveDate, Failure> {
    let text = fields.get("until").unwrap_or_default();
    text.parse().map_err(|_| Failure::Wrong(format!("`{text}` is not a day like `2026-11-02`")))
}

/// `GET /feed/{token}`: the calendar, for the program that knows its address; no sign-in, and nothing but this.
pub(crate) async fn feed(State(web): State<Web>, Path(token): Path<String>, headers: HeaderMap) -> Answer {
    let token = token.strip_suffix(".ics").unwrap_or(&token);
    let feed = reminders::read_feed(&web.office(), token).await?.ok_or(Failure::NoSuchPage)?;
    let hash = Sha256::digest(feed.calendar.as_bytes());
    let tag = format!("\"{}\"", hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect::<String>());
    let asked = headers.get(IF_NONE_MATCH).and_then(|asked| asked.to_str().ok()).unwrap_or_default();
    let is_known = asked.split(',').any(|known| known.trim().trim_start_matches("W/") == tag);
    let kept = [(ETAG, tag), (CACHE_CONTROL, "private, no-cache".to_owned())];
    if is_known {
        return Ok((StatusCode::NOT_MODIFIED, kept).into_response());
    }
    let kind = [(CONTENT_TYPE, "text/calendar; charset=utf-8")];
    Ok((kept, kind, feed.calendar).into_response())
}
