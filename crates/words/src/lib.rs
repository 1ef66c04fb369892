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
use model::finding::{Message, Value};
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
    catalogue::sentence(language, message.id)
        .map_or_else(|| message.id.to_owned(), |sentence| filled(language, sentence, &message.values, names))
}

fn filled(language: Language, sentence: &Sentence, values: &[(&'static str, Value)], names: Names<'_>) -> String {
    let mut args = FluentArgs::new();
    for variable in sentence.variables() {
        if let Some(argument) = value::argument(language, *variable, values, names) {
            args.set(variable.whole, argument);
        }
    }
    sentence.say(&args)
}

/// An attribute of a message, `(message, attribute)`, with these values as in [`say`]; empty where there is no such attribute, so that
/// a message may leave out a part that others have.
#[must_use]
pub fn say_attribute(
    language: Language,
    (id, attribute): (&'static str, &str),
    values: &[(&'static str, Value)],
) -> String {
    let sentence = catalogue::sentence(language, &format!("{id}.{attribute}"));
    sentence.map_or_else(String::new, |sentence| filled(language, sentence, values, &|id| id.to_string()))
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
