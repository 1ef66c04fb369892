//! One module for each command, and the one place that chooses among them.

mod analyze;
mod bench;
mod board;
mod circles;
mod compare;
mod export;
mod giving;
mod import;
mod learn;
mod matching;
mod org;
mod people;
mod plan;
mod play;
mod practice;
mod questions;
mod rehearsals;
mod reminders;
mod rooms;
mod search;
mod serve;
mod sign_ins;
mod sponsors;
mod today;
mod upkeep;
mod worksheets;

use crate::arguments::{Analyze, Arguments, Command};
use crate::console::Console;
use crate::failure::Failure;
use crate::setting::Setting;
use crate::socket::{self, Called};
use std::ffi::OsString;

/// Runs what the words say: here, or at the server that has the data open.
pub(crate) fn dispatch(arguments: &Arguments, words: Vec<OsString>, console: &mut Console) -> Result<(), Failure> {
    let setting = Setting::new(arguments)?;
    let place = setting.place()?;
    let can_be_served = match whose(arguments.command()) {
        Whose::Own => false,
        // Both processes can open PostgreSQL.
        Whose::Data => place.database_url.is_none(),
        Whose::Server => true,
    };
    if can_be_served && let Called::Ran(code) = socket::call(place, words, console)? {
        return if code == 0 { Ok(()) } else { Err(Failure::Passed(code)) };
    }
    run(arguments.command(), &setting, console)
}

/// Who runs a command while a server is there.
enum Whose {
    /// The process that was started; it does not need the data.
    Own,
    /// The server, where it has the data open.
    Data,
    /// The server, whatever its data.
    Server,
}

fn whose(command: &Command) -> Whose {
    match command {
        Command::Serve(_)
        | Command::Demo(_)
        | Command::Play(_)
        | Command::BenchRead(_)
        | Command::BenchAnalyze(_)
        | Command::BenchPin(_)
        | Command::Match(_)
        | Command::Org(_) => Whose::Own,
        Command::Analyze(Analyze { network: Some(_), .. }) => Whose::Own,
        Command::Link(_) => Whose::Server,
        Command::Import(_)
        | Command::Undo(_)
        | Command::Imports(_)
        | Command::People(_)
        | Command::Questions(_)
        | Command::Analyze(_)
        | Command::Today(_)
        | Command::Counsel(_)
        | Command::Intentions(_)
        | Command::Find(_)
        | Command::Outreach(_)
        | Command::Letters(_)
        | Command::Sponsors(_)
        | Command::Relationships(_)
        | Command::Sessions(_)
        | Command::Charter(_)
        | Command::Assignments(_)
        | Command::Advice(_)
        | Command::Circle(_)
        | Command::Board(_)
        | Command::Gauge(_)
        | Command::Giving(_)
        | Command::Results(_)
        | Command::Learn(_)
        | Command::Goals(_)
        | Command::Milestones(_)
        | Command::Ways(_)
        | Command::Thoughts(_)
        | Command::Challenges(_)
        | Command::WorkingStyle(_)
        | Command::TargetRole(_)
        | Command::Strengths(_)
        | Command::Transition(_)
        | Command::Decisions(_)
        | Command::Rehearsals(_)
        | Command::Snapshot(_)
        | Command::Compare(_)
        | Command::Export(_)
        | Command::Reminders(_)
        | Command::Backup(_)
        | Command::Restore(_)
        | Command::SignIns(_)
        | Command::Doctor(_) => Whose::Data,
    }
}

/// Runs one command: results go to the console's first output, everything for people to the second.
pub(crate) fn run(command: &Command, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    match command {
        Command::Serve(options) => serve::serve(options, setting, console),
        Command::Link(options) => serve::link(options, setting, console),
        Command::SignIns(options) => sign_ins::run(options, setting, console),
        Command::Demo(options) => serve::demo(options, setting, console),
        Command::Import(options) => import::import(options, setting, console),
        Command::Undo(options) => import::undo(options, setting, console),
        Command::Imports(options) => import::list(options, setting, console),
        Command::People(options) => people::people(&options.what, setting, console),
        Command::Questions(options) => questions::questions(options, setting, console),
        Command::Analyze(options) => analyze::analyze(options, setting, console),
        Command::Today(options) => today::today(options, setting, console),
        Command::Counsel(options) => today::counsel(options, setting, console),
        Command::Intentions(options) => today::intentions(options, setting, console),
        Command::Results(options) => worksheets::results(options, setting, console),
        Command::Learn(options) => learn::learn(options, setting, console),
        Command::Find(options) => search::find(options, setting, console),
        Command::Outreach(options) => search::outreach(options, setting, console),
        Command::Letters(options) => search::letters(options, setting, console),
        Command::Relationships(options) => rooms::relationships(options, setting, console),
        Command::Sessions(options) => rooms::sessions(options, setting, console),
        Command::Charter(options) => rooms::charter(options, setting, console),
        Command::Assignments(options) => rooms::assignments(options, setting, console),
        Command::Advice(options) => rooms::advice(options, setting, console),
        Command::Circle(options) => circles::circle(options, setting, console),
        Command::Board(options) => board::board(options, setting, console),
        Command::Gauge(options) => board::gauge(options, setting, console),
        Command::Sponsors(options) => sponsors::sponsors(options, setting, console),
        Command::Giving(options) => giving::giving(options, setting, console),
        Command::Goals(options) => plan::goals(options, setting, console),
        Command::Milestones(options) => plan::milestones(options, setting, console),
        Command::Ways(options) => plan::ways(options, setting, console),
        Command::Thoughts(options) => plan::thoughts(options, setting, console),
        Command::Challenges(options) => plan::challenges(options, setting, console),
        Command::WorkingStyle(options) => plan::working_style(options, setting, console),
        Command::TargetRole(options) => plan::target_role(options, setting, console),
        Command::Strengths(options) => plan::strengths(options, setting, console),
        Command::Transition(options) => plan::transition(options, setting, console),
        Command::Decisions(options) => plan::decisions(options, setting, console),
        Command::Rehearsals(options) => rehearsals::rehearsals(options, setting, console),
        Command::Org(options) => org::org(&options.what, setting, console),
        Command::Match(options) => matching::run(options, setting, console),
        Command::Snapshot(options) => compare::snapshot(options, setting, console),
        Command::Compare(options) => compare::compare(options, setting, console),
        Command::Reminders(options) => reminders::run(&options.what, setting, console),
        Command::Export(options) => export::export(options, setting, console),
        Command::Backup(options) => upkeep::backup(options, setting, console),
        Command::Restore(options) => upkeep::restore(options, setting, console),
        Command::Doctor(options) => upkeep::doctor(options, setting, console),
        Command::Play(options) => play::play(options, setting, console),
        Command::BenchRead(options) => bench::read(options, setting, console),
        Command::BenchAnalyze(options) => bench::analyze(options, setting, console),
        Command::BenchPin(options) => bench::pin(options, console),
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
