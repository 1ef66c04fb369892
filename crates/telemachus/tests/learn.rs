//! The literacy check on the command line: asked, refused, taken, kept.

mod support;

use support::{at, fails, ok};

const RIGHT: [&str; 7] = [
    "goals=start",
    "sponsor=stake",
    "board=mixed",
    "co_mentor=both",
    "reverse=senior",
    "network=spread",
    "lasting=needed",
];

#[test]
fn the_check_is_asked_taken_and_kept() {
    let data = tempfile::tempdir().expect("a folder");
    let data = data.path();
    let asked = ok(data, &["learn", "check", "--json"]);
    assert_eq!((at(&asked, "questions.0.code"), at(&asked, "taken")), ("goals".to_owned(), "[]".to_owned()));
    assert_eq!(at(&asked, "questions.6.choices.3.code"), "mentor");
    assert!(ok(data, &["learn", "check"]).contains("goals=start: At the start"));
    let taken = ok(data, &[&["learn", "check", "--json"], &RIGHT[..]].concat());
    assert_eq!((at(&taken, "right"), at(&taken, "of")), ("7".to_owned(), "7".to_owned()));
    let wrong = [&RIGHT[1..], &["goals=asked"]].concat();
    let taken = ok(data, &[&["learn", "check"], &wrong[..]].concat());
    assert!(taken.starts_with("6 of 7\n"), "{taken}");
    let asked = ok(data, &["learn", "check", "--json"]);
    // Both were taken at the one moment of these tests, so their order is open.
    let mut right = [at(&asked, "taken.0.right"), at(&asked, "taken.1.right")];
    right.sort();
    assert_eq!(right, ["6", "7"]);
}

#[test]
fn what_is_no_answer_is_refused_and_nothing_is_kept() {
    let data = tempfile::tempdir().expect("a folder");
    let data = data.path();
    let refused = |answers: &[&str]| fails(data, &[&["learn", "check"], answers].concat());
    let (code, said) = refused(&RIGHT[1..]);
    assert!(code == 1 && said.contains("`goals` was left open; choose one of `acquainted`"), "{said}");
    let (code, said) = refused(&["goal=start"]);
    assert!(code == 1 && said.contains("`goal` is no question; the questions are `goals`"), "{said}");
    let (code, said) = refused(&["goals=end"]);
    assert!(code == 1 && said.contains("`goals` has no choice `end`"), "{said}");
    let (code, said) = refused(&["goals"]);
    assert!(code == 2 && said.contains("like `goals=start`"), "{said}");
    assert_eq!(at(&ok(data, &["learn", "check", "--json"]), "taken"), "[]");
}
