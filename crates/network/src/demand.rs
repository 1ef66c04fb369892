//! Demand: who uses much of me, over everybody, and where that gathers.

use crate::analysis::{Demand, Dimension};
use crate::structure::value_of;
use model::person::Person;
use model::scale::Mark;
use std::collections::BTreeMap;

/// Everybody with demand 2 or 3, and how many of them share a function, a level, a location.
///
/// Somebody whose demand is not known is not among them. Who is among them and has no known function (level, location) is in
/// no row of that table, so a table may add up to less than the list.
///
/// # Source
/// The practice asks who has too much of me, by function, level and place. O(n log n).
///
/// # Example
/// ```
/// use model::person::{Person, PersonId};
/// use model::scale::Mark;
///
/// let people = [("p1", 3), ("p2", 2), ("p3", 1)].map(|(id, demand)| {
///     let mut person = Person::new(PersonId::new(id), id);
///     person.demand = Mark::new(demand).ok();
///     person.function = Some("sales".to_owned());
///     person
/// });
/// let demand = network::demand::measure(&people);
/// assert_eq!(demand.high, [PersonId::new("p1"), PersonId::new("p2")]);
/// assert_eq!(demand.by_function["sales"], 2);
/// assert!(demand.by_level.is_empty());
/// ```
#[must_use]
pub fn measure(people: &[Person]) -> Demand {
    let high: Vec<&Person> = people.iter().filter(|person| person.demand.is_some_and(Mark::is_strong)).collect();
    Demand {
        high: high.iter().map(|person| person.id.clone()).collect(),
        by_function: count_by(&high, Dimension::Function),
        by_level: count_by(&high, Dimension::Level),
        by_location: count_by(&high, Dimension::Location),
    }
}

fn count_by(people: &[&Person], dimension: Dimension) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for value in people.iter().filter_map(|person| value_of(person, dimension)) {
        *counts.entry(value.into_owned()).or_insert(0) += 1;
    }
    counts
}
