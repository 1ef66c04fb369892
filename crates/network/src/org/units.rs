//! Units: how the values of an attribute (unit, place, level …) divide the ties.

use super::Graph;
use rustc_hash::FxHashMap;

/// The value of somebody of whom it is not known.
pub const UNKNOWN: u32 = u32::MAX;

/// One value of an attribute.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Unit {
    /// How many people have it.
    pub size: u32,
    /// Pairs tied within it.
    pub internal: u64,
    /// Ties from its people to people of another known value.
    pub external: u64,
    /// How many of its people have at least one of those.
    pub doors: u32,
    /// Whoever has most of them, and how many; the first of several, `None` where there are none.
    pub widest_door: Option<(u32, u32)>,
    /// Krackhardt and Stern's index, -1 (all ties internal) to 1 (all external); `None` without ties.
    pub ei: Option<f64>,
    /// Pairs tied of all pairs within it, 0 to 1; `None` for fewer than two people.
    pub density: Option<f64>,
}

/// How strongly two values are tied.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Flow {
    /// The smaller of the two values.
    pub a: u32,
    /// The other.
    pub b: u32,
    /// Pairs of people tied.
    pub ties: u64,
    /// Sum of the weights of these ties.
    pub strength: f64,
}

/// The measures of each of `count` values; `values` has one for each person, or [`UNKNOWN`].
///
/// Ties with somebody whose value is not known are left out.
///
/// # Panics
/// Where there is a value from `count` on that is not [`UNKNOWN`], or not one for each person.
///
/// # Source
/// E-I index: Krackhardt and Stern, Informal networks and organizational crises (1988). O(people + ties).
///
/// # Example
/// ```
/// use network::org::{Graph, Tie, Weighing, units};
///
/// let ties = [(0, 1), (1, 2)].map(|(from, to)| Tie { from, to, weight: 1.0 });
/// let graph = Graph::new(3, ties.into_iter(), Weighing::Mutual).expect("two ties of three people");
/// let found = units::measure(&graph, &[0, 0, 1], 2);
/// assert_eq!((found[0].internal, found[0].external, found[0].ei, found[0].density), (1, 1, Some(0.0), Some(1.0)));
/// assert_eq!((found[1].ei, found[1].density), (Some(1.0), None));
/// ```
#[must_use]
pub fn measure(graph: &Graph, values: &[u32], count: usize) -> Vec<Unit> {
    assert_eq!(values.len(), graph.people(), "there is one value for each person");
    let none = Unit { size: 0, internal: 0, external: 0, doors: 0, widest_door: None, ei: None, density: None };
    let mut units = vec![none; count];
    for (person, &value) in values.iter().enumerate().filter(|(_, value)| **value != UNKNOWN) {
        let (mut internal, mut external) = (0, 0);
        for (other, _) in graph.neighbours(person as u32) {
            let other = values[other as usize];
            internal += u64::from(other == value);
            external += u32::from(other != value && other != UNKNOWN);
        }
        let unit = &mut units[value as usize];
        unit.size += 1;
        unit.internal += internal;
        unit.external += u64::from(external);
        unit.doors += u32::from(external > 0);
        if external > unit.widest_door.map_or(0, |(_, ties)| ties) {
            unit.widest_door = Some((person as u32, external));
        }
    }
    for unit in &mut units {
        unit.internal /= 2;
        let (internal, external, size) = (unit.internal as f64, unit.external as f64, f64::from(unit.size));
        unit.ei = (internal + external > 0.0).then(|| (external - internal) / (external + internal));
        unit.density = (unit.size > 1).then(|| internal / (size * (size - 1.0) / 2.0));
    }
    units
}

/// E-I over all people whose value is known: every tie between two of them counts once. `None` without such ties.
#[must_use]
pub fn ei_of_all(units: &[Unit]) -> Option<f64> {
    let internal: u64 = units.iter().map(|unit| unit.internal).sum();
    let external: u64 = units.iter().map(|unit| unit.external).sum::<u64>() / 2;
    let all = (internal + external) as f64;
    (all > 0.0).then(|| (external as f64 - internal as f64) / all)
}

/// The ties between different values, the most first; equal ones by value.
///
/// # Source
/// O(people + ties), and a table of the pairs that occur.
#[must_use]
pub fn flows(graph: &Graph, values: &[u32]) -> Vec<Flow> {
    let mut pairs: FxHashMap<(u32, u32), (u64, f64)> = FxHashMap::default();
    for (person, &value) in values.iter().enumerate().filter(|(_, value)| **value != UNKNOWN) {
        for (other, weight) in graph.neighbours(person as u32) {
            let other = values[other as usize];
            // Each tie is seen from both ends; it is counted from the one with the smaller value.
            if other != UNKNOWN && value < other {
                let pair = pairs.entry((value, other)).or_default();
                pair.0 += 1;
                pair.1 += weight;
            }
        }
    }
    let flow = |((a, b), (ties, strength))| Flow { a, b, ties, strength };
    let mut flows: Vec<Flow> = pairs.into_iter().map(flow).collect();
    flows.sort_by(|x, y| y.ties.cmp(&x.ties).then((x.a, x.b).cmp(&(y.a, y.b))));
    flows
}
