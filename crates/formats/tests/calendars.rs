//! Calendars: who met when, in every form in which calendars say it; and hostile ones, which must stay cheap.

mod gathered;

use chrono::{DateTime, Datelike as _, NaiveDateTime, Utc};
use formats::calendar::read;
use gathered::{Gathered, gather, gather_in_pieces, now, utc};
use model::record::{Attendance, AttendeeKind, Event};
use proptest::prelude::*;

fn calendar(lines: &str) -> Gathered {
    let text = format!("BEGIN:VCALENDAR\nVERSION:2.0\n{}\nEND:VCALENDAR\n", lines.trim());
    gather(read, text.replace('\n', "\r\n").as_bytes(), "calendar.ics")
}

fn found(lines: &str) -> Gathered {
    calendar(&format!("BEGIN:VEVENT\nUID:1\n{}\nEND:VEVENT", lines.trim()))
}

fn event(lines: &str) -> Event {
    let found = found(lines);
    assert_eq!(found.skips, [], "{lines}");
    found.events().first().map(|event| (*event).clone()).expect("one event")
}

#[test]
fn a_meeting_as_google_writes_it() {
    let event = event(
        "DTSTART:20250310T090000Z
DTEND:20250310T094500Z
DTSTAMP:20250301T080000Z
ORGANIZER;CN=Ada Example:mailto:ada@example.com
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=ada@example.com;X-NUM-GUESTS=0:mailto:ada@example.com
ATTENDEE;CUTYPE=INDIVIDUAL;PARTSTAT=TENTATIVE;CN=\"Example, Ben\":MAILTO:Ben@Example.com
ATTENDEE;CUTYPE=RESOURCE;CN=Room 1:mailto:room@resource.calendar.google.com
ATTENDEE;CUTYPE=GROUP:mailto:team@example.com
ATTENDEE;PARTSTAT=DECLINED:carla@example.com
ATTENDEE;CN=Carla:mailto:CARLA@example.com
SEQUENCE:3
SUMMARY:canary
STATUS:CONFIRMED",
    );
    assert_eq!(event.starts, [utc(2025, 3, 10, 9, 0)]);
    assert_eq!((event.minutes, event.sequence, event.all_day, event.cancelled), (45, 3, false, false));
    assert_eq!(event.stamped, Some(utc(2025, 3, 1, 8, 0)));
    let list: Vec<String> = event
        .attendees
        .iter()
        .map(|guest| {
            let party = &guest.party;
            format!(
                "{:?} {:?} {:?} {:?}{}",
                guest.kind,
                guest.attendance,
                party.address.as_deref().unwrap_or("-"),
                party.name.as_deref().unwrap_or("-"),
                if guest.organizer { " organizer" } else { "" }
            )
        })
        .collect();
    assert_eq!(
        list,
        [
            "Individual Accepted \"ada@example.com\" \"Ada Example\" organizer",
            "Individual Tentative \"Ben@Example.com\" \"Example, Ben\"",
            "Resource Open \"room@resource.calendar.google.com\" \"Room 1\"",
            "Group Open \"team@example.com\" \"-\"",
            "Individual Declined \"carla@example.com\" \"-\"",
        ]
    );
}

#[test]
fn the_organizer_comes_even_when_not_invited() {
    let event =
        event("DTSTART:20250310T090000Z\nORGANIZER;CN=Ada:mailto:ada@example.com\nATTENDEE:mailto:ben@example.com");
    assert_eq!(
        (event.attendees.len(), event.attendees[1].organizer, event.attendees[1].attendance),
        (2, true, Attendance::Accepted)
    );
}

#[test]
fn attendees_in_odd_forms() {
    let event = event(
        "DTSTART:20250310T090000Z\nATTENDEE;CN=\"'Ada Example'\":mailto:ada%2Bx@example.com\nATTENDEE:CN=Ben Example/O=Northbank\nATTENDEE;EMAIL=carla@example.com:urn:uuid:3\nATTENDEE;CN=Dan:invalid:nomail\nATTENDEE:Emil Example <emil@example.com>\nATTENDEE:urn:uuid:4\nATTENDEE;PARTSTAT=DELEGATED:MailTo:fay@example.com\nATTENDEE;CUTYPE=ROOM:mailto:r@example.com",
    );
    let list: Vec<(Option<&str>, Option<&str>)> =
        event.attendees.iter().map(|guest| (guest.party.address.as_deref(), guest.party.name.as_deref())).collect();
    assert_eq!(
        list,
        [
            (Some("ada+x@example.com"), Some("Ada Example")),
            (None, Some("Ben Example")),
            (Some("carla@example.com"), None),
            (None, Some("Dan")),
            (Some("emil@example.com"), Some("Emil Example")),
            (Some("fay@example.com"), None),
            (Some("r@example.com"), None),
        ]
    );
    assert_eq!(event.attendees[5].attendance, Attendance::Declined);
    assert_eq!(event.attendees[6].kind, AttendeeKind::Resource);
}

#[test]
fn zones_by_name_by_windows_and_by_definition() {
    let start = |zone: &str| event(&format!("DTSTART;TZID={zone}:20250710T090000")).starts;
    for zone in [
        "Europe/Berlin",
        "W. Europe Standard Time",
        "\"Europe/Berlin\"",
        "/freeassociation.sourceforge.net/Tzfile/Europe/Berlin",
        "/citadel.org/20250101_1/Europe/Berlin",
        "GMT+0200",
        "\"UTC+02:00\"",
        "UTC+02:00",
        "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna",
    ] {
        assert_eq!(start(zone), [utc(2025, 7, 10, 7, 0)], "{zone}");
    }
    assert_eq!(start("Eastern Standard Time"), [utc(2025, 7, 10, 13, 0)]);
    let own = |rest: &str| {
        format!(
            "BEGIN:VTIMEZONE\nTZID:Ours\nBEGIN:STANDARD\nDTSTART:19701025T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nEND:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:19700329T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:DAYLIGHT\nEND:VTIMEZONE\n{rest}"
        )
    };
    let event =
        "BEGIN:VEVENT\nUID:1\nDTSTART;TZID=Ours:20250301T090000\nRRULE:FREQ=MONTHLY;COUNT=2;INTERVAL=4\nEND:VEVENT\n";
    let expected = [utc(2025, 3, 1, 8, 0), utc(2025, 7, 1, 7, 0)];
    let before = calendar(&own(event));
    assert_eq!((before.events()[0].starts.as_slice(), before.skips.len()), (&expected[..], 0));
    let after = calendar(&format!("{event}{}", own("")));
    assert_eq!(
        (after.events()[0].starts.as_slice(), after.skips.len()),
        (&expected[..], 0),
        "a zone may be defined further down"
    );
}

#[test]
fn unknown_zones_are_told_once() {
    let two = "BEGIN:VEVENT\nUID:1\nDTSTART;TZID=Nowhere:20250710T090000\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\nDTSTART;TZID=Nowhere:20250711T090000\nEND:VEVENT";
    let found = calendar(two);
    assert_eq!(found.reasons(), ["3: time zone `Nowhere` is not known; its times were taken as UTC"]);
    assert_eq!(found.events()[0].starts, [utc(2025, 7, 10, 9, 0)]);
}

#[test]
fn skipped_and_repeated_hours() {
    assert_eq!(event("DTSTART;TZID=Europe/Berlin:20250330T023000").starts, [utc(2025, 3, 30, 1, 30)]);
    assert_eq!(event("DTSTART;TZID=Europe/Berlin:20251026T023000").starts, [utc(2025, 10, 26, 0, 30)]);
    let weekly = event("DTSTART;TZID=Europe/Berlin:20250321T100000\nRRULE:FREQ=WEEKLY;COUNT=2");
    assert_eq!(weekly.starts, [utc(2025, 3, 21, 9, 0), utc(2025, 3, 28, 9, 0)]);
}

#[test]
fn floating_times_and_whole_days() {
    assert_eq!(event("DTSTART:20250710T090000").starts, [utc(2025, 7, 10, 9, 0)]);
    let zoned = calendar("X-WR-TIMEZONE:Europe/Berlin\nBEGIN:VEVENT\nUID:1\nDTSTART:20250710T090000\nEND:VEVENT");
    assert_eq!(zoned.events()[0].starts, [utc(2025, 7, 10, 7, 0)]);
    let day = event("DTSTART;VALUE=DATE:20250710\nDTEND;VALUE=DATE:20250712");
    assert_eq!((day.starts.as_slice(), day.minutes, day.all_day), (&[utc(2025, 7, 10, 0, 0)][..], 2880, true));
    let single = event("DTSTART:20250710");
    assert_eq!((single.minutes, single.all_day), (1440, true));
    assert!(event("DTSTART:20250710T000000Z\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE").all_day);
    assert_eq!(event("DTSTART:20250710T090000Z\nDURATION:P1DT1H30M").minutes, 1530);
    assert_eq!(event("DTSTART:20250710T090000Z\nDURATION:-PT1H").minutes, 0);
    assert_eq!(event("DTSTART:20250710T090000Z\nDTEND:20250709T090000Z").minutes, 0);
    assert_eq!(event("DTSTART:2025-07-10T09:00:00Z").starts, [utc(2025, 7, 10, 9, 0)]);
}

#[test]
fn series_with_exceptions_and_extras() {
    let series = event(
        "DTSTART;TZID=Europe/Berlin:20250603T100000\nRRULE:FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20250619T080000Z\nEXDATE:20250605T080000Z\nEXDATE;TZID=Europe/Berlin:20250612T100000\nEXDATE;VALUE=DATE:20250617\nRDATE;VALUE=PERIOD:20250620T080000Z/PT1H,20250621T080000Z/20250621T090000Z\nRDATE;TZID=America/New_York:20250622T040000",
    );
    let days: Vec<String> = series.starts.iter().map(|start| start.format("%m%d %H").to_string()).collect();
    assert_eq!(days, ["0603 08", "0610 08", "0619 08", "0620 08", "0621 08", "0622 08"]);
    let until_day = event("DTSTART;TZID=America/New_York:20250603T200000\nRRULE:FREQ=DAILY;UNTIL=20250605");
    assert_eq!(until_day.starts.len(), 3);
    let whole_days =
        event("DTSTART;VALUE=DATE:20250603\nRRULE:FREQ=DAILY;UNTIL=20250605T235959Z\nEXDATE;VALUE=DATE:20250604");
    assert_eq!(whole_days.starts, [utc(2025, 6, 3, 0, 0), utc(2025, 6, 5, 0, 0)]);
}

#[test]
fn changed_and_cancelled_meetings() {
    let found = calendar(
        "BEGIN:VEVENT\nUID:1\nDTSTART:20250603T100000Z\nRRULE:FREQ=WEEKLY;COUNT=3\nEND:VEVENT\nBEGIN:VEVENT\nUID:1\nRECURRENCE-ID;TZID=Europe/Berlin:20250610T120000\nDTSTART:20250611T100000Z\nSEQUENCE:1\nEND:VEVENT\nBEGIN:VEVENT\nUID:1\nRECURRENCE-ID;RANGE=THISANDFUTURE:20250617T100000Z\nDTSTART:20250618T100000Z\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\nDTSTART:20250611T100000Z\nSTATUS:CANCELLED\nEND:VEVENT",
    );
    let events = found.events();
    assert_eq!(events[0].recurrence_of, None);
    assert_eq!(
        (events[1].recurrence_of, events[1].starts[0]),
        (Some(utc(2025, 6, 10, 10, 0)), utc(2025, 6, 11, 10, 0))
    );
    assert_eq!(events[2].recurrence_of, Some(utc(2025, 6, 17, 10, 0)));
    assert!(events[3].cancelled);
    assert_eq!(found.codes(), ["not_read"]);
    let called_off = calendar("METHOD:CANCEL\nBEGIN:VEVENT\nUID:3\nEND:VEVENT");
    assert!(called_off.events()[0].cancelled && called_off.events()[0].starts.is_empty());
    let answer = calendar(
        "METHOD:REPLY\nBEGIN:VEVENT\nUID:3\nDTSTART:20250611T100000Z\nATTENDEE;PARTSTAT=ACCEPTED:mailto:a@example.com\nEND:VEVENT",
    );
    assert_eq!((answer.events().len(), answer.codes()), (0, vec!["not_read"]));
}

#[test]
fn a_missing_uid_is_stood_in_for() {
    let one = |order: &str| {
        calendar(&format!("BEGIN:VEVENT\nDTSTART;TZID=Europe/Berlin:20250710T090000\n{order}\nEND:VEVENT")).events()[0]
            .uid
            .clone()
    };
    let first = one("ATTENDEE:mailto:ben@example.com\nATTENDEE:mailto:Ada@example.com");
    assert_eq!(first, "no-uid:20250710T070000Z:ada@example.com,ben@example.com");
    assert_eq!(first, one("ATTENDEE:mailto:ada@example.com\nATTENDEE:mailto:ben@example.com"));
}

#[test]
fn what_is_no_event_is_counted() {
    let found = calendar(
        "BEGIN:VTODO\nDTSTART:20250101T100000Z\nEND:VTODO\nBEGIN:VJOURNAL\nEND:VJOURNAL\nBEGIN:VFREEBUSY\nEND:VFREEBUSY\nBEGIN:VEVENT\nUID:1\nDTSTART:20250710T090000Z\nBEGIN:VALARM\nTRIGGER:-PT15M\nATTENDEE:mailto:alarm@example.com\nEND:VALARM\nATTENDEE:mailto:ada@example.com\nEND:VEVENT",
    );
    assert_eq!(found.codes(), ["not_read", "not_read", "not_read"]);
    assert_eq!(found.reasons()[0], "3: a task is not something that is read here");
    assert_eq!(found.events()[0].attendees.len(), 1);
}

#[test]
fn odd_files_read_all_the_same() {
    let lower = "\u{feff}begin:vcalendar\rbegin:vevent\ruid:1\rdtstart;tzid=europe/berlin:20250710T090000Z\rattendee:mailto:a\r @example.com\rend:vevent\rend:vcalendar\rBEGIN:VCALENDAR\rBEGIN:VEVENT\rUID:2\rDTSTART:20250710T090000Z\rEND:VEVENT\rEND:VCALENDAR";
    let found = gather(read, lower.as_bytes(), "x.ics");
    assert_eq!((found.events().len(), found.skips.len()), (2, 0));
    assert_eq!(found.events()[0].attendees[0].party.address.as_deref(), Some("a@example.com"));
    let open = gather(
        read,
        b"BEGIN:VEVENT\nUID:1\nDTSTART:20250710T090000Z\nBEGIN:VEVENT\nUID:2\nDTSTART:20250710T090000Z\n",
        "x.ics",
    );
    assert_eq!((open.events().len(), open.codes()), (2, vec!["malformed"]));
    assert_eq!(gather(read, b"hello", "x.ics").reasons(), ["there is no calendar in it"]);
    let ends = gather(read, b"END:VCALENDAR\nEND:VEVENT\nBEGIN:VCALENDAR\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20250710T090000Z\nEND:VCALENDAR\n", "x.ics");
    assert_eq!(ends.events().len(), 1);
}

#[test]
fn dates_out_of_reach_are_left_out() {
    assert_eq!(found("DTSTART:19790710T090000Z").codes(), ["no_date"]);
    assert_eq!(found("SUMMARY:x").codes(), ["no_date"]);
    assert_eq!(found("DTSTART:20270201T090000Z").codes(), ["not_read"]);
    assert_eq!(found("DTSTART:20050101T090000Z\nRRULE:FREQ=DAILY;COUNT=9").codes(), ["not_read"]);
    assert_eq!(found("DTSTART:20250231T090000Z").reasons(), ["3: its start is no date"]);
    assert_eq!(event("DTSTART:19990710T090000Z").starts, [utc(1999, 7, 10, 9, 0)]);
    let endless = event("DTSTART:20000101T090000Z\nRRULE:FREQ=YEARLY");
    assert_eq!((endless.starts[0], endless.starts.len()), (utc(2012, 1, 1, 9, 0), 16));
}

#[test]
fn titles_and_texts_appear_nowhere() {
    let found = found(
        "DTSTART:20250710T090000Z\nSUMMARY;LANGUAGE=en:canary\nDESCRIPTION:canary\\n can\n ary\nCOMMENT:canary\nLOCATION:canary\nX-ALT-DESC;FMTTYPE=text/html:canary\nCONTACT:canary\nATTACH:canary\nATTENDEE;CN=Ada:mailto:ada@example.com\nBEGIN:VALARM\nDESCRIPTION:canary\nEND:VALARM\ncanary without a colon",
    );
    assert_eq!(found.events().len(), 1);
    assert!(!format!("{found:?}").contains("canary"), "{found:?}");
}

#[test]
fn attendees_are_limited() {
    let many: String = (0..2_100).map(|number| format!("ATTENDEE:mailto:p{number}@example.com\n")).collect();
    let found = found(&format!("DTSTART:20250710T090000Z\n{many}"));
    assert_eq!(found.events()[0].attendees.len(), 2_000);
    assert_eq!(found.codes(), ["too_large"]);
}

/// Hostile rules: each is answered at once, with a note, and with one meeting at least.
#[test]
fn hostile_series_stay_cheap() {
    let range = |to: u32| (0..to).map(|number| number.to_string()).collect::<Vec<_>>().join(",");
    let all_times = format!("BYHOUR={};BYMINUTE={};BYSECOND={}", range(24), range(60), range(60));
    let positions = (1..=366).map(|number| format!("{number},-{number}")).collect::<Vec<_>>().join(",");
    let rules = [
        format!("FREQ=DAILY;{all_times}"),
        format!("FREQ=YEARLY;COUNT=1;{all_times}"),
        "FREQ=SECONDLY".to_owned(),
        "FREQ=MINUTELY;COUNT=1000000000".to_owned(),
        "FREQ=HOURLY;BYSETPOS=-1".to_owned(),
        "FREQ=DAILY;COUNT=1000000000".to_owned(),
        "FREQ=DAILY;INTERVAL=0".to_owned(),
        "FREQ=YEARLY;INTERVAL=65535;COUNT=4294967295".to_owned(),
        format!("FREQ=YEARLY;BYYEARDAY={positions};BYSETPOS={positions}"),
        "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2".to_owned(),
        "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;BYSETPOS=-1,1,0,999999999,-2147483648".to_owned(),
        "FREQ=WEEKLY;RSCALE=HEBREW;BYDAY=MO".to_owned(),
        "FREQ=DAILY;UNTIL=99991231T235959Z;BYHOUR=9,10".to_owned(),
    ];
    for rule in &rules {
        for start in ["20250106T090000Z", "19000101T090000Z"] {
            let found = found(&format!("DTSTART:{start}\nRRULE:{rule}\nEXRULE:{rule}"));
            let events = found.events();
            assert!(events.len() <= 1 && events.iter().all(|event| event.starts.len() <= 5_000), "{rule}");
            assert!(events.len() == 1 || start.starts_with("1900"), "{rule}: {:?}", found.reasons());
            assert!(!found.skips.is_empty());
        }
    }
    for start in ["00010101T000000Z", "18991231T000000Z"] {
        assert_eq!(
            found(&format!("DTSTART:{start}\nRRULE:FREQ=DAILY;COUNT=1000000000")).codes(),
            ["no_date"],
            "{start}"
        );
    }
}

#[test]
fn a_series_that_is_not_followed_keeps_its_first_meeting() {
    for (rule, reason) in [
        (
            "FREQ=HOURLY",
            "3: a series that repeats more often than daily (only its first meeting was read) is not something that is read here",
        ),
        (
            "FREQ=DAILY;RSCALE=HEBREW",
            "3: a series in another calendar than the Gregorian (only its first meeting was read) is not something that is read here",
        ),
        ("D1 #10", "3: how it repeats cannot be understood; only its first meeting was read"),
    ] {
        let found = found(&format!("DTSTART:20050101T090000Z\nRRULE:{rule}"));
        assert_eq!(found.reasons(), [reason]);
        assert_eq!(found.events()[0].starts, [utc(2005, 1, 1, 9, 0)], "{rule}");
    }
}

/// Many hostile series in one file share one budget; those that come too late keep their first meeting.
#[test]
fn hostile_files_stay_cheap() {
    let one = "BEGIN:VEVENT\nUID:1\nDTSTART:19000101T000000Z\nRRULE:FREQ=DAILY;COUNT=1000000000\nRRULE:FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23\nRDATE:20250101T000000Z\nEND:VEVENT\n";
    let found = calendar(&one.repeat(300));
    assert_eq!(found.events().len(), 300);
    assert!(found.reasons().iter().any(|reason| reason.ends_with("too many to be followed to their end")));
    assert!(found.events().iter().all(|event| !event.starts.is_empty()));
    let zone = "BEGIN:VTIMEZONE\nTZID:Z1\nBEGIN:STANDARD\nDTSTART:19000101T000000\nTZOFFSETFROM:+0001\nTZOFFSETTO:-0001\nRRULE:FREQ=DAILY\nEND:STANDARD\nEND:VTIMEZONE\n";
    let zones: String = (0..2_500).map(|number| zone.replace("Z1", &format!("Z{number}"))).collect();
    assert_eq!(calendar(&zones).events().len(), 0);
    let nested = "BEGIN:VEVENT\nBEGIN:X\n".repeat(20_000);
    assert!(calendar(&nested).events().is_empty());
}

/// Positions count from the first day of the week, also in the week that the series begins in.
#[test]
fn positions_in_the_week_of_the_start_count_from_its_first_day() {
    // A Thursday; the first Tuesday or Friday of its week was the Tuesday before it.
    let first = event("DTSTART:20250109T090000Z\nRRULE:FREQ=WEEKLY;COUNT=2;BYDAY=TU,FR;BYSETPOS=1");
    assert_eq!(first.starts, [utc(2025, 1, 9, 9, 0), utc(2025, 1, 14, 9, 0), utc(2025, 1, 21, 9, 0)]);
    let last = event("DTSTART:20250109T090000Z\nRRULE:FREQ=WEEKLY;COUNT=2;BYDAY=TU,FR;BYSETPOS=-1");
    assert_eq!(last.starts, [utc(2025, 1, 9, 9, 0), utc(2025, 1, 10, 9, 0), utc(2025, 1, 17, 9, 0)]);
    let weeks_from_wednesday =
        event("DTSTART:20250109T090000Z\nRRULE:FREQ=WEEKLY;WKST=WE;COUNT=2;BYDAY=TU,WE;BYSETPOS=1");
    assert_eq!(weeks_from_wednesday.starts, [utc(2025, 1, 9, 9, 0), utc(2025, 1, 15, 9, 0), utc(2025, 1, 22, 9, 0)]);
}

/// What another implementation makes of a rule, inside the same window.
fn reference(start: &str, rule: &str) -> Option<Vec<DateTime<Utc>>> {
    let set: rrule::RRuleSet = format!("DTSTART:{start}\nRRULE:{rule}").parse().ok()?;
    let first = NaiveDateTime::parse_from_str(start, "%Y%m%dT%H%M%SZ").ok()?.and_utc();
    let (from, to) = (utc(2011, 1, 1, 12, 0), utc(2027, 1, 1, 12, 0));
    let mut starts: Vec<DateTime<Utc>> = set
        .into_iter()
        .map(|date| date.with_timezone(&Utc))
        .take_while(|date| *date <= to)
        .filter(|date| *date >= from)
        .collect();
    // By the standard the first start belongs to the series even where its rule would leave it out.
    if !starts.contains(&first) && first >= from {
        starts.insert(0, first);
    }
    Some(starts)
}

/// The first day of the week that a day lies in. The reference counts the positions of the first week from the start
/// on, the standard (RFC 5545, 3.3.10: a set begins with its interval) from the week's first day; there both agree.
fn week_of(day: DateTime<Utc>, rule: &str) -> DateTime<Utc> {
    let first = if rule.contains("WKST=SU") {
        chrono::Weekday::Sun
    } else if rule.contains("WKST=WE") {
        chrono::Weekday::Wed
    } else {
        chrono::Weekday::Mon
    };
    day - chrono::Duration::days(day.weekday().days_since(first).into())
}

fn numbers(list: &[i32]) -> String {
    list.iter().map(i32::to_string).collect::<Vec<_>>().join(",")
}

prop_compose! {
    fn any_rule()(
        frequency in prop::sample::select(vec!["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
        interval in 1_u32..5,
        end in prop::sample::select(vec!["", ";COUNT=7", ";COUNT=40", ";UNTIL=20190704T090000Z"]),
        months in prop::collection::vec(1_i32..=12, 0..3),
        month_days in prop::collection::vec(prop_oneof![1_i32..=31, -31_i32..=-1], 0..3),
        year_days in prop::collection::vec(prop_oneof![1_i32..=366, -366_i32..=-1], 0..3),
        weeks in prop::collection::vec(prop_oneof![1_i32..=53, -53_i32..=-1], 0..3),
        weekdays in prop::collection::btree_set(prop::sample::select(vec!["MO", "TU", "WE", "TH", "FR", "SA", "SU"]), 0..4),
        number in prop::option::of(prop_oneof![1_i32..=5, -5_i32..=-1]),
        positions in prop::collection::btree_set(prop_oneof![1_i32..=4, -3_i32..=-1], 0..2),
        week_start in prop::sample::select(vec!["MO", "SU", "WE"]),
        hours in prop::collection::btree_set(0_i32..24, 0..2),
    ) -> String {
        let mut rule = format!("FREQ={frequency};INTERVAL={interval};WKST={week_start}{end}");
        let mut add = |name: &str, list: String| if !list.is_empty() { rule.push_str(&format!(";{name}={list}")) };
        add("BYMONTH", numbers(&months));
        let monthly = frequency == "MONTHLY" || frequency == "YEARLY";
        if frequency != "WEEKLY" { add("BYMONTHDAY", numbers(&month_days)) }
        if frequency == "YEARLY" { add("BYYEARDAY", numbers(&year_days)) }
        // Without weekdays the reference takes the whole week; the standard takes the weekday of the start.
        if frequency == "YEARLY" && month_days.is_empty() && !weekdays.is_empty() { add("BYWEEKNO", numbers(&weeks)) }
        let number = number.filter(|_| monthly && weeks.is_empty()).map(|number| number.to_string()).unwrap_or_default();
        add("BYDAY", weekdays.iter().map(|day| format!("{number}{day}")).collect::<Vec<_>>().join(","));
        add("BYHOUR", numbers(&hours.into_iter().collect::<Vec<_>>()));
        if !months.is_empty() || !month_days.is_empty() || !weekdays.is_empty() {
            add("BYSETPOS", numbers(&positions.into_iter().collect::<Vec<_>>()));
        }
        rule
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn series_are_what_an_independent_implementation_makes_of_them(rule in any_rule(), days in 0_u64..3_000) {
        let day = utc(2009, 1, 1, 9, 0) + chrono::Duration::days(days as i64);
        let start = if rule.contains("FREQ=WEEKLY") && rule.contains("BYSETPOS") { week_of(day, &rule) } else { day };
        let text = start.format("%Y%m%dT%H%M%SZ").to_string();
        let Some(expected) = reference(&text, &rule) else { return Ok(()) };
        let found = found(&format!("DTSTART:{text}\nRRULE:{rule}"));
        let starts = found.events().first().map(|event| event.starts.clone()).unwrap_or_default();
        let latest = expected.len().saturating_sub(5_000);
        prop_assert_eq!(&starts, &expected[latest..], "{} {}", text, rule);
    }

    #[test]
    fn no_bytes_make_it_panic_and_chunks_do_not_matter(bytes in prop::collection::vec(any::<u8>(), 0..300), sizes in prop::collection::vec(1_usize..9, 1..4)) {
        let whole = gather(read, &bytes, "x");
        let pieces = gather_in_pieces(read, &bytes, "x", &sizes);
        prop_assert_eq!((whole.records, whole.skips), (pieces.records, pieces.skips));
    }

    #[test]
    fn damaged_calendars_do_not_make_it_panic(places in prop::collection::vec((0_usize..1_000, any::<u8>()), 1..12)) {
        let mut bytes = b"BEGIN:VCALENDAR\r\nMETHOD:PUBLISH\r\nBEGIN:VTIMEZONE\r\nTZID:Ours\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20250101T000000Z\r\nDTSTART;TZID=Ours:20250310T090000\r\nDURATION:PT45M\r\nRRULE:FREQ=MONTHLY;BYDAY=2MO;BYSETPOS=1;COUNT=9;UNTIL=20260101\r\nEXDATE;TZID=Ours:20250414T090000,20250512T090000\r\nRDATE;VALUE=PERIOD:20250620T080000Z/PT1H\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:20250310T090000Z\r\nSEQUENCE:2\r\nATTENDEE;CN=\"A, B\";PARTSTAT=DECLINED;CUTYPE=ROOM:mailto:a@example.com\r\nORGANIZER:CN=Ada/O=x\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n".to_vec();
        for (place, byte) in places {
            let place = place % bytes.len();
            bytes[place] = byte;
        }
        let whole = gather(read, &bytes, "x");
        let pieces = gather_in_pieces(read, &bytes, "x", &[3, 1, 64]);
        prop_assert!(whole.events().iter().all(|event| event.starts.iter().all(|start| *start <= now() + chrono::Duration::days(366))));
        prop_assert_eq!((whole.records, whole.skips), (pieces.records, pieces.skips));
    }
}
