//! Invented networks of any size, the same for the same seed.

use super::chance::Chance;
use std::fmt::Write as _;

/// People of one unit whom each of its members knows.
const TIES_PER_PERSON: u64 = 6;
/// How many people sit in one unit.
const UNIT_SIZE: u64 = 12;

/// How much is known of the people of a network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Known {
    /// Everybody is in the core and everything is known: the most that an analysis can have to do.
    All,
    /// As where an address book was brought: a small core, something of a few hundred, of the others where they work.
    Some,
}

/// So many people are the core of a workspace, and of so many something is known.
const WORKSPACE_CORE: u64 = 24;
const WORKSPACE_KNOWN: u64 = 300;

/// A network file of `people` people, everybody in the core and everything known.
#[must_use]
pub fn network_file(people: u64, seed: u64) -> String {
    written(people, Known::All, seed)
}

/// A network file of `people` people as somebody has them who brought all their mail: few of them are known well.
#[must_use]
pub fn workspace_file(people: u64, seed: u64) -> String {
    written(people, Known::Some, seed)
}

fn written(people: u64, known: Known, seed: u64) -> String {
    let mut chance = Chance(seed);
    let me = r#""me": {"name": "Me", "organisation": "Northbank", "unit": "u0", "function": "sales", "location": "York", "level": 4, "stage": "middle"}"#;
    let mut text = format!("{{\n\"format\": \"telemachus/network\", \"version\": 1,\n{me},\n\"people\": [\n");
    for index in 0..people {
        text.push_str(&person(index, known, &mut chance));
        text.push_str(if index + 1 < people { ",\n" } else { "\n" });
    }
    text.push_str("],\n\"ties\": [\n");
    text.push_str(&ties(people, &mut chance).join(",\n"));
    text.push_str("\n]\n}\n");
    text
}

fn person(index: u64, known: Known, chance: &mut Chance) -> String {
    let sphere = chance.of(&["team", "unit", "company", "outside", "personal"]);
    let function = chance.of(&["sales", "finance", "research", "operations"]);
    let location = chance.of(&["York", "Lyon", "Oslo"]);
    let relation = chance.of(&["boss", "peer", "report", "client", "colleague", "friend"]);
    let power = chance.of(&["formal", "informal", "both", "none"]);
    let organisation = chance.of(&["Northbank", "Northbank", "Eastmill"]);
    let (level, closeness) = (1 + chance.below(8), 1 + chance.below(5));
    let energy = i64::try_from(chance.below(5)).unwrap_or(2) - 2;
    let mut benefits = String::new();
    for benefit in ["information", "influence", "development", "support", "purpose", "balance"] {
        let comma = if benefits.is_empty() { "" } else { ", " };
        let _never_fails = write!(benefits, "{comma}\"{benefit}\": {}", chance.below(4));
    }
    let (demand, load) = (chance.below(4), chance.below(4));
    let (unit, month) = (index / UNIT_SIZE, 1 + chance.below(12));
    let contacts = chance.below(9);
    let place = format!(
        "\"id\": \"p{index}\", \"name\": \"Person {index}\", \"sphere\": \"{sphere}\", \"organisation\": \"{organisation}\", \
         \"unit\": \"u{unit}\", \"function\": \"{function}\", \"location\": \"{location}\", \"level\": {level}"
    );
    if known == Known::Some && index >= WORKSPACE_KNOWN {
        return format!("{{{place}, \"core\": false}}");
    }
    let core = known == Known::All || index < WORKSPACE_CORE;
    format!(
        "{{{place}, \"relation\": \"{relation}\", \"core\": {core}, \"closeness\": {closeness}, \"energy\": {energy}, \
         \"benefits\": {{{benefits}}}, \"demand\": {demand}, \"load\": {load}, \"power\": \"{power}\", \
         \"last_contact\": \"2026-{month:02}-10\", \"contacts_per_month\": {contacts}}}"
    )
}

/// Mostly inside a unit, some across, none twice.
fn ties(people: u64, chance: &mut Chance) -> Vec<String> {
    let mut seen = std::collections::BTreeSet::new();
    for index in 0..people {
        for _ in 0..TIES_PER_PERSON / 2 {
            let across = chance.below(4) == 0;
            let other =
                if across { chance.below(people) } else { index / UNIT_SIZE * UNIT_SIZE + chance.below(UNIT_SIZE) };
            if other < people && other != index {
                seen.insert((index.min(other), index.max(other)));
            }
        }
    }
    let line = |(a, b): &(u64, u64)| format!("{{\"a\": \"p{a}\", \"b\": \"p{b}\", \"strength\": {}}}", 1 + (a + b) % 3);
    seen.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_network() {
        assert_eq!(network_file(30, 7), network_file(30, 7));
        assert_ne!(network_file(30, 7), network_file(30, 8));
        assert_eq!(network_file(30, 7).matches("\"id\"").count(), 30);
        let (workspace, core) = (workspace_file(400, 7), WORKSPACE_CORE as usize);
        assert_eq!(workspace.matches("\"core\": true").count(), core);
        assert_eq!(workspace.matches("\"closeness\"").count(), WORKSPACE_KNOWN as usize);
    }
}
