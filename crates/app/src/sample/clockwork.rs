//! Chance that is the same every time, and the days on which people work.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday};

/// Numbers that look like chance and are the same for the same words (SplitMix64).
pub(super) struct Chance(u64);

impl Chance {
    /// The chance that belongs to these words: whoever is added later moves nobody else's.
    pub(super) fn of(words: &[&str]) -> Self {
        // FNV-1a, 64 bits.
        let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
        for byte in words.iter().flat_map(|word| word.bytes().chain([0])) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
        Self(hash)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to just below 1.
    pub(super) fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// From 0 to just below `end`, which is above 0.
    pub(super) fn below(&mut self, end: usize) -> usize {
        ((self.share() * end as f64) as usize).min(end.saturating_sub(1))
    }

    /// A factor around 1: from a third to three times, small and large alike.
    pub(super) fn factor(&mut self) -> f64 {
        3f64.powf(2.0 * self.share() - 1.0)
    }
}

/// Whether nobody works on a day: weekends, three weeks of July, and the turn of the year.
pub(super) fn is_free(day: NaiveDate) -> bool {
    is_weekend(day) || is_away(day)
}

pub(super) fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Three weeks of July, and the turn of the year.
pub(super) fn is_away(day: NaiveDate) -> bool {
    matches!((day.month(), day.day()), (7, 7..=27) | (12, 23..=31) | (1, 1..=2))
}

/// A day at an hour and minute.
pub(super) fn moment(day: NaiveDate, hour: u32, minute: u32) -> DateTime<Utc> {
    day.and_time(NaiveTime::from_hms_opt(hour % 24, minute % 60, 0).unwrap_or_default()).and_utc()
}

/// The same moment, or, where that is at night, the next morning.
pub(super) fn awake(at: DateTime<Utc>) -> DateTime<Utc> {
    use chrono::Timelike;
    const MORNING: u32 = 7;
    const EVENING: u32 = 20;
    match at.hour() {
        0..MORNING => moment(at.date_naive(), MORNING, at.minute()),
        EVENING.. => moment(at.date_naive() + TimeDelta::days(1), MORNING, at.minute()),
        _ => at,
    }
}
