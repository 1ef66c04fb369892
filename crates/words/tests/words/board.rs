//! The sentences of the board's rules, in each of their wordings.

use crate::build::*;
use crate::table::{run_mentoring, seating};
use chrono::Days;
use model::kind::{Relation, Risk};
use model::mentoring::Mentoring;
use model::network::Network;
use model::person::{Person, Profile};
use std::fmt::Write as _;
use words::{Language::English, tell};

/// The rules that this file shows.
pub(crate) const RULES: [&str; 7] = [
    "board.friends_only",
    "board.same_type",
    "board.tied_fate",
    "board.no_insider",
    "board.overlap",
    "board.alone",
    "board.cold",
];

fn table(mut shape: impl FnMut(usize, &mut Person)) -> Network {
    let me = Profile {
        organisation: text("Northbank"),
        unit: text("Sales"),
        personality: text("INTJ"),
        ..Profile::default()
    };
    let people = wider(3, |number, person| {
        person.name = ["Ada Example", "Ben Okafor", "Chiara Rossi"][number - 1].to_owned();
        person.organisation = text("Elsewhere");
        shape(number, person);
    });
    net_of(me, people, Vec::new())
}

fn scenes() -> Vec<(&'static str, Network, Mentoring)> {
    let three = || seating(&["w1", "w2", "w3"]);
    let mut twice = three();
    twice.table.seats[0].value.specialty = "negotiating".to_owned();
    twice.table.seats[2].value.specialty = "negotiating".to_owned();
    let mut cold = three();
    cold.table.seats[0].value.rhythm_days = Some(60);
    cold.table.seats[0].value.specialty = "negotiating".to_owned();
    let friends = table(|_, person| person.relation = Some(Relation::Friend));
    let line = table(|number, person| {
        person.organisation = text("Northbank");
        person.relation = Some(if number == 1 { Relation::Boss } else { Relation::Peer });
    });
    vec![
        ("board.friends_only", friends, three()),
        ("board.friends_only", table(|_, person| person.closeness = closeness(5)), three()),
        ("board.same_type", table(|_, person| person.personality = text("INTP")), three()),
        ("board.same_type", table(|_, person| person.risk = Some(Risk::Seeking)), three()),
        ("board.tied_fate", line, three()),
        ("board.no_insider", table(|_, _| {}), three()),
        ("board.overlap", table(|_, _| {}), twice),
        ("board.alone", table(|_, _| {}), seating(&["w1", ""])),
        ("board.cold", table(|_, person| person.last_contact = Some(today() - Days::new(71))), cold),
    ]
}

#[test]
fn every_finding_on_a_board_reads_well() {
    let mut page = String::new();
    for (rule, network, mentoring) in scenes() {
        let counsel = run_mentoring(&network, &mentoring);
        let names = crate::called(&network);
        let mut found = counsel.findings.iter().filter(|finding| finding.rule.0 == rule).peekable();
        assert!(found.peek().is_some(), "{rule} does not fire in its scene");
        for finding in found {
            let told = tell(English, finding, &names);
            let _ = writeln!(
                page,
                "{rule} ({})\n  {}\n  {}\n  > {}",
                finding.weight,
                told.title,
                told.why,
                told.next.join("\n  > ")
            );
        }
    }
    insta::assert_snapshot!(page);
}
