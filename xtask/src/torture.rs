//! `cargo xtask torture`: drawn inputs for every reader of files, for as long as one likes.
//!
//! The readers stand in `crates/formats/tests/torture`; what breaks one is made smaller and stays there, and the ordinary tests read
//! it for ever after. Each reader runs in a process of its own, since an input may end one.

use crate::command::{cargo, quiet, run as execute, target};
use crate::say;
use anyhow::{Context as _, Result, bail};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const USAGE: &str = "usage: cargo xtask torture [READER…] [--seconds 600] [--seed 1]";
/// Ten minutes for each reader.
const SECONDS: u64 = 600;
/// Where inputs that broke a reader are kept.
const INPUTS: &str = "crates/formats/tests/torture/inputs";
/// The corpus beside the project, to begin from where it is there.
const CORPUS: &str = "../shared/corpus";
/// At most so many processes are begun for one reader; one that dies at once every time would go on for ever.
const PROCESSES_MAX: u64 = 20;
/// At most so many parts of an input that ends the process are tried without.
const TRIES_MAX: usize = 200;

#[derive(Debug, Clone, PartialEq, Eq)]
struct Wanted {
    readers: Vec<String>,
    seconds: u64,
    seed: u64,
}

/// Tortures the readers that `arguments` name, or all of them.
///
/// # Errors
/// Wrong usage, the program cannot be built, or an input broke a reader.
pub fn run(root: &Path, arguments: &[String]) -> Result<()> {
    let wanted = parse(arguments)?;
    // Optimised, and with every assertion and overflow check in it.
    let build = ["build", "--package", "formats", "--example", "torture"];
    execute(cargo(root).args(build).env("CARGO_PROFILE_DEV_OPT_LEVEL", "2"))?;
    let program = target(root).join("debug/examples/torture");
    let list = quiet(Command::new(&program).arg("--list"))?;
    let readers: Vec<(&str, &str)> = list.lines().filter_map(|line| line.split_once(' ')).collect();
    if let Some(unknown) = wanted.readers.iter().find(|name| !readers.iter().any(|reader| reader.0 == *name)) {
        let known: Vec<&str> = readers.iter().map(|reader| reader.0).collect();
        bail!("`{unknown}` is not a reader; there are {}", known.join(", "));
    }
    let mut broken = Vec::new();
    for (name, corpus) in readers {
        if wanted.readers.is_empty() || wanted.readers.iter().any(|asked| asked == name) {
            let found = torture(root, &program, (name, corpus), &wanted)?;
            broken.extend(found.then_some(name));
        }
    }
    if broken.is_empty() { Ok(()) } else { bail!("inputs in `{INPUTS}` break {}", broken.join(", ")) }
}

fn parse(arguments: &[String]) -> Result<Wanted> {
    let mut wanted = Wanted { readers: Vec::new(), seconds: SECONDS, seed: 1 };
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        let mut number = || {
            let value = arguments.next().with_context(|| format!("`{argument}` needs a number\n{USAGE}"))?;
            value.parse::<u64>().with_context(|| format!("`{value}` is not a number\n{USAGE}"))
        };
        match argument.as_str() {
            "--seconds" => wanted.seconds = number()?,
            "--seed" => wanted.seed = number()?,
            other if other.starts_with('-') => bail!("`{other}` is not an option of torture\n{USAGE}"),
            name => wanted.readers.push(name.to_owned()),
        }
    }
    Ok(wanted)
}

/// Whether anything broke the reader.
fn torture(root: &Path, program: &Path, (name, corpus): (&str, &str), wanted: &Wanted) -> Result<bool> {
    let keep = root.join(INPUTS).join(name);
    std::fs::create_dir_all(&keep).context("the folder of inputs cannot be made")?;
    let (begun, length) = (Instant::now(), Duration::from_secs(wanted.seconds));
    let mut is_broken = false;
    for process in 0..PROCESSES_MAX {
        let left = length.saturating_sub(begun.elapsed()).as_secs();
        if left == 0 {
            break;
        }
        let mut command = Command::new(program);
        command.args([name, &left.to_string(), &(wanted.seed + 1_000 * process).to_string()]).arg(&keep);
        let corpus = root.join(CORPUS).join(corpus);
        if corpus != root.join(CORPUS) && corpus.is_dir() {
            command.arg(corpus);
        }
        let status = command.status().context("the tortured program cannot be started")?;
        match status.code() {
            Some(0) => break,
            // It found panics, kept them, and went on to its end.
            Some(1) => {
                is_broken = true;
                break;
            }
            _ => {
                is_broken = true;
                let file = kept(program, name, &keep)?;
                say(&format!("{name}: ended with {status} by `{}`", file.display()));
            }
        }
    }
    // Nothing in it: nothing to keep.
    let _stays_where_it_holds_inputs = std::fs::remove_dir(&keep);
    Ok(is_broken)
}

/// Keeps the input that ended a process, without the parts that it ends without.
fn kept(program: &Path, name: &str, keep: &Path) -> Result<PathBuf> {
    let current = keep.join("current");
    let mut input = std::fs::read(&current).context("the input that ended the process is not there")?;
    let mut size = input.len().div_ceil(2).max(1);
    let mut tries = 0;
    while size > 0 && tries < TRIES_MAX {
        let mut at = 0;
        while at < input.len() && tries < TRIES_MAX {
            let mut less = input[..at].to_vec();
            less.extend_from_slice(&input[(at + size).min(input.len())..]);
            std::fs::write(&current, &less)?;
            tries += 1;
            if ends(program, name, &current)? { input = less } else { at += size }
        }
        size /= 2;
    }
    let number = std::fs::read_dir(keep)?.count();
    let file = keep.join(format!("ended-{number}"));
    std::fs::write(&file, input)?;
    std::fs::remove_file(current)?;
    Ok(file)
}

/// Whether an input ends the process, or takes too long, which ends it, too.
fn ends(program: &Path, name: &str, file: &Path) -> Result<bool> {
    let mut command = Command::new(program);
    command.args(["--once", name]).arg(file).stdout(Stdio::null()).stderr(Stdio::null());
    Ok(!command.status()?.success())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn readers_seconds_and_seed_are_asked_for() {
        let wanted = parse(&words("card mbox --seconds 60 --seed 9")).expect("right usage");
        assert_eq!(wanted, Wanted { readers: words("card mbox"), seconds: 60, seed: 9 });
        assert_eq!(parse(&[]).expect("right usage").seconds, 600);
        for wrong in ["--seconds", "--seconds x", "--fast"] {
            assert!(parse(&words(wrong)).is_err(), "{wrong}");
        }
    }
}
