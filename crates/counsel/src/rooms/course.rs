//! How it goes: whether the match works, when to bring it to its end, and mentors that are only collected.

use super::{Case, Letters, Scope};
use crate::doorway::{self, step};
use crate::ground::{Ground, count};
use crate::outcome::Outcome;
use crate::rule::{COLLECTING, MATCH_CHECK, POOR_MATCH, WIND_DOWN as WIND_DOWN_RULE};
use chrono::NaiveDate;
use model::entry::Noted;
use model::finding::{Subject, Value};
use model::goal::{Goal, GoalStanding};
use model::mentoring::rooms::Room;
use model::practice::{COLLECTING_DAYS, COLLECTING_MENTORS, FALLING_RATINGS, MATCH_CHECK_SESSIONS, POOR_MATCH_DAYS};
use model::relationship::course::Verdict;
use model::relationship::{RelationshipKind, RelationshipStage, Role};

use RelationshipStage::{Active, GettingAcquainted};

/// Pairs and groups, from getting acquainted on.
pub(super) const MATCH: Scope = Scope {
    kind: |kind| kind.is_pair() || kind == RelationshipKind::Group,
    stages: &[GettingAcquainted, Active],
    letters: Letters::Too,
};

/// `relationship.match_check`: the third session of this round held, or a reassessment day passed, and no match check since; again
/// where the check was poor and nothing followed in two weeks.
/// Weight: 46 for a check that is due; 64 where a poor one waits.
pub(super) fn match_check(case: &Case<'_>) -> Outcome {
    let begun = case.room.round().first().map(|first| first.value.on);
    let latest = case.room.checks.iter().rev().find(|one| begun.is_none_or(|begun| one.value.on >= begun));
    if let Some(poor) = latest.filter(|one| one.value.verdict == Verdict::Poor && one.value.followed_up_on.is_none()) {
        let days = case.today.signed_duration_since(poor.value.on).num_days();
        if days < POOR_MATCH_DAYS {
            return Outcome::silent();
        }
        let finding = case
            .finding(&POOR_MATCH, POOR_MATCH.weight.min)
            .value("occasion", Value::Word("poor"))
            .value("checked_on", Value::Date(poor.value.on))
            .value("days", Value::Count(days))
            .value("line_days", Value::Count(POOR_MATCH_DAYS))
            .step(step(doorway::CHECK_MATCH, case.page("check")));
        return Outcome::fires(finding.first_step(step(doorway::END_KINDLY, case.page("ending?kind=no_fit"))));
    }
    let sessions = case.room.acquainting_sessions().len() + case.room.working_sessions().len();
    let reassess = case.room.charter().map(|one| one.value.reassess_on.as_slice()).unwrap_or_default();
    let passed = reassess.iter().filter(|day| **day <= case.today).max();
    let is_checked_since = |day: NaiveDate| latest.is_some_and(|one| one.value.on >= day);
    let occasion = match passed {
        Some(day) if !is_checked_since(*day) => "reassessment",
        _ if sessions >= MATCH_CHECK_SESSIONS && latest.is_none() => "third",
        _ => return Outcome::silent(),
    };
    let finding = case
        .finding(&MATCH_CHECK, MATCH_CHECK.weight.min)
        .value("occasion", Value::Word(occasion))
        .value("sessions", count(sessions))
        .value("line", count(MATCH_CHECK_SESSIONS));
    Outcome::fires(finding.first_step(step(doorway::CHECK_MATCH, case.page("check"))))
}

/// Pairs and groups at work.
pub(super) const WIND_DOWN: Scope =
    Scope { kind: |kind| kind.is_pair() || kind == RelationshipKind::Group, stages: &[Active], letters: Letters::Too };

/// `relationship.wind_down`: all goals reached, past the end date, or value ratings falling three times running.
/// Weight: 58 for goals reached, 54 past the end, 50 for falling ratings.
pub(super) fn wind_down(case: &Case<'_>) -> Outcome {
    // Mine have to be among those reached; while theirs is still worked on, it is not the end (co-mentors part when both can do it).
    let is_mine = |goal: &&&Noted<Goal>| !goal.value.is_theirs && goal.value.standing == GoalStanding::Reached;
    let reached = case.goals.iter().filter(is_mine).count();
    let is_all_reached = reached > 0 && !case.goals.iter().any(|goal| goal.value.is_active());
    let end = case.room.ends_on().filter(|end| *end < case.today);
    let (because, weight) = if is_all_reached {
        ("goals_reached", WIND_DOWN_RULE.weight.max)
    } else if end.is_some() {
        ("end_date", WIND_DOWN_RULE.weight.at(1.0, 0.0, 2.0))
    } else if falls(case.room) >= FALLING_RATINGS {
        ("diminishing_returns", WIND_DOWN_RULE.weight.min)
    } else {
        return Outcome::silent();
    };
    let finding = case
        .finding(&WIND_DOWN_RULE, weight)
        .value("because", Value::Word(because))
        .value("reached", count(reached))
        .value("ends_on", end.map_or(Value::Unknown, Value::Date))
        .value("falls", count(falls(case.room)))
        .value("line", count(FALLING_RATINGS))
        .step(step(doorway::SET_END, case.page("charter#end")));
    Outcome::fires(finding.first_step(step(doorway::WIND_DOWN, case.page(&format!("ending?kind={because}")))))
}

/// How many times running, up to the latest rating, the value fell.
fn falls(room: &Room<'_>) -> usize {
    let values: Vec<u8> = room.held().filter_map(|one| one.value.value).collect();
    values.windows(2).rev().take_while(|pair| pair[1] < pair[0]).count()
}

/// `relationship.collecting`: more than five active mentors with no session in 60 days.
/// Weight: 36 at six to 48 at twelve.
pub(super) fn collecting(ground: &Ground<'_>, rooms: &[Room<'_>]) -> Outcome {
    let is_idle = |room: &&Room<'_>| {
        let relationship = &room.relationship.value;
        let last = room.last_held_on().unwrap_or(room.since()).max(room.since());
        relationship.role == Role::Protege
            && relationship.kind.is_pair()
            && room.stage() == Active
            && ground.today.signed_duration_since(last).num_days() > COLLECTING_DAYS
    };
    let idle: Vec<&Room<'_>> = rooms.iter().filter(is_idle).collect();
    if idle.len() <= COLLECTING_MENTORS {
        return Outcome::silent();
    }
    let line = (COLLECTING_MENTORS + 1) as f64;
    let finding = COLLECTING
        .finding(Subject::Me, COLLECTING.weight.at(idle.len() as f64, line, 2.0 * line))
        .value("mentors", count(idle.len()))
        .value("line", count(COLLECTING_MENTORS))
        .value("line_days", Value::Count(COLLECTING_DAYS))
        .people(idle.iter().filter_map(|room| room.relationship.person.clone()).collect());
    Outcome::fires(finding.first_step(step(doorway::SEE_MENTORS, "/mentors#active")))
}
