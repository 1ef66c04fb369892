//! The pages that work on the network: de-layer, diversify, capitalise, the relationship map, pockets. Each starts from what was
//! found and ends in something meant by a day, which Today brings back.

pub(crate) mod capitalise;
pub(crate) mod de_layer;
pub(crate) mod demand;
pub(crate) mod diversify;
pub(crate) mod map;
pub(crate) mod mean;
pub(crate) mod pockets;
pub(crate) mod results;

use crate::failure::Failure;
use crate::fields::Fields;
use crate::frame::Texts;
use crate::pages::people::path_of;
use app::entries::EntryId;
use app::error::AppError;
use app::loaded::Loaded;
use app::people;
use chrono::NaiveDate;
use model::finding::Value;
use model::network::Network;
use model::person::{Person, PersonId};

/// Most names that a field proposes while one types (`ours`: the closest; any other name can be typed whole).
const PROPOSED_MAX: usize = 200;

/// So many are named where several are called alike (`ours`: what a line beside a field holds).
const CHOICES_MAX: usize = 4;

/// Somebody as a page names them.
pub(crate) struct Who {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) path: String,
    /// What they do and where, as far as it is known.
    pub(crate) detail: String,
}

/// The people of a network, to be named.
pub(crate) struct People<'n> {
    network: &'n Network,
}

impl<'n> People<'n> {
    pub(crate) fn of(network: &'n Network) -> Self {
        Self { network }
    }

    /// The person with this id, where they are there.
    pub(crate) fn get(&self, id: &PersonId) -> Option<&'n Person> {
        self.network.person(id)
    }

    /// How pages name them.
    pub(crate) fn who(&self, id: &PersonId) -> Option<Who> {
        self.get(id).map(who)
    }

    /// Their name; their id where they are not there.
    pub(crate) fn name(&self, id: &PersonId) -> String {
        self.get(id).map_or_else(|| id.to_string(), |one| one.name.clone())
    }

    /// How a form names them: by name, and where several share it with what tells them apart.
    pub(crate) fn call(&self, id: &PersonId) -> String {
        let one = self.get(id).map(|one| people::called(self.network.people(), &[one]));
        one.and_then(|mut calls| calls.pop()).unwrap_or_default()
    }

    /// The names of some, as a list in a sentence.
    pub(crate) fn names(&self, ids: &[PersonId]) -> Value {
        Value::Names(ids.iter().map(|id| self.name(id)).collect())
    }
}

/// How pages name somebody.
pub(crate) fn who(one: &Person) -> Who {
    let known = [one.function.as_deref(), one.organisation.as_deref(), one.location.as_deref()];
    let known: Vec<&str> = known.into_iter().flatten().collect();
    Who { id: one.id.to_string(), name: one.name.clone(), path: path_of(&one.id), detail: known.join(" · ") }
}

/// Names to propose while somebody types one: the core, then the closest. Who shares a name stands with what tells them apart,
/// and [`named`] takes that back.
pub(crate) fn proposed(network: &Network) -> Vec<String> {
    let mut people: Vec<&Person> = network.people().iter().collect();
    let rank = |one: &Person| {
        let is_core = one.core_known().is_some_and(|known| known.value());
        std::cmp::Reverse((is_core, one.closeness_known().map_or(0, |known| known.value().get())))
    };
    people.sort_by_cached_key(|one| rank(one));
    people.truncate(PROPOSED_MAX);
    people::called(network.people(), &people)
}

/// The one whom a field names, by id or name; else what is wrong, for the place beside the field.
pub(crate) fn named(loaded: &Loaded, t: Texts, typed: &str) -> Result<PersonId, String> {
    if typed.trim().is_empty() {
        return Err(t.text("deeper-who-missing"));
    }
    let who = [("who", Value::Text(typed.to_owned()))];
    match people::find(loaded, typed) {
        Ok(member) => Ok(member.person.id.clone()),
        Err(AppError::SeveralCalled { .. }) => Err(several(loaded, t, typed)),
        Err(_) => Err(t.say("deeper-who-nobody", &who)),
    }
}

/// That several are called so, and how each can be named.
pub(crate) fn several(loaded: &Loaded, t: Texts, typed: &str) -> String {
    let names = people::choices(loaded, typed, CHOICES_MAX);
    t.say("deeper-who-several", &[("who", Value::Text(typed.to_owned())), ("names", Value::Names(names))])
}

/// The day in a field; else what is wrong, for the place beside the field.
pub(crate) fn day(t: Texts, typed: &str) -> Result<NaiveDate, String> {
    typed.parse().map_err(|_| t.text("deeper-day-unreadable"))
}

/// What an operation refused, as the fault beside a field; anything else fails the page.
pub(crate) fn fault(error: AppError) -> Result<String, Failure> {
    match error {
        AppError::Wrong(reason) => Ok(reason),
        other => Err(other.into()),
    }
}

/// A count in a sentence.
pub(crate) fn count(number: usize) -> Value {
    Value::Count(i64::try_from(number).unwrap_or(i64::MAX))
}

/// The entry that a path names.
pub(crate) fn entry(id: &str) -> Result<EntryId, Failure> {
    id.parse().map_err(|_| Failure::NoSuchPage)
}

/// The person that a query names, where they are there.
pub(crate) fn asked_person(people: &People<'_>, fields: &Fields) -> Option<PersonId> {
    let id = PersonId::new(fields.filled("person")?);
    people.get(&id).map(|one| one.id.clone())
}
