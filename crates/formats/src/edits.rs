//! Changes to people as text: the edits of a what-if, the fields of `people edit`, and what the user said of a person as it
//! is stored.
//!
//! A change is a JSON object of fields as they stand in a network file; `null` makes a field unknown again.

use crate::fault::{Fault, Faults};
use crate::network_file::{self, AddedPerson, LEVEL_MAX, YEARS_AHEAD_MAX};
use crate::strict::{Checker, Fields};
use jsonc_parser::ast::Value;
use model::kind::Benefit;
use model::network::AlterTie;
use model::person::{Person, PersonId};
use model::scale::{Closeness, Energy, Mark, Strength};
use network::what_if::{Edit, Field};
use std::str::FromStr;

/// The fields that can be changed, in the order in which they are told.
pub const FIELDS: [&str; 26] = [
    "name",
    "emails",
    "sphere",
    "organisation",
    "unit",
    "function",
    "location",
    "level",
    "relation",
    "years_ahead",
    "core",
    "closeness",
    "energy",
    "benefits",
    "i_give",
    "demand",
    "demand_cause",
    "load",
    "power",
    "strengths",
    "weaknesses",
    "interests",
    "personality",
    "risk",
    "last_contact",
    "contacts_per_month",
];

/// The range of a mark.
const MARKS: (i64, i64) = (Mark::MIN, Mark::MAX);

/// The forms that an edit of a what-if may have.
const EDIT_FORMS: &str = "`drop ID`, `add {…}`, `change ID {…}`, `tie ID ID 1|2|3`, `untie ID ID`";

/// Reads one edit of a what-if: `drop p3`, `add {…}`, `change p3 {…}`, `tie p1 p2 3`, `untie p1 p2`.
///
/// # Errors
/// What is wrong and which forms are allowed; faults of a JSON part stand at their place in that part.
pub fn parse_edit(text: &str) -> Result<Edit, Faults> {
    let refuse = |what: String| Faults { file: text.to_owned(), faults: vec![Fault { line: 1, column: 1, what }] };
    let (verb, rest) = text.trim().split_once(char::is_whitespace).unwrap_or((text.trim(), ""));
    let rest = rest.trim();
    let words: Vec<&str> = rest.split_whitespace().collect();
    match (verb, words.as_slice()) {
        ("drop", [id]) => Ok(Edit::Drop(PersonId::new(*id))),
        ("add", [_, ..]) => {
            let AddedPerson { person, ties } = network_file::parse_person(rest, "add")?;
            Ok(Edit::Add { person: Box::new(person), ties })
        }
        ("change", [id, _, ..]) => {
            let fields = parse_fields(rest[id.len()..].trim_start(), "change")?;
            Ok(Edit::Change { id: PersonId::new(*id), fields })
        }
        ("tie", [a, b, strength]) => {
            let whole = strength.parse::<i64>().ok().and_then(|whole| Strength::new(whole).ok());
            let strength =
                whole.ok_or_else(|| refuse(format!("strength `{strength}` is not a whole number from 1 to 3")))?;
            let (a, b) = (PersonId::new(*a), PersonId::new(*b));
            Ok(Edit::Tie(AlterTie { a, b, strength, occasions: None, extra: Vec::new() }))
        }
        ("untie", [a, b]) => Ok(Edit::Untie(PersonId::new(*a), PersonId::new(*b))),
        _ => Err(refuse(format!("this is not one of {EDIT_FORMS}"))),
    }
}

/// The edit as text that [`parse_edit`] reads back; an id with a space in it has none.
#[must_use]
pub fn write_edit(edit: &Edit) -> String {
    match edit {
        Edit::Drop(id) => format!("drop {id}"),
        Edit::Add { person, ties } => format!("add {}", added_json(person, ties)),
        Edit::Change { id, fields } => format!("change {id} {}", write_fields(fields)),
        Edit::Tie(tie) => format!("tie {} {} {}", tie.a, tie.b, tie.strength),
        Edit::Untie(a, b) => format!("untie {a} {b}"),
    }
}

/// Somebody who comes, with their ties, as [`network_file::parse_person`] reads them.
#[must_use]
pub fn added_json(person: &Person, ties: &[AlterTie]) -> String {
    let mut value: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(&network_file::person_json(person)).unwrap_or_default();
    let tie = |tie: &AlterTie| {
        let to = if tie.a == person.id { &tie.b } else { &tie.a };
        serde_json::json!({"to": to.as_str(), "strength": tie.strength.get()})
    };
    if !ties.is_empty() {
        value.insert("ties".to_owned(), ties.iter().map(tie).collect());
    }
    serde_json::Value::Object(value).to_string()
}

/// Reads a change: an object of fields as they stand in a network file.
///
/// # Errors
/// Every fault: fields that are not known, wrong values.
pub fn parse_fields(json: &str, file: &str) -> Result<Vec<Field>, Faults> {
    let mut checker = Checker::new(json);
    let value = checker.parse();
    let fields = value.as_ref().and_then(|value| checker.object(value, "the change"));
    let fields = fields.map(|fields| read_fields(&mut checker, fields)).unwrap_or_default();
    let faults = checker.into_faults();
    if faults.is_empty() { Ok(fields) } else { Err(Faults { file: file.to_owned(), faults }) }
}

/// Reads assignments such as `closeness=4`, `benefits.information=3`, `unit=Equity Sales`, `strengths=finance, hiring`;
/// nothing after `=` makes the field unknown again.
///
/// # Errors
/// An assignment without `=`, a field that is not known, a wrong value; the place is that of the assignment.
pub fn parse_assignments(assignments: &[String]) -> Result<Vec<Field>, Faults> {
    let (mut fields, mut faults) = (Vec::new(), Vec::new());
    for (index, assignment) in assignments.iter().enumerate() {
        let at = |what| Fault { line: 1, column: index + 1, what };
        let Some((name, value)) = assignment.split_once('=') else {
            faults.push(at(format!("`{assignment}` has no `=`; write `FIELD=VALUE`")));
            continue;
        };
        match parse_fields(&assignment_json(name.trim(), value.trim()), "") {
            Ok(read) => fields.extend(read),
            Err(wrong) => faults.extend(wrong.faults.into_iter().map(|fault| at(fault.what))),
        }
    }
    if faults.is_empty() { Ok(fields) } else { Err(Faults { file: "fields".to_owned(), faults }) }
}

/// Assignments as one JSON object of fields, values unchecked: for the fields of `me`.
///
/// # Errors
/// An assignment without `=`; the place is that of the assignment.
pub fn assignments_json(assignments: &[String]) -> Result<String, Faults> {
    let mut object = serde_json::Map::new();
    for (index, assignment) in assignments.iter().enumerate() {
        let Some((name, value)) = assignment.split_once('=') else {
            let what = format!("`{assignment}` has no `=`; write `FIELD=VALUE`");
            let faults = vec![Fault { line: 1, column: index + 1, what }];
            return Err(Faults { file: "fields".to_owned(), faults });
        };
        let one: serde_json::Value =
            serde_json::from_str(&assignment_json(name.trim(), value.trim())).unwrap_or_default();
        object.extend(one.as_object().cloned().unwrap_or_default());
    }
    Ok(serde_json::Value::Object(object).to_string())
}

/// The change as a JSON object that [`parse_fields`] reads back.
#[must_use]
pub fn write_fields(fields: &[Field]) -> String {
    let mut person = Person::new(PersonId::new("-"), "-");
    let mut cleared = Vec::new();
    for field in fields {
        field.clone().set(&mut person);
    }
    // What is set shows in the person; what was made unknown does not, and is named with null.
    let mut value: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(&network_file::person_json(&person)).unwrap_or_default();
    value.shift_remove("id");
    if !fields.iter().any(|field| matches!(field, Field::Name(_))) {
        value.shift_remove("name");
    }
    for field in fields {
        let (name, benefit) = name_of(field);
        let there = match benefit {
            Some(benefit) => value.get("benefits").and_then(|benefits| benefits.get(benefit.code())).is_some(),
            None => value.contains_key(name),
        };
        if !there {
            cleared.push((name, benefit));
        }
    }
    for (name, benefit) in cleared {
        match benefit {
            Some(benefit) => {
                let benefits = value.entry("benefits").or_insert_with(|| serde_json::json!({}));
                benefits[benefit.code()] = serde_json::Value::Null;
            }
            None => {
                value.insert(name.to_owned(), serde_json::Value::Null);
            }
        }
    }
    serde_json::Value::Object(value).to_string()
}

/// The field's name in files; a benefit's own name for a benefit.
#[must_use]
pub fn field_name(field: &Field) -> &'static str {
    let (name, benefit) = name_of(field);
    benefit.map_or(name, Benefit::code)
}

/// The field's name in files, and the benefit where it is one.
fn name_of(field: &Field) -> (&'static str, Option<Benefit>) {
    let name = match field {
        Field::Name(_) => "name",
        Field::Emails(_) => "emails",
        Field::Sphere(_) => "sphere",
        Field::Organisation(_) => "organisation",
        Field::Unit(_) => "unit",
        Field::Function(_) => "function",
        Field::Location(_) => "location",
        Field::Level(_) => "level",
        Field::Relation(_) => "relation",
        Field::YearsAhead(_) => "years_ahead",
        Field::Core(_) => "core",
        Field::Closeness(_) => "closeness",
        Field::Energy(_) => "energy",
        Field::Benefit(benefit, _) => return ("benefits", Some(*benefit)),
        Field::IGive(_) => "i_give",
        Field::Demand(_) => "demand",
        Field::DemandCause(_) => "demand_cause",
        Field::Load(_) => "load",
        Field::Power(_) => "power",
        Field::Strengths(_) => "strengths",
        Field::Weaknesses(_) => "weaknesses",
        Field::Interests(_) => "interests",
        Field::Personality(_) => "personality",
        Field::Risk(_) => "risk",
        Field::LastContact(_) => "last_contact",
        Field::ContactsPerMonth(_) => "contacts_per_month",
    };
    (name, None)
}

/// `FIELD=VALUE` as a JSON object of one field.
fn assignment_json(name: &str, value: &str) -> String {
    let is_list = matches!(name, "emails" | "strengths" | "weaknesses" | "interests");
    let is_plain = matches!(
        name,
        "level" | "years_ahead" | "core" | "closeness" | "energy" | "i_give" | "demand" | "load" | "contacts_per_month"
    ) || name.starts_with("benefits.");
    let json = match value {
        "" if is_list => "[]".to_owned(),
        "" => "null".to_owned(),
        _ if is_list => serde_json::json!(value.split(',').map(str::trim).collect::<Vec<_>>()).to_string(),
        _ if is_plain && serde_json::from_str::<serde_json::Value>(value).is_ok() => value.to_owned(),
        _ => serde_json::json!(value).to_string(),
    };
    match name.strip_prefix("benefits.") {
        Some(benefit) => format!("{{\"benefits\":{{{}:{json}}}}}", serde_json::json!(benefit)),
        None => format!("{{{}:{json}}}", serde_json::json!(name)),
    }
}

fn read_fields<'t>(checker: &mut Checker<'t>, mut fields: Fields<'_, 't>) -> Vec<Field> {
    let mut read = Vec::new();
    for (start, name, value) in fields.drain() {
        let known = match value {
            Value::NullKeyword(_) => cleared(name).map(|field| read.push(field)).is_some(),
            value => {
                if name == "benefits" {
                    read.extend(benefits(checker, value));
                    true
                } else {
                    let (known, field) = field(checker, name, value);
                    read.extend(field);
                    known
                }
            }
        };
        if !known {
            let what = match name {
                "id" => "an id cannot be changed".to_owned(),
                "name" => "a name cannot be taken away".to_owned(),
                "estimates" => "estimates are never edited by hand".to_owned(),
                _ => format!("the field `{name}` is not known; allowed are {}", FIELDS.join(", ")),
            };
            checker.fault(start, what);
        }
    }
    read
}

fn benefits<'t>(checker: &mut Checker<'t>, value: &Value<'t>) -> Vec<Field> {
    let Some(mut fields) = checker.object(value, "`benefits`") else { return Vec::new() };
    let mut read = Vec::new();
    for (start, name, value) in fields.drain() {
        match Benefit::from_str(name) {
            Ok(benefit) => match value {
                Value::NullKeyword(_) => read.push(Field::Benefit(benefit, None)),
                value => {
                    let mark = checker.rating(value, name, MARKS, Mark::new);
                    read.extend(mark.map(|mark| Field::Benefit(benefit, Some(mark))));
                }
            },
            Err(error) => checker.fault(start, format!("benefit {error}")),
        }
    }
    read
}

/// The field made unknown; `None` where that cannot be.
fn cleared(name: &str) -> Option<Field> {
    Some(match name {
        "emails" => Field::Emails(Vec::new()),
        "sphere" => Field::Sphere(None),
        "organisation" => Field::Organisation(None),
        "unit" => Field::Unit(None),
        "function" => Field::Function(None),
        "location" => Field::Location(None),
        "level" => Field::Level(None),
        "relation" => Field::Relation(None),
        "years_ahead" => Field::YearsAhead(None),
        "core" => Field::Core(None),
        "closeness" => Field::Closeness(None),
        "energy" => Field::Energy(None),
        "i_give" => Field::IGive(None),
        "demand" => Field::Demand(None),
        "demand_cause" => Field::DemandCause(None),
        "load" => Field::Load(None),
        "power" => Field::Power(None),
        "strengths" => Field::Strengths(Vec::new()),
        "weaknesses" => Field::Weaknesses(Vec::new()),
        "interests" => Field::Interests(Vec::new()),
        "personality" => Field::Personality(None),
        "risk" => Field::Risk(None),
        "last_contact" => Field::LastContact(None),
        "contacts_per_month" => Field::ContactsPerMonth(None),
        _ => return None,
    })
}

/// Whether the field is known, and the change where its value is right.
fn field<'t>(checker: &mut Checker<'t>, name: &str, value: &Value<'t>) -> (bool, Option<Field>) {
    let known = FIELDS.contains(&name);
    let text = |checker: &mut Checker<'t>| checker.filled(value, name).map(Some);
    let list = |checker: &mut Checker<'t>| checker.strings(value, name);
    let number = |checker: &mut Checker<'t>, min, max| checker.number(value, name, min, max).map(Some);
    let mark = |checker: &mut Checker<'t>| checker.rating(value, name, MARKS, Mark::new).map(Some);
    let field = match name {
        "name" => checker.filled(value, name).map(Field::Name),
        "emails" => Some(Field::Emails(list(checker))),
        "sphere" => checker.word(value, name).map(Some).map(Field::Sphere),
        "organisation" => text(checker).map(Field::Organisation),
        "unit" => text(checker).map(Field::Unit),
        "function" => text(checker).map(Field::Function),
        "location" => text(checker).map(Field::Location),
        "level" => checker.whole(value, name, -LEVEL_MAX, LEVEL_MAX).map(Some).map(Field::Level),
        "relation" => checker.word(value, name).map(Some).map(Field::Relation),
        "years_ahead" => number(checker, -YEARS_AHEAD_MAX, YEARS_AHEAD_MAX).map(Field::YearsAhead),
        "core" => checker.boolean(value, name).map(Some).map(Field::Core),
        "closeness" => checker
            .rating(value, name, (Closeness::MIN, Closeness::MAX), Closeness::new)
            .map(Some)
            .map(Field::Closeness),
        "energy" => checker.rating(value, name, (Energy::MIN, Energy::MAX), Energy::new).map(Some).map(Field::Energy),
        "i_give" => mark(checker).map(Field::IGive),
        "demand" => mark(checker).map(Field::Demand),
        "demand_cause" => checker.word(value, name).map(Some).map(Field::DemandCause),
        "load" => mark(checker).map(Field::Load),
        "power" => checker.word(value, name).map(Some).map(Field::Power),
        "strengths" => Some(Field::Strengths(list(checker))),
        "weaknesses" => Some(Field::Weaknesses(list(checker))),
        "interests" => Some(Field::Interests(list(checker))),
        "personality" => text(checker).map(Field::Personality),
        "risk" => checker.word(value, name).map(Some).map(Field::Risk),
        "last_contact" => checker.date(value, name).map(Some).map(Field::LastContact),
        "contacts_per_month" => number(checker, 0.0, f64::INFINITY).map(Field::ContactsPerMonth),
        _ => None,
    };
    (known, field)
}
