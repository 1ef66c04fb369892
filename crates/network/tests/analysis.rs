//! What must hold of the analysis of any network.

mod dense;

use model::kind::{Benefit, Sphere};
use model::network::{AlterTie, Network};
use model::person::{Benefits, Estimates, Person, PersonId, Profile};
use model::scale::{Closeness, Energy, Mark, Strength};
use network::analysis::Analysis;
use network::analyze;
use network::compare::figures;
use network::holes::EgoHoles;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn maybe<T: std::fmt::Debug>(value: impl Strategy<Value = T>) -> impl Strategy<Value = Option<T>> {
    proptest::option::of(value)
}

fn text() -> impl Strategy<Value = Option<String>> {
    maybe((0..3_u8).prop_map(|number| format!("value {number}")))
}

fn mark() -> impl Strategy<Value = Option<Mark>> {
    maybe((0..=3_i64).prop_map(|value| Mark::new(value).unwrap()))
}

fn closeness() -> impl Strategy<Value = Option<Closeness>> {
    maybe((1..=5_i64).prop_map(|value| Closeness::new(value).unwrap()))
}

fn person() -> impl Strategy<Value = Person> {
    let place = (text(), text(), text(), text(), maybe(-2..12_i64));
    let mine = (maybe(proptest::bool::weighted(0.7)), closeness(), maybe(-2..=2_i64), mark());
    let estimates = (maybe(any::<bool>()), closeness());
    let sphere = maybe(proptest::sample::select(Sphere::ALL));
    (place, mine, estimates, sphere, proptest::collection::vec(mark(), 6)).prop_map(
        |(
            (organisation, unit, function, location, level),
            (core, closeness, energy, demand),
            estimates,
            sphere,
            marks,
        )| {
            let mut person = Person::new(PersonId::new(""), "Ada");
            (person.organisation, person.unit, person.function, person.location) =
                (organisation, unit, function, location);
            (person.level, person.sphere, person.core, person.closeness) = (level, sphere, core, closeness);
            (person.energy, person.demand) = (energy.map(|energy| Energy::new(energy).unwrap()), demand);
            person.estimates = Some(Estimates { core: estimates.0, closeness: estimates.1, ..Estimates::default() });
            let rate = |benefits: Benefits, (&benefit, mark)| benefits.with(benefit, mark);
            person.benefits = Benefit::ALL.iter().zip(marks).fold(Benefits::default(), rate);
            person
        },
    )
}

fn network() -> impl Strategy<Value = Network> {
    let me = (text(), text(), maybe(0..4_i64));
    let parts = (me, proptest::collection::vec(person(), 0..14)).prop_flat_map(|(me, people)| {
        let pairs = people.len() * people.len().saturating_sub(1) / 2;
        (Just(me), Just(people), proptest::collection::vec(maybe(1..=3_i64), pairs))
    });
    parts.prop_map(|((unit, location, level), mut people, strengths)| {
        for (number, person) in people.iter_mut().enumerate() {
            person.id = PersonId::new(format!("p{number}"));
        }
        let pairs = (0..people.len()).flat_map(|a| (0..a).map(move |b| (a, b)));
        let ties = pairs.zip(strengths).filter_map(|((a, b), strength)| {
            let (a, b) = (people[a].id.clone(), people[b].id.clone());
            Some(AlterTie { a, b, strength: Strength::new(strength?).unwrap(), occasions: None, extra: Vec::new() })
        });
        let ties = ties.collect();
        Network::new(Profile { unit, location, level, ..Profile::default() }, people, ties).unwrap()
    })
}

/// The same people in another order, ties reversed.
fn reordered(network: &Network, order: &[usize]) -> Network {
    let people = order.iter().map(|&place| network.people()[place].clone()).collect();
    let turned = |tie: &AlterTie| AlterTie { a: tie.b.clone(), b: tie.a.clone(), ..tie.clone() };
    let ties = network.ties().iter().rev().map(turned).collect();
    Network::new(network.me().clone(), people, ties).unwrap()
}

/// The same people under other ids.
fn renamed(network: &Network) -> Network {
    let new = |id: &PersonId| PersonId::new(format!("z{id}"));
    let people = network.people().iter().map(|person| Person { id: new(&person.id), ..person.clone() }).collect();
    let ties = network.ties().iter().map(|tie| AlterTie { a: new(&tie.a), b: new(&tie.b), ..tie.clone() }).collect();
    Network::new(network.me().clone(), people, ties).unwrap()
}

/// Every number of an analysis that is not a whole one.
fn numbers(analysis: &Analysis) -> Vec<f64> {
    let holes = &analysis.holes;
    let mut numbers: Vec<f64> =
        [holes.effective_size, holes.efficiency, holes.constraint, holes.hierarchy].into_iter().flatten().collect();
    for diversity in &analysis.structure {
        numbers.extend([diversity.blau, diversity.iqv, diversity.ei].into_iter().flatten());
        numbers.extend(diversity.largest.as_ref().map(|largest| largest.share));
    }
    numbers.extend(analysis.benefits.iter().map(|benefit| benefit.share));
    numbers
}

/// The core as a matrix, me first; whoever has no known closeness is left out.
fn matrix(network: &Network, core: &[PersonId]) -> dense::Weights {
    let close = |id: &PersonId| network.person(id).unwrap().closeness_known().map(|known| known.value().get());
    let alters: Vec<&PersonId> = core.iter().filter(|id| close(id).is_some()).collect();
    let mut w = vec![vec![0.0; alters.len() + 1]; alters.len() + 1];
    for (place, id) in alters.iter().enumerate() {
        let weight = f64::from(close(id).unwrap()) / 5.0;
        (w[0][place + 1], w[place + 1][0]) = (weight, weight);
    }
    let place = |id: &PersonId| alters.iter().position(|&alter| alter == id).map(|place| place + 1);
    for tie in network.ties() {
        if let (Some(a), Some(b)) = (place(&tie.a), place(&tie.b)) {
            let weight = f64::from(tie.strength.get()) / 3.0;
            (w[a][b], w[b][a]) = (weight, weight);
        }
    }
    w
}

fn network_and_order() -> impl Strategy<Value = (Network, Vec<usize>)> {
    network().prop_flat_map(|network| {
        let order: Vec<usize> = (0..network.people().len()).collect();
        (Just(network), Just(order).prop_shuffle())
    })
}

proptest! {
    // A failure is kept as a test of its own, not in a file beside this one.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_number_is_finite_and_in_its_range(network in network()) {
        let analysis = analyze(&network);
        prop_assert!(numbers(&analysis).iter().all(|number| number.is_finite()));
        for diversity in &analysis.structure {
            prop_assert_eq!(diversity.values.values().sum::<usize>(), diversity.known);
            prop_assert_eq!(diversity.largest.is_some(), diversity.known > 0);
            prop_assert!(diversity.blau.is_none_or(|blau| (0.0..1.0).contains(&blau)));
            prop_assert!(diversity.iqv.is_none_or(|iqv| (0.0..=1.0).contains(&iqv)));
            prop_assert!(diversity.ei.is_none_or(|ei| (-1.0..=1.0).contains(&ei)));
        }
        let shares: f64 = analysis.benefits.iter().map(|benefit| benefit.share).sum();
        prop_assert!(shares == 0.0 || (shares - 1.0).abs() < 1e-12);
        prop_assert!(analysis.energy.weighted <= analysis.energy.sum);
    }

    #[test]
    fn holes_equal_the_matrices_over_the_core(network in network()) {
        let analysis = analyze(&network);
        let holes = &analysis.holes;
        let w = matrix(&network, &analysis.basis.members);
        prop_assert_eq!(holes.left_out.len() + w.len() - 1, analysis.size.core);
        match (dense::measures(&w), holes.effective_size, holes.efficiency, holes.constraint, holes.hierarchy) {
            (Some(reference), Some(effective_size), Some(efficiency), Some(constraint), Some(hierarchy)) => {
                let ours = EgoHoles { effective_size, efficiency, constraint, hierarchy };
                prop_assert!(dense::difference(&ours, &reference) < 1e-12, "{:?} {:?}", ours, reference);
            }
            (None, None, None, None, None) => {}
            other => prop_assert!(false, "{:?}", other),
        }
    }

    #[test]
    fn voices_part_the_core(network in network()) {
        let analysis = analyze(&network);
        let groups = &analysis.redundancy.groups;
        let spoken: BTreeSet<_> = groups.iter().flatten().collect();
        prop_assert_eq!(groups.iter().map(Vec::len).sum::<usize>(), analysis.size.core);
        prop_assert_eq!(spoken, analysis.basis.members.iter().collect());
        prop_assert_eq!(groups.len(), analysis.redundancy.voices);
        prop_assert!(groups.windows(2).all(|two| two[0].len() >= two[1].len()));
    }

    #[test]
    fn the_basis_is_estimated_exactly_where_an_estimate_took_part(network in network()) {
        let analysis = analyze(&network);
        prop_assert_eq!(analysis.basis.core.code() == "estimated", analysis.basis.estimated_people > 0);
        prop_assert_eq!(analysis.size.verdict.code() == "unknown", analysis.basis.estimated_people > 0);
        prop_assert!(analysis.basis.estimated_people <= analysis.size.core);
    }

    #[test]
    fn the_order_of_people_and_ties_moves_no_figure((network, order) in network_and_order()) {
        let (one, other) = (analyze(&network), analyze(&reordered(&network, &order)));
        let moved: Vec<_> = figures(&one, &other).into_iter().filter(|figure| figure.moved()).collect();
        prop_assert!(moved.is_empty(), "{:?}", moved);
    }

    #[test]
    fn other_ids_move_no_figure(network in network()) {
        let (one, other) = (analyze(&network), analyze(&renamed(&network)));
        let moved = figures(&one, &other).into_iter().filter(|figure| figure.moved());
        let moved: Vec<_> = moved.filter(|figure| !figure.name.ends_with("sole_provider")).collect();
        prop_assert!(moved.is_empty(), "{:?}", moved);
    }

    #[test]
    fn the_same_network_gives_the_same_bits(network in network()) {
        let bits = |analysis: &Analysis| -> Vec<u64> { numbers(analysis).iter().map(|number| number.to_bits()).collect() };
        prop_assert_eq!(bits(&analyze(&network)), bits(&analyze(&network.clone())));
        prop_assert_eq!(analyze(&network), analyze(&network.clone()));
    }
}
