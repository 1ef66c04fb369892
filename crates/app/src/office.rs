//! What every operation needs: the data, the key, who acts, and what time it is.

use crate::analysis::Present;
use crate::error::AppError;
use crate::key_file;
use crate::reminders::Pulse;
use crate::seen::Cache;
use crate::zone::Zones;
use chrono::{DateTime, NaiveDate, Utc};
use model::ledger::ItemKey;
use model::permission::{Action, Actor, Permitted, World, check};
use seal::{Context, Fingerprinter, Keyring, RecordId, RecordKind, Sealed, Space};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::identity::{self, WorkspaceKind};
use store::{Db, Location, Reader, StoreError, Tx, Work, WriteKey, audit, settings};
use uuid::Uuid;
use words::Language;

/// The opened data of one person, with everything that operations need. Copies are cheap and share the data, the key and
/// what was seen last; a server makes one for each request ([`Office::at`]).
#[derive(Clone)]
pub struct Office {
    pub(crate) db: Db,
    pub(crate) fingerprinter: Arc<Fingerprinter>,
    pub(crate) language: Language,
    pub(crate) cache: Arc<Cache>,
    pub(crate) zones: Zones,
    pub(crate) pulse: Arc<Pulse>,
    desk: Desk,
    folder: Arc<Path>,
}

/// What the work inside a transaction needs; copies share the key.
#[derive(Clone)]
pub(crate) struct Desk {
    keyring: Arc<Keyring>,
    /// Who acts.
    pub(crate) actor: Actor,
    /// Whose world it is.
    pub(crate) world: World,
    /// The present.
    pub(crate) now: DateTime<Utc>,
}

impl Desk {
    /// The same at another moment.
    pub(crate) fn at(&self, now: DateTime<Utc>) -> Self {
        Self { now, ..self.clone() }
    }

    pub(crate) fn seal(&self, context: &Context, plain: &[u8]) -> Result<Sealed, AppError> {
        Ok(self.keyring.seal_body(context, plain)?)
    }

    pub(crate) fn open_sealed(&self, context: &Context, sealed: &Sealed) -> Result<Vec<u8>, AppError> {
        Ok(self.keyring.open_body(context, sealed)?.to_vec())
    }

    /// Notes in the audit what was done, without any content, and that the world has changed. Whatever changes the world
    /// calls this in its transaction: what was seen before is seen anew then.
    pub(crate) async fn note(&self, tx: &mut Tx, action: &str, subject: Option<&str>) -> Result<(), AppError> {
        self.note_aside(tx, action, subject).await?;
        Ok(settings::put(tx, self.world, MARK, &fresh_mark()).await?)
    }

    /// As [`Desk::note`], of a change that left people and their ties as they were, so that those need not be loaded anew:
    /// what the user writes beside them, and snapshots.
    pub(crate) async fn note_beside(&self, tx: &mut Tx, action: &str, subject: Option<&str>) -> Result<(), AppError> {
        self.note_aside(tx, action, subject).await?;
        let mark = settings::get(tx, self.world, MARK).await?.unwrap_or_else(fresh_mark);
        Ok(settings::put(tx, self.world, MARK, &format!("{}.{}", people_mark(&mark), fresh_mark())).await?)
    }

    /// Notes in the audit what was done beside the world: nothing that anybody sees of it has changed.
    pub(crate) async fn note_aside(&self, tx: &mut Tx, action: &str, subject: Option<&str>) -> Result<(), AppError> {
        Ok(audit::append(tx, self.actor, action, subject, self.now).await?)
    }
}

/// Where the data lie.
#[derive(Debug, Clone)]
pub struct Place {
    /// The data folder; the key of this device lies here in any case.
    pub folder: PathBuf,
    /// Address of PostgreSQL, where the data lie there.
    pub database_url: Option<String>,
}

/// The setting by which a wrong or lost key is noticed: a keyed hash of a fixed word, which tells nothing else.
const KEY_CHECK: &str = "key_check";

/// The setting that has another value after every change of the world. What stands before its point is another one only after
/// changes of people and ties.
pub(crate) const MARK: &str = "revision";

/// A mark that no change had before.
fn fresh_mark() -> String {
    Uuid::new_v4().simple().to_string()
}

/// The part of a mark that stays while people and ties do.
pub(crate) fn people_mark(mark: &str) -> &str {
    mark.split('.').next().unwrap_or_default()
}

impl Office {
    /// Opens the data, making folder, key and tables where they are missing.
    ///
    /// # Errors
    /// The folder cannot be used, another process holds it, the database is newer than the program or cannot be reached,
    /// or the key is missing or not the one that the data were sealed with.
    pub async fn open(place: &Place, now: DateTime<Utc>, language: Language) -> Result<Self, AppError> {
        key_file::make_folder(&place.folder)?;
        let location = match &place.database_url {
            Some(url) => Location::Postgres(url.clone()),
            None => Location::Folder(place.folder.clone()),
        };
        let db = Db::open(&location).await?;
        let world = identity::local(&db, WorkspaceKind::Own, now).await?;
        let stored_check = settings::get(&mut db.reader().await?, world, KEY_CHECK).await?;
        let device = key_file::device_key(&place.folder, stored_check.is_some())?;
        let keyring = Keyring::new(&device);
        let fingerprinter = Arc::new(keyring.fingerprinter(Space::Notebook(world.owner)));
        let actor = Actor { workspace: world.workspace, member: world.owner };
        let desk = Desk { keyring: Arc::new(keyring), actor, world, now };
        let (cache, pulse) = (Arc::new(Cache::default()), Arc::new(Pulse::default()));
        let (zones, folder) = (Zones::default(), Arc::from(place.folder.as_path()));
        let office = Self { db, fingerprinter, language, cache, zones, pulse, desk, folder };
        office.check_key(stored_check).await?;
        office.remember_zone().await?;
        office.mark_once().await?;
        crate::upkeep::tidy(&office).await?;
        Ok(office)
    }

    async fn check_key(&self, stored: Option<String>) -> Result<(), AppError> {
        let hash = self.fingerprinter.item_key(b"telemachus key check");
        let expected: String = hash.0.iter().map(|byte| format!("{byte:02x}")).collect();
        match stored {
            Some(stored) if stored == expected => Ok(()),
            Some(_) => Err(AppError::WrongKey { path: key_file::path(&self.folder) }),
            None => {
                let world = self.desk.world;
                self.write(move |tx| {
                    let expected = expected.clone();
                    Box::pin(async move { Ok(settings::put(tx, world, KEY_CHECK, &expected).await?) })
                })
                .await
            }
        }
    }

    /// Marks a world that a version before ours wrote, so that looking twice at it loads it once.
    async fn mark_once(&self) -> Result<(), AppError> {
        let world = self.desk.world;
        if settings::get(&mut self.reader().await?, world, MARK).await?.is_some() {
            return Ok(());
        }
        self.write(move |tx| Box::pin(async move { Ok(settings::put(tx, world, MARK, &fresh_mark()).await?) })).await
    }

    /// The world of the one who acts, for reading or writing.
    ///
    /// # Errors
    /// `Refused` where it is somebody else's.
    pub(crate) fn permit(&self, action: Action) -> Result<Permitted<World>, AppError> {
        Ok(check(&self.desk.actor, action, self.desk.world)?)
    }

    /// The same data at another moment.
    #[must_use]
    pub fn at(&self, now: DateTime<Utc>) -> Self {
        let mut office = self.clone();
        office.desk.now = now;
        office
    }

    /// The same data and key in another world.
    pub(crate) fn in_world(&self, world: World) -> Self {
        let mut office = self.clone();
        office.fingerprinter = Arc::new(self.desk.keyring.fingerprinter(Space::Notebook(world.owner)));
        office.cache = Arc::new(Cache::default());
        office.desk.actor = Actor { workspace: world.workspace, member: world.owner };
        office.desk.world = world;
        office
    }

    /// The present.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.desk.now
    }

    /// The language of the sentences.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The present day.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.day_of(self.desk.now)
    }

    /// The present day and moment, as counsel looks at them.
    #[must_use]
    pub fn present(&self) -> Present {
        Present { today: self.today(), now: self.now() }
    }

    /// The day that a moment lies in, in the user's zone.
    #[must_use]
    pub fn day_of(&self, moment: DateTime<Utc>) -> NaiveDate {
        moment.with_timezone(&self.zone()).date_naive()
    }

    /// Where the key of this device lies.
    #[must_use]
    pub fn key_path(&self) -> PathBuf {
        key_file::path(&self.folder)
    }

    /// Whether the data lie in the data folder themselves, and not in a database elsewhere.
    #[must_use]
    pub fn is_in_folder(&self) -> bool {
        self.db.kind() == store::Kind::Lite
    }

    /// The data folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub(crate) async fn reader(&self) -> Result<Reader, StoreError> {
        self.db.reader().await
    }

    /// Writes in one transaction; the work may run again.
    pub(crate) async fn write<T, F>(&self, work: F) -> Result<T, AppError>
    where
        T: Send + 'static,
        F: Work<Tx, T, AppError> + 'static,
    {
        self.db.write(self.desk.world.workspace, WriteKey::fresh(self.desk.now), work).await
    }

    /// The context of something derived that is kept under an identity key.
    pub(crate) fn derived_context(&self, anchor: &str) -> Context {
        let ItemKey(id) = self.fingerprinter.item_key(format!("derived {anchor}").as_bytes());
        Context::body(self.desk.world, RecordKind::Derived, RecordId::One(Uuid::from_bytes(id)), 1)
    }

    /// What the work inside a transaction needs.
    pub(crate) fn desk(&self) -> Desk {
        self.desk.clone()
    }

    pub(crate) fn seal(&self, context: &Context, plain: &[u8]) -> Result<Sealed, AppError> {
        self.desk.seal(context, plain)
    }

    pub(crate) fn open_sealed(&self, context: &Context, sealed: &Sealed) -> Result<Vec<u8>, AppError> {
        self.desk.open_sealed(context, sealed)
    }

    /// Ends everything in order.
    pub async fn close(&self) {
        self.db.close().await;
    }
}
