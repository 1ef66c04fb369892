//! Invitations are read alike by readers that know nothing of how they were written.

use calcard::icalendar::{ICalendar, ICalendarProperty, ICalendarValue};
use chrono::{DateTime, NaiveDateTime, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use formats::invitation::{Address, Invitation, Standing, write};
use icalendar::{Calendar, CalendarDateTime, Component, DatePerhapsTime, EventLike};
use std::process::{Command, Stdio};

fn address(mail: &str, name: &str) -> Option<Address> {
    Some(Address { mail: mail.to_owned(), name: Some(name.to_owned()) })
}

fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

fn session(zone: Tz) -> Invitation {
    Invitation {
        uid: "01900000-0000-7000-8000-000000000007@telemachus".to_owned(),
        sequence: 2,
        stamped_at: DateTime::from_timestamp(1_793_000_000, 0).unwrap(),
        at: at("2026-11-05 09:30"),
        zone,
        minutes: 45,
        title: "A talk; yours, mine".to_owned(),
        description: Some(
            "• News since last time\n• Žofie’s draft, and a line that is so long that it has to be folded: ".to_owned()
                + &"ä".repeat(80),
        ),
        place: Some("Café Müller, 2nd floor".to_owned()),
        organizer: address("nora@example.com", "Nora \"N\" Lind, MD"),
        attendee: address("ada@example.org", "Ada Example"),
        standing: Standing::Stands,
    }
}

#[test]
fn it_reads_as_it_was_meant() {
    insta::assert_snapshot!(
        write(&Invitation { description: None, ..session(Tz::Europe__Berlin) }).replace("\r\n", "\n")
    );
}

#[test]
fn no_line_is_longer_than_a_line_may_be() {
    let text = write(&session(Tz::America__New_York));
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{line}");
        assert!(!line.contains('\n'));
    }
}

/// One parser: the crate's own.
#[test]
fn the_first_parser_reads_it() {
    let invitation = session(Tz::Europe__Berlin);
    let calendar: Calendar = write(&invitation).parse().unwrap();
    assert_eq!(calendar.property_value("METHOD"), Some("REQUEST"));
    let event = calendar.events().next().unwrap();
    assert_eq!(event.get_uid(), Some(invitation.uid.as_str()));
    assert_eq!(event.get_sequence(), Some(2));
    assert_eq!(event.get_summary(), Some("A talk; yours, mine"));
    assert_eq!(event.get_description(), invitation.description.as_deref());
    assert_eq!(event.get_location(), Some("Café Müller, 2nd floor"));
    let start = DatePerhapsTime::DateTime(CalendarDateTime::WithTimezone {
        date_time: invitation.at,
        tzid: "Europe/Berlin".to_owned(),
    });
    assert_eq!(event.get_start(), Some(start));
}

/// Another one, by other people.
#[test]
fn the_second_parser_reads_it() {
    for standing in [Standing::Stands, Standing::Cancelled] {
        let invitation = Invitation { standing, sequence: 3, ..session(Tz::Europe__Berlin) };
        let text = write(&invitation);
        let calendar = ICalendar::parse(&text).unwrap();
        let text_of = |name: ICalendarProperty| {
            let mut entries = calendar.components.iter().flat_map(|component| &component.entries);
            let entry = entries.find(|entry| entry.name == name).unwrap();
            match &entry.values[0] {
                ICalendarValue::Text(text) => text.clone(),
                other => format!("{other:?}"),
            }
        };
        assert_eq!(text_of(ICalendarProperty::Uid), invitation.uid);
        assert_eq!(text_of(ICalendarProperty::Summary), invitation.title);
        assert_eq!(text_of(ICalendarProperty::Sequence), "Integer(3)");
        let expected = if standing == Standing::Stands { ("Request", "Confirmed") } else { ("Cancel", "Cancelled") };
        assert!(text_of(ICalendarProperty::Method).contains(expected.0));
        assert!(text_of(ICalendarProperty::Status).contains(expected.1));
    }
}

#[test]
fn without_addresses_it_is_told_and_asks_nobody() {
    let alone = Invitation { attendee: None, standing: Standing::Cancelled, ..session(Tz::UTC) };
    let text = write(&alone);
    assert!(text.contains("METHOD:PUBLISH\r\n") && text.contains("STATUS:CANCELLED\r\n"), "{text}");
    assert!(text.contains("DTSTART:20261105T093000Z\r\n") && !text.contains("VTIMEZONE"), "{text}");
    let nobodys = Invitation { organizer: None, ..session(Tz::UTC) };
    let text = write(&nobodys);
    assert!(text.contains("METHOD:PUBLISH\r\n") && !text.contains("ATTENDEE"), "{text}");
}

/// The offset that a `VTIMEZONE` gives to an instant: that of the latest onset before it.
fn offset_by(text: &str, instant: DateTime<Utc>) -> i32 {
    let seconds = |offset: &str| {
        let number = |from: usize| offset[from..from + 2].parse::<i32>().unwrap();
        let size = number(1) * 3600 + number(3) * 60;
        if offset.starts_with('-') { -size } else { size }
    };
    let (mut start, mut from, mut best) = (at("1970-01-01 00:00"), 0, (None, 0));
    for line in text.lines() {
        if let Some(value) = line.strip_prefix("DTSTART:") {
            start = NaiveDateTime::parse_from_str(value, "%Y%m%dT%H%M%S").unwrap_or(start);
        } else if let Some(value) = line.strip_prefix("TZOFFSETFROM:") {
            from = seconds(value);
        } else if let Some(value) = line.strip_prefix("TZOFFSETTO:") {
            let onset = (start - TimeDelta::seconds(i64::from(from))).and_utc();
            if onset <= instant && best.0.is_none_or(|known| known <= onset) {
                best = (Some(onset), seconds(value));
            }
        }
    }
    best.1
}

#[test]
fn the_zone_says_what_its_clocks_do() {
    let zones = [
        Tz::Europe__Berlin,
        Tz::America__New_York,
        Tz::Asia__Kolkata,
        Tz::Australia__Lord_Howe,
        Tz::Africa__Casablanca,
        Tz::Europe__Dublin,
        Tz::Asia__Kathmandu,
    ];
    for zone in zones {
        let invitation = session(zone);
        let text = write(&invitation);
        for day in -380..380 {
            let instant = invitation.at.and_utc() + TimeDelta::days(day) + TimeDelta::hours(day.rem_euclid(24));
            let expected = zone.offset_from_utc_datetime(&instant.naive_utc()).fix().local_minus_utc();
            assert_eq!(offset_by(&text, instant), expected, "{zone} at {instant}");
        }
    }
}

/// Reads calendars with libraries of another language, where the environment names a Python that has them.
const READERS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../xtask/references/invitation.py");

/// Two more readers, of another language: a session that is planned, moved to a day of summer time, and called off.
#[test]
#[allow(clippy::print_stderr, reason = "a test that is skipped says so")]
fn calendars_of_another_language_follow_a_session_through_its_changes() {
    let Ok(python) = std::env::var("TELEMACHUS_TEST_PYTHON") else {
        eprintln!("skipped: TELEMACHUS_TEST_PYTHON names no Python");
        return;
    };
    let planned = Invitation { sequence: 0, ..session(Tz::Europe__Berlin) };
    let moved = Invitation { sequence: 1, at: at("2027-04-08 18:00"), ..planned.clone() };
    let cancelled = Invitation { sequence: 2, standing: Standing::Cancelled, ..moved.clone() };
    let elsewhere = Invitation { zone: Tz::Australia__Lord_Howe, ..planned.clone() };
    let told = Invitation { zone: Tz::UTC, organizer: None, place: None, ..planned.clone() };
    let files: String = [&planned, &moved, &cancelled, &elsewhere, &told].map(write).concat();
    let mut child = Command::new(python).arg(READERS).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), files.as_bytes()).unwrap();
    let said = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
    let who = "Nora N Lind, MD <mailto:nora@example.com>|Ada Example <mailto:ada@example.org>";
    let line = |start: &str, end: &str| format!("A talk; yours, mine|Café Müller, 2nd floor|{start}|{end}");
    let expected = [
        format!("REQUEST|0|CONFIRMED|{}|1:00:00|{who}", line("2026-11-05T08:30:00Z", "2026-11-05T09:15:00Z")),
        format!("REQUEST|1|CONFIRMED|{}|2:00:00|{who}", line("2027-04-08T16:00:00Z", "2027-04-08T16:45:00Z")),
        format!("CANCEL|2|CANCELLED|{}|2:00:00|{who}", line("2027-04-08T16:00:00Z", "2027-04-08T16:45:00Z")),
        format!("REQUEST|0|CONFIRMED|{}|11:00:00|{who}", line("2026-11-04T22:30:00Z", "2026-11-04T23:15:00Z")),
        "PUBLISH|0|CONFIRMED|A talk; yours, mine||2026-11-05T09:30:00Z|2026-11-05T10:15:00Z|0:00:00||".to_owned(),
    ];
    for reader in ["icalendar", "vobject"] {
        let read: Vec<String> =
            said.lines().filter_map(|line| line.strip_prefix(reader)?.strip_prefix('|')).map(without_uid).collect();
        if read.is_empty() {
            eprintln!("skipped: that Python has no {reader}");
            continue;
        }
        assert_eq!(read, expected, "{reader}");
    }
}

/// A line without the id of the event, which is always the same.
fn without_uid(line: &str) -> String {
    line.replace("|01900000-0000-7000-8000-000000000007@telemachus|", "|")
}
