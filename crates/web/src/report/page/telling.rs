//! What every part of the page needs: the network, what is said of it, and the catalogue.

use formats::analysis::{SaidAnalysis, SaidFinding};
use model::finding::{Message, Value};
use model::network::Network;
use model::person::{Person, PersonId};
use model::practice::KNOWN_SHARE_MIN;
use network::analysis::Dimension;
use std::collections::{HashMap, HashSet};
use words::Language;

/// The network, its analysis, and the words for them.
pub(crate) struct Telling<'a> {
    pub(crate) network: &'a Network,
    pub(crate) said: &'a SaidAnalysis,
    language: Language,
    /// Looked up by id alone, never walked through.
    people: HashMap<&'a PersonId, &'a Person>,
    core: HashSet<&'a PersonId>,
}

impl<'a> Telling<'a> {
    pub(crate) fn new(network: &'a Network, said: &'a SaidAnalysis, language: Language) -> Self {
        let people = network.people().iter().map(|person| (&person.id, person)).collect();
        let core = said.analysis.basis.members.iter().collect();
        Self { network, said, language, people, core }
    }

    /// The text of a message without values.
    pub(crate) fn text(&self, id: &str) -> String {
        words::text(self.language, id)
    }

    /// The sentence of a message with these values.
    pub(crate) fn say(&self, id: &'static str, values: &[(&'static str, Value)]) -> String {
        let message = Message { id, values: values.to_vec() };
        words::say(self.language, &message, &|id| self.name(id))
    }

    /// The numbers behind a finding, as one short line; may be empty.
    pub(crate) fn evidence_line(&self, said: &SaidFinding) -> String {
        super::evidence::of_finding(self, said)
    }

    /// Evidence as pairs of label and value.
    pub(crate) fn evidence(&self, evidence: &[(&'static str, Value)]) -> Vec<(String, String)> {
        words::evidence(self.language, evidence, &|id| self.name(id))
    }

    /// A name and something said of it, read aloud as one.
    pub(crate) fn aloud(&self, id: &'static str, values: &[(&'static str, &str)]) -> String {
        let values: Vec<(&'static str, Value)> = values.iter().map(|(name, text)| (*name, plain(*text))).collect();
        self.say(id, &values)
    }

    pub(crate) fn name(&self, id: &PersonId) -> String {
        self.people.get(id).map_or_else(|| id.to_string(), |person| person.name.clone())
    }

    pub(crate) fn person(&self, id: &PersonId) -> Option<&'a Person> {
        self.people.get(id).copied()
    }

    pub(crate) fn is_core(&self, person: &Person) -> bool {
        self.core.contains(&person.id)
    }

    /// The core, in the order of the network.
    pub(crate) fn core(&self) -> impl Iterator<Item = &'a Person> {
        self.said.analysis.basis.members.iter().filter_map(|id| self.person(id))
    }

    /// For how many of the core the unit is known.
    pub(crate) fn unit_known(&self) -> usize {
        let units = self.said.analysis.structure.iter().find(|diversity| diversity.dimension == Dimension::Unit);
        units.map_or(0, |units| units.known)
    }

    /// Whether enough units are known to tell voices apart. Where none are, everybody would count as a voice of their own.
    pub(crate) fn has_voices(&self) -> bool {
        self.unit_known() as f64 >= self.said.analysis.size.core as f64 * KNOWN_SHARE_MIN
    }

    /// Whether the counsel has a finding of this rule.
    pub(crate) fn is_found(&self, rule: &str) -> bool {
        self.said.counsel.iter().any(|said| said.finding.rule.0 == rule)
    }
}

/// A count as a value; more than can be counted stays at the largest.
pub(crate) fn count(count: usize) -> Value {
    Value::Count(i64::try_from(count).unwrap_or(i64::MAX))
}

/// A text as a value.
pub(crate) fn plain(text: impl Into<String>) -> Value {
    Value::Text(text.into())
}

/// A measure between 0 and 1 with two places, where whole percents would promise a share of something.
pub(crate) fn hundredths(measure: f64) -> Value {
    Value::Text(format!("{measure:.2}"))
}
