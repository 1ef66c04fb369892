//! iCalendar, read event by event.
//!
//! [`read`] cuts a file into its components itself and keeps of an event only the lines that tell who met when: titles,
//! texts and places are passed over without being taken apart, so that no type here could hold them. What a time means is
//! told by `zone`, how a series goes on by `recurrence`, who comes by `attendee`. Start reading at [`read`].

mod attendee;
mod event;
mod recurrence;
mod value;
pub(crate) mod zone;

use crate::content_line::{ContentLines, Frame, LineInfo, Parts, frame, parts};
use crate::limits::{ATTENDEES_MAX, COMPONENT_BYTES_MAX, WINDOW_YEARS_AHEAD, WINDOW_YEARS_BACK, YEAR_MIN};
use crate::sink::{ReadError, ReadOptions, Sink};
use calcard::Entry;
use chrono::{DateTime, Datelike, Utc};
use event::{Setting, build};
use model::record::{Place, Record, Skip, SkipReason};
use recurrence::Budget;
use std::collections::BTreeSet;
use std::io::Read;
use std::ops::RangeInclusive;
use zone::{Zone, Zones};

/// The lines of an event that are read at all.
const EVENT_PROPERTIES: [&str; 16] = [
    "UID",
    "DTSTART",
    "DTEND",
    "DURATION",
    "RRULE",
    "RDATE",
    "EXDATE",
    "EXRULE",
    "RECURRENCE-ID",
    "SEQUENCE",
    "DTSTAMP",
    "LAST-MODIFIED",
    "STATUS",
    "ATTENDEE",
    "ORGANIZER",
    "X-MICROSOFT-CDO-ALLDAYEVENT",
];
/// The lines of a time zone that are read.
const ZONE_PROPERTIES: [&str; 7] =
    ["TZID", "X-LIC-LOCATION", "DTSTART", "RRULE", "RDATE", "TZOFFSETFROM", "TZOFFSETTO"];
/// Components that are counted and not read, each as people would call it.
const NOT_READ: [(&str, &str); 4] = [
    ("VTODO", "a task"),
    ("VJOURNAL", "a journal entry"),
    ("VFREEBUSY", "a list of free and busy times"),
    ("VAVAILABILITY", "a list of working hours"),
];
/// Methods of calendars that hold answers to invitations; such an event names one attendee of many.
const ANSWERS: [&str; 4] = ["REPLY", "COUNTER", "REFRESH", "DECLINECOUNTER"];
/// Deepest nesting of components that is followed (`ours`: the format has four levels).
const DEPTH_MAX: usize = 16;
/// Most bytes of one time zone's definition (`ours`: real ones have a few thousand).
const ZONE_BYTES_MAX: usize = 256 * 1024;
/// Most bytes of an event's own lines that are kept (`ours`: two thousand attendees take a fifth of it).
const EVENT_KEPT_BYTES_MAX: usize = 2 * 1024 * 1024;
/// Most bytes of events that wait for their time zone to be defined further down (`ours`).
const WAITING_BYTES_MAX: usize = 4 * 1024 * 1024;

/// Reads every event of a file into `sink`; those without attendees, too.
///
/// A file may hold several calendars. `name` is not looked at. Times are given in UTC, series expanded inside the window of
/// [`crate::limits`] around `options.now`; a single event counts since 1980 and up to a year ahead. An event without a UID
/// gets one that begins with `no-uid:`.
///
/// # Errors
/// [`ReadError::Io`] where the file cannot be read on, [`ReadError::Stopped`] where the sink asks to stop.
pub fn read(reader: &mut dyn Read, _name: &str, options: &ReadOptions, sink: &mut dyn Sink) -> Result<(), ReadError> {
    let mut lines = ContentLines::new(reader);
    let mut line = Vec::new();
    let mut calendars = Calendars::new(options.now);
    while let Some(info) = lines.next(&mut line, sink)? {
        match frame(&line) {
            Some(Frame::Begin(component)) => calendars.begin(&upper(component), info, sink),
            Some(Frame::End(component)) => calendars.end(&upper(component), sink),
            None => calendars.line(&line, info, sink),
        }
    }
    calendars.finish(sink);
    Ok(())
}

fn upper(component: &[u8]) -> String {
    String::from_utf8_lossy(component).to_ascii_uppercase()
}

/// The lines of an event that were kept.
#[derive(Debug, Default)]
struct OpenEvent {
    line: u64,
    text: String,
    bytes: u64,
    attendees: usize,
    strays: u64,
    long: bool,
    too_large: bool,
}

/// What holds for one calendar of the file.
#[derive(Default)]
struct Calendar {
    method: String,
    floating: Option<String>,
    zones: Zones,
    /// Events whose time zone is not defined so far.
    waiting: Vec<OpenEvent>,
    waiting_bytes: usize,
    told_zones: BTreeSet<String>,
}

struct Calendars {
    now: DateTime<Utc>,
    zone_years: RangeInclusive<i32>,
    budget: Budget,
    /// Components that began and did not end, in capitals.
    stack: Vec<String>,
    /// Components beyond [`DEPTH_MAX`].
    deeper: usize,
    calendar: Calendar,
    event: Option<OpenEvent>,
    zone: Option<String>,
    any: bool,
}

impl Calendars {
    fn new(now: DateTime<Utc>) -> Self {
        let first = (now.year() - WINDOW_YEARS_BACK).max(YEAR_MIN).min(now.year());
        Self {
            now,
            zone_years: first..=now.year().saturating_add(WINDOW_YEARS_AHEAD),
            budget: Budget::default(),
            stack: Vec::new(),
            deeper: 0,
            calendar: Calendar::default(),
            event: None,
            zone: None,
            any: false,
        }
    }

    fn begin(&mut self, component: &str, info: LineInfo, sink: &mut dyn Sink) {
        // An address book is no calendar, though it looks alike.
        self.any |= component != "VCARD";
        if component == "VCALENDAR" {
            // Whatever was open before has lost its end.
            self.close_all(sink);
        } else if self.stack.len() >= DEPTH_MAX {
            self.deeper += 1;
            return;
        } else if let Some((_, what)) = NOT_READ.iter().find(|(name, _)| *name == component) {
            let reason = SkipReason::NotRead((*what).to_owned());
            sink.skip(Skip { place: Place::Line(info.number), reason });
        } else if component == "VEVENT" {
            self.close_to("VEVENT", sink);
            self.event = Some(OpenEvent { line: info.number, ..OpenEvent::default() });
        } else if component == "VTIMEZONE" {
            self.close_to("VTIMEZONE", sink);
            self.zone = Some("BEGIN:VTIMEZONE\r\n".to_owned());
        } else if matches!(component, "STANDARD" | "DAYLIGHT") && self.zone.is_some() {
            self.add_to_zone(&format!("BEGIN:{component}"));
        }
        self.stack.push(component.to_owned());
    }

    fn end(&mut self, component: &str, sink: &mut dyn Sink) {
        if self.deeper > 0 {
            self.deeper -= 1;
        } else {
            self.close_to(component, sink);
        }
    }

    /// Closes everything down to the innermost component of this name; nothing where none is open.
    fn close_to(&mut self, component: &str, sink: &mut dyn Sink) {
        let Some(depth) = self.stack.iter().rposition(|open| open == component) else { return };
        while self.stack.len() > depth {
            self.close_innermost(sink);
        }
    }

    fn close_all(&mut self, sink: &mut dyn Sink) {
        self.deeper = 0;
        while !self.stack.is_empty() {
            self.close_innermost(sink);
        }
        self.end_calendar(sink);
    }

    fn close_innermost(&mut self, sink: &mut dyn Sink) {
        match self.stack.pop().as_deref() {
            Some("VEVENT") => {
                if let Some(event) = self.event.take() {
                    self.finish_event(event, sink);
                }
            }
            Some("VTIMEZONE") => {
                if let Some(text) = self.zone.take() {
                    self.calendar.zones.define(&(text + "END:VTIMEZONE\r\n"), &self.zone_years, &mut self.budget);
                }
            }
            Some(part @ ("STANDARD" | "DAYLIGHT")) => self.add_to_zone(&format!("END:{part}")),
            Some("VCALENDAR") => self.end_calendar(sink),
            _ => {}
        }
    }

    fn add_to_zone(&mut self, line: &str) {
        if let Some(text) = self.zone.as_mut().filter(|text| text.len() + line.len() < ZONE_BYTES_MAX) {
            text.push_str(line);
            text.push_str("\r\n");
        }
    }

    fn line(&mut self, line: &[u8], info: LineInfo, sink: &mut dyn Sink) {
        let parts = parts(line);
        let innermost = if self.deeper > 0 { "" } else { self.stack.last().map_or("", String::as_str) };
        if let Some(event) = self.event.as_mut() {
            // Alarms and the like count towards the size of their event.
            let own = innermost == "VEVENT";
            event.line(parts.filter(|_| own), own && !line.trim_ascii().is_empty(), info, sink);
        } else if let Some(parts) = parts {
            match innermost {
                "VCALENDAR" => self.calendar.line(&parts),
                "VTIMEZONE" | "STANDARD" | "DAYLIGHT" if ZONE_PROPERTIES.contains(&parts.name().as_str()) => {
                    self.add_to_zone(&parts.modern());
                }
                _ => {}
            }
        }
    }

    fn finish_event(&mut self, event: OpenEvent, sink: &mut dyn Sink) {
        if event.too_large {
            return;
        }
        if ANSWERS.contains(&self.calendar.method.as_str()) {
            let reason = SkipReason::NotRead("an answer to an invitation".to_owned());
            sink.skip(Skip { place: Place::Line(event.line), reason });
            return;
        }
        self.emit(event, false, sink);
    }

    /// Tells of an event, or lets it wait for its time zone, unless it is the last chance.
    fn emit(&mut self, event: OpenEvent, last_chance: bool, sink: &mut dyn Sink) {
        let place = Place::Line(event.line);
        let text = format!("BEGIN:VEVENT\r\n{}END:VEVENT\r\n", event.text);
        let Entry::ICalendar(parsed) = calcard::Parser::new(&text).entry() else { return };
        let Some(component) = parsed.components.first() else { return };
        let floating = self.calendar.floating.as_deref().and_then(|name| self.calendar.zones.find(name));
        let mut setting = Setting {
            now: self.now,
            zones: &self.calendar.zones,
            floating: floating.unwrap_or(Zone::Utc),
            cancelled: self.calendar.method == "CANCEL",
            budget: &mut self.budget,
        };
        match build(component, &mut setting) {
            Ok(built) if !built.unknown_zones.is_empty() && !last_chance && self.calendar.can_wait(&event) => {
                self.calendar.wait(event);
                return;
            }
            Ok(built) => {
                for zone in built.unknown_zones {
                    self.calendar.tell_unknown(zone, place, sink);
                }
                for reason in built.notes {
                    sink.skip(Skip { place, reason });
                }
                sink.record(place, Record::Event(Box::new(built.event)));
            }
            Err(reason) => sink.skip(Skip { place, reason }),
        }
        event.tell(place, sink);
    }

    fn end_calendar(&mut self, sink: &mut dyn Sink) {
        for event in std::mem::take(&mut self.calendar.waiting) {
            self.emit(event, true, sink);
        }
        self.calendar = Calendar::default();
    }

    fn finish(&mut self, sink: &mut dyn Sink) {
        if !self.any {
            let reason = SkipReason::Malformed("there is no calendar in it".to_owned());
            sink.skip(Skip { place: Place::Whole, reason });
        }
        if let Some(event) = &self.event {
            let reason = SkipReason::Malformed("the event has no end; what is there was read".to_owned());
            sink.skip(Skip { place: Place::Line(event.line), reason });
        }
        self.close_all(sink);
    }
}

impl Calendar {
    fn line(&mut self, parts: &Parts<'_>) {
        match parts.name().as_str() {
            "METHOD" => self.method = parts.value_text().trim().to_ascii_uppercase(),
            "X-WR-TIMEZONE" => self.floating = Some(parts.value_text().trim().to_owned()),
            _ => {}
        }
    }

    fn can_wait(&self, event: &OpenEvent) -> bool {
        self.waiting_bytes + event.text.len() <= WAITING_BYTES_MAX
    }

    fn wait(&mut self, event: OpenEvent) {
        self.waiting_bytes += event.text.len();
        self.waiting.push(event);
    }

    fn tell_unknown(&mut self, zone: String, place: Place, sink: &mut dyn Sink) {
        let reason = format!("time zone `{zone}` is not known; its times were taken as UTC");
        if self.told_zones.insert(zone) {
            sink.skip(Skip { place, reason: SkipReason::Malformed(reason) });
        }
    }
}

impl OpenEvent {
    /// Takes up a line of the event; `parts` is `None` where it is not the event's own, or no property.
    fn line(&mut self, parts: Option<Parts<'_>>, is_own: bool, info: LineInfo, sink: &mut dyn Sink) {
        self.bytes += info.bytes;
        if self.too_large {
            return;
        }
        if self.bytes > COMPONENT_BYTES_MAX as u64 {
            let reason = format!("the event is larger than the {} MiB that are read", COMPONENT_BYTES_MAX >> 20);
            sink.skip(Skip { place: Place::Line(self.line), reason: SkipReason::TooLarge(reason) });
            self.too_large = true;
            self.text = String::new();
            return;
        }
        let Some(parts) = parts else {
            self.strays += u64::from(is_own);
            return;
        };
        let name = parts.name();
        if !EVENT_PROPERTIES.contains(&name.as_str()) {
            return;
        }
        if name == "ATTENDEE" {
            self.attendees += 1;
            if self.attendees > ATTENDEES_MAX {
                return;
            }
        }
        if info.cut || self.text.len() >= EVENT_KEPT_BYTES_MAX {
            self.long = true;
        } else {
            self.text.push_str(&parts.modern());
            self.text.push_str("\r\n");
        }
    }

    /// Tells what of the event was not read.
    fn tell(&self, place: Place, sink: &mut dyn Sink) {
        if self.attendees > ATTENDEES_MAX {
            let reason = format!("the event has more than the {ATTENDEES_MAX} attendees that are read");
            sink.skip(Skip { place, reason: SkipReason::TooLarge(reason) });
        }
        if self.long {
            let reason = "the lines of the event are longer than what is read of one".to_owned();
            sink.skip(Skip { place, reason: SkipReason::TooLarge(reason) });
        }
        if self.strays > 0 {
            let reason = format!("lines of the event that are no properties: {}", self.strays);
            sink.skip(Skip { place, reason: SkipReason::Malformed(reason) });
        }
    }
}
