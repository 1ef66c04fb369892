//! `kill -9` in the middle of an import, again and again: the data open, no acknowledged batch is lost, no half one shows.

mod support;

use std::path::Path;
use std::process::Stdio;
use support::{at, command, mbox, ok};

/// How often the import is killed.
const KILLS: u64 = 50;

/// Bytes of everything in the data folder: how far an import has come.
fn written(data: &Path) -> u64 {
    let entries = std::fs::read_dir(data).into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.metadata().ok()).map(|metadata| metadata.len()).sum()
}

#[test]
fn nothing_acknowledged_is_lost_and_nothing_half_is_seen() {
    let (data, files) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let piece = |number: usize| {
        let path = files.path().join(format!("{number}.mbox"));
        std::fs::write(&path, mbox(number * 300, 300)).expect("writable");
        path.display().to_string()
    };
    ok(data.path(), &["import", "--yes", &piece(0)]);
    let mut acknowledged = 1;
    for round in 1..=KILLS {
        let file = piece(usize::try_from(round).expect("small"));
        let before = written(data.path());
        let mut child = command(data.path(), &["import", "--yes", &file])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("starts");
        // Further each round, so that every stage of an import is hit: before, amid and after its writes.
        let wanted = before + round * 4_096;
        let is_through = loop {
            if let Some(status) = child.try_wait().expect("a child") {
                break status.success();
            }
            if written(data.path()) >= wanted {
                child.kill().expect("killed");
                child.wait().expect("gone");
                break false;
            }
            std::thread::yield_now();
        };
        let imports = ok(data.path(), &["imports", "--json"]);
        let kept: u64 = at(&imports, "imports.length").parse().expect("a number");
        // One whose answer was cut off may be whole; one that was acknowledged must be.
        assert!(
            kept == acknowledged || kept == acknowledged + 1,
            "round {round}: {kept} kept, {acknowledged} acknowledged"
        );
        assert!(!is_through || kept == acknowledged + 1, "round {round}: an acknowledged import is lost");
        let new = kept - acknowledged;
        acknowledged = kept;
        // The latest stands first; what it says it kept is what is there.
        if new == 1 {
            assert_eq!(at(&imports, "imports.0.report.sources.0.kept"), "300", "round {round}");
        }
    }
    let health = ok(data.path(), &["doctor", "--json"]);
    assert!(!health.contains("\"well\": false"), "{health}");
}
