//! Today: the few things that matter most now, and what is done with them.

use crate::failure::Failure;
use crate::fields::{Fields, Form, own_path};
use crate::frame::{Frame, Place};
use crate::pages::due::{self, DueLine};
use crate::pages::giving::overview;
use crate::pages::learn::rules;
use crate::pages::people::path_of;
use crate::pages::relationships::soon;
use crate::pages::sponsors;
use crate::report::Telling;
use crate::visit::{Answer, Visit};
use app::entries::{Entry, EntryId};
use app::seen::Counselled;
use app::{intentions, responses};
use askama::Template;
use chrono::{Datelike, Days, Months, NaiveDate};
use formats::analysis::SaidFinding;
use model::finding::{Subject, Value};
use model::intention::{Intention, Standing};
use model::person::PersonId;
use model::response::{Deed, subject_key};

/// A finding of at least this weight is marked as a warning (`ours`: from holes on; few voices, insular cores, drains).
const WARNING_WEIGHT_MIN: u8 = 58;
/// Most people going cold on the first page (`ours`; all of them stand on the page of all counsel).
const COLD_MAX: usize = 5;
/// Most people who wait for thanks on the first page (`ours`; all of them stand on the page of giving).
const THANKS_MAX: usize = 3;
/// Intentions of so many days ahead are shown (`ours`: a week can be planned).
const AHEAD_DAYS: u64 = 7;

/// A piece of counsel with what can be done about it.
pub(crate) struct Piece {
    pub(crate) rule: &'static str,
    pub(crate) subject: String,
    pub(crate) is_strong: bool,
    pub(crate) title: String,
    pub(crate) evidence: String,
    pub(crate) why: String,
    pub(crate) source: String,
    /// Where that chapter of counsel is explained.
    pub(crate) source_path: String,
    /// Path and sentence of each next step.
    pub(crate) next: Vec<(String, String)>,
    /// Days to which it can be put off, with their names.
    pub(crate) later: Vec<(String, NaiveDate)>,
    pub(crate) tomorrow: NaiveDate,
}

struct Cold {
    path: String,
    name: String,
    detail: String,
    rule: &'static str,
    subject: String,
    next_month: NaiveDate,
}

struct Meant {
    id: String,
    text: String,
    person: Option<(String, String)>,
    due: NaiveDate,
    due_text: String,
    is_late: bool,
    next_week: NaiveDate,
}

#[derive(Template)]
#[template(path = "pages/today/show.html")]
struct Today {
    frame: Frame,
    date: String,
    headline: String,
    pieces: Vec<Piece>,
    more: String,
    has_more: bool,
    sessions: Vec<soon::SoonRow>,
    assignments: Vec<soon::DueRow>,
    meant: Vec<Meant>,
    /// Sessions, assignments and all else whose day has come.
    due: Vec<DueLine>,
    cold: Vec<Cold>,
    /// News owed to sponsors: path, name, what.
    news: Vec<(String, String, String)>,
    thanks: Vec<overview::Due>,
    questions: Option<String>,
    here: &'static str,
}

/// Today, where there are people.
pub(crate) async fn show(visit: &Visit) -> Answer {
    let counselled = visit.office.counselled().await?;
    let frame = visit.frame(Place::Today, visit.t.text("nav-today")).await?;
    let telling = Telling::new(&counselled.seen.network, &counselled.said, visit.t.language());
    let shown: Vec<&SaidFinding> = counselled.today().collect();
    let mut pieces: Vec<Piece> = shown.iter().map(|said| piece(visit, &telling, said)).collect();
    // The first is the headline of the page; twice in a row it would read as a slip.
    let headline = match pieces.first_mut() {
        Some(first) => std::mem::replace(&mut first.title, visit.t.text("report-finding-first")),
        None => visit.t.text("today-nothing"),
    };
    let more = counselled.standing().count() - shown.len();
    let page = Today {
        date: visit.t.say("today-date", &[("date", Value::Date(visit.today())), ("day", weekday(visit.today()))]),
        headline,
        more: visit.t.say("today-more", &[("count", Value::Count(i64::try_from(more).unwrap_or(i64::MAX)))]),
        has_more: more > 0,
        sessions: soon::sessions(visit, &counselled.seen),
        assignments: soon::assignments(visit, &counselled.seen),
        meant: meant(visit, &counselled).await?,
        due: due::lines(visit).await?,
        cold: cold(visit, &counselled),
        news: sponsors::show::owed_today(visit, &counselled.seen),
        thanks: overview::due_today(visit, &counselled.seen, THANKS_MAX),
        questions: open_questions(visit, &counselled),
        pieces,
        frame,
        here: "/",
    };
    visit.page(&page)
}

/// How many pieces of counsel wait.
pub(crate) async fn count(visit: &Visit) -> Result<usize, Failure> {
    let counselled = visit.office.counselled().await?;
    // While nobody is here, the first page stands in the place of counsel.
    Ok(if counselled.seen.loaded.people.is_empty() { 0 } else { counselled.today().count() })
}

fn weekday(day: NaiveDate) -> Value {
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    Value::Word(DAYS[day.weekday().num_days_from_monday() as usize])
}

/// A piece of counsel as it stands on a page.
pub(crate) fn piece(visit: &Visit, telling: &Telling<'_>, said: &SaidFinding) -> Piece {
    let today = visit.today();
    let next = said.finding.next.iter().zip(&said.next);
    let later = [
        ("today-later-tomorrow", today.checked_add_days(Days::new(1))),
        ("today-later-week", today.checked_add_days(Days::new(7))),
        ("today-later-month", today.checked_add_months(Months::new(1))),
    ];
    Piece {
        rule: said.finding.rule.0,
        subject: subject_key(&said.finding.subject),
        is_strong: said.finding.weight >= WARNING_WEIGHT_MIN,
        title: said.title.clone(),
        evidence: telling.evidence_line(said),
        why: said.why.clone(),
        source: said.practice.clone(),
        source_path: rules::page_of(said.finding.rule.0),
        next: next.map(|(step, text)| (step.doorway.clone(), text.clone())).collect(),
        later: later.into_iter().filter_map(|(id, day)| Some((visit.t.text(id), day?))).collect(),
        tomorrow: today.succ_opt().unwrap_or(today),
    }
}

fn cold(visit: &Visit, counselled: &Counselled) -> Vec<Cold> {
    let cold = counselled.standing().filter(|said| said.finding.rule == counsel_cold());
    let next_month = visit.today().checked_add_months(Months::new(1)).unwrap_or(visit.today());
    let row = |said: &SaidFinding| {
        let Subject::Person(id) = &said.finding.subject else { return None };
        Some(Cold {
            path: path_of(id),
            name: name(counselled, id),
            detail: visit.t.say("today-cold-detail", &said.finding.evidence),
            rule: said.finding.rule.0,
            subject: subject_key(&said.finding.subject),
            next_month,
        })
    };
    cold.filter_map(row).take(COLD_MAX).collect()
}

fn counsel_cold() -> model::finding::RuleId {
    app::analysis::GOING_COLD
}

fn name(counselled: &Counselled, id: &PersonId) -> String {
    let member = counselled.seen.loaded.member(id);
    member.map_or_else(|| id.to_string(), |member| member.person.name.clone())
}

fn open_questions(visit: &Visit, counselled: &Counselled) -> Option<String> {
    let open = counselled.seen.loaded.world.questions.len();
    let count = Value::Count(i64::try_from(open).unwrap_or(i64::MAX));
    (open > 0).then(|| visit.t.say("today-questions", &[("count", count)]))
}

async fn meant(visit: &Visit, counselled: &Counselled) -> Result<Vec<Meant>, Failure> {
    let today = visit.today();
    let by = today.checked_add_days(Days::new(AHEAD_DAYS)).unwrap_or(today);
    let due = intentions::due(&visit.office, by).await?;
    Ok(due.iter().map(|entry| one_meant(visit, counselled, entry)).collect())
}

fn one_meant(visit: &Visit, counselled: &Counselled, entry: &Entry<Intention>) -> Meant {
    let today = visit.today();
    let due = entry.due_on.unwrap_or(today);
    let person = entry.person.as_ref();
    Meant {
        id: entry.id.to_string(),
        text: entry.value.text.clone(),
        person: person.map(|id| (path_of(id), name(counselled, id))),
        due,
        due_text: visit.t.say("today-due", &[("date", Value::Date(due)), ("days", days(due, today))]),
        is_late: due < today,
        next_week: today.checked_add_days(Days::new(7)).unwrap_or(today),
    }
}

fn days(due: NaiveDate, today: NaiveDate) -> Value {
    Value::Count(due.signed_duration_since(today).num_days())
}

/// `POST /counsel/responses` with `rule`, `subject`, `deed` (`done`, `snoozed`, `dismissed`), `until`, `reason`, `back`.
pub(crate) async fn respond(visit: Visit, Form(fields): Form) -> Answer {
    let (deed, told) = match fields.get("deed") {
        Some("done") => (Deed::Done, "counsel-done"),
        Some("snoozed") => (Deed::Snoozed { until: day(&fields, "until")? }, "counsel-snoozed"),
        Some("dismissed") => (Deed::Dismissed, "counsel-dismissed"),
        _ => return Err(Failure::Unreadable),
    };
    let (rule, subject) = (fields.get("rule").unwrap_or_default(), fields.get("subject").unwrap_or_default());
    let kept = responses::respond(&visit.office, rule, subject, deed, fields.filled("reason")).await?;
    visit.done(own_path(fields.get("back").unwrap_or("/")), told, Some(kept.undo))
}

/// `POST /intentions/{id}` with `standing` (`done`, `dropped`) or `until`, `outcome`, `back`.
pub(crate) async fn answer(
    visit: Visit,
    axum::extract::Path(id): axum::extract::Path<String>,
    Form(fields): Form,
) -> Answer {
    let id: EntryId = id.parse().map_err(|_| Failure::NoSuchPage)?;
    let (kept, told) = match fields.get("standing") {
        Some("done") => {
            let outcome = fields.filled("outcome");
            (intentions::close(&visit.office, id, Standing::Done, outcome).await?, "intention-done")
        }
        Some("dropped") => (intentions::close(&visit.office, id, Standing::Dropped, None).await?, "intention-dropped"),
        Some("later") => (intentions::put_off(&visit.office, id, day(&fields, "until")?).await?, "intention-moved"),
        _ => return Err(Failure::Unreadable),
    };
    visit.done(own_path(fields.get("back").unwrap_or("/")), told, Some(kept.undo))
}

/// The day in a field.
fn day(fields: &Fields, name: &str) -> Result<NaiveDate, Failure> {
    let text = fields.get(name).unwrap_or_default();
    text.parse().map_err(|_| Failure::Wrong(format!("`{text}` is no day; a day looks like 2026-11-02")))
}
