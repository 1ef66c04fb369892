//! All counsel that stands, and what was done with counsel before.

use crate::failure::Failure;
use crate::frame::{Frame, Place};
use crate::pages::today::{Piece, piece};
use crate::report::Telling;
use crate::visit::{Answer, Visit};
use app::entries::{self, Entry, EntryId};
use app::seen::Counselled;
use askama::Template;
use axum::extract::Path;
use model::finding::Value;
use model::response::{Deed, Response};

/// Most pieces on the page (`ours`: nobody reads more; the others come up when these are done).
const PIECES_MAX: usize = 40;
/// Most answers on the page (`ours`).
const ANSWERS_MAX: usize = 60;

struct Given {
    id: String,
    title: String,
    deed: String,
    reason: Option<String>,
    on: String,
}

#[derive(Template)]
#[template(path = "pages/counsel/show.html")]
struct All {
    frame: Frame,
    lead: String,
    pieces: Vec<Piece>,
    hidden: Option<String>,
    given: Vec<Given>,
    used: String,
    here: &'static str,
}

/// `GET /counsel`
pub(crate) async fn show(visit: Visit) -> Answer {
    let counselled = visit.office.counselled().await?;
    let frame = visit.frame(Place::Today, visit.t.text("counsel-title")).await?;
    let telling = Telling::new(&counselled.seen.network, &counselled.said, visit.t.language());
    let pieces: Vec<Piece> = counselled.standing().take(PIECES_MAX).map(|said| piece(&visit, &telling, said)).collect();
    let hidden = counselled.standing.len() - pieces.len();
    let acted = counselled.seen.responses.iter().filter(|entry| entry.value.deed == Deed::Done).count();
    let page = All {
        lead: visit.t.say("counsel-lead", &[("count", count(counselled.standing.len()))]),
        hidden: (hidden > 0).then(|| visit.t.say("counsel-hidden", &[("count", count(hidden))])),
        used: visit
            .t
            .say("counsel-used", &[("acted", count(acted)), ("count", count(counselled.seen.responses.len()))]),
        given: counselled
            .seen
            .responses
            .iter()
            .rev()
            .take(ANSWERS_MAX)
            .map(|entry| given(&visit, &counselled, entry))
            .collect(),
        pieces,
        frame,
        here: "/counsel",
    };
    visit.page(&page)
}

fn count(number: usize) -> Value {
    Value::Count(i64::try_from(number).unwrap_or(i64::MAX))
}

fn given(visit: &Visit, counselled: &Counselled, entry: &Entry<Response>) -> Given {
    let response = &entry.value;
    let said = counselled.said.counsel.iter().find(|said| response.answers(&said.finding));
    // What it was about may have gone; the rule's family is still there.
    let family = || visit.t.text(&format!("counsel-family-{}", response.rule.split('.').next().unwrap_or_default()));
    let deed = match response.deed {
        Deed::Done => visit.t.text("counsel-deed-done"),
        Deed::Snoozed { until } => visit.t.say("counsel-deed-snoozed", &[("date", Value::Date(until))]),
        Deed::Dismissed => visit.t.text("counsel-deed-dismissed"),
    };
    Given {
        id: entry.id.to_string(),
        title: said.map_or_else(family, |said| said.title.clone()),
        deed,
        reason: response.reason.clone(),
        on: visit.t.say("counsel-on", &[("date", Value::Date(response.on))]),
    }
}

/// `POST /counsel/responses/{id}/removal`: the answer never was.
pub(crate) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let id: EntryId = id.parse().map_err(|_| Failure::NoSuchPage)?;
    if entries::get::<Response>(&visit.office, id).await?.is_none() {
        return Err(Failure::NoSuchPage);
    }
    let undo = entries::remove(&visit.office, id).await?;
    visit.done("/counsel", "counsel-removed", Some(undo))
}
