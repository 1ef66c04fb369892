//! vCard 2.1, 3.0 and 4.0, read leniently and written strictly.
//!
//! [`read`] cuts a file into cards itself, so that memory is bounded by one card and a broken one spoils no other. Photos,
//! logos, sounds and keys are left out on the way; notes are never kept. What a property means stands in `fields`, the way
//! out in [`write()`]. Start reading at [`read`].

mod fields;
mod write;

pub(crate) use fields::birthday;
pub use write::write;

use crate::content_line::{ContentLines, Frame, LineInfo, frame, parts};
use crate::limits::COMPONENT_BYTES_MAX;
use crate::sink::{ReadError, ReadOptions, Sink};
use model::record::{Place, Record, Skip, SkipReason};
use std::io::Read;

/// How deep cards may lie in cards, as an `AGENT` does; deeper ones are read as cards beside the others (`ours`).
const DEPTH_MAX: usize = 8;

/// Most properties of one card that are kept (`ours`: a group with two thousand members and much besides).
const PROPERTIES_MAX: usize = 20_000;
/// Most bytes of them (`ours`; pictures are not among them).
const KEPT_BYTES_MAX: usize = 4 * 1024 * 1024;

/// Properties that hold pictures, sounds and keys.
const MEDIA: [&str; 5] = ["PHOTO", "LOGO", "SOUND", "KEY", "X-MS-CARDPICTURE"];
/// Properties that say nothing about a person, or that must not be kept.
const DROPPED: [&str; 6] = ["VERSION", "PRODID", "REV", "NOTE", "NOTES", "X-NOTE"];

/// Reads every card of a file into `sink`, in the order in which they end.
///
/// `name` is not looked at. Damaged cards are read as far as they can be; what was left out is told to `sink` with its line.
///
/// # Errors
/// [`ReadError::Io`] where the file cannot be read on, [`ReadError::Stopped`] where the sink asks to stop.
pub fn read(reader: &mut dyn Read, _name: &str, _options: &ReadOptions, sink: &mut dyn Sink) -> Result<(), ReadError> {
    let mut lines = ContentLines::new(reader);
    let mut line = Vec::new();
    let mut cards = OpenCards::default();
    while let Some(info) = lines.next(&mut line, sink)? {
        match frame(&line) {
            Some(Frame::Begin(component)) if component.eq_ignore_ascii_case(b"VCARD") => cards.begin(info, sink),
            Some(Frame::End(component)) if component.eq_ignore_ascii_case(b"VCARD") => cards.end(sink),
            _ => cards.line(&line, info, sink),
        }
    }
    cards.finish(sink);
    Ok(())
}

/// A card whose end was not seen yet.
#[derive(Debug, Default)]
struct OpenCard {
    line: u64,
    /// Its properties, each as [`crate::content_line::Parts::modern`] gives it.
    properties: Vec<String>,
    /// Lines that are no properties.
    strays: u64,
    /// Bytes of these.
    bytes: usize,
    /// Properties that were too long or too many to be kept.
    long: u64,
    /// The last property was left out, and lines without a colon may still belong to it.
    after_binary: bool,
}

#[derive(Debug, Default)]
struct OpenCards {
    stack: Vec<OpenCard>,
    /// Bytes since the outermost card began.
    bytes: u64,
    /// Whether there was any card at all.
    any: bool,
}

impl OpenCards {
    fn begin(&mut self, info: LineInfo, sink: &mut dyn Sink) {
        self.any = true;
        if self.stack.len() == DEPTH_MAX {
            // So many ends cannot be missing by nesting: they were forgotten.
            for card in std::mem::take(&mut self.stack) {
                card.finish(sink);
            }
        }
        if self.stack.is_empty() {
            self.bytes = 0;
        }
        self.stack.push(OpenCard { line: info.number, ..OpenCard::default() });
    }

    fn end(&mut self, sink: &mut dyn Sink) {
        if let Some(card) = self.stack.pop() {
            card.finish(sink);
        }
    }

    fn line(&mut self, line: &[u8], info: LineInfo, sink: &mut dyn Sink) {
        let Some(outermost) = self.stack.first() else { return };
        self.bytes += info.bytes;
        if self.bytes > COMPONENT_BYTES_MAX as u64 {
            let reason = format!("the card is larger than the {} MiB that are read", COMPONENT_BYTES_MAX >> 20);
            skip(outermost.line, SkipReason::TooLarge(reason), sink);
            // What follows belongs to no card, up to where the next one begins.
            self.stack.clear();
        } else if let Some(card) = self.stack.last_mut() {
            card.line(line, info, sink);
        }
    }

    fn finish(&mut self, sink: &mut dyn Sink) {
        if !self.any {
            let reason = SkipReason::Malformed("there is no address card in it".to_owned());
            sink.skip(Skip { place: Place::Whole, reason });
        }
        if let Some(last) = self.stack.last() {
            skip(last.line, SkipReason::Malformed("the card has no end; what is there was read".to_owned()), sink);
        }
        for card in std::mem::take(&mut self.stack) {
            card.finish(sink);
        }
    }
}

impl OpenCard {
    fn line(&mut self, line: &[u8], info: LineInfo, sink: &mut dyn Sink) {
        let Some(parts) = parts(line) else {
            self.strays += u64::from(!self.after_binary && !line.trim_ascii().is_empty());
            return;
        };
        let name = parts.name();
        self.after_binary = MEDIA.contains(&name.as_str()) || parts.is_binary();
        if self.after_binary || DROPPED.contains(&name.as_str()) {
            return;
        }
        let full = self.properties.len() >= PROPERTIES_MAX || self.bytes >= KEPT_BYTES_MAX;
        if info.cut || full {
            self.long += 1;
        } else if name == "AGENT" {
            read_agent(&parts.modern(), info.number, sink);
        } else {
            let property = parts.modern();
            self.bytes += property.len();
            self.properties.push(property);
        }
    }

    fn finish(self, sink: &mut dyn Sink) {
        if self.long > 0 {
            let reason = format!("lines of the card that are too long or too many to be read: {}", self.long);
            skip(self.line, SkipReason::TooLarge(reason), sink);
        }
        if self.strays > 0 {
            let reason = format!("lines of the card that are no properties: {}", self.strays);
            skip(self.line, SkipReason::Malformed(reason), sink);
        }
        let (card, overfull) = fields::card(&self.properties);
        if overfull {
            let reason = format!("the card has more than the {} values of one kind that are read", fields::VALUES_MAX);
            skip(self.line, SkipReason::TooLarge(reason), sink);
        }
        match card {
            Some(card) => sink.record(Place::Line(self.line), Record::Card(Box::new(card))),
            None => skip(self.line, SkipReason::Nobody, sink),
        }
    }
}

/// A card that vCard 3.0 writes into one value of another, with `\n` between its lines.
fn read_agent(property: &str, number: u64, sink: &mut dyn Sink) {
    let Some((_, value)) = property.split_once(':') else { return };
    let text = value.replace("\\n", "\n").replace("\\N", "\n").replace("\\,", ",").replace("\\;", ";");
    let mut card = OpenCard { line: number, ..OpenCard::default() };
    let mut began = false;
    for line in text.lines() {
        match frame(line.as_bytes()) {
            Some(Frame::Begin(_)) => began = true,
            Some(Frame::End(_)) => break,
            // An agent of an agent would be escaped twice; nobody writes that.
            None if began && parts(line.as_bytes()).is_some_and(|parts| parts.name() != "AGENT") => {
                card.line(line.as_bytes(), LineInfo { number, cut: false, bytes: 0 }, sink);
            }
            None => {}
        }
    }
    if began {
        card.finish(sink);
    }
}

fn skip(line: u64, reason: SkipReason, sink: &mut dyn Sink) {
    sink.skip(Skip { place: Place::Line(line), reason });
}
