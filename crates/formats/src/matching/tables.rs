//! The four files of a matching as tables of numbers.

use super::people::{People, id_text, number, optional_number};
use super::rows::{Columns, Rows};
use super::{Source, Sources};
use crate::fault::Faults;
use crate::limits::PROGRAM_PEOPLE_MAX;
use std::io;

/// Largest score.
const SCORE_MAX: u32 = 1000;
/// Most places of one mentor.
const PLACES_MAX: u32 = PROGRAM_PEOPLE_MAX as u32;

/// One mentor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MentorRow {
    /// Their id.
    pub id: String,
    /// At most so many mentees.
    pub capacity: u32,
    /// At least so many.
    pub minimum: u32,
    /// At least so many, or nobody.
    pub open_minimum: u32,
    /// What they stand for on a personal board.
    pub specialty: Option<String>,
    /// The line of the file.
    pub line: usize,
}

/// One allowed pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CandidateRow {
    /// Place of the mentee in the order of ids.
    pub mentee: u32,
    /// Place of the mentor.
    pub mentor: u32,
    /// 0 to 1000.
    pub score: u16,
    /// 0 to 1000; the score where the file has none.
    pub mentor_score: u16,
    /// The line of the file.
    pub line: u32,
}

/// What a pin does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PinKind {
    /// Always this pair.
    Pin,
    /// Never this pair.
    Forbid,
}

/// A decision of before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PinRow {
    /// Place of the mentee in the order of ids.
    pub mentee: u32,
    /// Place of the mentor.
    pub mentor: u32,
    /// Always or never.
    pub kind: PinKind,
    /// The line of the file.
    pub line: usize,
}

/// Everything that was read, people in the order of their ids.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tables {
    /// Ids of the mentees.
    pub mentees: Vec<String>,
    /// The mentors.
    pub mentors: Vec<MentorRow>,
    /// Allowed pairs, in the order of the file.
    pub candidates: Vec<CandidateRow>,
    /// Pins and forbidden pairs.
    pub pins: Vec<PinRow>,
    /// Pairs of before, by place.
    pub previous: Vec<(u32, u32)>,
    /// How many pairs of before name somebody who is not here any more.
    pub previous_gone: usize,
}

/// Why the files were not read.
#[derive(Debug, thiserror::Error)]
pub enum TablesError {
    /// A file cannot be read on.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// Faults, by file.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Faults(Vec<Faults>),
}

/// Reads the files of a matching.
///
/// A row of the candidates with a mentee alone names somebody who has no candidate. A file may separate its cells by `,`, `;` or tab.
///
/// # Errors
/// All faults of all files, or why one could not be read on. O(bytes); 16 bytes of memory for a candidate.
pub fn read(sources: Sources<'_>) -> Result<Tables, TablesError> {
    let mut found = Vec::new();
    let (mentors, names) = read_mentors(sources.mentors, &mut found)?;
    let mut mentees = People::default();
    let mut tables = Tables { mentors, ..Tables::default() };
    tables.candidates = read_candidates(sources.candidates, &mut mentees, &names, &mut found)?;
    if let Some(source) = sources.pins {
        tables.pins = read_pins(source, &mentees, &names, &mut found)?;
    }
    if let Some(source) = sources.previous {
        (tables.previous, tables.previous_gone) = read_previous(source, &mentees, &names, &mut found)?;
    }
    tables.mentees = mentees.into_ids();
    if found.is_empty() { Ok(tables) } else { Err(TablesError::Faults(found)) }
}

fn close(rows: Rows<'_>, found: &mut Vec<Faults>) {
    found.extend(rows.faults.into_faults());
}

fn read_mentors(source: Source<'_>, found: &mut Vec<Faults>) -> Result<(Vec<MentorRow>, People), TablesError> {
    let columns = Columns { required: &["id", "capacity"], optional: &["minimum", "open_minimum", "specialty"] };
    let mut rows = Rows::open(source, &columns)?;
    let mut names = People::default();
    let mut mentors = Vec::new();
    while rows.next()? {
        let before = names.len();
        match names.number(rows.cell(0)) {
            Err(what) => rows.fault(0, what),
            Ok(number) if (number as usize) < before => {
                let what = format!("mentor `{}` stands a second time", names.id(number));
                rows.fault(0, what);
            }
            Ok(_) if before >= PROGRAM_PEOPLE_MAX => rows.fault(0, format!("more than {PROGRAM_PEOPLE_MAX} mentors")),
            Ok(_) => {
                let id = names.id(before as u32).to_owned();
                mentors.push(mentor_row(&mut rows, id));
            }
        }
    }
    close(rows, found);
    let order = names.in_order();
    let mut placed: Vec<(u32, MentorRow)> = order.into_iter().zip(mentors).collect();
    placed.sort_by_key(|(place, _)| *place);
    Ok((placed.into_iter().map(|(_, mentor)| mentor).collect(), names))
}

fn mentor_row(rows: &mut Rows<'_>, id: String) -> MentorRow {
    let capacity = number(rows, 1, "capacity", PLACES_MAX).unwrap_or_default();
    let minimum = optional_number(rows, 2, "minimum", PLACES_MAX).unwrap_or_default();
    let open_minimum = optional_number(rows, 3, "open minimum", PLACES_MAX).unwrap_or_default();
    let specialty = match rows.cell(4) {
        [] => None,
        cell => match id_text(cell) {
            Ok(text) => Some(text),
            Err(what) => {
                rows.fault(4, what);
                None
            }
        },
    };
    MentorRow { id, capacity, minimum, open_minimum, specialty, line: rows.line_number() }
}

/// The mentor of a cell, or a fault.
fn mentor(rows: &mut Rows<'_>, column: usize, names: &People) -> Option<u32> {
    let found = names.find(rows.cell(column));
    if found.is_none() {
        let shown = String::from_utf8_lossy(rows.cell(column)).into_owned();
        rows.fault(column, format!("mentor `{shown}` is not among the mentors"));
    }
    found
}

fn read_candidates(
    source: Source<'_>,
    mentees: &mut People,
    names: &People,
    found: &mut Vec<Faults>,
) -> Result<Vec<CandidateRow>, TablesError> {
    let columns = Columns { required: &["mentee", "mentor", "score"], optional: &["mentor_score"] };
    let mut rows = Rows::open(source, &columns)?;
    let mut candidates = Vec::new();
    while rows.next()? {
        let mentee = match mentees.number(rows.cell(0)) {
            Ok(mentee) => mentee,
            Err(what) => {
                rows.fault(0, what);
                continue;
            }
        };
        if rows.cell(1).is_empty() && rows.cell(2).is_empty() {
            continue;
        }
        let mentor = mentor(&mut rows, 1, names);
        let score = number(&mut rows, 2, "score", SCORE_MAX);
        let mentor_score = if rows.has(3) && !rows.cell(3).is_empty() {
            number(&mut rows, 3, "mentor score", SCORE_MAX)
        } else {
            score
        };
        if let (Some(mentor), Some(score), Some(mentor_score)) = (mentor, score, mentor_score) {
            let line = u32::try_from(rows.line_number()).unwrap_or(u32::MAX);
            candidates.push(CandidateRow {
                mentee,
                mentor,
                score: score as u16,
                mentor_score: mentor_score as u16,
                line,
            });
        }
    }
    if mentees.len() > PROGRAM_PEOPLE_MAX {
        rows.faults.add(1, 1, format!("`{}` mentees, and at most {PROGRAM_PEOPLE_MAX} are possible", mentees.len()));
    }
    let order = mentees.in_order();
    if !order.is_sorted() {
        candidates.iter_mut().for_each(|row| row.mentee = order[row.mentee as usize]);
    }
    find_twice(&candidates, &mut rows, mentees, names);
    close(rows, found);
    Ok(candidates)
}

/// Pairs that stand twice, each with both lines.
fn find_twice(candidates: &[CandidateRow], rows: &mut Rows<'_>, mentees: &People, names: &People) {
    let pair = |row: &CandidateRow| (row.mentee, row.mentor);
    if candidates.is_sorted_by(|a, b| pair(a) < pair(b)) {
        return;
    }
    let mut order: Vec<u32> = (0..candidates.len() as u32).collect();
    order.sort_unstable_by_key(|&place| (pair(&candidates[place as usize]), place));
    for two in order.windows(2) {
        let (first, second) = (&candidates[two[0] as usize], &candidates[two[1] as usize]);
        if pair(first) == pair(second) {
            let (mentee, mentor) = (mentees.id(first.mentee), names.id(first.mentor));
            let what = format!("the pair `{mentee}`, `{mentor}` stands on line `{}` already", first.line);
            rows.faults.add(second.line as usize, 1, what);
        }
    }
}

fn read_pins(
    source: Source<'_>,
    mentees: &People,
    names: &People,
    found: &mut Vec<Faults>,
) -> Result<Vec<PinRow>, TablesError> {
    let mut rows = Rows::open(source, &Columns { required: &["mentee", "mentor", "kind"], optional: &[] })?;
    let mut pins = Vec::new();
    while rows.next()? {
        let mentee = mentees.find(rows.cell(0));
        if mentee.is_none() {
            let shown = String::from_utf8_lossy(rows.cell(0)).into_owned();
            rows.fault(0, format!("mentee `{shown}` is not among the candidates"));
        }
        let mentor = mentor(&mut rows, 1, names);
        let kind = match rows.cell(2) {
            b"pin" => Some(PinKind::Pin),
            b"forbid" => Some(PinKind::Forbid),
            other => {
                let shown = String::from_utf8_lossy(other).into_owned();
                rows.fault(2, format!("kind `{shown}` is not `pin` or `forbid`"));
                None
            }
        };
        if let (Some(mentee), Some(mentor), Some(kind)) = (mentee, mentor, kind) {
            pins.push(PinRow { mentee, mentor, kind, line: rows.line_number() });
        }
    }
    close(rows, found);
    Ok(pins)
}

/// Pairs of before, and how many name somebody who is not here any more.
fn read_previous(
    source: Source<'_>,
    mentees: &People,
    names: &People,
    found: &mut Vec<Faults>,
) -> Result<(Vec<(u32, u32)>, usize), TablesError> {
    let mut rows = Rows::open(source, &Columns { required: &["mentee", "mentor"], optional: &[] })?;
    let (mut pairs, mut gone) = (Vec::new(), 0);
    while rows.next()? {
        for column in [0, 1] {
            let cell = rows.cell(column).to_vec();
            if let Err(what) = if column == 1 && cell.is_empty() { Ok(String::new()) } else { id_text(&cell) } {
                rows.fault(column, what);
            }
        }
        // Who was unmatched before has an empty mentor.
        if rows.cell(1).is_empty() {
            continue;
        }
        match (mentees.find(rows.cell(0)), names.find(rows.cell(1))) {
            (Some(mentee), Some(mentor)) => pairs.push((mentee, mentor)),
            _ => gone += 1,
        }
    }
    close(rows, found);
    pairs.sort_unstable();
    pairs.dedup();
    Ok((pairs, gone))
}
