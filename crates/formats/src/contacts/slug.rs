//! LinkedIn slugs: the one key of a LinkedIn profile that stays the same in every export.

use crate::decode::tidy;

/// Where a profile stands on the web.
const PROFILE_START: &str = "https://www.linkedin.com/in/";
/// Longest slug that is believed, in bytes (`ours`: real ones have at most 100 characters).
const SLUG_BYTES_MAX: usize = 600;

/// The slug of a profile's address: lower case, percent-decoded, without query, fragment or what follows it.
///
/// Any host whose name contains the label `linkedin` counts, with or without scheme; `None` for any other address.
pub(crate) fn slug(address: &str) -> Option<String> {
    let address = address.trim();
    let after_scheme = address.split_once("://").map_or(address, |(_, rest)| rest);
    let (host, path) = after_scheme.split_once('/')?;
    let is_linkedin = host.split(['.', '@', ':']).any(|label| label.eq_ignore_ascii_case("linkedin"));
    let (start, rest) = path.split_once('/')?;
    if !is_linkedin || !start.eq_ignore_ascii_case("in") {
        return None;
    }
    let slug = rest.split(['/', '?', '#']).next()?;
    normal(slug)
}

/// A slug by itself, brought into the same form.
fn normal(slug: &str) -> Option<String> {
    let slug = tidy(&percent_decoded(slug))?.to_lowercase();
    (slug.len() <= SLUG_BYTES_MAX && !slug.contains(['/', ' '])).then_some(slug)
}

/// The address of the profile with this slug.
pub(crate) fn profile_address(slug: &str) -> String {
    let mut address = PROFILE_START.to_owned();
    for byte in slug.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            address.push(char::from(byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
    address
}

/// Percent-decoding that leaves alone what is no escape, or would not be UTF-8.
pub(crate) fn percent_decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let digit =
        |index: usize| bytes.get(index).and_then(|&byte| char::from(byte).to_digit(16)).map(|digit| digit as u8);
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut index = 0;
    while index < bytes.len() {
        match (bytes[index], digit(index + 1), digit(index + 2)) {
            (b'%', Some(high), Some(low)) => {
                decoded.push(high * 16 + low);
                index += 3;
            }
            (byte, _, _) => {
                decoded.push(byte);
                index += 1;
            }
        }
    }
    String::from_utf8(decoded).unwrap_or_else(|_| text.to_owned())
}
