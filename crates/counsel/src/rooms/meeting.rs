//! Meeting: the next session, its agenda, the work between, and a start at a distance.

use super::{Case, Letters, Scope, page, with};
use crate::agenda::{acquainting_sessions, lacks_assignments};
use crate::doorway::{self, step};
use crate::ground::count;
use crate::outcome::Outcome;
use crate::rule::{HASTY_DISTANCE_START, NO_AGENDA, NO_ASSIGNMENT, NO_NEXT_SESSION};
use chrono::{DateTime, Days, TimeDelta, Utc};
use model::entry::{EntryKind, Noted};
use model::finding::{Subject, Value};
use model::practice::{
    ACQUAINTING_SESSIONS_AT_DISTANCE, AGENDA_HOURS, NEXT_SESSION_CADENCES, NEXT_SESSION_REST_DAYS,
    SESSIONS_WITHOUT_ASSIGNMENT,
};
use model::relationship::session::Session;
use model::relationship::{RelationshipKind, RelationshipStage};

use RelationshipStage::{Active, Approached, Considering, GettingAcquainted, WindingDown};

/// Whatever meets, at work.
pub(super) const NEXT: Scope = Scope { kind: RelationshipKind::meets, stages: &[Active], letters: Letters::Not };

/// Cadences of silence at which it weighs most.
const CADENCES_FULL: f64 = 4.0;

/// `relationship.no_next_session`: active and nothing scheduled within twice the cadence from today; in the first week after a
/// session nobody is pressed.
/// Weight: 44 at one cadence since the last session to 62 at four.
pub(super) fn no_next_session(case: &Case<'_>) -> Outcome {
    let Some(cadence) = case.room.cadence_days() else { return Outcome::silent() };
    let last = case.room.last_held_on();
    let since = last.unwrap_or(case.room.since()).max(case.room.since());
    let days = case.today.signed_duration_since(since).num_days();
    let ahead = Days::new(u64::from(cadence) * NEXT_SESSION_CADENCES.unsigned_abs());
    let until = case.today.checked_add_days(ahead).unwrap_or(case.today);
    let is_set = case.room.to_come(case.now).any(|one| case.room.day(one) <= until);
    if is_set || days < NEXT_SESSION_REST_DAYS {
        return Outcome::silent();
    }
    let cadences = days as f64 / f64::from(cadence.max(1));
    let finding = case
        .finding(&NO_NEXT_SESSION, NO_NEXT_SESSION.weight.at(cadences, 1.0, CADENCES_FULL))
        .value("days", Value::Count(days))
        .value("last", last.map_or(Value::Unknown, Value::Date))
        .value("cadence", Value::Count(i64::from(cadence)))
        .value("line_days", Value::Count(i64::from(cadence) * NEXT_SESSION_CADENCES));
    let unsaid = case.room.unsaid(case.now).last();
    let say = unsaid.map(|session| step(doorway::SAY_HELD, case.page(&format!("sessions/{}#held", session.id))));
    let finding = finding.step_if(say);
    Outcome::fires(finding.first_step(step(doorway::PLAN_SESSION, case.page("sessions/new"))))
}

/// Days ahead at which a missing agenda weighs least.
const AGENDA_DAYS_FULL: f64 = 2.0;

/// Whatever meets, and one talk; sponsors want news and no agenda.
pub(super) const AGENDA: Scope = Scope {
    kind: |kind| kind.meets() || kind == RelationshipKind::Flash,
    stages: &[Considering, Approached, GettingAcquainted, Active, WindingDown],
    letters: Letters::Not,
};

/// `relationship.no_agenda`: a session that begins within 48 hours, without an agenda; about the session. Once it has begun, an
/// agenda comes too late.
/// Weight: 60 two days before to 72 on the day.
pub(super) fn no_agenda(case: &Case<'_>) -> Outcome {
    let lacks = |one: &&Noted<Session>| {
        let begins = case.room.when(one).begins;
        one.value.agenda.is_empty() && begins > case.now && agenda_missed_from(begins) <= case.now
    };
    let finding = |session: &Noted<Session>| {
        let day = case.room.day(session);
        let days = day.signed_duration_since(case.today).num_days();
        let draft = NO_AGENDA
            .finding(
                Subject::Entry(EntryKind::Session, session.id),
                NO_AGENDA.weight.at(days as f64, AGENDA_DAYS_FULL, 0.0),
            )
            .value("with", with(case.room))
            .value("on", Value::Date(day))
            .value("days", Value::Count(days))
            .value("line_hours", Value::Count(AGENDA_HOURS))
            .people(case.room.relationship.person.iter().cloned().collect());
        let doorway = page(case.room.id(), &format!("sessions/{}#agenda", session.id));
        Outcome::fires(draft.first_step(step(doorway::WRITE_AGENDA, doorway)))
    };
    case.room.to_come(case.now).filter(lacks).map(finding).collect()
}

/// The moment from which the agenda of a session that begins then is missed.
pub(crate) fn agenda_missed_from(begins: DateTime<Utc>) -> DateTime<Utc> {
    begins.checked_sub_signed(TimeDelta::hours(AGENDA_HOURS)).unwrap_or(begins)
}

/// Pairs and groups at work that meet.
pub(super) const ASSIGNMENT: Scope =
    Scope { kind: |kind| kind.is_pair() || kind == RelationshipKind::Group, stages: &[Active], letters: Letters::Not };

/// `relationship.no_assignment`: two active sessions in a row without an assignment.
pub(super) fn no_assignment(case: &Case<'_>) -> Outcome {
    if !lacks_assignments(case.room) {
        return Outcome::silent();
    }
    let finding = case
        .finding(&NO_ASSIGNMENT, NO_ASSIGNMENT.weight.min)
        .value("sessions", count(SESSIONS_WITHOUT_ASSIGNMENT))
        .value("last", case.room.last_held_on().map_or(Value::Unknown, Value::Date));
    Outcome::fires(finding.first_step(step(doorway::ASK_ASSIGNMENT, format!("{}#assignments", case.page("")))))
}

/// Pairs at work that meet.
pub(super) const HASTY: Scope = Scope { kind: RelationshipKind::is_pair, stages: &[Active], letters: Letters::Not };

/// `relationship.hasty_distance_start`: at a distance by channel, and fewer than three getting-acquainted sessions before working
/// on goals; said until as many sessions of work have made up for it. Who only notes a relation that works already is not asked.
/// Weight: 52 where one session is missing to 58 where all are.
pub(super) fn hasty_distance_start(case: &Case<'_>) -> Outcome {
    let began_at_work = case.room.round().first().is_some_and(|first| first.value.to == Active);
    let needed = ACQUAINTING_SESSIONS_AT_DISTANCE;
    let (held, worked) = (case.room.acquainting_sessions().len(), case.room.working_sessions().len());
    if !case.room.is_at_distance() || acquainting_sessions(case.room) == 0 || began_at_work {
        return Outcome::silent();
    }
    if held >= needed || worked >= needed {
        return Outcome::silent();
    }
    let missing = (needed - held) as f64;
    let finding = case
        .finding(&HASTY_DISTANCE_START, HASTY_DISTANCE_START.weight.at(missing, 1.0, needed as f64))
        .value("sessions", count(held))
        .value("line", count(needed));
    let back = step(doorway::GET_ACQUAINTED, case.page("sessions/new"));
    Outcome::fires(finding.first_step(back))
}
