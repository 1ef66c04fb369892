//! What goes the other way: what wants thanks, the balance with each person, ideas that fit, the ledger, the radar, the journal.

pub(crate) mod journal;
pub(crate) mod ledger;
pub(crate) mod overview;
pub(crate) mod radar;

/// The page of giving back.
pub(crate) const PATH: &str = "/giving";
