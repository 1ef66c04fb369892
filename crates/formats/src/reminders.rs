//! What is kept of reminders in JSON: when they come, and the account that mails go through.

use chrono::{DateTime, NaiveTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

/// When reminders come. Nothing of it is confidential.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanRecord {
    /// The local time of the digest; none where there is no digest.
    pub digest_at: Option<NaiveTime>,
    /// Between these local times nothing is sent.
    pub quiet: Option<(NaiveTime, NaiveTime)>,
}

#[derive(Serialize, Deserialize)]
struct PlanShape {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    digest_at: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    quiet: Option<(String, String)>,
}

/// The times of a day as they are written, `07:30`.
pub const TIME_FORMAT: &str = "%H:%M";

/// A time of the day, `07:30`; `None` where it is none.
#[must_use]
pub fn time(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text.trim(), TIME_FORMAT).ok()
}

/// When reminders come, as it is kept.
#[must_use]
pub fn write_plan(plan: &PlanRecord) -> String {
    let text = |time: NaiveTime| time.format(TIME_FORMAT).to_string();
    let shape = PlanShape {
        digest_at: plan.digest_at.map(text),
        quiet: plan.quiet.map(|(from, until)| (text(from), text(until))),
    };
    serde_json::to_string(&shape).unwrap_or_default()
}

/// Reads it back; `None` where it is something else.
#[must_use]
pub fn read_plan(json: &str) -> Option<PlanRecord> {
    let shape: PlanShape = serde_json::from_str(json).ok()?;
    let digest_at = match shape.digest_at {
        Some(text) => Some(time(&text)?),
        None => None,
    };
    let quiet = match shape.quiet {
        Some((from, until)) => Some((time(&from)?, time(&until)?)),
        None => None,
    };
    Some(PlanRecord { digest_at, quiet })
}

/// The account that mails go through. It holds a password, so it neither shows itself nor can it be copied by accident.
#[derive(Serialize, Deserialize, PartialEq, Eq)]
pub struct AccountRecord {
    /// The server.
    pub server: String,
    /// Its port.
    pub port: u16,
    /// How the way there is kept secret, as a word.
    pub security: String,
    /// Who signs in, where the server asks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<String>,
    /// With which password.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password: Option<String>,
    /// From whom mails come.
    pub from: String,
    /// To whom they go.
    pub to: String,
}

/// The account as it is sealed.
#[must_use]
pub fn write_account(account: &AccountRecord) -> String {
    serde_json::to_string(account).unwrap_or_default()
}

/// Reads it back; `None` where it is something else.
#[must_use]
pub fn read_account(json: &[u8]) -> Option<AccountRecord> {
    serde_json::from_slice(json).ok()
}

/// How reminders stand, for `reminders status --json`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusRecord {
    /// When they come.
    pub plan: PlanRecord,
    /// The IANA zone of these times.
    pub zone: String,
    /// To whom mails go, where an account is set.
    pub mail_to: Option<String>,
    /// When they were looked after last, where a server runs.
    pub last_ran_at: Option<DateTime<Utc>>,
    /// When the next digest goes out.
    pub next_at: Option<DateTime<Utc>>,
    /// How many things are due.
    pub due: usize,
    /// Since when the calendar feed has its address.
    pub feed_since: Option<DateTime<Utc>>,
}

/// One line of the log, for `reminders log --json`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogRecord {
    /// When it changed last.
    pub at: DateTime<Utc>,
    /// What it is, as a word.
    pub kind: String,
    /// The day of a digest.
    pub slot: String,
    /// How it stands, as a word.
    pub state: String,
    /// How often it was tried.
    pub tries: u32,
    /// How many things it told of.
    pub things: u32,
    /// What the server said.
    pub answer: Option<String>,
}

fn instant(at: DateTime<Utc>) -> Value {
    json!(at.to_rfc3339_opts(SecondsFormat::Secs, true))
}

fn lines(value: &Value) -> String {
    format!("{value:#}\n")
}

/// How reminders stand, as JSON.
#[must_use]
pub fn status(status: &StatusRecord) -> String {
    let text = |time: NaiveTime| time.format(TIME_FORMAT).to_string();
    let mut map = Map::new();
    map.insert("digest_at".to_owned(), json!(status.plan.digest_at.map(text)));
    map.insert("quiet".to_owned(), json!(status.plan.quiet.map(|(from, until)| [text(from), text(until)])));
    map.insert("zone".to_owned(), json!(status.zone));
    map.insert("mail_to".to_owned(), json!(status.mail_to));
    map.insert("last_ran_at".to_owned(), status.last_ran_at.map_or(Value::Null, instant));
    map.insert("next_at".to_owned(), status.next_at.map_or(Value::Null, instant));
    map.insert("due".to_owned(), json!(status.due));
    map.insert("feed_since".to_owned(), status.feed_since.map_or(Value::Null, instant));
    lines(&Value::Object(map))
}

/// Lines of the log, as JSON.
pub fn log(records: impl Iterator<Item = LogRecord>) -> String {
    let line = |record: LogRecord| {
        json!({
            "at": instant(record.at), "kind": record.kind, "slot": record.slot, "state": record.state,
            "tries": record.tries, "things": record.things, "answer": record.answer,
        })
    };
    lines(&json!({ "deliveries": records.map(line).collect::<Vec<_>>() }))
}

/// What became of one thing that was asked for, as JSON: a word and what goes with it.
#[must_use]
pub fn done(name: &str, value: &str) -> String {
    lines(&json!({ name: value }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_back() {
        let at = |hour| NaiveTime::from_hms_opt(hour, 30, 0).expect("a time");
        let full = PlanRecord { digest_at: Some(at(7)), quiet: Some((at(22), at(6))) };
        assert_eq!(write_plan(&full), r#"{"digest_at":"07:30","quiet":["22:30","06:30"]}"#);
        let none = PlanRecord { digest_at: None, quiet: None };
        for plan in [full, none] {
            assert_eq!(read_plan(&write_plan(&plan)), Some(plan));
        }
        assert_eq!(read_plan(r#"{"digest_at":"25:00"}"#), None);
        let account = AccountRecord {
            server: "mail.example.org".to_owned(),
            port: 465,
            security: "tls".to_owned(),
            user: Some("ada".to_owned()),
            password: Some("\"x".to_owned()),
            from: "ada@example.org".to_owned(),
            to: "ada@example.org".to_owned(),
        };
        assert!(read_account(write_account(&account).as_bytes()) == Some(account));
        assert!(read_account(b"{}").is_none());
    }
}
