//! Whom the user looks for and writes to (F).

use crate::MentoringRule;

/// The rules of this family, in the order of the table.
pub(crate) const RULES: &[MentoringRule] = &[];
