//! Forms of the plan's pages as values: fields with what stands in them, and what is wrong with what was sent.
//!
//! A handler that refuses what was sent shows its page again with the [`Refusal`], which is what [`typed`](crate::pages::typed) keeps
//! of a form; the form with its key then holds everything that was typed, the fault beside its field.

use crate::failure::Failure;
use crate::fields::Fields;
use crate::frame::Texts;
use crate::visit::{Answer, Visit};
use app::error::AppError;
use askama::Template;
use chrono::NaiveDate;
use model::finding::Value;

pub(crate) use crate::pages::typed::Typed as Refusal;

/// Why something was not done: a fault of the form, or a failure of the page.
#[derive(Debug)]
pub(crate) enum Refused {
    Fault { at: &'static str, fault: String },
    Failure(Failure),
}

impl From<Failure> for Refused {
    fn from(failure: Failure) -> Self {
        Refused::Failure(failure)
    }
}

impl Refused {
    /// Something wrong with a field.
    pub(crate) fn at(at: &'static str, fault: String) -> Self {
        Refused::Fault { at, fault }
    }

    /// For showing the page again.
    pub(crate) fn of(self, key: &str, fields: Fields) -> Result<Refusal, Failure> {
        match self {
            Refused::Fault { at, fault } => Ok(Refusal::refused(key, fields, at, fault)),
            Refused::Failure(failure) => Err(failure),
        }
    }
}

/// Answers with a page, or with one that says what is wrong with a form of it.
pub(crate) fn answered(visit: &Visit, page: &impl Template, refusal: Option<&Refusal>) -> Answer {
    if refusal.is_some() { visit.refused(page) } else { visit.page(page) }
}

/// What an operation refuses belongs beside this field.
pub(crate) fn beside<T>(at: &'static str, done: Result<T, AppError>) -> Result<T, Refused> {
    done.map_err(|error| match error {
        AppError::Wrong(reason) => Refused::at(at, reason),
        other => Refused::Failure(other.into()),
    })
}

/// The day in a field that may be empty.
pub(crate) fn day(t: Texts, fields: &Fields, name: &'static str) -> Result<Option<NaiveDate>, Refused> {
    let Some(typed) = fields.filled(name) else { return Ok(None) };
    typed.parse().map(Some).map_err(|_| Refused::at(name, t.text("deeper-day-unreadable")))
}

/// A text that has to be there.
pub(crate) fn text<'f>(t: Texts, fields: &'f Fields, name: &'static str) -> Result<&'f str, Refused> {
    fields.filled(name).ok_or_else(|| Refused::at(name, t.text("plan-missing")))
}

/// A word of a closed list that has to be there.
pub(crate) fn word<T: std::str::FromStr>(t: Texts, fields: &Fields, name: &'static str) -> Result<T, Refused> {
    let typed = fields.get(name).unwrap_or_default();
    typed.parse().map_err(|_| Refused::at(name, t.text("plan-choose")))
}

/// The texts of a field with one on each line.
pub(crate) fn lines(fields: &Fields, name: &str) -> Vec<String> {
    fields.get(name).unwrap_or_default().lines().map(str::to_owned).collect()
}

/// One of several to choose.
pub(crate) struct Choice {
    pub(crate) value: String,
    pub(crate) text: String,
    pub(crate) is_on: bool,
}

/// A field.
pub(crate) struct Slot {
    /// `hidden`, `line`, `who`, `area`, `day`, `pick`, `choose` or `ticks`.
    pub(crate) kind: &'static str,
    pub(crate) id: String,
    pub(crate) name: &'static str,
    pub(crate) label: String,
    pub(crate) hint: Option<String>,
    pub(crate) value: String,
    pub(crate) choices: Vec<Choice>,
    pub(crate) is_required: bool,
    pub(crate) fault: Option<String>,
}

/// A form.
pub(crate) struct Blank<'r> {
    pub(crate) action: String,
    pub(crate) submit: String,
    pub(crate) slots: Vec<Slot>,
    /// Whether its button is a quiet one, since the page has a weightier one.
    pub(crate) is_plain: bool,
    t: Texts,
    key: String,
    refusal: Option<&'r Refusal>,
}

impl<'r> Blank<'r> {
    pub(crate) fn new(t: Texts, refusal: Option<&'r Refusal>, key: &str, action: String, submit: &str) -> Self {
        let refusal = refusal.filter(|refusal| refusal.is_open(key));
        Self { action, submit: t.text(submit), slots: Vec::new(), is_plain: false, t, key: key.to_owned(), refusal }
    }

    /// Whether something is wrong with what was sent by it.
    pub(crate) fn has_fault(&self) -> bool {
        self.refusal.is_some()
    }

    pub(crate) fn plain(mut self) -> Self {
        self.is_plain = true;
        self
    }

    fn slot(mut self, kind: &'static str, name: &'static str, label: &str, present: &str) -> Self {
        let typed = self.refusal.map(|refusal| refusal.value(&self.key, name, present));
        self.slots.push(Slot {
            kind,
            id: format!("{}-{name}", self.key),
            name,
            label: if label.is_empty() { String::new() } else { self.t.text(label) },
            hint: None,
            value: typed.unwrap_or_else(|| present.to_owned()),
            choices: Vec::new(),
            is_required: false,
            fault: self.refusal.and_then(|refusal| refusal.fault(&self.key, name)).map(str::to_owned),
        });
        self
    }

    pub(crate) fn hidden(self, name: &'static str, value: &str) -> Self {
        self.slot("hidden", name, "", value)
    }

    /// A text of one line.
    pub(crate) fn line(self, name: &'static str, label: &str, present: &str) -> Self {
        self.slot("line", name, label, present)
    }

    /// Somebody, with names proposed.
    pub(crate) fn who(self, name: &'static str, label: &str, present: &str) -> Self {
        self.slot("who", name, label, present)
    }

    /// A longer text.
    pub(crate) fn area(self, name: &'static str, label: &str, present: &str) -> Self {
        self.slot("area", name, label, present)
    }

    pub(crate) fn day(self, name: &'static str, label: &str, present: Option<NaiveDate>) -> Self {
        let present = present.map_or_else(String::new, |day| day.to_string());
        self.slot("day", name, label, &present)
    }

    /// One of several, in a list that opens.
    pub(crate) fn pick(self, name: &'static str, label: &str, choices: Vec<Choice>) -> Self {
        self.slot("pick", name, label, "").choices(name, choices)
    }

    /// One of several, all in sight.
    pub(crate) fn choose(self, name: &'static str, label: &str, choices: Vec<Choice>) -> Self {
        self.slot("choose", name, label, "").choices(name, choices)
    }

    /// Any of several.
    pub(crate) fn ticks(self, name: &'static str, label: &str, choices: Vec<Choice>) -> Self {
        self.slot("ticks", name, label, "").choices(name, choices)
    }

    fn choices(self, name: &'static str, mut choices: Vec<Choice>) -> Self {
        if let Some(refusal) = self.refusal {
            choices
                .iter_mut()
                .for_each(|choice| choice.is_on = refusal.fields().all(name).any(|one| one == choice.value));
        }
        self.last(|slot| slot.choices = choices)
    }

    /// The field before has to be filled.
    pub(crate) fn required(self) -> Self {
        self.last(|slot| slot.is_required = true)
    }

    /// What the field before is for.
    pub(crate) fn hint(self, id: &str) -> Self {
        let hint = self.t.text(id);
        self.last(|slot| slot.hint = Some(hint))
    }

    fn last(mut self, change: impl FnOnce(&mut Slot)) -> Self {
        if let Some(slot) = self.slots.last_mut() {
            change(slot);
        }
        self
    }
}

/// The words of a closed list to choose from: `family-code` in the catalogue.
pub(crate) fn choices<T: Copy + PartialEq + std::fmt::Display>(
    t: Texts,
    family: &str,
    all: &[T],
    is_on: impl Fn(T) -> bool,
) -> Vec<Choice> {
    let choice = |&one: &T| {
        let value = one.to_string();
        Choice { text: t.text(&format!("{family}-{value}")), is_on: is_on(one), value }
    };
    all.iter().map(choice).collect()
}

/// Texts of the user's own to choose from.
pub(crate) fn own_choices(all: &[String], on: &[String]) -> Vec<Choice> {
    let choice = |one: &String| Choice { value: one.clone(), text: one.clone(), is_on: on.contains(one) };
    // What was chosen and has left the list since stays to choose.
    all.iter().chain(on.iter().filter(|one| !all.contains(one))).map(choice).collect()
}

/// A day in a sentence.
pub(crate) fn on_day(t: Texts, id: &'static str, day: NaiveDate) -> String {
    t.say(id, &[("date", Value::Date(day))])
}
