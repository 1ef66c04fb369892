//! Circles and groups: what they are for, who belongs to them and how they left, and what was said for whom. Whose turn it is, is
//! in [`rota`].
//!
//! A circle is a relationship; what stands in it are entries of that. Each change is one undo.

pub mod rota;

use crate::entries::{self, Batch, Entry, EntryId, Kept, NewEntry};
use crate::error::AppError;
use crate::loaded::Loaded;
use crate::office::Office;
use crate::people;
use crate::relationships::{With, parent_of, past};
use crate::undo::UndoId;
use crate::wording;
use chrono::NaiveDate;
use model::entry::Noted;
use model::mentoring::Mentoring;
use model::mentoring::circles::Ring;
use model::relationship::circle::{Circle, LeaveReason, Leaving, MemberRole, Membership, Mention};
use model::relationship::rota::Rota;
use model::relationship::{Party, Relationship, Side};

/// Most who are or were in one circle (ours: beyond that it is an assembly).
pub const MEMBERS_MAX: usize = 40;

/// The word for oneself among the members of a circle, in commands.
pub const ME: &str = "me";

/// Says what a circle is for, and which skill or subject it is about; without one it is about none.
///
/// # Errors
/// The relationship is no circle, a text is too long, or the data cannot be written.
pub async fn describe(
    office: &Office,
    relationship: EntryId,
    said: &Circle,
    subject: Option<&str>,
) -> Result<Kept, AppError> {
    let mut entry = circle(office, relationship).await?;
    let value = Circle {
        able: wording::optional(said.able.as_deref(), "what somebody can do who needs it no more")?,
        ..said.clone()
    };
    let subject = wording::optional(subject, "the subject")?;
    let mut batch = Batch::new();
    if entry.value.subject != subject {
        entry.value.subject = subject;
        batch.update(&entry)?;
    }
    let id = match entries::children::<Circle>(office, relationship).await?.pop() {
        Some(now) => {
            batch.update(&Entry { value, ..now })?;
            now.id
        }
        None => batch.insert(office, NewEntry { parent: Some(relationship), ..NewEntry::of(value) })?,
    };
    Ok(Kept { id, undo: batch.keep(office, "describe_circle").await? })
}

/// Somebody who joins a circle: since a day, or, where none is named, from the first; once turns have gone round, from today, so that
/// what was stays as it was.
///
/// # Errors
/// The relationship is no circle, they are in it already, there are [`MEMBERS_MAX`] of them, nobody has the id, an empty name, a text
/// that is too long, a day to come, or the data cannot be written.
pub async fn join(
    office: &Office,
    relationship: EntryId,
    who: &With,
    membership: &Membership,
    note: Option<&str>,
) -> Result<Kept, AppError> {
    circle(office, relationship).await?;
    let (person, name) = match who {
        With::Person(id) => (Some(id.clone()), None),
        With::Name(name) => (None, Some(wording::required(name, "the name")?)),
    };
    let parties = entries::children::<Party>(office, relationship).await?;
    if parties.len() >= MEMBERS_MAX {
        return Err(AppError::Wrong(format!(
            "there are `{}` of them; at most {MEMBERS_MAX} are allowed",
            parties.len()
        )));
    }
    let lower = |name: &Option<String>| name.as_ref().map(|name| name.to_lowercase());
    let is_same = |one: &Entry<Party>| {
        (person.is_some() && one.person == person) || (name.is_some() && lower(&one.value.name) == lower(&name))
    };
    if parties.iter().any(is_same) {
        return Err(AppError::Wrong("they are in it already; change what stands of them".to_owned()));
    }
    let joined_on = match membership.joined_on {
        Some(on) => Some(past(office, Some(on))?),
        None => from_now(office, relationship).await?,
    };
    let member = Some(Membership { joined_on, ..checked(membership)? });
    let party = Party { note: wording::optional(note, "the note")?, member, ..Party::other(name) };
    entries::insert(office, NewEntry { parent: Some(relationship), person, ..NewEntry::of(party) }).await
}

/// Says anew what the circle knows of a member; how they left stays. `note` is for oneself.
///
/// # Errors
/// They are not there any more, the relationship is no circle, a text that is too long, a day to come, or the data cannot be written.
pub async fn know(
    office: &Office,
    party: EntryId,
    membership: &Membership,
    note: Option<&str>,
) -> Result<Kept, AppError> {
    let mut entry = member(office, party).await?;
    let left = entry.value.member.take().and_then(|now| now.left);
    let joined_on = match membership.joined_on {
        Some(on) => Some(past(office, Some(on))?),
        None => None,
    };
    entry.value.member = Some(Membership { left, joined_on, ..checked(membership)? });
    entry.value.note = wording::optional(note, "the note")?;
    entries::update(office, &entry).await
}

/// Keeps a note about one side of a relationship, of two or of many, for oneself; an empty one takes it away.
///
/// # Errors
/// The side is not there any more, the text is too long, or the data cannot be written.
pub async fn keep_note(office: &Office, party: EntryId, note: &str) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Party>(office, party).await?;
    entry.value.note = wording::optional(Some(note), "the note")?;
    entries::update(office, &entry).await
}

/// Notes that a member left. Having reached what one came for is a success, and is kept as such.
///
/// # Errors
/// It is I (ending the relationship says that), they left already, a day to come or before they joined, a text that is too long, or
/// the data cannot be written.
pub async fn leave(
    office: &Office,
    party: EntryId,
    because: LeaveReason,
    on: Option<NaiveDate>,
    note: Option<&str>,
) -> Result<Kept, AppError> {
    let mut entry = member(office, party).await?;
    if entry.value.side == Side::Me {
        return Err(AppError::Wrong("that is you; end the relationship itself, and say how it ended".to_owned()));
    }
    let on = past(office, on)?;
    let mut membership = known(office, &entry).await?;
    if let Some(left) = &membership.left {
        return Err(AppError::Wrong(format!("they left on `{}` already", left.on)));
    }
    if let Some(joined) = membership.joined_on.filter(|joined| on < *joined) {
        return Err(AppError::Wrong(format!("`{on}` lies before `{joined}`, when they joined")));
    }
    membership.left = Some(Leaving { on, because, note: wording::optional(note, "what came of it")? });
    entry.value.member = Some(membership);
    entries::update(office, &entry).await
}

/// Takes a leaving back: they are there again.
///
/// # Errors
/// They have not left, or the data cannot be written.
pub async fn return_to(office: &Office, party: EntryId) -> Result<Kept, AppError> {
    let mut entry = member(office, party).await?;
    let left = entry.value.member.as_mut().and_then(|member| member.left.take());
    if left.is_none() {
        return Err(AppError::Wrong("they have not left".to_owned()));
    }
    entries::update(office, &entry).await
}

/// Removes somebody who was noted by mistake, with what was said for them and by them.
///
/// # Errors
/// It is I, they are not there any more, or the data cannot be written.
pub async fn remove(office: &Office, party: EntryId) -> Result<UndoId, AppError> {
    let entry = member(office, party).await?;
    if entry.value.side == Side::Me {
        return Err(AppError::Wrong("that is you; a circle of yours has you in it".to_owned()));
    }
    let mut batch = Batch::new();
    batch.remove::<Party>(party);
    for mention in entries::children::<Mention>(office, parent_of(&entry)?).await? {
        if mention.value.of == party || mention.value.by == Some(party) {
            batch.remove::<Mention>(mention.id);
        }
    }
    batch.keep(office, "remove_member").await
}

/// Notes what was said for a member.
///
/// # Errors
/// Either is not of this circle or both are the same, nothing was said, a text that is too long, a day to come, or the data cannot be
/// written.
pub async fn speak(office: &Office, relationship: EntryId, said: &Mention) -> Result<Kept, AppError> {
    let value = checked_mention(office, relationship, said).await?;
    entries::insert(office, NewEntry { parent: Some(relationship), ..NewEntry::of(value) }).await
}

/// Says anew what was said, where, and what came of it.
///
/// # Errors
/// As [`speak`]; it is not there any more.
pub async fn respeak(office: &Office, mention: EntryId, said: &Mention) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Mention>(office, mention).await?;
    entry.value = checked_mention(office, parent_of(&entry)?, said).await?;
    entries::update(office, &entry).await
}

/// What a member is called: the name of the person, else the own one; `me` stands for oneself.
#[must_use]
pub fn name_of(loaded: &Loaded, party: &Noted<Party>, me: &str) -> String {
    if party.value.side == Side::Me {
        return me.to_owned();
    }
    let person = party.person.as_ref().and_then(|id| loaded.member(id)).map(|member| member.person.name.clone());
    person.or_else(|| party.value.name.clone()).unwrap_or_default()
}

/// The circle that a relationship is, out of what is seen.
///
/// # Errors
/// It is no circle, or not there.
pub fn ring(mentoring: &Mentoring, relationship: EntryId) -> Result<Ring<'_>, AppError> {
    let room = mentoring.rooms.room(relationship);
    room.and_then(|room| mentoring.circles.ring(&room)).ok_or_else(no_circle)
}

/// The member that somebody means: [`ME`], an id, a name, or whatever names one of my people.
///
/// # Errors
/// There is none, or several; the message says which.
pub fn find_member<'a>(loaded: &Loaded, ring: &Ring<'a>, who: &str) -> Result<&'a Noted<Party>, AppError> {
    let who = who.trim();
    let wanted = who.to_lowercase();
    if wanted == ME
        && let Some(me) = ring.me()
    {
        return Ok(me);
    }
    if let Some(found) = who.parse().ok().and_then(|id| ring.member(id)) {
        return Ok(found);
    }
    let is_called = |party: &&&'a Noted<Party>| name_of(loaded, party, ME).to_lowercase() == wanted;
    let mut found: Vec<_> = ring.members.iter().filter(is_called).copied().collect();
    if found.is_empty()
        && let Ok(member) = people::find(loaded, who)
    {
        found = ring.members.iter().copied().filter(|party| party.person.as_ref() == Some(&member.person.id)).collect();
    }
    let names = || ring.members.iter().map(|party| format!("`{}`", name_of(loaded, party, ME))).collect::<Vec<_>>();
    match found.as_slice() {
        [one] => Ok(one),
        [] => Err(AppError::Wrong(format!("nobody in it is called `{who}`; there are {}", names().join(", ")))),
        _ => Err(AppError::Wrong(format!("several are called `{who}`; use the id"))),
    }
}

fn no_circle() -> AppError {
    AppError::Wrong("this is between two; only a peer circle or a group has members and a rota".to_owned())
}

/// The relationship, where it is a circle.
async fn circle(office: &Office, relationship: EntryId) -> Result<Entry<Relationship>, AppError> {
    let entry = entries::found::<Relationship>(office, relationship).await?;
    if entry.value.kind.is_circle() { Ok(entry) } else { Err(no_circle()) }
}

/// The party of a circle.
async fn member(office: &Office, party: EntryId) -> Result<Entry<Party>, AppError> {
    let entry = entries::found::<Party>(office, party).await?;
    circle(office, parent_of(&entry)?).await?;
    Ok(entry)
}

/// What is known of a member; of whom nothing was said, what follows from the relationship.
async fn known(office: &Office, entry: &Entry<Party>) -> Result<Membership, AppError> {
    if let Some(member) = &entry.value.member {
        return Ok(member.clone());
    }
    let relationship = circle(office, parent_of(entry)?).await?.value;
    Ok(Membership::new(MemberRole::usual(relationship.kind, relationship.role, entry.value.side)))
}

/// Today, where turns have begun.
async fn from_now(office: &Office, relationship: EntryId) -> Result<Option<NaiveDate>, AppError> {
    let today = office.today();
    let rotas = entries::children::<Rota>(office, relationship).await?;
    Ok(rotas.iter().any(|rota| rota.value.starts_on <= today).then_some(today))
}

fn checked(said: &Membership) -> Result<Membership, AppError> {
    let text = |text: &Option<String>, what| wording::optional(text.as_deref(), what);
    Ok(Membership {
        work: text(&said.work, "the work")?,
        say: text(&said.say, "what to say of them")?,
        say_to: text(&said.say_to, "to whom")?,
        boss: text(&said.boss, "the boss")?,
        unit: text(&said.unit, "the unit")?,
        wants: text(&said.wants, "what they want from it")?,
        left: None,
        ..said.clone()
    })
}

async fn checked_mention(office: &Office, relationship: EntryId, said: &Mention) -> Result<Mention, AppError> {
    circle(office, relationship).await?;
    let parties = entries::children::<Party>(office, relationship).await?;
    let me = parties.iter().find(|one| one.value.side == Side::Me).map(|one| one.id);
    let by = said.by.filter(|by| Some(*by) != me);
    let is_there = |id: EntryId| parties.iter().any(|one| one.id == id);
    if !is_there(said.of) || by.is_some_and(|by| !is_there(by)) {
        return Err(AppError::Wrong("somebody else was meant; choose a member of this circle".to_owned()));
    }
    if by.or(me) == Some(said.of) {
        return Err(AppError::Wrong("both are the same; a circle is for speaking for others".to_owned()));
    }
    Ok(Mention {
        of: said.of,
        by,
        said: wording::required(&said.said, "what was said")?,
        to: wording::optional(said.to.as_deref(), "to whom")?,
        place: wording::optional(said.place.as_deref(), "the place")?,
        on: past(office, Some(said.on))?,
        came_of: wording::optional(said.came_of.as_deref(), "what came of it")?,
    })
}
