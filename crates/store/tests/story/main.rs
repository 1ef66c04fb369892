//! One story through every function of the store, told to SQLite, to PostgreSQL, and to PgBouncer in transaction mode.

#[path = "../place/mod.rs"]
mod place;

mod history;
mod imports;
mod people;
mod written;

use place::{PGBOUNCER, POSTGRES, Place};

async fn tell(place: Place) {
    let db = place.open().await;
    imports::tell(&db).await;
    people::tell(&db).await;
    history::tell(&db).await;
    written::tell(&db).await;
    db.close().await;
    let db = place.open().await;
    history::is_remembered(&db).await;
    db.close().await;
}

#[tokio::test]
async fn on_sqlite() {
    tell(Place::folder()).await;
}

#[tokio::test]
async fn on_postgresql() {
    if let Some(place) = Place::server(POSTGRES).await {
        tell(place).await;
    }
}

#[tokio::test]
async fn on_postgresql_through_pgbouncer() {
    if let Some(place) = Place::server(PGBOUNCER).await {
        tell(place).await;
    }
}
