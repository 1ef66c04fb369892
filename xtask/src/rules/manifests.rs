//! Dependencies: one version each, each with its reason, and none that nothing uses.

use super::{Fault, Rule};
use crate::source::has_word;
use crate::tree::Tree;

/// The rules of this module.
pub const RULES: [Rule; 5] = [
    Rule {
        name: "dependency-reason",
        demand: "every dependency of the workspace has its reason in a comment beside it",
        find: reason,
    },
    Rule {
        name: "dependency-version",
        demand: "versions stand in the root manifest alone, crates say `workspace = true`",
        find: version,
    },
    Rule { name: "dependency-unused", demand: "a crate's dependency is used in its source", find: unused },
    Rule {
        name: "workspace-dependency-unused",
        demand: "a dependency of the workspace is used by a crate",
        find: workspace_unused,
    },
    Rule { name: "workspace-lints", demand: "every crate takes the lints of the workspace", find: lints },
];

/// For what a crate needs a dependency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// To run.
    Run,
    /// To build.
    Build,
    /// For its tests.
    Test,
}

/// One line of a manifest that names a dependency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dependency {
    /// Name of the package.
    pub name: String,
    /// Everything after the name, a comment included.
    pub rest: String,
    /// Line, from 1.
    pub line: usize,
    /// For what it is needed.
    pub kind: Kind,
}

/// The dependencies that a manifest names; of the root manifest those of the workspace.
#[must_use]
pub fn dependencies(tree: &Tree, path: &str) -> Vec<Dependency> {
    let mut kind = None;
    let mut found = Vec::new();
    for (index, line) in tree.texts.get(path).map(String::as_str).unwrap_or_default().lines().enumerate() {
        let line = line.trim();
        if let Some(section) = line.strip_prefix('[') {
            kind = match section.trim_end_matches(']').rsplit('.').next() {
                Some("dependencies") => Some(Kind::Run),
                Some("build-dependencies") => Some(Kind::Build),
                Some("dev-dependencies") => Some(Kind::Test),
                _ => None,
            };
            continue;
        }
        let length = line.find(|letter: char| !letter.is_alphanumeric() && letter != '-' && letter != '_');
        let (Some(kind), Some(length)) = (kind, length.filter(|length| *length > 0)) else { continue };
        let (name, rest) = line.split_at(length);
        if rest.contains('=') {
            found.push(Dependency { name: name.to_owned(), rest: rest.to_owned(), line: index + 1, kind });
        }
    }
    found
}

const ROOT: &str = "Cargo.toml";
/// A crate with less code than this is only being laid out, and may name what it is going to use.
const CODE_LINES_MIN: usize = 5;

/// Paths of the manifests of all members.
fn members(tree: &Tree) -> Vec<String> {
    let crates = tree.crates().into_iter().map(|name| format!("crates/{name}/Cargo.toml"));
    crates.chain(["xtask/Cargo.toml".to_owned()]).filter(|path| tree.texts.contains_key(path)).collect()
}

fn reason(tree: &Tree) -> Vec<Fault> {
    let outside = dependencies(tree, ROOT).into_iter().filter(|dependency| !dependency.rest.contains("path ="));
    let bare = outside
        .filter(|dependency| dependency.rest.rsplit_once("# ").is_none_or(|(_, reason)| reason.trim().is_empty()));
    bare.map(|dependency| {
        let message =
            format!("`{}` has no reason: say after the version, in a comment, what it is for", dependency.name);
        Fault::new(ROOT, dependency.line, &dependency.name, message)
    })
    .collect()
}

fn version(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for path in members(tree) {
        for dependency in dependencies(tree, &path) {
            let rest = dependency.rest.replace(' ', "");
            if !rest.starts_with(".workspace=true") && !rest.contains("workspace=true") {
                let message = format!("`{}` has a version of its own: put it into the root manifest", dependency.name);
                faults.push(Fault::new(&path, dependency.line, &dependency.name, message));
            }
        }
    }
    faults
}

fn unused(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for path in members(tree) {
        let folder = path.trim_end_matches("Cargo.toml");
        let sources: Vec<_> = tree.sources.iter().filter(|(file, _)| file.starts_with(folder)).collect();
        let code = sources.iter().flat_map(|(_, source)| source.code.lines());
        if code.filter(|line| !line.trim().is_empty()).count() < CODE_LINES_MIN {
            continue;
        }
        for dependency in dependencies(tree, &path) {
            let name = dependency.name.replace('-', "_");
            let used = |code: &str| code.lines().any(|line| has_word(line, &name));
            if !sources.iter().any(|(_, source)| used(&source.code)) {
                let message = format!("`{}` is used nowhere in `{folder}`", dependency.name);
                faults.push(Fault::new(&path, dependency.line, &dependency.name, message));
            }
        }
    }
    faults
}

fn workspace_unused(tree: &Tree) -> Vec<Fault> {
    let named: Vec<String> =
        members(tree).iter().flat_map(|path| dependencies(tree, path)).map(|dependency| dependency.name).collect();
    let idle = dependencies(tree, ROOT).into_iter().filter(|dependency| !named.contains(&dependency.name));
    idle.map(|dependency| {
        let message = format!("`{}` is used by no crate", dependency.name);
        Fault::new(ROOT, dependency.line, &dependency.name, message)
    })
    .collect()
}

fn lints(tree: &Tree) -> Vec<Fault> {
    let without = members(tree).into_iter().filter(|path| {
        let text: String = tree.texts[path].split_whitespace().collect();
        !text.contains("[lints]workspace=true")
    });
    without.map(|path| Fault::new(&path, 1, "lints", "`[lints] workspace = true` is missing".to_owned())).collect()
}
