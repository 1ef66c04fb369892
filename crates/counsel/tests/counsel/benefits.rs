use crate::build::*;
use model::finding::Value;
use model::kind::Benefit::{self, Balance, Development, Influence, Information, Purpose, Support};
use model::network::Network;

/// A core of `size` in which the benefit number `b` is strong in those whose numbers stand in `strong[b]`.
fn given(size: usize, strong: [&[usize]; 6]) -> Network {
    net(core(size, |number, person| {
        let own: Vec<Benefit> = Benefit::ALL.iter().copied().filter(|b| strong[b.index()].contains(&number)).collect();
        strong_in(person, &own);
    }))
}

const PAIRS: [&[usize]; 6] = [&[1, 2], &[3, 4], &[5, 6], &[7, 8], &[9, 10], &[11, 12]];

fn pairs_but(benefit: Benefit, strong: &'static [usize]) -> Network {
    let mut pairs = PAIRS;
    pairs[benefit.index()] = strong;
    given(14, pairs)
}

#[test]
fn a_hole_is_nobody_and_a_sole_provider_exactly_one() {
    let of = |network: &Network| (subjects(network, "network.hole"), subjects(network, "network.sole_provider"));
    let none: Vec<String> = Vec::new();
    assert_eq!(of(&pairs_but(Balance, &[])), (vec!["balance".to_owned()], none.clone()));
    assert_eq!(of(&pairs_but(Balance, &[12])), (none.clone(), vec!["balance".to_owned()]));
    assert_eq!(of(&pairs_but(Balance, &[11, 12])), (none.clone(), none));
}

#[test]
fn a_weak_mark_fills_no_hole_but_is_where_to_ask() {
    let mut people = pairs_but(Balance, &[]).into_parts().1;
    rate(&mut people[4], Balance, 1);
    rate(&mut people[6], Balance, 1);
    people[6].energy = energy(2);
    let network = net(people);
    let finding = &all_of(&network, "network.hole")[0];
    assert_eq!(finding.weight, 58, "lighter than where nobody gives anything, 66");
    let ids: Vec<&str> = finding.people.iter().map(model::person::PersonId::as_str).collect();
    assert_eq!(ids, ["p7", "p5"], "the energizer first");
    let doorways: Vec<&str> = finding.next.iter().map(|step| step.doorway.as_str()).collect();
    assert_eq!(doorways, ["/network/diversify?benefit=balance", "/network/capitalise?benefit=balance"]);
}

#[test]
fn a_benefit_known_for_fewer_than_half_is_no_hole() {
    let known_for = |known: usize| {
        net(core(12, |number, person| {
            if number <= known {
                strong_in(person, &[]);
            }
        }))
    };
    assert_eq!(subjects(&known_for(5), "network.hole"), [""; 0]);
    assert!(missing(&known_for(5)).contains(&"benefits"));
    assert_eq!(subjects(&known_for(6), "network.hole").len(), 6, "half is enough");
    assert!(!missing(&known_for(6)).contains(&"benefits"));
}

#[test]
fn a_surplus_is_above_forty_percent_with_three_or_more() {
    let surplus = |strong: [&[usize]; 6]| subjects(&given(14, strong), "network.surplus");
    // 4 of 10, then 5 of 11; then 2 of 3 and 3 of 4, where only the number of people differs.
    assert_eq!(surplus([&[1, 2, 3, 4], &[5], &[6], &[7], &[8], &[9, 10]]), [""; 0]);
    assert_eq!(surplus([&[1, 2, 3, 4, 11], &[5], &[6], &[7], &[8], &[9, 10]]), ["information"]);
    assert_eq!(surplus([&[1, 2], &[5], &[], &[], &[], &[]]), [""; 0]);
    assert_eq!(surplus([&[1, 2, 3], &[5], &[], &[], &[], &[]]), ["information"]);
}

#[test]
fn dependence_is_four_benefits_of_one_person() {
    let strong_in_first = |number: usize| {
        net(core(13, |place, person| {
            if place == 13 {
                strong_in(person, &Benefit::ALL[..number]);
            } else {
                strong_in(person, &[Benefit::ALL[place % 6], Benefit::ALL[(place + 1) % 6]]);
            }
        }))
    };
    assert_eq!(subjects(&strong_in_first(3), "network.dependence"), [""; 0]);
    assert_eq!(subjects(&strong_in_first(4), "network.dependence"), ["p13"]);
    assert_eq!(weight(&strong_in_first(4), "network.dependence"), Some(46));
    assert_eq!(weight(&strong_in_first(6), "network.dependence"), Some(60));
}

#[test]
fn dependence_is_above_a_quarter_of_the_marks_among_eight() {
    let of = |others: usize| {
        subjects(
            &net(core(12, |number, person| {
                let own: &[Benefit] = if number == 1 {
                    &[Information, Influence, Development]
                } else if number <= others + 1 {
                    &[Support]
                } else {
                    &[]
                };
                strong_in(person, own);
            })),
            "network.dependence",
        )
    };
    assert_eq!(of(6), [""; 0], "3 of 9, but only seven people have marks");
    assert_eq!(of(7), ["p1"], "3 of 10 among eight");
    assert_eq!(of(8), ["p1"], "3 of 11");
    assert_eq!(of(9), [""; 0], "3 of 12 is a quarter");
}

#[test]
fn lopsided_is_under_a_quarter_in_one_half() {
    let lopsided = |performance: usize, satisfaction: usize| {
        all_of(
            &net(core(12, |number, person| {
                let own: &[Benefit] = if number <= performance {
                    &[Information]
                } else if number <= performance + satisfaction {
                    &[Purpose]
                } else {
                    &[]
                };
                strong_in(person, own);
            })),
            "network.lopsided",
        )
    };
    assert!(lopsided(9, 3).is_empty(), "3 of 12 is a quarter");
    let light = lopsided(9, 2);
    assert_eq!(evidence(&light[0], "half"), &Value::Word("satisfaction"));
    assert_eq!(light[0].next[0].doorway, "/network/diversify?benefit=support", "the emptiest of the half");
    assert_eq!(evidence(&lopsided(2, 9)[0], "half"), &Value::Word("performance"));
    assert_eq!(lopsided(9, 0)[0].weight, 54);
    assert!(lopsided(0, 0).is_empty(), "holes all over are no matter of halves");
}
