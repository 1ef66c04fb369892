//! Atoms: traces that sources or the user already join, with everything known of them pooled.

use crate::address;
use crate::called::{Called, main_name, sum_up};
use crate::candidates::{derived_locals, plain_local};
use crate::evidence::Evidence;
use crate::name::{self, Form, Name};
use crate::trace::{NONE, TraceKind, Traces, plain_phone};
use model::record::Birthday;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// Traces that are one person before any weighing.
#[derive(Debug, Default)]
pub(crate) struct Atom {
    /// Sorted.
    pub(crate) traces: Vec<u32>,
    /// Names (places in [`Traces::names`]) with weights.
    pub(crate) names: Vec<(u32, u32)>,
    /// Keys of the full names, each with its share of all full names.
    pub(crate) keys: BTreeMap<String, f64>,
    /// The most used full name, else [`NONE`].
    pub(crate) main: u32,
    /// Local parts and domains of its mail addresses.
    pub(crate) mails: Vec<(String, String)>,
    /// What its employers are called: from domains that are not free, and from cards.
    pub(crate) houses: BTreeSet<String>,
    pub(crate) neighbours: Vec<u32>,
    pub(crate) phones: BTreeSet<String>,
    pub(crate) birthdays: BTreeSet<Birthday>,
    pub(crate) has_profile: bool,
    pub(crate) seen: u64,
}

impl Atom {
    /// Whether no mail address belongs to it.
    pub(crate) fn is_mailless(&self) -> bool {
        self.mails.is_empty()
    }

    /// Whether both go by the same full name.
    pub(crate) fn shares_main_name(&self, other: &Atom, traces: &Traces) -> bool {
        let key = |atom: &Atom| traces.names.get(atom.main as usize).map(|name| name.key.clone());
        key(self).is_some() && key(self) == key(other)
    }

    /// Whether both have an address at one employer.
    pub(crate) fn shares_employer_domain(&self, other: &Atom) -> bool {
        !self.employer_domains().is_disjoint(&other.employer_domains())
    }

    /// Whether both have addresses at employers, and none at the same domain.
    pub(crate) fn has_other_employer_domain(&self, other: &Atom) -> bool {
        let (own, theirs) = (self.employer_domains(), other.employer_domains());
        !own.is_empty() && !theirs.is_empty() && own.is_disjoint(&theirs)
    }

    fn employer_domains(&self) -> BTreeSet<&str> {
        let employers = self.mails.iter().map(|(_, domain)| domain).filter(|domain| !address::is_free(domain));
        employers.map(|domain| address::registrable(domain)).collect()
    }

    /// Whether an employer numbers one of its addresses, `ada.brandt2@`: where the plain one was taken, by somebody of that name.
    /// Numbers of two digits are years and ages, and free providers have namesakes in plenty whom nobody here knows.
    pub(crate) fn is_numbered(&self, name: &Name) -> bool {
        let derived = derived_locals(name);
        self.mails.iter().filter(|(_, domain)| !address::is_free(domain)).any(|(local, _)| {
            let stem = local.trim_end_matches(|c: char| c.is_ascii_digit());
            let is_second = matches!(&local.as_bytes()[stem.len()..], [b'2'..=b'9']);
            is_second && derived.contains(&plain_local(local))
        })
    }

    /// Whether one of its local parts is the whole name.
    pub(crate) fn writes_whole(&self, name: &Name) -> bool {
        let whole = name::joined(&name.key);
        self.mails.iter().any(|(local, _)| plain_local(local) == whole)
    }

    /// Whether one of its local parts can be made of the name; `None` where it has no address with letters.
    pub(crate) fn local_fits(&self, name: &Name) -> Option<bool> {
        let locals: Vec<String> =
            self.mails.iter().map(|(local, _)| plain_local(local)).filter(|local| local.chars().count() >= 2).collect();
        if locals.is_empty() {
            return None;
        }
        let derived = derived_locals(name);
        Some(locals.iter().any(|local| derived.contains(local)))
    }
}

/// Builds the atoms: `group_of` gives each trace the number of its atom, or [`NONE`] where it takes no part.
pub(crate) fn build(
    traces: &Traces,
    called: &Called,
    evidence: &Evidence,
    group_of: &[u32],
    count: usize,
) -> Vec<Atom> {
    let mut atoms: Vec<Atom> = (0..count).map(|_| Atom { main: NONE, ..Atom::default() }).collect();
    for trace in (0..traces.len() as u32).filter(|&trace| group_of[trace as usize] != NONE) {
        let atom = &mut atoms[group_of[trace as usize] as usize];
        atom.traces.push(trace);
        atom.names.extend(&called.names[trace as usize]);
        atom.seen += u64::from(called.seen[trace as usize]);
        atom.has_profile |= traces.kinds[trace as usize] == TraceKind::LinkedIn;
        atom.neighbours.extend(evidence.neighbours.get(&trace).into_iter().flatten());
        if let Some((local, domain)) = traces.mail(trace) {
            atom.mails.push((local.to_owned(), domain.to_owned()));
            if !address::is_free(domain) {
                atom.houses.insert(name::joined(&name::key_of(address::house(domain))));
            }
        }
    }
    for entry in &traces.cards {
        let groups: BTreeSet<u32> = entry.traces.iter().map(|&trace| group_of[trace as usize]).collect();
        for atom in groups.into_iter().filter(|&group| group != NONE) {
            let atom = &mut atoms[atom as usize];
            atom.houses.extend(entry.card.organisation.as_deref().map(house_key).filter(|house| !house.is_empty()));
            atom.phones.extend(entry.card.phones.iter().filter_map(|phone| plain_phone(phone)));
            atom.birthdays.extend(entry.card.birthday);
        }
    }
    for (trace, gesture) in &traces.gestures {
        if group_of[*trace as usize] != NONE {
            let atom = &mut atoms[group_of[*trace as usize] as usize];
            atom.houses.extend(gesture.organisation.as_deref().map(house_key).filter(|house| !house.is_empty()));
        }
    }
    for atom in &mut atoms {
        finish(atom, traces);
    }
    atoms
}

/// An organisation's name as its domain would write it: `Acme GmbH` and `acme` meet.
pub(crate) fn house_key(organisation: &str) -> String {
    const FORMS: &[&str] = &[
        "ag",
        "bv",
        "co",
        "company",
        "corp",
        "corporation",
        "gmbh",
        "group",
        "inc",
        "kg",
        "limited",
        "llc",
        "ltd",
        "plc",
        "sa",
        "sas",
        "se",
        "spa",
        "srl",
    ];
    let key = name::key_of(organisation);
    let mut words: Vec<&str> = key.split(' ').filter(|word| *word != "the").collect();
    while words.len() > 1 && FORMS.contains(&words[words.len() - 1]) {
        words.pop();
    }
    words.concat()
}

fn finish(atom: &mut Atom, traces: &Traces) {
    sum_up(&mut atom.names);
    atom.main = main_name(traces, &atom.names);
    atom.neighbours.sort_unstable();
    atom.neighbours.dedup();
    let mut total = 0.0;
    for &(place, weight) in &atom.names {
        let name = &traces.names[place as usize];
        if name.form == Form::Full {
            *atom.keys.entry(name.key.clone()).or_default() += f64::from(weight);
            total += f64::from(weight);
        }
    }
    for share in atom.keys.values_mut() {
        *share /= total;
    }
}

/// How common names are among the people of this archive.
pub(crate) struct Frequencies {
    given: FxHashMap<String, f64>,
    family: FxHashMap<String, f64>,
    full: f64,
    /// By full name, how many profiles carry it: profiles are one a person.
    profiles: FxHashMap<String, u32>,
    namesakes_seen: BTreeSet<String>,
}

impl Frequencies {
    pub(crate) fn of(traces: &Traces, atoms: &[Atom]) -> Self {
        let mut full: BTreeSet<(&str, &str, &str)> = BTreeSet::new();
        let mut profiles: FxHashMap<String, u32> = FxHashMap::default();
        for atom in atoms {
            let Some(name) = traces.names.get(atom.main as usize) else { continue };
            full.insert((&name.key, &name.given, &name.family));
            if atom.has_profile {
                *profiles.entry(name.key.clone()).or_default() += 1;
            }
        }
        let mut frequencies = Self {
            given: FxHashMap::default(),
            family: FxHashMap::default(),
            full: full.len() as f64,
            profiles,
            namesakes_seen: BTreeSet::new(),
        };
        for (_, given, family) in full {
            *frequencies.given.entry(given.to_owned()).or_default() += 1.0;
            *frequencies.family.entry(family.to_owned()).or_default() += 1.0;
        }
        frequencies
    }

    /// How many others with this name one would expect here if given and family names met by chance.
    pub(crate) fn expected_namesakes(&self, name: &Name) -> f64 {
        let given = self.given.get(&name.given).copied().unwrap_or(1.0);
        let family = self.family.get(&name.family).copied().unwrap_or(1.0);
        given * family / self.full.max(1.0)
    }

    /// How many more than one certainly carry this name: two profiles, two addresses side by side or at one
    /// employer, or an address that an employer had to number.
    pub(crate) fn known_namesakes(&self, key: &str) -> u32 {
        let by_profiles = self.profiles.get(key).copied().unwrap_or(0).saturating_sub(1);
        by_profiles.max(u32::from(self.namesakes_seen.contains(key)))
    }

    /// Notes that there are two people of this name.
    pub(crate) fn note_namesake(&mut self, key: &str) {
        self.namesakes_seen.insert(key.to_owned());
    }
}
