//! One module for each command, and the one place that chooses among them.

mod analyze;
mod bench;
mod compare;
mod export;
mod import;
mod matching;
mod people;
mod play;
mod questions;
mod upkeep;

use crate::arguments::Command;
use crate::console::Console;
use crate::failure::Failure;
use crate::setting::Setting;

/// Runs one command: results go to the console's first output, everything for people to the second.
pub(crate) fn run(command: &Command, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    match command {
        Command::Import(options) => import::import(options, setting, console),
        Command::Undo(options) => import::undo(options, setting, console),
        Command::Imports(options) => import::list(options, setting, console),
        Command::People(options) => people::people(&options.what, setting, console),
        Command::Questions(options) => questions::questions(options, setting, console),
        Command::Analyze(options) => analyze::analyze(options, setting, console),
        Command::Match(options) => matching::run(options, console),
        Command::Snapshot(options) => compare::snapshot(options, setting, console),
        Command::Compare(options) => compare::compare(options, setting, console),
        Command::Export(options) => export::export(options, setting, console),
        Command::Backup(options) => upkeep::backup(options, setting, console),
        Command::Restore(options) => upkeep::restore(options, setting, console),
        Command::Doctor(options) => upkeep::doctor(options, setting, console),
        Command::Play(options) => play::play(options, setting, console),
        Command::BenchRead(options) => bench::read(options, setting, console),
        Command::BenchAnalyze(options) => bench::analyze(options, setting, console),
    }
}

/// Writes a file whole or not at all: first beside it, then in its place.
fn write_file(path: &std::path::Path, contents: &[u8]) -> Result<(), Failure> {
    use anyhow::Context;
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    std::fs::write(&beside, contents)
        .and_then(|()| std::fs::rename(&beside, path))
        .with_context(|| format!("`{}` cannot be written", path.display()))?;
    Ok(())
}

/// Reads a file whole.
fn read_file(path: &std::path::Path) -> Result<Vec<u8>, Failure> {
    use anyhow::Context;
    Ok(std::fs::read(path).with_context(|| format!("`{}` cannot be read", path.display()))?)
}
