//! What a rule gives back: findings, and the facts it lacked.

use model::finding::Finding;

/// A fact that is known for too few people to let a rule speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Lack {
    /// Which fact, as a word of the catalogue; one of [`crate::unknown::FACTS`].
    pub(crate) fact: &'static str,
    /// For how many people it is missing.
    pub(crate) missing: usize,
}

/// What a rule found and what it lacked; both may be empty.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    pub(crate) findings: Vec<Finding>,
    pub(crate) lacks: Vec<Lack>,
}

impl Outcome {
    /// Nothing to say.
    pub(crate) fn silent() -> Self {
        Self::default()
    }

    /// One finding.
    pub(crate) fn fires(finding: Finding) -> Self {
        Self { findings: vec![finding], lacks: Vec::new() }
    }

    /// Not enough is known.
    pub(crate) fn lacks(fact: &'static str, missing: usize) -> Self {
        Self { findings: Vec::new(), lacks: vec![Lack { fact, missing }] }
    }

    /// Joins what another rule gave.
    pub(crate) fn take(&mut self, other: Outcome) {
        self.findings.extend(other.findings);
        self.lacks.extend(other.lacks);
    }
}

impl FromIterator<Outcome> for Outcome {
    fn from_iter<I: IntoIterator<Item = Outcome>>(outcomes: I) -> Self {
        let mut all = Outcome::default();
        for outcome in outcomes {
            all.take(outcome);
        }
        all
    }
}
