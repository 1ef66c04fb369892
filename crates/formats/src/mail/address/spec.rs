//! One address: cleaned of what the format allows around and inside it, or refused.

use super::Word;
use crate::mail::word;
use memchr::{memchr, memrchr};

/// Longest address, in bytes (RFC 3696, erratum 1690: 64 + 1 + 255).
const ADDRESS_BYTES_MAX: usize = 320;

/// The address as written, without blanks, comments, `mailto:`, a route, quotes around it or a dot at its end.
///
/// `None` where this is no address: no `@` or several, an empty half, characters that cannot be.
pub(super) fn clean(raw: &[u8]) -> Option<String> {
    if is_plain(raw) {
        return Some(word::text_of(raw).into_owned());
    }
    let decoded;
    let mut raw = raw;
    if memchr::memmem::find(raw, b"=?").is_some() {
        decoded = word::decode(raw).into_bytes();
        raw = &decoded;
    }
    let mut text = without_blanks_and_comments(raw);
    if text.len() > 7 && text[..7].eq_ignore_ascii_case(b"mailto:") {
        text.drain(..7);
    }
    if text.first() == Some(&b'@')
        && let Some(end) = memchr(b':', &text)
    {
        // A route, `@relay.example:ada@example.com`, obsolete since 1989.
        text.drain(..=end);
    }
    if text.len() > 2 && text[0] == b'\'' && text[text.len() - 1] == b'\'' {
        text = text[1..text.len() - 1].to_vec();
    }
    while matches!(text.last(), Some(b'.' | b'\'' | b'>')) {
        text.pop();
    }
    is_address(&text).then(|| word::text_of(&text).into_owned())
}

/// Puts an address together whose parts stand apart (`ada @ example . com`): from the word at `at`, which holds the `@`,
/// to both sides, not before `first`. Says from which word to before which one it reaches.
pub(super) fn joined(words: &[Word<'_>], first: usize, at: usize) -> (usize, usize, Vec<u8>) {
    let mut start = at;
    while start > first {
        let opens = matches!(words[start], Word::Atom([b'@' | b'.', ..]));
        let previous_opens = start < at && matches!(words[start - 1], Word::Atom([.., b'.']));
        if !opens && !previous_opens {
            break;
        }
        start -= 1;
    }
    let mut raw = Vec::new();
    for word in &words[start..=at] {
        raw.extend_from_slice(word.raw());
    }
    let mut end = at + 1;
    while let Some(Word::Atom(next)) = words.get(end) {
        let goes_on = matches!(raw.last(), Some(b'@' | b'.')) || next.first() == Some(&b'.');
        if !goes_on || next.contains(&b'@') {
            break;
        }
        raw.extend_from_slice(next);
        end += 1;
    }
    (start, end, raw)
}

/// The common case: letters, digits and a few signs around one `@`.
fn is_plain(raw: &[u8]) -> bool {
    let Some(at) = memchr(b'@', raw) else { return false };
    let plain =
        |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b'+' | b'=' | b'/' | b'#');
    let (local, domain) = (&raw[..at], &raw[at + 1..]);
    raw.len() <= ADDRESS_BYTES_MAX
        && !local.is_empty()
        && local.iter().all(plain)
        && memchr::memmem::find(local, b"=?").is_none()
        && domain.first().is_some_and(u8::is_ascii_alphanumeric)
        && domain.last().is_some_and(u8::is_ascii_alphanumeric)
        && domain.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_'))
}

fn is_address(text: &[u8]) -> bool {
    let Some(at) = memrchr(b'@', text) else { return false };
    let (local, domain) = (&text[..at], &text[at + 1..]);
    let quoted = local.len() > 2 && local[0] == b'"' && local[local.len() - 1] == b'"';
    let local_byte = |byte: &u8| !byte.is_ascii_control() && !b" @\"(),:;<>[]\\".contains(byte);
    let literal = domain.first() == Some(&b'[') && domain.last() == Some(&b']');
    let domain_byte =
        |byte: &u8| byte.is_ascii_alphanumeric() || !byte.is_ascii() || matches!(byte, b'.' | b'-' | b'_');
    let literal_byte = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b':' | b'-' | b'[' | b']');
    text.len() <= ADDRESS_BYTES_MAX
        && !local.is_empty()
        && (quoted || local.iter().all(local_byte))
        && !local.iter().any(u8::is_ascii_control)
        && domain.iter().any(u8::is_ascii_alphanumeric) | domain.iter().any(|byte| !byte.is_ascii())
        && (if literal { domain.iter().all(literal_byte) } else { domain.iter().all(domain_byte) })
        && domain.first() != Some(&b'.')
}

/// Blanks count only inside a quoted local part.
fn without_blanks_and_comments(raw: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(raw.len());
    let (mut quoted, mut depth) = (false, 0_usize);
    for &byte in raw {
        match byte {
            b'"' if depth == 0 => {
                quoted = !quoted;
                out.push(byte);
            }
            b'(' if !quoted => depth += 1,
            b')' if !quoted => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            byte if byte.is_ascii_whitespace() && !quoted => {}
            byte => out.push(byte),
        }
    }
    // A quotation mark at both ends belongs to the sentence, not to the address.
    if out.len() > 2 && out[0] == b'"' && out[out.len() - 1] == b'"' {
        out.pop();
        out.remove(0);
    }
    out
}
