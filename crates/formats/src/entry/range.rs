//! The bounds of what stands in bodies: what every form keeps to holds for files, too.

use crate::local_time;
use model::board::SEAT_RHYTHM_DAYS_MAX;
use model::career::NEED_WEIGHT_MAX;
use model::entry::EntryKind;
use model::practice::{CADENCE_DAYS_MAX, SESSION_MINUTES_MAX, SESSION_MINUTES_MIN};
use model::relationship::session::VALUE_MAX;
use model::sponsor::SPONSOR_RHYTHM_DAYS_MAX;
use serde_json::Value;

/// Most that a finding weighs.
const WEIGHT_MAX: u32 = 100;

/// Numbers of bodies: the kind, the field, the least and the most that it may be.
const NUMBERS: [(EntryKind, &str, u32, u32); 12] = [
    (EntryKind::Response, "weight", 0, WEIGHT_MAX),
    (EntryKind::RoleNeed, "weight", 1, NEED_WEIGHT_MAX as u32),
    (EntryKind::Charter, "version", 1, u32::MAX),
    (EntryKind::Charter, "cadence_days", 1, CADENCE_DAYS_MAX),
    (EntryKind::Charter, "minutes", SESSION_MINUTES_MIN, SESSION_MINUTES_MAX),
    (EntryKind::Session, "minutes", SESSION_MINUTES_MIN, SESSION_MINUTES_MAX),
    (EntryKind::Session, "value", 1, VALUE_MAX as u32),
    (EntryKind::Session, "value_other", 1, VALUE_MAX as u32),
    (EntryKind::Ending, "rhythm_days", 1, CADENCE_DAYS_MAX),
    (EntryKind::Board, "rhythm_days", 1, SEAT_RHYTHM_DAYS_MAX),
    (EntryKind::Seat, "rhythm_days", 1, SEAT_RHYTHM_DAYS_MAX),
    (EntryKind::SponsorFacts, "rhythm_days", 1, SPONSOR_RHYTHM_DAYS_MAX),
];

/// What is out of its bounds in a body: the field, and what is wrong with it.
#[must_use]
pub fn out_of_range(kind: EntryKind, body: &Value) -> Vec<(&'static str, String)> {
    let number = |&(of, field, least, most): &(EntryKind, &'static str, u32, u32)| {
        let given = body.get(field).filter(|_| of == kind)?.as_u64()?;
        let fits = (u64::from(least)..=u64::from(most)).contains(&given);
        (!fits).then(|| (field, format!("{field} `{given}` is not between {least} and {most}")))
    };
    let mut found: Vec<(&'static str, String)> = NUMBERS.iter().filter_map(number).collect();
    let zone = body.get("zone").filter(|_| kind == EntryKind::Session).and_then(Value::as_str);
    if let Some(zone) = zone.filter(|zone| local_time::zone(zone).is_none()) {
        found.push(("zone", format!("zone `{zone}` is not a time zone like `Europe/Berlin`")));
    }
    found
}
