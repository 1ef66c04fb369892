//! What was written down comes back: practice files, and the archives that `export --all` writes.

use crate::arguments::Import;
use crate::console::Console;
use crate::failure::Failure;
use crate::setting::Setting;
use crate::text::{count, plain, text, wrapped};
use anyhow::Context;
use app::archive;
use app::practice::{self, Brought};
use app::undo::{self, UndoId};
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// So much of a file tells whether it is one of ours, in bytes.
const HEAD_BYTES: u64 = 512;

/// What was named, sorted by who brings it in.
pub(super) struct Sorted {
    /// What brings people.
    pub(super) others: Vec<PathBuf>,
    /// Practice files, each with the name that its faults are told under.
    practices: Vec<(String, Vec<u8>)>,
    /// Holds the network files of archives until they are read.
    _rooms: Vec<TempDir>,
}

/// Sorts what was named. Of an archive of ours the network and the practice file come in; the others say the same again.
pub(super) fn sort(named: &[PathBuf], paths: Vec<PathBuf>) -> Result<Sorted, Failure> {
    let mut sorted = Sorted { others: Vec::new(), practices: Vec::new(), _rooms: Vec::new() };
    for (name, path) in named.iter().zip(paths) {
        let shown = name.display().to_string();
        let head = head(&path);
        if practice::is_practice(&head) {
            let bytes = fs::read(&path).with_context(|| format!("`{shown}` cannot be read"))?;
            sorted.practices.push((shown, bytes));
            continue;
        }
        let parts = if head.starts_with(b"PK") { File::open(&path).ok().and_then(archive::parts) } else { None };
        match parts {
            None => sorted.others.push(path),
            Some(parts) => {
                if let Some(network) = parts.network {
                    let room = tempfile::tempdir().context("no room for the network file of the archive")?;
                    let place = room.path().join("network.json");
                    fs::write(&place, network).context("no room for the network file of the archive")?;
                    sorted.others.push(place);
                    sorted._rooms.push(room);
                }
                sorted.practices.push((format!("{shown}/practice.json"), parts.practice));
            }
        }
    }
    Ok(sorted)
}

/// The beginning of a file; nothing where it is a folder or cannot be read, which whoever brings it in will say.
fn head(path: &Path) -> Vec<u8> {
    let mut head = Vec::new();
    if path.is_file()
        && let Ok(file) = File::open(path)
        && file.take(HEAD_BYTES).read_to_end(&mut head).is_err()
    {
        head.clear();
    }
    head
}

/// Brings in the practice files, after the people that they are about.
pub(super) fn import(
    sorted: &Sorted,
    options: &Import,
    setting: &Setting,
    console: &mut Console,
) -> Result<(), Failure> {
    for (name, bytes) in &sorted.practices {
        let brought = setting.run(async |office| {
            let work = if options.dry_run {
                practice::weigh(office, bytes, name).await
            } else {
                practice::import(office, bytes, name).await
            };
            Ok(work?)
        })?;
        show(&brought, options, console)?;
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
    console.result(&wrapped(&text(id, &values), console.width, "", "  "))?;
    if let Some(undo) = undo {
        console.tell(&text("cli-practice-undo", &[("id", plain(undo.to_string()))]));
    }
    Ok(())
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
