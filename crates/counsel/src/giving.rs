//! Giving back (Y).

use crate::MentoringRule;

/// The rules of this family, in the order of the table.
pub(crate) const RULES: &[MentoringRule] = &[];
