//! What mails say. Nothing of what the user wrote: a mail lies on servers and screens of others.

use super::due::DueThing;
use super::tick::Links;
use crate::office::Office;
use chrono::NaiveDate;
use counsel::due::DueKind;
use courier::Letter;
use model::entry::EntryKind;
use model::finding::{Message, Value};
use store::deliveries::DeliveryRow;
use words::Language;

/// Most things that a digest lists (`ours`; all of them stand on the page that it leads to).
const LISTED_MAX: usize = 10;

/// The digest of a day: how many things are due, what they are in one word each, and where to go.
pub(super) fn digest(
    office: &Office,
    row: &DeliveryRow,
    things: &[DueThing],
    today: NaiveDate,
    links: &Links,
) -> Letter {
    let language = office.language();
    let count = |number: usize| Value::Count(i64::try_from(number).unwrap_or(i64::MAX));
    let said = |message: Message| say(language, &message);
    let mut text = said(Message::new("reminders-mail-head").with("count", count(things.len())));
    text.push_str(&format!("\n{}/\n", links.origin));
    for thing in things.iter().take(LISTED_MAX) {
        let is_late = if thing.due.is_late(today) { "late" } else { "due" };
        let line = Message::new("reminders-mail-line")
            .with("what", Value::Text(word(language, &thing.due.what)))
            .with("when", Value::Word(is_late));
        text.push_str(&format!("\n- {}\n", said(line)));
        if let (DueKind::Entry(_), Some(id)) = (thing.due.what, thing.due.entry) {
            let page = format!("{}/due/{id}", links.origin);
            text.push_str(&format!("  {} {page}?want=done\n", said(Message::new("reminders-mail-done"))));
            text.push_str(&format!("  {} {page}?want=later\n", said(Message::new("reminders-mail-later"))));
        }
    }
    if things.len() > LISTED_MAX {
        let more = Message::new("reminders-mail-more").with("count", count(things.len() - LISTED_MAX));
        text.push_str(&format!("\n{}\n", said(more)));
    }
    text.push_str(&format!("\n{}\n{}/settings/reminders\n", said(Message::new("reminders-mail-foot")), links.origin));
    letter(office, row, said(Message::new("reminders-mail-subject")), text)
}

/// One to try the account.
pub(super) fn test(office: &Office, row: &DeliveryRow) -> Letter {
    let language = office.language();
    let text = say(language, &Message::new("reminders-mail-test"));
    letter(office, row, say(language, &Message::new("reminders-mail-test-subject")), format!("{text}\n"))
}

fn letter(office: &Office, row: &DeliveryRow, subject: String, text: String) -> Letter {
    // The same for each try, so that a mail program shows it once.
    Letter { subject, text, id: row.id.to_string(), at: office.now() }
}

fn say(language: Language, message: &Message) -> String {
    words::say(language, message, &|id| id.to_string())
}

/// What something is, in a word that tells nothing of what it is about.
pub(super) fn word(language: Language, what: &DueKind) -> String {
    let id = match what {
        DueKind::Session { .. } => "due-word-session",
        DueKind::Turn => "due-word-turn",
        DueKind::Rhythm(_) => "due-word-rhythm",
        DueKind::Entry(EntryKind::Intention) => "due-word-intention",
        DueKind::Entry(EntryKind::Assignment) => "due-word-assignment",
        DueKind::Entry(EntryKind::Milestone) => "due-word-milestone",
        DueKind::Entry(EntryKind::Goal) => "due-word-goal",
        DueKind::Entry(EntryKind::Letter) => "due-word-letter",
        DueKind::Entry(EntryKind::Decision) => "due-word-decision",
        DueKind::Entry(EntryKind::Rehearsal) => "due-word-rehearsal",
        DueKind::Entry(_) => "due-word-other",
    };
    words::text(language, id)
}
