//! Know yourself (K): five questions and what the answers become, challenges, working style, a target role, strengths on show, a
//! change of role, decisions with several voices.
//!
//! Removing anything is [`crate::entries::remove`].

pub mod challenges;
pub mod decisions;
pub mod questions;
pub mod strengths;
pub mod target_role;
pub mod transition;
pub mod working_style;

use crate::error::AppError;
use crate::wording;

/// Texts that were given as a list, the empty ones left out.
pub(crate) fn several(texts: &[String], what: &str) -> Result<Vec<String>, AppError> {
    texts.iter().filter_map(|text| wording::optional(Some(text), what).transpose()).collect()
}
