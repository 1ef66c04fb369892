//! Who leaves me with more and who with less (N7). The factor of a draining interaction is a range, 1 to 7, and said as one.

use crate::doorway::{self, query, step, step_with};
use crate::ground::{Ground, count, ids, is_enough};
use crate::outcome::Outcome;
use crate::rule::{DRAINED, ENERGY_LOW, ENERGY_LOW_AT_WORST, FEW_ENERGIZERS};
use model::finding::{Finding, Step, Subject, Value};
use model::person::{Person, PersonId};
use model::practice::{DRAIN_CONTACTS_PER_MONTH, DRAIN_FACTOR_MAX, DRAIN_FACTOR_MIN, ENERGIZERS_MIN};

/// Contacts a month at which a draining tie weighs most: about every working day.
const DRAIN_CONTACTS_FULL: f64 = 20.0;
/// The sum of energies at which a draining network weighs most.
const ENERGY_SUM_FULL: f64 = -20.0;

/// `network.drained`: a drainer in contact twice a month or more, one for each; over everybody, but those with whom a way is chosen already.
/// Weight: at twice a month 54 for energy -1 and 64 for -2, and up to 10 more for contact every working day.
pub(crate) fn drained(ground: &Ground<'_>) -> Outcome {
    let mut outcome = Outcome::default();
    let mut unknown = 0;
    for id in &ground.analysis.energy.drainers {
        let Some(one) = ground.person(id) else { continue };
        // Where a way is chosen, its look-back date speaks next.
        if ground.plans.look_backs.iter().any(|chosen| chosen.person == *id) {
            continue;
        }
        match one.contacts_per_month {
            None => unknown += 1,
            Some(contacts) if contacts >= DRAIN_CONTACTS_PER_MONTH => {
                outcome.take(Outcome::fires(one_drainer(one, contacts)));
            }
            Some(_) => {}
        }
    }
    if unknown > 0 {
        outcome.take(Outcome::lacks("contacts_per_month", unknown));
    }
    outcome
}

fn one_drainer(one: &Person, contacts: f64) -> Finding {
    let energy = one.energy.map_or(0, model::scale::Energy::get);
    let half = (DRAINED.weight.max - DRAINED.weight.min) / 2;
    let by_contact = crate::weight::Span::growing(0, half).at(contacts, DRAIN_CONTACTS_PER_MONTH, DRAIN_CONTACTS_FULL);
    let by_energy = if energy <= -2 { half } else { 0 };
    let way = |id: &'static str, way: &str| -> Step {
        let doorway = format!("{}&way={way}", query("/network/de-layer", "person", one.id.as_str()));
        step_with(id, "person", Value::Person(one.id.clone()), doorway)
    };
    DRAINED
        .finding(Subject::Person(one.id.clone()), DRAINED.weight.min + by_energy + by_contact)
        .value("person", Value::Person(one.id.clone()))
        .value("energy", Value::Count(i64::from(energy)))
        .value("contacts_per_month", Value::Number(contacts))
        .value("line", Value::Number(DRAIN_CONTACTS_PER_MONTH))
        .value("factor_min", Value::Count(DRAIN_FACTOR_MIN))
        .value("factor_max", Value::Count(DRAIN_FACTOR_MAX))
        .people(vec![one.id.clone()])
        .step(way(doorway::DRAIN_LESS_TIME, "less_time"))
        .step(way(doorway::DRAIN_CHANGE_BEHAVIOUR, "change_behaviour"))
        .step(way(doorway::DRAIN_REFRAME, "reframe"))
        .first_step(way(doorway::DRAIN_RESHAPE, "reshape"))
}

/// `network.energy_low`: the weighted energy is below 0 already when draining counts once (heavy), or only when it counts seven
/// times (light, worded *at worst*). Over everybody; silent while energy is unknown for most of the core.
/// Weight: at worst 26; for certain 68 just below 0 to 88 at a sum of -20.
pub(crate) fn energy_low(ground: &Ground<'_>) -> Outcome {
    let energy = &ground.analysis.energy;
    if let Some(missing) = missing_energy(ground) {
        return Outcome::lacks("energy", missing);
    }
    let (rule, state, weight) = if energy.sum < 0 {
        (&ENERGY_LOW, "certain", ENERGY_LOW.weight.at(energy.sum as f64, -1.0, ENERGY_SUM_FULL))
    } else if energy.weighted < 0 {
        (&ENERGY_LOW_AT_WORST, "at_worst", ENERGY_LOW_AT_WORST.weight.min)
    } else {
        return Outcome::silent();
    };
    Outcome::fires(
        rule.finding(Subject::Me, weight)
            .value("energizers", count(energy.energizers.len()))
            .value("drainers", count(energy.drainers.len()))
            .value("sum", Value::Count(energy.sum))
            .value("weighted", Value::Count(energy.weighted))
            .value("factor_min", Value::Count(DRAIN_FACTOR_MIN))
            .value("factor_max", Value::Count(DRAIN_FACTOR_MAX))
            .value("line", Value::Count(0))
            .value("known", count(energy.known))
            .value("state", Value::Word(state))
            .people(energy.drainers.clone())
            .step_if(more_time(&energizers_first(ground)))
            .first_step(step(doorway::SEE_DRAINERS, "/network/de-layer?show=drainers")),
    )
}

/// `network.few_energizers`: fewer than 3 energizers in the core. Weight: 42 for two, 50 for one, 58 for none.
pub(crate) fn few_energizers(ground: &Ground<'_>) -> Outcome {
    if let Some(missing) = missing_energy(ground) {
        return Outcome::lacks("energy", missing);
    }
    let energizers = energizers_first(ground);
    let number = energizers.len();
    if number >= ENERGIZERS_MIN {
        return Outcome::silent();
    }
    let known = ground.core().iter().filter(|one| one.energy.is_some()).count();
    Outcome::fires(
        FEW_ENERGIZERS
            .finding(Subject::Me, FEW_ENERGIZERS.weight.at(number as f64, (ENERGIZERS_MIN - 1) as f64, 0.0))
            .value("energizers", count(number))
            .value("known", count(known))
            .value("core", count(ground.core().len()))
            .value("line", count(ENERGIZERS_MIN))
            .of_core(ground)
            .people(energizers.clone())
            .step_if(more_time(&energizers))
            .first_step(step(doorway::FIND_ENERGIZERS, "/network/diversify?energy=energizes")),
    )
}

/// For how many of the core energy is missing, where that is too many to speak; without a core, of everybody.
fn missing_energy(ground: &Ground<'_>) -> Option<usize> {
    let (known, all) = if ground.has_core() {
        (ground.core().iter().filter(|one| one.energy.is_some()).count(), ground.core().len())
    } else {
        (ground.analysis.energy.known, ground.everybody().len())
    };
    (!is_enough(known, all)).then(|| all - known.min(all))
}

/// The energizers of the core, the most energizing first.
fn energizers_first(ground: &Ground<'_>) -> Vec<PersonId> {
    let energy = |one: &Person| one.energy.map_or(0, model::scale::Energy::get);
    let mut energizers: Vec<&Person> = ground.core().iter().copied().filter(|one| energy(one) > 0).collect();
    energizers.sort_by_key(|one| std::cmp::Reverse(energy(one)));
    ids(energizers)
}

fn more_time(energizers: &[PersonId]) -> Option<Step> {
    let first = energizers.first()?;
    Some(step_with(doorway::MORE_TIME_WITH, "people", Value::People(energizers.to_vec()), doorway::reach(first)))
}
