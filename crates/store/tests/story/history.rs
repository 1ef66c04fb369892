//! Decisions, tombstones, the profile, settings, snapshots, undo and the audit.

use crate::place::{at, fail, keys, world};
use crate::{keep, look};
use model::ledger::{Decision, IdentityKey};
use model::permission::{Actor, World};
use seal::KeyedHash;
use store::decisions::{self, DecisionRow};
use store::identity::{self, WorkspaceKind};
use store::ids::{DecisionId, SnapshotId, UndoId};
use store::snapshots::{self, Snapshot};
use store::undo::{self, UndoEntry};
use store::{Db, Page, StoreError, audit, profiles, settings, tombstones, write_key};

pub(crate) async fn tell(db: &Db) {
    let world = world(db).await;
    decided(db, world).await;
    buried(db, world).await;
    profile_and_settings(db, world).await;
    photographed(db, world).await;
    undone(db, world).await;
    audited(db, world).await;
    assert_eq!(identity::local(db, WorkspaceKind::Own, at(99)).await.unwrap(), world, "there is only one");
    let sample = identity::local(db, WorkspaceKind::Sample, at(99)).await.unwrap();
    assert_ne!(sample.workspace, world.workspace);
    let members = look!(db, [], |reader| identity::members(reader, world.workspace).await).unwrap_or_else(fail);
    assert_eq!(members, [world]);
    let forgotten = keep!(db, world, [], |tx| write_key::delete_before(tx, world.workspace, at(0)).await);
    assert_eq!(forgotten.unwrap_or_else(fail), 0);
}

/// What must be there after everything was closed and opened again.
pub(crate) async fn is_remembered(db: &Db) {
    let world = world(db).await;
    let zone = look!(db, [], |reader| settings::get(reader, world, "zone").await).unwrap_or_else(fail);
    assert_eq!(zone.as_deref(), Some("Europe/Oslo"));
    let standing = look!(db, [], |reader| decisions::page(reader, world, Page::first(10)).await).unwrap_or_else(fail);
    assert_eq!(standing.len(), 5);
}

async fn decided(db: &Db, world: World) {
    let (a, b) = (IdentityKey::mail("ada@example.com"), IdentityKey::new("name:ada example"));
    let all = [
        Decision::Same(a.clone(), b.clone()),
        Decision::Different(a.clone(), b.clone()),
        Decision::Mine(a.clone()),
        Decision::NotMine(b.clone()),
        Decision::Person(a),
        Decision::NotPerson(b),
    ];
    let mut rows = Vec::new();
    for (second, decision) in (0..).zip(all) {
        let row = DecisionRow { id: DecisionId::new(at(second)), at: at(second), decision };
        rows.push(row.clone());
        keep!(db, world, [row], |tx| decisions::insert(tx, world, &row).await).unwrap_or_else(fail);
    }
    let standing = look!(db, [], |reader| decisions::page(reader, world, Page::first(10)).await).unwrap_or_else(fail);
    assert_eq!(standing, rows);
    let first = rows[0].id;
    keep!(db, world, [], |tx| decisions::undo(tx, world, first, at(9)).await).unwrap_or_else(fail);
    let twice = keep!(db, world, [], |tx| decisions::undo(tx, world, first, at(9)).await);
    assert!(matches!(twice, Err(StoreError::Missing("decision"))));
    let standing = look!(db, [], |reader| decisions::page(reader, world, Page::first(10)).await).unwrap_or_else(fail);
    assert_eq!(standing, rows[1..]);
    let undone = look!(db, [], |reader| decisions::get(reader, world, first).await).unwrap_or_else(fail);
    assert_eq!(undone.as_ref(), Some(&rows[0]), "it is still told");
    keep!(db, world, [], |tx| decisions::redo(tx, world, first).await).unwrap_or_else(fail);
    let twice = keep!(db, world, [], |tx| decisions::redo(tx, world, first).await);
    assert!(matches!(twice, Err(StoreError::Missing("decision"))));
    let standing = look!(db, [], |reader| decisions::page(reader, world, Page::first(10)).await).unwrap_or_else(fail);
    assert_eq!(standing, rows);
    keep!(db, world, [], |tx| decisions::undo(tx, world, first, at(9)).await).unwrap_or_else(fail);
}

async fn buried(db: &Db, world: World) {
    let hashes = [KeyedHash([7; 16]), KeyedHash([3; 16]), KeyedHash([5; 16])];
    for _twice in 0..2 {
        keep!(db, world, [hashes], |tx| tombstones::insert(tx, world, &hashes, at(1)).await).unwrap_or_else(fail);
    }
    keep!(db, world, [hashes], |tx| tombstones::delete(tx, world, &hashes[2..]).await).unwrap_or_else(fail);
    let page = look!(db, [], |reader| tombstones::page(reader, world, Page::first(10)).await).unwrap_or_else(fail);
    assert_eq!(page, [hashes[1], hashes[0]]);
    let after = Page::after(page[0], 10);
    let page = look!(db, [after], |reader| tombstones::page(reader, world, after.clone()).await).unwrap_or_else(fail);
    assert_eq!(page, [hashes[0]]);
}

async fn profile_and_settings(db: &Db, world: World) {
    let keys = keys();
    assert_eq!(look!(db, [], |reader| profiles::get(reader, world).await).unwrap_or_else(fail), None);
    for revision in 0..2 {
        let body = keys.seal_body(&profiles::context(world, revision + 1), b"me").unwrap();
        keep!(db, world, [body], |tx| profiles::put(tx, world, revision, &body).await).unwrap_or_else(fail);
        let late = keep!(db, world, [body], |tx| profiles::put(tx, world, revision, &body).await);
        assert!(matches!(late, Err(StoreError::Changed("the profile"))));
    }
    let row = look!(db, [], |reader| profiles::get(reader, world).await).unwrap_or_else(fail).unwrap();
    assert_eq!(**keys.open_body(&profiles::context(world, row.revision), &row.body).unwrap(), *b"me");

    for (name, value) in [("zone", "UTC"), ("zone", "Europe/Oslo"), ("era", "x")] {
        keep!(db, world, [], |tx| settings::put(tx, world, name, value).await).unwrap_or_else(fail);
    }
    keep!(db, world, [], |tx| settings::delete(tx, world, "era").await).unwrap_or_else(fail);
    let all = look!(db, [], |reader| settings::all(reader, world).await).unwrap_or_else(fail);
    assert_eq!(all, [("zone".to_owned(), "Europe/Oslo".to_owned())]);
}

async fn photographed(db: &Db, world: World) {
    let keys = keys();
    let mut taken = Vec::new();
    for second in [3, 1, 2] {
        let id = SnapshotId::new(at(second));
        let snapshot = Snapshot { id, at: at(second), reason: "demand".to_owned(), label: None };
        let body = keys.seal_body(&snapshots::context(world, id), &second.to_be_bytes()).unwrap();
        taken.push(snapshot.clone());
        keep!(db, world, [snapshot, body], |tx| snapshots::insert(tx, world, &snapshot, &body).await)
            .unwrap_or_else(fail);
    }
    let page = look!(db, [], |reader| snapshots::page(reader, world, Page::first(2)).await).unwrap_or_else(fail);
    assert_eq!(page, [taken[0].clone(), taken[2].clone()], "the latest first");
    let after = Page::after((page[1].at, page[1].id), 2);
    let rest = look!(db, [after], |reader| snapshots::page(reader, world, after.clone()).await).unwrap_or_else(fail);
    assert_eq!(rest, [taken[1].clone()]);
    let id = taken[0].id;
    let body = look!(db, [], |reader| snapshots::body(reader, world, id).await).unwrap_or_else(fail);
    assert_eq!(**keys.open_body(&snapshots::context(world, id), &body).unwrap(), 3_i64.to_be_bytes());
    keep!(db, world, [], |tx| snapshots::delete(tx, world, id).await).unwrap_or_else(fail);
    let gone: Result<_, StoreError> = look!(db, [], |reader| snapshots::body(reader, world, id).await);
    assert!(matches!(gone, Err(StoreError::Missing("snapshot"))));
}

async fn undone(db: &Db, world: World) {
    let keys = keys();
    for second in 1..=3 {
        let id = UndoId::new(at(second));
        let body = keys.seal_body(&undo::context(world, id), b"put it back").unwrap();
        let entry = UndoEntry { id, at: at(second), kind: "person.edit".to_owned(), body };
        keep!(db, world, [entry], |tx| undo::insert(tx, world, &entry).await).unwrap_or_else(fail);
    }
    let page = look!(db, [], |reader| undo::page(reader, world, Page::first(1)).await).unwrap_or_else(fail);
    let last = page[0].id;
    assert_eq!(page[0].at, at(3));
    let (entry, used_at) = look!(db, [], |reader| undo::get(reader, world, last).await).unwrap_or_else(fail).unwrap();
    assert_eq!((&entry, used_at), (&page[0], None));
    keep!(db, world, [], |tx| undo::mark_used(tx, world, last, at(9)).await).unwrap_or_else(fail);
    let (_, used_at) = look!(db, [], |reader| undo::get(reader, world, last).await).unwrap_or_else(fail).unwrap();
    assert_eq!(used_at, Some(at(9)));
    let nothing = UndoId::new(at(1));
    assert_eq!(look!(db, [], |reader| undo::get(reader, world, nothing).await).unwrap_or_else(fail), None);
    let twice = keep!(db, world, [], |tx| undo::mark_used(tx, world, last, at(9)).await);
    assert!(matches!(twice, Err(StoreError::Missing(_))));
    let gone = keep!(db, world, [], |tx| undo::delete_before(tx, world, at(2)).await).unwrap_or_else(fail);
    assert_eq!(gone, 1);
    let page = look!(db, [], |reader| undo::page(reader, world, Page::first(9)).await).unwrap_or_else(fail);
    assert_eq!(page.iter().map(|entry| entry.at).collect::<Vec<_>>(), [at(2)]);
}

async fn audited(db: &Db, world: World) {
    let actor = Actor { workspace: world.workspace, member: world.owner };
    for (second, action) in [(1, "import.finish"), (2, "person.edit")] {
        keep!(db, world, [], |tx| audit::append(tx, actor, action, Some("7"), at(second)).await).unwrap_or_else(fail);
    }
    let lines = look!(db, [], |reader| audit::page(reader, world.workspace, Page::first(9)).await).unwrap_or_else(fail);
    let said: Vec<&str> = lines.iter().map(|line| line.action.as_str()).collect();
    assert_eq!(said, ["person.edit", "import.finish"]);
    let after = Page::after(lines[0].id, 9);
    let rest = look!(db, [after], |reader| audit::page(reader, world.workspace, after.clone()).await);
    assert_eq!(rest.unwrap_or_else(fail), lines[1..]);
}
