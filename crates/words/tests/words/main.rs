//! What people read: every finding as text, for reading; and that no message is missing and no value left unsaid.

// The networks of the counsel's own tests, so that both crates speak of the same situations; not all of it is needed here.
mod board;
#[path = "../../../counsel/tests/counsel/build.rs"]
#[allow(dead_code)]
mod build;
mod gallery;
mod gallery_inquiry;
mod gallery_rooms;
mod gallery_search;
mod gallery_sponsors;
#[path = "../../../counsel/tests/counsel/house.rs"]
#[allow(dead_code)]
mod house;
#[path = "../../../counsel/tests/counsel/practice.rs"]
#[allow(dead_code)]
mod practice;
#[path = "../../../counsel/tests/counsel/random.rs"]
mod random;
#[path = "../../../counsel/tests/counsel/table.rs"]
#[allow(dead_code)]
mod table;

use build::{midnight, run_beside, today};
use chrono::NaiveDate;
use counsel::Snapshot;
use model::finding::{Finding, Message, Value};
use model::kind::{Benefit, DemandCause, Relation, Sphere, Stage, Trap, TrapLevel};
use model::network::Network;
use model::person::PersonId;
use network::analysis::{BenefitVerdict, Dimension, SizeVerdict};
use proptest::prelude::*;
use std::fmt::Write as _;
use words::{Language::English, evidence, has, say, tell, text};

fn called(network: &Network) -> impl Fn(&PersonId) -> String {
    |id| network.person(id).map_or_else(|| id.to_string(), |person| person.name.clone())
}

#[test]
fn every_finding_reads_well() {
    let mut page = String::new();
    for scene in gallery::scenes() {
        let names = called(&scene.network);
        let counsel = run_beside(&scene.network, &scene.beside());
        let shown: Vec<&Finding> =
            counsel.findings.iter().filter(|finding| scene.rules.contains(&finding.rule.0)).collect();
        assert!(!shown.is_empty(), "{} does not fire in its scene", scene.rules.join(", "));
        for finding in shown {
            let told = tell(English, finding, &names);
            let _ = writeln!(page, "{} ({})\n  {}\n  {}", finding.rule.0, finding.weight, told.title, told.why);
            for step in told.next {
                let _ = writeln!(page, "  > {step}");
            }
        }
    }
    insta::assert_snapshot!(page);
}

#[test]
fn the_example_reads_well() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/network.json");
    let bytes = std::fs::read(path).expect("the example is in the repository");
    let network = formats::network_file::read(&bytes, "network.json").expect("the example is valid");
    let analysis = network::analyze(&network);
    let snapshot = Snapshot {
        network: &network,
        analysis: &analysis,
        today: today(),
        now: midnight(),
        beside: &counsel::Beside::default(),
    };
    let counsel = counsel::run(&snapshot);
    let names = called(&network);
    let mut page = format!("# {}\n", say(English, &counsel::headline(&snapshot, &counsel), &names));
    for finding in &counsel.findings {
        let told = tell(English, finding, &names);
        let _ = writeln!(
            page,
            "{:3} {}\n    {}\n    > {}",
            finding.weight,
            told.title,
            told.why,
            told.next.join("\n    > ")
        );
    }
    insta::assert_snapshot!(page);
}

#[test]
fn the_evidence_of_a_finding_reads_well() {
    let scenes = gallery::scenes();
    let of = |rule: &str| {
        let scene = scenes.iter().find(|scene| scene.rules.contains(&rule)).expect("a scene for each rule");
        let counsel = run_beside(&scene.network, &scene.beside());
        let finding = counsel.findings.iter().find(|finding| finding.rule.0 == rule).expect("it fires").clone();
        let lines = evidence(English, &finding.evidence, &called(&scene.network));
        lines.into_iter().map(|(label, value)| format!("{label}: {value}")).collect::<Vec<_>>().join("; ")
    };
    insta::assert_snapshot!(of("network.insular"), @"unit: Equity Sales; how many: 19; known for: 24; share: 79%; line: 70%; dimension: unit; the core rests on: your marks");
    insta::assert_snapshot!(of("network.going_cold"), @"person: Ada Example; days of silence: 71; last contact: 23 Aug 2026; usual gap in days: 30; usual gaps of silence: 2.3; line: 2; line in days: 30; the core rests on: your marks");
    insta::assert_snapshot!(of("network.drained"), @"person: Ada Example; energy: −2; contacts a month: 8; line: 2; a drain weighs at least: 1; a drain weighs at most: 7");
}

#[test]
fn every_rule_has_a_scene() {
    let scenes = gallery::scenes();
    for rule in counsel::rule::ALL {
        let is_shown = scenes.iter().any(|scene| scene.rules.contains(&rule.id.0)) || board::RULES.contains(&rule.id.0);
        assert!(is_shown, "{} is not in the gallery", rule.id.0);
    }
}

#[test]
fn every_id_that_the_counsel_gives_is_in_the_catalogue() {
    let rules = counsel::rule::ALL.iter().flat_map(|rule| [rule.title, rule.why, rule.practice]);
    let ids = rules.chain(counsel::STEP_IDS.iter().copied()).chain(counsel::headline::HEADLINE_IDS);
    let missing: Vec<&str> = ids.filter(|id| !has(English, id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let facts: Vec<&str> = counsel::FACTS.into_iter().filter(|fact| !has(English, &format!("word-{fact}"))).collect();
    assert!(facts.is_empty(), "{facts:?}");
}

#[test]
fn every_word_of_a_closed_list_has_its_label() {
    let mut ids: Vec<String> = Vec::new();
    let mut add = |family: &str, codes: Vec<&str>, ends: &[&str]| {
        for code in codes {
            ids.extend(ends.iter().map(|end| format!("{family}-{code}{end}")));
        }
    };
    add("benefit", Benefit::ALL.iter().map(|it| it.code()).collect(), &["", ".title", ".about", ".verb"]);
    add("sphere", Sphere::ALL.iter().map(|it| it.code()).collect(), &["", ".title"]);
    add("relation", Relation::ALL.iter().map(|it| it.code()).collect(), &[""]);
    add("stage", Stage::ALL.iter().map(|it| it.code()).collect(), &[""]);
    add("demand-cause", DemandCause::ALL.iter().map(|it| it.code()).collect(), &[""]);
    add("power", model::kind::Power::ALL.iter().map(|it| it.code()).collect(), &[""]);
    add("trap", Trap::ALL.iter().map(|it| it.code()).collect(), &["", ".about", ".group"]);
    add("level", TrapLevel::ALL.iter().map(|it| it.code()).collect(), &["", ".about"]);
    add("word", Dimension::ALL.iter().map(|it| it.code()).collect(), &[""]);
    let verdicts = [
        BenefitVerdict::Unknown,
        BenefitVerdict::Hole,
        BenefitVerdict::Sole,
        BenefitVerdict::Surplus,
        BenefitVerdict::Fits,
    ];
    add("verdict", verdicts.iter().map(|it| it.code()).collect(), &["", ".about"]);
    let sizes = [SizeVerdict::Thin, SizeVerdict::Fits, SizeVerdict::Wide, SizeVerdict::Unknown];
    add("size", sizes.iter().map(|it| it.code()).collect(), &[""]);
    add("basis", vec!["marked", "closeness", "estimated"], &[""]);
    let missing: Vec<&String> = ids.iter().filter(|id| !has(English, id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn values_look_the_same_everywhere() {
    let names = |id: &PersonId| if id.as_str() == "p9" { String::new() } else { format!("Person {id}") };
    let show = |value: Value| words::value::show(English, &value, &names);
    let people = |count: usize| Value::People((1..=count).map(|n| PersonId::new(n.to_string())).collect());
    let day = NaiveDate::from_ymd_opt(2026, 11, 2).expect("a day of the calendar");
    let said = [
        show(Value::Share(19.0 / 24.0)),
        show(Value::Share(0.999)),
        show(Value::Share(0.001)),
        show(Value::Share(1.0)),
        show(Value::Date(day)),
        show(Value::Count(12_345)),
        show(Value::Number(4.25)),
        show(Value::Names(vec!["Ada".to_owned(), "Ben".to_owned()])),
        show(people(1)),
        show(people(3)),
        show(people(5)),
        show(people(6)),
        show(people(0)),
        show(Value::Person(PersonId::new("p9"))),
        show(Value::Words(vec!["energy", "level"])),
        show(Value::Unknown),
        show(Value::Benefit(Benefit::Balance)),
        show(Value::Text("{ $unit } as typed".to_owned())),
    ];
    insta::assert_snapshot!(said.join("\n"), @r"
    79%
    99%
    1%
    100%
    2 Nov 2026
    12,345
    4.3
    Ada and Ben
    Person 1
    Person 1, Person 2 and Person 3
    Person 1, Person 2, Person 3, Person 4 and Person 5
    Person 1, Person 2, Person 3, Person 4 and 2 more
    nobody
    somebody
    energy and level
    not known
    balance of work and life
    { $unit } as typed
    ");
}

#[test]
fn what_is_missing_is_said_and_never_a_panic() {
    let nobody = |id: &PersonId| id.to_string();
    assert_eq!(say(English, &Message::new("no-such-message"), &nobody), "no-such-message");
    assert_eq!(text(English, "benefit-balance.no-such-part"), "benefit-balance.no-such-part");
    assert_eq!(text(English, "benefit-balance.title"), "Balance");
    assert_eq!(say(English, &Message::new("step-tend-tie"), &nobody), "Look after your tie with {$person}");
    assert_eq!(text(English, ""), "");
    assert_eq!(text(English, "."), ".");
}

#[test]
fn labels_with_numbers_read_well() {
    let nobody = |id: &PersonId| id.to_string();
    let with = |id: &'static str, values: &[(&'static str, i64)]| {
        let message =
            values.iter().fold(Message::new(id), |message, &(name, value)| message.with(name, Value::Count(value)));
        say(English, &message, &nobody)
    };
    let size = |id, core| with(id, &[("core", core), ("line_min", 12), ("line_max", 18)]);
    let said = [
        size("size-thin", 0),
        size("size-thin", 1),
        size("size-thin", 7),
        size("size-fits", 15),
        size("size-wide", 24),
        size("size-unknown", 15),
        with("voices-sentence", &[("advisers", 24), ("voices", 5)]),
        with("voices-sentence", &[("advisers", 1), ("voices", 1)]),
        with("voices-sentence", &[("advisers", 0), ("voices", 0)]),
        with("energy-sentence", &[("energizers", 9), ("drainers", 2)]),
        with("energy-sentence", &[("energizers", 0), ("drainers", 0)]),
        with("headline-voices", &[("advisers", 24), ("voices", 5)]),
        with("headline-voices", &[("advisers", 100), ("voices", 1)]),
        with("headline-well", &[("people", 40), ("core", 16)]),
        with("headline-learning", &[("people", 320), ("core", 15)]),
        text(English, "headline-nobody"),
    ];
    insta::assert_snapshot!(said.join("\n"), @r"
    Nobody is in your core yet
    One person is in your core; effective ones have 12 to 18
    7 people are in your core; effective ones have 12 to 18
    15 people are in your core, as in effective ones
    24 people are in your core; effective ones have 12 to 18
    15 people seem to be in your core, by your mail and calendar; mark them yourself to be sure
    You hear 24 advisers and 5 voices
    You hear one adviser and one voice
    There is nobody to listen to yet
    9 people leave you with energy, 2 drain you
    Nobody leaves you with energy, nobody drains you
    You hear twenty-four people and five voices
    You hear 100 people and one voice
    A core of sixteen people carries you well
    320 people, and more to be learned about who carries you
    Your network begins with five names
    ");
}

proptest! {
    #[test]
    fn nothing_is_left_unsaid_on_any_network(network in random::networks(), answers in random::answers()) {
        let analysis = network::analyze(&network);
        let snapshot = Snapshot { network: &network, analysis: &analysis, today: today(), now: midnight(), beside: &counsel::Beside { trap_answers: answers, ..counsel::Beside::default() } };
        let counsel = counsel::run(&snapshot);
        // The names and texts of random networks hold no braces but for one marker, which stands for the user's own.
        let names = |id: &PersonId| format!("Person {id}");
        let whole = |text: &str| {
            let text = text.replace("{$x}", "");
            !text.is_empty() && !text.contains('{') && !text.contains("word-") && !text.contains("  ")
                && !text.contains(['\u{2068}', '\u{2069}', '!'])
        };
        let headline = say(English, &counsel::headline(&snapshot, &counsel), &names);
        prop_assert!(whole(&headline), "{}", headline);
        for finding in &counsel.findings {
            let told = tell(English, finding, &names);
            prop_assert!(told.why.ends_with('.') && !told.title.ends_with('.'), "{:?}", told);
            let mut said = vec![told.title, told.why, told.practice];
            said.extend(told.next);
            prop_assert!(said.iter().all(|text| whole(text)), "{:?}", said);
        }
        let readings = counsel.traps.iter().map(|reading| &reading.evidence);
        for pieces in counsel.findings.iter().map(|finding| &finding.evidence).chain(readings) {
            for (name, _) in pieces {
                let id = format!("evidence-{name}");
                prop_assert!(has(English, &id), "{}", id);
            }
            for (label, value) in evidence(English, pieces, &names) {
                let own = value.replace("{$x}", "");
                prop_assert!(whole(&label) && !own.contains('{') && !own.contains("word-"), "{}: {}", label, value);
            }
        }
    }
}
