//! The data folder: who may use it, and who does.

use crate::StoreError;
use crate::error::FolderProblem;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Read, Seek, Write};
use std::path::{Path, PathBuf};

/// The database in it.
pub const DATABASE_FILE: &str = "telemachus.db";
/// Locked by the one process that writes; holds its number.
pub const LOCK_FILE: &str = "telemachus.lock";
const PROBE_FILE: &str = ".telemachus-probe";

/// The right to write in a data folder, as long as it lives.
pub(crate) struct FolderLock {
    /// The system lets go of the lock when the file closes.
    _file: File,
}

/// Makes the folder where it is missing, sees that it is ours and can be written, and takes the lock.
pub(crate) fn take(folder: &Path) -> Result<FolderLock, StoreError> {
    let fault = |problem, source| StoreError::Folder { folder: folder.to_owned(), problem, source };
    if !folder.exists() {
        make(folder).map_err(|source| fault(FolderProblem::NotMade, Some(source)))?;
    }
    if !folder.is_dir() {
        return Err(fault(FolderProblem::NotAFolder, None));
    }
    probe(folder)?;
    let file = open_private(&folder.join(LOCK_FILE)).map_err(|source| fault(FolderProblem::ReadOnly, Some(source)))?;
    lock(folder, file)
}

/// Makes an empty file for its owner alone, where it is missing.
pub(crate) fn touch_private(path: &Path) -> Result<(), StoreError> {
    open_private(path).map(drop).map_err(|source| StoreError::File { path: path.to_owned(), source })
}

fn make(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn open_private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Writes a small file and takes it away again. A database in WAL mode cannot even be read in a folder that cannot be
/// written, and says so in words that help nobody.
fn probe(folder: &Path) -> Result<(), StoreError> {
    let fault = |problem, source| StoreError::Folder { folder: folder.to_owned(), problem, source };
    let path = folder.join(PROBE_FILE);
    let file = match open_private(&path) {
        Ok(file) => file,
        Err(source) => return Err(fault(owner_problem(folder).unwrap_or(FolderProblem::ReadOnly), Some(source))),
    };
    let foreign = foreign_owner(folder, &file);
    fs::remove_file(&path).map_err(|source| fault(FolderProblem::ReadOnly, Some(source)))?;
    match foreign {
        Some(problem) => Err(fault(problem, None)),
        None => Ok(()),
    }
}

/// The superuser could write in anybody's folder, and would leave files there that its owner cannot use.
#[cfg(unix)]
fn foreign_owner(folder: &Path, ours: &File) -> Option<FolderProblem> {
    use std::os::unix::fs::MetadataExt;
    let (owner, us) = (fs::metadata(folder).ok()?.uid(), ours.metadata().ok()?.uid());
    (owner != us).then_some(FolderProblem::WrongOwner { owner, us })
}

#[cfg(not(unix))]
fn foreign_owner(_folder: &Path, _ours: &File) -> Option<FolderProblem> {
    None
}

/// Whether the folder is another's, asked where we cannot write in it.
#[cfg(unix)]
fn owner_problem(folder: &Path) -> Option<FolderProblem> {
    use std::os::unix::fs::MetadataExt;
    // Where the system tells of no process, we do not know who we are and say only that it cannot be written.
    let (owner, us) = (fs::metadata(folder).ok()?.uid(), fs::metadata("/proc/self").ok()?.uid());
    (owner != us).then_some(FolderProblem::WrongOwner { owner, us })
}

#[cfg(not(unix))]
fn owner_problem(_folder: &Path) -> Option<FolderProblem> {
    None
}

fn lock(folder: &Path, mut file: File) -> Result<FolderLock, StoreError> {
    match file.try_lock() {
        Ok(()) => {
            // The number only helps the one who is refused, so it may fail.
            let number = std::process::id().to_string();
            if let Err(error) = file.set_len(0).and_then(|()| file.write_all(number.as_bytes())) {
                tracing::warn!(error.kind = ?error.kind(), "the lock file does not say whose it is");
            }
            Ok(FolderLock { _file: file })
        }
        Err(TryLockError::WouldBlock) => {
            let mut text = String::new();
            let read = file.rewind().and_then(|()| file.read_to_string(&mut text));
            let process = read.ok().and_then(|_| text.trim().parse().ok());
            Err(StoreError::InUse { folder: folder.to_owned(), process })
        }
        Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => {
            Err(StoreError::File { path: folder.join(LOCK_FILE), source: error })
        }
        Err(TryLockError::Error(source)) => Err(StoreError::Folder {
            folder: folder.to_owned(),
            problem: FolderProblem::ReadOnly,
            source: Some(source),
        }),
    }
}

/// The path of the database in a data folder.
pub(crate) fn database(folder: &Path) -> PathBuf {
    folder.join(DATABASE_FILE)
}
