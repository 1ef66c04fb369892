//! `cargo xtask check`: everything that can be said about a change without running it.

use crate::command::{cargo, quiet, run as execute, which};
use crate::rules;
use crate::say;
use crate::tree::Tree;
use anyhow::{Result, bail};
use std::path::Path;
use std::process::Command;
use std::time::Instant;

/// The version that CI and developers use alike.
const CARGO_DENY_VERSION: &str = "0.20.2";

type Step = (&'static str, fn(&Path) -> Result<()>);

const STEPS: [Step; 6] = [
    ("house rules", house_rules),
    ("format", format),
    ("clippy", clippy),
    ("documentation", documentation),
    ("licences, bans, sources", licences),
    ("advisories", advisories),
];

/// Runs every step, also after one failed, and says at the end what has to be mended.
///
/// # Errors
/// The names of the steps that failed.
pub fn run(root: &Path) -> Result<()> {
    let mut failed = Vec::new();
    for (name, step) in STEPS {
        say(&format!("check: {name}"));
        let start = Instant::now();
        let result = step(root);
        let seconds = start.elapsed().as_secs_f64();
        match result {
            Ok(()) => say(&format!("check: {name}: ok, {seconds:.1} s")),
            Err(error) => {
                say(&format!("check: {name}: failed, {seconds:.1} s\n{error:#}"));
                failed.push(name);
            }
        }
    }
    if !failed.is_empty() {
        bail!("check failed: {}", failed.join(", "));
    }
    say("check: all is well");
    Ok(())
}

/// Prints what each house rule demands, and every fault.
///
/// # Errors
/// There are faults.
pub fn rules(root: &Path) -> Result<()> {
    for rule in rules::all() {
        say(&format!("{}: {}", rule.name, rule.demand));
    }
    house_rules(root)
}

fn house_rules(root: &Path) -> Result<()> {
    let faults = rules::faults(&Tree::read(root)?);
    if !faults.is_empty() {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        bail!("{}\n{} faults", lines.join("\n"), lines.len());
    }
    Ok(())
}

fn format(root: &Path) -> Result<()> {
    need_component(root, "fmt", "rustfmt")?;
    execute(cargo(root).args(["fmt", "--all", "--check"]))
}

fn clippy(root: &Path) -> Result<()> {
    need_component(root, "clippy", "clippy")?;
    execute(cargo(root).args(["clippy", "--workspace", "--all-targets", "--quiet", "--", "-D", "warnings"]))
}

fn documentation(root: &Path) -> Result<()> {
    let arguments = ["doc", "--workspace", "--no-deps", "--quiet", "--document-private-items"];
    execute(cargo(root).args(arguments).env("RUSTDOCFLAGS", "-Dwarnings"))
}

fn licences(root: &Path) -> Result<()> {
    need_cargo_deny(root)?;
    let lists = ["licenses", "bans", "sources"];
    execute(cargo(root).args(["deny", "--workspace", "--log-level", "error", "check"]).args(lists))
}

/// Known faults of our dependencies. Without a network the database cannot be had: that is said, and does not fail.
fn advisories(root: &Path) -> Result<()> {
    need_cargo_deny(root)?;
    if let Err(error) = quiet(cargo(root).args(["deny", "--workspace", "fetch", "db"])) {
        let cause = format!("{error:#}");
        let cause = cause.lines().rfind(|line| !line.trim().is_empty()).unwrap_or_default().to_owned();
        say(&format!("notice: NOT checked for advisories, the database cannot be fetched: {}", cause.trim()));
        return Ok(());
    }
    let arguments = ["deny", "--workspace", "--log-level", "error", "check", "--disable-fetch", "advisories"];
    execute(cargo(root).args(arguments))
}

fn need_component(root: &Path, subcommand: &str, component: &str) -> Result<()> {
    if quiet(cargo(root).args([subcommand, "--version"])).is_ok() {
        return Ok(());
    }
    if which("rustup").is_some() {
        return execute(Command::new("rustup").args(["component", "add", component]).current_dir(root));
    }
    bail!("`cargo {subcommand}` is missing: install the Rust component `{component}`")
}

fn need_cargo_deny(root: &Path) -> Result<()> {
    if quiet(cargo(root).args(["deny", "--version"])).is_ok() {
        return Ok(());
    }
    say(&format!("notice: installing cargo-deny {CARGO_DENY_VERSION}, once"));
    execute(cargo(root).args(["install", "cargo-deny", "--version", CARGO_DENY_VERSION, "--locked", "--quiet"]))
}
