//! Backups are of one moment, and go back into either database.

mod place;

use model::permission::World;
use place::{Place, at, fail, keys, places, world};
use seal::Keyring;
use std::path::PathBuf;
use store::backup::{self, RestoreInto};
use store::derived::{self, DerivedPerson, DerivedState, DerivedTie};
use store::people::{self, Shown};
use store::{Db, Page, StoreError, doctor, settings};
use tempfile::TempDir;

/// More than fit into one statement or one page of the copy.
const PEOPLE: usize = 200;

fn state() -> DerivedState {
    let person = |index: usize| DerivedPerson {
        anchor: format!("mail:p{index:03}@example.com"),
        code: format!("p{index}"),
        shown: Shown { name: format!("Person {index:03}"), organisation: None, place: None },
        first_at: None,
        last_at: Some(at(1)),
        interactions: 1,
        keys: vec![format!("mail:p{index:03}@example.com")],
        tally: vec![1, 2, 3],
    };
    let ties = (1..PEOPLE).map(|index| DerivedTie { a: 0, b: index, occasions: 1, last_on: None }).collect();
    DerivedState { people: (0..PEOPLE).map(person).collect(), ties, others: vec![] }
}

/// A world with people, two of whom turn out to be one, and words of the user.
async fn fill(db: &Db, keys: &Keyring) -> World {
    let world = world(db).await;
    let mut state = state();
    let ids = {
        let state = state.clone();
        keep!(db, world, [state], |tx| derived::replace(tx, world, &state, at(1)).await).unwrap_or_else(fail)
    };
    for id in [ids[0], ids[1]] {
        let (shown, body) = (
            Shown { name: "Ada".to_owned(), ..Shown::default() },
            keys.seal_body(&people::context(world, id, 1), b"close").unwrap(),
        );
        keep!(db, world, [shown, body], |tx| people::edit(tx, world, id, 0, &shown, &body).await).unwrap_or_else(fail);
    }
    let key = state.people[1].anchor.clone();
    state.people.remove(1);
    state.people[0].keys.push(key);
    state.ties.clear();
    keep!(db, world, [state], |tx| derived::replace(tx, world, &state, at(1)).await).unwrap_or_else(fail);
    world
}

/// Everything there is, as text.
async fn contents(db: &Db, world: World) -> Vec<String> {
    let report = doctor::examine(db).await.unwrap_or_else(fail);
    assert_eq!((report.damage, report.dangling, report.unreadable), (vec![], vec![], vec![]));
    let tables = report.tables.into_iter().filter(|(table, _)| *table != "write_key");
    let mut all: Vec<String> = tables.map(|(table, rows)| format!("{table} {rows}")).collect();
    let rows = look!(db, [], |reader| people::page(reader, world, Page::first(1000)).await).unwrap_or_else(fail);
    all.extend(rows.iter().map(|row| format!("{row:?} {:?}", row.body.as_ref().map(|body| body.as_bytes().to_vec()))));
    for row in rows {
        let merged = look!(db, [], |reader| people::merged(reader, world, row.id).await).unwrap_or_else(fail);
        all.extend(merged.iter().map(|row| format!("{row:?}")));
    }
    all
}

fn target(folder: &TempDir) -> PathBuf {
    folder.path().join("backup.db")
}

#[tokio::test]
async fn a_backup_goes_back_into_either_database() {
    let keys = keys();
    for from in places().await {
        let folder = tempfile::tempdir().unwrap();
        let db = from.open().await;
        let world = fill(&db, &keys).await;
        let before = contents(&db, world).await;
        backup::write(&db, world.workspace, &target(&folder)).await.unwrap_or_else(fail);
        for to in places().await {
            let other = to.open().await;
            backup::restore(&other, &target(&folder), RestoreInto::Empty, at(9)).await.unwrap_or_else(fail);
            assert_eq!(place::world(&other).await, world);
            assert_eq!(contents(&other, world).await, before);
            other.close().await;
        }
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing else is left beside it");
        db.close().await;
    }
}

#[tokio::test]
async fn data_is_replaced_only_when_asked_for() {
    let keys = keys();
    for place in places().await {
        let folder = tempfile::tempdir().unwrap();
        let db = place.open().await;
        let world = fill(&db, &keys).await;
        let before = contents(&db, world).await;
        backup::write(&db, world.workspace, &target(&folder)).await.unwrap_or_else(fail);
        let again = backup::write(&db, world.workspace, &target(&folder)).await;
        assert!(matches!(again, Err(StoreError::BackupExists(_))));

        let state = DerivedState::default();
        keep!(db, world, [state], |tx| derived::replace(tx, world, &state, at(1)).await).unwrap_or_else(fail);
        keep!(db, world, [], |tx| settings::put(tx, world, "later", "x").await).unwrap_or_else(fail);
        let refused = backup::restore(&db, &target(&folder), RestoreInto::Empty, at(9)).await;
        assert!(matches!(refused, Err(StoreError::NotEmpty)));
        backup::restore(&db, &target(&folder), RestoreInto::Replace, at(9)).await.unwrap_or_else(fail);
        assert_eq!(contents(&db, world).await, before);
        db.close().await;
    }
}

#[tokio::test]
async fn a_backup_beside_a_writer_is_of_one_moment() {
    let place = Place::folder();
    let folder = tempfile::tempdir().unwrap();
    let db = place.open().await;
    let world = world(&db).await;
    let writer = tokio::spawn({
        let db = db.clone();
        async move {
            for round in 0..200 {
                let value = round.to_string();
                // Both or neither: whoever sees them apart has seen half a change.
                keep!(db, world, [value], |tx| {
                    settings::put(tx, world, "left", &value).await?;
                    settings::put(tx, world, "right", &value).await
                })
                .unwrap_or_else(fail);
            }
        }
    });
    for round in 0..3 {
        let path = folder.path().join(format!("{round}.db"));
        backup::write(&db, world.workspace, &path).await.unwrap_or_else(fail);
        let copy = Place::folder();
        let copy_db = copy.open().await;
        backup::restore(&copy_db, &path, RestoreInto::Empty, at(9)).await.unwrap_or_else(fail);
        let all = look!(copy_db, [], |reader| settings::all(reader, world).await).unwrap_or_else(fail);
        assert!(all.is_empty() || all[0].1 == all[1].1, "{all:?}");
        copy_db.close().await;
    }
    writer.await.unwrap();
    db.close().await;
}

#[tokio::test]
async fn what_is_no_backup_is_refused_and_changes_nothing() {
    let place = Place::folder();
    let folder = tempfile::tempdir().unwrap();
    let db = place.open().await;
    let world = fill(&db, &keys()).await;
    let before = contents(&db, world).await;
    backup::write(&db, world.workspace, &target(&folder)).await.unwrap_or_else(fail);
    let whole = std::fs::read(target(&folder)).unwrap();
    let broken = folder.path().join("broken.db");
    let mut flipped = whole.clone();
    flipped[20_000..20_600].fill(0xa5);
    for bytes in [&b""[..], b"hello", &whole[..whole.len() / 2], &flipped] {
        std::fs::write(&broken, bytes).unwrap();
        let refused = backup::restore(&db, &broken, RestoreInto::Replace, at(9)).await;
        assert!(matches!(refused, Err(StoreError::NotABackup { .. })), "{refused:?}");
        assert_eq!(contents(&db, world).await, before);
    }
    let missing = backup::restore(&db, &folder.path().join("none.db"), RestoreInto::Replace, at(9)).await;
    assert!(matches!(missing, Err(StoreError::File { .. })));
    db.close().await;
}
