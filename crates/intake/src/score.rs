//! How likely two atoms are one person: Fellegi and Sunter's sum of log-odds, with the rarity of the name.
//!
//! Every weight is the natural logarithm of how much more often something is seen between two traces of one person than
//! between traces of two people.

use crate::atom::{Atom, Frequencies};
use crate::candidates::plain_local;
use crate::evidence::PairEvidence;
use crate::name::{Form, Name};
use crate::nickname;
use crate::trace::{NONE, Traces};
use std::collections::BTreeSet;

/// How two atoms' names agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum NameAgreement {
    /// The same full name.
    Equal,
    /// The same family name, and a short form of the given name.
    Nickname,
    /// Nearly the same spelling, or the whole name in the address.
    Similar,
    /// One shows only an initial or a given name, and it fits.
    Partial,
    /// At least one has no name.
    Unknown,
    /// Two full names that do not agree.
    Different,
}

/// What the score rests on.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Features {
    pub(crate) name: NameAgreement,
    /// Expected number of others with this name in the archive.
    pub(crate) namesakes: f64,
    /// How many more than one are known to carry the name.
    pub(crate) known_namesakes: u32,
    pub(crate) turns: u32,
    pub(crate) together: u32,
    pub(crate) shared_neighbours: usize,
    pub(crate) fewer_neighbours: usize,
    pub(crate) more_neighbours: usize,
    /// Of all people with neighbours, by which share chance is judged.
    pub(crate) population: usize,
    /// How many of the two have a local part that can be made of the shared name, and how many one that cannot.
    pub(crate) locals_fit: u32,
    pub(crate) locals_foreign: u32,
    /// A local part of five letters or more that both have.
    pub(crate) same_local: bool,
    /// Two addresses at one employer.
    pub(crate) same_employer_domain: bool,
    /// Both have employers, and none in common.
    pub(crate) different_houses: bool,
    /// A card or domain of each names one employer.
    pub(crate) same_house: bool,
    pub(crate) same_phone: bool,
    pub(crate) different_birthdays: bool,
    pub(crate) both_profiles: bool,
    /// In how many messages and events the less seen of the two was seen.
    pub(crate) fewer_seen: u64,
}

impl Features {
    pub(crate) fn of(
        traces: &Traces,
        frequencies: &Frequencies,
        population: usize,
        a: &Atom,
        b: &Atom,
        pair: PairEvidence,
    ) -> Self {
        let (name, shared) = agreement(traces, a, b);
        let fits: Vec<bool> =
            shared.map_or(Vec::new(), |name| [a, b].iter().filter_map(|atom| atom.local_fits(name)).collect());
        let shared_neighbours = a.neighbours.iter().filter(|one| b.neighbours.binary_search(one).is_ok()).count();
        let locals = |atom: &Atom| -> BTreeSet<String> {
            atom.mails.iter().map(|(local, _)| plain_local(local)).filter(|local| local.len() >= 5).collect()
        };
        Self {
            name,
            namesakes: shared.map_or(1.0, |name| frequencies.expected_namesakes(name)),
            known_namesakes: shared.map_or(0, |name| frequencies.known_namesakes(&name.key)),
            turns: pair.turns,
            together: pair.together,
            shared_neighbours,
            fewer_neighbours: a.neighbours.len().min(b.neighbours.len()),
            more_neighbours: a.neighbours.len().max(b.neighbours.len()),
            population,
            locals_fit: fits.iter().filter(|fit| **fit).count() as u32,
            locals_foreign: fits.iter().filter(|fit| !**fit).count() as u32,
            same_local: locals(a).intersection(&locals(b)).next().is_some(),
            same_employer_domain: a.shares_employer_domain(b),
            different_houses: !a.houses.is_empty() && !b.houses.is_empty() && a.houses.is_disjoint(&b.houses),
            // Two companies may be called alike: addresses at two domains of one label do not tell which it is.
            same_house: !a.houses.is_disjoint(&b.houses) && !a.has_other_employer_domain(b),
            same_phone: !a.phones.is_disjoint(&b.phones),
            different_birthdays: !a.birthdays.is_empty()
                && !b.birthdays.is_empty()
                && a.birthdays.is_disjoint(&b.birthdays),
            fewer_seen: a.seen.min(b.seen),
            both_profiles: a.has_profile && b.has_profile,
        }
    }
}

/// How the names agree, and the name on which they do.
fn agreement<'a>(traces: &'a Traces, a: &Atom, b: &Atom) -> (NameAgreement, Option<&'a Name>) {
    let (main_a, main_b) = (traces.names.get(a.main as usize), traces.names.get(b.main as usize));
    let named = |atom: &Atom| atom.main != NONE;
    match (main_a, main_b) {
        (Some(x), Some(y)) if x.key == y.key => (NameAgreement::Equal, Some(x)),
        (Some(x), Some(y)) if x.family == y.family && nickname::can_be_one(&x.given, &y.given) => {
            (NameAgreement::Nickname, Some(x))
        }
        (Some(x), Some(y)) if strsim::jaro_winkler(&x.key, &y.key) >= 0.95 => (NameAgreement::Similar, Some(x)),
        (Some(x), Some(y)) => {
            // A rarely used name of one may be the main name of the other.
            let shared = a.keys.contains_key(&y.key).then_some(y).or_else(|| b.keys.contains_key(&x.key).then_some(x));
            shared.map_or((NameAgreement::Different, None), |name| (NameAgreement::Similar, Some(name)))
        }
        _ => {
            let full = main_a.or(main_b);
            let other = if named(a) { b } else { a };
            let fits = full
                .is_some_and(|full| other.names.iter().any(|(place, _)| partly(full, &traces.names[*place as usize])));
            let whole =
                full.is_some_and(|full| other.writes_whole(full) || (fits && other.local_fits(full) == Some(true)));
            let agreement = match (whole, fits) {
                (true, _) => NameAgreement::Similar,
                (false, true) => NameAgreement::Partial,
                (false, false) => NameAgreement::Unknown,
            };
            (agreement, full)
        }
    }
}

fn partly(full: &Name, part: &Name) -> bool {
    match part.form {
        Form::Single => nickname::can_be_one(&full.given, &part.given),
        Form::Initial => part.given == full.given && full.family.starts_with(&part.family),
        Form::Full => false,
    }
}
