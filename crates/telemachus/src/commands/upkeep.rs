//! `telemachus backup`, `restore` and `doctor`.

use crate::arguments::{Backup, Listing, Restore};
use crate::console::Console;
use crate::failure::Failure;
use crate::setting::{Setting, runtime};
use crate::text::{padded, plain, text};
use app::upkeep;

pub(crate) fn backup(options: &Backup, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let file = setting.path(&options.file)?;
    let key = setting.run(async |office| {
        upkeep::backup(office, &file).await?;
        Ok(office.key_path())
    })?;
    let values = [("file", plain(options.file.display().to_string())), ("key", plain(key.display().to_string()))];
    console.tell(&text("cli-backup-written", &values));
    Ok(())
}

pub(crate) fn restore(options: &Restore, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let (place, file) = (setting.place()?, setting.path(&options.file)?);
    runtime()?.block_on(upkeep::restore(place, &file, setting.now))?;
    // Opening tells at once whether the right key lies beside it.
    setting.run(async |_| Ok(()))?;
    console.tell(&text("cli-restored", &[("file", plain(options.file.display().to_string()))]));
    Ok(())
}

pub(crate) fn doctor(options: &Listing, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let health = setting.run(async |office| Ok(upkeep::examine(office).await?))?;
    let is_well = health.checks.iter().all(|check| check.is_well);
    if options.json {
        let checks = health.checks.iter().map(|check| (check.name, check.is_well, check.found.as_str()));
        console.result(&formats::listing::health(checks))?;
    } else {
        for check in &health.checks {
            let sign = if check.is_well { "✓" } else { "✗" };
            console.result(&format!("{sign} {}  {}\n", padded(check.name, 12), check.found))?;
        }
        console.tell(&text(if is_well { "cli-doctor-well" } else { "cli-doctor-ill" }, &[]));
    }
    if is_well { Ok(()) } else { Err(Failure::Told) }
}
