//! Zip archives, read where they lie, entry by entry.
//!
//! The directory of the archive is walked and never held, so a million entries cost no memory. Refused as a whole are
//! archives with too many entries and those that say themselves that too much comes out; those that lie about it run out
//! of budget.

use super::item::Pace;
use super::packed::{Budgeted, Declared, TOO_MUCH};
use super::walk::{Flow, Spot, Walk, too_deep};
use super::{is_litter, rank};
use crate::limits::{ARCHIVE_DEPTH_MAX, ARCHIVE_ENTRIES_MAX};
use model::record::SkipReason;
use std::io::{Cursor, Read, Seek};
use std::ops::ControlFlow;
use std::rc::Rc;
use zip::ZipReadOptions;
use zip::read::{Config, ZipFileEntry};
use zip::result::ZipError;
use zip::unstable::read::ZipIterable;

/// What stands between the name of an archive and that of what is inside.
pub(super) const INSIDE: &str = " » ";

/// Largest archive inside an archive, in bytes: it must be held in memory, as it can only be read from its end.
const INNER_ARCHIVE_BYTES_MAX: u64 = 32 * 1024 * 1024;
/// Most entries that are read before the others.
const FIRST_ENTRIES_MAX: usize = 16;

pub(super) fn too_much() -> SkipReason {
    SkipReason::TooLarge(TOO_MUCH.to_owned())
}

/// Visits an archive that comes out of another packed file.
pub(super) fn visit_inner(walk: &mut Walk<'_, '_>, spot: Spot<'_>, reader: &mut dyn Read) -> Flow {
    if spot.depth >= ARCHIVE_DEPTH_MAX {
        return walk.refuse(spot, too_deep());
    }
    let mut bytes = Vec::new();
    let result = reader.take(INNER_ARCHIVE_BYTES_MAX + 1).read_to_end(&mut bytes);
    if spot.budget.is_exceeded() {
        return walk.refuse(spot, too_much());
    }
    if result.is_err() {
        return walk.refuse(spot, damaged());
    }
    if bytes.len() as u64 > INNER_ARCHIVE_BYTES_MAX {
        let limit = INNER_ARCHIVE_BYTES_MAX / 1024 / 1024;
        let reason = format!("an archive inside an archive may have {limit} MB at most; unpacked, it can be read");
        return walk.refuse(spot, SkipReason::TooLarge(reason));
    }
    visit(walk, spot, Cursor::new(bytes))
}

/// Visits an archive.
pub(super) fn visit<R: Read + Seek>(walk: &mut Walk<'_, '_>, spot: Spot<'_>, reader: R) -> Flow {
    let Ok(mut archive) = ZipIterable::try_new(reader, Config::default()) else {
        return walk.refuse(spot, damaged());
    };
    if archive.len() > ARCHIVE_ENTRIES_MAX {
        let reason = format!("an archive may have {ARCHIVE_ENTRIES_MAX} entries at most");
        return walk.refuse(spot, SkipReason::TooLarge(reason));
    }
    let survey = Survey::of(&mut archive);
    if !spot.budget.allows(survey.bytes_out) {
        return walk.refuse(spot, too_much());
    }
    let mut pass = Pass { walk, spot: &spot, packed_bytes: survey.bytes_in };
    for index in &survey.first {
        let Some(Ok(entry)) = archive.files().ok().and_then(|files| files.nth(*index)) else { continue };
        let Ok(files) = archive.files() else { continue };
        if pass.entry(entry, files.reader_mut())?.is_break() {
            return Ok(ControlFlow::Break(()));
        }
    }
    let Ok(files) = archive.files() else { return pass.walk.refuse(spot.clone(), damaged()) };
    let mut index = 0;
    while let Some(entry) = files.next() {
        let Ok(entry) = entry else { return pass.walk.refuse(spot.clone(), damaged()) };
        let done = survey.first.contains(&index);
        index += 1;
        if done || spot.budget.is_exceeded() {
            continue;
        }
        if pass.entry(entry, files.reader_mut())?.is_break() {
            return Ok(ControlFlow::Break(()));
        }
    }
    Ok(ControlFlow::Continue(()))
}

fn damaged() -> SkipReason {
    SkipReason::Malformed("it is a damaged archive".to_owned())
}

/// What an archive says of itself.
#[derive(Default)]
struct Survey {
    bytes_in: u64,
    bytes_out: u64,
    /// Numbers of the entries that are read before the others, in their order.
    first: Vec<usize>,
}

impl Survey {
    fn of<R: Read + Seek>(archive: &mut ZipIterable<R>) -> Self {
        let mut survey = Self::default();
        let mut first = Vec::new();
        let Ok(files) = archive.files() else { return survey };
        for (index, entry) in files.enumerate() {
            let Ok(entry) = entry else { break };
            survey.bytes_in = survey.bytes_in.saturating_add(entry.compressed_size());
            survey.bytes_out = survey.bytes_out.saturating_add(entry.size());
            let name = entry_name(&entry);
            let file_name = name.rsplit('/').next().unwrap_or_default();
            if rank(file_name) < rank("") && first.len() < FIRST_ENTRIES_MAX {
                first.push((rank(file_name), index));
            }
        }
        first.sort_unstable();
        survey.first = first.into_iter().map(|(_, index)| index).collect();
        survey
    }
}

struct Pass<'p, 'v, 'w, 's> {
    walk: &'p mut Walk<'v, 'w>,
    spot: &'p Spot<'s>,
    packed_bytes: u64,
}

impl Pass<'_, '_, '_, '_> {
    fn entry<R: Read + Seek>(&mut self, entry: ZipFileEntry<'_>, reader: &mut R) -> Flow {
        let name = entry_name(&entry);
        if entry.is_dir() || entry.is_symlink() || name.split('/').any(is_hidden) {
            return Ok(ControlFlow::Continue(()));
        }
        let (archive, size) = (&self.spot.name, entry.size());
        let spot = Spot {
            origin: self.spot.origin,
            name: format!("{archive}{INSIDE}{name}"),
            container: archive.clone(),
            depth: self.spot.depth + 1,
            disk_bytes: self.disk_bytes(entry.compressed_size()),
            budget: Rc::clone(&self.spot.budget),
        };
        if entry.encrypted() {
            return self.walk.refuse(spot, SkipReason::NotRead("a file locked with a password".to_owned()));
        }
        match entry.with_reader(reader, ZipReadOptions::new()) {
            Ok(file) => {
                let file = Declared { reader: file, left: size };
                let mut file = Budgeted { reader: file, budget: Rc::clone(&spot.budget) };
                self.walk.stream(spot, &mut file, Pace::Proportion(size))
            }
            Err(ZipError::CompressionMethodNotSupported(_) | ZipError::UnsupportedArchive(_)) => {
                self.walk.refuse(spot, SkipReason::NotRead("a file packed in an unusual way".to_owned()))
            }
            Err(_) => self.walk.refuse(spot, damaged()),
        }
    }

    /// The part of an entry of what the archive takes on disk. Archives inside archives take what their entry took.
    fn disk_bytes(&self, packed: u64) -> u64 {
        let part = u128::from(packed) * u128::from(self.spot.disk_bytes) / u128::from(self.packed_bytes.max(1));
        u64::try_from(part).unwrap_or(u64::MAX).min(self.spot.disk_bytes)
    }
}

/// Hidden, or left behind by a system. `.` and `..` are only odd names, as nothing is written.
fn is_hidden(part: &str) -> bool {
    is_litter(part) && !matches!(part, "." | "..")
}

/// The name as it is shown: with `/`, whatever the program that packed it wrote, and without control characters.
fn entry_name(entry: &ZipFileEntry<'_>) -> String {
    let name =
        entry.name().map_or_else(|_| String::from_utf8_lossy(entry.name_raw()).into_owned(), |name| name.into_owned());
    name.replace('\\', "/").chars().filter(|character| !character.is_control()).collect()
}
