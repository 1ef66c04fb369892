//! Real networks, each of their people in turn as the ego: our measures against full matrices, and against the programs that
//! `xtask/references/holes.py` asks, where `TELEMACHUS_TEST_PYTHON` names a Python that has numpy.
//!
//! Slow for this crate, some seconds: about two thousand egos, one of the networks with 25,571 ties, and half a minute more
//! where networkx takes part.
#![expect(clippy::print_stderr, reason = "a test that leaves something out says so, and these say how close they came")]

mod dense;

use network::holes::{EgoHoles, EgoTies};
use serde_json::{Value, json};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const NETWORKS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/networks");
const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../xtask/references/holes.py");
const PYTHON: &str = "TELEMACHUS_TEST_PYTHON";
/// Largest difference to a reference, relative to max(1, value).
const TOLERANCE: f64 = 1e-9;

/// A network as it stands in its file, and as a matrix of mutual weights without loops.
struct Whole {
    name: String,
    ties: Vec<(usize, usize, f64)>,
    mutual: dense::Weights,
}

impl Whole {
    fn read(folder: &Path) -> Self {
        let text = std::fs::read_to_string(folder.join("edges.csv")).unwrap();
        let ties: Vec<(usize, usize, f64)> = text.lines().skip(1).filter(|line| !line.is_empty()).map(tie).collect();
        let nodes = ties.iter().map(|&(from, to, _)| from.max(to) + 1).max().unwrap_or(0);
        let mut mutual = vec![vec![0.0; nodes]; nodes];
        for &(from, to, weight) in ties.iter().filter(|(from, to, _)| from != to) {
            mutual[from][to] += weight;
            mutual[to][from] += weight;
        }
        Self { name: folder.file_name().unwrap().to_string_lossy().into_owned(), ties, mutual }
    }

    /// The matrix of one node and its neighbours, the node first.
    fn around(&self, ego: usize) -> dense::Weights {
        let neighbours = (0..self.mutual.len()).filter(|&node| self.mutual[ego][node] > 0.0);
        let members: Vec<usize> = std::iter::once(ego).chain(neighbours).collect();
        members.iter().map(|&row| members.iter().map(|&column| self.mutual[row][column]).collect()).collect()
    }

    fn ours(&self, ego: usize) -> Option<EgoHoles> {
        EgoTies::around(ego, &self.ties).unwrap().measures()
    }
}

fn tie(line: &str) -> (usize, usize, f64) {
    let cells: Vec<&str> = line.split(',').map(|cell| cell.trim().trim_matches('"')).collect();
    (cells[0].parse().unwrap(), cells[1].parse().unwrap(), cells[2].parse().unwrap())
}

/// The networks, by name; none where the folder is not there.
fn networks() -> Vec<Whole> {
    let Ok(entries) = std::fs::read_dir(NETWORKS) else {
        eprintln!("left out: the reference networks are not here");
        return Vec::new();
    };
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders.iter().map(|folder| Whole::read(folder)).collect()
}

#[test]
fn real_networks_agree_with_full_matrices() {
    for whole in networks() {
        let (mut largest, mut alone) = (0.0_f64, 0);
        for ego in 0..whole.mutual.len() {
            match (whole.ours(ego), dense::measures(&whole.around(ego))) {
                (Some(ours), Some(reference)) => largest = largest.max(dense::difference(&ours, &reference)),
                (None, None) => alone += 1,
                (ours, reference) => panic!("{} {ego}: {ours:?}, reference {reference:?}", whole.name),
            }
        }
        eprintln!("{}: {} people, {alone} alone, largest difference {largest:.1e}", whole.name, whole.mutual.len());
        assert!(largest <= TOLERANCE, "{}: {largest}", whole.name);
    }
}

#[test]
fn real_networks_agree_with_other_programs() {
    let Some(python) = std::env::var_os(PYTHON) else {
        eprintln!("left out: {PYTHON} names no Python with numpy");
        return;
    };
    let mut differences = Differences::default();
    for whole in networks() {
        let lines: Vec<String> = (0..whole.mutual.len()).map(|ego| line(ego, &whole.around(ego))).collect();
        let answers = ask(Path::new(&python), lines.join("\n"));
        assert_eq!(answers.len(), whole.mutual.len());
        for (ego, answer) in answers.iter().enumerate() {
            assert_eq!(answer["id"], json!(ego.to_string()));
            differences.note(&whole.name, whole.ours(ego), answer);
        }
    }
    for (reference, measure, compared, largest, place) in &differences.rows {
        eprintln!("{reference} {measure}: {compared} compared, largest difference {largest:.1e} in {place}");
        assert!(*largest <= TOLERANCE, "{reference} {measure} in {place}: {largest}");
    }
}

/// For each reference and measure: how often compared, and the largest difference with its network.
#[derive(Default)]
struct Differences {
    rows: Vec<(&'static str, &'static str, usize, f64, String)>,
}

impl Differences {
    fn note(&mut self, name: &str, ours: Option<EgoHoles>, answer: &Value) {
        for (reference, measure) in [
            ("numpy", "effective_size"),
            ("numpy", "efficiency"),
            ("numpy", "constraint"),
            ("numpy", "hierarchy"),
            ("igraph", "constraint"),
            ("networkx", "effective_size"),
            ("networkx", "constraint"),
        ] {
            match (ours.map(|ours| value(&ours, measure)), answer[reference][measure].as_f64()) {
                (Some(ours), Some(theirs)) => {
                    self.add(reference, measure, (ours - theirs).abs() / theirs.abs().max(1.0), name)
                }
                (None, None) => {}
                // igraph and networkx may not be there, or were not asked for an ego network of this size.
                (Some(_), None) if answer[reference].is_null() => {}
                (ours, theirs) => panic!("{name} {reference} {measure}: {ours:?}, reference {theirs:?}"),
            }
        }
    }

    fn add(&mut self, reference: &'static str, measure: &'static str, difference: f64, name: &str) {
        let place = self.rows.iter().position(|row| (row.0, row.1) == (reference, measure));
        let place = place.unwrap_or_else(|| {
            self.rows.push((reference, measure, 0, 0.0, name.to_owned()));
            self.rows.len() - 1
        });
        let row = &mut self.rows[place];
        row.2 += 1;
        if difference > row.3 {
            (row.3, row.4) = (difference, name.to_owned());
        }
    }
}

fn value(holes: &EgoHoles, measure: &str) -> f64 {
    match measure {
        "effective_size" => holes.effective_size,
        "efficiency" => holes.efficiency,
        "constraint" => holes.constraint,
        "hierarchy" => holes.hierarchy,
        other => panic!("`{other}` is no measure"),
    }
}

/// An ego network as the script reads it.
fn line(ego: usize, w: &dense::Weights) -> String {
    let mut ties = Vec::new();
    for (a, row) in w.iter().enumerate().skip(1) {
        for (b, &weight) in row.iter().enumerate().skip(a + 1).filter(|(_, weight)| **weight > 0.0) {
            ties.push(json!([a - 1, b - 1, weight]));
        }
    }
    json!({"id": ego.to_string(), "ego": w[0][1..], "ties": ties}).to_string()
}

fn ask(python: &Path, input: String) -> Vec<Value> {
    let mut command = Command::new(python);
    let mut child = command.arg(SCRIPT).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    // The script answers while it reads, so both ends have to move at once.
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success(), "the script failed");
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}
