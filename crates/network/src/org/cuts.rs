//! Single points of failure: who leaves, and what falls apart.

use super::Graph;

/// What would fall apart without somebody.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cut {
    /// Into how many pieces the rest of their component would fall; 0 or 1 where it holds (0 for an isolate).
    pub pieces: u32,
    /// How many people would be cut off from the largest piece.
    pub cut_off: u32,
}

/// For everybody, what would fall apart without them.
///
/// # Source
/// Tarjan, Depth-first search and linear graph algorithms (1972). O(people + ties) for all people together.
///
/// # Example
/// Without 1 the path 0 - 1 - 2 - 3 falls into 0 alone and 2 with 3.
/// ```
/// use network::org::{Graph, Tie, Weighing, cuts};
///
/// let ties = [(0, 1), (1, 2), (2, 3)].map(|(from, to)| Tie { from, to, weight: 1.0 });
/// let graph = Graph::new(4, ties.into_iter(), Weighing::Mutual).expect("three ties of four people");
/// let cuts = cuts::measure(&graph);
/// assert_eq!((cuts[1].pieces, cuts[1].cut_off), (2, 1));
/// assert_eq!((cuts[0].pieces, cuts[0].cut_off), (1, 0));
/// ```
#[must_use]
pub fn measure(graph: &Graph) -> Vec<Cut> {
    let people = graph.people();
    let mut walk = Walk {
        found: vec![0; people],
        low: vec![0; people],
        below: vec![0; people],
        next_arc: graph.offsets[..people].to_vec(),
        pieces: vec![Pieces::default(); people],
        path: Vec::new(),
        count: 0,
    };
    let mut cuts = vec![Cut::default(); people];
    for root in 0..people {
        if walk.found[root] != 0 {
            continue;
        }
        let first = walk.count;
        walk.down_from(graph, root as u32);
        let size = walk.count - first;
        for &rank in &walk.path {
            let Pieces { count, sum, largest } = walk.pieces[rank as usize];
            // Whoever is not below a piece that hangs on this person alone holds together around the root.
            let rest = size - 1 - sum;
            let largest = largest.max(rest);
            cuts[rank as usize] = Cut { pieces: count + u32::from(rest > 0), cut_off: size - 1 - largest };
        }
        walk.path.clear();
    }
    graph.by_person(&cuts)
}

/// The pieces that hang on somebody alone.
#[derive(Debug, Clone, Copy, Default)]
struct Pieces {
    count: u32,
    sum: u32,
    largest: u32,
}

/// A walk in depth, without recursion.
struct Walk {
    /// When somebody was found, from 1; 0 not yet.
    found: Vec<u32>,
    /// The earliest found that can be reached from somebody or below without the way they were found by.
    low: Vec<u32>,
    /// How many people are below somebody, themselves included.
    below: Vec<u32>,
    next_arc: Vec<u32>,
    pieces: Vec<Pieces>,
    /// Everybody of this component, in the order found.
    path: Vec<u32>,
    count: u32,
}

impl Walk {
    fn find(&mut self, rank: u32) {
        self.count += 1;
        self.found[rank as usize] = self.count;
        self.low[rank as usize] = self.count;
        self.below[rank as usize] = 1;
        self.path.push(rank);
    }

    fn down_from(&mut self, graph: &Graph, root: u32) {
        self.find(root);
        let mut stack = vec![root];
        while let Some(&rank) = stack.last() {
            let arc = self.next_arc[rank as usize];
            if arc < graph.offsets[rank as usize + 1] {
                self.next_arc[rank as usize] += 1;
                let other = graph.neighbours[arc as usize];
                if self.found[other as usize] == 0 {
                    self.find(other);
                    stack.push(other);
                } else {
                    let found = self.found[other as usize];
                    // The way back over the tie by which somebody was found leads to an earlier one, but not before the
                    // parent itself: it can only make `low` the parent, which still counts as hanging on the parent.
                    let low = &mut self.low[rank as usize];
                    *low = (*low).min(found);
                }
                continue;
            }
            stack.pop();
            let Some(&parent) = stack.last() else { return };
            let (low, below) = (self.low[rank as usize], self.below[rank as usize]);
            self.below[parent as usize] += below;
            self.low[parent as usize] = self.low[parent as usize].min(low);
            if low >= self.found[parent as usize] {
                let pieces = &mut self.pieces[parent as usize];
                pieces.count += 1;
                pieces.sum += below;
                pieces.largest = pieces.largest.max(below);
            }
        }
    }
}
