//! The summary of an organisation, from its measures.

use super::{Organisation, Request, is_named_enough};
use formats::organisation::{
    AttributeSummary, BetweennessSummary, CommunitySummary, ComponentSummary, CutSummary, DroppedSummary,
    EnergySummary, KindSummary, LinesSummary, SpreadSummary, Summary, Ties,
};
use model::practice::{ORG_BOTTLENECK_CUT_OFF_MIN, ORG_ENERGY_NAMED_MIN};
use network::org::Weighing;
use network::org::betweenness::Sources;
use network::org::energy::Named;
use network::org::roles::Role;
use network::org::units::{UNKNOWN, ei_of_all};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Most people that a list of the summary names (`ours`; the files have everybody).
const LISTED_MAX: usize = 20;

/// The kinds of ties, with how many there are of each.
pub(super) fn kinds(ties: &Ties) -> Vec<KindSummary> {
    let Some(kinds) = &ties.kinds else { return Vec::new() };
    let mut counts = vec![0; kinds.names.len()];
    for &kind in &kinds.of {
        counts[usize::from(kind)] += 1;
    }
    kinds.names.iter().zip(counts).map(|(kind, ties)| KindSummary { kind: kind.clone(), ties }).collect()
}

pub(super) fn of(one: &Organisation, request: &Request, kinds: Vec<KindSummary>, ignored: Vec<String>) -> Summary {
    let graph = &one.graph;
    let people = graph.people();
    let everybody = 0..people as u32;
    let dropped = graph.dropped();
    let pairs = people as f64 * (people as f64 - 1.0) / 2.0;
    let efficiency =
        |(person, size): (usize, &Option<f64>)| size.map(|size| size / f64::from(graph.degree(person as u32)));
    Summary {
        people,
        ties: graph.ties(),
        mutual_ties: graph.mutual_ties(),
        density: (people > 1).then(|| graph.ties() as f64 / pairs),
        kind: request.kind.clone(),
        weights: if request.weighing == Weighing::Binary { "binary" } else { "mutual" },
        dropped: DroppedSummary {
            self_ties: dropped.to_self,
            zero_ties: dropped.zero,
            repeated_ties: dropped.repeated,
        },
        ignored,
        degree: SpreadSummary::of(everybody.map(|person| f64::from(graph.degree(person)))),
        constraint: SpreadSummary::of(one.holes.constraint.iter().copied().flatten()),
        effective_size: SpreadSummary::of(one.holes.effective_size.iter().copied().flatten()),
        efficiency: SpreadSummary::of(one.holes.effective_size.iter().enumerate().filter_map(efficiency)),
        betweenness: betweenness(one, request),
        components: ComponentSummary {
            count: one.components.sizes.len(),
            largest: one.components.sizes.first().copied().unwrap_or(0),
            isolates: one.roles.of.iter().filter(|role| **role == Role::Isolate).count(),
        },
        core_max: one.cores.iter().copied().max().unwrap_or(0),
        communities: CommunitySummary {
            count: one.communities.sizes.len(),
            largest: one.communities.sizes.first().copied().unwrap_or(0),
            modularity: one.communities.modularity,
            seed: request.seed,
        },
        roles: Role::ALL
            .iter()
            .map(|role| (role.code(), one.roles.of.iter().filter(|of| *of == role).count()))
            .collect(),
        lines: lines(one),
        cuts: cuts(one),
        attributes: attributes(one),
        attributes_left_out: one.people.left_out.clone(),
        kinds,
        energy: one.energy.as_ref().map(|named| energy(one, named)),
        drain: one.drain.as_ref().map(|named| energy(one, named)),
        threads: request.threads.get(),
        seconds: BTreeMap::new(),
    }
}

fn betweenness(one: &Organisation, request: &Request) -> BetweennessSummary {
    let values = &one.betweenness.values;
    let most = (0..values.len()).max_by(|&a, &b| values[a].total_cmp(&values[b]).then(b.cmp(&a)));
    let errors = one.betweenness.errors.as_ref();
    let is_told = |person: &usize| matches!(one.roles.of[*person], Role::Broker | Role::Bottleneck);
    let relative = errors.map(|errors| {
        let told = (0..values.len()).filter(is_told).filter(|&person| values[person] > 0.0);
        SpreadSummary::of(told.map(|person| errors[person] / values[person]))
    });
    let seed = match request.sources {
        Some(Sources::Sampled { seed, .. }) => seed,
        _ => request.seed,
    };
    BetweennessSummary {
        method: if errors.is_some() { "samples" } else { "exact" },
        sources: one.betweenness.sources,
        seed: errors.map(|_| seed),
        max: most.map(|person| values[person]),
        max_standard_error: errors.zip(most).map(|(errors, person)| errors[person]),
        relative_error: relative.and_then(|spread| spread.median),
    }
}

fn lines(one: &Organisation) -> Option<LinesSummary> {
    let lines = one.roles.lines?;
    let is_any = lines.bottleneck_degree < u32::MAX;
    Some(LinesSummary {
        connector_degree: lines.connector_degree,
        broker_betweenness: lines.broker_betweenness,
        broker_constraint_max: lines.broker_constraint_max,
        bottleneck_cut_off_min: ORG_BOTTLENECK_CUT_OFF_MIN,
        bottleneck_degree: is_any.then_some(lines.bottleneck_degree),
        bottleneck_betweenness: is_any.then_some(lines.bottleneck_betweenness),
        peripheral_degree_max: lines.peripheral_degree_max,
    })
}

fn cuts(one: &Organisation) -> CutSummary {
    let mut holding: Vec<usize> = (0..one.cuts.len()).filter(|&person| one.cuts[person].pieces > 1).collect();
    holding.sort_by_key(|&person| (Reverse(one.cuts[person].cut_off), person));
    let entry = |&person: &usize| {
        let cut = one.cuts[person];
        (one.people.ids.get(person as u32).to_owned(), cut.cut_off, cut.pieces)
    };
    CutSummary { people: holding.len(), first: holding.iter().take(LISTED_MAX).map(entry).collect() }
}

fn attributes(one: &Organisation) -> Vec<AttributeSummary> {
    let pairs = one.people.attributes.iter().zip(&one.units);
    pairs
        .map(|(attribute, units)| AttributeSummary {
            attribute: attribute.name.clone(),
            known: attribute.of.iter().filter(|value| **value != UNKNOWN).count(),
            values: attribute.values.len(),
            ei: ei_of_all(units),
        })
        .collect()
}

fn energy(one: &Organisation, named: &Named) -> EnergySummary {
    let mut most: Vec<usize> = (0..named.by.len()).filter(|&person| is_named_enough(named.by[person])).collect();
    most.sort_by_key(|&person| (Reverse(named.by[person]), person));
    let entry = |&person: &usize| (one.people.ids.get(person as u32).to_owned(), named.by[person]);
    EnergySummary {
        pairs: named.pairs,
        named: named.by.iter().filter(|by| **by > 0).count(),
        named_enough: most.len(),
        line: ORG_ENERGY_NAMED_MIN,
        first: most.iter().take(LISTED_MAX).map(entry).collect(),
    }
}
