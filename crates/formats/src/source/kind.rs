//! What a file is, told by its content. The name decides only where the content leaves it open.

use super::text;
use crate::mail;
use crate::mail::single::is_byte_count;
use memchr::memmem;
use model::record::SkipReason;

/// What a file was recognised as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Many messages in a file.
    Mbox,
    /// One message.
    Mail,
    /// Cards of an address book.
    VCard,
    /// A calendar.
    Calendar,
    /// A list of contacts or messages, as a table.
    Csv,
    /// A network file of ours.
    Network,
    /// An archive; [`super::visit`] opens it.
    Zip,
    /// A packed file; [`super::visit`] opens it.
    Gzip,
    /// Nothing that is read here, and why.
    Unknown(SkipReason),
}

impl Kind {
    /// The kind as a word.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Kind::Mbox => "mbox",
            Kind::Mail => "mail",
            Kind::VCard => "vcard",
            Kind::Calendar => "calendar",
            Kind::Csv => "csv",
            Kind::Network => "network",
            Kind::Zip => "zip",
            Kind::Gzip => "gzip",
            Kind::Unknown(_) => "unknown",
        }
    }

    pub(super) fn not_read(what: &str) -> Self {
        Kind::Unknown(SkipReason::NotRead(what.to_owned()))
    }
}

/// Tells what a file is.
///
/// `head` is its beginning, 8 KiB are plenty; `name` its name, of which only the ending is looked at, and only for tables.
#[must_use]
pub fn sniff(head: &[u8], name: &str) -> Kind {
    if head.is_empty() {
        return Kind::not_read("an empty file");
    }
    if let Some(kind) = by_signature(head) {
        return kind;
    }
    match text::utf16(head) {
        Some(encoding) => by_text(encoding.decode_with_bom_removal(head).0.as_bytes(), name),
        None => by_text(head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head), name),
    }
}

/// Formats that begin with fixed bytes.
fn by_signature(head: &[u8]) -> Option<Kind> {
    const KNOWN: [(&[u8], &str); 22] = [
        (b"%PDF", "a PDF document"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"GIF8", "a picture"),
        (b"II*\0", "a picture"),
        (b"MM\0*", "a picture"),
        (b"BM", "a picture"),
        (b"RIFF", "a picture, sound or film"),
        (b"ID3", "a sound"),
        (b"OggS", "a sound"),
        (b"fLaC", "a sound"),
        (b"7z\xbc\xaf", "a 7z archive"),
        (b"Rar!", "a rar archive"),
        (b"BZh", "a bz2 file"),
        (b"\xfd7zXZ", "an xz file"),
        (b"\x28\xb5\x2f\xfd", "a zst file"),
        (b"!BDN", "an Outlook data file (pst)"),
        (b"\xd0\xcf\x11\xe0", "an old Office document or Outlook message"),
        (b"SQLite format 3\0", "a database"),
        (b"bplist00", "a property list"),
        (b"\x7fELF", "a program"),
        (b"{\\rtf", "a text document"),
    ];
    if head.starts_with(b"\x1f\x8b") {
        return Some(Kind::Gzip);
    }
    if [&b"PK\x03\x04"[..], b"PK\x05\x06", b"PK\x07\x08"].iter().any(|mark| head.starts_with(mark)) {
        return Some(if is_office(head) { Kind::not_read("an office document") } else { Kind::Zip });
    }
    if head.get(257..262) == Some(b"ustar") {
        return Some(Kind::not_read("a tar archive"));
    }
    if head.get(4..8) == Some(b"ftyp") {
        return Some(Kind::not_read("a picture or film"));
    }
    // `BM` and `MZ` are two letters that a text may begin with; a program or picture has a NUL soon after.
    let binary = head.iter().take(64).any(|&byte| byte == 0);
    if head.starts_with(b"MZ") && binary {
        return Some(Kind::not_read("a program"));
    }
    let known = KNOWN.iter().find(|(mark, _)| head.starts_with(mark) && (mark.len() > 2 || binary));
    known.map(|(_, what)| Kind::not_read(what))
}

/// Whether the first entry of this zip is one of those with which office documents, books and programs begin.
fn is_office(head: &[u8]) -> bool {
    const NAME_START: usize = 30;
    let name = head.get(NAME_START..).unwrap_or_default();
    [&b"[Content_Types].xml"[..], b"mimetype", b"_rels/", b"docProps/", b"word/", b"xl/", b"META-INF/"]
        .iter()
        .any(|known| name.starts_with(known))
}

fn by_text(head: &[u8], name: &str) -> Kind {
    let text = head.trim_ascii_start();
    if text.is_empty() {
        return Kind::not_read("an empty file");
    }
    let starts = |mark: &str| text.get(..mark.len()).is_some_and(|start| start.eq_ignore_ascii_case(mark.as_bytes()));
    if starts("BEGIN:VCARD") {
        return Kind::VCard;
    }
    if ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "BEGIN:VTODO", "BEGIN:VJOURNAL"].iter().any(|mark| starts(mark)) {
        return Kind::Calendar;
    }
    if mail::starts_mbox(text) {
        return Kind::Mbox;
    }
    if is_mail(text) {
        return Kind::Mail;
    }
    if matches!(text[0], b'{' | b'[') {
        return json(text);
    }
    if starts("<!doctype html") || starts("<html") {
        return Kind::not_read("a web page");
    }
    if starts("<?xml") || starts("<") && text.contains(&b'>') {
        return Kind::not_read("an XML file");
    }
    if !is_readable(text) {
        return Kind::not_read("a file of an unknown format");
    }
    if is_table(text, name) { Kind::Csv } else { Kind::not_read("a text without a table, cards or mail") }
}

/// Whether this begins with the headers of a message: among the first lines up to an empty one there is a header that
/// messages have, and the first line is one of any kind.
fn is_mail(text: &[u8]) -> bool {
    const LINES: usize = 60;
    let mut lines = text.split(|&byte| byte == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line)).peekable();
    let _ = lines.next_if(|line| is_byte_count(line));
    let Some(first) = lines.peek() else { return false };
    let name = first[..memchr::memchr(b':', first).unwrap_or(0)].trim_ascii_end();
    let is_header = !name.is_empty() && name.iter().all(u8::is_ascii_graphic);
    let quoted_from = first.starts_with(b">From ");
    if !is_header && !quoted_from {
        return false;
    }
    let header = lines.take_while(|line| !line.is_empty()).take(LINES);
    let known = header.filter(|line| mail::is_known_header(line)).count();
    // One alone may be the first line of some notes (`From: Monday`); messages have at least two.
    known >= 2
}

fn json(text: &[u8]) -> Kind {
    let ours = ["telemachus/network", "\"people\"", "\"ties\""];
    if text[0] == b'{' && ours.iter().any(|mark| memmem::find(text, mark.as_bytes()).is_some()) {
        Kind::Network
    } else {
        Kind::not_read("a JSON file of another kind")
    }
}

/// Whether this is text in some 8-bit encoding: no NUL and hardly any control characters.
fn is_readable(text: &[u8]) -> bool {
    let odd = text.iter().filter(|&&byte| byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c | 0x1b)).count();
    !text.contains(&0) && odd * 100 <= text.len()
}

/// Whether this is a table: by its ending, or by a line that names columns of people.
fn is_table(text: &[u8], name: &str) -> bool {
    const COLUMNS: [&str; 14] = [
        "first name",
        "last name",
        "given name",
        "family name",
        "e-mail",
        "email",
        "email address",
        "e-mail address",
        "e-mail 1 - value",
        "connected on",
        "full name",
        "name",
        "vorname",
        "nachname",
    ];
    /// How far down the line with the names of columns may stand; LinkedIn writes notes before it.
    const LINES: usize = 10;
    let lower = name.to_ascii_lowercase();
    let has_separator = |line: &[u8]| line.iter().any(|byte| matches!(byte, b',' | b';' | b'\t'));
    let mut lines = text.split(|&byte| byte == b'\n').take(LINES);
    if lower.ends_with(".csv") || lower.ends_with(".tsv") {
        return lines.any(has_separator);
    }
    lines.any(|line| {
        let line = String::from_utf8_lossy(line).to_ascii_lowercase();
        let cells = line.split([',', ';', '\t']).map(|cell| cell.trim().trim_matches('"'));
        cells.filter(|cell| COLUMNS.contains(cell)).count() >= 2
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(head: &[u8], name: &str, expected: &str) {
        let seen = match sniff(head, name) {
            Kind::Unknown(SkipReason::NotRead(what)) => what,
            kind => kind.code().to_owned(),
        };
        assert_eq!(seen, expected, "{}", String::from_utf8_lossy(head));
    }

    #[test]
    fn content_counts_and_not_the_name() {
        check(b"BEGIN:VCARD\r\nVERSION:3.0", "x.txt", "vcard");
        check(b"\xef\xbb\xbf\n  begin:vcard", "x", "vcard");
        check(b"BEGIN:VCALENDAR\n", "x.csv", "calendar");
        check(b"From a@x Thu Jan  1 00:00:00 2026\nFrom: a\n", "x.csv", "mbox");
        check(b"\n\nFrom - Thu Jan  1 00:00:00 2026\n", "Inbox", "mbox");
        check(b"Return-Path: <a@x>\nReceived: from y\n", "1", "mail");
        check(b"From  : a@x\nTo    : b@x\n", "1", "mail");
        check(b"1234\nFrom: a@x\nTo: b@x\n\n", "1.emlx", "mail");
        check(b"DKIM-Signature: v=1;\n\tb=x\nDate: x\n\n", "1", "mail");
        check(b"{\"format\": \"telemachus/network\"", "x", "network");
        check(b"First Name,Last Name,URL\nAda,Example,", "x", "csv");
        check(
            b"Notes:\r\n\"When exporting, some are missing.\"\r\n\r\nFirst Name,Last Name,URL,Email Address",
            "x",
            "csv",
        );
        check(b"a,b\n1,2\n", "x.csv", "csv");
        check(b"PK\x03\x04....", "x", "zip");
        check(b"\x1f\x8b\x08", "x.mbox", "gzip");
    }

    #[test]
    fn utf_16_is_read_like_other_text() {
        let wide = |text: &str, mark: &[u8]| -> Vec<u8> {
            mark.iter().copied().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
        };
        check(&wide("BEGIN:VCARD\r\n", b"\xff\xfe"), "x", "vcard");
        check(&wide("BEGIN:VCARD\r\nVERSION:2.1\r\n", b""), "x", "vcard");
        check(&wide("First Name\tLast Name\n", b"\xff\xfe"), "x", "csv");
    }

    #[test]
    fn other_files_are_named() {
        check(b"", "x", "an empty file");
        check(b" \n", "x", "an empty file");
        check(b"%PDF-1.7", "x.csv", "a PDF document");
        check(b"\x89PNG\r\n", "x", "a picture");
        check(b"<!DOCTYPE html>", "x", "a web page");
        check(
            b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0[Content_Types].xml",
            "x",
            "an office document",
        );
        check(b"[1, 2]", "x.json", "a JSON file of another kind");
        check(b"Dear Ada,\nsee you on Monday", "x.txt", "a text without a table, cards or mail");
        check(b"From: Monday\nall is well\n", "notes.txt", "a text without a table, cards or mail");
        check(&[0, 1, 2, 3, 0, 0, 9, 9], "x.csv", "a file of an unknown format");
        check(b"BMW,Audi\nFirst,Last", "x.csv", "csv");
    }
}
