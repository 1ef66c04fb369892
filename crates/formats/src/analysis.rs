//! The analysis as JSON (`telemachus/analysis`, version 1), alone or as before and after. Numbers are not rounded.

use model::finding::{Finding, Subject, TrapReading, Value as Evidence};
use model::person::PersonId;
use network::analysis::{Analysis, BenefitMeasure, Demand, Diversity, EnergyMeasure, Holes, Redundancy};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// A finding with its sentences, said in the reader's language.
#[derive(Debug, Clone, PartialEq)]
pub struct SaidFinding {
    /// The finding.
    pub finding: Finding,
    /// What is so.
    pub title: String,
    /// Why it matters.
    pub why: String,
    /// What to do next, in the order of `finding.next`.
    pub next: Vec<String>,
    /// The chapter of the practice that it comes from.
    pub practice: String,
}

/// Everything that is said of one network.
#[derive(Debug, Clone)]
pub struct SaidAnalysis {
    /// The one sentence above everything.
    pub headline: String,
    /// The measures.
    pub analysis: Analysis,
    /// The six traps.
    pub traps: Vec<TrapReading>,
    /// The counsel, heaviest first.
    pub counsel: Vec<SaidFinding>,
}

/// The analysis as a file.
#[must_use]
pub fn write(said: &SaidAnalysis) -> String {
    format!("{:#}\n", analysis_value(said))
}

/// What the edits of a what-if change, as a file of the format `telemachus/what-if`.
#[must_use]
pub fn write_what_if(edits: &[String], before: &SaidAnalysis, after: &SaidAnalysis) -> String {
    let file = json!({
        "format": "telemachus/what-if", "version": 1, "edits": edits,
        "before": analysis_value(before), "after": analysis_value(after),
    });
    format!("{file:#}\n")
}

/// Two states side by side, as a file of the format `telemachus/comparison`; the names say which states they are.
#[must_use]
pub fn write_comparison(names: (&str, &str), before: &SaidAnalysis, after: &SaidAnalysis) -> String {
    let file = json!({
        "format": "telemachus/comparison", "version": 1, "from": names.0, "to": names.1,
        "before": analysis_value(before), "after": analysis_value(after),
    });
    format!("{file:#}\n")
}

fn analysis_value(said: &SaidAnalysis) -> Value {
    let analysis = &said.analysis;
    json!({
        "format": "telemachus/analysis", "version": 1, "headline": said.headline,
        "basis": {"core": analysis.basis.core.code(), "estimated_people": analysis.basis.estimated_people},
        "size": {"people": analysis.size.people, "core": analysis.size.core, "verdict": analysis.size.verdict.code()},
        "structure": by_name(analysis.structure.iter().map(|diversity| (diversity.dimension.code(), diversity_value(diversity)))),
        "redundancy": redundancy_value(&analysis.redundancy),
        "holes": holes_value(&analysis.holes),
        "benefits": by_name(analysis.benefits.iter().map(|measure| (measure.benefit.code(), benefit_value(measure)))),
        "energy": energy_value(&analysis.energy),
        "demand": demand_value(&analysis.demand),
        "traps": said.traps.iter().map(trap_value).collect::<Vec<_>>(),
        "counsel": said.counsel.iter().map(finding_value).collect::<Vec<_>>(),
    })
}

fn by_name(entries: impl Iterator<Item = (&'static str, Value)>) -> Value {
    Value::Object(entries.map(|(name, value)| (name.to_owned(), value)).collect())
}

fn ids(people: &[PersonId]) -> Vec<&str> {
    people.iter().map(PersonId::as_str).collect()
}

fn counts(by: &BTreeMap<String, usize>) -> Value {
    Value::Object(by.iter().map(|(name, count)| (name.clone(), json!(count))).collect())
}

fn diversity_value(diversity: &Diversity) -> Value {
    let largest = diversity.largest.as_ref().map(|largest| json!({"value": largest.value, "share": largest.share}));
    json!({
        "known": diversity.known, "values": counts(&diversity.values), "largest": largest,
        "blau": diversity.blau, "iqv": diversity.iqv, "ei": diversity.ei,
    })
}

fn redundancy_value(redundancy: &Redundancy) -> Value {
    let groups: Vec<Vec<&str>> = redundancy.groups.iter().map(|group| ids(group)).collect();
    json!({"advisers": redundancy.advisers, "voices": redundancy.voices, "groups": groups})
}

fn holes_value(holes: &Holes) -> Value {
    json!({
        "model": "ego-network", "effective_size": holes.effective_size, "efficiency": holes.efficiency,
        "constraint": holes.constraint, "hierarchy": holes.hierarchy, "left_out": ids(&holes.left_out),
    })
}

fn benefit_value(measure: &BenefitMeasure) -> Value {
    json!({
        "known": measure.known, "people": measure.people, "strong": measure.strong.len(),
        "verdict": measure.verdict.code(), "sole_provider": measure.sole_provider().map(PersonId::as_str),
        "share": measure.share,
    })
}

fn energy_value(energy: &EnergyMeasure) -> Value {
    json!({
        "energizers": ids(&energy.energizers), "drainers": ids(&energy.drainers), "known": energy.known,
        "sum": energy.sum, "weighted": energy.weighted,
    })
}

fn demand_value(demand: &Demand) -> Value {
    let by = json!({
        "function": counts(&demand.by_function), "level": counts(&demand.by_level),
        "location": counts(&demand.by_location),
    });
    json!({"high": ids(&demand.high), "by": by})
}

fn trap_value(reading: &TrapReading) -> Value {
    json!({"id": reading.trap.code(), "level": reading.level.code(), "evidence": evidence_value(&reading.evidence)})
}

pub(crate) fn finding_value(said: &SaidFinding) -> Value {
    let finding = &said.finding;
    let doorways: Vec<&str> = finding.next.iter().map(|step| step.doorway.as_str()).collect();
    json!({
        "rule": finding.rule.0, "subject": subject(&finding.subject), "weight": finding.weight,
        "people": ids(&finding.people), "evidence": evidence_value(&finding.evidence),
        "title": said.title, "why": said.why, "next": said.next, "doorways": doorways,
    })
}

/// Whom or what a finding is about, as one word: `me`, a person's id, a benefit or a dimension.
#[must_use]
pub fn subject(subject: &Subject) -> String {
    match subject {
        Subject::Me => "me".to_owned(),
        Subject::Person(id) => id.as_str().to_owned(),
        Subject::Benefit(benefit) => benefit.code().to_owned(),
        Subject::Dimension(dimension) => (*dimension).to_owned(),
        Subject::Entry(_, id) => id.to_string(),
    }
}

fn evidence_value(evidence: &[(&'static str, Evidence)]) -> Value {
    let entries = evidence.iter().map(|(name, value)| ((*name).to_owned(), plain_value(value)));
    Value::Object(entries.collect::<Map<_, _>>())
}

fn plain_value(value: &Evidence) -> Value {
    match value {
        Evidence::Count(count) => json!(count),
        Evidence::Number(number) | Evidence::Share(number) => json!(number),
        Evidence::Date(date) => json!(date.to_string()),
        Evidence::Text(text) => json!(text),
        Evidence::Names(names) => json!(names),
        Evidence::Person(id) => json!(id.as_str()),
        Evidence::People(people) => json!(ids(people)),
        Evidence::Benefit(benefit) => json!(benefit.code()),
        Evidence::Sphere(sphere) => json!(sphere.code()),
        Evidence::Relation(relation) => json!(relation.code()),
        Evidence::Stage(stage) => json!(stage.code()),
        Evidence::TrapLevel(level) => json!(level.code()),
        Evidence::DemandCause(cause) => json!(cause.code()),
        Evidence::Word(word) => json!(word),
        Evidence::Words(words) => json!(words),
        Evidence::Unknown => Value::Null,
    }
}
