//! Core numbers: how deep inside somebody is.

use super::Graph;

/// The core number of everybody: the largest `k` such that they belong to a group in which each has `k` ties to others of it.
/// 0 for an isolate.
///
/// # Source
/// Batagelj and Zaveršnik, An O(m) algorithm for cores decomposition of networks (2003). O(people + ties).
///
/// # Example
/// ```
/// use network::org::{Graph, Tie, Weighing, cores};
///
/// let ties = [(0, 1), (1, 2), (2, 0), (2, 3)].map(|(from, to)| Tie { from, to, weight: 1.0 });
/// let graph = Graph::new(5, ties.into_iter(), Weighing::Mutual).expect("four ties of five people");
/// assert_eq!(cores::numbers(&graph), [2, 2, 2, 1, 0]);
/// ```
#[must_use]
pub fn numbers(graph: &Graph) -> Vec<u32> {
    let people = graph.people();
    let mut left: Vec<u32> = (0..people).map(|rank| graph.row_length(rank)).collect();
    // Ranks have the most neighbours first: walking them backwards is walking by the number of neighbours.
    let mut order: Vec<u32> = (0..people as u32).rev().collect();
    let mut place: Vec<u32> = (0..people as u32).rev().collect();
    let most = left.first().copied().unwrap_or(0) as usize;
    // Where those with so many left begin in the order.
    let mut starts = vec![0_u32; most + 2];
    for &number in &left {
        starts[number as usize + 1] += 1;
    }
    for number in 1..starts.len() {
        starts[number] += starts[number - 1];
    }
    for next in 0..people {
        let rank = order[next] as usize;
        let core = left[rank];
        for &other in graph.row_of(rank) {
            let other = other as usize;
            if left[other] <= core {
                continue;
            }
            // The first of its group goes one group down.
            let start = &mut starts[left[other] as usize];
            let (from, to) = (place[other] as usize, *start as usize);
            let first = order[to] as usize;
            order.swap(from, to);
            (place[first], place[other]) = (from as u32, to as u32);
            *start += 1;
            left[other] -= 1;
        }
    }
    graph.by_person(&left)
}
