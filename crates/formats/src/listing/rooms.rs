//! Relationships, and what stands in them, as JSON.

use super::text;
use chrono::{DateTime, NaiveDate, Utc};
use model::entry::{EntryId, Noted};
use model::mentoring::Plan;
use model::mentoring::rooms::Room;
use model::person::PersonId;
use model::relationship::charter::Charter;
use model::relationship::session::{Advice, AgendaItem, Assignment, Session};
use model::relationship::{Channel, Side};
use serde_json::{Value, json};

fn day(day: Option<NaiveDate>) -> Option<String> {
    day.map(|day| day.to_string())
}

fn id(id: Option<EntryId>) -> Option<String> {
    id.map(|id| id.to_string())
}

/// Relationships, each with what it is called.
#[must_use]
pub fn relationships(rooms: &[(Room<'_>, String)], now: DateTime<Utc>) -> String {
    let all: Vec<Value> = rooms.iter().map(|(room, name)| summary(room, name, now)).collect();
    text(&json!({ "relationships": all }))
}

fn summary(room: &Room<'_>, name: &str, now: DateTime<Utc>) -> Value {
    let relationship = &room.relationship.value;
    json!({
        "id": room.id().to_string(),
        "name": name,
        "person": room.relationship.person.as_ref().map(PersonId::as_str),
        "kind": relationship.kind.code(),
        "role": relationship.role.code(),
        "stage": room.stage().code(),
        "since": room.since().to_string(),
        "subject": relationship.subject,
        "plan": relationship.plan,
        "sessions_held": room.held().count(),
        "last_session": day(room.last_held_on()),
        "next_session": room.to_come(now).next().map(|one| one.value.at.to_string()),
    })
}

/// One relationship with all that stands in it.
#[must_use]
pub fn relationship(room: &Room<'_>, plan: &Plan, name: &str, now: DateTime<Utc>) -> String {
    let mut all = summary(room, name, now);
    let relationship = &room.relationship.value;
    let moves = room
        .moves
        .iter()
        .map(|one| json!({"to": one.value.to.code(), "on": one.value.on.to_string(), "reason": one.value.reason}));
    let goals = plan.goals_of(room.id()).map(|goal| {
        json!({"id": goal.id.to_string(), "text": goal.value.text, "standing": goal.value.standing.code(), "theirs": goal.value.is_theirs, "due_on": day(goal.due_on)})
    });
    let checks = room.checks.iter().map(|one| {
        json!({"on": one.value.on.to_string(), "occasion": one.value.occasion.code(), "verdict": one.value.verdict.code(),
            "note": one.value.note, "followed_up_on": day(one.value.followed_up_on)})
    });
    let ending = room.endings.last().map(|one| {
        json!({"kind": one.value.kind.code(), "on": one.value.on.to_string(), "led_to": one.value.led_to,
            "thanked_on": day(one.value.thanked_on), "reference_asked_on": day(one.value.reference_asked_on),
            "reference_granted": one.value.reference_granted, "next_sign_on": day(one.due_on), "next_need": one.value.next_need})
    });
    let covenant = room.covenants.last().map(|one| {
        let word = |side: Side| day(room.word_of(one.id, side).filter(|word| word.value.stands()).map(|word| word.value.on));
        json!({"id": one.id.to_string(), "promise": one.value.promise, "limits": one.value.limits, "stands": room.stands(one.id),
            "me": word(Side::Me), "other": word(Side::Other)})
    });
    if let Some(fields) = all.as_object_mut() {
        let more = json!({
            "paired_by": relationship.paired_by,
            "channel": relationship.channel.map(Channel::code),
            "in_writing": relationship.in_writing,
            "gives": relationship.gives.iter().map(|one| one.code()).collect::<Vec<_>>(),
            "boundaries": relationship.boundaries,
            "moves": moves.collect::<Vec<_>>(),
            "goals": goals.collect::<Vec<_>>(),
            "charter": room.charter().map(charter_value),
            "covenant": covenant,
            "sessions": room.sessions.iter().map(|one| session_value(one)).collect::<Vec<_>>(),
            "assignments": room.assignments.iter().map(|one| assignment_value(one)).collect::<Vec<_>>(),
            "advice": room.advice.iter().map(|one| advice_value(one)).collect::<Vec<_>>(),
            "checks": checks.collect::<Vec<_>>(),
            "ending": ending,
        });
        if let Value::Object(more) = more {
            fields.extend(more);
        }
    }
    text(&all)
}

fn charter_value(one: &Noted<Charter>) -> Value {
    let value = &one.value;
    json!({
        "id": one.id.to_string(), "version": value.version, "agreed_on": day(value.agreed_on), "why_paired": value.why_paired,
        "topics": value.topics, "cadence_days": value.cadence_days, "scheduler": value.scheduler.map(Side::code),
        "channels": value.channels.iter().map(|one| one.code()).collect::<Vec<_>>(), "place": value.place,
        "time_of_day": value.time_of_day.map(|one| one.code()), "minutes": value.minutes, "boundaries": value.boundaries,
        "ends_on": day(value.ends_on), "reassess_on": value.reassess_on.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "is_workable": value.is_workable(),
    })
}

/// The versions of a charter, the newest first.
#[must_use]
pub fn charters(room: &Room<'_>) -> String {
    text(&json!({"versions": room.charters.iter().rev().map(|one| charter_value(one)).collect::<Vec<_>>()}))
}

fn session_value(one: &Noted<Session>) -> Value {
    let value = &one.value;
    json!({
        "id": one.id.to_string(), "relationship": id(one.parent), "at": value.at.to_string(), "zone": value.zone,
        "minutes": value.minutes, "channel": value.channel.map(Channel::code), "place": value.place,
        "standing": value.standing.code(), "sequence": value.sequence, "agenda": agenda_value(&value.agenda),
        "agenda_sent_on": day(value.agenda_sent_on), "notes": value.notes, "private_notes": value.private_notes,
        "value": value.value, "value_other": value.value_other, "exchange": value.exchange.map(|one| one.code()),
    })
}

fn agenda_value(agenda: &[AgendaItem]) -> Vec<Value> {
    let item = |one: &AgendaItem| json!({"part": one.part.code(), "text": one.text, "about": id(one.about)});
    agenda.iter().map(item).collect()
}

/// Sessions.
#[must_use]
pub fn sessions(all: &[&Noted<Session>]) -> String {
    text(&json!({"sessions": all.iter().map(|one| session_value(one)).collect::<Vec<_>>()}))
}

/// An agenda.
#[must_use]
pub fn agenda(agenda: &[AgendaItem]) -> String {
    text(&json!({ "agenda": agenda_value(agenda) }))
}

fn assignment_value(one: &Noted<Assignment>) -> Value {
    let value = &one.value;
    json!({"id": one.id.to_string(), "relationship": id(one.parent), "text": value.text, "standing": value.standing.code(),
        "due_on": day(one.due_on), "closed_on": day(value.closed_on), "evidence": value.evidence, "result": value.result,
        "session": id(value.session)})
}

/// Assignments.
#[must_use]
pub fn assignments(all: &[&Noted<Assignment>]) -> String {
    text(&json!({"assignments": all.iter().map(|one| assignment_value(one)).collect::<Vec<_>>()}))
}

fn advice_value(one: &Noted<Advice>) -> Value {
    let value = &one.value;
    json!({"id": one.id.to_string(), "relationship": id(one.parent), "said": value.said, "on": value.on.to_string(),
        "restated": value.restated, "confirmed_on": day(value.confirmed_on), "taken": value.taken.map(|one| one.code()),
        "action": value.action, "acted_on": day(value.acted_on), "outcome": value.outcome, "reported_on": day(value.reported_on)})
}

/// Advice.
#[must_use]
pub fn advice(all: &[&Noted<Advice>]) -> String {
    text(&json!({"advice": all.iter().map(|one| advice_value(one)).collect::<Vec<_>>()}))
}
