//! Real networks (isolates, loops, repeated ties, directed, weighted and binary): our values against the definitions over full
//! matrices, and against the programs that `xtask/references/organisation.py` asks, where `TELEMACHUS_TEST_PYTHON` names a Python
//! that has numpy.
//!
//! Slow for this crate, some seconds: the largest network has a thousand people and 25,571 ties.

use crate::measured::{Given, Measured, exactly};
use crate::slow;
use network::org::Weighing;
use serde_json::Value;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

const NETWORKS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/networks");
const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../xtask/references/organisation.py");
const PYTHON: &str = "TELEMACHUS_TEST_PYTHON";
/// Largest difference to a reference, relative to max(1, value).
const TOLERANCE: f64 = 1e-9;
/// The definitions as they stand take time cubic in the people.
const DEFINED_PEOPLE_MAX: usize = 250;

struct Real {
    name: String,
    people: usize,
    ties: Vec<Given>,
}

fn networks() -> Vec<Real> {
    let Ok(entries) = std::fs::read_dir(NETWORKS) else {
        eprintln!("left out: the reference networks are not here");
        return Vec::new();
    };
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders.into_iter().map(read).collect()
}

fn read(folder: PathBuf) -> Real {
    let rows = |file: &str| -> Vec<Vec<String>> {
        let text = std::fs::read_to_string(folder.join(file)).unwrap();
        let cells = |line: &str| line.split(',').map(|cell| cell.trim().trim_matches('"').to_owned()).collect();
        text.lines().skip(1).filter(|line| !line.is_empty()).map(cells).collect()
    };
    let ties = rows("edges.csv")
        .iter()
        .map(|row| (row[0].parse().unwrap(), row[1].parse().unwrap(), row[2].parse().unwrap()))
        .collect();
    Real { name: folder.file_name().unwrap().to_string_lossy().into_owned(), people: rows("nodes.csv").len(), ties }
}

const WEIGHINGS: [Weighing; 2] = [Weighing::Mutual, Weighing::Binary];

#[test]
fn real_networks_agree_with_the_definitions() {
    for real in networks().iter().filter(|real| real.people <= DEFINED_PEOPLE_MAX) {
        for weighing in WEIGHINGS {
            let ours = exactly(real.people, &real.ties, weighing);
            let defined = slow::define(&slow::mutual(real.people, &real.ties, weighing == Weighing::Binary));
            let some = |values: &[f64]| values.iter().copied().map(Some).collect::<Vec<_>>();
            let largest = [
                largest(&ours.constraint, &defined.constraint),
                largest(&ours.effective_size, &defined.effective_size),
                largest(&some(&ours.betweenness.values), &some(&defined.betweenness)),
                largest(&some(&ours.pagerank), &some(&defined.pagerank)),
            ];
            eprintln!("{} {weighing:?}: largest differences {largest:?}", real.name);
            assert!(largest.iter().all(|difference| *difference <= TOLERANCE), "{}: {largest:?}", real.name);
            assert_eq!(ours.core, defined.core, "{}", real.name);
        }
    }
}

#[test]
fn real_networks_agree_with_other_programs() {
    let Some(python) = std::env::var_os(PYTHON) else {
        eprintln!("left out: {PYTHON} names no Python with numpy");
        return;
    };
    for real in networks() {
        for weighing in WEIGHINGS {
            let ours = exactly(real.people, &real.ties, weighing);
            let answer = ask(PathBuf::from(&python), &real, weighing);
            for (reference, measures) in answer.as_object().unwrap() {
                for (measure, theirs) in measures.as_object().unwrap().iter().filter(|(_, theirs)| !theirs.is_null()) {
                    let theirs: Vec<Option<f64>> = theirs.as_array().unwrap().iter().map(Value::as_f64).collect();
                    let difference = match measure.as_str() {
                        "component" => same_groups(&ours.components.of, &theirs),
                        measure => largest(&values(&ours, measure), &theirs),
                    };
                    eprintln!("{} {weighing:?} {reference} {measure}: largest difference {difference:.1e}", real.name);
                    assert!(difference <= TOLERANCE, "{} {weighing:?} {reference} {measure}: {difference}", real.name);
                }
            }
        }
    }
}

fn values(ours: &Measured, measure: &str) -> Vec<Option<f64>> {
    let some = |values: &[f64]| values.iter().copied().map(Some).collect();
    match measure {
        "constraint" => ours.constraint.clone(),
        "effective_size" => ours.effective_size.clone(),
        "betweenness" => some(&ours.betweenness.values),
        "pagerank" => some(&ours.pagerank),
        "core" => ours.core.iter().map(|&core| Some(f64::from(core))).collect(),
        "cut" => ours.cuts.iter().map(|cut| Some(f64::from(u8::from(cut.pieces > 1)))).collect(),
        other => panic!("`{other}` is no measure"),
    }
}

fn largest(ours: &[Option<f64>], theirs: &[Option<f64>]) -> f64 {
    assert_eq!(ours.len(), theirs.len());
    let difference = |(ours, theirs): (&Option<f64>, &Option<f64>)| match (ours, theirs) {
        (Some(ours), Some(theirs)) => (ours - theirs).abs() / theirs.abs().max(1.0),
        (None, None) => 0.0,
        _ => f64::INFINITY,
    };
    ours.iter().zip(theirs).map(difference).fold(0.0, f64::max)
}

/// 0 where two numberings divide people alike.
fn same_groups(ours: &[u32], theirs: &[Option<f64>]) -> f64 {
    let mut names = std::collections::HashMap::new();
    let agrees = ours
        .iter()
        .zip(theirs)
        .all(|(ours, theirs)| *names.entry(ours).or_insert(theirs.map(f64::to_bits)) == theirs.map(f64::to_bits));
    let theirs: std::collections::HashSet<_> = theirs.iter().map(|value| value.map(f64::to_bits)).collect();
    if agrees && theirs.len() == names.len() { 0.0 } else { f64::INFINITY }
}

fn ask(python: PathBuf, real: &Real, weighing: Weighing) -> Value {
    let mut command = Command::new(python);
    command.arg(SCRIPT);
    if weighing == Weighing::Binary {
        command.arg("--binary");
    }
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut input = format!("{}\n", real.people);
    for (from, to, weight) in &real.ties {
        input.push_str(&format!("{from},{to},{weight}\n"));
    }
    // The script reads everything before it answers.
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "the script failed");
    serde_json::from_slice(&output.stdout).unwrap()
}
