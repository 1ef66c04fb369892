//! A transaction that reads, and one that also writes.
//!
//! Functions that only read take a [`Reader`]; functions that write take a [`Tx`], which is a reader too. So a caller
//! who holds only a reader cannot change anything.

use crate::dialect::{self, Kind};
use crate::pg::PgLink;
use crate::statement::Statement;
use crate::value::{Row, Value};
use crate::{BoxFuture, StoreError};
use sqlx::sqlite::SqliteConnection;
use sqlx::{AssertSqlSafe, SqlSafeStr, SqlStr, Sqlite, Transaction};
use std::ops::{Deref, DerefMut};

/// What a transaction runs on.
pub(crate) enum Link {
    /// The one connection that writes to SQLite; the writer begins and commits.
    Writer(SqliteConnection),
    /// A connection of the pool that reads from SQLite.
    Lite(Transaction<'static, Sqlite>),
    /// PostgreSQL.
    Pg(PgLink),
}

/// Runs the same code on the connection of either database.
macro_rules! on {
    ($link:expr, $connection:ident, $wrap:ident => $body:expr) => {
        match $link {
            Link::Writer(connection) => {
                let $connection = connection;
                let $wrap = Row::Lite;
                $body
            }
            Link::Lite(transaction) => {
                let $connection = &mut **transaction;
                let $wrap = Row::Lite;
                $body
            }
            Link::Pg(link) => {
                let $connection = link.connection();
                let $wrap = Row::Pg;
                $body
            }
        }
    };
}

/// Binds the parameters in their order.
macro_rules! query {
    ($sql:expr, $params:expr, $persistent:expr) => {{
        let mut query = sqlx::query($sql).persistent($persistent);
        for value in $params {
            query = match value {
                Value::Id(id) => query.bind(*id),
                Value::Text(text) => query.bind(text.as_deref()),
                Value::Number(number) => query.bind(*number),
                Value::Bytes(bytes) => query.bind(bytes.as_deref()),
                Value::Flag(flag) => query.bind(*flag),
            };
        }
        query
    }};
}

/// A transaction that reads: everything it sees is of one moment.
pub struct Reader {
    pub(crate) link: Link,
    failure: Failure,
}

/// Whether a statement of the transaction failed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Failure {
    /// None did.
    None,
    /// One did, and would again.
    Final,
    /// One did, but the same work may get through when tried again.
    Passing,
}

impl Reader {
    pub(crate) fn new(link: Link) -> Self {
        Self { link, failure: Failure::None }
    }

    /// Which database this is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self.link {
            Link::Writer(_) | Link::Lite(_) => Kind::Lite,
            Link::Pg(_) => Kind::Pg,
        }
    }

    pub(crate) fn failure(&self) -> Failure {
        self.failure
    }

    /// Every row of the answer.
    pub(crate) async fn all(&mut self, statement: Statement, params: &[Value]) -> Result<Vec<Row>, StoreError> {
        self.rows(statement.name, statement.sql.into_sql_str(), params).await
    }

    /// The row of an answer that has one at most.
    pub(crate) async fn optional(&mut self, statement: Statement, params: &[Value]) -> Result<Option<Row>, StoreError> {
        Ok(self.all(statement, params).await?.into_iter().next())
    }

    /// The row of an answer that always has one.
    pub(crate) async fn one(&mut self, statement: Statement, params: &[Value]) -> Result<Row, StoreError> {
        self.optional(statement, params).await?.ok_or(StoreError::Missing("row"))
    }

    /// The rows of a statement that is composed from our own tables and columns.
    pub(crate) async fn composed(
        &mut self,
        name: &'static str,
        sql: String,
        params: &[Value],
    ) -> Result<Vec<Row>, StoreError> {
        self.rows(name, AssertSqlSafe(sql).into_sql_str(), params).await
    }

    /// Runs a command without parameters: one that begins, ends or marks a transaction, or looks a statement over.
    pub(crate) async fn command(&mut self, sql: impl SqlSafeStr) -> Result<(), sqlx::Error> {
        on!(&mut self.link, connection, _wrap => sqlx::raw_sql(sql).execute(connection).await.map(|_| ()))
    }

    async fn rows(&mut self, name: &'static str, sql: SqlStr, params: &[Value]) -> Result<Vec<Row>, StoreError> {
        let keep = self.kind().keeps_statements();
        let answer = on!(&mut self.link, connection, wrap => {
            let rows = query!(sql, params, keep).fetch_all(connection).await;
            rows.map(|rows| rows.into_iter().map(wrap).collect())
        });
        self.note(name, answer)
    }

    /// Remembers a failure, so that a job that overlooks it is not kept.
    fn note<T>(&mut self, name: &'static str, answer: Result<T, sqlx::Error>) -> Result<T, StoreError> {
        answer.map_err(|error| {
            // The first failure tells why; what follows in an aborted transaction says only that it is aborted.
            if self.failure == Failure::None {
                let passing = dialect::may_succeed_again(&error);
                self.failure = if passing { Failure::Passing } else { Failure::Final };
            }
            StoreError::of_statement(name, error)
        })
    }
}

/// A transaction that writes. It is kept when the job that was given it returns `Ok`, and all undone otherwise.
pub struct Tx {
    reader: Reader,
}

impl Deref for Tx {
    type Target = Reader;

    fn deref(&self) -> &Reader {
        &self.reader
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut Reader {
        &mut self.reader
    }
}

impl Tx {
    pub(crate) fn new(link: Link) -> Self {
        Self { reader: Reader::new(link) }
    }

    pub(crate) fn into_link(self) -> Link {
        self.reader.link
    }

    /// Forgets the failures of the job before.
    pub(crate) fn begin_job(&mut self) {
        self.reader.failure = Failure::None;
    }

    /// Marks the transaction as one to try again: two writes with one key met.
    pub(crate) fn begin_again(&mut self) {
        self.reader.failure = Failure::Passing;
    }

    /// Runs a statement; gives the number of rows that it touched.
    pub(crate) async fn execute(&mut self, statement: Statement, params: &[Value]) -> Result<u64, StoreError> {
        self.run(statement.name, statement.sql.into_sql_str(), params).await
    }

    /// Runs a statement that is composed from our own tables and columns.
    pub(crate) async fn execute_composed(
        &mut self,
        name: &'static str,
        sql: String,
        params: &[Value],
    ) -> Result<u64, StoreError> {
        self.run(name, AssertSqlSafe(sql).into_sql_str(), params).await
    }

    /// Runs a statement with one `values (…)` for many rows, as many at a time as the database likes. The parameters
    /// of a row are the ones of the statement, in order.
    pub(crate) async fn bulk<const N: usize>(
        &mut self,
        statement: Statement,
        rows: Vec<[Value; N]>,
    ) -> Result<u64, StoreError> {
        self.bulk_composed(statement.name, statement.sql, N, rows.as_flattened()).await
    }

    /// The same for a statement that is composed from our own tables and columns; rows of `width` one after the other.
    pub(crate) async fn bulk_composed(
        &mut self,
        name: &'static str,
        sql: &str,
        width: usize,
        rows: &[Value],
    ) -> Result<u64, StoreError> {
        let mut touched = 0;
        for chunk in rows.chunks(dialect::rows_at_once(self.kind(), sql, width) * width) {
            let sql = dialect::for_rows(sql, width, chunk.len() / width);
            touched += self.run(name, AssertSqlSafe(sql).into_sql_str(), chunk).await?;
        }
        Ok(touched)
    }

    /// Has PostgreSQL count the people after a large write, where it has not yet.
    pub(crate) async fn learn_of_people(&mut self, written: usize) -> Result<(), StoreError> {
        if !dialect::is_large_write(self.kind(), written) {
            return Ok(());
        }
        let rows = self.rows("dialect::KNOWN_ROWS", dialect::KNOWN_ROWS.into_sql_str(), &[]).await?;
        if rows.first().map_or(Ok(0.0), |row| row.get("rows_known")).is_ok_and(dialect::knows_too_little) {
            self.run("dialect::COUNT_PEOPLE", dialect::COUNT_PEOPLE.into_sql_str(), &[]).await?;
        }
        Ok(())
    }

    async fn run(&mut self, name: &'static str, sql: SqlStr, params: &[Value]) -> Result<u64, StoreError> {
        let keep = self.kind().keeps_statements();
        let answer = on!(&mut self.reader.link, connection, _wrap => {
            let done = query!(sql, params, keep).execute(connection).await;
            done.map(|done| done.rows_affected())
        });
        self.reader.note(name, answer)
    }
}

/// What is done inside one transaction: it can run again, for the transaction may have to.
pub trait Work<Context: ?Sized, T, E>:
    for<'t> Fn(&'t mut Context) -> BoxFuture<'t, Result<T, E>> + Send + Sync
{
}
impl<Context: ?Sized, T, E, F> Work<Context, T, E> for F where
    F: for<'t> Fn(&'t mut Context) -> BoxFuture<'t, Result<T, E>> + Send + Sync
{
}
