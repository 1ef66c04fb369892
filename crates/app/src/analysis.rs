//! Analysing a network: measures, counsel, and the sentences for both.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use counsel::Snapshot;
use formats::analysis::{SaidAnalysis, SaidFinding};
use model::finding::{Finding, RuleId};
use model::network::Network;
use model::person::PersonId;
use network::what_if::{self, Edit, EditError};
use std::collections::HashMap;
use words::Language;

pub use counsel::Beside;

/// The rule about people who go cold, who have a place of their own on the first page.
pub const GOING_COLD: RuleId = counsel::rule::GOING_COLD.id;

/// The present, as counsel looks at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Present {
    /// The day in the user's zone.
    pub today: NaiveDate,
    /// The moment, in that day.
    pub now: DateTime<Utc>,
}

impl From<NaiveDate> for Present {
    /// A day as a whole, for a network of which no session is known.
    fn from(today: NaiveDate) -> Self {
        Self { today, now: today.and_time(NaiveTime::MIN).and_utc() }
    }
}

/// Measures and counsel of one network on one day, said in one language; of somebody who said nothing beside it.
#[must_use]
pub fn analyze(network: &Network, today: NaiveDate, language: Language) -> SaidAnalysis {
    analyze_beside(network, &Beside::default(), today, language)
}

/// As [`analyze`], with what the owner said beside the network.
#[must_use]
pub fn analyze_beside(
    network: &Network,
    beside: &Beside,
    present: impl Into<Present>,
    language: Language,
) -> SaidAnalysis {
    let Present { today, now } = present.into();
    let analysis = network::analyze(network);
    let snapshot = Snapshot { network, analysis: &analysis, today, now, beside };
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

/// What edits would change, for somebody who said this beside the network; the network stays as it is.
///
/// # Errors
/// [`EditError`] names the first edit that cannot be done, and why.
pub fn what_if(
    network: &Network,
    beside: &Beside,
    edits: &[Edit],
    present: Present,
    language: Language,
) -> Result<WhatIf, EditError> {
    let edited = what_if::apply(network, edits)?;
    let analyze = |network| analyze_beside(network, beside, present, language);
    Ok(WhatIf { before: analyze(network), after: analyze(&edited), edited })
}
