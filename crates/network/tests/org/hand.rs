//! Small graphs whose values one can check by hand, and the edge cases.

use crate::measured::{exactly, graph, measure};
use network::org::betweenness::Sources;
use network::org::introduction::Introducer;
use network::org::roles::Role;
use network::org::units::{UNKNOWN, ei_of_all, flows};
use network::org::{Graph, GraphFault, Tie, Weighing, components, holes, units, unwatched};
use std::num::NonZeroUsize;
use std::ops::ControlFlow;

const M: Weighing = Weighing::Mutual;

fn close(ours: Option<f64>, expected: f64) {
    let ours = ours.expect("it is defined");
    assert!((ours - expected).abs() < 1e-12, "{ours} is not {expected}");
}

#[test]
fn nobody_gives_empty_answers() {
    let none = exactly(0, &[], M);
    assert!(none.degree.is_empty() && none.pagerank.is_empty() && none.components.sizes.is_empty());
    assert_eq!((none.communities.modularity, none.roles.lines), (None, None));
}

#[test]
fn an_isolate_has_no_constraint_and_no_effective_size() {
    let alone = exactly(1, &[(0, 0, 3.0)], M);
    assert_eq!((alone.degree[0], alone.strength[0]), (0, 0.0));
    assert_eq!((alone.constraint[0], alone.effective_size[0]), (None, None));
    assert_eq!((alone.betweenness.values[0], alone.pagerank[0], alone.core[0]), (0.0, 1.0, 0));
    assert_eq!(alone.roles.of, [Role::Isolate]);
}

#[test]
fn two_people_constrain_each_other_wholly() {
    let pair = exactly(2, &[(0, 1, 0.25)], M);
    for person in 0..2 {
        close(pair.constraint[person], 1.0);
        close(pair.effective_size[person], 1.0);
    }
}

#[test]
fn four_who_all_know_one_another() {
    let ties = [(0, 1, 1.0), (0, 2, 1.0), (0, 3, 1.0), (1, 2, 1.0), (1, 3, 1.0), (2, 3, 1.0)];
    let all = exactly(4, &ties, M);
    close(all.constraint[0], 3.0 * (1.0_f64 / 3.0 + 2.0 / 9.0).powi(2));
    close(all.effective_size[0], 3.0 - 2.0);
    assert_eq!(all.core, [3; 4]);
    assert!(all.roles.of.iter().all(|&role| role == Role::Member), "{:?}", all.roles.of);
}

#[test]
fn a_path_of_three_is_not_changed_by_a_loop() {
    let plain = exactly(3, &[(0, 1, 1.0), (1, 2, 1.0)], M);
    let looped = exactly(3, &[(0, 1, 1.0), (1, 2, 1.0), (1, 1, 9.0)], M);
    assert_eq!(plain, looped);
    close(plain.constraint[1], 0.5);
    close(plain.effective_size[1], 2.0);
}

#[test]
fn directions_and_repetitions_are_summed() {
    let ties = [(0, 1, 1.0), (1, 0, 2.0), (0, 1, 4.0), (2, 1, 1.0), (1, 2, 0.0)];
    let graph = graph(3, &ties, M);
    assert_eq!((graph.strength(0), graph.strength(1), graph.ties()), (7.0, 8.0, 2));
    assert_eq!((graph.dropped().repeated, graph.dropped().zero, graph.mutual_ties()), (1, 1, 1));
    let measured = measure(&graph, 1, Sources::Exact);
    close(measured.constraint[1], (7.0_f64 / 8.0).powi(2) + (1.0_f64 / 8.0).powi(2));
}

#[test]
fn binary_weights_are_one_whatever_was_given() {
    let ties = [(0, 1, 5.0), (1, 0, 2.0), (1, 2, 0.5)];
    let binary = exactly(3, &ties, Weighing::Binary);
    assert_eq!(binary, exactly(3, &[(0, 1, 1.0), (1, 2, 1.0)], M));
}

#[test]
fn weighted_effective_size_divides_by_the_strongest_tie() {
    // The case of the design notes: networkx says 1.40 over all nodes, the formula 1.5333.
    // p_01 = 2/5, p_02 = 3/5; m_12 = 1/2, m_21 = 1/3: 2 - 3/5 × 1/2 - 2/5 × 1/3
    let measured = exactly(3, &[(0, 1, 2.0), (0, 2, 3.0), (1, 2, 1.0)], M);
    close(measured.effective_size[0], 2.0 - 0.3 - 2.0 / 15.0);
}

#[test]
fn who_leaves_and_what_falls_apart() {
    // 0 holds three arms: 1-2, 3, 4-5-6.
    let ties = [(0, 1, 1.0), (1, 2, 1.0), (0, 3, 1.0), (0, 4, 1.0), (4, 5, 1.0), (5, 6, 1.0)];
    let cuts = exactly(7, &ties, M).cuts;
    assert_eq!(
        cuts.iter().map(|cut| (cut.pieces, cut.cut_off)).collect::<Vec<_>>(),
        [(3, 3), (2, 1), (1, 0), (1, 0), (2, 2), (2, 1), (1, 0)]
    );
}

#[test]
fn roles_by_their_lines() {
    // Two groups of ten who all know each other; 20 knows both, 21 only 20, 22 nobody.
    let mut ties = Vec::new();
    for group in [0, 10] {
        for a in group..group + 10 {
            ties.extend((a + 1..group + 10).map(|b| (a, b, 1.0)));
        }
    }
    ties.extend([(20, 0, 1.0), (20, 10, 1.0), (20, 21, 1.0)]);
    let roles = exactly(23, &ties, M).roles.of;
    assert_eq!((roles[20], roles[21], roles[22]), (Role::Bottleneck, Role::Peripheral, Role::Isolate));
    // 0 and 10 would cut off their groups, too.
    assert_eq!((roles[0], roles[10], roles[5]), (Role::Bottleneck, Role::Bottleneck, Role::Member));
}

#[test]
fn one_who_bridges_is_a_broker_and_one_whom_all_know_a_connector() {
    // A ring of thirty with next neighbours but one, so that nobody cuts it; 30 sits across, 31 knows a whole stretch.
    let mut ties: Vec<(u32, u32, f64)> = Vec::new();
    for a in 0..30 {
        ties.extend([(a, (a + 1) % 30, 1.0), (a, (a + 2) % 30, 1.0)]);
    }
    ties.extend([0, 8, 15, 23].map(|b| (30, b, 1.0)));
    ties.extend((2..9).map(|b| (31, b, 1.0)));
    let measured = exactly(32, &ties, M);
    assert_eq!(measured.roles.of[30], Role::Broker, "{:?}", measured.roles.lines);
    assert_eq!(measured.roles.of[31], Role::Connector, "{:?}", measured.roles.lines);
}

#[test]
fn units_count_only_known_values() {
    let graph = graph(5, &[(0, 1, 1.0), (1, 2, 2.0), (2, 3, 1.0), (3, 4, 1.0), (0, 2, 4.0)], M);
    let values = [0, 0, 1, 1, UNKNOWN];
    let found = units::measure(&graph, &values, 2);
    assert_eq!((found[0].size, found[0].internal, found[0].external, found[0].doors), (2, 1, 2, 2));
    assert_eq!((found[1].internal, found[1].external, found[1].doors, found[1].widest_door), (1, 2, 1, Some((2, 2))));
    close(found[1].ei, 1.0 / 3.0);
    close(ei_of_all(&found), 0.0);
    let flows = flows(&graph, &values);
    assert_eq!((flows.len(), flows[0].ties, flows[0].strength), (1, 2, 6.0));
}

#[test]
fn what_is_wrong_is_named() {
    let of = |tie| Graph::new(2, std::iter::once(tie), M).map(|_| ());
    assert_eq!(of(Tie { from: 0, to: 2, weight: 1.0 }), Err(GraphFault::NoPerson { person: 2, people: 2 }));
    for weight in [-1.0, f64::INFINITY, 1e-200, 1e200] {
        assert_eq!(of(Tie { from: 0, to: 1, weight }), Err(GraphFault::Weight { weight }));
    }
    assert!(of(Tie { from: 0, to: 1, weight: f64::NAN }).is_err());
}

#[test]
fn a_watch_that_says_stop_is_obeyed() {
    let ties: Vec<_> = (0..50).map(|person| (person, person + 1, 1.0)).collect();
    let graph = graph(51, &ties, M);
    let threads = NonZeroUsize::new(2).unwrap();
    assert!(holes::measure(&graph, threads, &mut |_, _| ControlFlow::Break(())).is_err());
    assert!(holes::measure(&graph, threads, &mut *unwatched()).is_ok());
}

#[test]
fn a_long_chain_of_diamonds_stays_finite() {
    // 2^1500 shortest paths from end to end, far beyond any float; each diamond's two middles halve them.
    let mut ties = Vec::new();
    for link in 0..1500_u32 {
        let start = link * 3;
        ties.extend([(start, start + 1), (start, start + 2), (start + 1, start + 3), (start + 2, start + 3)]);
    }
    let ties: Vec<_> = ties.into_iter().map(|(a, b)| (a, b, 1.0)).collect();
    let people = 4501_usize;
    let values = exactly(people, &ties, Weighing::Binary).betweenness.values;
    let middle = 750 * 3;
    // Whoever joins two diamonds lies between everybody before and everybody after, and on one of the two ways between the
    // middles of either diamond. One of two middles has half of the pairs across.
    for (person, expected) in [(middle, 2250.0 * 2250.0 + 1.0), (middle + 1, 0.5 * 2251.0 * 2248.0)] {
        assert!((values[person] - expected).abs() < 1e-3, "{} is not {expected}", values[person]);
    }
}

#[test]
fn introductions_take_the_strong_way() {
    let ties = [(0, 1, 1.0), (1, 4, 1.0), (0, 2, 4.0), (2, 3, 4.0), (3, 4, 4.0), (5, 5, 1.0)];
    let graph = graph(6, &ties, M);
    let mut introducer = Introducer::new(&graph);
    let best = introducer.best(0, 4).expect("they are connected");
    assert_eq!((best.people, best.strengths, best.length), (vec![0, 2, 3, 4], vec![4.0; 3], 0.75));
    assert_eq!(introducer.best(4, 0).map(|back| back.length), Some(0.75));
    assert_eq!(introducer.best(0, 5), None);
    assert_eq!(introducer.best(3, 3).map(|own| own.people), Some(vec![3]));
    assert_eq!(introducer.best(0, 99), None);
}

#[test]
fn components_are_numbered_by_size() {
    let graph = graph(6, &[(4, 5, 1.0), (1, 2, 1.0), (2, 3, 1.0)], M);
    let components = components::find(&graph);
    assert_eq!((components.of, components.sizes), (vec![3, 1, 1, 1, 2, 2], vec![3, 2, 1]));
}
