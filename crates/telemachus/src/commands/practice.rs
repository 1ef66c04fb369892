//! What was written down comes back: practice files, and the archives that `export --all` writes.

use crate::arguments::Import;
use crate::console::Console;
use crate::failure::Failure;
use crate::setting::Setting;
use crate::text::{count, plain, text, wrapped};
use anyhow::Context;
use app::archive;
use app::practice::{self, Brought, BroughtTogether, Companions};
use app::undo::{self, UndoId};
use std::path::PathBuf;
use tempfile::TempDir;

/// What was named, sorted by who brings it in.
pub(super) struct Named {
    /// What brings people.
    pub(super) others: Vec<PathBuf>,
    practices: Vec<(String, Vec<u8>)>,
    /// Holds the network files of archives until they are read.
    _room: TempDir,
}

/// Sorts what was named; `paths` are where it lies.
pub(super) fn sort(named: &[PathBuf], paths: Vec<PathBuf>) -> Result<Named, Failure> {
    let room = tempfile::tempdir().context("no room for the network file of an archive")?;
    let names = named.iter().map(|name| name.display().to_string());
    let sorted = archive::sort(names.zip(paths), room.path())?;
    Ok(Named { others: sorted.others, practices: sorted.practices, _room: room })
}

/// Brings in the practice files, after the people that they are about; `number` is that of the import of those.
pub(super) fn import(
    sorted: &Named,
    options: &Import,
    number: Option<u32>,
    setting: &Setting,
    console: &mut Console,
) -> Result<(), Failure> {
    let people = if sorted.others.is_empty() { Companions::Here } else { Companions::ComeAlong };
    let files: Vec<(&str, &[u8])> =
        sorted.practices.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let together = setting.run(async |office| {
        if !options.dry_run {
            return Ok(practice::import_all(office, &files, number).await?);
        }
        let mut looked = BroughtTogether::default();
        for (name, bytes) in &files {
            looked.files.push(practice::look(office, bytes, name, people).await?.all);
        }
        Ok(looked)
    })?;
    together.files.iter().try_for_each(|brought| show(brought, options, console))?;
    // Whoever takes people back takes back what came along with them.
    if let Some(undo) = together.undo.filter(|_| number.is_none() && !options.json) {
        console.tell(&text("cli-practice-undo", &[("id", plain(undo.to_string()))]));
    }
    Ok(())
}

fn show(brought: &Brought, options: &Import, console: &mut Console) -> Result<(), Failure> {
    let Brought { new, changed, unchanged, newer, undo } = *brought;
    if options.json {
        let undo = undo.map(|undo| undo.to_string());
        return console.result(&formats::listing::brought([new, changed, unchanged, newer], undo));
    }
    let id = if options.dry_run { "cli-practice-would" } else { "cli-practice-brought" };
    let values =
        [("new", count(new)), ("changed", count(changed)), ("unchanged", count(unchanged)), ("newer", count(newer))];
    console.result(&wrapped(&text(id, &values), console.width, "", "  "))
}

/// Takes a change back by its id.
pub(super) fn undo(id: &str, is_json: bool, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let change: UndoId = id.parse().map_err(|_| Failure::usage(format!("`{id}` is not the id of a change")))?;
    let undone = setting.run(async |office| Ok(undo::undo(office, change).await?))?;
    if is_json {
        return console.result(&formats::reminders::done("undone", &undone.action));
    }
    console.tell(&text("cli-change-undone", &[]));
    Ok(())
}
