//! Writing a practice file: entries in the order of their ids, fields in the order of the format.

use super::{FORMAT, PracticeEntry, VERSION};
use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Map, Value, json};

/// Entries as a file, in the order of their ids; what is not known is left out. Equal entries give equal bytes.
#[must_use]
pub fn write(entries: &[PracticeEntry]) -> String {
    let mut sorted: Vec<&PracticeEntry> = entries.iter().collect();
    sorted.sort_by_key(|entry| entry.id);
    let mut file = Map::new();
    file.insert("format".to_owned(), json!(FORMAT));
    file.insert("version".to_owned(), json!(VERSION));
    file.insert("entries".to_owned(), sorted.into_iter().map(entry_value).collect());
    let mut text = format!("{:#}", Value::Object(file));
    text.push('\n');
    text
}

fn entry_value(entry: &PracticeEntry) -> Value {
    let mut map = Map::new();
    let mut put = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            map.insert(name.to_owned(), value);
        }
    };
    put("id", Some(json!(entry.id.to_string())));
    put("kind", Some(json!(entry.kind.code())));
    put("parent", entry.parent.map(|parent| json!(parent.to_string())));
    put("person", entry.person.as_ref().map(|person| json!(person.as_str())));
    put("due", entry.due.map(|day| json!(day.to_string())));
    put("state", entry.state.as_ref().map(|state| json!(state)));
    put("made", Some(instant(entry.made)));
    put("changed", Some(instant(entry.changed)));
    // A body that is no JSON would not have been read; as text it is at least not lost.
    put("body", Some(serde_json::from_str(&entry.body).unwrap_or_else(|_| json!(entry.body))));
    Value::Object(map)
}

fn instant(moment: DateTime<Utc>) -> Value {
    json!(moment.to_rfc3339_opts(SecondsFormat::Micros, true))
}
