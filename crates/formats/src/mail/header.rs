//! The header block: where the fields that are needed lie. Nothing is copied and nothing else is looked at.

use super::boundary;
use memchr::memchr;

/// A field that is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Name {
    From,
    Sender,
    To,
    Cc,
    Bcc,
    Date,
    MessageId,
    InReplyTo,
    References,
    ListId,
    ListUnsubscribe,
    Precedence,
    AutoSubmitted,
    DeliveredTo,
    OriginalTo,
    Received,
    GmailLabels,
    ContentType,
}

/// A field: its name, and where its value lies in the block, folds included.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Field {
    pub(crate) name: Name,
    start: u32,
    end: u32,
}

impl Field {
    /// The value, from after the colon to before the line end, folds included.
    pub(crate) fn value<'a>(&self, block: &'a [u8]) -> &'a [u8] {
        block.get(self.start as usize..self.end as usize).unwrap_or_default().trim_ascii()
    }
}

/// How a header block ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// At an empty line; it is not part of the block.
    Blank(usize),
    /// At the first line of the next message: this one had neither an empty line nor a body.
    Boundary(usize),
    /// Not inside these bytes.
    Open,
}

/// What to make of a line `From somebody Thu Jan  1 …` among the headers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Container {
    /// It begins the next message.
    Mbox,
    /// It is a line without a colon like any other.
    Single,
}

/// Finds the fields of a header block at the start of `bytes`; `fields` is emptied first.
///
/// Lines without a colon are passed over together with their folds, as is the last line while it is not complete.
pub(crate) fn scan(bytes: &[u8], container: Container, fields: &mut Vec<Field>) -> End {
    fields.clear();
    let mut at = 0;
    let mut open = None;
    while let Some(length) = memchr(b'\n', &bytes[at..]) {
        let line = &bytes[at..at + length];
        match line.first() {
            None => return End::Blank(at),
            Some(b'\r') if line.len() == 1 => return End::Blank(at),
            Some(b' ' | b'\t') => extend(fields, open, at + length),
            Some(b'F') if container == Container::Mbox && boundary::is_dated(line) => return End::Boundary(at),
            Some(_) => {
                open = None;
                if let Some((name, colon)) = field_of(line) {
                    open = Some(fields.len());
                    let (start, end) = ((at + colon + 1) as u32, (at + length) as u32);
                    fields.push(Field { name, start, end });
                }
            }
        }
        at += length + 1;
    }
    End::Open
}

/// Takes the last line, which has no line end because the file stops there, as a field, too.
pub(crate) fn scan_last_line(bytes: &[u8], fields: &mut Vec<Field>) {
    let at = memchr::memrchr(b'\n', bytes).map_or(0, |newline| newline + 1);
    let line = &bytes[at..];
    if matches!(line.first(), Some(b' ' | b'\t')) {
        // A fold belongs to the last field only if that one reaches up to here.
        if let Some(last) = fields.last_mut()
            && last.end as usize + 1 == at
        {
            last.end = bytes.len() as u32;
        }
    } else if let Some((name, colon)) = field_of(line) {
        fields.push(Field { name, start: (at + colon + 1) as u32, end: bytes.len() as u32 });
    }
}

fn extend(fields: &mut [Field], open: Option<usize>, end: usize) {
    if let Some(field) = open.and_then(|index| fields.get_mut(index)) {
        field.end = end as u32;
    }
}

/// The field that this line begins, if it is one that is needed, and where its colon stands.
fn field_of(line: &[u8]) -> Option<(Name, usize)> {
    // Looking at the first letter spares looking for the colon in most lines.
    let candidates: &[(&[u8], Name)] = match line.first()?.to_ascii_lowercase() {
        b'a' => &[(b"auto-submitted", Name::AutoSubmitted)],
        b'b' => &[(b"bcc", Name::Bcc)],
        b'c' => &[(b"cc", Name::Cc), (b"content-type", Name::ContentType)],
        b'd' => &[(b"date", Name::Date), (b"delivered-to", Name::DeliveredTo)],
        b'f' => &[(b"from", Name::From)],
        b'i' => &[(b"in-reply-to", Name::InReplyTo)],
        b'l' => &[(b"list-id", Name::ListId), (b"list-unsubscribe", Name::ListUnsubscribe)],
        b'm' => &[(b"message-id", Name::MessageId)],
        b'p' => &[(b"precedence", Name::Precedence)],
        b'r' => &[(b"received", Name::Received), (b"references", Name::References)],
        b's' => &[(b"sender", Name::Sender)],
        b't' => &[(b"to", Name::To)],
        b'x' => &[(b"x-gmail-labels", Name::GmailLabels), (b"x-original-to", Name::OriginalTo)],
        _ => return None,
    };
    candidates.iter().find_map(|&(text, name)| {
        let rest = line.get(text.len()..)?;
        if !line[..text.len()].eq_ignore_ascii_case(text) {
            return None;
        }
        // Blanks before the colon are obsolete, but allowed.
        let blanks = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        (rest.get(blanks) == Some(&b':')).then_some((name, text.len() + blanks))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(block: &str, expected: &[(Name, &str)], end: End) {
        let mut fields = Vec::new();
        assert_eq!(scan(block.as_bytes(), Container::Mbox, &mut fields), end);
        let seen: Vec<_> =
            fields.iter().map(|field| (field.name, String::from_utf8_lossy(field.value(block.as_bytes())))).collect();
        let seen: Vec<_> = seen.iter().map(|(name, value)| (*name, value.as_ref())).collect();
        assert_eq!(seen, expected);
    }

    #[test]
    fn fields_are_found_whatever_their_case_and_folding() {
        check("FROM: a\nX-Other: b\nto : c,\n\td\n\nbody", &[(Name::From, "a"), (Name::To, "c,\n\td")], End::Blank(30));
        check("Cc: a\r\nCc: b\r\n\r\n", &[(Name::Cc, "a"), (Name::Cc, "b")], End::Blank(14));
    }

    #[test]
    fn a_line_without_a_colon_is_passed_over_with_its_folds() {
        check(
            "From: a\nthis is not a header\n folded\nTo: b\n\n",
            &[(Name::From, "a"), (Name::To, "b")],
            End::Blank(43),
        );
    }

    #[test]
    fn a_message_without_an_empty_line_ends_at_the_next_one() {
        check("From: a\nFrom b@x Thu Jan  1 00:00:00 2026\nTo: c\n\n", &[(Name::From, "a")], End::Boundary(8));
    }
}
