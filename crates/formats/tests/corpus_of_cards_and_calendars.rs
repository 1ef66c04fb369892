//! Files of other programs: everything reads, and what their authors call valid reads without a complaint.

mod gathered;

use gathered::{Reader, gather, gather_in_pieces, shared};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Valid files of which a part is refused all the same, and why.
const REFUSED_FOR_A_REASON: [(&str, &str); 0] = [];

#[test]
fn every_calendar_reads() {
    every_file_reads("ics", formats::calendar::read);
}

#[test]
fn every_address_book_reads() {
    every_file_reads("vcf", formats::card::read);
}

fn every_file_reads(kind: &str, reader: Reader) {
    let Some(corpus) = shared("corpus") else { return };
    let manifest = std::fs::read_to_string(corpus.join("MANIFEST.tsv")).expect("the corpus has a manifest");
    let says: BTreeMap<&str, &str> = manifest
        .lines()
        .filter_map(|line| {
            let mut columns = line.split('\t');
            let file = columns.next()?;
            Some((file, columns.nth(1)?))
        })
        .collect();
    let mut files = Vec::new();
    list(&corpus.join(kind), &mut files);
    assert!(!files.is_empty());
    let mut complaints = Vec::new();
    for file in &files {
        let bytes = std::fs::read(file).expect("a file of the corpus can be read");
        let whole = gather(reader, &bytes, "file");
        let name = file.strip_prefix(&corpus).expect("the file lies in the corpus").to_string_lossy().into_owned();
        assert_eq!(whole.bytes, bytes.len() as u64, "{name}: all bytes are told");
        let pieces = gather_in_pieces(reader, &bytes, "file", &[1, 7, 3]);
        assert_eq!((&whole.records, &whole.skips), (&pieces.records, &pieces.skips), "{name}: chunks matter");
        let excused = REFUSED_FOR_A_REASON.iter().any(|(file, _)| name.ends_with(file));
        if says.get(name.as_str()) == Some(&"valid") && !excused {
            let malformed = whole.skips.iter().filter(|skip| skip.reason.code() == "malformed");
            complaints.extend(malformed.map(|skip| format!("{name}: {:?} {}", skip.place, skip.reason)));
        }
        if std::env::var_os("SHOW_CORPUS").is_some() {
            eprintln!(
                "{name}\t{}\t{} records\t{:?}",
                says.get(name.as_str()).unwrap_or(&""),
                whole.records.len(),
                whole.reasons()
            );
        }
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

fn list(folder: &Path, files: &mut Vec<PathBuf>) {
    let entries = std::fs::read_dir(folder).expect("a folder of the corpus can be read");
    for entry in entries.flatten() {
        if entry.path().is_dir() { list(&entry.path(), files) } else { files.push(entry.path()) }
    }
    files.sort();
}
