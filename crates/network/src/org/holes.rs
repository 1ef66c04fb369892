//! Constraint, effective size and efficiency of everybody, by the whole-network model.
//!
//! The letters of the papers: `w_ij` is the mutual weight of `i` and `j`, `s_i` the sum of the weights of `i`, `p_ij = w_ij / s_i`,
//! `m_jq = w_jq / max_k w_jk`, `N(i)` the neighbours of `i`, `d_i` their number.
//!
//! Both measures need, for every tie `ij`, a sum over the common neighbours `q`, and both sums are symmetric:
//!
//! - `S_ij = sum_q w_iq w_qj / s_q`, then constraint is `C_i = sum_j ((w_ij + S_ij) / s_i)²`;
//! - `T_ij = sum_q w_iq w_qj`, then effective size is `d_i - sum_j T_ij / (max_k w_jk × s_i)`.
//!
//! So one pass over the triangles fills two sums for each tie, and every triangle is met once: from the corner with the fewest
//! neighbours, whose neighbours with more are few even where somebody knows everybody.

use super::threads::{in_order, pieces};
use super::{Graph, Stopped, Watch};
use std::num::NonZeroUsize;

/// Pairs of neighbours that one job looks at, about (`ours`: large enough that taking turns costs nothing, small enough that
/// what it found fits into the cache).
const PIECE_PAIRS: u64 = 400_000;

/// Burt's measures of everybody; `None` for an isolate. All values are finite.
#[derive(Debug, Clone, PartialEq)]
pub struct Holes {
    /// Constraint of each person, above 0; it can be above 1.
    pub constraint: Vec<Option<f64>>,
    /// Effective size of each person, from 1 (or a little less) to the number of neighbours.
    pub effective_size: Vec<Option<f64>>,
}

/// Constraint and effective size of everybody, by the whole-network model.
///
/// An isolate has neither; somebody with one neighbour has 1 and 1. Efficiency is effective size by [`Graph::degree`].
///
/// # Errors
/// [`Stopped`] when the watch says so.
///
/// # Source
/// Burt, Structural Holes (1992), chapter 2. Time grows with the sum over all ties of the smaller of two degrees, at most
/// `ties × √ties`; 16 bytes a tie beside the graph.
///
/// # Example
/// A triangle: `p = 1/2` everywhere, so `c_ij = (1/2 + 1/2 × 1/2)² = 9/16` for both alters.
/// ```
/// use network::org::{Graph, Tie, Weighing, holes, unwatched};
///
/// let ties = [(0, 1), (1, 2), (2, 0)].map(|(from, to)| Tie { from, to, weight: 1.0 });
/// let graph = Graph::new(4, ties.into_iter(), Weighing::Mutual).expect("three ties of four people");
/// let holes = holes::measure(&graph, 2.try_into().expect("not 0"), &mut *unwatched())?;
/// assert_eq!(holes.constraint, [Some(1.125), Some(1.125), Some(1.125), None]);
/// assert_eq!(holes.effective_size[0], Some(1.0));
/// # Ok::<(), network::org::Stopped>(())
/// ```
pub fn measure(graph: &Graph, threads: NonZeroUsize, watch: &mut Watch<'_>) -> Result<Holes, Stopped> {
    let rows = Rows::of(graph);
    let sums = if graph.weights.is_empty() {
        triangle_sums(graph, &rows, threads, watch, |_| 1.0)?
    } else {
        triangle_sums(graph, &rows, threads, watch, |arc: usize| graph.weights[arc])?
    };
    Ok(from_sums(graph, &rows, &sums))
}

/// What is needed of each rank, and where its ties to busier people begin among all ties.
struct Rows {
    /// How many neighbours have a smaller rank: they stand first in the row. Each tie belongs to its larger rank.
    busier: Vec<u32>,
    /// Number of the first of these ties.
    first_tie: Vec<u32>,
    /// `1 / s`; 0 for an isolate.
    per_strength: Vec<f64>,
    /// `max_k w`; 0 for an isolate.
    strongest: Vec<f64>,
}

impl Rows {
    fn of(graph: &Graph) -> Self {
        let people = graph.people();
        let mut rows = Self {
            busier: Vec::with_capacity(people),
            first_tie: Vec::with_capacity(people + 1),
            per_strength: Vec::with_capacity(people),
            strongest: Vec::with_capacity(people),
        };
        let mut ties = 0;
        for rank in 0..people {
            let busier = graph.row_of(rank).partition_point(|&other| (other as usize) < rank) as u32;
            rows.busier.push(busier);
            rows.first_tie.push(ties);
            ties += busier;
            let (mut strength, mut strongest) = (0.0, 0.0_f64);
            for arc in graph.row(rank) {
                strength += graph.weight(arc);
                strongest = strongest.max(graph.weight(arc));
            }
            rows.per_strength.push(if strength > 0.0 { 1.0 / strength } else { 0.0 });
            rows.strongest.push(strongest);
        }
        rows.first_tie.push(ties);
        rows
    }

    fn ties_of(&self, ranks: &std::ops::Range<usize>) -> std::ops::Range<usize> {
        self.first_tie[ranks.start] as usize..self.first_tie[ranks.end] as usize
    }
}

/// `S` and `T` of a tie.
#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    constrained: f64,
    redundant: f64,
}

/// What a triangle adds to the tie that lies across it and belongs to somebody else.
struct Across {
    tie: u32,
    /// The third corner.
    over: u32,
    /// Product of the weights of its two ties.
    product: f64,
}

/// What one job found: the sums of its own ties, and what it adds to others'.
struct Found {
    own: Vec<Sums>,
    across: Vec<Across>,
}

/// What one thread keeps: which ranks are neighbours of the one at hand, as bits and as places.
struct Marks {
    bits: Vec<u64>,
    places: Vec<u32>,
}

impl Marks {
    fn new(people: usize) -> Self {
        Self { bits: vec![0; people / 64 + 1], places: vec![0; people] }
    }

    fn set(&mut self, ranks: &[u32]) {
        for (place, &rank) in ranks.iter().enumerate() {
            self.bits[rank as usize / 64] |= 1 << (rank % 64);
            self.places[rank as usize] = place as u32;
        }
    }

    fn clear(&mut self, ranks: &[u32]) {
        for &rank in ranks {
            self.bits[rank as usize / 64] = 0;
        }
    }

    fn has(&self, rank: u32) -> bool {
        self.bits[rank as usize / 64] >> (rank % 64) & 1 == 1
    }
}

fn triangle_sums(
    graph: &Graph,
    rows: &Rows,
    threads: NonZeroUsize,
    watch: &mut Watch<'_>,
    weight: impl Fn(usize) -> f64 + Sync + Copy,
) -> Result<Vec<Sums>, Stopped> {
    let pairs = rows.busier.iter().map(|&busier| u64::from(busier) * u64::from(busier) / 2 + 8);
    let jobs = pieces(pairs, PIECE_PAIRS);
    let total = jobs.len() as u64;
    let mut sums = vec![Sums::default(); graph.ties()];
    let work = |marks: &mut Marks, job: usize| found_by(graph, rows, marks, jobs[job].clone(), weight);
    let take = |job: usize, found: Found| {
        // A job's own ties get nothing from earlier ones: those go to larger ranks only.
        sums[rows.ties_of(&jobs[job])].copy_from_slice(&found.own);
        for Across { tie, over, product } in found.across {
            let sum = &mut sums[tie as usize];
            sum.constrained += product * rows.per_strength[over as usize];
            sum.redundant += product;
        }
        watch(job as u64 + 1, total)
    };
    in_order(threads, jobs.len(), || Marks::new(graph.people()), work, take)?;
    Ok(sums)
}

/// The triangles whose least busy corner is in `ranks`.
fn found_by(
    graph: &Graph,
    rows: &Rows,
    marks: &mut Marks,
    ranks: std::ops::Range<usize>,
    weight: impl Fn(usize) -> f64,
) -> Found {
    let ties = rows.ties_of(&ranks);
    let mut found = Found { own: vec![Sums::default(); ties.len()], across: Vec::new() };
    for rank in ranks {
        let start = graph.offsets[rank] as usize;
        let busier = &graph.neighbours[start..start + rows.busier[rank] as usize];
        if busier.len() < 2 {
            continue;
        }
        let own = rows.first_tie[rank] as usize - ties.start;
        marks.set(busier);
        for (place, &other) in busier.iter().enumerate() {
            let other = other as usize;
            let other_start = graph.offsets[other] as usize;
            let beyond = &graph.neighbours[other_start..other_start + rows.busier[other] as usize];
            let to_other = weight(start + place);
            for (step, &third) in beyond.iter().enumerate() {
                if !marks.has(third) {
                    continue;
                }
                let third_place = marks.places[third as usize] as usize;
                let to_third = weight(start + third_place);
                let between = weight(other_start + step);
                let over_third = to_third * between;
                let sum = &mut found.own[own + place];
                sum.constrained += over_third * rows.per_strength[third as usize];
                sum.redundant += over_third;
                let over_other = to_other * between;
                let sum = &mut found.own[own + third_place];
                sum.constrained += over_other * rows.per_strength[other];
                sum.redundant += over_other;
                let tie = rows.first_tie[other] + step as u32;
                found.across.push(Across { tie, over: rank as u32, product: to_other * to_third });
            }
        }
        marks.clear(busier);
    }
    found
}

/// What is summed of one person, beside what it is divided by: all that a tie needs of its other end lies together.
#[derive(Debug, Clone, Copy)]
struct End {
    per_strength: f64,
    strongest: f64,
    constraint: f64,
    redundancy: f64,
}

impl End {
    /// Adds what a tie to this other end gives.
    fn add(&mut self, reached: f64, redundant: f64, other_strongest: f64) {
        let share = reached * self.per_strength;
        self.constraint += share * share;
        self.redundancy += redundant / other_strongest;
    }
}

fn from_sums(graph: &Graph, rows: &Rows, sums: &[Sums]) -> Holes {
    let divisors = rows.per_strength.iter().zip(&rows.strongest);
    let end =
        |(&per_strength, &strongest): (&f64, &f64)| End { per_strength, strongest, constraint: 0.0, redundancy: 0.0 };
    let mut ends: Vec<End> = divisors.map(end).collect();
    for rank in 0..ends.len() {
        let first = rows.first_tie[rank] as usize;
        let start = graph.offsets[rank] as usize;
        // Only larger ranks, which come later, add to this one.
        let mut own = ends[rank];
        for place in 0..rows.busier[rank] as usize {
            let Sums { constrained, redundant } = sums[first + place];
            let reached = graph.weight(start + place) + constrained;
            let other = &mut ends[graph.neighbours[start + place] as usize];
            own.add(reached, redundant, other.strongest);
            other.add(reached, redundant, own.strongest);
        }
        ends[rank] = own;
    }
    let known = |rank: usize, value: f64| (graph.row_length(rank) > 0).then_some(value);
    let constraint: Vec<Option<f64>> = ends.iter().enumerate().map(|(rank, end)| known(rank, end.constraint)).collect();
    let effective =
        |(rank, end): (usize, &End)| known(rank, f64::from(graph.row_length(rank)) - end.redundancy * end.per_strength);
    let effective_size: Vec<Option<f64>> = ends.iter().enumerate().map(effective).collect();
    Holes { constraint: graph.by_person(&constraint), effective_size: graph.by_person(&effective_size) }
}
