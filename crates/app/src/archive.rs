//! Everything in open formats, as one zip, out and in again.

use crate::error::AppError;
use crate::office::Office;
use crate::{export, practice};
use formats::archive::{CARDS, NETWORK, PRACTICE, TABLE, files, write};
use formats::limits::JSON_BYTES_MAX;
use std::fs::{self, File};
use std::io::{self, Read, Seek};
use std::path::{Path, PathBuf};

/// Everything: people and ties as a network file, what was written down as a practice file, the address book as vCards, each with
/// the id of its person, and as a table. Equal states on one day give equal bytes.
///
/// # Errors
/// The data cannot be read or opened.
pub async fn all(office: &Office) -> Result<Vec<u8>, AppError> {
    let (network, practice) = (export::network(office).await?, practice::export(office).await?);
    let (cards, table) = (export::marked_vcards(office).await?, export::table(office).await?);
    let texts = [(NETWORK, network), (PRACTICE, practice), (CARDS, cards), (TABLE, table)];
    let packed: Vec<(&str, &[u8])> = texts.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    write(&packed, office.today()).map_err(|_| AppError::Unreadable("what goes into the archive"))
}

/// The files of an archive that [`all`] made which hold everything: the table says again what stands in these. `None` where this
/// is no such archive.
#[must_use]
pub fn parts(zip: impl Read + Seek) -> Option<Parts> {
    let [network, practice, cards] = files(zip, [NETWORK, PRACTICE, CARDS]);
    let practice = practice.filter(|bytes| practice::is_practice(bytes))?;
    Some(Parts { network, cards, practice })
}

/// What stands in an archive.
pub struct Parts {
    /// The network file, where it is there.
    pub network: Option<Vec<u8>>,
    /// The address book, where it is there.
    pub cards: Option<Vec<u8>>,
    /// The practice file.
    pub practice: Vec<u8>,
}

/// So much of a file tells whether it is one of ours, in bytes.
const HEAD_BYTES: u64 = 512;

/// Files, sorted by who brings them in.
#[derive(Debug, Default)]
pub struct Sorted {
    /// What brings people.
    pub others: Vec<PathBuf>,
    /// Practice files, each with the name that its faults are told under.
    pub practices: Vec<(String, Vec<u8>)>,
}

/// Sorts files by content. Of an archive of ours the network, the cards and the practice file come in, since the table says the same
/// again; those with people are laid into `room`, which has to stay until they are read. Each file comes with the name that it is
/// told under.
///
/// # Errors
/// A practice file cannot be read, or the room cannot be written.
pub fn sort(files: impl IntoIterator<Item = (String, PathBuf)>, room: &Path) -> Result<Sorted, AppError> {
    let mut sorted = Sorted::default();
    for (name, path) in files {
        let head = head(&path);
        if practice::is_practice(&head) {
            let bytes = whole(&path).map_err(|source| AppError::File { path, what: "read", source })?;
            sorted.practices.push((name, bytes));
            continue;
        }
        let parts = if head.starts_with(b"PK") { File::open(&path).ok().and_then(parts) } else { None };
        let Some(parts) = parts else {
            sorted.others.push(path);
            continue;
        };
        for (name, bytes) in [(NETWORK, parts.network), (CARDS, parts.cards)] {
            if let Some(bytes) = bytes.filter(|bytes| !bytes.is_empty()) {
                sorted.others.push(laid(room, sorted.practices.len(), (name, &bytes))?);
            }
        }
        sorted.practices.push((format!("{name}/{PRACTICE}"), parts.practice));
    }
    Ok(sorted)
}

/// The beginning of a file; nothing where it is a folder or cannot be read, which whoever brings it in will say.
fn head(path: &Path) -> Vec<u8> {
    let mut head = Vec::new();
    if path.is_file()
        && let Ok(file) = File::open(path)
        && file.take(HEAD_BYTES).read_to_end(&mut head).is_err()
    {
        head.clear();
    }
    head
}

/// A file, up to a byte more than is read of one of ours; whoever reads it says that it is too large.
fn whole(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(JSON_BYTES_MAX as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Each archive in a folder of its own, so that all keep the name by which they are told.
fn laid(room: &Path, number: usize, (name, bytes): (&str, &[u8])) -> Result<PathBuf, AppError> {
    let folder = room.join(format!("archive-{number}"));
    let not_made = |source| AppError::File { path: folder.clone(), what: "made", source };
    fs::create_dir_all(&folder).map_err(not_made)?;
    let path = folder.join(name);
    fs::write(&path, bytes).map_err(|source| AppError::File { path: path.clone(), what: "written", source })?;
    Ok(path)
}
