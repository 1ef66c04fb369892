//! The house rules, each a function from the files of the project to the places that break it.
//!
//! A rule is simple and reads lines; what it cannot see, review sees. Every rule has an example in `tests/catches.rs` that
//! proves that it catches. What is allowed to break a rule stands in [`exceptions`], with its reason.

pub mod banned;
pub mod dependencies;
pub mod documents;
pub mod exceptions;
pub mod length;
pub mod manifests;
pub mod purity;
pub mod repository;
pub mod sql;
pub mod templates;

use crate::tree::Tree;
use std::fmt;

/// One rule.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Short name, for the exceptions and the examples.
    pub name: &'static str,
    /// What it demands, in one sentence.
    pub demand: &'static str,
    /// Finds every place that breaks it.
    pub find: fn(&Tree) -> Vec<Fault>,
}

/// One place that breaks a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The rule; filled in by [`faults`].
    pub rule: &'static str,
    /// The file, below the root.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// What an exception has to name: a function, a word, a crate.
    pub subject: String,
    /// What is wrong, and what is allowed.
    pub message: String,
}

impl Fault {
    /// A fault at a place; the rule's name is added by [`faults`].
    #[must_use]
    pub fn new(path: &str, line: usize, subject: &str, message: String) -> Self {
        Self { rule: "", path: path.to_owned(), line, subject: subject.to_owned(), message }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { rule, path, line, message, .. } = self;
        write!(formatter, "{path}:{line}: {message} [{rule}]")
    }
}

/// Every rule.
#[must_use]
pub fn all() -> Vec<Rule> {
    let families: [&[Rule]; 9] = [
        &dependencies::RULES,
        &manifests::RULES,
        &purity::RULES,
        &length::RULES,
        &banned::RULES,
        &sql::RULES,
        &templates::RULES,
        &documents::RULES,
        &repository::RULES,
    ];
    families.concat()
}

/// Every fault of the project, without the excepted ones, and every exception that is needed no more.
#[must_use]
pub fn faults(tree: &Tree) -> Vec<Fault> {
    let found: Vec<Fault> = all()
        .into_iter()
        .flat_map(|rule| (rule.find)(tree).into_iter().map(move |fault| Fault { rule: rule.name, ..fault }))
        .collect();
    let unused = exceptions::unused(&found);
    found.into_iter().filter(|fault| !exceptions::covers(fault)).chain(unused).collect()
}
