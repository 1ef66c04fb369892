//! Sponsors, and whom the user sponsors (S).

/// Sponsors, and whom the user sponsors (S).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sponsorship {}
