//! Backup and restore. A backup is always one SQLite file with the schema of this crate, whatever the data came from,
//! and goes back into either database. What is sealed stays sealed in it: it is worth nothing without the key.

use crate::ids::ordered;
use crate::migrate;
use crate::tx::Link;
use crate::{Db, Kind, Reader, StoreError, Tx, WriteKey, copy, folder, identity, lite};
use chrono::{DateTime, Utc};
use model::permission::WorkspaceId;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Connection};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// What the data of a backup may meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RestoreInto {
    /// A place where nobody has anything yet.
    Empty,
    /// Anything: it is replaced. In a folder everything, in PostgreSQL the workspaces that the backup holds.
    Replace,
}

/// Writes a backup to a new file, while others go on writing: what it holds is of one moment.
///
/// From a folder it holds everything, from PostgreSQL the workspace. The file is for its owner alone (0600), and appears
/// under its name only when it is whole and has been read through.
///
/// # Errors
/// `BackupExists`, `File`, `NotABackup` where it does not read back, and what the database says.
pub async fn write(db: &Db, workspace: WorkspaceId, path: &Path) -> Result<(), StoreError> {
    if path.exists() {
        return Err(StoreError::BackupExists(path.to_owned()));
    }
    let part = PartFile::new(path)?;
    match db {
        Db::Lite(lite) => vacuum(lite.folder(), &part.path).await?,
        Db::Pg(_) => dump(db, workspace, &part.path).await?,
    }
    open_whole(&part.path).await?.close().await.map_err(|error| damaged(path, &error))?;
    part.keep(path)
}

/// Puts the data of a backup back, all of it or nothing. A backup of an older version is brought up to this one, in a
/// copy beside it.
///
/// # Errors
/// `NotABackup`; `SchemaNewer`; `NotEmpty` where something would have to be replaced and may not; `File`; and what the
/// database says.
pub async fn restore(db: &Db, path: &Path, into: RestoreInto, at: DateTime<Utc>) -> Result<(), StoreError> {
    if version(path).await? == migrate::NEWEST {
        return copy_back(db, path.to_owned(), into, at).await;
    }
    let part = PartFile::new(&path.with_extension(ordered(at).to_string()))?;
    fs::copy(path, &part.path).map_err(|source| StoreError::File { path: part.path.clone(), source })?;
    let mut connection = plain(&part.path).connect().await.map_err(|error| damaged(path, &error))?;
    migrate::migrate_lite(&mut connection, migrate::NEWEST).await?;
    connection.close().await.map_err(|error| damaged(path, &error))?;
    copy_back(db, part.path.clone(), into, at).await
}

async fn copy_back(db: &Db, path: PathBuf, into: RestoreInto, at: DateTime<Utc>) -> Result<(), StoreError> {
    // The workspaces are those of the file; the key belongs to none of them.
    let nowhere = WorkspaceId(Uuid::nil());
    db.write(nowhere, WriteKey::fresh(at), move |tx| {
        let path = path.clone();
        Box::pin(async move {
            let mut file = Reader::new(Link::Writer(open_whole(&path).await?));
            let arriving = identity::workspaces(&mut file).await?;
            let leaving = match tx.kind() {
                Kind::Lite => identity::workspaces(tx).await?,
                Kind::Pg => arriving.clone(),
            };
            for workspace in leaving {
                if into == RestoreInto::Empty && copy::content(tx, workspace).await? > 0 {
                    return Err(StoreError::NotEmpty);
                }
                copy::delete_workspace(tx, workspace).await?;
            }
            for workspace in arriving {
                copy::workspace(&mut file, tx, workspace).await?;
            }
            Ok(())
        })
    })
    .await
}

async fn vacuum(folder: &Path, part: &Path) -> Result<(), StoreError> {
    let fault = |source| StoreError::of_statement("backup::VACUUM", source);
    let mut connection = lite::options(&folder::database(folder)).connect().await.map_err(fault)?;
    let target = part.to_string_lossy().into_owned();
    sqlx::query("vacuum into $1").bind(target).execute(&mut connection).await.map_err(fault)?;
    connection.close().await.map_err(fault)
}

async fn dump(db: &Db, workspace: WorkspaceId, part: &Path) -> Result<(), StoreError> {
    let fault = |source| StoreError::of_statement("backup::DUMP", source);
    let mut connection = plain(part).connect().await.map_err(fault)?;
    migrate::migrate_lite(&mut connection, migrate::NEWEST).await?;
    let mut tx = Tx::new(Link::Writer(connection));
    tx.command("begin immediate").await.map_err(fault)?;
    let mut reader = db.reader().await?;
    copy::workspace(&mut reader, &mut tx, workspace).await?;
    tx.command("commit").await.map_err(fault)?;
    match tx.into_link() {
        Link::Writer(connection) => connection.close().await.map_err(fault),
        Link::Lite(_) | Link::Pg(_) => Ok(()),
    }
}

/// A database file without the settings of a data folder: no log beside it.
fn plain(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new().filename(path).create_if_missing(false).foreign_keys(true).disable_statement_logging()
}

async fn version(path: &Path) -> Result<i64, StoreError> {
    let mut connection = open_whole(path).await?;
    let version = read_version(&mut connection, path).await?;
    connection.close().await.map_err(|error| damaged(path, &error))?;
    if version > migrate::NEWEST {
        return Err(StoreError::SchemaNewer { found: version, known: migrate::NEWEST });
    }
    Ok(version)
}

/// Opens a backup to read, after reading it through.
async fn open_whole(path: &Path) -> Result<SqliteConnection, StoreError> {
    if let Err(source) = File::open(path) {
        return Err(StoreError::File { path: path.to_owned(), source });
    }
    let fault = |error| damaged(path, &error);
    let mut connection = plain(path).read_only(true).connect().await.map_err(fault)?;
    read_version(&mut connection, path).await?;
    let found: String = sqlx::query_scalar("select integrity_check from pragma_integrity_check limit 1")
        .fetch_one(&mut connection)
        .await
        .map_err(fault)?;
    if found != "ok" {
        return Err(StoreError::NotABackup { path: path.to_owned(), reason: found });
    }
    Ok(connection)
}

async fn read_version(connection: &mut SqliteConnection, path: &Path) -> Result<i64, StoreError> {
    let version = sqlx::query_scalar(migrate::NEWEST_DONE).fetch_one(connection).await;
    match version {
        Ok(0) => Err(StoreError::NotABackup { path: path.to_owned(), reason: "it is empty".to_owned() }),
        other => other.map_err(|error| damaged(path, &error)),
    }
}

fn damaged(path: &Path, error: &sqlx::Error) -> StoreError {
    StoreError::NotABackup { path: path.to_owned(), reason: error.to_string() }
}

/// A file on its way: gone again unless it is kept.
struct PartFile {
    path: PathBuf,
}

impl PartFile {
    fn new(path: &Path) -> Result<Self, StoreError> {
        let mut name = path.as_os_str().to_owned();
        name.push(".part");
        let part = Self { path: name.into() };
        // One that a crash left is of no use.
        drop(fs::remove_file(&part.path));
        folder::touch_private(&part.path)?;
        Ok(part)
    }

    /// Gives it its name, once it is on the disk.
    fn keep(self, path: &Path) -> Result<(), StoreError> {
        let fault = |source| StoreError::File { path: path.to_owned(), source };
        File::open(&self.path).and_then(|file| file.sync_all()).map_err(fault)?;
        fs::rename(&self.path, path).map_err(fault)?;
        let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        // Not every system can sync a folder; the file itself is safe.
        File::open(parent).and_then(|folder| folder.sync_all()).or(Ok(()))
    }
}

impl Drop for PartFile {
    fn drop(&mut self) {
        drop(fs::remove_file(&self.path));
    }
}
