//! What was said for whom, and the page of what to say of the others.

use super::super::asks::{Faults, Sheet};
use super::super::{Further, child, day, fault, shown};
use super::{Circled, circled, sheet};
use crate::failure::Failure;
use crate::fields::{Fields, Form, Query};
use crate::frame::{Frame, Place};
use crate::visit::{Answer, Visit};
use app::circles;
use app::entries;
use askama::Template;
use axum::extract::Path;
use model::entry::EntryId;
use model::finding::Value;
use model::relationship::circle::Mention;

/// `GET /relationships/{id}/circle/mentions/new?of=PARTY`
pub(crate) async fn new(visit: Visit, Path(id): Path<String>, Query(fields): Query) -> Answer {
    let circled = circled(&visit, &id).await?;
    page(&visit, &circled, None, fields.filled("of"), None, &Vec::new()).await
}

async fn page(
    visit: &Visit,
    circled: &Circled,
    now: Option<(EntryId, &Mention)>,
    of: Option<&str>,
    typed: Option<&Fields>,
    faults: &Faults,
) -> Answer {
    let ring = circled.ring()?;
    let me = ring.me().map(|me| me.id.to_string()).unwrap_or_default();
    let choices = circled.choices(visit, &ring);
    let said = now.map(|(_, said)| said);
    let first = || choices.iter().map(|(id, _)| id.clone()).find(|id| *id != me).unwrap_or_default();
    let of = said.map(|said| said.of.to_string()).or_else(|| of.map(str::to_owned)).unwrap_or_else(first);
    let by = said.and_then(|said| said.by).map_or(me, |by| by.to_string());
    let asks = Sheet::new(visit.t, typed, faults)
        .choose("radios", "spoke_for", choices.clone(), &[&of])
        .choose("radios", "spoke_by", choices, &[&by])
        .area("spoken_words", said.map(|said| &said.said))
        .line("spoken_to", said.and_then(|said| said.to.as_ref()))
        .line("spoken_at", said.and_then(|said| said.place.as_ref()))
        .field("date", "spoken_on", said.map_or(visit.today(), |said| said.on))
        .area("came_of", said.and_then(|said| said.came_of.as_ref()))
        .asks();
    let action = now.map_or_else(|| "/mentions".to_owned(), |(id, _)| format!("/mentions/{id}"));
    let mut page = sheet(visit, circled, "circle-spoke", &action, asks).await?;
    page.further.extend(now.map(|(id, _)| Further {
        path: format!("{}/mentions/{id}/removal", circled.own),
        text: visit.t.text("circle-spoke-remove"),
        is_change: true,
    }));
    shown(visit, &page, faults)
}

/// What was typed.
fn typed(visit: &Visit, fields: &Fields, faults: &mut Faults) -> Result<Mention, Failure> {
    let text = |name: &str| fields.filled(name).map(str::to_owned);
    let member = |name: &str| fields.filled(name).and_then(|id| id.parse::<EntryId>().ok());
    Ok(Mention {
        of: member("spoke_for").ok_or(Failure::Unreadable)?,
        by: member("spoke_by"),
        said: text("spoken_words").unwrap_or_default(),
        to: text("spoken_to"),
        place: text("spoken_at"),
        on: day(visit, "spoken_on", fields.filled("spoken_on"), faults).unwrap_or(visit.today()),
        came_of: text("came_of"),
    })
}

/// `POST /relationships/{id}/circle/mentions`
pub(crate) async fn speak(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let circled = circled(&visit, &id).await?;
    let mut faults = Vec::new();
    let said = typed(&visit, &fields, &mut faults)?;
    if !faults.is_empty() {
        return page(&visit, &circled, None, None, Some(&fields), &faults).await;
    }
    match circles::speak(&visit.office, circled.opened.id, &said).await {
        Ok(kept) => visit.done(&format!("{}#log", circled.own), "circle-spoke", Some(kept.undo)),
        Err(error) => page(&visit, &circled, None, None, Some(&fields), &fault("spoken_words", error)?).await,
    }
}

/// `GET /relationships/{id}/circle/mentions/{mention}`
pub(crate) async fn edit(visit: Visit, Path((id, mention)): Path<(String, String)>) -> Answer {
    let circled = circled(&visit, &id).await?;
    let entry = child::<Mention>(&visit, circled.opened.id, &mention).await?;
    page(&visit, &circled, Some((entry.id, &entry.value)), None, None, &Vec::new()).await
}

/// `POST /relationships/{id}/circle/mentions/{mention}`
pub(crate) async fn change(visit: Visit, Path((id, mention)): Path<(String, String)>, Form(fields): Form) -> Answer {
    let circled = circled(&visit, &id).await?;
    let entry = child::<Mention>(&visit, circled.opened.id, &mention).await?;
    let (now, mut faults) = (Some((entry.id, &entry.value)), Vec::new());
    let said = typed(&visit, &fields, &mut faults)?;
    if !faults.is_empty() {
        return page(&visit, &circled, now, None, Some(&fields), &faults).await;
    }
    match circles::respeak(&visit.office, entry.id, &said).await {
        Ok(kept) => visit.done(&format!("{}#log", circled.own), "circle-kept", Some(kept.undo)),
        Err(error) => page(&visit, &circled, now, None, Some(&fields), &fault("spoken_words", error)?).await,
    }
}

/// `POST /relationships/{id}/circle/mentions/{mention}/removal`
pub(crate) async fn remove(visit: Visit, Path((id, mention)): Path<(String, String)>) -> Answer {
    let circled = circled(&visit, &id).await?;
    let entry = child::<Mention>(&visit, circled.opened.id, &mention).await?;
    let undo = entries::remove(&visit.office, entry.id).await?;
    visit.done(&format!("{}#log", circled.own), "circle-removed", Some(undo))
}

struct Line {
    name: String,
    unit: String,
    work: String,
    say: String,
    to: String,
}

#[derive(Template)]
#[template(path = "pages/relationships/circle_sheet.html")]
struct SheetPage {
    frame: Frame,
    own: String,
    name: String,
    lead: String,
    lines: Vec<Line>,
    /// Whose sheet else: link, name, whether it is this one.
    readers: Vec<(String, String, bool)>,
}

/// `GET /relationships/{id}/circle/sheet?for=PARTY`: what somebody may say of the others
pub(crate) async fn paper(visit: Visit, Path(id): Path<String>, Query(fields): Query) -> Answer {
    let circled = circled(&visit, &id).await?;
    let (t, ring) = (visit.t, circled.ring()?);
    let reader = match fields.filled("for") {
        Some(party) => Some(circled.member(&ring, party)?),
        None => ring.me(),
    };
    let me = ring.me().map(|me| me.id);
    let reader_id = reader.map(|party| party.id);
    let others = ring.present(visit.today()).filter(|party| Some(party.id) != reader_id);
    // On somebody else's sheet I go by a name of my own.
    let called = |party| match Some(reader_id) == Some(me) {
        true => circled.name(&visit, party),
        false => circles::name_of(&circled.opened.seen.loaded, party, &my_name(&visit, &circled)),
    };
    let line = |party| {
        let known = ring.membership(party);
        let text = |text: Option<String>| text.unwrap_or_default();
        Line {
            name: called(party),
            unit: text(known.unit),
            work: text(known.work),
            say: text(known.say),
            to: text(known.say_to),
        }
    };
    let lead = match reader.filter(|party| Some(party.id) != me) {
        Some(party) => t.say("circle-sheet-lead", &[("name", Value::Text(circled.name(&visit, party)))]),
        None => t.text("circle-sheet-mine"),
    };
    let link = |party: &model::entry::Noted<model::relationship::Party>| {
        let path = format!("{}/sheet?for={}", circled.own, party.id);
        (path, circled.name(&visit, party), Some(party.id) == reader_id)
    };
    let page = SheetPage {
        frame: visit.frame(Place::Mentors, t.text("circle-sheet-title")).await?,
        name: circled.opened.name.clone(),
        lead,
        lines: others.map(line).collect(),
        readers: ring.present(visit.today()).map(link).collect(),
        own: circled.own.clone(),
    };
    visit.page(&page)
}

fn my_name(visit: &Visit, circled: &Circled) -> String {
    let name = circled.opened.seen.network.me().name.clone();
    name.unwrap_or_else(|| visit.t.text("circle-me"))
}
