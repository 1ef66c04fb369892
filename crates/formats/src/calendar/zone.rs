//! Time zones of calendars: by their IANA name, by the names that Windows and old programs give them, or as the calendar
//! itself defines them.

use super::recurrence::{Budget, Rule};
use super::value::{When, when};
use calcard::Entry;
use calcard::icalendar::{
    ICalendarComponent, ICalendarComponentType, ICalendarParameterName, ICalendarProperty, ICalendarValue,
};
use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, Offset, TimeDelta, TimeZone, Utc};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::rc::Rc;

/// Most definitions of time zones in one calendar (`ours`).
const ZONES_MAX: usize = 500;
/// Most changes of the clock in one such definition (`ours`: two a year are a hundred, lists of all of them some more).
const ONSETS_MAX: usize = 1_000;
/// Longest name of a zone that is looked up, in bytes (`ours`).
pub(super) const ZONE_NAME_BYTES_MAX: usize = 255;
/// First year for which a calendar's own definition is followed; as with the dates of events.
const ZONE_YEAR_MIN: i32 = 1900;
/// How far back the clock is looked at where a local time was skipped; no clock ever jumped further (`ours`).
const GAP_HOURS_MAX: i64 = 26;

/// A change of the clock: the local time before it, and the distance to UTC before and after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Onset {
    local: NaiveDateTime,
    before: TimeDelta,
    after: TimeDelta,
}

/// A time zone.
#[derive(Debug, Clone)]
pub(crate) enum Zone {
    /// UTC, and whatever is read as if it were.
    Utc,
    /// A zone of the IANA database.
    Named(chrono_tz::Tz),
    /// Always the same distance to UTC.
    Fixed(TimeDelta),
    /// As the calendar defines it, in order of time.
    Own(Rc<[OwnOnset]>),
}

/// A change of the clock as a calendar defines it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct OwnOnset(Onset);

impl Zone {
    /// The instant of a local time: the earlier one where the clock showed it twice; where the clock skipped it, as much
    /// later as the clock jumped.
    pub(crate) fn instant(&self, local: NaiveDateTime) -> DateTime<Utc> {
        let distance = match self {
            Zone::Utc => TimeDelta::zero(),
            Zone::Fixed(distance) => *distance,
            Zone::Named(zone) => named_distance(*zone, local),
            Zone::Own(onsets) => own_distance(onsets, local),
        };
        local.checked_sub_signed(distance).unwrap_or(local).and_utc()
    }

    /// The local time of an instant.
    pub(super) fn local(&self, instant: DateTime<Utc>) -> NaiveDateTime {
        let distance = match self {
            Zone::Utc => TimeDelta::zero(),
            Zone::Fixed(distance) => *distance,
            Zone::Named(zone) => seconds(zone.offset_from_utc_datetime(&instant.naive_utc()).fix().local_minus_utc()),
            // Near a change of the clock this may be an hour off, which only the end of a series could notice.
            Zone::Own(onsets) => own_distance(onsets, instant.naive_utc()),
        };
        instant.naive_utc().checked_add_signed(distance).unwrap_or(instant.naive_utc())
    }
}

fn seconds(seconds: i32) -> TimeDelta {
    TimeDelta::seconds(seconds.into())
}

fn named_distance(zone: chrono_tz::Tz, local: NaiveDateTime) -> TimeDelta {
    let found = zone.offset_from_local_datetime(&local).earliest();
    let before_gap = || {
        let earlier = local.checked_sub_signed(Duration::hours(GAP_HOURS_MAX))?;
        zone.offset_from_local_datetime(&earlier).latest()
    };
    found.or_else(before_gap).map_or(TimeDelta::zero(), |offset| seconds(offset.fix().local_minus_utc()))
}

fn own_distance(onsets: &[OwnOnset], local: NaiveDateTime) -> TimeDelta {
    let after = onsets.partition_point(|onset| onset.0.local <= local);
    match (after.checked_sub(1).and_then(|index| onsets.get(index)), onsets.first()) {
        (Some(last), _) => last.0.after,
        (None, Some(first)) => first.0.before,
        (None, None) => TimeDelta::zero(),
    }
}

/// The zones that a calendar defines, and those that it only names.
#[derive(Debug, Default)]
pub(super) struct Zones {
    own: BTreeMap<String, Option<Zone>>,
}

impl Zones {
    /// Takes up a `VTIMEZONE`, given as text.
    pub(super) fn define(&mut self, text: &str, years: &RangeInclusive<i32>, budget: &mut Budget) {
        if self.own.len() >= ZONES_MAX {
            return;
        }
        let Entry::ICalendar(calendar) = calcard::Parser::new(text).entry() else { return };
        let Some(definition) = calendar.components.first() else { return };
        let text_of = |name: &str| {
            let entry = definition.entries.iter().find(|entry| entry.name.as_str().eq_ignore_ascii_case(name))?;
            entry.values.first()?.as_text().map(str::trim).map(str::to_owned)
        };
        let short = |name: &String| name.len() <= ZONE_NAME_BYTES_MAX;
        let Some(name) = text_of("TZID").filter(short) else { return };
        let located = text_of("X-LIC-LOCATION").filter(short).and_then(|location| known(&location));
        let zone = located.or_else(|| own(&calendar.components[1..], years, budget));
        self.own.insert(name, zone);
    }

    /// The zone with this name; `None` where it is neither known nor defined so far.
    pub(super) fn find(&self, name: &str) -> Option<Zone> {
        let name = name.trim().trim_matches('"');
        if name.len() > ZONE_NAME_BYTES_MAX {
            return None;
        }
        known(name).or_else(|| self.own.get(name).cloned().flatten()).or_else(|| by_distance(name))
    }
}

/// A zone by its IANA name, the names of Windows, or a path that ends in an IANA name.
fn known(name: &str) -> Option<Zone> {
    use calcard::common::timezone::Tz;
    match name.parse::<Tz>() {
        Ok(Tz::Tz(zone)) => return Some(Zone::Named(zone)),
        Ok(Tz::Fixed(offset)) => return Some(Zone::Fixed(seconds(offset.local_minus_utc()))),
        _ => {}
    }
    let lower = name.to_ascii_lowercase();
    if matches!(lower.as_str(), "z" | "utc" | "gmt" | "tzone://microsoft/utc" | "coordinated universal time") {
        return Some(Zone::Utc);
    }
    let mut rest = name;
    while let Some((_, after)) = rest.split_once('/') {
        if let Ok(zone) = after.parse::<chrono_tz::Tz>() {
            return Some(Zone::Named(zone));
        }
        rest = after;
    }
    None
}

/// A name that only says how far from UTC: `GMT+0100`, `UTC-05:30`.
fn by_distance(name: &str) -> Option<Zone> {
    let upper = name.to_ascii_uppercase();
    let rest = upper.strip_prefix("GMT").or_else(|| upper.strip_prefix("UTC"))?.trim();
    let (sign, digits) = match rest.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, rest.strip_prefix('+')?),
    };
    let (hours, minutes) = match digits.split_once(':') {
        Some((hours, minutes)) => (hours.parse::<i64>().ok()?, minutes.parse::<i64>().ok()?),
        None if digits.len() == 4 => (digits.get(..2)?.parse().ok()?, digits.get(2..)?.parse().ok()?),
        None => (digits.parse().ok()?, 0),
    };
    let believable = (0..=14).contains(&hours) && (0..60).contains(&minutes);
    believable.then(|| Zone::Fixed(TimeDelta::minutes(sign * (hours * 60 + minutes))))
}

/// A zone by its parts `STANDARD` and `DAYLIGHT`.
fn own(parts: &[ICalendarComponent], years: &RangeInclusive<i32>, budget: &mut Budget) -> Option<Zone> {
    let mut onsets = Vec::new();
    for part in parts {
        if matches!(part.component_type, ICalendarComponentType::Standard | ICalendarComponentType::Daylight) {
            onsets_of(part, years, budget, &mut onsets)?;
            if onsets.len() > ONSETS_MAX {
                return None;
            }
        }
    }
    onsets.sort_unstable();
    onsets.dedup();
    let first = onsets.first()?;
    if onsets.iter().all(|onset| onset.after == first.after && onset.before == first.after) {
        return Some(Zone::Fixed(first.after));
    }
    if let [only] = onsets[..] {
        return Some(Zone::Fixed(only.after));
    }
    Some(Zone::Own(onsets.into_iter().map(OwnOnset).collect()))
}

/// When one part begins, again and again; `None` where it cannot be understood.
fn onsets_of(
    part: &ICalendarComponent,
    years: &RangeInclusive<i32>,
    budget: &mut Budget,
    onsets: &mut Vec<Onset>,
) -> Option<()> {
    let distance = |name| distance(part.property(&name)?.values.first()?);
    let after = distance(ICalendarProperty::Tzoffsetto)?;
    let before = distance(ICalendarProperty::Tzoffsetfrom).unwrap_or(after);
    let start = match part.property(&ICalendarProperty::Dtstart).and_then(|entry| when(entry.values.first()?)) {
        Some(When::Local(local) | When::Instant(local)) => local,
        Some(When::Day(day)) => day.and_time(chrono::NaiveTime::MIN),
        None => NaiveDate::from_ymd_opt(ZONE_YEAR_MIN, 1, 1)?.and_time(chrono::NaiveTime::MIN),
    };
    onsets.push(Onset { local: start, before, after });
    let window = NaiveDate::from_ymd_opt(*years.start(), 1, 1)?.and_time(chrono::NaiveTime::MIN)
        ..=NaiveDate::from_ymd_opt(*years.end(), 12, 31)?.and_time(chrono::NaiveTime::MIN);
    for entry in part.properties(&ICalendarProperty::Rdate) {
        let dates = entry.values.iter().filter_map(when).map(|when| match when {
            When::Local(local) | When::Instant(local) => local,
            When::Day(day) => day.and_time(chrono::NaiveTime::MIN),
        });
        onsets.extend(dates.map(|local| Onset { local, before, after }));
    }
    for entry in part.properties(&ICalendarProperty::Rrule) {
        let Some(ICalendarValue::RecurrenceRule(parsed)) = entry.values.first() else { continue };
        let until = parsed.until.as_ref().and_then(super::value::moment).map(|until| match until {
            When::Instant(instant) => instant.checked_add_signed(before).unwrap_or(instant),
            When::Local(local) => local,
            When::Day(day) => day.and_time(chrono::NaiveTime::MIN) + Duration::hours(24),
        });
        let rule = Rule::new(parsed, start, until).ok()?;
        let mut found = 0;
        let add = |local| {
            found += 1;
            if found <= ONSETS_MAX {
                onsets.push(Onset { local, before, after });
            }
        };
        rule.expand(start, &window, budget, add).ok()?;
    }
    Some(())
}

/// `+0130` as a distance to UTC.
fn distance(value: &ICalendarValue) -> Option<TimeDelta> {
    let ICalendarValue::PartialDateTime(offset) = value else { return None };
    let minutes = i64::from(offset.tz_hour?) * 60 + i64::from(offset.tz_minute.unwrap_or(0));
    Some(TimeDelta::minutes(if offset.tz_minus { -minutes } else { minutes }))
}

/// The name of the zone that a property speaks of.
pub(super) fn zone_name(entry: &calcard::icalendar::ICalendarEntry) -> Option<&str> {
    let name = entry.parameter(&ICalendarParameterName::Tzid)?.as_text()?.trim();
    (!name.is_empty()).then_some(name)
}
