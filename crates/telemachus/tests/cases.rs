//! Every case of `cases/` holds, played by the program itself.

use std::path::Path;
use std::process::Command;

#[test]
fn every_case_holds() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases");
    let mut played = 0;
    for case in std::fs::read_dir(&cases).expect("there are cases") {
        let case = case.expect("readable").path();
        if !case.is_dir() {
            continue; // The page that says what a case is.
        }
        let output = Command::new(env!("CARGO_BIN_EXE_telemachus")).arg("play").arg(&case).output().expect("starts");
        assert!(output.status.success(), "{}: {}", case.display(), String::from_utf8_lossy(&output.stderr));
        played += 1;
    }
    assert!(played >= 8, "only {played} cases were found");
}

#[test]
fn a_case_that_does_not_hold_names_its_line_and_what_was_seen() {
    let folder = tempfile::tempdir().expect("a folder");
    let network =
        r#"{"format":"telemachus/network","version":1,"people":[{"id":"p1","name":"Ada Example","core":true}]}"#;
    std::fs::write(folder.path().join("network.json"), network).expect("writable");
    let script = "# a comment\nexpect size.people = 1 in analyze --json\nexpect finding network.wide\n";
    std::fs::write(folder.path().join("script.txt"), script).expect("writable");
    let output =
        Command::new(env!("CARGO_BIN_EXE_telemachus")).arg("play").arg(folder.path()).output().expect("starts");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1));
    assert!(said.contains("script.txt:3: `network.wide` did not fire; what fired:"), "{said}");
}
