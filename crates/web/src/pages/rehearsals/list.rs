//! All hard conversations: those ahead, the next first, and what the others taught.

use super::asks::{Known, draft, words};
use super::{Row, path_of, row};
use crate::failure::Failure;
use crate::fields::{Fields, Form, Query};
use crate::frame::{Frame, Place};
use crate::pages::deeper::{People, count, proposed};
use crate::pages::plan::blank::{Blank, Refusal, Refused, beside};
use crate::pages::plan::mentoring;
use crate::visit::{Answer, Visit};
use app::entries::Kept;
use app::rehearsals::{self, Script};
use app::seen::Seen;
use askama::Template;
use model::finding::Value;

#[derive(Template)]
#[template(path = "pages/rehearsals/list.html")]
struct Page<'r> {
    frame: Frame,
    headline: String,
    ahead: Vec<Row>,
    held: Vec<Row>,
    form: Blank<'r>,
    proposed: Vec<String>,
}

const NEW: &str = "rehearsal-new";

/// `GET /rehearsals?subject=…&with=…&relationship=…&about=…`
pub(crate) async fn show(visit: Visit, Query(fields): Query) -> Answer {
    let seen = visit.office.seen().await?;
    visit.page(&page(&visit, &seen, &Known::of(&fields), None).await?)
}

async fn page<'r>(
    visit: &Visit,
    seen: &Seen,
    known: &Known,
    refusal: Option<&'r Refusal>,
) -> Result<Page<'r>, Failure> {
    let (t, today, people, all) = (visit.t, visit.today(), People::of(&seen.network), &mentoring(seen).rehearsals);
    let (ahead, held) = (all.ahead(), all.held());
    let next = ahead.iter().find_map(|one| one.due_on);
    let values = [
        ("ahead", count(ahead.len())),
        ("held", count(held.len())),
        ("date", next.map_or(Value::Unknown, Value::Date)),
        ("days", Value::Count(next.map_or(0, |day| (day - today).num_days()))),
    ];
    let form = Blank::new(t, refusal, NEW, "/rehearsals".to_owned(), "rehearsal-prepare");
    Ok(Page {
        frame: visit.frame(Place::Mentors, t.text("rehearsals")).await?,
        headline: t.say("rehearsals-headline", &values),
        ahead: ahead.iter().map(|one| row(t, today, &people, all, one)).collect(),
        held: held.iter().map(|one| row(t, today, &people, all, one)).collect(),
        form: words(form, t, seen, known, None),
        proposed: proposed(&seen.network),
    })
}

/// `POST /rehearsals` with `subject`, `with` (a name or an id), `on`, `relationship`, `about`.
pub(crate) async fn prepare(visit: Visit, Form(fields): Form) -> Answer {
    let seen = visit.office.seen().await?;
    match try_prepare(&visit, &seen, &fields).await {
        Ok(kept) => visit.done(&path_of(kept.id), "rehearsal", Some(kept.undo)),
        Err(refused) => {
            let known = Known::of(&fields);
            let refusal = refused.of(NEW, fields)?;
            visit.refused(&page(&visit, &seen, &known, Some(&refusal)).await?)
        }
    }
}

async fn try_prepare(visit: &Visit, seen: &Seen, fields: &Fields) -> Result<Kept, Refused> {
    let draft = draft(visit, seen, fields)?;
    beside("on", rehearsals::prepare(&visit.office, &draft, &Script::default()).await)
}
