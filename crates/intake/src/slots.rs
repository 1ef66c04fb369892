//! An index from keys to row numbers that holds only the numbers: four bytes a slot, the keys stay in the rows.

/// Marks a slot that holds nothing.
const EMPTY: u32 = u32::MAX;
/// The table grows when more than three quarters of its slots are taken.
const LOAD_NUMERATOR: usize = 3;
const LOAD_DENOMINATOR: usize = 4;
const SLOTS_MIN: usize = 16;

/// Open addressing with linear probing. The caller knows how a row compares and how it hashes.
#[derive(Debug, Clone, Default)]
pub(crate) struct Slots {
    table: Vec<u32>,
    taken: usize,
}

impl Slots {
    /// The row with this hash for which `is_it` holds.
    pub(crate) fn find(&self, hash: u64, is_it: impl Fn(u32) -> bool) -> Option<u32> {
        if self.table.is_empty() {
            return None;
        }
        let mask = self.table.len() - 1;
        let mut place = spread(hash) & mask;
        loop {
            match self.table[place] {
                EMPTY => return None,
                row if is_it(row) => return Some(row),
                _ => place = (place + 1) & mask,
            }
        }
    }

    /// Enters a row that is not there yet; `hash_of` gives the hash of any row, for when the table grows.
    pub(crate) fn insert(&mut self, hash: u64, row: u32, hash_of: impl Fn(u32) -> u64) {
        if (self.taken + 1) * LOAD_DENOMINATOR > self.table.len() * LOAD_NUMERATOR {
            self.grow(hash_of);
        }
        self.place(hash, row);
        self.taken += 1;
    }

    /// How much memory it takes.
    pub(crate) fn bytes(&self) -> usize {
        self.table.capacity() * size_of::<u32>()
    }

    fn grow(&mut self, hash_of: impl Fn(u32) -> u64) {
        let size = (self.table.len() * 2).max(SLOTS_MIN);
        let old = std::mem::replace(&mut self.table, vec![EMPTY; size]);
        for row in old.into_iter().filter(|&row| row != EMPTY) {
            self.place(hash_of(row), row);
        }
    }

    fn place(&mut self, hash: u64, row: u32) {
        let mask = self.table.len() - 1;
        let mut place = spread(hash) & mask;
        while self.table[place] != EMPTY {
            place = (place + 1) & mask;
        }
        self.table[place] = row;
    }
}

/// Hashes of the caller may have quiet low bits; a multiplication mixes the high ones in.
fn spread(hash: u64) -> usize {
    // Truncation on a 32-bit machine is harmless: it is a hash.
    (hash.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 20) as usize
}
