//! Deep pockets (N14): who owes me one, by function and place, and the rule that says where nobody does although a result needs it.

use crate::doorway::{self, query, step};
use crate::ground::{Ground, count, same_text};
use crate::outcome::Outcome;
use crate::rule::POCKETS_EMPTY;
use model::deepening::{ResultHelper, YearResult};
use model::entry::{EntryKind, Noted};
use model::finding::{Finding, Subject, Value};
use model::kind::Direction;
use model::mentoring::giving::Line;
use model::mentoring::{Mentoring, of};
use model::network::Network;
use model::person::{Person, PersonId};
use std::collections::{BTreeMap, HashMap};

/// Most functions and places in the table (ours: seven are as many as one can look over; those of most people).
pub const TABLE_MAX: usize = 7;

/// A function at a place.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Pocket {
    /// Favours that are owed to me there.
    pub owed: usize,
    /// People at work whom I know there.
    pub known: usize,
}

/// Favours that are owed to me, by place (rows) and function (columns).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pockets {
    /// The functions of most people, the most frequent first, equals in the order of text.
    pub functions: Vec<String>,
    /// The places of most people, in the same order.
    pub places: Vec<String>,
    /// A row for each place, a cell for each function.
    pub cells: Vec<Vec<Pocket>>,
    /// Favours owed by people whose place or function is not in the table.
    pub elsewhere: usize,
}

impl Pockets {
    /// The table of a ledger; what was returned is owed no more. Linear in people and lines.
    #[must_use]
    pub fn of(network: &Network, ledger: &[Line]) -> Self {
        let at_work = || network.people().iter().filter(|one| one.is_at_work());
        let functions = frequent(at_work().filter_map(|one| one.function.as_deref()));
        let places = frequent(at_work().filter_map(|one| one.location.as_deref()));
        let (rows, columns) = (places_of(&places), places_of(&functions));
        let cell_of =
            |one: &Person| Some((*rows.get(one.location.as_deref()?)?, *columns.get(one.function.as_deref()?)?));
        let mut cells = vec![vec![Pocket::default(); functions.len()]; places.len()];
        for (row, column) in at_work().filter_map(cell_of) {
            cells[row][column].known += 1;
        }
        let index = network.index_of_ids();
        let mut elsewhere = 0;
        for person in ledger.iter().filter(|line| is_owed(line)).map(|line| line.favour.person.as_ref()) {
            let one = person.and_then(|id| index.get(id)).map(|&place| &network.people()[place]);
            match one.and_then(cell_of) {
                Some((row, column)) => cells[row][column].owed += 1,
                None => elsewhere += 1,
            }
        }
        Self { functions, places, cells, elsewhere }
    }

    /// The cells in which I know somebody or am owed something.
    pub fn known(&self) -> impl Iterator<Item = &Pocket> {
        self.cells.iter().flatten().filter(|cell| cell.owed + cell.known > 0)
    }

    /// The empty pocket in which I know most people: row and column.
    #[must_use]
    pub fn emptiest(&self) -> Option<(usize, usize)> {
        let mut largest: Option<(usize, usize, usize)> = None;
        for (row, cells) in self.cells.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                if cell.owed == 0 && cell.known > 0 && largest.is_none_or(|(most, ..)| cell.known > most) {
                    largest = Some((cell.known, row, column));
                }
            }
        }
        largest.map(|(_, row, column)| (row, column))
    }
}

fn is_owed(line: &Line) -> bool {
    line.favour.value.direction == Direction::Done && !line.is_returned
}

fn places_of(names: &[String]) -> HashMap<&str, usize> {
    names.iter().enumerate().map(|(at, name)| (name.as_str(), at)).collect()
}

/// The values of most people, the most frequent first, equals in the order of text.
fn frequent<'p>(values: impl Iterator<Item = &'p str>) -> Vec<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    let mut counts: Vec<(&str, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, number)| std::cmp::Reverse(*number));
    counts.into_iter().take(TABLE_MAX).map(|(value, _)| value.to_owned()).collect()
}

/// `pockets.empty`: a result needs somebody of a function or at a place where nobody owes me one; one for each result. Somebody owes me
/// one somewhere, else nothing is known of it.
pub(crate) fn empty(ground: &Ground<'_>, mentoring: &Mentoring) -> Outcome {
    let owing: Vec<&PersonId> = mentoring
        .giving
        .ledger
        .iter()
        .filter(|line| is_owed(line))
        .filter_map(|line| line.favour.person.as_ref())
        .collect();
    if owing.is_empty() {
        return Outcome::silent();
    }
    let owing: Vec<&Person> = owing.into_iter().filter_map(|id| ground.person(id)).collect();
    let results = mentoring.inquiry.results.iter();
    results.filter_map(|result| one_empty(ground, mentoring, &owing, result)).map(Outcome::fires).collect()
}

fn one_empty(
    ground: &Ground<'_>,
    mentoring: &Mentoring,
    owing: &[&Person],
    result: &Noted<YearResult>,
) -> Option<Finding> {
    let helpers = of(&mentoring.inquiry.helpers, result.id).filter_map(|helper| needed(ground, helper));
    for (one, what) in helpers.flat_map(|one| [(one, Need::Function), (one, Need::Place)]) {
        let Some(wanted) = what.of(one) else { continue };
        if owing.iter().any(|other| what.of(other).is_some_and(|theirs| same_text(theirs, wanted))) {
            continue;
        }
        let page = format!("{}#add", query("/network/pockets", "person", one.id.as_str()));
        return Some(
            POCKETS_EMPTY
                .finding(Subject::Entry(EntryKind::YearResult, result.id), POCKETS_EMPTY.weight.min)
                .value("result", Value::Text(result.value.text.clone()))
                .value("needed", Value::Text(wanted.to_owned()))
                .value("need", Value::Word(what.code()))
                .value("person", Value::Person(one.id.clone()))
                .value("owed", count(0))
                .value("line", Value::Count(1))
                .people(vec![one.id.clone()])
                .first_step(step(doorway::DO_A_FAVOUR, page)),
        );
    }
    None
}

fn needed<'g>(ground: &Ground<'g>, helper: &Noted<ResultHelper>) -> Option<&'g Person> {
    ground.person(helper.person.as_ref()?).filter(|one| one.is_at_work())
}

/// What a result needs of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Need {
    Function,
    Place,
}

impl Need {
    fn of(self, one: &Person) -> Option<&str> {
        match self {
            Need::Function => one.function.as_deref(),
            Need::Place => one.location.as_deref(),
        }
    }

    fn code(self) -> &'static str {
        match self {
            Need::Function => "function",
            Need::Place => "location",
        }
    }
}
