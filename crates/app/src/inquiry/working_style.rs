//! How the user likes to work (K5): one page to hand to somebody new.

use super::several;
use crate::entries::{self, Kept, NewEntry};
use crate::error::AppError;
use crate::office::Office;
use crate::profile;
use crate::undo;
use crate::wording;
use model::inquiry::WorkingStyle;

/// Says how the user likes to work, all of it, and their personality type, which stands in the profile.
///
/// # Errors
/// A text that is too long, or the data cannot be written.
pub async fn say(office: &Office, style: &WorkingStyle, personality: Option<&str>) -> Result<Kept, AppError> {
    let value = WorkingStyle {
        channels: style.channels.clone(),
        times: style.times.clone(),
        likes: several(&style.likes, "what works well")?,
        hates: several(&style.hates, "a pet hate")?,
        feedback: wording::optional(style.feedback.as_deref(), "how you like to be told")?,
        note: wording::optional(style.note.as_deref(), "the note")?,
    };
    let personality = wording::optional(personality, "the personality type")?;
    let mut me = office.seen().await?.network.me().clone();
    let kept = match entries::all::<WorkingStyle>(office).await?.pop() {
        Some(mut entry) => {
            entry.value = value;
            entries::update(office, &entry).await?
        }
        None => entries::insert(office, NewEntry::of(value)).await?,
    };
    if me.personality == personality {
        return Ok(kept);
    }
    me.personality = personality;
    let said = profile::say(office, &me).await?;
    let undo = undo::keep_together(office, "say_working_style", &[kept.undo, said]).await?;
    Ok(Kept { undo, ..kept })
}
