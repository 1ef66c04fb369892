//! Circles and groups, rehearsals, relationships in writing (R12 to R15).

/// Circles and groups, rehearsals, relationships in writing (R12 to R15).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Circles {}
