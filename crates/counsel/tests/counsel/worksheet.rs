use crate::build::*;
use counsel::worksheet::{self, Reason, Widening};
use model::kind::Benefit::{self, Balance, Information, Support};
use model::kind::{Power, Relation, Sphere};
use model::network::{AlterTie, Network};
use model::person::{PersonId, Profile};
use model::scale::Strength;
use network::analysis::Dimension;

fn codes(people: &[PersonId]) -> Vec<&str> {
    people.iter().map(PersonId::as_str).collect()
}

#[test]
fn who_could_fill_a_hole_energizers_first_with_reasons() {
    let mut people = core(4, |number, person| {
        person.closeness = closeness(5);
        match number {
            1 => rate(person, Balance, 1),
            2 => person.strengths = vec!["trail running".to_owned()],
            3 => rate(person, Balance, 3),
            _ => {
                rate(person, Balance, 1);
                person.energy = energy(-1);
            }
        }
    });
    people.extend(wider(2, |number, person| {
        person.sphere = Some(Sphere::Personal);
        person.energy = energy(i64::from(number == 2));
        person.closeness = closeness(1);
    }));
    let tie = AlterTie {
        a: PersonId::new("p1"),
        b: PersonId::new("w2"),
        strength: Strength::new(2).expect("in range"),
        occasions: None,
        extra: Vec::new(),
    };
    let network = net_of(Profile::default(), people, vec![tie]);
    let found = worksheet::fillers(&network, Balance, 9);
    let said: Vec<(&str, &Reason, Option<&str>)> =
        found.iter().map(|it| (it.person.as_str(), &it.reasons[0], it.via.as_ref().map(PersonId::as_str))).collect();
    let personal = Reason::Position("personal");
    assert_eq!(
        said,
        [
            ("w2", &personal, Some("p1")),
            ("p1", &Reason::GivesALittle, None),
            ("p2", &Reason::Strength("trail running".to_owned()), None),
            ("w1", &personal, None),
        ],
        "neither who gives it strongly nor who drains"
    );
    assert_eq!(worksheet::fillers(&network, Balance, 2).len(), 2);
}

#[test]
fn who_would_widen_the_core() {
    let mut people = core(8, |_, person| person.location = text("London"));
    people.extend(wider(3, |number, person| {
        person.power = Some(if number == 1 { Power::Informal } else { Power::Formal });
        person.location = text(if number == 2 { "Lyon" } else { "London" });
        person.energy = energy(if number == 3 { 2 } else { 0 });
        person.relation = Some(if number == 3 { Relation::Report } else { Relation::Peer });
    }));
    let network = net(people);
    let analysis = network::analyze(&network);
    let found = |widening| -> Vec<String> {
        let found = worksheet::wideners(&network, &analysis, widening, 9);
        found.into_iter().map(|it| it.person.to_string()).collect()
    };
    assert_eq!(found(Widening::Informal), ["w1"]);
    assert_eq!(found(Widening::Unlike(Dimension::Location)), ["w2"]);
    assert_eq!(found(Widening::Energizes), ["w3"]);
    assert_eq!(found(Widening::Below), ["w3"]);
    assert!(found(Widening::Unlike(Dimension::Unit)).is_empty());
}

#[test]
fn a_category_is_crowded_above_half_of_eight_known() {
    let crowds = |inside: usize, all: usize| {
        let network = net(core(all, |number, person| {
            person.unit = text(if number <= inside { "Sales" } else { "Risk" });
            person.energy = energy(if number == 2 { -1 } else { 1 });
        }));
        let crowds = worksheet::crowds(&network, &network::analyze(&network));
        crowds.iter().map(|crowd| (crowd.value.clone(), codes(&crowd.people).join(" "))).collect::<Vec<_>>()
    };
    assert!(crowds(5, 7).is_empty(), "seven are too few to judge");
    assert!(crowds(4, 8).is_empty() && crowds(5, 10).is_empty(), "half is no crowd");
    assert_eq!(crowds(5, 9), [("Sales".to_owned(), "p2 p1 p3 p4 p5".to_owned())], "who drains comes first");
}

#[test]
fn who_is_used_for_one_thing_could_give_another() {
    let network = |strong: &[Benefit]| -> Network {
        net(core(2, |number, person| {
            person.closeness = closeness(5);
            strong_in(person, if number == 1 { strong } else { &[Support] });
            person.sphere = Some(Sphere::Personal);
            person.energy = energy(1);
        }))
    };
    let unused = |strong: &[Benefit], wanted| {
        let network = network(strong);
        let found = worksheet::unused(&network, &network::analyze(&network), wanted);
        found.iter().map(|it| (it.person.to_string(), it.uses, it.fits, it.fills_hole)).collect::<Vec<_>>()
    };
    let p = |number: usize, uses, fits, hole| (format!("p{number}"), uses, fits, hole);
    assert_eq!(unused(&[Information], None), [p(1, Information, Balance, true), p(2, Support, Balance, true)]);
    assert_eq!(unused(&[Information, Support], None), [p(2, Support, Balance, true)]);
    assert_eq!(unused(&[Balance], Some(Balance)), [p(2, Support, Balance, false)]);
}

#[test]
fn near_ties_juniors_and_reciprocity() {
    let me = Profile { level: Some(5), ..Profile::default() };
    let people = core(5, |number, person| {
        person.closeness = closeness(if number <= 3 { 3 } else { 4 });
        person.energy = energy([0, 1, -1, 0, 0][number - 1]);
        person.level = Some([5, 4, 3, 6, 4][number - 1]);
        person.i_give = mark([0, 3, 3, 2, 0][number - 1]);
        strong_in(person, if number % 2 == 1 { &[Support] } else { &[] });
    });
    let network = net_of(me, people, Vec::new());
    assert_eq!(codes(&worksheet::nearly_close(&network, 9)), ["p2", "p1"]);
    assert_eq!(codes(&worksheet::juniors(&network, 9)), ["p2", "p5"]);
    let balance = worksheet::reciprocity(&network);
    assert_eq!((codes(&balance.i_owe), codes(&balance.they_owe)), (vec!["p1", "p5"], vec!["p2", "p4"]));
    assert_eq!(balance.even, 1);
}

#[test]
fn an_empty_network_proposes_nobody() {
    let network = net(Vec::new());
    let analysis = network::analyze(&network);
    assert!(worksheet::fillers(&network, Support, 9).is_empty() && worksheet::crowds(&network, &analysis).is_empty());
    assert!(worksheet::wideners(&network, &analysis, Widening::Outside, 9).is_empty());
}
