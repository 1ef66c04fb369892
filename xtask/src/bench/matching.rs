//! Matching beside OR-Tools, and how cost grows with the size of the program.

use super::Bench;
use super::measure::{Cost, number};
use super::report::{Table, figure, ratio};
use crate::command::quiet;
use crate::python;
use crate::say;
use anyhow::{Context as _, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Families and sizes; fifty candidates each, `sparse` six.
const PROGRAMS: [(&str, u64); 9] = [
    ("tight", 1_000),
    ("tight", 10_000),
    ("tight", 100_000),
    ("square", 1_000),
    ("square", 10_000),
    ("square", 100_000),
    ("sparse", 1_000),
    ("sparse", 10_000),
    ("sparse", 100_000),
];
/// Candidates of each mentee.
const CANDIDATES: u64 = 50;
const CANDIDATES_SPARSE: u64 = 6;
/// Libraries of the baselines.
const PACKAGES: [&str; 3] = ["numpy", "ortools", "scipy"];
/// scipy takes minutes beyond.
const SCIPY_MENTEES_MAX: u64 = 10_000;
/// How often each is run.
const TIMES: usize = 3;
const SEED: u64 = 1;

/// One row for each family and size, for `score` and for `coverage`.
#[must_use]
pub fn table(bench: &Bench) -> Table {
    let mut table = Table::new(
        "Matching",
        "Programs of `shared/tools/matching/gen.py`, fifty candidates for each mentee (`sparse`: six). *Solve* is CPU seconds of our solver with the certificate \
         and its check, *command* everything from the files to the assignment; OR-Tools min-cost flow and linear sum assignment and scipy are CPU \
         seconds of the solve call alone, without adding arcs. All totals are compared. Budget at 100,000 mentees: a quarter of OR-Tools' min-cost flow, \
         under 200 MB.",
        &[
            "program",
            "mentees",
            "objective",
            "solve, s",
            "OR-Tools, s",
            "OR-Tools / solve",
            "LSA / solve",
            "scipy / solve",
            "command, CPU s",
            "peak MiB",
            "OR-Tools peak MiB",
            "solve, µs per candidate",
        ],
    );
    let python = python::with(&bench.root, "matchers", &PACKAGES);
    let Some(python) = python else {
        table.note("the libraries could not be installed, and the generator needs them".to_owned());
        return table;
    };
    for (family, mentees) in PROGRAMS {
        for objective in ["score", "coverage"] {
            say(&format!("bench: matching {family} {mentees} {objective}"));
            match row(bench, &python, (family, mentees), objective, &mut table) {
                Ok(row) => table.rows.push(row),
                Err(error) => table.note(format!("{family} {mentees} {objective}: {error:#}")),
            }
        }
    }
    table
}

fn row(
    bench: &Bench,
    python: &Path,
    (family, mentees): (&str, u64),
    objective: &str,
    table: &mut Table,
) -> Result<Vec<String>> {
    let folder = program(bench, python, family, mentees)?;
    let mut command = Command::new(&bench.program);
    command.args(["match", "--json", "--objective", objective]).arg("--mentors").arg(folder.join("mentors.csv"));
    command.arg("--candidates").arg(folder.join("candidates.csv")).arg("--out").arg(folder.join("assignment.csv"));
    let ours = bench.scale.weigh_times(&command, TIMES)?;
    let baseline = |solver: &str| -> Result<Cost> {
        let mut command = Command::new(python);
        command.arg(tools(bench).join("baseline.py")).arg(solver).arg(&folder);
        bench.scale.weigh_times(&command, TIMES)
    };
    let flow = baseline(if objective == "score" { "mcf-score" } else { "mcf-lex" })?;
    let is_square = family == "square" && objective == "coverage";
    let sums = if is_square { Some(baseline("lsa")?) } else { None };
    let scipy = match objective {
        "score" if mentees <= SCIPY_MENTEES_MAX => baseline("scipy").ok(),
        _ => None,
    };
    for (name, other) in
        [("OR-Tools", Some(&flow)), ("linear sum assignment", sums.as_ref()), ("scipy", scipy.as_ref())]
    {
        let Some(other) = other else { continue };
        let (mine, theirs) = (number(&ours.output, "total"), number(&other.output, "objective"));
        if mine != theirs {
            table.note(format!("{family} {mentees} {objective}: our total is {mine:?}, {name}'s {theirs:?}"));
        }
    }
    let solve = number(&ours.output, "seconds_cpu");
    let cpu = |cost: Option<&Cost>| cost.and_then(|cost| number(&cost.output, "solve_cpu_s"));
    let candidates = number(&ours.output, "candidates");
    Ok(vec![
        family.to_owned(),
        mentees.to_string(),
        objective.to_owned(),
        figure(solve),
        figure(cpu(Some(&flow))),
        ratio(cpu(Some(&flow)), solve),
        ratio(cpu(sums.as_ref()), solve),
        ratio(cpu(scipy.as_ref()), solve),
        figure(Some(ours.cpu_seconds)),
        figure(Some(ours.peak_mib)),
        figure(Some(flow.peak_mib)),
        figure(solve.zip(candidates).map(|(solve, candidates)| solve / candidates * 1e6)),
    ])
}

fn tools(bench: &Bench) -> PathBuf {
    bench.root.join("../shared/tools/matching")
}

/// Makes the files of a program, once.
fn program(bench: &Bench, python: &Path, family: &str, mentees: u64) -> Result<PathBuf> {
    let generator = tools(bench).join("gen.py");
    if !generator.is_file() {
        bail!("the generator `shared/tools/matching/gen.py` is not beside the project");
    }
    let folder = bench.folder.join(format!("matching-{family}-{mentees}-{SEED}"));
    if !folder.join("candidates.csv").is_file() {
        let (made_as, candidates) =
            if family == "sparse" { ("loose", CANDIDATES_SPARSE) } else { (family, CANDIDATES) };
        let mut command = Command::new(python);
        command.arg(generator).args(["--family", made_as, "--n", &mentees.to_string(), "--k", &candidates.to_string()]);
        command.args(["--seed", &SEED.to_string(), "--out"]).arg(&folder);
        quiet(&mut command).context("a program cannot be made")?;
    }
    Ok(folder)
}
