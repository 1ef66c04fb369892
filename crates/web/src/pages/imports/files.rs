//! What was in the files, told file by file and row by row; for the preview and for the report.

use super::{ROWS_MAX, count};
use crate::frame::Texts;
use formats::report::{ImportReport, SkipReport, SourceReport};
use model::finding::Value;

/// One file.
pub(super) struct FileLine {
    pub(super) name: String,
    /// What it is.
    pub(super) kind: String,
    /// What is read of such a file and what is not.
    pub(super) about: String,
    /// What came of it.
    pub(super) counts: String,
    /// Why it could not be read.
    pub(super) refused: Option<String>,
    /// What was left out, by reason.
    pub(super) skips: Vec<String>,
}

/// One row that was left out.
pub(super) struct LeftOut {
    pub(super) file: String,
    pub(super) place: String,
    pub(super) reason: String,
}

/// One page of a list.
pub(super) struct Rows<T> {
    pub(super) rows: Vec<T>,
    /// The page before and the one after, where there are.
    pub(super) before: Option<usize>,
    pub(super) after: Option<usize>,
}

impl<T> Rows<T> {
    /// The page with this number, from 1; a number beyond the end gives the last.
    pub(super) fn page(all: impl ExactSizeIterator<Item = T>, number: usize) -> Self {
        let pages = all.len().div_ceil(ROWS_MAX).max(1);
        let number = number.clamp(1, pages);
        Self {
            rows: all.skip((number - 1) * ROWS_MAX).take(ROWS_MAX).collect(),
            before: (number > 1).then(|| number - 1),
            after: (number < pages).then(|| number + 1),
        }
    }
}

/// The kinds of files that have words of their own; any other is a file.
const KINDS: [&str; 7] = ["mbox", "mail", "vcard", "calendar", "csv", "network", "hand"];

/// Every file of an import.
pub(super) fn files(t: &Texts, report: &ImportReport) -> Vec<FileLine> {
    report.sources.iter().map(|source| file(t, source)).collect()
}

fn file(t: &Texts, source: &SourceReport) -> FileLine {
    let kind = KINDS.iter().find(|kind| **kind == source.kind).copied().unwrap_or("unknown");
    let id = if source.unchanged { "imports-counts-unchanged" } else { "imports-counts" };
    let values = [("kept", count(source.kept)), ("known", count(source.known)), ("skipped", count(source.skipped))];
    let is_read = source.refused.is_none() || source.kept + source.known > 0;
    let skip = |skip: &SkipReport| {
        t.say("imports-skip", &[("count", count(skip.count)), ("reason", Value::Text(skip.reason.clone()))])
    };
    FileLine {
        name: source.name.clone(),
        kind: t.text(&format!("imports-kind-{kind}.title")),
        about: if is_read { t.text(&format!("imports-kind-{kind}.about")) } else { String::new() },
        counts: if is_read { t.say(id, &values) } else { String::new() },
        refused: source.refused.clone(),
        skips: source.skips.iter().map(skip).collect(),
    }
}

/// How many rows were left out.
pub(super) fn left_out_count(report: &ImportReport) -> u64 {
    report.sources.iter().map(|source| source.skipped).sum()
}

/// Every row that was left out, as far as places were noted.
pub(super) fn left_out(report: &ImportReport) -> Vec<LeftOut> {
    let of_skip = |source: &SourceReport, skip: &SkipReport| {
        let (file, reason) = (source.name.clone(), skip.reason.clone());
        let row = move |place: &String| LeftOut { file: file.clone(), place: place.clone(), reason: reason.clone() };
        skip.places.iter().map(row).collect::<Vec<_>>()
    };
    let of_source =
        |source: &SourceReport| source.skips.iter().flat_map(|skip| of_skip(source, skip)).collect::<Vec<_>>();
    report.sources.iter().flat_map(of_source).collect()
}

/// How many files could not be read at all.
pub(super) fn refused_count(report: &ImportReport) -> usize {
    report.sources.iter().filter(|source| source.refused.is_some() && source.kept + source.known == 0).count()
}
