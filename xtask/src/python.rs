//! A Python with the libraries that our numbers are compared with. Nothing of the product needs it.

use crate::command::{quiet, target, which};
use crate::say;
use crate::system;
use anyhow::{Context as _, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The references: a dense computation, two libraries with Burt's measures, and two that read calendars.
const LIBRARIES: [&str; 6] = ["numpy", "scipy", "networkx", "igraph", "icalendar", "vobject"];

/// The interpreter of a virtual environment below the folder of build products, made on first use.
///
/// Without Python or without a package index there is none: that is said, and the tests that compare with it are left out.
#[must_use]
pub fn interpreter(root: &Path) -> Option<PathBuf> {
    with(root, "references", &LIBRARIES)
}

/// The interpreter of another environment, in a folder of its own, with these libraries; `None` as for [`interpreter`].
#[must_use]
pub fn with(root: &Path, folder: &str, libraries: &[&str]) -> Option<PathBuf> {
    match environment(&target(root).join(folder), libraries) {
        Ok(python) => Some(python),
        Err(error) => {
            let cause = format!("{error:#}");
            let cause = cause.lines().last().unwrap_or_default().to_owned();
            say(&format!("notice: no comparison with {}: {cause}", libraries.join(", ")));
            None
        }
    }
}

fn environment(folder: &Path, libraries: &[&str]) -> Result<PathBuf> {
    let python = folder.join("bin/python");
    let done = folder.join("libraries");
    let wanted = libraries.join("\n");
    if python.is_file() && std::fs::read_to_string(&done).is_ok_and(|text| text == wanted) {
        return Ok(python);
    }
    if which("python3").is_none() {
        system::install(&["python3", "python3-venv"]).context("there is no `python3`")?;
    }
    let make = || quiet(Command::new("python3").args(["-m", "venv", "--clear"]).arg(folder));
    if make().is_err() {
        system::install(&["python3-venv"]).context("there is no `venv` for `python3`")?;
        make()?;
    }
    let arguments =
        ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--retries", "1", "--prefer-binary"];
    quiet(Command::new(&python).args(arguments).args(libraries)).context("`pip install` failed")?;
    std::fs::write(done, wanted)?;
    Ok(python)
}
