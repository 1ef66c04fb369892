//! What the user says while working on their network: ways with a drainer, results of the year, the relationship map, favours.

use crate::giving::FavourKind;
use crate::kind::{Direction, Help, MapMark};
use chrono::NaiveDate;

/// Somebody pulls me into bad habits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BadHabit {
    /// Which habit, in the user's words.
    pub habit: Option<String>,
}

/// A result that the user wants within a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearResult {
    /// What, in the user's words.
    pub text: String,
}

/// Somebody who can help with a result; who stands beside it, or here as a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultHelper {
    /// A role, while the name is still to be found.
    pub role: Option<String>,
    /// By what they can help.
    pub help: Help,
}

/// Where somebody stands on the relationship map.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MapPlace {
    /// Their places, in the order of [`MapMark::ALL`], none twice.
    pub marks: Vec<MapMark>,
    /// What they are working on.
    pub working_on: Option<String>,
    /// What I could offer them.
    pub offer: Option<String>,
}

/// A favour, done or received: a line of the ledger of giving. Whether it was returned is the state of its entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Favour {
    /// What it was, in the user's words.
    pub what: String,
    /// Which way it went.
    pub direction: Direction,
    /// On which day.
    pub on: NaiveDate,
    /// What kind of gift it was.
    pub kind: FavourKind,
    /// What came of it for whoever received it.
    pub outcome: Option<String>,
    /// The day on which I thanked, where I received it.
    pub thanked_on: Option<NaiveDate>,
    /// The day on which I told them what came of it, where I received it.
    pub told_on: Option<NaiveDate>,
}

impl Favour {
    /// A favour of which only this is known.
    pub fn new(what: impl Into<String>, direction: Direction, on: NaiveDate) -> Self {
        let (kind, outcome, thanked_on, told_on) = (FavourKind::Other, None, None, None);
        Self { what: what.into(), direction, on, kind, outcome, thanked_on, told_on }
    }
}

/// The state of a favour that was returned; one without a state is open.
pub const FAVOUR_RETURNED: &str = "returned";
