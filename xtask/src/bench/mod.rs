//! `cargo xtask bench`: the budgets of the design, measured beside floors and other programs, in one table each.
//!
//! None is a timed test: a machine may be busy. What is missing (a command, a library, the generator of archives) is named
//! below the table and never filled in.

pub mod analysis;
pub mod chance;
pub mod intake;
pub mod matching;
pub mod measure;
pub mod network;
pub mod org;
pub mod practice;
pub mod report;
pub mod served;
pub mod truth;
pub mod web;

use crate::command::{cargo, run as execute, target};
use crate::say;
use anyhow::{Context as _, Result, bail};
use measure::Scale;
use report::Table;
use std::path::{Path, PathBuf};

const USAGE: &str = "usage: cargo xtask bench [intake|identity|analysis|matching|org|web|all] [--messages 10000,100000,1000000] [--seeds 10] [--people 1000,…] [--mentees 1000,…] [--program FILE]";
/// Sizes of the archives where none are named.
const MESSAGES: [u64; 3] = [10_000, 100_000, 1_000_000];
/// How many archives the accuracy is the median of.
const SEEDS: u64 = 10;

/// What a benchmark needs to know.
#[derive(Debug)]
pub struct Bench {
    /// The workspace.
    pub root: PathBuf,
    /// Where archives, networks and data folders are made; archives are kept for the next run.
    pub folder: PathBuf,
    /// Our program, built for release.
    pub program: PathBuf,
    /// What measures.
    pub scale: Scale,
    /// Sizes of the archives to read.
    pub messages: Vec<u64>,
    /// How many archives for the accuracy.
    pub seeds: u64,
    /// Sizes of the organisations.
    pub people: Vec<u64>,
    /// Sizes of the programs to match.
    pub mentees: Vec<u64>,
}

/// Which tables.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Wanted {
    intake: bool,
    identity: bool,
    analysis: bool,
    matching: bool,
    org: bool,
    web: bool,
    messages: Vec<u64>,
    seeds: u64,
    people: Vec<u64>,
    mentees: Vec<u64>,
    /// A program that is built already.
    program: Option<PathBuf>,
}

impl Wanted {
    fn ask_all(&mut self) {
        (self.intake, self.identity, self.analysis) = (true, true, true);
        (self.matching, self.org, self.web) = (true, true, true);
    }
}

/// Runs the benchmarks that `arguments` name, prints their tables and writes them to `docs/performance.md`.
///
/// # Errors
/// Wrong usage, or our program cannot be built. A benchmark that cannot run is a note in its table.
pub fn run(root: &Path, arguments: &[String]) -> Result<()> {
    let wanted = parse(arguments)?;
    let scale = Scale::new(root)?;
    if wanted.program.is_none() {
        execute(cargo(root).args(["build", "--release", "--package", "telemachus"]))?;
    }
    let folder = target(root).join("bench");
    std::fs::create_dir_all(&folder)?;
    let program = wanted.program.clone().unwrap_or_else(|| target(root).join("release/telemachus"));
    let Wanted { messages, seeds, people, mentees, .. } = wanted.clone();
    let bench = Bench { root: root.to_owned(), folder, program, scale, messages, seeds, people, mentees };
    let mut tables: Vec<Table> = Vec::new();
    if wanted.intake {
        tables.extend(intake::tables(&bench));
    }
    if wanted.identity {
        tables.push(truth::table(&bench));
    }
    if wanted.analysis {
        tables.push(analysis::table(&bench));
    }
    if wanted.matching {
        tables.extend([matching::table(&bench), matching::pins(&bench)]);
    }
    if wanted.org {
        tables.extend(org::tables(&bench));
    }
    if wanted.web {
        tables.extend(web::tables(&bench));
    }
    for table in &tables {
        say(&format!("\n{}", table.markdown()));
    }
    report::write(root, &tables)
}

fn parse(arguments: &[String]) -> Result<Wanted> {
    let mut wanted = Wanted {
        intake: false,
        identity: false,
        analysis: false,
        matching: false,
        org: false,
        web: false,
        messages: MESSAGES.to_vec(),
        seeds: SEEDS,
        people: org::PEOPLE.to_vec(),
        mentees: matching::MENTEES.to_vec(),
        program: None,
    };
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "intake" => wanted.intake = true,
            "identity" => wanted.identity = true,
            "analysis" => wanted.analysis = true,
            "matching" => wanted.matching = true,
            "org" => wanted.org = true,
            "web" => wanted.web = true,
            "all" => wanted.ask_all(),
            "--messages" => wanted.messages = numbers(arguments.next())?,
            "--people" => wanted.people = numbers(arguments.next())?,
            "--mentees" => wanted.mentees = numbers(arguments.next())?,
            "--program" => wanted.program = Some(arguments.next().map(PathBuf::from).context(USAGE)?),
            "--seeds" => wanted.seeds = numbers(arguments.next())?[0],
            other => bail!("`{other}` is not an argument of bench\n{USAGE}"),
        }
    }
    let some = [wanted.intake, wanted.identity, wanted.analysis, wanted.matching, wanted.org, wanted.web];
    if !some.contains(&true) {
        wanted.ask_all();
    }
    Ok(wanted)
}

fn numbers(argument: Option<&String>) -> Result<Vec<u64>> {
    let text = argument.map(String::as_str).unwrap_or_default();
    let numbers: Option<Vec<u64>> = text.split(',').map(|part| part.trim().parse().ok().filter(|n| *n > 0)).collect();
    match numbers {
        Some(numbers) if !numbers.is_empty() => Ok(numbers),
        _ => bail!("`{text}` is not a list of numbers above 0, such as `10000,100000`\n{USAGE}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn arguments_say_what_to_measure() {
        let all = parse(&[]).expect("nothing means everything");
        assert!(all.intake && all.identity && all.analysis && all.org);
        let some = parse(&words("intake --messages 10,200")).expect("right usage");
        assert!(some.intake && !some.analysis);
        assert_eq!(some.messages, [10, 200]);
        for wrong in ["--messages", "--messages 0", "--messages a", "speed"] {
            assert!(parse(&words(wrong)).is_err(), "{wrong}");
        }
    }
}
