//! The body of an entry, read strictly: what is wrong in it is told where it stands, and what is not known is wrong.

use crate::entry::{canonical, out_of_range};
use crate::strict::Checker;
use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use model::entry::EntryKind;
use std::error::Error;

/// The body as its kind writes it; `None`, and at least one fault, where it is not whole.
pub(super) fn body<'t>(checker: &mut Checker<'t>, value: &Value<'t>, kind: EntryKind) -> Option<String> {
    checker.object(value, "`body`")?;
    let given = checker.json(value);
    let written = match canonical(kind, &given) {
        Ok(written) => written,
        Err(error) => {
            let why = error.source().map_or_else(|| error.to_string(), ToString::to_string);
            let (offset, what) = placed(value, &why);
            checker.fault(offset, what);
            return None;
        }
    };
    let kept: serde_json::Value = serde_json::from_str(&written).unwrap_or_default();
    let mut lost = Vec::new();
    losses(value, &kept, &mut lost);
    for (offset, name) in &lost {
        checker.fault(
            *offset,
            format!("`{name}` is not known in the body of a `{}`, or not with this value", kind.code()),
        );
    }
    let wrong = out_of_range(kind, &kept);
    for (field, what) in &wrong {
        checker.fault(inside(value, field).unwrap_or(value).start(), what.clone());
    }
    (lost.is_empty() && wrong.is_empty()).then_some(written)
}

/// Where the fault that a shape tells lies, and what it is. A shape tells the way before the fault: `agenda: [0]: part: …`.
fn placed<'v, 't>(value: &'v Value<'t>, why: &str) -> (usize, String) {
    // Of a text on one line its line and column say nothing.
    let why = why.rsplit_once(" at line ").map_or(why, |(what, _)| what);
    let (mut value, mut rest, mut name) = (value, why, "");
    while let Some((step, after)) = rest.split_once(": ") {
        let Some(inner) = inside(value, step) else { break };
        (value, rest, name) = (inner, after, step);
    }
    // `is not one of` alone would not say what it is about.
    let what = if rest.starts_with('`') && !name.is_empty() { format!("{name} {rest}") } else { rest.to_owned() };
    (value.start(), what)
}

fn inside<'v, 't>(value: &'v Value<'t>, step: &str) -> Option<&'v Value<'t>> {
    match value {
        Value::Object(object) => {
            object.properties.iter().find(|property| property.name.as_str() == step).map(|property| &property.value)
        }
        Value::Array(array) => {
            let place = step.strip_prefix('[')?.strip_suffix(']')?.parse::<usize>().ok()?;
            array.elements.get(place)
        }
        _ => None,
    }
}

/// What was given and is not kept: where it stands, and its name. Nothing (`null`, `false`, an empty list or object) may be
/// given and left out.
fn losses<'t>(given: &Value<'t>, kept: &serde_json::Value, lost: &mut Vec<(usize, String)>) {
    match given {
        Value::Object(object) => {
            for property in &object.properties {
                let name = property.name.as_str();
                match kept.get(name) {
                    Some(kept) => losses(&property.value, kept, lost),
                    None if is_nothing(&property.value) => {}
                    None => lost.push((property.name.start(), name.to_owned())),
                }
            }
        }
        Value::Array(array) => {
            for (place, element) in array.elements.iter().enumerate() {
                match kept.get(place) {
                    Some(kept) => losses(element, kept, lost),
                    None => lost.push((element.start(), format!("[{place}]"))),
                }
            }
        }
        // A word of another version that the shape took for one of its own.
        Value::StringLit(text) if kept.as_str() != Some(&*text.value) => {
            lost.push((given.start(), text.value.to_string()))
        }
        _ => {}
    }
}

fn is_nothing(value: &Value<'_>) -> bool {
    match value {
        Value::NullKeyword(_) => true,
        Value::BooleanLit(flag) => !flag.value,
        Value::Array(array) => array.elements.is_empty(),
        Value::Object(object) => object.properties.iter().all(|property| is_nothing(&property.value)),
        _ => false,
    }
}
