//! Places that a text names, by the one list of the world's parts and cities that is at hand anyhow: the names of the time zones.

use crate::local_time::zones;

/// The parts of the world among the zones; the others are seas and old names.
const PARTS: [&str; 5] = ["Africa", "America", "Asia", "Australia", "Europe"];

/// The parts of the world and the cities that a text names, each once, in the order of the text: `Asia`, `London`.
///
/// Only names with a capital count, so that few other words are taken for one.
#[must_use]
pub fn named(text: &str) -> Vec<String> {
    let mut found: Vec<(usize, String)> = Vec::new();
    for name in PARTS.iter().map(|part| (*part).to_owned()).chain(cities().map(|(_, city)| city)) {
        if let Some(at) = stands_in(text, &name)
            && found.iter().all(|(_, known)| *known != name)
        {
            found.push((at, name));
        }
    }
    found.sort();
    found.into_iter().map(|(_, name)| name).collect()
}

/// Whether a location, as an address book has it (`London, UK`), lies in such a place, as far as the list knows.
#[must_use]
pub fn lies_in(location: &str, place: &str) -> bool {
    stands_in(location, place).is_some()
        || cities().any(|(part, city)| part == place && stands_in(location, &city).is_some())
}

/// Every city with the part of the world in which it lies.
fn cities() -> impl Iterator<Item = (&'static str, String)> {
    let split = zones().filter_map(|zone| zone.split_once('/'));
    split
        .filter(|(part, city)| PARTS.contains(part) && !city.contains('/'))
        .map(|(part, city)| (part, city.replace('_', " ")))
}

/// Where a name stands in a text as words of its own.
fn stands_in(text: &str, name: &str) -> Option<usize> {
    let is_edge = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    let mut found = text.match_indices(name);
    let own = found
        .find(|(at, _)| is_edge(text[..*at].chars().next_back()) && is_edge(text[at + name.len()..].chars().next()));
    own.map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_the_world_and_cities_are_named() {
        assert_eq!(named("Win two clients in Asia, and one in Hong Kong"), ["Asia", "Hong Kong"]);
        assert_eq!(named("Lead a deal with London"), ["London"]);
        assert_eq!(named("Londoners and the center of asia"), [""; 0]);
    }

    #[test]
    fn a_city_lies_in_its_part_of_the_world() {
        assert!(lies_in("Hong Kong", "Asia") && lies_in("London, UK", "Europe") && lies_in("London", "London"));
        assert!(!lies_in("London", "Asia") && !lies_in("York", "Europe"), "York is on no list");
    }
}
