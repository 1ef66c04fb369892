//! Traces: every address, profile, card and id under which somebody was seen, each once, with the names seen beside it.
//!
//! Traces are numbered in the order of their keys, so that everything computed in that order does not depend on the
//! order in which segments were added.

use crate::address::{self, LINKEDIN};
use crate::ledger::Ledger;
use crate::name::{self, Form, Name};
use model::person::Person;
use model::record::{CARD_OF_PERSON, Card, CardSource, Gesture, Party};
use rustc_hash::FxHashMap;

/// No trace, no name.
pub(crate) const NONE: u32 = u32::MAX;
/// Fewest digits of a phone number that tells people apart.
const PHONE_DIGITS_MIN: usize = 7;

/// What kind of trace a key is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TraceKind {
    Mail,
    LinkedIn,
    Card,
    Phone,
    File,
    Name,
}

/// A card and the traces that it joins.
#[derive(Debug)]
pub(crate) struct CardEntry<'a> {
    pub(crate) card: &'a Card,
    pub(crate) traces: Vec<u32>,
    pub(crate) name: u32,
}

/// A person of a network file and the traces that they join.
#[derive(Debug)]
pub(crate) struct StatedEntry<'a> {
    pub(crate) person: &'a Person,
    pub(crate) traces: Vec<u32>,
    pub(crate) name: u32,
}

/// All traces of a ledger.
#[derive(Debug)]
pub(crate) struct Traces<'a> {
    pub(crate) keys: Vec<String>,
    pub(crate) kinds: Vec<TraceKind>,
    places: FxHashMap<String, u32>,
    /// By the ledger's number of a party.
    pub(crate) of_party: Vec<u32>,
    pub(crate) name_of_party: Vec<u32>,
    /// Every name once, sorted.
    pub(crate) names: Vec<Name>,
    pub(crate) cards: Vec<CardEntry<'a>>,
    pub(crate) stated: Vec<StatedEntry<'a>>,
    pub(crate) gestures: Vec<(u32, &'a Gesture)>,
}

impl<'a> Traces<'a> {
    pub(crate) fn of(ledger: &'a Ledger) -> Self {
        let names = all_names(ledger);
        let party_keys: Vec<Option<String>> = ledger.parties.iter().map(party_key).collect();
        let card_keys: Vec<Vec<String>> = ledger.cards.iter().map(|(_, card)| card_keys(card)).collect();
        let stated_keys = stated_keys(ledger);
        let gesture_keys: Vec<Option<String>> =
            ledger.gestures.iter().map(|(_, gesture)| party_key(&gesture.other)).collect();
        let mut keys: Vec<String> = Vec::new();
        keys.extend(party_keys.iter().chain(&gesture_keys).flatten().cloned());
        keys.extend(card_keys.iter().chain(&stated_keys).flatten().cloned());
        keys.sort_unstable();
        keys.dedup();
        let places: FxHashMap<String, u32> =
            keys.iter().enumerate().map(|(place, key)| (key.clone(), place as u32)).collect();
        let place = |key: &Option<String>| key.as_ref().and_then(|key| places.get(key)).copied().unwrap_or(NONE);
        let all_places =
            |keys: &Vec<String>| -> Vec<u32> { keys.iter().filter_map(|key| places.get(key).copied()).collect() };
        let name_place = |raw: Option<&str>| raw.and_then(name::read).map_or(NONE, |name| find_name(&names, &name));
        Self {
            kinds: keys.iter().map(|key| kind_of(key)).collect(),
            of_party: party_keys.iter().map(place).collect(),
            name_of_party: ledger.parties.iter().map(|party| name_place(party.name.as_deref())).collect(),
            cards: ledger
                .cards
                .iter()
                .zip(&card_keys)
                .map(|((_, card), keys)| CardEntry {
                    card,
                    traces: all_places(keys),
                    name: name_place(card_name(card).as_deref()),
                })
                .collect(),
            stated: ledger
                .stated_people
                .values()
                .zip(&stated_keys)
                .map(|(person, keys)| StatedEntry {
                    person,
                    traces: all_places(keys),
                    name: name_place(Some(&person.name)),
                })
                .collect(),
            gestures: ledger
                .gestures
                .iter()
                .zip(&gesture_keys)
                .map(|((_, gesture), key)| (place(key), gesture))
                .filter(|(trace, _)| *trace != NONE)
                .collect(),
            keys,
            places,
            names,
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.keys.len()
    }

    /// The trace with this key.
    pub(crate) fn find(&self, key: &str) -> Option<u32> {
        self.places.get(key).copied()
    }

    /// The trace of an address as a user types it: a mail address or `linkedin:SLUG`.
    pub(crate) fn find_address(&self, typed: &str) -> Option<u32> {
        self.find(&address_key(&address::tidy(typed)?))
    }

    /// Local part and domain, where the trace is a mail address.
    pub(crate) fn mail(&self, trace: u32) -> Option<(&str, &str)> {
        self.keys[trace as usize].strip_prefix("mail:")?.rsplit_once('@')
    }
}

/// The key of a tidy address.
pub(crate) fn address_key(tidy: &str) -> String {
    if tidy.starts_with(LINKEDIN) { tidy.to_owned() } else { format!("mail:{}", address::canonical(tidy)) }
}

fn party_key(party: &Party) -> Option<String> {
    match (&party.address, &party.name) {
        (Some(address), _) => Some(address_key(address)),
        (None, Some(name)) => {
            name::read(name).filter(|name| name.form == Form::Full).map(|name| format!("name:{}", name.key))
        }
        (None, None) => None,
    }
}

/// Every key that a card joins; a card that has none of the good ones gets one made of what it has.
fn card_keys(card: &Card) -> Vec<String> {
    let mut keys: Vec<String> = card.emails.iter().map(|email| address_key(email)).collect();
    keys.extend(card.slugs.iter().filter_map(|slug| address::tidy(&format!("{LINKEDIN}{slug}"))));
    keys.extend(card.uid.iter().filter(|uid| !uid.trim().is_empty()).map(|uid| format!("card:{}", uid.trim())));
    keys.extend(
        card.other.iter().filter_map(|property| property.strip_prefix(CARD_OF_PERSON)).map(|id| format!("file:{id}")),
    );
    if keys.is_empty() {
        let name = card_name(card).as_deref().map(name::key_of).unwrap_or_default();
        let house = card.organisation.as_deref().map(name::key_of).unwrap_or_default();
        // The name belongs to the key: a shared telephone does not make two people one, nor does a common name.
        let (first, second) = match card.phones.iter().find_map(|phone| plain_phone(phone)) {
            Some(phone) => (format!("tel:{phone}"), name),
            None if name.is_empty() => (format!("name:{house}"), String::new()),
            None => (format!("name:{name}"), house),
        };
        keys.push(if second.is_empty() { first } else { format!("{first}; {second}") });
    }
    keys
}

pub(crate) fn card_name(card: &Card) -> Option<String> {
    let filled =
        |text: &Option<String>| text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    filled(&card.name).or_else(|| match (filled(&card.given), filled(&card.family)) {
        (Some(given), Some(family)) => Some(format!("{given} {family}")),
        (given, family) => given.or(family),
    })
}

/// Ids of a network file; two files may use one id for two people, whom their names then tell apart.
fn stated_keys(ledger: &Ledger) -> Vec<Vec<String>> {
    let mut names_by_id: FxHashMap<&str, Vec<String>> = FxHashMap::default();
    let mut all = Vec::new();
    for person in ledger.stated_people.values() {
        let emails: Vec<String> =
            person.emails.iter().filter_map(|email| address::tidy(email)).map(|email| address_key(&email)).collect();
        let name = name::key_of(&person.name);
        let same_id = names_by_id.entry(person.id.as_str()).or_default();
        let shares_a_word = |known: &String| known.split(' ').any(|word| name.split(' ').any(|other| other == word));
        let fits = same_id.is_empty() || same_id.iter().any(shares_a_word);
        let suffix = if fits { String::new() } else { format!("; {name}") };
        same_id.push(name);
        let mut keys = vec![format!("file:{}{suffix}", person.id)];
        keys.extend(emails);
        all.push(keys);
    }
    all
}

/// A phone number by its digits, with `+` where it is international; `None` where it is too short to tell anything.
pub(crate) fn plain_phone(raw: &str) -> Option<String> {
    let digits: String = raw.chars().filter(char::is_ascii_digit).collect();
    let international = raw.trim_start().starts_with('+');
    let (digits, international) = match digits.strip_prefix("00") {
        Some(rest) if !international => (rest.to_owned(), true),
        _ => (digits, international),
    };
    let plain = if international { format!("+{digits}") } else { digits };
    (plain.len() >= PHONE_DIGITS_MIN).then_some(plain)
}

fn kind_of(key: &str) -> TraceKind {
    match key.split(':').next() {
        Some("mail") => TraceKind::Mail,
        Some("linkedin") => TraceKind::LinkedIn,
        Some("card") => TraceKind::Card,
        Some("tel") => TraceKind::Phone,
        Some("file") => TraceKind::File,
        _ => TraceKind::Name,
    }
}

fn all_names(ledger: &Ledger) -> Vec<Name> {
    let of_parties = ledger.parties.iter().filter_map(|party| party.name.as_deref()).filter_map(name::read);
    let of_cards = ledger.cards.iter().filter_map(|(_, card)| card_name(card)).filter_map(|raw| name::read(&raw));
    let of_stated = ledger.stated_people.values().filter_map(|person| name::read(&person.name));
    let mut names: Vec<Name> = of_parties.chain(of_cards).chain(of_stated).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn find_name(names: &[Name], name: &Name) -> u32 {
    names.binary_search(name).map_or(NONE, |place| place as u32)
}

/// How much the source of a card is trusted; smaller is more.
pub(crate) fn card_rank(card: &Card) -> CardSource {
    card.source.unwrap_or(CardSource::OtherCsv)
}
