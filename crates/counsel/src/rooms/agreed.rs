//! What both have agreed on, or have not: goals, charter, covenant, an end, the channel.

use super::{Case, Letters, Scope};
use crate::doorway::{self, step};
use crate::ground::count;
use crate::outcome::Outcome;
use crate::rule::{NO_CHARTER, NO_COVENANT, NO_END_DATE, NO_GOALS, NO_GOALS_DRAFTED, WRONG_CHANNEL};
use chrono::Days;
use model::entry::Noted;
use model::finding::Value;
use model::goal::{Goal, GoalStanding};
use model::practice::{CHARTER_DAYS, CHARTER_SESSIONS, GOALS_DRAFT_DAYS};
use model::relationship::session::Session;
use model::relationship::{RelationshipKind, RelationshipStage};

use RelationshipStage::{Active, Approached, Considering, GettingAcquainted};

fn is_pair_or_group(kind: RelationshipKind) -> bool {
    kind.is_pair() || kind == RelationshipKind::Group
}

/// Pairs and groups before they work and while they do.
pub(super) const GOALS: Scope = Scope {
    kind: is_pair_or_group,
    stages: &[Considering, Approached, GettingAcquainted, Active],
    letters: Letters::Too,
};

/// Days in which a missing goal or charter comes to weigh most.
const DAYS_FULL: f64 = 180.0;

/// `relationship.no_goals`: getting acquainted is over and no goal agreed; lighter, none drafted by me as the first session is
/// near (`GOALS_DRAFT_DAYS`) or was held.
/// Weight: 56 on the first day of work to 68 after half a year; 40 before.
pub(super) fn no_goals(case: &Case<'_>) -> Outcome {
    // What was let go is agreed no more, and what the other side wants to learn is no goal of mine.
    let is_agreed = |goal: &&Noted<Goal>| !goal.value.is_theirs && goal.value.standing != GoalStanding::Dropped;
    if case.goals.iter().any(is_agreed) {
        return Outcome::silent();
    }
    let is_working = case.room.stage() == Active;
    if !is_working && !first_session_is_near(case) {
        return Outcome::silent();
    }
    let rule = if is_working { NO_GOALS } else { NO_GOALS_DRAFTED };
    let days = case.days_in_stage();
    let finding = case
        .finding(&rule, rule.weight.at(days as f64, 0.0, DAYS_FULL))
        .value("stage", Value::Word(if is_working { "active" } else { "before" }))
        .value("days", Value::Count(days))
        .value("goals", Value::Count(0))
        .value("sessions", count(case.room.held().count()));
    Outcome::fires(finding.first_step(step(doorway::DRAFT_GOALS, format!("{}#goals", case.page("")))))
}

fn first_session_is_near(case: &Case<'_>) -> bool {
    let near = case.today.checked_add_days(Days::new(GOALS_DRAFT_DAYS)).unwrap_or(case.today);
    case.room.held().next().is_some() || case.room.to_come(case.now).any(|one| case.room.day(one) <= near)
}

/// Pairs at work that meet.
pub(super) const CHARTER: Scope = Scope { kind: RelationshipKind::is_pair, stages: &[Active], letters: Letters::Not };

/// `relationship.no_charter`: 30 days or two sessions active without cadence, who schedules, or topics.
/// Weight: 54 at 30 days to 66 after half a year.
pub(super) fn no_charter(case: &Case<'_>) -> Outcome {
    let (days, sessions) = (case.days_in_stage(), case.room.working_sessions().len());
    let charter = case.room.charter().map(|one| &one.value);
    if charter.is_some_and(model::relationship::charter::Charter::is_workable)
        || (days < CHARTER_DAYS && sessions < CHARTER_SESSIONS)
    {
        return Outcome::silent();
    }
    let mut missing = Vec::new();
    if charter.is_none_or(|one| one.cadence_days.is_none()) {
        missing.push("charter_cadence");
    }
    if charter.is_none_or(|one| one.scheduler.is_none()) {
        missing.push("charter_scheduler");
    }
    if charter.is_none_or(|one| one.topics.is_empty()) {
        missing.push("charter_topics");
    }
    let mut finding = case
        .finding(&NO_CHARTER, NO_CHARTER.weight.at(days as f64, CHARTER_DAYS as f64, DAYS_FULL))
        .value("days", Value::Count(days))
        .value("line_days", Value::Count(CHARTER_DAYS))
        .value("sessions", count(sessions))
        .value("line", count(CHARTER_SESSIONS))
        .value("missing", Value::Words(missing));
    if case.room.relationship.value.paired_by.is_some() && charter.is_none_or(|one| one.why_paired.is_none()) {
        finding = finding.step(step(doorway::ASK_WHY_PAIRED, case.page("charter#why")));
    }
    Outcome::fires(finding.first_step(step(doorway::WRITE_CHARTER, case.page("charter"))))
}

/// All that meet or write in confidence.
pub(super) const COVENANT: Scope =
    Scope { kind: RelationshipKind::meets, stages: &[GettingAcquainted, Active], letters: Letters::Too };

/// Sessions without a covenant at which it weighs most.
const SESSIONS_FULL: f64 = 6.0;

/// `relationship.no_covenant`: a first session held without one that both agreed to.
/// Weight: 50 after the first session to 60 after the sixth.
pub(super) fn no_covenant(case: &Case<'_>) -> Outcome {
    let sessions = case.room.held().count();
    if sessions == 0 || case.room.covenant().is_some() {
        return Outcome::silent();
    }
    let standing = if case.room.covenants.is_empty() { "none" } else { "unsigned" };
    let finding = case
        .finding(&NO_COVENANT, NO_COVENANT.weight.at(sessions as f64, 1.0, SESSIONS_FULL))
        .value("sessions", count(sessions))
        .value("covenant", Value::Word(standing));
    Outcome::fires(finding.first_step(step(doorway::WRITE_COVENANT, case.page("covenant"))))
}

/// Pairs and groups at work.
pub(super) const END: Scope = Scope { kind: is_pair_or_group, stages: &[Active], letters: Letters::Too };

/// `relationship.no_end_date`: active without an end date or reassessment point.
/// Weight: 38 on the first day to 48 after half a year.
pub(super) fn no_end_date(case: &Case<'_>) -> Outcome {
    if case.room.charter().is_some_and(|one| one.value.has_end()) {
        return Outcome::silent();
    }
    let days = case.days_in_stage();
    let finding = case
        .finding(&NO_END_DATE, NO_END_DATE.weight.at(days as f64, 0.0, DAYS_FULL))
        .value("days", Value::Count(days));
    Outcome::fires(finding.first_step(step(doorway::SET_END, case.page("charter#end"))))
}

/// Pairs that meet.
pub(super) const CHANNEL: Scope =
    Scope { kind: RelationshipKind::is_pair, stages: &[GettingAcquainted, Active], letters: Letters::Not };

/// `relationship.wrong_channel`: the latest session, or the next one, is on a channel that is none of those agreed.
pub(super) fn wrong_channel(case: &Case<'_>) -> Outcome {
    let Some(charter) = case.room.charter() else { return Outcome::silent() };
    let agreed = &charter.value.channels;
    let is_other = |one: &&Noted<Session>| one.value.channel.is_some_and(|channel| !agreed.contains(&channel));
    let next = case.room.to_come(case.now).next();
    let last = case.room.held().next_back().filter(|one| case.room.day(one) > charter.on);
    let Some(session) = next.filter(is_other).or_else(|| last.filter(is_other)) else { return Outcome::silent() };
    let (Some(used), Some(wanted)) = (session.value.channel, agreed.first()) else { return Outcome::silent() };
    let place = if session.value.is_planned() { format!("sessions/{}", session.id) } else { "charter".to_owned() };
    let finding = case
        .finding(&WRONG_CHANNEL, WRONG_CHANNEL.weight.min)
        .value("channel", Value::Word(used.code()))
        .value("preferred", Value::Word(wanted.code()))
        .value("on", Value::Date(case.room.day(session)));
    Outcome::fires(finding.first_step(step(doorway::CHANGE_CHANNEL, case.page(&place))))
}
