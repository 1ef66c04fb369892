//! `messages.csv` of LinkedIn: who wrote to whom and when. Text and subject stay in their row.

use super::date::believable;
use super::slug::slug;
use super::table::{Columns, Rows};
use chrono::{DateTime, Utc};
use model::record::{Channel, Message, Party, Record, SkipReason};

/// How a paid message begins; it comes from nobody one knows.
const SPONSORED_START: &[u8] = b"<p class=\"spinmail-quill-editor__spin-break\">";
/// The name that stands where an account is gone.
const GONE: &str = "linkedin member";
/// Most recipients of one message that are read; as with mail.
const RECIPIENTS_MAX: usize = crate::limits::MESSAGE_ADDRESSES_MAX;
/// A part of a list of names that is so short and has no blank is a title of the name before it (`PhD`, `MBA`).
const TITLE_LETTERS_MAX: usize = 6;

pub(super) struct Messages {
    now: DateTime<Utc>,
    conversation: Option<usize>,
    from: Option<usize>,
    sender: Option<usize>,
    to: Option<usize>,
    recipients: Option<usize>,
    date: Option<usize>,
    content: Option<usize>,
    folder: Option<usize>,
    drafts: Vec<usize>,
}

impl Messages {
    pub(super) fn new(columns: &Columns, now: DateTime<Utc>) -> Self {
        Self {
            now,
            conversation: columns.find(&["conversation id"]),
            from: columns.find(&["from"]),
            sender: columns.find(&["sender profile url"]),
            to: columns.find(&["to"]),
            recipients: columns.find(&["recipient profile urls"]),
            date: columns.find(&["date"]),
            content: columns.find(&["content"]),
            folder: columns.find(&["folder"]),
            drafts: columns.all(|name| name == "is message draft" || name == "is conversation draft"),
        }
    }

    pub(super) fn row(&self, rows: &Rows<'_>) -> Result<Vec<Record>, SkipReason> {
        let cell = |column: Option<usize>| column.and_then(|column| rows.cell(column));
        let is_yes = |column: &usize| {
            rows.cell(*column).is_some_and(|cell| ["yes", "true", "1"].iter().any(|yes| cell.eq_ignore_ascii_case(yes)))
        };
        if self.drafts.iter().any(is_yes) {
            return Err(SkipReason::Unwanted("a draft"));
        }
        if cell(self.folder).is_some_and(|folder| folder.eq_ignore_ascii_case("SPAM")) {
            return Err(SkipReason::Unwanted("junk"));
        }
        let sender = cell(self.sender).and_then(|address| slug(&address));
        let content = self.content.map_or(&[][..], |column| rows.bytes(column));
        if sender.is_none() && content.trim_ascii_start().starts_with(SPONSORED_START) {
            return Err(SkipReason::Unwanted("an advertisement"));
        }
        let date = cell(self.date).unwrap_or_default();
        let from = party(sender, cell(self.from)).ok_or(SkipReason::Nobody)?;
        let at = believable(&date, self.now).ok_or(SkipReason::NoDate)?;
        let who = from.address.as_ref().or(from.name.as_ref()).cloned().unwrap_or_default();
        let message = Message {
            channel: Channel::LinkedIn,
            id: None,
            stand_in: format!("{}|{date}|{who}", cell(self.conversation).unwrap_or_default()),
            in_reply_to: None,
            at: Some(at),
            from: vec![from],
            to: recipients(cell(self.to).as_deref(), cell(self.recipients).as_deref()),
            cc: Vec::new(),
            delivered_to: Vec::new(),
            sent: false,
            list: false,
            bulk: false,
            automatic: false,
        };
        Ok(vec![Record::Message(Box::new(message))])
    }
}

/// Somebody, unless their account is gone and nothing tells who it was.
pub(super) fn party(slug: Option<String>, name: Option<String>) -> Option<Party> {
    let name = name.filter(|name| slug.is_some() || !name.eq_ignore_ascii_case(GONE));
    let address = slug.map(|slug| format!("linkedin:{slug}"));
    (address.is_some() || name.is_some()).then_some(Party { address, name })
}

/// Everybody else in the conversation. A name goes with an address only where it is certain which one.
fn recipients(names: Option<&str>, addresses: Option<&str>) -> Vec<Party> {
    let names = names.unwrap_or_default();
    let addresses: Vec<&str> =
        addresses.unwrap_or_default().split(',').filter(|part| !part.trim().is_empty()).collect();
    let split = split_names(names);
    let parties: Vec<Party> = match addresses.len() {
        0 => split.into_iter().filter_map(|name| party(None, Some(name))).collect(),
        1 => party(slug(addresses[0]), Some(names.to_owned()).filter(|names| !names.is_empty())).into_iter().collect(),
        count if count == names.split(", ").count() => {
            let plain = names.split(", ").map(|name| Some(name.to_owned()));
            addresses.iter().zip(plain).filter_map(|(address, name)| party(slug(address), name)).collect()
        }
        count if count == split.len() => {
            let pairs = addresses.iter().zip(split);
            pairs.filter_map(|(address, name)| party(slug(address), Some(name))).collect()
        }
        _ => addresses.iter().filter_map(|address| party(slug(address), None)).collect(),
    };
    parties.into_iter().take(RECIPIENTS_MAX).collect()
}

/// Takes a list of names apart at `, `, but leaves titles with their names.
fn split_names(names: &str) -> Vec<String> {
    let mut list: Vec<String> = Vec::new();
    for part in names.split(", ").map(str::trim).filter(|part| !part.is_empty()) {
        let is_title = part.chars().count() <= TITLE_LETTERS_MAX && !part.contains(' ');
        match list.last_mut() {
            Some(name) if is_title && name.contains(' ') => {
                name.push_str(", ");
                name.push_str(part);
            }
            _ => list.push(part.to_owned()),
        }
    }
    list
}
