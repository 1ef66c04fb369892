//! Dates as mail writes them, and as mail writes them wrongly.

use chrono::{DateTime, Datelike, Duration, NaiveDate, Utc};

/// Whether a date can be believed: from [`crate::limits::YEAR_MIN`] to one day after `now`.
pub(crate) fn believable(date: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    // A checked sum, so that a `now` at the end of time is no trouble.
    let latest = now.checked_add_signed(Duration::days(1)).unwrap_or(now);
    date.year() >= crate::limits::YEAR_MIN && date <= latest
}

/// The instant that a `Date` or `Received` header or an mbox line gives.
///
/// Takes RFC 5322 with all its obsolete forms (two- and three-digit years, zones by name, no seconds), `asctime`, ISO 8601,
/// and offsets such as `-600`. An unknown zone counts as UTC. `None` without day, month, year and time of day.
pub(crate) fn read(raw: &[u8]) -> Option<DateTime<Utc>> {
    read_words(raw).or_else(|| read_words(&closed_up(raw)?))
}

/// The same without comments and without the blanks around colons that RFC 822 allowed (`09 : 55 : 06`); `None` where
/// that changes nothing.
fn closed_up(raw: &[u8]) -> Option<Vec<u8>> {
    let mut out: Vec<u8> = Vec::with_capacity(raw.len());
    let mut depth = 0_usize;
    for &byte in raw {
        match byte {
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            b':' => {
                out.truncate(out.trim_ascii_end().len());
                out.push(byte);
            }
            byte if byte.is_ascii_whitespace() && out.last() == Some(&b':') => {}
            byte => out.push(byte),
        }
    }
    (out.len() < raw.len()).then_some(out)
}

fn read_words(raw: &[u8]) -> Option<DateTime<Utc>> {
    let mut parts = Parts::default();
    for token in (Tokens { rest: raw }) {
        parts.take(token)?;
    }
    parts.instant()
}

/// Whether this word can begin a date: a day of the week, a month, or a number.
pub(crate) fn may_begin(word: &[u8]) -> bool {
    let word = word.strip_suffix(b",").unwrap_or(word);
    is_weekday(word) || (word.len() == 3 && month(word).is_some()) || word.first().is_some_and(u8::is_ascii_digit)
}

struct Token<'a> {
    text: &'a [u8],
    /// A comma follows, as after the day of the week.
    comma: bool,
}

/// Words of a date; comments in brackets are passed over.
struct Tokens<'a> {
    rest: &'a [u8],
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let skip = self.rest.iter().take_while(|byte| byte.is_ascii_whitespace() || **byte == b',').count();
            self.rest = &self.rest[skip..];
            if self.rest.first()? != &b'(' {
                break;
            }
            self.rest = memchr::memchr(b')', self.rest).map_or(&[], |end| &self.rest[end + 1..]);
        }
        let end = self.rest.iter().position(|&byte| byte.is_ascii_whitespace() || byte == b',' || byte == b'(');
        let end = end.unwrap_or(self.rest.len());
        let (text, rest) = self.rest.split_at(end);
        self.rest = rest;
        Some(Token { text, comma: rest.first() == Some(&b',') })
    }
}

#[derive(Default)]
struct Parts {
    day: Option<u32>,
    month: Option<u32>,
    year: Option<i32>,
    seconds_of_day: Option<u32>,
    offset_minutes: Option<i32>,
}

impl Parts {
    /// Finds out what a word is. `None` means that this cannot be a date.
    fn take(&mut self, token: Token<'_>) -> Option<()> {
        let text = token.text;
        let first = *text.first()?;
        if first.is_ascii_digit() {
            if memchr::memchr(b':', text).is_some() {
                return if memchr::memchr(b'-', text) == Some(4) { self.iso(text) } else { self.time(text) };
            }
            if memchr::memchr2(b'-', b'/', text).is_some() {
                return self.dashed(text);
            }
            // `1st`, `2nd` and a point after the day are harmless.
            let digits = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
            return self.number(&text[..digits]);
        }
        if matches!(first, b'+' | b'-') {
            if self.seconds_of_day.is_some() {
                self.offset_minutes = Some(offset(text)?);
            }
            return Some(());
        }
        // A first word with a comma is the day of the week, in whatever language: French `mar.` is not March.
        let weekday = token.comma && self.day.is_none() && self.year.is_none();
        if self.month.is_none()
            && !weekday
            && let Some(month) = month(text)
        {
            self.month = Some(month);
        } else if self.seconds_of_day.is_some() {
            self.word_after_time(text);
        }
        Some(())
    }

    fn number(&mut self, digits: &[u8]) -> Option<()> {
        let value = number(digits)?;
        if self.day.is_none() && digits.len() <= 2 && (1..=31).contains(&value) {
            self.day = Some(value);
        } else if self.year.is_none() {
            self.year = Some(year(value, digits.len())?);
        } else if self.seconds_of_day.is_some() && self.offset_minutes.is_none() {
            // An offset that lost its sign: nothing can be known from it.
            self.offset_minutes = Some(0);
        } else {
            return None;
        }
        Some(())
    }

    /// `2024-03-05T10:00:00.5+01:00`
    fn iso(&mut self, text: &[u8]) -> Option<()> {
        let (date, time) = text.split_at_checked(10)?;
        self.dashed(date)?;
        self.time(time.get(1..)?)
    }

    /// `2024-03-05`, `05-Mar-2024`, `05-Mar-24`. Days and months that are both numbers after one another are ambiguous
    /// unless the year comes first.
    fn dashed(&mut self, text: &[u8]) -> Option<()> {
        let mut pieces = text.split(|byte| matches!(byte, b'-' | b'/'));
        let (one, two, three) = (pieces.next()?, pieces.next()?, pieces.next()?);
        if one.len() == 4 {
            (self.year, self.month, self.day) =
                (Some(year(number(one)?, 4)?), Some(number(two)?), Some(number(three)?));
        } else {
            (self.day, self.month) = (Some(number(one)?), Some(month(two)?));
            self.year = Some(year(number(three)?, three.len())?);
        }
        Some(())
    }

    /// `11:51`, `11:51:22`, `11:51:22.5Z`, `11:51PM`, `11:51:22+0100`
    fn time(&mut self, text: &[u8]) -> Option<()> {
        if self.seconds_of_day.is_some() {
            return None;
        }
        let end = text.iter().position(|byte| !byte.is_ascii_digit() && !matches!(byte, b':' | b'.'));
        let (clock, rest) = text.split_at(end.unwrap_or(text.len()));
        let mut pieces = clock.split(|byte| matches!(byte, b':' | b'.'));
        let hour = number(pieces.next()?)?;
        let minute = number(pieces.next()?)?;
        let second = match pieces.next() {
            Some(piece) if !piece.is_empty() => number(piece)?,
            _ => 0,
        };
        if hour > 23 || minute > 59 || second > 60 {
            return None;
        }
        self.seconds_of_day = Some(hour * 3_600 + minute * 60 + second.min(59));
        match rest.first() {
            None => {}
            Some(b'+' | b'-') => self.offset_minutes = Some(offset(rest)?),
            Some(_) => self.word_after_time(rest),
        }
        Some(())
    }

    /// `PM`, `CET`, `GMT+0100`, `Z`; anything else says nothing.
    fn word_after_time(&mut self, text: &[u8]) {
        let half_day = 12 * 3_600;
        if let Some(seconds) = self.seconds_of_day {
            if text.eq_ignore_ascii_case(b"pm") && seconds < half_day {
                self.seconds_of_day = Some(seconds + half_day);
                return;
            }
            if text.eq_ignore_ascii_case(b"am") && seconds >= half_day {
                self.seconds_of_day = Some(seconds - half_day);
                return;
            }
        }
        let letters = text.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        let (name, rest) = text.split_at(letters);
        if self.offset_minutes.is_none()
            && let Some(minutes) = zone_minutes(name)
        {
            let further = if matches!(rest.first(), Some(b'+' | b'-')) { offset(rest).unwrap_or(0) } else { 0 };
            self.offset_minutes = Some(minutes + further);
        }
    }

    fn instant(&self) -> Option<DateTime<Utc>> {
        let date = NaiveDate::from_ymd_opt(self.year?, self.month?, self.day?)?;
        let start = date.and_hms_opt(0, 0, 0)?.and_utc();
        let seconds = i64::from(self.seconds_of_day?) - i64::from(self.offset_minutes.unwrap_or(0)) * 60;
        start.checked_add_signed(Duration::seconds(seconds))
    }
}

fn number(digits: &[u8]) -> Option<u32> {
    if digits.is_empty() || digits.len() > 6 {
        return None;
    }
    digits.iter().try_fold(0_u32, |value, byte| byte.is_ascii_digit().then(|| value * 10 + u32::from(byte - b'0')))
}

/// Years of two and three digits by RFC 5322 section 4.3.
fn year(value: u32, digits: usize) -> Option<i32> {
    let value = i32::try_from(value).ok()?;
    match digits {
        1 | 2 if value < 50 => Some(2000 + value),
        1..=3 => Some(1900 + value),
        4 => Some(value),
        _ => None,
    }
}

/// `+0100`, `-600`, `+01:00`, `+1`; minutes east of Greenwich. Impossible offsets count as none.
fn offset(text: &[u8]) -> Option<i32> {
    let (sign, rest) = text.split_first()?;
    let mut value = 0_i32;
    let mut digits = 0;
    for byte in rest.iter().filter(|byte| **byte != b':') {
        if !byte.is_ascii_digit() || digits == 4 {
            break;
        }
        value = value * 10 + i32::from(byte - b'0');
        digits += 1;
    }
    let minutes = if digits <= 2 { value * 60 } else { value / 100 * 60 + value % 100 };
    let minutes = if minutes > 14 * 60 { 0 } else { minutes };
    Some(if *sign == b'-' { -minutes } else { minutes })
}

fn is_weekday(word: &[u8]) -> bool {
    const DAYS: [&[u8]; 7] = [b"mon", b"tue", b"wed", b"thu", b"fri", b"sat", b"sun"];
    let short = word.get(..3).is_some_and(|start| DAYS.iter().any(|day| start.eq_ignore_ascii_case(day)));
    short && (word.len() == 3 || word.to_ascii_lowercase().ends_with(b"day"))
}

/// Month by its English name or its first three letters, or by the abbreviations that some mailers write in their own
/// language.
fn month(word: &[u8]) -> Option<u32> {
    const ENGLISH: [&[u8]; 12] =
        [b"jan", b"feb", b"mar", b"apr", b"may", b"jun", b"jul", b"aug", b"sep", b"oct", b"nov", b"dec"];
    const OTHERS: [(&str, u32); 19] = [
        ("mär", 3),
        ("mrz", 3),
        ("mai", 5),
        ("okt", 10),
        ("dez", 12),
        ("fév", 2),
        ("avr", 4),
        ("aoû", 8),
        ("déc", 12),
        ("ene", 1),
        ("abr", 4),
        ("ago", 8),
        ("dic", 12),
        ("gen", 1),
        ("mag", 5),
        ("giu", 6),
        ("lug", 7),
        ("set", 9),
        ("ott", 10),
    ];
    let start = word.get(..3)?;
    if let Some(index) = ENGLISH.iter().position(|name| start.eq_ignore_ascii_case(name)) {
        return u32::try_from(index + 1).ok();
    }
    let begins = |name: &str| word.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name.as_bytes()));
    OTHERS.iter().find(|(name, _)| begins(name)).map(|&(_, month)| month)
}

/// Zones by name, in minutes east of Greenwich: those of RFC 5322 and the ones that mailers really write. A name that two
/// parts of the world share has the meaning that is more common in mail.
fn zone_minutes(name: &[u8]) -> Option<i32> {
    const ZONES: [(&[u8], i32); 38] = [
        (b"gmt", 0),
        (b"utc", 0),
        (b"ut", 0),
        (b"z", 0),
        (b"wet", 0),
        (b"est", -300),
        (b"edt", -240),
        (b"cst", -360),
        (b"cdt", -300),
        (b"mst", -420),
        (b"mdt", -360),
        (b"pst", -480),
        (b"pdt", -420),
        (b"akst", -540),
        (b"akdt", -480),
        (b"hst", -600),
        (b"ast", -240),
        (b"adt", -180),
        (b"nst", -210),
        (b"brt", -180),
        (b"bst", 60),
        (b"west", 60),
        (b"cet", 60),
        (b"cest", 120),
        (b"met", 60),
        (b"mest", 120),
        (b"mez", 60),
        (b"mesz", 120),
        (b"eet", 120),
        (b"eest", 180),
        (b"sast", 120),
        (b"msk", 180),
        (b"ist", 330),
        (b"jst", 540),
        (b"kst", 540),
        (b"aest", 600),
        (b"aedt", 660),
        (b"nzst", 720),
    ];
    if name.eq_ignore_ascii_case(b"nzdt") {
        return Some(780);
    }
    ZONES.iter().find(|(zone, _)| name.eq_ignore_ascii_case(zone)).map(|&(_, minutes)| minutes)
}

#[cfg(test)]
mod tests {
    use super::{believable, read};
    use chrono::{DateTime, Utc};

    fn check(raw: &str, expected: &str) {
        let seen = read(raw.as_bytes()).map(|date| date.to_rfc3339_opts(chrono::SecondsFormat::Secs, true));
        assert_eq!(seen.as_deref(), Some(expected), "{raw}");
    }

    #[test]
    fn dates_as_the_standard_has_them() {
        check("Thu, 1 Jan 2026 10:20:30 +0100", "2026-01-01T09:20:30Z");
        check("1 Jan 2026 10:20:30 GMT", "2026-01-01T10:20:30Z");
        check("Thu, 1 Jan 2026 10:20:30 -0330 (Newfoundland (really))", "2026-01-01T13:50:30Z");
        check("Thu Jan  1 10:20:30 2026", "2026-01-01T10:20:30Z");
        check("Fri Sep 16 22:26:51 +0000 2016", "2016-09-16T22:26:51Z");
    }

    #[test]
    fn dates_as_old_and_careless_mailers_have_them() {
        check("Wed, 11 Feb 98 11:51 CST", "1998-02-11T17:51:00Z");
        check("11 Feb 2003 11:51:00 -600", "2003-02-11T17:51:00Z");
        check("Tue, 1 Jan 101 00:00:00 +0000", "2001-01-01T00:00:00Z");
        check("2 Mar 07 08:00:00 +0530", "2007-03-02T02:30:00Z");
        check("Fri, 21 Nov 1997 09(comment):   55  :  06 -0600", "1997-11-21T15:55:06Z");
        check("2024-03-05T10:00:00.25+01:00", "2024-03-05T09:00:00Z");
        check("05-Mar-2024 10:00:00 UTC", "2024-03-05T10:00:00Z");
        check("Mon, 4 Mar 2024 1:05:09 PM GMT+0200", "2024-03-04T11:05:09Z");
        check("Di, 05 Mär 2024 10:00:00 MEZ", "2024-03-05T09:00:00Z");
        check("Tuesday, March 5, 2024 10:00 EST", "2024-03-05T15:00:00Z");
    }

    #[test]
    fn what_is_no_date_is_none() {
        for raw in
            ["", "yesterday", "Tue, 35 Foo 2024 99:99:99", "2024-03-05", "now on we meet at 10:00", "31 Feb 2024 10:00"]
        {
            assert_eq!(read(raw.as_bytes()), None, "{raw}");
        }
    }

    #[test]
    fn only_dates_from_1980_to_tomorrow_are_believed() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().expect("a literal");
        let now = at("2026-01-01T12:00:00Z");
        assert!(believable(at("1980-01-01T00:00:00Z"), now));
        assert!(!believable(at("1979-12-31T23:59:59Z"), now));
        assert!(believable(at("2026-01-02T12:00:00Z"), now));
        assert!(!believable(at("2026-01-02T12:00:01Z"), now));
    }
}
