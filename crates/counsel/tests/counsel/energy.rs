use crate::build::*;
use model::finding::Value;
use model::network::Network;

fn drainer(level: i64, contacts: Option<f64>) -> Network {
    net(wider(1, |_, person| {
        person.energy = energy(level);
        person.contacts_per_month = contacts;
    }))
}

#[test]
fn drained_is_a_drainer_twice_a_month_in_the_core_or_not() {
    let drained = |level, contacts| weight(&drainer(level, Some(contacts)), "network.drained");
    assert_eq!([drained(-1, 1.9), drained(-1, 2.0), drained(-2, 2.0)], [None, Some(54), Some(64)]);
    assert_eq!([drained(0, 9.0), drained(1, 9.0)], [None, None]);
    assert_eq!([drained(-2, 20.0), drained(-2, 300.0)], [Some(74), Some(74)]);
    assert!(!fires(&drainer(-2, None), "network.drained"));
    assert!(missing(&drainer(-2, None)).contains(&"contacts_per_month"));
}

#[test]
fn drained_offers_the_four_ways() {
    let finding = &all_of(&drainer(-1, Some(4.0)), "network.drained")[0];
    let doorways: Vec<&str> = finding.next.iter().map(|step| step.doorway.as_str()).collect();
    assert_eq!(
        doorways,
        [
            "/network/de-layer?person=w1&way=reshape",
            "/network/de-layer?person=w1&way=less_time",
            "/network/de-layer?person=w1&way=change_behaviour",
            "/network/de-layer?person=w1&way=reframe",
        ]
    );
}

#[test]
fn drained_is_one_for_each() {
    let network = net(core(5, |number, person| {
        person.energy = energy(if number % 2 == 0 { -1 } else { 1 });
        person.contacts_per_month = Some(3.0);
    }));
    assert_eq!(subjects(&network, "network.drained"), ["p2", "p4"]);
}

fn energies(values: &[i64]) -> Network {
    net(core(values.len(), |number, person| person.energy = energy(values[number - 1])))
}

#[test]
fn energy_is_low_at_worst_or_for_certain() {
    let low = |values: &[i64]| all_of(&energies(values), "network.energy_low");
    // At seven times, one drainer outweighs six energizers, not seven; at one time it takes more drain than energy.
    assert!(low(&[1, 1, 1, 1, 1, 1, 1, -1]).is_empty(), "7 - 7 = 0");
    let at_worst = low(&[1, 1, 1, 1, 1, 1, 0, -1]);
    assert_eq!(evidence(&at_worst[0], "state"), &Value::Word("at_worst"));
    assert_eq!(
        (evidence(&at_worst[0], "sum"), evidence(&at_worst[0], "weighted")),
        (&Value::Count(5), &Value::Count(-1))
    );
    assert_eq!(at_worst[0].weight, 26);
    let even = low(&[1, 1, 0, 0, 0, 0, -1, -1]);
    assert_eq!(evidence(&even[0], "state"), &Value::Word("at_worst"), "0 is not below 0");
    let certain = low(&[1, 0, 0, 0, 0, 0, -1, -1]);
    assert_eq!((evidence(&certain[0], "state"), certain[0].weight), (&Value::Word("certain"), 68));
    assert_eq!(evidence(&certain[0], "factor_max"), &Value::Count(7));
}

#[test]
fn few_energizers_is_fewer_than_three_in_the_core() {
    let few = |number: usize| {
        let mut people = core(12, |place, person| person.energy = energy(i64::from(place <= number)));
        people.extend(wider(5, |_, person| person.energy = energy(2)));
        weight(&net(people), "network.few_energizers")
    };
    assert_eq!([few(4), few(3), few(2), few(1), few(0)], [None, None, Some(42), Some(50), Some(58)]);
}

#[test]
fn energy_unknown_for_most_says_nothing() {
    let known = |number: usize| net(core(12, |place, person| person.energy = energy(-1).filter(|_| place <= number)));
    assert!(!fires(&known(5), "network.few_energizers") && !fires(&known(5), "network.energy_low"));
    assert!(missing(&known(5)).contains(&"energy"));
    assert!(fires(&known(6), "network.few_energizers") && fires(&known(6), "network.energy_low"), "half is enough");
}
