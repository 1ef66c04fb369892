//! Needs, people who fit, ways and letters as JSON.

use super::text;
use chrono::NaiveDate;
use model::mentoring::search::Funnel;
use model::need::Need;
use model::outreach::{Letter, Outreach};
use serde_json::{Value, json};

fn day(day: Option<NaiveDate>) -> Value {
    day.map_or(Value::Null, |day| json!(day.to_string()))
}

/// Something that was kept: its id, and a word for where it stands.
#[must_use]
pub fn kept(id: &str, stands: &str) -> String {
    text(&json!({"id": id, "stands": stands}))
}

/// Needs, with their ids.
pub fn needs<'a>(needs: impl Iterator<Item = (String, &'a Need)>) -> String {
    let line = |(id, need): (String, &Need)| {
        let circumstances: Vec<&str> = need.circumstances.iter().map(|one| one.code()).collect();
        json!({
            "id": id, "text": need.text, "kind": need.kind.code(), "circumstances": circumstances, "area": need.area,
            "offer": need.offer, "goal": need.goal.map(|goal| goal.to_string()),
        })
    };
    text(&json!({"needs": needs.map(line).collect::<Vec<_>>()}))
}

/// One part of a fit.
#[derive(Debug, Clone)]
pub struct PartLine {
    /// What is looked at, as a word.
    pub aspect: &'static str,
    /// What it is worth, of 100.
    pub worth: u8,
    /// What of that there is; nothing where it is not known.
    pub points: Option<u8>,
    /// Why, as a sentence.
    pub reason: String,
}

/// Somebody who fits a need.
#[derive(Debug, Clone)]
pub struct FitLine {
    /// Their id.
    pub person: String,
    /// Their name.
    pub name: String,
    /// The fit, and the span that it is the middle of.
    pub fit: (u8, u8, u8),
    /// The parts.
    pub parts: Vec<PartLine>,
    /// The ids of those who could introduce me.
    pub via: Vec<String>,
}

/// The kinds that fit a need with their reasons as words, and the people.
pub fn fits<'a>(
    kinds: impl Iterator<Item = (&'a str, Vec<&'a str>)>,
    people: impl Iterator<Item = &'a FitLine>,
) -> String {
    let kind = |(kind, why): (&str, Vec<&str>)| json!({"kind": kind, "why": why});
    let part = |part: &PartLine| json!({"aspect": part.aspect, "worth": part.worth, "points": part.points, "reason": part.reason});
    let line = |one: &FitLine| {
        let (fit, low, high) = one.fit;
        json!({
            "person": one.person, "name": one.name, "fit": fit, "low": low, "high": high, "via": one.via,
            "parts": one.parts.iter().map(part).collect::<Vec<_>>(),
        })
    };
    text(&json!({"kinds": kinds.map(kind).collect::<Vec<_>>(), "people": people.map(line).collect::<Vec<_>>()}))
}

/// A way with its id, what its person is called, the need that it serves, and the day for a first ask.
#[derive(Debug, Clone)]
pub struct WayLine<'a> {
    /// Its id.
    pub id: String,
    /// What they are called.
    pub name: String,
    /// Their id, where they are one of mine.
    pub person: Option<String>,
    /// The need.
    pub need: Option<String>,
    /// The day.
    pub ask_on: Option<NaiveDate>,
    /// What answers each of what holds me back, as sentences.
    pub answers: Vec<String>,
    /// The way.
    pub way: &'a Outreach,
}

/// Ways, and how far they came.
pub fn ways<'a>(ways: impl Iterator<Item = WayLine<'a>>, funnel: Funnel) -> String {
    let line = |one: WayLine<'_>| {
        let way = one.way;
        let moved = |one: &model::outreach::OutreachMove| json!({"to": one.to.code(), "on": one.on.to_string(), "reason": one.reason});
        json!({
            "id": one.id, "name": one.name, "person": one.person, "need": one.need, "kind": way.kind.code(),
            "stage": way.stage().code(), "moves": way.moves.iter().map(moved).collect::<Vec<_>>(), "why_them": way.why_them,
            "for_them": way.for_them, "first_ask": way.first_ask, "ask_on": day(one.ask_on),
            "hesitations": way.hesitations.iter().map(|one| one.code()).collect::<Vec<_>>(), "answers": one.answers,
            "relationship": way.relationship.map(|id| id.to_string()), "thanked_on": day(way.thanked_on),
        })
    };
    text(&json!({
        "ways": ways.map(line).collect::<Vec<_>>(),
        "funnel": {
            "ideas": funnel.ideas, "researched": funnel.researched, "written": funnel.written, "sent": funnel.sent,
            "answered": funnel.answered, "yes": funnel.yes, "reply_rate": funnel.reply_rate(),
        },
    }))
}

/// A letter with its id, its way, what the reader is called, and the day to ask again.
#[derive(Debug, Clone)]
pub struct LetterLine<'a> {
    /// Its id.
    pub id: String,
    /// The way.
    pub way: String,
    /// What the reader is called.
    pub to: String,
    /// The day to ask again.
    pub follow_up_on: Option<NaiveDate>,
    /// The letter.
    pub letter: &'a Letter,
}

/// Letters.
pub fn letters<'a>(letters: impl Iterator<Item = LetterLine<'a>>) -> String {
    let line = |one: LetterLine<'_>| {
        let letter = one.letter;
        json!({
            "id": one.id, "way": one.way, "to": one.to, "purpose": letter.purpose.code(), "subject": letter.subject,
            "text": letter.text, "sent_on": day(letter.sent_on), "answered_on": day(letter.answered_on),
            "follow_up_on": day(one.follow_up_on),
        })
    };
    text(&json!({"letters": letters.map(line).collect::<Vec<_>>()}))
}
