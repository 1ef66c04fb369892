//! What the tests of the binary share: running it in a folder of its own, and a small invented archive.

#![allow(dead_code, reason = "each test file uses a part of it")]

#[cfg(unix)]
pub(crate) mod server;

use std::path::Path;
use std::process::{Command, Output, Stdio};

/// The time at which everything happens.
pub(crate) const NOW: &str = "2026-11-02T09:00:00Z";

/// The binary with a data folder, not yet started.
pub(crate) fn command(data: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_telemachus"));
    command.arg("--data-dir").arg(data).args(["--now", NOW]).args(words);
    command.env_remove("DATABASE_URL").env_remove("TELEMACHUS_HOME").env("TZ", "UTC").stdin(Stdio::null());
    command
}

/// Runs a command.
pub(crate) fn run(data: &Path, words: &[&str]) -> Output {
    command(data, words).output().expect("the binary starts")
}

/// Runs a command that must succeed; gives its result.
pub(crate) fn ok(data: &Path, words: &[&str]) -> String {
    let output = run(data, words);
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "`{}` failed: {err}", words.join(" "));
    out.into_owned()
}

/// Runs a command that must not succeed; gives its exit code and its message.
pub(crate) fn fails(data: &Path, words: &[&str]) -> (i32, String) {
    let output = run(data, words);
    assert!(!output.status.success(), "`{}` succeeded", words.join(" "));
    (output.status.code().unwrap_or(-1), String::from_utf8_lossy(&output.stderr).into_owned())
}

/// The code and the standard output of a command that fails, such as what a check found wrong.
pub(crate) fn finds(data: &Path, words: &[&str]) -> (i32, String) {
    let output = run(data, words);
    assert!(!output.status.success(), "`{}` succeeded", words.join(" "));
    (output.status.code().unwrap_or(-1), String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The value at a dotted path of a JSON text.
pub(crate) fn at(json: &str, path: &str) -> String {
    formats::path::lookup(json, path).unwrap_or_else(|what| panic!("{what} in {json}"))
}

const FIRST: [&str; 12] =
    ["Ada", "Ben", "Chiara", "Dario", "Elif", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Kaja", "Lena"];
const LAST: [&str; 12] = [
    "Abbott", "Brandt", "Costa", "Dubois", "Eriksen", "Farkas", "Gallo", "Haddad", "Ivanova", "Jensen", "Keller",
    "Lopez",
];

/// Name and address of an invented person.
pub(crate) fn invented(index: usize) -> (String, String) {
    let (first, last) = (FIRST[index % 12], LAST[(index / 12 + index) % 12]);
    (format!("{first} {last}"), format!("{}.{}@acme.example", first.to_lowercase(), last.to_lowercase()))
}

/// The word that stands in every subject, body, title and note, and must be found nowhere afterwards.
pub(crate) const CANARY: &str = "Zaunkoenig7731";

/// An mbox of so many messages between the owner and the invented people, the first with this number.
pub(crate) fn mbox(first: usize, messages: usize) -> String {
    let mut out = String::new();
    for number in first..first + messages {
        let (name, address) = invented((number * number + number / 3) % 40);
        let (day, hour, month) = (1 + number % 28, number % 24, ["Mar", "Apr", "May", "Jun"][number / 28 % 4]);
        let date = format!("{day:02} {month} 2026 {hour:02}:{:02}:00 +0000", number % 60);
        let me = "Olivia Wner <owner@home.example>";
        let (from, to) = if number % 2 == 0 {
            (me.to_owned(), format!("{name} <{address}>"))
        } else {
            (format!("{name} <{address}>"), me.to_owned())
        };
        let other = if number % 5 == 0 {
            let (name, address) = invented((number / 5) % 40);
            format!("Cc: {name} <{address}>\n")
        } else {
            String::new()
        };
        out.push_str(&format!(
            "From x@y.example Mon Mar  2 10:00:00 2026\nFrom: {from}\nTo: {to}\n{other}Date: {date}\nMessage-ID: <{number}@mid.example>\n\
             Subject: {CANARY} {number}\n\nDear all, {CANARY} says hello.\n\n"
        ));
    }
    out
}

/// Cards of the first so many invented people.
pub(crate) fn cards(people: usize) -> String {
    (0..people)
        .map(|index| {
            let (name, address) = invented(index);
            format!(
                "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:card-{index}\r\nFN:{name}\r\nEMAIL:{address}\r\nORG:Acme;Research\r\nNOTE:{CANARY}\r\nEND:VCARD\r\n"
            )
        })
        .collect()
}

/// A calendar with a weekly meeting of the owner with one person, and one with two.
pub(crate) fn calendar() -> String {
    let attendee = |index: usize| {
        let (name, address) = invented(index);
        format!("ATTENDEE;CN={name};PARTSTAT=ACCEPTED:mailto:{address}\r\n")
    };
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n\
         BEGIN:VEVENT\r\nUID:weekly\r\nDTSTAMP:20260301T000000Z\r\nDTSTART:20260302T100000Z\r\nDTEND:20260302T110000Z\r\n\
         RRULE:FREQ=WEEKLY;COUNT=20\r\nSUMMARY:{CANARY}\r\nORGANIZER:mailto:owner@home.example\r\n{}END:VEVENT\r\n\
         BEGIN:VEVENT\r\nUID:lunch\r\nDTSTAMP:20260301T000000Z\r\nDTSTART:20260306T120000Z\r\nDTEND:20260306T130000Z\r\n\
         DESCRIPTION:{CANARY}\r\nORGANIZER:mailto:owner@home.example\r\n{}{}END:VEVENT\r\nEND:VCALENDAR\r\n",
        attendee(3),
        attendee(4),
        attendee(5)
    )
}

/// A folder with the invented archive in it: `mail.mbox`, `cards.vcf`, `calendar.ics`.
pub(crate) fn archive(folder: &Path, messages: usize) {
    std::fs::write(folder.join("mail.mbox"), mbox(0, messages)).expect("writable");
    std::fs::write(folder.join("cards.vcf"), cards(20)).expect("writable");
    std::fs::write(folder.join("calendar.ics"), calendar()).expect("writable");
}
