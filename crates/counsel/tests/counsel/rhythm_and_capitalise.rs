use crate::build::*;
use chrono::Days;
use model::finding::Value;
use model::kind::Benefit::{self, Balance, Information, Support};
use model::kind::Sphere;
use model::network::Network;
use model::person::{Person, Profile};

fn silent_for(days: u64, contacts: f64) -> Network {
    net(core(1, |_, person| {
        person.last_contact = today().checked_sub_days(Days::new(days));
        person.contacts_per_month = Some(contacts);
    }))
}

#[test]
fn going_cold_is_twice_the_usual_gap() {
    // Once a month is every 30.44 days, so twice the gap is 60.88 days.
    let cold = |days, contacts| weight(&silent_for(days, contacts), "network.going_cold");
    assert_eq!([cold(60, 1.0), cold(61, 1.0)], [None, Some(32)]);
    assert_eq!(cold(183, 1.0), Some(50), "six times the gap");
    assert_eq!([cold(29, 8.0), cold(30, 8.0)].map(|weight| weight.is_some()), [false, true], "never before 30 days");
    assert_eq!(cold(5_000, 0.0), None, "without a rhythm there is no silence");
}

#[test]
fn going_cold_is_about_the_core_and_a_date_to_come_is_no_silence() {
    let last = today().checked_sub_days(Days::new(300));
    let outside = net(wider(1, |_, person| (person.last_contact, person.contacts_per_month) = (last, Some(4.0))));
    assert!(!fires(&outside, "network.going_cold"));
    let ahead = today().checked_add_days(Days::new(300));
    let future = net(core(1, |_, person| (person.last_contact, person.contacts_per_month) = (ahead, Some(4.0))));
    assert!(!fires(&future, "network.going_cold"));
    assert!(missing(&net(core(1, |_, _| {}))).contains(&"last_contact"));
}

/// Somebody close and energizing who gives information alone, in a core without balance.
fn promising(shape: impl Fn(&mut Person)) -> Network {
    net_of(
        Profile { weaknesses: vec!["finance".to_owned()], ..Profile::default() },
        core(13, |number, person| {
            if number == 13 {
                person.closeness = closeness(4);
                person.energy = energy(1);
                person.strengths = vec!["long-distance running".to_owned()];
                strong_in(person, &[Information]);
                shape(person);
            } else {
                let others: Vec<Benefit> = Benefit::ALL.iter().copied().filter(|&it| it != Balance).collect();
                strong_in(person, &[others[number % 5], others[(number + 1) % 5]]);
            }
        }),
        Vec::new(),
    )
}

#[test]
fn capitalise_is_close_energizing_one_benefit_and_a_fit() {
    let who = |shape: fn(&mut Person)| subjects(&promising(shape), "network.capitalise");
    assert_eq!(who(|_| {}), ["p13"]);
    assert_eq!(who(|person| person.closeness = closeness(3)), [""; 0]);
    assert_eq!(who(|person| person.energy = energy(0)), [""; 0]);
    assert_eq!(who(|person| person.energy = None), [""; 0]);
    assert_eq!(who(|person| rate(person, Support, 1)), [""; 0], "used for two");
    assert_eq!(who(|person| strong_in(person, &[])), [""; 0], "used for none");
    assert_eq!(who(|person| person.strengths = vec!["finance".to_owned()]), [""; 0], "does not fit balance");
}

#[test]
fn capitalise_says_what_fits() {
    let by_strength = &all_of(&promising(|_| {}), "network.capitalise")[0];
    assert_eq!(evidence(by_strength, "uses"), &Value::Benefit(Information));
    assert_eq!(evidence(by_strength, "fits"), &Value::Benefit(Balance));
    assert_eq!(evidence(by_strength, "what"), &Value::Text("long-distance running".to_owned()));
    assert_eq!(by_strength.next[0].doorway, "/network/capitalise?person=p13&benefit=balance");

    let by_position = promising(|person| {
        person.strengths.clear();
        person.sphere = Some(Sphere::Personal);
    });
    assert_eq!(evidence(&all_of(&by_position, "network.capitalise")[0], "what"), &Value::Word("personal"));
}
