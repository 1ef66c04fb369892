//! What can be changed of somebody. Everything that I say of a person; never their id, and never what intake estimated.

use super::EditFault;
use chrono::NaiveDate;
use model::kind::{Benefit, DemandCause, Power, Relation, Risk, Sphere};
use model::person::Person;
use model::scale::{Closeness, Energy, Mark};

/// A field of a person with its new value; `None` makes it unknown again.
#[derive(Debug, Clone, PartialEq)]
pub enum Field {
    /// The name; not empty.
    Name(String),
    /// Mail addresses.
    Emails(Vec<String>),
    /// Where in my life they stand.
    Sphere(Option<Sphere>),
    /// Employer.
    Organisation(Option<String>),
    /// Department or team.
    Unit(Option<String>),
    /// What they do.
    Function(Option<String>),
    /// Where they work.
    Location(Option<String>),
    /// Seniority.
    Level(Option<i64>),
    /// What they are to me.
    Relation(Option<Relation>),
    /// How many years they are ahead of me; finite.
    YearsAhead(Option<f64>),
    /// One of the people I really rely on.
    Core(Option<bool>),
    /// How close we are.
    Closeness(Option<Closeness>),
    /// How they leave me.
    Energy(Option<Energy>),
    /// One of the six benefits; the others stay.
    Benefit(Benefit, Option<Mark>),
    /// What I give them.
    IGive(Option<Mark>),
    /// How much of me they use.
    Demand(Option<Mark>),
    /// Why.
    DemandCause(Option<DemandCause>),
    /// How full they themselves are.
    Load(Option<Mark>),
    /// The power they hold.
    Power(Option<Power>),
    /// What they are good at.
    Strengths(Vec<String>),
    /// What they are not good at.
    Weaknesses(Vec<String>),
    /// What they care about.
    Interests(Vec<String>),
    /// Personality type, or free text.
    Personality(Option<String>),
    /// Appetite for risk.
    Risk(Option<Risk>),
    /// When we were last in touch.
    LastContact(Option<NaiveDate>),
    /// Contacts a month; finite and not negative.
    ContactsPerMonth(Option<f64>),
}

impl Field {
    /// Sets this field of a person.
    pub fn set(self, person: &mut Person) {
        match self {
            Field::Name(value) => person.name = value,
            Field::Emails(value) => person.emails = value,
            Field::Sphere(value) => person.sphere = value,
            Field::Organisation(value) => person.organisation = value,
            Field::Unit(value) => person.unit = value,
            Field::Function(value) => person.function = value,
            Field::Location(value) => person.location = value,
            Field::Level(value) => person.level = value,
            Field::Relation(value) => person.relation = value,
            Field::YearsAhead(value) => person.years_ahead = value,
            Field::Core(value) => person.core = value,
            Field::Closeness(value) => person.closeness = value,
            Field::Energy(value) => person.energy = value,
            Field::Benefit(benefit, value) => {
                person.benefits = std::mem::take(&mut person.benefits).with(benefit, value);
            }
            Field::IGive(value) => person.i_give = value,
            Field::Demand(value) => person.demand = value,
            Field::DemandCause(value) => person.demand_cause = value,
            Field::Load(value) => person.load = value,
            Field::Power(value) => person.power = value,
            Field::Strengths(value) => person.strengths = value,
            Field::Weaknesses(value) => person.weaknesses = value,
            Field::Interests(value) => person.interests = value,
            Field::Personality(value) => person.personality = value,
            Field::Risk(value) => person.risk = value,
            Field::LastContact(value) => person.last_contact = value,
            Field::ContactsPerMonth(value) => person.contacts_per_month = value,
        }
    }
}

/// Checks what the types of a person leave open.
pub(super) fn check(person: &Person) -> Result<(), EditFault> {
    let number = |field, value, allowed| EditFault::Number { id: person.id.clone(), field, value, allowed };
    if person.name.trim().is_empty() {
        return Err(EditFault::NoName { id: person.id.clone() });
    }
    if let Some(years) = person.years_ahead.filter(|years| !years.is_finite()) {
        return Err(number("years_ahead", years, "a finite number"));
    }
    if let Some(contacts) = person.contacts_per_month.filter(|contacts| !contacts.is_finite() || *contacts < 0.0) {
        return Err(number("contacts_per_month", contacts, "a finite number from 0"));
    }
    Ok(())
}
