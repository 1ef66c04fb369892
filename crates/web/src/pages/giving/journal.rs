//! The journal of teaching: questions that made me think, and the rules of thumb that I had to spell out (Y5).

use super::PATH;
use crate::failure::Failure;
use crate::fields::{Fields, Form, Query};
use crate::frame::{Frame, Place};
use crate::pages::deeper::{People, asked_person, count, proposed};
use crate::pages::sponsors::{mentoring, on};
use crate::pages::typed::{Reading, Typed};
use crate::visit::{Answer, Visit};
use app::giving;
use askama::Template;
use axum::extract::Path;
use model::giving::Journal;

/// Most entries on the page (ours: two years of a monthly habit).
const ENTRIES_MAX: usize = 60;

struct Row {
    id: String,
    who: Option<(String, String)>,
    when: String,
    question: String,
    rule_of_thumb: Option<String>,
    change: Option<String>,
}

#[derive(Template)]
#[template(path = "pages/giving/journal.html")]
struct Page {
    frame: Frame,
    typed: Typed,
    headline: String,
    rows: Vec<Row>,
    who: String,
    today: String,
    proposed: Vec<String>,
}

/// `GET /giving/journal` with `person`, whom the form shall name.
pub(crate) async fn show(visit: Visit, Query(fields): Query) -> Answer {
    visit.page(&page(&visit, &fields, Typed::default()).await?)
}

async fn page(visit: &Visit, fields: &Fields, typed: Typed) -> Result<Page, Failure> {
    let seen = visit.office.seen().await?;
    let (t, people, all) = (visit.t, People::of(&seen.network), mentoring(&seen)?);
    let mut journal: Vec<_> = all.giving.journal.iter().collect();
    journal.sort_by_key(|one| std::cmp::Reverse((one.value.on, one.id)));
    let rules = journal.iter().filter(|one| one.value.rule_of_thumb.is_some()).count();
    let said = [("count", count(journal.len())), ("rules", count(rules))];
    let rows = journal.iter().take(ENTRIES_MAX).map(|one| Row {
        id: one.id.to_string(),
        who: one.person.as_ref().and_then(|id| people.who(id)).map(|who| (who.path, who.name)),
        when: on(t, one.value.on),
        question: one.value.question.clone(),
        rule_of_thumb: one.value.rule_of_thumb.clone(),
        change: one.value.change.clone(),
    });
    Ok(Page {
        frame: visit.frame(Place::Giving, t.text("giving-journal")).await?,
        headline: if journal.is_empty() {
            t.text("giving-journal-none")
        } else {
            t.say("giving-journal-headline", &said)
        },
        rows: rows.collect(),
        who: asked_person(&people, fields).map(|id| people.call(&id)).unwrap_or_default(),
        today: visit.today().to_string(),
        proposed: proposed(&seen.network),
        typed,
    })
}

/// `POST /giving/journal` with `who`, `on`, `question`, `rule_of_thumb`, `change`.
pub(crate) async fn add(visit: Visit, Form(fields): Form) -> Answer {
    let seen = visit.office.seen().await?;
    let mut read = Reading::of(&visit, "journal", fields);
    let person = read.filled("who").is_some().then(|| read.person("who", &seen.loaded)).flatten();
    let journal = Journal {
        on: read.past_day("on"),
        question: read.required("question", "giving-question-missing"),
        rule_of_thumb: read.text("rule_of_thumb"),
        change: read.text("change"),
    };
    if read.is_fine() {
        match giving::learn(&visit.office, person, &journal).await {
            Ok(kept) => return visit.done(&format!("{PATH}/journal"), "journal", Some(kept.undo)),
            Err(error) => read.refused("question", error)?,
        }
    }
    visit.refused(&page(&visit, &Fields::default(), read.into_typed()).await?)
}

/// `POST /giving/journal/{id}/removal`
pub(crate) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    super::remove::<Journal>(&visit, &id, "journal").await
}
