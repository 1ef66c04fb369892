//! SQL: where it stands, whose rows it touches, what it asks for.

use super::{Fault, Rule};
use crate::source::line_of;
use crate::tree::Tree;

/// The column with which every key begins.
const TENANT: &str = "workspace_id";
/// Tables that belong to no workspace: one account may be a member of several, and the schema has one version for all.
const OF_NO_WORKSPACE: [&str; 3] = ["account", "schema_version", "pg_class"];
const STORE: &str = "crates/store/";

/// The rules of this module.
pub const RULES: [Rule; 4] = [
    Rule { name: "sql-place", demand: "SQL stands in `store` alone", find: place },
    Rule { name: "sql-tenant", demand: "every statement names `workspace_id`", find: tenant },
    Rule { name: "sql-columns", demand: "columns are listed, there is no `select *`", find: columns },
    Rule { name: "table-tenant", demand: "the primary key of every table begins with `workspace_id`", find: tables },
];

/// Every text outside tests that reads like a statement: path, line, text in lower case with single blanks.
fn statements(tree: &Tree) -> Vec<(&str, usize, String)> {
    let mut found = Vec::new();
    for (path, source) in tree.product_sources().filter(|(path, _)| path.starts_with("crates/")) {
        for (line, text) in source.strings.iter().filter(|(line, _)| !source.is_test(*line)) {
            let words: Vec<&str> = text.split(|letter: char| letter.is_whitespace() || letter == '\\').collect();
            let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
            let text = words.join(" ").to_lowercase();
            if is_statement(&text) {
                found.push((path, *line, text));
            }
        }
    }
    found
}

fn is_statement(text: &str) -> bool {
    let has = |part: &str| text.contains(part);
    let selects = text.starts_with("select ") && has(" from ");
    let updates = text.starts_with("update ") && has(" set ");
    selects || updates || text.starts_with("insert into ") || text.starts_with("delete from ")
}

fn place(tree: &Tree) -> Vec<Fault> {
    let elsewhere = statements(tree).into_iter().filter(|(path, _, _)| !path.starts_with(STORE));
    elsewhere
        .map(|(path, line, text)| {
            Fault::new(path, line, &start(&text), "SQL belongs into `store`, behind a function".to_owned())
        })
        .collect()
}

fn tenant(tree: &Tree) -> Vec<Fault> {
    let ours = statements(tree)
        .into_iter()
        .filter(|(path, _, text)| path.starts_with(STORE) && !text.contains(TENANT) && is_of_a_workspace(text));
    ours.map(|(path, line, text)| {
        let start = start(&text);
        let message = format!("`{start} …` does not name `{TENANT}`: whose rows are these?");
        Fault::new(path, line, &start, message)
    })
    .collect()
}

/// Whether a statement touches rows of a workspace. The database's own tables are nobody's, and a table that is named only when
/// the program runs (a copy of everything, a count) cannot be judged here.
fn is_of_a_workspace(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    let before_table = words.iter().position(|word| ["from", "into", "update"].contains(word));
    let table = before_table.and_then(|at| words.get(at + 1)).copied().unwrap_or_default();
    !OF_NO_WORKSPACE.contains(&table) && !table.starts_with("pragma_") && !table.starts_with('{')
}

fn columns(tree: &Tree) -> Vec<Fault> {
    let everything = statements(tree).into_iter().filter(|(_, _, text)| {
        let text = text.replace(".*", "*").replace(", *", "*");
        text.contains("select *") || text.contains("returning *")
    });
    everything.map(|(path, line, text)| Fault::new(path, line, &start(&text), "list the columns".to_owned())).collect()
}

/// The first four words, by which an exception names a statement.
fn start(text: &str) -> String {
    text.split(' ').take(4).collect::<Vec<_>>().join(" ")
}

fn tables(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    let migrations =
        tree.texts.iter().filter(|(path, _)| path.starts_with("crates/store/migrations/") && path.ends_with(".sql"));
    for (path, text) in migrations {
        let text = text.to_lowercase();
        for (at, _) in text.match_indices("create table ") {
            let rest = &text[at + "create table ".len()..];
            let name = rest.trim_start_matches("if not exists ").split([' ', '(', '\n']).next().unwrap_or_default();
            let body = &rest[..rest.find(';').unwrap_or(rest.len())];
            let tight: String = body.split_whitespace().collect();
            let in_column =
                tight.split(',').any(|column| column.contains(&format!("({TENANT}")) && column.ends_with("primarykey"));
            let begins = in_column || tight.contains(&format!("primarykey({TENANT}"));
            if !begins && !OF_NO_WORKSPACE.contains(&name) {
                let message = format!("the primary key of `{name}` does not begin with `{TENANT}`");
                faults.push(Fault::new(path, line_of(&text, at), name, message));
            }
        }
    }
    faults
}
