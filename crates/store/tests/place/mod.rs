//! A fresh, empty place for one test: a folder, or a database of its own on the servers that the environment names.
#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(clippy::print_stderr, reason = "a test that is skipped says so")]

use chrono::{DateTime, TimeDelta, Utc};
use model::permission::World;
use seal::{DeviceKey, Keyring};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use std::path::PathBuf;
use store::identity::{self, WorkspaceKind};
use store::{Db, Location, StoreError};
use tempfile::TempDir;
use uuid::Uuid;

/// Names the server itself; a database is made there for each test.
pub(crate) const POSTGRES: &str = "TELEMACHUS_TEST_POSTGRES";
/// Names PgBouncer in front of the same server, in transaction mode.
pub(crate) const PGBOUNCER: &str = "TELEMACHUS_TEST_PGBOUNCER";

pub(crate) struct Place {
    pub(crate) location: Location,
    folder: Option<TempDir>,
}

impl Place {
    pub(crate) fn folder() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { location: Location::Folder(folder.path().join("data")), folder: Some(folder) }
    }

    /// A new database on the server, reached through `variable`; `None` with a notice where there is no server.
    pub(crate) async fn server(variable: &str) -> Option<Self> {
        let (Ok(server), Ok(through)) = (std::env::var(POSTGRES), std::env::var(variable)) else {
            eprintln!("skipped: {variable} names no server");
            return None;
        };
        let name = format!("test_{}", Uuid::new_v4().simple());
        let mut connection = PgConnection::connect(&server).await.unwrap();
        sqlx::raw_sql(AssertSqlSafe(format!("create database {name}"))).execute(&mut connection).await.unwrap();
        connection.close().await.unwrap();
        let (front, _) = through.rsplit_once('/').expect("a URL with a database");
        Some(Self { location: Location::Postgres(format!("{front}/{name}")), folder: None })
    }

    pub(crate) fn path(&self) -> PathBuf {
        match &self.location {
            Location::Folder(folder) => folder.clone(),
            Location::Postgres(_) => panic!("not a folder"),
        }
    }

    pub(crate) async fn open(&self) -> Db {
        Db::open(&self.location).await.unwrap()
    }
}

/// Every place there is.
pub(crate) async fn places() -> Vec<Place> {
    let mut places = vec![Place::folder()];
    places.extend(Place::server(POSTGRES).await);
    places.extend(Place::server(PGBOUNCER).await);
    places
}

/// So many seconds after the beginning of 2026.
pub(crate) fn at(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_767_225_600, 0).unwrap() + TimeDelta::seconds(seconds)
}

pub(crate) fn keys() -> Keyring {
    DeviceKey::generate().unwrap().keyring()
}

pub(crate) async fn world(db: &Db) -> World {
    identity::local(db, WorkspaceKind::Own, at(0)).await.unwrap()
}

/// Writes with a closure over `tx`, cloning the named variables for each run.
#[macro_export]
macro_rules! keep {
    ($db:expr, $world:expr, [$($name:ident),*], |$tx:ident| $body:expr) => {{
        $(let $name = $name.clone();)*
        $db.write($world.workspace, store::WriteKey::fresh($crate::place::at(0)), move |$tx| {
            $(let $name = $name.clone();)*
            Box::pin(async move { $body })
        })
        .await
    }};
}

/// Reads with a closure over `reader`.
#[macro_export]
macro_rules! look {
    ($db:expr, [$($name:ident),*], |$reader:ident| $body:expr) => {{
        $(let $name = $name.clone();)*
        $db.read(move |$reader| {
            $(let $name = $name.clone();)*
            Box::pin(async move { $body })
        })
        .await
    }};
}

/// Ends the test with everything the error says.
pub(crate) fn fail<T>(error: StoreError) -> T {
    panic!("{error:?}")
}

/// Cuts every connection to a database, as a server does that goes down.
pub(crate) async fn cut_connections(database: &str) {
    let mut connection = PgConnection::connect(&std::env::var(POSTGRES).unwrap()).await.unwrap();
    let sql = "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1";
    sqlx::query(sql).bind(database).execute(&mut connection).await.unwrap();
}

/// A connection to the same database past PgBouncer, which refuses a setting that the driver asks for by default.
pub(crate) async fn direct(url: &str) -> PgConnection {
    let server = std::env::var(POSTGRES).unwrap();
    let (front, _) = server.rsplit_once('/').unwrap();
    let (_, database) = url.rsplit_once('/').unwrap();
    PgConnection::connect(&format!("{front}/{database}")).await.unwrap()
}
