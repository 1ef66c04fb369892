//! Whom the user looks for and writes to: candidates, letters, invisible mentors (F).

/// Whom the user looks for and writes to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Search {}
