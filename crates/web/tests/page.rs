//! The page of a network, from its file to HTML: what a reader finds on it.

use chrono::NaiveDate;
use formats::analysis::{SaidAnalysis, SaidFinding};
use formats::network_file;
use model::finding::Subject;
use model::network::Network;
use model::person::PersonId;
use std::fmt::Write as _;
use words::Language;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 2).expect("a day of the calendar")
}

fn network(text: &str) -> Network {
    network_file::read(text.as_bytes(), "network.json").expect("a good network file")
}

fn said(network: &Network) -> SaidAnalysis {
    let analysis = network::analyze(network);
    let snapshot = counsel::Snapshot {
        network,
        analysis: &analysis,
        today: today(),
        now: today().and_time(chrono::NaiveTime::MIN).and_utc(),
        beside: &counsel::Beside::default(),
    };
    let counsel = counsel::run(&snapshot);
    let name = |id: &PersonId| network.person(id).map_or_else(|| id.to_string(), |person| person.name.clone());
    let headline = words::say(Language::English, &counsel::headline(&snapshot, &counsel), &name);
    let say = |finding: model::finding::Finding| {
        let told = words::tell(Language::English, &finding, &name);
        SaidFinding { title: told.title, why: told.why, next: told.next, practice: told.practice, finding }
    };
    SaidAnalysis { headline, traps: counsel.traps, counsel: counsel.findings.into_iter().map(say).collect(), analysis }
}

/// The page, also written into the target folder, where it can be opened and looked at.
fn page(name: &str, network: &Network, before: Option<&SaidAnalysis>) -> String {
    let page = web::report::page(network, &said(network), before, today()).expect("the page can be written");
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("page-{name}.html"));
    std::fs::write(path, &page).expect("the target folder can be written");
    page
}

/// `count` people of one desk who rely on one another, and three from elsewhere; all marked by hand.
fn desk(count: usize) -> String {
    let mut people = String::new();
    let mut ties = String::new();
    for place in 0..count {
        let (energy, closeness) = ([1, 0, 2, -1, -2][place % 5], 3 + place % 3);
        let contacts = 1 + place % 6;
        write!(
            people,
            r#"{{"id":"p{place}","name":"Person {place}","sphere":"team","organisation":"Northbank","unit":"Equity Sales",
            "function":"sales","location":"New York","level":5,"relation":"peer","core":true,"closeness":{closeness},"energy":{energy},
            "benefits":{{"information":3,"influence":{},"development":{},"support":1,"purpose":0,"balance":0}},
            "demand":{},"power":"none","contacts_per_month":{contacts},"last_contact":"2026-10-20"}},"#,
            place % 4,
            if place == 2 { 2 } else { 0 },
            place % 4,
        )
        .expect("a string takes every text");
        if place > 0 {
            write!(ties, r#"{{"a":"p0","b":"p{place}","strength":2}}{}"#, if place + 1 < count { "," } else { "" })
                .expect("a string takes every text");
        }
    }
    for (id, name, unit) in
        [("q1", "Ada <Example>", "Research"), ("q2", "Zoë & Söhne", "Legal"), ("q3", "田中さくら", "Risk")]
    {
        write!(
            people,
            r#"{{"id":"{id}","name":"{name}","sphere":"company","organisation":"Northbank","unit":"{unit}","core":true,"closeness":4,"energy":1,
            "benefits":{{"information":1,"influence":0,"development":0,"support":2,"purpose":2,"balance":0}}}},"#
        )
        .expect("a string takes every text");
    }
    let people = people.trim_end_matches(',');
    format!(
        r#"{{"format":"telemachus/network","version":1,"me":{{"name":"Ines Varga","organisation":"Northbank","unit":"Equity Sales",
        "function":"sales","location":"New York","level":4,"stage":"middle"}},"people":[{people}],"ties":[{ties}]}}"#
    )
}

/// People as an import leaves them: estimates and nothing said.
fn imported(count: usize) -> String {
    let people: Vec<String> = (0..count)
        .map(|place| {
            let (closeness, core) = (1 + (count - place) * 4 / count, place < count / 5);
            let organisation = ["Northbank", "Southbank", "City University"][place % 3];
            format!(
                r#"{{"id":"p{place}","name":"Person {place}","emails":["p{place}@example.com"],"organisation":"{organisation}",
                "last_contact":"2026-0{}-11","contacts_per_month":{},"estimates":{{"strength":0.5,"closeness":{closeness},"core":{core},"sent":4}}}}"#,
                1 + place % 9,
                1 + place % 4,
            )
        })
        .collect();
    format!(r#"{{"format":"telemachus/network","version":1,"me":{{}},"people":[{}],"ties":[]}}"#, people.join(","))
}

const EMPTY: &str = r#"{"format":"telemachus/network","version":1,"me":{},"people":[],"ties":[]}"#;

/// What holds for every page: it is whole, it asks for nothing from anywhere, and every sentence is said.
fn check_sound(page: &str) {
    assert!(page.starts_with("<!doctype html>") && page.trim_end().ends_with("</html>"));
    let text = body(page);
    for fault in
        ["{$", "{ $", "{count}", "report-", "word-", "value-", "evidence-", "benefit-x", "NaN", "  ·", " .<", " ,"]
    {
        let at = text.find(fault);
        assert!(
            at.is_none(),
            "`{fault}` in …{}…",
            at.map_or("", |at| text.get(at.saturating_sub(40)..at + 40).unwrap_or_default())
        );
    }
    for outside in ["http:", "https:", "src=\"", "<link", "@import", "<img"] {
        assert!(!text.contains(outside), "`{outside}` leads out of the page");
    }
}

/// What a reader sees: no style, script or drawing.
fn body(page: &str) -> String {
    let mut text = String::new();
    let mut rest = &page[page.find("<body>").expect("a body")..];
    while let Some(start) = ["<svg", "<script"].iter().filter_map(|tag| rest.find(tag)).min() {
        text.push_str(&rest[..start]);
        let close = if rest[start..].starts_with("<svg") { "</svg>" } else { "</script>" };
        rest = &rest[start + rest[start..].find(close).expect("a closed tag") + close.len()..];
    }
    text + rest
}

#[test]
fn a_marked_network_has_headline_findings_and_everybody() {
    let network = network(&desk(14));
    let said = said(&network);
    let page = page("desk", &network, None);
    check_sound(&page);
    assert!(page.contains("<h1>You hear seventeen people and four voices</h1>"), "{}", said.headline);
    let of_me = |said: &&SaidFinding| !matches!(said.finding.subject, Subject::Person(_));
    for finding in said.counsel.iter().filter(of_me) {
        assert!(
            page.contains(&escaped(&finding.title)) || finding.title == said.headline,
            "{} is missing",
            finding.title
        );
    }
    let drained = said.counsel.iter().filter(|said| said.finding.rule.0 == "network.drained").count();
    assert_eq!(page.matches("<h3>Time with ").count(), 3, "findings alike are told three times");
    assert!(page.contains(&format!("{} more like these", drained - 3)));
    for person in network.people() {
        assert!(page.contains(&format!("data-person=\"{}\"", person.id)), "{} is missing", person.id);
        assert!(page.contains(&escaped(&person.name)), "{} is missing", person.name);
    }
    assert!(page.contains("14 of 17") && page.contains("Equity Sales"));
    assert!(page.contains("The core is what you marked."));
}

/// As the templates escape it.
fn escaped(text: &str) -> String {
    text.replace('&', "&#38;").replace('<', "&#60;").replace('>', "&#62;").replace('\'', "&#39;").replace('"', "&#34;")
}

#[test]
fn an_imported_network_says_that_it_is_estimated_and_what_is_missing() {
    let network = network(&imported(60));
    let page = page("imported", &network, None);
    check_sound(&page);
    assert!(page.contains("The core is estimated from your mail and calendar."));
    assert!(page.contains("said of nobody so far"));
    assert!(page.contains("is only estimated"));
    assert!(page.contains("shows once it is known which unit") && !page.contains("12 voices"), "no unit is known");
    assert!(!page.contains("energizes a lot"), "the legend shows only signs that occur");
}

#[test]
fn an_empty_network_teaches_the_first_step() {
    let page = page("empty", &network(EMPTY), None);
    check_sound(&page);
    assert!(page.contains("Your network begins with five names"));
    assert!(page.contains("Start with five names"));
    assert!(page.contains("What will stand here"));
    assert!(!page.contains("<table"), "there is nobody to list");
}

#[test]
fn what_a_change_would_do_is_drawn_and_said() {
    let (before, after) = (network(&desk(14)), network(&desk(9)));
    let page = page("change", &after, Some(&said(&before)));
    check_sound(&page);
    assert!(page.contains("What would change"));
    assert!(page.contains("figures would move") && page.contains("for the better"));
    let same = web::report::page(&after, &said(&after), Some(&said(&after)), today()).expect("the page can be written");
    assert!(same.contains("None of the figures would move."));
}

#[test]
fn a_large_network_lists_everybody() {
    let network = network(&imported(300));
    let page = page("imported-300", &network, None);
    check_sound(&page);
    assert_eq!(page.matches("data-person=").count(), 300);
}

#[test]
fn the_example_can_be_looked_at() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/network.json");
    let Ok(text) = std::fs::read_to_string(path) else {
        eprintln!("skipped: no {path}");
        return;
    };
    check_sound(&page("example", &network(&text), None));
}
