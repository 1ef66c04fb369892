//! A file on disk: what is needed to see whether it is the one that was read before.

use chrono::{DateTime, Utc};
use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

/// How much of the start and of the end of a file stands for the whole of it.
const SAMPLE_BYTES: u64 = 64 * 1024;

/// The file on disk from which an item comes: itself, or the archive that it lies in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// Its path.
    pub path: PathBuf,
    /// Its size.
    pub bytes: u64,
    /// When it was last written to, where the system says so.
    pub modified: Option<DateTime<Utc>>,
}

/// What a file looks like from outside: to be hashed, and compared with the last time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fingerprint {
    /// Size in bytes; that of the earlier state where one was asked for.
    pub bytes: u64,
    /// The first 64 KiB.
    pub head: Vec<u8>,
    /// The last 64 KiB before `bytes`; with the head it may overlap.
    pub tail: Vec<u8>,
}

impl Origin {
    pub(super) fn of(path: &Path) -> io::Result<Self> {
        let metadata = fs::metadata(path)?;
        let modified = metadata.modified().ok().map(DateTime::<Utc>::from);
        Ok(Self { path: path.to_owned(), bytes: metadata.len(), modified })
    }

    /// The file as it is now.
    ///
    /// # Errors
    /// From the file system.
    pub fn fingerprint(&self) -> io::Result<Fingerprint> {
        self.fingerprint_as_of(self.bytes)
    }

    /// The first `bytes` of the file, as if it ended there: equal to an earlier fingerprint where the file has only grown.
    ///
    /// # Errors
    /// From the file system; a file that is shorter than that is an unexpected end.
    pub fn fingerprint_as_of(&self, bytes: u64) -> io::Result<Fingerprint> {
        let mut file = File::open(&self.path)?;
        let sample = bytes.min(SAMPLE_BYTES);
        let mut head = vec![0; sample as usize];
        file.read_exact(&mut head)?;
        let mut tail = vec![0; sample as usize];
        file.seek(SeekFrom::Start(bytes - sample))?;
        file.read_exact(&mut tail)?;
        Ok(Fingerprint { bytes, head, tail })
    }
}
