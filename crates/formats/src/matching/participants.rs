//! `participants.csv`: what people of a program say of themselves; and the candidates that are made of it.

use super::people::{People, id_order, optional_number};
use super::rows::{Columns, Rows};
use super::{Source, TablesError};
use crate::limits::PROGRAM_PEOPLE_MAX;
use chrono::{NaiveDate, Offset, TimeZone};
use std::fmt::Write as _;

/// Most languages of one program; each is a bit.
const LANGUAGES_MAX: usize = 64;
/// Largest seniority.
const SENIORITY_MAX: u32 = 1_000;
/// Days as they are written.
const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
/// Hours of a day.
const DAY_HOURS: i32 = 24;
/// Quarters of an hour, in an hour and in a week: no time zone of today differs from UTC by less.
const HOUR_QUARTERS: i32 = 4;
const WEEK_QUARTERS: i32 = 7 * DAY_HOURS * HOUR_QUARTERS;
const QUARTER_MINUTES: i32 = 15;

/// One person of a program; others by place in the order of ids.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ParticipantRow {
    /// Their id.
    pub id: String,
    /// Whether they look for a mentor.
    pub is_mentee: bool,
    /// How many mentees they would take.
    pub capacity: u32,
    /// Topics they want to learn.
    pub needs: Vec<u32>,
    /// Topics they can teach.
    pub strengths: Vec<u32>,
    /// Languages, one bit each; 0 is not known.
    pub languages: u64,
    /// Quarters of an hour of the week from Monday 0:00 UTC; `None` is not known.
    pub quarters: Option<Vec<u32>>,
    /// Higher is more senior.
    pub seniority: Option<i32>,
    /// To whom they report.
    pub manager: Option<u32>,
    /// Whom they want; 0 `somewhat` to 3 `must`.
    pub wishes: Vec<(u32, u8)>,
    /// With whom they must not be.
    pub avoids: Vec<u32>,
    /// The line of the file.
    pub line: usize,
}

/// The strengths of a wish, the weakest first.
pub const WISHES: [&str; 4] = ["somewhat", "moderately", "very", "must"];

const COLUMNS: Columns = Columns {
    required: &["id"],
    optional: &[
        "mentee",
        "capacity",
        "needs",
        "strengths",
        "languages",
        "hours",
        "time_zone",
        "seniority",
        "manager",
        "wishes",
        "avoid",
    ],
};

/// Words as numbers, in the order in which they come.
#[derive(Default)]
struct Words(Vec<String>);

impl Words {
    fn number(&mut self, word: &str) -> u32 {
        let word = word.to_lowercase();
        let found = self.0.iter().position(|known| *known == word);
        found.unwrap_or_else(|| {
            self.0.push(word);
            self.0.len() - 1
        }) as u32
    }
}

/// Reads the participants, in the order of their ids. `on` is the day whose offset a time zone by name has.
///
/// # Errors
/// All faults, or why the file could not be read on.
pub fn read_participants(source: Source<'_>, on: NaiveDate) -> Result<Vec<ParticipantRow>, TablesError> {
    let mut rows = Rows::open(source, &COLUMNS)?;
    let (mut topics, mut languages, mut ids) = (Words::default(), Words::default(), People::default());
    let mut people = Vec::new();
    // Whom somebody names is known when everybody is.
    let mut named: Vec<Named> = Vec::new();
    while rows.next()? {
        let before = ids.len();
        match ids.number(rows.cell(0)) {
            Err(what) => {
                rows.fault(0, what);
                continue;
            }
            Ok(number) if (number as usize) < before => {
                let what = format!("participant `{}` stands a second time", ids.id(number));
                rows.fault(0, what);
                continue;
            }
            Ok(_) => {}
        }
        if ids.len() > PROGRAM_PEOPLE_MAX {
            rows.fault(0, format!("more than {PROGRAM_PEOPLE_MAX} participants"));
            break;
        }
        people.push(person(&mut rows, ids.id(before as u32), &mut topics, &mut languages, on));
        named.push(Named::read(&rows));
    }
    let place = ids.in_order();
    for (person, named) in people.iter_mut().zip(&named) {
        named.resolve(person, &ids, &mut rows);
    }
    let faults = rows.faults.into_faults();
    let mut placed: Vec<(u32, ParticipantRow)> = place.into_iter().zip(people).collect();
    placed.sort_by_key(|(place, _)| *place);
    let people: Vec<ParticipantRow> = placed.into_iter().map(|(_, person)| person).collect();
    debug_assert!(people.is_sorted_by(|a, b| id_order(&a.id, &b.id).is_lt()), "ids are in order");
    faults.map_or(Ok(people), |faults| Err(TablesError::Faults(vec![faults])))
}

/// The parts of a cell that lists several things.
fn listed(cell: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(cell);
    text.split(';').map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

fn person(rows: &mut Rows<'_>, id: &str, topics: &mut Words, languages: &mut Words, on: NaiveDate) -> ParticipantRow {
    let capacity = optional_number(rows, 2, "capacity", PROGRAM_PEOPLE_MAX as u32).unwrap_or_default();
    let mut numbers =
        |column: usize| listed(rows.cell(column)).iter().map(|word| topics.number(word)).collect::<Vec<_>>();
    let (mut needs, mut strengths) = (numbers(3), numbers(4));
    for list in [&mut needs, &mut strengths] {
        list.sort_unstable();
        list.dedup();
    }
    let is_mentee = match rows.cell(1) {
        b"yes" | b"true" | b"1" => true,
        b"no" | b"false" | b"0" => false,
        b"" => !needs.is_empty() || capacity == 0,
        other => {
            let shown = String::from_utf8_lossy(other).into_owned();
            rows.fault(1, format!("mentee `{shown}` is not `yes` or `no`"));
            false
        }
    };
    let mut spoken = 0u64;
    for language in listed(rows.cell(5)) {
        let number = languages.number(&language) as usize;
        if number < LANGUAGES_MAX {
            spoken |= 1 << number;
        } else {
            rows.fault(
                5,
                format!("language `{language}` is one more than the {LANGUAGES_MAX} that a program may have"),
            );
        }
    }
    let seniority = if rows.cell(8).is_empty() {
        None
    } else {
        super::people::number(rows, 8, "seniority", SENIORITY_MAX).map(|level| level as i32)
    };
    let hours = hours(rows, on);
    ParticipantRow {
        id: id.to_owned(),
        is_mentee,
        capacity,
        needs,
        strengths,
        languages: spoken,
        quarters: hours,
        seniority,
        line: rows.line_number(),
        ..ParticipantRow::default()
    }
}

/// Quarters of an hour of the week in UTC from e.g. `mon 9-12; wed 14-16` and a time zone.
fn hours(rows: &mut Rows<'_>, on: NaiveDate) -> Option<Vec<u32>> {
    let zone = String::from_utf8_lossy(rows.cell(7)).into_owned();
    let offset = offset_quarters(&zone, on);
    if offset.is_none() {
        rows.fault(
            7,
            format!("time zone `{zone}` is not a name such as `Europe/Berlin` or an offset such as `+02:00`, by whole quarters of an hour"),
        );
    }
    // Faulty hours are told, too; nothing is taken from a file with a fault.
    let offset = offset.unwrap_or_default();
    if rows.cell(6).is_empty() {
        return None;
    }
    let mut hours = Vec::new();
    for part in listed(rows.cell(6)) {
        match span(&part) {
            Some((day, from, to)) => {
                let at = |hour: i32| (day * DAY_HOURS + hour) * HOUR_QUARTERS;
                let utc = |quarter: i32| (quarter - offset).rem_euclid(WEEK_QUARTERS) as u32;
                hours.extend((at(from)..at(to)).map(utc));
            }
            None => rows.fault(6, format!("hours `{part}` are not a day and hours from 0 to 24, such as `mon 9-12`")),
        }
    }
    Some(hours)
}

fn span(part: &str) -> Option<(i32, i32, i32)> {
    let (day, span) = part.split_once(' ')?;
    let day = DAYS.iter().position(|known| day.eq_ignore_ascii_case(known))?;
    let (from, to) = span.trim().split_once('-')?;
    let (from, to): (i32, i32) = (from.trim().parse().ok()?, to.trim().parse().ok()?);
    (0 <= from && from < to && to <= DAY_HOURS).then_some((day as i32, from, to))
}

/// Quarters of an hour ahead of UTC; `None` for what is no time zone, or one that is not a whole number of quarters ahead.
fn offset_quarters(zone: &str, on: NaiveDate) -> Option<i32> {
    const OFFSET_MAX: i32 = 14;
    if zone.is_empty() || zone.eq_ignore_ascii_case("utc") {
        return Some(0);
    }
    if let Some(rest) = zone.strip_prefix(['+', '-']) {
        let (hours, minutes) = rest.split_once(':').unwrap_or((rest, "0"));
        let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
        // Before anything is worked out with them: any number may stand there.
        if !(0..=OFFSET_MAX).contains(&hours) || !(0..60).contains(&minutes) {
            return None;
        }
        let ahead = hours * 60 + minutes;
        let ahead = if zone.starts_with('-') { -ahead } else { ahead };
        return (ahead % QUARTER_MINUTES == 0).then_some(ahead / QUARTER_MINUTES);
    }
    let zone: chrono_tz::Tz = zone.parse().ok()?;
    let noon = on.and_hms_opt(12, 0, 0)?;
    Some(zone.offset_from_utc_datetime(&noon).fix().local_minus_utc().div_euclid(60 * QUARTER_MINUTES))
}

/// Whom a row names, before everybody is known, and where each of the three cells begins.
struct Named {
    line: usize,
    manager: String,
    wishes: Vec<String>,
    avoids: Vec<String>,
    columns: [usize; 3],
}

impl Named {
    fn read(rows: &Rows<'_>) -> Self {
        Self {
            line: rows.line_number(),
            manager: String::from_utf8_lossy(rows.cell(9)).into_owned(),
            wishes: listed(rows.cell(10)),
            avoids: listed(rows.cell(11)),
            columns: [9, 10, 11].map(|column| rows.place(column)),
        }
    }

    fn resolve(&self, person: &mut ParticipantRow, ids: &People, rows: &mut Rows<'_>) {
        let [manager, wishes, avoids] = self.columns;
        let mut find = |column: usize, what: &str, id: &str| {
            let found = ids.find(id.as_bytes());
            if found.is_none() {
                rows.faults.add(self.line, column, format!("{what} `{id}` is not among the participants"));
            }
            found
        };
        if !self.manager.is_empty() {
            person.manager = find(manager, "manager", &self.manager);
        }
        person.avoids.extend(self.avoids.iter().filter_map(|id| find(avoids, "avoided", id)));
        for wish in &self.wishes {
            // An id may have a colon in it.
            let whole = ids.find(wish.as_bytes());
            let (id, strength) = match wish.rsplit_once(':') {
                Some((id, strength)) if whole.is_none() => (id.trim(), strength.trim()),
                _ => (wish.as_str(), WISHES[0]),
            };
            let known = WISHES.iter().position(|known| strength.eq_ignore_ascii_case(known));
            let whom = ids.find(id.as_bytes());
            match (whom, known) {
                (Some(whom), Some(strength)) => person.wishes.push((whom, strength as u8)),
                (Some(_), None) => {
                    let what = format!("strength `{strength}` of the wish for `{id}` is not `{}`", WISHES.join("`, `"));
                    rows.faults.add(self.line, wishes, what);
                }
                (None, _) => {
                    rows.faults.add(self.line, wishes, format!("wish `{wish}` is not among the participants"));
                }
            }
        }
    }
}

/// One candidate that was made, by places among the participants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MadePair {
    /// Who would learn.
    pub mentee: u32,
    /// From whom.
    pub mentor: u32,
    /// The score.
    pub score: u16,
    /// How much the mentor wants the mentee.
    pub mentor_score: u16,
    /// Topics, wish, hours, seniority.
    pub parts: [u32; 4],
}

/// `candidates.csv`; a mentee without any has a row of their own. Ids need no quotes: commas in them are quoted here.
#[must_use]
pub fn write_candidates(people: &[ParticipantRow], pairs: &[MadePair]) -> String {
    let mut out = String::from("mentee,mentor,score,mentor_score\n");
    let mut next = pairs.iter().peekable();
    for (place, person) in people.iter().enumerate().filter(|(_, person)| person.is_mentee) {
        let mut is_any = false;
        while let Some(pair) = next.next_if(|pair| pair.mentee as usize <= place) {
            is_any = true;
            let mentor = cell(&people[pair.mentor as usize].id);
            let _ = writeln!(out, "{},{mentor},{},{}", cell(&person.id), pair.score, pair.mentor_score);
        }
        if !is_any {
            let _ = writeln!(out, "{},,,", cell(&person.id));
        }
    }
    out
}

/// `mentors.csv` of these participants.
#[must_use]
pub fn write_mentors(people: &[ParticipantRow]) -> String {
    let mut out = String::from("id,capacity\n");
    for person in people.iter().filter(|person| person.capacity > 0) {
        let _ = writeln!(out, "{},{}", cell(&person.id), person.capacity);
    }
    out
}

/// `score_parts.csv` of these candidates.
#[must_use]
pub fn write_parts(people: &[ParticipantRow], pairs: &[MadePair]) -> String {
    let mut out = String::from("mentee,mentor,topics,wish,hours,seniority\n");
    for pair in pairs {
        let [topics, wish, hours, seniority] = pair.parts;
        let (mentee, mentor) = (cell(&people[pair.mentee as usize].id), cell(&people[pair.mentor as usize].id));
        let _ = writeln!(out, "{mentee},{mentor},{topics},{wish},{hours},{seniority}");
    }
    out
}

/// What was made, as JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Made {
    /// People who look for a mentor.
    pub mentees: usize,
    /// People who would be one.
    pub mentors: usize,
    /// Candidates on the lists.
    pub candidates: usize,
    /// Pairs that were looked at for them.
    pub looked_at: u64,
    /// Removed: avoided, reporting line, language, hours, seniority.
    pub removed: [u64; 5],
    /// Candidates that the check of everybody added.
    pub added: usize,
    /// How often it solved.
    pub rounds: usize,
    /// Whether no pair outside the lists can improve the optimum.
    pub is_proven: bool,
    /// The total of the optimum over the lists.
    pub total: i64,
    /// How many it matches.
    pub matched: usize,
}

/// The JSON of what was made.
#[must_use]
pub fn made_json(made: &Made) -> String {
    let [avoided, line, language, hours, seniority] = made.removed;
    let file = serde_json::json!({
        "mentees": made.mentees, "mentors": made.mentors, "candidates": made.candidates, "looked_at": made.looked_at,
        "removed": {"avoided": avoided, "reporting_line": line, "language": language, "hours": hours, "seniority": seniority},
        "full_space": {"proven": made.is_proven, "added": made.added, "rounds": made.rounds, "total": made.total, "matched": made.matched},
    });
    format!("{file:#}\n")
}

fn cell(id: &str) -> String {
    super::write::cell(id)
}
