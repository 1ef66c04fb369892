//! Introductions: by whom one person best comes to another.

use super::Graph;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// A way from one person to another.
#[derive(Debug, Clone, PartialEq)]
pub struct Introduction {
    /// The people on it, both ends included.
    pub people: Vec<u32>,
    /// Weight of each tie on it; one fewer than people.
    pub strengths: Vec<f64>,
    /// Its length: the sum of `1 / weight` over its ties. Shorter is better.
    pub length: f64,
}

/// Finds introductions on one graph; keeps its working memory between calls.
#[derive(Debug)]
pub struct Introducer<'g> {
    graph: &'g Graph,
    ends: [Search; 2],
}

impl<'g> Introducer<'g> {
    /// For this graph; 24 bytes a person.
    #[must_use]
    pub fn new(graph: &'g Graph) -> Self {
        let search = || Search::new(graph.people());
        Self { graph, ends: [search(), search()] }
    }

    /// The best way from one person to another: the least sum of `1 / weight`, so that strong ties are short and every step
    /// costs. `None` where there is none, and where one of them does not exist. To oneself it is just oneself.
    ///
    /// Of equally good ways it is always the same one.
    ///
    /// # Source
    /// Dijkstra (1959), from both ends at once; the inverse of the weight as the length of a tie: Newman, Scientific collaboration networks II
    /// (2001). Milliseconds on a million people.
    ///
    /// # Example
    /// ```
    /// use network::org::introduction::Introducer;
    /// use network::org::{Graph, Tie, Weighing};
    ///
    /// let tie = |from, to, weight| Tie { from, to, weight };
    /// let ties = [tie(0, 1, 4.0), tie(1, 2, 4.0), tie(0, 2, 1.0)];
    /// let graph = Graph::new(4, ties.into_iter(), Weighing::Mutual).expect("three ties of four people");
    /// let mut introducer = Introducer::new(&graph);
    /// let best = introducer.best(0, 2).expect("they are connected");
    /// assert_eq!((best.people, best.length), (vec![0, 1, 2], 0.5)); // two strong ties beat a weak one
    /// assert_eq!(introducer.best(0, 3), None);
    /// ```
    pub fn best(&mut self, from: u32, to: u32) -> Option<Introduction> {
        let people = self.graph.people() as u32;
        if from >= people || to >= people {
            return None;
        }
        let (from, to) = (self.graph.rank_of[from as usize], self.graph.rank_of[to as usize]);
        let meeting = self.meet(from, to);
        let found = meeting.map(|middle| self.way_through(middle));
        self.ends.iter_mut().for_each(Search::clear);
        found
    }

    /// Where the best way from both ends meets.
    fn meet(&mut self, from: u32, to: u32) -> Option<u32> {
        let [there, back] = &mut self.ends;
        there.reach(from, 0.0, from);
        back.reach(to, 0.0, to);
        if from == to {
            return Some(from);
        }
        let mut best: Option<(f64, u32)> = None;
        while let (Some(near), Some(far)) = (there.nearest(), back.nearest()) {
            // Nothing that is still to come can be shorter.
            if best.is_some_and(|(length, _)| near + far >= length) {
                break;
            }
            let (here, other) = if near <= far { (&mut *there, &mut *back) } else { (&mut *back, &mut *there) };
            let Some((distance, rank)) = here.next() else { break };
            for arc in self.graph.row(rank as usize) {
                let end = self.graph.neighbours[arc];
                let length = distance + 1.0 / self.graph.weight(arc);
                if length < here.distance[end as usize] {
                    here.reach(end, length, rank);
                    let whole = length + other.distance[end as usize];
                    if whole.is_finite() && best.is_none_or(|(length, _)| whole < length) {
                        best = Some((whole, end));
                    }
                }
            }
        }
        best.map(|(_, middle)| middle)
    }

    fn way_through(&self, middle: u32) -> Introduction {
        let [there, back] = &self.ends;
        let mut ranks = there.way(middle);
        ranks.reverse();
        ranks.extend(back.way(middle).into_iter().skip(1));
        let strength = |pair: &[u32]| {
            let row = self.graph.row(pair[0] as usize);
            let place = self.graph.row_of(pair[0] as usize).binary_search(&pair[1]).unwrap_or_default();
            self.graph.weight(row.start + place)
        };
        let strengths: Vec<f64> = ranks.windows(2).map(strength).collect();
        Introduction {
            people: ranks.iter().map(|&rank| self.graph.person_of[rank as usize]).collect(),
            length: strengths.iter().map(|strength| 1.0 / strength).sum(),
            strengths,
        }
    }
}

/// A search from one end.
#[derive(Debug)]
struct Search {
    distance: Vec<f64>,
    before: Vec<u32>,
    heap: BinaryHeap<Reverse<Reached>>,
    touched: Vec<u32>,
}

impl Search {
    fn new(people: usize) -> Self {
        Self {
            distance: vec![f64::INFINITY; people],
            before: vec![0; people],
            heap: BinaryHeap::new(),
            touched: Vec::new(),
        }
    }

    fn reach(&mut self, rank: u32, distance: f64, before: u32) {
        if self.distance[rank as usize].is_infinite() {
            self.touched.push(rank);
        }
        self.distance[rank as usize] = distance;
        self.before[rank as usize] = before;
        self.heap.push(Reverse(Reached { distance, rank }));
    }

    /// The distance of the nearest who is not done.
    fn nearest(&mut self) -> Option<f64> {
        while let Some(Reverse(reached)) = self.heap.peek() {
            if reached.distance <= self.distance[reached.rank as usize] {
                return Some(reached.distance);
            }
            self.heap.pop();
        }
        None
    }

    fn next(&mut self) -> Option<(f64, u32)> {
        self.heap.pop().map(|Reverse(reached)| (reached.distance, reached.rank))
    }

    /// From somebody back to this end.
    fn way(&self, rank: u32) -> Vec<u32> {
        let mut way = vec![rank];
        let mut at = rank;
        while self.before[at as usize] != at {
            at = self.before[at as usize];
            way.push(at);
        }
        way
    }

    fn clear(&mut self) {
        for rank in self.touched.drain(..) {
            self.distance[rank as usize] = f64::INFINITY;
        }
        self.heap.clear();
    }
}

/// Somebody at a distance; ordered by it, then by rank.
#[derive(Debug, Clone, Copy)]
struct Reached {
    distance: f64,
    rank: u32,
}

impl Ord for Reached {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.distance.total_cmp(&other.distance).then(self.rank.cmp(&other.rank))
    }
}

impl PartialOrd for Reached {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Reached {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Reached {}
