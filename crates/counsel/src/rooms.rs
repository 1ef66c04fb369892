//! Relationships and advice (R): what a relationship lacks, held against its kind, its stage and the day.
//!
//! Everything is handed out to its relationship once, so that thousands of sessions cost one pass. Where I am the one who gives,
//! structure is the other's work, and only the covenant is asked for.

mod advice;
mod agreed;
mod course;
mod meeting;

use crate::MentoringRule;
use crate::ground::Ground;
use crate::outcome::Outcome;
use crate::rule::{Draft, Rule};
use chrono::{DateTime, NaiveDate, Utc};
use model::entry::{EntryId, EntryKind, Noted};
use model::finding::{Subject, Value};
use model::goal::Goal;
use model::mentoring::rooms::Room;
use model::mentoring::{Mentoring, Rooms};
use model::relationship::{RelationshipKind, RelationshipStage, Role};
use std::collections::HashMap;

/// The rules of this family, in the order of the table.
pub(crate) const RULES: &[MentoringRule] = &[every];

/// Which relationships a rule speaks of.
#[derive(Clone, Copy)]
struct Scope {
    /// The kinds.
    kind: fn(RelationshipKind) -> bool,
    /// The stages.
    stages: &'static [RelationshipStage],
    /// Whether those that are letters alone are among them.
    letters: Letters,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Letters {
    /// They are.
    Too,
    /// They are not: the rule is about meeting.
    Not,
}

/// A relationship, as the rules look at it.
struct Case<'a> {
    room: &'a Room<'a>,
    goals: &'a [&'a Noted<Goal>],
    today: NaiveDate,
    now: DateTime<Utc>,
}

type RoomRule = fn(&Case<'_>) -> Outcome;

/// Scope and rule, in the order of the table. All but the covenant ask the one who learns.
const OF_ONE: &[(Scope, RoomRule)] = &[
    (agreed::GOALS, agreed::no_goals),
    (agreed::CHARTER, agreed::no_charter),
    (agreed::END, agreed::no_end_date),
    (meeting::NEXT, meeting::no_next_session),
    (meeting::AGENDA, meeting::no_agenda),
    (meeting::ASSIGNMENT, meeting::no_assignment),
    (course::MATCH, course::match_check),
    (meeting::HASTY, meeting::hasty_distance_start),
    (course::WIND_DOWN, course::wind_down),
    (agreed::CHANNEL, agreed::wrong_channel),
];

fn every(ground: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    let rooms = mentoring.rooms.all();
    let goals = goals_by_relationship(mentoring);
    let mut outcome = Outcome::default();
    for room in &rooms {
        let goals = goals.get(&room.id()).map_or(&[][..], Vec::as_slice);
        let case = Case { room, goals, today: ground.today, now: ground.now };
        if agreed::COVENANT.holds(room) {
            outcome.take(agreed::no_covenant(&case));
        }
        if room.relationship.value.role == Role::Protege {
            for (scope, rule) in OF_ONE {
                if scope.holds(room) {
                    outcome.take(rule(&case));
                }
            }
        }
        outcome.take(advice::of_relationship(&case));
    }
    outcome.take(course::collecting(ground, &rooms));
    outcome.take(advice::of_nobodys(ground, &mentoring.rooms));
    outcome
}

/// The stretch of time around a moment in which nothing that counsel says of sessions changes: none begins, ends or comes near.
/// From the last such moment (`None` where there is none) up to the next.
#[must_use]
pub fn calm(rooms: &Rooms, now: DateTime<Utc>) -> (Option<DateTime<Utc>>, Option<DateTime<Utc>>) {
    let planned = rooms.sessions.iter().filter(|one| one.value.is_planned());
    let moments = planned.flat_map(|one| {
        let when = rooms.when(one);
        [meeting::agenda_missed_from(when.begins), when.begins, when.ends]
    });
    moments.fold((None, None), |(last, next), moment| match moment <= now {
        true => (last.max(Some(moment)), next),
        false => (last, Some(next.map_or(moment, |next: DateTime<Utc>| next.min(moment)))),
    })
}

fn goals_by_relationship(mentoring: &Mentoring) -> HashMap<EntryId, Vec<&Noted<Goal>>> {
    let mut goals: HashMap<EntryId, Vec<&Noted<Goal>>> = HashMap::new();
    for goal in &mentoring.plan.goals {
        for relationship in &goal.value.relationships {
            goals.entry(*relationship).or_default().push(goal);
        }
    }
    goals
}

impl Scope {
    fn holds(&self, room: &Room<'_>) -> bool {
        let relationship = &room.relationship.value;
        (self.kind)(relationship.kind)
            && self.stages.contains(&room.stage())
            && (self.letters == Letters::Too || !relationship.in_writing)
    }
}

impl Case<'_> {
    /// Days since the present stage began.
    fn days_in_stage(&self) -> i64 {
        self.today.signed_duration_since(self.room.since()).num_days()
    }

    /// Begins a finding about this relationship; its sentences may say with whom it is.
    fn finding(&self, rule: &Rule, weight: u8) -> Draft {
        let id = self.room.id();
        let draft = rule.finding(Subject::Entry(EntryKind::Relationship, id), weight);
        let draft = draft.value("with", with(self.room));
        draft.people(self.room.relationship.person.iter().cloned().collect())
    }

    /// The page of this relationship, or one under it.
    fn page(&self, part: &str) -> String {
        page(self.room.id(), part)
    }
}

/// The page of a relationship, or one under it.
fn page(relationship: EntryId, part: &str) -> String {
    if part.is_empty() {
        format!("/relationships/{relationship}")
    } else {
        format!("/relationships/{relationship}/{part}")
    }
}

/// With whom it is: the person, else what the user calls it.
fn with(room: &Room<'_>) -> Value {
    match (&room.relationship.person, &room.relationship.value.name) {
        (Some(person), _) => Value::Person(person.clone()),
        (None, Some(name)) => Value::Text(name.clone()),
        (None, None) => Value::Text(String::new()),
    }
}
