//! A role that I want: what it takes, by weight, against what I have, and how to tell it.

use super::blank::{Blank, Refusal, Refused, answered, beside, choices, text, word};
use super::{Other, Tab, helper, mentoring, others, tabs};
use crate::failure::Failure;
use crate::fields::{Fields, Form, Query};
use crate::frame::{Frame, Place};
use crate::pages::deeper::results::standing;
use crate::pages::deeper::{People, Who, count, entry, proposed};
use crate::visit::{Answer, Visit};
use app::deeper::Helper;
use app::entries::{self, EntryId, Kept};
use app::inquiry::target_role::{self, NeedDraft, RoleDraft};
use app::seen::Seen;
use askama::Template;
use axum::extract::Path;
use model::career::{Have, NEED_WEIGHT_MAX, RoleNeed, TargetRole};
use model::entry::Noted;
use model::finding::Value;

/// Something that the role needs.
struct NeedRow<'r> {
    id: String,
    text: String,
    weight: String,
    dots: Vec<bool>,
    have: &'static str,
    have_said: String,
    evidence: Option<String>,
    telling: Option<String>,
    edit: Blank<'r>,
    goal: String,
    is_gap: bool,
}

/// The role that is shown.
struct Shown<'r> {
    id: String,
    title: String,
    why: Option<String>,
    who: Option<Who>,
    holder: Option<String>,
    said: String,
    met: u32,
    whole: u32,
    gaps: Vec<NeedRow<'r>>,
    bring: Vec<NeedRow<'r>>,
    form: Blank<'r>,
    edit: Blank<'r>,
}

#[derive(Template)]
#[template(path = "pages/plan/target_role.html")]
struct Page<'r> {
    frame: Frame,
    tabs: Vec<Tab>,
    headline: String,
    role: Option<Shown<'r>>,
    others: Vec<Other>,
    form: Blank<'r>,
    is_new: bool,
    proposed: Vec<String>,
}

const NEW: &str = "role-new";
const PATH: &str = "/plan/target-role";

/// `GET /plan/target-role` with `role`.
pub(crate) async fn show(visit: Visit, Query(fields): Query) -> Answer {
    answer(&visit, fields.get("role").and_then(|id| id.parse().ok()), None).await
}

async fn answer(visit: &Visit, role: Option<EntryId>, refusal: Option<&Refusal>) -> Answer {
    let seen = visit.office.seen().await?;
    let page = page(visit, &seen, role, refusal).await?;
    answered(visit, &page, refusal)
}

async fn page<'r>(
    visit: &Visit,
    seen: &Seen,
    asked: Option<EntryId>,
    refusal: Option<&'r Refusal>,
) -> Result<Page<'r>, Failure> {
    let (t, roles) = (visit.t, &mentoring(seen).inquiry.target_roles);
    let role = roles.iter().find(|one| Some(one.id) == asked).or(roles.last());
    let shown = role.map(|role| shown(visit, seen, role, refusal));
    let headline = match &shown {
        Some(shown) => {
            let heaviest = shown.gaps.first().map_or(Value::Unknown, |gap| Value::Text(gap.text.clone()));
            let needs = shown.gaps.len() + shown.bring.len();
            t.say(
                "plan-role-headline",
                &[("gaps", count(shown.gaps.len())), ("needs", count(needs)), ("heaviest", heaviest)],
            )
        }
        None => t.text("plan-role-none"),
    };
    let form =
        role_form(Blank::new(t, refusal, NEW, PATH.to_owned(), "plan-role-add"), &People::of(&seen.network), None);
    Ok(Page {
        frame: visit.frame(Place::Plan, t.text("plan-role")).await?,
        tabs: tabs(t, PATH),
        headline,
        others: others(roles, role, at, |one| &one.title),
        is_new: role.is_none() || form.has_fault(),
        role: shown,
        form,
        proposed: proposed(&seen.network),
    })
}

fn at(role: EntryId) -> String {
    format!("{PATH}?role={role}")
}

fn role_form<'r>(form: Blank<'r>, people: &People<'_>, one: Option<&Noted<TargetRole>>) -> Blank<'r> {
    let person = one.and_then(|one| one.person.as_ref()).and_then(|id| people.get(id)).map(|one| one.name.clone());
    let holder = person.or_else(|| one.and_then(|one| one.value.holder.clone())).unwrap_or_default();
    let value = one.map(|one| &one.value);
    form.line("title", "plan-role-title", value.map_or("", |one| one.title.as_str()))
        .required()
        .who("holder", "plan-role-holder", &holder)
        .hint("plan-role-holder.hint")
        .line("why", "plan-role-why", value.and_then(|one| one.why.as_deref()).unwrap_or_default())
}

fn need_form<'r>(visit: &Visit, form: Blank<'r>, one: Option<&RoleNeed>) -> Blank<'r> {
    let weight = one.map_or(2, |one| one.weight).to_string();
    let weights: Vec<u8> = (1..=NEED_WEIGHT_MAX).collect();
    let have = one.map_or(Have::Nothing, |one| one.have);
    let text = |text: Option<&String>| text.cloned().unwrap_or_default();
    form.line("text", "plan-need-text", one.map_or("", |one| one.text.as_str()))
        .required()
        .choose(
            "weight",
            "plan-need-weight",
            choices(visit.t, "plan-weight", &weights, |one| one.to_string() == weight),
        )
        .choose("have", "plan-need-have", choices(visit.t, "plan-have", Have::ALL, |one| one == have))
        .line("evidence", "plan-need-evidence", &text(one.and_then(|one| one.evidence.as_ref())))
        .line("telling", "plan-need-telling", &text(one.and_then(|one| one.telling.as_ref())))
}

fn shown<'r>(visit: &Visit, seen: &Seen, role: &Noted<TargetRole>, refusal: Option<&'r Refusal>) -> Shown<'r> {
    let (t, people) = (visit.t, People::of(&seen.network));
    let needs = mentoring(seen).inquiry.needs_of(role.id);
    let whole: u32 = needs.iter().map(|need| 2 * u32::from(need.value.weight)).sum();
    let met: u32 = whole - needs.iter().map(|need| u32::from(need.value.gap_halves())).sum::<u32>();
    let rows = needs.iter().map(|need| need_row(visit, need, refusal));
    let (gaps, bring): (Vec<NeedRow<'r>>, Vec<NeedRow<'r>>) = rows.partition(|row| row.is_gap);
    let percent = if whole == 0 { 0.0 } else { f64::from(met) / f64::from(whole) };
    let new = Blank::new(t, refusal, &new_key(role.id), format!("{PATH}/{}/needs", role.id), "plan-need-add").plain();
    let edit = Blank::new(t, refusal, &edit_key(role.id), format!("{PATH}/{}", role.id), "plan-role-keep").plain();
    Shown {
        id: role.id.to_string(),
        title: role.value.title.clone(),
        why: role.value.why.clone(),
        who: role.person.as_ref().and_then(|id| people.who(id)),
        holder: role.value.holder.clone(),
        said: t.say("plan-role-said", &[("share", Value::Share(percent)), ("needs", count(needs.len()))]),
        met,
        whole,
        gaps,
        bring,
        form: need_form(visit, new, None),
        edit: role_form(edit, &people, Some(role)),
    }
}

fn need_row<'r>(visit: &Visit, need: &Noted<RoleNeed>, refusal: Option<&'r Refusal>) -> NeedRow<'r> {
    let (t, value) = (visit.t, &need.value);
    let edit =
        Blank::new(t, refusal, &need_key(need.id), format!("{PATH}/needs/{}", need.id), "plan-need-keep").plain();
    let goal = form_urlencoded::Serializer::new(String::new()).append_pair("text", &value.text).finish();
    NeedRow {
        id: need.id.to_string(),
        text: value.text.clone(),
        weight: t.text(&format!("plan-weight-{}", value.weight)),
        dots: (1..=NEED_WEIGHT_MAX).map(|place| place <= value.weight).collect(),
        have: value.have.code(),
        have_said: t.text(&format!("plan-have-{}", value.have)),
        evidence: value.evidence.clone(),
        telling: value.telling.clone(),
        edit: need_form(visit, edit, Some(value)),
        goal: format!("/plan/goals/new?{goal}"),
        is_gap: value.gap_halves() > 0,
    }
}

fn new_key(role: EntryId) -> String {
    format!("need-new-{role}")
}

fn edit_key(role: EntryId) -> String {
    format!("role-{role}")
}

fn need_key(need: EntryId) -> String {
    format!("need-{need}")
}

fn role_draft(visit: &Visit, seen: &Seen, fields: &Fields) -> Result<RoleDraft, Refused> {
    let (person, holder) = match fields.filled("holder") {
        None => (None, None),
        Some(typed) => match helper(seen, visit.t, "holder", typed)? {
            Helper::Person(id) => (Some(id), None),
            Helper::Role(name) => (None, Some(name)),
        },
    };
    let title = text(visit.t, fields, "title")?.to_owned();
    Ok(RoleDraft { title, person, holder, why: fields.filled("why").map(str::to_owned) })
}

fn need_draft(visit: &Visit, fields: &Fields) -> Result<NeedDraft, Refused> {
    Ok(NeedDraft {
        text: text(visit.t, fields, "text")?.to_owned(),
        weight: word(visit.t, fields, "weight")?,
        have: word(visit.t, fields, "have")?,
        evidence: fields.filled("evidence").map(str::to_owned),
        telling: fields.filled("telling").map(str::to_owned),
    })
}

/// `POST /plan/target-role` with `title`, `holder`, `why`.
pub(crate) async fn aim(visit: Visit, Form(fields): Form) -> Answer {
    let seen = visit.office.seen().await?;
    let done = async {
        let draft = role_draft(&visit, &seen, &fields)?;
        beside("title", target_role::aim(&visit.office, &draft).await)
    };
    match done.await {
        Ok(kept) => visit.done(&at(kept.id), "role", Some(kept.undo)),
        Err(refused) => answer(&visit, None, Some(&refused.of(NEW, fields)?)).await,
    }
}

/// `POST /plan/target-role/{id}` with the fields of [`aim`].
pub(crate) async fn change(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let (role, seen) = (standing::<TargetRole>(&visit, &id).await?, visit.office.seen().await?);
    let done = async {
        let draft = role_draft(&visit, &seen, &fields)?;
        beside("title", target_role::change(&visit.office, role, &draft).await)
    };
    match done.await {
        Ok(kept) => visit.done(&at(role), "role-changed", Some(kept.undo)),
        Err(refused) => answer(&visit, Some(role), Some(&refused.of(&edit_key(role), fields)?)).await,
    }
}

/// `POST /plan/target-role/{id}/removal`
pub(crate) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let role = standing::<TargetRole>(&visit, &id).await?;
    visit.done(PATH, "role-removed", Some(entries::remove(&visit.office, role).await?))
}

/// `POST /plan/target-role/{id}/needs` with `text`, `weight` (1 to 3), `have`, `evidence`, `telling`.
pub(crate) async fn add_need(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let role = standing::<TargetRole>(&visit, &id).await?;
    let done = async {
        let draft = need_draft(&visit, &fields)?;
        beside("text", target_role::add_need(&visit.office, role, &draft).await)
    };
    match done.await {
        Ok(kept) => visit.done(&format!("{}#needs", at(role)), "role-need", Some(kept.undo)),
        Err(refused) => answer(&visit, Some(role), Some(&refused.of(&new_key(role), fields)?)).await,
    }
}

/// The need that a path names, and its role.
async fn known(visit: &Visit, id: &str) -> Result<(EntryId, EntryId), Failure> {
    let need = entries::get::<RoleNeed>(&visit.office, entry(id)?).await?.ok_or(Failure::NoSuchPage)?;
    Ok((need.id, need.parent.ok_or(Failure::NoSuchPage)?))
}

/// `POST /plan/target-role/needs/{id}` with the fields of [`add_need`].
pub(crate) async fn change_need(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let (need, role) = known(&visit, &id).await?;
    match try_change_need(&visit, need, &fields).await {
        Ok(kept) => visit.done(&format!("{}#needs", at(role)), "role-need-changed", Some(kept.undo)),
        Err(refused) => answer(&visit, Some(role), Some(&refused.of(&need_key(need), fields)?)).await,
    }
}

async fn try_change_need(visit: &Visit, need: EntryId, fields: &Fields) -> Result<Kept, Refused> {
    let draft = need_draft(visit, fields)?;
    beside("text", target_role::change_need(&visit.office, need, &draft).await)
}

/// `POST /plan/target-role/needs/{id}/removal`
pub(crate) async fn remove_need(visit: Visit, Path(id): Path<String>) -> Answer {
    let (need, role) = known(&visit, &id).await?;
    visit.done(&format!("{}#needs", at(role)), "role-need-removed", Some(entries::remove(&visit.office, need).await?))
}
