//! Betweenness: on how many shortest paths between others somebody lies.

use super::chance::Chance;
use super::threads::in_order;
use super::{Graph, Stopped, Watch};
use std::num::NonZeroUsize;

/// Sources whose parts are added up by one thread before they are handed on (`ours`).
const BLOCK_SOURCES: usize = 4;
/// Visits of ties that exact betweenness may take where nobody asked for it: about half a minute of one core (`ours`).
const EXACT_VISITS_MAX: u64 = 4_000_000_000;
/// Sources of a sample where nobody says how many (`ours`; the error is measured and told).
pub const SAMPLES_DEFAULT: u32 = 256;

/// From whom paths are followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sources {
    /// From everybody.
    Exact,
    /// From so many people drawn with this seed; from everybody where there are no more.
    Sampled {
        /// How many, at least 2 to say anything of the error.
        count: u32,
        /// Of the draw.
        seed: u64,
    },
}

/// Betweenness of everybody.
#[derive(Debug, Clone, PartialEq)]
pub struct Betweenness {
    /// Raw values: unordered pairs, endpoints excluded. In a sample, unbiased estimates.
    pub values: Vec<f64>,
    /// Standard error of each value; absent where they are exact.
    pub errors: Option<Vec<f64>>,
    /// From how many people paths were followed. Isolates are on no path, and none is followed from them.
    pub sources: usize,
}

/// Exact where that takes moments, else a sample of [`SAMPLES_DEFAULT`].
#[must_use]
pub fn sources_by_size(graph: &Graph, seed: u64) -> Sources {
    let visits = graph.people() as u64 * graph.neighbours.len() as u64;
    if visits <= EXACT_VISITS_MAX { Sources::Exact } else { Sources::Sampled { count: SAMPLES_DEFAULT, seed } }
}

/// The betweenness of everybody on the simple graph, all ties alike.
///
/// With a sample, what a source gives to somebody is scaled by how far along the path they are: without that, whoever happens to be
/// near a source would be thought to be in the middle. The value is the sum over the sources drawn, scaled to all of them, and the
/// standard error is that of a mean of draws without putting back: `n × sqrt(variance / k × (1 - k/n))` with `k` of `n` sources.
///
/// # Errors
/// [`Stopped`] when the watch says so.
///
/// # Source
/// Brandes, A faster algorithm for betweenness centrality (2001); sampling with linear scaling: Geisberger, Sanders and
/// Schultes, Better approximation of betweenness centrality (2008). O(people + ties) for each source.
///
/// # Example
/// ```
/// use network::org::betweenness::{Sources, measure};
/// use network::org::{Graph, Tie, Weighing, unwatched};
///
/// // 0 - 1 - 2 - 3: 1 lies between 0 and 2 and between 0 and 3.
/// let ties = [(0, 1), (1, 2), (2, 3)].map(|(from, to)| Tie { from, to, weight: 1.0 });
/// let graph = Graph::new(4, ties.into_iter(), Weighing::Mutual).expect("three ties of four people");
/// let path = measure(&graph, Sources::Exact, 1.try_into().expect("not 0"), &mut *unwatched())?;
/// assert_eq!(path.values, [0.0, 2.0, 2.0, 0.0]);
/// # Ok::<(), network::org::Stopped>(())
/// ```
pub fn measure(
    graph: &Graph,
    sources: Sources,
    threads: NonZeroUsize,
    watch: &mut Watch<'_>,
) -> Result<Betweenness, Stopped> {
    let people = graph.people();
    // Isolates have the last ranks.
    let tied = (0..people).rev().find(|&rank| graph.row_length(rank) > 0).map_or(0, |rank| rank + 1);
    let mut drawn: Vec<u32> = (0..tied as u32).collect();
    let count = match sources {
        Sources::Exact => tied,
        Sources::Sampled { count, seed } => {
            let count = tied.min(count as usize);
            if count < tied {
                // Ranks are our own affair: the draw is among people as they came.
                let mut people: Vec<u32> = graph.person_of[..tied].to_vec();
                people.sort_unstable();
                Chance::seeded(seed).draw(&mut people, count);
                drawn = people[..count].iter().map(|&person| graph.rank_of[person as usize]).collect();
            }
            count
        }
    };
    let is_sample = count < tied;
    let counting = if is_sample { Counting::ByPlace } else { Counting::Whole };
    let blocks = count.div_ceil(BLOCK_SOURCES);
    let mut sums = vec![Sum::default(); people];
    let work = |search: &mut Search, block: usize| {
        let mut part = vec![Sum::default(); people];
        for &source in drawn.iter().skip(block * BLOCK_SOURCES).take(BLOCK_SOURCES) {
            search.follow(graph, source, counting, &mut part);
        }
        part
    };
    let take = |block: usize, part: Vec<Sum>| {
        for (sum, part) in sums.iter_mut().zip(part) {
            sum.value += part.value;
            sum.square += part.square;
        }
        watch(((block + 1) * BLOCK_SOURCES).min(count) as u64, count as u64)
    };
    in_order(threads, blocks, || Search::new(people), work, take)?;
    // Counted whole, each pair comes from both of its ends; counted by place, both ends together give one.
    let scale = if is_sample { tied as f64 / count as f64 } else { 0.5 };
    let values: Vec<f64> = sums.iter().map(|sum| sum.value * scale).collect();
    let errors = is_sample.then(|| {
        let errors: Vec<f64> = sums.iter().map(|sum| sum.error(count as f64, tied as f64)).collect();
        graph.by_person(&errors)
    });
    Ok(Betweenness { values: graph.by_person(&values), errors, sources: count })
}

/// What the sources give to somebody: the sum of their parts, and of the squares of these.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    value: f64,
    square: f64,
}

impl Sum {
    /// Standard error of the estimate from `count` of `all` sources; of one source nothing is known, so it is 0.
    fn error(&self, count: f64, all: f64) -> f64 {
        if count < 2.0 {
            return 0.0;
        }
        let variance = (self.square - self.value * self.value / count).max(0.0) / (count - 1.0);
        all * (variance / count * (1.0 - count / all)).sqrt()
    }
}

/// How a path from a source counts for somebody on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counting {
    /// As one.
    Whole,
    /// As the part of it that lies behind them, seen from the source.
    ByPlace,
}

impl Counting {
    /// What a path that ends at this distance counts for, before it is multiplied by where somebody stands on it.
    fn at_end(self, distance: usize) -> f64 {
        if self == Counting::Whole { 1.0 } else { 1.0 / distance as f64 }
    }

    /// By what somebody at this distance multiplies.
    fn at_place(self, distance: usize) -> f64 {
        if self == Counting::Whole { 1.0 } else { distance as f64 }
    }
}

/// Nobody came here yet; else the distance from the source, modulo 3: neighbours differ by one at most.
const UNSEEN: u8 = 3;
/// Numbers of paths above this are scaled down (`ours`: products of two stay finite); by this power of two.
const PATHS_MAX: f64 = 1e150;
const SCALED_BY: f64 = 1.0 / (1_u128 << 127) as f64;
/// No number of paths is scaled below this, so that nobody's part becomes infinite (`ours`).
const PATHS_MIN: f64 = 1e-150;
/// Once the ties of a distance are more than one in so many of those not seen, whoever is not reached yet looks back instead of
/// being looked for (`ours`; it changes what a search costs).
const LOOK_BACK_SHARE: usize = 8;

/// What one thread keeps between sources.
///
/// Where many are looked at, numbers are gathered: `held` has one for everybody at the distance at hand and 0 for all others, so
/// adding up what one's neighbours hold needs no question asked. A processor cannot foresee the answers, and they would cost more
/// than the sum.
struct Search {
    steps: Vec<u8>,
    /// How many shortest paths from the source end here.
    paths: Vec<f64>,
    /// On the way there, the paths of one distance; on the way back `(1 + part) / paths`, what each path hands to the one before
    /// (1 stands for what a path counts).
    held: Vec<f64>,
    /// What one distance will hold next.
    next: Vec<f64>,
    /// Everybody reached, by distance.
    order: Vec<u32>,
    /// Where each distance begins in the order, and by what its numbers of paths were scaled against those one step nearer.
    levels: Vec<(usize, f64)>,
    /// Among whom those not reached yet are; empty before anybody looked back.
    left: Vec<u32>,
}

impl Search {
    fn new(people: usize) -> Self {
        Self {
            steps: vec![UNSEEN; people],
            paths: vec![0.0; people],
            held: vec![0.0; people],
            next: Vec::new(),
            order: Vec::with_capacity(people),
            levels: Vec::new(),
            left: Vec::new(),
        }
    }

    /// Adds what the paths from one source give to everybody.
    fn follow(&mut self, graph: &Graph, source: u32, counting: Counting, sums: &mut [Sum]) {
        self.forth(graph, source);
        self.back(graph, counting, sums);
        for &rank in &self.order {
            self.steps[rank as usize] = UNSEEN;
        }
        self.order.clear();
        self.levels.clear();
        self.left.clear();
    }

    /// Breadth first, counting paths.
    fn forth(&mut self, graph: &Graph, source: u32) {
        self.steps[source as usize] = 0;
        self.paths[source as usize] = 1.0;
        self.order.push(source);
        let (mut start, mut step, mut bound) = (0, 0, 1.0);
        let mut unseen = graph.neighbours.len();
        while start < self.order.len() {
            let level = start..self.order.len();
            let mut scale = 1.0;
            if bound > PATHS_MAX {
                (bound, scale) = self.scaled_down(level.clone());
            }
            self.levels.push((start, scale));
            // Nobody has more neighbours than the first rank.
            bound *= f64::from(graph.row_length(0));
            step = (step + 1) % 3;
            let ties: usize =
                self.order[level.clone()].iter().map(|&rank| graph.row_length(rank as usize) as usize).sum();
            unseen -= ties;
            start = level.end;
            if ties > unseen / LOOK_BACK_SHARE {
                self.look_back(graph, level, step);
            } else {
                self.look_ahead(graph, level, step);
            }
        }
    }

    /// Everybody of one distance counts their paths on to those who come next.
    fn look_ahead(&mut self, graph: &Graph, level: std::ops::Range<usize>, step: u8) {
        for place in level {
            let rank = self.order[place] as usize;
            let paths = self.paths[rank];
            for &other in graph.row_of(rank) {
                let other_step = &mut self.steps[other as usize];
                if *other_step == UNSEEN {
                    *other_step = step;
                    self.paths[other as usize] = paths;
                    self.order.push(other);
                } else if *other_step == step {
                    self.paths[other as usize] += paths;
                }
            }
        }
    }

    /// Everybody who is not reached yet adds up the paths of their neighbours at one distance.
    fn look_back(&mut self, graph: &Graph, level: std::ops::Range<usize>, step: u8) {
        for &rank in &self.order[level.clone()] {
            self.held[rank as usize] = self.paths[rank as usize];
        }
        if self.left.is_empty() {
            self.left.extend(0..self.steps.len() as u32);
        }
        let steps = &mut self.steps;
        self.left.retain(|&rank| steps[rank as usize] == UNSEEN);
        for &rank in &self.left {
            let paths = gathered(graph, rank as usize, &self.held);
            if paths > 0.0 {
                self.steps[rank as usize] = step;
                self.paths[rank as usize] = paths;
                self.order.push(rank);
            }
        }
        for &rank in &self.order[level] {
            self.held[rank as usize] = 0.0;
        }
    }

    /// Keeps the numbers of paths of one distance finite: the largest of them now, and by what all were scaled.
    fn scaled_down(&mut self, level: std::ops::Range<usize>) -> (f64, f64) {
        let (mut largest, mut scale) = (0.0_f64, 1.0);
        for &rank in &self.order[level.clone()] {
            largest = largest.max(self.paths[rank as usize]);
        }
        while largest > PATHS_MAX {
            (largest, scale) = (largest * SCALED_BY, scale * SCALED_BY);
        }
        if scale < 1.0 {
            for &rank in &self.order[level] {
                self.paths[rank as usize] = (self.paths[rank as usize] * scale).max(PATHS_MIN);
            }
        }
        (largest, scale)
    }

    /// From the farthest to the source: each part is what those one step farther hand back.
    fn back(&mut self, graph: &Graph, counting: Counting, sums: &mut [Sum]) {
        let mut end = self.order.len();
        let mut farther = end..end;
        for (level, &(start, _)) in self.levels.iter().enumerate().rev() {
            let scale = self.levels.get(level + 1).map_or(1.0, |&(_, scale)| scale);
            // The farthest have nobody behind them, and what comes to the source is nobody's part.
            let has_part = level > 0 && level + 1 < self.levels.len();
            let (at_end, at_place) = (counting.at_end(level.max(1)), counting.at_place(level));
            for &rank in &self.order[start..end] {
                let rank = rank as usize;
                let paths = self.paths[rank];
                let part = if has_part { gathered(graph, rank, &self.held) * paths * scale } else { 0.0 };
                self.next.push((at_end + part) / paths);
                if has_part {
                    let given = part * at_place;
                    sums[rank].value += given;
                    sums[rank].square += given * given;
                }
            }
            for &rank in &self.order[farther] {
                self.held[rank as usize] = 0.0;
            }
            farther = start..end;
            let is_needed = level > 1;
            for (&rank, held) in self.order[start..end].iter().zip(self.next.drain(..)) {
                self.held[rank as usize] = if is_needed { held } else { 0.0 };
            }
            end = start;
        }
    }
}

/// The sum of what somebody's neighbours hold.
fn gathered(graph: &Graph, rank: usize, held: &[f64]) -> f64 {
    graph.row_of(rank).iter().map(|&other| held[other as usize]).sum()
}
