//! Burt's measures of the ego: effective size, efficiency, constraint, hierarchy.
//!
//! All of them by the **ego-network model**: nothing is known but the ego, its alters and the ties among these, so each
//! person's proportions are over the ties inside that network, the one to the ego included. (The whole-network model, which
//! also knows my contacts' other ties, gives other numbers; the two are never compared.)
//!
//! The letters of the papers: `w_ij` is the weight between ego `i` and alter `j`, `w_jq` between two alters; `s_j` the sum of all
//! weights of `j`; `p_ij = w_ij / s_i`; `m_jq = w_jq / max_k w_jk`, `k` over everybody tied to `j`, the ego included.

use crate::analysis::Holes;
use crate::core::Core;
use model::person::PersonId;
use model::scale::{Closeness, Strength};
use rustc_hash::FxHashMap;

/// Smallest weight above 0 (`ours`): with it and [`WEIGHT_MAX`] no sum, product or quotient here can overflow or lose a tie.
pub const WEIGHT_MIN: f64 = 1e-100;
/// Largest weight (`ours`).
pub const WEIGHT_MAX: f64 = 1e100;

/// The weights of one ego network: from the ego to each alter, and between alters. Symmetric, every weight positive, no
/// alter without a tie to the ego, nobody tied to themselves.
#[derive(Debug, Clone, PartialEq)]
pub struct EgoTies {
    /// Ego to alter.
    to_alters: Vec<f64>,
    /// Alter to alter, each pair at most once.
    between: Vec<Between>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Between {
    a: usize,
    b: usize,
    weight: f64,
}

/// Why something is not an ego network.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum EgoFault {
    /// Negative, too small, too large, or not a number.
    #[error("the weight `{weight}` is not 0 and not from 1e-100 to 1e100")]
    Weight {
        /// The weight.
        weight: f64,
    },
    /// A tie leads to nobody.
    #[error("there is no alter `{alter}`; alters are counted from 0 and there are `{alters}`")]
    NoAlter {
        /// The alter.
        alter: usize,
        /// How many there are.
        alters: usize,
    },
}

/// Burt's measures of an ego that has at least one alter; all are finite.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EgoHoles {
    /// How many non-redundant alters: from 1 (all are tied to all, as strongly as to anybody) to their number (no two are tied).
    pub effective_size: f64,
    /// Effective size per alter, above 0, at most 1.
    pub efficiency: f64,
    /// How far my contacts are tied to one another; above 0, and above 1 in small dense networks.
    pub constraint: f64,
    /// How far the constraint comes from few: 0 (from all alike) to 1 (from one).
    pub hierarchy: f64,
}

impl EgoTies {
    /// The network of an ego with these weights to its alters and between them.
    ///
    /// `to_alters[j]` is the weight to alter `j`; `between` has two alters and a weight, in any order. A tie of an alter to
    /// itself is dropped, ties given more than once (either way round) are summed, a weight of 0 is no tie, and an alter
    /// with weight 0 to the ego is none: it goes with all its ties.
    ///
    /// # Errors
    /// [`EgoFault::Weight`] and [`EgoFault::NoAlter`], the first that is met.
    pub fn new(to_alters: &[f64], between: &[(usize, usize, f64)]) -> Result<Self, EgoFault> {
        for &weight in to_alters.iter().chain(between.iter().map(|(_, _, weight)| weight)) {
            check_weight(weight)?;
        }
        let alters = to_alters.len();
        if let Some(alter) = between.iter().flat_map(|&(a, b, _)| [a, b]).find(|&alter| alter >= alters) {
            return Err(EgoFault::NoAlter { alter, alters });
        }
        // Alters without a tie to the ego go, the others move up.
        let mut place = Vec::with_capacity(alters);
        let mut kept = Vec::with_capacity(alters);
        for &weight in to_alters {
            place.push((weight > 0.0).then_some(kept.len()));
            if weight > 0.0 {
                kept.push(weight);
            }
        }
        let ties = between.iter().filter(|&&(a, b, weight)| a != b && weight > 0.0);
        let ties = ties.filter_map(|&(a, b, weight)| {
            let (a, b) = (place[a]?, place[b]?);
            Some(Between { a: a.min(b), b: a.max(b), weight })
        });
        Ok(Self { to_alters: kept, between: summed(ties.collect()) })
    }

    /// The ego network of one node of a whole network, given as its ties.
    ///
    /// A neighbour is whoever has a tie with the ego either way; directed ties are summed to mutual weights. Alters are in the
    /// order of their number. Ties to oneself are dropped, repeated ones summed, weights of 0 are no ties. A node without
    /// neighbours gives a network without alters.
    ///
    /// # Errors
    /// [`EgoFault::Weight`] for the first weight among all ties that is not allowed.
    ///
    /// # Source
    /// Mutual weight `w_ij = a_ij + a_ji` (Burt 1992). O(ties log ties).
    ///
    /// # Example
    /// ```
    /// use network::holes::EgoTies;
    ///
    /// // 0 and 1 name each other, 2 names 0, and 3 is nothing to 0.
    /// let ties = [(0, 1, 2.0), (1, 0, 1.0), (2, 0, 1.0), (1, 2, 4.0), (2, 3, 9.0), (1, 1, 5.0)];
    /// assert_eq!(EgoTies::around(0, &ties), EgoTies::new(&[3.0, 1.0], &[(0, 1, 4.0)]));
    /// ```
    pub fn around(ego: usize, ties: &[(usize, usize, f64)]) -> Result<Self, EgoFault> {
        for &(_, _, weight) in ties {
            check_weight(weight)?;
        }
        let present = || ties.iter().filter(|&&(a, b, weight)| a != b && weight > 0.0);
        let other = |a: usize, b: usize| if a == ego { Some(b) } else { (b == ego).then_some(a) };
        let mut alters: Vec<usize> = present().filter_map(|&(a, b, _)| other(a, b)).collect();
        alters.sort_unstable();
        alters.dedup();
        let place: FxHashMap<usize, usize> = alters.iter().enumerate().map(|(place, &node)| (node, place)).collect();
        let mut to_alters = vec![0.0; alters.len()];
        let mut between = Vec::new();
        for &(a, b, weight) in present() {
            if let Some(alter) = other(a, b) {
                to_alters[place[&alter]] += weight;
            } else if let Some(&a) = place.get(&a)
                && let Some(&b) = place.get(&b)
            {
                between.push(Between { a: a.min(b), b: a.max(b), weight });
            }
        }
        Ok(Self { to_alters, between: summed(between) })
    }

    /// How many alters the ego has.
    #[must_use]
    pub fn alters(&self) -> usize {
        self.to_alters.len()
    }

    /// Effective size, efficiency, constraint and hierarchy of the ego; `None` for an ego without alters.
    ///
    /// An ego with one alter has effective size, efficiency and constraint 1, and hierarchy 1: all constraint comes from one
    /// (the formula is 0 / 0 there, and programs differ).
    ///
    /// # Source
    /// Burt, Structural Holes (1992), chapter 2. Dyadic constraint `c_ij = (p_ij + sum_q p_iq p_qj)²`, constraint its sum over `j`;
    /// effective size `sum_j (1 - sum_q p_iq m_jq)`; efficiency is effective size by the number of alters `d`; hierarchy
    /// `sum_j r_j ln r_j / (d ln d)` with `r_j = c_ij / (C_i / d)`. Since every alter is tied to the ego, each tie between alters
    /// `j` and `q` is on exactly two paths of length two from the ego: O(alters + ties) time and memory, no matrix.
    ///
    /// # Example
    /// A triangle with all weights alike: `p = 1/2` everywhere, so `c_ij = (1/2 + 1/2 × 1/2)² = 9/16` for both alters, and each
    /// alter is half redundant.
    /// ```
    /// use network::holes::EgoTies;
    ///
    /// let triangle = EgoTies::new(&[1.0, 1.0], &[(0, 1, 1.0)])?.measures().expect("two alters");
    /// assert_eq!(triangle.constraint, 1.125);    // 2 × 9/16
    /// assert_eq!(triangle.effective_size, 1.0);  // 2 × (1 - 1/2 × 1)
    /// assert_eq!(triangle.efficiency, 0.5);
    /// assert_eq!(triangle.hierarchy, 0.0);       // both constrain alike
    /// # Ok::<(), network::holes::EgoFault>(())
    /// ```
    #[must_use]
    pub fn measures(&self) -> Option<EgoHoles> {
        measures(&self.to_alters, self.between.iter().copied())
    }
}

/// Burt's measures of me over my core; each is `None` where no closeness in the core is known.
///
/// The weight to somebody is closeness / 5, my own mark or else the estimate; between two of them strength / 3. Members
/// whose closeness is not known are left out, with their ties, and named in `left_out`.
///
/// # Source
/// See [`EgoTies::measures`]. O(core + ties).
///
/// # Example
/// ```
/// use model::network::Network;
/// use model::person::{Person, PersonId, Profile};
/// use model::scale::Closeness;
///
/// let mut people = ["p1", "p2", "p3"].map(|id| {
///     let mut person = Person::new(PersonId::new(id), id);
///     person.core = Some(true);
///     person
/// });
/// people[0].closeness = Some(Closeness::new(4)?);
/// people[1].closeness = Some(Closeness::new(4)?);
/// let network = Network::new(Profile::default(), people.to_vec(), Vec::new()).expect("three people, no ties");
///
/// let holes = network::holes::measure(&network::core::find(&network));
/// assert_eq!((holes.effective_size, holes.constraint), (Some(2.0), Some(0.5))); // two halves: 1/4 + 1/4
/// assert_eq!(holes.left_out, [PersonId::new("p3")]);
/// # Ok::<(), model::scale::OutOfRange>(())
/// ```
#[must_use]
pub fn measure(core: &Core<'_>) -> Holes {
    let (to_alters, places) = alters(core);
    // A network ties no two people twice and nobody to themselves, so there is nothing to sum or to drop.
    let between = core.ties.iter().filter_map(|tie| {
        let weight = f64::from(tie.strength.get()) / Strength::MAX as f64;
        Some(Between { a: places[tie.a as usize]?, b: places[tie.b as usize]?, weight })
    });
    let measures = measures(&to_alters, between);
    Holes {
        effective_size: measures.map(|holes| holes.effective_size),
        efficiency: measures.map(|holes| holes.efficiency),
        constraint: measures.map(|holes| holes.constraint),
        hierarchy: measures.map(|holes| holes.hierarchy),
        left_out: ids_where(core, |closeness| closeness.is_none()),
    }
}

/// The members of the core for whom [`measure`] takes an estimated closeness, in the order of the network.
#[must_use]
pub fn estimated(core: &Core<'_>) -> Vec<PersonId> {
    ids_where(core, |closeness| closeness.is_some_and(|known| known.is_estimated()))
}

/// The weights of the members whose closeness is known, and the place of each member among these.
fn alters(core: &Core<'_>) -> (Vec<f64>, Vec<Option<usize>>) {
    let mut to_alters = Vec::with_capacity(core.members.len());
    let mut places = Vec::with_capacity(core.members.len());
    for person in &core.members {
        let closeness = person.closeness_known().map(|known| known.value());
        places.push(closeness.is_some().then_some(to_alters.len()));
        to_alters.extend(closeness.map(|closeness| f64::from(closeness.get()) / Closeness::MAX as f64));
    }
    (to_alters, places)
}

fn ids_where(core: &Core<'_>, wanted: fn(Option<model::person::Known<Closeness>>) -> bool) -> Vec<PersonId> {
    let members = core.members.iter().filter(|person| wanted(person.closeness_known()));
    members.map(|person| person.id.clone()).collect()
}

/// The measures of an ego with these weights; `between` gives each tied pair once. It is walked twice rather than kept: a
/// dense core has half a million ties.
fn measures(to_alters: &[f64], between: impl Iterator<Item = Between> + Clone) -> Option<EgoHoles> {
    let alters = to_alters.len();
    if alters == 0 {
        return None;
    }
    // s_j and max_k w_jk of every alter: the tie to the ego first, then those among alters.
    let mut sums = to_alters.to_vec();
    let mut strongest = to_alters.to_vec();
    for Between { a, b, weight } in between.clone() {
        for alter in [a, b] {
            sums[alter] += weight;
            strongest[alter] = strongest[alter].max(weight);
        }
    }
    // What reaches each alter, directly and over every other one; and how much of it is redundant. The divisions are done
    // once an alter and not once a tie.
    let to_alters_sum: f64 = to_alters.iter().sum();
    let proportions: Vec<f64> = to_alters.iter().map(|weight| weight / to_alters_sum).collect();
    let per_weight: Vec<f64> = proportions.iter().zip(&sums).map(|(proportion, sum)| proportion / sum).collect();
    let mut reached = proportions.clone();
    let mut redundant = vec![0.0; alters];
    for Between { a, b, weight } in between {
        for (alter, over) in [(a, b), (b, a)] {
            reached[alter] += per_weight[over] * weight;
            redundant[alter] += proportions[over] * weight;
        }
    }
    let dyadic: Vec<f64> = reached.iter().map(|reached| reached * reached).collect();
    let constraint: f64 = dyadic.iter().sum();
    let unlike = redundant.iter().zip(&strongest).map(|(redundant, strongest)| 1.0 - redundant / strongest);
    let effective_size: f64 = unlike.sum();
    Some(EgoHoles {
        effective_size,
        efficiency: effective_size / alters as f64,
        constraint,
        hierarchy: hierarchy(&dyadic, constraint),
    })
}

/// Coleman-Theil disorder of the dyadic constraints, 0 to 1.
fn hierarchy(dyadic: &[f64], constraint: f64) -> f64 {
    let alters = dyadic.len() as f64;
    if dyadic.len() == 1 {
        return 1.0;
    }
    let mean = constraint / alters;
    // x ln x goes to 0 with x, and a dyadic constraint can be too small for an f64.
    let disorder = |part: f64| if part > 0.0 { part * part.ln() } else { 0.0 };
    let sum: f64 = dyadic.iter().map(|&constraint| disorder(constraint / mean)).sum();
    // Rounding can leave the range by a last digit.
    (sum / (alters * alters.ln())).clamp(0.0, 1.0)
}

fn check_weight(weight: f64) -> Result<(), EgoFault> {
    let allowed = weight == 0.0 || (WEIGHT_MIN..=WEIGHT_MAX).contains(&weight);
    if allowed { Ok(()) } else { Err(EgoFault::Weight { weight }) }
}

/// Each pair once, with the sum of its weights. Sorted by weight too, so that the sum does not depend on the order given.
fn summed(mut ties: Vec<Between>) -> Vec<Between> {
    ties.sort_unstable_by(|x, y| (x.a, x.b).cmp(&(y.a, y.b)).then(x.weight.total_cmp(&y.weight)));
    ties.dedup_by(|later, first| {
        let same = (later.a, later.b) == (first.a, first.b);
        if same {
            first.weight += later.weight;
        }
        same
    });
    ties
}
