//! Segments of the ledger as bytes.
