//! The practice file: strict in, canonical out, nothing lost, whatever the kind.

use formats::practice_file::{self, PracticeEntry};
use model::entry::EntryKind;
use proptest::prelude::*;

/// One entry of each kind, as it is written. A new kind needs one here.
const EVERY_KIND: &str = include_str!("practice/every_kind.json");

fn entries(json: &str) -> Vec<PracticeEntry> {
    practice_file::read(json.as_bytes(), "p.json").map_or_else(|faults| panic!("{faults}"), |practice| practice.entries)
}

/// Reads a file and gives its faults as the user sees them.
fn faults(json: &str) -> String {
    practice_file::read(json.as_bytes(), "p.json").map_or_else(|faults| faults.to_string(), |_| "no fault".to_owned())
}

/// A file with one entry of these fields beside the ones that each needs.
fn with(kind: &str, fields: &str) -> String {
    format!(
        r#"{{"format": "telemachus/practice", "version": 1, "entries": [
 {{"id": "01900000-0000-7000-8000-000000000001", "kind": "{kind}", "made": "2026-10-01T08:00:00Z", "changed": "2026-10-01T08:00:00Z",
  {fields}}}]}}"#
    )
}

#[test]
fn each_kind_is_written_as_it_was_read() {
    let entries = entries(EVERY_KIND);
    for kind in EntryKind::ALL {
        let is_there = entries.iter().any(|entry| entry.kind == *kind);
        assert!(is_there, "`{}` needs an entry in tests/practice/every_kind.json", kind.code());
    }
    assert_eq!(practice_file::write(&entries), EVERY_KIND);
}

#[test]
fn the_order_of_the_file_does_not_matter() {
    let mut turned = entries(EVERY_KIND);
    turned.reverse();
    assert_eq!(practice_file::write(&turned), EVERY_KIND);
    assert_eq!(practice_file::write(&[]), entries_of_nothing());
}

fn entries_of_nothing() -> String {
    "{\n  \"format\": \"telemachus/practice\",\n  \"version\": 1,\n  \"entries\": []\n}\n".to_owned()
}

#[test]
fn every_fault_is_told_with_its_place() {
    let said = faults(
        r#"{"format": "telemachus/network", "version": 2, "mood": 1, "entries": [
 {"id": "7", "kind": "poem", "made": "yesterday", "body": {}},
 {"id": "01900000-0000-7000-8000-000000000001", "kind": "tag", "person": " ", "due": "2026-13-01", "state": "",
  "made": "2026-10-01T08:00:00Z", "changed": "2026-10-01T10:00:00+02:00", "colour": "red", "body": {"word": "club"}},
 {"id": "01900000-0000-7000-8000-000000000001", "kind": "tag", "made": "2026-10-01T08:00:00Z",
  "changed": "2026-10-01T08:00:00Z", "body": "club"},
 7]}"#,
    );
    insta::assert_snapshot!(said);
    assert_eq!(faults("[]"), "p.json:1:1: the file is a list, but must be an object");
    assert!(faults("{").starts_with("p.json:1:1: this is not JSON"), "{}", faults("{"));
}

#[test]
fn a_body_is_held_against_its_kind() {
    let goal = |body: &str| faults(&with("goal", &format!("\"body\": {body}")));
    assert_eq!(goal(r#"{"text": "Speak", "standing": "active", "closed_on": null, "strengths": []}"#), "no fault");
    assert_eq!(
        goal(r#"{"text": "Speak", "standing": "won"}"#),
        "p.json:3:41: standing `won` is not one of `active`, `reached`, `dropped`"
    );
    assert_eq!(goal(r#"{"standing": "active"}"#), "p.json:3:11: text is missing");
    assert_eq!(
        goal(r#"{"text": "Speak", "standing": "active", "glory": 3}"#),
        "p.json:3:51: `glory` is not known in the body of a `goal`, or not with this value"
    );
    let session = with(
        "session",
        r#""body": {"at": "2026-11-25T12:30:00", "zone": "Europe/Berlin", "minutes": 45, "standing": "planned", "sequence": 0,
    "agenda": [{"part": "news", "text": "a"}, {"part": "poem", "text": "b"}]}"#,
    );
    assert_eq!(faults(&session), "p.json:4:56: part `poem` is not one of `news`, `assignments`, `matter`, `unplanned`");
    // A word that the shape would take for another.
    let helper = faults(&with("result_helper", r#""body": {"help": "money"}"#));
    assert_eq!(helper, "p.json:3:20: `money` is not known in the body of a `result_helper`, or not with this value");
    let told = |kind: &str, body: &str| faults(&with(kind, &format!("\"body\": {body}")));
    let session = |fields: &str| {
        let body = r#""at": "2026-11-25T12:30:00", "standing": "planned", "sequence": 0"#;
        told("session", &format!("{{{body}, {fields}}}"))
    };
    for (fields, wrong) in [
        (r#""zone": "Mars/Base", "minutes": 45"#, "zone `Mars/Base` is not a time zone like `Europe/Berlin`"),
        (r#""zone": "UTC", "minutes": 0"#, "minutes `0` is not between 5 and 480"),
        (r#""zone": "UTC", "minutes": 45, "value": 9"#, "value `9` is not between 1 and 5"),
    ] {
        assert!(session(fields).contains(wrong), "{}", session(fields));
    }
    let charter = told("charter", r#"{"version": 1, "cadence_days": 4000000}"#);
    assert!(charter.contains("cadence_days `4000000` is not between 1 and 366"), "{charter}");
    let missing = faults(&with("response", r#""body": {"rule": "a"}"#));
    assert_eq!(missing, "p.json:3:11: missing field `subject`");
}

proptest! {
    #[test]
    fn any_text_survives(text in "\\PC{1,40}", state in proptest::option::of("[a-z]{1,12}"), second in 0_i64..4_000_000_000) {
        let mut one = entries(EVERY_KIND).swap_remove(1);
        let intention = model::intention::Intention { text, rule: None, way: None, outcome: None };
        one.body = formats::entry::Body::write(&intention);
        one.state = state;
        one.changed = chrono::DateTime::from_timestamp(second, 0).expect("a moment of ours");
        let file = practice_file::write(std::slice::from_ref(&one));
        prop_assert_eq!(entries(&file), vec![one]);
    }

    #[test]
    fn nothing_makes_it_stumble(cut in 0_usize..9_000, byte in any::<u8>()) {
        let mut bytes = EVERY_KIND.as_bytes().to_vec();
        let cut = cut % bytes.len();
        bytes[cut] = byte;
        let _ = practice_file::read(&bytes, "p.json");
        let _ = practice_file::read(&bytes[..cut], "p.json");
    }
}
