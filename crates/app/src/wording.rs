//! Texts that a user gives: trimmed, not empty where something has to be said, and of a length that a page can show.

use crate::error::AppError;

/// Most characters of one text (ours: about a page).
pub const TEXT_CHARACTERS_MAX: usize = 4_000;

/// A text that has to say something. `what` names it in the message, e.g. `the goal`.
///
/// # Errors
/// It is empty, or longer than [`TEXT_CHARACTERS_MAX`].
pub fn required(text: &str, what: &str) -> Result<String, AppError> {
    optional(Some(text), what)?.ok_or_else(|| AppError::Wrong(format!("{what} is empty; a few words are enough")))
}

/// A text that may be left out; one without a letter is left out.
///
/// # Errors
/// It is longer than [`TEXT_CHARACTERS_MAX`].
pub fn optional(text: Option<&str>, what: &str) -> Result<Option<String>, AppError> {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else { return Ok(None) };
    let count = text.chars().count();
    if count > TEXT_CHARACTERS_MAX {
        return Err(AppError::Wrong(format!(
            "{what} has `{count}` characters; at most {TEXT_CHARACTERS_MAX} are allowed"
        )));
    }
    Ok(Some(text.to_owned()))
}

/// Texts, one on each line; empty lines are left out.
///
/// # Errors
/// One of them is longer than [`TEXT_CHARACTERS_MAX`].
pub fn lines(text: &str, what: &str) -> Result<Vec<String>, AppError> {
    text.lines().filter_map(|line| optional(Some(line), what).transpose()).collect()
}
