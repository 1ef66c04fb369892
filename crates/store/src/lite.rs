//! SQLite: one connection that writes, a few that read, settings that are read back.

use crate::folder::{self, FolderLock};
use crate::tx::{Link, Reader, Tx, Work};
use crate::write_key::Job;
use crate::writer::{self, Queued, Waiting};
use crate::{StoreError, migrate};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{ConnectOptions, Connection};
use std::path::{Path, PathBuf};
use std::time::Duration;
use tokio::sync::{Mutex, mpsc, oneshot};
use tokio::task::JoinHandle;

/// How many read at once (ours: two cores are busy with four).
const READERS_MAX: u32 = 4;
/// How many writes wait before callers wait to hand theirs in (ours).
const WAITING_MAX: usize = 1024;
/// How long we wait for another program that holds the file, such as a shell somebody opened it with (ours).
const BUSY_WAIT: Duration = Duration::from_secs(5);

/// How much of the file the writer may hold in memory: 32 MiB, which SQLite wants as negative KiB. A large change that
/// does not fit goes to the log and back page by page (measured: four minutes instead of seconds).
const WRITER_CACHE: &str = "-32768";

/// What every connection must have, as SQLite names it: nothing acknowledged is lost (`design/trust.md` 5.1), nothing
/// confidential goes to a temporary file, nothing points nowhere, nothing deleted stays readable in the file.
const SETTINGS: [(&str, &str); 5] =
    [("journal_mode", "wal"), ("synchronous", "2"), ("temp_store", "2"), ("foreign_keys", "1"), ("secure_delete", "1")];

/// An opened folder.
pub struct Lite {
    folder: PathBuf,
    readers: SqlitePool,
    queue: Mutex<Option<mpsc::Sender<Box<dyn Queued>>>>,
    writer: Mutex<Option<JoinHandle<()>>>,
}

impl Lite {
    pub(crate) async fn open(folder: &Path, version: i64) -> Result<Self, StoreError> {
        let lock = folder::take(folder)?;
        let path = folder::database(folder);
        folder::touch_private(&path)?;
        let writer = options(&path).pragma("cache_size", WRITER_CACHE);
        let mut connection = writer.connect().await.map_err(StoreError::Unreachable)?;
        check_settings(&mut connection).await?;
        migrate::migrate_lite(&mut connection, version).await?;
        let connection = sweep(connection, version).await?;
        let readers = SqlitePoolOptions::new().max_connections(READERS_MAX).test_before_acquire(false);
        let readers = readers.connect_lazy_with(options(&path).pragma("query_only", "on"));
        let (queue, waiting) = mpsc::channel(WAITING_MAX);
        let writer = tokio::spawn(write_all(connection, waiting, lock));
        let (queue, writer) = (Mutex::new(Some(queue)), Mutex::new(Some(writer)));
        Ok(Self { folder: folder.to_owned(), readers, queue, writer })
    }

    /// The folder it lies in.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub(crate) async fn reader(&self) -> Result<Reader, StoreError> {
        Ok(Reader::new(Link::Lite(self.readers.begin().await.map_err(StoreError::Unreachable)?)))
    }

    pub(crate) async fn write<T, E, F>(&self, job: Job<T, E, F>) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: Work<Tx, T, E> + 'static,
    {
        let (reply, outcome) = oneshot::channel();
        // Taken out of the mutex first: waiting for room in the queue must not keep others from closing it.
        let queue = self.queue.lock().await.clone();
        let stopped = || E::from(StoreError::WriterStopped);
        queue.ok_or_else(stopped)?.send(Box::new(Waiting::new(job, reply))).await.map_err(|_| stopped())?;
        outcome.await.map_err(|_| stopped())?
    }

    pub(crate) async fn close(&self) {
        drop(self.queue.lock().await.take());
        if let Some(writer) = self.writer.lock().await.take()
            && let Err(error) = writer.await
        {
            tracing::error!(error.panicked = error.is_panic(), "the writer ended badly");
        }
        self.readers.close().await;
    }
}

/// So many rows wait for whoever reads them: lists come in thousands, and each handing over from the thread of the connection
/// costs a change of threads (ours).
const ROWS_AHEAD: usize = 2_000;

/// How every connection is opened.
pub(crate) fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(false)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(BUSY_WAIT)
        .pragma("temp_store", "memory")
        .pragma("secure_delete", "on")
        .row_buffer_size(ROWS_AHEAD)
        .disable_statement_logging()
}

/// The settings as the connection has them.
pub(crate) async fn settings(
    connection: &mut SqliteConnection,
) -> Result<Vec<(&'static str, String, &'static str)>, StoreError> {
    let mut settings = Vec::new();
    for (name, wanted) in SETTINGS {
        let sql = sqlx::AssertSqlSafe(format!("select cast({name} as text) from pragma_{name}"));
        let found: String =
            sqlx::query_scalar(sql).fetch_one(&mut *connection).await.map_err(StoreError::Unreachable)?;
        settings.push((name, found, wanted));
    }
    Ok(settings)
}

/// A file system that cannot do WAL leaves the old mode without a word; so what was asked for is read back.
async fn check_settings(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    for (name, found, wanted) in settings(connection).await? {
        if found != wanted {
            return Err(StoreError::Setting { name, found, wanted: wanted.to_owned() });
        }
    }
    Ok(())
}

/// Takes away the half imports that a crash left: we hold the lock, so nobody is importing.
async fn sweep(connection: SqliteConnection, version: i64) -> Result<SqliteConnection, StoreError> {
    if version < migrate::NEWEST {
        return Ok(connection);
    }
    let mut tx = Tx::new(Link::Writer(connection));
    tx.command("begin immediate").await.map_err(StoreError::Unreachable)?;
    crate::batches::sweep_all_pending(&mut tx).await?;
    tx.command("commit").await.map_err(StoreError::Unreachable)?;
    match tx.into_link() {
        Link::Writer(connection) => Ok(connection),
        Link::Lite(_) | Link::Pg(_) => Err(StoreError::WriterStopped),
    }
}

/// The task that writes. The lock goes last, when the connection is closed and its log is folded in.
async fn write_all(connection: SqliteConnection, waiting: mpsc::Receiver<Box<dyn Queued>>, lock: FolderLock) {
    let connection = writer::run(connection, waiting).await;
    if let Err(error) = connection.close().await {
        tracing::error!(error = %error, "the database did not close in order");
    }
    drop(lock);
}
