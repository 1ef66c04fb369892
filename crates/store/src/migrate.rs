//! Migrations: numbered, forward, never edited once released, each in a transaction of its own.
//!
//! Each step first writes its number, so that of two processes that start at once the second waits for the first and
//! then finds the step done. No lock of a session is needed, which PgBouncer could not carry.

use crate::StoreError;
use crate::dialect;
use sqlx::{Connection, PgConnection, SqliteConnection};

struct Migration {
    version: i64,
    name: &'static str,
    lite: &'static str,
    pg: &'static str,
}

macro_rules! migrations {
    ($($version:literal $name:literal,)+) => {
        &[$(Migration {
            version: $version,
            name: $name,
            lite: include_str!(concat!("../migrations/sqlite/", $name, ".sql")),
            pg: include_str!(concat!("../migrations/postgres/", $name, ".sql")),
        },)+]
    };
}

const MIGRATIONS: &[Migration] = migrations! {
    1 "0001_members",
    2 "0002_imports",
    3 "0003_people",
    4 "0004_history",
    5 "0005_entries",
    6 "0006_reminders",
};

/// The version of the schema that this program writes.
pub const NEWEST: i64 = MIGRATIONS[MIGRATIONS.len() - 1].version;

const MAKE_TABLE: &str =
    "create table if not exists schema_version (version bigint not null primary key, name text not null)";
pub(crate) const NEWEST_DONE: &str = "select coalesce(max(version), 0) from schema_version";
const NOTE: &str = "insert into schema_version (version, name) values ($1, $2)";
/// How often the table of versions is asked for: two processes that make it at once can collide.
const TABLE_TRIES_MAX: u32 = 3;

macro_rules! migrator {
    ($function:ident, $connection:ty, $column:ident) => {
        /// Brings the database up to `version`.
        pub(crate) async fn $function(connection: &mut $connection, version: i64) -> Result<(), StoreError> {
            let fault = |version| move |source| StoreError::Migration { version, source };
            for tried in 1.. {
                match sqlx::raw_sql(MAKE_TABLE).execute(&mut *connection).await {
                    Ok(_) => break,
                    Err(_) if tried < TABLE_TRIES_MAX => {}
                    Err(source) => return Err(StoreError::Migration { version: 0, source }),
                }
            }
            loop {
                let mut step = connection.begin().await.map_err(fault(0))?;
                let done: i64 =
                    sqlx::query_scalar(NEWEST_DONE).persistent(false).fetch_one(&mut *step).await.map_err(fault(0))?;
                if done > NEWEST {
                    return Err(StoreError::SchemaNewer { found: done, known: NEWEST });
                }
                let Some(next) = MIGRATIONS.iter().find(|next| next.version > done && next.version <= version) else {
                    return step.rollback().await.map_err(fault(done));
                };
                let note = sqlx::query(NOTE).persistent(false).bind(next.version).bind(next.name);
                match note.execute(&mut *step).await {
                    // Another process did this step while we waited; look again.
                    Err(error) if dialect::is_duplicate(&error) => continue,
                    other => other.map_err(fault(next.version))?,
                };
                sqlx::raw_sql(next.$column).execute(&mut *step).await.map_err(fault(next.version))?;
                step.commit().await.map_err(fault(next.version))?;
            }
        }
    };
}

migrator!(migrate_lite, SqliteConnection, lite);
migrator!(migrate_pg, PgConnection, pg);
