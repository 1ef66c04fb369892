//! Letters as mail: an `.eml` file that mail programs open as a draft, and a `mailto:` link. Writing only; reading mail is
//! [`crate::mail`].
//!
//! The file is RFC 5322 with MIME: lines end in CRLF, headers are ASCII and folded, other letters stand in encoded words
//! (RFC 2047, base64), the text is UTF-8 as quoted-printable. Whatever is in a name or a subject, no header can be added by it.

use chrono::{DateTime, Utc};
use std::fmt::Write as _;

/// Bytes of one line in quoted-printable, the mark of a soft break included (RFC 2045, 6.7).
const LINE_BYTES_MAX: usize = 76;
/// Bytes of text in one encoded word, so that with its marks it stays within 75 characters (RFC 2047, 2).
const WORD_BYTES_MAX: usize = 42;
/// Most characters of an address (RFC 5321, 4.5.3.1).
const ADDRESS_CHARACTERS_MAX: usize = 254;

/// A letter as mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// The writer's name; empty where it is not known.
    pub from_name: String,
    /// The writer's address; the mail program puts it in where it is not known.
    pub from: Option<String>,
    /// The reader's name; empty where it is not known.
    pub to_name: String,
    /// The reader's address; to be filled in in the mail program where it is not known.
    pub to: Option<String>,
    /// The subject.
    pub subject: String,
    /// What it says; lines end in `\n`.
    pub text: String,
    /// When the file was made.
    pub at: DateTime<Utc>,
}

/// The letter as a file. Mail programs that know `X-Unsent` open it for editing.
#[must_use]
pub fn eml(mail: &Mail) -> String {
    let mut out = String::new();
    let _ = write!(out, "Date: {}\r\n", mail.at.format("%a, %d %b %Y %H:%M:%S +0000"));
    header(&mut out, "From", &mailbox(&mail.from_name, mail.from.as_deref()));
    if mail.to.is_some() {
        header(&mut out, "To", &mailbox(&mail.to_name, mail.to.as_deref()));
    }
    header(&mut out, "Subject", &encoded_words(&mail.subject));
    out.push_str("MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n");
    out.push_str("Content-Transfer-Encoding: quoted-printable\r\nX-Unsent: 1\r\n\r\n");
    quoted_printable(&mut out, &mail.text);
    out
}

/// The letter as a link that opens the user's mail program (RFC 6068); the address may be missing.
#[must_use]
pub fn mailto(mail: &Mail) -> String {
    let text = mail.text.replace("\r\n", "\n").replace('\n', "\r\n");
    let to = mail.to.as_deref().map(|address| percent(address, "@")).unwrap_or_default();
    format!("mailto:{to}?subject={}&body={}", percent(&mail.subject, ""), percent(&text, ""))
}

/// Whether a text is one mail address, in the simple form that people use: no comments, no quotes, no list.
#[must_use]
pub fn is_address(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let is_atom = |letter: char| letter.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(letter);
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|letter| letter.is_alphanumeric() || letter == '-')
    };
    text.chars().count() <= ADDRESS_CHARACTERS_MAX
        && !local.is_empty()
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
        && local.chars().all(is_atom)
        && domain.split('.').all(is_label)
}

/// A name with an address. Without an address it is a group of nobody (RFC 6854), which a mail program replaces.
fn mailbox(name: &str, address: Option<&str>) -> String {
    let name = one_line(name);
    match (name.is_empty(), address) {
        (true, Some(address)) => one_line(address),
        (false, Some(address)) => format!("{} <{}>", phrase(&name), one_line(address)),
        (true, None) => "undisclosed-sender:;".to_owned(),
        (false, None) => format!("{}:;", phrase(&name)),
    }
}

/// A name as a phrase: as it is, in quotes where it has marks that mean something, in encoded words where it is not ASCII.
fn phrase(name: &str) -> String {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || " !#$%&'*+-/=?^_`{|}~".contains(letter);
    if name.chars().all(is_plain) {
        return name.to_owned();
    }
    if name.chars().all(|letter| letter == ' ' || letter.is_ascii_graphic()) {
        return format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\""));
    }
    encoded_words(name)
}

/// Text of a header: ASCII as it is, anything else as encoded words, each of whole letters.
fn encoded_words(text: &str) -> String {
    let text = one_line(text);
    let is_plain = text.chars().all(|letter| letter == ' ' || letter.is_ascii_graphic());
    // What looks like an encoded word would be taken for one.
    if is_plain && !text.contains("=?") {
        return text;
    }
    let mut words: Vec<String> = Vec::new();
    let mut part = String::new();
    for letter in text.chars() {
        if part.len() + letter.len_utf8() > WORD_BYTES_MAX {
            words.push(std::mem::take(&mut part));
        }
        part.push(letter);
    }
    words.push(part);
    words.iter().map(|part| format!("=?UTF-8?B?{}?=", base64(part.as_bytes()))).collect::<Vec<_>>().join(" ")
}

/// No line break or other control can end a header.
fn one_line(text: &str) -> String {
    text.split(|letter: char| letter.is_control() || letter == ' ')
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Writes a header, folded before a word that would go beyond the line.
fn header(out: &mut String, name: &str, value: &str) {
    let mut length = name.len() + 1;
    let _ = write!(out, "{name}:");
    for word in value.split(' ') {
        if length + 1 + word.len() > LINE_BYTES_MAX && length > name.len() + 1 {
            out.push_str("\r\n");
            length = 0;
        }
        out.push(' ');
        out.push_str(word);
        length += 1 + word.len();
    }
    out.push_str("\r\n");
}

/// Writes text as quoted-printable, its lines ending in CRLF.
fn quoted_printable(out: &mut String, text: &str) {
    for line in text.replace("\r\n", "\n").split('\n') {
        let mut length = 0;
        let bytes = line.as_bytes();
        for (place, &byte) in bytes.iter().enumerate() {
            let is_last = place + 1 == bytes.len();
            // A space at the end of a line would be lost on the way, and so would what some programs do to a `From ` or a dot.
            let is_space = matches!(byte, b' ' | b'\t') && !is_last;
            let is_start = place == 0 && matches!(byte, b'F' | b'.');
            let token = if (is_space || (byte.is_ascii_graphic() && byte != b'=')) && !is_start {
                char::from(byte).to_string()
            } else {
                format!("={byte:02X}")
            };
            if length + token.len() > LINE_BYTES_MAX - 1 {
                out.push_str("=\r\n");
                length = 0;
            }
            length += token.len();
            out.push_str(&token);
        }
        out.push_str("\r\n");
    }
}

/// Percent-encodes everything but what stands for itself in an address, and `also`.
fn percent(text: &str, also: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) || also.as_bytes().contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let at = |place: usize| u32::from(chunk.get(place).copied().unwrap_or_default());
        let all = at(0) << 16 | at(1) << 8 | at(2);
        for (place, shift) in [18, 12, 6, 0].into_iter().enumerate() {
            let letter = if place <= chunk.len() { LETTERS[(all >> shift & 63) as usize] } else { b'=' };
            out.push(char::from(letter));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mail() -> Mail {
        Mail {
            from_name: "Nora Lindqvist".to_owned(),
            from: Some("nora@example.com".to_owned()),
            to_name: "Zoë O'Brien, PhD".to_owned(),
            to: Some("zoe@example.org".to_owned()),
            subject: "Eine Frage über das Verhandeln, und eine kleine Bitte um zwanzig Minuten".to_owned(),
            text: "Dear Zoë,\n\nFrom the start = now.\n.\nTrailing \nBest".to_owned(),
            at: "2026-11-02T09:00:00Z".parse().expect("a time"),
        }
    }

    #[test]
    fn a_letter_reads_as_mail() {
        let file = eml(&mail());
        assert_eq!(
            file,
            "Date: Mon, 02 Nov 2026 09:00:00 +0000\r\n\
             From: Nora Lindqvist <nora@example.com>\r\n\
             To: =?UTF-8?B?Wm/DqyBPJ0JyaWVuLCBQaEQ=?= <zoe@example.org>\r\n\
             Subject: =?UTF-8?B?RWluZSBGcmFnZSDDvGJlciBkYXMgVmVyaGFuZGVsbiwgdW5kIGVpbmUg?=\r\n \
             =?UTF-8?B?a2xlaW5lIEJpdHRlIHVtIHp3YW56aWcgTWludXRlbg==?=\r\n\
             MIME-Version: 1.0\r\n\
             Content-Type: text/plain; charset=utf-8\r\n\
             Content-Transfer-Encoding: quoted-printable\r\n\
             X-Unsent: 1\r\n\r\n\
             Dear Zo=C3=AB,\r\n\r\n=46rom the start =3D now.\r\n=2E\r\nTrailing=20\r\nBest\r\n"
        );
    }

    #[test]
    fn no_line_is_too_long_and_every_line_ends_as_it_should() {
        let text = format!("{}\n{}", "ü".repeat(300), "word ".repeat(100));
        let subject = "ö".repeat(200);
        let file = eml(&Mail { text, subject, ..mail() });
        assert!(!file.replace("\r\n", "").contains(['\r', '\n']));
        for line in file.split("\r\n") {
            assert!(line.len() <= 78 && line.is_ascii(), "{}: {line}", line.len());
        }
    }

    #[test]
    fn nothing_typed_adds_a_header() {
        let evil = "Hello\r\nBcc: everybody@example.com";
        let file =
            eml(&Mail { subject: evil.to_owned(), to_name: evil.to_owned(), from_name: evil.to_owned(), ..mail() });
        assert!(!file.contains("\r\nBcc"), "{file}");
        assert!(file.contains("Subject: Hello Bcc: everybody@example.com\r\n"));
    }

    #[test]
    fn without_addresses_it_is_still_a_letter() {
        let file = eml(&Mail { from: None, to: None, ..mail() });
        assert!(file.contains("From: Nora Lindqvist:;\r\n") && !file.contains("\r\nTo:"));
        let nobody = eml(&Mail { from: None, from_name: String::new(), ..mail() });
        assert!(nobody.contains("From: undisclosed-sender:;\r\n"));
    }

    #[test]
    fn a_link_carries_all_of_it() {
        let link = mailto(&Mail { subject: "A & B?".to_owned(), text: "Zoë\nx=1".to_owned(), ..mail() });
        assert_eq!(link, "mailto:zoe@example.org?subject=A%20%26%20B%3F&body=Zo%C3%AB%0D%0Ax%3D1");
        assert!(mailto(&Mail { to: None, ..mail() }).starts_with("mailto:?subject="));
    }

    #[test]
    fn addresses_are_told_from_other_texts() {
        for good in ["ada@example.com", "a.b+c@mail.example.org", "zoë@exämple.de"] {
            assert!(is_address(good), "{good}");
        }
        for bad in
            ["", "ada", "@b.c", "a@", "a b@c.d", "a@b..c", ".a@b.c", "a@b.c, d@e.f", "a@b.c\r\nBcc: x@y.z", "<a@b.c>"]
        {
            assert!(!is_address(bad), "{bad}");
        }
    }
}
