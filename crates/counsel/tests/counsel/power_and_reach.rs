use crate::build::*;
use model::kind::Benefit::{self, Balance, Information};
use model::kind::{Power, Relation, Sphere, Stage};
use model::network::Network;
use model::person::Profile;

fn powers(size: usize, formal: usize, informal: usize) -> Network {
    net(core(size, |number, person| {
        person.power = Some(match number {
            _ if number <= formal => Power::Formal,
            _ if number <= formal + informal => Power::Informal,
            _ => Power::None,
        });
    }))
}

#[test]
fn top_heavy_is_above_half_with_formal_power() {
    let heavy = |formal| weight(&powers(12, formal, 1), "network.top_heavy");
    assert_eq!([heavy(6), heavy(7), heavy(11)], [None, Some(42), Some(52)]);
    let both = net(core(4, |_, person| person.power = Some(Power::Both)));
    assert!(
        fires(&both, "network.top_heavy") && !fires(&both, "network.no_informal_power"),
        "both is formal and informal"
    );
}

#[test]
fn no_informal_power_is_nobody_in_the_core() {
    let none = |informal| weight(&powers(12, 2, informal), "network.no_informal_power");
    assert_eq!([none(0), none(1)], [Some(50), None]);
    let known =
        |number: usize| net(core(12, |place, person| person.power = Some(Power::None).filter(|_| place <= number)));
    assert!(!fires(&known(5), "network.no_informal_power") && missing(&known(5)).contains(&"power"));
    assert!(fires(&known(6), "network.no_informal_power"), "half is enough");
}

/// Two people outside work and ten at work; the first outside work is strong in this.
fn life(benefit: Benefit, sphere: Option<Sphere>) -> Network {
    net(core(12, |number, person| {
        person.sphere = if number <= 2 { sphere } else { Some(Sphere::Team) };
        strong_in(person, if number == 1 { std::slice::from_ref(&benefit) } else { &[] });
    }))
}

#[test]
fn all_work_is_no_strong_satisfaction_outside_work() {
    assert!(!fires(&life(Balance, Some(Sphere::Personal)), "network.all_work"));
    assert!(fires(&life(Information, Some(Sphere::Personal)), "network.all_work"), "information carries no life");
    assert!(fires(&life(Balance, Some(Sphere::Outside)), "network.all_work"), "my profession is work");
    assert!(fires(&life(Balance, None), "network.all_work"), "an unknown sphere counts as work");
    let unknown = net(core(12, |_, person| person.sphere = Some(Sphere::Team)));
    assert!(!fires(&unknown, "network.all_work"), "unknown benefits are no hole");
}

fn levels(stage: Option<Stage>, mine: Option<i64>, theirs: &[Option<i64>]) -> Network {
    let me = Profile { stage, level: mine, ..Profile::default() };
    let people = core(theirs.len(), |number, person| {
        person.level = theirs[number - 1];
        person.sphere = Some(Sphere::Company);
    });
    net_of(me, people, Vec::new())
}

#[test]
fn no_juniors_is_nobody_below_me_in_the_middle_and_later() {
    let middle = Some(Stage::Middle);
    let none = |stage, theirs: &[Option<i64>]| weight(&levels(stage, Some(5), theirs), "network.no_juniors");
    assert_eq!(none(middle, &[Some(5), Some(6)]), Some(44));
    assert_eq!(none(middle, &[Some(4), Some(6)]), None);
    assert_eq!(none(Some(Stage::Seasoned), &[Some(5)]), Some(56));
    assert_eq!(none(Some(Stage::Early), &[Some(5)]), None);
}

#[test]
fn no_juniors_needs_levels_and_takes_a_report_for_one() {
    let middle = Some(Stage::Middle);
    let network = levels(middle, Some(5), &[Some(6), None, None]);
    assert!(!fires(&network, "network.no_juniors") && missing(&network).contains(&"level"));
    let half = levels(middle, Some(5), &[Some(6), Some(7), None, None]);
    assert!(fires(&half, "network.no_juniors"), "half is enough");
    assert!(missing(&levels(None, Some(5), &[Some(6)])).contains(&"my_stage"));
    assert!(missing(&levels(middle, None, &[Some(6)])).contains(&"my_level"));

    let (me, mut people, ties) = half.into_parts();
    people[3].relation = Some(Relation::Report);
    assert!(!fires(&net_of(me, people, ties), "network.no_juniors"));
}

#[test]
fn no_outsiders_is_nobody_beyond_my_organisation() {
    let me = Profile { organisation: text("Northbank"), ..Profile::default() };
    let with = |organisation: Option<&str>, sphere: Option<Sphere>| {
        let people = core(6, |number, person| {
            (person.organisation, person.sphere) = if number == 1 {
                (organisation.and_then(text), sphere)
            } else {
                (text("Northbank "), Some(Sphere::Company))
            };
        });
        fires(&net_of(me.clone(), people, Vec::new()), "network.no_outsiders")
    };
    assert!(with(Some("northbank"), None), "the same name in other letters is the same house");
    assert!(!with(Some("Southbank"), None));
    assert!(!with(None, Some(Sphere::Outside)));
    assert!(!with(None, Some(Sphere::Personal)));
    assert!(with(None, Some(Sphere::Team)));

    let unknown = net(core(6, |_, _| {}));
    assert!(!fires(&unknown, "network.no_outsiders") && missing(&unknown).contains(&"my_organisation"));
}
