//! Structure: where the people of the core sit, and how diverse that is, by seven dimensions.

use crate::analysis::{Dimension, Diversity, Largest};
use crate::core::Core;
use model::person::{Person, Profile};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Diversity of the core by each dimension, in the order of [`Dimension::ALL`].
///
/// Only those count whose value is known; with nobody known all indices are `None`. Values are compared as they are written.
/// `largest` is the most frequent value, the first in the order of text among equals (so that of the levels `10` and `9` it
/// is `10`). `ei` compares with `me`; in sphere and relation I have no value of my own, there it is always `None`.
///
/// # Source
/// Blau, Inequality and Heterogeneity (1977): `blau = 1 - sum(p_k^2)`. The index of qualitative variation divides that by the
/// most that the values present allow, `1 - 1/k`. E-I: Krackhardt and Stern, Social Psychology Quarterly 51 (1988):
/// `(E - I) / (E + I)`. All three are worked out from whole numbers with one division, so that an even spread gives exactly 1
/// and the order of people does not matter. O(n log n).
///
/// # Example
/// ```
/// use model::network::Network;
/// use model::person::{Person, PersonId, Profile};
/// use network::analysis::Dimension;
///
/// let people = [("p1", "Sales"), ("p2", "Sales"), ("p3", "Risk"), ("p4", "Audit")].map(|(id, unit)| {
///     let mut person = Person::new(PersonId::new(id), id);
///     person.core = Some(true);
///     person.unit = Some(unit.to_owned());
///     person
/// });
/// let me = Profile { unit: Some("Sales".to_owned()), ..Profile::default() };
/// let network = Network::new(me, people.to_vec(), Vec::new()).expect("four people, no ties");
///
/// let core = network::core::find(&network);
/// let structure = network::structure::measure(network.me(), &core);
/// let unit = &structure[2];
/// assert_eq!(unit.dimension, Dimension::Unit);
/// assert_eq!(unit.blau, Some(1.0 - (4.0 + 1.0 + 1.0) / 16.0)); // 0.625
/// assert_eq!(unit.iqv, Some(0.9375));                          // 0.625 / (1 - 1/3)
/// assert_eq!(unit.ei, Some(0.0));                              // two inside, two outside
/// ```
#[must_use]
pub fn measure(me: &Profile, core: &Core<'_>) -> Vec<Diversity> {
    Dimension::ALL.iter().map(|&dimension| diversity(dimension, me, core)).collect()
}

/// The value of somebody in a dimension, as the text that files use; `None` where it is not known.
#[must_use]
pub fn value_of(person: &Person, dimension: Dimension) -> Option<Cow<'_, str>> {
    match dimension {
        Dimension::Sphere => person.sphere.map(|sphere| sphere.code().into()),
        Dimension::Organisation => person.organisation.as_deref().map(Cow::from),
        Dimension::Unit => person.unit.as_deref().map(Cow::from),
        Dimension::Function => person.function.as_deref().map(Cow::from),
        Dimension::Location => person.location.as_deref().map(Cow::from),
        Dimension::Level => person.level.map(|level| level.to_string().into()),
        Dimension::Relation => person.relation.map(|relation| relation.code().into()),
    }
}

/// My own value in a dimension; `None` where it is not known, and in sphere and relation, which are about others.
#[must_use]
pub fn own_value(me: &Profile, dimension: Dimension) -> Option<Cow<'_, str>> {
    match dimension {
        Dimension::Sphere | Dimension::Relation => None,
        Dimension::Organisation => me.organisation.as_deref().map(Cow::from),
        Dimension::Unit => me.unit.as_deref().map(Cow::from),
        Dimension::Function => me.function.as_deref().map(Cow::from),
        Dimension::Location => me.location.as_deref().map(Cow::from),
        Dimension::Level => me.level.map(|level| level.to_string().into()),
    }
}

fn diversity(dimension: Dimension, me: &Profile, core: &Core<'_>) -> Diversity {
    let mut counts: BTreeMap<Cow<'_, str>, usize> = BTreeMap::new();
    for person in &core.members {
        if let Some(value) = value_of(person, dimension) {
            *counts.entry(value).or_insert(0) += 1;
        }
    }
    let known: usize = counts.values().sum();
    let inside = own_value(me, dimension).map(|own| counts.get(&own).copied().unwrap_or(0));
    Diversity {
        dimension,
        known,
        largest: largest(&counts, known),
        blau: (known > 0).then(|| blau(&counts, known)),
        iqv: (known > 0).then(|| iqv(&counts, known)),
        ei: inside.filter(|_| known > 0).map(|inside| ei(known - inside, inside)),
        values: counts.into_iter().map(|(value, count)| (value.into_owned(), count)).collect(),
    }
}

fn largest(counts: &BTreeMap<Cow<'_, str>, usize>, known: usize) -> Option<Largest> {
    let mut best: Option<(&Cow<'_, str>, usize)> = None;
    for (value, &count) in counts {
        // Strictly more: among equals the first in the order of text stays.
        if best.is_none_or(|(_, most)| count > most) {
            best = Some((value, count));
        }
    }
    best.map(|(value, count)| Largest { value: value.clone().into_owned(), share: count as f64 / known as f64 })
}

/// How many ordered pairs of people differ; Blau's index is their part of all n × n pairs.
fn unlike_pairs(counts: &BTreeMap<Cow<'_, str>, usize>, known: usize) -> u128 {
    let square = |count: usize| (count as u128).pow(2);
    square(known) - counts.values().map(|&count| square(count)).sum::<u128>()
}

fn blau(counts: &BTreeMap<Cow<'_, str>, usize>, known: usize) -> f64 {
    unlike_pairs(counts, known) as f64 / (known as u128).pow(2) as f64
}

fn iqv(counts: &BTreeMap<Cow<'_, str>, usize>, known: usize) -> f64 {
    let present = counts.len() as u128;
    if present < 2 {
        return 0.0;
    }
    // blau / (1 - 1/k) with both fractions put on one line.
    (unlike_pairs(counts, known) * present) as f64 / ((known as u128).pow(2) * (present - 1)) as f64
}

fn ei(outside: usize, inside: usize) -> f64 {
    (outside as f64 - inside as f64) / (outside + inside) as f64
}
