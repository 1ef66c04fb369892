//! Configuration, turned once from words and environment into a checked value.

use crate::arguments::Arguments;
use crate::failure::Failure;
use app::office::{Office, Place};
use chrono::{DateTime, NaiveDate, Utc};
use std::path::PathBuf;
use words::Language;

/// Where the data lie and what time it is.
pub(crate) struct Setting {
    /// The data folder.
    folder: PathBuf,
    /// `DATABASE_URL`, where the data lie in PostgreSQL.
    database_url: Option<String>,
    /// The present.
    pub(crate) now: DateTime<Utc>,
}

impl Setting {
    /// The setting for these arguments.
    pub(crate) fn new(arguments: &Arguments) -> Result<Self, Failure> {
        let home = std::env::var_os("TELEMACHUS_HOME").filter(|home| !home.is_empty()).map(PathBuf::from);
        let folder = arguments.data_dir.clone().or(home).or_else(own_folder).ok_or_else(|| {
            Failure::usage("no home folder is known for your data; name one with `--data-dir` or `TELEMACHUS_HOME`")
        })?;
        let database_url = std::env::var("DATABASE_URL").ok().filter(|url| !url.is_empty());
        let now = arguments.now.unwrap_or_else(clock);
        Ok(Self { folder, database_url, now })
    }

    /// The present day.
    pub(crate) fn today(&self) -> NaiveDate {
        self.now.date_naive()
    }
}

fn own_folder() -> Option<PathBuf> {
    directories::ProjectDirs::from("", "", "telemachus").map(|folders| folders.data_dir().to_owned())
}

/// The only place where the program reads the clock.
#[expect(clippy::disallowed_methods, reason = "this is the one place where the time comes from")]
fn clock() -> DateTime<Utc> {
    DateTime::from(std::time::SystemTime::now())
}

impl Setting {
    /// Opens the data, runs the work, and closes the data in order, whatever came of the work.
    pub(crate) fn run<T>(&self, work: impl AsyncFnOnce(&Office) -> Result<T, Failure>) -> Result<T, Failure> {
        runtime()?.block_on(async {
            let office = Office::open(&self.place(), self.now, Language::English).await?;
            let done = work(&office).await;
            office.close().await;
            done
        })
    }

    /// Where the data lie.
    pub(crate) fn place(&self) -> Place {
        Place { folder: self.folder.clone(), database_url: self.database_url.clone() }
    }
}

/// The runtime of one command.
pub(crate) fn runtime() -> Result<tokio::runtime::Runtime, Failure> {
    Ok(tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?)
}
