//! One event: what calcard read, put into UTC, its series expanded.

use super::attendee::attendees;
use super::recurrence::{Budget, Rule};
use super::value::{When, minutes, moment, when};
use super::zone::{Zone, Zones, zone_name};
use crate::decode::tidy;
use crate::limits::{OCCURRENCES_MAX, WINDOW_YEARS_AHEAD, WINDOW_YEARS_BACK, YEAR_MIN};
use calcard::icalendar::{
    ICalendarComponent, ICalendarEntry, ICalendarProperty, ICalendarRecurrenceRule, ICalendarStatus, ICalendarValue,
};
use chrono::{DateTime, Datelike, Days, Duration, Months, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use model::record::{Event, SkipReason};
use std::collections::BTreeSet;

/// What stands before the stand-in for a missing UID: start and attendees, which an event read twice has again.
pub(crate) const NO_UID_PREFIX: &str = "no-uid:";
/// Most rules of one event that are followed (`ours`: programs write one).
const RULES_MAX: usize = 16;
/// First year in which a series may begin (`ours`: birthdays reach back further than meetings).
const SERIES_YEAR_MIN: i32 = 1900;
/// Most letters of an unknown zone's name that a message shows (`ours`).
const ZONE_LETTERS_MAX: usize = 60;
const DAY_MINUTES: u32 = 24 * 60;

/// What an event needs to know from its calendar.
pub(super) struct Setting<'c> {
    pub(super) now: DateTime<Utc>,
    pub(super) zones: &'c Zones,
    /// The zone of times that name none.
    pub(super) floating: Zone,
    /// The calendar as a whole calls its events off.
    pub(super) cancelled: bool,
    pub(super) budget: &'c mut Budget,
}

/// An event as it was read, and what was not read of it.
pub(super) struct Built {
    pub(super) event: Event,
    pub(super) notes: Vec<SkipReason>,
    /// Names of zones that nobody knows; their times were taken as UTC.
    pub(super) unknown_zones: BTreeSet<String>,
}

/// Makes an event of a component; refused with the reason where it tells of no time.
pub(super) fn build(component: &ICalendarComponent, setting: &mut Setting<'_>) -> Result<Built, SkipReason> {
    let mut builder =
        Builder { component, setting, notes: Vec::new(), unknown_zones: BTreeSet::new(), not_followed: None };
    let cancelled = builder.setting.cancelled || component.status() == Some(&ICalendarStatus::Cancelled);
    let start = builder.start()?;
    let recurrence_of = builder.recurrence_of();
    let (starts, is_series) = match &start {
        Some(start) => builder.starts(start, recurrence_of.is_some()),
        None => (Vec::new(), false),
    };
    // A cancellation may come without any time; and a meeting that moved out of sight still leaves its old place.
    if starts.is_empty() && !cancelled && recurrence_of.is_none() {
        return Err(builder.not_followed.take().unwrap_or_else(|| builder.no_start(start.as_ref(), is_series)));
    }
    builder.notes.extend(builder.not_followed.take());
    let attendees = attendees(
        component.properties(&ICalendarProperty::Attendee),
        component.property(&ICalendarProperty::Organizer),
    );
    let minutes = start.as_ref().map_or(0, |start| builder.minutes(start));
    let mut event = Event {
        uid: component.uid().and_then(tidy).unwrap_or_default(),
        recurrence_of,
        sequence: builder.sequence(),
        stamped: builder.stamped(),
        starts,
        minutes,
        all_day: start.as_ref().is_some_and(|start| start.all_day) || builder.is_marked_all_day(),
        cancelled,
        attendees,
    };
    if event.uid.is_empty() {
        event.uid = stand_in(start.as_ref(), &event);
    }
    Ok(Built { event, notes: builder.notes, unknown_zones: builder.unknown_zones })
}

/// The start of an event: its local time, and the zone of that.
struct Start {
    local: NaiveDateTime,
    zone: Zone,
    all_day: bool,
}

struct Builder<'c, 's> {
    component: &'c ICalendarComponent,
    setting: &'c mut Setting<'s>,
    notes: Vec<SkipReason>,
    unknown_zones: BTreeSet<String>,
    /// Why its series was not followed, or not to its end.
    not_followed: Option<SkipReason>,
}

impl Builder<'_, '_> {
    fn start(&mut self) -> Result<Option<Start>, SkipReason> {
        let Some(entry) = self.component.property(&ICalendarProperty::Dtstart) else { return Ok(None) };
        let written = entry.values.first().and_then(when);
        let Some(written) = written else {
            return Err(SkipReason::Malformed("its start is no date".to_owned()));
        };
        Ok(Some(match written {
            When::Day(day) => Start { local: day.and_time(NaiveTime::MIN), zone: Zone::Utc, all_day: true },
            When::Instant(local) => Start { local, zone: Zone::Utc, all_day: false },
            When::Local(local) => Start { local, zone: self.zone(entry), all_day: false },
        }))
    }

    /// The zone of a local time.
    fn zone(&mut self, entry: &ICalendarEntry) -> Zone {
        let Some(name) = zone_name(entry) else { return self.setting.floating.clone() };
        self.setting.zones.find(name).unwrap_or_else(|| {
            let shown: String = name.chars().take(ZONE_LETTERS_MAX).collect();
            self.unknown_zones.extend(tidy(&shown));
            Zone::Utc
        })
    }

    fn instant(&mut self, entry: &ICalendarEntry, written: When) -> DateTime<Utc> {
        match written {
            When::Day(day) => day.and_time(NaiveTime::MIN).and_utc(),
            When::Instant(instant) => instant.and_utc(),
            When::Local(local) => self.zone(entry).instant(local),
        }
    }

    fn first_instant(&mut self, property: &ICalendarProperty) -> Option<DateTime<Utc>> {
        let entry = self.component.property(property)?;
        let written = entry.values.first().and_then(when)?;
        Some(self.instant(entry, written))
    }

    fn recurrence_of(&mut self) -> Option<DateTime<Utc>> {
        let instant = self.first_instant(&ICalendarProperty::RecurrenceId)?;
        let entry = self.component.property(&ICalendarProperty::RecurrenceId)?;
        if entry.has_parameter(&calcard::icalendar::ICalendarParameterName::Range) {
            let what = "a change of all later meetings (only the first of them was changed)".to_owned();
            self.notes.push(SkipReason::NotRead(what));
        }
        Some(instant)
    }

    /// Starts inside the window, and whether the event is a series.
    fn starts(&mut self, start: &Start, is_change: bool) -> (Vec<DateTime<Utc>>, bool) {
        let (rules, dates) = if is_change { (Vec::new(), Vec::new()) } else { (self.rules(), self.extra_dates()) };
        let is_series = !rules.is_empty();
        let window = Window::around(self.setting.now, is_series);
        let exceptions = self.exceptions();
        let mut starts = Starts::default();
        let mut keep = |local: NaiveDateTime, instant: DateTime<Utc>| {
            if window.contains(instant) && !exceptions.exclude(local, instant) {
                starts.push(instant);
            }
        };
        keep(start.local, start.zone.instant(start.local));
        for instant in dates {
            keep(start.zone.local(instant), instant);
        }
        let mut exhausted = false;
        for rule in rules.iter().take(RULES_MAX) {
            let until = rule.until.as_ref().and_then(moment).map(|until| last_moment(until, &start.zone));
            let followed = match Rule::new(rule, start.local, until) {
                Ok(_) if start.local.year() < SERIES_YEAR_MIN => continue,
                Ok(rule) => rule,
                Err(refusal) => {
                    let reason = SkipReason::NotRead(format!("{refusal} (only its first meeting was read)"));
                    self.not_followed = Some(reason);
                    continue;
                }
            };
            let local_window = window.local();
            let followed = followed.expand(start.local, &local_window, self.setting.budget, |local| {
                keep(local, start.zone.instant(local));
            });
            exhausted |= followed.is_err();
        }
        if starts.list.is_empty() && (exhausted || self.not_followed.is_some()) {
            // Of a series that cannot be followed its first meeting counts, as that of a single event would.
            let first = start.zone.instant(start.local);
            let counts =
                Window::around(self.setting.now, false).contains(first) && !exceptions.exclude(start.local, first);
            starts.list.extend(counts.then_some(first));
        }
        let (starts, dropped) = starts.into_sorted();
        if exhausted {
            let reason = "the series of this calendar are too many to be followed to their end".to_owned();
            self.not_followed = Some(SkipReason::TooLarge(reason));
        }
        if dropped {
            let reason =
                format!("the series has more than the {OCCURRENCES_MAX} meetings that are read; the latest were");
            self.notes.push(SkipReason::TooLarge(reason));
        }
        (starts, is_series)
    }

    fn rules(&mut self) -> Vec<ICalendarRecurrenceRule> {
        let mut rules = Vec::new();
        for entry in self.component.properties(&ICalendarProperty::Rrule) {
            match entry.values.first() {
                Some(ICalendarValue::RecurrenceRule(rule)) => rules.push(rule.as_ref().clone()),
                Some(_) => {
                    let reason = "how it repeats cannot be understood; only its first meeting was read".to_owned();
                    self.notes.push(SkipReason::Malformed(reason));
                }
                None => {}
            }
        }
        if self.component.has_property(&ICalendarProperty::Exrule) {
            self.notes.push(SkipReason::NotRead("a rule for exceptions (EXRULE)".to_owned()));
        }
        if rules.len() > RULES_MAX {
            let reason = format!("it repeats by more than the {RULES_MAX} rules that are followed");
            self.notes.push(SkipReason::TooLarge(reason));
        }
        rules
    }

    fn extra_dates(&mut self) -> Vec<DateTime<Utc>> {
        let component = self.component;
        let mut dates = Vec::new();
        for entry in component.properties(&ICalendarProperty::Rdate) {
            for written in entry.values.iter().filter_map(when) {
                dates.push(self.instant(entry, written));
            }
        }
        dates
    }

    fn exceptions(&mut self) -> Exceptions {
        let component = self.component;
        let mut exceptions = Exceptions::default();
        for entry in component.properties(&ICalendarProperty::Exdate) {
            for written in entry.values.iter().filter_map(when) {
                if let When::Day(day) = written {
                    exceptions.days.insert(day);
                } else {
                    exceptions.instants.insert(self.instant(entry, written));
                }
            }
        }
        exceptions
    }

    fn minutes(&mut self, start: &Start) -> u32 {
        let begin = start.zone.instant(start.local);
        if let Some(end) = self.first_instant(&ICalendarProperty::Dtend) {
            return u32::try_from((end - begin).num_minutes().max(0)).unwrap_or(u32::MAX);
        }
        let duration = self.component.property(&ICalendarProperty::Duration).and_then(|entry| entry.values.first());
        match duration {
            Some(ICalendarValue::Duration(duration)) => minutes(duration),
            _ if start.all_day => DAY_MINUTES,
            _ => 0,
        }
    }

    fn sequence(&self) -> u32 {
        let entry = self.component.property(&ICalendarProperty::Sequence);
        let value = entry.and_then(|entry| entry.values.first()).and_then(ICalendarValue::as_integer).unwrap_or(0);
        u32::try_from(value.max(0)).unwrap_or(u32::MAX)
    }

    fn stamped(&mut self) -> Option<DateTime<Utc>> {
        let stamped = self.first_instant(&ICalendarProperty::Dtstamp);
        stamped.or_else(|| self.first_instant(&ICalendarProperty::LastModified))
    }

    fn is_marked_all_day(&self) -> bool {
        let marked = |entry: &&ICalendarEntry| entry.name.as_str() == "X-MICROSOFT-CDO-ALLDAYEVENT";
        let entry = self.component.entries.iter().find(marked);
        let value = entry.and_then(|entry| entry.values.first()).and_then(ICalendarValue::as_text);
        value.is_some_and(|value| value.trim().eq_ignore_ascii_case("TRUE"))
    }

    /// Why an event without any start inside the window is left out.
    fn no_start(&self, start: Option<&Start>, is_series: bool) -> SkipReason {
        let Some(start) = start else { return SkipReason::NoDate };
        let instant = start.zone.instant(start.local);
        if instant > Window::around(self.setting.now, false).to {
            let what = format!("an event more than {WINDOW_YEARS_AHEAD} year ahead");
            return SkipReason::NotRead(what);
        }
        if is_series && start.local.year() >= SERIES_YEAR_MIN {
            return SkipReason::NotRead(format!("a series without a meeting in the last {WINDOW_YEARS_BACK} years"));
        }
        SkipReason::NoDate
    }
}

/// The last moment of a series, in its own local time.
fn last_moment(until: When, zone: &Zone) -> NaiveDateTime {
    match until {
        When::Day(day) => day.and_time(NaiveTime::MIN) + Duration::seconds(i64::from(DAY_MINUTES) * 60 - 1),
        When::Local(local) => local,
        When::Instant(instant) => zone.local(instant.and_utc()),
    }
}

/// The time inside which starts are kept.
struct Window {
    from: DateTime<Utc>,
    to: DateTime<Utc>,
}

impl Window {
    /// Series count for some years back; a single event, as a message, counts since 1980.
    fn around(now: DateTime<Utc>, is_series: bool) -> Self {
        let months = |years: i32| Months::new(years.unsigned_abs() * 12);
        let since = NaiveDate::from_ymd_opt(YEAR_MIN, 1, 1).unwrap_or_default().and_time(NaiveTime::MIN).and_utc();
        let back = now.checked_sub_months(months(WINDOW_YEARS_BACK)).unwrap_or(since).max(since);
        let to = now.checked_add_months(months(WINDOW_YEARS_AHEAD)).unwrap_or(now);
        Self { from: if is_series { back } else { since }, to }
    }

    fn contains(&self, instant: DateTime<Utc>) -> bool {
        (self.from..=self.to).contains(&instant)
    }

    /// The same, in any local time: a day more on both sides.
    fn local(&self) -> std::ops::RangeInclusive<NaiveDateTime> {
        let (from, to) = (self.from.naive_utc(), self.to.naive_utc());
        from.checked_sub_days(Days::new(1)).unwrap_or(from)..=to.checked_add_days(Days::new(1)).unwrap_or(to)
    }
}

#[derive(Default)]
struct Exceptions {
    instants: BTreeSet<DateTime<Utc>>,
    days: BTreeSet<NaiveDate>,
}

impl Exceptions {
    fn exclude(&self, local: NaiveDateTime, instant: DateTime<Utc>) -> bool {
        self.instants.contains(&instant) || self.days.contains(&local.date())
    }
}

/// Starts, of which the latest are kept where there are too many.
#[derive(Default)]
struct Starts {
    list: Vec<DateTime<Utc>>,
    dropped: bool,
}

impl Starts {
    fn push(&mut self, start: DateTime<Utc>) {
        self.list.push(start);
        if self.list.len() >= usize::from(OCCURRENCES_MAX) * 4 {
            self.compact();
        }
    }

    fn compact(&mut self) {
        self.list.sort_unstable();
        self.list.dedup();
        let surplus = self.list.len().saturating_sub(OCCURRENCES_MAX.into());
        self.dropped |= surplus > 0;
        self.list.drain(..surplus);
    }

    fn into_sorted(mut self) -> (Vec<DateTime<Utc>>, bool) {
        self.compact();
        (self.list, self.dropped)
    }
}

/// What stands in for a missing UID: [`NO_UID_PREFIX`], the start and the sorted attendees.
fn stand_in(start: Option<&Start>, event: &Event) -> String {
    let start = start.map(|start| start.zone.instant(start.local).format("%Y%m%dT%H%M%SZ").to_string());
    let identity = |party: &model::record::Party| party.address.as_ref().or(party.name.as_ref()).cloned();
    let mut people: Vec<String> = event.attendees.iter().filter_map(|attendee| identity(&attendee.party)).collect();
    for person in &mut people {
        person.make_ascii_lowercase();
    }
    people.sort_unstable();
    format!("{NO_UID_PREFIX}{}:{}", start.unwrap_or_default(), people.join(","))
}
