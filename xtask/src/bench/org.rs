//! A whole organisation, measure by measure beside libraries, and how cost grows with its size.

use super::Bench;
use super::measure::{Cost, number};
use super::report::{Table, figure, ratio};
use crate::python;
use crate::say;
use anyhow::{Context as _, Result};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Sizes where none are named.
pub const PEOPLE: [u64; 4] = [1_000, 10_000, 100_000, 1_000_000];
/// Mean number of ties of one person; the budget's 900,000 ties of 100,000 people.
const TIES_OF_ONE: u64 = 18;
/// People who sit in one unit, and how many of ten ties stay there.
const UNIT_SIZE: u64 = 60;
const INSIDE_OF_TEN: u64 = 7;
/// Sources of sampled betweenness; of a million people the libraries get fewer, and the table has seconds for one.
const SOURCES: u64 = 100;
const SOURCES_OF_LIBRARIES_LARGE: u64 = 10;
const LARGE_PEOPLE: u64 = 1_000_000;
/// The libraries, each with the largest organisation it is asked for: beyond, it takes many minutes or much memory.
const LIBRARIES: [(&str, u64); 4] =
    [("igraph", 1_000_000), ("networkit", 100_000), ("rustworkx", 100_000), ("networkx", 10_000)];
const PACKAGES: [&str; 6] = ["numpy", "scipy", "igraph", "networkit", "rustworkx", "networkx"];
/// Our parts, what the libraries call them, and how the table names them.
const MEASURES: [(&str, &[&str], &str); 5] = [
    ("constraint", &["constraint", "effective_size"], "constraint and effective size"),
    ("betweenness", &["betweenness"], "betweenness, one source"),
    ("pagerank", &["pagerank"], "PageRank"),
    ("core", &["core"], "cores, components, cut points"),
    ("community", &["community"], "communities (Leiden)"),
];
/// How near two sums have to be, relative to the larger.
const TOLERANCE: f64 = 1e-9;
const SEED: u64 = 5;

/// Measure by measure, and the whole command by size.
#[must_use]
pub fn tables(bench: &Bench) -> Vec<Table> {
    let mut measures = Table::new(
        "Organisations, measure by measure",
        "CPU seconds of one thread, without reading files or building the graph, all ties weighing 1. Ours has *constraint and effective size* \
         in one pass; a library's is the sum of both where it has both (effective size by way of clustering), and NetworKit has effective size \
         alone. Budget at 100,000 people: a tenth of igraph's time or less.",
        &[
            "people",
            "measure",
            "ours",
            "igraph",
            "NetworKit",
            "rustworkx",
            "networkx",
            "igraph / ours",
            "NetworKit / ours",
        ],
    );
    let mut whole = Table::new(
        "Organisations, the whole command",
        "`telemachus org analyze` from the files to `nodes.csv`, all measures, mutual weights, betweenness from 100 sources, two threads. \
         Budget at a million people: 90 s on two cores, under 1.5 GB.",
        &[
            "people",
            "ties",
            "seconds",
            "CPU s",
            "peak MiB",
            "CPU µs per tie",
            "igraph peak MiB",
            "modularity",
            "igraph's",
        ],
    );
    let python = python::with(&bench.root, "rivals", &PACKAGES);
    if python.is_none() {
        measures.note("the libraries could not be installed".to_owned());
    }
    for &people in &bench.people {
        say(&format!("bench: an organisation of {people}"));
        if let Err(error) = rows(bench, people, python.as_deref(), &mut measures, &mut whole) {
            measures.note(format!("{people} people: {error:#}"));
        }
    }
    vec![measures, whole]
}

fn rows(bench: &Bench, people: u64, python: Option<&Path>, measures: &mut Table, whole: &mut Table) -> Result<()> {
    let (people_file, ties_file) = files(bench, people)?;
    let ours = |more: &[&str]| {
        let mut command = Command::new(&bench.program);
        command.args(["org", "analyze", "--json"]).arg("--people").arg(&people_file).arg("--ties").arg(&ties_file);
        command.args(["--betweenness", &format!("samples:{SOURCES}")]).args(more);
        bench.scale.weigh_times(&command, if people < LARGE_PEOPLE { 3 } else { 1 })
    };
    let alone = ours(&["--binary", "--threads", "1"])?;
    let out = bench.folder.join(format!("organisation-{people}-out"));
    let full = ours(&["--threads", "2", "--out", &out.to_string_lossy()])?;
    let mut libraries: Vec<Option<Cost>> = Vec::new();
    let sources = if people < LARGE_PEOPLE { SOURCES } else { SOURCES_OF_LIBRARIES_LARGE };
    for (library, people_max) in LIBRARIES {
        let python = python.filter(|_| people <= people_max);
        let cost = python.map(|python| {
            let mut command = Command::new(python);
            command.arg(bench.root.join("xtask/references/organisation_time.py")).arg(library);
            command.arg(&people_file).arg(&ties_file).arg(sources.to_string());
            bench.scale.weigh(&command)
        });
        match cost {
            Some(Ok(cost)) => libraries.push(Some(cost)),
            Some(Err(error)) => {
                measures.note(format!("{library} with {people} people: {error:#}"));
                libraries.push(None);
            }
            None => libraries.push(None),
        }
    }
    for (part, names, said) in MEASURES {
        let per = |seconds: Option<f64>, sources: u64| {
            seconds.map(|seconds| if part == "betweenness" { seconds / sources.min(people) as f64 } else { seconds })
        };
        let mine = per(part_seconds(&alone.output, part), SOURCES);
        let theirs: Vec<Option<f64>> = libraries
            .iter()
            .map(|cost| per(cost.as_ref().and_then(|cost| sum(&cost.output, names)), sources))
            .collect();
        let mut row = vec![people.to_string(), said.to_owned(), figure(mine)];
        row.extend(theirs.iter().map(|seconds| figure(*seconds)));
        row.extend([ratio(theirs[0], mine), ratio(theirs[1], mine)]);
        measures.rows.push(row);
    }
    compare(measures, people, &alone.output, libraries[0].as_ref());
    let ties = number(&full.output, "ties");
    let igraph = libraries[0].as_ref();
    whole.rows.push(vec![
        people.to_string(),
        ties.map_or_else(|| "-".to_owned(), |ties| format!("{ties:.0}")),
        figure(Some(full.seconds)),
        figure(Some(full.cpu_seconds)),
        figure(Some(full.peak_mib)),
        figure(ties.map(|ties| full.cpu_seconds / ties * 1e6)),
        figure(igraph.map(|cost| cost.peak_mib)),
        figure(number(&alone.output, "modularity")),
        figure(igraph.and_then(|cost| number(&cost.output, "modularity"))),
    ]);
    Ok(())
}

/// What one of our parts took.
fn part_seconds(summary: &str, part: &str) -> Option<f64> {
    let (_, seconds) = summary.split_once("\"seconds\"")?;
    number(seconds, part)
}

/// The sum of what a library has of these; nothing where it has none.
fn sum(answer: &str, names: &[&str]) -> Option<f64> {
    let found: Vec<f64> = names.iter().filter_map(|name| number(answer, name)).collect();
    (!found.is_empty()).then(|| found.iter().sum())
}

/// A comparison of speed is worth something only where the answers agree.
fn compare(table: &mut Table, people: u64, ours: &str, igraph: Option<&Cost>) {
    let Some(igraph) = igraph else { return };
    for (measure, sum) in [("constraint", "constraint_sum"), ("effective_size", "effective_size_sum")] {
        let object = ours.split_once(&format!("\"{measure}\": {{")).map(|(_, rest)| rest);
        let (Some(mine), Some(theirs)) = (object.and_then(|rest| number(rest, "sum")), number(&igraph.output, sum))
        else {
            table.note(format!("{people} people: the sums of {measure} could not be compared"));
            continue;
        };
        if (mine - theirs).abs() > TOLERANCE * theirs.abs().max(1.0) {
            table.note(format!("{people} people: {measure} differs, ours sums to {mine}, igraph's to {theirs}"));
        }
    }
}

/// Makes the two files of an invented organisation, once: units with most ties inside, and some people whom many know.
fn files(bench: &Bench, people: u64) -> Result<(PathBuf, PathBuf)> {
    let folder = bench.folder.join(format!("organisation-{people}-{SEED}"));
    let (people_file, ties_file) = (folder.join("people.csv"), folder.join("ties.csv"));
    if !ties_file.is_file() {
        std::fs::create_dir_all(&folder).context("the folder of an organisation cannot be made")?;
        let mut text = "id,unit\n".to_owned();
        for person in 0..people {
            let _ = writeln!(text, "{person},u{}", person / UNIT_SIZE);
        }
        std::fs::write(&people_file, text)?;
        std::fs::write(&ties_file, ties(people))?;
    }
    Ok((people_file, ties_file))
}

fn ties(people: u64) -> String {
    let mut state = SEED;
    let mut below = |limit: u64| {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit.max(1)
    };
    let mut text = "from,to,weight\n".to_owned();
    for from in 0..people {
        for _ in 0..TIES_OF_ONE / 2 {
            let start = from / UNIT_SIZE * UNIT_SIZE;
            let to = if below(10) < INSIDE_OF_TEN {
                start + below(UNIT_SIZE.min(people - start))
            } else {
                // The least of three draws: some people are known to many.
                below(people).min(below(people)).min(below(people)) * 7_919 % people
            };
            let _ = writeln!(text, "{from},{to},{}", 1 + below(5));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_organisation_is_made_again() {
        assert_eq!(ties(500), ties(500));
        assert_eq!(ties(500).lines().count(), 4_501);
    }

    #[test]
    fn our_parts_are_found_in_the_summary() {
        let summary = "{\"constraint\": {\"sum\": 3.5}, \"seconds\": {\"constraint\": 0.25}}";
        assert_eq!(part_seconds(summary, "constraint"), Some(0.25));
        assert_eq!(sum("{\"a\": 1.0, \"b\": null}", &["a", "b", "c"]), Some(1.0));
        assert_eq!(sum("{}", &["a"]), None);
    }
}
