//! Connections and cards without an address beside people with one. Only names and employers are there to go by, so a
//! match is certain only where both agree and nobody else could be meant.

use crate::atom::Atom;
use crate::linkage::Link;
use crate::trace::{NONE, Traces};
use crate::union::Union;
use model::finding::Message;
use std::collections::{BTreeMap, BTreeSet};

/// The same name and employer, and nobody else in question: probability 0.995.
const CERTAIN_LOG_ODDS: f64 = 5.3;
/// The same name, nobody else of it, employer unknown: probability 0.9.
const UNIQUE_NAME_LOG_ODDS: f64 = 2.2;
/// The same name, nobody else of it, another employer (people move): probability 0.7.
const OTHER_EMPLOYER_LOG_ODDS: f64 = 0.85;

/// Matches between atoms.
#[derive(Debug, Default)]
pub(crate) struct Matches {
    pub(crate) certain: Vec<(Link, Vec<Message>)>,
    pub(crate) likely: Vec<(Link, Vec<Message>)>,
}

/// Atoms that are already one person, pooled.
struct Group {
    first_atom: u32,
    houses: BTreeSet<String>,
    phones: BTreeSet<String>,
    has_mail: bool,
    has_profile: bool,
}

/// Finds who an atom without an address is.
pub(crate) fn find(traces: &Traces, atoms: &[Atom], union: &mut Union) -> Matches {
    let mut matches = Matches::default();
    let mut by_name: BTreeMap<&str, BTreeMap<u32, Vec<u32>>> = BTreeMap::new();
    for (number, atom) in atoms.iter().enumerate().filter(|(_, atom)| atom.main != NONE) {
        let root = union.root(atom.traces[0]);
        let key = &traces.names[atom.main as usize].key;
        by_name.entry(key).or_default().entry(root).or_default().push(number as u32);
    }
    for groups in by_name.into_values() {
        let mut groups: Vec<Group> = groups.into_values().map(|members| pool(atoms, &members)).collect();
        groups.sort_by_key(|group| group.first_atom);
        if groups.len() > 1 && groups.iter().any(|group| !group.has_mail) {
            match_block(&groups, &mut matches);
        }
    }
    matches
}

fn pool(atoms: &[Atom], members: &[u32]) -> Group {
    let mut group = Group {
        first_atom: members[0],
        houses: BTreeSet::new(),
        phones: BTreeSet::new(),
        has_mail: false,
        has_profile: false,
    };
    for &member in members {
        let atom = &atoms[member as usize];
        group.houses.extend(atom.houses.iter().cloned());
        group.phones.extend(atom.phones.iter().cloned());
        group.has_mail |= !atom.is_mailless();
        group.has_profile |= atom.has_profile;
    }
    group
}

/// All groups of one full name.
fn match_block(groups: &[Group], matches: &mut Matches) {
    let mut settled = BTreeSet::new();
    for (at, group) in groups.iter().enumerate().filter(|(_, group)| !group.has_mail) {
        let fitting: Vec<usize> =
            (0..groups.len()).filter(|&other| other != at && agree(group, &groups[other])).collect();
        // Somebody of this name whose employer nobody knows may be meant as well.
        let unclear = |other: usize| {
            other != at && !fitting.contains(&other) && groups[other].houses.is_empty() && groups[other].has_mail
        };
        let [only] = fitting[..] else { continue };
        let rival = (0..groups.len())
            .any(|other| other != at && other != only && (agree(&groups[other], &groups[only]) || unclear(other)));
        let two_profiles = group.has_profile && groups[only].has_profile;
        if !rival && !two_profiles && settled.insert((at.min(only), at.max(only))) {
            let reason = if group.phones.is_disjoint(&groups[only].phones) {
                "intake-reason-employer"
            } else {
                "intake-reason-phone"
            };
            let reasons = vec![Message::new("intake-reason-name-equal"), Message::new(reason)];
            matches.certain.push((link(group, &groups[only], CERTAIN_LOG_ODDS), reasons));
        }
    }
    if let ([x, y], true) = (groups, settled.is_empty()) {
        if x.has_profile && y.has_profile {
            return;
        }
        let moved = !x.houses.is_empty() && !y.houses.is_empty();
        let log_odds = if moved { OTHER_EMPLOYER_LOG_ODDS } else { UNIQUE_NAME_LOG_ODDS };
        let mut reasons = vec![Message::new("intake-reason-name-equal")];
        reasons.extend(moved.then(|| Message::new("intake-against-employers")));
        matches.likely.push((link(x, y, log_odds), reasons));
    }
}

/// Same employer or same telephone, and not two addresses' owners, which the evidence has already weighed.
fn agree(a: &Group, b: &Group) -> bool {
    let apart = a.houses.is_disjoint(&b.houses) && a.phones.is_disjoint(&b.phones);
    let both_mail = a.has_mail && b.has_mail;
    !apart && !both_mail
}

fn link(a: &Group, b: &Group, log_odds: f64) -> Link {
    Link { a: a.first_atom.min(b.first_atom), b: a.first_atom.max(b.first_atom), log_odds }
}
