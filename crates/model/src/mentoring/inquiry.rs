//! What the user found out about themselves: five questions, challenges, strengths on show, roles, decisions (K).

/// What the user found out about themselves.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Inquiry {}
