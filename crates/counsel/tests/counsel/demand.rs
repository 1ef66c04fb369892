use crate::build::*;
use model::finding::Value;
use model::kind::{DemandCause, Relation, Sphere};
use model::network::Network;
use model::person::{PersonId, Profile};

fn demanding(number: usize) -> Network {
    net(wider(number, |_, person| person.demand = mark(2)))
}

#[test]
fn too_much_of_me_is_twelve_or_more_over_everybody() {
    let much = |number| weight(&demanding(number), "network.too_much_of_me");
    assert_eq!([much(11), much(12), much(13), much(20), much(70)], [None, Some(52), Some(55), Some(72), Some(72)]);
    let light = net(core(30, |_, person| person.demand = mark(1)));
    assert!(!fires(&light, "network.too_much_of_me"), "only 2 and 3 are much");
}

#[test]
fn demand_unknown_for_most_says_so_only_where_it_could_matter() {
    let known =
        |all: usize, number: usize| net(core(all, |place, person| person.demand = mark(2).filter(|_| place <= number)));
    assert!(missing(&known(13, 6)).contains(&"demand"), "6 and 7 unknown could be 13");
    assert!(!missing(&known(11, 2)).contains(&"demand"), "11 never reach 12");
    assert!(!missing(&known(24, 12)).contains(&"demand"));
    assert!(fires(&known(40, 12), "network.too_much_of_me"), "what is known is over the line already");
}

#[test]
fn it_says_where_demand_gathers_and_why() {
    let network = net(core(14, |number, person| {
        person.demand = mark(3);
        person.function = if number <= 9 { text("research") } else { Some(format!("function {number}")) };
        person.demand_cause = match number {
            1..=8 => Some(DemandCause::Structural),
            9..=11 => Some(DemandCause::Habit),
            _ => None,
        };
    }));
    let finding = &all_of(&network, "network.too_much_of_me")[0];
    let said = |name| evidence(finding, name).clone();
    assert_eq!(
        [said("gathers"), said("gathers_at"), said("gathers_count")],
        [Value::Word("function"), Value::Text("research".to_owned()), Value::Count(9)]
    );
    assert_eq!(
        [said("structural"), said("habit"), said("cause_unknown"), said("main_cause")],
        [Value::Count(8), Value::Count(3), Value::Count(3), Value::Word("structural")]
    );
    let doorways: Vec<&str> = finding.next.iter().map(|step| step.doorway.as_str()).collect();
    assert_eq!(
        doorways,
        ["/network/de-layer?function=research", "/network/de-layer?cause=structural", "/network/de-layer?cause=habit"]
    );
}

#[test]
fn stand_ins_know_my_trade_and_have_room() {
    let me = Profile {
        function: text("research"),
        unit: text("Research"),
        strengths: vec!["valuation".to_owned()],
        ..Profile::default()
    };
    let mut people = wider(12, |_, person| person.demand = mark(2));
    people.extend(core(9, |number, person| {
        person.load = mark(1);
        person.demand = mark(1);
        match number {
            1 => person.function = text("Research"),
            2 => person.strengths = vec!["Valuation".to_owned()],
            3 => (person.function, person.load) = (text("research"), mark(2)),
            4 => (person.function, person.load) = (text("research"), None),
            5 => (person.function, person.demand) = (text("research"), mark(2)),
            6 => (person.function, person.relation) = (text("research"), Some(Relation::Boss)),
            8 => (person.function, person.sphere) = (text("research"), Some(Sphere::Outside)),
            7 => (person.unit, person.load) = (text("Research"), mark(0)),
            _ => {}
        }
    }));
    let finding = &all_of(&net_of(me, people, Vec::new()), "network.too_much_of_me")[0];
    let ids = ["p2", "p1", "p7"].map(PersonId::new).to_vec();
    assert_eq!(evidence(finding, "stand_ins"), &Value::People(ids), "strength, then function, then unit");
}
