//! Reading `ties.csv`: who names whom, how strongly, and in which kind of exchange.

use super::cells::{Header, next_row, shown};
use super::ids::Ids;
use super::rows::Rows;
use super::{Gathered, OrganisationError, ReadWatch};
use network::holes::{WEIGHT_MAX, WEIGHT_MIN};
use network::org::{TIES_MAX, Tie};
use std::io::Read;

const FROM: &str = "from";
const TO: &str = "to";
const WEIGHT: &str = "weight";
const KIND: &str = "kind";
/// Most kinds of one file (`ours`: a column with more is none of kinds).
const KINDS_MAX: usize = 1_000;
/// Weights of so many digits are whole numbers that a float holds exactly.
const EXACT_DIGITS_MAX: usize = 15;

/// The ties of an organisation, as they stand in the file: also those to oneself and of weight 0.
#[derive(Debug, Clone, Default)]
pub struct Ties {
    /// All ties, in the order of the file.
    pub ties: Vec<Tie>,
    /// Of which kind each is, where the file has a column `kind`.
    pub kinds: Option<Kinds>,
    /// Columns that mean nothing here.
    pub ignored: Vec<String>,
}

/// Kinds of ties.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kinds {
    /// In the order in which they first occur; an empty cell is a kind without a name.
    pub names: Vec<String>,
    /// The kind of each tie, by its place in `names`.
    pub of: Vec<u16>,
}

impl Ties {
    /// The ties of one kind, or all; none where no tie is of that kind.
    pub fn of_kind(&self, kind: Option<&str>) -> impl Iterator<Item = Tie> + Clone + '_ {
        let wanted = kind.map(|kind| {
            let names = self.kinds.iter().flat_map(|kinds| kinds.names.iter());
            names.into_iter().position(|name| name == kind)
        });
        let is_wanted = move |place: usize| match (wanted, &self.kinds) {
            (None, _) => true,
            (Some(wanted), Some(kinds)) => wanted == Some(usize::from(kinds.of[place])),
            (Some(_), None) => false,
        };
        self.ties.iter().enumerate().filter(move |(place, _)| is_wanted(*place)).map(|(_, tie)| *tie)
    }
}

/// Reads `ties.csv` between these people. `file` is the name that stands before each fault.
///
/// # Errors
/// [`OrganisationError::Refused`] with every fault: no column `from` or `to`, an id that is not among the people, a weight that is negative or
/// no number, a row with too few or too many cells, quotation marks out of place.
pub fn read_ties(
    source: &mut dyn Read,
    file: &str,
    people: &Ids,
    watch: &mut ReadWatch<'_>,
) -> Result<Ties, OrganisationError> {
    let mut rows = Rows::new(source);
    let mut faults = Gathered::default();
    let mut ties = Ties::default();
    let Some(header) = Header::read(&mut rows, &[FROM, TO], &mut faults, watch)? else {
        faults.end(file)?;
        return Ok(ties);
    };
    let ends = [FROM, TO].map(|name| header.find(name).unwrap_or_default());
    let (weight_column, kind_column) = (header.find(WEIGHT), header.find(KIND));
    let is_known = |column: &usize| ends.contains(column) || [weight_column, kind_column].contains(&Some(*column));
    let ignored = (0..header.names.len()).filter(|column| !is_known(column));
    ties.ignored = ignored.map(|column| header.names[column].clone()).collect();
    let mut kinds = kind_column.map(|_| Kinds::default());
    while next_row(&mut rows, header.names.len(), &mut faults, watch)? {
        let from = person(&rows, ends[0], people, &mut faults);
        let to = person(&rows, ends[1], people, &mut faults);
        let weight = weight_column.map_or(Some(1.0), |column| weight(&rows, column, &mut faults));
        let kind = match (&mut kinds, kind_column) {
            (Some(kinds), Some(column)) => kind(&rows, column, kinds, &mut faults),
            _ => Some(0),
        };
        if let (Some(from), Some(to), Some(weight), Some(kind)) = (from, to, weight, kind) {
            if ties.ties.len() == TIES_MAX {
                faults.add(rows.place(0), format!("there are more ties than `{TIES_MAX}`"));
                break;
            }
            ties.ties.push(Tie { from, to, weight });
            if let Some(kinds) = &mut kinds {
                kinds.of.push(kind);
            }
        }
    }
    faults.end(file)?;
    ties.kinds = kinds;
    Ok(ties)
}

fn person(rows: &Rows<'_>, column: usize, people: &Ids, faults: &mut Gathered) -> Option<u32> {
    let id = rows.cell(column);
    let found = people.find(id);
    if found.is_none() {
        let what = if id.is_empty() {
            "the id is empty; it must be one of the people".to_owned()
        } else {
            format!("nobody has the id `{}`", shown(id))
        };
        faults.add(rows.place(column), what);
    }
    found
}

/// The weight; 1 where the cell is empty.
fn weight(rows: &Rows<'_>, column: usize, faults: &mut Gathered) -> Option<f64> {
    let cell = rows.cell(column).trim_ascii();
    if cell.is_empty() {
        return Some(1.0);
    }
    if cell.len() <= EXACT_DIGITS_MAX && cell.iter().all(u8::is_ascii_digit) {
        let whole = cell.iter().fold(0_u64, |whole, digit| whole * 10 + u64::from(digit - b'0'));
        return Some(whole as f64);
    }
    let number = std::str::from_utf8(cell).ok().and_then(|text| text.parse::<f64>().ok());
    // A minus before the zero means nothing.
    let number = number.map(|number| if number == 0.0 { 0.0 } else { number });
    let allowed = number.filter(|number| *number == 0.0 || (WEIGHT_MIN..=WEIGHT_MAX).contains(number));
    if allowed.is_none() {
        let what = match number {
            Some(number) if number < 0.0 => format!("the weight `{}` is negative; 0 is none", shown(cell)),
            _ => format!("the weight `{}` is not 0 or a number from 1e-100 to 1e100", shown(cell)),
        };
        faults.add(rows.place(column), what);
    }
    allowed
}

fn kind(rows: &Rows<'_>, column: usize, kinds: &mut Kinds, faults: &mut Gathered) -> Option<u16> {
    let cell = rows.cell(column).trim_ascii();
    let known = kinds.names.iter().position(|name| name.as_bytes() == cell);
    if let Some(known) = known {
        return u16::try_from(known).ok();
    }
    let Ok(name) = std::str::from_utf8(cell) else {
        faults.add(rows.place(column), "this is not UTF-8");
        return None;
    };
    if kinds.names.len() == KINDS_MAX {
        faults.add(rows.place(column), format!("`{}` is one kind more than `{KINDS_MAX}`", shown(cell)));
        return None;
    }
    kinds.names.push(name.to_owned());
    u16::try_from(kinds.names.len() - 1).ok()
}
