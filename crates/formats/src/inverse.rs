//! The inverse of a change, as it is kept (sealed) until somebody undoes the change.

use crate::network_file::{parse_profile, profile_json};
use model::person::Profile;
use serde::{Deserialize, Serialize};

/// What undoes a change. Ids are those of rows, as text; revisions are those after the change: where a row has another by
/// now, the change cannot be undone any more. Instants are microseconds since 1970.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "undo", rename_all = "snake_case")]
pub enum Inverse {
    /// What the user said of people is put back.
    People {
        /// Each of them.
        people: Vec<PersonBefore>,
    },
    /// Decisions about who is who are taken back, and those that they overruled stand again.
    Decisions {
        /// To be taken back.
        made: Vec<String>,
        /// To stand again.
        overruled: Vec<String>,
    },
    /// People who were forgotten together come back.
    Forgotten {
        /// Their rows.
        people: Vec<String>,
        /// When they were forgotten.
        at: i64,
        /// The hashes that keep them out, in hexadecimal digits.
        tombstones: Vec<String>,
        /// The entries about them that went with them.
        entries: Vec<String>,
    },
    /// An import is taken back.
    Import {
        /// Its number.
        number: u32,
    },
    /// An entry that was made is removed.
    EntryMade {
        /// Its row.
        entry: String,
        /// Its revision.
        revision: u32,
    },
    /// An entry is put back to what it was.
    EntryChanged {
        /// As it was.
        before: EntryBefore,
    },
    /// An entry that was removed comes back.
    EntryRemoved {
        /// Its row.
        entry: String,
        /// When it was removed.
        at: i64,
    },
    /// What the user said of themselves is put back.
    Profile {
        /// As it was, as [`profile_text`] gives it; nothing where they had not said anything.
        before: Option<String>,
        /// As the change left it.
        after: String,
    },
    /// Changes that were made one after the other are undone, the last one first.
    Together {
        /// What undoes each of them, in the order of the changes.
        changes: Vec<String>,
    },
    /// Changes of several entries are taken back, all of them or none.
    Several {
        /// Each of them, in the order in which they are taken back.
        changes: Vec<Inverse>,
    },
}

/// A person before a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonBefore {
    /// The row.
    pub person: String,
    /// Its revision after the change.
    pub revision: u32,
    /// What the user had said, as [`crate::edits::write_fields`] gives it; nothing where they had not said anything.
    pub said: Option<String>,
    /// The name that was shown.
    pub name: String,
    /// The organisation that was shown.
    pub organisation: Option<String>,
    /// The place that was shown.
    pub place: Option<String>,
}

/// An entry before a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryBefore {
    /// The row.
    pub entry: String,
    /// Its revision after the change.
    pub revision: u32,
    /// The entry that it belonged to.
    pub parent: Option<String>,
    /// The identity key of the person that it was about.
    pub person: Option<String>,
    /// Where it stood.
    pub state: Option<String>,
    /// When it was due, as `2026-04-17`.
    pub due_on: Option<String>,
    /// Its body, as it was written.
    pub body: String,
}

/// A profile as an inverse keeps it.
#[must_use]
pub fn profile_text(profile: &Profile) -> String {
    profile_json(profile)
}

/// Reads what [`profile_text`] wrote; `None` where it cannot.
#[must_use]
pub fn read_profile(text: &str) -> Option<Profile> {
    parse_profile(text, "").ok()
}

/// The inverse as it is kept.
#[must_use]
pub fn write(inverse: &Inverse) -> String {
    serde_json::to_string(inverse).unwrap_or_default()
}

/// Reads an inverse back; `None` where it is none.
#[must_use]
pub fn read(text: &[u8]) -> Option<Inverse> {
    serde_json::from_slice(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_inverse_reads_back() {
        let text = |text: &str| Some(text.to_owned());
        let person = PersonBefore {
            person: "p".to_owned(),
            revision: 3,
            said: text("{}"),
            name: "Ada".to_owned(),
            organisation: None,
            place: text("Oslo"),
        };
        let entry = EntryBefore {
            entry: "e".to_owned(),
            revision: 2,
            parent: None,
            person: text("mail:ada@example.com"),
            state: text("open"),
            due_on: text("2026-04-17"),
            body: "{\"text\":\"\\u2028\"}".to_owned(),
        };
        let list = || vec!["a".to_owned(), "b".to_owned()];
        for inverse in [
            Inverse::People { people: vec![person] },
            Inverse::Decisions { made: list(), overruled: list() },
            Inverse::Forgotten { people: list(), at: -1, tombstones: list(), entries: list() },
            Inverse::Import { number: 7 },
            Inverse::Together { changes: list() },
            Inverse::EntryMade { entry: "e".to_owned(), revision: 1 },
            Inverse::EntryChanged { before: entry },
            Inverse::EntryRemoved { entry: "e".to_owned(), at: i64::MAX },
            Inverse::Several { changes: vec![Inverse::EntryMade { entry: "e".to_owned(), revision: 1 }] },
        ] {
            assert_eq!(read(write(&inverse).as_bytes()), Some(inverse));
        }
        assert_eq!(read(b"{\"undo\":\"time\"}"), None);
    }
}
