//! One person's analysis with all counsel, beside libraries that compute a part of it.

use super::Bench;
use super::intake::{noted, peak};
use super::measure::{Cost, number};
use super::network::{network_file, workspace_file};
use super::report::{Table, figure, ratio};
use crate::command::quiet;
use crate::python;
use crate::say;
use anyhow::Result;
use std::path::Path;
use std::process::Command;

/// Which networks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// As somebody has them who brought all their mail: a small core, little known of the others.
    Usual,
    /// Everybody is in the core and everything known: the most work there can be.
    Full,
}

/// Kinds and sizes of the networks, with how often the libraries repeat.
const NETWORKS: [(Kind, u64, u64); 6] = [
    (Kind::Usual, 1_000, 50),
    (Kind::Usual, 10_000, 20),
    (Kind::Full, 20, 20),
    (Kind::Full, 100, 2),
    (Kind::Full, 1_000, 50),
    (Kind::Full, 5_000, 50),
];
/// networkx looks at all people for each pair of people; a thousand take it an hour.
const NETWORKX_PEOPLE_MAX: u64 = 100;
/// Ours is repeated so often that a run takes a moment, whatever the size: people × repeats.
const WORK: u64 = 20_000;
/// How near two computations of constraint have to be.
const TOLERANCE: f64 = 1e-9;
const SEED: u64 = 7;

/// The table, one row per size.
#[must_use]
pub fn table(bench: &Bench) -> Table {
    let mut table = Table::new(
        "Analysis",
        "Generated networks: *usual* ones have a core of 24 and little known of the others, as after an import; in *full* ones everybody is in \
         the core with everything known, the most work there can be. *All* is every measure with all counsel, in the program, elapsed time without its start; *command* is `telemachus analyze --network FILE --json` from start to end. The libraries compute \
         constraint alone, on the same ego network, without the time to build it. Budget: 20 ms for all of 1,000 people.",
        &[
            "network",
            "people",
            "ties",
            "all, ms",
            "command, CPU ms",
            "peak MiB",
            "igraph constraint, ms",
            "igraph / all",
            "networkx constraint, ms",
            "networkx / all",
        ],
    );
    let reference = python::interpreter(&bench.root);
    if reference.is_none() {
        table.note("igraph and networkx could not be installed".to_owned());
    }
    for network in NETWORKS {
        say(&format!("bench: analysis of {} people", network.1));
        if let Some(row) = row(bench, network, reference.as_deref(), &mut table) {
            table.rows.push(row);
        }
    }
    table
}

fn row(
    bench: &Bench,
    (kind, people, repeat): (Kind, u64, u64),
    reference: Option<&Path>,
    table: &mut Table,
) -> Option<Vec<String>> {
    let (name, text) = match kind {
        Kind::Usual => ("usual", workspace_file(people, SEED)),
        Kind::Full => ("full", network_file(people, SEED)),
    };
    let ties = text.matches("\"strength\"").count();
    let file = bench.folder.join(format!("network-{name}-{people}.json"));
    noted(table, "the network file", std::fs::write(&file, text).map_err(Into::into))?;
    let inside = noted(table, "our analysis", inside(bench, &file, (WORK / people).max(1)));
    let command = noted(table, "our command", whole(bench, &file));
    // The libraries have no idea of a core.
    let reference = reference.filter(|_| kind == Kind::Full);
    let libraries =
        reference.and_then(|python| noted(table, "the libraries", libraries(bench, python, &file, people, repeat)));
    if let (Some(command), Some(libraries)) = (&command, &libraries) {
        compare(table, people, &command.output, libraries);
    }
    let milliseconds = |seconds: Option<f64>| seconds.map(|seconds| seconds * 1e3);
    let library = |name: &str| libraries.as_deref().and_then(|answer| number(answer, name));
    Some(vec![
        name.to_owned(),
        people.to_string(),
        ties.to_string(),
        figure(milliseconds(inside)),
        figure(milliseconds(command.as_ref().map(|cost| cost.cpu_seconds))),
        peak(command.as_ref()),
        figure(milliseconds(library("igraph"))),
        ratio(library("igraph"), inside),
        figure(milliseconds(library("networkx"))),
        ratio(library("networkx"), inside),
    ])
}

fn inside(bench: &Bench, file: &Path, repeat: u64) -> Result<f64> {
    let mut command = Command::new(&bench.program);
    command.arg("bench-analyze").arg("--network").arg(file).args(["--repeat", &repeat.to_string()]);
    let output = quiet(&mut command)?;
    number(&output, "seconds_per_run").ok_or_else(|| anyhow::anyhow!("`bench-analyze` gave no `seconds_per_run`"))
}

fn whole(bench: &Bench, file: &Path) -> Result<Cost> {
    let mut command = Command::new(&bench.program);
    command.arg("analyze").arg("--network").arg(file).arg("--json");
    bench.scale.weigh_times(&command, 3)
}

fn libraries(bench: &Bench, python: &Path, file: &Path, people: u64, repeat: u64) -> Result<String> {
    let mut command = Command::new(python);
    command.arg(bench.root.join("xtask/references/holes_time.py")).arg(file).arg(repeat.to_string());
    if people > NETWORKX_PEOPLE_MAX {
        command.arg("--without-networkx");
    }
    for threads in ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"] {
        command.env(threads, "1");
    }
    quiet(&mut command)
}

/// A comparison of speed is worth something only where the answers agree.
fn compare(table: &mut Table, people: u64, ours: &str, libraries: &str) {
    let (Some(ours), Some(theirs)) = (number(ours, "constraint"), number(libraries, "constraint")) else {
        table.note(format!("{people} people: constraint could not be compared"));
        return;
    };
    if people > NETWORKX_PEOPLE_MAX {
        table.note(format!(
            "networkx was not asked for more than {NETWORKX_PEOPLE_MAX} people, which takes it minutes to hours"
        ));
    }
    if (ours - theirs).abs() > TOLERANCE * theirs.abs().max(1.0) {
        table.note(format!("{people} people: the constraints differ, ours is {ours}, the libraries' {theirs}"));
    }
}
