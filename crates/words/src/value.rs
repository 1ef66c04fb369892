//! How a value looks in a sentence. Nothing else formats a date, a share or a list.

use crate::sentence::Variable;
use crate::{Language, Names, catalogue, spell, text};
use chrono::{Datelike, NaiveDate};
use fluent_bundle::{FluentArgs, FluentValue};
use model::finding::Value;

/// A sentence names so many of a list, then counts the others.
pub const LIST_NAMED_MAX: usize = 4;

/// A value as it stands beside its label, e.g. `79%`, `2 Nov 2026`, `Ada Example and Ben Example`.
#[must_use]
pub fn show(language: Language, value: &Value, names: Names<'_>) -> String {
    match value {
        Value::Count(count) => number(language, *count as f64),
        Value::Number(measure) => number(language, *measure),
        Value::Share(share) => percent(language, *share),
        Value::Date(date) => day(language, *date),
        Value::Text(text) => text.clone(),
        Value::Names(texts) => list(language, texts),
        Value::Person(id) => name(language, names(id)),
        Value::People(ids) => {
            let called: Vec<String> = ids.iter().map(|id| name(language, names(id))).collect();
            list(language, &called)
        }
        Value::Words(words) => {
            let said: Vec<String> = words.iter().map(|word| text(language, &format!("word-{word}"))).collect();
            list(language, &said)
        }
        Value::Unknown => text(language, "value-unknown"),
        Value::Benefit(_)
        | Value::Sphere(_)
        | Value::Relation(_)
        | Value::Stage(_)
        | Value::TrapLevel(_)
        | Value::DemandCause(_)
        | Value::Word(_) => text(language, &label(value)),
    }
}

/// The message that names a word of a closed list.
fn label(value: &Value) -> String {
    let family = match value {
        Value::Benefit(_) => "benefit",
        Value::Sphere(_) => "sphere",
        Value::Relation(_) => "relation",
        Value::Stage(_) => "stage",
        Value::TrapLevel(_) => "level",
        Value::DemandCause(_) => "demand-cause",
        _ => "word",
    };
    format!("{family}-{}", code(value))
}

/// The word by which the catalogue chooses a wording.
fn code(value: &Value) -> &'static str {
    match value {
        Value::Benefit(benefit) => benefit.code(),
        Value::Sphere(sphere) => sphere.code(),
        Value::Relation(relation) => relation.code(),
        Value::Stage(stage) => stage.code(),
        Value::TrapLevel(level) => level.code(),
        Value::DemandCause(cause) => cause.code(),
        Value::Word(word) => word,
        Value::Unknown => "unknown",
        _ => "known",
    }
}

/// What a sentence asks for: a value, or what a wording may be chosen by; `None` where `values` do not have it.
pub(crate) fn argument(
    language: Language,
    variable: Variable,
    values: &[(&'static str, Value)],
    names: Names<'_>,
) -> Option<FluentValue<'static>> {
    let (_, value) = values.iter().rev().find(|(name, _)| *name == variable.value)?;
    match (variable.form, value) {
        // Numbers stay numbers, so that singular and plural can be told apart; the catalogue writes them.
        ("", Value::Count(count)) => Some(FluentValue::from(*count as f64)),
        ("", Value::Number(measure)) => Some(FluentValue::from(*measure)),
        ("", _) => Some(FluentValue::from(show(language, value, names))),
        ("code", _) => Some(FluentValue::from(code(value))),
        ("words", Value::Count(count)) => {
            let words = spell::words(language, *count).unwrap_or_else(|| number(language, *count as f64));
            Some(FluentValue::from(words))
        }
        ("verb", Value::Benefit(benefit)) => {
            Some(FluentValue::from(text(language, &format!("benefit-{}.verb", benefit.code()))))
        }
        ("count", Value::Names(texts)) => Some(FluentValue::from(texts.len() as f64)),
        ("count", Value::People(ids)) => Some(FluentValue::from(ids.len() as f64)),
        ("count", Value::Words(words)) => Some(FluentValue::from(words.len() as f64)),
        _ => None,
    }
}

fn number(language: Language, value: f64) -> String {
    let mut args = FluentArgs::new();
    args.set("number", value);
    said(language, "value-number", &args)
}

/// Whole percent. What is not quite all or not quite nothing does not look like it.
fn percent(language: Language, share: f64) -> String {
    let percent = (share * 100.0).round();
    let percent = if share > 0.0 && share < 1.0 { percent.clamp(1.0, 99.0) } else { percent };
    let mut args = FluentArgs::new();
    args.set("percent", percent);
    said(language, "value-share", &args)
}

fn day(language: Language, date: NaiveDate) -> String {
    let mut args = FluentArgs::new();
    args.set("day", date.day());
    args.set("month", date.month());
    // As text: a year is no number, and has no thousands.
    args.set("year", date.year().to_string());
    said(language, "value-date", &args)
}

fn name(language: Language, name: String) -> String {
    if name.trim().is_empty() { text(language, "value-somebody") } else { name }
}

fn list(language: Language, items: &[String]) -> String {
    let named = if items.len() > LIST_NAMED_MAX + 1 { LIST_NAMED_MAX } else { items.len() };
    let mut list = match items.first() {
        None => return text(language, "value-nobody"),
        Some(first) => first.clone(),
    };
    for (place, item) in items.iter().enumerate().take(named).skip(1) {
        let id = if place + 1 == items.len() { "list-last" } else { "list-more" };
        let mut args = FluentArgs::new();
        args.set("list", list);
        args.set("next", item.clone());
        list = said(language, id, &args);
    }
    if named < items.len() {
        let mut args = FluentArgs::new();
        args.set("list", list);
        args.set("others", (items.len() - named) as f64);
        list = said(language, "list-others", &args);
    }
    list
}

fn said(language: Language, id: &str, args: &FluentArgs<'_>) -> String {
    catalogue::sentence(language, id).map_or_else(|| id.to_owned(), |sentence| sentence.say(args))
}
