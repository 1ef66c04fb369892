//! Results of commands as JSON: lists and short answers.

pub mod board;
pub mod circles;
pub mod giving;
pub mod literacy;
pub mod rehearsals;
pub mod rooms;
pub mod search;
pub mod sponsors;
pub mod worksheets;
pub mod written;

use crate::analysis::{SaidFinding, finding_value};
use crate::derived::Joined;
use crate::network_file::person_json;
use crate::report::ImportReport;
use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use model::intention::Intention;
use model::person::{Person, PersonId};
use serde_json::{Value, json};

fn text(value: &Value) -> String {
    format!("{value:#}\n")
}

fn time(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

fn person_value(person: &Person) -> Value {
    serde_json::from_str(&person_json(person)).unwrap_or_default()
}

/// An import that was taken back, and how many people are left.
#[must_use]
pub fn undone(number: i64, people: usize) -> String {
    text(&json!({"undone": number, "people": people}))
}

/// A link that lets one browser in, and until when.
#[must_use]
pub fn link(url: &str, expires_at: DateTime<Utc>) -> String {
    text(&json!({"url": url, "expires_at": time(expires_at)}))
}

/// Imports: number, time, when each was taken back, and its report.
pub fn imports<'a>(
    lines: impl Iterator<Item = (i64, DateTime<Utc>, Option<DateTime<Utc>>, &'a ImportReport)>,
) -> String {
    let line = |(number, at, undone, report): (i64, DateTime<Utc>, Option<DateTime<Utc>>, &ImportReport)| json!({"batch": number, "at": time(at), "undone_at": undone.map(time), "report": report});
    text(&json!({"imports": lines.map(line).collect::<Vec<_>>()}))
}

/// Browsers that may enter: id, what each says it is, when it was let in, when it was seen last.
pub fn sign_ins<'a>(lines: impl Iterator<Item = (String, &'a str, DateTime<Utc>, DateTime<Utc>)>) -> String {
    let line = |(id, browser, created, seen): (String, &str, DateTime<Utc>, DateTime<Utc>)| json!({"id": id, "browser": browser, "created_at": time(created), "seen_at": time(seen)});
    text(&json!({"sign_ins": lines.map(line).collect::<Vec<_>>()}))
}

/// What a practice file brought: how many entries are new, changed, unchanged and newer here, and the id that undoes it.
#[must_use]
pub fn brought([new, changed, unchanged, newer]: [usize; 4], undo: Option<String>) -> String {
    text(&json!({"entries": {"new": new, "changed": changed, "unchanged": unchanged, "newer": newer}, "undo": undo}))
}

/// Somebody who was changed.
#[must_use]
pub fn changed(id: &PersonId, name: &str) -> String {
    text(&json!({"id": id.as_str(), "name": name}))
}

/// A word that was put on people or taken off, and how many it concerned.
#[must_use]
pub fn tagged(word: &str, people: usize) -> String {
    text(&json!({"tag": word, "people": people}))
}

/// How many people are in the core now.
#[must_use]
pub fn core_confirmed(people: usize) -> String {
    text(&json!({"core": people}))
}

/// People, each as in a network file.
pub fn people<'a>(people: impl Iterator<Item = &'a Person>) -> String {
    text(&json!({"people": people.map(person_value).collect::<Vec<_>>()}))
}

/// Lists, robots and rooms: trace, name, kind, reason.
pub fn others<'a>(others: impl Iterator<Item = (&'a str, &'a str, &'a str, &'a str)>) -> String {
    let other = |(trace, name, kind, reason)| json!({"trace": trace, "name": name, "kind": kind, "reason": reason});
    text(&json!({"others": others.map(other).collect::<Vec<_>>()}))
}

/// One person with their traces, why these were made one, and what the user said.
#[must_use]
pub fn person(person: &Person, traces: &[&str], merges: &[Joined], said: &[&str]) -> String {
    text(&json!({"person": person_value(person), "traces": traces, "merges": merges, "said": said}))
}

/// Something that somebody means to do.
#[derive(Debug, Clone)]
pub struct Meant<'a> {
    /// Its id.
    pub id: String,
    /// What.
    pub intention: &'a Intention,
    /// Whom it is about, where they are there.
    pub person: Option<&'a PersonId>,
    /// `open`, `done`, `dropped`.
    pub standing: &'static str,
    /// By when.
    pub due_on: Option<NaiveDate>,
}

fn meant(one: Meant<'_>) -> Value {
    json!({
        "id": one.id, "text": one.intention.text, "person": one.person.map(PersonId::as_str), "standing": one.standing,
        "due_on": one.due_on.map(|day| day.to_string()), "rule": one.intention.rule, "way": one.intention.way,
        "outcome": one.intention.outcome,
    })
}

/// What somebody means to do.
pub fn intentions<'a>(all: impl Iterator<Item = Meant<'a>>) -> String {
    text(&json!({"intentions": all.map(meant).collect::<Vec<_>>()}))
}

/// Something meant that was kept or closed, and where it stands now.
#[must_use]
pub fn intention(id: &str, standing: &str) -> String {
    text(&json!({"id": id, "standing": standing}))
}

/// What was done with a finding.
#[must_use]
pub fn answered(rule: &str, subject: &str, deed: &str) -> String {
    text(&json!({"rule": rule, "subject": subject, "deed": deed}))
}

/// The few things that matter most now: headline, counsel, what is due.
pub fn today<'a>(
    headline: &str,
    counsel: impl Iterator<Item = &'a SaidFinding>,
    due: impl Iterator<Item = Meant<'a>>,
) -> String {
    let counsel: Vec<Value> = counsel.map(finding_value).collect();
    text(&json!({"headline": headline, "counsel": counsel, "intentions": due.map(meant).collect::<Vec<_>>()}))
}

/// One side of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedSide {
    /// Their id, where they are somebody in the network.
    pub id: Option<PersonId>,
    /// Their name.
    pub name: String,
    /// The trace in question.
    pub trace: String,
}

/// A pair that may be one person.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// One of them.
    pub a: AskedSide,
    /// The other.
    pub b: AskedSide,
    /// How likely they are one, 0 to 1.
    pub probability: f64,
    /// What speaks for and against it.
    pub reasons: Vec<String>,
    /// How many messages and meetings hang on it.
    pub interactions: u64,
}

/// Questions, in the order of their numbers.
pub fn questions(asked: impl Iterator<Item = Asked>) -> String {
    let side = |side: &AskedSide| json!({"id": side.id.as_ref().map(PersonId::as_str), "name": side.name, "trace": side.trace});
    let question = |(index, asked): (usize, Asked)| {
        json!({
            "number": index + 1, "people": [side(&asked.a), side(&asked.b)], "probability": asked.probability,
            "reasons": asked.reasons, "interactions": asked.interactions,
        })
    };
    text(&json!({"questions": asked.enumerate().map(question).collect::<Vec<_>>()}))
}

/// A snapshot that was kept.
#[must_use]
pub fn snapshot_kept(number: usize) -> String {
    text(&json!({"snapshot": number}))
}

/// Snapshots: number, time, reason, label.
pub fn snapshots<'a>(lines: impl Iterator<Item = (usize, DateTime<Utc>, &'a str, Option<&'a str>)>) -> String {
    let line =
        |(number, at, reason, label)| json!({"number": number, "at": time(at), "reason": reason, "label": label});
    text(&json!({"snapshots": lines.map(line).collect::<Vec<_>>()}))
}

/// What a check of everything found: name, whether all is well, what was found.
pub fn health<'a>(checks: impl Iterator<Item = (&'a str, bool, &'a str)>) -> String {
    let check = |(name, well, found)| json!({"check": name, "well": well, "found": found});
    text(&json!({"checks": checks.map(check).collect::<Vec<_>>()}))
}
