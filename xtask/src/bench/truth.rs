//! How true an import is: who is who, how strong, who knows whom, over several generated archives.

use super::Bench;
use super::intake::{NOW, archive, import_command, noted};
use super::measure::number;
use super::report::{Table, figure};
use crate::command::quiet;
use crate::say;
use anyhow::Result;
use std::path::Path;
use std::process::Command;

/// Messages in each archive.
const MESSAGES: u64 = 10_000;

/// What is reported: our name in the table, the name in the answer, the budget, and which end of the scale is the worst.
const MEASURES: [(&str, &str, &str, Worst); 9] = [
    ("certain merges: precision", "precision", "0.995 at the median, 0.98 at worst", Worst::Low),
    ("certain merges: recall", "recall", "0.80 at the median", Worst::Low),
    ("recall with the questions answered", "with_questions", "0.95 at the median", Worst::Low),
    ("questions", "questions", "", Worst::High),
    ("pairs merged that must not", "forbidden", "0, always", Worst::High),
    ("strength: Spearman", "strength", "0.80 at the median", Worst::Low),
    ("ties between contacts: precision", "tie_precision", "0.95 at the median", Worst::Low),
    ("the same: recall from three occasions", "tie_recall", "0.90 at the median", Worst::Low),
    ("of the 15 closest in the proposed core", "core_hits", "12", Worst::Low),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Worst {
    Low,
    High,
}

/// The table, one row per measure.
#[must_use]
pub fn table(bench: &Bench) -> Table {
    let mut table = Table::new(
        "Who is who, and how close",
        &format!(
            "{} generated archives of {MESSAGES} messages, imported without answering a question, beside the truth that they were \
             made from.",
            bench.seeds
        ),
        &["measure", "budget", "median", "worst", "archives"],
    );
    let mut answers = Vec::new();
    for seed in 1..=bench.seeds {
        say(&format!("bench: truth of archive {seed} of {}", bench.seeds));
        let answer = answer(bench, seed);
        answers.extend(noted(&mut table, &format!("archive {seed}"), answer));
    }
    for (label, field, budget, worst) in MEASURES {
        let mut values: Vec<f64> = answers.iter().filter_map(|answer| number(answer, field)).collect();
        values.sort_by(f64::total_cmp);
        let end = if worst == Worst::Low { values.first() } else { values.last() };
        table.rows.push(vec![
            label.to_owned(),
            budget.to_owned(),
            figure(median(&values)),
            figure(end.copied()),
            values.len().to_string(),
        ]);
    }
    table
}

/// Middle of sorted values; of an even number, the mean of the two in the middle.
fn median(sorted: &[f64]) -> Option<f64> {
    let upper = sorted.get(sorted.len() / 2)?;
    let lower = sorted.get((sorted.len() - 1) / 2)?;
    Some(f64::midpoint(*lower, *upper))
}

/// Imports one archive and asks the reference how true the result is.
fn answer(bench: &Bench, seed: u64) -> Result<String> {
    let archive = archive(bench, MESSAGES, seed)?;
    let data = bench.folder.join(format!("data-truth-{seed}"));
    let _absent_the_first_time = std::fs::remove_dir_all(&data);
    quiet(&mut import_command(bench, &data, &archive))?;
    let network = bench.folder.join(format!("truth-{seed}.json"));
    std::fs::write(&network, ours(bench, &data, &["export", "--format", "network"])?)?;
    let mut command = Command::new(bench.scale.python());
    command.arg(bench.root.join("xtask/references/truth.py")).arg(archive.join("ground_truth.json")).arg(&network);
    if let Ok(questions) = ours(bench, &data, &["questions", "--json"]) {
        let file = bench.folder.join(format!("questions-{seed}.json"));
        std::fs::write(&file, questions)?;
        command.arg(file);
    }
    let answer = quiet(&mut command);
    std::fs::remove_dir_all(&data)?;
    answer
}

fn ours(bench: &Bench, data: &Path, arguments: &[&str]) -> Result<String> {
    let mut command = Command::new(&bench.program);
    command
        .arg("--data-dir")
        .arg(data)
        .args(["--now", NOW])
        .args(arguments)
        .env_remove("DATABASE_URL")
        .env_remove("TELEMACHUS_HOME");
    quiet(&mut command)
}

#[cfg(test)]
mod tests {
    use super::median;

    #[test]
    fn the_median_is_in_the_middle() {
        assert_eq!(
            [median(&[]), median(&[1.0]), median(&[1.0, 3.0]), median(&[1.0, 2.0, 9.0])],
            [None, Some(1.0), Some(2.0), Some(2.0)]
        );
    }
}
