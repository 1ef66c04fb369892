//! Ties that go quiet.

use crate::doorway::{self, reach, step_with};
use crate::ground::{Ground, is_enough};
use crate::outcome::Outcome;
use crate::rule::GOING_COLD;
use chrono::NaiveDate;
use model::finding::{Finding, Subject, Value};
use model::person::Person;
use model::practice::{COLD_DAYS_MIN, COLD_GAPS, MONTH_DAYS};

/// Silence of so many usual gaps weighs most.
const COLD_GAPS_FULL: f64 = 6.0;

/// `network.going_cold`: a core person silent for twice their usual gap and at least 30 days, one for each. The usual gap follows
/// from the contacts a month; the last contact is what I said, else the latest trace.
/// Weight: 32 at twice the gap to 50 at six times.
pub(crate) fn going_cold(ground: &Ground<'_>) -> Outcome {
    let mut outcome = Outcome::default();
    let (mut no_rhythm, mut no_last) = (0, 0);
    for one in ground.core() {
        let last = last_contact(one);
        no_rhythm += usize::from(one.contacts_per_month.is_none());
        no_last += usize::from(last.is_none());
        let Some((contacts, last)) = one.contacts_per_month.zip(last) else { continue };
        if let Some(finding) = silence(ground, one, contacts, last) {
            outcome.take(Outcome::fires(finding));
        }
    }
    let core = ground.core().len();
    for (fact, missing) in [("contacts_per_month", no_rhythm), ("last_contact", no_last)] {
        if !is_enough(core - missing, core) {
            outcome.take(Outcome::lacks(fact, missing));
        }
    }
    outcome
}

fn silence(ground: &Ground<'_>, one: &Person, contacts: f64, last: NaiveDate) -> Option<Finding> {
    if contacts <= 0.0 {
        return None; // Without a rhythm there is no silence.
    }
    let days = ground.today.signed_duration_since(last).num_days();
    let gap = MONTH_DAYS / contacts;
    let gaps = days as f64 / gap;
    if days < COLD_DAYS_MIN || gaps < COLD_GAPS {
        return None;
    }
    Some(
        GOING_COLD
            .finding(Subject::Person(one.id.clone()), GOING_COLD.weight.at(gaps, COLD_GAPS, COLD_GAPS_FULL))
            .value("person", Value::Person(one.id.clone()))
            .value("days", Value::Count(days))
            .value("last", Value::Date(last))
            .value("usual_gap_days", Value::Number(gap))
            .value("gaps", Value::Number(gaps))
            .value("line", Value::Number(COLD_GAPS))
            .value("line_days", Value::Count(COLD_DAYS_MIN))
            .of_core(ground)
            .people(vec![one.id.clone()])
            .first_step(step_with(doorway::SAY_HELLO, "person", Value::Person(one.id.clone()), reach(&one.id))),
    )
}

fn last_contact(one: &Person) -> Option<NaiveDate> {
    one.last_contact.or_else(|| one.estimates.as_ref().and_then(|estimates| estimates.last))
}
