//! The covenant of confidence: its words, who gave their word, and what happens when it is taken back.

use super::asks::{Faults, Sheet};
use super::{Opened, child, date, fault, form, open, shown};
use crate::failure::Failure;
use crate::fields::{Fields, Form};
use crate::frame::{Frame, Place};
use crate::visit::{Answer, Visit};
use app::covenant;
use askama::Template;
use axum::extract::Path;
use chrono::NaiveDate;
use model::finding::Value;
use model::relationship::Side;
use model::relationship::covenant::Covenant;

struct Word {
    side: &'static str,
    text: String,
    stands: bool,
}

#[derive(Template)]
#[template(path = "pages/relationships/covenant.html")]
struct Page {
    frame: Frame,
    path: String,
    name: String,
    id: String,
    promise: String,
    limits: String,
    words: Vec<Word>,
    stands: bool,
    state: String,
    withdraws: String,
    today: NaiveDate,
}

/// `GET /relationships/{id}/covenant`: the newest covenant, else the form that words the first.
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let opened = open(&visit, &id).await?;
    let room = opened.room()?;
    let Some(newest) = room.covenants.last().copied() else { return page(&visit, &opened, None, &Vec::new()).await };
    let t = visit.t;
    let word = |side: &Side| {
        let word = room.word_of(newest.id, *side);
        let who = if *side == Side::Me { t.text("covenant-me") } else { opened.name.clone() };
        let said = |id, on: NaiveDate| t.say(id, &[("who", Value::Text(who.clone())), ("date", Value::Date(on))]);
        let text = match word.map(|word| (&word.value, word.value.withdrawn_on)) {
            Some((_, Some(on))) => said("covenant-withdrawn", on),
            Some((word, None)) => said("covenant-given", word.on),
            None => t.say("covenant-missing", &[("who", Value::Text(who.clone()))]),
        };
        Word { side: side.code(), text, stands: word.is_some_and(|word| word.value.stands()) }
    };
    let stands = room.stands(newest.id);
    let page = Page {
        frame: visit.frame(Place::Mentors, format!("{} · {}", t.text("covenant-title"), opened.name)).await?,
        id: newest.id.to_string(),
        promise: newest.value.promise.clone(),
        limits: newest.value.limits.clone(),
        words: Side::ALL.iter().map(word).collect(),
        stands,
        state: t.text(if stands { "covenant-stands" } else { "covenant-waits" }),
        withdraws: t.say("covenant-then", &[opened.name_value()]),
        today: visit.today(),
        path: opened.path.clone(),
        name: opened.name.clone(),
    };
    visit.page(&page)
}

/// `GET /relationships/{id}/covenant/words`
pub(crate) async fn ask(visit: Visit, Path(id): Path<String>) -> Answer {
    let opened = open(&visit, &id).await?;
    page(&visit, &opened, None, &Vec::new()).await
}

async fn page(visit: &Visit, opened: &Opened, typed: Option<&Fields>, faults: &Faults) -> Answer {
    let (t, room) = (visit.t, opened.room()?);
    let newest = room.covenants.last().map(|one| one.value.clone());
    let now = newest.unwrap_or_else(|| Covenant {
        promise: t.text("covenant-usual-promise"),
        limits: t.text("covenant-usual-limits"),
    });
    let sheet = Sheet::new(t, typed, faults).area("promise", Some(&now.promise)).area("limits", Some(&now.limits));
    let page = form(visit, opened, "covenant", "/covenant", sheet.asks()).await?;
    shown(visit, &page, faults)
}

/// `POST /relationships/{id}/covenant` with `promise`, `limits`
pub(crate) async fn word(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let opened = open(&visit, &id).await?;
    let get = |name| fields.get(name).unwrap_or_default();
    match covenant::word(&visit.office, opened.id, get("promise"), get("limits")).await {
        Ok(kept) => visit.done(&format!("{}/covenant", opened.path), "covenant", Some(kept.undo)),
        Err(error) => {
            let field = if get("promise").is_empty() { "promise" } else { "limits" };
            page(&visit, &opened, Some(&fields), &fault(field, error)?).await
        }
    }
}

/// `POST /relationships/{id}/covenant/{covenant}/signature` with `side` (once or twice), `on`
pub(crate) async fn sign(visit: Visit, Path((id, covenant)): Path<(String, String)>, Form(fields): Form) -> Answer {
    let opened = open(&visit, &id).await?;
    let entry = child::<Covenant>(&visit, opened.id, &covenant).await?;
    let sides: Vec<Side> = fields.all("side").filter_map(|side| side.parse().ok()).collect();
    if sides.is_empty() {
        return Err(Failure::Unreadable);
    }
    let on = fields.filled("on").and_then(|day| day.parse().ok());
    let kept = covenant::sign(&visit.office, entry.id, &sides, on).await?;
    visit.done(&format!("{}/covenant", opened.path), "covenant-signed", Some(kept.undo))
}

/// `POST /relationships/{id}/covenant/{covenant}/withdrawal` with `side`
pub(crate) async fn withdraw(visit: Visit, Path((id, covenant)): Path<(String, String)>, Form(fields): Form) -> Answer {
    let opened = open(&visit, &id).await?;
    let entry = child::<Covenant>(&visit, opened.id, &covenant).await?;
    let side: Side = fields.get("side").unwrap_or_default().parse().map_err(|_| Failure::Unreadable)?;
    let kept = covenant::withdraw(&visit.office, entry.id, side, None).await?;
    visit.done(&format!("{}/covenant", opened.path), "covenant-withdrawn", Some(kept.undo))
}

/// How the covenant stands, in a few words.
pub(super) fn state(visit: &Visit, opened: &Opened) -> Result<String, Failure> {
    let room = opened.room()?;
    Ok(match (room.covenant(), room.covenants.last()) {
        (Some(covenant), _) => {
            let since =
                Side::ALL.iter().filter_map(|side| room.word_of(covenant.id, *side)).map(|word| word.value.on).max();
            let since = since.map_or_else(String::new, |day| date(visit, day));
            visit.t.say("covenant-since", &[("since", Value::Text(since))])
        }
        (None, Some(_)) => visit.t.text("covenant-waits"),
        (None, None) => visit.t.text("covenant-none"),
    })
}
