//! From a ledger and decisions to a world. A pure function: the same observations and decisions give the same world,
//! whatever the order in which they came.

use crate::called::Called;
use crate::census::Census;
use crate::happenings::{self, Happenings};
use crate::identity::{self, Identity};
use crate::ledger::Ledger;
use crate::name;
use crate::owner::{self, Ownership};
use crate::portrait::{self, Studio};
use crate::trace::{CardEntry, NONE, StatedEntry, Traces};
use crate::world::{ContactTie, Merge, NonPerson, NonPersonKind, ResolvedPerson, World};
use chrono::{DateTime, NaiveDate, Utc};
use model::finding::Message;
use model::ledger::{Decision, IdentityKey};
use model::network::AlterTie;
use model::person::{PersonId, Profile};
use model::scale::Strength;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// What resolving needs to know from outside.
#[derive(Debug, Clone)]
pub struct ResolveOptions {
    /// The present: later messages are not believed, later meetings have not happened.
    pub now: DateTime<Utc>,
    /// Addresses that the owner confirmed, as typed: mail addresses, or `linkedin:SLUG`.
    pub me: Vec<String>,
}

/// Ties that a card states of relatives are close, others are working ties (ours).
const RELATIVE_TIE: i64 = 3;
const NAMED_TIE: i64 = 2;
const RELATIVES: &[&str] = &[
    "brother", "child", "daughter", "father", "mother", "parent", "partner", "sibling", "sister", "son", "spouse",
    "wife", "husband",
];

/// Works out who is who, what happened with whom, and what is open.
///
/// An empty ledger gives an empty world. Cost: a few passes over the messages; memory: a few bytes a message.
#[must_use]
pub fn resolve(ledger: &Ledger, decisions: &[Decision], options: &ResolveOptions) -> World {
    let traces = Traces::of(ledger);
    let called = Called::of(ledger, &traces);
    let ownership = owner::find(ledger, &traces, &called.main, &options.me, decisions);
    let census = Census::of(ledger, &traces, &ownership.mine);
    let verdicts = Verdicts::of(&traces, &called, &census, decisions);
    let eligible: Vec<bool> =
        (0..traces.len()).map(|place| !ownership.mine[place] && verdicts.other[place].is_none()).collect();
    let contact: Vec<bool> = (0..traces.len()).map(|place| eligible[place] && census.is_contact(place)).collect();
    let identity = identity::resolve(ledger, &traces, &called, &ownership.mine, &eligible, decisions, &contact);
    let profile = profile(ledger, &ownership);
    let studio = Studio::new(&traces, &called, &profile, &ownership.mine, &ledger.parties);
    let builder =
        Builder { ledger, traces: &traces, census: &census, verdicts: &verdicts, studio: &studio, now: options.now };
    let mut world = builder.build(identity, &ownership.mine);
    world.owner = ownership.owner;
    world.profile = profile;
    world.counts.messages = ledger.messages() as u64;
    world.counts.events = ledger.events.len() as u64;
    world.counts.cards = ledger.cards.len() as u64;
    world
}

/// What each trace is, by evidence and by the user's word.
struct Verdicts {
    other: Vec<Option<(NonPersonKind, Message)>>,
    /// The user's word, with its place among the decisions: a person or not.
    said: FxHashMap<u32, (usize, bool)>,
}

impl Verdicts {
    fn of(traces: &Traces, called: &Called, census: &Census, decisions: &[Decision]) -> Self {
        let mut other: Vec<_> =
            (0..traces.len() as u32).map(|trace| census.non_person(traces, called, trace)).collect();
        let mut said = FxHashMap::default();
        for (place, decision) in decisions.iter().enumerate() {
            let (key, is_person) = match decision {
                Decision::Person(key) => (key, true),
                Decision::NotPerson(key) => (key, false),
                _ => continue,
            };
            let Some(trace) = traces.find(key.as_str()) else { continue };
            said.insert(trace, (place, is_person));
            let known = other[trace as usize].take().map_or(NonPersonKind::Robot, |(kind, _)| kind);
            other[trace as usize] = (!is_person).then(|| (known, Message::new("intake-other-decided")));
        }
        Self { other, said }
    }
}

struct Builder<'a> {
    ledger: &'a Ledger,
    traces: &'a Traces<'a>,
    census: &'a Census,
    verdicts: &'a Verdicts,
    studio: &'a Studio<'a>,
    now: DateTime<Utc>,
}

impl<'a> Builder<'a> {
    fn build(&self, identity: Identity, mine: &[bool]) -> World {
        let mut union = identity.union;
        // Groups in the order of their first traces, and so of their first keys.
        let mut groups: Vec<Vec<u32>> = Vec::new();
        let mut place_of_root: FxHashMap<u32, usize> = FxHashMap::default();
        for trace in 0..self.traces.len() as u32 {
            let place = *place_of_root.entry(union.root(trace)).or_insert_with(|| {
                groups.push(Vec::new());
                groups.len() - 1
            });
            groups[place].push(trace);
        }
        let mut world = World::default();
        let mut candidates: Vec<Vec<u32>> = Vec::new();
        let cards = self.cards_by_trace();
        for group in groups {
            if group.iter().any(|&trace| mine[trace as usize]) {
                continue;
            }
            match self.other(&group) {
                Some((kind, reason)) => {
                    let keys = self.keys(&group);
                    let name = self.studio.label(&group, &self.cards_of(&cards, &group));
                    world.others.push(NonPerson { keys, name, kind, reason });
                }
                None => candidates.push(group),
            }
        }
        let mut person_of = vec![NONE; self.traces.len()];
        for (place, group) in candidates.iter().enumerate() {
            for &trace in group {
                person_of[trace as usize] = place as u32;
            }
        }
        let happenings =
            happenings::count(self.ledger, self.traces, mine, &person_of, candidates.len(), self.now.timestamp());
        self.people(&mut world, candidates, happenings, &cards);
        self.merges(&mut world, identity.merges);
        let people: BTreeSet<&IdentityKey> = world.people.iter().flat_map(|person| &person.keys).collect();
        world.questions = identity
            .questions
            .into_iter()
            .filter(|question| people.contains(&question.a) || people.contains(&question.b))
            .collect();
        world.counts.questions_held_back = identity.questions_held_back;
        world
    }

    /// What a group is where it is no person: the user's last word, else the evidence where all its addresses agree.
    fn other(&self, group: &[u32]) -> Option<(NonPersonKind, Message)> {
        let last = group.iter().filter_map(|trace| self.verdicts.said.get(trace)).max();
        let verdicts = || group.iter().filter_map(|&trace| self.verdicts.other[trace as usize].clone());
        match last {
            Some((_, true)) => None,
            Some((_, false)) => verdicts().max_by_key(|(_, reason)| reason.id == "intake-other-decided"),
            None => {
                let addresses = || group.iter().filter(|&&trace| self.traces.mail(trace).is_some());
                let all = addresses().all(|&trace| self.verdicts.other[trace as usize].is_some());
                verdicts().next().filter(|_| all)
            }
        }
    }

    fn people(
        &self,
        world: &mut World,
        groups: Vec<Vec<u32>>,
        happenings: Happenings,
        cards: &FxHashMap<u32, Vec<usize>>,
    ) {
        let Happenings { tallies, occasions, near } = happenings;
        let stated = self.stated_by_trace();
        let mut place_of = vec![None; groups.len()];
        let mut ids: BTreeSet<PersonId> = BTreeSet::new();
        // Ids that files state are taken before any is derived.
        let stated_ids: BTreeSet<PersonId> = self.traces.stated.iter().map(|entry| entry.person.id.clone()).collect();
        for (number, (group, tally)) in groups.iter().zip(tallies).enumerate() {
            let said = group.iter().any(|trace| self.verdicts.said.get(trace).is_some_and(|(_, person)| *person));
            let carded = group.iter().any(|&trace| self.census.cards[trace as usize] > 0);
            if !said && !carded && tally.is_silent() && near[number] == 0 {
                world.counts.strangers +=
                    group.iter().filter(|&&trace| self.traces.mail(trace).is_some()).count() as u64;
                continue;
            }
            let of_group: BTreeSet<usize> =
                group.iter().filter_map(|trace| stated.get(trace)).flatten().copied().collect();
            let of_group: Vec<&StatedEntry> = of_group.into_iter().map(|place| &self.traces.stated[place]).collect();
            let cards = self.cards_of(cards, group);
            let keys = self.keys(group);
            let id = self.id(&keys, &of_group, &stated_ids, &mut ids);
            let person = self.studio.draw(group, &of_group, &cards, id);
            place_of[number] = Some(world.people.len());
            let cards = portrait::plain_cards(&cards);
            world.people.push(ResolvedPerson {
                keys,
                name: person.name.clone(),
                person,
                cards,
                tally,
                merges: Vec::new(),
            });
        }
        self.ties(world, &place_of, &groups, occasions);
    }

    fn id(
        &self,
        keys: &[IdentityKey],
        stated: &[&StatedEntry],
        reserved: &BTreeSet<PersonId>,
        taken: &mut BTreeSet<PersonId>,
    ) -> PersonId {
        let mut own: Vec<PersonId> = stated.iter().map(|entry| entry.person.id.clone()).collect();
        own.sort();
        let key = keys.first().map(IdentityKey::as_str).unwrap_or_default();
        let free = own.into_iter().find(|id| !taken.contains(id));
        let derived = || {
            (0u32..)
                .map(|attempt| portrait::derived_id(key, attempt))
                .find(|id| !taken.contains(id) && !reserved.contains(id))
        };
        // The search among all numbers ends: there are fewer people than numbers.
        let id = free.or_else(derived).unwrap_or_else(|| PersonId::new(key));
        taken.insert(id.clone());
        id
    }

    fn ties(
        &self,
        world: &mut World,
        place_of: &[Option<usize>],
        groups: &[Vec<u32>],
        occasions: FxHashMap<(u32, u32), (u32, i64)>,
    ) {
        let mut ties: BTreeMap<(usize, usize), ContactTie> = BTreeMap::new();
        for ((a, b), (count, last)) in occasions {
            if let (Some(a), Some(b)) = (place_of[a as usize], place_of[b as usize]) {
                let (a, b) = (a.min(b), a.max(b));
                ties.insert((a, b), ContactTie { a, b, occasions: count, last: day(last), stated: None });
            }
        }
        let mut person_of_trace: FxHashMap<u32, usize> = FxHashMap::default();
        for (number, group) in groups.iter().enumerate() {
            if let Some(place) = place_of[number] {
                person_of_trace.extend(group.iter().map(|&trace| (trace, place)));
            }
        }
        for (a, b, tie) in self.stated_ties(&person_of_trace).into_iter().chain(self.related(world)) {
            let (x, y) = (a.min(b), a.max(b));
            let today = self.now.date_naive();
            let entry =
                ties.entry((x, y)).or_insert(ContactTie { a: x, b: y, occasions: 0, last: today, stated: None });
            let ids = (world.people[x].person.id.clone(), world.people[y].person.id.clone());
            entry.stated.get_or_insert(AlterTie { a: ids.0, b: ids.1, ..tie });
        }
        world.ties = ties.into_values().collect();
    }

    /// Ties of network files, between two different people who are here.
    fn stated_ties(&self, person_of_trace: &FxHashMap<u32, usize>) -> Vec<(usize, usize, AlterTie)> {
        let mut place_of_id: FxHashMap<&PersonId, usize> = FxHashMap::default();
        for entry in &self.traces.stated {
            let place = entry.traces.first().and_then(|trace| person_of_trace.get(trace));
            if let Some(&place) = place {
                place_of_id.entry(&entry.person.id).or_insert(place);
            }
        }
        let both = |tie: &AlterTie| Some((*place_of_id.get(&tie.a)?, *place_of_id.get(&tie.b)?));
        let ties = self.ledger.stated_ties.values().filter_map(|tie| Some((both(tie)?, tie)));
        ties.filter(|((a, b), _)| a != b).map(|((a, b), tie)| (a, b, tie.clone())).collect()
    }

    /// People whom somebody's card names, where exactly one of my people has the name.
    fn related(&self, world: &World) -> Vec<(usize, usize, AlterTie)> {
        let mut by_name: FxHashMap<String, Option<usize>> = FxHashMap::default();
        for (place, person) in world.people.iter().enumerate() {
            by_name.entry(name::key_of(&person.name)).and_modify(|known| *known = None).or_insert(Some(place));
        }
        let mut ties = Vec::new();
        for (place, person) in world.people.iter().enumerate() {
            for (label, name) in person.cards.iter().flat_map(|card| &card.related) {
                let other = name::read(name).and_then(|name| by_name.get(&name.key).copied().flatten());
                let relative = RELATIVES.iter().any(|word| label.to_lowercase().contains(word));
                let strength = Strength::new(if relative { RELATIVE_TIE } else { NAMED_TIE });
                if let (Some(other), Ok(strength)) = (other.filter(|&other| other != place), strength) {
                    let id = |place: usize| world.people[place].person.id.clone();
                    ties.push((
                        place,
                        other,
                        AlterTie { a: id(place), b: id(other), strength, occasions: None, extra: Vec::new() },
                    ));
                }
            }
        }
        ties
    }

    fn merges(&self, world: &mut World, merges: Vec<Merge>) {
        let mut place_of_key: FxHashMap<IdentityKey, usize> = FxHashMap::default();
        for (place, person) in world.people.iter().enumerate() {
            place_of_key.extend(person.keys.iter().map(|key| (key.clone(), place)));
        }
        for merge in merges {
            if let Some(&place) = place_of_key.get(&merge.a) {
                world.people[place].merges.push(merge);
            }
        }
        for person in &mut world.people {
            person.merges.sort_by(|x, y| (&x.a, &x.b).cmp(&(&y.a, &y.b)));
        }
    }

    fn keys(&self, group: &[u32]) -> Vec<IdentityKey> {
        group.iter().map(|&trace| IdentityKey::new(self.traces.keys[trace as usize].as_str())).collect()
    }

    fn cards_by_trace(&self) -> FxHashMap<u32, Vec<usize>> {
        by_first_trace(self.traces.cards.iter().map(|entry| &entry.traces))
    }

    fn stated_by_trace(&self) -> FxHashMap<u32, Vec<usize>> {
        by_first_trace(self.traces.stated.iter().map(|entry| &entry.traces))
    }

    fn cards_of(&self, by_trace: &FxHashMap<u32, Vec<usize>>, group: &[u32]) -> Vec<&'a CardEntry<'a>> {
        let places: BTreeSet<usize> = group.iter().filter_map(|trace| by_trace.get(trace)).flatten().copied().collect();
        let mut cards: Vec<&CardEntry> = places.into_iter().map(|place| &self.traces.cards[place]).collect();
        portrait::sort_cards(&mut cards);
        cards
    }
}

/// A card belongs to whoever has its first trace: the user may have parted what it joins.
fn by_first_trace<'t>(entries: impl Iterator<Item = &'t Vec<u32>>) -> FxHashMap<u32, Vec<usize>> {
    let mut by_trace: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
    for (place, traces) in entries.enumerate() {
        if let Some(&first) = traces.first() {
            by_trace.entry(first).or_default().push(place);
        }
    }
    by_trace
}

/// `me` of network files, with the owner's name where they have none.
fn profile(ledger: &Ledger, ownership: &Ownership) -> Profile {
    let mut profiles = ledger.stated_profiles.values();
    let mut profile = profiles.next().cloned().unwrap_or_default();
    for other in profiles {
        macro_rules! take {
            ($($field:ident),+) => { $( if profile.$field.is_none() { profile.$field = other.$field.clone(); } )+ };
        }
        take!(name, organisation, unit, function, location, level, stage, personality, risk);
        for (mine, theirs) in [(&mut profile.strengths, &other.strengths), (&mut profile.weaknesses, &other.weaknesses)]
        {
            mine.extend(theirs.iter().filter(|text| !mine.contains(text)).cloned().collect::<Vec<_>>());
        }
    }
    profile.name = profile.name.or_else(|| ownership.owner.name.clone());
    profile
}

fn day(at: i64) -> NaiveDate {
    DateTime::from_timestamp(at, 0).unwrap_or_default().date_naive()
}
