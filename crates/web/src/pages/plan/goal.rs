//! A goal: how far it is, its milestones with the reflection on each, who helps, and other ways to it.

use super::beside::{Helpers, helpers};
use super::blank::{Blank, Refusal, answered};
use super::items::{Items, items};
use super::milestones::{MilestoneRow, milestones, new_milestone};
use super::{Tab, called, mentoring, relationship_path, tabs};
use crate::failure::Failure;
use crate::fields::{Fields, Form, Query};
use crate::frame::{Frame, Place};
use crate::pages::deeper::{People, Who, count, entry, proposed, who};
use crate::visit::{Answer, Visit};
use app::entries::{self, EntryId};
use app::goals;
use app::seen::Seen;
use askama::Template;
use axum::extract::Path;
use model::entry::Noted;
use model::finding::Value;
use model::goal::{Goal, GoalStanding};
use model::person::Person;

/// So many people are proposed who are good at what the goal works on (`ours`: more are a list and no proposal).
const MATCHES_MAX: usize = 6;

/// A relationship that serves the goal.
struct Served {
    name: String,
    path: Option<String>,
}

/// Somebody who is good at what I am not.
struct Match {
    who: Who,
    at: String,
    energizes: bool,
}

#[derive(Template)]
#[template(path = "pages/plan/goal.html")]
struct Page<'r> {
    frame: Frame,
    tabs: Vec<Tab>,
    id: String,
    text: String,
    standing: &'static str,
    said: String,
    measure: Option<String>,
    due: Option<String>,
    is_late: bool,
    strengths: Vec<String>,
    weaknesses: Vec<String>,
    served: Vec<Served>,
    is_theirs: bool,
    reached: usize,
    steps: usize,
    milestones: Vec<MilestoneRow<'r>>,
    new_milestone: Blank<'r>,
    helpers: Helpers<'r>,
    matches: Vec<Match>,
    find: String,
    items: Items<'r>,
    edit: Blank<'r>,
    is_edited: bool,
    proposed: Vec<String>,
}

/// `GET /plan/goals/{id}` with `edit`.
pub(crate) async fn show(visit: Visit, Path(id): Path<String>, Query(fields): Query) -> Answer {
    answer(&visit, entry(&id)?, &fields, None).await
}

/// The page, with what was refused on it.
pub(super) async fn answer(visit: &Visit, goal: EntryId, fields: &Fields, refusal: Option<&Refusal>) -> Answer {
    let seen = visit.office.seen().await?;
    let page = page(visit, &seen, goal, fields, refusal).await?;
    answered(visit, &page, refusal)
}

async fn page<'r>(
    visit: &Visit,
    seen: &Seen,
    goal: EntryId,
    fields: &Fields,
    refusal: Option<&'r Refusal>,
) -> Result<Page<'r>, Failure> {
    let (t, mentoring, people) = (visit.t, mentoring(seen), People::of(&seen.network));
    let goal = mentoring.plan.goal(goal).ok_or(Failure::NoSuchPage)?;
    let served = goal.value.relationships.iter().filter_map(|id| mentoring.rooms.relationship(*id));
    let served = served.map(|one| Served { name: called(t, &people, one), path: relationship_path(one) }).collect();
    let milestones = milestones(visit, mentoring, goal.id, refusal);
    let reached = milestones.iter().filter(|one| one.standing == GoalStanding::Reached.code()).count();
    let steps = milestones.iter().filter(|one| one.standing != GoalStanding::Dropped.code()).count();
    let edit = super::goal_form::edit(visit, seen, goal, refusal);
    Ok(Page {
        frame: visit.frame(Place::Plan, goal.value.text.clone()).await?,
        tabs: tabs(t, ""),
        id: goal.id.to_string(),
        text: goal.value.text.clone(),
        standing: goal.value.standing.code(),
        said: t.say("plan-goal-progress", &[("reached", count(reached)), ("steps", count(steps))]),
        measure: goal.value.measure.clone(),
        due: due(visit, goal),
        is_late: goal.value.is_active() && goal.due_on.is_some_and(|day| day < visit.today()),
        strengths: goal.value.strengths.clone(),
        weaknesses: goal.value.weaknesses.clone(),
        served,
        is_theirs: goal.value.is_theirs,
        reached,
        steps,
        new_milestone: new_milestone(visit, goal.id, milestones.is_empty(), refusal),
        milestones,
        helpers: helpers(t, &people, mentoring, goal.id, refusal),
        matches: matches(seen, &goal.value),
        find: find(goal),
        items: items(visit, mentoring, Some(goal.id), fields, refusal),
        is_edited: edit.has_fault() || fields.filled("edit").is_some(),
        edit,
        proposed: proposed(&seen.network),
    })
}

/// The chooser of a kind of mentor, filled in with the goal.
fn find(goal: &Noted<Goal>) -> String {
    let mut find = form_urlencoded::Serializer::for_suffix("/find?".to_owned(), "/find?".len());
    find.append_pair("goal", &goal.id.to_string()).append_pair("text", &goal.value.text);
    if let Some(area) = goal.value.weaknesses.first() {
        find.append_pair("area", area);
    }
    find.finish()
}

/// By when it is to be reached, or when it was closed.
fn due(visit: &Visit, goal: &Noted<Goal>) -> Option<String> {
    let (id, day) = match (goal.value.standing, goal.value.closed_on) {
        (GoalStanding::Reached, Some(day)) => ("plan-reached-on", day),
        (GoalStanding::Dropped, Some(day)) => ("plan-dropped-on", day),
        _ => ("plan-due-on", goal.due_on?),
    };
    Some(visit.t.say(id, &[("date", Value::Date(day))]))
}

/// People who are good at what the goal works on, those who energize first, then the closest.
fn matches(seen: &Seen, goal: &Goal) -> Vec<Match> {
    let wanted: Vec<String> = goal.weaknesses.iter().map(|one| one.trim().to_lowercase()).collect();
    let good_at = |one: &Person| {
        let found = one.strengths.iter().find(|strength| wanted.contains(&strength.trim().to_lowercase()));
        found.cloned()
    };
    let people = seen.network.people().iter();
    let mut found: Vec<(&Person, String)> = people.filter_map(|one| Some((one, good_at(one)?))).collect();
    let energy = |one: &Person| one.energy.map_or(0, |energy| energy.get());
    let closeness = |one: &Person| one.closeness_known().map_or(0, |known| known.value().get());
    found.sort_by_key(|(one, _)| std::cmp::Reverse((energy(one), closeness(one))));
    let shown = found.into_iter().take(MATCHES_MAX);
    shown.map(|(one, at)| Match { who: who(one), at, energizes: energy(one) > 0 }).collect()
}

/// `POST /plan/goals/{id}/closing` with `standing` (`reached`, `dropped`, `active`).
pub(crate) async fn close(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let goal = entry(&id)?;
    let standing: GoalStanding = fields.get("standing").unwrap_or_default().parse().map_err(|_| Failure::Unreadable)?;
    let kept = goals::close(&visit.office, goal, standing).await?;
    let told = match standing {
        GoalStanding::Active => "goal-open",
        GoalStanding::Reached => "goal-reached",
        GoalStanding::Dropped => "goal-dropped",
    };
    visit.done(&format!("/plan/goals/{goal}"), told, Some(kept.undo))
}

/// `POST /plan/goals/{id}/removal`
pub(crate) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let goal = crate::pages::deeper::results::standing::<Goal>(&visit, &id).await?;
    visit.done("/plan", "goal-removed", Some(entries::remove(&visit.office, goal).await?))
}
