//! One level of the Leiden method: a weighted graph whose nodes are people, or groups of them.

use crate::org::chance::Chance;
use crate::org::{Graph, Stopped, Watch};
use std::borrow::Cow;
use std::collections::VecDeque;

/// After so many people looked at, the watch hears of it (`ours`).
const WATCHED_EVERY: u64 = 65_536;
/// A gain must exceed this part of the node's own ends to count (`ours`: less is rounding, and could go round in circles).
const GAIN_MIN: f64 = 1e-12;

/// A weighted graph with loops left out; what they weigh is in the ends.
pub(super) struct Level<'g> {
    offsets: Cow<'g, [u32]>,
    neighbours: Cow<'g, [u32]>,
    /// Empty where all are 1.
    weights: Cow<'g, [f64]>,
    /// Sum of the weights at each node, loops twice.
    ends: Vec<f64>,
    ends_all: f64,
}

/// Weights from one node to groups, gathered and emptied again.
struct Gathered {
    to: Vec<f64>,
    groups: Vec<u32>,
}

impl Gathered {
    fn new(groups: usize) -> Self {
        Self { to: vec![0.0; groups], groups: Vec::new() }
    }

    fn add(&mut self, group: u32, weight: f64) {
        let to = &mut self.to[group as usize];
        if *to == 0.0 {
            self.groups.push(group);
        }
        *to += weight;
    }

    fn clear(&mut self) {
        for group in self.groups.drain(..) {
            self.to[group as usize] = 0.0;
        }
    }
}

impl<'g> Level<'g> {
    /// The graph itself.
    pub(super) fn of(graph: &'g Graph) -> Self {
        let ends = (0..graph.people()).map(|rank| graph.row(rank).map(|arc| graph.weight(arc)).sum());
        let ends: Vec<f64> = ends.collect();
        Self {
            offsets: Cow::Borrowed(&graph.offsets),
            neighbours: Cow::Borrowed(&graph.neighbours),
            weights: Cow::Borrowed(&graph.weights),
            ends_all: ends.iter().sum(),
            ends,
        }
    }

    pub(super) fn nodes(&self) -> usize {
        self.ends.len()
    }

    fn row(&self, node: usize) -> impl Iterator<Item = (u32, f64)> + '_ {
        let row = self.offsets[node] as usize..self.offsets[node + 1] as usize;
        row.map(|arc| (self.neighbours[arc], self.weights.get(arc).copied().unwrap_or(1.0)))
    }

    /// Moves nodes one at a time to where modularity gains most, until nobody gains. Groups are renumbered
    /// from 0 without gaps.
    pub(super) fn move_nodes(
        &self,
        part: &mut [u32],
        chance: &mut Chance,
        watch: &mut Watch<'_>,
    ) -> Result<(), Stopped> {
        let nodes = self.nodes();
        let (mut ends, mut members) = (vec![0.0; nodes], vec![0_u32; nodes]);
        for (node, &group) in part.iter().enumerate() {
            ends[group as usize] += self.ends[node];
            members[group as usize] += 1;
        }
        let mut empty: Vec<u32> = (0..nodes as u32).rev().filter(|&group| members[group as usize] == 0).collect();
        let mut queue: VecDeque<u32> = shuffled(nodes, chance).into();
        let mut is_waiting = vec![true; nodes];
        let mut gathered = Gathered::new(nodes);
        let mut looked = 0;
        while let Some(node) = queue.pop_front() {
            looked += 1;
            if looked % WATCHED_EVERY == 0 && watch(looked, 0).is_break() {
                return Err(Stopped);
            }
            let index = node as usize;
            is_waiting[index] = false;
            let own = part[index];
            let own_ends = self.ends[index];
            self.row(index).for_each(|(other, weight)| gathered.add(part[other as usize], weight));
            ends[own as usize] -= own_ends;
            let gain = |group: u32| gathered.to[group as usize] - own_ends * ends[group as usize] / self.ends_all;
            let (mut best, mut best_gain) = (own, gain(own));
            for &group in &gathered.groups {
                let gain = gain(group);
                if gain > best_gain + GAIN_MIN * own_ends {
                    (best, best_gain) = (group, gain);
                }
            }
            gathered.clear();
            if best_gain < -GAIN_MIN * own_ends && members[own as usize] > 1 {
                best = empty.pop().unwrap_or(own);
            }
            ends[best as usize] += own_ends;
            if best == own {
                continue;
            }
            part[index] = best;
            members[own as usize] -= 1;
            members[best as usize] += 1;
            if members[own as usize] == 0 {
                empty.push(own);
            }
            for (other, _) in self.row(index) {
                let other_index = other as usize;
                if part[other_index] != best && !is_waiting[other_index] {
                    is_waiting[other_index] = true;
                    queue.push_back(other);
                }
            }
        }
        renumber(part);
        Ok(())
    }

    /// Splits each group into well-connected parts: how many there are, and the part of each node.
    pub(super) fn refine(&self, part: &[u32], chance: &mut Chance) -> (usize, Vec<u32>) {
        let nodes = self.nodes();
        let mut group_ends = vec![0.0; count_of(part)];
        for (node, &group) in part.iter().enumerate() {
            group_ends[group as usize] += self.ends[node];
        }
        let mut refined: Vec<u32> = (0..nodes as u32).collect();
        let mut ends = self.ends.clone();
        let mut members = vec![1_u32; nodes];
        // Weight from each part to the rest of its group.
        let inside = |node: usize| {
            self.row(node).filter(|&(other, _)| part[other as usize] == part[node]).map(|(_, weight)| weight).sum()
        };
        let mut outward: Vec<f64> = (0..nodes).map(inside).collect();
        let mut gathered = Gathered::new(nodes);
        for node in shuffled(nodes, chance) {
            let (index, own_ends) = (node as usize, self.ends[node as usize]);
            let all = group_ends[part[index] as usize];
            let is_tied_well = |outward: f64, ends: f64| outward >= ends * (all - ends) / self.ends_all;
            if members[index] != 1 || refined[index] != node || !is_tied_well(outward[index], own_ends) {
                continue;
            }
            for (other, weight) in self.row(index) {
                if part[other as usize] == part[index] {
                    gathered.add(refined[other as usize], weight);
                }
            }
            let mut best: Option<(f64, u32)> = None;
            for &group in &gathered.groups {
                let to = group as usize;
                let gain = gathered.to[to] - own_ends * ends[to] / self.ends_all;
                let is_better = best.is_none_or(|(best, _)| gain > best) && gain > GAIN_MIN * own_ends;
                if is_better && is_tied_well(outward[to], ends[to]) {
                    best = Some((gain, group));
                }
            }
            if let Some((_, group)) = best {
                let to = group as usize;
                refined[index] = group;
                ends[to] += own_ends;
                members[to] += 1;
                members[index] = 0;
                outward[to] += outward[index] - 2.0 * gathered.to[to];
            }
            gathered.clear();
        }
        (renumber(&mut refined), refined)
    }

    /// The graph whose nodes are these parts.
    pub(super) fn merged(&self, refined: &[u32], count: usize) -> Level<'static> {
        let mut ends = vec![0.0; count];
        let mut starts = vec![0_u32; count + 1];
        for (node, &merged) in refined.iter().enumerate() {
            ends[merged as usize] += self.ends[node];
            starts[merged as usize + 1] += 1;
        }
        for place in 0..count {
            starts[place + 1] += starts[place];
        }
        let mut next = starts.clone();
        let mut members = vec![0_u32; refined.len()];
        for (node, &merged) in refined.iter().enumerate() {
            members[next[merged as usize] as usize] = node as u32;
            next[merged as usize] += 1;
        }
        let (mut offsets, mut neighbours, mut weights) = (Vec::with_capacity(count + 1), Vec::new(), Vec::new());
        let mut gathered = Gathered::new(count);
        offsets.push(0);
        for merged in 0..count {
            for &node in &members[starts[merged] as usize..starts[merged + 1] as usize] {
                for (other, weight) in self.row(node as usize) {
                    let to = refined[other as usize];
                    if to as usize != merged {
                        gathered.add(to, weight);
                    }
                }
            }
            neighbours.extend_from_slice(&gathered.groups);
            weights.extend(gathered.groups.iter().map(|&group| gathered.to[group as usize]));
            gathered.clear();
            offsets.push(neighbours.len() as u32);
        }
        Level {
            offsets: Cow::Owned(offsets),
            neighbours: Cow::Owned(neighbours),
            weights: Cow::Owned(weights),
            ends,
            ends_all: self.ends_all,
        }
    }
}

/// Numbers groups from 0 in the order of their first node; how many there are.
pub(super) fn renumber(part: &mut [u32]) -> usize {
    const UNSEEN: u32 = u32::MAX;
    let last = part.iter().max().map_or(0, |&last| last as usize + 1);
    let mut numbers = vec![UNSEEN; last];
    let mut count = 0;
    for group in part {
        let number = &mut numbers[*group as usize];
        if *number == UNSEEN {
            *number = count;
            count += 1;
        }
        *group = *number;
    }
    count as usize
}

/// How many groups there are, numbered without gaps.
fn count_of(part: &[u32]) -> usize {
    part.iter().max().map_or(0, |&last| last as usize + 1)
}

fn shuffled(nodes: usize, chance: &mut Chance) -> Vec<u32> {
    let mut order: Vec<u32> = (0..nodes as u32).collect();
    chance.draw(&mut order, nodes);
    order
}
