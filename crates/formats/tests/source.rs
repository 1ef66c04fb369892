//! What people bring: folders, archives, packed files, in order and within limits.

mod gathered;

use flate2::Compression;
use flate2::write::GzEncoder;
use formats::mail::MailHint;
use formats::sink::{ReadError, ReadOptions};
use formats::source::{self, Kind};
use gathered::Gathered;
use model::record::{Place, SkipReason};
use std::fs;
use std::io::{Cursor, Write};
use std::ops::ControlFlow;
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const MBOX: &str = "From x@x Thu Jun  5 10:00:00 2025\nFrom: ada@example.com\n\nbody\n";
const MAIL: &str = "From: ada@example.com\nTo: ben@example.com\nDate: Thu, 5 Jun 2025 10:00:00 +0000\n\nbody\n";
const CARD: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Example\r\nEMAIL:ada@example.com\r\nEND:VCARD\r\n";
const TABLE: &str = "First Name,Last Name\nAda,Example\n";

fn options() -> ReadOptions {
    ReadOptions { now: "2026-01-01T12:00:00Z".parse().expect("a literal") }
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder can be made")
}

fn put(folder: &Path, name: &str, content: impl AsRef<[u8]>) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("below the folder")).expect("a folder can be made");
    fs::write(path, content).expect("a file can be written");
}

fn zipped(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        let options =
            SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).compression_level(Some(9));
        writer.start_file(*name, options).expect("an entry can be begun");
        writer.write_all(content).expect("and written");
    }
    writer.finish().expect("and ended").into_inner()
}

fn gzipped(content: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content).expect("into memory");
    encoder.finish().expect("into memory")
}

/// What is found: `kind name`, and for unknown ones the reason.
fn found(path: &Path) -> Vec<String> {
    let mut lines = Vec::new();
    source::visit(path, &mut |item| {
        lines.push(match &item.kind {
            Kind::Unknown(reason) => format!("{}: {reason}", item.name),
            kind => format!("{} {}", kind.code(), item.name),
        });
        Ok(ControlFlow::Continue(()))
    })
    .expect("it can be visited");
    lines
}

/// Everything that is read, and the errors of single items.
fn read(path: &Path) -> (Gathered, Vec<String>) {
    let mut gathered = Gathered::default();
    let mut errors = Vec::new();
    source::visit(path, &mut |item| {
        if let Err(error) = source::read_item(item, &options(), &mut gathered) {
            errors.push(error.to_string());
        }
        Ok(ControlFlow::Continue(()))
    })
    .expect("it can be visited");
    (gathered, errors)
}

#[test]
fn a_folder_is_a_sorted_row_of_files_without_litter() {
    let folder = folder();
    let home = folder.path().join("things");
    for (name, content) in [
        ("b/cards", CARD),
        ("b/.hidden", CARD),
        ("a.mbox", MBOX),
        ("z.eml", MAIL),
        (".DS_Store", "x"),
        ("Thumbs.db", "x"),
        ("Inbox.msf", "x"),
        ("c.txt", "just some words"),
        (".git/config", "x"),
    ] {
        put(&home, name, content);
    }
    assert_eq!(
        found(&home),
        [
            "mbox things/a.mbox",
            "vcard things/b/cards",
            "things/c.txt: a text without a table, cards or mail is not something that is read here",
            "mail things/z.eml",
        ]
    );
    let (gathered, errors) = read(&home);
    assert_eq!((gathered.records.len(), gathered.codes(), errors.len()), (3, vec!["not_read"], 0));
    assert_eq!(gathered.bytes, source::bytes_on_disk(&home));
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    let folder = folder();
    put(folder.path(), "a/b/cards", CARD);
    std::os::unix::fs::symlink("..", folder.path().join("a/b/up")).expect("a link can be made");
    std::os::unix::fs::symlink("b/cards", folder.path().join("a/again")).expect("a link can be made");
    assert_eq!(found(&folder.path().join("a")), ["vcard a/b/cards"]);
    // The one that was named is.
    assert_eq!(found(&folder.path().join("a/again")), ["vcard again"]);
}

#[test]
fn the_tables_that_say_who_the_owner_is_come_first() {
    let names = ["Connections.csv", "messages.csv", "Invitations.csv", "Email Addresses.csv", "Profile.csv"];
    let folder = folder();
    let entries: Vec<(&str, &[u8])> = names.iter().map(|name| (*name, TABLE.as_bytes())).collect();
    put(folder.path(), "export.zip", zipped(&entries));
    for name in names {
        put(folder.path(), &format!("export/{name}"), TABLE);
    }
    let expected = ["Profile.csv", "Email Addresses.csv", "Invitations.csv", "Connections.csv", "messages.csv"];
    let in_zip: Vec<String> = expected.iter().map(|name| format!("csv export.zip » {name}")).collect();
    assert_eq!(found(&folder.path().join("export.zip")), in_zip);
    let in_folder: Vec<String> = expected.iter().map(|name| format!("csv export/{name}")).collect();
    assert_eq!(found(&folder.path().join("export")), in_folder);
}

#[test]
fn archives_are_read_where_they_lie() {
    let folder = folder();
    let inner = zipped(&[("cards.vcf", CARD.as_bytes())]);
    let deeper = zipped(&[("inner.zip", &inner)]);
    let archive = zipped(&[
        ("Takeout/Mail/Gesendet.mbox", MBOX.as_bytes()),
        ("../../etc/cards.vcf", CARD.as_bytes()),
        ("__MACOSX/._x", b"x"),
        ("Takeout/.hidden", b"x"),
        ("inner.zip", &inner),
        ("mail.mbox.gz", &gzipped(MBOX.as_bytes())),
        ("deeper.zip", &deeper),
        ("picture.jpg", b"\xff\xd8\xff\xe0"),
    ]);
    put(folder.path(), "takeout.zip", &archive);
    let path = folder.path().join("takeout.zip");
    assert_eq!(
        found(&path),
        [
            "mbox takeout.zip » Takeout/Mail/Gesendet.mbox",
            "vcard takeout.zip » ../../etc/cards.vcf",
            "vcard takeout.zip » inner.zip » cards.vcf",
            "mbox takeout.zip » mail.mbox",
            "takeout.zip » deeper.zip » inner.zip: archives lie in archives more than 2 deep",
            "takeout.zip » picture.jpg: a picture is not something that is read here",
        ]
    );
    let (gathered, errors) = read(&path);
    assert_eq!((gathered.records.len(), gathered.codes(), errors.len()), (4, vec!["too_large", "not_read"], 0));
    assert!(gathered.messages()[0].sent && !gathered.messages()[1].sent);
    assert!(gathered.bytes <= archive.len() as u64);
}

#[test]
fn a_gz_file_may_have_several_members() {
    let folder = folder();
    put(folder.path(), "Sent.mbox.gz", [gzipped(MBOX.as_bytes()), gzipped(b"\n"), gzipped(MBOX.as_bytes())].concat());
    let path = folder.path().join("Sent.mbox.gz");
    let (gathered, _) = read(&path);
    assert_eq!(
        gathered.records.iter().map(|(place, _)| *place).collect::<Vec<_>>(),
        [Place::Byte(0), Place::Byte(MBOX.len() as u64 + 1)]
    );
    assert!(gathered.messages().iter().all(|message| message.sent));
    assert_eq!(gathered.bytes, source::bytes_on_disk(&path));
}

#[test]
fn what_is_damaged_is_read_up_to_there() {
    let folder = folder();
    let mut long = MBOX.repeat(50);
    long.extend((0..200_000_u32).map(|index| char::from(b'a' + (index % 1_009 * index % 23) as u8)));
    let packed = gzipped(long.as_bytes());
    put(folder.path(), "cut.mbox.gz", &packed[..packed.len() - 1_000]);
    let archive = zipped(&[("a.vcf", CARD.as_bytes())]);
    put(folder.path(), "cut.zip", &archive[..archive.len() - 10]);
    put(folder.path(), "nothing.gz", b"\x1f\x8b");
    let (gathered, errors) = read(folder.path());
    assert_eq!((gathered.codes(), errors.len()), (vec!["malformed"; 3], 0), "{:?}", gathered.skips);
}

#[test]
fn a_gz_bomb_is_refused() {
    let folder = folder();
    // 64 MB of nothing in 64 KB: a thousand to one.
    put(folder.path(), "bomb.mbox.gz", gzipped(&[MBOX.as_bytes(), &vec![b'a'; 64 << 20]].concat()));
    let (_, errors) = read(&folder.path().join("bomb.mbox.gz"));
    assert_eq!(errors, ["far more comes out of it than a packed file of this size may hold"]);
}

#[test]
fn a_zip_bomb_is_refused_by_what_it_says_of_itself() {
    let folder = folder();
    let bomb = vec![b'a'; 64 << 20];
    put(folder.path(), "bomb.zip", zipped(&[("a.txt", &bomb)]));
    let refused = "bomb.zip: far more comes out of it than a packed file of this size may hold";
    assert_eq!(found(&folder.path().join("bomb.zip")), [refused]);
    // The same inside another archive, where it counts against the outer one.
    put(folder.path(), "outer.zip", zipped(&[("b.zip", &zipped(&[("a.txt", &bomb)]))]));
    let inner = "outer.zip » b.zip: far more comes out of it than a packed file of this size may hold";
    assert_eq!(found(&folder.path().join("outer.zip")), [inner]);
}

#[test]
fn an_archive_that_lies_about_its_sizes_gives_no_more_than_it_says() {
    let folder = folder();
    let mut bytes = zipped(&[("a.mbox", &[MBOX.as_bytes(), &vec![b'a'; 64 << 20]].concat())]);
    // The size stands in the directory at its 24th byte, after the mark.
    let directory = bytes.windows(4).rposition(|window| window == b"PK\x01\x02").expect("a directory");
    bytes[directory + 24..directory + 28].copy_from_slice(&1_000_u32.to_le_bytes());
    put(folder.path(), "liar.zip", &bytes);
    let (gathered, errors) = read(&folder.path().join("liar.zip"));
    assert!(!gathered.skips.is_empty() || !errors.is_empty(), "{gathered:?}");
}

#[test]
fn too_many_entries_are_refused_without_looking_at_them() {
    let folder = folder();
    let mut bytes = zipped(&[("a", b"x")]);
    let end = bytes.len() - 22;
    // 65,535 entries or more stand in a longer record; here the short one only claims more than its directory can hold.
    bytes[end + 8..end + 12].copy_from_slice(&[0xfe, 0xff, 0xfe, 0xff]);
    put(folder.path(), "many.zip", &bytes);
    assert_eq!(found(&folder.path().join("many.zip")), ["many.zip: it is a damaged archive"]);
}

#[test]
fn a_maildir_is_known_by_its_folders() {
    let folder = folder();
    let home = folder.path().join("Maildir");
    put(&home, "cur/17.M1.host:2,S", MAIL);
    put(&home, "new/18.M2.host", MAIL);
    put(&home, "tmp/19.M3.host", MAIL);
    put(&home, "dovecot-uidlist", "3 V1");
    put(&home, ".Sent/cur/20.M4.host:2,RS", MAIL);
    put(&home, ".Sent/new/.keep", "");
    put(&home, ".Drafts/cur/21.M5.host:2,DS", MAIL);
    fs::create_dir_all(home.join(".Drafts/new")).expect("a folder can be made");
    let mut seen = Vec::new();
    source::visit(&home, &mut |item| {
        seen.push((item.key.clone().unwrap_or_default(), item.hint));
        Ok(ControlFlow::Continue(()))
    })
    .expect("it can be visited");
    let expected = [
        ("Maildir/.Drafts/21.M5.host", MailHint::Draft),
        ("Maildir/.Sent/20.M4.host", MailHint::Sent),
        ("Maildir/17.M1.host", MailHint::Any),
        ("Maildir/18.M2.host", MailHint::Any),
    ];
    assert_eq!(seen.iter().map(|(key, hint)| (key.as_str(), *hint)).collect::<Vec<_>>(), expected);
    assert_eq!(found(&home.join(".Sent/cur")), ["mail cur/20.M4.host:2,RS"]);
}

#[test]
fn a_grown_mbox_is_read_on_and_known_by_its_earlier_state() {
    let folder = folder();
    put(folder.path(), "a.mbox", MBOX);
    let path = folder.path().join("a.mbox");
    let mut before = None;
    let mut gathered = Gathered::default();
    source::visit(&path, &mut |item| {
        let fingerprint = item.origin.fingerprint()?;
        before = Some((fingerprint, source::read_item(item, &options(), &mut gathered)?));
        Ok(ControlFlow::Continue(()))
    })
    .expect("readable");
    let (fingerprint, end) = before.expect("one item");
    fs::write(&path, format!("{MBOX}\n{MBOX}")).expect("a file can be written");
    let mut more = Gathered::default();
    source::visit(&path, &mut |mut item| {
        assert_eq!(item.origin.fingerprint_as_of(fingerprint.bytes)?, fingerprint);
        assert!(item.can_start_later());
        item.start_at(end.resume_at.expect("a message"));
        source::read_item(item, &options(), &mut more)?;
        Ok(ControlFlow::Continue(()))
    })
    .expect("readable");
    assert_eq!(
        more.records.iter().map(|(place, _)| *place).collect::<Vec<_>>(),
        [Place::Byte(0), Place::Byte(MBOX.len() as u64 + 1)]
    );
    assert_eq!(more.bytes, source::bytes_on_disk(&path));
}

#[test]
fn text_of_windows_is_understood() {
    let folder = folder();
    let wide: Vec<u8> = CARD.encode_utf16().flat_map(u16::to_le_bytes).collect();
    put(folder.path(), "cards.vcf", [&b"\xff\xfe"[..], &wide].concat());
    put(folder.path(), "packed.zip", zipped(&[("cards.vcf", &wide)]));
    let (gathered, errors) = read(folder.path());
    assert_eq!((gathered.cards().len(), errors.len()), (2, 0));
    assert!(gathered.cards().iter().all(|card| card.name.as_deref() == Some("Ada Example")));
}

#[test]
fn what_is_not_there_is_an_error_and_a_stop_is_one() {
    let folder = folder();
    let nowhere = folder.path().join("nowhere");
    assert!(matches!(source::visit(&nowhere, &mut |_| Ok(ControlFlow::Continue(()))), Err(ReadError::Io(_))));
    put(folder.path(), "a.zip", zipped(&[("a.mbox", MBOX.as_bytes()), ("b.mbox", MBOX.as_bytes())]));
    let mut visits = 0;
    let mut sink = Gathered { stop_after: Some(0), ..Gathered::default() };
    let stopped = source::visit(&folder.path().join("a.zip"), &mut |item| {
        visits += 1;
        source::read_item(item, &options(), &mut sink)?;
        Ok(ControlFlow::Continue(()))
    });
    assert!(matches!(stopped, Err(ReadError::Stopped)));
    let ended = source::visit(&folder.path().join("a.zip"), &mut |_| Ok(ControlFlow::Break(())));
    assert!(ended.is_ok());
    assert_eq!(visits, 1);
}

#[test]
fn a_locked_entry_is_named() {
    let folder = folder();
    let mut bytes = zipped(&[("a.mbox", MBOX.as_bytes())]);
    // The first flag says that an entry is encrypted; it stands in the entry and in the directory.
    let directory = bytes.windows(4).rposition(|window| window == b"PK\x01\x02").expect("a directory");
    bytes[6] |= 1;
    bytes[directory + 8] |= 1;
    put(folder.path(), "locked.zip", &bytes);
    let mut reasons = Vec::new();
    source::visit(&folder.path().join("locked.zip"), &mut |item| {
        reasons.push(item.kind.clone());
        Ok(ControlFlow::Continue(()))
    })
    .expect("it can be visited");
    assert_eq!(reasons, [Kind::Unknown(SkipReason::NotRead("a file locked with a password".to_owned()))]);
}
