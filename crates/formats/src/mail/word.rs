//! Text of headers: encoded words (RFC 2047), raw 8-bit text, folded lines.

use encoding_rs::WINDOWS_1252;
use mail_parser::decoders::charsets::map::charset_decoder;
use std::borrow::Cow;

/// Longest charset name that is looked up; the longest registered one has 45 letters.
const CHARSET_BYTES_MAX: usize = 45;

/// The text of a header or of a part of one: encoded words decoded, also where they stand inside quotes; folds, tabs and
/// runs of blanks are one blank; control characters are gone.
///
/// Bytes outside encoded words are UTF-8, or else Windows-1252, which is what old mailers meant.
pub(crate) fn decode(raw: &[u8]) -> String {
    if memchr::memchr(b'?', raw).is_none() {
        return tidy(&text_of(raw));
    }
    let mut decoder = Decoder { out: String::with_capacity(raw.len()), pending: None };
    let mut rest = raw;
    while let Some(at) = memchr::memmem::find(rest, b"=?") {
        if let Some((word, length)) = EncodedWord::at(&rest[at..]) {
            decoder.plain(&rest[..at]);
            decoder.encoded(&word);
            rest = &rest[at + length..];
        } else {
            decoder.plain(&rest[..at + 2]);
            rest = &rest[at + 2..];
        }
    }
    decoder.plain(rest);
    decoder.flush();
    tidy(&decoder.out)
}

/// The length of the encoded word that starts here, if one does. Blanks inside it, which are not allowed but common, are
/// taken as part of it.
pub(crate) fn encoded_length(raw: &[u8]) -> Option<usize> {
    EncodedWord::at(raw).map(|(_, length)| length)
}

/// Raw bytes as text: UTF-8, or else Windows-1252.
pub(crate) fn text_of(raw: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(raw) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(raw).0,
    }
}

struct EncodedWord<'a> {
    charset: &'a [u8],
    base64: bool,
    text: &'a [u8],
}

impl<'a> EncodedWord<'a> {
    /// Reads `=?charset*language?Q?text?=`; also says how long it is.
    fn at(raw: &'a [u8]) -> Option<(Self, usize)> {
        let inner = raw.strip_prefix(b"=?")?;
        let charset_end = memchr::memchr(b'?', inner)?;
        let charset = inner[..charset_end].split(|&byte| byte == b'*').next()?;
        let plausible = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b':' | b'+');
        if charset.is_empty() || charset.len() > CHARSET_BYTES_MAX || !charset.iter().all(plausible) {
            return None;
        }
        let base64 = match inner.get(charset_end + 1)?.to_ascii_lowercase() {
            b'b' => true,
            b'q' => false,
            _ => return None,
        };
        if *inner.get(charset_end + 2)? != b'?' {
            return None;
        }
        let text_start = charset_end + 3;
        let text_end = text_start + memchr::memmem::find(&inner[text_start..], b"?=")?;
        let text = &inner[text_start..text_end];
        // An opening bracket means that this one was never closed and we are in somebody's address by now.
        (!text.contains(&b'<')).then_some((Self { charset, base64, text }, 2 + text_end + 2))
    }

    fn bytes(&self) -> Vec<u8> {
        if self.base64 { from_base64(self.text) } else { from_quoted(self.text) }
    }
}

/// Collects decoded text. Bytes of neighbouring words of one charset are joined before they become text, because mailers
/// cut words in the middle of a character.
struct Decoder<'a> {
    out: String,
    pending: Option<(&'a [u8], Vec<u8>)>,
}

impl<'a> Decoder<'a> {
    fn plain(&mut self, raw: &[u8]) {
        // Blanks between two encoded words are not part of the text.
        if raw.is_empty() || (self.pending.is_some() && raw.iter().all(u8::is_ascii_whitespace)) {
            if self.pending.is_none() {
                self.out.push_str(&text_of(raw));
            }
            return;
        }
        self.flush();
        self.out.push_str(&text_of(raw));
    }

    fn encoded(&mut self, word: &EncodedWord<'a>) {
        match &mut self.pending {
            Some((charset, bytes)) if charset.eq_ignore_ascii_case(word.charset) => bytes.extend(word.bytes()),
            _ => {
                self.flush();
                self.pending = Some((word.charset, word.bytes()));
            }
        }
    }

    fn flush(&mut self) {
        let Some((charset, bytes)) = self.pending.take() else { return };
        let honest = charset.eq_ignore_ascii_case(b"utf-8") || charset.eq_ignore_ascii_case(b"us-ascii");
        match charset_decoder(charset) {
            // Text that is valid UTF-8 and says ASCII was written by a mailer that did not know better.
            Some(_) if honest && std::str::from_utf8(&bytes).is_ok() => self.out.push_str(&text_of(&bytes)),
            Some(decoder) => self.out.push_str(&decoder(&bytes)),
            None => self.out.push_str(&text_of(&bytes)),
        }
    }
}

fn from_quoted(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut at = 0;
    while at < text.len() {
        match text[at] {
            b'_' => out.push(b' '),
            b'=' => {
                let digit = |offset: usize| text.get(at + offset).and_then(|&byte| (byte as char).to_digit(16));
                if let (Some(high), Some(low)) = (digit(1), digit(2)) {
                    out.push((high * 16 + low) as u8);
                    at += 2;
                } else {
                    out.push(b'=');
                }
            }
            byte => out.push(byte),
        }
        at += 1;
    }
    out
}

/// Lenient base64: what is not of the alphabet is passed over, padding may be missing.
fn from_base64(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() / 4 * 3 + 3);
    let (mut bits, mut count) = (0_u32, 0_u32);
    for &byte in text {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' => 63,
            _ => continue,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            out.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    out
}

fn tidy(text: &str) -> String {
    if is_tidy(text.as_bytes()) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for character in text.chars() {
        if character.is_whitespace() || character.is_control() {
            gap = true;
        } else {
            if gap && !out.is_empty() {
                out.push(' ');
            }
            gap = false;
            out.push(character);
        }
    }
    out
}

/// The common case: printable ASCII with single blanks inside.
fn is_tidy(text: &[u8]) -> bool {
    let mut before = b' ';
    for &byte in text {
        if !(b' '..=b'~').contains(&byte) || (byte == b' ' && before == b' ') {
            return false;
        }
        before = byte;
    }
    before != b' ' || text.is_empty()
}

#[cfg(test)]
mod tests {
    use super::decode;

    fn check(raw: &str, expected: &str) {
        assert_eq!(decode(raw.as_bytes()), expected);
    }

    #[test]
    fn encoded_words_become_text() {
        check("=?utf-8?Q?Zo=C3=AB_M=C3=BCller?=", "Zoë Müller");
        check("=?UTF-8?B?Wm/Dqw==?= =?UTF-8?Q?_X?=", "Zoë X");
        check("=?iso-8859-1*de?q?J=FCrgen?= Gross", "Jürgen Gross");
        check("A =?utf-8?q?b?= C", "A b C");
        check("=?koi8-r?B?7sHUwczY0Q==?=", "Наталья");
    }

    #[test]
    fn a_character_may_be_cut_between_two_words() {
        check("=?utf-8?Q?Zo=C3?=\r\n =?utf-8?Q?=AB?=", "Zoë");
    }

    #[test]
    fn what_is_not_an_encoded_word_stays() {
        check("a =? b", "a =? b");
        check("=?utf-8?X?abc?=", "=?utf-8?X?abc?=");
        check("=?no-such-charset?Q?abc?=", "abc");
    }

    #[test]
    fn raw_bytes_are_utf_8_or_else_windows_1252() {
        assert_eq!(decode("Zoë".as_bytes()), "Zoë");
        assert_eq!(decode(b"Zo\xeb"), "Zoë");
    }

    #[test]
    fn folds_and_control_characters_are_one_blank() {
        check("Ada\r\n\tExample\0", "Ada Example");
    }
}
