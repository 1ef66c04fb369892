//! Every sentence a person reads, by message id and typed values (Fluent), the same on every surface.
//!
//! Findings, pages, command line and mails name a message and give values; this crate turns them into text. It must not know where
//! the values come from. The catalogue is embedded: one folder per language, one file per family of messages. Start reading at
//! [`say`]; how a value looks is decided in [`value`] alone.

mod catalogue;
mod sentence;
mod spell;
mod told;
pub mod value;

use fluent_bundle::FluentArgs;
use model::finding::Message;
use model::person::PersonId;
use sentence::Sentence;

pub use told::{Told, evidence, tell};

/// A language of the catalogue.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    English,
}

/// How somebody is called, by id.
pub type Names<'a> = &'a dyn Fn(&PersonId) -> String;

/// The sentence of this message.
///
/// Each value stands in the catalogue under its own name, ready to be read: shares as percentages, dates as `2 Nov 2026`, lists with
/// *and*, people by `names`. For choosing a wording there are `NAME-code` (the word of a closed list; else `known` or `unknown`),
/// `NAME-words` (a count spelled out), `NAME-count` (how many a list holds) and `NAME-verb` (what somebody does who gives a benefit).
///
/// A message that the catalogue does not have is said as its id, one that lacks a value with the value's name in braces; neither
/// is a reason to stop. Bidirectional isolation marks are never added.
#[must_use]
pub fn say(language: Language, message: &Message, names: Names<'_>) -> String {
    let Some(sentence) = catalogue::sentence(language, message.id) else { return message.id.to_owned() };
    let mut args = FluentArgs::new();
    for variable in sentence.variables() {
        if let Some(argument) = value::argument(language, *variable, &message.values, names) {
            args.set(variable.whole, argument);
        }
    }
    sentence.say(&args)
}

/// The text of a message without values, mostly a label: `text(language, "benefit-balance.title")`. The part after the dot is an
/// attribute of the message. An id that the catalogue does not have is given back as it is.
#[must_use]
pub fn text(language: Language, id: &str) -> String {
    catalogue::sentence(language, id).map_or_else(|| id.to_owned(), Sentence::say_fixed)
}

/// Whether the catalogue has this id (with `.` and an attribute, that attribute).
#[must_use]
pub fn has(language: Language, id: &str) -> bool {
    catalogue::sentence(language, id).is_some()
}

/// Every message id of the catalogue, in order; attributes as `message.attribute`.
#[must_use]
pub fn ids(language: Language) -> Vec<String> {
    catalogue::ids(language).to_vec()
}
