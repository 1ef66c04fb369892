//! Recurrence rules, expanded in local time inside a window, at a price that is known before.
//!
//! Every day of every period inside the window is looked at once and kept where all parts of the rule allow it; only
//! rules with a `COUNT` are followed from their start. Nothing that a file says can make this long: the times of a day
//! are limited, the days are those between two years, and all series of a file share one [`Budget`].

use calcard::icalendar::{ICalendarFrequency, ICalendarRecurrenceRule, ICalendarWeekday};
use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Weekday};
use std::ops::RangeInclusive;

/// Most times in one day; a series that is denser is no series of meetings (`ours`: hourly).
const TIMES_PER_DAY_MAX: usize = 24;
/// Days that are looked at for one file before its series are no longer followed (`ours`: under half a second of CPU
/// time; two thousand endless weekly series need less).
const FILE_DAYS_MAX: u64 = 10_000_000;
/// Price in days of one occurrence that is kept: its time zone must be looked up (`ours`, measured).
const OCCURRENCE_DAYS: u64 = 4;
/// So many entries of a list cost as much as looking at one more day (`ours`, measured).
const LIST_DAYS: usize = 8;

/// What is left of the work that one file may cause.
#[derive(Debug)]
pub(super) struct Budget {
    days: u64,
}

impl Default for Budget {
    fn default() -> Self {
        Self { days: FILE_DAYS_MAX }
    }
}

/// Why a rule is not followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum Refusal {
    /// Hourly or denser.
    #[error("a series that repeats more often than daily")]
    Dense,
    /// `RSCALE`.
    #[error("a series in another calendar than the Gregorian")]
    OtherCalendar,
}

/// The file's series need too much work; this one was followed only up to here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Exhausted;

/// A rule whose parts were checked against its first start.
#[derive(Debug)]
pub(super) struct Rule {
    frequency: ICalendarFrequency,
    interval: u32,
    count: Option<u64>,
    until: Option<NaiveDateTime>,
    months: Vec<u32>,
    month_days: Vec<i32>,
    year_days: Vec<i32>,
    weeks: Vec<i32>,
    /// Weekdays, each with its number inside the month or the year, where it has one.
    weekdays: Vec<(Option<i32>, Weekday)>,
    times: Vec<NaiveTime>,
    positions: Vec<i32>,
    week_start: Weekday,
    /// What looking at one day costs: more where the lists are long.
    price: u64,
}

impl Rule {
    /// The rule as calcard read it, for a series that begins at `start`; `until` is the end in the series' own local time.
    pub(super) fn new(
        parsed: &ICalendarRecurrenceRule,
        start: NaiveDateTime,
        until: Option<NaiveDateTime>,
    ) -> Result<Self, Refusal> {
        use ICalendarFrequency::{Hourly, Minutely, Secondly};
        if matches!(parsed.freq, Hourly | Minutely | Secondly) {
            return Err(Refusal::Dense);
        }
        if parsed.rscale.as_ref().is_some_and(|scale| *scale != calcard::common::CalendarScale::Gregorian) {
            return Err(Refusal::OtherCalendar);
        }
        let mut rule = Self {
            frequency: parsed.freq,
            interval: parsed.interval.unwrap_or(1).max(1).into(),
            count: parsed.count.map(u64::from),
            until,
            months: parsed.bymonth.iter().map(|month| month.month().into()).collect(),
            month_days: list(parsed.bymonthday.iter().map(|&day| day.into()), 31),
            year_days: list(parsed.byyearday.iter().map(|&day| day.into()), 366),
            weeks: list(parsed.byweekno.iter().map(|&week| week.into()), 53),
            weekdays: weekdays(parsed),
            times: times(parsed, start.time())?,
            positions: list(parsed.bysetpos.iter().copied(), 366 * TIMES_PER_DAY_MAX as i32),
            week_start: parsed.wkst.map_or(Weekday::Mon, weekday),
            price: 1,
        };
        rule.months.sort_unstable();
        rule.months.dedup();
        let lists = rule.month_days.len() + rule.year_days.len() + rule.weeks.len() + rule.weekdays.len();
        rule.price += (lists / LIST_DAYS) as u64;
        rule.take_from_start(start);
        Ok(rule)
    }

    /// What the rule does not say, its first start says.
    fn take_from_start(&mut self, start: NaiveDateTime) {
        let says_days = !self.month_days.is_empty() || !self.weekdays.is_empty();
        if says_days || !self.year_days.is_empty() || !self.weeks.is_empty() {
            if !self.weeks.is_empty() && !says_days && self.year_days.is_empty() {
                self.weekdays = vec![(None, start.weekday())];
            }
            return;
        }
        match self.frequency {
            ICalendarFrequency::Yearly => {
                if self.months.is_empty() {
                    self.months = vec![start.month()];
                }
                self.month_days = vec![start.day() as i32];
            }
            ICalendarFrequency::Monthly => self.month_days = vec![start.day() as i32],
            ICalendarFrequency::Weekly => self.weekdays = vec![(None, start.weekday())],
            _ => {}
        }
    }

    /// Calls `keep` with every occurrence from `start` on that lies inside `window`, in order.
    pub(super) fn expand(
        &self,
        start: NaiveDateTime,
        window: &RangeInclusive<NaiveDateTime>,
        budget: &mut Budget,
        mut keep: impl FnMut(NaiveDateTime),
    ) -> Result<(), Exhausted> {
        let last = self.until.map_or(*window.end(), |until| until.min(*window.end()));
        let mut left = self.count.unwrap_or(u64::MAX);
        let mut index = if self.count.is_some() { 0 } else { self.first_period(start, *window.start()) };
        let mut days = Vec::new();
        while let Some((from, to)) = self.period(start.date(), index).filter(|(from, _)| *from <= last.date()) {
            self.days(from, to, &mut days);
            let length = 1 + (to - from).num_days().unsigned_abs();
            let cost = length * self.price + self.positions.len() as u64;
            budget.days = budget.days.checked_sub(cost).ok_or(Exhausted)?;
            for moment in self.moments(&days) {
                if moment < start {
                    continue;
                }
                if left == 0 || moment > last {
                    return Ok(());
                }
                left -= 1;
                if window.contains(&moment) {
                    budget.days = budget.days.checked_sub(OCCURRENCE_DAYS).ok_or(Exhausted)?;
                    keep(moment);
                }
            }
            index += 1;
        }
        Ok(())
    }

    /// The first period that can reach into the window; periods are counted from the one of the start.
    fn first_period(&self, start: NaiveDateTime, window: NaiveDateTime) -> u64 {
        let days = (window.date() - start.date()).num_days().max(0) as u64;
        let months =
            i64::from(window.year() - start.year()) * 12 + i64::from(window.month()) - i64::from(start.month());
        let periods = match self.frequency {
            ICalendarFrequency::Yearly => (i64::from(window.year()) - i64::from(start.year())).max(0) as u64,
            ICalendarFrequency::Monthly => months.max(0) as u64,
            ICalendarFrequency::Weekly => days / 7,
            _ => days,
        };
        // One less, since a period of the calendar may have begun before the window.
        (periods / u64::from(self.interval)).saturating_sub(1)
    }

    /// First and last day of a period; `None` beyond the years that there are.
    fn period(&self, start: NaiveDate, index: u64) -> Option<(NaiveDate, NaiveDate)> {
        let steps = index.checked_mul(self.interval.into())?;
        let months = |count: u64| u32::try_from(count).ok().map(Months::new);
        match self.frequency {
            ICalendarFrequency::Yearly => {
                let year = i32::try_from(steps).ok().and_then(|steps| start.year().checked_add(steps))?;
                Some((NaiveDate::from_ymd_opt(year, 1, 1)?, NaiveDate::from_ymd_opt(year, 12, 31)?))
            }
            ICalendarFrequency::Monthly => {
                let from = start.with_day(1)?.checked_add_months(months(steps)?)?;
                Some((from, from.checked_add_months(Months::new(1))?.pred_opt()?))
            }
            ICalendarFrequency::Weekly => {
                let into = start.weekday().days_since(self.week_start);
                let from = start.checked_sub_days(Days::new(into.into()))?;
                let from = from.checked_add_days(Days::new(steps.checked_mul(7)?))?;
                Some((from, from.checked_add_days(Days::new(6))?))
            }
            _ => {
                let day = start.checked_add_days(Days::new(steps))?;
                Some((day, day))
            }
        }
    }

    /// The days of a period that every part of the rule allows.
    fn days(&self, from: NaiveDate, to: NaiveDate, days: &mut Vec<NaiveDate>) {
        days.clear();
        days.extend(from.iter_days().take_while(|day| *day <= to).filter(|day| self.allows(*day)));
    }

    fn allows(&self, day: NaiveDate) -> bool {
        let any_or_all = |list: &[i32], forward: i32, length: i32| {
            list.is_empty() || list.iter().any(|&wanted| counts_as(wanted, forward, length))
        };
        (self.months.is_empty() || self.months.contains(&day.month()))
            && any_or_all(&self.month_days, day.day() as i32, month_length(day))
            && any_or_all(&self.year_days, day.ordinal() as i32, year_length(day.year()))
            && (self.weekdays.is_empty() || self.weekdays.iter().any(|&wanted| self.is_weekday(day, wanted)))
            && (self.weeks.is_empty() || self.is_in_week(day))
    }

    /// A weekday, with its number in the month or, in yearly rules without months, in the year.
    fn is_weekday(&self, day: NaiveDate, (number, weekday): (Option<i32>, Weekday)) -> bool {
        if day.weekday() != weekday {
            return false;
        }
        let in_month =
            |day: NaiveDate| ((day.day() as i32 - 1) / 7 + 1, (month_length(day) - day.day() as i32) / 7 + 1);
        let in_year = |day: NaiveDate| {
            let ordinal = day.ordinal() as i32;
            ((ordinal - 1) / 7 + 1, (year_length(day.year()) - ordinal) / 7 + 1)
        };
        let (forward, backward) = match (self.frequency, number) {
            (ICalendarFrequency::Monthly, Some(_)) => in_month(day),
            (ICalendarFrequency::Yearly, Some(_)) if !self.months.is_empty() => in_month(day),
            (ICalendarFrequency::Yearly, Some(_)) => in_year(day),
            // Weeks and days have each weekday once; a number says nothing there.
            _ => return true,
        };
        number.is_none_or(|number| number == forward || number == -backward)
    }

    /// Weeks begin on the rule's own day; the first has four days or more of the year.
    fn is_in_week(&self, day: NaiveDate) -> bool {
        let into = i64::from(day.weekday().days_since(self.week_start));
        // The fourth day of a week lies in the year that the week belongs to.
        let Some(fourth) = day.checked_add_signed(chrono::Duration::days(3 - into)) else { return false };
        let number = fourth.ordinal0() as i32 / 7 + 1;
        let length = (number - 1) + (year_length(fourth.year()) - fourth.ordinal0() as i32 - 1) / 7 + 1;
        self.weeks.iter().any(|&wanted| counts_as(wanted, number, length))
    }

    /// The moments of a period, by position where the rule asks for some.
    fn moments<'m>(&'m self, days: &'m [NaiveDate]) -> Box<dyn Iterator<Item = NaiveDateTime> + 'm> {
        let length = days.len() * self.times.len();
        let moment = |index: usize| days[index / self.times.len()].and_time(self.times[index % self.times.len()]);
        if self.positions.is_empty() {
            return Box::new((0..length).map(moment));
        }
        let position = |&position: &i32| match position {
            1.. => usize::try_from(position - 1).ok().filter(|&index| index < length),
            _ => length.checked_sub(usize::try_from(position.unsigned_abs()).ok()?).filter(|&index| index < length),
        };
        let mut indices: Vec<usize> = self.positions.iter().filter_map(position).collect();
        indices.sort_unstable();
        indices.dedup();
        Box::new(indices.into_iter().map(moment))
    }
}

/// The numbers of a list that can ever match, each once.
fn list(numbers: impl Iterator<Item = i32>, most: i32) -> Vec<i32> {
    let mut list: Vec<i32> = numbers.filter(|number| (-most..=most).contains(number) && *number != 0).collect();
    list.sort_unstable();
    list.dedup();
    list
}

fn weekdays(parsed: &ICalendarRecurrenceRule) -> Vec<(Option<i32>, Weekday)> {
    let mut weekdays: Vec<(Option<i32>, Weekday)> =
        parsed.byday.iter().map(|day| (day.ordwk.map(i32::from), weekday(day.weekday))).collect();
    weekdays.sort_unstable_by_key(|(number, weekday)| (*number, weekday.num_days_from_monday()));
    weekdays.dedup();
    // No month or year has more weeks than that, so these can never match.
    weekdays.retain(|(number, _)| number.is_none_or(|number| (-53..=53).contains(&number)));
    weekdays
}

/// The times of a day, in order.
fn times(parsed: &ICalendarRecurrenceRule, start: NaiveTime) -> Result<Vec<NaiveTime>, Refusal> {
    let part = |list: &[u8], own: u32, below: u32| -> Vec<u32> {
        let mut part: Vec<u32> = list.iter().map(|&value| value.into()).filter(|&value| value < below).collect();
        part.sort_unstable();
        part.dedup();
        if part.is_empty() { vec![own] } else { part }
    };
    let hours = part(&parsed.byhour, start.hour(), 24);
    let minutes = part(&parsed.byminute, start.minute(), 60);
    let seconds = part(&parsed.bysecond, start.second(), 60);
    if hours.len() * minutes.len() * seconds.len() > TIMES_PER_DAY_MAX {
        return Err(Refusal::Dense);
    }
    let mut times = Vec::new();
    for &hour in &hours {
        for &minute in &minutes {
            times.extend(seconds.iter().filter_map(|&second| NaiveTime::from_hms_opt(hour, minute, second)));
        }
    }
    Ok(times)
}

/// Whether the `wanted` one, counted from the end where it is negative, is the one with this number of `length`.
fn counts_as(wanted: i32, number: i32, length: i32) -> bool {
    wanted == number || wanted == number - length - 1
}

fn month_length(day: NaiveDate) -> i32 {
    day.num_days_in_month().into()
}

fn year_length(year: i32) -> i32 {
    if NaiveDate::from_ymd_opt(year, 2, 29).is_some() { 366 } else { 365 }
}

fn weekday(day: ICalendarWeekday) -> Weekday {
    match day {
        ICalendarWeekday::Monday => Weekday::Mon,
        ICalendarWeekday::Tuesday => Weekday::Tue,
        ICalendarWeekday::Wednesday => Weekday::Wed,
        ICalendarWeekday::Thursday => Weekday::Thu,
        ICalendarWeekday::Friday => Weekday::Fri,
        ICalendarWeekday::Saturday => Weekday::Sat,
        ICalendarWeekday::Sunday => Weekday::Sun,
    }
}
