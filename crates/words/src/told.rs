//! A finding in words.

use crate::{Language, Names, say, text, value};
use model::finding::{Finding, Value};

/// What a reader sees of a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What is so.
    pub title: String,
    /// Why it matters.
    pub why: String,
    /// What to do next, in the order of `finding.next`.
    pub next: Vec<String>,
    /// The chapter of the practice.
    pub practice: String,
}

/// The finding's sentences.
#[must_use]
pub fn tell(language: Language, finding: &Finding, names: Names<'_>) -> Told {
    Told {
        title: say(language, &finding.title, names),
        why: say(language, &finding.why, names),
        next: finding.next.iter().map(|step| say(language, &step.message, names)).collect(),
        practice: text(language, finding.practice),
    }
}

/// The numbers behind something, as labels and values, in order. Words that only choose a wording are left out.
#[must_use]
pub fn evidence(language: Language, evidence: &[(&'static str, Value)], names: Names<'_>) -> Vec<(String, String)> {
    let is_shown = |name: &str| !WORDING_ONLY.contains(&name);
    evidence
        .iter()
        .filter(|(name, _)| is_shown(name))
        .map(|(name, value)| (text(language, &format!("evidence-{name}")), value::show(language, value, names)))
        .collect()
}

/// Evidence that says how to word the title and nothing more.
const WORDING_ONLY: [&str; 5] = ["scope", "state", "whose", "by", "because"];
