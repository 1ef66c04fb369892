//! Matching beside OR-Tools, and how cost grows with the size of the program.

use super::Bench;
use super::intake::noted;
use super::measure::{Cost, number};
use super::report::{Table, figure, ratio};
use crate::command::{cargo, quiet};
use crate::python;
use crate::say;
use anyhow::{Context as _, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Families and sizes; fifty candidates each, `sparse` six.
const PROGRAMS: [(&str, u64); 12] = [
    ("tight", 1_000),
    ("tight", 10_000),
    ("tight", 100_000),
    ("loose", 1_000),
    ("loose", 10_000),
    ("loose", 100_000),
    ("square", 1_000),
    ("square", 10_000),
    ("square", 100_000),
    ("sparse", 1_000),
    ("sparse", 10_000),
    ("sparse", 100_000),
];
/// The sizes of them.
pub const MENTEES: [u64; 3] = [1_000, 10_000, 100_000];
/// Candidates of each mentee.
const CANDIDATES: u64 = 50;
const CANDIDATES_SPARSE: u64 = 6;
/// Libraries of the baselines.
const PACKAGES: [&str; 3] = ["numpy", "ortools", "scipy"];
/// scipy takes minutes beyond.
const SCIPY_MENTEES_MAX: u64 = 10_000;
/// How many pairs are pinned, one after another.
const PINS: &str = "50";
/// How often each is run.
const TIMES: usize = 3;
/// From here on the others are run once.
const LARGE_MENTEES: u64 = 100_000;
const SEED: u64 = 1;

/// One row for each family and size, for `score` and for `coverage`.
#[must_use]
pub fn table(bench: &Bench) -> Table {
    let mut table = Table::new(
        "Matching",
        "Programs of `shared/tools/matching/gen.py`, fifty candidates for each mentee (`sparse`: six). *Solve* is CPU seconds of our solver with the certificate \
         and its check, *command* everything from the files to the assignment; OR-Tools min-cost flow and linear sum assignment (LSA) and scipy are CPU \
         seconds of the solve call alone, without adding arcs; `mcmf` is the network simplex of LEMON through its crate, with building. \
         All totals are compared. Budget at 100,000 mentees: a quarter of OR-Tools' min-cost flow, \
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
            "mcmf / solve",
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
    let simplex = noted(&mut table, "the crate `mcmf`", mcmf(bench));
    let wanted = |mentees: &u64| bench.mentees.contains(mentees);
    let mut by_size = PROGRAMS;
    // The largest last: whoever stops early has the rest.
    by_size.sort_by_key(|program| program.1);
    for (family, mentees) in by_size.into_iter().filter(|program| wanted(&program.1)) {
        for objective in ["score", "coverage"] {
            say(&format!("bench: matching {family} {mentees} {objective}"));
            match row(bench, (&python, simplex.as_deref()), (family, mentees), objective, &mut table) {
                Ok(row) => table.rows.push(row),
                Err(error) => table.note(format!("{family} {mentees} {objective}: {error:#}")),
            }
        }
    }
    table
}

fn row(
    bench: &Bench,
    (python, simplex): (&Path, Option<&Path>),
    (family, mentees): (&str, u64),
    objective: &str,
    table: &mut Table,
) -> Result<Vec<String>> {
    let folder = program(bench, python, family, mentees)?;
    let mut command = Command::new(&bench.program);
    command.args(["match", "--json", "--objective", objective]).arg("--mentors").arg(folder.join("mentors.csv"));
    command.arg("--candidates").arg(folder.join("candidates.csv")).arg("--out").arg(folder.join("assignment.csv"));
    let times = if mentees < LARGE_MENTEES { TIMES } else { 1 };
    let ours = bench.scale.weigh_times(&command, TIMES)?;
    let baseline = |solver: &str| -> Result<Cost> {
        let mut command = Command::new(python);
        command.arg(tools(bench).join("baseline.py")).arg(solver).arg(&folder);
        bench.scale.weigh_times(&command, times)
    };
    let flow = baseline(if objective == "score" { "mcf-score" } else { "mcf-lex" })?;
    let is_square = family == "square" && objective == "coverage";
    let sums = if is_square { Some(baseline("lsa")?) } else { None };
    let scipy = match objective {
        "score" if mentees <= SCIPY_MENTEES_MAX => baseline("scipy").ok(),
        _ => None,
    };
    let lemon = match (simplex, objective) {
        (Some(program), "score") => bench.scale.weigh_times(Command::new(program).arg(&folder), times).ok(),
        _ => None,
    };
    for (name, other) in [
        ("OR-Tools", Some(&flow)),
        ("linear sum assignment", sums.as_ref()),
        ("scipy", scipy.as_ref()),
        ("mcmf", lemon.as_ref()),
    ] {
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
        ratio(cpu(lemon.as_ref()), solve),
        figure(Some(ours.cpu_seconds)),
        figure(Some(ours.peak_mib)),
        figure(Some(flow.peak_mib)),
        figure(solve.zip(candidates).map(|(solve, candidates)| solve / candidates * 1e6)),
    ])
}

/// What one more pin costs, the proof over all candidates with it.
#[must_use]
pub fn pins(bench: &Bench) -> Table {
    let mut table = Table::new(
        "Matching, after a pin",
        &format!(
            "{PINS} mentees one after another pinned to another of their candidates, solved again from where things stand, each time with the pass \
             over all candidates that proves it. CPU milliseconds. Budget at 100,000 mentees: 20 ms."
        ),
        &["program", "mentees", "pins", "median, ms", "worst, ms"],
    );
    let Some(python) = python::with(&bench.root, "matchers", &PACKAGES) else {
        table.note("the generator's libraries could not be installed".to_owned());
        return table;
    };
    for &mentees in &bench.mentees {
        for family in ["tight", "square"] {
            say(&format!("bench: pins in {family} {mentees}"));
            let row = pinned(bench, &python, family, mentees);
            let row = noted(&mut table, &format!("{family} {mentees}"), row);
            table.rows.extend(row);
        }
    }
    table
}

fn pinned(bench: &Bench, python: &Path, family: &str, mentees: u64) -> Result<Vec<String>> {
    let folder = program(bench, python, family, mentees)?;
    let mut command = Command::new(&bench.program);
    command.args(["bench-pin", "--pins", PINS]).arg("--mentors").arg(folder.join("mentors.csv"));
    let output = quiet(command.arg("--candidates").arg(folder.join("candidates.csv")))?;
    let milliseconds = |name: &str| figure(number(&output, name).map(|seconds| seconds * 1e3));
    let pins = number(&output, "pins").map_or_else(|| "-".to_owned(), |pins| format!("{pins:.0}"));
    Ok(vec![family.to_owned(), mentees.to_string(), pins, milliseconds("median_s"), milliseconds("worst_s")])
}

/// The program that runs the crate `mcmf`, built once below the folder of build products.
fn mcmf(bench: &Bench) -> Result<PathBuf> {
    let (from, folder) = (bench.root.join("xtask/references/mcmf"), bench.folder.join("mcmf"));
    std::fs::create_dir_all(folder.join("src"))?;
    std::fs::copy(from.join("manifest.toml"), folder.join("Cargo.toml"))?;
    std::fs::copy(from.join("program.rs"), folder.join("src/main.rs"))?;
    let products = folder.join("products");
    let mut command = cargo(&folder);
    quiet(command.args(["build", "--release", "--quiet"]).env("CARGO_TARGET_DIR", &products))?;
    Ok(products.join("release/mcmf-time"))
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
