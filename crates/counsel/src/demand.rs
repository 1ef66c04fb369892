//! Who has too much of me, why, and who could stand in (N9).

use crate::doorway::{self, query, step, step_with};
use crate::ground::{Ground, count, ids, is_enough, same_known, same_text, share};
use crate::outcome::Outcome;
use crate::reach::{self, Place};
use crate::rule::TOO_MUCH_OF_ME;
use model::finding::{Step, Subject, Value};
use model::kind::{DemandCause, Relation};
use model::network::Network;
use model::person::{Person, PersonId};
use model::practice::{DEMAND_GATHERS_SHARE, DEMAND_PEOPLE_MIN, OVERLOADED_PEOPLE, STAND_IN_LOAD_MAX, STAND_INS_MAX};
use std::collections::BTreeMap;

/// `network.too_much_of_me`: 12 or more people with demand 2 or 3, over everybody; where it gathers, why, and who could stand in.
/// Weight: 52 at 12 people to 72 at 20.
pub(crate) fn too_much_of_me(ground: &Ground<'_>) -> Outcome {
    let high = &ground.analysis.demand.high;
    if high.len() < DEMAND_PEOPLE_MIN {
        return missing(ground).map_or_else(Outcome::silent, |missing| Outcome::lacks("demand", missing));
    }
    let by_cause = |cause: Option<DemandCause>| {
        high.iter().filter_map(|id| ground.person(id)).filter(|one| one.demand_cause == cause).count()
    };
    let (structural, habit) = (by_cause(Some(DemandCause::Structural)), by_cause(Some(DemandCause::Habit)));
    let main_cause = match structural.cmp(&habit) {
        _ if structural + habit == 0 => "unknown",
        std::cmp::Ordering::Greater => "structural",
        std::cmp::Ordering::Less => "habit",
        std::cmp::Ordering::Equal => "both",
    };
    let gathering = gathers(ground);
    let place = gathering.as_ref();
    let stand_ins = stand_ins(ground.network);
    let weight = TOO_MUCH_OF_ME.weight.at(high.len() as f64, DEMAND_PEOPLE_MIN as f64, OVERLOADED_PEOPLE as f64);
    let draft = TOO_MUCH_OF_ME
        .finding(Subject::Me, weight)
        .value("count", count(high.len()))
        .value("line", count(DEMAND_PEOPLE_MIN))
        .value("gathers", Value::Word(place.map_or("nowhere", |place| place.dimension)))
        .value("gathers_at", place.map_or(Value::Unknown, |place| Value::Text(place.value.clone())))
        .value("gathers_count", count(place.map_or(0, |place| place.count)))
        .value("scope", Value::Word(if place.is_some_and(|place| place.count == high.len()) { "all" } else { "some" }))
        .value("structural", count(structural))
        .value("habit", count(habit))
        .value("cause_unknown", count(high.len() - (structural + habit).min(high.len())))
        .value("main_cause", Value::Word(main_cause))
        .value("stand_ins", Value::People(stand_ins.clone()))
        .people(high.clone())
        .step_if((structural > 0).then(|| step(doorway::CHANGE_PROCEDURE, "/network/de-layer?cause=structural")))
        .step_if((habit > 0).then(|| step(doorway::CHANGE_HABIT, "/network/de-layer?cause=habit")));
    Outcome::fires(draft.first_step(first_step(&stand_ins, place)))
}

fn first_step(stand_ins: &[PersonId], place: Option<&Gathering>) -> Step {
    let doorway = place.map_or_else(
        || "/network/de-layer?show=demand".to_owned(),
        |place| query("/network/de-layer", place.dimension, &place.value),
    );
    if stand_ins.is_empty() {
        step(doorway::SEE_DEMAND, doorway)
    } else {
        step_with(doorway::STAND_INS, "people", Value::People(stand_ins.to_vec()), doorway)
    }
}

/// For how many people demand is missing, where those could lead over the line and demand is known for too few.
pub(crate) fn missing(ground: &Ground<'_>) -> Option<usize> {
    let all = ground.everybody().len();
    let known = ground.everybody().iter().filter(|one| one.demand.is_some()).count();
    let high = ground.analysis.demand.high.len();
    let could_cross = high + (all - known) >= DEMAND_PEOPLE_MIN;
    (could_cross && !is_enough(known, all)).then_some(all - known)
}

/// Where demand gathers: a value that many of the demanding share.
struct Gathering {
    dimension: &'static str,
    value: String,
    count: usize,
}

/// The value that most of the demanding share, where it holds enough of those whose value is known. Among equals function goes
/// before level and place, since it says most about who could stand in.
fn gathers(ground: &Ground<'_>) -> Option<Gathering> {
    let demand = &ground.analysis.demand;
    let dimensions: [(&'static str, &BTreeMap<String, usize>); 3] =
        [("function", &demand.by_function), ("level", &demand.by_level), ("location", &demand.by_location)];
    let mut best: Option<Gathering> = None;
    for (dimension, values) in dimensions {
        let known: usize = values.values().sum();
        for (value, &number) in values {
            let is_larger = best.as_ref().is_none_or(|best| number > best.count);
            if is_larger && share(number, known) >= DEMAND_GATHERS_SHARE {
                best = Some(Gathering { dimension, value: value.clone(), count: number });
            }
        }
    }
    // One person alone is no gathering.
    best.filter(|best| best.count > 1)
}

/// People with my expertise and room for more: a strength that names my function or is mine, or the same function or unit as mine;
/// load known and at most 1; not asking much of me themselves, not outside my organisation, not above me. The best fit first, then the least loaded, then the network's order.
///
/// Of [`STAND_INS_MAX`] people at most. O(n).
#[must_use]
pub fn stand_ins(network: &Network) -> Vec<PersonId> {
    let me = network.me();
    let fit = |one: &Person| -> Option<u8> {
        let names = |strength: &String| {
            me.function.as_ref().is_some_and(|function| same_text(strength, function))
                || me.strengths.iter().any(|mine| same_text(strength, mine))
        };
        if one.strengths.iter().any(names) {
            Some(0)
        } else if same_known(one.function.as_ref(), me.function.as_ref()) {
            Some(1)
        } else if same_known(one.unit.as_ref(), me.unit.as_ref()) {
            Some(2)
        } else {
            None
        }
    };
    let is_apt = |one: &&Person| {
        let is_above = matches!(one.relation, Some(Relation::Boss | Relation::SkipBoss | Relation::Client));
        let is_inside = one.is_at_work() && reach::place(one, me) != Place::Outside;
        is_inside && !is_above && !one.demand.is_some_and(model::scale::Mark::is_strong)
    };
    let mut found: Vec<(u8, u8, &Person)> = network
        .people()
        .iter()
        .filter(is_apt)
        .filter_map(|one| {
            let load = one.load.map(model::scale::Mark::get).filter(|&load| load <= STAND_IN_LOAD_MAX)?;
            Some((fit(one)?, load, one))
        })
        .collect();
    found.sort_by_key(|&(fit, load, _)| (fit, load));
    ids(found.into_iter().take(STAND_INS_MAX).map(|(_, _, one)| one))
}
