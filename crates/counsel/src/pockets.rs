//! Who owes me one, by function and place (N14): a worksheet, which judges nothing. The rule about pockets that a result needs is
//! in `plans`.

use model::network::Network;
use model::person::{Person, PersonId};
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

/// Most functions and places in the table (`ours`: seven are as many as one can look over; those of most people).
pub const TABLE_MAX: usize = 7;

/// A function at a place.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cell {
    /// Favours that somebody there owes me.
    pub owed: usize,
    /// People whom I know there.
    pub known: usize,
}

/// Favours and people, by place and function.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pockets {
    /// The functions of most people at work, the most frequent first; the columns.
    pub functions: Vec<String>,
    /// Their places; the rows.
    pub places: Vec<String>,
    /// A row for each place, in it a cell for each function.
    pub cells: Vec<Vec<Cell>>,
    /// Favours of people whose place or function is not in the table.
    pub elsewhere: usize,
}

/// The table of favours. `owed` names whoever owes me one, once for each favour; nobody, and whoever is not
/// in the network, counts as elsewhere.
#[must_use]
pub fn pockets<'i>(network: &Network, owed: impl IntoIterator<Item = Option<&'i PersonId>>) -> Pockets {
    let at_work = || network.people().iter().filter(|one| one.is_at_work());
    let functions = frequent(at_work().filter_map(|one| one.function.as_deref()));
    let places = frequent(at_work().filter_map(|one| one.location.as_deref()));
    let numbered = |names: &[String]| -> HashMap<String, usize> {
        names.iter().enumerate().map(|(at, name)| (name.clone(), at)).collect()
    };
    let (columns, rows) = (numbered(&functions), numbered(&places));
    let place_of = |one: &Person| Some((*rows.get(one.location.as_deref()?)?, *columns.get(one.function.as_deref()?)?));
    let mut cells = vec![vec![Cell::default(); functions.len()]; places.len()];
    for (row, column) in at_work().filter_map(place_of) {
        cells[row][column].known += 1;
    }
    let people: HashMap<&PersonId, &Person> = network.people().iter().map(|one| (&one.id, one)).collect();
    let mut elsewhere = 0;
    for id in owed {
        match id.and_then(|id| people.get(id)).and_then(|one| place_of(one)) {
            Some((row, column)) => cells[row][column].owed += 1,
            None => elsewhere += 1,
        }
    }
    Pockets { functions, places, cells, elsewhere }
}

/// The values of most people, the most frequent first, equals in the order of text.
fn frequent<'p>(values: impl Iterator<Item = &'p str>) -> Vec<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    let mut counts: Vec<(&str, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, number)| Reverse(*number));
    counts.into_iter().take(TABLE_MAX).map(|(value, _)| value.to_owned()).collect()
}
