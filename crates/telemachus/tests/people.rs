//! People on the command line: shown, added, edited, merged, split, forgotten; and everything out and in again.

mod support;

use std::path::Path;
use support::{archive, at, fails, ok};

/// A data folder with the small archive in it.
fn filled() -> tempfile::TempDir {
    let (data, files) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    archive(files.path(), 200);
    ok(data.path(), &["import", "--yes", "--me", "owner@home.example", &files.path().display().to_string()]);
    data
}

fn field(data: &Path, who: &str, path: &str) -> String {
    at(&ok(data, &["people", "show", who, "--json"]), path)
}

#[test]
fn the_users_word_wins_and_can_be_taken_back() {
    let data = filled();
    let who = "ada.abbott@acme.example";
    ok(data.path(), &["people", "edit", who, "closeness=5", "benefits.balance=3", "unit=Equity Sales"]);
    assert_eq!(field(data.path(), who, "person.closeness"), "5");
    assert_eq!(field(data.path(), who, "person.unit"), "Equity Sales");
    ok(data.path(), &["people", "edit", who, "closeness=", "unit=Bonds"]);
    let shown = ok(data.path(), &["people", "show", who, "--json"]);
    assert!(formats::path::lookup(&shown, "person.closeness").is_err());
    assert_eq!(at(&shown, "person.unit"), "Bonds");
    assert_eq!(at(&shown, "person.benefits.balance"), "3");
    let (code, said) = fails(data.path(), &["people", "edit", who, "closeness=9"]);
    assert_eq!(code, 1);
    assert!(said.contains("closeness `9` is not a whole number from 1 to 5"), "{said}");
}

#[test]
fn an_edit_survives_an_import_and_an_undo() {
    let data = filled();
    let files = tempfile::tempdir().expect("a folder");
    std::fs::write(files.path().join("more.mbox"), support::mbox(500, 50)).expect("writable");
    ok(data.path(), &["people", "edit", "ada.abbott@acme.example", "closeness=4"]);
    ok(data.path(), &["import", "--yes", &files.path().display().to_string()]);
    assert_eq!(field(data.path(), "ada.abbott@acme.example", "person.closeness"), "4");
    ok(data.path(), &["undo"]);
    ok(data.path(), &["undo", "1"]);
    // Nobody's traces are left, but the user has spoken of Ada.
    let left = ok(data.path(), &["export"]);
    assert_eq!(at(&left, "people.length"), "1");
    assert_eq!(at(&left, "people.0.closeness"), "4");
}

#[test]
fn two_people_become_one_and_two_again() {
    let data = filled();
    let before: usize = at(&ok(data.path(), &["export"]), "people.length").parse().expect("a number");
    let (a, b) = ("ada.abbott@acme.example", "ben.brandt@acme.example");
    if field(data.path(), a, "person.id") == field(data.path(), b, "person.id") {
        panic!("the sample is not what it should be");
    }
    ok(data.path(), &["people", "merge", a, b]);
    assert_eq!(field(data.path(), a, "person.id"), field(data.path(), b, "person.id"));
    ok(data.path(), &["people", "split", a, b]);
    assert_ne!(field(data.path(), a, "person.id"), field(data.path(), b, "person.id"));
    let after: usize = at(&ok(data.path(), &["export"]), "people.length").parse().expect("a number");
    assert!(after >= before, "{after} people after, {before} before");
}

#[test]
fn the_forgotten_stay_forgotten() {
    let data = filled();
    let files = tempfile::tempdir().expect("a folder");
    archive(files.path(), 250);
    ok(data.path(), &["people", "forget", "ada.abbott@acme.example"]);
    ok(data.path(), &["import", "--yes", &files.path().display().to_string()]);
    let (code, said) = fails(data.path(), &["people", "show", "ada.abbott@acme.example"]);
    assert_eq!(code, 1);
    assert!(said.contains("nobody is called `ada.abbott@acme.example`"), "{said}");
}

#[test]
fn somebody_can_be_added_by_hand_with_ties() {
    let data = filled();
    let other = field(data.path(), "ben.brandt@acme.example", "person.id");
    let person =
        format!(r#"{{"id": "n1", "name": "New One", "closeness": 5, "ties": [{{"to": "{other}", "strength": 3}}]}}"#);
    ok(data.path(), &["people", "add", &person]);
    assert_eq!(field(data.path(), "n1", "person.closeness"), "5");
    let network = ok(data.path(), &["export"]);
    assert!(
        network.contains(&format!("\"b\": \"{other}\"")) || network.contains(&format!("\"a\": \"{other}\"")),
        "no tie"
    );
    assert!(fails(data.path(), &["people", "add", &person]).1.contains("the id `n1` is used already"));
    ok(data.path(), &["undo"]);
    assert!(!ok(data.path(), &["export"]).contains("New One"));
}

#[test]
fn what_goes_out_comes_in_again_without_loss() {
    let data = filled();
    ok(data.path(), &["people", "edit", "ada.abbott@acme.example", "closeness=5", "energy=-1", "strengths=finance"]);
    let network = ok(data.path(), &["export"]);
    let files = tempfile::tempdir().expect("a folder");
    let file = files.path().join("network.json");
    std::fs::write(&file, &network).expect("writable");
    let again = tempfile::tempdir().expect("a folder");
    ok(again.path(), &["import", "--yes", &file.display().to_string()]);
    assert_eq!(ok(again.path(), &["export"]), network);
    let cards = ok(data.path(), &["export", "--format", "vcard"]);
    std::fs::write(files.path().join("people.vcf"), &cards).expect("writable");
    let third = tempfile::tempdir().expect("a folder");
    ok(third.path(), &["import", "--yes", &files.path().join("people.vcf").display().to_string()]);
    assert_eq!(ok(third.path(), &["export", "--format", "vcard"]), cards);
}

#[test]
fn states_are_kept_and_compared() {
    let data = filled();
    ok(data.path(), &["snapshot", "--label", "before"]);
    assert!(fails(data.path(), &["snapshot", "--label", "before"]).1.contains("called `before` already"));
    ok(data.path(), &["people", "edit", "ada.abbott@acme.example", "energy=1", "core=true"]);
    ok(data.path(), &["people", "core", "--confirm"]);
    let said = ok(data.path(), &["compare", "before"]);
    assert!(said.contains("too few") && said.contains("your marks") && !said.contains("word-"), "{said}");
    assert!(!said.contains("What would change"), "two states are no trial:\n{said}");
    let compared = ok(data.path(), &["compare", "before", "--json"]);
    assert_eq!(at(&compared, "from"), "before");
    assert_eq!(
        (at(&compared, "before.energy.known"), at(&compared, "after.energy.known")),
        ("0".to_owned(), "1".to_owned())
    );
    assert!(fails(data.path(), &["compare", "never"]).1.contains("there is no snapshot `never`"));
}

#[test]
fn a_backup_comes_back_with_its_key() {
    let data = filled();
    let network = ok(data.path(), &["export"]);
    let files = tempfile::tempdir().expect("a folder");
    let backup = files.path().join("all.backup").display().to_string();
    ok(data.path(), &["backup", &backup]);
    assert_eq!(fails(data.path(), &["backup", &backup]).0, 1, "a backup is never written over");
    let again = tempfile::tempdir().expect("a folder");
    let (code, said) = fails(again.path(), &["restore", &backup]);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("device.key"), "{said}");
    std::fs::copy(data.path().join("device.key"), again.path().join("device.key")).expect("copied");
    assert_eq!(ok(again.path(), &["export"]), network);
    ok(again.path(), &["doctor"]);
}

#[test]
fn the_key_of_another_is_refused() {
    let (data, other) = (filled(), filled());
    std::fs::copy(other.path().join("device.key"), data.path().join("device.key")).expect("copied");
    let (code, said) = fails(data.path(), &["export"]);
    assert_eq!(code, 1);
    assert!(said.contains("is not the key that these data were sealed with"), "{said}");
    std::fs::remove_file(data.path().join("device.key")).expect("removed");
    assert!(fails(data.path(), &["export"]).1.contains("is missing"), "a new key must not be made over sealed data");
}

#[test]
fn a_word_is_put_on_people_and_taken_off() {
    let data = filled();
    let (a, b) = ("ada.abbott@acme.example", "ben.brandt@acme.example");
    let said = ok(data.path(), &["people", "tag", "chess club", a, b]);
    assert_eq!(said, "2 people are tagged `chess club`.\n");
    let listed = ok(data.path(), &["people", "list", "--tag", "chess club", "--json"]);
    assert_eq!(at(&listed, "people.length"), "2");
    let off = ok(data.path(), &["people", "tag", "chess club", a, "--remove", "--json"]);
    assert_eq!(at(&off, "people"), "1");
    assert_eq!(at(&ok(data.path(), &["people", "list", "--tag", "chess club", "--json"]), "people.length"), "1");
    let (code, said) = fails(data.path(), &["people", "tag", "a,b", a]);
    assert_eq!(code, 1);
    assert!(said.contains("a tag is one word or a few"), "{said}");
}

#[test]
fn the_proposed_core_is_shown_and_confirmed() {
    let data = filled();
    let proposed: usize =
        at(&ok(data.path(), &["people", "core", "--json"]), "people.length").parse().expect("a number");
    assert!(proposed > 1, "the archive proposes somebody");
    let out = at(&ok(data.path(), &["people", "core", "--json"]), "people.0.id");
    let said = ok(data.path(), &["people", "core", "--confirm", "--without", &out, "--json"]);
    assert_eq!(at(&said, "core"), (proposed - 1).to_string());
    assert_eq!(field(data.path(), &out, "person.core"), "false");
    let left = ok(data.path(), &["people", "core", "--json"]);
    assert_eq!(at(&left, "people.length"), (proposed - 1).to_string());
}
