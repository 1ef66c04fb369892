//! Relationships: a room for each, and the forms in it. [`room`] is the page; the others are what it leads to.

pub(crate) mod advice;
pub(crate) mod asks;
pub(crate) mod charter;
pub(crate) mod circle;
pub(crate) mod course;
pub(crate) mod covenant;
pub(crate) mod new;
pub(crate) mod room;
pub(crate) mod sessions;
pub(crate) mod soon;
pub(crate) mod work;

use crate::failure::Failure;
use crate::frame::{Frame, Place};
use crate::visit::{Answer, Visit};
use app::entries::{self, Body, EntryId};
use app::error::AppError;
use app::relationships::name_of;
use app::seen::Seen;
use app::zone;
use askama::Template;
use asks::{Ask, Faults};
use chrono::{NaiveDate, NaiveDateTime};
use model::finding::Value;
use model::mentoring::Mentoring;
use model::mentoring::rooms::Room;
use model::relationship::session::Session;
use std::sync::Arc;

/// A relationship that a path names, with all that is seen.
pub(crate) struct Opened {
    seen: Arc<Seen>,
    pub(crate) id: EntryId,
    pub(crate) name: String,
    pub(crate) path: String,
}

/// The relationship that a path names.
pub(crate) async fn open(visit: &Visit, id: &str) -> Result<Opened, Failure> {
    let id: EntryId = id.parse().map_err(|_| Failure::NoSuchPage)?;
    let seen = visit.office.seen().await?;
    let found = seen.beside.mentoring.as_ref().and_then(|mentoring| mentoring.rooms.relationship(id));
    let name = name_of(&seen.loaded, found.ok_or(Failure::NoSuchPage)?);
    Ok(Opened { id, name, path: path_of(id), seen })
}

impl Opened {
    fn mentoring(&self) -> Result<&Mentoring, Failure> {
        self.seen.beside.mentoring.as_ref().ok_or(Failure::NoSuchPage)
    }

    fn room(&self) -> Result<Room<'_>, Failure> {
        self.mentoring()?.rooms.room(self.id).ok_or(Failure::NoSuchPage)
    }

    fn name_value(&self) -> (&'static str, Value) {
        ("name", Value::Text(self.name.clone()))
    }
}

/// The page of a relationship.
pub(crate) fn path_of(id: EntryId) -> String {
    format!("/relationships/{id}")
}

/// A page that is one form.
#[derive(Template)]
#[template(path = "pages/relationships/form.html")]
struct FormPage {
    frame: Frame,
    back: String,
    back_text: String,
    title: String,
    lead: String,
    notes: Vec<String>,
    asks: Vec<Ask>,
    /// Fields that can wait, folded.
    more: Vec<Ask>,
    is_more_open: bool,
    proposed: Vec<String>,
    action: String,
    button: String,
    /// Where one may go on instead: paths and texts.
    links: Vec<(String, String)>,
    /// Headings and texts after the form.
    after: Vec<(String, String)>,
    /// What else can be done, below it.
    further: Vec<Further>,
}

/// Something else that a form page leads to: another page, or a change.
struct Further {
    path: String,
    text: String,
    is_change: bool,
}

/// A page that is one form of a relationship; `code` names its messages: `CODE-title`, `CODE-lead`, `CODE-go`.
async fn form(
    visit: &Visit,
    opened: &Opened,
    code: &'static str,
    action: &str,
    asks: Vec<Ask>,
) -> Result<FormPage, Failure> {
    let say = |end: &str| {
        let id = format!("{code}-{end}");
        if words::has(visit.t.language(), &id) { visit.t.text(&id) } else { String::new() }
    };
    let title = say("title");
    Ok(FormPage {
        frame: visit.frame(Place::Mentors, format!("{title} · {}", opened.name)).await?,
        back: opened.path.clone(),
        back_text: opened.name.clone(),
        title,
        lead: say("lead"),
        notes: Vec::new(),
        asks,
        more: Vec::new(),
        is_more_open: false,
        proposed: Vec::new(),
        action: format!("{}{action}", opened.path),
        button: say("go"),
        links: Vec::new(),
        after: Vec::new(),
        further: Vec::new(),
    })
}

/// Answers with a form, or with one that says what is wrong.
fn shown(visit: &Visit, page: &impl Template, faults: &Faults) -> Answer {
    if faults.is_empty() { visit.page(page) } else { visit.refused(page) }
}

/// What an operation refused, beside a field; anything else fails the page.
fn fault(name: &'static str, error: AppError) -> Result<Faults, Failure> {
    match error {
        AppError::Wrong(reason) => Ok(vec![(name, reason)]),
        other => Err(other.into()),
    }
}

/// The day in a field: nothing where it is empty, and a fault where it cannot be read.
fn day(visit: &Visit, name: &'static str, typed: Option<&str>, faults: &mut Faults) -> Option<NaiveDate> {
    let typed = typed?;
    let day = typed.parse().ok();
    if day.is_none() {
        faults.push((name, visit.t.text("ask-day-unreadable")));
    }
    day
}

/// The whole number in a field: nothing where it is empty, and a fault where it cannot be read.
fn number(visit: &Visit, name: &'static str, typed: Option<&str>, faults: &mut Faults) -> Option<u32> {
    let typed = typed?;
    let number = typed.parse().ok();
    if number.is_none() {
        faults.push((name, visit.t.text("ask-number-unreadable")));
    }
    number
}

/// The entry of a kind that a path names under a relationship.
async fn child<T: Body>(visit: &Visit, parent: EntryId, id: &str) -> Result<app::entries::Entry<T>, Failure> {
    let id: EntryId = id.parse().map_err(|_| Failure::NoSuchPage)?;
    let entry = entries::get::<T>(&visit.office, id).await?.ok_or(Failure::NoSuchPage)?;
    if entry.parent == Some(parent) { Ok(entry) } else { Err(Failure::NoSuchPage) }
}

/// When a session is, by the user's clock.
fn local(visit: &Visit, session: &Session) -> NaiveDateTime {
    let zone = zone::named(&session.zone).unwrap_or_else(|_| visit.office.zone());
    zone::instant_about(session.at, zone).with_timezone(&visit.office.zone()).naive_local()
}

/// When a session is, in words; letters have no hour.
fn when(visit: &Visit, session: &Session) -> String {
    let at = local(visit, session);
    let time = at.format("%H:%M").to_string();
    let id = if session.exchange.is_some() || (session.is_held() && time == "00:00") {
        "session-day"
    } else {
        "session-when"
    };
    let values =
        [("date", Value::Date(at.date())), ("time", Value::Text(time)), ("day", Value::Word(weekday(at.date())))];
    visit.t.say(id, &values)
}

fn weekday(day: NaiveDate) -> &'static str {
    use chrono::Datelike;
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        [day.weekday().num_days_from_monday() as usize]
}

/// How far a day is, in words.
fn how_far(visit: &Visit, day: NaiveDate) -> String {
    let days = day.signed_duration_since(visit.today()).num_days();
    let state = if days < 0 { "past" } else { "ahead" };
    visit.t.say("session-far", &[("days", Value::Count(days.abs())), ("state", Value::Word(state))])
}

/// A day in words.
fn date(visit: &Visit, day: NaiveDate) -> String {
    visit.t.say("room-date", &[("date", Value::Date(day))])
}
