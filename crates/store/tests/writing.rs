//! What a write promises: kept as a whole and acknowledged after, once and only once, whatever the neighbours do.

mod place;

use model::permission::World;
use place::{PGBOUNCER, POSTGRES, Place, at, fail, places, world};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use store::{Db, Location, StoreError, WriteKey, settings};
use tokio::sync::Barrier;
use uuid::Uuid;

async fn value(db: &Db, world: World, name: &'static str) -> Option<String> {
    look!(db, [], |reader| settings::get(reader, world, name).await).unwrap_or_else(fail)
}

async fn put(db: &Db, world: World, name: &'static str, value: &'static str) -> Result<(), StoreError> {
    keep!(db, world, [], |tx| settings::put(tx, world, name, value).await)
}

#[tokio::test]
async fn what_fails_is_not_kept() {
    for place in places().await {
        let db = place.open().await;
        let world = world(&db).await;
        let failed: Result<(), StoreError> = keep!(db, world, [], |tx| {
            settings::put(tx, world, "a", "half").await?;
            Err(StoreError::Missing("other half"))
        });
        assert!(matches!(failed, Err(StoreError::Missing("other half"))));
        assert_eq!(value(&db, world, "a").await, None);
        db.close().await;
    }
}

/// A job can end with an error of the caller's own kind.
#[derive(Debug)]
enum Refused {
    ByRule,
    ByStore(StoreError),
}

impl From<StoreError> for Refused {
    fn from(error: StoreError) -> Self {
        Refused::ByStore(error)
    }
}

#[tokio::test]
async fn a_caller_has_errors_of_their_own() {
    let place = Place::folder();
    let db = place.open().await;
    let world = world(&db).await;
    let refused: Result<(), Refused> = keep!(db, world, [], |tx| {
        settings::put(tx, world, "a", "x").await?;
        Err(Refused::ByRule)
    });
    assert!(matches!(refused, Err(Refused::ByRule)));
    let failed: Result<(), Refused> = keep!(db, world, [], |tx| {
        let nobody = store::ids::StoredPersonId(Uuid::nil());
        Ok(store::people::restore(tx, world, nobody).await?)
    });
    assert!(matches!(failed, Err(Refused::ByStore(StoreError::Missing("person")))));
}

#[tokio::test]
async fn a_group_is_kept_but_for_those_that_fail_in_it() {
    let place = Place::folder();
    let db = place.open().await;
    let world = world(&db).await;
    // The first holds the writer until all the others wait behind it; so they come as one group.
    let (gate, waits) = (Arc::new(Barrier::new(2)), Arc::new(AtomicUsize::new(0)));
    let first = tokio::spawn({
        let (db, gate) = (db.clone(), Arc::clone(&gate));
        async move {
            keep!(db, world, [gate], |_tx| {
                gate.wait().await;
                Ok::<_, StoreError>(())
            })
        }
    });
    let names = ["n0", "n1", "n2", "n3", "n4", "n5", "n6", "n7", "n8"];
    let jobs: Vec<_> = (0..names.len())
        .map(|index| {
            let (db, waits) = (db.clone(), Arc::clone(&waits));
            tokio::spawn(async move {
                waits.fetch_add(1, SeqCst);
                keep!(db, world, [], |tx| {
                    settings::put(tx, world, names[index], "x").await?;
                    match index {
                        3 => Err(StoreError::Missing("reason to go on")),
                        // Refused by the database: the member is not there.
                        5 => {
                            let nobody = World { owner: model::permission::MemberId(Uuid::nil()), ..world };
                            settings::put(tx, nobody, "a", "x").await
                        }
                        7 => panic!("a defect, on purpose"),
                        _ => Ok(()),
                    }
                })
            })
        })
        .collect();
    while waits.load(SeqCst) < names.len() {
        tokio::task::yield_now().await;
    }
    tokio::task::yield_now().await;
    gate.wait().await;
    first.await.unwrap().unwrap_or_else(fail);
    for (index, job) in jobs.into_iter().enumerate() {
        let outcome = job.await.unwrap();
        let kept = value(&db, world, names[index]).await.is_some();
        assert_eq!(outcome.is_ok(), kept, "{index}");
        match index {
            3 => assert!(matches!(outcome, Err(StoreError::Missing(_)))),
            5 => assert!(matches!(outcome, Err(StoreError::Database { statement: "settings::PUT", .. }))),
            7 => assert!(matches!(outcome, Err(StoreError::Panicked))),
            _ => outcome.unwrap_or_else(fail),
        }
    }
    put(&db, world, "later", "x").await.unwrap_or_else(fail);
}

#[tokio::test]
async fn an_acknowledged_write_is_there_for_another_process_at_once() {
    let place = Place::folder();
    let db = place.open().await;
    let world = world(&db).await;
    for round in 0..20 {
        put(&db, world, "round", ["even", "odd"][round % 2]).await.unwrap_or_else(fail);
        // A copy of file and log as they lie on the disk now is what a crash at this moment would leave.
        let crashed = Place::folder();
        std::fs::create_dir(crashed.path()).unwrap();
        for name in [store::folder::DATABASE_FILE.to_owned(), format!("{}-wal", store::folder::DATABASE_FILE)] {
            std::fs::copy(place.path().join(&name), crashed.path().join(&name)).unwrap();
        }
        let after = crashed.open().await;
        assert_eq!(value(&after, world, "round").await.as_deref(), Some(["even", "odd"][round % 2]));
        after.close().await;
    }
}

#[tokio::test]
async fn an_overlooked_failure_is_not_kept() {
    for place in places().await {
        let db = place.open().await;
        let world = world(&db).await;
        let nobody = World { owner: model::permission::MemberId(Uuid::nil()), ..world };
        let outcome = keep!(db, world, [], |tx| {
            settings::put(tx, world, "a", "x").await?;
            drop(settings::put(tx, nobody, "a", "x").await);
            Ok::<_, StoreError>(())
        });
        assert!(matches!(outcome, Err(StoreError::FailureIgnored)), "{outcome:?}");
        assert_eq!(value(&db, world, "a").await, None);
        db.close().await;
    }
}

#[tokio::test]
async fn a_repeated_key_writes_once_and_tells_the_same() {
    for place in places().await {
        let db = place.open().await;
        let world = world(&db).await;
        let (key, runs) = (WriteKey::of(Uuid::from_u128(7), at(1)), Arc::new(AtomicUsize::new(0)));
        let once = async || {
            let runs = Arc::clone(&runs);
            let job = db.write_once(world.workspace, key, move |tx| {
                let runs = Arc::clone(&runs);
                Box::pin(async move {
                    settings::put(tx, world, "a", "x").await?;
                    Ok::<_, StoreError>(format!("run {}", runs.fetch_add(1, SeqCst) + 1))
                })
            });
            job.await.unwrap_or_else(fail)
        };
        assert_eq!(once().await, "run 1");
        assert_eq!(once().await, "run 1");
        assert_eq!(runs.load(SeqCst), 1);
        let refused: Result<(), StoreError> = db.write(world.workspace, key, |_tx| Box::pin(async { Ok(()) })).await;
        assert!(matches!(refused, Err(StoreError::AlreadyWritten)));
        db.close().await;
    }
}

/// Many at once count one setting up. Each reads and writes what the others do, so all but one must run again.
#[tokio::test(flavor = "multi_thread")]
async fn writers_in_conflict_all_get_through() {
    const WRITERS: usize = 6;
    for variable in [POSTGRES, PGBOUNCER] {
        let Some(place) = Place::server(variable).await else { continue };
        let db = place.open().await;
        let world = world(&db).await;
        let runs = Arc::new(AtomicUsize::new(0));
        let writers: Vec<_> = (0..WRITERS)
            .map(|_| {
                let (db, runs) = (db.clone(), Arc::clone(&runs));
                tokio::spawn(async move { count_up(&db, world, runs).await.unwrap_or_else(fail) })
            })
            .collect();
        for writer in writers {
            writer.await.unwrap();
        }
        assert_eq!(value(&db, world, "count").await, Some(WRITERS.to_string()));
        assert!(runs.load(SeqCst) >= WRITERS);
        db.close().await;
    }
}

async fn count_up(db: &Db, world: World, runs: Arc<AtomicUsize>) -> Result<(), StoreError> {
    keep!(db, world, [runs], |tx| {
        runs.fetch_add(1, SeqCst);
        let count = settings::get(tx, world, "count").await?.map_or(0, |count| count.parse::<usize>().unwrap());
        settings::put(tx, world, "count", &(count + 1).to_string()).await
    })
}

/// Two transactions that have both read before either writes: one of them must run again, and does.
#[tokio::test]
async fn a_conflict_runs_the_work_again() {
    let Some(place) = Place::server(POSTGRES).await else { return };
    let db = place.open().await;
    let world = world(&db).await;
    let (both_have_read, runs) = (Arc::new(Barrier::new(2)), Arc::new(AtomicUsize::new(0)));
    let writer = |mine: &'static str, others: &'static str| {
        let (db, both_have_read, runs) = (db.clone(), Arc::clone(&both_have_read), Arc::clone(&runs));
        tokio::spawn(async move {
            keep!(db, world, [both_have_read, runs], |tx| {
                let seen = settings::get(tx, world, others).await?;
                if runs.fetch_add(1, SeqCst) < 2 {
                    both_have_read.wait().await;
                }
                settings::put(tx, world, mine, if seen.is_some() { "second" } else { "first" }).await
            })
        })
    };
    let (a, b) = (writer("a", "b"), writer("b", "a"));
    a.await.unwrap().unwrap_or_else(fail);
    b.await.unwrap().unwrap_or_else(fail);
    let mut said = [value(&db, world, "a").await.unwrap(), value(&db, world, "b").await.unwrap()];
    said.sort();
    assert_eq!(said, ["first", "second"], "as if one had come after the other");
    assert_eq!(runs.load(SeqCst), 3);
    db.close().await;
}

/// The connection is cut in the middle of a write, twice: the work runs again and is kept once.
#[tokio::test]
async fn a_lost_connection_is_survived() {
    for variable in [POSTGRES, PGBOUNCER] {
        let Some(place) = Place::server(variable).await else { continue };
        let db = place.open().await;
        let world = world(&db).await;
        let (Location::Postgres(url), runs) = (&place.location, Arc::new(AtomicUsize::new(0))) else { return };
        let name = url.rsplit('/').next().unwrap().to_owned();
        let outcome = keep!(db, world, [runs, name], |tx| {
            settings::put(tx, world, "a", "x").await?;
            if runs.fetch_add(1, SeqCst) < 2 {
                place::cut_connections(&name).await;
            }
            settings::put(tx, world, "b", "x").await
        });
        outcome.unwrap_or_else(fail);
        assert_eq!(runs.load(SeqCst), 3);
        assert_eq!(value(&db, world, "b").await.as_deref(), Some("x"));
        db.close().await;
    }
}

#[tokio::test]
async fn a_caller_who_goes_away_does_not_stop_a_write() {
    for place in places().await {
        let db = place.open().await;
        let world = world(&db).await;
        let gate = Arc::new(Barrier::new(2));
        let caller = tokio::spawn({
            let (db, gate) = (db.clone(), Arc::clone(&gate));
            async move {
                keep!(db, world, [gate], |tx| {
                    gate.wait().await;
                    gate.wait().await;
                    settings::put(tx, world, "a", "x").await
                })
            }
        });
        gate.wait().await;
        caller.abort();
        assert!(caller.await.unwrap_err().is_cancelled());
        gate.wait().await;
        db.close().await;
        let db = place.open().await;
        assert_eq!(value(&db, world, "a").await.as_deref(), Some("x"));
        db.close().await;
    }
}
