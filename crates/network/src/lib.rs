//! Measures of one person's network, and what would change them; in [`org`], those of a whole organisation.
//!
//! Pure: a [`model::network::Network`] in, an [`analysis::Analysis`] out. It knows no file, no clock and no sentence, and the
//! same network gives the same answer to the last bit. Start reading at [`analyze`]; [`analysis`] is the shape of the answer,
//! and each measure has a module with its definition, its edge cases and its source. [`what_if`] edits a scratch copy, and
//! [`compare`] lays two analyses side by side.

pub mod analysis;
pub mod benefits;
pub mod compare;
pub mod core;
pub mod demand;
pub mod energy;
pub mod holes;
pub mod introductions;
pub mod org;
pub mod redundancy;
pub mod structure;
pub mod what_if;

use crate::analysis::{Analysis, Basis, Size};
use model::network::Network;

/// All measures of one person's network.
///
/// The core decides what most of them are about, see [`core::find`]; the number of people, [`energy`] and [`demand`] are over
/// everybody. A network without people gives counts of 0 and `None` for whatever is undefined; no measure is ever NaN or
/// infinite.
///
/// # Source
/// The definitions stand with each measure. Time and memory grow with the number of people and ties, never with its square:
/// O(n log n + ties).
///
/// # Example
/// ```
/// use model::network::Network;
/// use model::person::{Person, PersonId, Profile};
/// use model::scale::Closeness;
///
/// let mut ada = Person::new(PersonId::new("p1"), "Ada Example");
/// ada.core = Some(true);
/// ada.closeness = Some(Closeness::new(4)?);
/// let network = Network::new(Profile::default(), vec![ada], Vec::new()).expect("one person, no ties");
///
/// let analysis = network::analyze(&network);
/// assert_eq!(analysis.size.core, 1);
/// assert_eq!(analysis.redundancy.voices, 1);
/// assert_eq!(analysis.holes.constraint, Some(1.0)); // all of my time goes into one person
/// # Ok::<(), model::scale::OutOfRange>(())
/// ```
#[must_use]
pub fn analyze(network: &Network) -> Analysis {
    let core = core::find(network);
    Analysis {
        basis: Basis {
            core: core.basis,
            estimated_people: core.estimated_people,
            members: core.members.iter().map(|person| person.id.clone()).collect(),
        },
        size: Size {
            people: network.people().len(),
            core: core.members.len(),
            verdict: core::size_verdict(core.basis, core.members.len()),
        },
        structure: structure::measure(network.me(), &core),
        redundancy: redundancy::measure(&core),
        holes: holes::measure(&core),
        benefits: benefits::measure(&core),
        energy: energy::measure(network.people()),
        demand: demand::measure(network.people()),
    }
}
