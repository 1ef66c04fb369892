//! The project obeys its own house rules.

use xtask::rules;
use xtask::tree::Tree;

#[test]
fn the_project_obeys_the_house_rules() {
    let faults = rules::faults(&Tree::read(&xtask::root()).expect("the project can be read"));
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert!(lines.is_empty(), "{} faults:\n{}", lines.len(), lines.join("\n"));
}
