//! A time zone as iCalendar describes it: what its clocks do around a day.

use chrono::{DateTime, NaiveDateTime, Offset, TimeDelta, TimeZone};
use chrono_tz::{OffsetComponents, OffsetName, Tz};
use std::fmt::Write as _;

/// So many days before and after the event are described: whatever the event is moved to within a year is right.
const DAYS_AROUND: i64 = 400;
/// Steps in which changes of the clocks are looked for, in hours; between two changes lie weeks.
const STEP_HOURS: i64 = 24;

/// The `VTIMEZONE` of a zone, with each change of its clocks around a local time; empty for UTC, which needs none.
pub(super) fn component(zone: Tz, around: NaiveDateTime) -> String {
    if zone == Tz::UTC {
        return String::new();
    }
    let (from, to) = (around - TimeDelta::days(DAYS_AROUND), around + TimeDelta::days(DAYS_AROUND));
    let mut out = format!("BEGIN:VTIMEZONE\r\nTZID:{}\r\n", zone.name());
    let first = zone.from_utc_datetime(&from);
    let offset = first.offset().fix().local_minus_utc();
    observance(&mut out, &first, from + TimeDelta::seconds(i64::from(offset)), offset);
    let mut at = from;
    while at < to {
        let next = at + TimeDelta::hours(STEP_HOURS);
        let (before, after) = (offset_at(zone, at), offset_at(zone, next));
        if before != after {
            let change = change_between(zone, at, next);
            // The onset is told by the clock as it was before.
            let local = change + TimeDelta::seconds(i64::from(before));
            observance(&mut out, &zone.from_utc_datetime(&change), local, before);
        }
        at = next;
    }
    out.push_str("END:VTIMEZONE\r\n");
    out
}

fn offset_at(zone: Tz, at: NaiveDateTime) -> i32 {
    zone.offset_from_utc_datetime(&at).fix().local_minus_utc()
}

/// The first second with the offset of `to`; `from` has another.
fn change_between(zone: Tz, mut from: NaiveDateTime, mut to: NaiveDateTime) -> NaiveDateTime {
    let after = offset_at(zone, to);
    while to - from > TimeDelta::seconds(1) {
        let middle = from + TimeDelta::seconds((to - from).num_seconds() / 2);
        if offset_at(zone, middle) == after {
            to = middle;
        } else {
            from = middle;
        }
    }
    to
}

fn observance(out: &mut String, at: &DateTime<Tz>, onset: NaiveDateTime, before: i32) {
    let offset = at.offset();
    let name = if offset.dst_offset().is_zero() { "STANDARD" } else { "DAYLIGHT" };
    let after = offset.fix().local_minus_utc();
    // Writing to a string cannot fail.
    let _ = write!(
        out,
        "BEGIN:{name}\r\nDTSTART:{}\r\nTZOFFSETFROM:{}\r\nTZOFFSETTO:{}\r\n",
        onset.format("%Y%m%dT%H%M%S"),
        written(before),
        written(after)
    );
    if let Some(short) = offset.abbreviation() {
        let _ = write!(out, "TZNAME:{short}\r\n");
    }
    let _ = write!(out, "END:{name}\r\n");
}

/// An offset as `+0100`; seconds, which only zones of long ago have, as `+005328`.
fn written(seconds: i32) -> String {
    let (sign, all) = if seconds < 0 { ('-', -seconds) } else { ('+', seconds) };
    let (hours, minutes, rest) = (all / 3600, all / 60 % 60, all % 60);
    if rest == 0 { format!("{sign}{hours:02}{minutes:02}") } else { format!("{sign}{hours:02}{minutes:02}{rest:02}") }
}
