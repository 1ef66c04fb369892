//! Components: who can be reached from whom at all.

use super::Graph;

/// The components of a graph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Components {
    /// Number of each person's component, counted from 1; 1 is the largest, equal ones by their first person.
    pub of: Vec<u32>,
    /// How many people each has, the largest first.
    pub sizes: Vec<u32>,
}

/// The components; an isolate is one of its own.
///
/// # Source
/// Breadth-first search; O(people + ties).
///
/// # Example
/// ```
/// use network::org::{Graph, Tie, Weighing, components};
///
/// let ties = [(1, 2), (2, 3)].map(|(from, to)| Tie { from, to, weight: 1.0 });
/// let graph = Graph::new(4, ties.into_iter(), Weighing::Mutual).expect("two ties of four people");
/// let components = components::find(&graph);
/// assert_eq!((components.of, components.sizes), (vec![2, 1, 1, 1], vec![3, 1]));
/// ```
#[must_use]
pub fn find(graph: &Graph) -> Components {
    const UNSEEN: u32 = u32::MAX;
    let mut found = vec![UNSEEN; graph.people()];
    let mut count = 0;
    let mut queue = Vec::new();
    for start in 0..graph.people() {
        if found[start] != UNSEEN {
            continue;
        }
        found[start] = count;
        queue.push(start as u32);
        while let Some(rank) = queue.pop() {
            for &other in graph.row_of(rank as usize) {
                if found[other as usize] == UNSEEN {
                    found[other as usize] = count;
                    queue.push(other);
                }
            }
        }
        count += 1;
    }
    let (of, sizes) = numbered(&graph.by_person(&found), count as usize);
    Components { of, sizes }
}

/// Groups numbered anew from 1, the largest first and equal ones by their first person; and how many people each has.
pub(super) fn numbered(groups: &[u32], count: usize) -> (Vec<u32>, Vec<u32>) {
    let mut sizes = vec![0_u32; count];
    let mut order = Vec::with_capacity(count);
    for &group in groups {
        if sizes[group as usize] == 0 {
            order.push(group);
        }
        sizes[group as usize] += 1;
    }
    order.sort_by_key(|&group| std::cmp::Reverse(sizes[group as usize]));
    let mut numbers = vec![0; count];
    for (place, &group) in order.iter().enumerate() {
        numbers[group as usize] = place as u32 + 1;
    }
    let sizes = order.iter().map(|&group| sizes[group as usize]).collect();
    (groups.iter().map(|&group| numbers[group as usize]).collect(), sizes)
}
