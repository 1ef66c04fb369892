//! Other ways to a goal: classes, reading, webcasts, professional groups. A part of the overview and of a goal's page.

use super::blank::{Blank, Choice, Refusal, Refused, beside, choices, day, on_day, text, word};
use crate::failure::Failure;
use crate::fields::{Fields, Form};
use crate::pages::deeper::entry;
use crate::visit::{Answer, Visit};
use app::entries::{self, EntryId, Kept};
use app::goals::{self, ItemDraft};
use axum::extract::Path;
use model::entry::Noted;
use model::goal::{GoalStanding, PlanItem, PlanItemKind};
use model::mentoring::Mentoring;

/// Another way.
pub(crate) struct ItemRow<'r> {
    pub(crate) id: String,
    pub(crate) kind: String,
    pub(crate) text: String,
    pub(crate) source: Option<String>,
    pub(crate) is_outside_field: bool,
    pub(crate) standing: &'static str,
    pub(crate) when: Option<String>,
    pub(crate) is_late: bool,
    pub(crate) gained: Option<String>,
    pub(crate) done: Blank<'r>,
}

/// Other ways, and the form that plans another.
pub(crate) struct Items<'r> {
    pub(crate) rows: Vec<ItemRow<'r>>,
    pub(crate) form: Blank<'r>,
    /// Whether the form stands open.
    pub(crate) is_open: bool,
}

const NEW: &str = "item-new";

/// The ways to a goal; without one, all that are still open or stand alone.
pub(super) fn items<'r>(
    visit: &Visit,
    mentoring: &Mentoring,
    goal: Option<EntryId>,
    fields: &Fields,
    refusal: Option<&'r Refusal>,
) -> Items<'r> {
    let mut own: Vec<&Noted<PlanItem>> = mentoring
        .plan
        .items
        .iter()
        .filter(|one| match goal {
            Some(goal) => one.parent == Some(goal),
            None => one.parent.is_none() || one.value.standing == GoalStanding::Active,
        })
        .collect();
    own.sort_by_key(|one| (one.value.standing, one.due_on.is_none(), one.due_on));
    let asked: Option<PlanItemKind> = fields.get("kind").and_then(|kind| kind.parse().ok());
    let action = goal.map_or_else(|| "/plan/items".to_owned(), |goal| format!("/plan/goals/{goal}/items"));
    let form = Blank::new(visit.t, refusal, NEW, action, "plan-item-add").plain();
    let outside = visit.t.text("plan-item-outside-yes");
    let outside = Choice { value: "yes".to_owned(), text: outside, is_on: fields.filled("outside").is_some() };
    let form = form
        .choose(
            "kind",
            "plan-item-kind",
            choices(visit.t, "plan-item", PlanItemKind::ALL, |kind| asked.unwrap_or(PlanItemKind::Class) == kind),
        )
        .line("text", "plan-item-text", "")
        .required()
        .line("source", "plan-item-source", "")
        .day("due", "plan-item-due", None)
        .ticks("outside", "plan-item-outside", vec![outside]);
    let is_open = form.has_fault() || asked.is_some();
    Items { rows: own.into_iter().map(|one| row(visit, one, refusal)).collect(), form, is_open }
}

fn row<'r>(visit: &Visit, one: &Noted<PlanItem>, refusal: Option<&'r Refusal>) -> ItemRow<'r> {
    let t = visit.t;
    let is_open = one.value.standing == GoalStanding::Active;
    let when = match (one.value.standing, one.value.closed_on, one.due_on) {
        (GoalStanding::Reached, Some(day), _) => Some(on_day(t, "plan-done-on", day)),
        (GoalStanding::Dropped, Some(day), _) => Some(on_day(t, "plan-dropped-on", day)),
        (_, _, day) => day.map(|day| on_day(t, "plan-due-on", day)),
    };
    let done = Blank::new(t, refusal, &done_key(one.id), format!("/plan/items/{}/closing", one.id), "plan-item-done");
    ItemRow {
        id: one.id.to_string(),
        kind: t.text(&format!("plan-item-{}", one.value.kind)),
        text: one.value.text.clone(),
        source: one.value.source.clone(),
        is_outside_field: one.value.is_outside_field,
        standing: one.value.standing.code(),
        when,
        is_late: is_open && one.due_on.is_some_and(|day| day < visit.today()),
        gained: one.value.gained.clone(),
        done: done.hidden("standing", "reached").line("gained", "plan-item-gained", "").plain(),
    }
}

fn done_key(item: EntryId) -> String {
    format!("item-{item}")
}

/// `POST /plan/goals/{id}/items` with `kind`, `text`, `source`, `due`, `outside`.
pub(crate) async fn add_to(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    keep(&visit, Some(entry(&id)?), fields).await
}

/// `POST /plan/items` with the fields of [`add_to`].
pub(crate) async fn add(visit: Visit, Form(fields): Form) -> Answer {
    keep(&visit, None, fields).await
}

async fn keep(visit: &Visit, goal: Option<EntryId>, fields: Fields) -> Answer {
    match try_keep(visit, goal, &fields).await {
        Ok(kept) => visit.done(&back(goal), "item", Some(kept.undo)),
        Err(refused) => again(visit, goal, &refused.of(NEW, fields)?).await,
    }
}

async fn try_keep(visit: &Visit, goal: Option<EntryId>, fields: &Fields) -> Result<Kept, Refused> {
    let draft = ItemDraft {
        kind: word(visit.t, fields, "kind")?,
        text: text(visit.t, fields, "text")?.to_owned(),
        source: fields.filled("source").map(str::to_owned),
        is_outside_field: fields.filled("outside").is_some(),
        due_on: day(visit.t, fields, "due")?,
    };
    beside("text", goals::add_item(&visit.office, goal, &draft).await)
}

fn back(goal: Option<EntryId>) -> String {
    goal.map_or_else(|| "/plan#items".to_owned(), |goal| format!("/plan/goals/{goal}#items"))
}

async fn again(visit: &Visit, goal: Option<EntryId>, refusal: &Refusal) -> Answer {
    match goal {
        Some(goal) => super::goal::answer(visit, goal, &Fields::default(), Some(refusal)).await,
        None => super::overview::answer(visit, &Fields::default(), Some(refusal)).await,
    }
}

/// `POST /plan/items/{id}/closing` with `standing` and `gained`.
pub(crate) async fn close(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let item = entries::get::<PlanItem>(&visit.office, entry(&id)?).await?.ok_or(Failure::NoSuchPage)?;
    let standing: GoalStanding = fields.get("standing").unwrap_or_default().parse().map_err(|_| Failure::Unreadable)?;
    let closed = goals::close_item(&visit.office, item.id, standing, fields.filled("gained")).await;
    let told = if standing == GoalStanding::Active { "item-open" } else { "item-closed" };
    match beside("gained", closed) {
        Ok(kept) => visit.done(&back(item.parent), told, Some(kept.undo)),
        Err(refused) => again(&visit, item.parent, &refused.of(&done_key(item.id), fields)?).await,
    }
}

/// `POST /plan/items/{id}/removal`
pub(crate) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let item = entries::get::<PlanItem>(&visit.office, entry(&id)?).await?.ok_or(Failure::NoSuchPage)?;
    visit.done(&back(item.parent), "item-removed", Some(entries::remove(&visit.office, item.id).await?))
}
