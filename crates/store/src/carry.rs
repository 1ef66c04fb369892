//! Which stored row a derived person continues, so that what the user says of somebody stays with them while the
//! ledger changes under it. Pure: rows and people in, an assignment out.

use crate::ids::StoredPersonId;
use std::collections::{BTreeMap, BTreeSet};

/// A stored row, as far as it matters here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stored<'a> {
    pub(crate) id: StoredPersonId,
    pub(crate) anchor: &'a str,
    /// Whether the user has made, edited or deleted it.
    pub(crate) kept: bool,
}

/// A derived person, as far as it matters here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Derived<'a> {
    pub(crate) anchor: &'a str,
    pub(crate) keys: &'a [String],
}

/// For each derived person, the row that they continue; `None` where they are new. No row is given twice.
///
/// A row that the user keeps goes before one that only the ledger keeps, and the same anchor before another shared key;
/// among equals the smallest anchor wins.
pub(crate) fn assign(
    stored: &[Stored<'_>],
    key_rows: &BTreeMap<&str, StoredPersonId>,
    derived: &[Derived<'_>],
) -> Vec<Option<StoredPersonId>> {
    let by_anchor: BTreeMap<&str, &Stored<'_>> = stored.iter().map(|row| (row.anchor, row)).collect();
    let by_id: BTreeMap<StoredPersonId, &Stored<'_>> = stored.iter().map(|row| (row.id, row)).collect();
    let mut assigned = vec![None; derived.len()];
    let mut taken: BTreeSet<StoredPersonId> = BTreeSet::new();
    for kept in [true, false] {
        for by in [Match::Anchor, Match::Key] {
            for (person, slot) in derived.iter().zip(&mut assigned).filter(|(_, slot)| slot.is_none()) {
                let free = |row: &&&Stored<'_>| row.kept == kept && !taken.contains(&row.id);
                let found = match by {
                    Match::Anchor => by_anchor.get(person.anchor).filter(free).copied(),
                    Match::Key => {
                        let rows = person.keys.iter().filter_map(|key| key_rows.get(key.as_str()));
                        rows.filter_map(|id| by_id.get(id)).filter(free).copied().min_by_key(|row| row.anchor)
                    }
                };
                if let Some(row) = found {
                    taken.insert(row.id);
                    *slot = Some(row.id);
                }
            }
        }
    }
    assigned
}

#[derive(Clone, Copy)]
enum Match {
    Anchor,
    Key,
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    /// Rows as `anchor` or `anchor!` (kept by the user), each with its keys; derived people as lists of keys.
    /// Gives the anchor of the row that each continues, `-` for none.
    fn check(rows: &[&[&str]], people: &[&[&str]], expected: &str) {
        let id = |index: usize| StoredPersonId(Uuid::from_u128(index as u128 + 1));
        let stored: Vec<Stored<'_>> = rows
            .iter()
            .enumerate()
            .map(|(index, keys)| Stored {
                id: id(index),
                anchor: keys[0].trim_end_matches('!'),
                kept: keys[0].ends_with('!'),
            })
            .collect();
        let keys = rows
            .iter()
            .enumerate()
            .flat_map(|(index, keys)| keys.iter().map(move |key| (key.trim_end_matches('!'), id(index))));
        let lists: Vec<Vec<String>> =
            people.iter().map(|keys| keys.iter().map(|&key| key.to_owned()).collect()).collect();
        let derived: Vec<Derived<'_>> = lists.iter().map(|keys| Derived { anchor: &keys[0], keys }).collect();
        let assigned = assign(&stored, &keys.collect(), &derived);
        let anchor = |id: &Option<StoredPersonId>| {
            id.and_then(|id| stored.iter().find(|row| row.id == id)).map_or("-", |row| row.anchor)
        };
        assert_eq!(assigned.iter().map(anchor).collect::<Vec<_>>().join(" "), expected);
    }

    #[test]
    fn the_same_anchor_is_the_same_row() {
        check(&[&["a"], &["b"]], &[&["b"], &["a"], &["c"]], "b a -");
    }

    #[test]
    fn a_smaller_key_that_turns_up_does_not_lose_the_row() {
        check(&[&["b!"]], &[&["a", "b"]], "b");
        check(&[&["b"]], &[&["a", "b"]], "b");
    }

    #[test]
    fn of_two_that_merge_the_one_that_the_user_keeps_goes_on() {
        check(&[&["a"], &["b!"]], &[&["a", "b"]], "b");
        check(&[&["a!"], &["b!"]], &[&["a", "b"]], "a");
    }

    #[test]
    fn of_one_that_splits_the_part_with_the_anchor_goes_on() {
        check(&[&["a!", "b"]], &[&["b"], &["a"]], "- a");
        check(&[&["a", "b"]], &[&["b"], &["a"]], "- a");
    }
}
