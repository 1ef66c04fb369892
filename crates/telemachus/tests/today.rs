//! Today on the command line: counsel with its answers, and what is meant by a day.

mod support;

use support::{at, fails, ok};

#[test]
fn counsel_is_answered_and_comes_back_on_its_day() {
    let data = tempfile::tempdir().expect("a folder");
    let data = data.path();
    ok(data, &["people", "add", r#"{"id": "ada", "name": "Ada Example", "energy": -2, "contacts_per_month": 8}"#]);
    let today = ok(data, &["today", "--json"]);
    assert!(today.contains(r#""rule": "network.drained""#), "{today}");
    assert_eq!(at(&today, "intentions"), "[]");
    assert!(ok(data, &["today"]).contains("network.drained"));
    let (code, said) = fails(data, &["counsel", "later", "network.drained", "--until", "2026-11-02"]);
    assert_eq!(code, 1);
    assert!(said.contains("put it off until tomorrow at least"), "{said}");
    ok(data, &["counsel", "later", "network.drained", "--until", "2026-11-09"]);
    assert!(!ok(data, &["today"]).contains("network.drained"));
    let (_, said) = fails(data, &["counsel", "done", "network.nothing"]);
    assert!(said.contains("no finding of `network.nothing`"), "{said}");
}

#[test]
fn what_is_meant_is_listed_and_closed() {
    let data = tempfile::tempdir().expect("a folder");
    let data = data.path();
    ok(data, &["people", "add", r#"{"id": "ada", "name": "Ada Example"}"#]);
    ok(data, &["intentions", "add", "Plan the year", "--by", "2026-12-01"]);
    let added = ok(data, &["intentions", "add", "Call her", "--by", "2026-11-02", "--about", "Ada Example", "--json"]);
    assert_eq!(at(&added, "standing"), "open");
    let listed = ok(data, &["intentions", "list", "--json"]);
    assert_eq!(at(&listed, "intentions.0.text"), "Call her");
    assert_eq!(at(&listed, "intentions.1.due_on"), "2026-12-01");
    assert!(ok(data, &["today"]).contains("Call her (by 2 Nov 2026)"));
    ok(data, &["intentions", "done", "1", "--outcome", "She was glad"]);
    let listed = ok(data, &["intentions", "list"]);
    assert!(!listed.contains("Call her") && listed.contains("Plan the year"), "{listed}");
    assert!(ok(data, &["intentions", "list", "--all"]).contains("She was glad"));
    let (code, said) = fails(data, &["intentions", "done", "7"]);
    assert_eq!(code, 1);
    assert!(said.contains("no intention is `7`"), "{said}");
    let (code, _) = fails(data, &["intentions", "add", "Too late", "--by", "2026-11-01"]);
    assert_eq!(code, 1);
}
