//! Energy: who energizes and who drains, over everybody.

use crate::analysis::EnergyMeasure;
use model::person::{Person, PersonId};
use model::practice::DRAIN_FACTOR_MAX;

/// Who energizes, who drains, and what that adds up to.
///
/// Somebody whose energy is not known counts nowhere; nobody known gives sums of 0. `sum` weighs both sides alike, `weighted`
/// counts what drains seven times: between the two lies the range that the practice speaks of.
///
/// # Source
/// The practice: a draining interaction weighs up to 7 times an energizing one. O(n).
///
/// # Example
/// ```
/// use model::person::{Person, PersonId};
/// use model::scale::Energy;
///
/// let people = [("p1", 2), ("p2", 1), ("p3", -1)].map(|(id, energy)| {
///     let mut person = Person::new(PersonId::new(id), id);
///     person.energy = Energy::new(energy).ok();
///     person
/// });
/// let energy = network::energy::measure(&people);
/// assert_eq!((energy.sum, energy.weighted), (2, -4)); // 2 + 1 - 1, and 2 + 1 - 7 × 1
/// assert_eq!(energy.drainers, [PersonId::new("p3")]);
/// ```
#[must_use]
pub fn measure(people: &[Person]) -> EnergyMeasure {
    let known: Vec<(&PersonId, i64)> =
        people.iter().filter_map(|person| Some((&person.id, i64::from(person.energy?.get())))).collect();
    let ids = |wanted: fn(i64) -> bool| -> Vec<PersonId> {
        known.iter().filter(|(_, energy)| wanted(*energy)).map(|(id, _)| (*id).clone()).collect()
    };
    let gained: i64 = known.iter().map(|(_, energy)| (*energy).max(0)).sum();
    let drained: i64 = known.iter().map(|(_, energy)| (-*energy).max(0)).sum();
    EnergyMeasure {
        energizers: ids(|energy| energy > 0),
        drainers: ids(|energy| energy < 0),
        known: known.len(),
        sum: gained - drained,
        weighted: gained - DRAIN_FACTOR_MAX * drained,
    }
}
