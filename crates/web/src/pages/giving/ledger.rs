//! The ledger: every gift that went either way, with what came of it.

use super::PATH;
use crate::failure::Failure;
use crate::fields::{Fields, Form, Query};
use crate::frame::{Frame, Place};
use crate::pages::deeper::{People, asked_person, count, entry, proposed};
use crate::pages::escaped;
use crate::pages::sponsors::{Choices, choices, mentoring};
use crate::pages::typed::{Reading, Typed};
use crate::visit::{Answer, Visit};
use app::giving::{self, NewLine};
use askama::Template;
use axum::extract::Path;
use model::deepening::Favour;
use model::finding::Value;
use model::giving::FavourKind;
use model::kind::Direction;
use model::mentoring::giving::Line;

/// Most lines on one page (ours).
const LINES_MAX: usize = 40;

struct Row {
    id: String,
    name: Option<(String, String)>,
    kind: String,
    what: String,
    when: String,
    direction: &'static str,
    outcome: Option<String>,
    is_unthanked: bool,
    is_untold: bool,
}

#[derive(Template)]
#[template(path = "pages/giving/ledger.html")]
struct Page {
    frame: Frame,
    typed: Typed,
    headline: String,
    rows: Vec<Row>,
    kinds: Choices,
    kind: String,
    directions: Choices,
    who: String,
    /// Whose lines alone are shown.
    only: Option<String>,
    next: Option<String>,
    today: String,
    proposed: Vec<String>,
}

/// `GET /giving/ledger` with `person`, `page`, and what the form shall hold: `kind`, `what`.
pub(crate) async fn show(visit: Visit, Query(fields): Query) -> Answer {
    visit.page(&page(&visit, &fields, None).await?)
}

async fn page(visit: &Visit, fields: &Fields, typed: Option<Typed>) -> Result<Page, Failure> {
    let seen = visit.office.seen().await?;
    let (t, people, all) = (visit.t, People::of(&seen.network), mentoring(&seen)?);
    let asked = asked_person(&people, fields);
    // A link that brings what is to be written down shows everybody's lines below.
    let only = asked.as_ref().filter(|_| fields.filled("what").is_none());
    let mut lines: Vec<&Line> = all
        .giving
        .ledger
        .iter()
        .filter(|line| only.is_none_or(|only| line.favour.person.as_ref() == Some(only)))
        .collect();
    lines.sort_by_key(|line| std::cmp::Reverse((line.favour.value.on, line.favour.id)));
    let page: usize = fields.filled("page").and_then(|page| page.parse().ok()).unwrap_or(1).max(1);
    let from = (page - 1).saturating_mul(LINES_MAX).min(lines.len());
    let has_next = lines.len() > from + LINES_MAX;
    let person = only.map_or_else(String::new, |only| format!("person={}&", escaped(only.as_str())));
    let gave = lines.iter().filter(|line| line.favour.value.direction == Direction::Done).count();
    let said = [("gave", count(gave)), ("took", count(lines.len() - gave))];
    let kind = fields.filled("kind").unwrap_or(FavourKind::Other.code()).to_owned();
    Ok(Page {
        frame: visit.frame(Place::Giving, t.text("giving-ledger")).await?,
        headline: if lines.is_empty() { t.text("giving-ledger-none") } else { t.say("giving-ledger-headline", &said) },
        rows: lines[from..].iter().take(LINES_MAX).map(|line| row(visit, &people, line)).collect(),
        kinds: choices!(t, FavourKind, "favour-kind"),
        kind,
        directions: choices!(t, Direction, "giving-direction"),
        who: asked.as_ref().map(|id| people.call(id)).unwrap_or_default(),
        only: only.map(|id| people.name(id)),
        next: has_next.then(|| format!("{PATH}/ledger?{person}page={}", page + 1)),
        today: visit.today().to_string(),
        proposed: proposed(&seen.network),
        typed: typed.unwrap_or_else(|| Typed::filled("line", fields.clone())),
    })
}

fn row(visit: &Visit, people: &People<'_>, line: &Line) -> Row {
    let value = &line.favour.value;
    let is_received = value.direction == Direction::Received;
    let said = [
        ("date", Value::Date(value.on)),
        ("thanked", value.thanked_on.map_or(Value::Unknown, Value::Date)),
        ("told", value.told_on.map_or(Value::Unknown, Value::Date)),
        ("returned", Value::Word(if line.is_returned { "returned" } else { "open" })),
    ];
    Row {
        id: line.favour.id.to_string(),
        name: line.favour.person.as_ref().and_then(|id| people.who(id)).map(|who| (who.path, who.name)),
        kind: visit.t.text(&format!("favour-kind-{}", value.kind)),
        what: value.what.clone(),
        when: visit.t.say("giving-line-when", &said),
        direction: value.direction.code(),
        outcome: value.outcome.clone(),
        is_unthanked: is_received && value.thanked_on.is_none() && value.kind != FavourKind::Thanks,
        is_untold: is_received && value.outcome.is_some() && value.told_on.is_none(),
    }
}

/// `POST /giving/ledger` with `who`, `what`, `direction`, `kind`, `on`, `outcome`.
pub(crate) async fn add(visit: Visit, Form(fields): Form) -> Answer {
    let seen = visit.office.seen().await?;
    let mut read = Reading::of(&visit, "line", fields);
    let person = read.person("who", &seen.loaded);
    let (what, on) = (read.required("what", "giving-what-missing"), read.past_day("on"));
    let (direction, kind) = (read.word("direction")?, read.word("kind")?);
    let outcome = read.text("outcome");
    if let Some(person) = person.filter(|_| read.is_fine()) {
        match giving::enter(&visit.office, &NewLine { person, what, direction, on, kind, outcome }).await {
            Ok(kept) => return visit.done(&format!("{PATH}/ledger"), "line", Some(kept.undo)),
            Err(error) => read.refused("what", error)?,
        }
    }
    visit.refused(&page(&visit, &Fields::default(), Some(read.into_typed())).await?)
}

/// `POST /giving/ledger/{id}/outcome` with `outcome`.
pub(crate) async fn outcome(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let mut read = Reading::of(&visit, &format!("outcome-{id}"), fields);
    let outcome = read.required("outcome", "giving-outcome-missing");
    if read.is_fine() {
        match giving::note_outcome(&visit.office, entry(&id)?, &outcome).await {
            Ok(kept) => return visit.done(&format!("{PATH}/ledger"), "line", Some(kept.undo)),
            Err(error) => read.refused("outcome", error)?,
        }
    }
    visit.refused(&page(&visit, &Fields::default(), Some(read.into_typed())).await?)
}

/// `POST /giving/ledger/{id}/removal`
pub(crate) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    super::remove::<Favour>(&visit, &id, "ledger").await
}
