//! Who may depend on whom, read from the manifests of the crates.

use super::{Fault, Rule};
use crate::rules::manifests::{Dependency, Kind, dependencies};
use crate::tree::Tree;

/// The crates without input and output: values in, values out.
pub const PURE: [&str; 6] = ["model", "network", "counsel", "matching", "picture", "intake"];

/// Beside one another; none may know another, but `store` may know `seal`.
const RING: [&str; 9] = ["store", "courier", "seal", "formats", "intake", "counsel", "matching", "picture", "words"];
/// What stands above `app` may use beside it: plain values, their shapes, their sentences and their pictures.
const SURFACE: [&str; 5] = ["formats", "words", "picture", "network", "model"];

/// What pure crates may never have: input and output, clocks, chance, shapes of files.
const IMPURE: [&str; 24] = [
    "async-std",
    "axum",
    "clap",
    "directories",
    "fs4",
    "futures",
    "getrandom",
    "hyper",
    "indicatif",
    "jsonc-parser",
    "lettre",
    "log",
    "rand",
    "reqwest",
    "serde",
    "serde_json",
    "sqlx",
    "tempfile",
    "tokio",
    "tower",
    "tower-http",
    "tracing",
    "ureq",
    "zip",
];

/// A library that only one crate may know.
const RESERVED: [(&str, &str); 15] = [
    ("axum", "web"),
    ("axum-extra", "web"),
    ("askama", "web"),
    ("tower-http", "web"),
    ("sqlx", "store"),
    ("clap", "telemachus"),
    ("indicatif", "telemachus"),
    ("serde", "formats"),
    ("serde_json", "formats"),
    ("jsonc-parser", "formats"),
    ("mail-parser", "formats"),
    ("calcard", "formats"),
    ("chacha20poly1305", "seal"),
    ("argon2", "seal"),
    ("lettre", "courier"),
];

/// The rules of this module.
pub const RULES: [Rule; 3] = [
    Rule {
        name: "dependency-direction",
        demand: "crates depend on one another one way: telemachus, web, app, the ring, network, model; sideways only store on seal",
        find: direction,
    },
    Rule {
        name: "pure-dependencies",
        demand: "pure crates have no library for input, output, clocks, chance or serialization",
        find: pure_dependencies,
    },
    Rule {
        name: "reserved-library",
        demand: "a library that belongs to one crate is used by no other: axum by web, sqlx by store, clap by telemachus, serde by formats",
        find: reserved,
    },
];

/// What each crate may depend on; nothing for a name that has no place in the order yet.
fn allowed(name: &str) -> Option<Vec<&'static str>> {
    let below_ring = ["network", "model"];
    match name {
        "model" | "xtask" => Some(Vec::new()),
        "network" => Some(vec!["model"]),
        "store" => Some([&below_ring[..], &["seal"]].concat()),
        "app" => Some([&below_ring[..], &RING[..]].concat()),
        "web" => Some([&SURFACE[..], &["app"]].concat()),
        "telemachus" => Some([&SURFACE[..], &["app", "web"]].concat()),
        name if RING.contains(&name) => Some(below_ring.to_vec()),
        _ => None,
    }
}

fn direction(tree: &Tree) -> Vec<Fault> {
    let ours = tree.crates();
    let mut faults = Vec::new();
    for name in ours.iter().copied().chain(["xtask"]) {
        let path = manifest(name);
        let Some(allowed) = allowed(name) else {
            let message = format!(
                "crate `{name}` has no place in the order of dependencies; give it one in xtask and in ARCHITECTURE.md"
            );
            faults.push(Fault::new(&path, 1, name, message));
            continue;
        };
        // Tests may look around: a crate's tests can use any other to make their input.
        let used = dependencies(tree, &path).into_iter().filter(|used| used.kind != Kind::Test);
        for Dependency { name: used, line, .. } in used {
            if ours.contains(&used.as_str()) && !allowed.contains(&used.as_str()) {
                let message = format!("`{name}` may not depend on `{used}`, only on `{}`", allowed.join("`, `"));
                faults.push(Fault::new(&path, line, &used, message));
            }
        }
    }
    faults
}

fn pure_dependencies(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for name in PURE {
        for Dependency { name: used, line, kind, .. } in dependencies(tree, &manifest(name)) {
            if kind != Kind::Test && IMPURE.contains(&used.as_str()) {
                faults.push(Fault::new(
                    &manifest(name),
                    line,
                    &used,
                    format!("`{name}` is pure and may not use `{used}`"),
                ));
            }
        }
    }
    faults
}

fn reserved(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for name in tree.crates() {
        for Dependency { name: used, line, kind, .. } in dependencies(tree, &manifest(name)) {
            let owner = RESERVED.iter().find(|(library, _)| *library == used).map(|(_, owner)| *owner);
            if let Some(owner) = owner.filter(|owner| *owner != name && kind != Kind::Test) {
                let message = format!("only `{owner}` may know `{used}`, `{name}` goes through it");
                faults.push(Fault::new(&manifest(name), line, &used, message));
            }
        }
    }
    faults
}

fn manifest(name: &str) -> String {
    if name == "xtask" { "xtask/Cargo.toml".to_owned() } else { format!("crates/{name}/Cargo.toml") }
}
