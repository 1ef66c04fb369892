//! What rules stand on: the snapshot with its core looked up once, and the question *is enough known?* asked in one way.

use crate::Snapshot;
use crate::answers::TrapAnswers;
use crate::plans::Plans;
use chrono::{DateTime, NaiveDate, Utc};
use model::finding::Value;
use model::kind::Benefit;
use model::network::Network;
use model::person::{Person, PersonId, Profile};
use model::practice::KNOWN_SHARE_MIN;
use network::analysis::{Analysis, BenefitMeasure, Dimension, Diversity};
use std::collections::HashMap;

/// The snapshot, ready to be asked.
pub(crate) struct Ground<'a> {
    pub(crate) network: &'a Network,
    pub(crate) analysis: &'a Analysis,
    pub(crate) today: NaiveDate,
    pub(crate) now: DateTime<Utc>,
    pub(crate) answers: TrapAnswers,
    pub(crate) plans: &'a Plans,
    /// Only for looking up; never walked, since its order is not fixed.
    index: HashMap<&'a PersonId, usize>,
    core: Vec<&'a Person>,
}

impl<'a> Ground<'a> {
    pub(crate) fn new(snapshot: &Snapshot<'a>) -> Self {
        let index = snapshot.network.index_of_ids();
        let people = snapshot.network.people();
        let core = snapshot
            .analysis
            .basis
            .members
            .iter()
            .filter_map(|id| index.get(id).map(|&place| &people[place]))
            .collect();
        Self {
            network: snapshot.network,
            analysis: snapshot.analysis,
            today: snapshot.today,
            now: snapshot.now,
            answers: snapshot.beside.trap_answers.unwrap_or_default(),
            plans: &snapshot.beside.plans,
            index,
            core,
        }
    }

    pub(crate) fn me(&self) -> &'a Profile {
        self.network.me()
    }

    pub(crate) fn everybody(&self) -> &'a [Person] {
        self.network.people()
    }

    pub(crate) fn core(&self) -> &[&'a Person] {
        &self.core
    }

    pub(crate) fn has_core(&self) -> bool {
        !self.core.is_empty()
    }

    pub(crate) fn person(&self, id: &PersonId) -> Option<&'a Person> {
        self.index.get(id).map(|&place| &self.network.people()[place])
    }

    pub(crate) fn diversity(&self, dimension: Dimension) -> Option<&'a Diversity> {
        self.analysis.structure.iter().find(|diversity| diversity.dimension == dimension)
    }

    pub(crate) fn benefit(&self, benefit: Benefit) -> Option<&'a BenefitMeasure> {
        self.analysis.benefits.iter().find(|measure| measure.benefit == benefit)
    }

    /// How many strong marks the core gives in all.
    pub(crate) fn strong_marks(&self) -> usize {
        self.analysis.benefits.iter().map(|measure| measure.strong.len()).sum()
    }

    /// What the core rests on, as a word; sentences say so where it is estimated.
    pub(crate) fn basis(&self) -> Value {
        Value::Word(self.analysis.basis.core.code())
    }
}

/// Whether something known for `known` of `all` people is known for enough of them; for nobody it always is.
pub(crate) fn is_enough(known: usize, all: usize) -> bool {
    known as f64 >= KNOWN_SHARE_MIN * all as f64
}

/// `part` of `whole`, 0 to 1; 0 of nothing.
pub(crate) fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// The ids of these people.
pub(crate) fn ids<'p>(people: impl IntoIterator<Item = &'p Person>) -> Vec<PersonId> {
    people.into_iter().map(|person| person.id.clone()).collect()
}

/// A count as a value.
pub(crate) fn count(number: usize) -> Value {
    Value::Count(i64::try_from(number).unwrap_or(i64::MAX))
}

/// Two texts that a person would call the same: white space around and upper or lower case do not matter.
pub(crate) fn same_text(a: &str, b: &str) -> bool {
    a.trim().to_lowercase() == b.trim().to_lowercase()
}

/// Whether two optional texts are known and the same.
pub(crate) fn same_known(a: Option<&String>, b: Option<&String>) -> bool {
    a.zip(b).is_some_and(|(a, b)| same_text(a, b))
}
