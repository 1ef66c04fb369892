//! PostgreSQL: every write a serializable transaction that can run again.
//!
//! Statements are unnamed and always inside a transaction, so that PgBouncer in transaction mode can sit in between.

use crate::tx::{Failure, Link, Reader, Tx, Work};
use crate::write_key::{Attempt, Job, KeyUse};
use crate::{StoreError, dialect, migrate};
use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgConnectOptions, PgConnection, PgPool, PgPoolOptions};
use sqlx::{ConnectOptions, Connection, Postgres};
use std::str::FromStr;
use std::time::Duration;
use uuid::Uuid;

/// How many connections one process holds (ours; PgBouncer shares the real ones).
const CONNECTIONS_MAX: u32 = 16;
/// How long a caller waits for one of them (ours).
const CONNECTION_WAIT: Duration = Duration::from_secs(10);
/// How often a transaction is tried. With the pauses below the last try comes some 30 seconds after the first, which a
/// fail-over of 20 seconds fits into (`design/failover.md`).
const TRIES_MAX: u32 = 14;
/// The pause before the second try; each later one is twice as long, up to [`PAUSE_MAX`].
const PAUSE_FIRST: Duration = Duration::from_millis(10);
/// The longest pause between two tries.
const PAUSE_MAX: Duration = Duration::from_secs(6);

const BEGIN_READ: &str = "begin isolation level repeatable read, read only";
const BEGIN_WRITE: &str = "begin isolation level serializable";

/// An opened PostgreSQL database.
pub struct Pg {
    pool: PgPool,
}

impl Pg {
    pub(crate) async fn open(url: &str, version: i64) -> Result<Self, StoreError> {
        // `extra_float_digits` is a setting of the session that PgBouncer refuses; we store no floats.
        let options = PgConnectOptions::from_str(url).map_err(StoreError::Unreachable)?;
        let options = options.extra_float_digits(None).statement_cache_capacity(0).disable_statement_logging();
        let pool = PgPoolOptions::new().max_connections(CONNECTIONS_MAX).acquire_timeout(CONNECTION_WAIT);
        let pool = pool.connect_with(options).await.map_err(StoreError::Unreachable)?;
        let mut connection = pool.acquire().await.map_err(StoreError::Unreachable)?;
        migrate::migrate_pg(&mut connection, version).await?;
        drop(connection);
        Ok(Self { pool })
    }

    pub(crate) async fn reader(&self) -> Result<Reader, StoreError> {
        Ok(Reader::new(Link::Pg(PgLink::begin(&self.pool, BEGIN_READ).await.map_err(StoreError::Unreachable)?)))
    }

    pub(crate) async fn read<T, E, F>(&self, work: F) -> Result<T, E>
    where
        E: From<StoreError>,
        F: Work<Reader, T, E>,
    {
        for tried in 1..=TRIES_MAX {
            match self.reader().await {
                Ok(mut reader) => {
                    let outcome = work(&mut reader).await;
                    if outcome.is_ok() || reader.failure() != Failure::Passing {
                        roll_back(reader.link).await;
                        return outcome;
                    }
                }
                Err(StoreError::Unreachable(error)) if dialect::may_succeed_again(&error) && tried < TRIES_MAX => {}
                Err(error) => return Err(error.into()),
            }
            pause(tried).await;
        }
        Err(StoreError::TriedTooOften(TRIES_MAX).into())
    }

    pub(crate) async fn write<T, E, F>(&self, job: Job<T, E, F>) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: Work<Tx, T, E> + 'static,
    {
        let pool = self.pool.clone();
        // A task of its own: when the caller goes away in the middle, the commit is not cancelled. A cancelled commit
        // can be told as done and be lost with the server (`design/failover.md`, the trap).
        tokio::spawn(write_until_known(pool, job)).await.unwrap_or_else(|_| Err(StoreError::Panicked.into()))
    }

    pub(crate) async fn close(&self) {
        self.pool.close().await;
    }
}

/// What one try came to.
enum Try<T, E> {
    /// It is decided.
    Known(Result<T, E>),
    /// It was not kept, or may have been: what would come out, if its commit was sent.
    Again(Option<T>),
}

async fn write_until_known<T, E, F>(pool: PgPool, job: Job<T, E, F>) -> Result<T, E>
where
    T: Send,
    E: From<StoreError> + Send,
    F: Work<Tx, T, E>,
{
    // What came out of a try whose commit was sent and not answered. If its key is found later, this is the outcome.
    let mut unsure: Option<T> = None;
    for tried in 1..=TRIES_MAX {
        let first = tried == 1;
        let key_use = if first && job.key.is_fresh() { KeyUse::Write } else { KeyUse::LookAndWrite };
        match write_one(&pool, &job, key_use, &mut unsure).await {
            Try::Known(outcome) => return outcome,
            Try::Again(sent) => unsure = sent.or(unsure),
        }
        tracing::debug!(tries = tried, "a write is tried again");
        pause(tried).await;
    }
    Err(StoreError::TriedTooOften(TRIES_MAX).into())
}

async fn write_one<T, E, F>(pool: &PgPool, job: &Job<T, E, F>, key_use: KeyUse, unsure: &mut Option<T>) -> Try<T, E>
where
    E: From<StoreError>,
    F: Work<Tx, T, E>,
{
    let link = match PgLink::begin(pool, BEGIN_WRITE).await {
        Ok(link) => link,
        Err(error) if dialect::may_succeed_again(&error) => return Try::Again(None),
        Err(error) => return Try::Known(Err(StoreError::Unreachable(error).into())),
    };
    let mut tx = Tx::new(Link::Pg(link));
    let attempt = job.attempt(&mut tx, key_use).await;
    let failure = tx.failure();
    match attempt {
        Ok(Attempt::Done(value)) => commit(tx.into_link(), value).await,
        Ok(Attempt::Before(kept)) => {
            roll_back(tx.into_link()).await;
            Try::Known(unsure.take().map_or_else(|| job.revive(kept), Ok))
        }
        Err(_) if failure == Failure::Passing => Try::Again(None),
        Err(error) => {
            roll_back(tx.into_link()).await;
            Try::Known(Err(error))
        }
    }
}

async fn commit<T, E: From<StoreError>>(link: Link, value: T) -> Try<T, E> {
    let Link::Pg(link) = link else { return Try::Known(Err(StoreError::WriterStopped.into())) };
    match link.end("commit").await {
        Ok(()) => Try::Known(Ok(value)),
        Err(error) if dialect::may_succeed_again(&error) => Try::Again(Some(value)),
        Err(error) => Try::Known(Err(StoreError::of_statement("commit", error).into())),
    }
}

/// Undoes a transaction whose connection is sound.
async fn roll_back(link: Link) {
    if let Link::Pg(link) = link
        && let Err(error) = link.end("rollback").await
    {
        tracing::debug!(error = %error, "a transaction ended with its connection");
    }
}

/// Waits between two tries: twice as long each time, and never as long as another who failed at the same moment.
async fn pause(tried: u32) {
    let longest = PAUSE_FIRST.saturating_mul(2_u32.saturating_pow(tried - 1)).min(PAUSE_MAX);
    // A random UUID is the randomness at hand; its low 32 bits are all chance.
    let chance = (Uuid::new_v4().as_u128() & u128::from(u32::MAX)) as u32;
    tokio::time::sleep(longest.mul_f64(0.5 + 0.5 * f64::from(chance) / f64::from(u32::MAX))).await;
}

/// The settings of the server that durability rests on: name, what it is, what it should be.
pub(crate) const SETTINGS: [(&str, &str); 3] =
    [("data_checksums", "on"), ("fsync", "on"), ("synchronous_commit", "on")];

/// A transaction on a connection of the pool. Dropped without an end, its connection is closed with it.
pub(crate) struct PgLink {
    connection: PoolConnection<Postgres>,
    state: LinkState,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum LinkState {
    Open,
    Ended,
}

impl PgLink {
    async fn begin(pool: &PgPool, begin: &'static str) -> Result<Self, sqlx::Error> {
        let mut link = Self { connection: pool.acquire().await?, state: LinkState::Open };
        sqlx::raw_sql(begin).execute(link.connection()).await?;
        Ok(link)
    }

    pub(crate) fn connection(&mut self) -> &mut PgConnection {
        &mut self.connection
    }

    /// Ends the transaction with `commit` or `rollback`; then the connection goes back to the pool.
    async fn end(mut self, how: &'static str) -> Result<(), sqlx::Error> {
        sqlx::raw_sql(how).execute(self.connection()).await?;
        self.state = LinkState::Ended;
        Ok(())
    }
}

impl Drop for PgLink {
    fn drop(&mut self) {
        // Nobody may find a half transaction on it, and it may lead to a server that has stepped down.
        if self.state == LinkState::Open {
            self.connection.close_on_drop();
        }
    }
}

/// Makes a new database on a server, for tests: gives its address.
///
/// # Errors
/// `Unreachable`.
#[doc(hidden)]
pub async fn make_database(server: &str) -> Result<String, StoreError> {
    let name = format!("test_{}", Uuid::new_v4().simple());
    let mut connection = PgConnection::connect(server).await.map_err(StoreError::Unreachable)?;
    let sql = sqlx::AssertSqlSafe(format!("create database {name}"));
    sqlx::raw_sql(sql).execute(&mut connection).await.map_err(StoreError::Unreachable)?;
    connection.close().await.map_err(StoreError::Unreachable)?;
    let front = server.rsplit_once('/').map_or(server, |(front, _)| front);
    Ok(format!("{front}/{name}"))
}
