//! Importing: nothing lost, nothing doubled, everything undone, and no text of a message anywhere.

mod support;

use std::fs;
use std::path::Path;
use support::{CANARY, archive, at, cards, fails, mbox, ok, run};

fn export(data: &Path) -> String {
    ok(data, &["export"])
}

fn path(folder: &Path, name: &str) -> String {
    folder.join(name).display().to_string()
}

#[test]
fn an_archive_becomes_people_and_ties() {
    let (data, files) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    archive(files.path(), 400);
    let report = ok(
        data.path(),
        &["import", "--yes", "--me", "owner@home.example", "--json", &files.path().display().to_string()],
    );
    assert_eq!(at(&report, "batch"), "1");
    assert_eq!(at(&report, "sources.length"), "3");
    assert_eq!(at(&report, "sources.2.kept"), "400");
    let network = export(data.path());
    let people: usize = at(&network, "people.length").parse().expect("a number");
    assert_eq!(people, at(&report, "people.total").parse::<usize>().expect("a number"));
    assert!((20..=40).contains(&people), "{people} people");
    assert!(!network.contains("owner@home.example"), "the owner is nobody's contact");
    let analysis = ok(data.path(), &["analyze", "--json"]);
    assert_eq!(at(&analysis, "basis.core"), "estimated");
    assert_eq!(at(&analysis, "size.verdict"), "unknown");
    assert_eq!(at(&analysis, "benefits.balance.verdict"), "unknown");
}

#[test]
fn twice_in_another_order_and_in_pieces_gives_the_same_bytes() {
    let files = tempfile::tempdir().expect("a folder");
    archive(files.path(), 300);
    fs::write(files.path().join("a.mbox"), mbox(0, 200)).expect("writable");
    fs::write(files.path().join("b.mbox"), mbox(100, 200)).expect("writable");
    let file = |name| path(files.path(), name);
    let (mail, vcf, ics) = (file("mail.mbox"), file("cards.vcf"), file("calendar.ics"));
    let (a, b) = (file("a.mbox"), file("b.mbox"));
    let orders: [Vec<Vec<&str>>; 4] = [
        vec![vec![&mail, &vcf, &ics]],
        vec![vec![&ics, &mail, &vcf], vec![&vcf, &mail, &ics]],
        vec![vec![&b], vec![&ics], vec![&a], vec![&vcf]],
        vec![vec![&vcf, &b, &a], vec![&mail], vec![&ics]],
    ];
    let mut exports = Vec::new();
    for order in &orders {
        let data = tempfile::tempdir().expect("a folder");
        for call in order {
            let mut words = vec!["import", "--yes", "--me", "owner@home.example"];
            words.extend(call);
            ok(data.path(), &words);
        }
        exports.push(export(data.path()));
    }
    for other in &exports[1..] {
        assert_eq!(&exports[0], other);
    }
}

#[test]
fn undo_returns_to_the_state_before() {
    let (data, files) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    archive(files.path(), 200);
    ok(data.path(), &["import", "--yes", "--me", "owner@home.example", &path(files.path(), "cards.vcf")]);
    let before = export(data.path());
    ok(data.path(), &["import", "--yes", &path(files.path(), "mail.mbox")]);
    assert_ne!(export(data.path()), before);
    ok(data.path(), &["undo"]);
    assert_eq!(export(data.path()), before);
    let (code, said) = fails(data.path(), &["undo", "2"]);
    assert_eq!((code, said.trim()), (1, "error: import `2` is taken back already"));
    assert_eq!(fails(data.path(), &["undo", "9"]).0, 1);
}

#[test]
fn undoing_one_of_two_imports_of_the_same_file_keeps_it() {
    let (data, files) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    archive(files.path(), 200);
    let mail = path(files.path(), "mail.mbox");
    ok(data.path(), &["import", "--yes", &mail]);
    let before = export(data.path());
    let again = ok(data.path(), &["import", "--yes", "--json", &mail]);
    assert_eq!(at(&again, "sources.0.unchanged"), "true");
    assert_eq!((at(&again, "people.new"), at(&again, "sources.0.kept")), ("0".to_owned(), "0".to_owned()));
    ok(data.path(), &["undo", "1"]);
    assert_eq!(export(data.path()), before);
    ok(data.path(), &["undo", "2"]);
    assert_eq!(at(&export(data.path()), "people.length"), "0");
}

#[test]
fn a_mailbox_that_grew_is_read_on_from_its_end() {
    let (data, files) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let mail = path(files.path(), "mail.mbox");
    fs::write(&mail, mbox(0, 2_000)).expect("writable");
    ok(data.path(), &["import", "--yes", &mail]);
    fs::write(&mail, mbox(0, 2_100)).expect("writable");
    let grown = ok(data.path(), &["import", "--yes", "--json", &mail]);
    assert_eq!(at(&grown, "sources.0.kept"), "100");
    let whole = tempfile::tempdir().expect("a folder");
    ok(whole.path(), &["import", "--yes", &mail]);
    assert_eq!(export(data.path()), export(whole.path()));
    // The first batch gone, the second still holds all of it.
    ok(data.path(), &["undo", "1"]);
    assert_eq!(export(data.path()), export(whole.path()));
    let unchanged = ok(data.path(), &["import", "--yes", "--json", &mail]);
    assert_eq!(at(&unchanged, "sources.0.unchanged"), "true");
    ok(data.path(), &["undo", "2"]);
    assert_eq!(export(data.path()), export(whole.path()));
}

#[test]
fn a_dry_run_keeps_nothing() {
    let (data, files) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    archive(files.path(), 100);
    let shown = ok(data.path(), &["import", "--dry-run", "--json", &files.path().display().to_string()]);
    assert_eq!(at(&shown, "batch"), "null");
    assert_ne!(at(&shown, "people.new"), "0");
    assert_eq!(at(&export(data.path()), "people.length"), "0");
    assert_eq!(at(&ok(data.path(), &["imports", "--json"]), "imports.length"), "0");
}

#[test]
fn no_text_of_a_message_is_kept_anywhere() {
    let (data, files) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    archive(files.path(), 300);
    let output = run(data.path(), &["import", "--yes", &files.path().display().to_string()]);
    assert!(output.status.success());
    ok(data.path(), &["analyze", "--html", &path(data.path(), "page.html")]);
    ok(data.path(), &["export", "--out", &path(data.path(), "network.json")]);
    ok(data.path(), &["export", "--format", "vcard", "--out", &path(data.path(), "people.vcf")]);
    let said = [output.stdout, output.stderr].concat();
    assert!(!contains(&said, CANARY.as_bytes()));
    let mut looked_at = 0;
    for entry in fs::read_dir(data.path()).expect("readable") {
        let entry = entry.expect("readable").path();
        if entry.is_file() {
            let bytes = fs::read(&entry).expect("readable");
            assert!(!contains(&bytes, CANARY.as_bytes()), "{} holds what was only in messages", entry.display());
            looked_at += 1;
        }
    }
    assert!(looked_at >= 4, "only {looked_at} files were looked at");
    // The word would be found if it were there.
    assert!(contains(mbox(0, 1).as_bytes(), CANARY.as_bytes()) && contains(cards(1).as_bytes(), CANARY.as_bytes()));
}

fn contains(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|window| window == word)
}

#[test]
fn what_cannot_be_read_is_told_with_its_place_and_changes_nothing() {
    let (data, files) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let (code, said) = fails(data.path(), &["import", "--yes", &path(files.path(), "gone.mbox")]);
    assert_eq!(code, 1);
    assert!(said.contains("is not there"), "{said}");
    let (code, said) = fails(data.path(), &["import", "--me", "owner", &files.path().display().to_string()]);
    assert_eq!(code, 2);
    assert!(said.contains("`owner` is not a mail address"), "{said}");
    let network = path(files.path(), "bad.json");
    fs::write(&network, "{\"format\": \"telemachus/network\", \"version\": 1,\n \"people\": [{\"id\": \"p1\"}]}")
        .expect("writable");
    let report = ok(data.path(), &["import", "--yes", "--json", &network]);
    assert_eq!(at(&report, "sources.0.skips.0.places.0"), "line 2, column 13");
    assert_eq!(at(&report, "people.total"), "0");
}

#[test]
fn one_broken_file_stops_no_other() {
    let (data, files) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    archive(files.path(), 50);
    // The head of a gz file, and then nothing that can be unpacked.
    let head = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6, 7, 8];
    fs::write(files.path().join("broken.gz"), head).expect("writable");
    fs::write(files.path().join("photo.jpg"), [0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]).expect("writable");
    let report = ok(data.path(), &["import", "--yes", "--json", &files.path().display().to_string()]);
    assert_eq!(at(&report, "sources.length"), "5");
    assert!(
        report.contains("it is damaged from its start on") && report.contains("a picture is not something"),
        "{report}"
    );
    assert_ne!(at(&report, "people.total"), "0");
}

const BOOK: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Maja Falk\r\nEMAIL:maja@falk.example\r\nTEL:+44 20 7946 0018\r\nTITLE:CTO\r\n\
    BDAY:1980-04-12\r\nORG:Falk Design\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jonas Beck\r\nTITLE:Writer\r\nURL:https://www.linkedin.com/in/jonas-beck-7\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bo Sund\r\nTEL:+46 8 5555 1234\r\nEND:VCARD\r\n";

#[test]
fn the_zip_of_everything_comes_back_whole_and_goes_again_whole() {
    let files = tempfile::tempdir().expect("a folder");
    let (first, second) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let (book, zip) = (path(files.path(), "book.vcf"), path(files.path(), "all.zip"));
    fs::write(&book, BOOK).expect("writable");
    ok(first.path(), &["import", "--yes", &book]);
    ok(first.path(), &["intentions", "add", "Call Maja", "--by", "2026-11-20"]);
    ok(first.path(), &["export", "--all", &zip]);
    ok(second.path(), &["import", "--yes", &zip]);
    for format in ["vcard", "csv"] {
        let words = ["export", "--format", format];
        assert_eq!(ok(second.path(), &words), ok(first.path(), &words), "{format}");
    }
    assert_eq!(export(second.path()), export(first.path()));
    assert!(ok(second.path(), &["export", "--format", "vcard"]).contains("BDAY:19800412"));
    // The book that all came from says nothing new.
    let again = ok(second.path(), &["import", "--yes", "--json", &book]);
    assert_eq!((at(&again, "people.new"), at(&again, "people.total")), ("0".to_owned(), "3".to_owned()), "{again}");
    ok(second.path(), &["undo"]);
    assert!(ok(second.path(), &["intentions", "list"]).contains("Call Maja"));
    ok(second.path(), &["undo"]);
    assert!(!ok(second.path(), &["intentions", "list"]).contains("Call Maja"), "what came along goes along");
    assert_eq!(at(&export(second.path()), "people.length"), "0");
}
