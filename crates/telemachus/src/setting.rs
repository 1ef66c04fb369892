//! Configuration, turned once from words and environment into a checked value.

use crate::arguments::Arguments;
use crate::failure::Failure;
use chrono::{DateTime, NaiveDate, Utc};
use std::path::{Path, PathBuf};

/// Where the data lie and what time it is.
pub(crate) struct Setting {
    /// The data folder.
    pub(crate) folder: PathBuf,
    /// `DATABASE_URL`, where the data lie in PostgreSQL.
    pub(crate) database_url: Option<String>,
    /// The present.
    pub(crate) now: DateTime<Utc>,
    /// Whether the present was given and does not move.
    pub(crate) clock_is_given: bool,
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
        Ok(Self { folder, database_url, now, clock_is_given: arguments.now.is_some() })
    }

    /// The data folder.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
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
