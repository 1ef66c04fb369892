//! Personal boards and their seats (B).

/// Personal boards and their seats (B).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {}
