//! One header block into one record: who wrote to whom, when, and how it came.

use super::folder::MailHint;
use super::header::{Field, Name};
use super::{address, date, word};
use crate::limits::MESSAGE_ADDRESSES_MAX;
use crate::sink::ReadOptions;
use chrono::{DateTime, Utc};
use memchr::{memchr, memrchr};
use model::record::{Channel, Message, Party, SkipReason};

/// Longest Message-ID that is kept, in bytes: the longest line that mail may have. A longer one counts as missing.
const ID_BYTES_MAX: usize = 998;

/// What is known of a message from outside its header block.
#[derive(Debug, Clone, Copy, Default)]
pub struct Surroundings<'a> {
    /// The first line of the message in its mbox, without line end; empty elsewhere.
    pub from_line: &'a [u8],
    /// What the folder says.
    pub hint: MailHint,
}

/// A message, and whether some of its addresses were left out.
#[derive(Debug)]
pub(crate) struct Reading {
    pub(crate) message: Message,
    pub(crate) cut: Option<SkipReason>,
}

/// Makes a record of a header block whose fields were found.
///
/// The date is the first one that can be believed of `Date`, the `Received` lines from the top, and the line of the mbox.
/// The sender is `From`, and without an address there, `Sender`.
///
/// # Errors
/// Why nothing can be kept: a draft or junk, nobody named, no date.
pub(crate) fn read(
    block: &[u8],
    fields: &[Field],
    around: Surroundings<'_>,
    options: &ReadOptions,
) -> Result<Reading, SkipReason> {
    let mut draft = Draft::new(around.hint);
    for field in fields {
        draft.take(field.name, field.value(block));
    }
    draft.unwanted()?;
    if draft.from.iter().all(|party| party.address.is_none())
        && let Some(sender) = draft.sender
    {
        draft.cut |= address::read(sender, 1, &mut draft.from);
    }
    if draft.from.is_empty() && draft.to.is_empty() && draft.cc.is_empty() {
        return Err(SkipReason::Nobody);
    }
    let at = date_of(block, fields, around.from_line, options.now).ok_or(SkipReason::NoDate)?;
    let stand_in = if draft.id.is_some() { String::new() } else { stand_in(block, fields) };
    let cut = draft.cut.then(|| {
        SkipReason::TooLarge(format!(
            "it names more than {MESSAGE_ADDRESSES_MAX} people; the rest of them were left out"
        ))
    });
    let message = Message {
        channel: Channel::Mail,
        id: draft.id,
        stand_in,
        in_reply_to: draft.in_reply_to.or(draft.last_reference),
        at: Some(at),
        from: draft.from,
        to: draft.to,
        cc: draft.cc,
        delivered_to: draft.delivered_to,
        sent: draft.hint == MailHint::Sent,
        list: draft.list,
        bulk: draft.bulk,
        automatic: draft.automatic,
    };
    Ok(Reading { message, cut })
}

/// What the fields have said so far.
struct Draft<'a> {
    hint: MailHint,
    from: Vec<Party>,
    to: Vec<Party>,
    cc: Vec<Party>,
    sender: Option<&'a [u8]>,
    delivered_to: Vec<String>,
    id: Option<String>,
    in_reply_to: Option<String>,
    last_reference: Option<String>,
    list: bool,
    bulk: bool,
    automatic: bool,
    cut: bool,
}

impl<'a> Draft<'a> {
    fn new(hint: MailHint) -> Self {
        Self {
            hint,
            from: Vec::new(),
            to: Vec::new(),
            cc: Vec::new(),
            sender: None,
            delivered_to: Vec::new(),
            id: None,
            in_reply_to: None,
            last_reference: None,
            list: false,
            bulk: false,
            automatic: false,
            cut: false,
        }
    }

    fn take(&mut self, name: Name, value: &'a [u8]) {
        match name {
            Name::From | Name::To | Name::Cc | Name::Bcc => self.people(name, value),
            Name::Sender => self.sender = self.sender.or(Some(value)),
            // Looked at once it is known that somebody is named.
            Name::Date | Name::Received => {}
            Name::MessageId => self.id = self.id.take().or_else(|| message_id(value)),
            Name::InReplyTo => self.in_reply_to = self.in_reply_to.take().or_else(|| answered_id(value)),
            Name::References => self.last_reference = last_id(value).or(self.last_reference.take()),
            Name::DeliveredTo | Name::OriginalTo => self.delivered(value),
            Name::ListId => self.list |= !value.is_empty(),
            Name::ListUnsubscribe => self.bulk |= !value.is_empty(),
            Name::Precedence => self.precedence(value),
            Name::AutoSubmitted => {
                self.automatic |= !value.is_empty() && !first_word(value).eq_ignore_ascii_case(b"no");
            }
            Name::ContentType => {
                const REPORT: &[u8] = b"multipart/report";
                self.automatic |= value.get(..REPORT.len()).is_some_and(|kind| kind.eq_ignore_ascii_case(REPORT));
            }
            Name::GmailLabels => {
                let said = MailHint::of_labels(&word::decode(value));
                if said != MailHint::Any {
                    self.hint = said;
                }
            }
        }
    }

    fn people(&mut self, name: Name, value: &[u8]) {
        let most = MESSAGE_ADDRESSES_MAX.saturating_sub(self.from.len() + self.to.len() + self.cc.len());
        let list = match name {
            Name::From => &mut self.from,
            Name::To => &mut self.to,
            _ => &mut self.cc,
        };
        let most = list.len() + most;
        self.cut |= address::read(value, most, list);
    }

    fn delivered(&mut self, value: &[u8]) {
        if self.delivered_to.len() < MESSAGE_ADDRESSES_MAX
            && let Some(address) = address::first_address(value)
            && !self.delivered_to.contains(&address)
        {
            self.delivered_to.push(address);
        }
    }

    fn precedence(&mut self, value: &[u8]) {
        let word = first_word(value);
        let is = |text: &str| word.eq_ignore_ascii_case(text.as_bytes());
        self.list |= is("list");
        self.bulk |= is("bulk") || is("junk");
        self.automatic |= is("auto_reply");
    }

    fn unwanted(&self) -> Result<(), SkipReason> {
        match self.hint {
            MailHint::Draft => Err(SkipReason::Unwanted("a draft")),
            MailHint::Junk => Err(SkipReason::Unwanted("junk")),
            MailHint::Any | MailHint::Sent => Ok(()),
        }
    }
}

/// The first date that can be believed.
fn date_of(block: &[u8], fields: &[Field], from_line: &[u8], now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let values = |name: Name| fields.iter().filter(move |field| field.name == name).map(|field| field.value(block));
    let relayed = values(Name::Received).filter_map(|value| memrchr(b';', value).map(|at| &value[at + 1..]));
    let line = super::boundary::date_part(from_line).into_iter();
    let candidates = values(Name::Date).chain(relayed).chain(line);
    candidates.filter_map(date::read).find(|&date| date::believable(date, now))
}

/// An id without its brackets and blanks; brackets may be missing.
fn message_id(value: &[u8]) -> Option<String> {
    let inner = match memchr(b'<', value) {
        Some(start) => {
            let rest = &value[start + 1..];
            &rest[..memchr(b'>', rest).unwrap_or(rest.len())]
        }
        None => first_word(value),
    };
    clean_id(inner)
}

/// The id in `In-Reply-To`, which may be in the middle of a sentence (`Your message of …`).
fn answered_id(value: &[u8]) -> Option<String> {
    let mut rest = value;
    while let Some(start) = memchr(b'<', rest) {
        rest = &rest[start + 1..];
        let Some(end) = memchr(b'>', rest) else { break };
        if rest[..end].contains(&b'@') {
            return clean_id(&rest[..end]);
        }
        rest = &rest[end + 1..];
    }
    let only_word = !value.iter().any(u8::is_ascii_whitespace);
    (only_word && value.contains(&b'@')).then(|| message_id(value)).flatten()
}

/// The last id of `References`: the message that this one answers.
fn last_id(value: &[u8]) -> Option<String> {
    match memrchr(b'<', value) {
        Some(start) => message_id(&value[start..]),
        None => clean_id(value.rsplit(u8::is_ascii_whitespace).next()?).filter(|id| id.contains('@')),
    }
}

fn clean_id(raw: &[u8]) -> Option<String> {
    let mut text = String::from_utf8_lossy(raw.trim_ascii()).into_owned();
    if !text.bytes().all(|byte| byte.is_ascii_graphic()) {
        text.retain(|character| !character.is_whitespace() && !character.is_control());
    }
    (!text.is_empty() && text.len() <= ID_BYTES_MAX).then_some(text)
}

fn first_word(value: &[u8]) -> &[u8] {
    let end = value.iter().position(|byte| byte.is_ascii_whitespace() || matches!(byte, b';' | b',' | b'('));
    &value[..end.unwrap_or(value.len())]
}

/// Sender, recipients, date and first relay as written, with one blank for every fold, so that two exports of one message
/// agree.
fn stand_in(block: &[u8], fields: &[Field]) -> String {
    let mut text = String::new();
    let mut relay_seen = false;
    for wanted in [Name::From, Name::To, Name::Cc, Name::Date, Name::Received] {
        for field in fields.iter().filter(|field| field.name == wanted) {
            if wanted == Name::Received && std::mem::replace(&mut relay_seen, true) {
                continue;
            }
            let value = word::text_of(field.value(block));
            for part in value.split_whitespace() {
                text.push_str(part);
                text.push(' ');
            }
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests;
