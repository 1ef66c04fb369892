//! Forms of a page that has several: what was typed into the one that was sent, and what is wrong with it, so that the page can be
//! shown again with nothing lost and the fault beside its field.

use crate::failure::Failure;
use crate::fields::Fields;
use crate::frame::Texts;
use crate::visit::Visit;
use app::error::AppError;
use chrono::NaiveDate;
use std::str::FromStr;

/// What was typed into one form of a page; [`Typed::default`] where nothing was.
#[derive(Default)]
pub(crate) struct Typed {
    form: String,
    fields: Fields,
    faults: Vec<(String, String)>,
}

impl Typed {
    /// What a form shall hold before anything is typed: the fields of a query.
    pub(crate) fn filled(form: &str, fields: Fields) -> Self {
        Self { form: form.to_owned(), fields, faults: Vec::new() }
    }

    /// What one form sent, and the one thing that is wrong with it.
    pub(crate) fn refused(form: &str, fields: Fields, at: &str, fault: String) -> Self {
        Self { form: form.to_owned(), fields, faults: vec![(at.to_owned(), fault)] }
    }

    /// Everything that was typed.
    pub(crate) fn fields(&self) -> &Fields {
        &self.fields
    }

    /// What a field shows: what was typed into it, else this.
    pub(crate) fn value(&self, form: &str, name: &str, otherwise: &str) -> String {
        let typed = (self.form == form).then(|| self.fields.get(name)).flatten();
        typed.unwrap_or(otherwise).to_owned()
    }

    /// Whether a choice is chosen: this one was, or nothing was and it is the one that `otherwise` names.
    pub(crate) fn is_chosen(&self, form: &str, name: &str, choice: &str, otherwise: &str) -> bool {
        self.value(form, name, otherwise) == choice
    }

    /// What is wrong with a field.
    pub(crate) fn fault(&self, form: &str, name: &str) -> Option<&str> {
        let found = self.faults.iter().filter(|_| self.form == form).find(|(own, _)| own == name);
        found.map(|(_, fault)| fault.as_str())
    }

    /// Whether a field is the first with a fault.
    pub(crate) fn is_first(&self, form: &str, name: &str) -> bool {
        self.form == form && self.faults.first().is_some_and(|(own, _)| own == name)
    }

    /// Whether something was typed into a form, so that it should stand open.
    pub(crate) fn is_open(&self, form: &str) -> bool {
        self.form == form
    }
}

/// A form while it is read.
pub(crate) struct Reading {
    t: Texts,
    today: NaiveDate,
    typed: Typed,
}

impl Reading {
    /// Begins to read a form.
    pub(crate) fn of(visit: &Visit, form: &str, fields: Fields) -> Self {
        Self { t: visit.t, today: visit.today(), typed: Typed::filled(form, fields) }
    }

    /// A field that holds something.
    pub(crate) fn filled(&self, name: &str) -> Option<&str> {
        self.typed.fields.filled(name)
    }

    /// The same, to keep.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        self.filled(name).map(str::to_owned)
    }

    /// All fields of a name.
    pub(crate) fn all<T: FromStr>(&self, name: &str) -> Vec<T> {
        self.typed.fields.all(name).filter_map(|value| value.parse().ok()).collect()
    }

    /// A text that has to be there; `missing` says what to write.
    pub(crate) fn required(&mut self, name: &str, missing: &str) -> String {
        let text = self.filled(name).unwrap_or_default().to_owned();
        if text.is_empty() {
            self.wrong(name, self.t.text(missing));
        }
        text
    }

    /// A day up to today; today where nothing was typed.
    pub(crate) fn past_day(&mut self, name: &str) -> NaiveDate {
        let day = self.day(name).unwrap_or(self.today);
        if day > self.today {
            self.wrong(name, self.t.text("form-day-to-come"));
        }
        day
    }

    /// A day, where one was typed.
    pub(crate) fn day(&mut self, name: &str) -> Option<NaiveDate> {
        let typed = self.filled(name)?;
        let day = typed.parse();
        if day.is_err() {
            self.wrong(name, self.t.text("form-day-unreadable"));
        }
        day.ok()
    }

    /// A word of a closed list; a page of ours sends no other.
    pub(crate) fn word<T: FromStr>(&self, name: &str) -> Result<T, Failure> {
        self.filled(name).and_then(|word| word.parse().ok()).ok_or(Failure::Unreadable)
    }

    /// Whom a field names; `None` with the fault beside the field.
    pub(crate) fn person(&mut self, name: &str, loaded: &app::loaded::Loaded) -> Option<model::person::PersonId> {
        let typed = self.filled(name).unwrap_or_default().to_owned();
        match crate::pages::deeper::named(loaded, self.t, &typed) {
            Ok(person) => Some(person),
            Err(fault) => {
                self.wrong(name, fault);
                None
            }
        }
    }

    /// Notes what is wrong with a field.
    pub(crate) fn wrong(&mut self, name: &str, fault: String) {
        self.typed.faults.push((name.to_owned(), fault));
    }

    /// Notes what an operation refused beside a field; anything else fails the page.
    pub(crate) fn refused(&mut self, name: &str, error: AppError) -> Result<(), Failure> {
        match error {
            AppError::Wrong(reason) => self.wrong(name, reason),
            other => return Err(other.into()),
        }
        Ok(())
    }

    /// Whether nothing is wrong so far.
    pub(crate) fn is_fine(&self) -> bool {
        self.typed.faults.is_empty()
    }

    /// What was typed, for the page that is shown again.
    pub(crate) fn into_typed(self) -> Typed {
        self.typed
    }
}
