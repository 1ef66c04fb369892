//! Ids of people, each with its number: found by text millions of times, so packed and without a heap block for each.

use rustc_hash::FxHasher;
use std::hash::Hasher;

/// No entry.
const EMPTY: u32 = u32::MAX;
/// Ids up to so many bytes are compared without looking them up.
const SHORT_BYTES: usize = 8;

/// Ids in the order of their numbers.
#[derive(Debug, Clone, Default)]
pub struct Ids {
    text: String,
    /// Where each id ends in the text.
    ends: Vec<usize>,
    /// Open addressing; a power of two, at most half full.
    table: Vec<Entry>,
}

/// An id in the table.
#[derive(Debug, Clone, Copy)]
struct Entry {
    /// The bytes themselves where they are few, else their hash.
    key: u64,
    number: u32,
    length: u32,
}

const NONE: Entry = Entry { key: 0, number: EMPTY, length: 0 };

impl Ids {
    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The id with this number.
    ///
    /// # Panics
    /// Where there is none.
    #[must_use]
    pub fn get(&self, number: u32) -> &str {
        let number = number as usize;
        let start = if number == 0 { 0 } else { self.ends[number - 1] };
        &self.text[start..self.ends[number]]
    }

    /// All ids, in the order of their numbers.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len() as u32).map(|number| self.get(number))
    }

    /// The number of an id.
    #[must_use]
    pub fn find(&self, id: &[u8]) -> Option<u32> {
        if self.table.is_empty() {
            return None;
        }
        let entry = self.table[self.place_of(id)];
        (entry.number != EMPTY).then_some(entry.number)
    }

    /// Gives the id the next number; `Err` with its number where it has one.
    ///
    /// # Errors
    /// The number that it already has.
    pub(super) fn insert(&mut self, id: &str) -> Result<u32, u32> {
        if self.table.len() <= self.len() * 2 {
            self.grow();
        }
        let place = self.place_of(id.as_bytes());
        let entry = &mut self.table[place];
        if entry.number != EMPTY {
            return Err(entry.number);
        }
        let number = self.ends.len() as u32;
        *entry = Entry { key: key(id.as_bytes()), number, length: id.len() as u32 };
        self.text.push_str(id);
        self.ends.push(self.text.len());
        Ok(number)
    }

    /// Where the id stands in the table, or where it would.
    fn place_of(&self, id: &[u8]) -> usize {
        let key = key(id);
        let mask = self.table.len() - 1;
        let mut place = spread(key) & mask;
        loop {
            let entry = &self.table[place];
            let is_same = entry.key == key && entry.length as usize == id.len();
            let is_here = is_same && (id.len() <= SHORT_BYTES || self.get(entry.number).as_bytes() == id);
            if entry.number == EMPTY || is_here {
                return place;
            }
            place = (place + 1) & mask;
        }
    }

    fn grow(&mut self) {
        let larger = (self.table.len() * 2).max(1024);
        let old = std::mem::replace(&mut self.table, vec![NONE; larger]);
        for entry in old.into_iter().filter(|entry| entry.number != EMPTY) {
            let mut place = spread(entry.key) & (larger - 1);
            while self.table[place].number != EMPTY {
                place = (place + 1) & (larger - 1);
            }
            self.table[place] = entry;
        }
    }
}

fn key(id: &[u8]) -> u64 {
    if id.len() <= SHORT_BYTES {
        return id.iter().fold(0, |key, &byte| key << 8 | u64::from(byte));
    }
    let mut hasher = FxHasher::default();
    hasher.write(id);
    hasher.finish()
}

/// The high bits of a product depend on all bits of the key.
fn spread(key: u64) -> usize {
    let product = (key ^ (key >> 32)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (product ^ (product >> 29)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_found_again() {
        let mut ids = Ids::default();
        assert_eq!(ids.find(b"a"), None);
        for number in 0..5_000_u32 {
            let id = if number % 2 == 0 { number.to_string() } else { format!("somebody-with-a-long-id-{number}") };
            assert_eq!(ids.insert(&id), Ok(number));
        }
        assert_eq!((ids.insert("4998"), ids.len()), (Err(4998), 5_000));
        assert_eq!(ids.find(b"somebody-with-a-long-id-4999"), Some(4999));
        assert_eq!((ids.find(b"somebody-with-a-long-id-4998"), ids.find(b"")), (None, None));
        // As numbers these are alike, as texts they are not.
        assert_eq!((ids.find(b"\x000"), ids.get(0)), (None, "0"));
    }
}
