//! The body of a tag: the word that the user put on a person.

use crate::entry::{self, Body, BodyError};
use model::entry::EntryKind;
use serde::{Deserialize, Serialize};

/// A word that the user put on a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tag {
    /// The word, as it was written.
    pub word: String,
}

impl Body for Tag {
    const KIND: EntryKind = EntryKind::Tag;

    fn write(&self) -> String {
        entry::write_shape(self)
    }

    fn read(json: &str) -> Result<Self, BodyError> {
        entry::read_shape(Self::KIND, json)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_reads_back() {
        let tag = Tag { word: "book \"club\"".to_owned() };
        assert_eq!(Tag::read(&tag.write()).ok(), Some(tag));
        assert!(Tag::read("[]").is_err());
    }
}
