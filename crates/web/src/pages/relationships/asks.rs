//! The fields of a form, as values that one template lays out. What was typed stays, and a fault stands beside its field.

use crate::fields::Fields;
use crate::frame::Texts;

/// What can be chosen.
pub(crate) struct Choice {
    pub(crate) code: String,
    pub(crate) text: String,
    pub(crate) about: String,
    pub(crate) is_chosen: bool,
}

/// One field. Its label is the message `ask-NAME`, its hint, where there is one, `ask-NAME.hint`.
pub(crate) struct Ask {
    pub(crate) name: &'static str,
    /// `line`, `area`, `date`, `time`, `number`, `radios`, `select`, `checks`.
    pub(crate) shape: &'static str,
    pub(crate) text: String,
    pub(crate) hint: String,
    pub(crate) value: String,
    pub(crate) choices: Vec<Choice>,
    pub(crate) fault: Option<String>,
    pub(crate) is_first_fault: bool,
}

impl Ask {
    /// Whether its choices are told apart by more than their names.
    pub(crate) fn has_about(&self) -> bool {
        self.choices.iter().any(|choice| !choice.about.is_empty())
    }
}

/// What is wrong with fields, by name.
pub(crate) type Faults = Vec<(&'static str, String)>;

/// The fields of a form in the making.
pub(crate) struct Sheet<'a> {
    t: Texts,
    typed: Option<&'a Fields>,
    faults: &'a Faults,
    asks: Vec<Ask>,
}

impl<'a> Sheet<'a> {
    /// A form that shows what was typed, where something was, and else what is so now.
    pub(crate) fn new(t: Texts, typed: Option<&'a Fields>, faults: &'a Faults) -> Self {
        Self { t, typed, faults, asks: Vec::new() }
    }

    fn ask(mut self, name: &'static str, shape: &'static str, value: String, choices: Vec<Choice>) -> Self {
        let value = self.typed.map_or(value, |typed| typed.get(name).unwrap_or_default().to_owned());
        let hint = format!("ask-{name}.hint");
        let fault = self.faults.iter().find(|(own, _)| *own == name).map(|(_, fault)| fault.clone());
        let is_first_fault = self.faults.first().is_some_and(|(own, _)| *own == name);
        self.asks.push(Ask {
            name,
            shape,
            text: self.t.text(&format!("ask-{name}")),
            hint: if words::has(self.t.language(), &hint) { self.t.text(&hint) } else { String::new() },
            value,
            choices,
            fault,
            is_first_fault,
        });
        self
    }

    /// A field of this shape, without choices.
    pub(crate) fn field(self, shape: &'static str, name: &'static str, value: impl ToString) -> Self {
        self.ask(name, shape, value.to_string(), Vec::new())
    }

    /// A line of text.
    pub(crate) fn line(self, name: &'static str, value: Option<&String>) -> Self {
        self.field("line", name, value.cloned().unwrap_or_default())
    }

    /// Several lines of text.
    pub(crate) fn area(self, name: &'static str, value: Option<&String>) -> Self {
        self.field("area", name, value.cloned().unwrap_or_default())
    }

    /// One of several, or several of them (`checks`).
    pub(crate) fn choose(
        self,
        shape: &'static str,
        name: &'static str,
        choices: Vec<(String, String)>,
        now: &[&str],
    ) -> Self {
        let is_chosen = |code: &str| match self.typed {
            Some(typed) => typed.all(name).any(|one| one == code),
            None => now.contains(&code),
        };
        let about = |code: &str| {
            let id = format!("{name}-{code}-about");
            if words::has(self.t.language(), &id) { self.t.text(&id) } else { String::new() }
        };
        let choices = choices.into_iter().map(|(code, text)| Choice {
            is_chosen: is_chosen(&code),
            about: about(&code),
            code,
            text,
        });
        let choices = choices.collect();
        self.ask(name, shape, String::new(), choices)
    }

    /// The fields.
    pub(crate) fn asks(self) -> Vec<Ask> {
        self.asks
    }
}

/// A closed list as choices: each code with its message `FAMILY-CODE`.
pub(crate) fn listed(t: Texts, family: &str, codes: impl IntoIterator<Item = &'static str>) -> Vec<(String, String)> {
    codes.into_iter().map(|code| (code.to_owned(), t.text(&format!("{family}-{code}")))).collect()
}

/// The same with nothing chosen as the first.
pub(crate) fn open_list(
    t: Texts,
    family: &str,
    codes: impl IntoIterator<Item = &'static str>,
) -> Vec<(String, String)> {
    let mut all = vec![(String::new(), t.text("ask-open"))];
    all.extend(listed(t, family, codes));
    all
}
