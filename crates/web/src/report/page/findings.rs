//! The findings, the weightiest first, as the counsel gives them.

use super::evidence;
use super::telling::{Telling, count};
use crate::report::{Emphasis, FindingView, StepView};
use formats::analysis::SaidFinding;
use model::finding::{RuleId, Subject, Value};
use model::person::PersonId;
use std::collections::HashMap;

/// A finding of at least this weight is marked as a warning (`ours`: from holes on; few voices, insular cores, drains).
const WARNING_WEIGHT_MIN: u8 = 58;
/// A finding about more than this share of everybody lights up nothing that the eye could pick out (`ours`).
const SHOWN_SHARE_MAX: f64 = 0.9;
/// So many findings of one rule are told in full; the others, about other people, are named in one (`ours`).
const ALIKE_MAX: usize = 3;

pub(crate) fn views(telling: &Telling<'_>) -> Vec<FindingView> {
    let mut told: HashMap<RuleId, usize> = HashMap::new();
    let mut views = Vec::new();
    for said in &telling.said.counsel {
        let rule = said.finding.rule;
        let number = told.entry(rule).or_default();
        *number += 1;
        let others = || telling.said.counsel.iter().filter(|other| other.finding.rule == rule).skip(ALIKE_MAX);
        match &said.finding.subject {
            Subject::Person(_) if *number > ALIKE_MAX + 1 => {}
            // One more takes no more room than a line about it would.
            Subject::Person(_) if *number > ALIKE_MAX && others().count() > 1 => views.push(folded(telling, others())),
            _ => views.push(view(telling, said)),
        }
    }
    views
}

/// Several findings of one rule in one, by the names of those they are about.
fn folded<'s>(telling: &Telling<'_>, others: impl Iterator<Item = &'s SaidFinding>) -> FindingView {
    let mut people: Vec<PersonId> = Vec::new();
    let mut number = 0;
    for said in others {
        number += 1;
        if let Subject::Person(id) = &said.finding.subject {
            people.push(id.clone());
        }
    }
    FindingView {
        title: telling.say("report-findings-folded", &[("count", count(number))]),
        evidence: telling.say("report-findings-folded-who", &[("names", Value::People(people.clone()))]),
        why: String::new(),
        next: Vec::new(),
        source: String::new(),
        people: people.iter().map(PersonId::to_string).collect(),
        emphasis: Emphasis::Quiet,
    }
}

fn next(said: &SaidFinding) -> Vec<StepView> {
    let steps = said.next.iter().zip(&said.finding.next);
    steps.map(|(text, step)| StepView { text: text.clone(), doorway: step.doorway.clone() }).collect()
}

fn view(telling: &Telling<'_>, said: &SaidFinding) -> FindingView {
    let finding = &said.finding;
    // The headline may be this very title; twice in a row it would read as a slip.
    let is_headline = said.title == telling.said.headline;
    let everybody = telling.network.people().len() as f64;
    let is_shown = finding.people.len() as f64 <= everybody * SHOWN_SHARE_MAX;
    // Nobody is warned of having no network yet.
    let is_warning = finding.weight >= WARNING_WEIGHT_MIN && !telling.network.people().is_empty();
    FindingView {
        title: if is_headline { telling.text("report-finding-first") } else { said.title.clone() },
        evidence: evidence::of_finding(telling, said),
        why: said.why.clone(),
        next: next(said),
        source: said.practice.clone(),
        people: if is_shown { finding.people.iter().map(PersonId::to_string).collect() } else { Vec::new() },
        emphasis: if is_warning { Emphasis::Strong } else { Emphasis::Quiet },
    }
}
