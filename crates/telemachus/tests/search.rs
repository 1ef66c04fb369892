//! Finding and approaching people on the command line.

mod support;

use support::{at, fails, ok};

#[test]
fn a_need_a_name_and_a_letter_come_to_a_yes() {
    let data = tempfile::tempdir().expect("a folder");
    let data = data.path();
    ok(data, &["people", "add", r#"{"id": "ada", "name": "Ada Example", "strengths": ["negotiation"]}"#]);
    let added = ok(data, &["find", "add", "Ask for more", "--so", "nobody_inside", "--area", "negotiation", "--json"]);
    assert_eq!(at(&added, "stands"), "remote");
    let who = ok(data, &["find", "who", "--json"]);
    assert_eq!(
        (at(&who, "people.0.person"), at(&who, "kinds.0.why.0")),
        ("ada".to_owned(), "nobody_inside".to_owned())
    );
    assert!(ok(data, &["find", "who"]).contains("Ada Example"));
    ok(data, &["outreach", "note", "Ada Example", "--kind", "remote", "--need", "1"]);
    let (code, said) = fails(data, &["outreach", "note", "ada", "--kind", "remote", "--need", "1"]);
    assert_eq!(code, 1);
    assert!(said.contains("one way to somebody is enough"), "{said}");
    let held = ok(data, &["outreach", "hold-back", "1", "--because", "look_weak", "--ask", "one question"]);
    assert!(held.contains("Asking well is read as strength"), "{held}");
    ok(data, &["outreach", "prepare", "1", "--why", "You closed the deal.", "--ask", "one question"]);
    let letter = ok(data, &["letters", "write", "1"]);
    assert!(letter.contains("You closed the deal.") && letter.contains("My ask is small: one question"), "{letter}");
    let mail = ok(data, &["letters", "eml", "1"]);
    assert!(mail.contains("X-Unsent: 1\r\n") && mail.contains("Subject: A question to you\r\n"), "{mail}");
    ok(data, &["letters", "sent", "1"]);
    let letters = ok(data, &["letters", "--json"]);
    assert_eq!(at(&letters, "letters.0.follow_up_on"), "2026-11-16");
    ok(data, &["outreach", "answer", "1", "yes", "--reason", "gladly"]);
    ok(data, &["outreach", "begin", "1"]);
    let ways = ok(data, &["outreach", "--json"]);
    assert_eq!((at(&ways, "ways.0.stage"), at(&ways, "funnel.yes")), ("yes".to_owned(), "1".to_owned()));
    let (code, said) = fails(data, &["letters", "eml", "7"]);
    assert_eq!(code, 1);
    assert!(said.contains("no letter is `7`"), "{said}");
}
