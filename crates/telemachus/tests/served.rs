//! Commands while a server has the data open: they say and do what they do without one.
#![cfg(unix)]

mod support;

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use support::server::Server;
use support::{NOW, archive, at, command, fails, mbox, ok};

/// What a person does in the first days, rightly and wrongly.
const STORY: [&[&str]; 30] = [
    &["imports"],
    &["people", "list"],
    &["import", "--yes", "--dry-run", "mail.mbox"],
    &["import", "--yes", "--me", "owner@home.example", "mail.mbox", "cards.vcf", "calendar.ics"],
    &["import", "--yes", "--json", "."],
    &["import", "missing.vcf"],
    &["import", "--me", "nobody", "cards.vcf"],
    &["imports"],
    &["imports", "--json"],
    &["people", "list", "--limit", "3"],
    &["people", "list", "--json"],
    &["people", "show", "ada.abbott@acme.example"],
    &["people", "show", "nobody@acme.example"],
    &["people", "edit", "ada.abbott@acme.example", "closeness=5", "energy=-1"],
    &["people", "edit", "ada.abbott@acme.example", "closeness=9"],
    &["people", "add", r#"{"id": "n1", "name": "New One"}"#, "--json"],
    &["people", "add", "{"],
    &["questions"],
    &["analyze"],
    &["analyze", "--json", "--what-if", "drop n1"],
    &["analyze", "--html", "page.html"],
    &["snapshot", "--label", "before"],
    &["compare", "before", "--json"],
    &["compare", "never"],
    &["export", "--format", "csv"],
    &["export", "--out", "out/network.json"],
    &["backup", "all.backup"],
    &["backup", "all.backup"],
    &["undo"],
    &["export"],
];

/// Runs a command in the folder of its files.
fn here(data: &Path, files: &Path, words: &[&str]) -> Output {
    command(data, words).current_dir(files).output().expect("the binary starts")
}

/// Both outputs and the exit code, with the folders under their own names.
fn said(output: &Output, data: &Path, files: &Path) -> String {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let all = format!("{:?}\n{}\n{}", output.status.code(), text(&output.stdout), text(&output.stderr));
    all.replace(&data.display().to_string(), "DATA").replace(&files.display().to_string(), "FILES")
}

#[test]
fn with_and_without_a_server_the_same_happens() {
    // The same names in two places, since reports name the folder that was read.
    let homes = [(); 2].map(|()| tempfile::tempdir().expect("a folder"));
    let [alone, served] = [0, 1].map(|index| (homes[index].path().join("data"), homes[index].path().join("files")));
    for (_, files) in [&alone, &served] {
        std::fs::create_dir_all(files.join("out")).expect("writable");
        archive(files, 200);
    }
    let server = Server::start(&served.0);
    for words in STORY {
        let [expected, found] = [&alone, &served].map(|(data, files)| said(&here(data, files, words), data, files));
        assert_eq!(found, expected, "`{}`", words.join(" "));
    }
    for written in ["page.html", "out/network.json"] {
        let [expected, found] =
            [&alone, &served].map(|(_, files)| std::fs::read_to_string(files.join(written)).expect("written"));
        assert_eq!(found, expected, "{written}");
    }
    assert!(served.1.join("all.backup").exists());
    ok(&served.0, &["doctor"]);
    assert_eq!(server.end(), (Some(0), String::new()));
    let [expected, found] = [&alone, &served].map(|(data, _)| ok(data, &["export"]));
    assert_eq!(found, expected);
}

#[test]
fn what_a_server_cannot_do_is_said() {
    let (data, files) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let server = Server::start(data.path());
    let backup = files.path().join("all.backup").display().to_string();
    ok(data.path(), &["backup", &backup]);
    let (code, said) = fails(data.path(), &["restore", &backup]);
    assert_eq!(code, 1);
    assert!(said.contains("stop the running telemachus first"), "{said}");
    let (code, said) = fails(data.path(), &["import", "--yes", "/dev/stdin"]);
    assert_eq!(code, 1);
    assert!(said.contains("out of reach of the running telemachus"), "{said}");
    assert_eq!(server.end().0, Some(0));
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let (data, files) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    archive(files.path(), 200);
    let server = Server::start(data.path());
    ok(data.path(), &["import", "--yes", &files.path().display().to_string()]);
    let mut child =
        command(data.path(), &["export"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("a child");
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
    ok(data.path(), &["imports"]);
    assert_eq!(server.end().0, Some(0));
}

/// A command at a terminal.
struct AtTerminal {
    child: std::process::Child,
    seen: String,
}

impl AtTerminal {
    /// Starts an import of a file; nothing where the system has no tool that makes a terminal.
    fn import(data: &Path, file: &Path) -> Option<Self> {
        let line = format!(
            "exec '{}' --data-dir '{}' --now {NOW} import '{}'",
            env!("CARGO_BIN_EXE_telemachus"),
            data.display(),
            file.display()
        );
        let mut command = Command::new("script");
        command.args(["-qec", &line, "/dev/null"]).env_remove("DATABASE_URL").env("SHELL", "/bin/sh");
        match command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn() {
            Ok(child) => Some(Self { child, seen: String::new() }),
            Err(_) => None,
        }
    }

    /// Reads what is shown until this is.
    fn until(&mut self, wanted: &str) {
        let out = self.child.stdout.as_mut().expect("piped");
        let (mut shown, mut byte) = (Vec::new(), [0]);
        while !String::from_utf8_lossy(&shown).contains(wanted) {
            assert_eq!(
                out.read(&mut byte).expect("readable"),
                1,
                "`{wanted}` never came: {}",
                String::from_utf8_lossy(&shown)
            );
            shown.push(byte[0]);
        }
        self.seen.push_str(&String::from_utf8_lossy(&shown));
    }

    fn type_in(&mut self, text: &str) {
        self.child.stdin.as_mut().expect("piped").write_all(text.as_bytes()).expect("typed");
    }

    /// The exit code, and all that was shown after the bar was gone.
    fn end(mut self) -> (Option<i32>, String) {
        let mut rest = String::new();
        self.child.stdout.take().expect("piped").read_to_string(&mut rest).expect("UTF-8");
        let seen = self.seen + &rest;
        let after = seen.rsplit_once("\u{1b}[2K").map_or(seen.as_str(), |(_, after)| after).to_owned();
        (self.child.wait().expect("a child").code(), after)
    }
}

/// Imports at a terminal and answers; what was shown, with and without a server.
fn answered(answer: &str) -> Option<[(Option<i32>, String, String); 2]> {
    let files = tempfile::tempdir().expect("a folder");
    std::fs::write(files.path().join("cards.vcf"), support::cards(3)).expect("writable");
    let (alone, served) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let server = Server::start(served.path());
    let mut all = Vec::new();
    for data in [alone.path(), served.path()] {
        let mut terminal = AtTerminal::import(data, &files.path().join("cards.vcf"))?;
        terminal.until("Keep this? [Y/n] ");
        terminal.type_in(answer);
        let (code, seen) = terminal.end();
        all.push((code, seen, ok(data, &["imports", "--json"])));
    }
    assert_eq!(server.end().0, Some(0));
    <[_; 2]>::try_from(all).ok()
}

#[test]
fn questions_are_asked_where_the_caller_sits() {
    let Some([alone, served]) = answered("n\n") else {
        eprintln!("skipped: `script` is not installed");
        return;
    };
    assert!(served.1.contains("Nothing was kept."), "{}", served.1);
    assert_eq!(at(&served.2, "imports.length"), "0");
    assert_eq!(served, alone);
    let Some([alone, served]) = answered("y\n") else {
        eprintln!("skipped: `script` is not installed");
        return;
    };
    assert!(served.1.contains("Import 1"), "{}", served.1);
    assert_eq!(at(&served.2, "imports.length"), "1");
    assert_eq!(served, alone);
}

#[test]
fn ctrl_c_stops_the_reading_and_nothing_is_kept() {
    let files = tempfile::tempdir().expect("a folder");
    let (alone, served) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let file = files.path().join("mail.mbox");
    // Long enough to be amid it when the key arrives.
    std::fs::write(&file, mbox(0, 60_000)).expect("writable");
    let server = Server::start(served.path());
    for data in [alone.path(), served.path()] {
        let Some(mut terminal) = AtTerminal::import(data, &file) else {
            eprintln!("skipped: `script` is not installed");
            return;
        };
        terminal.until("mail.mbox");
        terminal.type_in("\u{3}");
        let (code, seen) = terminal.end();
        assert_eq!(code, Some(1), "{seen}");
        assert!(seen.contains("stopped; nothing was kept"), "{seen}");
        assert_eq!(at(&ok(data, &["imports", "--json"]), "imports.length"), "0");
    }
    assert_eq!(server.end(), (Some(0), String::new()));
}

#[test]
fn a_server_that_ends_ends_its_commands() {
    let (data, files) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let file = files.path().join("cards.vcf");
    std::fs::write(&file, support::cards(3)).expect("writable");
    let server = Server::start(data.path());
    let Some(mut terminal) = AtTerminal::import(data.path(), &file) else {
        eprintln!("skipped: `script` is not installed");
        return;
    };
    terminal.until("Keep this? [Y/n] ");
    assert_eq!(server.end(), (Some(0), String::new()));
    terminal.type_in("y\n");
    let (code, seen) = terminal.end();
    assert_eq!(code, Some(1), "{seen}");
    assert!(seen.contains("the running telemachus went away"), "{seen}");
    assert_eq!(at(&ok(data.path(), &["imports", "--json"]), "imports.length"), "0");
}
