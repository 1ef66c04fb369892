//! The plan as a whole: the picture in time, goals with how far they are, what is next, the plan of each relationship.

use super::blank::{Refusal, answered};
use super::items::{Items, items};
use super::next::{Next, next};
use super::timeline::{View, view};
use super::{Tab, called, mentoring, relationship_path, tabs};
use crate::failure::Failure;
use crate::fields::{Fields, Query};
use crate::frame::{Frame, Place};
use crate::pages::deeper::{People, count};
use crate::visit::{Answer, Visit};
use app::entries::EntryId;
use app::seen::Seen;
use askama::Template;
use model::entry::Noted;
use model::finding::Value;
use model::goal::{Goal, GoalStanding};
use model::mentoring::Mentoring;
use model::practice::RELATIONSHIP_GOALS_MAX;

/// A goal in a list.
struct GoalRow {
    path: String,
    text: String,
    said: String,
    reached: usize,
    steps: usize,
    when: Option<String>,
    is_late: bool,
    /// Who walks along.
    with: Vec<String>,
    builds_on: Vec<String>,
    is_theirs: bool,
}

/// The plan of a relationship in one sentence.
struct RelationshipRow {
    id: String,
    name: String,
    path: Option<String>,
    plan: Option<String>,
    goals: String,
    is_crowded: bool,
    is_asked: bool,
}

#[derive(Template)]
#[template(path = "pages/plan/overview.html")]
struct Page<'r> {
    frame: Frame,
    tabs: Vec<Tab>,
    headline: String,
    lead: String,
    timeline: Option<View>,
    next: Vec<Next>,
    goals: Vec<GoalRow>,
    closed: Vec<GoalRow>,
    only: Option<String>,
    relationships: Vec<RelationshipRow>,
    items: Items<'r>,
    has_thoughts: bool,
}

/// `GET /plan` with `relationship` (only its goals), `kind` and `outside` (for the form of other ways).
pub(crate) async fn show(visit: Visit, Query(fields): Query) -> Answer {
    answer(&visit, &fields, None).await
}

/// The page, with what was refused on it.
pub(super) async fn answer(visit: &Visit, fields: &Fields, refusal: Option<&Refusal>) -> Answer {
    let seen = visit.office.seen().await?;
    let page = page(visit, &seen, fields, refusal).await?;
    answered(visit, &page, refusal)
}

async fn page<'r>(
    visit: &Visit,
    seen: &Seen,
    fields: &Fields,
    refusal: Option<&'r Refusal>,
) -> Result<Page<'r>, Failure> {
    let (t, mentoring, people) = (visit.t, mentoring(seen), People::of(&seen.network));
    let asked: Option<EntryId> = fields.get("relationship").and_then(|id| id.parse().ok());
    let asked = asked.and_then(|id| mentoring.rooms.relationship(id));
    let is_shown = |goal: &&Noted<Goal>| asked.is_none_or(|one| goal.value.relationships.contains(&one.id));
    let (open, closed): (Vec<&Noted<Goal>>, Vec<&Noted<Goal>>) =
        mentoring.plan.goals.iter().filter(is_shown).partition(|goal| goal.value.is_active());
    let mut open: Vec<&Noted<Goal>> = open;
    open.sort_by_key(|goal| (goal.due_on.is_none(), goal.due_on));
    let row = |goal: &&Noted<Goal>| goal_row(visit, mentoring, &people, goal);
    let next = next(visit, seen);
    Ok(Page {
        frame: visit.frame(Place::Plan, t.text("nav-plan")).await?,
        tabs: tabs(t, "/plan"),
        headline: headline(visit, mentoring),
        lead: lead(visit, &next),
        timeline: view(visit, seen),
        next,
        goals: open.iter().map(row).collect(),
        closed: closed.iter().rev().map(row).collect(),
        only: asked.map(|one| t.say("plan-only", &[("name", Value::Text(called(t, &people, one)))])),
        relationships: relationships(visit, mentoring, &people, asked.map(|one| one.id)),
        items: items(visit, mentoring, None, fields, refusal),
        has_thoughts: !mentoring.inquiry.thoughts.is_empty(),
    })
}

/// How many goals, how many of them with somebody, and how many milestones are late.
fn headline(visit: &Visit, mentoring: &Mentoring) -> String {
    let plan = &mentoring.plan;
    let goals: Vec<&Noted<Goal>> = plan.goals.iter().filter(|goal| goal.value.is_active()).collect();
    let is_late = |goal: &&&Noted<Goal>| {
        let mut milestones = plan.milestones_of(goal.id);
        milestones
            .any(|one| one.value.standing == GoalStanding::Active && one.due_on.is_some_and(|day| day < visit.today()))
    };
    let late = goals.iter().filter(is_late).count();
    let alone = goals.iter().filter(|goal| goal.value.relationships.is_empty()).count();
    let values = [("goals", count(goals.len())), ("late", count(late)), ("alone", count(alone))];
    visit.t.say("plan-headline", &values)
}

fn lead(visit: &Visit, next: &[Next]) -> String {
    match next.iter().find(|one| !one.is_late) {
        Some(one) => visit
            .t
            .say("plan-lead-next", &[("what", Value::Text(one.what.clone())), ("when", Value::Text(one.when.clone()))]),
        None => visit.t.text("plan-lead"),
    }
}

fn goal_row(visit: &Visit, mentoring: &Mentoring, people: &People<'_>, goal: &Noted<Goal>) -> GoalRow {
    let t = visit.t;
    let (mut reached, mut steps) = (0, 0);
    for one in mentoring.plan.milestones_of(goal.id) {
        reached += usize::from(one.value.standing == GoalStanding::Reached);
        steps += usize::from(one.value.standing != GoalStanding::Dropped);
    }
    let (id, day) = match goal.value.standing {
        GoalStanding::Active => ("plan-due-on", goal.due_on),
        GoalStanding::Reached => ("plan-reached-on", goal.value.closed_on),
        GoalStanding::Dropped => ("plan-dropped-on", goal.value.closed_on),
    };
    let served = goal.value.relationships.iter().filter_map(|id| mentoring.rooms.relationship(*id));
    GoalRow {
        path: format!("/plan/goals/{}", goal.id),
        text: goal.value.text.clone(),
        said: t.say("plan-goal-progress", &[("reached", count(reached)), ("steps", count(steps))]),
        reached,
        steps,
        when: day.map(|day| t.say(id, &[("date", Value::Date(day))])),
        is_late: goal.value.is_active() && goal.due_on.is_some_and(|day| day < visit.today()),
        with: served.map(|one| called(t, people, one)).collect(),
        builds_on: goal.value.strengths.clone(),
        is_theirs: goal.value.is_theirs,
    }
}

/// The relationships that run, each with its plan and how many goals it carries.
fn relationships(
    visit: &Visit,
    mentoring: &Mentoring,
    people: &People<'_>,
    asked: Option<EntryId>,
) -> Vec<RelationshipRow> {
    let rooms = &mentoring.rooms;
    let shown = rooms.relationships.iter().filter(|one| rooms.stage(one.id).is_running() || asked == Some(one.id));
    let row = |one: &Noted<model::relationship::Relationship>| {
        let goals = mentoring.plan.active_goals_of(one.id).filter(|goal| !goal.value.is_theirs).count();
        RelationshipRow {
            id: one.id.to_string(),
            name: called(visit.t, people, one),
            path: relationship_path(one),
            plan: one.value.plan.clone(),
            goals: visit.t.say("plan-goals-count", &[("goals", count(goals))]),
            is_crowded: goals > RELATIONSHIP_GOALS_MAX,
            is_asked: asked == Some(one.id),
        }
    };
    shown.map(row).collect()
}
