//! Segments of the ledger as bytes: compact, versioned, and read with the same care as a foreign file.
//!
//! Layout of version 1: the bytes `TS`, the version, then parties, participants, messages and events as variable-length
//! integers and raw keys, and last one JSON text with the rarer items (cards, gestures, owners, stated people and ties).

mod bytes;
mod rarer;

use bytes::{Bytes, put_number, put_signed, put_text};
use model::ledger::{Guest, ItemKey, MessageMarks, ObservedEvent, ObservedMessage, Participant, Role, Segment};
use model::record::{Attendance, Channel, Party};

const MAGIC: &[u8; 2] = b"TS";
const VERSION: u8 = 1;

/// Why the bytes of a segment cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SegmentError {
    /// A later version of this program wrote it.
    #[error("the segment has version `{0}`; this program reads version 1")]
    Version(u8),
    /// The bytes end early or make no sense.
    #[error("the segment is damaged at byte {0}")]
    Damaged(usize),
}

/// A segment as bytes; reading them gives an equal segment.
#[must_use]
pub fn write(segment: &Segment) -> Vec<u8> {
    let mut out = Vec::with_capacity(32 * segment.messages.len() + 1024);
    out.extend_from_slice(MAGIC);
    out.push(VERSION);
    put_number(&mut out, segment.parties.len() as u64);
    for party in &segment.parties {
        out.push(u8::from(party.address.is_some()) | u8::from(party.name.is_some()) << 1);
        party.address.iter().for_each(|address| put_text(&mut out, address));
        party.name.iter().for_each(|name| put_text(&mut out, name));
    }
    put_number(&mut out, segment.participants.len() as u64);
    for participant in &segment.participants {
        put_number(&mut out, u64::from(participant.party) << 2 | role_code(participant.role));
    }
    put_number(&mut out, segment.messages.len() as u64);
    let (mut at, mut next) = (0, 0);
    for message in &segment.messages {
        write_message(&mut out, message, at, next);
        at = message.at;
        next = message.first.wrapping_add(message.count);
    }
    put_number(&mut out, segment.events.len() as u64);
    segment.events.iter().for_each(|event| write_event(&mut out, event));
    out.extend_from_slice(&rarer::write(segment));
    out
}

/// Reads the bytes of a segment.
///
/// # Errors
/// [`SegmentError`] for another version or damaged bytes; no input makes it panic or ask for more memory than a small
/// multiple of its own size.
pub fn read(input: &[u8]) -> Result<Segment, SegmentError> {
    let mut bytes = Bytes::new(input);
    if bytes.take(2)? != MAGIC {
        return Err(SegmentError::Damaged(0));
    }
    let version = bytes.byte()?;
    if version != VERSION {
        return Err(SegmentError::Version(version));
    }
    let parties: Vec<Party> = bytes.list(|bytes| {
        let flags = bytes.byte()?;
        let address = if flags & 1 != 0 { Some(bytes.text()?) } else { None };
        let name = if flags & 2 != 0 { Some(bytes.text()?) } else { None };
        Ok(Party { address, name })
    })?;
    let party_count = parties.len() as u64;
    let participants: Vec<Participant> = bytes.list(|bytes| {
        let packed = bytes.number()?;
        let party = bytes.below(packed >> 2, party_count)?;
        Ok(Participant { party, role: role_of(packed & 3) })
    })?;
    let participant_count = participants.len() as u64;
    let (mut at, mut next) = (0, 0);
    let messages = bytes.list(|bytes| {
        let message = read_message(bytes, at, next)?;
        if u64::from(message.first) + u64::from(message.count) > participant_count {
            return Err(bytes.damaged());
        }
        at = message.at;
        next = message.first + message.count;
        Ok(message)
    })?;
    let events = bytes.list(|bytes| read_event(bytes, party_count))?;
    let mut segment = Segment { parties, participants, messages, events, ..Segment::default() };
    let at = bytes.position();
    rarer::read(bytes.rest(), &mut segment).map_err(|()| SegmentError::Damaged(at))?;
    Ok(segment)
}

fn role_code(role: Role) -> u64 {
    match role {
        Role::From => 0,
        Role::To => 1,
        Role::Cc => 2,
        Role::Delivered => 3,
    }
}

fn role_of(code: u64) -> Role {
    match code {
        0 => Role::From,
        1 => Role::To,
        2 => Role::Cc,
        _ => Role::Delivered,
    }
}

fn write_message(out: &mut Vec<u8>, message: &ObservedMessage, at: i64, next: u32) {
    out.extend_from_slice(&message.key.0);
    let marks = message.marks;
    let flags = u8::from(message.reply_to.is_some())
        | u8::from(message.channel == Channel::LinkedIn) << 1
        | u8::from(marks.sent) << 2
        | u8::from(marks.list) << 3
        | u8::from(marks.bulk) << 4
        | u8::from(marks.automatic) << 5;
    out.push(flags);
    message.reply_to.iter().for_each(|key| out.extend_from_slice(&key.0));
    put_signed(out, message.at.wrapping_sub(at));
    put_signed(out, i64::from(message.first) - i64::from(next));
    put_number(out, u64::from(message.count));
}

fn read_message(bytes: &mut Bytes<'_>, at: i64, next: u32) -> Result<ObservedMessage, SegmentError> {
    let key = bytes.key()?;
    let flags = bytes.byte()?;
    let reply_to = if flags & 1 != 0 { Some(bytes.key()?) } else { None };
    let channel = if flags & 2 != 0 { Channel::LinkedIn } else { Channel::Mail };
    let marks =
        MessageMarks { sent: flags & 4 != 0, list: flags & 8 != 0, bulk: flags & 16 != 0, automatic: flags & 32 != 0 };
    let at = at.wrapping_add(bytes.signed()?);
    let first = bytes.signed()?.checked_add(i64::from(next)).and_then(|first| u32::try_from(first).ok());
    let first = first.ok_or_else(|| bytes.damaged())?;
    let count = bytes.number()?;
    let count = bytes.below(count, u64::from(u32::MAX - first))?;
    Ok(ObservedMessage { key, reply_to, at, channel, marks, first, count })
}

fn write_event(out: &mut Vec<u8>, event: &ObservedEvent) {
    out.extend_from_slice(&event.key.0);
    let flags = u8::from(event.recurrence_of.is_some()) | u8::from(event.all_day) << 1 | u8::from(event.cancelled) << 2;
    out.push(flags);
    event.recurrence_of.iter().for_each(|&at| put_signed(out, at));
    put_number(out, u64::from(event.version.0));
    put_signed(out, event.version.1);
    put_number(out, u64::from(event.minutes));
    put_number(out, event.starts.len() as u64);
    let mut last = 0_i64;
    for &start in &event.starts {
        put_signed(out, start.wrapping_sub(last));
        last = start;
    }
    put_number(out, event.guests.len() as u64);
    for guest in &event.guests {
        put_number(out, u64::from(guest.party));
        let attendance = match guest.attendance {
            Attendance::Accepted => 0,
            Attendance::Tentative => 1,
            Attendance::Open => 2,
            Attendance::Declined => 3,
        };
        let kind = u8::from(guest.resource) << 2 | u8::from(guest.group) << 3 | u8::from(guest.organizer) << 4;
        out.push(attendance | kind);
    }
}

fn read_event(bytes: &mut Bytes<'_>, party_count: u64) -> Result<ObservedEvent, SegmentError> {
    let key = bytes.key()?;
    let flags = bytes.byte()?;
    let recurrence_of = if flags & 1 != 0 { Some(bytes.signed()?) } else { None };
    let sequence = bytes.number()?;
    let sequence = bytes.below(sequence, u64::from(u32::MAX) + 1)?;
    let version = (sequence, bytes.signed()?);
    let minutes = bytes.number()?;
    let minutes = bytes.below(minutes, u64::from(u32::MAX) + 1)?;
    let mut last = 0_i64;
    let starts = bytes.list(|bytes| {
        last = last.wrapping_add(bytes.signed()?);
        Ok(last)
    })?;
    let guests = bytes.list(|bytes| {
        let party = bytes.number()?;
        let party = bytes.below(party, party_count)?;
        let flags = bytes.byte()?;
        let attendance = match flags & 3 {
            0 => Attendance::Accepted,
            1 => Attendance::Tentative,
            2 => Attendance::Open,
            _ => Attendance::Declined,
        };
        let (resource, group, organizer) = (flags & 4 != 0, flags & 8 != 0, flags & 16 != 0);
        Ok(Guest { party, attendance, resource, group, organizer })
    })?;
    let (all_day, cancelled) = (flags & 2 != 0, flags & 4 != 0);
    Ok(ObservedEvent { key, recurrence_of, version, starts, minutes, all_day, cancelled, guests })
}

impl Bytes<'_> {
    fn key(&mut self) -> Result<ItemKey, SegmentError> {
        let mut key = [0; 16];
        key.copy_from_slice(self.take(16)?);
        Ok(ItemKey(key))
    }
}
