//! The embedded catalogue: files, parsed once.

use crate::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::borrow::Cow;
use std::sync::OnceLock;
use unic_langid::langid;

/// Defines the files of a language, by name.
macro_rules! files {
    ($folder:literal: $($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../locales/", $folder, "/", $name, ".ftl"))),)+]
    };
}

const ENGLISH: &[(&str, &str)] = files!["en":
    "benefits", "cli", "demand", "energy", "evidence", "intake", "labels", "matching", "power", "practice", "reach", "report", "rhythm", "size", "steps", "structure",
    "traps", "unknown", "values", "words",
];

fn bundle(language: Language) -> &'static FluentBundle<FluentResource> {
    static ENGLISH_BUNDLE: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    match language {
        Language::English => ENGLISH_BUNDLE.get_or_init(|| build(langid!("en"), ENGLISH)),
    }
}

fn build(language: unic_langid::LanguageIdentifier, files: &[(&str, &str)]) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // The marks would go into terminals, files and mails, and all our text runs one way.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(number));
    // `NUMBER` with `maximumFractionDigits`; only a second function of that name could fail.
    let _ = bundle.add_builtins();
    for (_, source) in files {
        // A fault in a file costs the messages that it touches and no more; the tests allow none.
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
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

/// A message or, after a dot, one of its attributes; `None` where there is none.
pub(crate) fn format(language: Language, id: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
    let bundle = bundle(language);
    let (message, attribute) = split(id);
    let message = bundle.get_message(message)?;
    let pattern = match attribute {
        Some(attribute) => message.get_attribute(attribute)?.value(),
        None => message.value()?,
    };
    // Faults leave the name of what is missing in the text, which is all that can be done for a reader.
    let text: Cow<'_, str> = bundle.format_pattern(pattern, args, &mut Vec::new());
    Some(tidied(&text))
}

/// Parts of a sentence that had nothing to say leave their spaces behind.
fn tidied(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for part in text.split(' ').filter(|part| !part.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(part);
    }
    out.trim().to_owned()
}

fn split(id: &str) -> (&str, Option<&str>) {
    id.split_once('.').map_or((id, None), |(message, attribute)| (message, Some(attribute)))
}

pub(crate) fn has(language: Language, id: &str) -> bool {
    let (message, attribute) = split(id);
    let Some(message) = bundle(language).get_message(message) else { return false };
    match attribute {
        Some(attribute) => message.get_attribute(attribute).is_some(),
        None => message.value().is_some(),
    }
}

pub(crate) fn ids(language: Language) -> Vec<String> {
    let files = match language {
        Language::English => ENGLISH,
    };
    let mut ids: Vec<String> = Vec::new();
    for line in files.iter().flat_map(|(_, source)| source.lines()) {
        let is_id = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        if let Some((name, _)) = line.split_once(" =") {
            if !name.is_empty() && name.chars().all(is_id) {
                ids.push(name.to_owned());
            } else if let Some(attribute) = name.trim_start().strip_prefix('.').filter(|it| it.chars().all(is_id)) {
                let message = ids.iter().rev().find(|id| !id.contains('.')).cloned().unwrap_or_default();
                ids.push(format!("{message}.{attribute}"));
            }
        }
    }
    ids
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
            assert!(has(Language::English, id), "{id} is listed and cannot be said");
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
