//! What the user found out about themselves, and their plan (K, G).

use crate::MentoringRule;

/// The rules of this family, in the order of the table.
pub(crate) const RULES: &[MentoringRule] = &[];
