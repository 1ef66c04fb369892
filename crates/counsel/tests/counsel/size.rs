use crate::build::*;
use model::finding::Value;
use model::person::Estimates;

#[test]
fn thin_is_below_twelve() {
    let thin = |size| weight(&net(core(size, |_, _| {})), "network.thin");
    assert_eq!([thin(11), thin(12), thin(13)], [Some(18), None, None]);
    assert_eq!([thin(1), thin(6)], [Some(28), Some(23)], "the thinner, the heavier");
}

#[test]
fn wide_is_above_eighteen_and_stronger_above_twenty_five() {
    let wide = |size| weight(&net(core(size, |_, _| {})), "network.wide");
    assert_eq!([wide(18), wide(19), wide(25), wide(26)], [None, Some(18), Some(18), Some(28)]);
}

#[test]
fn an_estimated_core_has_no_size_to_judge() {
    let estimated = |size| {
        let mut people = core(size, |_, person| person.core = None);
        for person in &mut people {
            person.estimates = Some(Estimates { core: Some(true), ..Estimates::default() });
        }
        net(people)
    };
    for size in [3, 30] {
        assert!(!fires(&estimated(size), "network.thin") && !fires(&estimated(size), "network.wide"));
        assert!(missing(&estimated(size)).contains(&"core"), "it says whose word is missing");
    }
}

#[test]
fn nobody_at_all_is_one_first_step() {
    let findings = run(&net(Vec::new())).findings;
    let said: Vec<(&str, u8, &str)> =
        findings.iter().map(|finding| (finding.rule.0, finding.weight, finding.next[0].doorway.as_str())).collect();
    assert_eq!(said, [("network.thin", 90, "/names")]);
}

#[test]
fn people_without_a_core_are_asked_who_is_in_it() {
    let network = net(wider(40, |_, _| {}));
    let first = &run(&network).findings[0];
    assert_eq!((first.rule.0, first.next[0].doorway.as_str()), ("network.thin", "/people/core"));
    assert_eq!(evidence(first, "state"), &Value::Word("no_core"));
    let rules: Vec<&str> = run(&network).findings.iter().map(|finding| finding.rule.0).collect();
    assert_eq!(rules, ["network.thin", "network.unknown"], "no benefit, power or reach is judged without a core");
}

#[test]
fn size_stays_below_everything_structural() {
    let network = net(core(30, |_, person| {
        person.unit = text("Sales");
        person.function = text("sales");
    }));
    let findings = run(&network).findings;
    let place = |rule: &str| findings.iter().position(|finding| finding.rule.0 == rule);
    assert!(place("network.wide") > place("network.insular") && place("network.wide") > place("network.sameness"));
    let sizes = [counsel::rule::THIN, counsel::rule::WIDE].map(|rule| rule.weight.max);
    let heaviest_size = sizes.into_iter().max().unwrap_or_default();
    let structural = ["network.insular", "network.redundant", "network.sameness", "network.top_heavy", "trap.biased"];
    for rule in counsel::rule::ALL.iter().filter(|rule| structural.contains(&rule.id.0)) {
        assert!(rule.weight.min > heaviest_size, "{}", rule.id.0);
    }
}
