//! Reading a practice file.

use super::body::body;
use super::{FORMAT, PracticeEntry, STATE_CHARACTERS_MAX, VERSION};
use crate::fault::{Fault, Faults, line_column};
use crate::strict::{Checker, Fields, text_of};
use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use model::entry::{EntryId, EntryKind};
use model::person::PersonId;
use std::collections::HashSet;
use std::str::FromStr;

/// The fields of an entry.
const FIELDS: [&str; 9] = ["id", "kind", "parent", "person", "due", "state", "made", "changed", "body"];

/// What a file holds, with the places of it.
#[derive(Debug, Clone)]
pub struct Practice<'t> {
    /// The entries, in the order of the file.
    pub entries: Vec<PracticeEntry>,
    text: &'t str,
    /// Where each entry starts, and where the id of its person does.
    places: Vec<(usize, usize)>,
}

impl Practice<'_> {
    /// A fault of an entry, by its place in `entries`, that only shows beside what is there already.
    #[must_use]
    pub fn fault(&self, entry: usize, what: String) -> Fault {
        self.fault_at(self.places.get(entry).map_or(0, |place| place.0), what)
    }

    /// The same about the person that the entry is about.
    #[must_use]
    pub fn person_fault(&self, entry: usize, what: String) -> Fault {
        self.fault_at(self.places.get(entry).map_or(0, |place| place.1), what)
    }

    fn fault_at(&self, offset: usize, what: String) -> Fault {
        let (line, column) = line_column(self.text, offset);
        Fault { line, column, what }
    }
}

/// Reads a practice file.
///
/// `file` is the name that stands before each fault.
///
/// # Errors
/// Every fault of the file: syntax (the first only), unknown kinds, fields and words, ids that are none or stand twice, required
/// fields that are missing, bodies that are not of their kind.
pub fn read<'t>(bytes: &'t [u8], file: &str) -> Result<Practice<'t>, Faults> {
    let refuse = |faults| Faults { file: file.to_owned(), faults };
    let text = text_of(bytes).map_err(|fault| refuse(vec![fault]))?;
    let mut checker = Checker::new(text);
    let practice = checker.parse().and_then(|value| practice(&mut checker, &value));
    match (practice, checker.into_faults()) {
        (Some((entries, places)), faults) if faults.is_empty() => Ok(Practice { entries, text, places }),
        (_, faults) => Err(refuse(faults)),
    }
}

type Placed = (Vec<PracticeEntry>, Vec<(usize, usize)>);

fn practice<'t>(checker: &mut Checker<'t>, value: &Value<'t>) -> Option<Placed> {
    let mut fields = checker.object(value, "the file")?;
    checker.header(&mut fields, FORMAT, VERSION);
    let (mut entries, mut places, mut ids) = (Vec::new(), Vec::new(), HashSet::new());
    let list = fields.take("entries");
    if list.is_none() {
        checker.fault(fields.start, "the field `entries` is missing; it must be a list".to_owned());
    }
    for element in list.map_or(&[][..], |list| checker.array(list, "`entries`")) {
        let read = checker.object(element, "an entry").and_then(|fields| entry(checker, fields, &mut ids));
        if let Some((entry, person_at)) = read {
            places.push((element.start(), person_at));
            entries.push(entry);
        }
    }
    unknown(checker, fields, "the file", &["format", "version", "entries"]);
    Some((entries, places))
}

/// The entry, and where the id of its person starts; `None`, and at least one fault, where something is missing.
fn entry<'t>(
    checker: &mut Checker<'t>,
    mut fields: Fields<'_, 't>,
    ids: &mut HashSet<EntryId>,
) -> Option<(PracticeEntry, usize)> {
    let f = &mut fields;
    let id = needed(checker, f, "id").and_then(|value| own_id(checker, value, ids));
    let kind = needed(checker, f, "kind").and_then(|value| kind(checker, value));
    let parent = f.take("parent").and_then(|value| parent(checker, value, id));
    let person = f.take("person");
    let person_at = person.map_or(f.start, Ranged::start);
    let person = person.and_then(|value| checker.filled(value, "person")).map(PersonId::new);
    let due = f.take("due").and_then(|value| checker.date(value, "due"));
    let state = f.take("state").and_then(|value| state(checker, value));
    let made = needed(checker, f, "made").and_then(|value| checker.instant(value, "made"));
    let changed = needed(checker, f, "changed").and_then(|value| checker.instant(value, "changed"));
    let body = match (needed(checker, f, "body"), kind) {
        (Some(value), Some(kind)) => body(checker, value, kind),
        _ => None,
    };
    unknown(checker, fields, "an entry", &FIELDS);
    let (made, changed, body) = (made?, changed?, body?);
    Some((PracticeEntry { id: id?, kind: kind?, parent, person, due, state, made, changed, body }, person_at))
}

fn needed<'v, 't>(checker: &mut Checker<'t>, fields: &mut Fields<'v, 't>, name: &str) -> Option<&'v Value<'t>> {
    let value = fields.take(name);
    if value.is_none() {
        checker.fault(fields.start, format!("the entry has no `{name}`; each needs one"));
    }
    value
}

fn own_id<'t>(checker: &mut Checker<'t>, value: &Value<'t>, ids: &mut HashSet<EntryId>) -> Option<EntryId> {
    let id: EntryId = parsed(checker, value, "id")?;
    if !ids.insert(id) {
        checker.fault(value.start(), format!("the id `{id}` is used twice"));
    }
    Some(id)
}

fn parent<'t>(checker: &mut Checker<'t>, value: &Value<'t>, own: Option<EntryId>) -> Option<EntryId> {
    let parent: Option<EntryId> = parsed(checker, value, "parent");
    if parent.is_some() && parent == own {
        checker.fault(value.start(), "the entry belongs to itself; `parent` names another one".to_owned());
    }
    parent
}

fn parsed<'t, T: FromStr>(checker: &mut Checker<'t>, value: &Value<'t>, what: &str) -> Option<T> {
    let text = checker.string(value, what)?;
    let parsed = text.parse().ok();
    if parsed.is_none() {
        let like = "01900000-0000-7000-8000-000000000007";
        checker.fault(value.start(), format!("{what} `{text}` is not an id like `{like}`"));
    }
    parsed
}

fn kind<'t>(checker: &mut Checker<'t>, value: &Value<'t>) -> Option<EntryKind> {
    let text = checker.string(value, "kind")?;
    let kind = text.parse().ok();
    if kind.is_none() {
        let all: Vec<&str> = EntryKind::ALL.iter().map(|kind| kind.code()).collect();
        checker.fault(value.start(), format!("kind `{text}` is not one of `{}`", all.join("`, `")));
    }
    kind
}

fn state<'t>(checker: &mut Checker<'t>, value: &Value<'t>) -> Option<String> {
    let text = checker.filled(value, "state")?;
    let count = text.chars().count();
    if count > STATE_CHARACTERS_MAX {
        let most = STATE_CHARACTERS_MAX;
        checker.fault(value.start(), format!("state has `{count}` characters; at most {most} are allowed"));
    }
    Some(text)
}

fn unknown<'t>(checker: &mut Checker<'t>, mut fields: Fields<'_, 't>, what: &str, allowed: &[&str]) {
    for (offset, name, _) in fields.drain() {
        checker.fault(offset, format!("the field `{name}` is not known in {what}; allowed are {}", allowed.join(", ")));
    }
}
