//! Configuration, turned once from words and environment into a checked value.

use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::machine_zone::machine_zone;
use crate::service::Doorway;
use anyhow::anyhow;
use app::office::{Office, Place};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use words::Language;

/// Where the data lie, what time it is, and where relative paths start.
pub(crate) struct Setting {
    data: Data,
    /// The present.
    pub(crate) now: DateTime<Utc>,
    working_folder: PathBuf,
}

/// The data of a command.
enum Data {
    /// The command opens and closes them itself.
    Closed(Place),
    /// The server that runs the command has them open.
    Open(Arc<Opened>),
}

/// What a server has open.
pub(crate) struct Opened {
    /// The data.
    pub(crate) office: Office,
    /// Whether they lie in PostgreSQL.
    pub(crate) is_postgres: bool,
    /// Runs what waits for the data.
    pub(crate) runtime: tokio::runtime::Handle,
    /// How browsers come in.
    pub(crate) doorway: Doorway,
}

/// Paths that mean something of the process that opens them.
const OWN_PATHS: [&str; 4] = ["/dev/fd", "/dev/stdin", "/dev/stdout", "/proc/self"];

impl Setting {
    /// The setting of a command of this process.
    pub(crate) fn new(arguments: &Arguments) -> Result<Self, Failure> {
        let home = std::env::var_os("TELEMACHUS_HOME").filter(|home| !home.is_empty()).map(PathBuf::from);
        let folder = arguments.data_dir.clone().or(home).or_else(own_folder).ok_or_else(|| {
            Failure::usage("no home folder is known for your data; name one with `--data-dir` or `TELEMACHUS_HOME`")
        })?;
        let database_url = std::env::var("DATABASE_URL").ok().filter(|url| !url.is_empty());
        let now = arguments.now.unwrap_or_else(clock);
        // Where it cannot be read, absolute paths are still good.
        let working_folder = std::env::current_dir().unwrap_or_default();
        Ok(Self { data: Data::Closed(Place { folder, database_url }), now, working_folder })
    }

    /// The setting of a command that a server runs on the data that it has open, for a caller in this folder.
    pub(crate) fn served(arguments: &Arguments, opened: &Arc<Opened>, working_folder: PathBuf) -> Self {
        let now = arguments.now.unwrap_or_else(clock);
        Self { data: Data::Open(opened.clone()), now, working_folder }
    }

    /// The same setting, with the data in another place.
    pub(crate) fn in_place(&self, place: Place) -> Self {
        Self { data: Data::Closed(place), now: self.now, working_folder: self.working_folder.clone() }
    }

    /// The present day of the machine; an office knows that of the user.
    pub(crate) fn today(&self) -> NaiveDate {
        machine_zone().map_or(self.now.date_naive(), |zone| self.now.with_timezone(&zone).date_naive())
    }

    /// A path that was given, from the folder of the one who gave it. Use it wherever a file is touched; messages show the
    /// path as it was given.
    ///
    /// # Errors
    /// It means something else to the server that would touch it.
    pub(crate) fn path(&self, given: &Path) -> Result<PathBuf, Failure> {
        let is_own = OWN_PATHS.iter().any(|own| given.starts_with(own));
        if is_own && matches!(self.data, Data::Open(_)) {
            let given = given.display();
            return Err(anyhow!("`{given}` is out of reach of the running telemachus; name a file on disk").into());
        }
        Ok(self.working_folder.join(given))
    }

    /// Does the work on the data: on those that a server has open, or on our own, which are closed in order afterwards,
    /// whatever came of the work.
    pub(crate) fn run<T>(&self, work: impl AsyncFnOnce(&Office) -> Result<T, Failure>) -> Result<T, Failure> {
        let place = match &self.data {
            Data::Open(opened) => {
                let office = opened.office.at(self.now);
                return opened.runtime.block_on(work(&office));
            }
            Data::Closed(place) => place,
        };
        runtime()?.block_on(async {
            let office = Office::open(place, self.now, Language::English).await?.on_machine_in(machine_zone());
            let done = work(&office).await;
            office.close().await;
            done
        })
    }

    /// Where the data lie, for work that needs them closed.
    ///
    /// # Errors
    /// A server has them open.
    pub(crate) fn place(&self) -> Result<&Place, Failure> {
        match &self.data {
            Data::Closed(place) => Ok(place),
            Data::Open(_) => {
                Err(anyhow!("this needs the data for itself; stop the running telemachus first, then try again").into())
            }
        }
    }

    /// What the server that runs the command has open; nothing where the command runs by itself.
    pub(crate) fn opened(&self) -> Option<&Arc<Opened>> {
        match &self.data {
            Data::Open(opened) => Some(opened),
            Data::Closed(_) => None,
        }
    }
}

fn own_folder() -> Option<PathBuf> {
    directories::ProjectDirs::from("", "", "telemachus").map(|folders| folders.data_dir().to_owned())
}

/// How far our time is from that of the system, where `--now` sets the clock of a server.
static AHEAD: OnceLock<TimeDelta> = OnceLock::new();

/// The present. The only place where the program reads the clock.
#[expect(clippy::disallowed_methods, reason = "this is the one place where the time comes from")]
pub(crate) fn clock() -> DateTime<Utc> {
    let ahead = AHEAD.get().copied().unwrap_or_default();
    let system = DateTime::<Utc>::from(std::time::SystemTime::now());
    system.checked_add_signed(ahead).unwrap_or(system)
}

/// Lets the clock of this process go on from here; the first call counts.
pub(crate) fn set_clock(now: DateTime<Utc>) {
    let _ = AHEAD.set(now - clock());
}

/// The runtime of one command.
pub(crate) fn runtime() -> Result<tokio::runtime::Runtime, Failure> {
    Ok(tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?)
}
