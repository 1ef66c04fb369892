//! Invitations to sessions, as files that calendars take: the same session keeps its id, and each change a higher number.

use crate::entries::{self, EntryId};
use crate::error::AppError;
use crate::imports::shown_key;
use crate::office::Office;
use crate::relationships::parent_of;
use crate::zone;
use formats::invitation::{self, Address, Invitation, Standing};
use model::relationship::Relationship;
use model::relationship::session::{Session, SessionStanding};

/// What an invitation says beside time and place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wording {
    /// Its title; without one a neutral one, which calendars that others see may show.
    pub title: Option<String>,
    /// Whether the agenda goes with it.
    pub agenda: Agenda,
}

/// Whether an agenda goes with an invitation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Agenda {
    /// It does not: calendars are seen by more people than one thinks.
    #[default]
    Apart,
    /// It does.
    Along,
}

/// A file for a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// A name for it.
    pub name: String,
    /// What stands in it.
    pub text: String,
}

/// The invitation to a session, its update, or, where it was called off, the cancellation.
///
/// # Errors
/// The session is not there, or the data cannot be read.
pub async fn write(office: &Office, session: EntryId, wording: &Wording) -> Result<File, AppError> {
    let entry = entries::found::<Session>(office, session).await?;
    let relationship = parent_of(&entry)?;
    let seen = office.seen().await?;
    let value = &entry.value;
    let found = entries::found::<Relationship>(office, relationship).await?;
    let member = found.person.as_ref().and_then(|id| seen.loaded.member(id));
    let other = member.and_then(|member| {
        let mail = member.person.emails.first()?.clone();
        Some(Address { mail, name: Some(member.person.name.clone()) })
    });
    let own = seen.loaded.world.owner.iter().map(|key| shown_key(key)).find(|trace| trace.contains('@'));
    let me = own.map(|mail| Address { mail, name: seen.loaded.profile.name.clone() });
    let lines: Vec<String> = value.agenda.iter().map(|item| format!("• {}", item.text)).collect();
    let title = wording.title.clone().unwrap_or_else(|| words::text(office.language(), "invitation-title"));
    let text = invitation::write(&Invitation {
        uid: format!("{session}@telemachus"),
        sequence: value.sequence,
        stamped_at: entry.changed_at,
        at: value.at,
        zone: zone::named(&value.zone)?,
        minutes: value.minutes,
        title,
        description: Some(lines.join("\n")).filter(|text| wording.agenda == Agenda::Along && !text.is_empty()),
        place: value.place.clone(),
        organizer: me,
        attendee: other,
        standing: if value.standing == SessionStanding::Cancelled { Standing::Cancelled } else { Standing::Stands },
    });
    let name = member.map(|member| member.person.name.clone()).or(found.value.name).unwrap_or_default();
    let slug: String = name.to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    Ok(File { name: format!("{}-{}.ics", value.at.format("%Y-%m-%d"), slug.trim_matches('-')), text })
}
