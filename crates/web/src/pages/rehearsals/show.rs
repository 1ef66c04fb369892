//! One hard conversation: what I want of it, what I say, how it was played through, how it went.

use super::asks::{AnswerRow, Known, ScriptForm, words};
use super::{Other, path_of, planned, readiness};
use crate::failure::Failure;
use crate::frame::{Frame, Place};
use crate::pages::deeper::{People, entry, proposed};
use crate::pages::plan::blank::{Blank, Refusal, answered, on_day};
use crate::pages::plan::mentoring;
use crate::visit::{Answer, Visit};
use app::entries::EntryId;
use app::relationships::name_of;
use app::seen::Seen;
use askama::Template;
use axum::extract::Path;
use model::entry::Noted;
use model::finding::Value;
use model::rehearsal::{Rehearsal, RunThrough};

/// A time that it was played through.
struct RunRow {
    id: String,
    /// On which day, with whom.
    said: String,
    changed: Option<String>,
}

/// What it is about, where that is written down: its page and its text.
struct Matter {
    path: String,
    text: String,
}

#[derive(Template)]
#[template(path = "pages/rehearsals/show.html")]
struct Page<'r> {
    frame: Frame,
    path: String,
    subject: String,
    with: Other,
    when: Option<String>,
    mentor: Option<(String, String)>,
    matter: Option<Matter>,
    said: String,
    is_blank: bool,
    is_held: bool,
    /// Whether its day has come.
    is_due: bool,
    aim: Option<String>,
    opening: Option<String>,
    answers: Vec<AnswerRow>,
    soften: Vec<String>,
    script: ScriptForm,
    runs: Vec<RunRow>,
    run: Blank<'r>,
    happened: Option<String>,
    learned: Option<String>,
    hold: Blank<'r>,
    edit: Blank<'r>,
    proposed: Vec<String>,
}

/// The keys of the forms of the page in a refusal.
pub(super) const RUN: &str = "run";
pub(super) const HOLD: &str = "hold";
pub(super) const EDIT: &str = "edit";

/// `GET /rehearsals/{id}`
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    answer(&visit, entry(&id)?, None).await
}

/// The page, with what was refused on it.
pub(super) async fn answer(visit: &Visit, id: EntryId, refusal: Option<&Refusal>) -> Answer {
    let seen = visit.office.seen().await?;
    let page = page(visit, &seen, id, refusal).await?;
    answered(visit, &page, refusal)
}

async fn page<'r>(visit: &Visit, seen: &Seen, id: EntryId, refusal: Option<&'r Refusal>) -> Result<Page<'r>, Failure> {
    let (t, today, people, all) = (visit.t, visit.today(), People::of(&seen.network), &mentoring(seen).rehearsals);
    let one = all.rehearsal(id).ok_or(Failure::NoSuchPage)?;
    let (value, path, with) = (&one.value, path_of(one.id), Other::of(t, &people, one));
    let form = |key: &str, end: &str, submit: &str| Blank::new(t, refusal, key, format!("{path}{end}"), submit);
    let known =
        Known { subject: value.subject.clone(), with: with.name.clone(), mentor: one.parent, about: value.about };
    let relationship = one.parent.and_then(|id| mentoring(seen).rooms.relationship(id));
    let held = value.held_on.map(|day| on_day(t, "rehearsal-held-on", day));
    Ok(Page {
        frame: visit.frame(Place::Mentors, value.subject.clone()).await?,
        subject: value.subject.clone(),
        when: held.or_else(|| one.due_on.map(|day| planned(t, today, day))),
        mentor: relationship.map(|one| (crate::pages::relationships::path_of(one.id), name_of(&seen.loaded, one))),
        matter: value.about.and_then(|about| matter(seen, about)),
        said: readiness(t, all, one),
        is_blank: value.missing().count() == model::rehearsal::Preparation::ALL.len(),
        is_held: value.is_held(),
        is_due: !value.is_held() && one.due_on.is_some_and(|day| day <= today),
        aim: value.aim.clone(),
        opening: value.opening.clone(),
        answers: value.answers.iter().map(AnswerRow::of).collect(),
        soften: value.soften.clone(),
        script: ScriptForm::of(value, refusal),
        runs: all.runs_of(one.id).iter().rev().map(|run| run_row(visit, &people, run)).collect(),
        run: form(RUN, "/runs", "rehearsal-run-keep")
            .plain()
            .who("who", "rehearsal-run-who", "")
            .hint("rehearsal-run-who.hint")
            .day("on", "rehearsal-on", Some(today))
            .area("changed", "rehearsal-run-changed", ""),
        happened: value.happened.clone(),
        learned: value.learned.clone(),
        hold: hold(form(HOLD, "/holding", "rehearsal-hold-keep"), visit, one),
        edit: words(form(EDIT, "", "rehearsal-keep").plain(), t, seen, &known, Some(one)),
        proposed: proposed(&seen.network),
        with,
        path: path.clone(),
    })
}

fn hold<'r>(form: Blank<'r>, visit: &Visit, one: &Noted<Rehearsal>) -> Blank<'r> {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    form.area("happened", "rehearsal-happened-ask", &text(&one.value.happened))
        .required()
        .area("learned", "rehearsal-learned-ask", &text(&one.value.learned))
        .day("on", "rehearsal-on", one.value.held_on.or(Some(visit.today())))
}

fn run_row(visit: &Visit, people: &People<'_>, run: &Noted<RunThrough>) -> RunRow {
    let person = run.person.as_ref().and_then(|id| people.get(id)).map(|person| person.name.clone());
    let name = person.or_else(|| run.value.name.clone());
    let date = ("date", Value::Date(run.value.on));
    let said = match name {
        Some(name) => visit.t.say("rehearsal-run-with", &[date, ("name", Value::Text(name))]),
        None => visit.t.say("rehearsal-run-alone", &[date]),
    };
    RunRow { id: run.id.to_string(), said, changed: run.value.changed.clone() }
}

fn matter(seen: &Seen, about: EntryId) -> Option<Matter> {
    let inquiry = &mentoring(seen).inquiry;
    let challenge = inquiry.challenges.iter().find(|one| one.id == about);
    if let Some(one) = challenge {
        return Some(Matter { path: format!("/plan/challenges#c-{}", one.id), text: one.value.text.clone() });
    }
    let change = inquiry.transitions.iter().find(|one| one.id == about)?;
    Some(Matter { path: format!("/plan/transition?transition={}", change.id), text: change.value.to.clone() })
}
