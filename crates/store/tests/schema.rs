//! The two folders of migrations make the same tables, and every statement fits both.

mod place;

use place::{POSTGRES, Place, fail, places};
use sqlx::{Connection, PgConnection, SqliteConnection};
use std::collections::BTreeSet;
use store::schema::TABLES;
use store::{Location, doctor, statement};

fn files(database: &str) -> Vec<String> {
    let folder = format!("{}/migrations/{database}", env!("CARGO_MANIFEST_DIR"));
    let names = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.collect::<BTreeSet<_>>().into_iter().collect()
}

/// Table and columns in their order, one line each.
fn expected() -> Vec<String> {
    let mut lines: Vec<String> = TABLES
        .iter()
        .map(|table| {
            let columns: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
            format!("{}: {}", table.name, columns.join(" "))
        })
        .collect();
    lines.sort();
    lines
}

fn found(rows: Vec<(String, String)>) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for (table, column) in rows.into_iter().filter(|(table, _)| table != "schema_version") {
        match lines.last_mut().filter(|line| line.starts_with(&format!("{table}: "))) {
            Some(line) => *line = format!("{line} {column}"),
            None => lines.push(format!("{table}: {column}")),
        }
    }
    lines
}

#[test]
fn both_folders_have_the_same_files() {
    assert_eq!(files("sqlite"), files("postgres"));
    assert_eq!(files("sqlite").len(), usize::try_from(store::SCHEMA_VERSION).unwrap());
}

#[tokio::test]
async fn sqlite_has_the_tables() {
    let place = Place::folder();
    place.open().await.close().await;
    let file = place.path().join(store::folder::DATABASE_FILE);
    let mut connection = SqliteConnection::connect(&format!("sqlite://{}", file.display())).await.unwrap();
    let sql = "select m.name, c.name from sqlite_master m join pragma_table_info(m.name) c \
        where m.type = 'table' and m.name not like 'sqlite%' order by m.name, c.cid";
    assert_eq!(found(sqlx::query_as(sql).fetch_all(&mut connection).await.unwrap()), expected());
}

#[tokio::test]
async fn postgresql_has_the_tables() {
    let Some(place) = Place::server(POSTGRES).await else { return };
    place.open().await.close().await;
    let Location::Postgres(url) = &place.location else { panic!("not a server") };
    let mut connection = PgConnection::connect(url).await.unwrap();
    let sql = "select table_name::text, column_name::text from information_schema.columns \
        where table_schema = 'public' order by table_name, ordinal_position";
    assert_eq!(found(sqlx::query_as(sql).fetch_all(&mut connection).await.unwrap()), expected());
}

#[tokio::test]
async fn every_statement_fits_both_databases() {
    for place in places().await {
        let db = place.open().await;
        let report = doctor::examine(&db).await.unwrap_or_else(fail);
        assert_eq!(report.refused, []);
        db.close().await;
    }
}

#[test]
fn every_statement_has_a_name_of_its_own() {
    let names: BTreeSet<&str> = statement::all().map(|statement| statement.name).collect();
    assert_eq!(names.len(), statement::all().count());
    assert!(names.len() > 80, "the list is not complete");
}

/// Statements that cannot name a workspace, each with its reason beside it in `identity.rs`.
const ACROSS_WORKSPACES: [&str; 3] = ["identity::FIND", "identity::INSERT_ACCOUNT", "identity::WORKSPACES"];

#[test]
fn every_statement_names_the_workspace_first() {
    for statement in statement::all().filter(|statement| !ACROSS_WORKSPACES.contains(&statement.name)) {
        let sql = statement.sql;
        let filters =
            sql.contains("workspace_id = $1") || sql.contains("(workspace_id, ") || sql.contains("(workspace_id,");
        assert!(filters, "{}", statement.name);
        let reads = sql.contains("select") && !sql.starts_with("insert");
        assert!(!reads || !sql.contains(" limit ") || sql.contains("order by"), "{} has no order", statement.name);
        assert!(!sql.contains('*') || sql.contains("count(*)"), "{} does not list its columns", statement.name);
    }
}

#[test]
fn every_key_begins_with_the_workspace() {
    for table in TABLES.iter().filter(|table| table.name != "account") {
        assert_eq!(table.columns[0].name, "workspace_id", "{}", table.name);
    }
}
