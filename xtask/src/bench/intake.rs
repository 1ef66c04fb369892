//! Reading mail, importing it, and importing it again.

use super::Bench;
use super::measure::{Cost, number};
use super::report::{Table, figure, ratio};
use crate::command::quiet;
use crate::say;
use anyhow::{Context as _, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Python takes minutes for more.
const BASELINE_MESSAGES_MAX: u64 = 100_000;
/// Short runs are measured this often, long ones once.
const RUNS: usize = 3;
/// From this size on a run is long.
const LONG_MESSAGES_MIN: u64 = 1_000_000;
/// The seed of the archives whose reading is timed.
const SEED: u64 = 7;
/// Everything in an archive that a person would import.
pub const FILES: [&str; 7] = [
    "mail.mbox",
    "calendar.ics",
    "contacts_v3.vcf",
    "contacts_v21.vcf",
    "contacts_v4.vcf",
    "Connections.csv",
    "google_contacts.csv",
];

/// The two tables: reading headers, and importing a whole archive.
#[must_use]
pub fn tables(bench: &Bench) -> Vec<Table> {
    let mut reading = Table::new(
        "Reading mail",
        "The headers of one mbox file, addresses and dates taken apart. Budget: 500 MB per CPU second, under 64 MB of memory \
         whatever the size of the file. `grep` only counts `^From `, and Python is `mailbox` with the fast parser.",
        &[
            "messages",
            "MB",
            "ours, CPU s",
            "MB per CPU s",
            "peak MiB",
            "grep, CPU s",
            "ours / grep",
            "Python, CPU s",
            "Python / ours",
        ],
    );
    let mut importing = Table::new(
        "Importing",
        "A whole generated archive (mail, calendar, cards, CSV) from files to resolved people and ties in SQLite, and the same again. \
         Budget: 15 CPU seconds for a million messages; the second time under 5 % of the first.",
        &["messages", "first, CPU s", "messages per CPU s", "peak MiB", "again, CPU s", "again / first"],
    );
    for messages in bench.messages.iter().copied() {
        say(&format!("bench: {messages} messages"));
        match archive(bench, messages, SEED) {
            Ok(folder) => {
                read(bench, messages, &folder.join("mail.mbox"), &mut reading);
                import(bench, messages, &folder, &mut importing);
            }
            Err(error) => {
                for table in [&mut reading, &mut importing] {
                    table.note(format!("nothing measured: {error:#}"));
                }
            }
        }
    }
    vec![reading, importing]
}

/// The folder of a generated archive, made once.
///
/// # Errors
/// The generator is not beside the project, or fails.
pub fn archive(bench: &Bench, messages: u64, seed: u64) -> Result<PathBuf> {
    let folder = bench.folder.join(format!("archive-{messages}-{seed}"));
    let done = folder.join("done");
    if done.is_file() {
        return Ok(folder);
    }
    let generator = bench.root.join("../shared/tools/intake/make_archive.py");
    if !generator.is_file() {
        bail!("the generator `shared/tools/intake/make_archive.py` is not beside the project");
    }
    std::fs::create_dir_all(&folder)?;
    let mut command = Command::new(bench.scale.python());
    command
        .arg(generator)
        .args(["--messages", &messages.to_string(), "--seed", &seed.to_string(), "--out"])
        .arg(&folder);
    quiet(&mut command)?;
    std::fs::write(done, "")?;
    Ok(folder)
}

fn read(bench: &Bench, messages: u64, file: &Path, table: &mut Table) {
    let size = file.metadata().map_or(0.0, |data| data.len() as f64 / 1e6);
    let times = if messages >= LONG_MESSAGES_MIN { 1 } else { RUNS };
    let weigh = |command: &Command| bench.scale.weigh_times(command, times);
    let mut ours = Command::new(&bench.program);
    ours.arg("bench-read").arg(file);
    let ours = noted(table, "our reading", weigh(&ours));
    let mut grep = Command::new("grep");
    grep.args(["-c", "^From "]).arg(file).env("LC_ALL", "C");
    let grep = noted(table, "grep", weigh(&grep));
    let python = if messages > BASELINE_MESSAGES_MAX {
        table.note(format!(
            "Python was not asked for more than {BASELINE_MESSAGES_MAX} messages, which takes it minutes"
        ));
        None
    } else {
        let mut python = Command::new(bench.scale.python());
        python.arg(bench.root.join("xtask/references/mail_headers.py")).arg(file);
        noted(table, "Python", bench.scale.weigh(&python))
    };
    if let (Some(ours), Some(python)) = (&ours, &python) {
        compare_counts(table, messages, &ours.output, &python.output);
    }
    let seconds = |cost: &Option<Cost>| cost.as_ref().map(|cost| cost.cpu_seconds);
    table.rows.push(vec![
        messages.to_string(),
        format!("{size:.0}"),
        figure(seconds(&ours)),
        ratio(Some(size), seconds(&ours)),
        peak(ours.as_ref()),
        figure(seconds(&grep)),
        ratio(seconds(&ours), seconds(&grep)),
        figure(seconds(&python)),
        ratio(seconds(&python), seconds(&ours)),
    ]);
}

/// Two readers that are compared for speed must have read the same; where a line of a body looks like an envelope they may differ.
fn compare_counts(table: &mut Table, messages: u64, ours: &str, python: &str) {
    if let (Some(ours), Some(python)) = (number(ours, "messages"), number(python, "messages"))
        && ours != python
    {
        table.note(format!("of the {messages} messages ours found {ours}, Python {python}"));
    }
}

fn import(bench: &Bench, messages: u64, archive: &Path, table: &mut Table) {
    let data = bench.folder.join(format!("data-{messages}"));
    let _absent_the_first_time = std::fs::remove_dir_all(&data);
    let command = import_command(bench, &data, archive);
    let first = noted(table, "the first import", bench.scale.weigh(&command));
    let again = first.as_ref().and_then(|_| noted(table, "the second import", bench.scale.weigh(&command)));
    let _kept_only_for_a_look = std::fs::remove_dir_all(&data);
    let seconds = |cost: &Option<Cost>| cost.as_ref().map(|cost| cost.cpu_seconds);
    table.rows.push(vec![
        messages.to_string(),
        figure(seconds(&first)),
        ratio(Some(messages as f64), seconds(&first)),
        peak(first.as_ref()),
        figure(seconds(&again)),
        ratio(seconds(&again), seconds(&first)),
    ]);
}

/// The moment at which the archives end; estimates of recency are made from it, whenever the benchmark runs.
pub const NOW: &str = "2026-01-01T12:00:00Z";

/// The command that imports a whole archive into a data folder and asks nothing.
#[must_use]
pub fn import_command(bench: &Bench, data: &Path, archive: &Path) -> Command {
    let mut command = Command::new(&bench.program);
    command
        .arg("--data-dir")
        .arg(data)
        .args(["--now", NOW, "import", "--yes"])
        .args(FILES.map(|file| archive.join(file)));
    command.env_remove("DATABASE_URL").env_remove("TELEMACHUS_HOME");
    command
}

/// The value, or its absence with a note that says why.
pub fn noted<T>(table: &mut Table, what: &str, result: Result<T>) -> Option<T> {
    match result.with_context(|| format!("{what} could not be measured")) {
        Ok(value) => Some(value),
        Err(error) => {
            let text = format!("{error:#}");
            table.note(text.lines().next().unwrap_or_default().to_owned());
            None
        }
    }
}

/// Memory for a table. What is not above the floor of the measurement is only known to be at most that.
#[must_use]
pub fn peak(cost: Option<&Cost>) -> String {
    let value = figure(cost.map(|cost| cost.peak_mib));
    if cost.is_some_and(|cost| cost.peak_mib <= cost.floor_mib) { format!("≤ {value}") } else { value }
}
