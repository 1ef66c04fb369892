//! Every message that the code names stands in the catalogue, so that nobody is shown a bare id.

use std::path::Path;

#[test]
fn every_message_that_is_named_is_in_the_catalogue() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut named = 0;
    for (folder, family) in [
        ("telemachus", "cli-"),
        ("intake", "intake-"),
        ("web", "report-"),
        ("telemachus", "org-"),
        ("app", "org-"),
        ("web", "org-"),
        ("telemachus", "match-"),
        ("web", "match-"),
    ] {
        let mut folders = vec![crates.join(folder).join("src")];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(&folder).expect("readable") {
                let path = entry.expect("readable").path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let source = std::fs::read_to_string(&path).expect("UTF-8");
                for id in source.split('"').filter(|text| is_id(text, family)) {
                    assert!(words::has(words::Language::English, id), "{} names `{id}`", path.display());
                    named += 1;
                }
            }
        }
    }
    assert!(named > 80, "only {named} messages were found");
}

/// A whole id of the family; beginnings that are completed elsewhere end with a dash or a brace.
fn is_id(text: &str, family: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_' | '.');
    text.starts_with(family) && text.len() > family.len() && !text.ends_with('-') && text.chars().all(is_plain)
}
