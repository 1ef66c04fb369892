//! A fresh, empty place for one test: a folder, or a database of its own on the server that the environment names.
#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(clippy::print_stderr, reason = "a test that is skipped says so")]

use app::error::AppError;
use app::office::{Office, Place};
use chrono::{DateTime, TimeDelta, Utc};
use model::mentoring::Mentoring;
use model::person::PersonId;
use tempfile::TempDir;
use words::Language;

/// Names the server; a database is made there for each test.
const POSTGRES: &str = "TELEMACHUS_TEST_POSTGRES";

/// So many minutes after the beginning of 2026.
pub(crate) fn at(minutes: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_767_225_600, 0).unwrap() + TimeDelta::minutes(minutes)
}

/// So many days after it.
pub(crate) fn day(days: i64) -> DateTime<Utc> {
    at(days * 24 * 60)
}

/// A place with nothing in it.
pub(crate) struct Empty {
    pub(crate) place: Place,
    folder: TempDir,
}

/// Every place there is.
pub(crate) async fn places() -> Vec<Empty> {
    let mut places = vec![empty(None)];
    match std::env::var(POSTGRES) {
        Ok(server) => places.push(empty(Some(store::make_database(&server).await.unwrap()))),
        Err(_) => eprintln!("skipped: {POSTGRES} names no server"),
    }
    places
}

fn empty(database_url: Option<String>) -> Empty {
    let folder = tempfile::tempdir().unwrap();
    Empty { place: Place { folder: folder.path().join("data"), database_url }, folder }
}

impl Empty {
    pub(crate) async fn open(&self) -> Office {
        self.open_at(at(0)).await
    }

    pub(crate) async fn open_at(&self, now: DateTime<Utc>) -> Office {
        Office::open(&self.place, now, Language::English).await.unwrap()
    }
}

/// Adds a person with an id, a name and an address made of the id.
pub(crate) async fn add(office: &Office, id: &str, name: &str) -> app::people::Changed {
    let json = format!(r#"{{"id": "{id}", "name": "{name}", "emails": ["{id}@example.com"]}}"#);
    app::people::add(office, &json).await.unwrap()
}

/// Names of all people, by id.
pub(crate) async fn names(office: &Office) -> Vec<String> {
    let seen = office.seen().await.unwrap();
    seen.network.people().iter().map(|person| person.name.clone()).collect()
}

pub(crate) fn id(text: &str) -> PersonId {
    PersonId::new(text)
}

/// What the user runs.
pub(crate) async fn mentoring(office: &Office) -> Mentoring {
    office.seen().await.unwrap().beside.mentoring.clone().unwrap()
}

/// The rules that fire.
pub(crate) async fn rules(office: &Office) -> Vec<&'static str> {
    let counselled = office.counselled().await.unwrap();
    counselled.said.counsel.iter().map(|said| said.finding.rule.0).collect()
}

/// Why something was refused.
pub(crate) fn wrong<T: std::fmt::Debug>(result: Result<T, AppError>) -> String {
    match result {
        Err(AppError::Wrong(reason)) => reason,
        other => panic!("{other:?}"),
    }
}
