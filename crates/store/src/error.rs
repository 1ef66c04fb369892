//! What can go wrong with the store. "Not found" is a value, not an error; so is nothing here.

use std::path::PathBuf;

/// Why something was not read or not kept.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The data folder cannot be used.
    #[error("the data folder `{}` {problem}", .folder.display())]
    Folder {
        /// Which folder.
        folder: PathBuf,
        /// Cause and remedy.
        problem: FolderProblem,
        /// What the system said.
        #[source]
        source: Option<std::io::Error>,
    },
    /// Another process writes there.
    #[error("the data folder `{}` is in use by another telemachus{}; stop that one first, or let it do the work", .folder.display(), .process.map(|id| format!(" (process `{id}`)")).unwrap_or_default())]
    InUse {
        /// Which folder.
        folder: PathBuf,
        /// Who, where it says so.
        process: Option<u32>,
    },
    /// The data was written by a later version of the program.
    #[error("the data has version `{found}`; this program knows versions up to {known}, so use the later program")]
    SchemaNewer {
        /// What the database has.
        found: i64,
        /// What we have.
        known: i64,
    },
    /// A migration failed; the database is as it was before it.
    #[error("the change of the database to version `{version}` failed; nothing of it was kept")]
    Migration {
        /// To which version.
        version: i64,
        /// What the database said.
        #[source]
        source: sqlx::Error,
    },
    /// A safety setting of the database did not take.
    #[error("the database has `{name}` at `{found}`; it must be `{wanted}`")]
    Setting {
        /// Which one.
        name: &'static str,
        /// What it is.
        found: String,
        /// What it must be.
        wanted: String,
    },
    /// The address of the database cannot be understood, or nobody answers there.
    #[error("the database does not answer; check that it runs and that its address is right")]
    Unreachable(#[source] sqlx::Error),
    /// The database refused a statement.
    #[error("the database refused `{statement}`")]
    Database {
        /// Name of the statement.
        statement: &'static str,
        /// What it said.
        #[source]
        source: sqlx::Error,
    },
    /// There is no room left; nothing of the change was kept.
    #[error("the disk is full; nothing of this change was kept; free some space and try again")]
    DiskFull,
    /// A stored value is none that this program writes.
    #[error("the database holds `{value}` as {what}, which this program does not know")]
    StoredValue {
        /// What it should be.
        what: &'static str,
        /// What it is.
        value: String,
    },
    /// The change met others again and again.
    #[error("the change was tried `{0}` times and did not get through; try again later")]
    TriedTooOften(u32),
    /// A statement failed, and the job went on as if it had not.
    #[error("a statement failed inside the change, so nothing of it was kept")]
    FailureIgnored,
    /// The job broke off with a defect of the program.
    #[error("a defect of the program broke off the change; nothing of it was kept")]
    Panicked,
    /// The writer has stopped, because the disk failed to keep what it was given or the program is ending.
    #[error("nothing more can be written; restart telemachus")]
    WriterStopped,
    /// A key of a write is used a second time, and its result was not kept.
    #[error("this change was already made")]
    AlreadyWritten,
    /// The row is no longer as it was when it was read.
    #[error("{0} has changed in the meantime; look again before changing it")]
    Changed(&'static str),
    /// There is no such row.
    #[error("there is no such {0}")]
    Missing(&'static str),
    /// A batch is not in the state that the call needs.
    #[error("the import is `{found}`; it must be `{wanted}`")]
    BatchState {
        /// What it is.
        found: &'static str,
        /// What it must be.
        wanted: &'static str,
    },
    /// A list that must name everything once names something twice.
    #[error("`{what}` stands twice in {list}")]
    Twice {
        /// Which list.
        list: &'static str,
        /// What stands twice.
        what: String,
    },
    /// A backup would overwrite a file.
    #[error("`{}` is already there; name another file", .0.display())]
    BackupExists(PathBuf),
    /// A file could not be written or read.
    #[error("`{}` cannot be used", .path.display())]
    File {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: std::io::Error,
    },
    /// A file is no backup, or is damaged.
    #[error("`{}` is not a whole backup of telemachus: {reason}", .path.display())]
    NotABackup {
        /// Which file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// A restore would mix two people's data.
    #[error("there is data here already; restore into an empty place, or say that it may be replaced")]
    NotEmpty,
}

/// Why a data folder cannot be used, and what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FolderProblem {
    /// It is a file.
    NotAFolder,
    /// It cannot be made.
    NotMade,
    /// It cannot be written.
    ReadOnly,
    /// It belongs to another user of the machine.
    WrongOwner {
        /// Whose it is.
        owner: u32,
        /// Who we are.
        us: u32,
    },
}

impl std::fmt::Display for FolderProblem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            FolderProblem::NotAFolder => f.write_str("is not a folder; name another with `--data-dir`"),
            FolderProblem::NotMade => f.write_str("cannot be made; make it, or name another with `--data-dir`"),
            FolderProblem::ReadOnly => {
                f.write_str("cannot be written; make it writable for you, or name another with `--data-dir`")
            }
            FolderProblem::WrongOwner { owner, us } => {
                write!(
                    f,
                    "belongs to user `{owner}` and this is user `{us}`; run telemachus as its owner, or give it to `{us}`"
                )
            }
        }
    }
}

impl StoreError {
    /// An error of a statement, with what is worth telling apart.
    pub(crate) fn of_statement(statement: &'static str, source: sqlx::Error) -> Self {
        if crate::dialect::is_disk_full(&source) { Self::DiskFull } else { Self::Database { statement, source } }
    }
}
