//! Energy networks: whom people name when asked who leaves them with more energy, or with less.
//!
//! Unlike everything else here this has a direction: the one who names feels it, the one who is named gives it.

use super::Tie;

/// How often everybody is named, by different people.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    /// How many people name each.
    pub by: Vec<u32>,
    /// How many people each names.
    pub names: Vec<u32>,
    /// Pairs of somebody who names and somebody named.
    pub pairs: u64,
}

/// Who is named how often by these ties. Ties to oneself, of weight 0 and given again do not count, nor do those to nobody.
///
/// # Source
/// Cross and Parker, The Hidden Power of Social Networks (2004), for energy as a network. O(ties log ties).
///
/// # Example
/// ```
/// use network::org::{Tie, energy};
///
/// let ties = [(0, 2), (1, 2), (1, 2), (2, 2)].map(|(from, to)| Tie { from, to, weight: 1.0 });
/// let named = energy::named(3, ties.into_iter());
/// assert_eq!((named.by, named.names, named.pairs), (vec![0, 0, 2], vec![1, 1, 0], 2));
/// ```
#[must_use]
pub fn named(people: usize, ties: impl Iterator<Item = Tie>) -> Named {
    let counts = |tie: &Tie| tie.from != tie.to && tie.weight > 0.0 && tie.from.max(tie.to) < people as u32;
    let mut pairs: Vec<(u32, u32)> = ties.filter(counts).map(|tie| (tie.from, tie.to)).collect();
    pairs.sort_unstable();
    pairs.dedup();
    let mut named = Named { by: vec![0; people], names: vec![0; people], pairs: pairs.len() as u64 };
    for (from, to) in pairs {
        named.names[from as usize] += 1;
        named.by[to as usize] += 1;
    }
    named
}
