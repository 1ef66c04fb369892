//! Invitations to a session as iCalendar (RFC 5545, RFC 5546): one event that real calendars take, change and call off.
//!
//! The event is written by the crate `icalendar`. The time zone is written here: the crate would stamp the time of writing into it,
//! and calendars that do not know a zone by name go by what it says.

mod zone;

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};

/// Who made the file, as calendars ask to know.
const PRODUCT: &str = "-//Telemachus//Sessions//EN";

/// An event that somebody is invited to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Names the event for good; an update or a cancellation has the same.
    pub uid: String,
    /// How often it has changed.
    pub sequence: u32,
    /// When it was changed last.
    pub stamped_at: DateTime<Utc>,
    /// Local time of its beginning.
    pub at: NaiveDateTime,
    /// The zone of that time.
    pub zone: Tz,
    /// How long, in minutes.
    pub minutes: u32,
    /// What calendars show.
    pub title: String,
    /// More about it.
    pub description: Option<String>,
    /// Where, or the address of the call.
    pub place: Option<String>,
    /// Who invites, where an address is known.
    pub organizer: Option<Address>,
    /// Who is invited, where an address is known.
    pub attendee: Option<Address>,
    /// Whether it stands.
    pub standing: Standing,
}

/// Somebody's address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The mail address.
    pub mail: String,
    /// The name.
    pub name: Option<String>,
}

/// Whether an event stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is to be, or was.
    Stands,
    /// It was called off.
    Cancelled,
}

/// The invitation as a file. Where both addresses are known it asks for an answer (`REQUEST`) or takes it back (`CANCEL`); else there
/// is nobody to ask, and it is only told (`PUBLISH`), called off or not.
#[must_use]
pub fn write(invitation: &Invitation) -> String {
    let mut calendar = Calendar::empty();
    calendar
        .append_property(Property::new("VERSION", "2.0"))
        .append_property(Property::new("PRODID", PRODUCT))
        .append_property(Property::new("CALSCALE", "GREGORIAN"))
        .append_property(Property::new("METHOD", method(invitation)));
    calendar.push(event(invitation));
    let text = calendar.to_string();
    let zone = zone::component(invitation.zone, invitation.at);
    match text.find("BEGIN:VEVENT") {
        Some(place) => format!("{}{zone}{}", &text[..place], &text[place..]),
        None => text,
    }
}

fn method(invitation: &Invitation) -> &'static str {
    match (&invitation.organizer, &invitation.attendee, invitation.standing) {
        (Some(_), Some(_), Standing::Stands) => "REQUEST",
        (Some(_), Some(_), Standing::Cancelled) => "CANCEL",
        _ => "PUBLISH",
    }
}

fn event(invitation: &Invitation) -> Event {
    let ends = invitation.at + TimeDelta::minutes(i64::from(invitation.minutes));
    let mut event = Event::new();
    event
        .uid(&invitation.uid)
        .sequence(invitation.sequence)
        .timestamp(invitation.stamped_at)
        .summary(&plain(&invitation.title))
        .status(match invitation.standing {
            Standing::Stands => EventStatus::Confirmed,
            Standing::Cancelled => EventStatus::Cancelled,
        });
    event.append_property(time("DTSTART", invitation.at, invitation.zone));
    event.append_property(time("DTEND", ends, invitation.zone));
    // Others may see that I am busy, and not what with.
    event.append_property(Property::new("CLASS", "PRIVATE"));
    if let Some(text) = &invitation.description {
        event.description(&plain(text));
    }
    if let Some(place) = &invitation.place {
        event.location(&plain(place));
    }
    if let Some(organizer) = &invitation.organizer {
        event.append_property(address("ORGANIZER", organizer));
    }
    // Who is only told of an event is not asked, and stands in no list of guests (RFC 5546, 3.2.1).
    if let (Some(attendee), Some(_)) = (&invitation.attendee, &invitation.organizer) {
        let mut property = address("ATTENDEE", attendee);
        property
            .add_parameter("ROLE", "REQ-PARTICIPANT")
            .add_parameter("PARTSTAT", "NEEDS-ACTION")
            .add_parameter("RSVP", "TRUE");
        event.append_multi_property(property);
    }
    event.done()
}

fn time(name: &str, at: NaiveDateTime, zone: Tz) -> Property {
    let text = at.format("%Y%m%dT%H%M%S").to_string();
    if zone == Tz::UTC {
        return Property::new(name, format!("{text}Z"));
    }
    let mut property = Property::new(name, text);
    property.add_parameter("TZID", zone.name());
    property.done()
}

fn address(name: &str, of: &Address) -> Property {
    let mail: String = of.mail.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
    let mut property = Property::new(name, format!("mailto:{mail}"));
    if let Some(name) = &of.name {
        // A parameter can hold neither quotes nor control characters.
        let name: String = name.chars().filter(|c| !c.is_control() && *c != '"').collect();
        property.add_parameter("CN", &name);
    }
    property.done()
}

/// A text without control characters but the end of a line.
fn plain(text: &str) -> String {
    text.chars().filter(|c| *c == '\n' || !c.is_control()).collect()
}
