//! The page of one way: preparation, what holds back, letters, the answer, and what came of it.

use super::called;
use super::letters::{self, LetterRow, Writing};
use crate::failure::Failure;
use crate::fields::{Fields, Form, Query};
use crate::frame::{Frame, Place, Texts};
use crate::pages::deeper::{People, Who, entry, fault};
use crate::pages::find::Choice;
use crate::visit::{Answer, Visit};
use app::entries;
use app::needs::candidates;
use app::outreach::{self, HeldBack, Preparation};
use askama::Template;
use axum::extract::Path;
use chrono::NaiveDate;
use model::entry::{EntryId, Noted};
use model::finding::Value;
use model::mentoring::Mentoring;
use model::need::Need;
use model::network::Network;
use model::outreach::{Hesitation, Outreach, OutreachStage};
use network::introductions::Ways;

/// So many people in common are named (`guide`: two or three).
const COMMON_MAX: usize = 3;

/// What may hold somebody back, with its answer.
struct Holding {
    code: &'static str,
    text: String,
    answer: String,
    is_chosen: bool,
}

/// A move of the past.
struct MoveRow {
    day: String,
    stage: String,
    reason: String,
}

#[derive(Template)]
#[template(path = "pages/outreach/way.html")]
struct Page {
    frame: Frame,
    id: String,
    name: String,
    path: Option<String>,
    detail: String,
    kind: String,
    stage: String,
    stage_code: &'static str,
    since: String,
    need: Option<(String, String)>,
    common: Vec<Who>,
    /// What of the network speaks for them.
    fit: Vec<String>,
    is_known: bool,
    address: String,
    background: String,
    interests: String,
    why_them: String,
    for_them: String,
    first_ask: String,
    prepare_fault: Option<String>,
    is_early: bool,
    holdings: Vec<Holding>,
    answers: Vec<Holding>,
    own_answer: String,
    ask_on: String,
    hold_fault: Option<String>,
    letters: Vec<LetterRow>,
    writing: Option<Writing>,
    is_waiting: bool,
    outcomes: Vec<Choice>,
    answer_fault: Option<String>,
    answer_reason: String,
    is_yes: bool,
    /// Where the relationship stands, where it has begun.
    relationship: Option<String>,
    /// Others said yes, and one of them was chosen.
    is_not_chosen: bool,
    is_thanked: bool,
    stages: Vec<Choice>,
    moves: Vec<MoveRow>,
    move_fault: Option<String>,
    today: String,
}

/// What was wrong with one of the forms, with what was typed into it.
#[derive(Default)]
pub(super) struct Refused<'f> {
    pub(super) fields: Option<&'f Fields>,
    pub(super) prepare: Option<String>,
    pub(super) hold: Option<String>,
    pub(super) answer: Option<String>,
    pub(super) moved: Option<String>,
    /// The letter whose form it was; `None` for a new one.
    pub(super) letter: Option<(Option<EntryId>, String)>,
}

/// `GET /outreach/{id}` with `letter` (`ask`, `reminder`, `thanks`): a draft to write from.
pub(crate) async fn show(visit: Visit, Path(id): Path<String>, Query(fields): Query) -> Answer {
    let id = entry(&id)?;
    visit.page(&page(&visit, id, fields.filled("letter"), &Refused::default()).await?)
}

async fn page(visit: &Visit, id: EntryId, draft: Option<&str>, refused: &Refused<'_>) -> Result<Page, Failure> {
    let seen = visit.office.seen().await?;
    let mentoring = seen.beside.mentoring.as_ref().ok_or(Failure::NoSuchPage)?;
    let way = mentoring.search.way(id).ok_or(Failure::NoSuchPage)?;
    let (t, people) = (visit.t, People::of(&seen.network));
    let (value, stage) = (&way.value, way.value.stage());
    let need = way.parent.and_then(|need| mentoring.search.need(need));
    let ways = Ways::of(&seen.network);
    let common = way.person.as_ref().map(|person| candidates::in_common(&ways, person, COMMON_MAX)).unwrap_or_default();
    let who = way.person.as_ref().and_then(|person| people.who(person));
    let known = way.person.as_ref().and_then(|person| people.get(person));
    let text = |name: &str, own: Option<&String>| {
        refused
            .fields
            .and_then(|fields| fields.get(name))
            .map(str::to_owned)
            .or_else(|| own.cloned())
            .unwrap_or_default()
    };
    let interests = known.map(|one| one.interests.join(", ")).filter(|text| !text.is_empty());
    let holdings = Hesitation::ALL.iter().map(|one| holding(t, value, *one)).collect::<Vec<_>>();
    let common_names: Vec<String> = common.iter().map(|one| people.name(one)).collect();
    let name = called(&people, way);
    let me = seen.network.me().name.clone().unwrap_or_default();
    Ok(Page {
        frame: visit.frame(Place::Mentors, name.clone()).await?,
        id: id.to_string(),
        path: who.as_ref().map(|who| who.path.clone()),
        detail: who.map(|who| who.detail).unwrap_or_default(),
        kind: t.text(&format!("kind-{}", value.kind)),
        stage: t.text(&format!("outreach-stage-{stage}")),
        stage_code: stage.code(),
        since: t.say("outreach-since", &[("day", value.since().map_or(Value::Unknown, Value::Date))]),
        need: need.map(|need| (need.value.text.clone(), format!("/find/candidates?need={}", need.id))),
        fit: reasons(visit, &seen.network, mentoring, way, need),
        common: common.iter().filter_map(|one| people.who(one)).collect(),
        is_known: way.person.is_some(),
        address: text("address", value.address.as_ref()),
        background: text("background", value.background.as_ref()),
        interests: text("interests", value.interests.as_ref().or(interests.as_ref())),
        why_them: text("why_them", value.why_them.as_ref()),
        for_them: text("for_them", value.for_them.as_ref()),
        first_ask: text("first_ask", value.first_ask.as_ref()),
        prepare_fault: refused.prepare.clone(),
        is_early: stage < OutreachStage::Sent,
        answers: holdings_chosen(t, value),
        holdings,
        own_answer: text("own_answer", value.own_answer.as_ref()),
        ask_on: text("ask_on", way.due_on.map(|day| day.to_string()).as_ref()),
        hold_fault: refused.hold.clone(),
        letters: letters::rows(visit, &seen.loaded, mentoring, way, refused),
        writing: letters::writing(visit, mentoring, way, need, (&name, &common_names, &me), draft, refused),
        is_waiting: matches!(stage, OutreachStage::Sent | OutreachStage::Answered | OutreachStage::Later),
        outcomes: outcomes(t, stage),
        answer_fault: refused.answer.clone(),
        answer_reason: refused.answer.as_ref().map(|_| text("reason", None)).unwrap_or_default(),
        is_yes: stage == OutreachStage::Yes,
        relationship: value.relationship.map(|id| format!("/relationships/{id}")),
        is_not_chosen: is_not_chosen(mentoring, way),
        is_thanked: value.thanked_on.is_some(),
        stages: OutreachStage::ALL.iter().filter(|one| **one != stage).map(|one| stage_choice(t, *one)).collect(),
        moves: value.moves.iter().rev().map(|one| move_row(t, one)).collect(),
        move_fault: refused.moved.clone(),
        today: visit.today().to_string(),
        name,
    })
}

/// What of the network speaks for them, for a letter to say why.
fn reasons(
    visit: &Visit,
    network: &Network,
    mentoring: &Mentoring,
    way: &Noted<Outreach>,
    need: Option<&Noted<Need>>,
) -> Vec<String> {
    let Some((person, need)) = way.person.as_ref().zip(need) else { return Vec::new() };
    let wanted = Need { kind: way.value.kind, ..need.value.clone() };
    let Some(fit) = candidates::fit(network, mentoring, &wanted, person) else { return Vec::new() };
    let good = fit.parts.iter().filter(|part| part.points.is_some_and(|points| 2 * points > part.worth));
    good.map(|part| visit.t.say(part.reason.id, &part.reason.values)).collect()
}

fn holding(t: Texts, way: &Outreach, one: Hesitation) -> Holding {
    Holding {
        code: one.code(),
        text: t.text(&format!("outreach-holds-{one}")),
        answer: t.text(&format!("outreach-holds-{one}.answer")),
        is_chosen: way.hesitations.contains(&one),
    }
}

fn holdings_chosen(t: Texts, way: &Outreach) -> Vec<Holding> {
    way.hesitations.iter().map(|one| holding(t, way, *one)).collect()
}

fn outcomes(t: Texts, stage: OutreachStage) -> Vec<Choice> {
    let all = [OutreachStage::Yes, OutreachStage::Later, OutreachStage::No, OutreachStage::Answered];
    all.into_iter().filter(|one| *one != stage).map(|one| stage_choice(t, one)).collect()
}

fn stage_choice(t: Texts, stage: OutreachStage) -> Choice {
    Choice { code: stage.code().to_owned(), text: t.text(&format!("outreach-stage-{stage}")), is_chosen: false }
}

/// Whether somebody else was chosen for the same need, after this one said yes, too.
fn is_not_chosen(mentoring: &Mentoring, way: &Noted<Outreach>) -> bool {
    let Some(need) = way.parent else { return false };
    way.value.stage() == OutreachStage::Yes
        && way.value.relationship.is_none()
        && mentoring.search.ways_for(need).any(|other| other.value.relationship.is_some())
}

fn move_row(t: Texts, one: &model::outreach::OutreachMove) -> MoveRow {
    MoveRow {
        day: t.say("outreach-day", &[("day", Value::Date(one.on))]),
        stage: t.text(&format!("outreach-stage-{}", one.to)),
        reason: one.reason.clone().unwrap_or_default(),
    }
}

/// The page again, with what is wrong with one of its forms.
pub(super) async fn refuse(visit: &Visit, id: EntryId, draft: Option<&str>, refused: &Refused<'_>) -> Answer {
    visit.refused(&page(visit, id, draft, refused).await?)
}

/// The way that a path names, where it is there.
pub(super) async fn standing(visit: &Visit, id: &str) -> Result<EntryId, Failure> {
    let id = entry(id)?;
    entries::get::<Outreach>(&visit.office, id).await?.map(|way| way.id).ok_or(Failure::NoSuchPage)
}

fn typed(fields: &Fields, name: &str) -> Option<String> {
    fields.filled(name).map(str::to_owned)
}

/// The day in a field; where it is empty or none, that of today.
pub(super) fn day_or_today(visit: &Visit, fields: &Fields, name: &str) -> NaiveDate {
    fields.filled(name).and_then(|day| day.parse().ok()).unwrap_or_else(|| visit.today())
}

/// `POST /outreach/{id}` with `address`, `background`, `interests`, `why_them`, `for_them`, `first_ask`.
pub(crate) async fn prepare(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let id = standing(&visit, &id).await?;
    let said = Preparation {
        address: typed(&fields, "address"),
        background: typed(&fields, "background"),
        interests: typed(&fields, "interests"),
        why_them: typed(&fields, "why_them"),
        for_them: typed(&fields, "for_them"),
        first_ask: typed(&fields, "first_ask"),
    };
    match outreach::prepare(&visit.office, id, &said).await {
        Ok(kept) => visit.done(&format!("/outreach/{id}#letters"), "outreach-prepared", Some(kept.undo)),
        Err(error) => {
            let refused = Refused { fields: Some(&fields), prepare: Some(fault(error)?), ..Refused::default() };
            refuse(&visit, id, None, &refused).await
        }
    }
}

/// `POST /outreach/{id}/ask` with `hesitation` (any), `own_answer`, `first_ask`, `ask_on`.
pub(crate) async fn hold_back(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let id = standing(&visit, &id).await?;
    let day: Option<NaiveDate> = fields.filled("ask_on").and_then(|day| day.parse().ok());
    let said = HeldBack {
        hesitations: fields.all("hesitation").filter_map(|code| code.parse().ok()).collect(),
        own_answer: typed(&fields, "own_answer"),
        first_ask: typed(&fields, "first_ask"),
        ask_on: day,
    };
    match outreach::hold_back(&visit.office, id, &said).await {
        Ok(kept) => visit.done(&format!("/outreach/{id}#holds-back"), "outreach-held", Some(kept.undo)),
        Err(error) => {
            let refused = Refused { fields: Some(&fields), hold: Some(fault(error)?), ..Refused::default() };
            refuse(&visit, id, None, &refused).await
        }
    }
}

/// `POST /outreach/{id}/answer` with `to` (`yes`, `later`, `no`, `answered`), `on`, `reason`.
pub(crate) async fn answer(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let id = standing(&visit, &id).await?;
    let to = fields.filled("to").and_then(|code| code.parse().ok()).ok_or(Failure::Unreadable)?;
    let on = day_or_today(&visit, &fields, "on");
    match app::letters::answer(&visit.office, id, to, on, fields.filled("reason")).await {
        Ok(kept) => visit.done(&format!("/outreach/{id}"), "outreach-answered", Some(kept.undo)),
        Err(error) => {
            let refused = Refused { fields: Some(&fields), answer: Some(fault(error)?), ..Refused::default() };
            refuse(&visit, id, None, &refused).await
        }
    }
}

/// `POST /outreach/{id}/moves` with `to`, `on`, `reason`.
pub(crate) async fn move_to(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let id = standing(&visit, &id).await?;
    let to = fields.filled("to").and_then(|code| code.parse().ok()).ok_or(Failure::Unreadable)?;
    let on = day_or_today(&visit, &fields, "on");
    match outreach::move_to(&visit.office, id, to, on, fields.filled("reason")).await {
        Ok(kept) => visit.done(&format!("/outreach/{id}"), "outreach-moved", Some(kept.undo)),
        Err(error) => {
            let refused = Refused { fields: Some(&fields), moved: Some(fault(error)?), ..Refused::default() };
            refuse(&visit, id, None, &refused).await
        }
    }
}

/// `POST /outreach/{id}/relationship`
pub(crate) async fn take_up(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = standing(&visit, &id).await?;
    match outreach::take_up(&visit.office, id).await {
        Ok(kept) => visit.done(&format!("/outreach/{id}"), "outreach-taken-up", Some(kept.undo)),
        Err(error) => {
            let refused = Refused { answer: Some(fault(error)?), ..Refused::default() };
            refuse(&visit, id, None, &refused).await
        }
    }
}

/// `POST /outreach/{id}/removal`
pub(crate) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = standing(&visit, &id).await?;
    visit.done("/outreach", "outreach-removed", Some(entries::remove(&visit.office, id).await?))
}
