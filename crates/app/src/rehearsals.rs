//! Hard conversations (R14): prepared alone or with a mentor, played through, held.

use crate::deeper::Helper;
use crate::entries::{self, Batch, EntryId, Kept, NewEntry};
use crate::error::AppError;
use crate::office::Office;
use crate::undo::UndoId;
use crate::wording;
use chrono::NaiveDate;
use model::career::RoleTransition;
use model::inquiry::Challenge;
use model::person::PersonId;
use model::rehearsal::{LikelyAnswer, Rehearsal, RunThrough};
use model::relationship::Relationship;

/// Most answers that are prepared for (`ours`: more than that nobody has at hand while the other speaks).
pub const ANSWERS_MAX: usize = 12;

/// What a conversation is, as the user typed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// What it is about.
    pub subject: String,
    /// With whom: somebody of mine, or a name.
    pub with: Helper,
    /// The day on which it is planned.
    pub planned_on: Option<NaiveDate>,
    /// The relationship within which it is prepared; `None` where it is prepared alone.
    pub mentor: Option<EntryId>,
    /// A challenge or a change of role that it would clear.
    pub about: Option<EntryId>,
}

/// What is to be said, as the user typed it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Script {
    /// What shall be true when it is over.
    pub aim: Option<String>,
    /// The first sentences.
    pub opening: Option<String>,
    /// What they may say and what I reply; pairs without a word are left out.
    pub answers: Vec<(String, Option<String>)>,
    /// What to soften.
    pub soften: Vec<String>,
}

impl Script {
    /// What stands prepared at present.
    #[must_use]
    pub fn of(one: &Rehearsal) -> Self {
        let answers = one.answers.iter().map(|answer| (answer.says.clone(), answer.reply.clone()));
        Self {
            aim: one.aim.clone(),
            opening: one.opening.clone(),
            answers: answers.collect(),
            soften: one.soften.clone(),
        }
    }
}

/// Begins to prepare a conversation.
///
/// # Errors
/// An empty or too long text, nobody has that id, a day that is past, the mentor's relationship or what it is about is not there, or the
/// data cannot be written.
pub async fn prepare(office: &Office, draft: &Draft, script: &Script) -> Result<Kept, AppError> {
    let mut value = Rehearsal::new("");
    let person = say(office, &mut value, draft).await?;
    write_into(&mut value, script)?;
    let due_on = to_come(office, draft.planned_on)?;
    entries::insert(office, NewEntry { parent: draft.mentor, person, due_on, ..NewEntry::of(value) }).await
}

/// Says anew what it is: with whom, about what, when, prepared with whom. What is prepared stays.
///
/// # Errors
/// As [`prepare`]; it is not there any more.
pub async fn change(office: &Office, id: EntryId, draft: &Draft) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Rehearsal>(office, id).await?;
    entry.person = say(office, &mut entry.value, draft).await?;
    entry.parent = draft.mentor;
    if !entry.value.is_held() && entry.due_on != draft.planned_on {
        entry.due_on = to_come(office, draft.planned_on)?;
    }
    entries::update(office, &entry).await
}

/// Writes down what is to be said, all of it.
///
/// # Errors
/// It is not there any more, a reply without what it replies to, more than [`ANSWERS_MAX`] answers, a text too long, or the data cannot
/// be written.
pub async fn write(office: &Office, id: EntryId, script: &Script) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Rehearsal>(office, id).await?;
    write_into(&mut entry.value, script)?;
    entries::update(office, &entry).await
}

/// Adds something that they may say, and what I reply.
///
/// # Errors
/// As [`write()`]; an empty text.
pub async fn answer(office: &Office, id: EntryId, says: &str, reply: Option<&str>) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Rehearsal>(office, id).await?;
    let mut script = Script::of(&entry.value);
    script.answers.push((wording::required(says, "what they may say")?, reply.map(str::to_owned)));
    write_into(&mut entry.value, &script)?;
    entries::update(office, &entry).await
}

/// A time that it was played through, as the user typed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Played {
    /// The day; without one, today.
    pub on: Option<NaiveDate>,
    /// Who played the other side; `None` where I spoke it alone.
    pub with: Option<Helper>,
    /// What I changed after it.
    pub changed: Option<String>,
}

/// Notes that it was played through.
///
/// # Errors
/// It is not there any more, a day to come, nobody has that id, a text too long, or the data cannot be written.
pub async fn play_through(office: &Office, id: EntryId, played: &Played) -> Result<Kept, AppError> {
    let rehearsal = entries::found::<Rehearsal>(office, id).await?;
    let (person, name) = match &played.with {
        Some(helper) => whom(helper)?,
        None => (None, None),
    };
    let on = past(office, played.on, "you played it through")?;
    let changed = wording::optional(played.changed.as_deref(), "what you changed")?;
    let value = RunThrough { on, name, changed };
    entries::insert(office, NewEntry { parent: Some(rehearsal.id), person, ..NewEntry::of(value) }).await
}

/// Says what happened in the conversation itself. Said again, it replaces what was said.
///
/// # Errors
/// It is not there any more, a day to come, an empty or too long text, or the data cannot be written.
pub async fn hold(
    office: &Office,
    id: EntryId,
    on: Option<NaiveDate>,
    happened: &str,
    learned: Option<&str>,
) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Rehearsal>(office, id).await?;
    entry.value.held_on = Some(past(office, on.or(entry.value.held_on), "you had it")?);
    entry.value.happened = Some(wording::required(happened, "what happened")?);
    entry.value.learned = wording::optional(learned, "what you learned")?;
    entries::update(office, &entry).await
}

/// Removes it, with the times that it was played through.
///
/// # Errors
/// It is not there any more, or the data cannot be written.
pub async fn remove(office: &Office, id: EntryId) -> Result<UndoId, AppError> {
    let entry = entries::found::<Rehearsal>(office, id).await?;
    let mut batch = Batch::new();
    for run in entries::children::<RunThrough>(office, entry.id).await? {
        batch.remove::<RunThrough>(run.id);
    }
    batch.remove::<Rehearsal>(entry.id);
    batch.keep(office, "remove_rehearsal").await
}

/// Puts what a conversation is into it; gives the person that it is with.
async fn say(office: &Office, value: &mut Rehearsal, draft: &Draft) -> Result<Option<PersonId>, AppError> {
    value.subject = wording::required(&draft.subject, "what it is about")?;
    let (person, name) = whom(&draft.with)?;
    value.name = name;
    if let Some(mentor) = draft.mentor {
        entries::found::<Relationship>(office, mentor).await?;
    }
    if let Some(about) = draft.about.filter(|about| value.about != Some(*about)) {
        let is_challenge = entries::get::<Challenge>(office, about).await?.is_some();
        if !is_challenge && entries::get::<RoleTransition>(office, about).await?.is_none() {
            return Err(AppError::Wrong(format!("`{about}` is neither a challenge nor a change of role")));
        }
    }
    value.about = draft.about;
    Ok(person)
}

fn whom(helper: &Helper) -> Result<(Option<PersonId>, Option<String>), AppError> {
    Ok(match helper {
        Helper::Person(id) => (Some(id.clone()), None),
        Helper::Role(name) => (None, Some(wording::required(name, "the name")?)),
    })
}

fn write_into(value: &mut Rehearsal, script: &Script) -> Result<(), AppError> {
    value.aim = wording::optional(script.aim.as_deref(), "the aim")?;
    value.opening = wording::optional(script.opening.as_deref(), "the opening")?;
    let mut answers = Vec::new();
    for (says, reply) in &script.answers {
        let reply = wording::optional(reply.as_deref(), "the reply")?;
        match (wording::optional(Some(says), "what they may say")?, reply) {
            (Some(says), reply) => answers.push(LikelyAnswer { says, reply }),
            (None, None) => {}
            (None, Some(reply)) => {
                return Err(AppError::Wrong(format!(
                    "`{reply}` replies to nothing; write what they may say before it, or leave it out"
                )));
            }
        }
    }
    if answers.len() > ANSWERS_MAX {
        return Err(AppError::Wrong(format!(
            "`{}` answers are prepared for; at most {ANSWERS_MAX} are allowed, the likeliest",
            answers.len()
        )));
    }
    value.answers = answers;
    value.soften = wording::lines(&script.soften.join("\n"), "what to soften")?;
    Ok(())
}

fn to_come(office: &Office, day: Option<NaiveDate>) -> Result<Option<NaiveDate>, AppError> {
    match day.filter(|day| *day < office.today()) {
        Some(day) => Err(AppError::Wrong(format!("`{day}` is past; plan it for today or a day to come"))),
        None => Ok(day),
    }
}

fn past(office: &Office, day: Option<NaiveDate>, what: &str) -> Result<NaiveDate, AppError> {
    let day = day.unwrap_or_else(|| office.today());
    if day > office.today() {
        return Err(AppError::Wrong(format!("`{day}` is still to come; {what} today or before")));
    }
    Ok(day)
}
