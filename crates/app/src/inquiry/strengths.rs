//! Where others can see a strength (K7).

use crate::entries::{self, Kept, NewEntry};
use crate::error::AppError;
use crate::office::Office;
use crate::wording;
use model::career::{ShownAt, StrengthShown};
use model::person::PersonId;

/// Writes down where a strength shows, and who sees it there: somebody of mine, or others by a word for them.
///
/// # Errors
/// The strength is none of the profile, an empty or too long text, nobody with that id, or the data cannot be written.
pub async fn show(
    office: &Office,
    strength: &str,
    at: ShownAt,
    text: &str,
    seen_by: (Option<PersonId>, Option<&str>),
) -> Result<Kept, AppError> {
    let seen = office.seen().await?;
    let mine = &seen.network.me().strengths;
    let found = mine.iter().find(|own| own.trim().to_lowercase() == strength.trim().to_lowercase());
    let strength = found.ok_or_else(|| {
        let mine: Vec<String> = mine.iter().map(|own| format!("`{own}`")).collect();
        AppError::Wrong(format!("`{strength}` is none of the strengths of your profile ({})", mine.join(", ")))
    })?;
    let (person, others) = seen_by;
    let value = StrengthShown {
        strength: strength.clone(),
        at,
        text: wording::required(text, "where it shows")?,
        seen_by: wording::optional(others, "who sees it")?,
    };
    entries::insert(office, NewEntry { person, ..NewEntry::of(value) }).await
}
