//! One message in a file of its own: `.eml`, Maildir, Apple's `.emlx`.

use super::folder::MailHint;
use super::header::{self, Container, End};
use super::mbox::{self, header_too_large};
use super::message::{self, Surroundings};
use crate::limits::HEADER_BYTES_MAX;
use crate::sink::{ReadError, ReadOptions, Sink};
use memchr::memchr;
use model::record::{Place, Record, Skip, SkipReason};
use std::io::{self, Read};

/// How much is read at first; most header blocks fit.
const FIRST_BYTES: usize = 16 * 1024;

/// Reads one message; a file that begins like an mbox is read as one.
///
/// Nothing after the header block is read.
///
/// # Errors
/// [`ReadError::Io`] from the reader; [`ReadError::Stopped`] if the sink says so.
pub fn read(
    mut reader: impl Read,
    options: &ReadOptions,
    hint: MailHint,
    sink: &mut dyn Sink,
) -> Result<(), ReadError> {
    let mut head = Vec::with_capacity(FIRST_BYTES);
    let mut fields = Vec::new();
    let mut wanted = FIRST_BYTES;
    loop {
        let before = head.len();
        // One byte more than the limit, to see whether there is more.
        let more = Read::by_ref(&mut reader).take((wanted - before) as u64).read_to_end(&mut head)?;
        if sink.progress(more as u64).is_break() {
            return Err(ReadError::Stopped);
        }
        if before == 0 && super::starts_mbox(&head) {
            return mbox::read(io::Cursor::new(head).chain(reader), options, hint, &mut Uncounted { sink, left: more });
        }
        let ended = head.len() < wanted;
        let start = start_of_header(&head);
        let block = &head[start..];
        let block = &block[..block.len().min(HEADER_BYTES_MAX)];
        let end = header::scan(block, Container::Single, &mut fields);
        let full = head.len() > HEADER_BYTES_MAX + start;
        if let (End::Open, false, false) = (end, ended, full) {
            wanted = (wanted * 4).min(HEADER_BYTES_MAX + FIRST_BYTES);
            continue;
        }
        if end == End::Open && !full {
            header::scan_last_line(block, &mut fields);
        }
        let length = if let End::Blank(length) = end { length } else { block.len() };
        let around = Surroundings { from_line: &[], hint };
        match message::read(&block[..length], &fields, around, options) {
            Ok(reading) => {
                sink.record(Place::Whole, Record::Message(Box::new(reading.message)));
                let large = (end == End::Open && full).then(header_too_large);
                for reason in large.into_iter().chain(reading.cut) {
                    sink.skip(Skip { place: Place::Whole, reason });
                }
            }
            Err(_) if fields.is_empty() => sink.skip(Skip { place: Place::Whole, reason: no_header() }),
            Err(reason) => sink.skip(Skip { place: Place::Whole, reason }),
        }
        return Ok(());
    }
}

fn no_header() -> SkipReason {
    SkipReason::Malformed("it has no header of a message".to_owned())
}

/// Where the header begins: after a mark of UTF-8, empty lines, and the number of bytes that Apple's `.emlx` begins with.
fn start_of_header(head: &[u8]) -> usize {
    let mut start = if head.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
    start += head[start..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
    match memchr(b'\n', &head[start..]) {
        Some(end) if is_byte_count(&head[start..start + end]) => start + end + 1,
        _ => start,
    }
}

/// Whether this line is the number of bytes before a message of Apple's `.emlx`.
pub(crate) fn is_byte_count(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    !line.is_empty() && line.len() <= 10 && line.iter().all(u8::is_ascii_digit)
}

/// Passes everything on, but not the progress over bytes that were counted before.
struct Uncounted<'a> {
    sink: &'a mut dyn Sink,
    left: usize,
}

impl Sink for Uncounted<'_> {
    fn record(&mut self, place: Place, record: Record) {
        self.sink.record(place, record);
    }

    fn skip(&mut self, skip: Skip) {
        self.sink.skip(skip);
    }

    fn progress(&mut self, bytes: u64) -> std::ops::ControlFlow<()> {
        let counted = bytes.min(self.left as u64);
        self.left -= counted as usize;
        self.sink.progress(bytes - counted)
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::mail::MailHint;
    use crate::mail::mbox::tests::Seen;
    use crate::sink::ReadOptions;

    fn check(text: &[u8], expected: &str) {
        let mut seen = Seen::default();
        let now = "2026-01-01T12:00:00Z".parse().expect("a literal");
        read(text, &ReadOptions { now }, MailHint::Any, &mut seen).expect("readable");
        assert_eq!(seen.lines.join("\n"), expected);
        assert_eq!(seen.bytes, text.len() as u64);
    }

    const DATE: &str = "Date: Thu, 5 Jun 2025 10:00:00 +0000";

    #[test]
    fn one_message_with_or_without_a_body() {
        check(format!("From: ada@x\n{DATE}\n\nbody").as_bytes(), "Whole ada@x 2025-06-05");
        check(format!("From: ada@x\n{DATE}").as_bytes(), "Whole ada@x 2025-06-05");
        check(format!("{DATE}\r\nFrom:\r\n ada@x").as_bytes(), "Whole ada@x 2025-06-05");
        check(format!("\u{feff}\n\nFrom: ada@x\n{DATE}\n").as_bytes(), "Whole ada@x 2025-06-05");
        check(format!("1234\nFrom: ada@x\n{DATE}\n").as_bytes(), "Whole ada@x 2025-06-05");
    }

    #[test]
    fn a_file_that_begins_like_an_mbox_is_one() {
        let text = format!(
            "From a@x Thu Jun  5 10:00:00 2025\nFrom: ada@x\n{DATE}\n\nbody\n\nFrom b@x Thu Jun  5 10:00:00 2025\nFrom: ben@x\n"
        );
        check(text.as_bytes(), "Byte(0) ada@x 2025-06-05\nByte(90) ben@x 2025-06-05");
    }

    #[test]
    fn what_is_not_a_message_is_said() {
        check(b"", "Whole malformed");
        check(b"just some text\n\nFrom: x", "Whole malformed");
        check(b"Date: Thu, 5 Jun 2025 10:00:00 +0000\n\n", "Whole nobody");
    }

    #[test]
    fn a_long_header_is_read_to_its_end_and_an_endless_one_to_the_limit() {
        let filler = |lines: usize| "X-Filler: 0123456789012345678901234567890123456789\n".repeat(lines);
        let long = format!("{}From: ada@x\n{DATE}\n\n", filler(4_000));
        check(long.as_bytes(), "Whole ada@x 2025-06-05");
        let mut seen = Seen::default();
        let endless = format!("From: ada@x\n{DATE}\n{}", filler(20_000));
        let now = "2026-01-01T12:00:00Z".parse().expect("a literal");
        read(endless.as_bytes(), &ReadOptions { now }, MailHint::Any, &mut seen).expect("readable");
        assert_eq!(seen.lines, ["Whole ada@x 2025-06-05", "Whole too_large"]);
    }
}
