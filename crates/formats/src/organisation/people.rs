//! Reading `people.csv`: ids, attributes, and who agreed to be named.

use super::cells::{Header, next_row, shown, text};
use super::ids::Ids;
use super::rows::Rows;
use super::{Gathered, OrganisationError, ReadWatch};
use network::org::PEOPLE_MAX;
use network::org::units::UNKNOWN;
use rustc_hash::FxHashMap;
use std::io::Read;

/// The columns that are no attributes.
const ID: &str = "id";
const NAME: &str = "name";
const CONSENT: &str = "consent";
/// A column whose values differ between most people tells them apart rather than grouping them; from so many people on that can be told
/// (`ours`).
const TELLING_APART_PEOPLE_MIN: usize = 50;
/// Words for consent and its absence.
const CONSENT_WORDS: [(&str, bool); 2] = [("yes", true), ("no", false)];

/// The people of an organisation.
#[derive(Debug, Clone, Default)]
pub struct People {
    /// Their ids, in the order of the file.
    pub ids: Ids,
    /// What is known of them, column by column.
    pub attributes: Vec<Attribute>,
    /// Columns whose values differ between most people, so that they group nobody.
    pub left_out: Vec<String>,
    /// What they are called, where the file has a column `name`.
    pub names: Option<Attribute>,
    /// Who agreed to be named in a report, by the column `consent`; nobody where there is none.
    pub consented: Vec<bool>,
}

/// One column of what is known of people.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attribute {
    /// Its name in the file.
    pub name: String,
    /// Its values, in the order in which they first occur.
    pub values: Vec<String>,
    /// The value of each person, by its place in `values`; [`UNKNOWN`] where the cell is empty.
    pub of: Vec<u32>,
}

impl People {
    /// Whether everybody agreed to be named.
    #[must_use]
    pub fn all_consented(&self) -> bool {
        !self.consented.is_empty() && self.consented.iter().all(|&agreed| agreed)
    }

    /// What a person is called; their id where there is no name.
    #[must_use]
    pub fn name(&self, person: u32) -> &str {
        let value = self.names.as_ref().and_then(|names| {
            let value = *names.of.get(person as usize)?;
            names.values.get(value as usize)
        });
        value.map_or_else(|| self.ids.get(person), String::as_str)
    }
}

/// Reads `people.csv`. `file` is the name that stands before each fault.
///
/// # Errors
/// [`OrganisationError::Refused`] with every fault: no column `id`, an id that is empty or given twice, a row with too few or too many cells,
/// a `consent` that is not `yes` or `no`, quotation marks out of place, bytes that are not UTF-8.
pub fn read_people(source: &mut dyn Read, file: &str, watch: &mut ReadWatch<'_>) -> Result<People, OrganisationError> {
    let mut rows = Rows::new(source);
    let mut faults = Gathered::default();
    let Some(header) = Header::read(&mut rows, &[ID], &mut faults, watch)? else {
        faults.end(file)?;
        return Ok(People::default());
    };
    let id_column = header.find(ID).unwrap_or_default();
    let consent_column = header.find(CONSENT);
    let mut columns: Vec<Column> = Vec::new();
    for (column, name) in header.names.iter().enumerate() {
        if column != id_column && Some(column) != consent_column {
            columns.push(Column::new(column, name));
        }
    }
    let (mut ids, mut lines, mut consented) = (Ids::default(), Vec::new(), Vec::new());
    while next_row(&mut rows, header.names.len(), &mut faults, watch)? {
        let place = rows.place(id_column);
        let Some(id) = text(&rows, id_column, &mut faults) else { continue };
        if id.trim().is_empty() {
            faults.add(place, "the id is empty; everybody needs one");
            continue;
        }
        if ids.len() == PEOPLE_MAX {
            faults.add(place, format!("there are more people than `{PEOPLE_MAX}`"));
            break;
        }
        match ids.insert(id) {
            Ok(_) => lines.push(place.0 as u64),
            Err(first) => {
                let line = lines[first as usize];
                faults.add(
                    place,
                    format!("the id `{}` is given twice; it stands in line {line}, too", shown(id.as_bytes())),
                );
                continue;
            }
        }
        consented.push(consent_column.is_some_and(|column| consent(&rows, column, &mut faults)));
        for column in &mut columns {
            if let Some(value) = text(&rows, column.place, &mut faults) {
                column.add(value.trim());
            }
        }
    }
    faults.end(file)?;
    Ok(sorted_out(ids, columns, consented))
}

fn consent(rows: &Rows<'_>, column: usize, faults: &mut Gathered) -> bool {
    let cell = rows.cell(column).trim_ascii();
    let word = CONSENT_WORDS.iter().find(|(word, _)| cell.eq_ignore_ascii_case(word.as_bytes()));
    if word.is_none() && !cell.is_empty() {
        faults.add(rows.place(column), format!("`{CONSENT}` `{}` is not `yes` or `no`", shown(cell)));
    }
    word.is_some_and(|(_, agreed)| *agreed)
}

fn sorted_out(ids: Ids, columns: Vec<Column>, consented: Vec<bool>) -> People {
    let mut people = People { ids, consented, ..People::default() };
    for column in columns {
        let attribute = column.attribute;
        let known = attribute.of.iter().filter(|value| **value != UNKNOWN).count();
        if attribute.name.eq_ignore_ascii_case(NAME) {
            people.names = Some(attribute);
        } else if known >= TELLING_APART_PEOPLE_MIN && attribute.values.len() > known / 2 {
            people.left_out.push(attribute.name);
        } else {
            people.attributes.push(attribute);
        }
    }
    people
}

/// An attribute while it is read.
struct Column {
    place: usize,
    attribute: Attribute,
    numbers: FxHashMap<String, u32>,
}

impl Column {
    fn new(place: usize, name: &str) -> Self {
        let attribute = Attribute { name: name.to_owned(), ..Attribute::default() };
        Self { place, attribute, numbers: FxHashMap::default() }
    }

    fn add(&mut self, value: &str) {
        let number = match self.numbers.get(value) {
            _ if value.is_empty() => UNKNOWN,
            Some(&number) => number,
            None => {
                let number = self.attribute.values.len() as u32;
                self.attribute.values.push(value.to_owned());
                self.numbers.insert(value.to_owned(), number);
                number
            }
        };
        self.attribute.of.push(number);
    }
}
