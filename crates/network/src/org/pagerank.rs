//! PageRank on the undirected simple graph: how often a walk along ties comes by.

use super::threads::{in_order, pieces};
use super::{Graph, Stopped, Watch};
use std::num::NonZeroUsize;
use std::ops::ControlFlow;

/// The walk goes on along a tie with this probability, and anywhere with the rest.
///
/// # Source
/// Brin and Page, The anatomy of a large-scale hypertextual web search engine (1998).
pub const DAMPING: f64 = 0.85;
/// Rounds end when the values of all people together move by less (`ours`: three digits beyond what is compared).
const MOVED_MAX: f64 = 1e-12;
/// Rounds at most (`ours`: the damping alone needs 170 to [`MOVED_MAX`]).
const ROUNDS_MAX: u64 = 300;
/// Arcs that one job reads, about (`ours`).
const PIECE_ARCS: u64 = 262_144;
/// A graph with fewer arcs is done by one thread (`ours`: starting threads takes longer).
const THREADED_ARCS_MIN: usize = 200_000;

/// The PageRank of everybody; they add up to 1. Nobody gives an empty list; isolates are left by a jump to anybody.
///
/// # Errors
/// [`Stopped`] when the watch says so.
///
/// # Source
/// [`DAMPING`]. O(people + ties) for each of about 50 rounds.
///
/// # Example
/// ```
/// use network::org::{Graph, Tie, Weighing, pagerank, unwatched};
///
/// let ties = [(0, 1), (1, 2), (2, 0)].map(|(from, to)| Tie { from, to, weight: 1.0 });
/// let graph = Graph::new(3, ties.into_iter(), Weighing::Mutual).expect("three ties of three people");
/// let ranks = pagerank::measure(&graph, 1.try_into().expect("not 0"), &mut *unwatched())?;
/// assert!(ranks.iter().all(|rank| (rank - 1.0 / 3.0).abs() < 1e-12));
/// # Ok::<(), network::org::Stopped>(())
/// ```
pub fn measure(graph: &Graph, threads: NonZeroUsize, watch: &mut Watch<'_>) -> Result<Vec<f64>, Stopped> {
    let people = graph.people();
    if people == 0 {
        return Ok(Vec::new());
    }
    let threads = if graph.neighbours.len() < THREADED_ARCS_MIN { NonZeroUsize::MIN } else { threads };
    let arcs = (0..people).map(|rank| u64::from(graph.row_length(rank)) + 1);
    let jobs = pieces(arcs, PIECE_ARCS);
    let alone: Vec<usize> = (0..people).filter(|&rank| graph.row_length(rank) == 0).collect();
    // Without jumps the walk would be at somebody in proportion to their ties: a start that is nearly there.
    let all = (graph.neighbours.len() + alone.len()) as f64;
    let mut ranks: Vec<f64> = (0..people).map(|rank| f64::from(graph.row_length(rank).max(1)) / all).collect();
    let mut passed = vec![0.0; people];
    for round in 0..ROUNDS_MAX {
        for (rank, passed) in passed.iter_mut().enumerate() {
            *passed = ranks[rank] / f64::from(graph.row_length(rank).max(1));
        }
        let stranded: f64 = alone.iter().map(|&rank| ranks[rank]).sum();
        let anywhere = (1.0 - DAMPING + DAMPING * stranded) / people as f64;
        let moved = step(graph, &jobs, threads, anywhere, &passed, &mut ranks)?;
        if watch(round + 1, ROUNDS_MAX).is_break() {
            return Err(Stopped);
        }
        if moved < MOVED_MAX {
            break;
        }
    }
    Ok(graph.by_person(&ranks))
}

/// One round: the new values, and by how much all of them moved.
fn step(
    graph: &Graph,
    jobs: &[std::ops::Range<usize>],
    threads: NonZeroUsize,
    anywhere: f64,
    passed: &[f64],
    ranks: &mut [f64],
) -> Result<f64, Stopped> {
    let mut moved = 0.0;
    let work = |_: &mut (), job: usize| -> Vec<f64> {
        let come = |rank: usize| graph.row_of(rank).iter().map(|&other| passed[other as usize]).sum::<f64>();
        jobs[job].clone().map(|rank| anywhere + DAMPING * come(rank)).collect()
    };
    let take = |job: usize, values: Vec<f64>| {
        for (rank, value) in ranks[jobs[job].clone()].iter_mut().zip(values) {
            moved += (value - *rank).abs();
            *rank = value;
        }
        ControlFlow::Continue(())
    };
    in_order(threads, jobs.len(), || (), work, take)?;
    Ok(moved)
}
