//! The same commands on PostgreSQL, directly and through PgBouncer, give the same bytes as on SQLite.

mod support;

use std::path::Path;
use support::{archive, at, command, ok};

/// Runs a command that must succeed on a database.
fn on(url: &str, data: &Path, words: &[&str]) -> String {
    let output = command(data, words).env("DATABASE_URL", url).output().expect("the binary starts");
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "`{}` failed: {err}{out}", words.join(" "));
    out.into_owned()
}

#[test]
fn postgresql_holds_the_same_world() {
    let (Ok(postgres), Ok(bouncer)) =
        (std::env::var("TELEMACHUS_TEST_POSTGRES"), std::env::var("TELEMACHUS_TEST_PGBOUNCER"))
    else {
        eprintln!("skipped: TELEMACHUS_TEST_POSTGRES and TELEMACHUS_TEST_PGBOUNCER are not set");
        return;
    };
    let (lite, data, files) = (
        tempfile::tempdir().expect("a folder"),
        tempfile::tempdir().expect("a folder"),
        tempfile::tempdir().expect("a folder"),
    );
    archive(files.path(), 300);
    let folder = files.path().display().to_string();
    let import = ["import", "--yes", "--me", "owner@home.example", &folder];
    ok(lite.path(), &import);
    let expected = ok(lite.path(), &["export"]);

    on(&postgres, data.path(), &import);
    assert_eq!(on(&postgres, data.path(), &["export"]), expected);
    assert_eq!(on(&bouncer, data.path(), &["export"]), expected);
    on(&bouncer, data.path(), &["people", "edit", "ada.abbott@acme.example", "closeness=4"]);
    on(&bouncer, data.path(), &import);
    let people = at(&on(&postgres, data.path(), &["export"]), "people.length");
    assert_eq!(people, at(&expected, "people.length"));
    // A cluster of the tests need not survive a power cut, and the doctor says so; all else is well.
    let output = command(data.path(), &["doctor", "--json"]).env("DATABASE_URL", &bouncer).output().expect("starts");
    let health = String::from_utf8_lossy(&output.stdout).into_owned();
    let checks: usize = at(&health, "checks.length").parse().expect("a number");
    assert!(checks >= 6, "{health}");
    for index in 0..checks {
        let name = at(&health, &format!("checks.{index}.check"));
        assert!(name == "settings" || at(&health, &format!("checks.{index}.well")) == "true", "{name} in {health}");
    }
    on(&bouncer, data.path(), &["undo"]);
    on(&bouncer, data.path(), &["undo", "1"]);
    // Only she of whom the user has spoken is left.
    assert_eq!(at(&on(&postgres, data.path(), &["export"]), "people.length"), "1");
    #[cfg(unix)]
    beside_a_server(&bouncer, data.path());
}

/// Commands open the database themselves while a server runs on it; the way in leads to that server.
#[cfg(unix)]
fn beside_a_server(url: &str, data: &Path) {
    let mut serve = command(data, &["serve", "--no-open", "--listen", "127.0.0.1:0"]);
    serve.env("DATABASE_URL", url);
    let server = support::server::Server::of(serve);
    on(url, data, &["people", "add", r#"{"id": "x1", "name": "Xenia Example"}"#]);
    assert!(on(url, data, &["people", "list"]).contains("Xenia Example"));
    let link = on(url, data, &["link"]);
    assert_eq!(support::server::come_in(link.trim()), "HTTP/1.1 303 See Other");
    // Without the address of the database the folder means other data, which that server must not be asked for.
    let (code, said) = support::fails(data, &["serve", "--no-open"]);
    assert_eq!(code, 1);
    assert!(said.contains("a telemachus with other data runs in"), "{said}");
    assert!(!ok(data, &["people", "list"]).contains("Xenia Example"));
    on(url, data, &["people", "forget", "x1"]);
    assert_eq!(server.end(), (Some(0), String::new()));
}
