//! Keeping the data safe: backup, restore, and looking whether everything is whole.

use crate::error::AppError;
use crate::ledger::Basis;
use crate::loaded::Loaded;
use crate::office::{Office, Place};
use crate::{reminders, sign_ins};
use chrono::TimeDelta;
use model::permission::Action;
use std::path::Path;
use store::backup::{self, RestoreInto};
use store::segments::Live;
use store::{Db, Location, batches, doctor, entries, people, settings, undo, write_key};

/// Writes everything into one new file, while others go on writing.
///
/// # Errors
/// The file is there already or cannot be written, or the data cannot be read.
pub async fn backup(office: &Office, file: &Path) -> Result<(), AppError> {
    let world = *office.permit(Action::Read)?.subject();
    Ok(backup::write(&office.db, world.workspace, file).await?)
}

/// Puts a backup back where nobody has anything yet.
///
/// # Errors
/// The file is no backup or of a newer program, there are data already, or they cannot be written.
pub async fn restore(place: &Place, file: &Path, now: chrono::DateTime<chrono::Utc>) -> Result<(), AppError> {
    crate::key_file::make_folder(&place.folder)?;
    let location = match &place.database_url {
        Some(url) => Location::Postgres(url.clone()),
        None => Location::Folder(place.folder.clone()),
    };
    let db = Db::open(&location).await?;
    let restored = backup::restore(&db, file, RestoreInto::Empty, now).await;
    db.close().await;
    Ok(restored?)
}

/// What was deleted can be brought back for so many days (DESIGN.md, Data).
pub const DELETED_DAYS: i64 = 30;
/// An import that has been pending for so many hours has no process any more (ours: the longest takes minutes).
const PENDING_HOURS_MAX: i64 = 24;
/// The setting that tells the day on which it was tidied last.
const TIDIED_ON: &str = "tidied_on";

/// Erases what was deleted more than [`DELETED_DAYS`] ago, with what would undo it, and what else has had its time. The
/// first call of a day does it, others do nothing. Opening the data calls this; a program that runs for days calls it daily.
///
/// # Errors
/// The data cannot be read or written.
pub async fn tidy(office: &Office) -> Result<(), AppError> {
    let (world, desk) = (*office.permit(Action::Write)?.subject(), office.desk());
    let today = office.today().to_string();
    if settings::get(&mut office.reader().await?, world, TIDIED_ON).await?.as_ref() == Some(&today) {
        return Ok(());
    }
    office
        .write(move |tx| {
            let (desk, today) = (desk.clone(), today.clone());
            Box::pin(async move {
                let before = desk.now - TimeDelta::days(DELETED_DAYS);
                people::purge(tx, world, before).await?;
                entries::purge(tx, world, before).await?;
                undo::delete_before(tx, world, before).await?;
                write_key::delete_before(tx, world.workspace, before).await?;
                batches::sweep_pending(tx, world, desk.now - TimeDelta::hours(PENDING_HOURS_MAX)).await?;
                sign_ins::tidy(tx, &desk).await?;
                reminders::purge(tx, world, desk.now).await?;
                Ok(settings::put(tx, world, TIDIED_ON, &today).await?)
            })
        })
        .await
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Health {
    /// Each check with what it found.
    pub checks: Vec<Check>,
}

/// One check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Its name as a word.
    pub name: &'static str,
    /// Whether all is well.
    pub is_well: bool,
    /// What was found.
    pub found: String,
}

/// When reminders were looked after last.
fn looked_after(office: &Office) -> String {
    match reminders::last_ran_at(office) {
        Some(at) => format!("looked after {} s ago", (office.now() - at).num_seconds().max(0)),
        None => "not looked after; they are while telemachus serves".to_owned(),
    }
}

/// Looks at everything: the database, every sealed text, the ledger.
///
/// # Errors
/// The database cannot be asked at all.
pub async fn examine(office: &Office) -> Result<Health, AppError> {
    let world = *office.permit(Action::Read)?.subject();
    let report = doctor::examine(&office.db).await?;
    let rows: u64 = report.tables.iter().map(|(_, rows)| rows).sum();
    let faults = |faults: &[String]| if faults.is_empty() { "none".to_owned() } else { faults.join("; ") };
    let unsound: Vec<String> = report
        .settings
        .iter()
        .filter(|setting| setting.found != setting.wanted)
        .map(|setting| format!("{} is {}, wanted {}", setting.name, setting.found, setting.wanted))
        .collect();
    let refused: Vec<String> = report.refused.iter().map(|(name, why)| format!("{name}: {why}")).collect();
    let opened = match (Basis::load(office, world, Live::Now).await, Loaded::load(office).await) {
        (Ok(basis), Ok(loaded)) => {
            Ok(format!("{} items of the ledger, {} people", basis.ledger.items(), loaded.people.len()))
        }
        (Err(error), _) | (_, Err(error)) => Err(error.to_string()),
    };
    let check = |name, is_well, found| Check { name, is_well, found };
    Ok(Health {
        checks: vec![
            check("schema", true, format!("version {}, {rows} rows", report.schema_version)),
            check("settings", unsound.is_empty(), faults(&unsound)),
            check("damage", report.damage.is_empty(), faults(&report.damage)),
            check("references", report.dangling.is_empty(), faults(&report.dangling)),
            check("statements", refused.is_empty(), faults(&refused)),
            check(
                "sealed",
                report.unreadable.is_empty(),
                format!("{} sealed texts, unreadable: {}", report.sealed, faults(&report.unreadable)),
            ),
            check("opened", opened.is_ok(), opened.unwrap_or_else(|error| error)),
            check("reminders", true, looked_after(office)),
        ],
    })
}
