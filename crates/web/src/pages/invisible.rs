//! Invisible mentors: why they move me, the values behind it, works to study, lessons taken and tried (F5).

use crate::failure::Failure;
use crate::fields::{Fields, Form, Query};
use crate::frame::{Frame, Place, Texts};
use crate::pages::deeper::{count, entry, fault};
use crate::visit::{Answer, Visit};
use app::entries::{self, Body, EntryId};
use app::exemplars::{self, SaidExemplar};
use askama::Template;
use axum::extract::Path;
use model::entry::Noted;
use model::exemplar::{InvisibleMentor, Lesson};
use model::finding::Value;
use model::mentoring::Mentoring;

/// An invisible mentor in the list.
struct Row {
    path: String,
    name: String,
    why: String,
    values: String,
    lessons: String,
}

/// What is said of one, in a form.
#[derive(Default)]
struct Said {
    name: String,
    why: String,
    values: String,
    works: String,
    fault: Option<String>,
}

#[derive(Template)]
#[template(path = "pages/invisible/invisible.html")]
struct List {
    frame: Frame,
    headline: String,
    rows: Vec<Row>,
    said: Said,
}

/// A lesson.
struct LessonRow {
    id: String,
    text: String,
    work: String,
    /// What came of trying it; nothing where it was not tried yet.
    tried: Option<String>,
    outcome: String,
    fault: Option<String>,
}

#[derive(Template)]
#[template(path = "pages/invisible/one.html")]
struct One {
    frame: Frame,
    id: String,
    name: String,
    why: String,
    values: Vec<String>,
    works: Vec<String>,
    lessons: Vec<LessonRow>,
    lessons_said: String,
    said: Said,
    is_open: bool,
    lesson: String,
    work: String,
    lesson_fault: Option<String>,
    today: String,
}

/// What was wrong with one of the forms of a page.
#[derive(Default)]
struct Refused<'f> {
    fields: Option<&'f Fields>,
    said: Option<String>,
    lesson: Option<String>,
    tried: Option<(EntryId, String)>,
}

/// `GET /invisible` with `name`, to begin with.
pub(crate) async fn show(visit: Visit, Query(fields): Query) -> Answer {
    visit.page(&list(&visit, &fields, None).await?)
}

async fn list(visit: &Visit, fields: &Fields, fault: Option<String>) -> Result<List, Failure> {
    let seen = visit.office.seen().await?;
    let nothing = Mentoring::default();
    let search = &seen.beside.mentoring.as_ref().unwrap_or(&nothing).search;
    let t = visit.t;
    let row = |one: &Noted<InvisibleMentor>| Row {
        path: format!("/invisible/{}", one.id),
        name: one.value.name.clone(),
        why: one.value.why.clone().unwrap_or_default(),
        values: one.value.values.join(" · "),
        lessons: lessons_said(t, search.lessons_of(one.id)),
    };
    let headline = match search.invisible.len() {
        0 => t.text("invisible-headline-first"),
        number => t.say("invisible-headline", &[("count", count(number))]),
    };
    Ok(List {
        frame: visit.frame(Place::Mentors, t.text("invisible-title")).await?,
        headline,
        rows: search.invisible.iter().map(row).collect(),
        said: Said { fault, ..typed(fields) },
    })
}

fn lessons_said<'l>(t: Texts, lessons: impl Iterator<Item = &'l Noted<Lesson>>) -> String {
    let (mut all, mut tried) = (0, 0);
    for lesson in lessons {
        all += 1;
        tried += usize::from(lesson.value.tried_on.is_some());
    }
    t.say("invisible-lessons-said", &[("count", count(all)), ("tried", count(tried))])
}

fn typed(fields: &Fields) -> Said {
    let text = |name: &str| fields.get(name).unwrap_or_default().to_owned();
    Said { name: text("name"), why: text("why"), values: text("values"), works: text("works"), fault: None }
}

fn exemplar(fields: &Fields) -> SaidExemplar {
    let said = typed(fields);
    SaidExemplar { name: said.name, why: Some(said.why), values: said.values, works: said.works }
}

/// `POST /invisible` with `name`, `why`, `values` and `works` (one on each line).
pub(crate) async fn add(visit: Visit, Form(fields): Form) -> Answer {
    match exemplars::take(&visit.office, &exemplar(&fields)).await {
        Ok(kept) => visit.done(&format!("/invisible/{}", kept.id), "invisible", Some(kept.undo)),
        Err(error) => {
            let fault = fault(error)?;
            visit.refused(&list(&visit, &fields, Some(fault)).await?)
        }
    }
}

/// `GET /invisible/{id}`
pub(crate) async fn one(visit: Visit, Path(id): Path<String>) -> Answer {
    visit.page(&page(&visit, entry(&id)?, &Refused::default()).await?)
}

async fn page(visit: &Visit, id: EntryId, refused: &Refused<'_>) -> Result<One, Failure> {
    let seen = visit.office.seen().await?;
    let mentoring = seen.beside.mentoring.as_ref().ok_or(Failure::NoSuchPage)?;
    let search = &mentoring.search;
    let found = search.invisible.iter().find(|one| one.id == id).ok_or(Failure::NoSuchPage)?;
    let (t, value) = (visit.t, &found.value);
    let of_lesson = |name: &str| {
        let fields = refused.lesson.as_ref().and(refused.fields);
        fields.and_then(|fields| fields.get(name)).unwrap_or_default().to_owned()
    };
    let said = match (&refused.said, refused.fields) {
        (Some(fault), Some(fields)) => Said { fault: Some(fault.clone()), ..typed(fields) },
        _ => Said {
            name: value.name.clone(),
            why: value.why.clone().unwrap_or_default(),
            values: value.values.join("\n"),
            works: value.works.join("\n"),
            fault: None,
        },
    };
    Ok(One {
        frame: visit.frame(Place::Mentors, value.name.clone()).await?,
        id: id.to_string(),
        name: value.name.clone(),
        why: value.why.clone().unwrap_or_default(),
        values: value.values.clone(),
        works: value.works.clone(),
        lessons: search.lessons_of(id).map(|lesson| lesson_row(t, lesson, refused)).collect(),
        lessons_said: lessons_said(t, search.lessons_of(id)),
        is_open: said.fault.is_some(),
        said,
        lesson: of_lesson("text"),
        work: of_lesson("work"),
        lesson_fault: refused.lesson.clone(),
        today: visit.today().to_string(),
    })
}

fn lesson_row(t: Texts, lesson: &Noted<Lesson>, refused: &Refused<'_>) -> LessonRow {
    let fault = refused.tried.as_ref().filter(|(id, _)| *id == lesson.id).map(|(_, fault)| fault.clone());
    let tried = lesson.value.tried_on.map(|day| t.say("invisible-tried-on", &[("day", Value::Date(day))]));
    let typed = fault.as_ref().and(refused.fields).and_then(|fields| fields.get("outcome")).map(str::to_owned);
    LessonRow {
        id: lesson.id.to_string(),
        text: lesson.value.text.clone(),
        work: lesson.value.work.clone().unwrap_or_default(),
        tried,
        outcome: typed.or_else(|| lesson.value.outcome.clone()).unwrap_or_default(),
        fault,
    }
}

/// `POST /invisible/{id}`, as [`add`].
pub(crate) async fn change(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let id = standing::<InvisibleMentor>(&visit, &id).await?.0;
    match exemplars::change(&visit.office, id, &exemplar(&fields)).await {
        Ok(kept) => visit.done(&format!("/invisible/{id}"), "invisible-changed", Some(kept.undo)),
        Err(error) => {
            let refused = Refused { fields: Some(&fields), said: Some(fault(error)?), ..Refused::default() };
            visit.refused(&page(&visit, id, &refused).await?)
        }
    }
}

/// `POST /invisible/{id}/removal`
pub(crate) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = standing::<InvisibleMentor>(&visit, &id).await?.0;
    visit.done("/invisible", "invisible-removed", Some(exemplars::let_go(&visit.office, id).await?))
}

/// `POST /invisible/{id}/lessons` with `text`, `work`.
pub(crate) async fn learn(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let id = standing::<InvisibleMentor>(&visit, &id).await?.0;
    let text = fields.get("text").unwrap_or_default();
    match exemplars::learn(&visit.office, id, text, fields.filled("work")).await {
        Ok(kept) => visit.done(&format!("/invisible/{id}#lessons"), "lesson", Some(kept.undo)),
        Err(error) => {
            let refused = Refused { fields: Some(&fields), lesson: Some(fault(error)?), ..Refused::default() };
            visit.refused(&page(&visit, id, &refused).await?)
        }
    }
}

/// `POST /lessons/{id}` with `on`, `outcome`: it was tried.
pub(crate) async fn tried(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let (id, mentor) = standing::<Lesson>(&visit, &id).await?;
    let mentor = mentor.ok_or(Failure::NoSuchPage)?;
    let on = fields.filled("on").and_then(|day| day.parse().ok()).unwrap_or_else(|| visit.today());
    match exemplars::tried(&visit.office, id, on, fields.filled("outcome")).await {
        Ok(kept) => visit.done(&format!("/invisible/{mentor}#lessons"), "lesson-tried", Some(kept.undo)),
        Err(error) => {
            let refused = Refused { fields: Some(&fields), tried: Some((id, fault(error)?)), ..Refused::default() };
            visit.refused(&page(&visit, mentor, &refused).await?)
        }
    }
}

/// `POST /lessons/{id}/removal`
pub(crate) async fn forget(visit: Visit, Path(id): Path<String>) -> Answer {
    let (id, mentor) = standing::<Lesson>(&visit, &id).await?;
    let mentor = mentor.ok_or(Failure::NoSuchPage)?;
    let undo = entries::remove(&visit.office, id).await?;
    visit.done(&format!("/invisible/{mentor}#lessons"), "lesson-removed", Some(undo))
}

/// The entry that a path names, and what it belongs to, where it is there.
async fn standing<T: Body>(visit: &Visit, id: &str) -> Result<(EntryId, Option<EntryId>), Failure> {
    let found = entries::get::<T>(&visit.office, entry(id)?).await?;
    found.map(|found| (found.id, found.parent)).ok_or(Failure::NoSuchPage)
}
