//! Wrong structure: the formalist lives by the chart, the overloaded are a bottleneck.

use super::{Read, RestsOn, at_least};
use crate::demand;
use crate::doorway::{self, step};
use crate::ground::{Ground, count, ids, is_enough, share};
use model::finding::Value;
use model::kind::{Power, Relation, Trap, TrapLevel};
use model::person::Person;
use model::practice::{FORMALIST_NEAR_SHARE, FORMALIST_SHARE, OVERLOADED_NEAR_PEOPLE, OVERLOADED_PEOPLE};

/// Hierarchy ties (boss, skip boss, report, or formal power) are 70 % or more of the core at work and nobody holds informal power:
/// clear; 50 %: near. The share is over those whose relation or power is known.
pub(super) fn formalist(ground: &Ground<'_>) -> Read {
    let read = Read::new(
        Trap::Formalist,
        RestsOn::Core,
        step(doorway::FIND_BEYOND_CHART, "/network/diversify?power=informal"),
    );
    if !ground.has_core() {
        return read.unknown(&[("core", 0)]);
    }
    let at_work: Vec<&Person> = ground.core().iter().copied().filter(|one| one.is_at_work()).collect();
    let number = |is: fn(&Person) -> bool| at_work.iter().filter(|one| is(one)).count();
    let power_known = number(|one| one.power.is_some());
    let known = number(|one| one.power.is_some() || one.relation.is_some());
    let informal = ground.core().iter().filter(|one| one.power.is_some_and(Power::is_informal)).count();
    let hierarchy: Vec<&Person> = at_work.iter().copied().filter(|one| is_hierarchy(one)).collect();
    let part = share(hierarchy.len(), known);
    let read = read
        .value("count", count(hierarchy.len()))
        .value("known", count(known))
        .value("share", Value::Share(part))
        .value("line", Value::Share(FORMALIST_SHARE))
        .value("near_line", Value::Share(FORMALIST_NEAR_SHARE))
        .value("informal", count(informal))
        .people(ids(hierarchy));
    if informal > 0 || at_work.is_empty() {
        return read;
    }
    if !is_enough(power_known, at_work.len()) {
        return read.unknown(&[("power", at_work.len() - power_known)]);
    }
    read.level(at_least(part, FORMALIST_SHARE, FORMALIST_NEAR_SHARE))
}

fn is_hierarchy(one: &Person) -> bool {
    one.relation.is_some_and(Relation::is_hierarchy) || one.power.is_some_and(Power::is_formal)
}

/// 20 or more people with demand 2 or 3: clear; 12: near. Over everybody.
pub(super) fn overloaded(ground: &Ground<'_>) -> Read {
    let high = &ground.analysis.demand.high;
    let read =
        Read::new(Trap::Overloaded, RestsOn::Everybody, step(doorway::SEE_DEMAND, "/network/de-layer?show=demand"))
            .value("count", count(high.len()))
            .value("line", count(OVERLOADED_PEOPLE))
            .value("near_line", count(OVERLOADED_NEAR_PEOPLE))
            .people(high.clone());
    match (at_least(high.len(), OVERLOADED_PEOPLE, OVERLOADED_NEAR_PEOPLE), demand::missing(ground)) {
        (TrapLevel::None, Some(missing)) => read.unknown(&[("demand", missing)]),
        (level, _) => read.level(level),
    }
}
