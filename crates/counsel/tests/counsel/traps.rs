use crate::build::*;
use TrapLevel::{Clear, Near, None as Free, Unknown};
use counsel::answers::{Often, TrapAnswers};
use model::kind::Benefit::{Development, Information};
use model::kind::{Power, Relation, Sphere, Trap, TrapLevel};
use model::network::Network;
use model::person::Profile;

fn hierarchy(size: usize, bosses: usize, informal: bool) -> Network {
    net(core(size, |number, person| {
        person.relation = Some(if number <= bosses { Relation::Boss } else { Relation::Peer });
        person.power = Some(if informal && number == size { Power::Informal } else { Power::None });
    }))
}

#[test]
fn formalist_is_hierarchy_and_nobody_with_informal_power() {
    let level = |bosses| trap(&hierarchy(10, bosses, false), Trap::Formalist);
    assert_eq!([level(4), level(5), level(6), level(7), level(8)], [Free, Near, Near, Clear, Clear]);
    assert_eq!(trap(&hierarchy(10, 9, true), Trap::Formalist), Free, "one with informal power is enough");
    assert_eq!(weight(&hierarchy(10, 7, false), "trap.formalist"), Some(66));
    assert_eq!(weight(&hierarchy(10, 5, false), "trap.formalist"), Some(36), "near is lighter");
}

#[test]
fn formalist_counts_formal_power_at_work_and_needs_power_known() {
    let formal = net(core(10, |number, person| {
        person.power = Some(if number <= 7 { Power::Formal } else { Power::None });
        person.sphere = Some(Sphere::Unit);
    }));
    assert_eq!(trap(&formal, Trap::Formalist), Clear);
    let unknown = net(core(10, |_, person| person.relation = Some(Relation::Boss)));
    assert_eq!(trap(&unknown, Trap::Formalist), Unknown);
    let (me, mut people, ties) = formal.into_parts();
    for person in &mut people[..7] {
        person.sphere = Some(Sphere::Personal);
    }
    assert_eq!(trap(&net_of(me, people, ties), Trap::Formalist), Free, "family with a title is no chart");
    assert_eq!(trap(&net(Vec::new()), Trap::Formalist), Unknown);
}

#[test]
fn overloaded_is_twenty_and_near_at_twelve() {
    let level = |number| trap(&net(wider(number, |_, person| person.demand = mark(2))), Trap::Overloaded);
    assert_eq!([level(11), level(12), level(19), level(20)], [Free, Near, Near, Clear]);
    assert_eq!(trap(&net(wider(30, |_, _| {})), Trap::Overloaded), Unknown);
}

fn expert(challengers: usize, informants: usize, same: usize, function: Option<&str>) -> Network {
    let me = Profile { function: function.and_then(text), ..Profile::default() };
    let people = core(16, |number, person| {
        strong_in(person, &[]);
        if number <= informants {
            strong_in(person, &[Information]);
            person.function = text(if number <= same { "research" } else { "sales" });
        } else if number <= informants + challengers {
            strong_in(person, &[Development]);
        }
    });
    net_of(me, people, Vec::new())
}

#[test]
fn disconnected_expert_is_nobody_who_challenges() {
    let level = |challengers, same| trap(&expert(challengers, 10, same, Some("research")), Trap::DisconnectedExpert);
    assert_eq!([level(0, 5), level(0, 6), level(0, 7)], [Near, Clear, Clear], "60 % of my own function");
    assert_eq!([level(1, 10), level(2, 10)], [Near, Free]);
    assert_eq!(trap(&expert(0, 10, 10, None), Trap::DisconnectedExpert), Near, "my function is unknown");
    assert_eq!(trap(&expert(0, 0, 0, Some("research")), Trap::DisconnectedExpert), Near, "no such ties");
    assert_eq!(trap(&net(core(9, |_, _| {})), Trap::DisconnectedExpert), Unknown);
}

/// Twenty advisers with so many in one unit, in one function, in one place.
fn alike(unit: usize, function: usize, location: usize) -> Network {
    let value =
        |number: usize, same: usize| if number <= same { text("same") } else { Some(format!("other {number}")) };
    net(core(20, |number, person| {
        person.unit = value(number, unit);
        person.function = value(number, function);
        person.location = value(number, location);
    }))
}

#[test]
fn biased_is_one_unit_or_function_or_near_by_place() {
    let level = |unit, function, location| trap(&alike(unit, function, location), Trap::Biased);
    assert_eq!([level(11, 1, 1), level(12, 1, 1), level(14, 1, 1), level(15, 1, 1)], [Free, Near, Near, Clear]);
    assert_eq!([level(1, 11, 1), level(1, 12, 1), level(1, 14, 1), level(1, 15, 1)], [Free, Near, Near, Clear]);
    assert_eq!([level(1, 1, 14), level(1, 1, 15), level(1, 1, 20)], [Free, Near, Near]);
}

#[test]
fn biased_is_near_by_the_questionnaire_and_unknown_without_facts() {
    let answered = |often| {
        let answers = TrapAnswers { they_share_my_values: Some(often), ..TrapAnswers::default() };
        trap_with(&alike(1, 1, 1), Trap::Biased, Some(&answers))
    };
    assert_eq!(Often::ALL.map(answered), [Free, Free, Near]);
    let half = net(core(20, |number, person| person.unit = Some(format!("unit {number}"))));
    assert_eq!(trap(&half, Trap::Biased), Unknown, "the functions could decide");
    let seven = net(core(7, |_, person| (person.unit, person.function) = (text("same"), text("same"))));
    assert_eq!(trap(&seven, Trap::Biased), Unknown, "seven are too few");
    assert!(!missing(&seven).contains(&"unit"), "nothing to ask for: people are missing, not facts");
}

#[test]
fn superficial_is_many_people_and_few_close() {
    let level = |size, close| {
        let people = wider(size, |number, person| person.closeness = closeness(if number <= close { 4 } else { 2 }));
        trap(&net(people), Trap::Superficial)
    };
    assert_eq!([level(59, 0), level(60, 5), level(60, 6)], [Free, Clear, Near]);
    assert_eq!([level(60, 11), level(60, 12)], [Near, Free]);
    let known =
        |number: usize| net(wider(60, |place, person| person.closeness = closeness(2).filter(|_| place <= number)));
    assert_eq!([trap(&known(29), Trap::Superficial), trap(&known(30), Trap::Superficial)], [Unknown, Clear]);
}

#[test]
fn chameleon_is_what_i_say() {
    let answered = |often| {
        let answers = TrapAnswers { i_change_with_the_room: Some(often), ..TrapAnswers::default() };
        trap_with(&net(core(3, |_, _| {})), Trap::Chameleon, Some(&answers))
    };
    assert_eq!(Often::ALL.map(answered), [Free, Near, Clear]);
    assert_eq!(trap(&net(core(3, |_, _| {})), Trap::Chameleon), Unknown);
}

#[test]
fn a_near_trap_is_always_lighter_than_a_clear_one() {
    for rule in counsel::rule::ALL.iter().filter(|rule| rule.id.0.starts_with("trap.")) {
        assert!(rule.weight.min < rule.weight.max, "{}", rule.id.0);
    }
}
