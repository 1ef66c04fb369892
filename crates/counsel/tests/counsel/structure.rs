use crate::build::*;
use model::finding::Value;
use model::person::Profile;

/// `size` advisers, of whom the first `inside` sit in one unit and the others each in their own.
fn units(size: usize, inside: usize) -> model::network::Network {
    net(core(size, |number, person| {
        person.unit = if number <= inside { text("Equity Sales") } else { Some(format!("Unit {number}")) };
    }))
}

#[test]
fn insular_is_above_seventy_percent_of_eight_or_more() {
    let insular = |size, inside| weight(&units(size, inside), "network.insular");
    assert_eq!([insular(10, 6), insular(10, 7), insular(10, 8)], [None, None, Some(81)]);
    assert_eq!(insular(24, 19), Some(80), "19 of 24");
    assert_eq!([insular(7, 7), insular(8, 8)], [None, Some(100)], "seven are too few to speak of");
}

#[test]
fn insular_counts_only_those_whose_unit_is_known() {
    let network = net(core(20, |number, person| {
        person.unit = match number {
            1..=8 => text("Equity Sales"),
            9..=10 => text("Research"),
            _ => None,
        };
    }));
    let finding = &all_of(&network, "network.insular")[0];
    assert_eq!(evidence(finding, "known"), &Value::Count(10));
    assert_eq!(evidence(finding, "share"), &Value::Share(0.8));
    assert_eq!(evidence(finding, "line"), &Value::Share(0.70));
    assert_eq!(finding.people.len(), 8);
    assert_eq!(finding.next[0].doorway, "/network/diversify?dimension=unit");

    let unknown = net(core(20, |number, person| person.unit = text("Equity Sales").filter(|_| number <= 7)));
    assert!(!fires(&unknown, "network.insular"));
    assert!(missing(&unknown).contains(&"unit"), "and says so");
}

/// Everybody in one unit, the first `tied` of them in a chain.
fn voices(size: usize, tied: usize) -> model::network::Network {
    let people = core(size, |_, person| {
        person.unit = text("Equity Sales");
        person.organisation = text("Northbank");
    });
    net_of(Profile::default(), people, chain(1, tied))
}

#[test]
fn redundant_is_at_most_half_and_at_least_four_fewer() {
    let redundant = |size, tied| weight(&voices(size, tied), "network.redundant");
    // A chain of n advisers is one voice: n - 1 fewer.
    assert_eq!([redundant(10, 5), redundant(10, 6), redundant(10, 7)], [None, Some(64), Some(68)]);
    assert_eq!([redundant(6, 4), redundant(6, 5)], [None, Some(71)], "three fewer, four fewer");
}

#[test]
fn sameness_is_an_iqv_below_its_line_for_each_dimension() {
    // With two values, IQV is 4 p (1 - p): 2 of 20 give 0.36, 1 of 20 gives 0.19, 2 of 21 give 0.345.
    let places = |size: usize, elsewhere: usize| {
        net(core(size, |number, person| {
            person.location = if number <= elsewhere { text("London") } else { text("New York") };
        }))
    };
    assert_eq!(subjects(&places(20, 2), "network.sameness"), [""; 0]);
    assert_eq!(subjects(&places(21, 2), "network.sameness"), ["location"]);
    assert_eq!(weight(&places(20, 0), "network.sameness"), Some(60), "all alike");
    assert_eq!(subjects(&places(7, 0), "network.sameness"), [""; 0], "seven are too few");
    assert_eq!(subjects(&places(8, 0), "network.sameness"), ["location"]);

    let all = net(core(8, |_, person| {
        person.location = text("New York");
        person.function = text("sales");
        person.organisation = text("Northbank");
        person.level = Some(5);
    }));
    assert_eq!(subjects(&all, "network.sameness"), ["function", "location", "organisation", "level"]);
}
