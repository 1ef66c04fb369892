//! The numbers behind a finding, as one short line.

use super::telling::{Telling, plain};
use formats::analysis::SaidFinding;
use model::finding::Value;

/// A finding without a line of its own shows so many pairs of label and value at most (`ours`).
const PAIRS_MAX: usize = 3;

/// The line for each rule of the network; a rule with an empty one says its numbers elsewhere on the page.
const LINES: [(&str, &str); 27] = [
    ("network.thin", "report-evidence-thin"),
    ("network.wide", "report-evidence-wide"),
    ("network.hole", "report-evidence-hole"),
    ("network.sole_provider", "report-evidence-sole"),
    ("network.surplus", "report-evidence-surplus"),
    ("network.redundant", "report-evidence-redundant"),
    ("network.insular", "report-evidence-insular"),
    ("network.sameness", "report-evidence-sameness"),
    ("network.dependence", "report-evidence-dependence"),
    ("network.lopsided", "report-evidence-lopsided"),
    ("network.drained", "report-evidence-drained"),
    ("network.energy_low", "report-evidence-energy"),
    ("network.few_energizers", "report-evidence-energizers"),
    ("network.top_heavy", "report-evidence-power"),
    ("network.no_informal_power", "report-evidence-informal"),
    ("network.all_work", "report-evidence-work"),
    ("network.no_juniors", "report-evidence-juniors"),
    ("network.no_outsiders", "report-evidence-outsiders"),
    ("network.capitalise", "report-evidence-capitalise"),
    ("network.too_much_of_me", "report-evidence-demand"),
    ("network.going_cold", "report-evidence-cold"),
    ("network.unknown", ""),
    ("trap.formalist", "report-evidence-formalist"),
    ("trap.overloaded", "report-evidence-demand"),
    ("trap.disconnected_expert", "report-evidence-expert"),
    ("trap.superficial", "report-evidence-superficial"),
    ("trap.chameleon", ""),
];

/// E.g. `19 of 24, 79% · line 70%`; may be empty.
pub(crate) fn of_finding(telling: &Telling<'_>, said: &SaidFinding) -> String {
    let finding = &said.finding;
    let word = |name: &str| finding.evidence.iter().find(|(found, _)| *found == name).map(|(_, value)| value);
    // By likeness of values there is a likeness, but no share of the core.
    let is_biased = finding.rule.0 == "trap.biased";
    if is_biased && word("by") == Some(&Value::Word("values")) {
        return String::new();
    }
    let is_nobody = finding.rule.0 == "network.thin" && word("state") != Some(&Value::Word("some"));
    let line = LINES.iter().find(|(rule, _)| *rule == finding.rule.0).map(|(_, line)| *line);
    match line.or(is_biased.then_some("report-evidence-biased")) {
        _ if is_nobody => String::new(),
        Some("") => String::new(),
        Some(line) => telling.say(line, &as_shown(&finding.evidence)),
        // What is said of people and promises holds its numbers already.
        None if !is_of_network(finding.rule.0) => String::new(),
        None => pairs(telling, &telling.evidence(&finding.evidence)),
    }
}

fn is_of_network(rule: &str) -> bool {
    rule.starts_with("network.") || rule.starts_with("trap.")
}

/// An index from 0 to 1 has more to say than one place after the point can hold; as a percentage it keeps two.
fn as_shown(evidence: &[(&'static str, Value)]) -> Vec<(&'static str, Value)> {
    let is_index = evidence.iter().any(|(name, _)| *name == "iqv");
    let shown = |name: &'static str, value: &Value| match value {
        Value::Number(number) if is_index && matches!(name, "iqv" | "line") => Value::Share(*number),
        other => other.clone(),
    };
    evidence.iter().map(|(name, value)| (*name, shown(name, value))).collect()
}

fn pairs(telling: &Telling<'_>, evidence: &[(String, String)]) -> String {
    let pair = |(label, value): &(String, String)| {
        telling.say("report-evidence-pair", &[("label", plain(label.as_str())), ("value", plain(value.as_str()))])
    };
    let together = |list: String, next: String| {
        telling.say("report-evidence-more", &[("list", plain(list)), ("next", plain(next))])
    };
    evidence.iter().take(PAIRS_MAX).map(pair).reduce(together).unwrap_or_default()
}
