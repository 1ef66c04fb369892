//! Two-way co-mentoring: candidates between any two people, and the pairs that come out.

use super::people::{People, number};
use super::rows::{Columns, Rows};
use super::write::{Seconds, cell};
use super::{Source, TablesError};
use crate::limits::PROGRAM_PEOPLE_MAX;
use rustc_hash::FxHashMap;
use serde_json::json;
use std::fmt::Write as _;

/// Largest score.
const SCORE_MAX: u32 = 1000;

/// One row: how much the first wants the second, and perhaps the other way round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PairRow {
    /// Who wants, by place in the order of ids.
    pub from: u32,
    /// Whom.
    pub to: u32,
    /// How much.
    pub score: u16,
    /// How much the other wants the first; the score where the file has none.
    pub back: u16,
}

/// People and who wants whom.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PairTables {
    /// Ids in order.
    pub people: Vec<String>,
    /// The rows in the order of the file.
    pub rows: Vec<PairRow>,
}

/// Reads `mentee,mentor,score` and perhaps `mentor_score`, with everybody on both sides.
///
/// # Errors
/// All faults, or why the file could not be read on.
pub fn read_pairs(source: Source<'_>) -> Result<PairTables, TablesError> {
    let columns = Columns { required: &["mentee", "mentor", "score"], optional: &["mentor_score"] };
    let mut rows = Rows::open(source, &columns)?;
    let mut people = People::default();
    let mut read: Vec<PairRow> = Vec::new();
    let mut seen: FxHashMap<(u32, u32), usize> = FxHashMap::default();
    while rows.next()? {
        let mut person = |column: usize, rows: &mut Rows<'_>| match people.number(rows.cell(column)) {
            Ok(person) => Some(person),
            Err(what) => {
                rows.fault(column, what);
                None
            }
        };
        let (from, to) = (person(0, &mut rows), person(1, &mut rows));
        let score = number(&mut rows, 2, "score", SCORE_MAX);
        let back = if rows.cell(3).is_empty() { score } else { number(&mut rows, 3, "mentor score", SCORE_MAX) };
        let (Some(from), Some(to), Some(score), Some(back)) = (from, to, score, back) else { continue };
        let line = rows.line_number();
        if from == to {
            rows.fault(1, format!("`{}` cannot be paired with themselves", people.id(from)));
        } else if let Some(first) = seen.insert((from, to), line) {
            let what = format!("the pair `{}`, `{}` stands on line `{first}` already", people.id(from), people.id(to));
            rows.fault(0, what);
        } else {
            read.push(PairRow { from, to, score: score as u16, back: back as u16 });
        }
    }
    if people.len() > PROGRAM_PEOPLE_MAX {
        rows.faults.add(1, 1, format!("`{}` people, and at most {PROGRAM_PEOPLE_MAX} are possible", people.len()));
    }
    let place = people.in_order();
    for row in &mut read {
        (row.from, row.to) = (place[row.from as usize], place[row.to as usize]);
    }
    let tables = PairTables { people: people.into_ids(), rows: read };
    rows.faults.into_faults().map_or(Ok(tables), |faults| Err(TablesError::Faults(vec![faults])))
}

/// What came out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pairs {
    /// `score`, `coverage`, `stable`.
    pub objective: &'static str,
    /// The pairs with what they are worth, the lower id first.
    pub pairs: Vec<(usize, usize, i64)>,
    /// Who has nobody.
    pub alone: Vec<usize>,
    /// For `stable`, where none exists: people among whom two always would rather have each other.
    pub none_exists: Option<Vec<usize>>,
}

impl Pairs {
    /// The sum over the pairs.
    #[must_use]
    pub fn total(&self) -> i64 {
        self.pairs.iter().map(|pair| pair.2).sum()
    }
}

/// `mentee,mentor,score,reason`, one row for each pair and each person alone.
#[must_use]
pub fn write_pairs(pairs: &Pairs, people: &[String]) -> String {
    let mut out = String::from("mentee,mentor,score,reason\n");
    for &(a, b, score) in &pairs.pairs {
        let _ = writeln!(out, "{},{},{score},paired", cell(&people[a]), cell(&people[b]));
    }
    for &person in &pairs.alone {
        let _ = writeln!(out, "{},,,alone", cell(&people[person]));
    }
    out
}

/// The JSON of a run.
#[must_use]
pub fn pairs_json(pairs: &Pairs, people: &[String], seconds: Seconds) -> String {
    let id = |person: &usize| people[*person].as_str();
    let mut file = json!({
        "objective": pairs.objective, "total": pairs.total(), "people": people.len(), "matched": 2 * pairs.pairs.len(),
        "pairs": pairs.pairs.iter().map(|(a, b, score)| json!([id(a), id(b), score])).collect::<Vec<_>>(),
        "unmatched": pairs.alone.iter().map(id).collect::<Vec<_>>(),
        "seconds": seconds.solve, "seconds_cpu": seconds.cpu, "seconds_read": seconds.read,
    });
    file["certificate"] = match (&pairs.none_exists, pairs.objective) {
        (Some(group), _) => json!({"exists": false, "among": group.iter().map(id).collect::<Vec<_>>()}),
        (None, "stable") => json!({"blocking_pairs": 0}),
        (None, _) => json!({"bound": pairs.total(), "gap": 0}),
    };
    format!("{file:#}\n")
}
