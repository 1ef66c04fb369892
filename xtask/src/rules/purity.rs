//! What the code of the pure crates may not reach for, whatever their manifests say.

use super::dependencies::PURE;
use super::{Fault, Rule};
use crate::source::{Source, has_word};
use crate::tree::Tree;

/// Modules of the standard library with input or output.
const MODULES: [&str; 5] = ["fs", "env", "net", "process", "io"];
/// Calls that read a clock or roll dice.
const CALLS: [&str; 8] = [
    "Utc::now",
    "Local::now",
    "SystemTime::now",
    "Instant::now",
    "Uuid::new_v4",
    "Uuid::now_v7",
    "RandomState::new",
    "thread_rng",
];
/// Macros that write.
const MACROS: [&str; 4] = ["println!", "eprintln!", "print!", "eprint!"];

/// The rules of this module.
pub const RULES: [Rule; 1] = [Rule {
    name: "pure-source",
    demand: "pure crates use no files, environment, network, processes, output, clock or chance",
    find: reaches_out,
}];

fn reaches_out(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, source) in tree.product_sources() {
        let name = path.strip_prefix("crates/").and_then(|rest| rest.split('/').next());
        let Some(name) = name.filter(|name| PURE.contains(name)) else { continue };
        for (line, found) in outside_of_tests(source) {
            let message = format!("`{name}` is pure and may not use `{found}`: take the value as an argument");
            faults.push(Fault::new(path, line, &found, message));
        }
    }
    faults
}

fn outside_of_tests(source: &Source) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (index, line) in source.code.lines().enumerate().filter(|(index, _)| !source.is_test(index + 1)) {
        let calls = CALLS.iter().chain(&MACROS).filter(|call| has_word(line, call)).map(|call| (*call).to_owned());
        let modules = MODULES.iter().map(|module| format!("std::{module}")).filter(|module| has_word(line, module));
        let listed = MODULES.iter().filter(|module| line.contains("std::{") && has_word(line, module));
        let listed = listed.map(|module| format!("std::{module}"));
        found.extend(calls.chain(modules).chain(listed).map(|found| (index + 1, found)));
    }
    found
}
