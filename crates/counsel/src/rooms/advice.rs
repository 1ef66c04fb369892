//! Advice: said in one's own words, and what came of it told.

use super::{Case, with};
use crate::doorway::{self, step};
use crate::ground::Ground;
use crate::outcome::Outcome;
use crate::rule::{ADVICE_NO_OUTCOME, ADVICE_NOT_RESTATED};
use chrono::NaiveDate;
use model::entry::{EntryKind, Noted};
use model::finding::{Finding, Subject, Value};
use model::mentoring::Rooms;
use model::person::PersonId;
use model::practice::{OUTCOME_DAYS, RESTATE_DAYS};
use model::relationship::RelationshipKind;
use model::relationship::session::{Advice, Taken};

/// Days past its line at which a thing not done weighs most.
const DAYS_FULL: f64 = 90.0;

/// Both rules, for what was said in a relationship of any stage; an invisible mentor can neither confirm nor be told.
pub(super) fn of_relationship(case: &Case<'_>) -> Outcome {
    if case.room.relationship.value.kind == RelationshipKind::Invisible {
        return Outcome::silent();
    }
    let people: Vec<PersonId> = case.room.relationship.person.iter().cloned().collect();
    let of = |one: &&Noted<Advice>| both(one, case.today, &with(case.room), &people, format!("/advice/{}", one.id));
    case.room.advice.iter().flat_map(of).map(Outcome::fires).collect()
}

/// Both rules, for what somebody said outside any relationship.
pub(super) fn of_nobodys(ground: &Ground<'_>, rooms: &Rooms) -> Outcome {
    let own = rooms.advice.iter().filter(|one| one.parent.is_none());
    let of = |one: &Noted<Advice>| {
        let Some(person) = one.person.as_ref().and_then(|id| ground.person(id)) else { return Vec::new() };
        let with = Value::Person(person.id.clone());
        both(one, ground.today, &with, std::slice::from_ref(&person.id), format!("/advice/{}", one.id))
    };
    own.flat_map(of).map(Outcome::fires).collect()
}

/// `advice.not_restated`: advice older than 7 days that is neither restated nor acted on. Weight: 34 to 44 in three months.
/// `advice.no_outcome`: taken up, and not reported back within 60 days. Weight: 40 to 50 in three months.
fn both(one: &Noted<Advice>, today: NaiveDate, with: &Value, people: &[PersonId], doorway: String) -> Vec<Finding> {
    let advice = &one.value;
    let days = |since: NaiveDate| today.signed_duration_since(since).num_days();
    let base = |rule: &crate::rule::Rule, days: i64, line: i64| {
        rule.finding(
            Subject::Entry(EntryKind::Advice, one.id),
            rule.weight.at(days as f64, line as f64, DAYS_FULL + line as f64),
        )
        .value("with", with.clone())
        .value("text", Value::Text(advice.said.clone()))
        .value("days", Value::Count(days))
        .value("line_days", Value::Count(line))
        .people(people.to_vec())
    };
    if advice.restated.is_none() && advice.taken.is_none() && days(advice.on) > RESTATE_DAYS {
        let draft = base(&ADVICE_NOT_RESTATED, days(advice.on), RESTATE_DAYS);
        return vec![draft.first_step(step(doorway::RESTATE_ADVICE, doorway))];
    }
    let is_taken = matches!(advice.taken, Some(Taken::Yes | Taken::Partly));
    let since = advice.acted_on.unwrap_or(advice.on);
    if is_taken && advice.reported_on.is_none() && days(since) > OUTCOME_DAYS {
        let draft = base(&ADVICE_NO_OUTCOME, days(since), OUTCOME_DAYS);
        return vec![draft.first_step(step(doorway::REPORT_ADVICE, doorway))];
    }
    Vec::new()
}
