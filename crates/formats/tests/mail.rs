//! Mail as people bring it: the generator's archives are read message for message, real files without a fault, and random
//! bytes without a panic.

#![allow(clippy::print_stderr)] // the notice where shared test data is not there

mod gathered;

use formats::mail::{MailHint, mbox, single};
use formats::sink::ReadOptions;
use formats::source;
use gathered::{Gathered, shared};
use model::record::{Message, Party, Record};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::ops::ControlFlow;
use std::path::Path;
use std::process::Command;

fn options() -> ReadOptions {
    ReadOptions { now: "2026-01-03T00:00:00Z".parse().expect("a literal") }
}

fn mbox_of(reader: impl Read) -> Gathered {
    let mut gathered = Gathered::default();
    mbox::read(reader, &options(), MailHint::Any, &mut gathered).expect("readable");
    gathered
}

/// Everything below a path, as `import` reads it.
fn everything(path: &Path) -> Gathered {
    let mut gathered = Gathered::default();
    source::visit(path, &mut |item| {
        source::read_item(item, &options(), &mut gathered)?;
        Ok(ControlFlow::Continue(()))
    })
    .expect("readable");
    gathered
}

struct Archive {
    folder: tempfile::TempDir,
    truth: serde_json::Value,
}

fn archive(arguments: &[&str]) -> Option<Archive> {
    let script = shared("tools/intake")?.join("make_archive.py");
    let folder = tempfile::tempdir().expect("a folder can be made");
    let made = Command::new("python3").arg(script).args(arguments).arg("--out").arg(folder.path()).output();
    if !made.is_ok_and(|output| output.status.success()) {
        eprintln!("skipped: the generator cannot be run here");
        return None;
    }
    let truth = std::fs::read(folder.path().join("ground_truth.json")).expect("the generator wrote it");
    Some(Archive { folder, truth: serde_json::from_slice(&truth).expect("the generator writes JSON") })
}

/// What the generator counted of a person: messages sent to them, and received from them.
type Counts = BTreeMap<String, (u64, u64)>;

fn true_counts(truth: &serde_json::Value) -> Counts {
    let people = truth["persons"].as_array().expect("a list");
    let count = |person: &serde_json::Value, what: &str| person["counts"][what].as_u64().expect("a number");
    let id = |person: &serde_json::Value| person["id"].as_str().expect("a text").to_owned();
    people.iter().map(|person| (id(person), (count(person, "sent"), count(person, "received")))).collect()
}

/// The same from what was read, with the generator's own knowledge of who is who.
fn counts_read(messages: &[&Message], truth: &serde_json::Value) -> Counts {
    let mut person_of = BTreeMap::new();
    for person in truth["persons"].as_array().expect("a list") {
        for address in person["addresses"].as_array().expect("a list") {
            person_of.insert(address.as_str().expect("a text"), person["id"].as_str().expect("a text"));
        }
    }
    // What cannot be recovered is not in the generator's counts.
    let lost = ["no-at", "unclosed", "group", "dup-from", "no-date", "bad-date", "future-date"];
    let malformed = truth["malformed"].as_array().expect("a list").iter();
    let hidden: BTreeSet<u64> = malformed
        .filter(|entry| lost.contains(&entry["kind"].as_str().unwrap_or_default()))
        .filter_map(|entry| entry["n"].as_u64())
        .collect();
    let person = |party: &Party| -> Option<&str> {
        let address = party.address.as_deref()?.to_lowercase();
        let (local, domain) = address.split_once('@')?;
        let plain = format!("{}@{domain}", local.split('+').next().unwrap_or_default());
        person_of.get(plain.as_str()).copied()
    };
    let mut counts: Counts = person_of.values().map(|id| ((*id).to_owned(), (0, 0))).collect();
    let mut seen = BTreeSet::new();
    for (index, message) in messages.iter().enumerate() {
        let new = message.id.as_ref().is_none_or(|id| seen.insert(id.clone()));
        if !new || message.list || hidden.contains(&(index as u64)) {
            continue;
        }
        if let Some(sender) = message.from.first().and_then(person) {
            counts.entry(sender.to_owned()).or_default().1 += 1;
        } else {
            for recipient in message.to.iter().chain(&message.cc).filter_map(person) {
                counts.entry(recipient.to_owned()).or_default().0 += 1;
            }
        }
    }
    counts
}

#[test]
fn every_message_of_the_generator_is_read() {
    for (seed, more) in [("7", &[][..]), ("8", &["--takeout"][..]), ("9", &["--malformed", "0.2"][..])] {
        let Some(archive) = archive(&[&["--messages", "3000", "--seed", seed], more].concat()) else { return };
        let gathered = everything(&archive.folder.path().join("mail.mbox"));
        assert_eq!(gathered.skips, [], "seed {seed}");
        assert_eq!(gathered.records.len() as u64, archive.truth["messages"].as_u64().expect("a number"), "seed {seed}");
        let messages = gathered.messages();
        assert_eq!(counts_read(&messages, &archive.truth), true_counts(&archive.truth), "seed {seed}");
        // Takeout marks what was sent.
        let owner = archive.truth["owner"]["addresses"].as_array().expect("a list");
        for message in messages.iter().filter(|_| seed == "8") {
            let sender = message.from.first().and_then(|party| party.address.clone());
            assert_eq!(message.sent, sender.is_some_and(|address| owner.contains(&address.into())));
        }
    }
}

#[test]
fn a_maildir_holds_the_same_messages_as_the_mbox() {
    let Some(archive) = archive(&["--messages", "1000", "--seed", "11", "--maildir"]) else { return };
    let sorted = |path: &str| -> Vec<String> {
        let gathered = everything(&archive.folder.path().join(path));
        assert_eq!(gathered.bytes, source::bytes_on_disk(&archive.folder.path().join(path)));
        let mut seen: Vec<String> = gathered.messages().iter().map(|message| format!("{message:?}")).collect();
        seen.sort();
        seen
    };
    let (maildir, mbox) = (sorted("maildir"), sorted("mail.mbox"));
    assert_eq!(maildir.len(), 1_000);
    // A message without any believable date takes it from the line of the mbox, which a Maildir has not; there is none here.
    assert_eq!(maildir, mbox);
}

#[test]
fn real_files_are_read_without_a_fault() {
    let Some(folder) = shared("corpus") else { return };
    let gathered = everything(&folder.join("mbox"));
    // Counted by `grep -c '^From .* [0-9][0-9]:'` after an empty line, in the manifest, too.
    assert_eq!((gathered.records.len(), gathered.skips.len()), (644, 0));
    let gathered = everything(&folder.join("eml"));
    // One of the 379 files has an mbox in it, as an attachment whose lines were not quoted.
    assert_eq!(gathered.records.len() + gathered.skips.len(), 380, "{:?}", gathered.skips);
    assert!(gathered.records.len() >= 367, "{:?}", gathered.skips);
}

#[test]
fn nothing_of_a_subject_or_a_body_comes_out() {
    const CANARY: &str = "canary-4711";
    let message = format!(
        "From: Ada <ada@example.com>\nTo: ben@example.com\nSubject: {CANARY}\nComments: {CANARY}\nThread-Topic: {CANARY}\n\
         Keywords: {CANARY}\nX-Other: {CANARY}\nReceived: from x; Thu, 5 Jun 2025 10:00:00 +0000\n\n{CANARY}\n\
         From: {CANARY}\nTo: {CANARY}@example.com\n\n{CANARY}\n"
    );
    let mbox = format!("From ada@example.com Thu Jun  5 10:00:00 2025\n{message}\nFrom {CANARY} on\n");
    let mut gathered = mbox_of(mbox.as_bytes());
    single::read(message.as_bytes(), &options(), MailHint::Any, &mut gathered).expect("readable");
    assert_eq!(gathered.records.len(), 2);
    assert!(!format!("{gathered:?}").contains(CANARY), "{gathered:?}");
}

/// Gives little at a time.
struct Drops<R> {
    reader: R,
    most: usize,
}

impl<R: Read> Read for Drops<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let most = self.most.min(buffer.len());
        self.reader.read(&mut buffer[..most])
    }
}

fn records(gathered: &Gathered) -> String {
    format!("{:?} {:?}", gathered.records, gathered.skips)
}

/// Pieces of which strange mail is made.
fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let known = prop::sample::select(vec![
        "From ada@x Thu Jun  5 10:00:00 2025\n",
        "From ada@x Thu Jun  5 10:00:00 2025\r\n",
        "From now on\n",
        "\n",
        "\r\n",
        "\n\nFrom ",
        "From: Ada <ada@example.com>\n",
        "To: =?utf-8?Q?Zo=C3",
        "=?iso-2022-jp?B?GyRC",
        "=?utf-7?Q?+AGE-?=",
        "?=",
        "Cc: \"a, b <c@d>, \"e\" (f (g) <h@i>;\n",
        "Bcc: undisclosed-recipients:;\n",
        "Date: Thu, 5 Jun 2025 10:00:00 +0000\n",
        "Date: 99 99 99 99:99 -99999999\n",
        "Received: from x; 31 Dec 9999 23:59:59 -1400\n",
        "Message-ID: <",
        "References: <1@x> <2@x\n",
        " folded\n",
        "X-Gmail-Labels: =?UTF-8?Q?Gesendet?=\n",
        ">From x\n",
        "\0",
        "<",
        "\"",
        "(",
    ]);
    let piece = prop_oneof![8 => known.prop_map(|text| text.as_bytes().to_vec()), 1 => prop::collection::vec(any::<u8>(), 0..40)];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn no_bytes_are_too_strange_and_the_size_of_reads_does_not_matter(bytes in pieces()) {
        let whole = records(&mbox_of(&bytes[..]));
        for most in [1, 7, 64 * 1024] {
            prop_assert_eq!(&records(&mbox_of(Drops { reader: &bytes[..], most })), &whole);
        }
        let mut gathered = Gathered::default();
        single::read(&bytes[..], &options(), MailHint::Any, &mut gathered).expect("readable");
    }

    #[test]
    fn places_are_where_messages_begin(bytes in pieces()) {
        let gathered = mbox_of(&bytes[..]);
        for (place, record) in &gathered.records {
            let is_message = matches!(record, Record::Message(_));
            prop_assert!(is_message);
            let model::record::Place::Byte(at) = place else { panic!("a byte") };
            prop_assert!((*at as usize) < bytes.len());
        }
        prop_assert_eq!(gathered.bytes, bytes.len() as u64);
    }
}
