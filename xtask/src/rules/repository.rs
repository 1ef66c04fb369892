//! What may not get into the repository, and what must come in pairs.

use super::{Fault, Rule};
use crate::tree::Tree;
use std::collections::BTreeSet;

/// Places of one machine. Written in two parts, so that this file does not break its own rule.
const MACHINE_PATHS: [&str; 4] =
    [concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/ho", "me/"), concat!("/Us", "ers/")];
/// Where packages come from is the business of each machine's configuration.
const REGISTRIES: [&str; 8] = [
    concat!("static.crates", ".io"),
    concat!("index.crates", ".io"),
    concat!("pypi", ".org"),
    concat!("pythonhosted", ".org"),
    concat!("registry.npmjs", ".org"),
    concat!("deb.debian", ".org"),
    concat!("proxy.golang", ".org"),
    concat!("/opt/", "wheels"),
];
/// Bigger files do not belong into a history that everybody clones.
const FILE_BYTES_MAX: usize = 1_500_000;

/// The rules of this module.
pub const RULES: [Rule; 6] = [
    Rule { name: "machine-paths", demand: "no path of one machine in any file", find: machine_paths },
    Rule {
        name: "registry-hosts",
        demand: "no host of a package registry in any file but Cargo.lock",
        find: registries,
    },
    Rule { name: "migration-pairs", demand: "every migration exists for SQLite and for PostgreSQL", find: migrations },
    Rule {
        name: "nothing-borrowed",
        demand: "no file is a copy of the data that lies beside the project",
        find: borrowed,
    },
    Rule {
        name: "snapshot-reviewed",
        demand: "a snapshot belongs to a test that exists, and none waits for review",
        find: snapshots,
    },
    Rule { name: "file-size", demand: "no file above 1.5 MB", find: sizes },
];

fn machine_paths(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, text) in tree.texts.iter().filter(|(path, _)| *path != "Cargo.lock") {
        for (index, line) in text.lines().enumerate() {
            let found = MACHINE_PATHS
                .into_iter()
                .find(|machine| line.match_indices(machine).any(|(at, _)| is_root_of_path(line, at)));
            if let Some(found) = found {
                faults.push(Fault::new(path, index + 1, found, format!("`{found}` is a path of one machine")));
            }
        }
    }
    faults
}

/// Whether the slash at `at` begins a path, rather than standing inside one or inside an address of the web.
fn is_root_of_path(line: &str, at: usize) -> bool {
    line[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric() && !"._-~}*".contains(before))
}

fn registries(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, text) in tree.texts.iter().filter(|(path, _)| *path != "Cargo.lock") {
        for (index, line) in text.lines().enumerate() {
            if let Some(host) = REGISTRIES.into_iter().find(|host| line.contains(host)) {
                faults.push(Fault::new(
                    path,
                    index + 1,
                    host,
                    format!("`{host}` belongs into a machine's own configuration"),
                ));
            }
        }
    }
    faults
}

fn migrations(tree: &Tree) -> Vec<Fault> {
    let folder = "crates/store/migrations/";
    let names = |database: &str| -> BTreeSet<String> {
        let prefix = format!("{folder}{database}/");
        tree.texts.keys().filter_map(|path| path.strip_prefix(&prefix).map(str::to_owned)).collect()
    };
    let (sqlite, postgres) = (names("sqlite"), names("postgres"));
    let lonely = |name: &String, has: &str, lacks: &str| {
        Fault::new(&format!("{folder}{has}/{name}"), 1, name, format!("there is no `{folder}{lacks}/{name}`"))
    };
    let only_sqlite = sqlite.difference(&postgres).map(|name| lonely(name, "sqlite", "postgres"));
    let only_postgres = postgres.difference(&sqlite).map(|name| lonely(name, "postgres", "sqlite"));
    only_sqlite.chain(only_postgres).collect()
}

fn borrowed(tree: &Tree) -> Vec<Fault> {
    let texts = tree.texts.iter().map(|(path, text)| (path, text.as_bytes()));
    let binaries = tree.binaries.iter().map(|(path, bytes)| (path, bytes.as_slice()));
    let copies = texts.chain(binaries).filter(|(_, bytes)| tree.foreign.contains(*bytes));
    copies
        .map(|(path, _)| Fault::new(path, 1, "", "this is a copy; read it where it lies, or make your own".to_owned()))
        .collect()
}

fn snapshots(tree: &Tree) -> Vec<Fault> {
    let waiting = tree.texts.keys().filter(|path| path.ends_with(".snap.new") || path.ends_with(".pending-snap"));
    let waiting =
        waiting.map(|path| Fault::new(path, 1, "", "review this snapshot: keep it or mend the code".to_owned()));
    let orphans = tree.texts.iter().filter(|(path, text)| {
        let source = text.lines().find_map(|line| line.strip_prefix("source: "));
        path.ends_with(".snap") && source.is_none_or(|source| !tree.texts.contains_key(source.trim_matches('"')))
    });
    let orphans = orphans.map(|(path, _)| Fault::new(path, 1, "", "the test that this belongs to is gone".to_owned()));
    waiting.chain(orphans).collect()
}

fn sizes(tree: &Tree) -> Vec<Fault> {
    let texts = tree.texts.iter().map(|(path, text)| (path, text.len()));
    let binaries = tree.binaries.iter().map(|(path, bytes)| (path, bytes.len()));
    let large = texts.chain(binaries).filter(|(_, size)| *size > FILE_BYTES_MAX);
    large.map(|(path, size)| Fault::new(path, 1, "", format!("{size} bytes are more than {FILE_BYTES_MAX}"))).collect()
}
