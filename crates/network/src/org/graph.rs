//! The ties of an organisation as one compressed matrix: rows of neighbours, 32-bit numbers throughout.
//!
//! Inside, people are numbered by **rank**: rank 0 has the most neighbours. Rows are sorted by rank, so the neighbours that have
//! more neighbours than oneself stand first; that bounds the work of the triangle pass and keeps busy people together in
//! memory. Outside this module's siblings nobody sees a rank: people go in and come out by their own number.

use crate::holes::{WEIGHT_MAX, WEIGHT_MIN};

/// Most people of one graph (`ours`: a number and one bit fit into 32).
pub const PEOPLE_MAX: usize = (1 << 31) - 1;
/// Most ties of one graph (`ours`: both directions of a tie are counted in 32 bits).
pub const TIES_MAX: usize = (1 << 31) - 1;
/// Marks an arc that was given in this direction; the number of the other person is in the other bits.
const GIVEN: u32 = 1 << 31;

/// A tie as it stands in a file: one person names another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tie {
    /// Who names, counted from 0.
    pub from: u32,
    /// Who is named.
    pub to: u32,
    /// How strongly: 0, or from 1e-100 to 1e100.
    pub weight: f64,
}

/// What a tie between two people weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weighing {
    /// The sum of all weights given either way, `w_ij = a_ij + a_ji`.
    Mutual,
    /// 1 where there is a tie either way.
    Binary,
}

/// What was given and does not stand in the graph by itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Dropped {
    /// Ties of people to themselves, dropped.
    pub to_self: u64,
    /// Ties of weight 0, dropped.
    pub zero: u64,
    /// Ties given again in the same direction, summed.
    pub repeated: u64,
}

/// Why there is no graph of these ties.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum GraphFault {
    /// More than can be counted.
    #[error("there are `{people}` people and `{ties}` ties; at most {PEOPLE_MAX} and {TIES_MAX} can be analysed")]
    TooMany {
        /// People given.
        people: usize,
        /// Ties given.
        ties: usize,
    },
    /// A tie leads to nobody.
    #[error("there is no person `{person}`; people are counted from 0 and there are `{people}`")]
    NoPerson {
        /// Who was named.
        person: u32,
        /// How many there are.
        people: usize,
    },
    /// Negative, too small, too large, or not a number.
    #[error("the weight `{weight}` is not 0 and not from 1e-100 to 1e100")]
    Weight {
        /// The weight.
        weight: f64,
    },
}

/// Who is tied to whom, each pair once, undirected, without loops.
#[derive(Debug, Clone, PartialEq)]
pub struct Graph {
    /// Where the row of each rank begins, and the end of the last.
    pub(super) offsets: Vec<u32>,
    /// Ranks of the neighbours, ascending in each row.
    pub(super) neighbours: Vec<u32>,
    /// Weight of each arc; empty where all are 1.
    pub(super) weights: Vec<f64>,
    pub(super) rank_of: Vec<u32>,
    pub(super) person_of: Vec<u32>,
    dropped: Dropped,
    mutual: u64,
}

impl Graph {
    /// The graph of so many people and these ties.
    ///
    /// `ties` is walked twice. Ties of people to themselves and of weight 0 are dropped, ties given again are summed in the
    /// order given, the two directions of a pair are one tie. People without ties stay, as isolates; no people give an empty
    /// graph.
    ///
    /// # Errors
    /// The first [`GraphFault`] that is met.
    ///
    /// # Source
    /// Mutual weights: Burt, Structural Holes (1992), chapter 2. O(people + ties) time; 16 bytes a tie in the end, 50 on the way.
    ///
    /// # Example
    /// ```
    /// use network::org::{Graph, Tie, Weighing};
    ///
    /// let tie = |from, to, weight| Tie { from, to, weight };
    /// let ties = [tie(0, 1, 2.0), tie(1, 0, 1.0), tie(2, 2, 5.0), tie(2, 1, 0.0)];
    /// let graph = Graph::new(3, ties.iter().copied(), Weighing::Mutual)?;
    /// assert_eq!((graph.ties(), graph.degree(0), graph.strength(0)), (1, 1, 3.0));
    /// assert_eq!((graph.dropped().to_self, graph.dropped().zero, graph.degree(2)), (1, 1, 0));
    /// # Ok::<(), network::org::GraphFault>(())
    /// ```
    pub fn new(people: usize, ties: impl Iterator<Item = Tie> + Clone, weighing: Weighing) -> Result<Self, GraphFault> {
        let mut dropped = Dropped::default();
        let given = Arcs::gather(people, ties, weighing, &mut dropped)?;
        let (rank_of, person_of) = by_degree(&given);
        let arcs = given.sorted_by_rank(&rank_of, &person_of);
        drop(given);
        let (arcs, mutual) = arcs.merged(&mut dropped);
        let Arcs { offsets, ends, weights } = arcs;
        Ok(Self { offsets, neighbours: ends, weights, rank_of, person_of, dropped, mutual })
    }

    /// How many people there are.
    #[must_use]
    pub fn people(&self) -> usize {
        self.person_of.len()
    }

    /// How many pairs are tied.
    #[must_use]
    pub fn ties(&self) -> usize {
        self.neighbours.len() / 2
    }

    /// How many pairs name each other, of all that are tied.
    #[must_use]
    pub fn mutual_ties(&self) -> u64 {
        self.mutual
    }

    /// What was dropped or summed.
    #[must_use]
    pub fn dropped(&self) -> Dropped {
        self.dropped
    }

    /// How many people a person is tied to.
    #[must_use]
    pub fn degree(&self, person: u32) -> u32 {
        self.row_length(self.rank_of[person as usize] as usize)
    }

    /// The sum of the weights of a person's ties; 0 for an isolate.
    #[must_use]
    pub fn strength(&self, person: u32) -> f64 {
        let row = self.row(self.rank_of[person as usize] as usize);
        // The sum of nothing is a negative zero; the sum of nothing and zero is not.
        0.0 + row.map(|arc| self.weight(arc)).sum::<f64>()
    }

    /// Whom a person is tied to, and how strongly; by decreasing number of their own ties.
    pub fn neighbours(&self, person: u32) -> impl Iterator<Item = (u32, f64)> + '_ {
        let row = self.row(self.rank_of[person as usize] as usize);
        row.map(|arc| (self.person_of[self.neighbours[arc] as usize], self.weight(arc)))
    }

    /// The places of a rank's neighbours.
    pub(super) fn row(&self, rank: usize) -> std::ops::Range<usize> {
        self.offsets[rank] as usize..self.offsets[rank + 1] as usize
    }

    pub(super) fn row_of(&self, rank: usize) -> &[u32] {
        &self.neighbours[self.row(rank)]
    }

    pub(super) fn row_length(&self, rank: usize) -> u32 {
        self.offsets[rank + 1] - self.offsets[rank]
    }

    pub(super) fn weight(&self, arc: usize) -> f64 {
        self.weights.get(arc).copied().unwrap_or(1.0)
    }

    /// Values by rank as values by person.
    pub(super) fn by_person<T: Copy>(&self, by_rank: &[T]) -> Vec<T> {
        self.rank_of.iter().map(|&rank| by_rank[rank as usize]).collect()
    }
}

/// Rows of arcs under construction.
struct Arcs {
    offsets: Vec<u32>,
    /// The other end, with [`GIVEN`].
    ends: Vec<u32>,
    /// Empty where all are 1.
    weights: Vec<f64>,
}

impl Arcs {
    /// Both directions of every tie that counts, in rows by person, in the order given.
    fn gather(
        people: usize,
        ties: impl Iterator<Item = Tie> + Clone,
        weighing: Weighing,
        dropped: &mut Dropped,
    ) -> Result<Self, GraphFault> {
        if people > PEOPLE_MAX {
            return Err(GraphFault::TooMany { people, ties: 0 });
        }
        let mut lengths = vec![0_u32; people];
        let mut kept = 0_usize;
        for Tie { from, to, weight } in ties.clone() {
            if let Some(person) = [from, to].into_iter().find(|&person| person as usize >= people) {
                return Err(GraphFault::NoPerson { person, people });
            }
            if weight != 0.0 && !(WEIGHT_MIN..=WEIGHT_MAX).contains(&weight) {
                return Err(GraphFault::Weight { weight });
            }
            if from == to {
                dropped.to_self += 1;
            } else if weight == 0.0 {
                dropped.zero += 1;
            } else if kept == TIES_MAX {
                return Err(GraphFault::TooMany { people, ties: kept + 1 });
            } else {
                kept += 1;
                lengths[from as usize] += 1;
                lengths[to as usize] += 1;
            }
        }
        let mut arcs = Self::of_lengths(&lengths, weighing == Weighing::Mutual);
        let mut next = arcs.offsets.clone();
        for Tie { from, to, weight } in ties.filter(|tie| tie.from != tie.to && tie.weight > 0.0) {
            arcs.put(&mut next[from as usize], to | GIVEN, weight);
            arcs.put(&mut next[to as usize], from, weight);
        }
        Ok(arcs)
    }

    fn of_lengths(lengths: &[u32], has_weights: bool) -> Self {
        let mut offsets = Vec::with_capacity(lengths.len() + 1);
        let mut end = 0;
        offsets.push(end);
        for length in lengths {
            end += length;
            offsets.push(end);
        }
        let weights = if has_weights { vec![0.0; end as usize] } else { Vec::new() };
        Self { offsets, ends: vec![0; end as usize], weights }
    }

    fn put(&mut self, next: &mut u32, end: u32, weight: f64) {
        let place = *next as usize;
        *next += 1;
        self.ends[place] = end;
        if let Some(slot) = self.weights.get_mut(place) {
            *slot = weight;
        }
    }

    fn row(&self, row: usize) -> std::ops::Range<usize> {
        self.offsets[row] as usize..self.offsets[row + 1] as usize
    }

    /// The same arcs by rank, the rows sorted; arcs of one pair stay in the order given.
    ///
    /// Walking the rows by rank and putting each arc into the row of its other end sorts every row without comparing.
    fn sorted_by_rank(&self, rank_of: &[u32], person_of: &[u32]) -> Self {
        let length = |&person: &u32| self.offsets[person as usize + 1] - self.offsets[person as usize];
        let lengths: Vec<u32> = person_of.iter().map(length).collect();
        let mut sorted = Self::of_lengths(&lengths, !self.weights.is_empty());
        let mut next = sorted.offsets.clone();
        for (rank, &person) in person_of.iter().enumerate() {
            for place in self.row(person as usize) {
                let end = self.ends[place];
                let other = rank_of[(end & !GIVEN) as usize];
                // Seen from the other end, what was given is received and the other way round.
                let arc = rank as u32 | (!end & GIVEN);
                sorted.put(&mut next[other as usize], arc, self.weights.get(place).copied().unwrap_or(1.0));
            }
        }
        sorted
    }

    /// Each neighbour of a row once, and how many pairs name each other. The rows are sorted.
    fn merged(mut self, dropped: &mut Dropped) -> (Self, u64) {
        let mut kept = 0_usize;
        let (mut repeated, mut mutual) = (0, 0);
        for row in 0..self.offsets.len() - 1 {
            let places = self.row(row);
            self.offsets[row] = kept as u32;
            let row_start = kept;
            let (mut given, mut received) = (0_u64, 0_u64);
            for place in places {
                let (end, is_given) = (self.ends[place] & !GIVEN, self.ends[place] & GIVEN != 0);
                if kept > row_start && self.ends[kept - 1] == end {
                    if let Some(weight) = self.weights.get(place).copied() {
                        self.weights[kept - 1] += weight;
                    }
                } else {
                    (given, received) = (0, 0);
                    self.ends[kept] = end;
                    if let Some(weight) = self.weights.get(place).copied() {
                        self.weights[kept] = weight;
                    }
                    kept += 1;
                }
                // Both rows of a pair hold the same arcs; it is counted in one of them.
                if (end as usize) < row {
                    *(if is_given { &mut given } else { &mut received }) += 1;
                    let (this, other) = if is_given { (given, received) } else { (received, given) };
                    repeated += u64::from(this > 1);
                    mutual += u64::from(this == 1 && other > 0);
                }
            }
        }
        let end = self.offsets.len() - 1;
        self.offsets[end] = kept as u32;
        self.ends.truncate(kept);
        self.ends.shrink_to_fit();
        self.weights.truncate(kept);
        self.weights.shrink_to_fit();
        dropped.repeated += repeated;
        (self, mutual)
    }
}

/// People by decreasing number of neighbours (equal ones by number): the rank of each, and who has each rank.
fn by_degree(arcs: &Arcs) -> (Vec<u32>, Vec<u32>) {
    let people = arcs.offsets.len() - 1;
    // A neighbour that was seen in this row already carries the row's mark.
    let mut marks = vec![u32::MAX; people];
    let mut degrees = vec![0_u32; people];
    for (row, degree) in degrees.iter_mut().enumerate() {
        for end in &arcs.ends[arcs.row(row)] {
            let mark = &mut marks[(end & !GIVEN) as usize];
            *degree += u32::from(*mark != row as u32);
            *mark = row as u32;
        }
    }
    let most = degrees.iter().copied().max().unwrap_or(0) as usize;
    let mut starts = vec![0_u32; most + 2];
    for &degree in &degrees {
        starts[most - degree as usize + 1] += 1;
    }
    for place in 1..starts.len() {
        starts[place] += starts[place - 1];
    }
    let (mut rank_of, mut person_of) = (vec![0; people], vec![0; people]);
    for (person, &degree) in degrees.iter().enumerate() {
        let start = &mut starts[most - degree as usize];
        rank_of[person] = *start;
        person_of[*start as usize] = person as u32;
        *start += 1;
    }
    (rank_of, person_of)
}
