//! The cases of the practice: the folders under `cases/`, whose `expect finding` lines are judged here without the program, and
//! what their numbers must be.

use crate::build::{evidence, run, subject, trap};
use formats::network_file;
use model::finding::{Finding, Value};
use model::kind::{Trap, TrapLevel};
use model::network::Network;
use std::path::PathBuf;

fn folder(name: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../cases")).join(name)
}

fn network_at(path: PathBuf) -> Network {
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    network_file::read(&bytes, &path.display().to_string()).unwrap_or_else(|faults| panic!("{faults:?}"))
}

fn network_of(name: &str) -> Network {
    network_at(folder(name).join("network.json"))
}

/// Plays the lines of a case's script that this crate can judge: people added, findings expected; gives the last state.
fn play(name: &str) -> Network {
    let path = folder(name).join("script.txt");
    let script = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut network = network_of(name);
    let mut judged = 0;
    for line in script.lines() {
        if let Some(expected) = line.strip_prefix("expect finding ") {
            assert!(find(&network, expected), "{name}: `{line}` does not hold\n{}", all(&network));
            judged += 1;
        } else if let Some(unexpected) = line.strip_prefix("expect no finding ") {
            assert!(!find(&network, unexpected), "{name}: `{line}` does not hold\n{}", all(&network));
            judged += 1;
        } else if let Some((_, json)) = line.split_once(" people add '") {
            let added = network_file::parse_person(json.trim_end_matches('\''), "script").expect("a person");
            let (me, mut people, ties) = network.into_parts();
            people.push(added.person);
            network = Network::new(me, people, ties).expect("still a network");
        }
    }
    assert!(judged > 0, "{name} expects something of the counsel");
    network
}

/// `RULE [SUBJECT] [weight >= N]`.
fn find(network: &Network, expected: &str) -> bool {
    let (what, weight) = expected.split_once(" weight >= ").unwrap_or((expected, "0"));
    let weight: u8 = weight.trim().parse().expect("a weight");
    let mut words = what.split_whitespace();
    let (rule, whom) = (words.next().expect("a rule"), words.next());
    let is = |finding: &Finding| {
        finding.rule.0 == rule && whom.is_none_or(|whom| subject(&finding.subject) == whom) && finding.weight >= weight
    };
    run(network).findings.iter().any(is)
}

fn all(network: &Network) -> String {
    let line = |finding: &Finding| format!("{:3} {} {}", finding.weight, finding.rule.0, subject(&finding.subject));
    run(network).findings.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn banker_24_to_5() {
    let network = play("banker_24_to_5");
    let redundancy = network::analyze(&network).redundancy;
    assert_eq!((redundancy.advisers, redundancy.voices), (24, 5));
    assert_eq!(trap(&network, Trap::Biased), TrapLevel::Clear);
    assert_eq!(run(&network).findings[0].rule.0, "network.insular");
}

#[test]
fn cio_same_unit() {
    let network = play("cio_same_unit");
    let findings = run(&network).findings;
    let insular = findings.iter().find(|finding| finding.rule.0 == "network.insular").expect("it fires");
    assert_eq!(evidence(insular, "share"), &Value::Share(0.72));
    assert_eq!(evidence(insular, "line"), &Value::Share(0.70));
    assert_eq!(trap(&network, Trap::Biased), TrapLevel::Clear);
}

#[test]
fn bottleneck_70() {
    let network = play("bottleneck_70");
    assert_eq!(trap(&network, Trap::Overloaded), TrapLevel::Clear);
    let findings = run(&network).findings;
    let much = findings.iter().find(|finding| finding.rule.0 == "network.too_much_of_me").expect("it fires");
    assert_eq!(evidence(much, "gathers_at"), &Value::Text("trading".to_owned()));
    assert_eq!((evidence(much, "structural"), evidence(much, "habit")), (&Value::Count(16), &Value::Count(10)));
    let Value::People(stand_ins) = evidence(much, "stand_ins") else { panic!("people stand in") };
    let ids: Vec<&str> = stand_ins.iter().map(model::person::PersonId::as_str).collect();
    assert_eq!(&ids[..3], ["p48", "p43", "p53"], "the expertise first, then room");
}

#[test]
fn no_balance() {
    play("no_balance");
}

#[test]
fn lunch_with_juniors() {
    play("lunch_with_juniors");
}

#[test]
fn all_well() {
    let network = play("all_well");
    let heaviest = run(&network).findings.first().map_or(0, |finding| finding.weight);
    assert!(heaviest <= 30, "{}", all(&network));
}

#[test]
fn the_example_shows_what_the_counsel_can_do() {
    let network = network_at(PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/network.json")));
    let analysis = network::analyze(&network);
    assert!(network.people().len() >= 40, "{}", network.people().len());
    assert_eq!(analysis.energy.drainers.len(), 2);
    assert!(analysis.redundancy.groups[0].len() >= 6, "a redundant group");
    let findings = run(&network).findings;
    let rules: std::collections::BTreeSet<&str> = findings.iter().map(|finding| finding.rule.0).collect();
    assert!((8..=16).contains(&rules.len()), "much to say and not all at once:\n{}", all(&network));
    assert!(rules.contains("network.drained") && rules.contains("network.redundant"), "{}", all(&network));
}
