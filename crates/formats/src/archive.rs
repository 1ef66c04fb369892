//! Everything of a person in open formats, as one zip: files of ours by their names.

use crate::limits::JSON_BYTES_MAX;
use chrono::{Datelike, NaiveDate};
use std::io::{self, Cursor, Read, Seek, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// The name of the network file in an archive.
pub const NETWORK: &str = "network.json";
/// The name of the practice file.
pub const PRACTICE: &str = "practice.json";
/// The name of the address book as vCards.
pub const CARDS: &str = "people.vcf";
/// The name of the address book as a table.
pub const TABLE: &str = "people.csv";

/// The files as a zip, in their order; the same files on the same day give the same bytes.
///
/// # Errors
/// The files are larger than a zip can hold.
pub fn write(files: &[(&str, &[u8])], day: NaiveDate) -> io::Result<Vec<u8>> {
    let number = |number: u32| u8::try_from(number).unwrap_or(1);
    let year = u16::try_from(day.year()).unwrap_or(1980);
    let at = DateTime::from_date_and_time(year, number(day.month()), number(day.day()), 0, 0, 0).unwrap_or_default();
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).last_modified_time(at);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// The files with these names in a zip, each of at most [`JSON_BYTES_MAX`] bytes; `None` for those that are not there, and for all
/// where this is no zip.
pub fn files<const N: usize>(zip: impl Read + Seek, names: [&str; N]) -> [Option<Vec<u8>>; N] {
    let mut zip = ZipArchive::new(zip).ok();
    names.map(|name| {
        let file = zip.as_mut()?.by_name(name).ok()?;
        let mut bytes = Vec::new();
        file.take(JSON_BYTES_MAX as u64 + 1).read_to_end(&mut bytes).ok()?;
        (bytes.len() <= JSON_BYTES_MAX).then_some(bytes)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_found_again() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        let packed: [(&str, &[u8]); 2] = [(NETWORK, b"{}"), (PRACTICE, b"[1]")];
        let zip = write(&packed, day).expect("a zip");
        assert_eq!(zip, write(&packed, day).expect("a zip"));
        assert_eq!(files(Cursor::new(&zip), [PRACTICE, CARDS]), [Some(b"[1]".to_vec()), None]);
        assert_eq!(files(Cursor::new(b"no zip"), [PRACTICE]), [None]);
    }
}
