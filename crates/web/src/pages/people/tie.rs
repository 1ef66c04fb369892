//! What is known of a person and of our tie, field by field: to be read, and to be asked in a form.

use super::list::Choice;
use super::telling;
use crate::fields::Fields;
use crate::frame::Texts;
use app::loaded::Member;
use chrono::NaiveDate;
use formats::edits;
use model::finding::Value;
use model::kind::{Benefit, DemandCause, Power, Relation, Risk, Sphere};
use model::person::{Known, Person};
use model::scale::{Closeness, Energy, Mark};
use std::collections::{BTreeMap, BTreeSet};

/// Letters of a name (ours; the longest that people bear have fewer).
pub(crate) const NAME_LETTERS_MAX: usize = 120;

/// A part of what is known, edited as one form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// What is between us.
    Tie,
    /// What they are.
    About,
}

/// The six benefits as fields, in their order.
const BENEFITS: [&str; 6] = [
    "benefits.information",
    "benefits.influence",
    "benefits.development",
    "benefits.support",
    "benefits.purpose",
    "benefits.balance",
];

/// Fields of the tie besides the benefits: those before them and those after.
const TIE_FIRST: [&str; 2] = ["closeness", "energy"];
const TIE_LAST: [&str; 7] = ["core", "relation", "i_give", "demand", "demand_cause", "load", "power"];

const ABOUT: [&str; 16] = [
    "name",
    "sphere",
    "organisation",
    "unit",
    "function",
    "location",
    "level",
    "years_ahead",
    "emails",
    "last_contact",
    "contacts_per_month",
    "strengths",
    "weaknesses",
    "interests",
    "personality",
    "risk",
];

impl Part {
    pub(super) const ALL: [Part; 2] = [Part::Tie, Part::About];

    pub(super) fn code(self) -> &'static str {
        match self {
            Part::Tie => "tie",
            Part::About => "about",
        }
    }

    pub(super) fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.code() == code)
    }

    /// Its fields, in their order.
    pub(super) fn fields(self) -> Vec<&'static str> {
        match self {
            Part::Tie => [&TIE_FIRST[..], &BENEFITS[..], &TIE_LAST[..]].concat(),
            Part::About => ABOUT.to_vec(),
        }
    }
}

/// How a field is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Steps side by side.
    Scale,
    /// One of a list.
    Select,
    /// A line.
    Text,
    /// A day.
    Date,
    /// A number.
    Number,
}

/// A field in a form.
pub(super) struct Ask {
    pub(super) name: &'static str,
    /// Its id on the page.
    pub(super) id: String,
    pub(super) label: String,
    pub(super) hint: String,
    pub(super) kind: Kind,
    pub(super) value: String,
    pub(super) options: Vec<Choice>,
    pub(super) fault: Option<String>,
    /// Whether it is the first one with a fault.
    pub(super) is_first_fault: bool,
}

impl Ask {
    /// Whether it is one of the six benefits, which stand together.
    pub(super) fn is_benefit(&self) -> bool {
        self.name.starts_with("benefits.")
    }

    pub(super) fn is_scale(&self) -> bool {
        self.kind == Kind::Scale
    }

    pub(super) fn is_select(&self) -> bool {
        self.kind == Kind::Select
    }

    pub(super) fn input_type(&self) -> &'static str {
        match self.kind {
            Kind::Date => "date",
            _ => "text",
        }
    }
}

/// A field as it is read.
pub(super) struct Fact {
    pub(super) label: String,
    pub(super) value: String,
    /// Where it comes from, where that is not my own word.
    pub(super) note: String,
    /// How full a bar of three is, for a benefit.
    pub(super) bar: &'static str,
    /// How many dots of five are full, for closeness.
    pub(super) dots: u8,
}

impl Fact {
    pub(super) fn is_benefit(&self) -> bool {
        !self.bar.is_empty()
    }
}

/// The fields of a part as a form, with what was typed and what is wrong with it.
pub(super) fn asks(
    t: &Texts,
    person: &Person,
    part: Part,
    typed: Option<&Fields>,
    faults: &BTreeMap<&str, String>,
) -> Vec<Ask> {
    let mut is_first = true;
    let mut ask = |name: &'static str| {
        let value = typed.and_then(|typed| typed.get(name)).map_or_else(|| value_of(person, name), str::to_owned);
        let fault = faults.get(name).cloned();
        let is_first_fault = fault.is_some() && std::mem::take(&mut is_first);
        let hint = t.text(&format!("people-hint-{}", name.replace('.', "-")));
        Ask {
            id: format!("field-{}", name.replace('.', "-")),
            label: label(t, name),
            hint: if hint.starts_with("people-hint-") { String::new() } else { hint },
            kind: kind(name),
            options: options(t, name, &value),
            value,
            name,
            fault,
            is_first_fault,
        }
    };
    part.fields().into_iter().map(&mut ask).collect()
}

/// What a form changes: an assignment for each field that is not as it was.
pub(super) fn changes(person: &Person, part: Part, typed: &Fields) -> Vec<(&'static str, String)> {
    let changed = part.fields().into_iter().filter_map(|name| {
        let value = typed.get(name)?;
        (value != value_of(person, name)).then(|| (name, format!("{name}={value}")))
    });
    changed.collect()
}

/// What is wrong with these assignments, by field, in the words that the fields have on the page.
pub(super) fn faults(
    t: &Texts,
    today: NaiveDate,
    changes: &[(&'static str, String)],
) -> BTreeMap<&'static str, String> {
    let assignments: Vec<String> = changes.iter().map(|(_, assignment)| assignment.clone()).collect();
    let mut found: BTreeMap<&'static str, String> = BTreeMap::new();
    for (name, assignment) in changes {
        let value = assignment.split_once('=').map_or("", |(_, value)| value.trim());
        found.extend(not_meant(t, today, name, value).map(|what| (*name, what)));
    }
    let unread = edits::parse_assignments(&assignments).err().map(|faults| faults.faults).unwrap_or_default();
    for fault in unread {
        let Some((name, _)) = changes.get(fault.column - 1) else { continue };
        let what = fault.what.replacen(name.rsplit('.').next().unwrap_or(name), &label(t, name), 1);
        found.entry(name).or_insert(what);
    }
    found
}

/// What can be read and still cannot be meant.
fn not_meant(t: &Texts, today: NaiveDate, name: &str, value: &str) -> Option<String> {
    let quoted = |text: &str| [("value", Value::Text(text.to_owned()))];
    match name {
        "name" if value.is_empty() => Some(t.text("people-new-no-name")),
        "name" if value.chars().count() > NAME_LETTERS_MAX => {
            Some(t.say("people-fault-name-long", &[("most", Value::Count(NAME_LETTERS_MAX as i64))]))
        }
        "emails" => {
            let mut addresses = value.split(',').map(str::trim).filter(|address| !address.is_empty());
            addresses.find(|address| !is_address(address)).map(|wrong| t.say("people-fault-mail", &quoted(wrong)))
        }
        "last_contact" => {
            let day: NaiveDate = value.parse().ok()?;
            (day > today).then(|| t.text("people-fault-contact-ahead"))
        }
        _ => None,
    }
}

/// Whether this can be written to: one `@` with something on both sides, and nothing that parts words.
fn is_address(text: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && !part.contains(|it: char| it.is_whitespace() || it.is_control());
    text.split_once('@').is_some_and(|(who, host)| is_part(who) && is_part(host) && !host.contains('@'))
}

/// The fields of a part as they are read; those of which nothing is known are left out, besides the few that matter most.
pub(super) fn facts(t: &Texts, member: &Member, part: Part) -> Vec<Fact> {
    let person = &member.person;
    let said: BTreeSet<&str> = member.said.iter().map(edits::field_name).collect();
    let asked = ["closeness", "energy", "core"];
    let fact = |name: &'static str| {
        let value = value_of(person, name);
        let estimate = estimate(t, person, name);
        let is_benefit = name.starts_with("benefits.");
        if value.is_empty() && estimate.is_empty() && !is_benefit && !asked.contains(&name) {
            return None;
        }
        let is_said = said.contains(name.rsplit('.').next().unwrap_or(name));
        let note = match (value.is_empty(), estimate.is_empty()) {
            (true, false) => "people-note-estimated",
            (false, _) if !is_said => "people-note-source",
            _ => "",
        };
        let shown = match (value.is_empty(), estimate.is_empty()) {
            (false, _) if name == "last_contact" => telling::day(t, person.last_contact),
            (false, _) => shown(t, name, &value),
            (true, false) => estimate,
            (true, true) => t.text("people-unknown"),
        };
        Some(Fact {
            label: label(t, name),
            value: shown,
            note: if note.is_empty() { String::new() } else { t.text(note) },
            dots: match (name, person.closeness_known()) {
                ("closeness", Some(known)) => known.value().get(),
                _ => 0,
            },
            bar: match (is_benefit, value.as_str()) {
                (false, _) => "",
                (true, "0") => "m0",
                (true, "1") => "m1",
                (true, "2") => "m2",
                (true, "3") => "m3",
                (true, _) => "mu",
            },
        })
    };
    part.fields().into_iter().filter(|name| *name != "name").filter_map(fact).collect()
}

/// What intake estimates where I said nothing.
fn estimate(t: &Texts, person: &Person, name: &str) -> String {
    match name {
        "closeness" => match person.closeness_known() {
            Some(Known::Estimated(closeness)) => shown(t, name, &closeness.to_string()),
            _ => String::new(),
        },
        "core" => match person.core_known() {
            Some(Known::Estimated(true)) => t.text("people-value-core-true"),
            Some(Known::Estimated(false)) => t.text("people-value-core-false"),
            _ => String::new(),
        },
        _ => String::new(),
    }
}

fn label(t: &Texts, name: &str) -> String {
    match name.strip_prefix("benefits.") {
        Some(benefit) => t.text(&format!("benefit-{benefit}.title")),
        None => t.text(&format!("people-field-{name}")),
    }
}

fn kind(name: &str) -> Kind {
    match name {
        "closeness" | "energy" | "core" | "i_give" | "demand" | "load" => Kind::Scale,
        "sphere" | "relation" | "demand_cause" | "power" | "risk" => Kind::Select,
        "last_contact" => Kind::Date,
        "level" | "years_ahead" | "contacts_per_month" => Kind::Number,
        _ if name.starts_with("benefits.") => Kind::Scale,
        _ => Kind::Text,
    }
}

/// The value of a field as a form has it: empty where it is not known.
pub(super) fn value_of(person: &Person, name: &str) -> String {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let number = |number: Option<f64>| number.map(|number| number.to_string()).unwrap_or_default();
    let mark = |mark: Option<Mark>| mark.map(|mark| mark.to_string()).unwrap_or_default();
    match name {
        "name" => person.name.clone(),
        "emails" => person.emails.join(", "),
        "sphere" => person.sphere.map_or("", Sphere::code).to_owned(),
        "organisation" => text(&person.organisation),
        "unit" => text(&person.unit),
        "function" => text(&person.function),
        "location" => text(&person.location),
        "level" => person.level.map(|level| level.to_string()).unwrap_or_default(),
        "relation" => person.relation.map_or("", Relation::code).to_owned(),
        "years_ahead" => number(person.years_ahead),
        "core" => person.core.map(|core| core.to_string()).unwrap_or_default(),
        "closeness" => person.closeness.map(|closeness| closeness.to_string()).unwrap_or_default(),
        "energy" => person.energy.map(|energy| energy.to_string()).unwrap_or_default(),
        "i_give" => mark(person.i_give),
        "demand" => mark(person.demand),
        "demand_cause" => person.demand_cause.map_or("", DemandCause::code).to_owned(),
        "load" => mark(person.load),
        "power" => person.power.map_or("", Power::code).to_owned(),
        "strengths" => person.strengths.join(", "),
        "weaknesses" => person.weaknesses.join(", "),
        "interests" => person.interests.join(", "),
        "personality" => text(&person.personality),
        "risk" => person.risk.map_or("", Risk::code).to_owned(),
        "last_contact" => person.last_contact.map(|day| day.to_string()).unwrap_or_default(),
        "contacts_per_month" => number(person.contacts_per_month.map(|number| (number * 10.0).round() / 10.0)),
        _ => {
            let benefit = name.strip_prefix("benefits.").and_then(|code| code.parse::<Benefit>().ok());
            mark(benefit.and_then(|benefit| person.benefits.get(benefit)))
        }
    }
}

/// What can be chosen for a field, with the word for not knowing first or, on a scale, last.
pub(super) fn options(t: &Texts, name: &str, value: &str) -> Vec<Choice> {
    let values: Vec<String> = match name {
        "closeness" => Closeness::all().map(|it| it.to_string()).collect(),
        "energy" => Energy::all().map(|it| it.to_string()).collect(),
        "core" => vec!["true".to_owned(), "false".to_owned()],
        "sphere" => Sphere::ALL.iter().map(ToString::to_string).collect(),
        "relation" => Relation::ALL.iter().map(ToString::to_string).collect(),
        "demand_cause" => DemandCause::ALL.iter().map(ToString::to_string).collect(),
        "power" => Power::ALL.iter().map(ToString::to_string).collect(),
        "risk" => Risk::ALL.iter().map(ToString::to_string).collect(),
        "i_give" | "demand" | "load" => Mark::all().map(|it| it.to_string()).collect(),
        _ if name.starts_with("benefits.") => Mark::all().map(|it| it.to_string()).collect(),
        _ => return Vec::new(),
    };
    let choice = |code: String| Choice { text: shown(t, name, &code), is_on: code == value, value: code };
    let unknown = Choice { text: t.text("people-not-said"), is_on: value.is_empty(), value: String::new() };
    let mut options: Vec<Choice> = values.into_iter().map(choice).collect();
    let place = if kind(name) == Kind::Select { 0 } else { options.len() };
    options.insert(place, unknown);
    options
}

/// A value as it is read.
fn shown(t: &Texts, name: &str, value: &str) -> String {
    let text = |family: &str| t.text(&format!("{family}-{value}"));
    match name {
        "closeness" => t.text(&format!("report-closeness-{value}")),
        "energy" => value.parse().map(|energy| telling::energy_word(t, energy)).unwrap_or_default(),
        "core" => text("people-value-core"),
        "sphere" => t.text(&format!("sphere-{value}.title")),
        "relation" => text("relation"),
        "demand_cause" => text("demand-cause"),
        "power" => text("power"),
        "risk" => text("people-risk"),
        "i_give" | "demand" | "load" => text("people-much"),
        _ if name.starts_with("benefits.") => text("people-mark"),
        _ => value.to_owned(),
    }
}
