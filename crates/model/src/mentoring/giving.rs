//! What each gave, what they care about, what is owed (Y).

/// What each gave, what they care about, what is owed (Y).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Giving {}
