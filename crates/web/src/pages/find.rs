//! Finding help: which kind of relation a need asks for, and who of my people could give it.

pub(crate) mod candidates;

use crate::failure::Failure;
use crate::fields::{Fields, Form, Query};
use crate::frame::{Frame, Place, Texts};
use crate::pages::deeper::{count, entry, fault};
use crate::visit::{Answer, Visit};
use app::entries::{self, EntryId};
use app::needs::{self, SaidNeed};
use askama::Template;
use axum::extract::Path;
use model::entry::Noted;
use model::finding::Value;
use model::mentoring::Mentoring;
use model::need::{Circumstance, Need};
use model::outreach::LookPlace;
use model::relationship::RelationshipKind;

/// Something to choose from a list.
pub(crate) struct Choice {
    pub(crate) code: String,
    pub(crate) text: String,
    pub(crate) is_chosen: bool,
}

/// A need that was written down.
struct NeedRow {
    path: String,
    edit: String,
    id: String,
    text: String,
    kind: String,
    said: String,
}

/// Where to look for people whom one does not know yet.
struct LookRow {
    title: String,
    about: String,
    path: String,
}

#[derive(Template)]
#[template(path = "pages/find/find.html")]
struct Page {
    frame: Frame,
    headline: String,
    needs: Vec<NeedRow>,
    /// Where the form is sent.
    action: String,
    is_change: bool,
    text: String,
    text_fault: Option<String>,
    circumstances: Vec<Choice>,
    area: String,
    /// What I am not good at, to be proposed as the area.
    weaknesses: Vec<String>,
    offer: String,
    strengths: Vec<String>,
    goals: Vec<Choice>,
    looks: Vec<LookRow>,
}

/// `GET /find` with `need` to say one anew, or `circumstance`, `area`, `offer`, `goal`, `text` to begin with.
pub(crate) async fn show(visit: Visit, Query(fields): Query) -> Answer {
    visit.page(&page(&visit, &fields, None, None).await?)
}

async fn page(
    visit: &Visit,
    fields: &Fields,
    changed: Option<EntryId>,
    text_fault: Option<String>,
) -> Result<Page, Failure> {
    let seen = visit.office.seen().await?;
    let nothing = Mentoring::default();
    let mentoring = seen.beside.mentoring.as_ref().unwrap_or(&nothing);
    let t = visit.t;
    let asked = fields.filled("need").and_then(|id| id.parse().ok()).or(changed);
    let known = asked.and_then(|id| mentoring.search.need(id)).filter(|_| text_fault.is_none());
    let value = known.map(|known| &known.value);
    let typed = |name: &str, known: Option<&String>| {
        fields.get(name).map(str::to_owned).or_else(|| known.cloned()).unwrap_or_default()
    };
    let circumstances: Vec<Circumstance> = match value {
        Some(value) => value.circumstances.clone(),
        None => fields.all("circumstance").filter_map(|code| code.parse().ok()).collect(),
    };
    let goal = value.map_or_else(|| fields.filled("goal").and_then(|id| id.parse().ok()), |value| value.goal);
    let is_change = asked.is_some_and(|id| mentoring.search.need(id).is_some());
    let row = |need: &Noted<Need>| need_row(t, mentoring, need);
    let headline = match mentoring.search.needs.len() {
        0 => t.text("find-headline-first"),
        needs => t.say("find-headline", &[("count", count(needs))]),
    };
    Ok(Page {
        frame: visit.frame(Place::Mentors, t.text("find-title")).await?,
        headline,
        needs: mentoring.search.needs.iter().rev().map(row).collect(),
        action: asked.filter(|_| is_change).map_or_else(|| "/find/needs".to_owned(), |id| format!("/find/needs/{id}")),
        is_change,
        text: typed("text", value.map(|value| &value.text)),
        text_fault,
        circumstances: Circumstance::ALL
            .iter()
            .map(|one| Choice {
                code: one.code().to_owned(),
                text: t.text(&format!("find-circumstance-{one}")),
                is_chosen: circumstances.contains(one),
            })
            .collect(),
        area: typed("area", value.and_then(|value| value.area.as_ref())),
        weaknesses: seen.network.me().weaknesses.clone(),
        offer: typed("offer", value.and_then(|value| value.offer.as_ref())),
        strengths: seen.network.me().strengths.clone(),
        goals: goals(mentoring, goal),
        looks: LookPlace::ALL
            .iter()
            .map(|place| LookRow {
                title: t.text(&format!("find-look-{place}")),
                about: t.text(&format!("find-look-{place}.about")),
                path: match place {
                    LookPlace::Introduction => "/network/map".to_owned(),
                    _ => format!("/outreach?place={place}#add"),
                },
            })
            .collect(),
    })
}

/// The active goals to choose from.
pub(crate) fn goals(mentoring: &Mentoring, chosen: Option<EntryId>) -> Vec<Choice> {
    let offered = mentoring.plan.goals.iter().filter(|goal| goal.value.is_active() || chosen == Some(goal.id));
    let choice = |goal: &Noted<model::goal::Goal>| Choice {
        code: goal.id.to_string(),
        text: goal.value.text.clone(),
        is_chosen: chosen == Some(goal.id),
    };
    offered.map(choice).collect()
}

/// The kinds to choose from.
pub(crate) fn kinds(t: Texts, chosen: RelationshipKind) -> Vec<Choice> {
    let choice = |kind: &RelationshipKind| Choice {
        code: kind.code().to_owned(),
        text: t.text(&format!("kind-{kind}")),
        is_chosen: *kind == chosen,
    };
    RelationshipKind::ALL.iter().map(choice).collect()
}

fn need_row(t: Texts, mentoring: &Mentoring, need: &Noted<Need>) -> NeedRow {
    let ways = mentoring.search.ways_for(need.id).count();
    let area = need.value.area.clone().map_or(Value::Unknown, Value::Text);
    NeedRow {
        path: format!("/find/candidates?need={}", need.id),
        edit: format!("/find?need={}#say", need.id),
        id: need.id.to_string(),
        text: need.value.text.clone(),
        kind: t.text(&format!("kind-{}", need.value.kind)),
        said: t.say(
            if need.value.area.is_some() { "find-need-said" } else { "find-need-said-plain" },
            &[("area", area), ("ways", count(ways))],
        ),
    }
}

fn said(fields: &Fields) -> SaidNeed {
    let text = |name: &str| fields.filled(name).map(str::to_owned);
    SaidNeed {
        text: text("text").unwrap_or_default(),
        circumstances: fields.all("circumstance").filter_map(|code| code.parse().ok()).collect(),
        kind: fields.filled("kind").and_then(|code| code.parse().ok()),
        area: text("area"),
        offer: text("offer"),
        goal: fields.filled("goal").and_then(|id| id.parse().ok()),
    }
}

/// `POST /find/needs` with `text`, `circumstance` (any), `area`, `offer`, `goal`, and `kind` where it is chosen.
pub(crate) async fn add(visit: Visit, Form(fields): Form) -> Answer {
    match needs::add(&visit.office, said(&fields)).await {
        Ok(kept) => visit.done(&format!("/find/candidates?need={}", kept.id), "need", Some(kept.undo)),
        Err(error) => {
            let fault = fault(error)?;
            visit.refused(&page(&visit, &fields, None, Some(fault)).await?)
        }
    }
}

/// `POST /find/needs/{id}`, as [`add`].
pub(crate) async fn change(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let id = standing(&visit, &id).await?;
    match needs::change(&visit.office, id, said(&fields)).await {
        Ok(kept) => visit.done(&format!("/find/candidates?need={id}"), "need-changed", Some(kept.undo)),
        Err(error) => {
            let fault = fault(error)?;
            visit.refused(&page(&visit, &fields, Some(id), Some(fault)).await?)
        }
    }
}

/// `POST /find/needs/{id}/kind` with `kind`.
pub(crate) async fn choose(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let id = standing(&visit, &id).await?;
    let kind = fields.filled("kind").and_then(|code| code.parse().ok()).ok_or(Failure::Unreadable)?;
    let kept = needs::choose_kind(&visit.office, id, kind).await?;
    visit.done(&format!("/find/candidates?need={id}"), "need-kind", Some(kept.undo))
}

/// `POST /find/needs/{id}/removal`
pub(crate) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = standing(&visit, &id).await?;
    visit.done("/find", "need-removed", Some(entries::remove(&visit.office, id).await?))
}

async fn standing(visit: &Visit, id: &str) -> Result<EntryId, Failure> {
    let id = entry(id)?;
    entries::get::<Need>(&visit.office, id).await?.map(|need| need.id).ok_or(Failure::NoSuchPage)
}
