//! Templates name only what exists: sentences of the catalogue, icons of the set.

use std::fs;
use std::path::{Path, PathBuf};
use words::Language;

fn templates() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("templates")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
            if entry.is_dir() {
                folders.push(entry);
            } else {
                let text = fs::read_to_string(&entry).expect("a template");
                found.push((entry, text));
            }
        }
    }
    found
}

/// What stands in quotes after each `call("`.
fn called<'t>(text: &'t str, call: &'t str) -> impl Iterator<Item = &'t str> {
    text.split(call).skip(1).filter_map(|rest| rest.split('"').next())
}

#[test]
fn every_sentence_of_a_template_is_in_the_catalogue() {
    for (path, template) in templates() {
        for id in called(&template, "text(\"") {
            assert!(words::has(Language::English, id), "{}: `{id}` is not in the catalogue", path.display());
        }
    }
}

#[test]
fn every_icon_of_a_template_is_in_the_set() {
    let set = include_str!("../../assets/icons/lucide.txt");
    for (path, template) in templates() {
        for name in called(&template, "icon(\"") {
            assert!(set.lines().any(|line| line.starts_with(&format!("{name} "))), "{}: `{name}`", path.display());
        }
    }
}

#[test]
fn no_template_has_a_sentence_of_its_own() {
    for (path, template) in templates().iter().filter(|(path, _)| !path.to_string_lossy().contains("/report/")) {
        // The class of a page stands in a block of its own.
        let bare = without(template, "{% block main_class %}", "{% endblock %}");
        let bare = without(&without(&without(&bare, "{{", "}}"), "{%", "%}"), "<", ">");
        let words: Vec<&str> = bare.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).collect();
        let own: Vec<&&str> =
            words.iter().filter(|word| !matches!(**word, "Telemachus" | "telemachus" | "link" | "·")).collect();
        assert!(own.is_empty(), "{}: {own:?} should come from the catalogue", path.display());
    }
}

fn without(text: &str, open: &str, close: &str) -> String {
    let mut parts = text.split(open);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push(' ');
        out.push_str(part.split_once(close).map_or("", |(_, rest)| rest));
    }
    out
}
