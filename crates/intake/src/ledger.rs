//! All live segments together, small enough for a lifetime of mail: about 60 bytes a message.
//!
//! Adding is commutative, associative and idempotent: the state depends only on the set of observations, but for the
//! numbering of parties, which nothing outside may see.

use crate::slots::Slots;
use model::ledger::{Guest, ItemKey, ObservedEvent, ObservedMessage, Participant, Role, Segment};
use model::network::AlterTie;
use model::person::{Person, Profile};
use model::record::{Card, Channel, Gesture, OwnerHint, Party};
use rustc_hash::FxHasher;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{Hash, Hasher};

/// First second that can be believed: the start of 1980.
pub(crate) const AT_MIN: i64 = 315_532_800;
/// Last second that the ledger can hold: it keeps seconds in 32 bits without sign.
pub(crate) const AT_MAX: i64 = u32::MAX as i64;
/// How much room is made at a time, as a part of what is there: memory stays near what is needed.
const ROOM_DENOMINATOR: usize = 8;
/// The two highest bits of a kept participant are their role.
const ROLE_SHIFT: u32 = 30;
const PARTY_MASK: u32 = (1 << ROLE_SHIFT) - 1;

const SENT: u8 = 1;
const LIST: u8 = 2;
const BULK: u8 = 4;
const AUTOMATIC: u8 = 8;
const LINKEDIN: u8 = 16;
const ANSWERS: u8 = 32;

/// A message as it is kept.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row {
    key: [u8; 16],
    /// First half of the key of what it answers; half a key cannot meet another by chance in any real mailbox.
    reply: [u8; 8],
    at: u32,
    first: u32,
    count: u16,
    marks: u8,
}

impl Row {
    pub(crate) fn at(&self) -> i64 {
        i64::from(self.at)
    }
    pub(crate) fn is_sent(&self) -> bool {
        self.marks & SENT != 0
    }
    pub(crate) fn is_list(&self) -> bool {
        self.marks & LIST != 0
    }
    /// Sent to many at once, or by a program.
    pub(crate) fn is_mass(&self) -> bool {
        self.marks & (BULK | AUTOMATIC) != 0
    }
    pub(crate) fn is_linkedin(&self) -> bool {
        self.marks & LINKEDIN != 0
    }
}

/// A segment's event with the ledger's numbers of parties.
pub(crate) type LedgerEvent = ObservedEvent;

/// The observations of all live batches. Segments may be added in any order, twice, or in overlapping pieces.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    pub(crate) parties: Vec<Party>,
    party_slots: Slots,
    rows: Vec<Row>,
    row_slots: Slots,
    participants: Vec<u32>,
    pub(crate) events: BTreeMap<(ItemKey, Option<i64>), LedgerEvent>,
    pub(crate) cards: BTreeSet<(ItemKey, Card)>,
    pub(crate) gestures: BTreeSet<(ItemKey, Gesture)>,
    pub(crate) owners: BTreeSet<OwnerHint>,
    // Numbers with a fraction have no total order, so these are kept by their text.
    pub(crate) stated_people: BTreeMap<String, Person>,
    pub(crate) stated_ties: BTreeMap<String, AlterTie>,
    pub(crate) stated_profiles: BTreeMap<String, Profile>,
}

impl Ledger {
    /// A ledger without observations.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the observations of a segment. Of several versions of an item one is kept, always the same one whatever the
    /// order: the message with most participants, the event with the highest version.
    pub fn add(&mut self, segment: &Segment) {
        let numbers: Vec<u32> = segment.parties.iter().map(|party| self.intern(party)).collect();
        let room = (self.rows.len() + segment.messages.len()) / ROOM_DENOMINATOR;
        if self.rows.capacity() - self.rows.len() < segment.messages.len() {
            self.rows.reserve_exact(segment.messages.len() + room);
        }
        if self.participants.capacity() - self.participants.len() < segment.participants.len() {
            self.participants.reserve_exact(segment.participants.len() + self.participants.len() / ROOM_DENOMINATOR);
        }
        for message in &segment.messages {
            self.add_message(message, segment, &numbers);
        }
        for event in &segment.events {
            self.add_event(event, &numbers);
        }
        self.cards.extend(segment.cards.iter().cloned());
        self.gestures.extend(segment.gestures.iter().cloned());
        self.owners.extend(segment.owners.iter().cloned());
        for person in &segment.stated_people {
            self.stated_people.insert(format!("{person:?}"), person.clone());
        }
        for tie in &segment.stated_ties {
            self.stated_ties.insert(format!("{tie:?}"), tie.clone());
        }
        for profile in &segment.stated_profiles {
            self.stated_profiles.insert(format!("{profile:?}"), profile.clone());
        }
    }

    /// How many different messages are in it.
    #[must_use]
    pub fn messages(&self) -> usize {
        self.rows.len()
    }

    /// How many different items are in it, of every kind.
    #[must_use]
    pub fn items(&self) -> usize {
        let stated = self.stated_people.len() + self.stated_ties.len() + self.stated_profiles.len();
        self.rows.len() + self.events.len() + self.cards.len() + self.gestures.len() + self.owners.len() + stated
    }

    /// How much memory the messages take, in bytes, room to grow included.
    #[must_use]
    pub fn message_bytes(&self) -> usize {
        self.rows.capacity() * size_of::<Row>()
            + self.participants.capacity() * size_of::<u32>()
            + self.row_slots.bytes()
    }

    pub(crate) fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Participants of a message: place in [`Ledger::parties`] and role, each once, in no meaningful order.
    pub(crate) fn participants(&self, row: &Row) -> impl Iterator<Item = (usize, Role)> + '_ {
        let first = row.first as usize;
        self.participants[first..first + usize::from(row.count)].iter().map(|&packed| unpack(packed))
    }

    /// The row of the message that this one answers, if it is here.
    pub(crate) fn answered(&self, row: &Row) -> Option<u32> {
        if row.marks & ANSWERS == 0 {
            return None;
        }
        self.row_slots.find(u64::from_le_bytes(row.reply), |other| self.rows[other as usize].key[..8] == row.reply)
    }

    fn intern(&mut self, party: &Party) -> u32 {
        let hash = hash_of(party);
        if let Some(found) = self.party_slots.find(hash, |number| self.parties[number as usize] == *party) {
            return found;
        }
        // Thirty bits hold a thousand million parties, more than a machine has memory for.
        let number = self.parties.len() as u32 & PARTY_MASK;
        self.parties.push(party.clone());
        let parties = &self.parties;
        self.party_slots.insert(hash, number, |number| hash_of(&parties[number as usize]));
        number
    }

    fn add_message(&mut self, message: &ObservedMessage, segment: &Segment, numbers: &[u32]) {
        let first = message.first as usize;
        let range = first..first.saturating_add(message.count as usize);
        let Some(of_message) = segment.participants.get(range) else {
            return;
        };
        let packed = packed_participants(of_message, numbers);
        let row = self.row_of(message);
        let half = u64::from_le_bytes(half(&row.key));
        let found = self.row_slots.find(half, |other| self.rows[other as usize].key == row.key);
        match found {
            Some(known) => self.join(known as usize, row, packed),
            None => {
                let number = self.rows.len() as u32;
                let row = self.keep(row, &packed);
                self.rows.push(row);
                let rows = &self.rows;
                self.row_slots.insert(half, number, |row| u64::from_le_bytes(half_of(&rows[row as usize])));
            }
        }
    }

    fn row_of(&self, message: &ObservedMessage) -> Row {
        let mut marks = 0;
        for (holds, mark) in [
            (message.marks.sent, SENT),
            (message.marks.list, LIST),
            (message.marks.bulk, BULK),
            (message.marks.automatic, AUTOMATIC),
            (message.channel == Channel::LinkedIn, LINKEDIN),
            (message.reply_to.is_some(), ANSWERS),
        ] {
            if holds {
                marks |= mark;
            }
        }
        Row {
            key: message.key.0,
            reply: message.reply_to.map_or([0; 8], |key| half(&key.0)),
            at: message.at.clamp(AT_MIN, AT_MAX) as u32,
            first: 0,
            count: 0,
            marks,
        }
    }

    fn keep(&mut self, mut row: Row, packed: &[u32]) -> Row {
        row.first = self.participants.len() as u32;
        row.count = packed.len() as u16;
        self.participants.extend_from_slice(packed);
        row
    }

    /// Two versions of one message: the fuller list of participants, every address it was delivered to, the earliest
    /// time, sent if either is, and through a list or to many only if both are (one copy came to me directly).
    fn join(&mut self, known: usize, new: Row, packed: Vec<u32>) {
        let old = self.rows[known];
        let old_range = old.first as usize..old.first as usize + usize::from(old.count);
        let joined = self.joined(&self.participants[old_range.clone()], &packed);
        let mut row = old;
        row.at = old.at.min(new.at);
        row.marks = ((old.marks | new.marks) & (SENT | ANSWERS | LINKEDIN))
            | (old.marks & new.marks & (LIST | BULK | AUTOMATIC));
        row.reply = old.reply.max(new.reply);
        if self.participants[old_range] != joined[..] {
            row = self.keep(row, &joined);
        }
        self.rows[known] = row;
    }

    fn joined(&self, a: &[u32], b: &[u32]) -> Vec<u32> {
        if a == b {
            return a.to_vec();
        }
        let named = |list: &[u32]| -> Vec<(Role, &Party)> {
            let mut named: Vec<(Role, &Party)> = list
                .iter()
                .map(|&packed| unpack(packed))
                .filter(|(_, role)| *role != Role::Delivered)
                .map(|(party, role)| (role, &self.parties[party]))
                .collect();
            named.sort_unstable();
            named
        };
        let (named_a, named_b) = (named(a), named(b));
        let fuller = if (named_a.len(), named_a) >= (named_b.len(), named_b) { a } else { b };
        let is_delivered = |packed: &u32| unpack(*packed).1 == Role::Delivered;
        let visible = fuller.iter().copied().filter(|packed| !is_delivered(packed));
        let delivered = a.iter().chain(b).copied().filter(is_delivered);
        let mut all: Vec<u32> = visible.chain(delivered).collect();
        all.sort_unstable();
        all.dedup();
        all.truncate(usize::from(u16::MAX));
        all
    }

    fn add_event(&mut self, event: &ObservedEvent, numbers: &[u32]) {
        let mut event = event.clone();
        event.guests.retain_mut(|guest| match numbers.get(guest.party as usize) {
            Some(&number) => {
                guest.party = number;
                true
            }
            None => false,
        });
        event.guests.sort_unstable_by(|a, b| self.guest_order(a).cmp(&self.guest_order(b)));
        event.guests.dedup();
        let place = (event.key, event.recurrence_of);
        let replaces = self.events.get(&place).is_none_or(|old| self.event_order(&event) > self.event_order(old));
        if replaces {
            self.events.insert(place, event);
        }
    }

    fn guest_order(&self, guest: &Guest) -> impl Ord + '_ + use<'_> {
        (&self.parties[guest.party as usize], guest.attendance, guest.resource, guest.group, guest.organizer)
    }

    /// The version first; between equal versions any order will do that does not hang on numbering.
    fn event_order<'a>(&'a self, event: &'a ObservedEvent) -> impl Ord + use<'a> {
        let guests: Vec<_> = event.guests.iter().map(|guest| self.guest_order(guest)).collect();
        (event.version, event.cancelled, event.guests.len(), &event.starts, event.minutes, event.all_day, guests)
    }
}

fn packed_participants(participants: &[Participant], numbers: &[u32]) -> Vec<u32> {
    let known = participants.iter().filter_map(|one| Some((*numbers.get(one.party as usize)?, one.role)));
    let mut packed: Vec<u32> = known.map(|(party, role)| pack(party, role)).collect();
    packed.sort_unstable();
    packed.dedup();
    packed.truncate(usize::from(u16::MAX));
    packed
}

fn pack(party: u32, role: Role) -> u32 {
    let role = match role {
        Role::From => 0,
        Role::To => 1,
        Role::Cc => 2,
        Role::Delivered => 3,
    };
    party | (role << ROLE_SHIFT)
}

fn unpack(packed: u32) -> (usize, Role) {
    let role = match packed >> ROLE_SHIFT {
        0 => Role::From,
        1 => Role::To,
        2 => Role::Cc,
        _ => Role::Delivered,
    };
    ((packed & PARTY_MASK) as usize, role)
}

fn half(key: &[u8; 16]) -> [u8; 8] {
    [key[0], key[1], key[2], key[3], key[4], key[5], key[6], key[7]]
}

fn half_of(row: &Row) -> [u8; 8] {
    half(&row.key)
}

fn hash_of(party: &Party) -> u64 {
    let mut hasher = FxHasher::default();
    party.hash(&mut hasher);
    hasher.finish()
}
