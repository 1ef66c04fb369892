//! Lists of addresses, as the standard has them and as mailers break them.
//!
//! Every field is read to its end: two addresses without a comma, a quote or bracket that is never closed, a comment or an
//! encoded word anywhere, groups, `ada at example.com`. What has no `@` is not an address: of `root` nothing is kept, of
//! `Ada Example <ada>` the name. [`token`] finds the pieces, this file puts them together, [`spec`] cleans one address.

mod spec;
mod token;

use super::word;
use model::record::Party;
use token::{Token, Tokens};

/// Longest name that is kept, in characters; nobody's is longer, spam's are.
pub(crate) const NAME_CHARS_MAX: usize = 200;

/// Adds everybody in the value of an address field to `parties`, until there are `most`.
///
/// Returns whether somebody was left out.
pub(crate) fn read(value: &[u8], most: usize, parties: &mut Vec<Party>) -> bool {
    let mut list = List { parties, most, cut: false, words: Vec::new(), comment: None, family: Vec::new() };
    list.read(value);
    list.cut
}

/// The first address in a value that should hold one, such as `Delivered-To`.
pub(crate) fn first_address(value: &[u8]) -> Option<String> {
    let mut parties = Vec::new();
    read(value, 1, &mut parties);
    parties.into_iter().find_map(|party| party.address)
}

#[derive(Debug, Clone, Copy)]
enum Word<'a> {
    Atom(&'a [u8]),
    /// Without its quotes, escapes still in.
    Quoted(&'a [u8]),
}

impl<'a> Word<'a> {
    fn raw(self) -> &'a [u8] {
        match self {
            Word::Atom(raw) | Word::Quoted(raw) => raw,
        }
    }

    fn has_at(self) -> bool {
        matches!(self, Word::Atom(raw) if raw.contains(&b'@'))
    }
}

struct List<'a, 'p> {
    parties: &'p mut Vec<Party>,
    most: usize,
    cut: bool,
    /// Words since the last address or comma.
    words: Vec<Word<'a>>,
    comment: Option<&'a [u8]>,
    /// Words before a comma: perhaps `Example` of an unquoted `Example, Ada <ada@example.com>`.
    family: Vec<&'a [u8]>,
}

impl<'a> List<'a, '_> {
    fn read(&mut self, value: &'a [u8]) {
        for token in Tokens::of(value) {
            if self.cut {
                return;
            }
            match token {
                Token::Atom(raw) => self.words.push(Word::Atom(raw)),
                Token::Quoted(raw) => self.words.push(Word::Quoted(raw)),
                Token::Comment(raw) => self.comment = Some(raw),
                Token::Angle(raw) => self.angle(raw),
                Token::Comma => self.finish(Separator::Comma),
                Token::Semicolon => self.finish(Separator::Other),
                Token::Colon => {
                    // The name of a group, or a stray `mailto:`; an address before it is kept.
                    if self.words.iter().any(|word| word.has_at()) {
                        self.finish(Separator::Other);
                    }
                    self.words.clear();
                }
            }
        }
        self.finish(Separator::Other);
    }

    fn angle(&mut self, inner: &'a [u8]) {
        let address = spec::clean(inner);
        let mut name = phrase(&self.words);
        name = self.with_family(name);
        if name.is_none() {
            name = self.comment.map(word::decode);
        }
        if address.is_none() && !name.as_deref().is_some_and(|name| name.contains(' ')) {
            name = None;
        }
        self.words.clear();
        self.comment = None;
        self.push(address, name);
    }

    /// Puts a family name from before the comma and a given name together; where they do not look like that, the one before
    /// the comma was somebody without an address.
    fn with_family(&mut self, name: Option<String>) -> Option<String> {
        if self.family.is_empty() {
            return name;
        }
        let given_max = if self.family.len() == 1 { 2 } else { 1 };
        let fits = (1..=given_max).contains(&self.words.len());
        match name {
            Some(given) if fits && is_capital(given.as_bytes()) => {
                let family = word::decode(&self.family.join(&b' '));
                self.family.clear();
                Some(format!("{family}, {given}"))
            }
            name => {
                self.drop_family();
                name
            }
        }
    }

    fn drop_family(&mut self) {
        if !self.family.is_empty() {
            let text = word::decode(&self.family.join(&b' '));
            self.family.clear();
            self.name_only(&text);
        }
    }

    /// What stands before a comma or the end without brackets.
    fn finish(&mut self, separator: Separator) {
        let words = std::mem::take(&mut self.words);
        let comment = self.comment.take();
        self.drop_family();
        if words.iter().any(|word| word.has_at()) {
            self.bare(&words, comment);
        } else if let Some(address) = spelled_out(&words) {
            self.push(Some(address), comment.map(word::decode));
        } else if separator == Separator::Comma && may_be_family(&words) {
            self.family.extend(words.iter().map(|word| word.raw()));
        } else if let Some(text) = phrase(&words) {
            self.name_only(&text);
        }
        self.words = words;
        self.words.clear();
    }

    /// One or several addresses without brackets, perhaps with blanks around their dots; other words are names.
    fn bare(&mut self, words: &[Word<'a>], comment: Option<&'a [u8]>) {
        let mut at = 0;
        let mut name_start = 0;
        let several = words.iter().filter(|word| word.has_at()).count() > 1;
        while at < words.len() {
            if !words[at].has_at() {
                at += 1;
                continue;
            }
            let (start, end, raw) = spec::joined(words, name_start, at);
            let before = phrase(&words[name_start..start]);
            let name = before.or_else(|| comment.filter(|_| !several).map(word::decode));
            if let Some(address) = spec::clean(&raw) {
                self.push(Some(address), name);
            }
            at = end;
            name_start = end;
        }
    }

    /// Text without any address: a whole address inside an encoded word, a name, or nothing.
    fn name_only(&mut self, text: &str) {
        if let Some((name, rest)) = text.split_once('<')
            && let Some(address) = spec::clean(rest.trim_end_matches('>').as_bytes())
        {
            self.push(Some(address), Some(name.trim().to_owned()));
        } else if text.contains('@') {
            self.push(spec::clean(text.as_bytes()), None);
        } else if text.contains(' ') && !is_undisclosed(text) {
            self.push(None, Some(text.to_owned()));
        }
    }

    fn push(&mut self, address: Option<String>, name: Option<String>) {
        let name = name.and_then(clean_name);
        if address.is_none() && name.is_none() {
            return;
        }
        if self.parties.len() >= self.most {
            self.cut = true;
            return;
        }
        self.parties.push(Party { address, name });
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Separator {
    Comma,
    Other,
}

/// The words of a name, decoded.
fn phrase(words: &[Word<'_>]) -> Option<String> {
    let text = match words {
        [] => return None,
        [Word::Atom(raw)] => word::decode(raw),
        _ => {
            let mut raw = Vec::with_capacity(words.iter().map(|word| word.raw().len() + 1).sum());
            for (index, word) in words.iter().enumerate() {
                if index > 0 {
                    raw.push(b' ');
                }
                match word {
                    Word::Atom(text) => raw.extend_from_slice(text),
                    Word::Quoted(text) => unescape(text, &mut raw),
                }
            }
            word::decode(&raw)
        }
    };
    (!text.is_empty()).then_some(text)
}

fn unescape(text: &[u8], out: &mut Vec<u8>) {
    let mut rest = text;
    while let Some(at) = memchr::memchr(b'\\', rest) {
        out.extend_from_slice(&rest[..at]);
        out.extend(rest.get(at + 1));
        rest = rest.get(at + 2..).unwrap_or_default();
    }
    out.extend_from_slice(rest);
}

/// A name as people wear it: without quotes around it, not an address, with at least one letter or digit.
fn clean_name(name: String) -> Option<String> {
    let mut text = name.trim();
    for quote in ['"', '\''] {
        text = text.strip_prefix(quote).and_then(|text| text.strip_suffix(quote)).unwrap_or(text).trim();
    }
    // A name that is an address says nothing, and another's address is how phishing looks.
    let is_address = text.contains('@') && !text.contains(' ');
    if is_address || !text.chars().any(char::is_alphanumeric) {
        return None;
    }
    if text.len() > NAME_CHARS_MAX
        && let Some((end, _)) = text.char_indices().nth(NAME_CHARS_MAX)
    {
        return Some(text[..end].trim_end().to_owned());
    }
    if text.len() == name.len() { Some(name) } else { Some(text.to_owned()) }
}

/// `ada at example.com`, as list archives write it.
fn spelled_out(words: &[Word<'_>]) -> Option<String> {
    let [Word::Atom(local), Word::Atom(b"at"), Word::Atom(domain)] = words else { return None };
    if !domain.contains(&b'.') {
        return None;
    }
    spec::clean(&[*local, b"@", *domain].concat())
}

/// Up to three words (`de la Cruz`), none of them quoted, the last one with a capital.
fn may_be_family(words: &[Word<'_>]) -> bool {
    const WORDS_MAX: usize = 3;
    let plain = words.iter().all(|word| matches!(word, Word::Atom(_)));
    plain && words.len() <= WORDS_MAX && words.last().is_some_and(|word| is_capital(word.raw()))
}

fn is_capital(raw: &[u8]) -> bool {
    raw.first().is_some_and(|byte| byte.is_ascii_uppercase() || !byte.is_ascii())
}

/// What mailers write where they were told not to say who got it.
fn is_undisclosed(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower.contains("recipient")
        && ["undisclosed", "unlisted", "not shown", "suppressed", "hidden"].iter().any(|word| lower.contains(word))
}

#[cfg(test)]
mod tests;
