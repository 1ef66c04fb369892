//! What the user means to do with people, held against the day: ways with drainers to look back on (N9), introductions to ask for
//! (N13).

use crate::doorway::{self, query, step_with};
use crate::ground::{Ground, count};
use crate::outcome::Outcome;
use crate::rule::{DRAIN_REVIEW, INTRODUCTION};
use chrono::NaiveDate;
use model::finding::{Finding, Subject, Value};
use model::kind::DrainWay;
use model::person::{Person, PersonId};
use model::practice::{CLOSE_MIN, INTRODUCTION_TIE_MIN, LOOK_BACK_DAYS_FULL};
use network::introductions::Ways;
use std::collections::HashSet;

/// What the user means to do, of what rules look at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plans {
    /// Ways chosen with people who drain me, and not looked back on yet.
    pub look_backs: Vec<LookBack>,
    /// Whom I want to know better.
    pub know_better: Vec<PersonId>,
}

/// A way that was chosen with somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LookBack {
    /// With whom.
    pub person: PersonId,
    /// Which way.
    pub way: DrainWay,
    /// The day to look back on.
    pub due: NaiveDate,
}

/// `network.drain_review`: a way chosen at a drainer whose look-back date passed, the longest due of each.
/// Weight: 50 a day after the date to 62 when a month has passed.
pub(crate) fn drain_review(ground: &Ground<'_>) -> Outcome {
    let mut due: Vec<&LookBack> = ground.plans.look_backs.iter().filter(|one| one.due < ground.today).collect();
    due.sort_by_key(|one| one.due);
    let mut named = HashSet::new();
    due.retain(|one| named.insert(&one.person));
    let finding = |one: &LookBack| Some(Outcome::fires(one_review(ground, one, ground.person(&one.person)?)));
    due.into_iter().filter_map(finding).collect()
}

fn one_review(ground: &Ground<'_>, look_back: &LookBack, one: &Person) -> Finding {
    let days = ground.today.signed_duration_since(look_back.due).num_days();
    let person = || Value::Person(one.id.clone());
    let page = query("/network/de-layer", "person", one.id.as_str());
    DRAIN_REVIEW
        .finding(Subject::Person(one.id.clone()), DRAIN_REVIEW.weight.at(days as f64, 1.0, LOOK_BACK_DAYS_FULL as f64))
        .value("person", person())
        .value("way", Value::Word(look_back.way.code()))
        .value("look_back_on", Value::Date(look_back.due))
        .value("days_past", Value::Count(days))
        .value("energy", one.energy.map_or(Value::Unknown, |energy| Value::Count(i64::from(energy.get()))))
        .value("contacts_per_month", one.contacts_per_month.map_or(Value::Unknown, Value::Number))
        .people(vec![one.id.clone()])
        .step(step_with(doorway::RATE_AGAIN, "person", person(), doorway::rating(&one.id)))
        .first_step(step_with(doorway::LOOK_BACK, "person", person(), format!("{page}#chosen")))
}

/// `find.introduction`: somebody whom I want to know better, and am not close to, is tied (2 or 3) to somebody close to me (4 or 5).
/// Weight: 38 where the best such way carries 4/5 × 2/3, to 44 where it carries all.
pub(crate) fn introduction(ground: &Ground<'_>) -> Outcome {
    if ground.plans.know_better.is_empty() {
        return Outcome::silent();
    }
    let ways = Ways::of(ground.network);
    let wanted = ground.plans.know_better.iter().filter_map(|id| ground.person(id));
    wanted.filter_map(|one| one_introduction(&ways, one)).map(Outcome::fires).collect()
}

fn one_introduction(ways: &Ways<'_>, one: &Person) -> Option<Finding> {
    let closeness = |one: &Person| one.closeness_known().map_or(0, |known| known.value().get());
    if closeness(one) >= CLOSE_MIN {
        return None;
    }
    let is_strong = |(between, tie): &(&Person, model::scale::Strength)| {
        closeness(between) >= CLOSE_MIN && tie.get() >= INTRODUCTION_TIE_MIN
    };
    let carries = |close: u8, tie: u8| f64::from(close) / 5.0 * f64::from(tie) / 3.0;
    let mut best: Option<(f64, &Person, u8)> = None;
    for (between, tie) in ways.tied_to(&one.id).filter(is_strong) {
        let strength = carries(closeness(between), tie.get());
        if best.is_none_or(|(known, ..)| strength > known) {
            best = Some((strength, between, tie.get()));
        }
    }
    let (strength, between, tie) = best?;
    let (person, via) = (Value::Person(one.id.clone()), Value::Person(between.id.clone()));
    let line = carries(CLOSE_MIN, INTRODUCTION_TIE_MIN);
    let ask =
        step_with(doorway::ASK_INTRODUCTION, "via", via.clone(), query("/network/map", "person", one.id.as_str()));
    let ask = model::finding::Step { message: ask.message.with("person", person.clone()), ..ask };
    Some(
        INTRODUCTION
            .finding(Subject::Person(one.id.clone()), INTRODUCTION.weight.at(strength, line, 1.0))
            .value("person", person)
            .value("via", via)
            .value("closeness", count(usize::from(closeness(between))))
            .value("line_closeness", count(usize::from(CLOSE_MIN)))
            .value("tie", count(usize::from(tie)))
            .value("line_tie", count(usize::from(INTRODUCTION_TIE_MIN)))
            .people(vec![one.id.clone(), between.id.clone()])
            .first_step(ask),
    )
}
