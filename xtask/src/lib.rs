//! What developers run: `cargo xtask check`, `test`, `bench` and `torture`, and the house rules as tests.
//!
//! It must not know any other crate of the workspace: a broken crate may not stop the tools that say so. It depends on next
//! to nothing, so that it compiles in seconds. Start reading at [`run`]; the rules are in [`rules`].
#![allow(clippy::print_stdout, reason = "a command of the terminal; it has no other surface")]

pub mod bench;
pub mod check;
pub mod cluster;
pub mod command;
pub mod python;
pub mod rules;
pub mod source;
pub mod summary;
pub mod system;
pub mod testing;
pub mod torture;
pub mod tree;

use anyhow::{Result, bail};
use std::path::{Path, PathBuf};

const USAGE: &str = "usage: cargo xtask COMMAND

  check             format, clippy, documentation, licences and advisories, house rules
  test [ARGS]       every test, on SQLite and PostgreSQL; ARGS go to the test runner
  bench [WHAT]      speed and truth, beside others; writes docs/performance.md
  torture [READER]  ten minutes of drawn inputs for each reader of files
  rules             the house rules alone, and what each demands";

/// Runs one command of `cargo xtask`.
///
/// # Errors
/// Unknown command, or the command's own failure; everything for people has been printed by then.
pub fn run(arguments: &[String]) -> Result<()> {
    let rest = arguments.get(1..).unwrap_or_default();
    match arguments.first().map(String::as_str) {
        Some("check") if rest.is_empty() => check::run(&root()),
        Some("test") => testing::run(&root(), rest),
        Some("bench") => bench::run(&root(), rest),
        Some("torture") => torture::run(&root(), rest),
        Some("rules") if rest.is_empty() => check::rules(&root()),
        Some("help" | "--help" | "-h") => {
            say(USAGE);
            Ok(())
        }
        _ => bail!("`{}` is not a command of xtask\n{USAGE}", arguments.join(" ")),
    }
}

/// The root of the workspace.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the workspace").to_owned()
}

/// Prints one line. A closed pipe is not an error.
pub fn say(line: &str) {
    use std::io::Write as _;
    let mut out = std::io::stdout().lock();
    let _closed_pipe_is_fine = writeln!(out, "{line}").and_then(|()| out.flush());
}
