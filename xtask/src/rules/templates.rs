//! Templates: what they show is escaped, and each is used.

use super::{Fault, Rule};
use crate::tree::Tree;

/// The rules of this module.
pub const RULES: [Rule; 2] = [
    Rule {
        name: "template-escapes",
        demand: "no `|safe` in a template; a listed exception is markup that we made ourselves",
        find: unescaped,
    },
    Rule { name: "template-used", demand: "every template is rendered or included", find: unused },
];

fn templates(tree: &Tree) -> impl Iterator<Item = (&String, &String)> {
    tree.texts.iter().filter(|(path, _)| path.starts_with("crates/") && path.contains("/templates/"))
}

fn unescaped(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, text) in templates(tree) {
        for (index, line) in text.lines().enumerate() {
            let tight: String = line.split_whitespace().collect();
            if let Some((before, _)) = tight.split_once("|safe") {
                let start = before.rfind(|letter: char| !letter.is_alphanumeric() && !"_.()".contains(letter));
                let value = &before[start.map_or(0, |start| start + 1)..];
                let message =
                    format!("`{value}` is shown unescaped: let the template escape it, or list it with its reason");
                faults.push(Fault::new(path, index + 1, value, message));
            }
        }
    }
    faults
}

fn unused(tree: &Tree) -> Vec<Fault> {
    let dead = templates(tree).filter(|(path, _)| {
        let Some((_, name)) = path.split_once("/templates/") else { return false };
        let quoted = format!("\"{name}\"");
        let in_code = tree.sources.values().any(|source| source.strings.iter().any(|(_, text)| text == name));
        in_code || templates(tree).any(|(_, text)| text.contains(&quoted))
    });
    let used: Vec<&String> = dead.map(|(path, _)| path).collect();
    templates(tree)
        .filter(|(path, _)| !used.contains(path))
        .map(|(path, _)| Fault::new(path, 1, "", "no page renders or includes this template".to_owned()))
        .collect()
}
