//! A mail that is to go: plain text, to oneself.

use crate::account::Account;
use chrono::{DateTime, Utc};
use lettre::Message;
use lettre::message::header::ContentType;
use std::time::SystemTime;

/// A mail that is to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Its subject, on one line.
    pub subject: String,
    /// Its text, in plain lines.
    pub text: String,
    /// What its id begins with; a letter that is sent again has the same one, so that mail programs show it once.
    pub id: String,
    /// When it was written.
    pub at: DateTime<Utc>,
}

impl Letter {
    /// The message, with all its headers.
    pub(crate) fn message(&self, account: &Account) -> Result<Message, lettre::error::Error> {
        let id =
            format!("<{}@telemachus.invalid>", self.id.replace(|letter: char| !letter.is_ascii_alphanumeric(), "-"));
        let subject: String =
            self.subject.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
        Message::builder()
            .from(account.from.clone())
            .to(account.to.clone())
            .subject(subject)
            .date(SystemTime::from(self.at))
            .message_id(Some(id))
            .header(ContentType::TEXT_PLAIN)
            .body(self.text.clone())
    }
}
