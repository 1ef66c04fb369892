//! Everybody, as a table: the core first, then by closeness, then by name.

use super::picture::words;
use super::telling::Telling;
use crate::report::PersonRow;
use model::kind::Benefit;
use model::person::{Known, Person};
use picture::words::Words;

pub(crate) fn rows(telling: &Telling<'_>) -> Vec<PersonRow> {
    let words = words(telling);
    ranked(telling).into_iter().map(|person| row(telling, person, &words)).collect()
}

/// Everybody in the order in which they are to be read.
fn ranked<'a>(telling: &Telling<'a>) -> Vec<&'a Person> {
    let people = telling.network.people();
    ranks(telling).into_iter().map(|place| &people[place]).collect()
}

/// The places of everybody in the network, in the order in which they are to be read.
pub(crate) fn ranks(telling: &Telling<'_>) -> Vec<usize> {
    let people = telling.network.people();
    let mut places: Vec<usize> = (0..people.len()).collect();
    places.sort_by_cached_key(|&place| rank(telling, &people[place]));
    places
}

fn rank<'p>(telling: &Telling<'_>, person: &'p Person) -> impl Ord + use<'p> {
    let closeness = person.closeness_known().map_or(0, |known| known.value().get());
    (!telling.is_core(person), u8::MAX - closeness, person.name.to_lowercase(), &person.id)
}

pub(crate) fn row(telling: &Telling<'_>, person: &Person, words: &Words) -> PersonRow {
    let strong = Benefit::ALL.iter().filter(|&&benefit| person.benefits.is_strong(benefit));
    let strong: Vec<String> = strong.map(|&benefit| words.benefit(benefit).to_lowercase()).collect();
    let unknown = String::new;
    PersonRow {
        id: person.id.to_string(),
        name: person.name.clone(),
        core: if telling.is_core(person) { words.core.clone() } else { String::new() },
        sphere: person.sphere.map_or_else(unknown, |sphere| words.sphere(Some(sphere)).to_lowercase()),
        unit: place(telling, person),
        closeness: closeness(telling, person, words),
        energy: person.energy.map_or_else(unknown, |energy| words.energy(Some(energy)).to_owned()),
        benefits: strong.join(", "),
        roles: String::new(),
    }
}

/// Unit, and the organisation where it is not mine.
pub(crate) fn place(telling: &Telling<'_>, person: &Person) -> String {
    let elsewhere =
        person.organisation.as_deref().filter(|theirs| telling.network.me().organisation.as_deref() != Some(*theirs));
    match (person.unit.as_deref(), elsewhere) {
        (Some(unit), Some(organisation)) => telling.aloud("list-more", &[("list", unit), ("next", organisation)]),
        (Some(only), None) | (None, Some(only)) => only.to_owned(),
        (None, None) => String::new(),
    }
}

/// E.g. `close (4)`, `familiar (3, estimated)`; empty where it is not known.
pub(crate) fn closeness(telling: &Telling<'_>, person: &Person, words: &Words) -> String {
    let Some(known) = person.closeness_known() else { return String::new() };
    let word = words.closeness(Some(known.value()));
    let level = known.value().to_string();
    let id = match known {
        Known::Said(_) => "report-closeness-said",
        Known::Estimated(_) => "report-closeness-estimated",
    };
    telling.aloud(id, &[("word", word), ("level", &level)])
}
