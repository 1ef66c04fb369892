//! What the documents have to say, so that they stay as true as the code.

use super::{Fault, Rule};
use crate::tree::Tree;
use std::collections::BTreeSet;

/// Documents that a newcomer looks for.
const EXPECTED: [&str; 11] = [
    "README.md",
    "ARCHITECTURE.md",
    "DESIGN.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "LICENSE-MIT",
    "LICENSE-APACHE",
    "docs/counsel.md",
    "docs/adding-a-rule.md",
    "docs/adding-a-format.md",
    "docs/adding-a-table.md",
];

/// Families of counsel; the first part of a rule's id.
const FAMILIES: [&str; 13] = [
    "network",
    "trap",
    "challenge",
    "strength",
    "find",
    "relationship",
    "advice",
    "give",
    "sponsor",
    "pockets",
    "board",
    "seasoned",
    "role",
];

/// The rules of this module.
pub const RULES: [Rule; 5] = [
    Rule {
        name: "documents-exist",
        demand: "the documents that a newcomer looks for are there and say something",
        find: exist,
    },
    Rule { name: "crate-described", demand: "ARCHITECTURE.md has a paragraph on every crate", find: crates },
    Rule { name: "counsel-described", demand: "docs/counsel.md explains every rule of counsel", find: counsel },
    Rule { name: "changelog-unreleased", demand: "CHANGELOG.md has a section `Unreleased`", find: changelog },
    Rule {
        name: "links-lead-somewhere",
        demand: "a link in a document to a file of the project finds it",
        find: links,
    },
];

/// Shorter than this is a placeholder.
const DOCUMENT_BYTES_MIN: usize = 200;

fn exist(tree: &Tree) -> Vec<Fault> {
    let missing =
        EXPECTED.iter().filter(|path| tree.texts.get(**path).is_none_or(|text| text.len() < DOCUMENT_BYTES_MIN));
    missing.map(|path| Fault::new(path, 1, path, format!("`{path}` is missing or says nothing"))).collect()
}

fn crates(tree: &Tree) -> Vec<Fault> {
    let path = "ARCHITECTURE.md";
    let text = tree.texts.get(path).map(String::as_str).unwrap_or_default();
    let silent = tree.crates().into_iter().filter(|name| {
        let mention = format!("`crates/{name}`");
        // A line that opens with the name and goes on to say something.
        !text.lines().any(|line| line.trim_start_matches(['#', '*', '-', ' ']).starts_with(&mention))
    });
    silent.map(|name| Fault::new(path, 1, name, format!("no paragraph begins with `crates/{name}`"))).collect()
}

fn counsel(tree: &Tree) -> Vec<Fault> {
    let guide = "docs/counsel.md";
    let text = tree.texts.get(guide).map(String::as_str).unwrap_or_default();
    let mut faults = Vec::new();
    let mut seen = BTreeSet::new();
    for (path, source) in tree.product_sources().filter(|(path, _)| path.starts_with("crates/counsel/")) {
        for (line, id) in source.strings.iter().filter(|(line, text)| is_rule_id(text) && !source.is_test(*line)) {
            if seen.insert(id.clone()) && !text.contains(&format!("`{id}`")) {
                faults.push(Fault::new(path, *line, id, format!("the rule `{id}` is not explained in {guide}")));
            }
        }
    }
    faults
}

/// Whether a text has the shape of a rule's id, e.g. `network.thin`.
fn is_rule_id(text: &str) -> bool {
    let Some((family, name)) = text.split_once('.') else { return false };
    let letters = |letter: char| letter.is_ascii_lowercase() || letter == '_';
    FAMILIES.contains(&family) && !name.is_empty() && name.chars().all(letters)
}

fn changelog(tree: &Tree) -> Vec<Fault> {
    let path = "CHANGELOG.md";
    let has = tree.texts.get(path).is_some_and(|text| text.lines().any(|line| line.trim() == "## Unreleased"));
    if has {
        Vec::new()
    } else {
        vec![Fault::new(path, 1, "Unreleased", "there is no section `## Unreleased`".to_owned())]
    }
}

fn links(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, text) in tree.texts.iter().filter(|(path, _)| path.ends_with(".md")) {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        for (index, line) in text.lines().enumerate() {
            for target in line.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next()) {
                let inside = !target.is_empty() && !target.contains(':');
                if inside && !leads_somewhere(tree, folder, target) {
                    faults.push(Fault::new(
                        path,
                        index + 1,
                        target,
                        format!("`{target}` is not a file of the project"),
                    ));
                }
            }
        }
    }
    faults
}

fn leads_somewhere(tree: &Tree, folder: &str, target: &str) -> bool {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    let wanted = parts.join("/");
    let below = format!("{wanted}/");
    let mut paths = tree.texts.keys().chain(tree.binaries.keys());
    paths.any(|path| *path == wanted || path.starts_with(&below))
}
