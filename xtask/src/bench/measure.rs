//! What a run of a program costs, and what it says.

use crate::command::{line, which};
use anyhow::{Context as _, Result, bail};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The cost of one run.
#[derive(Debug, Clone, PartialEq)]
pub struct Cost {
    /// User and system time of the program and its children.
    pub cpu_seconds: f64,
    /// From its start to its end.
    pub seconds: f64,
    /// Largest resident memory.
    pub peak_mib: f64,
    /// What is not above this could not be told from the memory of the measurement itself.
    pub floor_mib: f64,
    /// What it wrote to its standard output.
    pub output: String,
}

/// Runs programs under a small Python that asks the system for their cost.
#[derive(Debug, Clone)]
pub struct Scale {
    python: PathBuf,
    script: PathBuf,
}

impl Scale {
    /// A scale, if there is a Python at all.
    ///
    /// # Errors
    /// There is none; then nothing can be measured.
    pub fn new(root: &Path) -> Result<Self> {
        let python = which("python3").context("`python3` is needed to measure: install the package `python3`")?;
        Ok(Self { python, script: root.join("xtask/references/measure.py") })
    }

    /// The interpreter, also for baselines that need only its own library.
    #[must_use]
    pub fn python(&self) -> &Path {
        &self.python
    }

    /// Runs a command once.
    ///
    /// # Errors
    /// It cannot be started or fails; with what it wrote.
    pub fn weigh(&self, command: &Command) -> Result<Cost> {
        let mut wrapped = Command::new(&self.python);
        // -S -E: a bare interpreter, because its own memory is the least that can be measured.
        wrapped.args(["-S", "-E"]).arg(&self.script).arg(command.get_program()).args(command.get_args());
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => wrapped.env(name, value),
                None => wrapped.env_remove(name),
            };
        }
        let output =
            wrapped.stdin(Stdio::null()).output().with_context(|| format!("cannot start `{}`", line(command)))?;
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        let report = errors.trim_end().rsplit('\n').next().unwrap_or_default();
        let said = errors.trim_end().strip_suffix(report).unwrap_or_default().trim();
        let number = |name: &str| number(report, name);
        let memory = number("peak_kib").zip(number("floor_kib"));
        let times = number("cpu_seconds").zip(number("seconds"));
        let (Some((cpu_seconds, seconds)), Some((peak, floor)), Some(exit)) = (times, memory, number("exit")) else {
            bail!("`{}` could not be measured: {errors}", line(command));
        };
        if exit != 0.0 {
            bail!("`{}` failed with {exit}: {}", line(command), said.lines().next().unwrap_or_default());
        }
        let output = String::from_utf8_lossy(&output.stdout).into_owned();
        Ok(Cost { cpu_seconds, seconds, peak_mib: peak / 1024.0, floor_mib: floor / 1024.0, output })
    }

    /// Runs a command several times: the median of the time, the largest memory, the last output.
    ///
    /// # Errors
    /// As [`Self::weigh`].
    pub fn weigh_times(&self, command: &Command, times: usize) -> Result<Cost> {
        let mut costs = Vec::new();
        for _ in 0..times.max(1) {
            costs.push(self.weigh(command)?);
        }
        costs.sort_by(|a, b| a.cpu_seconds.total_cmp(&b.cpu_seconds));
        let peak_mib = costs.iter().map(|cost| cost.peak_mib).fold(0.0, f64::max);
        let median = costs.swap_remove(costs.len() / 2);
        Ok(Cost { peak_mib, ..median })
    }
}

/// The number of a field in one flat JSON object; nothing where the field is absent or `null`.
#[must_use]
pub fn number(json: &str, field: &str) -> Option<f64> {
    let (_, rest) = json.split_once(&format!("\"{field}\""))?;
    let rest = rest.trim_start().strip_prefix(':')?.trim_start();
    let end = rest.find(|letter: char| !letter.is_ascii_digit() && !"+-.eE".contains(letter)).unwrap_or(rest.len());
    rest[..end].parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_by_name() {
        let json = r#"{"cpu_seconds": 1.25, "none": null, "small": 1e-7, "exit":0}"#;
        assert_eq!(
            ["cpu_seconds", "none", "small", "exit", "gone"].map(|name| number(json, name)),
            [Some(1.25), None, Some(1e-7), Some(0.0), None]
        );
    }

    #[test]
    fn a_failure_is_not_a_measurement() {
        let Ok(scale) = Scale::new(&crate::root()) else { return };
        let mut command = Command::new("sh");
        command.args(["-c", "echo why >&2; exit 3"]);
        let error = scale.weigh(&command).expect_err("it fails");
        assert!(format!("{error:#}").contains("failed with 3: why"), "{error:#}");
    }
}
