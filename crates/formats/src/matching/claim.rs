//! A claimed result: an assignment and the prices and gains that are to prove it.

use super::outcome::Names;
use super::people::People;
use super::rows::{Columns, Rows};
use super::{Source, Tables, TablesError};
use rustc_hash::FxHashMap;

/// Pairs that somebody claims to be the result.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Claim {
    /// Mentee and mentor, by place in the order of ids.
    pub pairs: Vec<(u32, u32)>,
    /// The score beside each pair, where the file names one.
    pub scores: Vec<Option<i64>>,
}

/// Prices and gains that somebody claims to prove it; who is missing has 0.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClaimedDuals {
    /// By mentee.
    pub gains: Vec<i64>,
    /// By mentor.
    pub prices: Vec<i64>,
    /// What being matched counts beyond the score.
    pub bonus: i64,
}

/// Finds people by their ids.
pub(super) struct Known {
    pub(super) mentees: People,
    pub(super) mentors: People,
}

impl Known {
    fn of_tables(tables: &Tables) -> Self {
        let mentors = tables.mentors.iter().map(|mentor| mentor.id.as_str());
        Self { mentees: people(tables.mentees.iter().map(String::as_str)), mentors: people(mentors) }
    }

    pub(super) fn of_names(names: &Names) -> Self {
        let ids = |ids: &[String]| people(ids.iter().map(String::as_str));
        Self { mentees: ids(&names.mentees), mentors: ids(&names.mentors) }
    }
}

fn people<'a>(ids: impl Iterator<Item = &'a str>) -> People {
    let mut people = People::default();
    for id in ids {
        // These ids were checked when they were read.
        let _ = people.number(id.as_bytes());
    }
    people
}

pub(super) fn find(rows: &mut Rows<'_>, column: usize, people: &People, side: &str) -> Option<u32> {
    let found = people.find(rows.cell(column));
    if found.is_none() {
        let shown = String::from_utf8_lossy(rows.cell(column)).into_owned();
        rows.fault(column, format!("{side} `{shown}` is not in the files of the matching"));
    }
    found
}

/// The columns of a claim.
pub(super) const CLAIM: Columns = Columns { required: &["mentee", "mentor"], optional: &["score"] };

/// The score that a row of [`CLAIM`] names.
pub(super) fn claimed_score(rows: &mut Rows<'_>) -> Option<i64> {
    if rows.cell(2).is_empty() { None } else { whole(rows, 2) }
}

/// Reads `mentee,mentor` and perhaps `score`; an empty mentor is unmatched, other columns are not looked at.
///
/// # Errors
/// All faults, or why the file could not be read on.
pub fn read_claim(source: Source<'_>, tables: &Tables) -> Result<Claim, TablesError> {
    let known = Known::of_tables(tables);
    let mut rows = Rows::open(source, &CLAIM)?;
    let mut claim = Claim::default();
    while rows.next()? {
        let mentee = find(&mut rows, 0, &known.mentees, "mentee");
        if rows.cell(1).is_empty() {
            continue;
        }
        let score = claimed_score(&mut rows);
        if let (Some(mentee), Some(mentor)) = (mentee, find(&mut rows, 1, &known.mentors, "mentor")) {
            claim.pairs.push((mentee, mentor));
            claim.scores.push(score);
        }
    }
    rows.faults.into_faults().map_or(Ok(claim), |faults| Err(TablesError::Faults(vec![faults])))
}

/// Reads `kind,id,value`: `u` for a mentee, `p` for a mentor, `bonus` (without id) for what being matched counts.
///
/// # Errors
/// All faults, or why the file could not be read on.
pub fn read_duals(source: Source<'_>, tables: &Tables) -> Result<ClaimedDuals, TablesError> {
    let known = Known::of_tables(tables);
    let mut rows = Rows::open(source, &Columns { required: &["kind", "id", "value"], optional: &[] })?;
    let mut duals =
        ClaimedDuals { gains: vec![0; tables.mentees.len()], prices: vec![0; tables.mentors.len()], bonus: 0 };
    let mut seen = Once::default();
    while rows.next()? {
        let value = whole(&mut rows, 2);
        let kind = rows.cell(0).to_vec();
        seen.note(&mut rows);
        let place = match kind.as_slice() {
            b"u" => find(&mut rows, 1, &known.mentees, "mentee").map(|mentee| &mut duals.gains[mentee as usize]),
            b"p" => find(&mut rows, 1, &known.mentors, "mentor").map(|mentor| &mut duals.prices[mentor as usize]),
            b"bonus" => Some(&mut duals.bonus),
            other => {
                let shown = String::from_utf8_lossy(other).into_owned();
                rows.fault(0, format!("kind `{shown}` is not `u`, `p` or `bonus`"));
                None
            }
        };
        if let (Some(place), Some(value)) = (place, value) {
            *place = value;
        }
    }
    rows.faults.into_faults().map_or(Ok(duals), |faults| Err(TablesError::Faults(vec![faults])))
}

/// Tells where a value of a proof was given before, so that nothing is given twice.
#[derive(Default)]
pub(super) struct Once(FxHashMap<(Vec<u8>, Vec<u8>), usize>);

impl Once {
    /// Notes the kind and id of the row, and a fault where they stand a second time.
    pub(super) fn note(&mut self, rows: &mut Rows<'_>) {
        let line = rows.line_number();
        let (kind, id) = (rows.cell(0).to_vec(), rows.cell(1).to_vec());
        if let Some(first) = self.0.insert((kind.clone(), id.clone()), line) {
            let (kind, id) = (String::from_utf8_lossy(&kind), String::from_utf8_lossy(&id));
            let shown = if id.is_empty() { format!("`{kind}`") } else { format!("`{kind}` of `{id}`") };
            rows.fault(0, format!("{shown} stands on line `{first}` already"));
        }
    }
}

/// A whole number that may be negative, of a size that sums cannot overflow.
pub(super) fn whole(rows: &mut Rows<'_>, column: usize) -> Option<i64> {
    const MOST: u64 = 1 << 60;
    let shown = String::from_utf8_lossy(rows.cell(column)).into_owned();
    let value = shown.parse::<i64>().ok().filter(|value| value.unsigned_abs() <= MOST);
    if value.is_none() {
        rows.fault(column, format!("value `{shown}` is not a whole number from -{MOST} to {MOST}"));
    }
    value
}
