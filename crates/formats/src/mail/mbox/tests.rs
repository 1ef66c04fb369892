use super::{BUFFER_BYTES, MboxStart, read, read_from};
use crate::mail::MailHint;
use crate::sink::{ReadError, ReadOptions, Sink};
use model::record::{Place, Record, Skip};
use std::io::Read;
use std::ops::ControlFlow;

/// Keeps what came as short lines: place, first sender, day.
#[derive(Default)]
pub(crate) struct Seen {
    pub(crate) lines: Vec<String>,
    pub(crate) bytes: u64,
    stop_after: Option<u64>,
}

impl Sink for Seen {
    fn record(&mut self, place: Place, record: Record) {
        let Record::Message(message) = record else { panic!("mail gives messages only") };
        let sender = message.from.first().and_then(|party| party.address.clone()).unwrap_or_default();
        let day = message.at.map(|at| at.format("%Y-%m-%d").to_string()).unwrap_or_default();
        self.lines.push(format!("{place:?} {sender} {day}"));
    }

    fn skip(&mut self, skip: Skip) {
        self.lines.push(format!("{:?} {}", skip.place, skip.reason.code()));
    }

    fn progress(&mut self, bytes: u64) -> ControlFlow<()> {
        self.bytes += bytes;
        match self.stop_after {
            Some(limit) if self.bytes > limit => ControlFlow::Break(()),
            _ => ControlFlow::Continue(()),
        }
    }
}

fn options() -> ReadOptions {
    ReadOptions { now: "2026-01-01T12:00:00Z".parse().expect("a literal") }
}

fn seen(text: impl Read) -> Seen {
    let mut seen = Seen::default();
    read(text, &options(), MailHint::Any, &mut seen).expect("readable");
    seen
}

/// Reads `text` and compares senders and skips, without places.
fn check(text: &str, expected: &[&str]) {
    let lines = seen(text.as_bytes()).lines;
    let short: Vec<&str> = lines.iter().map(|line| line.split(' ').nth(1).unwrap_or_default()).collect();
    assert_eq!(short, expected, "{text}");
}

const LINE: &str = "From x@x Thu Jun  5 10:00:00 2025\n";

#[test]
fn messages_end_where_the_next_one_begins() {
    check(&format!("{LINE}From: a@x\n\nbody\n\n{LINE}From: b@x\n\nbody\n"), &["a@x", "b@x"]);
    check(&format!("\n\n{LINE}From: a@x\n\n\n\n\n{LINE}From: b@x"), &["a@x", "b@x"]);
    check("", &[]);
    check("\n\r\n \n", &[]);
}

#[test]
fn a_message_may_lack_its_body_or_its_empty_line() {
    check(&format!("{LINE}From: a@x\n\n{LINE}From: b@x\n"), &["a@x", "b@x"]);
    check(&format!("{LINE}From: a@x\n{LINE}From: b@x\n"), &["a@x", "b@x"]);
    check(&format!("{LINE}{LINE}From: b@x\n"), &["b@x"]);
    check(&format!("{LINE}From: a@x\nsome text without an empty line\n\n{LINE}From: b@x\n"), &["a@x", "b@x"]);
}

#[test]
fn lines_of_a_body_that_look_alike_are_no_boundary() {
    let bodies = [
        "Dear all,\n\nFrom now on we meet on Mondays.\nAda",
        "Dear all,\n>From x@x Thu Jun  5 10:00:00 2025\n\n>From x@x Thu Jun  5 10:00:00 2025",
        "no empty line before\nFrom x@x Thu Jun  5 10:00:00 2025",
        "\n\n From x@x Thu Jun  5 10:00:00 2025",
    ];
    for body in bodies {
        check(&format!("{LINE}From: a@x\n\n{body}\n\n{LINE}From: b@x\n\n"), &["a@x", "b@x"]);
    }
}

#[test]
fn carriage_returns_and_nul_are_no_trouble() {
    let text = format!("{LINE}From: a@x\nX: \0\n\nbo\0dy\n\n{LINE}From: b@x\n\nbody\n").replace('\n', "\r\n");
    check(&text, &["a@x", "b@x"]);
    check(&format!("{LINE}From: a@x\r\n\r\nbody\r\n\n{LINE}From: b@x\n"), &["a@x", "b@x"]);
}

#[test]
fn quoted_lines_among_the_headers_are_passed_over() {
    check(&format!("{LINE}>From x@x Thu Jun  5 10:00:00 2025\nFrom: a@x\n\n"), &["a@x"]);
}

#[test]
fn what_stands_before_the_first_message_is_said() {
    check(&format!("some words\n\n{LINE}From: a@x\n\n"), &["malformed", "a@x"]);
    check("some words\n", &["malformed"]);
    check(&format!("Date: Thu, 5 Jun 2025 10:00:00 +0000\nFrom: a@x\n\n\n{LINE}From: b@x\n"), &["a@x", "b@x"]);
}

#[test]
fn a_line_without_a_date_needs_a_header_after_it() {
    let date = "Date: Thu, 5 Jun 2025 10:00:00 +0000";
    check(&format!("From a@x\n{date}\nFrom: a@x\n\nbody\n\nFrom b@x\n{date}\nFrom: b@x\n"), &["a@x", "b@x"]);
}

#[test]
fn what_cannot_be_kept_is_skipped_at_its_place() {
    let text = format!("From x\nSubject: x\nFrom: a@x\n\n\n{LINE}Subject: y\n\n{LINE}From: c@x\n\n");
    assert_eq!(seen(text.as_bytes()).lines, ["Byte(0) no_date", "Byte(30) nobody", "Byte(76) c@x 2025-06-05"]);
}

#[test]
fn junk_and_drafts_by_folder_are_skipped_and_sent_mail_is_marked() {
    let text = format!("{LINE}From: a@x\n\n");
    let mut lines = Seen::default();
    for hint in [MailHint::Draft, MailHint::Junk, MailHint::Sent] {
        read(text.as_bytes(), &options(), hint, &mut lines).expect("readable");
    }
    assert_eq!(lines.lines, ["Byte(0) unwanted", "Byte(0) unwanted", "Byte(0) a@x 2025-06-05"]);
}

#[test]
fn a_grown_file_is_read_on_from_its_last_message() {
    let old = format!("{LINE}From: a@x\n\nbody\n\n{LINE}From: b@x\n\nbo");
    let new = format!("{old}dy\n\n{LINE}From: c@x\n\nbody\n");
    let mut first = Seen::default();
    let end = read_from(old.as_bytes(), MboxStart::default(), &options(), MailHint::Any, &mut first).expect("readable");
    assert_eq!(end.bytes, old.len() as u64);
    let offset = end.resume_at.expect("two messages");
    let mut second = Seen::default();
    let rest = &new.as_bytes()[offset as usize..];
    read_from(rest, MboxStart { offset }, &options(), MailHint::Any, &mut second).expect("readable");
    assert_eq!(first.lines[1], second.lines[0]);
    let all: Vec<String> = first.lines.into_iter().chain(second.lines.into_iter().skip(1)).collect();
    assert_eq!(all, seen(new.as_bytes()).lines);
}

/// A message, so much body, and another message, streamed without ever being in memory.
fn around_a_body(filler: &'static [u8], bytes: usize) -> impl Read {
    let head = format!("{LINE}From: a@x\n\n");
    let tail = format!("\n\n{LINE}From: b@x\n\n");
    std::io::Cursor::new(head).chain(Repeated { filler, left: bytes, at: 0 }).chain(std::io::Cursor::new(tail))
}

struct Repeated {
    filler: &'static [u8],
    left: usize,
    at: usize,
}

impl Read for Repeated {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = buffer.len().min(self.left);
        for byte in &mut buffer[..count] {
            *byte = self.filler[self.at];
            self.at = (self.at + 1) % self.filler.len();
        }
        self.left -= count;
        Ok(count)
    }
}

#[test]
fn a_body_and_a_line_may_be_larger_than_the_buffer() {
    for filler in [&b"a line of an attachment\n"[..], &b"x"[..], &b"\nFrom "[..], &b"\n\nFrom now on\n"[..]] {
        let lines = seen(around_a_body(filler, 3 * BUFFER_BYTES)).lines;
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert!(lines[1].ends_with(" b@x 2025-06-05"), "{lines:?}");
    }
}

#[test]
fn a_boundary_is_found_wherever_the_buffer_ends() {
    for bytes in BUFFER_BYTES - 100..BUFFER_BYTES + 10 {
        assert_eq!(seen(around_a_body(b"x", bytes)).lines.len(), 2, "{bytes}");
    }
}

#[test]
fn an_endless_header_is_cut_and_said_so() {
    let filler = "X-Filler: 0123456789012345678901234567890123456789\n".repeat(30_000);
    let lines = seen(format!("{LINE}From: a@x\n{filler}\n{LINE}From: b@x\n\n").as_bytes()).lines;
    let short: Vec<&str> = lines.iter().map(|line| line.split(' ').nth(1).unwrap_or_default()).collect();
    assert_eq!(short, ["a@x", "too_large", "b@x"]);
}

#[test]
fn the_sink_can_stop_a_reading() {
    let mut sink = Seen { stop_after: Some(BUFFER_BYTES as u64), ..Seen::default() };
    let result = read(around_a_body(b"x", 5 * BUFFER_BYTES), &options(), MailHint::Any, &mut sink);
    assert!(matches!(result, Err(ReadError::Stopped)));
}

#[test]
fn progress_is_every_byte() {
    let around = 2 * (LINE.len() + "From: a@x\n\n".len()) + "\n\n".len();
    assert_eq!(seen(around_a_body(b"x", 2 * BUFFER_BYTES)).bytes, (2 * BUFFER_BYTES + around) as u64);
}
