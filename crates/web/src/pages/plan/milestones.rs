//! Milestones of a goal and the reflection on each: a part of the goal's page.

use super::blank::{Blank, Refusal, Refused, beside, choices, day, on_day, text, word};
use crate::failure::Failure;
use crate::fields::{Fields, Form};
use crate::pages::deeper::entry;
use crate::pages::deeper::results::standing;
use crate::visit::{Answer, Visit};
use app::entries::{self, EntryId, Kept};
use app::goals::{self, MilestoneDraft};
use axum::extract::Path;
use model::entry::Noted;
use model::finding::Value;
use model::goal::{GoalStanding, Milestone, NextSteps};
use model::mentoring::Mentoring;

/// What was gained at a milestone.
pub(crate) struct Reflection {
    pub(crate) gained: String,
    pub(crate) next: String,
    pub(crate) note: Option<String>,
}

/// A milestone.
pub(crate) struct MilestoneRow<'r> {
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) standing: &'static str,
    pub(crate) measure: Option<String>,
    pub(crate) comment: Option<String>,
    pub(crate) when: Option<String>,
    pub(crate) is_late: bool,
    pub(crate) reflection: Option<Reflection>,
    pub(crate) reflect: Blank<'r>,
    pub(crate) edit: Blank<'r>,
}

/// The milestones of a goal: those with a day by that, the others after them.
pub(super) fn milestones<'r>(
    visit: &Visit,
    mentoring: &Mentoring,
    goal: EntryId,
    refusal: Option<&'r Refusal>,
) -> Vec<MilestoneRow<'r>> {
    let mut own: Vec<&Noted<Milestone>> = mentoring.plan.milestones_of(goal).collect();
    own.sort_by_key(|one| (one.due_on.is_none(), one.due_on));
    own.into_iter().map(|one| row(visit, mentoring, one, refusal)).collect()
}

fn row<'r>(
    visit: &Visit,
    mentoring: &Mentoring,
    one: &Noted<Milestone>,
    refusal: Option<&'r Refusal>,
) -> MilestoneRow<'r> {
    let t = visit.t;
    let is_open = one.value.standing == GoalStanding::Active;
    let is_late = is_open && one.due_on.is_some_and(|day| day < visit.today());
    let when = match (one.value.standing, one.value.closed_on, one.due_on) {
        (GoalStanding::Reached, Some(day), _) => Some(on_day(t, "plan-reached-on", day)),
        (GoalStanding::Dropped, Some(day), _) => Some(on_day(t, "plan-dropped-on", day)),
        (_, _, Some(day)) if is_late => {
            let days = Value::Count(visit.today().signed_duration_since(day).num_days());
            Some(t.say("plan-late-since", &[("date", Value::Date(day)), ("days", days)]))
        }
        (_, _, Some(day)) => Some(on_day(t, "plan-due-on", day)),
        _ => None,
    };
    let checkpoint = mentoring.plan.checkpoint_of(one.id).map(|kept| &kept.value);
    let reflect = Blank::new(
        t,
        refusal,
        &reflect_key(one.id),
        format!("/plan/milestones/{}/checkpoint", one.id),
        "plan-reflect-keep",
    );
    let reflect = reflect
        .area("gained", "plan-reflect-gained", checkpoint.map_or("", |kept| kept.gained.as_str()))
        .required()
        .choose(
            "next",
            "plan-reflect-next",
            choices(t, "plan-next", NextSteps::ALL, |next| checkpoint.map(|kept| kept.next) == Some(next)),
        )
        .required()
        .line("note", "plan-reflect-note", checkpoint.and_then(|kept| kept.note.as_deref()).unwrap_or_default());
    let edit = Blank::new(t, refusal, &edit_key(one.id), format!("/plan/milestones/{}", one.id), "plan-milestone-keep");
    MilestoneRow {
        id: one.id.to_string(),
        text: one.value.text.clone(),
        standing: one.value.standing.code(),
        measure: one.value.measure.clone(),
        comment: one.value.comment.clone(),
        when,
        is_late,
        reflection: checkpoint.map(|kept| Reflection {
            gained: kept.gained.clone(),
            next: t.text(&format!("plan-next-{}", kept.next)),
            note: kept.note.clone(),
        }),
        reflect: reflect.plain(),
        edit: filled(edit, Some(one)).plain(),
    }
}

fn filled<'r>(form: Blank<'r>, one: Option<&Noted<Milestone>>) -> Blank<'r> {
    let present = |text: Option<&String>| text.cloned().unwrap_or_default();
    let value = one.map(|one| &one.value);
    let form = form.line("text", "plan-milestone-text", value.map_or("", |one| one.text.as_str())).required();
    let form = form.line("measure", "plan-milestone-measure", &present(value.and_then(|one| one.measure.as_ref())));
    let form = form.day("due", "plan-milestone-due", one.and_then(|one| one.due_on));
    match value {
        Some(value) => form.line("comment", "plan-milestone-comment", &present(value.comment.as_ref())),
        None => form,
    }
}

/// The form that adds a milestone; it is the page's weightiest while there is none.
pub(super) fn new_milestone<'r>(
    visit: &Visit,
    goal: EntryId,
    is_first: bool,
    refusal: Option<&'r Refusal>,
) -> Blank<'r> {
    let form =
        Blank::new(visit.t, refusal, &new_key(goal), format!("/plan/goals/{goal}/milestones"), "plan-milestone-add");
    let form = filled(form, None);
    if is_first { form } else { form.plain() }
}

fn new_key(goal: EntryId) -> String {
    format!("milestone-new-{goal}")
}

fn edit_key(milestone: EntryId) -> String {
    format!("milestone-{milestone}")
}

fn reflect_key(milestone: EntryId) -> String {
    format!("reflect-{milestone}")
}

/// `POST /plan/goals/{id}/milestones` with `text`, `measure`, `due`.
pub(crate) async fn add(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let goal = entry(&id)?;
    let done = async {
        let draft = draft(&visit, &fields)?;
        beside("text", goals::add_milestone(&visit.office, goal, &draft).await)
    };
    match done.await {
        Ok(kept) => visit.done(&at(goal, kept.id), "milestone", Some(kept.undo)),
        Err(refused) => again(&visit, goal, refused, &new_key(goal), fields).await,
    }
}

fn draft(visit: &Visit, fields: &Fields) -> Result<MilestoneDraft, Refused> {
    Ok(MilestoneDraft {
        text: text(visit.t, fields, "text")?.to_owned(),
        measure: fields.filled("measure").map(str::to_owned),
        due_on: day(visit.t, fields, "due")?,
        comment: fields.filled("comment").map(str::to_owned),
    })
}

fn at(goal: EntryId, milestone: EntryId) -> String {
    format!("/plan/goals/{goal}#m-{milestone}")
}

async fn again(visit: &Visit, goal: EntryId, refused: Refused, key: &str, fields: Fields) -> Answer {
    let refusal = refused.of(key, fields)?;
    super::goal::answer(visit, goal, &Fields::default(), Some(&refusal)).await
}

/// The milestone that a path names, and its goal.
async fn known(visit: &Visit, id: &str) -> Result<(EntryId, EntryId), Failure> {
    let found = entries::get::<Milestone>(&visit.office, entry(id)?).await?.ok_or(Failure::NoSuchPage)?;
    Ok((found.id, found.parent.ok_or(Failure::NoSuchPage)?))
}

/// `POST /plan/milestones/{id}` with `text`, `measure`, `due`, `comment`.
pub(crate) async fn change(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let (milestone, goal) = known(&visit, &id).await?;
    let done = async {
        let draft = draft(&visit, &fields)?;
        beside("text", goals::change_milestone(&visit.office, milestone, &draft).await)
    };
    match done.await {
        Ok(kept) => visit.done(&at(goal, milestone), "milestone-changed", Some(kept.undo)),
        Err(refused) => again(&visit, goal, refused, &edit_key(milestone), fields).await,
    }
}

/// `POST /plan/milestones/{id}/closing` with `standing`.
pub(crate) async fn close(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let (milestone, goal) = known(&visit, &id).await?;
    let standing: GoalStanding = fields.get("standing").unwrap_or_default().parse().map_err(|_| Failure::Unreadable)?;
    let kept = goals::close_milestone(&visit.office, milestone, standing).await?;
    let told = if standing == GoalStanding::Active { "milestone-open" } else { "milestone-closed" };
    visit.done(&at(goal, milestone), told, Some(kept.undo))
}

/// `POST /plan/milestones/{id}/checkpoint` with `gained`, `next` (`right`, `change`), `note`.
pub(crate) async fn reflect(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let (milestone, goal) = known(&visit, &id).await?;
    match try_reflect(&visit, milestone, &fields).await {
        Ok(kept) => visit.done(&at(goal, milestone), "checkpoint", Some(kept.undo)),
        Err(refused) => again(&visit, goal, refused, &reflect_key(milestone), fields).await,
    }
}

async fn try_reflect(visit: &Visit, milestone: EntryId, fields: &Fields) -> Result<Kept, Refused> {
    let gained = text(visit.t, fields, "gained")?;
    let next: NextSteps = word(visit.t, fields, "next")?;
    beside("gained", goals::reflect(&visit.office, milestone, gained, next, fields.filled("note")).await)
}

/// `POST /plan/milestones/{id}/removal`
pub(crate) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let (_, goal) = known(&visit, &id).await?;
    let milestone = standing::<Milestone>(&visit, &id).await?;
    let undo = entries::remove(&visit.office, milestone).await?;
    visit.done(&format!("/plan/goals/{goal}#milestones"), "milestone-removed", Some(undo))
}
