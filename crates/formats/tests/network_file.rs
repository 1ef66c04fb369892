//! The network file: strict in, canonical out, nothing lost.

use formats::network_file;
use proptest::prelude::*;

/// Reads a file and gives its faults as the user sees them.
fn faults(json: &str) -> String {
    network_file::read(json.as_bytes(), "n.json").map_or_else(|faults| faults.to_string(), |_| "no fault".to_owned())
}

const FULL: &str = r#"{
  "format": "telemachus/network", "version": 1, "seen_by": {"app":  [1, 2.50]},
  "me": {"name": "Me", "level": 4, "stage": "middle", "risk": "seeking", "strengths": ["pitching"], "hat": "blue"},
  "people": [
    {"id": "p1", "name": "Ada Example", "emails": ["ada@example.com"], "sphere": "unit", "organisation": "Northbank",
     "unit": "Equity Sales", "function": "sales", "location": "New York", "level": 6, "relation": "boss", "years_ahead": 9,
     "core": true, "closeness": 4, "energy": -1,
     "benefits": {"information": 3, "influence": 0, "charm": 2}, "i_give": 2, "demand": 1, "demand_cause": "structural",
     "load": 2, "power": "both", "strengths": ["finance"], "weaknesses": ["hiring"], "interests": ["rowing"],
     "personality": "ISTJ", "risk": "averse", "last_contact": "2026-10-02", "contacts_per_month": 4.5, "nick": null,
     "shoe": 43.0,
     "estimates": {"strength": 0.62, "low": 0.48, "high": 0.71, "closeness": 4, "core": true, "sent": 41, "received": 37,
       "met": 12, "one_to_one": 5, "first": "2023-02-11", "last": "2026-10-02", "reasons": ["a reason"]}},
    {"id": "p2", "name": "Ben Example"}
  ],
  "ties": [{"a": "p1", "b": "p2", "strength": 2, "occasions": 14, "since": "2020"}]
}"#;

#[test]
fn what_goes_in_comes_out_and_stays_the_same() {
    let once = network_file::write(&network_file::read(FULL.as_bytes(), "n.json").expect("valid"));
    let twice = network_file::write(&network_file::read(once.as_bytes(), "n.json").expect("valid"));
    assert_eq!(once, twice);
    for kept in
        ["\"charm\": 2", "\"hat\": \"blue\"", "\"shoe\": 43.0", "\"since\": \"2020\"", "2.50", "\"years_ahead\": 9,"]
    {
        assert!(once.contains(kept), "{kept} is lost in {once}");
    }
    assert!(!once.contains("nick"), "null means not known and is left out");
}

#[test]
fn every_fault_is_told_with_its_place() {
    let said = faults(
        r#"{"format": "telemachus/network", "version": 1,
 "me": {"stage": "late", "level": "six"},
 "people": [
  {"id": "p1", "name": "Zoë", "closeness": 9, "energy": 1.5, "last_contact": "2026-13-02"},
  {"id": "p1", "name": " ", "benefits": {"balance": 4}, "benefits": {}},
  {"name": "Nobody", "contacts_per_month": -1},
  "p4"
 ],
 "ties": [{"a": "p1", "b": "p1", "strength": 2}, {"a": "p1", "b": "p9", "strength": 0}, {"a": "p1"}]}"#,
    );
    insta::assert_snapshot!(said, @r"
    n.json:2:18: stage `late` is not one of `early`, `middle`, `seasoned`
    n.json:2:35: level is a text, but must be a whole number from -1000 to 1000
    n.json:4:44: closeness `9` is not a whole number from 1 to 5
    n.json:4:57: energy `1.5` is not a whole number from -2 to 2
    n.json:4:78: last_contact `2026-13-02` is not a date like `2026-10-02`
    n.json:5:10: the id `p1` is used twice; each person needs an id of their own
    n.json:5:24: name is empty; it needs at least one character
    n.json:5:53: balance `4` is not a whole number from 0 to 3
    n.json:5:57: the field `benefits` is given twice
    n.json:6:3: the person has no `id`; each needs one
    n.json:6:44: contacts_per_month `-1` is not a number of 0 or more
    n.json:7:3: a person is a text, but must be an object
    n.json:9:28: the tie joins `p1` to themselves; a tie joins two different people
    n.json:9:67: no person has the id `p9`
    n.json:9:85: strength `0` is not a whole number from 1 to 3
    n.json:9:89: the tie has no `b`; it needs `a`, `b` and `strength`
    n.json:9:89: the tie has no `strength`; it needs a whole number from 1 to 3
    ");
}

#[test]
fn what_is_not_our_format_is_refused_plainly() {
    insta::assert_snapshot!(faults(""), @"n.json:1:1: the file is empty; a JSON object is needed");
    insta::assert_snapshot!(faults("[1]"), @"n.json:1:1: the file is a list, but must be an object");
    insta::assert_snapshot!(faults("{\n \"format\": \"x\" \"version\": 2}"), @"n.json:2:15: this is not JSON: expected comma");
    insta::assert_snapshot!(faults("{\"format\": \"x\",\n \"version\": 2}"), @r"
    n.json:1:12: format `x` is not `telemachus/network`
    n.json:2:13: version `2` is not known; this program reads `1`
    ");
    let deep = format!("{{\"format\": {}1{}}}", "[".repeat(100), "]".repeat(100));
    insta::assert_snapshot!(faults(&deep), @"n.json:1:1: the values lie more than 64 deep");
    let broken = network_file::read(b"{\n \"a\xff\"}", "n.json").expect_err("not UTF-8");
    insta::assert_snapshot!(broken.to_string(), @"n.json:2:4: the byte 0xff is not UTF-8");
}

#[test]
fn only_what_is_required_is_required() {
    assert_eq!(faults(r#"{"format":"telemachus/network","version":1}"#), "no fault");
}

#[test]
fn a_person_to_add_brings_ties() {
    let text = r#"{"id":"n1","name":"New One","closeness":4,"ties":[{"to":"p2","strength":3}]}"#;
    let added = network_file::parse_person(text, "add").expect("valid");
    assert_eq!(added.ties.len(), 1);
    assert_eq!(added.ties[0].b.as_str(), "p2");
    let said =
        network_file::parse_person(r#"{"id":"n1","name":"New","ties":[{"strength":9}]}"#, "add").expect_err("bad");
    insta::assert_snapshot!(said.to_string(), @"add:1:33: a tie needs `to`, the id of the other person");
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = network_file::read(&bytes, "n.json");
    }

    #[test]
    fn a_cut_or_changed_file_is_read_or_refused(at in 0..FULL.len(), byte in any::<u8>()) {
        let mut bytes = FULL.as_bytes().to_vec();
        bytes[at] = byte;
        if let Ok(network) = network_file::read(&bytes, "n.json") {
            let out = network_file::write(&network);
            let again = network_file::read(out.as_bytes(), "n.json").expect("our own file reads");
            prop_assert_eq!(network_file::write(&again), out);
        }
        let _ = network_file::read(&FULL.as_bytes()[..at], "n.json");
    }
}
