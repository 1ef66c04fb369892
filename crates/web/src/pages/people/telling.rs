//! How what is known of somebody is said on these pages.

use crate::frame::Texts;
use crate::report::Drawn;
use app::loaded::Member;
use app::loaded::Way;
use app::people::roster::last_contact;
use chrono::NaiveDate;
use model::finding::Value;
use model::kind::Benefit;
use model::person::{Known, Person};
use model::practice::MONTH_DAYS;
use picture::legend::{self, Sign};

/// Days of a year, on average.
const YEAR_DAYS: f64 = 365.25;
/// Kinds of traces that stand before a colon; addresses have none.
const TRACE_KINDS: [&str; 5] = ["card", "linkedin", "tel", "file", "name"];
/// Ways in which somebody is known, with their words.
const WAYS: [(Way, &str); 6] = [
    (Way::Mail, "people-way-mail"),
    (Way::Meetings, "people-way-meetings"),
    (Way::LinkedInMessages, "people-way-linkedin-messages"),
    (Way::LinkedInConnection, "people-way-linkedin"),
    (Way::AddressBook, "people-way-card"),
    (Way::NetworkFile, "people-way-file"),
];
/// From so many days on, months are said, and from so many on years (ours: nobody counts 70 days).
const MONTHS_FROM_DAYS: i64 = 61;
const YEARS_FROM_DAYS: i64 = 700;

/// A value with where it comes from.
pub(super) struct Said {
    /// In words; empty where it is not known.
    pub(super) text: String,
    pub(super) is_estimated: bool,
}

/// How close we are, e.g. `close`.
pub(super) fn closeness(t: &Texts, person: &Person) -> Said {
    match person.closeness_known() {
        Some(known) => {
            Said { text: t.text(&format!("report-closeness-{}", known.value())), is_estimated: known.is_estimated() }
        }
        None => Said { text: String::new(), is_estimated: false },
    }
}

/// The word for an energy from -2 to 2.
pub(super) fn energy_word(t: &Texts, energy: i8) -> String {
    t.text(&format!("report-energy-{}", energy + 3))
}

/// The sign of somebody's energy, as in the picture of the network.
pub(super) fn energy_sign(person: &Person) -> Drawn {
    legend::draw(match person.energy.map(|energy| energy.get()) {
        Some(2) => Sign::LiftMuch,
        Some(1) => Sign::Lift,
        Some(0) => Sign::Even,
        Some(-1) => Sign::Drain,
        Some(_) => Sign::DrainMuch,
        None => Sign::EnergyUnknown,
    })
    .into()
}

/// The title of a benefit.
pub(super) fn benefit_title(t: &Texts, benefit: Benefit) -> String {
    t.text(&format!("benefit-{}.title", benefit.code()))
}

/// What somebody gives strongly, e.g. `Information, Balance`.
pub(super) fn strong_benefits(t: &Texts, person: &Person) -> String {
    let strong = Benefit::ALL.iter().filter(|&&benefit| person.benefits.is_strong(benefit));
    strong.map(|&benefit| benefit_title(t, benefit)).collect::<Vec<_>>().join(", ")
}

/// Where somebody works: function, unit, organisation.
pub(super) fn work(person: &Person) -> String {
    let parts = [&person.function, &person.unit, &person.organisation];
    parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" · ")
}

/// Unit and organisation alone, for a list.
pub(super) fn workplace(person: &Person) -> String {
    let parts = [&person.unit, &person.organisation];
    parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// Whether somebody is in the core: `said`, `proposed`, or nothing.
pub(super) fn core_mark(person: &Person) -> &'static str {
    match person.core_known() {
        Some(Known::Said(true)) => "said",
        Some(Known::Estimated(true)) => "proposed",
        _ => "",
    }
}

/// A day as it is seen from today, with the exact one.
pub(super) struct Ago {
    pub(super) text: String,
    pub(super) exact: String,
}

/// A day in words; empty for none.
pub(super) fn day(t: &Texts, day: Option<NaiveDate>) -> String {
    day.map(|day| t.say("people-date", &[("date", Value::Date(day))])).unwrap_or_default()
}

/// A trace as people read it: what it is, and its kind.
pub(super) struct Trace {
    /// As operations take it.
    pub(super) key: String,
    pub(super) text: String,
    pub(super) kind: String,
}

/// The traces of somebody.
pub(super) fn traces(t: &Texts, member: &Member) -> Vec<Trace> {
    let trace = |key: String| {
        let parts = key.split_once(':').filter(|(kind, _)| TRACE_KINDS.contains(kind));
        let (kind, text) = parts.map_or(("mail", key.as_str()), |parts| parts);
        Trace { text: text.to_owned(), kind: t.text(&format!("people-trace-{kind}")), key }
    };
    member.shown_traces().into_iter().map(trace).collect()
}

/// In which ways somebody is known, as a sentence; empty where they were only written down by hand.
pub(super) fn known_from(t: &Texts, member: &Member) -> String {
    let tally = member.tally();
    let ways = WAYS.iter().filter(|(way, _)| tally.is_known_by(*way));
    let ways: Vec<String> = ways.map(|(_, id)| t.text(id)).collect();
    if ways.is_empty() { String::new() } else { t.say("people-known-from", &[("ways", Value::Names(ways))]) }
}

/// When we were last in touch.
pub(super) fn last_seen(t: &Texts, person: &Person, today: NaiveDate) -> Option<Ago> {
    last_contact(person).map(|day| ago(t, day, today))
}

/// A day as it is seen from today, e.g. `3 days ago`.
pub(super) fn ago(t: &Texts, day: NaiveDate, today: NaiveDate) -> Ago {
    let days = today.signed_duration_since(day).num_days();
    let (unit, count) = match days {
        ..0 => ("date", 0),
        0..MONTHS_FROM_DAYS => ("days", days),
        MONTHS_FROM_DAYS..YEARS_FROM_DAYS => ("months", (days as f64 / MONTH_DAYS).round() as i64),
        _ => ("years", (days as f64 / YEAR_DAYS).round() as i64),
    };
    let values = [("unit", Value::Text(unit.to_owned())), ("count", Value::Count(count)), ("date", Value::Date(day))];
    Ago { text: t.say("people-ago", &values), exact: t.say("people-date", &[("date", Value::Date(day))]) }
}
