//! Files on their way between a browser and the data: they lie in the data folder, for its owner alone, and are removed
//! afterwards whatever happens.

use crate::error::AppError;
use crate::office::Office;
use model::permission::Action;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use tokio::fs::File;
use tokio::io::{AsyncWriteExt, BufWriter};
use uuid::Uuid;

/// Most bytes of all files that are sent at once (ours: a large mailbox has ten gigabytes; the command line reads larger ones
/// where they lie).
pub const UPLOAD_BYTES_MAX: u64 = 20 << 30;
/// Most files that are sent at once (ours; more come as an archive).
pub const UPLOAD_FILES_MAX: usize = 1_000;
/// Letters of a file's name that are kept (ours, below what file systems take).
const NAME_LETTERS_MAX: usize = 60;
/// The folder of all uploads within the data folder.
const FOLDER: &str = "uploads";

/// Files that were sent, or are being sent. They are removed with this value.
#[derive(Debug)]
pub struct Upload {
    folder: PathBuf,
    files: Vec<PathBuf>,
    bytes: u64,
}

/// One file that is being sent.
#[derive(Debug)]
pub struct Incoming<'u> {
    path: PathBuf,
    file: BufWriter<File>,
    bytes: &'u mut u64,
}

impl Upload {
    /// Makes room for files.
    ///
    /// # Errors
    /// The data folder cannot be written.
    pub fn begin(office: &Office) -> Result<Self, AppError> {
        office.permit(Action::Write)?;
        let folder = office.folder().join(FOLDER).join(Uuid::new_v4().simple().to_string());
        make_private_folder(&folder)?;
        Ok(Self { folder, files: Vec::new(), bytes: 0 })
    }

    /// Begins a file. Only the last part of its name is kept, so it says nothing about a place.
    ///
    /// # Errors
    /// There are [`UPLOAD_FILES_MAX`] files already, or it cannot be written.
    pub async fn file(&mut self, name: &str) -> Result<Incoming<'_>, AppError> {
        if self.files.len() >= UPLOAD_FILES_MAX {
            return Err(AppError::Wrong(format!("there are more than {UPLOAD_FILES_MAX} files; send them as a zip")));
        }
        // Each lies in a folder of its own, so that two of one name do not meet.
        let folder = self.folder.join(self.files.len().to_string());
        make_private_folder(&folder)?;
        let path = folder.join(safe_name(name));
        let mut options = tokio::fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        options.mode(0o600);
        let file = options.open(&path).await.map_err(|source| not_written(&path, source))?;
        self.files.push(path.clone());
        Ok(Incoming { path, file: BufWriter::new(file), bytes: &mut self.bytes })
    }

    /// The files, in the order in which they are to be read: what says who the owner is comes first.
    #[must_use]
    pub fn paths(&self) -> Vec<PathBuf> {
        let mut paths = self.files.clone();
        let name = |path: &PathBuf| path.file_name().map(|name| name.to_string_lossy().into_owned());
        paths.sort_by_key(|path| formats::source::rank(&name(path).unwrap_or_default()));
        paths
    }

    /// The files as [`Upload::paths`], each with its name.
    #[must_use]
    pub fn named(&self) -> Vec<(String, PathBuf)> {
        let name =
            |path: &PathBuf| path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        self.paths().into_iter().map(|path| (name(&path), path)).collect()
    }

    /// Where something may be laid that is on its way out.
    #[must_use]
    pub fn place(&self, name: &str) -> PathBuf {
        self.folder.join(safe_name(name))
    }

    /// How many bytes came.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.bytes
    }
}

impl Drop for Upload {
    fn drop(&mut self) {
        // What stays is swept away when the program starts again.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl Incoming<'_> {
    /// Writes what came.
    ///
    /// # Errors
    /// There are more than [`UPLOAD_BYTES_MAX`] bytes by now, or they cannot be written.
    pub async fn write(&mut self, bytes: &[u8]) -> Result<(), AppError> {
        *self.bytes += bytes.len() as u64;
        if *self.bytes > UPLOAD_BYTES_MAX {
            let gigabytes = UPLOAD_BYTES_MAX >> 30;
            let said = format!("this is more than {gigabytes} GB; `telemachus import FILE` reads it where it lies");
            return Err(AppError::Wrong(said));
        }
        self.file.write_all(bytes).await.map_err(|source| not_written(&self.path, source))
    }

    /// Ends the file.
    ///
    /// # Errors
    /// It cannot be written.
    pub async fn finish(mut self) -> Result<(), AppError> {
        self.file.flush().await.map_err(|source| not_written(&self.path, source))
    }
}

/// Removes what a program left that did not end in order. Only the one that holds the data folder may call this.
///
/// # Errors
/// The folder cannot be removed.
pub fn sweep(office: &Office) -> Result<(), AppError> {
    let path = office.folder().join(FOLDER);
    match fs::remove_dir_all(&path) {
        Err(source) if source.kind() != io::ErrorKind::NotFound => {
            Err(AppError::File { path, what: "removed", source })
        }
        _ => Ok(()),
    }
}

fn make_private_folder(folder: &Path) -> Result<(), AppError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|source| AppError::File { path: folder.to_owned(), what: "made", source })
}

fn not_written(path: &Path, source: io::Error) -> AppError {
    AppError::File { path: path.to_owned(), what: "written", source }
}

/// The last part of a name, without what means something to a file system; the ending stays.
fn safe_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let letters = last.chars().filter(|letter| !letter.is_control() && !"<>:\"|?*".contains(*letter));
    let name: String = letters.collect();
    let name = name.trim().trim_matches('.');
    let count = name.chars().count();
    let name: String = name.chars().skip(count.saturating_sub(NAME_LETTERS_MAX)).collect();
    if name.is_empty() { "file".to_owned() } else { name }
}

#[cfg(test)]
mod tests {
    use super::safe_name;

    #[test]
    fn a_name_says_nothing_about_a_place() {
        assert_eq!(safe_name("All mail.mbox"), "All mail.mbox");
        assert_eq!(safe_name("../../etc/passwd"), "passwd");
        assert_eq!(safe_name("C:\\mail\\x.eml"), "x.eml");
        for nothing in ["", "..", "/", "a/..", "\u{0}"] {
            assert_eq!(safe_name(nothing), "file", "{nothing:?}");
        }
        assert_eq!(safe_name(&format!("{}.vcf", "ä".repeat(300))).chars().count(), 60);
        assert!(safe_name(&format!("{}.vcf", "ä".repeat(300))).ends_with(".vcf"));
    }
}
