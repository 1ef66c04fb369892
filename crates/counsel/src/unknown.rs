//! What is not known yet: every rule that had to stay silent for want of facts, folded into one finding.

use crate::doorway::{self, step};
use crate::ground::{Ground, count};
use crate::outcome::{Lack, Outcome};
use crate::rule::UNKNOWN;
use model::finding::{Finding, Subject, Value};
use network::analysis::CoreBasis;
use std::collections::BTreeMap;

/// Facts that a rule may lack, in the order in which they are worth asking for: first who counts, then what each is, then me.
pub const FACTS: [&str; 18] = [
    "core",
    "closeness",
    "benefits",
    "energy",
    "power",
    "demand",
    "level",
    "unit",
    "function",
    "location",
    "organisation",
    "contacts_per_month",
    "last_contact",
    "years_ahead",
    "my_level",
    "my_stage",
    "my_organisation",
    "questionnaire",
];

/// Facts about me or my own answers, where no number of people means anything.
const FACTS_ABOUT_ME: [&str; 4] = ["my_level", "my_stage", "my_organisation", "questionnaire"];

/// Lacks the user's own word on who is core, where estimates took part.
pub(crate) fn core_estimated(ground: &Ground<'_>) -> Outcome {
    let basis = &ground.analysis.basis;
    if basis.core != CoreBasis::Estimated {
        return Outcome::silent();
    }
    Outcome::lacks("core", basis.estimated_people)
}

/// `network.unknown`: one finding for all that is missing, or none where nothing is.
/// Weight: from 10, where only my own answers are missing, to 60, where every fact is.
pub(crate) fn fold(ground: &Ground<'_>, lacks: &[Lack]) -> Option<Finding> {
    // Several rules may lack one fact for different people; the largest number is the honest one.
    let mut missing: BTreeMap<usize, usize> = BTreeMap::new();
    for lack in lacks {
        let Some(place) = FACTS.iter().position(|fact| *fact == lack.fact) else { continue };
        let number = missing.entry(place).or_default();
        *number = (*number).max(lack.missing);
    }
    if missing.is_empty() {
        return None;
    }
    let facts: Vec<&'static str> = missing.keys().map(|&place| FACTS[place]).collect();
    let about_people = facts.iter().filter(|fact| !FACTS_ABOUT_ME.contains(fact)).count();
    let all_about_people = FACTS.len() - FACTS_ABOUT_ME.len();
    let weight = UNKNOWN.weight.at(about_people as f64, 0.0, all_about_people as f64);
    let is_only_questionnaire = facts == ["questionnaire"];
    let people = missing.values().copied().max().unwrap_or_default();
    let mut draft = UNKNOWN
        .finding(Subject::Me, weight)
        .value("missing", Value::Words(facts.clone()))
        .value("people", count(people))
        .value("core", count(ground.core().len()))
        .value(
            "state",
            Value::Word(match (is_only_questionnaire, about_people) {
                (true, _) => "questionnaire",
                (_, 0) => "about_me",
                _ => "about_people",
            }),
        );
    for (&place, &number) in &missing {
        draft = draft.value(evidence_name(FACTS[place]), count(number));
    }
    let asks_questionnaire = !is_only_questionnaire && facts.contains(&"questionnaire");
    let answer = || step(doorway::ANSWER_TRAPS, "/learn/traps");
    let first = if is_only_questionnaire { answer() } else { step(doorway::ENRICH, "/people/enrich") };
    Some(draft.step_if(asks_questionnaire.then(answer)).first_step(first))
}

/// The core's size has the name `core` already, so the fact goes by another.
fn evidence_name(fact: &'static str) -> &'static str {
    if fact == "core" { "core_marks" } else { fact }
}
