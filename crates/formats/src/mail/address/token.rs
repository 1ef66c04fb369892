//! The pieces of an address list.

use crate::mail::word;
use memchr::{memchr, memchr2, memrchr};

/// A piece of an address list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// A run without blanks and special characters, or a whole encoded word.
    Atom(&'a [u8]),
    /// What stands between quotes.
    Quoted(&'a [u8]),
    /// What stands between round brackets.
    Comment(&'a [u8]),
    /// What stands between angle brackets.
    Angle(&'a [u8]),
    Comma,
    Semicolon,
    Colon,
}

/// Reads tokens from front to back. A quote or bracket that is never closed is passed over as if it were not there.
pub(super) struct Tokens<'a> {
    rest: &'a [u8],
}

impl<'a> Tokens<'a> {
    pub(super) fn of(value: &'a [u8]) -> Self {
        Self { rest: value }
    }

    fn step(&mut self, length: usize) {
        self.rest = self.rest.get(length..).unwrap_or_default();
    }

    fn quoted(&mut self) -> Option<Token<'a>> {
        let mut end = 1;
        loop {
            match self.rest.get(end)? {
                b'"' => break,
                b'\\' => end += 2,
                _ => end += 1,
            }
        }
        let inner = &self.rest[1..end];
        if closes_somewhere_else(inner) {
            return None;
        }
        // A quoted local part (`"ada example"@example.com`) is an address, not a name.
        if self.rest.get(end + 1) == Some(&b'@') {
            let length = end + 1 + atom_length(&self.rest[end + 1..]);
            let atom = &self.rest[..length];
            self.step(length);
            return Some(Token::Atom(atom));
        }
        self.step(end + 1);
        Some(Token::Quoted(inner))
    }

    fn comment(&mut self) -> Option<Token<'a>> {
        let mut depth = 0_usize;
        let mut end = 0;
        loop {
            match self.rest.get(end)? {
                b'(' => depth += 1,
                b')' if depth == 1 => break,
                b')' => depth -= 1,
                b'\\' => end += 1,
                _ => {}
            }
            end += 1;
        }
        let inner = &self.rest[1..end];
        self.step(end + 1);
        Some(Token::Comment(inner))
    }

    fn angle(&mut self) -> Token<'a> {
        let brackets = self.rest.iter().take_while(|byte| **byte == b'<').count();
        self.step(brackets);
        let next = memchr2(b'<', b'>', self.rest);
        if let Some(end) = next
            && self.rest[end] == b'>'
        {
            let inner = &self.rest[..end];
            self.step(end + 1);
            return Token::Angle(inner);
        }
        // Without a closing bracket the address ends at the next separator, or where another bracket opens.
        let before = &self.rest[..next.unwrap_or(self.rest.len())];
        let inner = &before[..memchr2(b',', b';', before).unwrap_or(before.len())];
        self.step(inner.len());
        Token::Angle(inner)
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let (token, length) = match self.rest.first()? {
                b',' => (Token::Comma, 1),
                b';' => (Token::Semicolon, 1),
                b':' => (Token::Colon, 1),
                b'<' => return Some(self.angle()),
                b'"' => {
                    if let Some(token) = self.quoted() {
                        return Some(token);
                    }
                    self.step(1);
                    continue;
                }
                b'(' => {
                    if let Some(token) = self.comment() {
                        return Some(token);
                    }
                    self.step(1);
                    continue;
                }
                b')' | b'>' | b'\\' | 0..=b' ' | 0x7f => {
                    self.step(1);
                    continue;
                }
                _ => {
                    let length = word::encoded_length(self.rest).unwrap_or_else(|| atom_length(self.rest)).max(1);
                    (Token::Atom(&self.rest[..length]), length)
                }
            };
            self.step(length);
            return Some(token);
        }
    }
}

/// Where a run ends that holds no blank and no special character; an address by number (`ada@[IPv6:::1]`) is one run.
fn atom_length(text: &[u8]) -> usize {
    let mut literal = false;
    for (at, byte) in text.iter().enumerate() {
        match byte {
            b'[' => literal = true,
            b']' => literal = false,
            0..=b' ' | 0x7f | b'(' | b')' | b'<' | b'>' | b',' | b';' | b'"' => return at,
            b':' if !literal => return at,
            _ => {}
        }
    }
    text.len()
}

/// Whether this quotation swallowed a whole address and a comma, so that its first quote is one too many.
fn closes_somewhere_else(inner: &[u8]) -> bool {
    let Some(close) = memchr(b'>', inner) else { return false };
    let before = &inner[..close];
    let opened = memrchr(b'<', before).is_some_and(|open| before[open..].contains(&b'@'));
    opened && inner[close + 1..].trim_ascii_start().first() == Some(&b',')
}
