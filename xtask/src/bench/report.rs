//! The tables of `docs/performance.md`, in a terminal and in the file.

use anyhow::{Context as _, Result};
use std::path::Path;

/// Where the tables are kept.
const FILE: &str = "docs/performance.md";

const OPENING: &str = "# How fast, and how true

Printed by `cargo xtask bench`. Each table sets our program beside others **in one run on one machine**. Compare the ratios: the
absolute numbers are those of whatever machine ran it last. CPU seconds are user and system time together, the median of the runs;
memory is the largest resident size. A dash is something that could not be measured here, and the lines below a table say why.
";

/// One table with its heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Heading of its section; a later run replaces the section with the same heading.
    pub heading: String,
    /// What the columns mean, and the budget.
    pub meaning: String,
    /// Names of the columns.
    pub columns: Vec<String>,
    /// Rows, each as long as `columns`.
    pub rows: Vec<Vec<String>>,
    /// What could not be measured, and why.
    pub notes: Vec<String>,
}

impl Table {
    /// A table without rows.
    #[must_use]
    pub fn new(heading: &str, meaning: &str, columns: &[&str]) -> Self {
        let columns = columns.iter().map(|column| (*column).to_owned()).collect();
        Self { heading: heading.to_owned(), meaning: meaning.to_owned(), columns, rows: Vec::new(), notes: Vec::new() }
    }

    /// Adds what could not be measured, once.
    pub fn note(&mut self, text: String) {
        if !self.notes.contains(&text) {
            self.notes.push(text);
        }
    }

    /// The section as Markdown.
    #[must_use]
    pub fn markdown(&self) -> String {
        let width = |column: usize| {
            let cells = self.rows.iter().map(|row| row[column].chars().count());
            cells.chain([self.columns[column].chars().count()]).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..self.columns.len()).map(width).collect();
        let line = |cells: &[String]| {
            let cells = cells.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
            format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
        };
        let rule: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
        let mut text = format!("## {}\n\n{}\n\n{}{}", self.heading, self.meaning, line(&self.columns), line(&rule));
        for row in &self.rows {
            text.push_str(&line(row));
        }
        for note in &self.notes {
            text.push_str(&format!("\n- {note}"));
        }
        text.push_str(if self.notes.is_empty() { "" } else { "\n" });
        text
    }
}

/// Puts the tables into the file, in the place of those with the same heading; other sections stay.
///
/// # Errors
/// The file cannot be written.
pub fn write(root: &Path, tables: &[Table]) -> Result<()> {
    let path = root.join(FILE);
    let before = std::fs::read_to_string(&path).unwrap_or_default();
    std::fs::write(&path, merged(&before, tables)).with_context(|| format!("cannot write `{FILE}`"))
}

fn merged(before: &str, tables: &[Table]) -> String {
    let mut sections: Vec<(String, String)> = Vec::new();
    for section in before.split("\n## ").skip(1) {
        let heading = section.lines().next().unwrap_or_default().to_owned();
        sections.push((heading, format!("## {}\n", section.trim_end())));
    }
    for table in tables {
        match sections.iter_mut().find(|(heading, _)| *heading == table.heading) {
            Some((_, text)) => *text = table.markdown(),
            None => sections.push((table.heading.clone(), table.markdown())),
        }
    }
    let sections: Vec<String> = sections.into_iter().map(|(_, text)| text).collect();
    format!("{OPENING}\n{}", sections.join("\n"))
}

/// A number with three digits that matter, or a dash.
#[must_use]
pub fn figure(value: Option<f64>) -> String {
    match value {
        None => "-".to_owned(),
        Some(value) if !value.is_finite() => "-".to_owned(),
        Some(value) if value.abs() >= 100.0 => format!("{value:.0}"),
        Some(value) if value.abs() >= 10.0 => format!("{value:.1}"),
        Some(value) if value.abs() >= 0.1 || value == 0.0 => format!("{value:.3}"),
        Some(value) => format!("{value:.6}"),
    }
}

/// One number over another, or a dash.
#[must_use]
pub fn ratio(ours: Option<f64>, theirs: Option<f64>) -> String {
    match (ours, theirs) {
        (Some(ours), Some(theirs)) if theirs > 0.0 => figure(Some(ours / theirs)),
        _ => "-".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(cell: &str) -> Table {
        let mut table = Table::new("Reading", "What it means.", &["what", "s"]);
        table.rows.push(vec![cell.to_owned(), "1".to_owned()]);
        table
    }

    #[test]
    fn a_table_replaces_its_own_section_alone() {
        let first = merged("", &[table("before"), Table::new("Other", "Stays.", &["a"])]);
        let second = merged(&first, &[table("now")]);
        assert!(!second.contains("before") && second.contains("| now  | 1 |"), "{second}");
        assert!(second.contains("## Other\n\nStays."), "{second}");
        assert_eq!(second.matches("## Reading").count(), 1);
        assert_eq!(merged(&second, &[table("now")]), second);
    }

    #[test]
    fn what_is_missing_is_a_dash() {
        assert_eq!([figure(None), figure(Some(f64::NAN)), ratio(Some(1.0), Some(0.0))], ["-", "-", "-"]);
        assert_eq!([figure(Some(0.000_25)), figure(Some(0.25)), figure(Some(1234.5))], ["0.000250", "0.250", "1234"]);
    }
}
