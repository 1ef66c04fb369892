//! One decision: its roads, what each adviser says side by side, the choice, and how it looks later.

use super::blank::{Blank, Choice, Refusal, Refused, answered, beside, day, on_day, text};
use super::{Tab, helper, mentoring, tabs};
use crate::failure::Failure;
use crate::fields::{Fields, Form};
use crate::frame::{Frame, Place};
use crate::pages::deeper::results::standing;
use crate::pages::deeper::{People, Who, count, entry, proposed};
use crate::visit::{Answer, Visit};
use app::deeper::Helper;
use app::entries::{self, EntryId, Kept};
use app::inquiry::decisions::{self, VoiceDraft};
use app::seen::Seen;
use app::undo::UndoId;
use askama::Template;
use axum::extract::Path;
use chrono::Months;
use model::decision::{Decision, Road, Voice};
use model::entry::Noted;
use model::finding::Value;
use model::mentoring::of;

/// Months after which a choice is looked back on, unless said otherwise (`guide`: a year on).
const LOOK_BACK_MONTHS: u32 = 12;

/// A road.
struct RoadRow {
    id: String,
    text: String,
    note: Option<String>,
    /// Who would take it.
    for_it: Vec<String>,
    said: String,
    is_chosen: bool,
}

/// What one adviser says.
struct VoiceRow<'r> {
    id: String,
    name: String,
    who: Option<Who>,
    road: Option<String>,
    why: Option<String>,
    when: Option<String>,
    is_asked: bool,
    hear: Blank<'r>,
}

#[derive(Template)]
#[template(path = "pages/plan/decision.html")]
struct Page<'r> {
    frame: Frame,
    tabs: Vec<Tab>,
    id: String,
    question: String,
    background: Option<String>,
    said: String,
    roads: Vec<RoadRow>,
    voices: Vec<VoiceRow<'r>>,
    chosen: Option<String>,
    chosen_why: Option<String>,
    outcome: Option<String>,
    looked_back: Option<String>,
    look_back_on: Option<String>,
    is_due: bool,
    road: Blank<'r>,
    voice: Blank<'r>,
    choose: Blank<'r>,
    back: Blank<'r>,
    edit: Blank<'r>,
    proposed: Vec<String>,
}

/// `GET /plan/decisions/{id}`
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    answer(&visit, entry(&id)?, None).await
}

async fn answer(visit: &Visit, decision: EntryId, refusal: Option<&Refusal>) -> Answer {
    let seen = visit.office.seen().await?;
    let page = page(visit, &seen, decision, refusal).await?;
    answered(visit, &page, refusal)
}

async fn page<'r>(
    visit: &Visit,
    seen: &Seen,
    decision: EntryId,
    refusal: Option<&'r Refusal>,
) -> Result<Page<'r>, Failure> {
    let (t, people, inquiry) = (visit.t, People::of(&seen.network), &mentoring(seen).inquiry);
    let one = inquiry.decisions.iter().find(|one| one.id == decision).ok_or(Failure::NoSuchPage)?;
    let roads: Vec<&Noted<Road>> = of(&inquiry.roads, one.id).collect();
    let voices: Vec<&Noted<Voice>> = of(&inquiry.voices, one.id).collect();
    let form = |name: &str, path: &str, submit: &str| {
        Blank::new(t, refusal, &key(name, one.id), format!("/plan/decisions/{}{path}", one.id), submit)
    };
    let chosen = roads.iter().find(|road| Some(road.id) == one.value.chosen).map(|road| road.value.text.clone());
    let in_a_year = one.due_on.or_else(|| visit.today().checked_add_months(Months::new(LOOK_BACK_MONTHS)));
    let choose = form("choose", "/choice", "plan-choose")
        .choose("road", "plan-choose-road", road_choices(&roads, one.value.chosen))
        .required();
    let choose = choose.area("why", "plan-choose-why", one.value.chosen_why.as_deref().unwrap_or_default());
    let back = form("back", "/outcome", "plan-back-keep");
    Ok(Page {
        frame: visit.frame(Place::Plan, one.value.question.clone()).await?,
        tabs: tabs(t, ""),
        id: one.id.to_string(),
        question: one.value.question.clone(),
        background: one.value.background.clone(),
        said: differ(visit, &roads, &voices),
        voices: voices.iter().map(|voice| voice_row(visit, &people, &roads, voice, refusal)).collect(),
        chosen,
        chosen_why: one.value.chosen_why.clone(),
        outcome: one.value.outcome.clone(),
        looked_back: one.value.looked_back_on.map(|day| on_day(t, "plan-looked-back-on", day)),
        look_back_on: one.due_on.map(|day| on_day(t, "plan-look-back-on", day)),
        is_due: one.value.chosen.is_some() && one.due_on.is_some_and(|day| day <= visit.today()),
        road: form("road", "/roads", "plan-road-add")
            .line("text", "plan-road-text", "")
            .required()
            .line("note", "plan-road-note", "")
            .plain(),
        voice: voice_form(
            visit,
            form("voice", "/voices", "plan-voice-add")
                .plain()
                .who("who", "plan-voice-who", "")
                .required()
                .hint("plan-voice-who.hint"),
            &roads,
            None,
        ),
        choose: choose.day("back", "plan-choose-back", in_a_year),
        back: back
            .area("outcome", "plan-back-outcome", one.value.outcome.as_deref().unwrap_or_default())
            .required()
            .hint("plan-back-outcome.hint"),
        edit: question(form("decision", "", "plan-decision-keep"), Some(&one.value)).plain(),
        roads: roads.iter().map(|road| road_row(visit, &people, road, &voices, one.value.chosen)).collect(),
        proposed: proposed(&seen.network),
    })
}

/// The fields of the question itself.
pub(super) fn question<'r>(form: Blank<'r>, one: Option<&Decision>) -> Blank<'r> {
    form.line("question", "plan-decision-question", one.map_or("", |one| one.question.as_str()))
        .required()
        .hint("plan-decision-question.hint")
        .area(
            "background",
            "plan-decision-background",
            one.and_then(|one| one.background.as_deref()).unwrap_or_default(),
        )
}

fn key(name: &str, id: EntryId) -> String {
    format!("{name}-{id}")
}

/// Where the voices differ, in a sentence.
fn differ(visit: &Visit, roads: &[&Noted<Road>], voices: &[&Noted<Voice>]) -> String {
    let heard: Vec<EntryId> = voices.iter().filter_map(|voice| voice.value.road).collect();
    let named = roads.iter().filter(|road| heard.contains(&road.id)).count();
    let values = [
        ("roads", count(roads.len())),
        ("voices", count(voices.len())),
        ("heard", count(heard.len())),
        ("named", count(named)),
    ];
    visit.t.say("plan-decision-differ", &values)
}

fn road_choices(roads: &[&Noted<Road>], on: Option<EntryId>) -> Vec<Choice> {
    let choice = |road: &&Noted<Road>| Choice {
        value: road.id.to_string(),
        text: road.value.text.clone(),
        is_on: on == Some(road.id),
    };
    roads.iter().map(choice).collect()
}

fn voice_form<'r>(visit: &Visit, form: Blank<'r>, roads: &[&Noted<Road>], one: Option<&Voice>) -> Blank<'r> {
    let none = Choice {
        value: String::new(),
        text: visit.t.text("plan-voice-no-road"),
        is_on: one.is_none_or(|one| one.road.is_none()),
    };
    let mut choices = vec![none];
    choices.extend(road_choices(roads, one.and_then(|one| one.road)));
    form.pick("road", "plan-voice-road", choices)
        .area("why", "plan-voice-why", one.and_then(|one| one.why.as_deref()).unwrap_or_default())
        .day("said", "plan-voice-said", one.and_then(|one| one.said_on))
        .hint("plan-voice-said.hint")
}

fn road_row(
    visit: &Visit,
    people: &People<'_>,
    road: &Noted<Road>,
    voices: &[&Noted<Voice>],
    chosen: Option<EntryId>,
) -> RoadRow {
    let for_it = voices.iter().filter(|voice| voice.value.road == Some(road.id));
    let for_it: Vec<String> = for_it.map(|voice| name(visit, people, voice)).collect();
    RoadRow {
        id: road.id.to_string(),
        text: road.value.text.clone(),
        note: road.value.note.clone(),
        said: visit
            .t
            .say("plan-road-voices", &[("voices", count(for_it.len())), ("names", Value::Names(for_it.clone()))]),
        for_it,
        is_chosen: chosen == Some(road.id),
    }
}

fn name(visit: &Visit, people: &People<'_>, voice: &Noted<Voice>) -> String {
    let person = voice.person.as_ref().and_then(|id| people.get(id)).map(|person| person.name.clone());
    person.or_else(|| voice.value.name.clone()).unwrap_or_else(|| visit.t.text("deeper-helper-gone"))
}

fn voice_row<'r>(
    visit: &Visit,
    people: &People<'_>,
    roads: &[&Noted<Road>],
    voice: &Noted<Voice>,
    refusal: Option<&'r Refusal>,
) -> VoiceRow<'r> {
    let t = visit.t;
    let road = roads.iter().find(|road| Some(road.id) == voice.value.road).map(|road| road.value.text.clone());
    let hear =
        Blank::new(t, refusal, &key("hear", voice.id), format!("/plan/voices/{}", voice.id), "plan-voice-keep").plain();
    VoiceRow {
        id: voice.id.to_string(),
        name: name(visit, people, voice),
        who: voice.person.as_ref().and_then(|id| people.who(id)),
        is_asked: voice.value.said_on.is_some() || road.is_some() || voice.value.why.is_some(),
        road,
        why: voice.value.why.clone(),
        when: voice.value.said_on.map(|day| on_day(t, "plan-said-on", day)),
        hear: voice_form(visit, hear, roads, Some(&voice.value)),
    }
}

async fn again(visit: &Visit, decision: EntryId, refused: Refused, key: &str, fields: Fields) -> Answer {
    answer(visit, decision, Some(&refused.of(key, fields)?)).await
}

fn at(decision: EntryId, anchor: &str) -> String {
    format!("/plan/decisions/{decision}#{anchor}")
}

/// `POST /plan/decisions/{id}` with `question` and `background`.
pub(crate) async fn change(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let one = standing::<Decision>(&visit, &id).await?;
    let done = async {
        let question = text(visit.t, &fields, "question")?;
        beside("question", decisions::change(&visit.office, one, question, fields.filled("background")).await)
    };
    match done.await {
        Ok(kept) => visit.done(&at(one, "main"), "decision-changed", Some(kept.undo)),
        Err(refused) => again(&visit, one, refused, &key("decision", one), fields).await,
    }
}

/// `POST /plan/decisions/{id}/removal`
pub(crate) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let one = standing::<Decision>(&visit, &id).await?;
    visit.done("/plan/decisions", "decision-removed", Some(entries::remove(&visit.office, one).await?))
}

/// `POST /plan/decisions/{id}/roads` with `text` and `note`.
pub(crate) async fn add_road(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let one = standing::<Decision>(&visit, &id).await?;
    let done = async {
        let road = text(visit.t, &fields, "text")?;
        beside("text", decisions::add_road(&visit.office, one, road, fields.filled("note")).await)
    };
    match done.await {
        Ok(kept) => visit.done(&at(one, "roads"), "road", Some(kept.undo)),
        Err(refused) => again(&visit, one, refused, &key("road", one), fields).await,
    }
}

/// `POST /plan/roads/{id}/removal`
pub(crate) async fn remove_road(visit: Visit, Path(id): Path<String>) -> Answer {
    let road = entries::get::<Road>(&visit.office, entry(&id)?).await?.ok_or(Failure::NoSuchPage)?;
    removed(&visit, road.parent, road.id, "roads", "road-removed").await
}

/// `POST /plan/voices/{id}/removal`
pub(crate) async fn remove_voice(visit: Visit, Path(id): Path<String>) -> Answer {
    let voice = entries::get::<Voice>(&visit.office, entry(&id)?).await?.ok_or(Failure::NoSuchPage)?;
    removed(&visit, voice.parent, voice.id, "voices", "voice-removed").await
}

async fn removed(visit: &Visit, decision: Option<EntryId>, id: EntryId, anchor: &str, told: &str) -> Answer {
    let undo: UndoId = entries::remove(&visit.office, id).await?;
    let back = decision.map_or_else(|| "/plan/decisions".to_owned(), |one| at(one, anchor));
    visit.done(&back, told, Some(undo))
}

fn draft(visit: &Visit, who: Helper, fields: &Fields) -> Result<VoiceDraft, Refused> {
    let road = fields.filled("road").map(|id| id.parse().map_err(|_| Failure::Unreadable)).transpose()?;
    let why = fields.filled("why").map(str::to_owned);
    let said_on = match day(visit.t, fields, "said")? {
        // Whoever said something and no day said it today.
        None if road.is_some() || why.is_some() => Some(visit.today()),
        said_on => said_on,
    };
    Ok(VoiceDraft { who, road, why, said_on })
}

/// `POST /plan/decisions/{id}/voices` with `who` (a name or an id), `road`, `why`, `said`.
pub(crate) async fn add_voice(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let one = standing::<Decision>(&visit, &id).await?;
    match try_add_voice(&visit, one, &fields).await {
        Ok(kept) => visit.done(&at(one, "voices"), "voice", Some(kept.undo)),
        Err(refused) => again(&visit, one, refused, &key("voice", one), fields).await,
    }
}

async fn try_add_voice(visit: &Visit, one: EntryId, fields: &Fields) -> Result<Kept, Refused> {
    let seen = visit.office.seen().await.map_err(Failure::from)?;
    let who = helper(&seen, visit.t, "who", fields.get("who").unwrap_or_default())?;
    let draft = draft(visit, who, fields)?;
    beside("said", decisions::add_voice(&visit.office, one, &draft).await)
}

/// `POST /plan/voices/{id}` with `road`, `why`, `said`.
pub(crate) async fn hear(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let voice = entries::get::<Voice>(&visit.office, entry(&id)?).await?.ok_or(Failure::NoSuchPage)?;
    let decision = voice.parent.ok_or(Failure::NoSuchPage)?;
    let done = async {
        let draft = draft(&visit, Helper::Role(String::new()), &fields)?;
        beside("said", decisions::hear(&visit.office, voice.id, &draft).await)
    };
    match done.await {
        Ok(kept) => visit.done(&at(decision, "voices"), "voice-heard", Some(kept.undo)),
        Err(refused) => again(&visit, decision, refused, &key("hear", voice.id), fields).await,
    }
}

/// `POST /plan/decisions/{id}/choice` with `road`, `why`, `back`.
pub(crate) async fn choose(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let one = standing::<Decision>(&visit, &id).await?;
    match try_choose(&visit, one, &fields).await {
        Ok(kept) => visit.done(&at(one, "choice"), "choice", Some(kept.undo)),
        Err(refused) => again(&visit, one, refused, &key("choose", one), fields).await,
    }
}

async fn try_choose(visit: &Visit, one: EntryId, fields: &Fields) -> Result<Kept, Refused> {
    let road: EntryId = super::blank::word(visit.t, fields, "road")?;
    let back = day(visit.t, fields, "back")?;
    beside("back", decisions::choose(&visit.office, one, road, fields.filled("why"), back).await)
}

/// `POST /plan/decisions/{id}/outcome` with `outcome`.
pub(crate) async fn look_back(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let one = standing::<Decision>(&visit, &id).await?;
    let done = async {
        let outcome = text(visit.t, &fields, "outcome")?;
        beside("outcome", decisions::look_back(&visit.office, one, outcome).await)
    };
    match done.await {
        Ok(kept) => visit.done(&at(one, "back"), "looked-back", Some(kept.undo)),
        Err(refused) => again(&visit, one, refused, &key("back", one), fields).await,
    }
}
