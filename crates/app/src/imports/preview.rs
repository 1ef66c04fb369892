//! What an import would bring, person by person, for somebody who decides whether to keep it.

use super::prepare::{Prepared, shown_key};
use crate::error::AppError;
use formats::derived::Joined;
use formats::report::ImportReport;
use std::collections::HashMap;
use store::derived::DerivedPerson;

/// What an import would bring.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// The counts, and file by file what was left out.
    pub report: ImportReport,
    /// Who would be new, those with most traces first.
    pub new: Vec<PreviewPerson>,
    /// Pairs that may be one person, the weightiest first.
    pub doubles: Vec<PreviewPair>,
}

/// Somebody whom an import would bring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewPerson {
    /// Their name.
    pub name: String,
    /// Their employer, where it is known.
    pub organisation: Option<String>,
    /// How many messages and meetings with them were seen.
    pub interactions: u32,
    /// Their addresses and other traces.
    pub traces: Vec<String>,
}

/// Two who may be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewPair {
    /// One of them, by name and trace.
    pub one: String,
    /// The other.
    pub other: String,
    /// Why they may be the same, in sentences.
    pub reasons: Vec<String>,
}

impl Prepared<'_> {
    /// What the import would bring, person by person. Costs what deciding who is who costs.
    ///
    /// # Errors
    /// Something cannot be sealed.
    pub fn preview(&self) -> Result<Preview, AppError> {
        let outcome = self.outcome()?;
        let Some(replacement) = &outcome.replacement else {
            return Ok(Preview { report: outcome.report, new: Vec::new(), doubles: Vec::new() });
        };
        let before = self.before.keys();
        let people = &replacement.state.people;
        let mut new: Vec<PreviewPerson> = people
            .iter()
            .filter(|person| !person.keys.iter().any(|key| before.contains(key)))
            .map(|person| PreviewPerson {
                name: person.shown.name.clone(),
                organisation: person.shown.organisation.clone(),
                interactions: person.interactions,
                traces: person.keys.iter().map(|key| shown_key(key)).collect(),
            })
            .collect();
        new.sort_by(|a, b| (b.interactions, &a.name).cmp(&(a.interactions, &b.name)));
        let by_key: HashMap<&str, &DerivedPerson> =
            people.iter().flat_map(|person| person.keys.iter().map(move |key| (key.as_str(), person))).collect();
        let doubles = replacement.derived.questions.iter().map(|joined| pair(joined, &by_key)).collect();
        Ok(Preview { report: outcome.report, new, doubles })
    }
}

fn pair(joined: &Joined, by_key: &HashMap<&str, &DerivedPerson>) -> PreviewPair {
    let said = |key: &str| {
        let trace = shown_key(key);
        match by_key.get(key).map(|person| person.shown.name.as_str()).filter(|name| *name != trace) {
            Some(name) => format!("{name} ({trace})"),
            None => trace,
        }
    };
    PreviewPair { one: said(&joined.a), other: said(&joined.b), reasons: joined.reasons.clone() }
}
