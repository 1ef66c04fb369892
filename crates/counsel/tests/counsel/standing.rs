//! What was done with a finding decides whether it stands: inside, at and outside each line.

use chrono::NaiveDate;
use counsel::standing::{standing, today};
use model::finding::{Finding, Message, RuleId, Subject};
use model::person::PersonId;
use model::response::{Deed, Response, subject_key};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn finding(rule: &'static str, subject: Subject, weight: u8) -> Finding {
    Finding {
        rule: RuleId(rule),
        subject,
        weight,
        people: Vec::new(),
        evidence: Vec::new(),
        title: Message::new("title"),
        why: Message::new("why"),
        next: Vec::new(),
        practice: "practice-analyse",
    }
}

fn answer(finding: &Finding, deed: Deed, on: &str) -> Response {
    Response {
        rule: finding.rule.0.to_owned(),
        subject: subject_key(&finding.subject),
        deed,
        reason: None,
        weight: finding.weight,
        on: day(on),
    }
}

fn stands(finding: &Finding, responses: &[Response], on: &str) -> bool {
    !standing(std::slice::from_ref(finding), responses, day(on)).is_empty()
}

#[test]
fn what_was_put_off_comes_back_on_its_day() {
    let hole = finding("network.hole", Subject::Me, 60);
    let until = day("2026-11-09");
    let later = [answer(&hole, Deed::Snoozed { until }, "2026-11-02")];
    assert!(!stands(&hole, &later, "2026-11-08"));
    assert!(stands(&hole, &later, "2026-11-09"));
    assert!(stands(&hole, &later, "2026-11-10"));
}

#[test]
fn what_was_done_rests_for_thirty_days() {
    let hole = finding("network.hole", Subject::Me, 60);
    let done = [answer(&hole, Deed::Done, "2026-11-02")];
    assert!(!stands(&hole, &done, "2026-12-01"));
    assert!(stands(&hole, &done, "2026-12-02"));
}

#[test]
fn what_was_done_is_back_at_once_when_it_got_ten_worse() {
    let hole = finding("network.hole", Subject::Me, 60);
    let done = [answer(&hole, Deed::Done, "2026-11-02")];
    assert!(!stands(&finding("network.hole", Subject::Me, 69), &done, "2026-11-03"));
    assert!(stands(&finding("network.hole", Subject::Me, 70), &done, "2026-11-03"));
}

#[test]
fn what_is_not_so_stays_away_and_the_latest_answer_counts() {
    let hole = finding("network.hole", Subject::Me, 60);
    let not_so = answer(&hole, Deed::Dismissed, "2026-11-02");
    assert!(!stands(&hole, std::slice::from_ref(&not_so), "2036-11-02"));
    let later = answer(&hole, Deed::Snoozed { until: day("2026-11-05") }, "2026-11-03");
    assert!(stands(&hole, &[later.clone(), not_so.clone()], "2026-11-05"), "in any order");
    assert!(stands(&hole, &[not_so, later], "2026-11-05"));
}

#[test]
fn an_answer_is_for_one_subject() {
    let person = |id: &str| Subject::Person(PersonId::new(id));
    let (one, other) = (finding("network.drained", person("p1"), 60), finding("network.drained", person("p2"), 60));
    let answers = [answer(&one, Deed::Dismissed, "2026-11-02")];
    assert_eq!(standing(&[one, other], &answers, day("2026-11-03")), [1]);
}

#[test]
fn today_shows_five_at_most_and_two_of_a_rule() {
    let person = |id: &str| Subject::Person(PersonId::new(id));
    let mut findings: Vec<Finding> =
        ["p1", "p2", "p3"].map(|id| finding("network.drained", person(id), 70)).into_iter().collect();
    findings.push(finding("network.going_cold", person("p4"), 50));
    for rule in ["network.hole", "network.thin", "network.wide", "network.insular"] {
        findings.push(finding(rule, Subject::Me, 40));
    }
    let all: Vec<usize> = (0..findings.len()).collect();
    assert_eq!(today(&findings, &all), [0, 1, 4, 5, 6]);
}
