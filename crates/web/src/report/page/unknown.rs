//! What is not known and would tell more; for an empty network, what will stand on the page.

use super::telling::{Telling, count};
use model::finding::Value;

/// The sentence for each fact that the counsel may miss, by the name of its evidence.
const LACKS: [(&str, &str); 18] = [
    ("core_marks", "report-lack-core"),
    ("closeness", "report-lack-closeness"),
    ("benefits", "report-lack-benefits"),
    ("energy", "report-lack-energy"),
    ("power", "report-lack-power"),
    ("demand", "report-lack-demand"),
    ("level", "report-lack-level"),
    ("unit", "report-lack-unit"),
    ("function", "report-lack-function"),
    ("location", "report-lack-location"),
    ("organisation", "report-lack-organisation"),
    ("contacts_per_month", "report-lack-contacts-per-month"),
    ("last_contact", "report-lack-last-contact"),
    ("years_ahead", "report-lack-years-ahead"),
    ("my_level", "report-lack-my-level"),
    ("my_stage", "report-lack-my-stage"),
    ("my_organisation", "report-lack-my-organisation"),
    ("questionnaire", "report-lack-questionnaire"),
];

/// What the counsel missed, then units that are known for some of the core only.
pub(crate) fn lines(telling: &Telling<'_>) -> Vec<String> {
    let missing = telling.said.counsel.iter().find(|said| said.finding.rule.0 == "network.unknown");
    let evidence = missing.map(|said| said.finding.evidence.as_slice()).unwrap_or_default();
    let number = |fact: &str| evidence.iter().find(|(name, _)| *name == fact).map(|(_, value)| value.clone());
    let unit = || units_missing(telling).filter(|_| number("unit").is_none()).map(|missing| ("unit", missing));
    let sentence = |&(fact, id): &(&str, &'static str)| {
        let number = number(fact).or_else(|| unit().filter(|(name, _)| *name == fact).map(|(_, missing)| missing));
        number.map(|number| telling.say(id, &[("count", number)]))
    };
    LACKS.iter().filter_map(sentence).collect()
}

fn units_missing(telling: &Telling<'_>) -> Option<Value> {
    let missing = telling.said.analysis.size.core.saturating_sub(telling.unit_known());
    (missing > 0).then(|| count(missing))
}

/// What an empty page will hold one day.
pub(crate) fn promises(telling: &Telling<'_>) -> Vec<String> {
    ["picture", "findings", "benefits", "voices"].map(|part| telling.text(&format!("report-empty-{part}"))).to_vec()
}
