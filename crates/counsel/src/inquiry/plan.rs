//! Goals and milestones held against the day, and against the relationships that carry them.

use super::is_served;
use crate::doorway::{self, step};
use crate::ground::{Ground, count};
use crate::outcome::Outcome;
use crate::rule::{CHECKPOINT_DUE, MILESTONE_LATE, NO_MENTOR, TOO_MANY_GOALS};
use chrono::NaiveDate;
use model::entry::{EntryId, EntryKind, Noted};
use model::finding::{Finding, Subject, Value};
use model::goal::{Goal, GoalStanding, Milestone};
use model::kind::Stage;
use model::mentoring::Mentoring;
use model::practice::{MILESTONE_LATE_DAYS_FULL, REASSESS_MILESTONES, RELATIONSHIP_GOALS_FAR, RELATIONSHIP_GOALS_MAX};
use model::relationship::Relationship;
use model::relationship::course::CheckOccasion;

/// `find.no_mentor`: an active goal of mine that no relationship serves. Weight: 44; 52 in the middle stage for one that builds on
/// strengths.
pub(super) fn no_mentor(ground: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    let is_middle = ground.me().stage == Some(Stage::Middle);
    let goals = mentoring.plan.goals.iter().filter(|goal| goal.value.is_active() && !goal.value.is_theirs);
    let alone = goals.filter(|goal| !is_served(mentoring, &goal.value.relationships));
    let mut alone: Vec<(u8, &Noted<Goal>)> = alone
        .map(|goal| {
            let is_first = is_middle && !goal.value.strengths.is_empty();
            (if is_first { NO_MENTOR.weight.max } else { NO_MENTOR.weight.min }, goal)
        })
        .collect();
    alone.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    let finding = |(weight, goal): (u8, &Noted<Goal>)| {
        let page = format!("/plan/goals/{}", goal.id);
        let finding = NO_MENTOR
            .finding(Subject::Entry(EntryKind::Goal, goal.id), weight)
            .value("goal", Value::Text(goal.value.text.clone()))
            .value("strengths", Value::Names(goal.value.strengths.clone()))
            .value("built_on", count(goal.value.strengths.len()))
            .value("weaknesses", Value::Names(goal.value.weaknesses.clone()))
            .value("relationships", Value::Count(0))
            .step(step(doorway::GIVE_GOAL_RELATIONSHIP, format!("{page}?edit=yes#edit")))
            .first_step(step(doorway::FIND_FOR_GOAL, format!("/find?goal={}", goal.id)));
        Outcome::fires(finding)
    };
    alone.into_iter().map(finding).collect()
}

/// `relationship.too_many_goals`: more than five active goals of mine in one relationship that is not over.
/// Weight: 40 at six, to 52 at ten.
pub(super) fn too_many_goals(ground: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    let relationships = mentoring.rooms.relationships.iter();
    let crowded = relationships.filter(|one| !mentoring.rooms.stage(one.id).is_over()).filter_map(|one| {
        let goals = mentoring.plan.active_goals_of(one.id).filter(|goal| !goal.value.is_theirs).count();
        (goals > RELATIONSHIP_GOALS_MAX).then(|| Outcome::fires(one_crowded(ground, one, goals)))
    });
    crowded.collect()
}

fn one_crowded(ground: &Ground<'_>, one: &Noted<Relationship>, goals: usize) -> Finding {
    let (line, far) = (RELATIONSHIP_GOALS_MAX + 1, RELATIONSHIP_GOALS_FAR);
    TOO_MANY_GOALS
        .finding(
            Subject::Entry(EntryKind::Relationship, one.id),
            TOO_MANY_GOALS.weight.at(goals as f64, line as f64, far as f64),
        )
        .value("with", called(ground, one))
        .value("goals", count(goals))
        .value("line", count(RELATIONSHIP_GOALS_MAX))
        .people(one.person.iter().cloned().collect())
        .first_step(step(doorway::CHOOSE_GOALS, format!("/plan?relationship={}#goals", one.id)))
}

/// How sentences call a relationship: by the other side.
fn called(ground: &Ground<'_>, one: &Noted<Relationship>) -> Value {
    match one.person.as_ref().filter(|id| ground.person(id).is_some()) {
        Some(id) => Value::Person(id.clone()),
        None => one.value.name.clone().map_or(Value::Unknown, Value::Text),
    }
}

/// `relationship.milestone_late`: a milestone of an active goal past its date. Weight: 44 a day late, to 58 two months late.
pub(super) fn milestone_late(ground: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    let plan = &mentoring.plan;
    let open = plan.milestones.iter().filter(|one| one.value.standing == GoalStanding::Active);
    let mut late: Vec<(NaiveDate, &Noted<Milestone>, &Noted<Goal>)> = open
        .filter_map(|one| {
            let goal = plan.goal(one.parent?).filter(|goal| goal.value.is_active())?;
            Some((one.due_on.filter(|due| *due < ground.today)?, one, goal))
        })
        .collect();
    late.sort_by_key(|(due, ..)| *due);
    late.into_iter().map(|(due, one, goal)| Outcome::fires(one_late(ground, due, one, goal))).collect()
}

fn one_late(ground: &Ground<'_>, due: NaiveDate, one: &Noted<Milestone>, goal: &Noted<Goal>) -> Finding {
    let days = ground.today.signed_duration_since(due).num_days();
    MILESTONE_LATE
        .finding(
            Subject::Entry(EntryKind::Milestone, one.id),
            MILESTONE_LATE.weight.at(days as f64, 1.0, MILESTONE_LATE_DAYS_FULL as f64),
        )
        .value("milestone", Value::Text(one.value.text.clone()))
        .value("goal", Value::Text(goal.value.text.clone()))
        .value("due", Value::Date(due))
        .value("days_late", Value::Count(days))
        .first_step(step(doorway::CLOSE_MILESTONE, format!("/plan/goals/{}#m-{}", goal.id, one.id)))
}

/// `relationship.checkpoint_due`: a milestone closed without a reflection (38), and a running relationship in which three were closed
/// since the last reassessment (48).
pub(super) fn checkpoint_due(ground: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    let plan = &mentoring.plan;
    let closed = plan.milestones.iter().filter(|one| one.value.standing != GoalStanding::Active);
    let unreflected = closed.filter(|one| plan.checkpoint_of(one.id).is_none()).filter_map(|one| {
        let goal = plan.goal(one.parent?)?;
        Some(Outcome::fires(one_unreflected(one, goal)))
    });
    let running = mentoring.rooms.relationships.iter().filter(|one| mentoring.rooms.stage(one.id).is_running());
    let reassess = running.filter_map(|one| {
        let since = reassessed_on(mentoring, one.id);
        let closed = closed_since(mentoring, one.id, since);
        (closed >= REASSESS_MILESTONES).then(|| Outcome::fires(one_reassessment(ground, one, since, closed)))
    });
    unreflected.chain(reassess).collect()
}

fn one_unreflected(one: &Noted<Milestone>, goal: &Noted<Goal>) -> Finding {
    CHECKPOINT_DUE
        .finding(Subject::Entry(EntryKind::Milestone, one.id), CHECKPOINT_DUE.weight.min)
        .value("matter", Value::Word("milestone"))
        .value("milestone", Value::Text(one.value.text.clone()))
        .value("goal", Value::Text(goal.value.text.clone()))
        .value("closed_on", one.value.closed_on.map_or(Value::Unknown, Value::Date))
        .first_step(step(doorway::REFLECT, format!("/plan/goals/{}#m-{}", goal.id, one.id)))
}

fn one_reassessment(
    ground: &Ground<'_>,
    one: &Noted<Relationship>,
    since: Option<NaiveDate>,
    closed: usize,
) -> Finding {
    CHECKPOINT_DUE
        .finding(Subject::Entry(EntryKind::Relationship, one.id), CHECKPOINT_DUE.weight.max)
        .value("matter", Value::Word("relationship"))
        .value("with", called(ground, one))
        .value("closed", count(closed))
        .value("line", count(REASSESS_MILESTONES))
        .value("since", since.map_or(Value::Unknown, Value::Date))
        .people(one.person.iter().cloned().collect())
        .first_step(step(doorway::REASSESS, format!("/plan?relationship={}#goals", one.id)))
}

/// The day of the last reassessment of a relationship.
fn reassessed_on(mentoring: &Mentoring, relationship: EntryId) -> Option<NaiveDate> {
    let checks = mentoring.rooms.match_checks.iter().filter(|check| check.parent == Some(relationship));
    checks.filter(|check| check.value.occasion == CheckOccasion::Reassessment).map(|check| check.value.on).max()
}

/// Milestones of the goals of a relationship that were closed after a day, or ever: reached, or let go, which asks to look again
/// as much.
fn closed_since(mentoring: &Mentoring, relationship: EntryId, since: Option<NaiveDate>) -> usize {
    let goals = mentoring.plan.goals_of(relationship);
    let milestones = goals.flat_map(|goal| mentoring.plan.milestones_of(goal.id));
    let is_new = |one: &&Noted<Milestone>| {
        let closed = one.value.closed_on.filter(|_| one.value.standing != GoalStanding::Active);
        closed.is_some_and(|closed| since.is_none_or(|since| closed > since))
    };
    milestones.filter(is_new).count()
}
