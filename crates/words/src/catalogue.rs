//! The embedded catalogue: files, parsed once, and every text in them by its id.

use crate::Language;
use crate::sentence::{Bundle, Sentence};
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentResource, FluentValue};
use fluent_syntax::ast::Entry;
use std::collections::HashMap;
use std::sync::OnceLock;
use unic_langid::langid;

/// Defines the files of a language, by name.
macro_rules! files {
    ($folder:literal: $($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../locales/", $folder, "/", $name, ".ftl"))),)+]
    };
}

const ENGLISH: &[(&str, &str)] = files!["en":
    "benefits",
    "board",
    "circles",
    "cli",
    "deeper",
    "demand",
    "energy",
    "evidence",
    "find",
    "first",
    "frame",
    "gauge",
    "giving",
    "guides",
    "imports",
    "inquiry",
    "intake",
    "invisible",
    "knowing",
    "labels",
    "learn",
    "letters",
    "matching",
    "names",
    "network",
    "organisation",
    "outreach",
    "people",
    "plan",
    "plans",
    "power",
    "practice",
    "reach",
    "rehearsals",
    "reminders",
    "report",
    "rhythm",
    "rulebook",
    "rooms",
    "rooms_pages",
    "rooms_rules",
    "rules",
    "sample",
    "search",
    "serve",
    "settings",
    "size",
    "sponsors",
    "steps",
    "structure",
    "today",
    "traps",
    "unknown",
    "values",
    "words",
];

/// The text with this id, or after a dot the attribute of it; `None` where there is none.
pub(crate) fn sentence(language: Language, id: &str) -> Option<&'static Sentence> {
    static ENGLISH_SENTENCES: OnceLock<HashMap<&'static str, Sentence>> = OnceLock::new();
    let sentences = match language {
        Language::English => ENGLISH_SENTENCES.get_or_init(|| {
            let book = book(language);
            book.ids.iter().filter_map(|id| Some((id.as_str(), Sentence::find(&book.bundle, id)?))).collect()
        }),
    };
    sentences.get(id)
}

/// Every id, in the order of the files; an attribute after its message, as `message.attribute`.
pub(crate) fn ids(language: Language) -> &'static [String] {
    &book(language).ids
}

/// The files of a language, read.
struct Book {
    bundle: Bundle,
    ids: Vec<String>,
}

fn book(language: Language) -> &'static Book {
    static ENGLISH_BOOK: OnceLock<Book> = OnceLock::new();
    match language {
        Language::English => ENGLISH_BOOK.get_or_init(|| read(langid!("en"), ENGLISH)),
    }
}

fn read(language: unic_langid::LanguageIdentifier, files: &[(&str, &str)]) -> Book {
    let mut bundle = Bundle::new_concurrent(vec![language]);
    let mut ids = Vec::new();
    // The marks would go into terminals, files and mails, and all our text runs one way.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(number));
    // `NUMBER` with `maximumFractionDigits`; only a second function of that name could fail.
    let _ = bundle.add_builtins();
    for (_, source) in files {
        // A fault in a file costs the messages that it touches and no more; the tests allow none.
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
        for entry in resource.entries() {
            if let Entry::Message(message) = entry {
                let name = message.id.name;
                ids.extend(message.value.iter().map(|_| name.to_owned()));
                ids.extend(message.attributes.iter().map(|attribute| format!("{name}.{}", attribute.id.name)));
            }
        }
        bundle.add_resource_overriding(resource);
    }
    Book { bundle, ids }
}

/// Numbers as people read them: thousands apart, at most one decimal below ten and none above or where the catalogue asks for none, a real
/// minus.
fn number<M>(value: &FluentValue<'_>, _memoizer: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(written(number)),
        _ => None,
    }
}

fn written(number: &FluentNumber) -> String {
    let magnitude = number.value.abs();
    let is_whole = magnitude >= 10.0 || number.options.maximum_fraction_digits == Some(0);
    let rounded = if is_whole { magnitude.round() } else { (magnitude * 10.0).round() / 10.0 };
    let digits = rounded.to_string();
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let mut text = String::new();
    if number.value < 0.0 && rounded > 0.0 {
        text.push('\u{2212}');
    }
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_the_catalogue_parses_and_no_id_stands_twice() {
        for (name, source) in ENGLISH {
            let parsed = FluentResource::try_new((*source).to_owned());
            assert!(parsed.is_ok(), "{name}.ftl: {:?}", parsed.err().map(|(_, faults)| faults));
        }
        let ids = ids(Language::English);
        for (place, id) in ids.iter().enumerate() {
            assert!(!ids[..place].contains(id), "{id} stands twice");
            assert!(sentence(Language::English, id).is_some(), "{id} is listed and cannot be said");
        }
    }

    #[test]
    fn numbers_read_well() {
        let written = |value: f64| written(&FluentNumber::from(value));
        assert_eq!(
            [0.0, 3.0, 2.34, 30.44, 1234.0, 1_234_567.0, -9.0, -0.01].map(written),
            ["0", "3", "2.3", "30", "1,234", "1,234,567", "\u{2212}9", "0"]
        );
    }
}
