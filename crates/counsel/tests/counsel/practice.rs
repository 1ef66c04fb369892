//! What somebody runs, for tests: entries with ids in the order in which they are made.

use crate::build::{run_beside, today};
use chrono::{Days, NaiveDate};
use counsel::Beside;
use model::entry::{EntryId, Noted};
use model::finding::Finding;
use model::mentoring::Mentoring;
use model::network::Network;
use model::person::PersonId;
use model::relationship::{Move, Relationship, RelationshipKind, RelationshipStage, Role};
use std::cell::Cell;

thread_local! {
    static NEXT: Cell<u64> = const { Cell::new(1) };
}

fn next() -> EntryId {
    let number = NEXT.with(|next| next.replace(next.get() + 1));
    format!("01900000-0000-7000-8000-{number:012}").parse().expect("an id")
}

/// So many days before today.
pub(crate) fn ago(days: u64) -> NaiveDate {
    today() - Days::new(days)
}

/// An entry on its own.
pub(crate) fn alone<T>(value: T) -> Noted<T> {
    Noted { id: next(), on: today(), parent: None, person: None, due_on: None, value }
}

/// An entry that belongs to another.
pub(crate) fn under<T>(parent: EntryId, value: T) -> Noted<T> {
    Noted { parent: Some(parent), ..alone(value) }
}

/// An entry about somebody.
pub(crate) fn about<T>(person: &str, value: T) -> Noted<T> {
    Noted { person: Some(PersonId::new(person)), ..alone(value) }
}

/// The entry with a day by which.
pub(crate) fn due_by<T>(entry: Noted<T>, due: NaiveDate) -> Noted<T> {
    Noted { due_on: Some(due), ..entry }
}

/// A relationship that runs since a day.
pub(crate) fn begin(
    mentoring: &mut Mentoring,
    kind: RelationshipKind,
    role: Role,
    person: &str,
    on: NaiveDate,
) -> EntryId {
    let relationship = Noted { on, ..about(person, Relationship { role, ..Relationship::new(kind) }) };
    let id = relationship.id;
    mentoring.rooms.relationships.push(relationship);
    go(mentoring, id, RelationshipStage::Active, on);
    id
}

/// A step to a stage.
pub(crate) fn go(mentoring: &mut Mentoring, relationship: EntryId, to: RelationshipStage, on: NaiveDate) {
    mentoring.rooms.moves.push(under(relationship, Move { to, on, reason: None }));
}

/// The findings of one rule over a network and what is run beside it.
pub(crate) fn all_mentored(network: &Network, mentoring: &Mentoring, rule: &str) -> Vec<Finding> {
    let beside = Beside { mentoring: Some(mentoring.clone()), ..Beside::default() };
    run_beside(network, &beside).findings.into_iter().filter(|finding| finding.rule.0 == rule).collect()
}

/// Their weights.
pub(crate) fn weights(network: &Network, mentoring: &Mentoring, rule: &str) -> Vec<u8> {
    all_mentored(network, mentoring, rule).iter().map(|finding| finding.weight).collect()
}
