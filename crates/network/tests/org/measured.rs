//! Everything that is measured of one graph, for tests.

use network::org::betweenness::{self, Betweenness, Sources};
use network::org::community::{self, Communities};
use network::org::components::{self, Components};
use network::org::cuts::{self, Cut};
use network::org::roles::{self, Roles};
use network::org::{Graph, Tie, Weighing, cores, holes, pagerank, unwatched};
use std::num::NonZeroUsize;

pub(crate) type Given = (u32, u32, f64);

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Measured {
    pub(crate) degree: Vec<u32>,
    pub(crate) strength: Vec<f64>,
    pub(crate) constraint: Vec<Option<f64>>,
    pub(crate) effective_size: Vec<Option<f64>>,
    pub(crate) betweenness: Betweenness,
    pub(crate) pagerank: Vec<f64>,
    pub(crate) core: Vec<u32>,
    pub(crate) components: Components,
    pub(crate) communities: Communities,
    pub(crate) cuts: Vec<Cut>,
    pub(crate) roles: Roles,
}

pub(crate) fn graph(people: usize, ties: &[Given], weighing: Weighing) -> Graph {
    let ties = ties.iter().map(|&(from, to, weight)| Tie { from, to, weight });
    Graph::new(people, ties, weighing).expect("the ties of a test are right")
}

pub(crate) fn measure(graph: &Graph, threads: usize, sources: Sources) -> Measured {
    let threads = NonZeroUsize::new(threads).expect("at least one");
    let watch = &mut *unwatched();
    let holes = holes::measure(graph, threads, watch).expect("nobody stops it");
    let betweenness = betweenness::measure(graph, sources, threads, watch).expect("nobody stops it");
    let cuts = cuts::measure(graph);
    let people = 0..graph.people() as u32;
    Measured {
        degree: people.clone().map(|person| graph.degree(person)).collect(),
        strength: people.map(|person| graph.strength(person)).collect(),
        roles: roles::assign(graph, &holes.constraint, &betweenness.values, &cuts),
        constraint: holes.constraint,
        effective_size: holes.effective_size,
        betweenness,
        pagerank: pagerank::measure(graph, threads, watch).expect("nobody stops it"),
        core: cores::numbers(graph),
        components: components::find(graph),
        communities: community::find(graph, 7, watch).expect("nobody stops it"),
        cuts,
    }
}

pub(crate) fn exactly(people: usize, ties: &[Given], weighing: Weighing) -> Measured {
    measure(&graph(people, ties, weighing), 2, Sources::Exact)
}
