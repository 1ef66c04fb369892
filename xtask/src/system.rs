//! What the machine has, and installing what it lacks where that is allowed.

use crate::command::{quiet, which};
use crate::say;
use anyhow::{Context as _, Result, bail};
use std::path::PathBuf;
use std::process::Command;

/// The PostgreSQL that tests need where none is installed: the one of Debian 12.
const POSTGRES_PACKAGE: &str = "postgresql-15";

/// Whether we are root, and so may install packages, and must not run PostgreSQL under our own name.
#[must_use]
pub fn is_root() -> bool {
    quiet(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

/// The folder with PostgreSQL's own programs: the newest under the Debian folder, else what `pg_config` says.
#[must_use]
pub fn postgres_programs() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut folders: Vec<(u32, PathBuf)> = versions
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .filter(|(_, folder)| folder.join("initdb").is_file() && folder.join("postgres").is_file())
        .collect();
    folders.sort();
    let newest = folders.pop().map(|(_, folder)| folder);
    newest.or_else(|| {
        let folder = quiet(Command::new("pg_config").arg("--bindir")).ok()?;
        let folder = PathBuf::from(folder.trim());
        folder.join("initdb").is_file().then_some(folder)
    })
}

/// Sees to it that PostgreSQL and PgBouncer are installed.
///
/// # Errors
/// They are not and cannot be installed; says which packages are missing.
pub fn need_databases() -> Result<()> {
    let mut packages = Vec::new();
    if postgres_programs().is_none() {
        packages.push(POSTGRES_PACKAGE);
    }
    if which("pgbouncer").is_none() {
        packages.push("pgbouncer");
    }
    if is_root() && which("setpriv").is_none() {
        packages.push("util-linux");
    }
    if packages.is_empty() {
        return Ok(());
    }
    install(&packages).with_context(|| {
        format!("the tests need PostgreSQL and PgBouncer; missing are the packages `{}`", packages.join("`, `"))
    })?;
    if postgres_programs().is_none() || which("pgbouncer").is_none() {
        bail!("`{}` were installed, and yet `initdb` or `pgbouncer` is not to be found", packages.join("`, `"));
    }
    Ok(())
}

/// Sees to it that Chromium and its driver are installed; gives the driver.
///
/// # Errors
/// They are not and cannot be installed; says which packages are missing.
pub fn need_browser() -> Result<PathBuf> {
    let packages: Vec<&str> = [("chromium", "chromium"), ("chromedriver", "chromium-driver")]
        .into_iter()
        .filter(|(program, _)| which(program).is_none())
        .map(|(_, package)| package)
        .collect();
    if !packages.is_empty() {
        install(&packages).with_context(|| {
            format!("the tests need a browser; missing are the packages `{}`", packages.join("`, `"))
        })?;
    }
    which("chromedriver").context("`chromium-driver` is installed, and yet `chromedriver` is not to be found")
}

/// Installs Debian packages, without starting any service.
///
/// # Errors
/// We are not root, there is no `apt-get`, or it fails.
pub fn install(packages: &[&str]) -> Result<()> {
    let command = format!("apt-get install -y --no-install-recommends {}", packages.join(" "));
    if !is_root() || which("apt-get").is_none() {
        bail!("they can be installed here only by hand: `{command}`, as root, or your system's counterpart");
    }
    say(&format!("notice: installing {}", packages.join(", ")));
    let apt = || {
        let mut apt = Command::new("apt-get");
        // RUNLEVEL=1 keeps the packages' services from starting.
        apt.env("DEBIAN_FRONTEND", "noninteractive").env("RUNLEVEL", "1");
        apt.args(["-q", "-o", "DPkg::Lock::Timeout=300"]);
        apt
    };
    // Old lists of packages may still do; if they do not, the cause is here.
    let updated = quiet(apt().arg("update"));
    let installed = quiet(apt().args(["install", "-y", "--no-install-recommends"]).args(packages));
    match (installed, updated) {
        (Ok(_), _) => Ok(()),
        (Err(_), Err(cause)) | (Err(cause), Ok(_)) => Err(cause),
    }
}
