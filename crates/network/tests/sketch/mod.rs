//! Networks as a few readable lines:
//!
//! ```text
//! me unit=Sales level=4
//! ada core closeness=4 unit=Sales information=3
//! ben ~core ~closeness=5
//! ada - ben 2
//! ```
//!
//! A line is `me` or an id with its fields, or two ids with `-` between them and a strength. `~` marks an estimate; `core` alone is
//! `core=true`. A value has no spaces.

use model::kind::Benefit;
use model::network::{AlterTie, Network};
use model::person::{Estimates, Person, PersonId, Profile};
use model::scale::{Closeness, Energy, Mark, Strength};

pub(crate) fn network(lines: &str) -> Network {
    let (mut me, mut people, mut ties) = (Profile::default(), Vec::new(), Vec::new());
    for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            [a, "-", b, strength] => ties.push(tie(a, b, strength.parse().unwrap())),
            ["me", fields @ ..] => fields.iter().for_each(|field| set_mine(&mut me, field)),
            [id, fields @ ..] => people.push(person(id, fields)),
            [] => unreachable!("empty lines are left out"),
        }
    }
    Network::new(me, people, ties).unwrap()
}

pub(crate) fn tie(a: &str, b: &str, strength: i64) -> AlterTie {
    let strength = Strength::new(strength).unwrap();
    AlterTie { a: PersonId::new(a), b: PersonId::new(b), strength, occasions: None, extra: Vec::new() }
}

pub(crate) fn ids(ids: &[PersonId]) -> String {
    ids.iter().map(PersonId::as_str).collect::<Vec<_>>().join(" ")
}

fn person(id: &str, fields: &[&str]) -> Person {
    let mut person = Person::new(PersonId::new(id), id);
    for field in fields {
        set(&mut person, field);
    }
    person
}

fn set_mine(me: &mut Profile, field: &str) {
    let (name, value) = field.split_once('=').unwrap();
    let text = Some(value.to_owned());
    match name {
        "organisation" => me.organisation = text,
        "unit" => me.unit = text,
        "function" => me.function = text,
        "location" => me.location = text,
        "level" => me.level = Some(value.parse().unwrap()),
        other => panic!("`{other}` is no field of me"),
    }
}

fn set(person: &mut Person, field: &str) {
    let (name, value) = field.split_once('=').unwrap_or((field, "true"));
    let text = || Some(value.to_owned());
    let closeness = || Some(Closeness::new(value.parse().unwrap()).unwrap());
    let mark = || Some(Mark::new(value.parse().unwrap()).unwrap());
    match name {
        "core" => person.core = Some(value.parse().unwrap()),
        "closeness" => person.closeness = closeness(),
        "~core" => person.estimates.get_or_insert_with(Estimates::default).core = Some(value.parse().unwrap()),
        "~closeness" => person.estimates.get_or_insert_with(Estimates::default).closeness = closeness(),
        "sphere" => person.sphere = Some(value.parse().unwrap()),
        "relation" => person.relation = Some(value.parse().unwrap()),
        "organisation" => person.organisation = text(),
        "unit" => person.unit = text(),
        "function" => person.function = text(),
        "location" => person.location = text(),
        "level" => person.level = Some(value.parse().unwrap()),
        "energy" => person.energy = Some(Energy::new(value.parse().unwrap()).unwrap()),
        "demand" => person.demand = mark(),
        benefit => {
            let benefit: Benefit = benefit.parse().unwrap();
            person.benefits = std::mem::take(&mut person.benefits).with(benefit, mark());
        }
    }
}
