//! Who is on the list of attendees.

use crate::contacts::percent_decoded;
use crate::decode::tidy;
use calcard::icalendar::{
    ICalendarEntry, ICalendarParameterName, ICalendarParameterValue, ICalendarParticipationStatus, ICalendarUserTypes,
    ICalendarValue, Uri,
};
use model::record::{Attendance, Attendee, AttendeeKind, Party};
use std::collections::BTreeMap;

/// Hosts whose addresses are calendars and rooms, never people.
const RESOURCE_HOSTS: [&str; 3] =
    ["@resource.calendar.google.com", "@group.calendar.google.com", "@import.calendar.google.com"];

/// The people, groups and rooms of an event: everybody once, the organizer among them.
pub(super) fn attendees<'e>(
    invited: impl Iterator<Item = &'e ICalendarEntry>,
    organizer: Option<&ICalendarEntry>,
) -> Vec<Attendee> {
    let mut list: Vec<Attendee> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for attendee in invited.filter_map(attendee) {
        match places.get(&identity(&attendee.party)) {
            // Invited twice: an answer counts more than none.
            Some(&place) if list[place].attendance == Attendance::Open => list[place].attendance = attendee.attendance,
            Some(_) => {}
            None => {
                places.insert(identity(&attendee.party), list.len());
                list.push(attendee);
            }
        }
    }
    if let Some(organizer) = organizer.and_then(attendee) {
        match places.get(&identity(&organizer.party)) {
            Some(&place) => {
                list[place].organizer = true;
                if list[place].party.name.is_none() {
                    list[place].party.name = organizer.party.name;
                }
            }
            // Who calls a meeting comes to it, unless the list says otherwise.
            None => list.push(Attendee { attendance: Attendance::Accepted, organizer: true, ..organizer }),
        }
    }
    list
}

/// What makes two attendees of one event the same.
fn identity(party: &Party) -> String {
    match (&party.address, &party.name) {
        (Some(address), _) => address.to_lowercase(),
        (None, name) => format!("name:{}", name.as_deref().unwrap_or_default()),
    }
}

fn attendee(entry: &ICalendarEntry) -> Option<Attendee> {
    let written = match entry.values.first()? {
        ICalendarValue::Uri(Uri::Location(location)) => location.as_str(),
        ICalendarValue::Text(text) => text.as_str(),
        _ => "",
    };
    let stated = text_parameter(entry, &ICalendarParameterName::Email).as_deref().and_then(address);
    let address = address(written).or(stated);
    let name = text_parameter(entry, &ICalendarParameterName::Cn).and_then(|name| name_of(&name));
    let name = name.or_else(|| distinguished_name(written)).or_else(|| before_angle(written));
    let is_address = |name: &String| address.as_ref().is_some_and(|address| name.eq_ignore_ascii_case(address));
    let name = name.filter(|name| !is_address(name));
    if address.is_none() && name.is_none() {
        return None;
    }
    let kind = kind(entry, address.as_deref());
    Some(Attendee { kind, attendance: attendance(entry), organizer: false, party: Party { address, name } })
}

fn text_parameter(entry: &ICalendarEntry, name: &ICalendarParameterName) -> Option<String> {
    entry.parameter(name)?.as_text().map(str::to_owned)
}

/// The mail address of `MAILTO:ada@example.com`, `ada@example.com` or `Ada <ada@example.com>`.
fn address(written: &str) -> Option<String> {
    let written = written.trim();
    let inner = written.rsplit_once('<').map_or(written, |(_, after)| after.split('>').next().unwrap_or(after));
    let inner = inner.trim();
    let mailto = inner.get(..7).is_some_and(|scheme| scheme.eq_ignore_ascii_case("mailto:"));
    let bare = if mailto { percent_decoded(inner[7..].split('?').next()?) } else { inner.to_owned() };
    let bare: String = bare.chars().filter(|character| !character.is_whitespace() && !character.is_control()).collect();
    let other_scheme = !mailto && (bare.contains("://") || bare.starts_with("urn:") || bare.contains('='));
    (bare.contains('@') && !other_scheme).then_some(bare)
}

/// `CN`, without the quotation marks and the escapes that programs put around and into it; no address.
fn name_of(name: &str) -> Option<String> {
    let name = name.replace("^'", "\"").replace("^n", " ").replace("^^", "^");
    let name = tidy(&name)?;
    let bare = name.trim_matches(|character| matches!(character, '"' | '\''));
    let bare = bare.strip_prefix("mailto:").or_else(|| bare.strip_prefix("MAILTO:")).unwrap_or(bare);
    tidy(bare)
}

/// The name in `CN=Ada Example/O=Example` or `/o=Example/cn=Ada Example`.
fn distinguished_name(written: &str) -> Option<String> {
    let parts = written.split(['/', ',']);
    let mut names = parts.filter_map(|part| {
        let (key, value) = part.rsplit_once(':').map_or(part, |(_, after)| after).split_once('=')?;
        key.trim().eq_ignore_ascii_case("CN").then(|| tidy(value))?
    });
    names.next_back().filter(|name| !name.contains('@'))
}

/// The name in `Ada <ada@example.com>`.
fn before_angle(written: &str) -> Option<String> {
    let (name, _) = written.split_once('<')?;
    name_of(name).filter(|name| !name.is_empty())
}

fn kind(entry: &ICalendarEntry, address: Option<&str>) -> AttendeeKind {
    let lower = address.map(str::to_ascii_lowercase).unwrap_or_default();
    if RESOURCE_HOSTS.iter().any(|host| lower.ends_with(host)) {
        return AttendeeKind::Resource;
    }
    match entry.parameter(&ICalendarParameterName::Cutype) {
        Some(ICalendarParameterValue::Cutype(ICalendarUserTypes::Room | ICalendarUserTypes::Resource)) => {
            AttendeeKind::Resource
        }
        Some(ICalendarParameterValue::Cutype(ICalendarUserTypes::Group)) => AttendeeKind::Group,
        _ => AttendeeKind::Individual,
    }
}

fn attendance(entry: &ICalendarEntry) -> Attendance {
    use ICalendarParticipationStatus as Status;
    match entry.parameter(&ICalendarParameterName::Partstat) {
        Some(ICalendarParameterValue::Partstat(Status::Accepted)) => Attendance::Accepted,
        Some(ICalendarParameterValue::Partstat(Status::Tentative)) => Attendance::Tentative,
        // Whoever sends somebody else does not come.
        Some(ICalendarParameterValue::Partstat(Status::Declined | Status::Delegated)) => Attendance::Declined,
        _ => Attendance::Open,
    }
}
