//! Two-way pairings against every pairing of small groups.

mod support;

use matching::pairs::{Edge, PairObjective, Roommates, is_proven, stable, weight};
use support::Draw;

/// How many instances are drawn for each property.
const DRAWN: u64 = 6_000;

fn drawn(draw: &mut Draw) -> (usize, Vec<Edge>) {
    let people = 2 + draw.below(7) as usize;
    let (density, weights) = (25 + draw.below(76), 1 + draw.below(12));
    let mut edges = Vec::new();
    for a in 0..people as u32 {
        for b in a + 1..people as u32 {
            if draw.chance(density) {
                edges.push(Edge { a, b, weight: draw.below(weights) as i64 });
            }
        }
    }
    (people, edges)
}

/// Every pairing, as partners.
fn every(people: usize, edges: &[Edge]) -> Vec<Vec<Option<u32>>> {
    let mut found = vec![vec![None; people]];
    for edge in edges {
        for place in 0..found.len() {
            let (a, b) = (edge.a as usize, edge.b as usize);
            if found[place][a].is_none() && found[place][b].is_none() {
                let mut more = found[place].clone();
                (more[a], more[b]) = (Some(edge.b), Some(edge.a));
                found.push(more);
            }
        }
    }
    found
}

fn total(edges: &[Edge], partners: &[Option<u32>]) -> i64 {
    edges.iter().filter(|edge| partners[edge.a as usize] == Some(edge.b)).map(|edge| edge.weight).sum()
}

#[test]
fn the_largest_weight_and_the_most_people_equal_the_best_of_all_pairings() {
    let mut draw = Draw(31);
    for _ in 0..DRAWN {
        let (people, edges) = drawn(&mut draw);
        let all = every(people, &edges);
        let best = all.iter().map(|one| total(&edges, one)).max().expect("nobody paired is a pairing");
        let found = weight(people, &edges, PairObjective::Weight).expect("proven");
        assert_eq!(found.total, best, "{edges:?}");
        assert_eq!(total(&edges, &found.partners), best);
        let people_of = |one: &[Option<u32>]| one.iter().flatten().count();
        let most = all.iter().map(|one| (people_of(one), total(&edges, one))).max().expect("a pairing");
        let found = weight(people, &edges, PairObjective::MostPeople).expect("proven");
        assert_eq!((people_of(&found.partners), found.total), most, "{edges:?}");
    }
}

#[test]
fn larger_groups_are_proven_too() {
    let mut draw = Draw(32);
    for round in 0..30 {
        let people = 40 + 5 * round;
        let edges: Vec<Edge> = (0..people as u32)
            .flat_map(|a| (a + 1..people as u32).map(move |b| (a, b)))
            .filter(|_| draw.chance(8))
            .collect::<Vec<_>>()
            .into_iter()
            .map(|(a, b)| Edge { a, b, weight: draw.below(1001) as i64 })
            .collect();
        for objective in [PairObjective::Weight, PairObjective::MostPeople] {
            let mut found = weight(people, &edges, objective).expect("proven");
            assert!(is_proven(people, &edges, &found));
            // A certificate with less in it proves nothing.
            if let Some(gain) = found.duals.gains.iter_mut().find(|gain| **gain > 0) {
                *gain -= 1;
                assert!(!is_proven(people, &edges, &found));
            }
        }
    }
}

fn is_stable(wishes: &[Vec<u32>], partners: &[Option<u32>]) -> bool {
    let rank = |person: u32, other: u32| wishes[person as usize].iter().position(|&one| one == other);
    let would = |person: u32, other: u32| match (rank(person, other), partners[person as usize]) {
        (None, _) => false,
        (Some(_), None) => true,
        (Some(new), Some(own)) => rank(person, own).is_none_or(|own| new < own),
    };
    (0..wishes.len() as u32).all(|a| (0..a).all(|b| !(would(a, b) && would(b, a))))
}

#[test]
fn a_stable_pairing_is_found_wherever_one_exists() {
    let mut draw = Draw(33);
    let mut none = 0;
    for _ in 0..DRAWN {
        let (people, edges) = drawn(&mut draw);
        let mut wishes: Vec<Vec<u32>> = vec![Vec::new(); people];
        for edge in &edges {
            for (from, to) in [(edge.a, edge.b), (edge.b, edge.a)] {
                let list = &mut wishes[from as usize];
                let place = draw.below(list.len() as u64 + 1) as usize;
                list.insert(place, to);
            }
        }
        let exists = every(people, &edges).iter().any(|one| is_stable(&wishes, one));
        match stable(&wishes) {
            Roommates::Stable(partners) => assert!(is_stable(&wishes, &partners), "{wishes:?} {partners:?}"),
            Roommates::NoneExists(people) => {
                none += 1;
                assert!(!exists && !people.is_empty(), "{wishes:?}");
            }
        }
    }
    assert!(none > 20, "{none}");
}
