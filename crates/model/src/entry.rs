//! Entries: what a member writes down that is no person and no tie. What stands inside one is a matter of its kind.

use std::str::FromStr;

/// What an entry is. The words of [`EntryKind::code`] are stored and never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    /// What the user did with a finding: done, snoozed, dismissed.
    Response,
    /// Something the user means to do by a day, which Today brings back.
    Intention,
    /// A literacy check that was taken.
    LiteracyCheck,
    /// Answers to the questionnaire of the six traps.
    TrapAnswers,
    /// A word that the user puts on a person.
    Tag,
    /// Somebody pulls me into bad habits.
    BadHabit,
    /// A result that the user wants within a year.
    YearResult,
    /// Somebody, by name or by role, who can help with such a result; it belongs to one.
    ResultHelper,
    /// Where somebody stands on the relationship map.
    MapPlace,
    /// A favour, done or received.
    Favour,
}

impl EntryKind {
    /// All of them.
    pub const ALL: &'static [EntryKind] = &[
        EntryKind::Response,
        EntryKind::Intention,
        EntryKind::LiteracyCheck,
        EntryKind::TrapAnswers,
        EntryKind::Tag,
        EntryKind::BadHabit,
        EntryKind::YearResult,
        EntryKind::ResultHelper,
        EntryKind::MapPlace,
        EntryKind::Favour,
    ];

    /// The word for it in the table and in files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            EntryKind::Response => "response",
            EntryKind::Intention => "intention",
            EntryKind::LiteracyCheck => "literacy_check",
            EntryKind::TrapAnswers => "trap_answers",
            EntryKind::Tag => "tag",
            EntryKind::BadHabit => "bad_habit",
            EntryKind::YearResult => "year_result",
            EntryKind::ResultHelper => "result_helper",
            EntryKind::MapPlace => "map_place",
            EntryKind::Favour => "favour",
        }
    }
}

/// A word that is no kind of entry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no kind of entry")]
pub struct UnknownEntryKind(pub String);

impl FromStr for EntryKind {
    type Err = UnknownEntryKind;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.iter().copied().find(|kind| kind.code() == code).ok_or_else(|| UnknownEntryKind(code.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_found_by_its_word() {
        for &kind in EntryKind::ALL {
            assert_eq!(kind.code().parse(), Ok(kind));
        }
        assert!("poem".parse::<EntryKind>().is_err());
    }
}
