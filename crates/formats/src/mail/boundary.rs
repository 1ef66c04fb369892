//! Where a message of an mbox begins.
//!
//! More than twenty forms of the line are in use, and bodies hold lines that begin with `From `, too. The rule: an empty
//! line (or the start of the file), `From `, a token (`ada@example.com`, `ada at example.com`, `-`, or nothing at all), and
//! then something that reads as a date; without a date only where the next line is a header.

use super::date;
use memchr::memchr;

/// Longest first line of a message; the longest real ones have 200 bytes.
pub(crate) const FROM_LINE_BYTES_MAX: usize = 1_024;

/// Headers with which messages begin. A list, because `Note: bring a coat` after `From Ada` is no header.
const KNOWN_HEADERS: [&[u8]; 37] = [
    b"return-path",
    b"received",
    b"from",
    b"to",
    b"cc",
    b"bcc",
    b"date",
    b"subject",
    b"message-id",
    b"sender",
    b"reply-to",
    b"in-reply-to",
    b"references",
    b"mime-version",
    b"content-type",
    b"content-transfer-encoding",
    b"content-disposition",
    b"delivered-to",
    b"delivery-date",
    b"envelope-to",
    b"dkim-signature",
    b"authentication-results",
    b"received-spf",
    b"status",
    b"errors-to",
    b"user-agent",
    b"organization",
    b"importance",
    b"priority",
    b"precedence",
    b"list-id",
    b"list-unsubscribe",
    b"auto-submitted",
    b"thread-topic",
    b"thread-index",
    b"resent-from",
    b"arc-seal",
];

/// Whether this line, without its line end, begins with a header that messages have.
pub(crate) fn is_known_header(line: &[u8]) -> bool {
    let Some(colon) = memchr(b':', line) else { return false };
    let name = line[..colon].trim_ascii_end();
    let extension = name.len() > 2 && name[..2].eq_ignore_ascii_case(b"x-") && !name.contains(&b' ');
    extension || KNOWN_HEADERS.iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// Whether a file that begins with these bytes is an mbox. Empty lines at the start do not count.
pub(crate) fn starts_mbox(head: &[u8]) -> bool {
    let head = head.trim_ascii_start();
    let (line, rest) = split_line(head);
    let (next, _) = split_line(rest);
    is_boundary(line, next)
}

/// Whether `line` begins a message; `next` is the line after it. Neither has its line end.
pub(crate) fn is_boundary(line: &[u8], next: &[u8]) -> bool {
    is_from_line(line) && (is_dated(line) || is_known_header(next))
}

/// Whether this line begins with `From ` and is not the header with blanks before its colon (`From : ada@example.com`).
pub(crate) fn is_from_line(line: &[u8]) -> bool {
    line.strip_prefix(b"From ").is_some_and(|rest| !trim_start(rest).starts_with(b":"))
}

/// Whether this is `From `, a token, and a date. What is not a line that begins a message is not a dated one: a header `From : Thu, …`
/// that were one to here and none to whoever steps over such lines would be stood before for ever.
pub(crate) fn is_dated(line: &[u8]) -> bool {
    is_from_line(line)
        && line.len() <= FROM_LINE_BYTES_MAX
        && date_part(line).is_some_and(|part| date::read(part).is_some())
}

/// The part of the line that may be a date.
pub(crate) fn date_part(line: &[u8]) -> Option<&[u8]> {
    let rest = line.strip_prefix(b"From ")?;
    let rest = trim_start(rest);
    if let Some(quoted) = rest.strip_prefix(b"\"") {
        // `"ada example"@example.com Thu …`
        let end = memchr(b'"', quoted)?;
        return after_word(&quoted[end + 1..]);
    }
    let (word, after) = split_word(rest);
    if date::may_begin(word) && !word.contains(&b'@') && date::read(rest).is_some() {
        // The sender is missing: `From  Thu Jan  1 …`
        return Some(rest);
    }
    let (second, further) = split_word(after);
    if second == b"at" {
        return after_word(further);
    }
    date::may_begin(second).then_some(after)
}

fn after_word(text: &[u8]) -> Option<&[u8]> {
    let (_, after) = split_word(text);
    date::may_begin(split_word(after).0).then_some(after)
}

fn trim_start(text: &[u8]) -> &[u8] {
    let blanks = text.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    &text[blanks..]
}

/// The first word, and what follows it without the blanks.
fn split_word(text: &[u8]) -> (&[u8], &[u8]) {
    let end = text.iter().position(|byte| matches!(byte, b' ' | b'\t')).unwrap_or(text.len());
    (&text[..end], trim_start(&text[end..]))
}

/// The first line without its line end, and what follows it.
pub(crate) fn split_line(text: &[u8]) -> (&[u8], &[u8]) {
    match memchr(b'\n', text) {
        Some(end) => (text[..end].strip_suffix(b"\r").unwrap_or(&text[..end]), &text[end + 1..]),
        None => (text, &[]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_that_begin_a_message() {
        for line in [
            "From ada@example.com Thu Jan  1 00:00:00 2026",
            "From ada@example.com  Thu Jan  1 00:00:00 2026",
            "From ada at example.com  Thu Jan  1 00:00:00 2026",
            "From 1545668983435175434@xxx Fri Sep 16 22:26:51 +0000 2016",
            "From - Thu Jan  1 00:00:00 2026",
            "From  Thu Jan  1 00:00:00 2026",
            "From MAILER-DAEMON Thu Jan 01 00:00 CET 2026",
            "From ada@example.com Thu, 1 Jan 2026 00:00:00 +0100",
            "From ada@example.com 2026-01-01 00:00:00",
            "From \"ada example\"@example.com Thu Jan  1 00:00:00 2026",
            "From ada@example.com Thu Jan  1 00:00:00 2026 remote from example",
        ] {
            assert!(is_dated(line.as_bytes()), "{line}");
        }
    }

    #[test]
    fn lines_of_a_body_do_not() {
        for line in [
            "From now on we meet on Mondays.",
            "From now on we meet on Mon Jan  5 10:00:00 2026",
            "From Monday 10:00 to Friday",
            "From 10:00 to 12:00 on 5 January",
            "From the first of Jan 2026 at 10:00",
            "Fromage Thu Jan  1 00:00:00 2026",
            "From:",
        ] {
            assert!(!is_boundary(line.as_bytes(), b"some text"), "{line}");
        }
    }

    #[test]
    fn without_a_date_the_next_line_must_be_a_header() {
        assert!(is_boundary(b"From ada@example.com", b"Return-Path: <ada@example.com>"));
        assert!(is_boundary(b"From ada", b"X-Mozilla-Status: 0001"));
        assert!(!is_boundary(b"From Ada", b"Note: bring a coat"));
        assert!(!is_boundary(b"From Ada", b""));
        assert!(!is_boundary(b"From  : ada@example.com", b"To: ben@example.com"));
    }
}
