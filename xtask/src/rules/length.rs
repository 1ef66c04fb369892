//! How long a file and a function may be, and what a signature may ask for.

use super::{Fault, Rule};
use crate::source::has_word;
use crate::tree::Tree;

/// A file aims at 300 lines and stops here.
const FILE_LINES_MAX: usize = 500;
/// A function fits on a screen, with all its branches.
const FUNCTION_LINES_MAX: usize = 70;

/// The rules of this module.
pub const RULES: [Rule; 3] = [
    Rule { name: "file-length", demand: "a file of code, template or style has at most 500 lines", find: files },
    Rule { name: "function-length", demand: "a function has at most 70 lines, tests apart", find: functions },
    Rule {
        name: "boolean-parameter",
        demand: "a public function takes no `bool`; an enum or an options struct says at the call what it means",
        find: booleans,
    },
];

fn files(tree: &Tree) -> Vec<Fault> {
    let long = tree.texts.iter().filter(|(path, _)| {
        let extension = path.rsplit('.').next().unwrap_or_default();
        ["rs", "html", "css", "js", "sql", "sh", "ftl"].contains(&extension)
    });
    long.map(|(path, text)| (path, text.lines().count()))
        .filter(|(_, lines)| *lines > FILE_LINES_MAX)
        .map(|(path, lines)| {
            let message = format!("{lines} lines are more than {FILE_LINES_MAX}: split the file by noun");
            Fault::new(path, lines, "", message)
        })
        .collect()
}

fn functions(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, source) in tree.product_sources() {
        for function in source.functions() {
            if function.length > FUNCTION_LINES_MAX && !source.is_test(function.line) {
                let message = format!(
                    "`{}` has {} lines, more than {FUNCTION_LINES_MAX}: let it decide and helpers compute",
                    function.name, function.length
                );
                faults.push(Fault::new(path, function.line, &function.name, message));
            }
        }
    }
    faults
}

fn booleans(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, source) in tree.product_sources() {
        for function in source.functions() {
            let parameters = function.signature.split("->").next().unwrap_or_default();
            let takes = has_word(parameters, ": bool") && !parameters.contains("Fn(");
            if function.public && takes && !source.is_test(function.line) {
                let message = format!("`{}` takes a `bool`: an enum says at the call what it means", function.name);
                faults.push(Fault::new(path, function.line, &function.name, message));
            }
        }
    }
    faults
}
