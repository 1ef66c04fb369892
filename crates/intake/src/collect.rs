//! From records to a segment: parties are interned, addresses made plain, identifiers replaced by keyed hashes.

use crate::address;
use crate::ledger::{AT_MAX, AT_MIN};
use chrono::{DateTime, Utc};
use model::ledger::{Guest, ItemKey, MessageMarks, ObservedEvent, ObservedMessage, Participant, Role, Segment};
use model::record::{AttendeeKind, Card, Channel, Event, Gesture, Message, OwnerHint, Party, Record, SkipReason};
use rustc_hash::FxHashMap;

/// Most participants of a message that are kept.
const PARTICIPANTS_MAX: usize = 2_000;

/// Takes records one by one and hands out segments. `H` is a keyed hash: it must give the same key for the same bytes
/// in every import, and nobody without the key may tell what was hashed.
pub struct Collector<H: Fn(&[u8]) -> ItemKey> {
    hash: H,
    segment: Segment,
    places: FxHashMap<Party, u32>,
    items: usize,
}

impl<H: Fn(&[u8]) -> ItemKey> Collector<H> {
    /// An empty collector with this keyed hash.
    pub fn new(hash: H) -> Self {
        Self { hash, segment: Segment::default(), places: FxHashMap::default(), items: 0 }
    }

    /// Takes one record.
    ///
    /// # Errors
    /// `Nobody` where nothing tells who it is about, `NoDate` where an interaction has no date that can be believed.
    /// The record is then left out and nothing of it is kept.
    pub fn push(&mut self, record: Record) -> Result<(), SkipReason> {
        match record {
            Record::Message(message) => self.message(*message)?,
            Record::Event(event) => self.event(*event)?,
            Record::Card(card) => self.card(*card)?,
            Record::Gesture(gesture) => self.gesture(*gesture)?,
            Record::Owner(hint) => self.owner(*hint)?,
            Record::StatedPerson(person) => self.segment.stated_people.push(*person),
            Record::StatedTie(tie) => self.segment.stated_ties.push(*tie),
            Record::StatedProfile(profile) => self.segment.stated_profiles.push(*profile),
        }
        self.items += 1;
        Ok(())
    }

    /// How many records are in it since it was last emptied.
    #[must_use]
    pub fn items(&self) -> usize {
        self.items
    }

    /// Hands out what was collected and starts afresh.
    pub fn take(&mut self) -> Segment {
        self.items = 0;
        self.places.clear();
        std::mem::take(&mut self.segment)
    }

    fn message(&mut self, message: Message) -> Result<(), SkipReason> {
        let at = believable(message.at)?;
        let first = self.segment.participants.len();
        let delivered = message.delivered_to.iter().map(|address| Party { address: Some(address.clone()), name: None });
        let delivered: Vec<Party> = delivered.collect();
        let groups = [
            (Role::From, &message.from),
            (Role::To, &message.to),
            (Role::Cc, &message.cc),
            (Role::Delivered, &delivered),
        ];
        for (role, parties) in groups {
            for party in parties {
                if self.segment.participants.len() - first >= PARTICIPANTS_MAX {
                    break;
                }
                if let Some(party) = self.intern(party) {
                    self.segment.participants.push(Participant { party, role });
                }
            }
        }
        let count = self.segment.participants.len() - first;
        if count == 0 {
            return Err(SkipReason::Nobody);
        }
        let identifier = message.id.as_deref().filter(|id| !id.trim().is_empty());
        let key = match identifier {
            Some(id) => self.key(&["message", channel_word(message.channel), id.trim()]),
            None => self.key(&["message without id", channel_word(message.channel), &message.stand_in]),
        };
        let answered = message.in_reply_to.as_deref().map(str::trim).filter(|id| !id.is_empty());
        let reply_to = answered.map(|id| self.key(&["message", channel_word(message.channel), id]));
        self.segment.messages.push(ObservedMessage {
            key,
            reply_to,
            at,
            channel: message.channel,
            marks: MessageMarks {
                sent: message.sent,
                list: message.list,
                bulk: message.bulk,
                automatic: message.automatic,
            },
            // At most PARTICIPANTS_MAX, and a segment is far smaller than four thousand million participants.
            first: first as u32,
            count: count as u32,
        });
        Ok(())
    }

    fn event(&mut self, event: Event) -> Result<(), SkipReason> {
        let starts: Vec<i64> = event.starts.iter().filter_map(|&at| believable(Some(at)).ok()).collect();
        // A cancelled or moved occurrence says something even without a date of its own.
        if starts.is_empty() && !event.cancelled && event.recurrence_of.is_none() {
            return Err(SkipReason::NoDate);
        }
        let mut guests = Vec::new();
        for attendee in &event.attendees {
            if let Some(party) = self.intern(&attendee.party) {
                guests.push(Guest {
                    party,
                    attendance: attendee.attendance,
                    resource: attendee.kind == AttendeeKind::Resource,
                    group: attendee.kind == AttendeeKind::Group,
                    organizer: attendee.organizer,
                });
            }
        }
        if guests.is_empty() && !event.cancelled && event.recurrence_of.is_none() {
            return Err(SkipReason::Nobody);
        }
        let key = self.key(&["event", &event.uid]);
        self.segment.events.push(ObservedEvent {
            key,
            recurrence_of: event.recurrence_of.map(|at| at.timestamp()),
            version: (event.sequence, event.stamped.map_or(0, |at| at.timestamp())),
            starts,
            minutes: event.minutes,
            all_day: event.all_day,
            cancelled: event.cancelled,
            guests,
        });
        Ok(())
    }

    fn card(&mut self, mut card: Card) -> Result<(), SkipReason> {
        card.emails = plain_addresses(&card.emails);
        card.slugs.retain(|slug| !slug.trim().is_empty());
        let named = card.name.iter().chain(&card.given).chain(&card.family).any(|text| !text.trim().is_empty());
        if !named && card.emails.is_empty() && card.slugs.is_empty() && card.organisation.is_none() {
            return Err(SkipReason::Nobody);
        }
        let source = format!("{:?}", card.source);
        let key = match card.uid.as_deref().filter(|uid| !uid.is_empty()) {
            Some(uid) => self.key(&["card", &source, uid]),
            None => self.key(&["card without uid", &format!("{card:?}")]),
        };
        self.segment.cards.push((key, card));
        Ok(())
    }

    fn gesture(&mut self, mut gesture: Gesture) -> Result<(), SkipReason> {
        gesture.other = plain_party(&gesture.other).ok_or(SkipReason::Nobody)?;
        let key = self.key(&["gesture", &format!("{gesture:?}")]);
        self.segment.gestures.push((key, gesture));
        Ok(())
    }

    fn owner(&mut self, mut hint: OwnerHint) -> Result<(), SkipReason> {
        hint.addresses = plain_addresses(&hint.addresses);
        hint.name = hint.name.filter(|name| !name.trim().is_empty());
        if hint.addresses.is_empty() && hint.name.is_none() {
            return Err(SkipReason::Nobody);
        }
        self.segment.owners.push(hint);
        Ok(())
    }

    fn intern(&mut self, party: &Party) -> Option<u32> {
        let party = plain_party(party)?;
        if let Some(&place) = self.places.get(&party) {
            return Some(place);
        }
        let place = u32::try_from(self.segment.parties.len()).ok()?;
        self.segment.parties.push(party.clone());
        self.places.insert(party, place);
        Some(place)
    }

    /// The parts are parted by a byte that no part holds, so that no two lists of parts meet.
    fn key(&self, parts: &[&str]) -> ItemKey {
        (self.hash)(parts.join("\u{0}").as_bytes())
    }
}

/// Seconds since 1970, where the date lies in the years that the ledger can hold.
fn believable(at: Option<DateTime<Utc>>) -> Result<i64, SkipReason> {
    at.map(|at| at.timestamp()).filter(|at| (AT_MIN..=AT_MAX).contains(at)).ok_or(SkipReason::NoDate)
}

fn plain_party(party: &Party) -> Option<Party> {
    let address = party.address.as_deref().and_then(address::tidy);
    let name = party.name.as_deref().map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned);
    (address.is_some() || name.is_some()).then_some(Party { address, name })
}

fn plain_addresses(addresses: &[String]) -> Vec<String> {
    let mut plain: Vec<String> = Vec::new();
    for address in addresses.iter().filter_map(|address| address::tidy(address)) {
        if !plain.contains(&address) {
            plain.push(address);
        }
    }
    plain
}

fn channel_word(channel: Channel) -> &'static str {
    match channel {
        Channel::Mail => "mail",
        Channel::LinkedIn => "linkedin",
    }
}
