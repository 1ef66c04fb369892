//! Dates of contact lists, in all the forms that they have had.

use crate::limits::YEAR_MIN;
use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, Utc};

/// A year of two digits from here on belongs to the last century.
const CENTURY_YEAR: i32 = 70;
/// How months begin, in English, German, French, Spanish and Dutch.
const MONTHS: [&[&str]; 12] = [
    &["jan", "ene"],
    &["feb", "fev", "fév"],
    &["mar", "mär", "mrz", "maa", "mrt"],
    &["apr", "avr", "abr"],
    &["may", "mai", "mei"],
    &["jun", "juin"],
    &["jul", "juil"],
    &["aug", "aoû", "aou", "ago"],
    &["sep"],
    &["oct", "okt"],
    &["nov"],
    &["dec", "dez", "déc", "dic"],
];

/// A date with or without a time: `05 Mar 2024`, `4-Apr-21`, `2024/03/05 10:11:12 UTC`, `3/5/24, 9:07 AM`, `05.03.2024`.
///
/// Of `3/4/24` the month is taken to come first, as LinkedIn and Google write it, unless it cannot be one. A date without a
/// time is midnight; all are taken as UTC.
pub(super) fn date_time(text: &str) -> Option<NaiveDateTime> {
    let text = text.trim().trim_end_matches("UTC").trim_end_matches(['Z', 'z']).trim();
    let time_start = text.find(':').map(|colon| text[..colon].rfind([' ', 'T', ',']).map_or(colon, |start| start));
    let (date, clock) = match time_start {
        Some(start) => (&text[..start], text[start..].trim_start_matches([' ', 'T', ','])),
        None => (text, ""),
    };
    let time = if clock.is_empty() { NaiveTime::MIN } else { time(clock)? };
    Some(day(date.trim().trim_end_matches(','))?.and_time(time))
}

/// The day of a date that lies between 1980 and tomorrow.
pub(super) fn believable(text: &str, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    use chrono::Datelike;
    let moment = date_time(text)?.and_utc();
    let tomorrow = now.checked_add_days(Days::new(1)).unwrap_or(now);
    (moment.year() >= YEAR_MIN && moment <= tomorrow).then_some(moment)
}

fn time(clock: &str) -> Option<NaiveTime> {
    let upper = clock.to_uppercase().replace(['.', '\u{202f}', '\u{a0}'], " ");
    let mut parts = upper.split_whitespace();
    let digits = parts.next()?;
    let (digits, glued) = match digits.find(|character: char| character.is_ascii_alphabetic()) {
        Some(letter) => digits.split_at(letter),
        None => (digits, ""),
    };
    let half = parts.next().unwrap_or(glued).chars().next();
    let mut numbers = digits.split(':').map(|number| number.parse::<u32>().ok());
    let (hour, minute) = (numbers.next()??, numbers.next()??);
    let second = numbers.next().flatten().unwrap_or(0);
    let hour = match half {
        Some('P') if hour < 12 => hour + 12,
        Some('A') if hour == 12 => 0,
        _ => hour,
    };
    NaiveTime::from_hms_opt(hour, minute, second.min(59))
}

/// A day by itself.
pub(super) fn day(date: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = date.split([' ', '-', '/', '.', ',', '\u{a0}']).filter(|part| !part.is_empty()).collect();
    let [first, second, third] = parts[..] else { return None };
    let number = |part: &str| part.parse::<i32>().ok();
    if let Some(month) = month(second) {
        return NaiveDate::from_ymd_opt(year(third)?, month, number(first)?.try_into().ok()?);
    }
    if let Some(month) = month(first) {
        return NaiveDate::from_ymd_opt(year(third)?, month, number(second)?.try_into().ok()?);
    }
    let (one, two) = (number(first)?, number(second)?);
    if first.len() == 4 {
        return NaiveDate::from_ymd_opt(one, two.try_into().ok()?, number(third)?.try_into().ok()?);
    }
    // Points and a first number above 12 mean that the day comes first.
    let day_first = date.contains('.') || one > 12;
    let (month, day) = if day_first { (two, one) } else { (one, two) };
    NaiveDate::from_ymd_opt(year(third)?, month.try_into().ok()?, day.try_into().ok()?)
}

fn year(text: &str) -> Option<i32> {
    let year = text.parse::<i32>().ok().filter(|year| (0..=9999).contains(year))?;
    Some(match text.len() {
        1 | 2 if year < CENTURY_YEAR => year + 2000,
        1 | 2 => year + 1900,
        _ => year,
    })
}

fn month(text: &str) -> Option<u32> {
    let lower = text.to_lowercase();
    let index = MONTHS.iter().position(|starts| starts.iter().any(|start| lower.starts_with(start)))?;
    u32::try_from(index + 1).ok()
}
