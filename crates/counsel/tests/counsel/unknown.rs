use crate::build::*;
use model::finding::Value;
use model::network::Network;
use model::person::Estimates;

#[test]
fn everything_missing_is_one_finding() {
    let network = net(core(15, |_, person| {
        person.core = None;
        person.estimates = Some(Estimates { core: Some(true), ..Estimates::default() });
    }));
    let found = run(&network).findings;
    let rules: Vec<&str> = found.iter().map(|finding| finding.rule.0).collect();
    assert_eq!(rules, ["network.unknown"], "nothing unknown is taken for zero");
    assert_eq!(evidence(&found[0], "core_marks"), &Value::Count(15));
    assert_eq!(evidence(&found[0], "energy"), &Value::Count(15));
    assert_eq!(found[0].next[0].doorway, "/people/enrich");
    assert!(found[0].weight > 30, "most is missing: {}", found[0].weight);
}

#[test]
fn the_more_is_missing_the_heavier() {
    let with = |power: bool| {
        net(core(15, |_, person| {
            person.energy = energy(1);
            person.power = Some(model::kind::Power::Informal).filter(|_| power);
        }))
    };
    assert!(weight(&with(false), "network.unknown") > weight(&with(true), "network.unknown"));
}

#[test]
fn an_estimated_core_is_said_in_every_finding_that_rests_on_it() {
    let network = net(core(15, |_, person| {
        person.core = None;
        person.unit = text("Sales");
        person.estimates = Some(Estimates { core: Some(true), ..Estimates::default() });
    }));
    let finding = &all_of(&network, "network.insular")[0];
    assert_eq!(evidence(finding, "basis"), &Value::Word("estimated"));
}

#[test]
fn all_is_well_only_where_that_is_known() {
    let headline = |network: &Network| {
        let analysis = network::analyze(network);
        let beside = counsel::Beside::default();
        let snapshot =
            counsel::Snapshot { network, analysis: &analysis, today: today(), now: midnight(), beside: &beside };
        counsel::headline(&snapshot, &counsel::run(&snapshot)).id
    };
    let close = |_, person: &mut model::person::Person| person.closeness = closeness(5);
    assert_eq!(headline(&net(core(4, close))), "headline-learning", "what they give is not known, nor how it feels");
}
