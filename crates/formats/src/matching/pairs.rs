//! Two-way co-mentoring: candidates between any two people, and the pairs that come out.

use super::claim::{CLAIM, Claim, Once, claimed_score, find, whole};
use super::people::{People, number};
use super::rows::{Columns, Rows};
use super::write::{Seconds, cell};
use super::{Source, TablesError};
use crate::limits::PROGRAM_PEOPLE_MAX;
use rustc_hash::{FxHashMap, FxHashSet};
use serde_json::json;
use std::collections::BTreeMap;
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
    /// The rows in the order of the file; those that pins leave out are not among them.
    pub rows: Vec<PairRow>,
    /// Pairs that must be, the lower id first; nobody of them has any other row.
    pub pinned: Vec<(u32, u32)>,
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
    let tables = PairTables { people: people.into_ids(), rows: read, pinned: Vec::new() };
    rows.faults.into_faults().map_or(Ok(tables), |faults| Err(TablesError::Faults(vec![faults])))
}

/// Reads `mentee,mentor,kind` with `pin` or `forbid`, whichever way round the two stand, and leaves out the rows that are decided by them.
///
/// # Errors
/// All faults (a pin that is no candidate, that is forbidden, or the second of a person), or why the file could not be read on.
pub fn decide_pairs(source: Source<'_>, tables: &mut PairTables) -> Result<(), TablesError> {
    let known = known(&tables.people);
    let listed: FxHashSet<(u32, u32)> = tables.rows.iter().map(|row| ordered(row.from, row.to)).collect();
    let mut rows = Rows::open(source, &Columns { required: &["mentee", "mentor", "kind"], optional: &[] })?;
    let mut forbidden: FxHashSet<(u32, u32)> = FxHashSet::default();
    let mut pinned: BTreeMap<(u32, u32), usize> = BTreeMap::new();
    let mut partner: FxHashMap<u32, (u32, usize)> = FxHashMap::default();
    while rows.next()? {
        let one = find(&mut rows, 0, &known, "person");
        let other = find(&mut rows, 1, &known, "person");
        let line = rows.line_number();
        let kind = rows.cell(2).to_vec();
        let (Some(one), Some(other)) = (one, other) else { continue };
        let pair = ordered(one, other);
        match kind.as_slice() {
            b"forbid" => {
                forbidden.insert(pair);
            }
            b"pin" if !listed.contains(&pair) => {
                rows.fault(
                    0,
                    "the pinned pair is not among the candidates, and only pairs that are can be pinned".to_owned(),
                );
            }
            b"pin" => {
                for (who, whom) in [(one, other), (other, one)] {
                    match partner.insert(who, (whom, line)) {
                        Some((before, first)) if before != whom => {
                            let id = &tables.people[who as usize];
                            rows.fault(0, format!("`{id}` is pinned to another on line `{first}` already"));
                        }
                        _ => {}
                    }
                }
                pinned.insert(pair, line);
            }
            shown => {
                let shown = String::from_utf8_lossy(shown).into_owned();
                rows.fault(2, format!("kind `{shown}` is not `pin` or `forbid`"));
            }
        }
    }
    for (pair, line) in pinned.iter().filter(|(pair, _)| forbidden.contains(pair)) {
        let (one, other) = (&tables.people[pair.0 as usize], &tables.people[pair.1 as usize]);
        rows.faults.add(*line, 1, format!("the pair `{one}`, `{other}` is pinned and forbidden"));
    }
    if let Some(faults) = rows.faults.into_faults() {
        return Err(TablesError::Faults(vec![faults]));
    }
    tables.rows.retain(|row| {
        let pair = ordered(row.from, row.to);
        let is_settled = partner.contains_key(&row.from) || partner.contains_key(&row.to);
        pinned.contains_key(&pair) || (!is_settled && !forbidden.contains(&pair))
    });
    tables.pinned = pinned.into_keys().collect();
    Ok(())
}

fn ordered(one: u32, other: u32) -> (u32, u32) {
    (one.min(other), one.max(other))
}

/// The proof of a pairing: gains of people and prices of odd groups, doubled so that all of them are whole.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PairDuals {
    /// By person.
    pub gains: Vec<i64>,
    /// Members and price.
    pub groups: Vec<(Vec<u32>, i64)>,
    /// What each pair counts beyond its worth; not doubled.
    pub bonus: i64,
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
    /// The proof, for `score` and `coverage`.
    pub duals: Option<PairDuals>,
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

/// `kind,id,value`: `u` for a person, `group` for a price, `in` for a person and the group that holds them, `bonus` without id.
#[must_use]
pub fn write_pair_duals(duals: &PairDuals, people: &[String]) -> String {
    let mut out = String::from("kind,id,value\n");
    if duals.bonus != 0 {
        let _ = writeln!(out, "bonus,,{}", duals.bonus);
    }
    for (gain, id) in duals.gains.iter().zip(people).filter(|(gain, _)| **gain != 0) {
        let _ = writeln!(out, "u,{},{gain}", cell(id));
    }
    for (number, (members, price)) in (1..).zip(&duals.groups) {
        let _ = writeln!(out, "group,{number},{price}");
        for &member in members {
            let _ = writeln!(out, "in,{},{number}", cell(&people[member as usize]));
        }
    }
    out
}

/// Reads a claimed pairing: `mentee,mentor` and perhaps `score`, a row for each pair; an empty mentor is alone. Other columns are not
/// looked at.
///
/// # Errors
/// All faults, or why the file could not be read on.
pub fn read_pair_claim(source: Source<'_>, people: &[String]) -> Result<Claim, TablesError> {
    let known = known(people);
    let mut rows = Rows::open(source, &CLAIM)?;
    let mut claim = Claim::default();
    while rows.next()? {
        let one = find(&mut rows, 0, &known, "person");
        if rows.cell(1).is_empty() {
            continue;
        }
        let score = claimed_score(&mut rows);
        if let (Some(one), Some(other)) = (one, find(&mut rows, 1, &known, "person")) {
            claim.pairs.push((one, other));
            claim.scores.push(score);
        }
    }
    rows.faults.into_faults().map_or(Ok(claim), |faults| Err(TablesError::Faults(vec![faults])))
}

/// Reads what [`write_pair_duals`] writes; rows in any order, groups numbered from 1.
///
/// # Errors
/// All faults, or why the file could not be read on.
pub fn read_pair_duals(source: Source<'_>, people: &[String]) -> Result<PairDuals, TablesError> {
    let known = known(people);
    let mut rows = Rows::open(source, &Columns { required: &["kind", "id", "value"], optional: &[] })?;
    let mut duals = PairDuals { gains: vec![0; people.len()], ..PairDuals::default() };
    let mut groups: BTreeMap<i64, (Vec<u32>, i64)> = BTreeMap::new();
    let mut seen = Once::default();
    while rows.next()? {
        let value = whole(&mut rows, 2);
        let kind = rows.cell(0).to_vec();
        // Somebody may be in several groups, one inside the other.
        if kind != b"in" {
            seen.note(&mut rows);
        }
        match kind.as_slice() {
            b"u" | b"in" => {
                let (Some(person), Some(value)) = (find(&mut rows, 1, &known, "person"), value) else { continue };
                if kind == b"u" {
                    duals.gains[person as usize] = value;
                } else {
                    groups.entry(value).or_default().0.push(person);
                }
            }
            b"group" => {
                let shown = String::from_utf8_lossy(rows.cell(1)).into_owned();
                match (shown.parse::<i64>(), value) {
                    (Ok(number), Some(price)) => groups.entry(number).or_default().1 = price,
                    (Err(_), _) => rows.fault(1, format!("group `{shown}` is not a whole number")),
                    _ => {}
                }
            }
            b"bonus" => duals.bonus = value.unwrap_or_default(),
            other => {
                let shown = String::from_utf8_lossy(other).into_owned();
                rows.fault(0, format!("kind `{shown}` is not `u`, `group`, `in` or `bonus`"));
            }
        }
    }
    duals.groups = groups.into_values().collect();
    rows.faults.into_faults().map_or(Ok(duals), |faults| Err(TablesError::Faults(vec![faults])))
}

fn known(ids: &[String]) -> People {
    let mut people = People::default();
    for id in ids {
        // These ids were checked when they were read.
        let _ = people.number(id.as_bytes());
    }
    people
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
