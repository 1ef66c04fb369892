//! What every part of the page needs: the organisation, the catalogue, and what may be said of how many.

use app::organisation::Organisation;
use formats::organisation::Attribute;
use model::finding::{Message, Value};
use model::practice::{ORG_SHOWN_COUNT_MIN, ORG_SHOWN_SIZE_MIN, ORG_SILO_EI_MAX};
use network::org::roles::Role;
use network::org::units::{Flow, Unit};
use words::Language;

/// The organisation and the words for it.
pub(super) struct Telling<'a> {
    pub(super) one: &'a Organisation,
    /// Whether everybody agreed to be named.
    pub(super) is_open: bool,
}

/// The units by which the page shows ties.
pub(super) struct Shown<'a> {
    pub(super) attribute: &'a Attribute,
    pub(super) units: &'a [Unit],
    pub(super) flows: &'a [Flow],
    /// Those that are large enough to be shown, the largest first; equal ones by name.
    pub(super) large: Vec<usize>,
}

impl<'a> Telling<'a> {
    pub(super) fn new(one: &'a Organisation) -> Self {
        Self { one, is_open: one.people.all_consented() }
    }

    pub(super) fn text(&self, id: &str) -> String {
        words::text(Language::English, id)
    }

    pub(super) fn say(&self, id: &'static str, values: &[(&'static str, Value)]) -> String {
        self.said(&Message { id, values: values.to_vec() })
    }

    pub(super) fn said(&self, message: &Message) -> String {
        words::say(Language::English, message, &|id| id.to_string())
    }

    /// An attribute of a message, with values; empty where the message has none of this name.
    pub(super) fn attribute(&self, id: &'static str, name: &str, values: &[(&'static str, Value)]) -> String {
        words::say_attribute(Language::English, (id, name), values)
    }

    /// A message as a sentence of its own.
    pub(super) fn sentence(&self, message: &Message) -> String {
        self.say("org-page-sentence", &[("text", plain(capital(&self.said(message))))])
    }

    pub(super) fn shown(&self) -> Option<Shown<'a>> {
        let (attribute, units, flows) = self.one.shown()?;
        let mut large: Vec<usize> = (0..units.len()).filter(|&unit| self.may_show(&units[unit])).collect();
        let name = |unit: usize| &attribute.values[unit];
        large.sort_by(|&a, &b| units[b].size.cmp(&units[a].size).then_with(|| name(a).cmp(name(b))));
        Some(Shown { attribute, units, flows, large })
    }

    /// Whether a unit has enough people to be shown by itself.
    fn may_show(&self, unit: &Unit) -> bool {
        unit.size >= if self.is_open { 1 } else { ORG_SHOWN_SIZE_MIN }
    }

    pub(super) fn in_role(&self, role: Role) -> usize {
        self.one.roles.of.iter().filter(|of| **of == role).count()
    }

    /// A count of people that singles nobody out: `None` stands for some, but fewer than the line.
    pub(super) fn counted(&self, people: usize) -> Option<usize> {
        (self.is_open || people == 0 || people >= ORG_SHOWN_COUNT_MIN as usize).then_some(people)
    }

    /// The same in words.
    pub(super) fn few_or(&self, people: usize) -> String {
        match self.counted(people) {
            Some(people) => self.say("org-page-count", &[("count", count(people))]),
            None => self.say("org-page-few", &[("line", amount(ORG_SHOWN_COUNT_MIN.into()))]),
        }
    }
}

impl Shown<'_> {
    pub(super) fn name(&self, unit: usize) -> String {
        self.attribute.values[unit].clone()
    }

    pub(super) fn names(&self, units: &[usize]) -> Value {
        Value::Names(units.iter().map(|&unit| self.name(unit)).collect())
    }
}

/// Whether a unit keeps nine of ten ties to itself.
pub(super) fn is_silo(unit: &Unit) -> bool {
    unit.ei.is_some_and(|ei| ei <= ORG_SILO_EI_MAX)
}

/// How much of a unit's ties stays inside, 0 to 1; `None` without ties.
pub(super) fn inside_share(unit: &Unit) -> Option<f64> {
    let all = (unit.internal + unit.external) as f64;
    (all > 0.0).then(|| unit.internal as f64 / all)
}

pub(super) fn count(count: usize) -> Value {
    Value::Count(i64::try_from(count).unwrap_or(i64::MAX))
}

pub(super) fn amount(amount: u64) -> Value {
    Value::Count(i64::try_from(amount).unwrap_or(i64::MAX))
}

pub(super) fn plain(text: impl Into<String>) -> Value {
    Value::Text(text.into())
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
