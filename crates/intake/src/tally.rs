//! scratch
/// scratch
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tally {}
