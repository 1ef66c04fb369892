//! Random networks: every field known or not, ends of every range, texts that look like markup.

use crate::build::{net_of, today};
use counsel::answers::{Often, TrapAnswers};
use model::kind::{Benefit, DemandCause, Power, Relation, Sphere, Stage};
use model::network::{AlterTie, Network};
use model::person::{Estimates, Person, PersonId, Profile};
use model::scale::{Closeness, Energy, Mark, Strength};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

fn word() -> impl Strategy<Value = String> {
    select(vec!["research", "sales", "Sales", "", "coaching", "running", "R&D/ü {$x}"]).prop_map(str::to_owned)
}

fn marks() -> impl Strategy<Value = Option<Mark>> {
    of((0..=3_i64).prop_map(|mark| Mark::new(mark).expect("in range")))
}

fn closenesses() -> impl Strategy<Value = Option<Closeness>> {
    of((1..=5_i64).prop_map(|it| Closeness::new(it).expect("in range")))
}

prop_compose! {
    fn places()(sphere in of(select(Sphere::ALL)), organisation in of(word()), unit in of(word()), function in of(word()),
        location in of(word()), level in of(-3..9_i64), relation in of(select(Relation::ALL)),
        power in of(select(Power::ALL)), strengths in prop::collection::vec(word(), 0..3)) -> Person {
        let mut person = Person::new(PersonId::new("?"), "?");
        (person.sphere, person.organisation, person.unit) = (sphere, organisation, unit);
        (person.function, person.location, person.level) = (function, location, level);
        (person.relation, person.power, person.strengths) = (relation, power, strengths);
        person
    }
}

prop_compose! {
    fn person()(place in places(), core in of(any::<bool>()), closeness in closenesses(),
        energy in of((-2..=2_i64).prop_map(|it| Energy::new(it).expect("in range"))),
        benefits in prop::array::uniform6(marks()), demand in marks(), cause in of(select(DemandCause::ALL)), load in marks(),
        days in of(-900_i64..90), contacts in of(prop_oneof![Just(0.0), 0.001..60.0_f64, Just(1e300), Just(f64::MIN_POSITIVE)]),
        estimate in of((of(any::<bool>()), closenesses())), years in of(-9.0..9.0_f64)) -> Person {
        let mut person = place;
        (person.core, person.closeness, person.energy) = (core, closeness, energy);
        (person.demand, person.demand_cause, person.load) = (demand, cause, load);
        for &benefit in Benefit::ALL {
            person.benefits = std::mem::take(&mut person.benefits).with(benefit, benefits[benefit.index()]);
        }
        person.last_contact = days.and_then(|days| today().checked_add_signed(chrono::TimeDelta::days(days)));
        (person.contacts_per_month, person.years_ahead) = (contacts, years);
        person.estimates = estimate.map(|(core, closeness)| Estimates { core, closeness, ..Estimates::default() });
        person
    }
}

prop_compose! {
    fn profile()(organisation in of(word()), unit in of(word()), function in of(word()), level in of(-3..9_i64),
        stage in of(select(Stage::ALL)), weaknesses in prop::collection::vec(word(), 0..3)) -> Profile {
        Profile { organisation, unit, function, level, stage, weaknesses, ..Profile::default() }
    }
}

prop_compose! {
    pub(crate) fn networks()(me in profile(), mut people in prop::collection::vec(person(), 0..40),
        pairs in prop::collection::btree_set((0..40_usize, 0..40_usize), 0..60), strength in 1..=3_i64) -> Network {
        for (number, person) in people.iter_mut().enumerate() {
            person.id = PersonId::new(format!("p{number}"));
            person.name = format!("Person {number}");
        }
        let size = people.len();
        let tie = |a: usize, b: usize| AlterTie {
            a: PersonId::new(format!("p{a}")),
            b: PersonId::new(format!("p{b}")),
            strength: Strength::new(strength).expect("in range"),
            occasions: None,
            extra: Vec::new(),
        };
        let ties = pairs.into_iter().filter(|&(a, b)| a < b && b < size).map(|(a, b)| tie(a, b)).collect();
        net_of(me, people, ties)
    }
}

pub(crate) fn answers() -> impl Strategy<Value = Option<TrapAnswers>> {
    let often = || of(select(Often::ALL.to_vec()));
    of((often(), often(), often()).prop_map(|(room, values, contacts)| TrapAnswers {
        i_change_with_the_room: room,
        they_share_my_values: values,
        i_collect_contacts: contacts,
    }))
}
