//! Small networks for tests, and one way to ask what fires on them.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use counsel::Beside;
use counsel::answers::TrapAnswers;
use counsel::plans::Plans;
use counsel::{Counsel, Snapshot};
use model::entry::{EntryId, Noted};
use model::finding::{Finding, Subject, Value};
use model::kind::{Benefit, Trap, TrapLevel};
use model::mentoring::Mentoring;
use model::network::{AlterTie, Network};
use model::person::{Person, PersonId, Profile};
use model::scale::{Closeness, Energy, Mark, Strength};

/// 2 November 2026.
pub(crate) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 2).expect("a day of the calendar")
}

/// The first moment of that day.
pub(crate) fn midnight() -> DateTime<Utc> {
    today().and_time(NaiveTime::MIN).and_utc()
}

/// A network of `size` people `p1`, `p2`, … in the core, each shaped by its number from 1.
pub(crate) fn core(size: usize, mut shape: impl FnMut(usize, &mut Person)) -> Vec<Person> {
    (1..=size)
        .map(|number| {
            let mut person = Person::new(PersonId::new(format!("p{number}")), format!("Person {number}"));
            person.core = Some(true);
            shape(number, &mut person);
            person
        })
        .collect()
}

/// The same, outside the core: `w1`, `w2`, …
pub(crate) fn wider(size: usize, mut shape: impl FnMut(usize, &mut Person)) -> Vec<Person> {
    (1..=size)
        .map(|number| {
            let mut person = Person::new(PersonId::new(format!("w{number}")), format!("Wider {number}"));
            person.core = Some(false);
            shape(number, &mut person);
            person
        })
        .collect()
}

pub(crate) fn net(people: Vec<Person>) -> Network {
    net_of(Profile::default(), people, Vec::new())
}

pub(crate) fn net_of(me: Profile, people: Vec<Person>, ties: Vec<AlterTie>) -> Network {
    Network::new(me, people, ties).expect("a valid network")
}

/// Ties of strength 2 along the chain `from`, …, `to`.
pub(crate) fn chain(from: usize, to: usize) -> Vec<AlterTie> {
    (from..to)
        .map(|number| AlterTie {
            a: PersonId::new(format!("p{number}")),
            b: PersonId::new(format!("p{}", number + 1)),
            strength: Strength::new(2).expect("in range"),
            occasions: None,
            extra: Vec::new(),
        })
        .collect()
}

pub(crate) fn run(network: &Network) -> Counsel {
    run_with(network, None)
}

pub(crate) fn run_with(network: &Network, answers: Option<&TrapAnswers>) -> Counsel {
    run_planned(network, answers, &Plans::default())
}

pub(crate) fn run_planned(network: &Network, answers: Option<&TrapAnswers>, plans: &Plans) -> Counsel {
    let beside = Beside { trap_answers: answers.copied(), plans: plans.clone(), ..Beside::default() };
    run_beside(network, &beside)
}

pub(crate) fn run_beside(network: &Network, beside: &Beside) -> Counsel {
    let analysis = network::analyze(network);
    counsel::run(&Snapshot { network, analysis: &analysis, today: today(), now: midnight(), beside })
}

/// Counsel on somebody who runs this.
pub(crate) fn run_mentoring(network: &Network, mentoring: &Mentoring) -> Counsel {
    run_beside(network, &Beside { mentoring: Some(mentoring.clone()), ..Beside::default() })
}

/// The id of the entry with this number.
pub(crate) fn entry(number: u64) -> EntryId {
    format!("00000000-0000-7000-8000-{number:012}").parse().expect("an id")
}

/// An entry with this number, made on the day of the tests.
pub(crate) fn noted<T>(number: u64, value: T) -> Noted<T> {
    Noted { id: entry(number), on: today(), parent: None, person: None, due_on: None, value }
}

/// The same, belonging to the entry with that number.
pub(crate) fn noted_in<T>(number: u64, parent: u64, value: T) -> Noted<T> {
    Noted { parent: Some(entry(parent)), ..noted(number, value) }
}

/// The findings of one rule.
pub(crate) fn all_of(network: &Network, rule: &str) -> Vec<Finding> {
    run(network).findings.into_iter().filter(|finding| finding.rule.0 == rule).collect()
}

/// The weight of the rule's one finding, if it fires.
pub(crate) fn weight(network: &Network, rule: &str) -> Option<u8> {
    let found = all_of(network, rule);
    assert!(found.len() <= 1, "{rule} fires more than once");
    found.first().map(|finding| finding.weight)
}

pub(crate) fn fires(network: &Network, rule: &str) -> bool {
    !all_of(network, rule).is_empty()
}

/// About whom or what the rule fires, in order.
pub(crate) fn subjects(network: &Network, rule: &str) -> Vec<String> {
    all_of(network, rule).iter().map(|finding| subject(&finding.subject)).collect()
}

pub(crate) fn subject(subject: &Subject) -> String {
    match subject {
        Subject::Me => "me".to_owned(),
        Subject::Person(id) => id.as_str().to_owned(),
        Subject::Benefit(benefit) => benefit.code().to_owned(),
        Subject::Dimension(dimension) => (*dimension).to_owned(),
        Subject::Entry(_, id) => id.to_string(),
    }
}

pub(crate) fn evidence<'f>(finding: &'f Finding, name: &str) -> &'f Value {
    let found = finding.evidence.iter().find(|(own, _)| *own == name);
    &found.unwrap_or_else(|| panic!("{} has no evidence {name}", finding.rule.0)).1
}

/// The facts that `network.unknown` names.
pub(crate) fn missing(network: &Network) -> Vec<&'static str> {
    match all_of(network, "network.unknown").first().map(|finding| evidence(finding, "missing")) {
        Some(Value::Words(facts)) => facts.clone(),
        _ => Vec::new(),
    }
}

pub(crate) fn trap(network: &Network, trap: Trap) -> TrapLevel {
    trap_with(network, trap, None)
}

pub(crate) fn trap_with(network: &Network, trap: Trap, answers: Option<&TrapAnswers>) -> TrapLevel {
    let counsel = run_with(network, answers);
    counsel.traps.iter().find(|reading| reading.trap == trap).expect("each trap has a reading").level
}

pub(crate) fn mark(value: i64) -> Option<Mark> {
    Some(Mark::new(value).expect("in range"))
}

pub(crate) fn energy(value: i64) -> Option<Energy> {
    Some(Energy::new(value).expect("in range"))
}

pub(crate) fn closeness(value: i64) -> Option<Closeness> {
    Some(Closeness::new(value).expect("in range"))
}

pub(crate) fn text(value: &str) -> Option<String> {
    Some(value.to_owned())
}

/// Gives somebody all six marks: strong (3) in these, 0 in the others.
pub(crate) fn strong_in(person: &mut Person, benefits: &[Benefit]) {
    for &benefit in Benefit::ALL {
        let value = if benefits.contains(&benefit) { 3 } else { 0 };
        person.benefits = std::mem::take(&mut person.benefits).with(benefit, mark(value));
    }
}

/// Sets one mark.
pub(crate) fn rate(person: &mut Person, benefit: Benefit, value: i64) {
    person.benefits = std::mem::take(&mut person.benefits).with(benefit, mark(value));
}
