//! The calendar feed: sessions and due days for a calendar program, with titles that tell nobody anything.

use crate::local_time;
use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};
use model::entry::EntryId;

/// How often calendar programs should look again (ours; most have a time of their own).
const REFRESH: &str = "PT1H";

/// Something in the feed. There is no room for a text of the user's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedItem {
    /// The entry that it is; calendar programs know it again by that.
    pub entry: EntryId,
    /// The day on which it was made.
    pub made_on: NaiveDate,
    /// How often it changed, where that is counted.
    pub sequence: u32,
    /// When it is.
    pub when: FeedTime,
}

/// When something in the feed is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FeedTime {
    /// A whole day.
    Day(NaiveDate),
    /// A time of the day.
    Time {
        /// Local time of the beginning.
        at: NaiveDateTime,
        /// The IANA zone of it; one that is not known counts as UTC.
        zone: String,
        /// How long, in minutes.
        minutes: u32,
    },
}

/// The titles that the items get, the same for all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FeedTitles<'a> {
    /// Of the calendar.
    pub calendar: &'a str,
    /// Of a session.
    pub session: &'a str,
    /// Of a due day.
    pub due: &'a str,
}

/// The feed (RFC 5545), in the order of the items; the same items give the same bytes.
#[must_use]
pub fn write(items: &[FeedItem], titles: FeedTitles<'_>) -> String {
    let mut calendar = Calendar::empty();
    for (name, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//Telemachus//Telemachus//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
        ("X-WR-CALNAME", titles.calendar),
        ("NAME", titles.calendar),
        ("X-PUBLISHED-TTL", REFRESH),
    ] {
        calendar.append_property(Property::new(name, value));
    }
    calendar.append_property(Property::new("REFRESH-INTERVAL", REFRESH).add_parameter("VALUE", "DURATION").done());
    for item in items {
        calendar.push(event(item, titles));
    }
    calendar.to_string()
}

fn event(item: &FeedItem, titles: FeedTitles<'_>) -> Event {
    let mut event = Event::new();
    event
        .uid(&format!("{}@telemachus", item.entry))
        .timestamp(item.made_on.and_time(NaiveTime::MIN).and_utc())
        .sequence(item.sequence)
        .status(EventStatus::Confirmed);
    match &item.when {
        FeedTime::Day(day) => {
            let next = day.checked_add_days(Days::new(1)).unwrap_or(*day);
            // A due day takes no time of the day.
            event.summary(titles.due).starts(*day).ends(next).add_property("TRANSP", "TRANSPARENT");
        }
        FeedTime::Time { at, zone, minutes } => {
            let begin: DateTime<Utc> = local_time::instant(*at, zone).unwrap_or_else(|| at.and_utc());
            let end = begin.checked_add_signed(TimeDelta::minutes(i64::from(*minutes))).unwrap_or(begin);
            event.summary(titles.session).starts(begin).ends(end);
        }
    }
    event.done()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).expect("a day")
    }

    fn id(number: u32) -> EntryId {
        format!("01900000-0000-7000-8000-{number:012}").parse().expect("an id")
    }

    #[test]
    fn a_feed_tells_when_and_not_what() {
        let at = day(25).and_hms_opt(12, 30, 0).expect("a time");
        let session = FeedTime::Time { at, zone: "Europe/Berlin".to_owned(), minutes: 45 };
        let items = [
            FeedItem { entry: id(1), made_on: day(2), sequence: 2, when: session },
            FeedItem { entry: id(2), made_on: day(3), sequence: 0, when: FeedTime::Day(day(30)) },
        ];
        let titles = FeedTitles { calendar: "Telemachus", session: "Session", due: "Due" };
        let feed = write(&items, titles);
        assert_eq!(feed, write(&items, titles));
        insta::assert_snapshot!(feed.replace("\r\n", "\n"));
        assert!(feed.lines().count() > 10 && feed.contains("\r\n"), "lines end as RFC 5545 has it");
    }

    #[test]
    fn an_empty_feed_is_a_calendar() {
        let feed = write(&[], FeedTitles { calendar: "Telemachus", session: "Session", due: "Due" });
        assert!(feed.starts_with("BEGIN:VCALENDAR\r\n") && feed.ends_with("END:VCALENDAR\r\n"), "{feed}");
    }
}
