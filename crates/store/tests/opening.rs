//! Opening: who may, what is said to those who may not, and what a crash left.
#![allow(clippy::print_stderr, reason = "a test that is skipped says so")]

mod place;

use place::{Place, at, direct, fail, keys, places, world};
use sqlx::{Connection, SqliteConnection};
use std::error::Error as _;
use store::batches::{self, BatchState};
use store::ids::{BatchId, SegmentId, SourceId};
use store::segments::{self, Link, SegmentRef};
use store::sources::{self, Coverage, Source};
use store::{Db, FolderProblem, Kind, Location, StoreError, doctor, settings};

/// What is said to the one who may not open it.
async fn refusal(location: &Location) -> StoreError {
    match Db::open(location).await {
        Ok(_) => panic!("it opened"),
        Err(error) => error,
    }
}

#[tokio::test]
async fn a_second_process_is_told_who_is_there() {
    let place = Place::folder();
    let db = place.open().await;
    let said = refusal(&place.location).await.to_string();
    let us = std::process::id();
    let expected = format!("is in use by another telemachus (process `{us}`); stop that one first");
    assert!(said.contains(&expected), "{said}");
    let world = world(&db).await;
    keep!(db, world, [], |tx| settings::put(tx, world, "a", "x").await).unwrap_or_else(fail);
    db.close().await;
    place.open().await.close().await;
}

#[tokio::test]
async fn a_folder_is_freed_when_the_last_copy_goes() {
    let place = Place::folder();
    let copy = place.open().await.clone();
    drop(copy);
    // The writer ends by itself once nobody can hand it anything; it holds the lock until the file is closed.
    loop {
        match Db::open(&place.location).await {
            Ok(db) => break db.close().await,
            Err(StoreError::InUse { .. }) => tokio::task::yield_now().await,
            Err(error) => fail(error),
        }
    }
}

#[tokio::test]
async fn a_file_is_no_folder() {
    let place = Place::folder();
    std::fs::write(place.path(), "x").unwrap();
    let error = refusal(&place.location).await;
    assert!(matches!(error, StoreError::Folder { problem: FolderProblem::NotAFolder, .. }), "{error}");
    let inside = Location::Folder(place.path().join("data"));
    let error = refusal(&inside).await;
    assert!(matches!(error, StoreError::Folder { problem: FolderProblem::NotMade, .. }), "{error}");
    assert!(error.to_string().contains("cannot be made; make it, or name another with `--data-dir`"));
}

#[cfg(unix)]
#[tokio::test]
async fn only_the_owner_can_read_what_is_made() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::folder();
    let db = place.open().await;
    world(&db).await;
    let mode = |path: std::path::PathBuf| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(place.path()), 0o700);
    for entry in std::fs::read_dir(place.path()).unwrap() {
        assert_eq!(mode(entry.unwrap().path()), 0o600);
    }
    db.close().await;
}

#[cfg(unix)]
#[tokio::test]
async fn another_users_folder_is_refused_even_to_the_superuser() {
    let place = Place::folder();
    std::fs::create_dir(place.path()).unwrap();
    if std::os::unix::fs::chown(place.path(), Some(12_345), None).is_err() {
        return eprintln!("skipped: only the superuser can give a folder away");
    }
    let error = refusal(&place.location).await;
    assert!(error.to_string().contains("belongs to user `12345`"), "{error}");
    assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 0, "nothing was left there");
}

#[cfg(unix)]
#[tokio::test]
async fn a_folder_that_cannot_be_written_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::folder();
    place.open().await.close().await;
    std::fs::set_permissions(place.path(), std::fs::Permissions::from_mode(0o500)).unwrap();
    if std::fs::write(place.path().join("x"), "x").is_ok() {
        return eprintln!("skipped: the superuser can write everywhere");
    }
    let error = refusal(&place.location).await;
    assert!(error.to_string().contains("cannot be written; make it writable for you"), "{error}");
}

#[tokio::test]
async fn a_later_version_is_refused_politely() {
    for place in places().await {
        place.open().await.close().await;
        let sql = "insert into schema_version (version, name) values (99, 'later')";
        match &place.location {
            Location::Folder(folder) => {
                let file = folder.join(store::folder::DATABASE_FILE);
                let mut connection = SqliteConnection::connect(&format!("sqlite://{}", file.display())).await.unwrap();
                sqlx::raw_sql(sql).execute(&mut connection).await.unwrap();
                connection.close().await.unwrap();
            }
            Location::Postgres(url) => {
                sqlx::raw_sql(sql).execute(&mut direct(url).await).await.unwrap();
            }
        }
        let said = refusal(&place.location).await.to_string();
        let expected =
            format!("the data has version `99`; this program knows versions up to {}", store::SCHEMA_VERSION);
        assert!(said.starts_with(&expected), "{said}");
    }
}

#[tokio::test]
async fn nobody_answers() {
    // Port 1 of this machine: nothing listens there.
    let error = refusal(&Location::Postgres("postgres://nobody@127.0.0.1:1/none".to_owned())).await;
    assert!(matches!(error, StoreError::Unreachable(_)));
    assert!(error.source().is_some(), "the cause is kept for the one line at the edge");
}

#[tokio::test]
async fn a_file_that_is_no_database_is_refused() {
    let place = Place::folder();
    std::fs::create_dir(place.path()).unwrap();
    std::fs::write(place.path().join(store::folder::DATABASE_FILE), "not a database, but long enough".repeat(50))
        .unwrap();
    assert!(matches!(refusal(&place.location).await, StoreError::Unreachable(_)));
}

#[tokio::test]
async fn upgrading_and_creating_afresh_end_alike() {
    for (old, fresh) in places().await.iter().zip(places().await.iter()) {
        for version in 1..store::SCHEMA_VERSION {
            Db::open_at_version(&old.location, version).await.unwrap_or_else(fail).close().await;
        }
        let (old_db, fresh_db) = (old.open().await, fresh.open().await);
        assert_eq!(schema(&old.location).await, schema(&fresh.location).await);
        let world = world(&old_db).await;
        keep!(old_db, world, [], |tx| settings::put(tx, world, "a", "x").await).unwrap_or_else(fail);
        old_db.close().await;
        fresh_db.close().await;
    }
}

/// Everything the schema consists of, as the database tells it.
async fn schema(location: &Location) -> Vec<String> {
    let lines: Result<Vec<String>, sqlx::Error> = match location {
        Location::Folder(folder) => {
            let file = folder.join(store::folder::DATABASE_FILE);
            let mut connection = SqliteConnection::connect(&format!("sqlite://{}", file.display())).await.unwrap();
            let sql = "select type || name || coalesce(sql, '') from sqlite_master order by 1";
            sqlx::query_scalar(sql).fetch_all(&mut connection).await
        }
        Location::Postgres(url) => {
            let mut connection = direct(url).await;
            let sql = "select table_name || column_name || data_type || is_nullable || ordinal_position::text \
                from information_schema.columns where table_schema = 'public' \
                union all select indexdef from pg_indexes where schemaname = 'public' \
                union all select conname || pg_get_constraintdef(oid) from pg_constraint \
                where connamespace = 'public'::regnamespace order by 1";
            sqlx::query_scalar(sql).fetch_all(&mut connection).await
        }
    };
    lines.unwrap()
}

#[tokio::test]
async fn what_a_crash_left_half_done_is_swept_at_the_next_start() {
    let place = Place::folder();
    let db = place.open().await;
    let world = world(&db).await;
    let (batch, source, segment) = (BatchId::new(at(1)), SourceId::new(at(1)), SegmentId::new(at(1)));
    let hash = seal::KeyedHash([0; 16]);
    let source_row = Source {
        id: source,
        batch,
        kind: "mbox".to_owned(),
        name: "mail".to_owned(),
        size_bytes: 1,
        modified_at: None,
        head: hash,
        tail: hash,
        covered_bytes: 1,
        coverage: Coverage::Partial,
    };
    let body = keys().seal_body(&segments::context(world, segment), b"x").unwrap();
    keep!(db, world, [source_row, body], |tx| {
        batches::start(tx, world, batch, at(1)).await?;
        sources::insert(tx, world, &source_row).await?;
        let link = Link { batch, source, ordinal: 0 };
        segments::insert(tx, world, SegmentRef { id: segment, items: 1 }, link, &body).await
    })
    .unwrap_or_else(fail);
    let pending = look!(db, [], |reader| batches::get(reader, world, batch).await).unwrap_or_else(fail);
    assert_eq!(pending.map(|batch| batch.state), Some(BatchState::Pending));
    db.close().await;

    let db = place.open().await;
    assert_eq!(look!(db, [], |reader| batches::get(reader, world, batch).await).unwrap_or_else(fail), None);
    let report = doctor::examine(&db).await.unwrap_or_else(fail);
    assert!(
        report.tables.iter().filter(|(table, _)| ["segment", "source"].contains(table)).all(|(_, rows)| *rows == 0)
    );
    db.close().await;
}

#[tokio::test]
async fn the_doctor_finds_it_sound() {
    let place = Place::folder();
    let db = place.open().await;
    world(&db).await;
    let report = doctor::examine(&db).await.unwrap_or_else(fail);
    assert!(report.is_sound(), "{report:?}");
    assert_eq!((report.kind, report.schema_version), (Kind::Lite, store::SCHEMA_VERSION));
    let settings: Vec<&str> = report.settings.iter().map(|setting| setting.name).collect();
    assert_eq!(settings, ["journal_mode", "synchronous", "temp_store", "foreign_keys", "secure_delete"]);
    db.close().await;
}

#[tokio::test]
async fn the_doctor_finds_text_that_no_key_opens() {
    for place in places().await {
        let db = place.open().await;
        let world = world(&db).await;
        let broken = seal::Sealed::from_stored(vec![9; 100]);
        keep!(db, world, [broken], |tx| store::profiles::put(tx, world, 0, &broken).await).unwrap_or_else(fail);
        let report = doctor::examine(&db).await.unwrap_or_else(fail);
        assert_eq!(report.unreadable.len(), 1);
        assert!(report.unreadable[0].ends_with("has version `9`; this program opens version 1"), "{report:?}");
        assert!(report.unreadable[0].starts_with("profile "));
        db.close().await;
    }
}
