use crate::build::*;
use counsel::plans::{LookBack, Plans};
use model::kind::DrainWay;
use model::network::{AlterTie, Network};
use model::person::{PersonId, Profile};
use model::scale::Strength;

fn drainer() -> Network {
    net(wider(1, |_, person| {
        person.energy = energy(-1);
        person.contacts_per_month = Some(4.0);
    }))
}

fn look_back(person: &str, day: &str) -> LookBack {
    LookBack { person: PersonId::new(person), way: DrainWay::LessTime, due: day.parse().expect("a day") }
}

/// Weight and subject of what a rule finds with these plans.
fn found(network: &Network, plans: &Plans, rule: &str) -> Vec<(u8, String)> {
    let findings = run_planned(network, None, plans).findings.into_iter().filter(|finding| finding.rule.0 == rule);
    findings.map(|finding| (finding.weight, subject(&finding.subject))).collect()
}

#[test]
fn drain_review_is_a_way_whose_day_has_passed() {
    let review = |days: &[&str]| {
        let look_backs = days.iter().map(|day| look_back("w1", day)).collect();
        found(&drainer(), &Plans { look_backs, know_better: Vec::new() }, "network.drain_review")
    };
    let w1 = |weight| vec![(weight, "w1".to_owned())];
    // Today is 2 November 2026.
    assert_eq!([review(&["2026-11-01"]), review(&["2026-11-02"]), review(&["2026-11-03"])], [w1(50), vec![], vec![]]);
    assert_eq!([review(&["2026-10-03"]), review(&["2025-11-02"])], [w1(62), w1(62)]);
    assert_eq!(review(&["2026-11-01", "2026-10-03"]), w1(62), "once for each person, the longest due");
    let nobody = Plans { look_backs: vec![look_back("z", "2026-10-01")], know_better: Vec::new() };
    assert!(found(&drainer(), &nobody, "network.drain_review").is_empty());
}

#[test]
fn drained_rests_while_a_way_is_chosen() {
    let plans = Plans { look_backs: vec![look_back("w1", "2026-12-01")], know_better: Vec::new() };
    assert_eq!(found(&drainer(), &Plans::default(), "network.drained").len(), 1);
    assert!(found(&drainer(), &plans, "network.drained").is_empty());
}

/// `p1`, this close to me, is tied like this to `p2`, this close to me.
fn between(close: i64, tie: i64, to: i64) -> Vec<(u8, String)> {
    let people = core(2, |number, person| person.closeness = closeness(if number == 1 { close } else { to }));
    let tie = AlterTie {
        a: PersonId::new("p1"),
        b: PersonId::new("p2"),
        strength: Strength::new(tie).expect("in range"),
        occasions: None,
        extra: Vec::new(),
    };
    let network = net_of(Profile::default(), people, vec![tie]);
    let plans = Plans { look_backs: Vec::new(), know_better: vec![PersonId::new("p2"), PersonId::new("z")] };
    found(&network, &plans, "find.introduction")
}

#[test]
fn an_introduction_needs_somebody_close_who_knows_them() {
    let p2 = |weight| vec![(weight, "p2".to_owned())];
    assert_eq!([between(3, 3, 1), between(4, 3, 1), between(5, 3, 1)], [vec![], p2(41), p2(44)]);
    assert_eq!([between(4, 1, 1), between(4, 2, 1)], [vec![], p2(38)]);
    assert_eq!([between(5, 3, 3), between(5, 3, 4)], [p2(44), vec![]], "whoever is close needs no introduction");
}

#[test]
fn nobody_is_introduced_who_is_not_wanted() {
    let people = core(2, |_, person| person.closeness = closeness(5));
    let network = net_of(Profile::default(), people, chain(1, 2));
    assert!(found(&network, &Plans::default(), "find.introduction").is_empty());
}
