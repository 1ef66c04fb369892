//! Communities: who is more with one another than chance would have it, whatever the chart says.
//!
//! The Leiden method for modularity, written for our own rows: moving single people (`level`), splitting each community into
//! well-connected parts, and going on with the parts as if they were people. Random is only the order in which people are
//! looked at, and that comes from the seed.

mod level;

use super::chance::Chance;
use super::components::numbered;
use super::{Graph, Stopped, Watch};
use level::Level;

/// How often the method begins anew from what it found (`ours`: the second run has gained up to a hundredth, a third next to nothing).
const ROUNDS: usize = 2;

/// A division of everybody into communities.
#[derive(Debug, Clone, PartialEq)]
pub struct Communities {
    /// Number of each person's community, counted from 1; 1 is the largest, equal ones by their first person.
    pub of: Vec<u32>,
    /// How many people each has, the largest first.
    pub sizes: Vec<u32>,
    /// Modularity, from -0.5 to 1; 0 means no more than chance. `None` without ties.
    pub modularity: Option<f64>,
}

/// The communities of a graph by the weights of its ties; an isolate is one of its own.
///
/// The same seed gives the same division, and every community is connected. Another seed may number, and here and there divide,
/// otherwise: compare [`Communities::modularity`], not labels.
///
/// # Errors
/// [`Stopped`] when the watch says so.
///
/// # Source
/// Traag, Waltman and van Eck, From Louvain to Leiden (2019); modularity: Newman and Girvan (2004). The refinement takes the best
/// part rather than a random good one. About O(ties) for each of a few rounds; one thread.
///
/// # Example
/// Two triangles and a tie between them.
/// ```
/// use network::org::{Graph, Tie, Weighing, community, unwatched};
///
/// let ties = [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3), (2, 3)].map(|(from, to)| Tie { from, to, weight: 1.0 });
/// let graph = Graph::new(6, ties.into_iter(), Weighing::Mutual).expect("seven ties of six people");
/// let communities = community::find(&graph, 1, &mut *unwatched())?;
/// assert_eq!(communities.of, [1, 1, 1, 2, 2, 2]);
/// assert_eq!(communities.modularity, Some(6.0 / 7.0 - 0.5)); // 6 of 7 ties inside, half of all ends each
/// # Ok::<(), network::org::Stopped>(())
/// ```
pub fn find(graph: &Graph, seed: u64, watch: &mut Watch<'_>) -> Result<Communities, Stopped> {
    let people = graph.people();
    let mut chance = Chance::seeded(seed);
    let mut part: Vec<u32> = (0..people as u32).collect();
    if graph.ties() > 0 {
        for _ in 0..ROUNDS {
            improve(graph, &mut part, &mut chance, watch)?;
        }
    }
    let modularity = modularity(graph, &part);
    let count = part.iter().max().map_or(0, |&last| last as usize + 1);
    let (of, sizes) = numbered(&graph.by_person(&part), count);
    Ok(Communities { of, sizes, modularity })
}

/// One run of the method from a division.
fn improve(graph: &Graph, part: &mut [u32], chance: &mut Chance, watch: &mut Watch<'_>) -> Result<(), Stopped> {
    let mut level = Level::of(graph);
    let mut level_part = part.to_vec();
    // Where each person is at the level at hand.
    let mut place: Vec<u32> = (0..part.len() as u32).collect();
    loop {
        level.move_nodes(&mut level_part, chance, watch)?;
        let (count, refined) = level.refine(&level_part, chance);
        if count == level.nodes() {
            break;
        }
        let coarse = level.merged(&refined, count);
        let mut coarse_part = vec![0; count];
        for (node, &merged) in refined.iter().enumerate() {
            coarse_part[merged as usize] = level_part[node];
        }
        for at in &mut place {
            *at = refined[*at as usize];
        }
        (level, level_part) = (coarse, coarse_part);
        level::renumber(&mut level_part);
    }
    for (person, at) in place.iter().enumerate() {
        part[person] = level_part[*at as usize];
    }
    Ok(())
}

/// Modularity of a division of the ranks: `sum_c (inside_c / 2m - (ends_c / 2m)²)`.
fn modularity(graph: &Graph, part: &[u32]) -> Option<f64> {
    let count = part.iter().max().map_or(0, |&last| last as usize + 1);
    let (mut inside, mut ends) = (vec![0.0; count], vec![0.0; count]);
    for (rank, &own) in part.iter().enumerate() {
        for arc in graph.row(rank) {
            let weight = graph.weight(arc);
            ends[own as usize] += weight;
            if part[graph.neighbours[arc] as usize] == own {
                inside[own as usize] += weight;
            }
        }
    }
    let all: f64 = ends.iter().sum();
    let of_one = |(inside, ends): (&f64, &f64)| inside / all - (ends / all) * (ends / all);
    (all > 0.0).then(|| inside.iter().zip(&ends).map(of_one).sum())
}
