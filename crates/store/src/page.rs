//! Pages: no list comes whole.

/// Most rows of one page, whatever is asked for (ours; a row of people with their bodies is about a kilobyte).
pub const PAGE_ROWS_MAX: u32 = 10_000;

/// A page of a list: what follows `after`, in the order of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<Key> {
    /// The key of the last row of the page before; `None` for the first page.
    pub after: Option<Key>,
    /// How many rows at most; no more than [`PAGE_ROWS_MAX`] come.
    pub rows_max: u32,
}

impl<Key> Page<Key> {
    /// The first page.
    #[must_use]
    pub fn first(rows_max: u32) -> Self {
        Self { after: None, rows_max }
    }

    /// The page after a row.
    #[must_use]
    pub fn after(key: Key, rows_max: u32) -> Self {
        Self { after: Some(key), rows_max }
    }

    pub(crate) fn limit(&self) -> i64 {
        i64::from(self.rows_max.min(PAGE_ROWS_MAX))
    }
}
