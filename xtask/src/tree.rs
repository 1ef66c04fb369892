//! The files that belong to the project, as values, so that a rule can be tested on a small made-up tree.

use crate::source::Source;
use anyhow::{Context as _, Result};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

/// The files of a project, by their path below the root, with `/` between the parts.
#[derive(Debug, Default, Clone)]
pub struct Tree {
    /// Files that are text.
    pub texts: BTreeMap<String, String>,
    /// The Rust files among them, split into views.
    pub sources: BTreeMap<String, Source>,
    /// All other files.
    pub binaries: BTreeMap<String, Vec<u8>>,
    /// Contents that lie in the shared folder beside the project and must not be copied into it.
    pub foreign: BTreeSet<Vec<u8>>,
}

/// Smaller files are alike by chance.
const FOREIGN_BYTES_MIN: usize = 200;

impl Tree {
    /// Reads the project at `root`: what git tracks or would track, or everything but build products where git cannot say.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn read(root: &Path) -> Result<Self> {
        let mut tree = Self::default();
        let paths = git_files(root).unwrap_or_else(|| walk(root));
        for path in paths {
            let full = root.join(&path);
            if full.is_file() {
                tree.add(&path, std::fs::read(&full).with_context(|| format!("cannot read `{path}`"))?);
            }
        }
        let shared = root.join("../shared");
        for path in walk(&shared) {
            let bytes = std::fs::read(shared.join(&path)).unwrap_or_default();
            if bytes.len() >= FOREIGN_BYTES_MIN {
                tree.foreign.insert(bytes);
            }
        }
        Ok(tree)
    }

    /// A made-up tree for a test.
    #[must_use]
    pub fn of(files: &[(&str, &str)]) -> Self {
        let mut tree = Self::default();
        for (path, text) in files {
            tree.add(path, text.as_bytes().to_vec());
        }
        tree
    }

    fn add(&mut self, path: &str, bytes: Vec<u8>) {
        match String::from_utf8(bytes) {
            Ok(text) => {
                if Path::new(path).extension().is_some_and(|extension| extension == "rs") {
                    self.sources.insert(path.to_owned(), Source::new(path, &text));
                }
                self.texts.insert(path.to_owned(), text);
            }
            Err(error) => {
                self.binaries.insert(path.to_owned(), error.into_bytes());
            }
        }
    }

    /// The names of the crates below `crates/`.
    #[must_use]
    pub fn crates(&self) -> Vec<&str> {
        let manifests = self.texts.keys().filter_map(|path| path.strip_prefix("crates/")?.strip_suffix("/Cargo.toml"));
        manifests.filter(|name| !name.contains('/')).collect()
    }

    /// The Rust files of the product and of xtask below `src/`.
    pub fn product_sources(&self) -> impl Iterator<Item = (&str, &Source)> {
        let sources = self.sources.iter().map(|(path, source)| (path.as_str(), source));
        sources.filter(|(path, _)| path.contains("/src/"))
    }
}

fn git_files(root: &Path) -> Option<Vec<String>> {
    let arguments = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    let output = Command::new("git").arg("-C").arg(root).args(arguments).output().ok()?;
    let paths = String::from_utf8(output.stdout).ok()?;
    let paths: Vec<String> = paths.split('\0').filter(|path| !path.is_empty()).map(str::to_owned).collect();
    (output.status.success() && !paths.is_empty()).then_some(paths)
}

/// Every file below `root` but build products and hidden state of tools, sorted; nothing where `root` is absent.
fn walk(root: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(root.join(&folder)) else { continue };
        for entry in entries.flatten() {
            let Ok(name) = entry.file_name().into_string() else { continue };
            let path = if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") };
            let product = name == ".git" || name.starts_with("target") || name == "node_modules";
            match entry.file_type() {
                Ok(kind) if kind.is_dir() && !product => folders.push(path),
                Ok(kind) if kind.is_file() => found.push(path),
                _ => {}
            }
        }
    }
    found.sort();
    found
}
