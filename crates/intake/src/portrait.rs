//! What is known of one person: what the user stated first, then cards by source, then mail.

use crate::address;
use crate::atom::house_key;
use crate::called::{Called, main_name, sum_up};
use crate::name::{self, Form};
use crate::trace::{CardEntry, NONE, StatedEntry, Traces, card_name, card_rank};
use model::kind::Sphere;
use model::person::{Person, PersonId, Profile};
use model::record::Card;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// Labels by which people mark family and friends, folded.
const PERSONAL_LABELS: &[&str] = &[
    "amis", "familia", "famille", "familie", "family", "friend", "friends", "freunde", "privat", "private", "personal",
];

/// What is needed of the whole archive to draw one person.
pub(crate) struct Studio<'a> {
    traces: &'a Traces<'a>,
    called: &'a Called,
    profile: &'a Profile,
    owner_domains: BTreeSet<String>,
    owner_houses: BTreeSet<String>,
    organisation_of_domain: FxHashMap<String, String>,
    /// How each trace's address is most often written.
    shown_addresses: Vec<Option<String>>,
}

impl<'a> Studio<'a> {
    pub(crate) fn new(
        traces: &'a Traces<'a>,
        called: &'a Called,
        profile: &'a Profile,
        mine: &[bool],
        parties: &[model::record::Party],
    ) -> Self {
        let own_mails =
            (0..traces.len() as u32).filter(|&trace| mine[trace as usize]).filter_map(|trace| traces.mail(trace));
        let owner_domains: BTreeSet<String> = own_mails
            .map(|(_, domain)| domain)
            .filter(|domain| !address::is_free(domain))
            .map(|domain| address::registrable(domain).to_owned())
            .collect();
        let mut owner_houses: BTreeSet<String> =
            owner_domains.iter().map(|domain| house_key(address::house(domain))).collect();
        owner_houses.extend(profile.organisation.as_deref().map(house_key));
        Self {
            traces,
            called,
            profile,
            owner_domains,
            owner_houses,
            organisation_of_domain: organisations(traces),
            shown_addresses: shown_addresses(traces, parties),
        }
    }

    /// Draws one person. `stated` and `cards` are theirs alone; `id` is used where the user stated none.
    pub(crate) fn draw(&self, traces: &[u32], stated: &[&StatedEntry], cards: &[&CardEntry], id: PersonId) -> Person {
        let name = self.name(traces, stated, cards);
        let mut person = match stated.first() {
            Some(first) => first.person.clone(),
            None => Person::new(id.clone(), name.clone()),
        };
        person.id = id;
        person.name = name;
        for other in stated.iter().skip(1) {
            fill(&mut person, other.person);
        }
        person.emails = self.emails(traces, &person.emails);
        for entry in cards {
            let card = entry.card;
            person.organisation = person.organisation.or_else(|| filled(&card.organisation));
            person.unit = person.unit.or_else(|| filled(&card.unit));
            person.location = person.location.or_else(|| filled(&card.location));
        }
        let domains = self.domains(traces);
        person.organisation = person
            .organisation
            .or_else(|| domains.iter().find_map(|domain| self.organisation_of_domain.get(domain).cloned()));
        person.sphere = person.sphere.or_else(|| self.sphere(&person, &domains, cards));
        person
    }

    /// Stated, else a card's, else the one most seen; else half a name; else the address.
    fn name(&self, traces: &[u32], stated: &[&StatedEntry], cards: &[&CardEntry]) -> String {
        let stated_name = stated.iter().map(|entry| entry.person.name.trim()).find(|name| !name.is_empty());
        if let Some(name) = stated_name {
            return name.to_owned();
        }
        let shown = |place: u32| self.traces.names.get(place as usize).map(|name| name.shown.clone());
        let full = |entry: &&&CardEntry| {
            self.traces.names.get(entry.name as usize).is_some_and(|name| name.form == Form::Full)
        };
        if let Some(name) = cards.iter().find(full).and_then(|entry| shown(entry.name)) {
            return name;
        }
        let mut seen: Vec<(u32, u32)> =
            traces.iter().flat_map(|&trace| self.called.names[trace as usize].iter().copied()).collect();
        sum_up(&mut seen);
        let main = main_name(self.traces, &seen);
        let half =
            || seen.iter().max_by_key(|(place, weight)| (*weight, std::cmp::Reverse(*place))).map(|(place, _)| *place);
        let place = if main == NONE { half() } else { Some(main) };
        let written = || cards.iter().find_map(|entry| card_name(entry.card));
        let organisation = || cards.iter().find_map(|entry| filled(&entry.card.organisation));
        place.and_then(shown).or_else(written).or_else(organisation).unwrap_or_else(|| self.address(traces))
    }

    /// The shown name of a group that is no person.
    pub(crate) fn label(&self, traces: &[u32], cards: &[&CardEntry]) -> String {
        self.name(traces, &[], cards)
    }

    fn address(&self, traces: &[u32]) -> String {
        let shown = traces.iter().find_map(|&trace| self.shown_addresses[trace as usize].clone());
        let key = || traces.first().map(|&trace| self.traces.keys[trace as usize].as_str()).unwrap_or_default();
        shown.unwrap_or_else(|| key().split_once(':').map_or(key(), |(_, rest)| rest).to_owned())
    }

    /// Every mail address once: those the user stated first, in their order, then by how often each was seen.
    fn emails(&self, traces: &[u32], stated: &[String]) -> Vec<String> {
        let mut emails: Vec<String> = Vec::new();
        let mut keys: BTreeSet<String> = BTreeSet::new();
        for email in stated {
            let key = address::tidy(email).map_or_else(|| email.clone(), |tidy| address::canonical(&tidy));
            if keys.insert(key) {
                emails.push(email.clone());
            }
        }
        let mut seen: Vec<(std::cmp::Reverse<u32>, u32)> = traces
            .iter()
            .filter(|&&trace| self.traces.mail(trace).is_some())
            .map(|&trace| (std::cmp::Reverse(self.called.seen[trace as usize]), trace))
            .collect();
        seen.sort_unstable();
        for (_, trace) in seen {
            let Some(key) = self.traces.keys[trace as usize].strip_prefix("mail:") else { continue };
            if keys.insert(key.to_owned()) {
                emails.push(self.shown_addresses[trace as usize].clone().unwrap_or_else(|| key.to_owned()));
            }
        }
        emails
    }

    /// Registrable domains of employers, the most seen first.
    fn domains(&self, traces: &[u32]) -> Vec<String> {
        let mut seen: BTreeMap<String, u32> = BTreeMap::new();
        for &trace in traces {
            if let Some((_, domain)) = self.traces.mail(trace).filter(|(_, domain)| !address::is_free(domain)) {
                *seen.entry(address::registrable(domain).to_owned()).or_default() += self.called.seen[trace as usize];
            }
        }
        let mut domains: Vec<(std::cmp::Reverse<u32>, String)> =
            seen.into_iter().map(|(domain, count)| (std::cmp::Reverse(count), domain)).collect();
        domains.sort();
        domains.into_iter().map(|(_, domain)| domain).collect()
    }

    /// Where in my life: what a card's label says, else what domains and employers tell, else not known.
    fn sphere(&self, person: &Person, domains: &[String], cards: &[&CardEntry]) -> Option<Sphere> {
        let personal = |label: &String| name::key_of(label).split(' ').any(|word| PERSONAL_LABELS.contains(&word));
        let owner_name = self.profile.name.as_deref().map(name::key_of);
        let related_to_me =
            |(_, name): &(String, String)| owner_name.as_ref().is_some_and(|own| *own == name::key_of(name));
        if cards
            .iter()
            .any(|entry| entry.card.labels.iter().any(personal) || entry.card.related.iter().any(related_to_me))
        {
            return Some(Sphere::Personal);
        }
        let house = person.organisation.as_deref().map(house_key);
        let same_house = house.as_ref().is_some_and(|house| self.owner_houses.contains(house));
        if same_house || domains.iter().any(|domain| self.owner_domains.contains(domain)) {
            let unit = |unit: &Option<String>| unit.as_deref().map(name::key_of).filter(|unit| !unit.is_empty());
            let same_unit = unit(&person.unit).is_some() && unit(&person.unit) == unit(&self.profile.unit);
            return Some(if same_unit { Sphere::Unit } else { Sphere::Company });
        }
        let elsewhere = !domains.is_empty() || house.is_some();
        (elsewhere && !self.owner_houses.is_empty()).then_some(Sphere::Outside)
    }
}

/// The id of a person whom no file names: short, and always the same for the same first key.
pub(crate) fn derived_id(key: &str, attempt: u32) -> PersonId {
    // FNV-1a, 64 bits; forty of them are shown.
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in key.bytes().chain(attempt.to_le_bytes().into_iter().filter(|_| attempt > 0)) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    PersonId::new(format!("p-{:010x}", hash >> 24))
}

/// A person's cards for a lossless way out: by source, then by content.
pub(crate) fn sort_cards(cards: &mut [&CardEntry]) {
    cards.sort_by(|a, b| (card_rank(a.card), a.card).cmp(&(card_rank(b.card), b.card)));
}

/// The cards themselves, equal ones once.
pub(crate) fn plain_cards(cards: &[&CardEntry]) -> Vec<Card> {
    let mut plain: Vec<Card> = cards.iter().map(|entry| entry.card.clone()).collect();
    plain.dedup();
    plain
}

fn filled(text: &Option<String>) -> Option<String> {
    text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// Employers as cards name them, by the domain that stands on the same card; the most frequent name wins.
fn organisations(traces: &Traces) -> FxHashMap<String, String> {
    let mut votes: BTreeMap<String, BTreeMap<String, u32>> = BTreeMap::new();
    for entry in &traces.cards {
        let Some(organisation) = filled(&entry.card.organisation) else { continue };
        let domains: BTreeSet<&str> = entry
            .traces
            .iter()
            .filter_map(|&trace| traces.mail(trace))
            .map(|(_, domain)| domain)
            .filter(|domain| !address::is_free(domain))
            .map(address::registrable)
            .collect();
        for domain in domains {
            *votes.entry(domain.to_owned()).or_default().entry(organisation.clone()).or_default() += 1;
        }
    }
    let best = |votes: BTreeMap<String, u32>| {
        votes.into_iter().max_by(|a, b| a.1.cmp(&b.1).then_with(|| b.0.cmp(&a.0))).map(|(name, _)| name)
    };
    votes.into_iter().filter_map(|(domain, votes)| Some((domain, best(votes)?))).collect()
}

/// How an address is shown where spellings differ: without a tag, with its dots (`ada.b@gmail.com`), then the smallest.
fn shown_addresses(traces: &Traces, parties: &[model::record::Party]) -> Vec<Option<String>> {
    let mut shown: Vec<Option<String>> = vec![None; traces.len()];
    let of_parties = parties.iter().zip(&traces.of_party).filter(|(_, trace)| **trace != NONE);
    let of_parties = of_parties.filter_map(|(party, &trace)| Some((trace, party.address.clone()?)));
    let of_cards = traces.cards.iter().flat_map(|entry| &entry.card.emails);
    let of_stated = traces.stated.iter().flat_map(|entry| &entry.person.emails);
    let of_books =
        of_cards.chain(of_stated).filter_map(|email| Some((traces.find_address(email)?, address::tidy(email)?)));
    let rank =
        |address: &String| (address.contains('+'), std::cmp::Reverse(address.matches('.').count()), address.clone());
    for (trace, written) in of_parties.chain(of_books) {
        let known = &mut shown[trace as usize];
        if known.as_ref().is_none_or(|known| rank(&written) < rank(known)) {
            *known = Some(written);
        }
    }
    shown
}

/// Takes over what is not known yet.
fn fill(person: &mut Person, other: &Person) {
    macro_rules! take {
        ($($field:ident),+) => { $( if person.$field.is_none() { person.$field = other.$field.clone(); } )+ };
    }
    take!(
        sphere,
        organisation,
        unit,
        function,
        location,
        level,
        relation,
        years_ahead,
        core,
        closeness,
        energy,
        i_give,
        demand
    );
    take!(demand_cause, load, power, personality, risk, last_contact, contacts_per_month);
    if person.benefits.is_unknown() {
        person.benefits = other.benefits.clone();
    }
    for (mine, theirs) in [
        (&mut person.strengths, &other.strengths),
        (&mut person.weaknesses, &other.weaknesses),
        (&mut person.interests, &other.interests),
        (&mut person.emails, &other.emails),
    ] {
        for text in theirs {
            if !mine.contains(text) {
                mine.push(text.clone());
            }
        }
    }
    for field in &other.extra {
        if !person.extra.iter().any(|(known, _)| *known == field.0) {
            person.extra.push(field.clone());
        }
    }
}
