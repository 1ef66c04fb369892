//! The door to the data: opening it, reading from it, writing to it.

use crate::dialect::Kind;
use crate::lite::Lite;
use crate::pg::Pg;
use crate::tx::{Reader, Tx, Work};
use crate::write_key::{Job, Keeping, Outcome, WriteKey};
use crate::{StoreError, migrate};
use model::permission::WorkspaceId;
use std::marker::PhantomData;
use std::path::PathBuf;
use std::sync::Arc;

/// Where the data lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Location {
    /// In a folder of one's own, in SQLite.
    Folder(PathBuf),
    /// In PostgreSQL, at this address (`postgres://user@host:port/database`), directly or through PgBouncer.
    Postgres(String),
}

/// The opened data. Copies share one connection to it.
#[derive(Clone)]
pub enum Db {
    /// SQLite.
    Lite(Arc<Lite>),
    /// PostgreSQL.
    Pg(Arc<Pg>),
}

impl Db {
    /// Opens the data, making what is missing and bringing it up to this version of the program.
    ///
    /// A folder is locked until the last copy of the `Db` is gone; half imports that a crash left in it are swept away.
    /// On PostgreSQL other processes may be importing, so there it is for the caller to sweep
    /// ([`crate::batches::sweep_pending`]).
    ///
    /// # Errors
    /// `Folder` (read-only, another's, no folder), `InUse`, `SchemaNewer`, `Migration`, `Setting`, `Unreachable`.
    pub async fn open(location: &Location) -> Result<Self, StoreError> {
        Self::open_at_version(location, migrate::NEWEST).await
    }

    /// Opens the data and brings it up to an older version only: for tests of upgrades.
    ///
    /// # Errors
    /// As [`Db::open`].
    #[doc(hidden)]
    pub async fn open_at_version(location: &Location, version: i64) -> Result<Self, StoreError> {
        match location {
            Location::Folder(folder) => Ok(Self::Lite(Arc::new(Lite::open(folder, version).await?))),
            Location::Postgres(url) => Ok(Self::Pg(Arc::new(Pg::open(url, version).await?))),
        }
    }

    /// Which database it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Db::Lite(_) => Kind::Lite,
            Db::Pg(_) => Kind::Pg,
        }
    }

    /// A transaction that reads, for work that cannot begin anew, such as streaming segments. Everything it sees is of
    /// one moment. Let go of it soon: SQLite cannot shorten its log while somebody reads.
    ///
    /// # Errors
    /// `Unreachable`.
    pub async fn reader(&self) -> Result<Reader, StoreError> {
        match self {
            Db::Lite(lite) => lite.reader().await,
            Db::Pg(pg) => pg.reader().await,
        }
    }

    /// Reads, all at one moment. On PostgreSQL the work runs again when the server went away in the middle.
    ///
    /// # Errors
    /// What the work returns; `Unreachable`; `TriedTooOften`.
    pub async fn read<T, E, F>(&self, work: F) -> Result<T, E>
    where
        E: From<StoreError>,
        F: Work<Reader, T, E>,
    {
        match self {
            Db::Lite(lite) => work(&mut lite.reader().await?).await,
            Db::Pg(pg) => pg.read(work).await,
        }
    }

    /// Writes: everything that `work` does is kept when it returns `Ok` and the commit is on the disk, and nothing of
    /// it otherwise. Load, decide and save inside `work`; it can run more than once, so what it needs is cloned in it.
    ///
    /// On SQLite the works of all callers are committed in groups by one writer; one that fails spoils no other.
    /// On PostgreSQL each is a serializable transaction, tried again on conflicts and when the server went away; the
    /// key tells whether an attempt without an answer was kept after all. Dropping the returned future does not stop it.
    ///
    /// With [`WriteKey::fresh`] the outcome may be anything. A key that a caller gave before is refused with
    /// `AlreadyWritten`; to tell the earlier outcome instead, see [`Db::write_once`].
    ///
    /// ```no_run
    /// # use chrono::{DateTime, Utc};
    /// # use model::permission::World;
    /// # use store::{Db, StoreError, WriteKey, settings};
    /// # async fn example(db: Db, world: World, zone: String, now: DateTime<Utc>) -> Result<(), StoreError> {
    /// db.write(world.workspace, WriteKey::fresh(now), move |tx| {
    ///     let zone = zone.clone();
    ///     Box::pin(async move { settings::put(tx, world, "zone", &zone).await })
    /// })
    /// .await
    /// # }
    /// ```
    ///
    /// # Errors
    /// What the work returns; `FailureIgnored` where it overlooked a failed statement; `Panicked`; `DiskFull`;
    /// `TriedTooOften`; `WriterStopped`; `AlreadyWritten`.
    pub async fn write<T, E, F>(&self, workspace: WorkspaceId, key: WriteKey, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: Work<Tx, T, E> + 'static,
    {
        self.run(Job { workspace, key, keeping: Keeping::Nothing, work, error: PhantomData }).await
    }

    /// Writes as [`Db::write`] does, and keeps the outcome with the key: whoever comes with the same key again gets the
    /// same outcome, and nothing is written twice.
    ///
    /// # Errors
    /// As [`Db::write`], without `AlreadyWritten`.
    pub async fn write_once<T, E, F>(&self, workspace: WorkspaceId, key: WriteKey, work: F) -> Result<T, E>
    where
        T: Outcome + Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: Work<Tx, T, E> + 'static,
    {
        let keeping = Keeping::Bytes(T::to_bytes, T::from_bytes);
        self.run(Job { workspace, key, keeping, work, error: PhantomData }).await
    }

    async fn run<T, E, F>(&self, job: Job<T, E, F>) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: Work<Tx, T, E> + 'static,
    {
        match self {
            Db::Lite(lite) => lite.write(job).await,
            Db::Pg(pg) => pg.write(job).await,
        }
    }

    /// Ends everything in order: what was handed in is written, connections are closed, the folder is free.
    pub async fn close(&self) {
        match self {
            Db::Lite(lite) => lite.close().await,
            Db::Pg(pg) => pg.close().await,
        }
    }
}
