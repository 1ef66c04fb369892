//! Words that may not stand in code, each with what to write instead.

use super::{Fault, Rule};
use crate::source::has_word;
use crate::tree::Tree;

/// Never, tests included.
const EVERYWHERE: [(&str, &str); 8] = [
    ("todo!", "finish it, or leave it out"),
    ("unimplemented!", "finish it, or leave it out"),
    ("dbg!", "take it out again"),
    ("#[ignore", "a test that does not run proves nothing"),
    ("thread::sleep", "wait for the event, not for a while"),
    ("time::sleep", "wait for the event, not for a while"),
    ("static mut", "pass the value"),
    ("#![feature", "stay on the stable compiler"),
];

/// Not outside tests.
const PRODUCT: [(&str, &str); 3] = [
    (".unwrap()", "return the error, or `expect` with the reason why it cannot fail"),
    (".unwrap_err()", "match on it"),
    (".expect(\"\")", "say why it cannot fail"),
];

/// In comments: what is not finished does not stand there as a promise.
const PROMISES: [&str; 4] = ["TODO", "FIXME", "XXX", "HACK"];

/// Names that say nothing about what is inside.
const MODULES: [&str; 8] = ["util", "utils", "helper", "helpers", "common", "misc", "shared", "stuff"];

/// A shorter file is a name kept for what is to come.
const CODE_LINES_MIN: usize = 3;

/// The rules of this module.
pub const RULES: [Rule; 5] = [
    Rule { name: "banned-everywhere", demand: "no todo!, unimplemented!, dbg!, #[ignore], sleeping", find: everywhere },
    Rule { name: "no-unwrap", demand: "no `unwrap()` outside tests, and `expect` with a reason", find: product },
    Rule { name: "no-promises", demand: "no TODO, FIXME, XXX, HACK in comments", find: promises },
    Rule { name: "module-name", demand: "no module named utils, helpers, common, misc", find: modules },
    Rule {
        name: "module-purpose",
        demand: "every file of the product opens with `//!` and what it is for",
        find: purpose,
    },
];

fn everywhere(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, source) in &tree.sources {
        for (word, instead) in EVERYWHERE {
            let lines = source.code.lines().enumerate().filter(|(_, line)| has_word(line, word));
            let message = format!("`{word}` may not stand here: {instead}");
            faults.extend(lines.map(|(index, _)| Fault::new(path, index + 1, word, message.clone())));
        }
    }
    faults
}

fn product(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, source) in tree.product_sources() {
        for (word, instead) in PRODUCT {
            let lines = source
                .code
                .lines()
                .enumerate()
                .filter(|(index, line)| line.contains(word) && !source.is_test(index + 1));
            let message = format!("`{word}` may not stand here: {instead}");
            faults.extend(lines.map(|(index, _)| Fault::new(path, index + 1, word, message.clone())));
        }
    }
    faults
}

fn promises(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, source) in &tree.sources {
        for word in PROMISES {
            let lines = source.comments.lines().enumerate().filter(|(_, line)| has_word(line, word));
            let message = format!("`{word}`: do it now, or write an issue");
            faults.extend(lines.map(|(index, _)| Fault::new(path, index + 1, word, message.clone())));
        }
    }
    faults
}

fn modules(tree: &Tree) -> Vec<Fault> {
    let named = tree.sources.keys().filter_map(|path| {
        let inner = path.trim_end_matches(".rs").trim_end_matches("/mod");
        let name = inner.rsplit('/').next()?;
        MODULES.contains(&name).then_some((path, name))
    });
    named
        .map(|(path, name)| Fault::new(path, 1, name, format!("`{name}` says nothing: name the file for its noun")))
        .collect()
}

fn purpose(tree: &Tree) -> Vec<Fault> {
    let silent = tree.sources.iter().filter(|(path, source)| {
        let opens = tree.texts[*path].lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        let laid_out_only = tree.texts[*path].lines().count() < CODE_LINES_MIN;
        path.contains("/src/") && !source.is_test(1) && !laid_out_only && !opens.starts_with("//!")
    });
    silent.map(|(path, _)| Fault::new(path, 1, "", "open the file with `//!` and what it is for".to_owned())).collect()
}
