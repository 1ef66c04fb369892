//! Random graphs: the definitions over full matrices, any number of threads, and what must always hold.

use crate::measured::{Given, Measured, graph, measure};
use crate::slow;
use network::org::betweenness::Sources;
use network::org::introduction::Introducer;
use network::org::{Graph, Weighing};
use proptest::prelude::*;

const TOLERANCE: f64 = 1e-9;

fn organisation() -> impl Strategy<Value = (usize, Vec<Given>)> {
    (1_usize..14).prop_flat_map(|people| {
        let person = 0..people as u32;
        let weight = prop_oneof![Just(0.0), Just(1.0), 0.01..9.0];
        (Just(people), prop::collection::vec((person.clone(), person, weight), 0..40))
    })
}

/// A graph that is large enough for several pieces of work.
fn large() -> impl Strategy<Value = (usize, Vec<Given>)> {
    any::<u64>().prop_map(|seed| {
        let people = 900_u64;
        let mut state = seed | 1;
        let mut next = |end: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % end
        };
        let tie = |_| {
            // Most ties go to few people.
            let hub = next(people).min(next(people)).min(next(people));
            (next(people) as u32, hub as u32, 0.1 + next(90) as f64 / 7.0)
        };
        (people as usize, (0..9_000).map(tie).collect())
    })
}

fn near(ours: f64, defined: f64) -> bool {
    (ours - defined).abs() <= TOLERANCE * defined.abs().max(1.0)
}

fn near_all(ours: &[Option<f64>], defined: &[Option<f64>]) -> bool {
    ours.iter().zip(defined).all(|(ours, defined)| match (ours, defined) {
        (Some(ours), Some(defined)) => near(*ours, *defined),
        (None, None) => true,
        _ => false,
    })
}

fn bits(measured: &Measured) -> Vec<u64> {
    let options = measured.constraint.iter().chain(&measured.effective_size).map(|value| value.unwrap_or(-1.0));
    let errors = measured.betweenness.errors.iter().flatten().copied();
    let values = measured.betweenness.values.iter().chain(&measured.pagerank).chain(&measured.strength).copied();
    options.chain(values).chain(errors).map(f64::to_bits).collect()
}

/// Whether every group is connected.
fn is_connected_inside(graph: &Graph, groups: &[u32]) -> bool {
    let mut seen = vec![false; groups.len()];
    let mut begun = std::collections::HashSet::new();
    (0..groups.len()).all(|start| {
        if seen[start] {
            return true;
        }
        let mut queue = vec![start as u32];
        seen[start] = true;
        while let Some(person) = queue.pop() {
            for (other, _) in graph.neighbours(person) {
                if groups[other as usize] == groups[start] && !seen[other as usize] {
                    seen[other as usize] = true;
                    queue.push(other);
                }
            }
        }
        begun.insert(groups[start])
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn small_graphs_are_as_defined((people, ties) in organisation(), is_binary in any::<bool>()) {
        let weighing = if is_binary { Weighing::Binary } else { Weighing::Mutual };
        let graph = graph(people, &ties, weighing);
        let ours = measure(&graph, 3, Sources::Exact);
        let weights = slow::mutual(people, &ties, is_binary);
        let defined = slow::define(&weights);
        prop_assert!(near_all(&ours.constraint, &defined.constraint), "{:?} {:?}", ours.constraint, defined.constraint);
        prop_assert!(near_all(&ours.effective_size, &defined.effective_size));
        prop_assert!(ours.betweenness.values.iter().zip(&defined.betweenness).all(|(a, b)| near(*a, *b)));
        prop_assert!(ours.pagerank.iter().zip(&defined.pagerank).all(|(a, b)| near(*a, *b)));
        prop_assert_eq!(&ours.core, &defined.core);
        let cuts: Vec<(u32, u32)> = ours.cuts.iter().map(|cut| (cut.cut_off, cut.pieces)).collect();
        prop_assert_eq!(cuts, defined.cuts);
        prop_assert!(is_connected_inside(&graph, &ours.communities.of));
    }

    #[test]
    fn nobody_is_better_introduced_than_by_the_best_way((people, ties) in organisation(), from in 0_u32..14, to in 0_u32..14) {
        let graph = graph(people, &ties, Weighing::Mutual);
        let (n, from, to) = (people, from % people as u32, to % people as u32);
        let weights = slow::mutual(people, &ties, false);
        let mut length = vec![vec![f64::INFINITY; n]; n];
        for a in 0..n {
            for b in 0..n {
                if a == b { length[a][b] = 0.0 } else if weights[a][b] > 0.0 { length[a][b] = 1.0 / weights[a][b] }
            }
        }
        for through in 0..n {
            for a in 0..n {
                for b in 0..n {
                    let around = length[a][through] + length[through][b];
                    length[a][b] = length[a][b].min(around);
                }
            }
        }
        let best = length[from as usize][to as usize];
        match Introducer::new(&graph).best(from, to) {
            Some(way) => {
                prop_assert!(near(way.length, best));
                prop_assert_eq!((way.people[0], *way.people.last().unwrap()), (from, to));
            }
            None => prop_assert!(best.is_infinite()),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]

    #[test]
    fn threads_change_nothing((people, ties) in large()) {
        for weighing in [Weighing::Mutual, Weighing::Binary] {
            let graph = graph(people, &ties, weighing);
            let sources = Sources::Sampled { count: 30, seed: 3 };
            let one = measure(&graph, 1, sources);
            for threads in [2, 3, 8] {
                let many = measure(&graph, threads, sources);
                prop_assert_eq!(bits(&one), bits(&many));
                prop_assert_eq!(&one, &many);
            }
            prop_assert!(is_connected_inside(&graph, &one.communities.of));
        }
    }

    #[test]
    fn a_sample_is_near_what_it_estimates((people, ties) in large()) {
        let graph = graph(people, &ties, Weighing::Binary);
        let exact = measure(&graph, 2, Sources::Exact).betweenness;
        prop_assert_eq!(&exact.errors, &None);
        let sample = measure(&graph, 2, Sources::Sampled { count: 200, seed: 11 }).betweenness;
        let errors = sample.errors.expect("a sample knows its error");
        // Of the busier half: on somebody who lies between few, most samples say nothing.
        let mut busy: Vec<usize> = (0..people).collect();
        busy.sort_by(|&a, &b| exact.values[b].total_cmp(&exact.values[a]));
        busy.truncate(people / 2);
        let within = |times: f64| {
            let is_within = |person: &&usize| (sample.values[**person] - exact.values[**person]).abs() <= times * errors[**person];
            busy.iter().filter(is_within).count() as f64 / busy.len() as f64
        };
        // Two and four standard errors of something that is nearly normal.
        prop_assert!(within(2.0) > 0.85, "{}", within(2.0));
        prop_assert!(within(4.0) > 0.97, "{}", within(4.0));
        // Paths counted by place add up to the same: all sources but two miss next to nothing.
        let tied = exact.sources as u32;
        let nearly = measure(&graph, 2, Sources::Sampled { count: tied - 2, seed: 5 }).betweenness.values;
        let (all, found): (f64, f64) = (exact.values.iter().sum(), nearly.iter().sum());
        prop_assert!((found / all - 1.0).abs() < 0.01, "{found} of {all}");
        prop_assert!(busy.iter().all(|&person| (nearly[person] / exact.values[person] - 1.0).abs() < 0.2));
        // A sample of everybody is no sample.
        let all = measure(&graph, 2, Sources::Sampled { count: 100_000, seed: 11 }).betweenness;
        prop_assert_eq!(all, exact);
    }
}
