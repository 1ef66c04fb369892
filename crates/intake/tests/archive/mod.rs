//! Small archives, written by hand or drawn from a seed, and worlds made of them.
#![allow(dead_code, reason = "each test file uses a part of it")]

use chrono::{DateTime, TimeDelta, Utc};
use intake::collect::Collector;
use intake::ledger::Ledger;
use intake::resolve::{ResolveOptions, resolve};
use intake::world::{ResolvedPerson, World};
use model::ledger::{Decision, IdentityKey, ItemKey, Segment};
use model::record::{Attendance, Attendee, AttendeeKind, Card, CardSource, Channel, Event, Message, Party, Record};

/// The owner of every archive here.
pub(crate) const ME: &str = "me@home.example";

/// The present of every archive here.
pub(crate) fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_767_225_600, 0).expect("a date")
}

/// So many days before now.
pub(crate) fn ago(days: i64) -> DateTime<Utc> {
    now() - TimeDelta::days(days)
}

/// A hash good enough for tests.
pub(crate) fn hash(bytes: &[u8]) -> ItemKey {
    let mut out = [0; 16];
    for (half, seed) in [0xcbf2_9ce4_8422_2325_u64, 0x9ae1_6a3b_2f90_404f].into_iter().enumerate() {
        let hash = bytes.iter().fold(seed, |hash, &byte| {
            let hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
            hash ^ (hash >> 29)
        });
        out[half * 8..half * 8 + 8].copy_from_slice(&hash.to_le_bytes());
    }
    ItemKey(out)
}

/// `Ada Brandt <ada@acme.example>`, or only the address.
pub(crate) fn party(text: &str) -> Party {
    match text.split_once('<') {
        Some((name, address)) => Party {
            address: Some(address.trim_end_matches('>').to_owned()),
            name: Some(name.trim().to_owned()).filter(|name| !name.is_empty()),
        },
        None => Party { address: Some(text.trim().to_owned()), name: None },
    }
}

/// A message: id, days ago, from, to, cc (lists parted by `;`).
pub(crate) fn message(id: &str, days: i64, from: &str, to: &str, cc: &str) -> Message {
    let parties = |text: &str| text.split(';').filter(|part| !part.trim().is_empty()).map(party).collect();
    Message {
        channel: Channel::Mail,
        id: Some(id.to_owned()),
        stand_in: String::new(),
        in_reply_to: None,
        at: Some(ago(days)),
        from: parties(from),
        to: parties(to),
        cc: parties(cc),
        delivered_to: Vec::new(),
        sent: false,
        list: false,
        bulk: false,
        automatic: false,
    }
}

/// The same as a record.
pub(crate) fn mail(id: &str, days: i64, from: &str, to: &str, cc: &str) -> Record {
    Record::Message(Box::new(message(id, days, from, to, cc)))
}

/// An answer.
pub(crate) fn answer(id: &str, to_id: &str, days: i64, from: &str, to: &str, cc: &str) -> Record {
    Record::Message(Box::new(Message { in_reply_to: Some(to_id.to_owned()), ..message(id, days, from, to, cc) }))
}

/// A meeting called by me, with these guests (parted by `;`).
pub(crate) fn meeting(uid: &str, days: &[i64], guests: &str) -> Event {
    let attendee = |text: &str, organizer| Attendee {
        party: party(text),
        kind: AttendeeKind::Individual,
        attendance: Attendance::Accepted,
        organizer,
    };
    let guests = guests.split(';').filter(|part| !part.trim().is_empty()).map(|part| attendee(part, false));
    Event {
        uid: uid.to_owned(),
        recurrence_of: None,
        sequence: 0,
        stamped: None,
        starts: days.iter().map(|&days| ago(days)).collect(),
        minutes: 60,
        all_day: false,
        cancelled: false,
        attendees: guests.chain([attendee(ME, true)]).collect(),
    }
}

/// A meeting as a record.
pub(crate) fn met(uid: &str, days: &[i64], guests: &str) -> Record {
    Record::Event(Box::new(meeting(uid, days, guests)))
}

/// A card with a name, addresses (parted by `;`) and an employer.
pub(crate) fn card(uid: &str, name: &str, emails: &str, organisation: &str) -> Card {
    let filled = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    Card {
        source: Some(CardSource::VCard),
        uid: filled(uid),
        name: filled(name),
        emails: emails.split(';').map(str::trim).filter(|email| !email.is_empty()).map(str::to_owned).collect(),
        organisation: filled(organisation),
        ..Card::default()
    }
}

/// A LinkedIn connection without an address.
pub(crate) fn connection(slug: &str, name: &str, organisation: &str) -> Record {
    let card = card("", name, "", organisation);
    Record::Card(Box::new(Card { source: Some(CardSource::LinkedIn), slugs: vec![slug.to_owned()], ..card }))
}

/// Records in one segment.
pub(crate) fn segment(records: &[Record]) -> Segment {
    let mut collector = Collector::new(hash);
    for record in records {
        collector.push(record.clone()).expect("a record that says something");
    }
    collector.take()
}

/// The world of these records, with [`ME`] confirmed.
pub(crate) fn world(records: &[Record]) -> World {
    decided(records, &[])
}

/// The same with decisions.
pub(crate) fn decided(records: &[Record], decisions: &[Decision]) -> World {
    let mut ledger = Ledger::new();
    ledger.add(&segment(records));
    resolve(&ledger, decisions, &ResolveOptions { now: now(), me: vec![ME.to_owned()] })
}

/// The key of an address.
pub(crate) fn key(address: &str) -> IdentityKey {
    IdentityKey::mail(address)
}

/// Who has this key, if anybody.
pub(crate) fn find<'a>(world: &'a World, key: &str) -> Option<&'a ResolvedPerson> {
    world.people.iter().find(|person| person.keys.iter().any(|known| known.as_str() == key))
}

/// Whether two mail addresses are one person.
pub(crate) fn are_one(world: &World, a: &str, b: &str) -> bool {
    let holds = |person: &ResolvedPerson, address: &str| person.keys.contains(&key(address));
    world.people.iter().any(|person| holds(person, a) && holds(person, b))
}

/// Whether the world asks about two mail addresses.
pub(crate) fn asks(world: &World, a: &str, b: &str) -> bool {
    let (a, b) = (key(a), key(b));
    world.questions.iter().any(|question| (question.a == a && question.b == b) || (question.a == b && question.b == a))
}

/// Numbers that look random, from a seed.
#[derive(Debug, Clone)]
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// From 0 up to, not including, `below`.
    pub(crate) fn throw(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % below as u64) as usize
    }

    /// Puts a list into another order.
    pub(crate) fn shuffle<T>(&mut self, list: &mut [T]) {
        for place in (1..list.len()).rev() {
            list.swap(place, self.throw(place + 1));
        }
    }
}

const GIVEN: [&str; 12] =
    ["Ada", "Ben", "Carla", "Dario", "Elif", "Farid", "Grace", "Hugo", "Ines", "Jonas", "Kaja", "Zoë"];
const FAMILY: [&str; 11] =
    ["Abbott", "Brandt", "Costa", "Dubois", "Eriksen", "Farkas", "Gallo", "Haddad", "Jensen", "Kowalski", "Müller"];

/// Somebody of a drawn archive.
#[derive(Debug, Clone)]
pub(crate) struct Somebody {
    pub(crate) name: String,
    pub(crate) addresses: Vec<String>,
    /// 0 to 1: how much they and I write and meet.
    pub(crate) strength: f64,
}

/// People with one or two addresses, some namesakes among them, in circles of six.
pub(crate) fn people(dice: &mut Dice, count: usize) -> Vec<Somebody> {
    (0..count)
        .map(|number| {
            let (given, family) = (GIVEN[dice.throw(GIVEN.len())], FAMILY[dice.throw(FAMILY.len())]);
            let local: String = family.to_lowercase().replace('ü', "ue");
            let mut addresses = vec![format!("{local}{number}@house{}.example", number / 6)];
            if dice.throw(2) == 0 {
                addresses.push(format!("{}{local}{number}@gmx.example", given.to_lowercase().replace('ë', "e")));
            }
            let strength = (dice.throw(100) as f64 / 100.0).powi(3);
            Somebody { name: format!("{given} {family}"), addresses, strength }
        })
        .collect()
}

/// Mail and meetings with these people, strong ones more often; answers may come from another address.
pub(crate) fn traffic(dice: &mut Dice, people: &[Somebody], threads: usize) -> Vec<Record> {
    let mut records = Vec::new();
    let shown =
        |dice: &mut Dice, one: &Somebody| format!("{} <{}>", one.name, one.addresses[dice.throw(one.addresses.len())]);
    while records.len() < threads {
        let number = dice.throw(people.len());
        let one = &people[number];
        if (dice.throw(1000) as f64) / 1000.0 > one.strength.max(0.03) {
            continue;
        }
        let circle = number / 6 * 6;
        let other = &people[circle + dice.throw((people.len() - circle).min(6))];
        let days = 30 + dice.throw(1500) as i64;
        let id = format!("{}@mid.example", records.len());
        if dice.throw(12) == 0 {
            let guests = format!("{};{}", shown(dice, one), shown(dice, other));
            records.push(met(&id, &[days, days + 7], &guests));
            continue;
        }
        let cc = if dice.throw(3) == 0 && other.name != one.name { shown(dice, other) } else { String::new() };
        records.push(mail(&id, days, ME, &shown(dice, one), &cc));
        if dice.throw(3) > 0 {
            records.push(answer(&format!("re-{id}"), &id, days - 1, &shown(dice, one), ME, &cc));
        }
    }
    records
}
