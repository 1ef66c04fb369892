//! What somebody wrote down, as JSON: entries of one kind, and one that was kept.

use super::text;
use crate::entry::Body;
use chrono::NaiveDate;
use model::entry::{EntryId, Noted};
use serde_json::{Value, json};

/// Entries of a kind under a name: each its body, with id, day and what it hangs on beside.
pub fn written<'a, T: Body + 'a>(name: &str, all: impl Iterator<Item = &'a Noted<T>>) -> String {
    text(&json!({ name: all.map(one).collect::<Vec<_>>() }))
}

pub(super) fn one<T: Body>(entry: &Noted<T>) -> Value {
    let mut value: Value = serde_json::from_str(&entry.value.write()).unwrap_or_default();
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    value["id"] = json!(entry.id.to_string());
    value["on"] = json!(entry.on.to_string());
    for (name, said) in [
        ("belongs_to", entry.parent.map(|parent| parent.to_string())),
        ("person", entry.person.as_ref().map(ToString::to_string)),
        ("due_on", day(entry.due_on)),
    ] {
        if let Some(said) = said {
            value[name] = json!(said);
        }
    }
    value
}

/// Something that was kept, changed or removed.
#[must_use]
pub fn kept(id: EntryId) -> String {
    text(&json!({"id": id.to_string()}))
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::goal::Goal;
    use model::person::PersonId;

    #[test]
    fn what_an_entry_hangs_on_stands_beside_its_body() {
        let id: EntryId = "01900000-0000-7000-8000-000000000007".parse().expect("an id");
        let on = NaiveDate::from_ymd_opt(2026, 11, 2).expect("a day");
        let person = Some(PersonId::new("ada"));
        let goal = Noted { id, on, parent: None, person, due_on: Some(on), value: Goal::new("Publish") };
        let json: Value = serde_json::from_str(&written("goals", [&goal].into_iter())).expect("JSON");
        assert_eq!(json["goals"][0]["text"], "Publish");
        assert_eq!((&json["goals"][0]["person"], &json["goals"][0]["due_on"]), (&json!("ada"), &json!("2026-11-02")));
        assert_eq!(json["goals"][0].get("belongs_to"), None);
    }
}
