//! Hard conversations (R14): prepared, played through, held. [`list`] is the page of all, [`show`] of one, [`card`] what one takes along.

pub(crate) mod asks;
pub(crate) mod card;
pub(crate) mod list;
pub(crate) mod show;
pub(crate) mod write;

use crate::frame::Texts;
use crate::pages::deeper::{People, Who};
use chrono::NaiveDate;
use model::entry::{EntryId, Noted};
use model::finding::Value;
use model::mentoring::rehearsals::Rehearsals;
use model::rehearsal::{Preparation, Rehearsal};

/// The page of one.
pub(crate) fn path_of(id: EntryId) -> String {
    format!("/rehearsals/{id}")
}

/// The page that begins another, filled in as far as these say: names and values of a query.
pub(crate) fn path_to_begin(known: &[(&str, &str)]) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(known).finish();
    format!("/rehearsals?{query}#new")
}

/// Somebody in a conversation: one of mine, a name, or nobody who is there any more.
pub(crate) struct Other {
    pub(crate) name: String,
    pub(crate) who: Option<Who>,
}

impl Other {
    /// Whom a conversation is with.
    pub(crate) fn of(t: Texts, people: &People<'_>, one: &Noted<Rehearsal>) -> Self {
        let who = one.person.as_ref().and_then(|id| people.who(id));
        let name = who.as_ref().map(|who| who.name.clone()).or_else(|| one.value.name.clone());
        Self { name: name.unwrap_or_else(|| t.text("deeper-helper-gone")), who }
    }
}

/// One in a list of several.
pub(crate) struct Row {
    pub(crate) path: String,
    pub(crate) subject: String,
    pub(crate) with: String,
    /// When it is planned, or when it was held.
    pub(crate) when: Option<String>,
    pub(crate) is_near: bool,
    /// How far it is prepared, or what was learned.
    pub(crate) said: String,
    pub(crate) is_held: bool,
}

/// What a list says of one.
pub(crate) fn row(t: Texts, today: NaiveDate, people: &People<'_>, all: &Rehearsals, one: &Noted<Rehearsal>) -> Row {
    let with = Other::of(t, people, one).name;
    let held = one.value.held_on.map(|day| t.say("rehearsal-held-on", &[("date", Value::Date(day))]));
    let planned = one.due_on.map(|day| planned(t, today, day));
    let learned = one.value.learned.clone().or_else(|| one.value.happened.clone());
    Row {
        path: path_of(one.id),
        subject: one.value.subject.clone(),
        with: t.say("rehearsal-with", &[("name", Value::Text(with))]),
        is_near: held.is_none() && one.due_on.is_some_and(|day| (day - today).num_days() <= NEAR_DAYS),
        is_held: held.is_some(),
        said: learned.filter(|_| held.is_some()).unwrap_or_else(|| readiness(t, all, one)),
        when: held.or(planned),
    }
}

/// A conversation planned within so many days is near (`ours`: time for one more rehearsal).
const NEAR_DAYS: i64 = 3;

/// When it is planned, in a sentence.
pub(crate) fn planned(t: Texts, today: NaiveDate, day: NaiveDate) -> String {
    let days = (day - today).num_days();
    t.say("rehearsal-planned", &[("date", Value::Date(day)), ("days", Value::Count(days))])
}

/// How far it is prepared, and how often it was played through.
pub(crate) fn readiness(t: Texts, all: &Rehearsals, one: &Noted<Rehearsal>) -> String {
    let missing: Vec<String> = one.value.missing().map(|part| t.text(part_name(part))).collect();
    let runs = i64::try_from(all.runs_of(one.id).len()).unwrap_or(i64::MAX);
    let open = i64::try_from(missing.len()).unwrap_or(0);
    t.say(
        "rehearsal-ready",
        &[("open", Value::Count(open)), ("parts", Value::Names(missing)), ("runs", Value::Count(runs))],
    )
}

fn part_name(part: Preparation) -> &'static str {
    match part {
        Preparation::Aim => "rehearsal-part-aim",
        Preparation::Opening => "rehearsal-part-opening",
        Preparation::Answers => "rehearsal-part-answers",
        Preparation::Soften => "rehearsal-part-soften",
    }
}
