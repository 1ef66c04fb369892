//! Content lines: what vCard and iCalendar files consist of, read one at a time.
//!
//! Folded lines are joined as bytes, because some writers fold inside a character; quoted-printable soft breaks of
//! vCard 2.1 are joined, too. What comes out is one property: `GROUP.NAME;PARAMETERS:VALUE`.

use crate::decode::{self, Decoded};
use crate::sink::{ReadError, Sink};
use memchr::memchr2;
use std::borrow::Cow;
use std::io::Read;

/// Longest content line that is kept, in bytes; the rest is passed over (`ours`: photos are longer, and left out anyway).
pub(crate) const CONTENT_LINE_BYTES_MAX: usize = 1024 * 1024;

/// Where the word quoted-printable must stand to count, in bytes from the beginning of a line (`ours`).
const PARAMETERS_BYTES_MAX: usize = 512;

/// Where a content line stood, and whether it was too long to be kept whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct LineInfo {
    /// Line of its beginning, counted from 1.
    pub(crate) number: u64,
    /// Only the first [`CONTENT_LINE_BYTES_MAX`] bytes were kept.
    pub(crate) cut: bool,
    /// How many bytes of the file it took.
    pub(crate) bytes: u64,
}

/// Gives the content lines of a file.
pub(crate) struct ContentLines<'r> {
    source: Decoded<'r>,
    /// Physical lines begun so far.
    number: u64,
    after_return: bool,
    /// The beginning of the next content line, where it was read already.
    ahead: Vec<u8>,
    ahead_info: Option<LineInfo>,
}

impl<'r> ContentLines<'r> {
    pub(crate) fn new(reader: &'r mut dyn Read) -> Self {
        Self { source: Decoded::new(reader), number: 0, after_return: false, ahead: Vec::new(), ahead_info: None }
    }

    /// The next content line, unfolded, into `line`; `None` at the end of the file, when all progress has been told.
    pub(crate) fn next(&mut self, line: &mut Vec<u8>, sink: &mut dyn Sink) -> Result<Option<LineInfo>, ReadError> {
        line.clear();
        let mut info = match self.ahead_info.take() {
            Some(info) => {
                std::mem::swap(line, &mut self.ahead);
                info
            }
            None => match self.physical(sink)? {
                Some(info) => {
                    std::mem::swap(line, &mut self.ahead);
                    info
                }
                None => return Ok(None),
            },
        };
        let mut last_number = info.number;
        while let Some(next) = self.physical(sink)? {
            // A soft break before an empty line goes on with that empty line, and not with what stands after it.
            let adjacent = next.number == last_number + 1 && frame(&self.ahead).is_none();
            let soft_break = line.last() == Some(&b'=') && adjacent && is_quoted_printable(line);
            last_number = next.number;
            if soft_break {
                line.pop();
                append(line, &self.ahead, &mut info);
            } else if let Some(b' ' | b'\t') = self.ahead.first() {
                append(line, &self.ahead[1..], &mut info);
            } else {
                self.ahead_info = Some(next);
                break;
            }
            info.bytes += next.bytes;
            info.cut |= next.cut;
        }
        Ok(Some(info))
    }

    /// The next physical line that is not empty, into `self.ahead`; it ends at LF, CR LF or a lone CR.
    fn physical(&mut self, sink: &mut dyn Sink) -> Result<Option<LineInfo>, ReadError> {
        self.ahead.clear();
        let mut info = LineInfo { number: self.number + 1, cut: false, bytes: 0 };
        loop {
            let piece = self.source.fill(sink)?;
            if piece.is_empty() {
                self.source.report(sink)?;
                let something = !self.ahead.is_empty();
                self.number += u64::from(something);
                return Ok(something.then_some(info));
            }
            if std::mem::take(&mut self.after_return) && piece[0] == b'\n' {
                self.source.consume(1);
                continue;
            }
            let end = memchr2(b'\n', b'\r', piece);
            append(&mut self.ahead, &piece[..end.unwrap_or(piece.len())], &mut info);
            let taken = end.map_or(piece.len(), |end| end + 1);
            info.bytes += taken as u64;
            if let Some(end) = end {
                self.after_return = piece[end] == b'\r';
                self.number += 1;
            }
            self.source.consume(taken);
            if end.is_some() && !self.ahead.is_empty() {
                return Ok(Some(info));
            }
            if end.is_some() {
                info = LineInfo { number: self.number + 1, cut: false, bytes: info.bytes };
            }
        }
    }
}

/// Adds a piece, up to the limit.
fn append(line: &mut Vec<u8>, piece: &[u8], info: &mut LineInfo) {
    let room = CONTENT_LINE_BYTES_MAX.saturating_sub(line.len());
    info.cut |= piece.len() > room;
    line.extend_from_slice(&piece[..piece.len().min(room)]);
}

/// Whether the parameters of a line say quoted-printable.
fn is_quoted_printable(line: &[u8]) -> bool {
    // Looked at again for every soft break, so the part must be short.
    let line = &line[..line.len().min(PARAMETERS_BYTES_MAX)];
    let head = &line[..memchr::memchr(b':', line).unwrap_or(line.len())];
    const WORD: &[u8] = b"QUOTED-PRINTABLE";
    head.windows(WORD.len()).any(|window| window.eq_ignore_ascii_case(WORD))
}

/// What a `BEGIN:` or `END:` line does, and to which component.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Frame<'l> {
    /// A component begins.
    Begin(&'l [u8]),
    /// A component ends.
    End(&'l [u8]),
}

/// Reads a `BEGIN:` or `END:` line in any case and with white space around it.
pub(crate) fn frame(line: &[u8]) -> Option<Frame<'_>> {
    let line = line.trim_ascii();
    let colon = line.iter().take(8).position(|&byte| byte == b':')?;
    let component = line[colon + 1..].trim_ascii();
    let name = line[..colon].trim_ascii_end();
    if name.eq_ignore_ascii_case(b"BEGIN") {
        Some(Frame::Begin(component))
    } else if name.eq_ignore_ascii_case(b"END") {
        Some(Frame::End(component))
    } else {
        None
    }
}

/// A content line in its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Parts<'l> {
    group: Option<&'l [u8]>,
    name: &'l [u8],
    parameters: &'l [u8],
    value: &'l [u8],
}

/// Takes a content line apart; `None` where it has no name or no value, so that it is no property.
pub(crate) fn parts(line: &[u8]) -> Option<Parts<'_>> {
    let first = unquoted(line, b':').or_else(|| memchr::memchr(b':', line))?;
    // Some write `TZID=(UTC+01:00) Berlin:20250710T090000` without quotation marks; the date itself has no colon.
    let names_zone = line[..first].windows(6).any(|window| window.eq_ignore_ascii_case(b";TZID="));
    let colon = if names_zone { memchr::memrchr(b':', line)? } else { first };
    let (head, value) = (&line[..colon], &line[colon + 1..]);
    let semicolon = memchr::memchr(b';', head).unwrap_or(head.len());
    let (full_name, parameters) = head.split_at(semicolon);
    let (group, name) = match memchr::memrchr(b'.', full_name) {
        Some(dot) => (Some(full_name[..dot].trim_ascii()), &full_name[dot + 1..]),
        None => (None, full_name),
    };
    let name = name.trim_ascii();
    let is_name = !name.is_empty() && name.iter().all(|&byte| byte.is_ascii_alphanumeric() || b"-_/".contains(&byte));
    is_name.then_some(Parts { group: group.filter(|group| !group.is_empty()), name, parameters, value })
}

/// Where a byte stands outside quotation marks.
fn unquoted(line: &[u8], wanted: u8) -> Option<usize> {
    let mut quoted = false;
    for (index, &byte) in line.iter().enumerate() {
        if byte == b'"' {
            quoted = !quoted;
        } else if byte == wanted && !quoted {
            return Some(index);
        }
    }
    None
}

impl<'l> Parts<'l> {
    /// The name in capitals.
    pub(crate) fn name(&self) -> String {
        String::from_utf8_lossy(self.name).to_ascii_uppercase()
    }

    /// The value as it stands.
    pub(crate) fn value_text(&self) -> Cow<'l, str> {
        decode::text(self.value, None)
    }

    /// Whether the value is binary data written as text.
    pub(crate) fn is_binary(&self) -> bool {
        let encoded = self.parameter_list().any(|parameter| {
            let value = parameter.rsplit(|&byte| byte == b'=').next().unwrap_or_default().trim_ascii();
            value.eq_ignore_ascii_case(b"b") && parameter.contains(&b'=') || value.eq_ignore_ascii_case(b"BASE64")
        });
        encoded || self.value.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case(b"data:"))
    }

    /// The same property as any reader of today understands it: UTF-8, no quoted-printable, line breaks as `\n`, on one
    /// line without its end.
    pub(crate) fn modern(&self) -> String {
        let mut charset = None;
        let mut quoted_printable = false;
        let mut line = String::with_capacity(self.value.len() + 32);
        if let Some(group) = self.group {
            line.push_str(&decode::text(group, None));
            line.push('.');
        }
        line.push_str(&String::from_utf8_lossy(self.name));
        for parameter in self.parameter_list() {
            let parameter = decode::text(parameter, None);
            let (key, value) = parameter.split_once('=').unwrap_or(("", &parameter));
            let value = value.trim();
            if value.eq_ignore_ascii_case("QUOTED-PRINTABLE") {
                quoted_printable = true;
            } else if key.trim().eq_ignore_ascii_case("CHARSET") {
                charset = Some(value.trim_matches('"').to_owned());
            } else if !value.eq_ignore_ascii_case("8BIT") && !value.eq_ignore_ascii_case("7BIT") {
                line.push(';');
                if key.trim().eq_ignore_ascii_case("TZID") && !value.contains('"') {
                    let value: String = value.chars().filter(|character| !character.is_control()).collect();
                    line.push_str(&format!("TZID=\"{value}\""));
                    continue;
                }
                let balanced = parameter.bytes().filter(|&byte| byte == b'"').count() % 2 == 0;
                let kept = parameter.trim().chars().filter(|&character| balanced || character != '"');
                line.extend(kept.filter(|character| !character.is_control()));
            }
        }
        line.push(':');
        let value = if quoted_printable { Cow::Owned(unquote_printable(self.value)) } else { self.value.into() };
        let value = decode::text(&value, charset.as_deref());
        let mut characters = value.chars().peekable();
        while let Some(character) = characters.next() {
            match character {
                '\r' => {
                    characters.next_if_eq(&'\n');
                    line.push_str("\\n");
                }
                '\n' => line.push_str("\\n"),
                '\0' => {}
                other => line.push(other),
            }
        }
        line
    }

    fn parameter_list(&self) -> impl Iterator<Item = &[u8]> {
        let mut rest = self.parameters;
        std::iter::from_fn(move || {
            rest = rest.strip_prefix(b";")?;
            let end = unquoted(rest, b';').unwrap_or(rest.len());
            let (parameter, after) = rest.split_at(end);
            rest = after;
            Some(parameter)
        })
        .filter(|parameter| !parameter.trim_ascii().is_empty())
    }
}

/// Decodes quoted-printable leniently: what is no hexadecimal number stands for itself.
fn unquote_printable(bytes: &[u8]) -> Vec<u8> {
    let digit = |byte: Option<&u8>| byte.and_then(|&byte| char::from(byte).to_digit(16)).map(|digit| digit as u8);
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut index = 0;
    while index < bytes.len() {
        match (bytes[index], digit(bytes.get(index + 1)), digit(bytes.get(index + 2))) {
            (b'=', Some(high), Some(low)) => {
                decoded.push(high * 16 + low);
                index += 3;
            }
            (byte, _, _) => {
                decoded.push(byte);
                index += 1;
            }
        }
    }
    decoded
}
