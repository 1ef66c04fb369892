//! What people are called where several share a name, so that each can be named in a form.

use crate::loaded::{Loaded, Member};
use model::person::Person;
use std::collections::HashMap;

/// What each of `shown` is called among `all`: the name, and where others have it as well, what tells them apart, in brackets.
///
/// What tells apart is the organisation, with the place or the work where that is not enough, else an address, else a number in
/// the order of their ids. [`find`](super::find()) takes what comes out. Costs one pass over `all`.
#[must_use]
pub fn called<'p>(all: impl IntoIterator<Item = &'p Person>, shown: &[&Person]) -> Vec<String> {
    let mut groups: HashMap<String, Vec<&Person>> =
        shown.iter().map(|person| (person.name.to_lowercase(), Vec::new())).collect();
    for person in all {
        if let Some(group) = groups.get_mut(&person.name.to_lowercase()) {
            group.push(person);
        }
    }
    shown.iter().map(|person| one_of(person, &groups[&person.name.to_lowercase()])).collect()
}

/// The people whom this may mean, as they are called; `most` of them.
#[must_use]
pub fn choices(loaded: &Loaded, who: &str, most: usize) -> Vec<String> {
    let wanted = who.trim().to_lowercase();
    let people = || loaded.people.iter().map(|member| &member.person);
    let mut found: Vec<&Person> = people().filter(|person| person.name.to_lowercase() == wanted).collect();
    if found.is_empty() {
        found = people().filter(|person| person.name.to_lowercase().contains(&wanted)).collect();
    }
    found.truncate(most);
    called(people(), &found)
}

/// The person whom [`called`] calls so.
pub(super) fn by_call<'l>(loaded: &'l Loaded, wanted: &str) -> Option<&'l Member> {
    // What is called so begins with the name and a bracket; names without one are looked for elsewhere.
    if !wanted.ends_with(')') {
        return None;
    }
    let mut groups: HashMap<String, Vec<&Member>> = HashMap::new();
    for member in &loaded.people {
        let name = member.person.name.to_lowercase();
        if wanted.strip_prefix(name.as_str()).is_some_and(|rest| rest.starts_with(" (")) {
            groups.entry(name).or_default().push(member);
        }
    }
    let mut found = groups.into_values().flat_map(|group| {
        let people: Vec<&Person> = group.iter().map(|member| &member.person).collect();
        group.into_iter().filter(move |member| one_of(&member.person, &people).to_lowercase() == wanted)
    });
    found.next()
}

/// What somebody is called among all who share their name.
fn one_of(person: &Person, group: &[&Person]) -> String {
    if group.len() < 2 {
        return person.name.clone();
    }
    let told = TELLING.iter().map(|tell| tell(person)).zip(TELLING).find_map(|(own, tell)| {
        let is_own = |other: &&Person| other.id == person.id || tell(other).to_lowercase() != own.to_lowercase();
        (!own.is_empty() && group.iter().all(is_own)).then_some(own)
    });
    let number = || 1 + group.iter().filter(|other| other.id < person.id).count();
    format!("{} ({})", person.name, told.unwrap_or_else(|| number().to_string()))
}

/// What may tell people apart, the most telling first; each is empty where it is not known.
const TELLING: [fn(&Person) -> String; 5] = [
    |person| joined([&person.organisation, &None]),
    |person| joined([&person.organisation, &person.location]),
    |person| joined([&person.organisation, &person.unit]),
    |person| joined([&person.function, &person.organisation]),
    |person| person.emails.first().cloned().unwrap_or_default(),
];

fn joined(parts: [&Option<String>; 2]) -> String {
    parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", ")
}
