//! Analysing a network: measures, counsel, and the sentences for both.

use chrono::NaiveDate;
use counsel::Snapshot;
use counsel::plans::Plans;
use formats::analysis::{SaidAnalysis, SaidFinding};
use model::finding::{Finding, RuleId};
use model::network::Network;
use model::person::PersonId;
use network::what_if::{self, Edit, EditError};
use std::collections::HashMap;
use words::Language;

/// The rule about people who go cold, who have a place of their own on the first page.
pub const GOING_COLD: RuleId = counsel::rule::GOING_COLD.id;

/// Measures and counsel of one network on one day, said in one language.
#[must_use]
pub fn analyze(network: &Network, today: NaiveDate, language: Language) -> SaidAnalysis {
    analyze_planned(network, &Plans::default(), today, language)
}

/// As [`analyze`], held against what the user means to do.
#[must_use]
pub fn analyze_planned(network: &Network, plans: &Plans, today: NaiveDate, language: Language) -> SaidAnalysis {
    let analysis = network::analyze(network);
    let snapshot = Snapshot { network, analysis: &analysis, today, trap_answers: None, plans: Some(plans) };
    let counsel = counsel::run(&snapshot);
    let names: HashMap<&PersonId, &str> =
        network.people().iter().map(|person| (&person.id, person.name.as_str())).collect();
    let name_of = |id: &PersonId| names.get(id).map_or_else(|| id.to_string(), |name| (*name).to_owned());
    let headline = words::say(language, &counsel::headline(&snapshot, &counsel), &name_of);
    let say = |finding: Finding| {
        let told = words::tell(language, &finding, &name_of);
        SaidFinding { title: told.title, why: told.why, next: told.next, practice: told.practice, finding }
    };
    let said = counsel.findings.into_iter().map(say).collect();
    SaidAnalysis { headline, analysis, traps: counsel.traps, counsel: said }
}

/// A network before and after some edits.
#[derive(Debug, Clone)]
pub struct WhatIf {
    /// The scratch network.
    pub edited: Network,
    /// Before.
    pub before: SaidAnalysis,
    /// After.
    pub after: SaidAnalysis,
}

/// What edits would change; the network stays as it is.
///
/// # Errors
/// [`EditError`] names the first edit that cannot be done, and why.
pub fn what_if(network: &Network, edits: &[Edit], today: NaiveDate, language: Language) -> Result<WhatIf, EditError> {
    let edited = what_if::apply(network, edits)?;
    Ok(WhatIf { before: analyze(network, today, language), after: analyze(&edited, today, language), edited })
}
