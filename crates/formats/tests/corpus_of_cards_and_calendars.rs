//! Files of other programs: everything reads, nothing vanishes, and what an independent parser accepts reads without a
//! complaint.
//!
//! The manifest marks no calendar and no address book as valid by its authors, so the verdict of the Python parsers that it
//! gives stands in; files that upstream does mark are held to the same.

mod gathered;

use gathered::{Gathered, Reader, gather, gather_in_pieces, shared};
use model::record::Record;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Files that the Python parsers take and we complain of, each for a reason.
const COMPLAINED_FOR_A_REASON: [(&str, &str); 8] = [
    ("broken-vevent.ics", "the file ends inside its event; Python gives none, we give it"),
    ("test-data__user-cal.vcf", "it is a calendar"),
    ("calendars__broken_dtstart.ics", "DTSTART is no date"),
    ("issue_1081_invalid_rrule_freq.ics", "there is no such FREQ"),
    ("issue_1081_invalid_start_and_end.ics", "DTSTART is no date"),
    ("issue_1081_invalid_start_valid_end.ics", "DTSTART is no date"),
    ("test-data__smallcluster.ics", "its RRULE is none"),
    ("test_files__ruby_rrule.ics", "its RRULE is none"),
];

#[test]
fn every_calendar_reads() {
    every_file_reads("ics", "BEGIN:VEVENT", formats::calendar::read);
}

#[test]
fn every_address_book_reads() {
    every_file_reads("vcf", "BEGIN:VCARD", formats::card::read);
}

fn every_file_reads(kind: &str, unit: &str, reader: Reader) {
    let Some(corpus) = shared("corpus") else { return };
    let manifest = std::fs::read_to_string(corpus.join("MANIFEST.tsv")).expect("the corpus has a manifest");
    let accepted = accepted(&manifest);
    let mut files = Vec::new();
    list(&corpus.join(kind), &mut files);
    assert!(!files.is_empty());
    let mut complaints = Vec::new();
    let mut held_to = 0;
    for file in &files {
        let bytes = std::fs::read(file).expect("a file of the corpus can be read");
        let whole = gather(reader, &bytes, "file");
        let name = file.strip_prefix(&corpus).expect("the file lies in the corpus").to_string_lossy().into_owned();
        assert_eq!(whole.bytes, bytes.len() as u64, "{name}: all bytes are told");
        let pieces = gather_in_pieces(reader, &bytes, "file", &[1, 7, 3]);
        assert_eq!((&whole.records, &whole.skips), (&pieces.records, &pieces.skips), "{name}: chunks matter");
        assert_eq!(told_of(&whole), begun(&bytes, unit), "{name}: something vanished: {:?}", whole.reasons());
        assert_eq!(lost(&bytes, unit, &whole), Vec::<String>::new(), "{name}");
        let excused = COMPLAINED_FOR_A_REASON.iter().any(|(file, _)| name.ends_with(file));
        if accepted.get(name.as_str()) == Some(&true) && !excused {
            held_to += 1;
            let malformed = whole.skips.iter().filter(|skip| skip.reason.code() == "malformed");
            complaints.extend(malformed.map(|skip| format!("{name}: {:?} {}", skip.place, skip.reason)));
        }
    }
    assert!(held_to > files.len() / 2, "the manifest says too little");
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

/// Of every file, whether upstream or an independent parser takes it as it is.
fn accepted(manifest: &str) -> BTreeMap<&str, bool> {
    let rows = manifest.lines().filter_map(|line| {
        let mut columns = line.split('\t');
        let (file, upstream, parser) = (columns.next()?, columns.nth(1)?, columns.next()?);
        Some((file, upstream == "valid" || upstream == "unknown" && parser.starts_with("parsed(")))
    });
    rows.collect()
}

/// The lines at which a card or an event was given or left out as a whole.
fn told_of(found: &Gathered) -> usize {
    let mut places: Vec<_> = found
        .records
        .iter()
        .filter(|(_, record)| matches!(record, Record::Card(_) | Record::Event(_)))
        .map(|(place, _)| *place)
        .collect();
    let not_read = ["a task", "a journal entry", "a list of free", "a list of working"];
    let whole =
        found.skips.iter().filter(|skip| !not_read.iter().any(|what| skip.reason.to_string().starts_with(what)));
    places.extend(whole.map(|skip| skip.place).filter(|place| *place != model::record::Place::Whole));
    places.sort_unstable();
    places.dedup();
    places.len()
}

/// How many cards and events begin in a file, counted without any of our code.
fn begun(bytes: &[u8], unit: &str) -> usize {
    let text = String::from_utf8_lossy(bytes).to_uppercase();
    let lines = text.trim_start_matches('\u{feff}').split(['\r', '\n']).map(str::trim_end);
    // vCard 3.0 writes a card into a value of another on one line.
    lines.filter(|line| *line == unit || line.starts_with("AGENT:BEGIN:VCARD")).count()
}

/// Addresses that stand plainly in a file and are nowhere in what was read of it; found by looking at its text alone.
fn lost(bytes: &[u8], unit: &str, found: &Gathered) -> Vec<String> {
    if !found.skips.is_empty() {
        return Vec::new();
    }
    let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n").replace("\n ", "").replace("\n\t", "");
    let told = format!("{:?}", found.records).to_lowercase();
    let mut open = Vec::new();
    let mut lost = Vec::new();
    for line in text.to_lowercase().split('\n') {
        if let Some(component) = line.strip_prefix("begin:") {
            open.push(component.trim().to_owned());
        } else if line.starts_with("end:") {
            open.pop();
        }
        let name = line.split([':', ';']).next().unwrap_or_default();
        let counts = match open.last().map(String::as_str) {
            Some("vcard") if unit == "BEGIN:VCARD" => name == "email" || name.ends_with(".email"),
            Some("vevent") if unit == "BEGIN:VEVENT" => name == "attendee" || name == "organizer",
            _ => false,
        };
        let address = line.rsplit(':').next().unwrap_or_default().trim();
        let plain = address.contains('@') && address.chars().all(|c| c.is_ascii_alphanumeric() || "@.-_+".contains(c));
        if counts && plain && !told.contains(address) {
            lost.push(address.to_owned());
        }
    }
    lost
}

fn list(folder: &Path, files: &mut Vec<PathBuf>) {
    let entries = std::fs::read_dir(folder).expect("a folder of the corpus can be read");
    for entry in entries.flatten() {
        if entry.path().is_dir() { list(&entry.path(), files) } else { files.push(entry.path()) }
    }
    files.sort();
}
