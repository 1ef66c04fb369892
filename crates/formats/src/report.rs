//! The report of an import (`telemachus/import`, version 1): file by file and, for what was left out, place by place.

use model::record::{Place, Skip};
use serde::{Deserialize, Serialize};

/// Places of one reason that are listed; more are counted.
pub const SKIP_PLACES_MAX: usize = 1_000;

/// What an import brought, or would bring.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportReport {
    /// Always `telemachus/import`.
    pub format: String,
    /// Always 1.
    pub version: u32,
    /// The number of the batch; absent where nothing was kept.
    pub batch: Option<u32>,
    /// What was read, in the order of reading.
    pub sources: Vec<SourceReport>,
    /// People before and after.
    pub people: PeopleReport,
    /// Addresses and other traces taken as the owner's.
    pub owner: Vec<String>,
    /// Those that may be the owner's, too, each with a reason.
    pub owner_proposals: Vec<(String, String)>,
    /// How many pairs may be one person and wait for a decision.
    pub questions: usize,
}

/// What an import means for people.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeopleReport {
    /// Who was not there before.
    pub new: usize,
    /// Who was there before and is now.
    pub known: usize,
    /// Who is there now.
    pub total: usize,
    /// Lists, robots, rooms and the like set aside.
    pub others: usize,
    /// How many are proposed as core.
    pub core: usize,
}

/// One file, or one entry of an archive.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceReport {
    /// Its name as shown.
    pub name: String,
    /// What it was recognised as.
    pub kind: String,
    /// Items that are new in the ledger.
    pub kept: u64,
    /// Items that the ledger held already.
    pub known: u64,
    /// Items left out or read only in part.
    pub skipped: u64,
    /// Whether it was unchanged, so that what was read earlier stands for it.
    pub unchanged: bool,
    /// Why it could not be read at all.
    pub refused: Option<String>,
    /// What was left out, by reason, most frequent first.
    pub skips: Vec<SkipReport>,
}

/// Items left out for one reason.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkipReport {
    /// The reason as a word.
    pub code: String,
    /// The reason as a sentence.
    pub reason: String,
    /// How many.
    pub count: u64,
    /// Where, the first [`SKIP_PLACES_MAX`] of them: `byte 17`, `line 4`, `line 4, column 7`, `whole file`.
    pub places: Vec<String>,
}

impl ImportReport {
    /// A report of nothing.
    #[must_use]
    pub fn new() -> Self {
        Self { format: "telemachus/import".to_owned(), version: 1, ..Self::default() }
    }
}

impl SourceReport {
    /// Counts something that was left out.
    pub fn add_skip(&mut self, skip: &Skip) {
        self.skipped += 1;
        let reason = skip.reason.to_string();
        let place = place_said(skip.place);
        let same = self.skips.iter_mut().find(|report| report.reason == reason);
        if let Some(report) = same {
            report.count += 1;
            if report.places.len() < SKIP_PLACES_MAX {
                report.places.push(place);
            }
        } else {
            let code = skip.reason.code().to_owned();
            self.skips.push(SkipReport { code, reason, count: 1, places: vec![place] });
        }
    }
}

/// The report of people added by hand; `total` is how many there are with them.
#[must_use]
pub fn by_hand(names: &[&str], total: usize) -> ImportReport {
    let source = |name: &&str| SourceReport {
        name: (*name).to_owned(),
        kind: "hand".to_owned(),
        kept: 1,
        ..SourceReport::default()
    };
    let known = total.saturating_sub(names.len());
    let people = PeopleReport { new: names.len(), known, total, ..PeopleReport::default() };
    ImportReport { sources: names.iter().map(source).collect(), people, ..ImportReport::new() }
}

/// A place as it is told.
#[must_use]
pub fn place_said(place: Place) -> String {
    match place {
        Place::Whole => "whole file".to_owned(),
        Place::Byte(byte) => format!("byte {byte}"),
        Place::Line(line) => format!("line {line}"),
        Place::LineColumn(line, column) => format!("line {line}, column {column}"),
    }
}

/// The report as a file.
#[must_use]
pub fn write(report: &ImportReport) -> String {
    let mut text = serde_json::to_string_pretty(report).unwrap_or_default();
    text.push('\n');
    text
}

/// Reads a report back; `None` where it is none.
#[must_use]
pub fn read(text: &[u8]) -> Option<ImportReport> {
    serde_json::from_slice(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::record::SkipReason;

    #[test]
    fn equal_reasons_are_counted_together_with_their_places() {
        let mut source = SourceReport::default();
        for line in [4, 9] {
            source.add_skip(&Skip { place: Place::Line(line), reason: SkipReason::Nobody });
        }
        source.add_skip(&Skip { place: Place::Whole, reason: SkipReason::NoDate });
        assert_eq!((source.skipped, source.skips.len()), (3, 2));
        assert_eq!(source.skips[0].places, ["line 4", "line 9"]);
    }

    #[test]
    fn a_report_reads_back() {
        let report = ImportReport { batch: Some(3), ..ImportReport::new() };
        assert_eq!(read(write(&report).as_bytes()), Some(report));
    }
}
