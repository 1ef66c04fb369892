//! `cargo xtask test`: every test, with a PostgreSQL of its own.

use crate::cluster::Cluster;
use crate::command::{cargo, line, quiet};
use crate::python;
use crate::say;
use crate::summary::{Runner, Summary, Verdict};
use crate::system;
use anyhow::{Context as _, Result, bail};
use std::io::{BufRead as _, BufReader, Read};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::time::Instant;

/// What properties draw their cases from, unless the environment says otherwise: a run says the same every time, so that a change
/// is judged by itself. `cargo xtask torture` draws anew.
const SEED: &str = "1201";

/// Starts the databases, runs every test and every example of the documentation, and closes with one line that counts them.
///
/// `arguments` go to the test runner; with them the examples of the documentation are left out.
///
/// # Errors
/// Something is missing and cannot be installed, a test fails, or no test ran.
pub fn run(root: &Path, arguments: &[String]) -> Result<()> {
    let start = Instant::now();
    system::need_databases()?;
    let driver = system::need_browser()?;
    let reference = python::interpreter(root);
    let cluster = Cluster::start()?;
    let mut commands = vec![tests(root, arguments)];
    if arguments.is_empty() {
        let mut examples = cargo(root);
        examples.args(["test", "--workspace", "--doc", "--no-fail-fast"]);
        commands.push((Runner::Cargo, examples));
    }
    let summary = Mutex::new(Summary::default());
    let mut failed = Vec::new();
    for (runner, command) in &mut commands {
        command.env("TELEMACHUS_TEST_POSTGRES", cluster.postgres_url());
        command.env("TELEMACHUS_TEST_PGBOUNCER", cluster.pgbouncer_url());
        command.env("TELEMACHUS_TEST_CHROMEDRIVER", &driver);
        command.env("PROPTEST_RNG_SEED", std::env::var("PROPTEST_RNG_SEED").unwrap_or_else(|_| SEED.to_owned()));
        command.env_remove("DATABASE_URL").env_remove("TELEMACHUS_HOME").env("INSTA_UPDATE", "no");
        if let Some(python) = &reference {
            command.env("TELEMACHUS_TEST_PYTHON", python);
        }
        say(&format!("test: {}", line(command)));
        if !pass_on(command, *runner, &summary)? {
            failed.push(line(command));
        }
    }
    drop(cluster);
    let summary = summary.into_inner().unwrap_or_default();
    let ran = summary.passed + summary.failed > 0;
    let verdict = if failed.is_empty() && ran { Verdict::Ok } else { Verdict::Failed };
    say(&summary.closing(verdict, start.elapsed().as_secs_f64()));
    if !failed.is_empty() {
        bail!("tests failed: `{}`", failed.join("`, `"));
    }
    if !ran {
        bail!("no test ran");
    }
    Ok(())
}

/// nextest where it is installed, since it runs the tests of all crates side by side; else cargo's own runner.
fn tests(root: &Path, arguments: &[String]) -> (Runner, Command) {
    let mut command = cargo(root);
    let runner = if quiet(cargo(root).args(["nextest", "--version"])).is_ok() {
        command.args(["nextest", "run", "--no-fail-fast"]);
        Runner::Nextest
    } else {
        command.args(["test", "--lib", "--bins", "--tests", "--no-fail-fast"]);
        Runner::Cargo
    };
    // Named packages are built alone; `--workspace` beside them would build everything.
    let names_package = |argument: &String| argument.starts_with("-p") || argument.starts_with("--package");
    if !arguments.iter().any(names_package) {
        command.arg("--workspace");
    }
    command.args(arguments);
    (runner, command)
}

/// Runs a command, passes both its outputs on and counts the tests in them; whether it ended well.
fn pass_on(command: &mut Command, runner: Runner, summary: &Mutex<Summary>) -> Result<bool> {
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().with_context(|| format!("cannot start `{}`", line(command)))?;
    let output = child.stdout.take().context("no output")?;
    let errors = child.stderr.take().context("no error output")?;
    std::thread::scope(|scope| {
        scope.spawn(|| copy(output, std::io::stdout(), runner, summary));
        scope.spawn(|| copy(errors, std::io::stderr(), runner, summary));
    });
    Ok(child.wait()?.success())
}

fn copy(from: impl Read, mut to: impl std::io::Write, runner: Runner, summary: &Mutex<Summary>) {
    let mut from = BufReader::new(from);
    let mut line = Vec::new();
    while from.read_until(b'\n', &mut line).is_ok_and(|length| length > 0) {
        let _closed_pipe_is_fine = to.write_all(&line).and_then(|()| to.flush());
        if let Ok(mut summary) = summary.lock() {
            summary.read(runner, &without_colours(&String::from_utf8_lossy(&line)));
        }
        line.clear();
    }
}

/// Removes the escape sequences of a coloured terminal.
fn without_colours(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("\u{1b}[") {
        plain.push_str(before);
        rest = after.find(|letter: char| letter.is_ascii_alphabetic()).map_or("", |end| &after[end + 1..]);
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coloured_lines_are_counted_too() {
        let mut summary = Summary::default();
        summary.read(Runner::Nextest, &without_colours("\u{1b}[32;1m     Summary\u{1b}[0m [ 1s] \u{1b}[1m2\u{1b}[0m tests run: \u{1b}[1m2\u{1b}[0m \u{1b}[32mpassed\u{1b}[0m, \u{1b}[1m0\u{1b}[0m skipped\n"));
        assert_eq!(summary.passed, 2);
    }
}
