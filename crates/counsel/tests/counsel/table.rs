//! Small boards for tests.

use crate::build::{midnight, today};
use chrono::{DateTime, Days, Utc};
use counsel::{Beside, Counsel, Snapshot};
use model::board::{Board, Seat};
use model::entry::{EntryId, Noted};
use model::mentoring::Mentoring;
use model::network::Network;
use model::person::PersonId;

/// The id of the entry with this number.
pub(crate) fn entry(number: u128) -> EntryId {
    format!("{:032x}", number).parse().expect("an id")
}

/// An entry.
pub(crate) fn noted<T>(id: u128, parent: Option<u128>, person: Option<&str>, value: T) -> Noted<T> {
    Noted {
        id: entry(id),
        on: today(),
        parent: parent.map(entry),
        person: person.map(PersonId::new),
        due_on: None,
        value,
    }
}

/// Board 1 with these people on seats 11, 12, … of specialties of their own, each in touch yesterday; an empty name is an empty chair.
pub(crate) fn seating(holders: &[&str]) -> Mentoring {
    let mut mentoring = Mentoring::default();
    mentoring.table.boards.push(noted(1, None, None, Board::new("My board")));
    for (place, holder) in holders.iter().enumerate() {
        let seat = Seat { since: Some(today() - Days::new(1)), ..Seat::new(format!("subject {place}")) };
        let person = Some(*holder).filter(|holder| !holder.is_empty());
        mentoring.table.seats.push(noted(11 + place as u128, Some(1), person, seat));
    }
    mentoring
}

/// The counsel on a network beside what is run.
pub(crate) fn run_mentoring(network: &Network, mentoring: &Mentoring) -> Counsel {
    run_mentoring_at(network, mentoring, midnight())
}

/// The same at a moment of that day.
pub(crate) fn run_mentoring_at(network: &Network, mentoring: &Mentoring, now: DateTime<Utc>) -> Counsel {
    let analysis = network::analyze(network);
    let beside = Beside { mentoring: Some(mentoring.clone()), ..Beside::default() };
    counsel::run(&Snapshot { network, analysis: &analysis, today: now.date_naive(), now, beside: &beside })
}
