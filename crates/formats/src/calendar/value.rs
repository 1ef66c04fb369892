//! Dates, times and lengths as calendars write them.

use calcard::common::PartialDateTime;
use calcard::icalendar::{ICalendarDuration, ICalendarPeriod, ICalendarValue};
use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime};

/// A moment as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    /// A whole day.
    Day(NaiveDate),
    /// A local time.
    Local(NaiveDateTime),
    /// A time in UTC.
    Instant(NaiveDateTime),
}

/// The moment that a value names; of a period its start.
pub(super) fn when(value: &ICalendarValue) -> Option<When> {
    match value {
        ICalendarValue::PartialDateTime(written) => moment(written),
        ICalendarValue::Period(ICalendarPeriod::Range { start, .. } | ICalendarPeriod::Duration { start, .. }) => {
            moment(start)
        }
        ICalendarValue::Text(text) => from_iso(text),
        _ => None,
    }
}

/// The moment that calcard read.
pub(super) fn moment(written: &PartialDateTime) -> Option<When> {
    let date = NaiveDate::from_ymd_opt(written.year?.into(), written.month?.into(), written.day?.into())?;
    let Some(hour) = written.hour else { return Some(When::Day(date)) };
    // The last second of some days has the number 60.
    let second = written.second.unwrap_or(0).min(59);
    let time = NaiveTime::from_hms_opt(hour.into(), written.minute.unwrap_or(0).into(), second.into())?;
    let Some(zone_hour) = written.tz_hour else { return Some(When::Local(date.and_time(time))) };
    let minutes = i64::from(zone_hour) * 60 + i64::from(written.tz_minute.unwrap_or(0));
    let distance = Duration::minutes(if written.tz_minus { -minutes } else { minutes });
    date.and_time(time).checked_sub_signed(distance).map(When::Instant)
}

/// `2026-03-01T09:30:00Z`, which is no iCalendar, and written all the same.
fn from_iso(text: &str) -> Option<When> {
    let compact: String = text.trim().chars().filter(|character| !matches!(character, '-' | ':')).collect();
    let (date, time) = match compact.split_once(['T', 't', ' ']) {
        Some((date, time)) => (date, Some(time)),
        None => (compact.as_str(), None),
    };
    let date = NaiveDate::parse_from_str(date, "%Y%m%d").ok()?;
    let Some(time) = time else { return Some(When::Day(date)) };
    let utc = time.ends_with(['Z', 'z']);
    let digits = time.trim_end_matches(['Z', 'z']).split('.').next()?;
    let time =
        NaiveTime::parse_from_str(digits, "%H%M%S").or_else(|_| NaiveTime::parse_from_str(digits, "%H%M")).ok()?;
    let moment = date.and_time(time);
    Some(if utc { When::Instant(moment) } else { When::Local(moment) })
}

/// A length in minutes, 0 for a negative one.
pub(super) fn minutes(duration: &ICalendarDuration) -> u32 {
    if duration.neg {
        return 0;
    }
    let days = u64::from(duration.weeks) * 7 + u64::from(duration.days);
    let minutes = (days * 24 + u64::from(duration.hours)) * 60 + u64::from(duration.minutes);
    u32::try_from(minutes + u64::from(duration.seconds) / 60).unwrap_or(u32::MAX)
}
