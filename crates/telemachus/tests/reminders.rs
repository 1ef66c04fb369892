//! Reminders on the command line, and everything out of one folder and into another.

mod support;

use std::path::Path;
use support::{at, fails, ok};

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

#[test]
fn reminders_are_set_and_looked_at() {
    let data = folder();
    let data = data.path();
    let status = ok(data, &["reminders", "status", "--json"]);
    assert_eq!(
        (at(&status, "digest_at"), at(&status, "zone"), at(&status, "due")),
        ("07:30".to_owned(), "UTC".to_owned(), "0".to_owned())
    );
    let set = ["reminders", "times", "--digest", "08:15", "--quiet", "22:00-06:00", "--zone", "europe/oslo", "--json"];
    let status = ok(data, &set);
    assert_eq!(
        (at(&status, "digest_at"), at(&status, "quiet.1"), at(&status, "zone")),
        ("08:15".to_owned(), "06:00".to_owned(), "Europe/Oslo".to_owned())
    );
    assert!(ok(data, &["reminders", "status"]).contains("The mail of the day goes at 08:15, Europe/Oslo"));
    let (code, said) = fails(data, &["reminders", "times", "--zone", "Oslo"]);
    assert_eq!(code, 2);
    assert!(said.contains("`Oslo` is not a time zone like `Europe/Berlin`"), "{said}");
    let (code, said) = fails(data, &["reminders", "test"]);
    assert_eq!(code, 1);
    assert!(said.contains("no mail account is set"), "{said}");
    assert_eq!(at(&ok(data, &["reminders", "log", "--json"]), "deliveries"), "[]");
    let made = ok(data, &["reminders", "feed", "--json"]);
    assert!(at(&made, "path").starts_with("/feed/") && at(&made, "path").ends_with(".ics"), "{made}");
    assert_eq!(at(&ok(data, &["reminders", "status", "--json"]), "feed_since"), support::NOW);
    ok(data, &["reminders", "feed", "--end"]);
    assert!(ok(data, &["reminders", "status"]).contains("There is no calendar feed."));
    assert!(ok(data, &["doctor"]).contains("not looked after"));
}

/// Everything that was brought and written down in one folder.
fn lived(data: &Path) {
    ok(
        data,
        &["people", "add", r#"{"id": "ada", "name": "Ada Example", "emails": ["ada@example.com"], "closeness": 4}"#],
    );
    ok(data, &["people", "add", r#"{"id": "ben", "name": "Ben Example", "ties": [{"to": "ada", "strength": 2}]}"#]);
    ok(data, &["people", "tag", "book club", "Ada Example"]);
    ok(data, &["intentions", "add", "Plan the year", "--by", "2026-12-01"]);
    ok(data, &["intentions", "add", "Call her", "--by", "2026-11-02", "--about", "Ada Example"]);
    ok(data, &["intentions", "done", "1", "--outcome", "She was glad"]);
}

#[test]
fn everything_goes_out_and_comes_back_in_another_folder() {
    let (here, there, room) = (folder(), folder(), folder());
    let (here, there) = (here.path(), there.path());
    lived(here);
    let zip = room.path().join("all.zip");
    let zip = zip.to_str().expect("a path");
    ok(here, &["export", "--all", zip]);
    let weighed = ok(there, &["import", zip, "--dry-run", "--yes"]);
    assert!(weighed.contains("What you wrote down would come in: 3 new"), "{weighed}");
    ok(there, &["import", zip, "--yes"]);
    for format in ["network", "practice"] {
        let out = |data: &Path| ok(data, &["export", "--format", format]);
        assert_eq!(out(there), out(here), "{format}");
    }
    assert!(ok(there, &["intentions", "list", "--all"]).contains("She was glad"));
    let again = ok(there, &["import", zip, "--yes"]);
    assert!(again.contains("0 new, 0 changed, 3 as it was, 0 newer here and kept"), "{again}");
}

#[test]
fn a_practice_file_comes_in_alone_and_can_be_taken_back() {
    let (here, there, room) = (folder(), folder(), folder());
    let (here, there) = (here.path(), there.path());
    lived(here);
    let file = room.path().join("practice.json");
    let file = file.to_str().expect("a path");
    ok(here, &["export", "--format", "practice", "--out", file]);
    let (code, said) = fails(there, &["import", file]);
    assert_eq!(code, 1);
    assert!(said.contains(":") && said.contains("nobody has the id `ada`; bring the network file in first"), "{said}");
    ok(there, &["people", "add", r#"{"id": "ada", "name": "Ada Example"}"#]);
    let brought = ok(there, &["import", file, "--json"]);
    assert_eq!(at(&brought, "entries.new"), "3");
    assert_eq!(at(&ok(there, &["undo", "--change", &at(&brought, "undo"), "--json"]), "undone"), "import_practice");
    assert_eq!(at(&ok(there, &["intentions", "list", "--all", "--json"]), "intentions"), "[]");
    let (code, _) = fails(there, &["undo", "--change", "7"]);
    assert_eq!(code, 2);
}
