//! Everything that was written down goes out and comes back as it was, can be taken back, and lies sealed meanwhile.

mod desk;

use app::entries::{self, EntryKind};
use app::error::AppError;
use app::office::Office;
use app::practice::{self, Brought};
use app::undo::{self, NotUndone};
use app::{archive, export, intentions};
use desk::{add, at, day, places};
use model::intention::{Intention, Standing};
use std::io::Cursor;
use std::path::Path;

/// One entry of each kind, with a word in every text that is found nowhere else.
const EVERY_KIND: &str = include_str!("../../formats/tests/practice/every_kind.json");
const CANARY: &[u8] = b"canary-4e21b7";

async fn brought(office: &Office, file: &str) -> Brought {
    practice::import(office, file.as_bytes(), "p.json").await.unwrap()
}

async fn refused(office: &Office, file: &str) -> String {
    match practice::import(office, file.as_bytes(), "p.json").await {
        Err(AppError::Wrong(faults)) => faults,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn what_comes_in_goes_out_as_it_was_whatever_the_kind() {
    for empty in places().await {
        let office = empty.open_at(day(320)).await;
        add(&office, "ada", "Ada Example").await;
        let first = brought(&office, EVERY_KIND).await;
        assert_eq!((first.new, first.changed, first.unchanged), (EntryKind::ALL.len(), 0, 0));
        assert_eq!(practice::export(&office).await.unwrap(), EVERY_KIND);
        let again = brought(&office, EVERY_KIND).await;
        let unchanged = EntryKind::ALL.len();
        assert_eq!(again, Brought { unchanged, ..Brought::default() }, "nothing new, and nothing to undo");
        office.close().await;
    }
}

#[tokio::test]
async fn an_import_is_taken_back_whole() {
    for empty in places().await {
        let office = empty.open_at(day(320)).await;
        add(&office, "ada", "Ada Example").await;
        let nothing = practice::export(&office).await.unwrap();
        let undo = brought(&office, EVERY_KIND).await.undo.unwrap();
        assert_eq!(undo::undo(&office, undo).await.unwrap().action, "import_practice");
        assert_eq!(practice::export(&office).await.unwrap(), nothing);

        // What was removed comes back with the file, and goes again with the undo.
        let back = brought(&office, EVERY_KIND).await;
        assert_eq!((back.new, back.changed), (0, EntryKind::ALL.len()));
        assert_eq!(practice::export(&office).await.unwrap(), EVERY_KIND);
        undo::undo(&office, back.undo.unwrap()).await.unwrap();
        assert_eq!(practice::export(&office).await.unwrap(), nothing);
        office.close().await;
    }
}

#[tokio::test]
async fn of_two_versions_the_one_that_was_changed_last_stays() {
    for empty in places().await {
        let office = empty.open_at(day(100)).await;
        let text = |text: &str| Intention { text: text.to_owned(), rule: None, way: None, outcome: None };
        let kept = intentions::mean(&office, text("Call Ada"), None, day(101).date_naive()).await.unwrap();
        let older = practice::export(&office).await.unwrap();
        let later = office.at(day(100) + chrono::TimeDelta::minutes(5));
        intentions::close(&later, kept.id, Standing::Done, Some("a plan")).await.unwrap();
        let newer = practice::export(&later).await.unwrap();

        assert_eq!(brought(&later, &older).await, Brought { newer: 1, ..Brought::default() });
        assert_eq!(practice::export(&later).await.unwrap(), newer);

        let other = empty_beside().await;
        let there = other.open_at(day(100)).await;
        brought(&there, &older).await;
        let change = brought(&there, &newer).await;
        assert_eq!((change.new, change.changed), (0, 1));
        assert_eq!(practice::export(&there).await.unwrap(), newer);
        undo::undo(&there, change.undo.unwrap()).await.unwrap();
        let entry: entries::Entry<Intention> = entries::found(&there, kept.id).await.unwrap();
        assert_eq!((entry.value.outcome, entry.state.as_deref()), (None, Some("open")));
        // What was written since is not thrown away.
        let once_more = brought(&there, &newer).await;
        if let Some(undo) = once_more.undo {
            intentions::close(&there, kept.id, Standing::Dropped, None).await.unwrap();
            let error = undo::undo(&there, undo).await;
            assert!(matches!(error, Err(AppError::NotUndone(NotUndone::Changed))));
        }
        there.close().await;
        office.close().await;
    }
}

async fn empty_beside() -> desk::Empty {
    places().await.swap_remove(0)
}

#[tokio::test]
async fn what_does_not_fit_is_told_at_its_place_and_nothing_comes_in() {
    for empty in places().await {
        let office = empty.open_at(day(320)).await;
        let said = refused(&office, EVERY_KIND).await;
        let lines: Vec<&str> = said.lines().collect();
        assert_eq!(lines.len(), EVERY_KIND.matches("\"person\": \"ada\"").count());
        assert!(lines[0].starts_with("p.json:"), "{said}");
        assert!(lines[0].ends_with(": nobody has the id `ada`; bring the network file in first"), "{said}");
        let line: usize = lines[0].split(':').nth(1).unwrap().parse().unwrap();
        assert!(EVERY_KIND.lines().nth(line - 1).unwrap().contains("\"person\": \"ada\""));
        assert!(!practice::export(&office).await.unwrap().contains("canary"), "all or nothing");

        add(&office, "ada", "Ada Example").await;
        brought(&office, EVERY_KIND).await;
        let other_kind = r#"{"format": "telemachus/practice", "version": 1, "entries": [
  {"id": "01900000-0000-7000-8000-000000000002", "kind": "tag", "made": "2026-10-02T08:30:00Z",
   "changed": "2026-10-02T08:30:00Z", "body": {"word": "club"}}]}"#;
        assert_eq!(
            refused(&office, other_kind).await,
            "p.json:2:3: the id `01900000-0000-7000-8000-000000000002` stands for a `intention` here; an id has one kind"
        );
        office.close().await;
    }
}

#[tokio::test]
async fn what_is_written_lies_sealed() {
    let empty = empty_beside().await;
    let office = empty.open_at(day(320)).await;
    add(&office, "ada", "Ada Example").await;
    let undo = brought(&office, EVERY_KIND).await.undo.unwrap();
    let backup = empty.place.folder.join("backup");
    app::upkeep::backup(&office, &backup).await.unwrap();
    assert_eq!(files_with(&empty.place.folder), [""; 0]);
    undo::undo(&office, undo).await.unwrap();
    office.close().await;
    assert_eq!(files_with(&empty.place.folder), [""; 0]);
    // The search finds what is there.
    std::fs::write(empty.place.folder.join("control"), EVERY_KIND).unwrap();
    assert_eq!(files_with(&empty.place.folder), ["control"]);
}

fn files_with(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() && std::fs::read(&path).unwrap().windows(CANARY.len()).any(|window| window == CANARY) {
            found.push(path.file_name().unwrap().to_string_lossy().into_owned());
        }
    }
    found
}

#[tokio::test]
async fn an_archive_holds_everything() {
    let empty = empty_beside().await;
    let office = empty.open_at(at(500_000)).await;
    add(&office, "ada", "Ada Example").await;
    brought(&office, EVERY_KIND).await;
    let zip = archive::all(&office).await.unwrap();
    assert_eq!(zip, archive::all(&office).await.unwrap());
    let parts = archive::parts(Cursor::new(&zip)).unwrap();
    assert_eq!(parts.practice, EVERY_KIND.as_bytes());
    assert_eq!(parts.network.unwrap(), export::network(&office).await.unwrap().into_bytes());
    assert!(archive::parts(Cursor::new(b"no archive")).is_none());
    office.close().await;
}
