//! A unique word in every sealed body is found in no file of the data folder and in no backup.

mod place;

use model::entry::EntryKind;
use place::{Place, at, fail, keys, world};
use seal::{Context, Sealed};
use std::path::Path;
use store::batches::{self};
use store::derived::{self, DerivedPerson, DerivedState};
use store::entries::{self, Plain};
use store::ids::{BatchId, SegmentId, SnapshotId, SourceId, UndoId, new_entry};
use store::people::{self, Shown};
use store::segments::{self, Link, SegmentRef};
use store::snapshots::{self, Snapshot};
use store::sources::{self, Coverage, Source};
use store::undo::{self, UndoEntry};
use store::{backup, mail_accounts, profiles, schema, ties};

const CANARY: &[u8] = b"nightingale-7f3a9c";
/// A plain column holds this one: it shows that the search would find a word that is there.
const PLAIN: &[u8] = b"kittiwake-51d0e2";

fn files_with(folder: &Path, word: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if std::fs::read(&path).unwrap().windows(word.len()).any(|window| window == word) {
            found.push(path.file_name().unwrap().to_string_lossy().into_owned());
        }
    }
    found
}

#[tokio::test]
async fn no_file_holds_a_word_of_the_users() {
    let place = Place::folder();
    let db = place.open().await;
    let world = world(&db).await;
    let keys = keys();
    let seal = |context: Context| -> Sealed { keys.seal_body(&context, CANARY).unwrap() };

    let person = |key: &str| DerivedPerson {
        anchor: key.to_owned(),
        code: key.to_owned(),
        shown: Shown { name: String::from_utf8_lossy(PLAIN).into_owned(), ..Shown::default() },
        first_at: None,
        last_at: None,
        interactions: 0,
        keys: vec![key.to_owned()],
        tally: vec![],
    };
    let state = DerivedState { people: vec![person("a"), person("b")], ..DerivedState::default() };
    let ids = keep!(db, world, [state], |tx| derived::replace(tx, world, &state, at(1)).await).unwrap_or_else(fail);
    let (a, b, shown) = (ids[0], ids[1], state.people[0].shown.clone());
    let (batch, source, segment) = (BatchId::new(at(1)), SourceId::new(at(1)), SegmentId::new(at(1)));
    let hash = seal::KeyedHash([0; 16]);
    let (kind, name) = ("mbox".to_owned(), "mail".to_owned());
    let (size_bytes, covered_bytes, coverage) = (1, 1, Coverage::Complete);
    let row = Source {
        id: source,
        batch,
        kind,
        name,
        size_bytes,
        modified_at: None,
        head: hash,
        tail: hash,
        covered_bytes,
        coverage,
    };
    let (snapshot, entry) = (SnapshotId::new(at(1)), UndoId::new(at(1)));
    let photo = Snapshot { id: snapshot, at: at(1), reason: "demand".to_owned(), label: None };
    let inverse = UndoEntry { id: entry, at: at(1), kind: "edit".to_owned(), body: seal(undo::context(world, entry)) };
    let about = seal(people::context(world, a, 1));
    let (tie, me) = (seal(ties::context(world, a, b, 1)), seal(profiles::context(world, 1)));
    let (run, report) = (seal(segments::context(world, segment)), seal(batches::context(world, batch)));
    let network = seal(snapshots::context(world, snapshot));
    let entry = new_entry(at(1));
    let (plain, written) = (Plain::default(), seal(entries::context(world, entry, 1)));
    let account = seal(mail_accounts::context(world, 1));
    keep!(
        db,
        world,
        [shown, row, photo, inverse, about, tie, me, run, report, network, plain, written, account],
        |tx| {
            people::edit(tx, world, a, 0, &shown, &about).await?;
            ties::say(tx, world, (a, b), 0, &tie).await?;
            profiles::put(tx, world, 0, &me).await?;
            batches::start(tx, world, batch, at(1)).await?;
            sources::insert(tx, world, &row).await?;
            let link = Link { batch, source, ordinal: 0 };
            segments::insert(tx, world, SegmentRef { id: segment, items: 1 }, link, &run).await?;
            batches::finish(tx, world, batch, at(2), &report).await?;
            snapshots::insert(tx, world, &photo, &network).await?;
            entries::insert(tx, world, entry, EntryKind::Tag, &plain, at(1), &written).await?;
            mail_accounts::put(tx, world, 0, &account).await?;
            undo::insert(tx, world, &inverse).await
        }
    )
    .unwrap_or_else(fail);
    let sealed = store::doctor::examine(&db).await.unwrap_or_else(fail).sealed;
    let columns = schema::TABLES.iter().filter(|table| table.sealed().is_some()).count();
    assert_eq!(sealed, u64::try_from(columns).unwrap(), "every table with a body has one here");

    backup::write(&db, world.workspace, &place.path().join("backup.db")).await.unwrap_or_else(fail);
    for closed in [false, true] {
        if closed {
            db.close().await;
        }
        assert_eq!(files_with(&place.path(), CANARY), [""; 0]);
        assert!(!files_with(&place.path(), PLAIN).is_empty(), "the search finds what is there");
    }
}
