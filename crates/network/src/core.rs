//! The core: the people I really rely on, and the ties among them. Every other measure begins here.

use crate::analysis::{CoreBasis, SizeVerdict};
use model::network::Network;
use model::person::{Known, Person};
use model::practice::{CORE_CLOSENESS_MIN, CORE_SIZE_MAX, CORE_SIZE_MIN};
use model::scale::Strength;
use rustc_hash::FxHashMap;

/// The core of a network.
#[derive(Debug, Clone, PartialEq)]
pub struct Core<'a> {
    /// What it rests on.
    pub basis: CoreBasis,
    /// How many of its members are in it by an estimate.
    pub estimated_people: usize,
    /// Who is in it, in the order of the network.
    pub members: Vec<&'a Person>,
    /// The ties between two members, in the order of the network.
    pub ties: Vec<CoreTie>,
}

/// A tie between two members of the core; small, since a dense core has half a million of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CoreTie {
    /// The place of one of them in [`Core::members`].
    pub a: u32,
    /// The place of the other.
    pub b: u32,
    /// How they are tied.
    pub strength: Strength,
}

/// The core of this network.
///
/// In it is whoever has `core` true, or has no `core` and an estimate that says true: my own word outweighs the estimate
/// both ways. Where that is nobody, in it are those with closeness 4 or 5, my own mark or else the estimate; `core` is not
/// asked a second time, so that somebody very close whom I marked `core: false` is in it as well (the file format says
/// no more than "those with closeness 4 or 5").
///
/// The basis is [`CoreBasis::Estimated`] as soon as one member is in by an estimate. An estimate that leaves somebody out
/// changes nothing, since without it they would be out just the same; it does not count, and a core that I marked myself
/// stays marked however many others intake has an opinion on. Where nobody is in at all, the basis is
/// [`CoreBasis::Closeness`], the last thing that was asked.
///
/// # Source
/// `FORMATS.md` section 2. O(people + ties).
///
/// # Example
/// ```
/// use model::network::Network;
/// use model::person::{Estimates, Person, PersonId, Profile};
///
/// let mut ada = Person::new(PersonId::new("p1"), "Ada Example");
/// ada.core = Some(true);
/// let mut ben = Person::new(PersonId::new("p2"), "Ben Example");
/// ben.estimates = Some(Estimates { core: Some(true), ..Estimates::default() });
/// let network = Network::new(Profile::default(), vec![ada, ben], Vec::new()).expect("two people, no ties");
///
/// let core = network::core::find(&network);
/// assert_eq!((core.basis.code(), core.estimated_people, core.members.len()), ("estimated", 1, 2));
/// ```
#[must_use]
pub fn find(network: &Network) -> Core<'_> {
    let marked = admit(network, CoreBasis::Marked, |person| person.core_known().filter(|known| known.value()));
    if marked.members.is_empty() { by_closeness(network) } else { marked }
}

/// How to judge a core of so many people: thin below 12, wide above 18, and not at all while it is only estimated.
///
/// # Source
/// The practice gives 12 to 18; the lines are in [`model::practice`].
#[must_use]
pub fn size_verdict(basis: CoreBasis, core_size: usize) -> SizeVerdict {
    match core_size {
        _ if basis == CoreBasis::Estimated => SizeVerdict::Unknown,
        _ if core_size < CORE_SIZE_MIN => SizeVerdict::Thin,
        _ if core_size > CORE_SIZE_MAX => SizeVerdict::Wide,
        _ => SizeVerdict::Fits,
    }
}

fn by_closeness(network: &Network) -> Core<'_> {
    admit(network, CoreBasis::Closeness, |person| {
        person.closeness_known().filter(|known| known.value().get() >= CORE_CLOSENESS_MIN)
    })
}

/// The core of those whom `admitted` lets in; `basis` holds unless an estimate let somebody in.
fn admit<T>(network: &Network, basis: CoreBasis, admitted: impl Fn(&Person) -> Option<Known<T>>) -> Core<'_> {
    let mut members = Vec::new();
    let mut estimated_people = 0;
    for person in network.people() {
        if let Some(known) = admitted(person) {
            members.push(person);
            estimated_people += usize::from(known.is_estimated());
        }
    }
    let ties = ties_among(&members, network);
    let basis = if estimated_people > 0 { CoreBasis::Estimated } else { basis };
    Core { basis, estimated_people, members, ties }
}

fn ties_among(members: &[&Person], network: &Network) -> Vec<CoreTie> {
    let places: FxHashMap<&str, u32> = (0..).zip(members).map(|(place, person)| (person.id.as_str(), place)).collect();
    let mut ties = Vec::with_capacity(network.ties().len());
    // Ties mostly come sorted by their first end: in a run of equal ones it is looked up once.
    let mut latest: Option<(&str, Option<u32>)> = None;
    for tie in network.ties() {
        let id = tie.a.as_str();
        let a = match latest {
            Some((latest_id, place)) if latest_id == id => place,
            _ => places.get(id).copied(),
        };
        latest = Some((id, a));
        if let (Some(a), Some(&b)) = (a, places.get(tie.b.as_str())) {
            ties.push(CoreTie { a, b, strength: tie.strength });
        }
    }
    ties
}
