//! What the user says while working on their network: ways with drainers, results of the year, the relationship map, favours.
//!
//! All of it are entries, so each change can be undone by [`crate::undo`]; what is removed is removed by [`entries::remove`].

use crate::entries::{self, Entry, EntryId, Kept, NewEntry};
use crate::error::AppError;
use crate::office::Office;
use crate::wording;
use chrono::NaiveDate;
use counsel::plans::{LookBack, Plans};
use formats::place;
use model::deepening::{BadHabit, FAVOUR_RETURNED, Favour, MapPlace, ResultHelper, YearResult};
use model::intention::{Intention, Standing};
use model::kind::{Direction, DrainWay, Help, MapMark};
use model::network::Network;
use model::person::{Person, PersonId};
use store::Reader;

pub use counsel::{stand_ins, worksheet};

/// So many results are written down for a year (`guide`).
pub const RESULTS_MAX: usize = 3;
/// The rule whose findings are answered by one of the four ways.
pub const DRAINED: &str = counsel::rule::DRAINED.id.0;

/// What the user means to do, of what the counsel looks at.
///
/// # Errors
/// The data cannot be read.
pub async fn plans(office: &Office) -> Result<Plans, AppError> {
    plans_with(office, &mut office.reader().await?).await
}

/// As [`plans`], by a reader that has read something else at the same moment.
pub(crate) async fn plans_with(office: &Office, reader: &mut Reader) -> Result<Plans, AppError> {
    let look_backs = entries::all_with(office, reader).await?.iter().filter_map(look_back).collect();
    let places = entries::all_with::<MapPlace>(office, reader).await?.into_iter();
    let wanted = places.filter(|entry| entry.value.marks.contains(&MapMark::Better));
    Ok(Plans { look_backs, know_better: wanted.filter_map(|entry| entry.person).collect() })
}

/// The way that an intention stands for, where it is one of the four and still open.
pub fn look_back(entry: &Entry<Intention>) -> Option<LookBack> {
    if Standing::of(entry.state.as_deref()) != Standing::Open || entry.value.rule.as_deref() != Some(DRAINED) {
        return None;
    }
    let way: DrainWay = entry.value.way.as_deref()?.parse().ok()?;
    Some(LookBack { person: entry.person.clone()?, way, due: entry.due_on? })
}

/// Marks somebody as pulling the user into bad habits.
///
/// # Errors
/// Nobody has that id, a text that is too long, or the data cannot be written.
pub async fn mark_habit(office: &Office, person: PersonId, habit: Option<&str>) -> Result<Kept, AppError> {
    let habit = habit.map(|text| wording::required(text, "the habit")).transpose()?;
    entries::insert(office, NewEntry { person: Some(person), ..NewEntry::of(BadHabit { habit }) }).await
}

/// Writes down a result, of [`RESULTS_MAX`] at most.
///
/// # Errors
/// As many stand already, an empty or too long text, or the data cannot be written.
pub async fn add_result(office: &Office, text: &str) -> Result<Kept, AppError> {
    let text = wording::required(text, "the result")?;
    let standing = entries::all::<YearResult>(office).await?.len();
    if standing >= RESULTS_MAX {
        return Err(AppError::Wrong(format!(
            "`{standing}` results stand already; {RESULTS_MAX} are allowed, so that each gets its people"
        )));
    }
    entries::insert(office, NewEntry::of(YearResult { text })).await
}

/// Words a result anew.
///
/// # Errors
/// It is not there any more, an empty or too long text, or the data cannot be written.
pub async fn change_result(office: &Office, id: EntryId, text: &str) -> Result<Kept, AppError> {
    let text = wording::required(text, "the result")?;
    let mut entry = entries::found::<YearResult>(office, id).await?;
    entry.value.text = text;
    entries::update(office, &entry).await
}

/// Who helps with a result: somebody there is, or a role while the name is still to be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Helper {
    /// Somebody of mine.
    Person(PersonId),
    /// Somebody yet to be found.
    Role(String),
}

/// Names somebody who can help with a result.
///
/// # Errors
/// The result is not there any more, nobody has that id, an empty or too long role, or the data cannot be written.
pub async fn add_helper(office: &Office, result: EntryId, helper: Helper, help: Help) -> Result<Kept, AppError> {
    let result = entries::found::<YearResult>(office, result).await?;
    let (person, role) = match helper {
        Helper::Person(id) => (Some(id), None),
        Helper::Role(role) => (None, Some(wording::required(&role, "the role")?)),
    };
    let parent = Some(result.id);
    entries::insert(office, NewEntry { parent, person, ..NewEntry::of(ResultHelper { role, help }) }).await
}

/// Most people who are suggested beside one result for one place (`ours`).
const COUNTERPARTS_MAX: usize = 3;

/// Counterparts in a place that a result names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counterparts {
    /// The part of the world or the city: `Asia`, `London`.
    pub place: String,
    /// People there whom one knows, those closest first; where there is nobody, somebody is still to be found.
    pub people: Vec<PersonId>,
}

/// Who could help with a result beside those who are named already: a counterpart in every place that its text names and where none
/// of the helpers is.
#[must_use]
pub fn counterparts(
    network: &Network,
    result: &str,
    helpers: &[(Option<&PersonId>, &ResultHelper)],
) -> Vec<Counterparts> {
    let is_in = |person: &Person, place: &str| person.location.as_deref().is_some_and(|at| place::lies_in(at, place));
    let is_served = |place: &str| {
        helpers.iter().any(|(id, helper)| {
            let named = helper.role.as_deref().is_some_and(|role| place::lies_in(role, place));
            named || id.and_then(|id| network.person(id)).is_some_and(|person| is_in(person, place))
        })
    };
    let places = place::named(result).into_iter().filter(|place| !is_served(place));
    let with_people = places.map(|place| {
        let mut there: Vec<&Person> = network.people().iter().filter(|person| is_in(person, &place)).collect();
        there.sort_by_key(|person| std::cmp::Reverse(person.closeness_known().map_or(0, |known| known.value().get())));
        Counterparts {
            people: there.into_iter().take(COUNTERPARTS_MAX).map(|person| person.id.clone()).collect(),
            place,
        }
    });
    with_people.collect()
}

/// Where somebody stands on the relationship map, with what they work on and what the user could offer them.
///
/// # Errors
/// Nobody has that id, a text that is too long, or the data cannot be written.
pub async fn place(office: &Office, person: PersonId, place: MapPlace) -> Result<Kept, AppError> {
    let text = |text: Option<String>, what: &str| text.map(|text| wording::required(&text, what)).transpose();
    let value = MapPlace {
        marks: MapMark::ALL.iter().filter(|mark| place.marks.contains(mark)).copied().collect(),
        working_on: text(place.working_on, "what they are working on")?,
        offer: text(place.offer, "what you could offer")?,
    };
    let known =
        entries::all::<MapPlace>(office).await?.into_iter().find(|entry| entry.person.as_ref() == Some(&person));
    match known {
        Some(mut entry) => {
            entry.value = value;
            entries::update(office, &entry).await
        }
        None => entries::insert(office, NewEntry { person: Some(person), ..NewEntry::of(value) }).await,
    }
}

/// Writes down a favour.
///
/// # Errors
/// Nobody has that id, an empty or too long text, a day to come, or the data cannot be written.
pub async fn add_favour(
    office: &Office,
    person: PersonId,
    what: &str,
    direction: Direction,
    on: NaiveDate,
) -> Result<Kept, AppError> {
    let what = wording::required(what, "the favour")?;
    if on > office.today() {
        return Err(AppError::Wrong(format!("`{on}` is still to come; a favour was done today or before")));
    }
    entries::insert(office, NewEntry { person: Some(person), ..NewEntry::of(Favour::new(what, direction, on)) }).await
}

/// Notes that a favour was returned.
///
/// # Errors
/// It is not there any more, or the data cannot be written.
pub async fn return_favour(office: &Office, id: EntryId) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Favour>(office, id).await?;
    entry.state = Some(FAVOUR_RETURNED.to_owned());
    entries::update(office, &entry).await
}
