//! Local times and the zones of the IANA database that they are in.

use crate::calendar::zone::Zone;
use chrono::{DateTime, NaiveDateTime, Utc};

/// The names of all zones, in the order of the alphabet.
pub fn zones() -> impl Iterator<Item = &'static str> {
    chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name())
}

/// The zone with this name as the database writes it; letters may be large or small. `None` where there is none.
#[must_use]
pub fn zone(name: &str) -> Option<&'static str> {
    let name = name.trim();
    zones().find(|zone| zone.eq_ignore_ascii_case(name))
}

/// The instant of a local time: the earlier one where the clock showed it twice; where the clock skipped it, as much later as
/// the clock jumped. `None` where no zone has this name.
#[must_use]
pub fn instant(local: NaiveDateTime, zone: &str) -> Option<DateTime<Utc>> {
    zone.parse().ok().map(|zone| Zone::Named(zone).instant(local))
}

/// What clocks in a zone show at an instant. `None` where no zone has this name.
#[must_use]
pub fn local(at: DateTime<Utc>, zone: &str) -> Option<NaiveDateTime> {
    let zone: chrono_tz::Tz = zone.parse().ok()?;
    Some(at.with_timezone(&zone).naive_local())
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    fn at(month: u32, day: u32, hour: u32, minute: u32) -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, month, day).and_then(|day| day.and_hms_opt(hour, minute, 0)).expect("a time")
    }

    #[test]
    fn clocks_that_jump_are_followed() {
        let check = |local: NaiveDateTime, expected: NaiveDateTime| {
            assert_eq!(instant(local, "Europe/Berlin").expect("a zone").naive_utc(), expected);
        };
        check(at(1, 15, 7, 30), at(1, 15, 6, 30));
        check(at(7, 15, 7, 30), at(7, 15, 5, 30));
        // Skipped on 29 March, shown twice on 25 October.
        check(at(3, 29, 2, 30), at(3, 29, 1, 30));
        check(at(10, 25, 2, 30), at(10, 25, 0, 30));
        assert_eq!(local(at(7, 15, 5, 30).and_utc(), "Europe/Berlin"), Some(at(7, 15, 7, 30)));
    }

    #[test]
    fn zones_are_known_by_their_names() {
        assert_eq!(zone(" europe/berlin "), Some("Europe/Berlin"));
        assert_eq!(zone("Berlin"), None);
        assert_eq!(instant(at(1, 1, 0, 0), "Mars/Base"), None);
        assert_eq!(local(at(1, 1, 0, 0).and_utc(), ""), None);
    }
}
