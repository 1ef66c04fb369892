//! Outreach: the way from a name to a yes, step by step (F3, F4, F6, F7). Letters are in [`crate::letters`].

use crate::entries::{self, Entry, EntryId, Kept, NewEntry};
use crate::error::AppError;
use crate::office::Office;
use crate::relationships::{self, Begin, With};
use crate::{undo, wording};
use chrono::NaiveDate;
use model::need::Need;
use model::outreach::{Hesitation, LookPlace, Outreach, OutreachMove, OutreachStage};
use model::person::PersonId;
use model::relationship::{RelationshipKind, RelationshipStage};

/// Most characters of a name or an address.
const NAME_CHARACTERS_MAX: usize = 200;

/// To whom a way leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whom {
    /// Somebody of mine.
    Person(PersonId),
    /// Somebody I do not know yet.
    Name {
        /// What they are called.
        name: String,
        /// Their address, where it is known.
        address: Option<String>,
    },
}

/// A name to note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewWay {
    /// To whom it leads.
    pub whom: Whom,
    /// What I want them to be.
    pub kind: RelationshipKind,
    /// The need that it serves.
    pub need: Option<EntryId>,
    /// Where the name comes from.
    pub place: Option<LookPlace>,
}

/// Notes a name: an idea, of today.
///
/// # Errors
/// Nobody has that id, an empty name, a need that is not there, somebody who is on a way for the same need already, or the data
/// cannot be written.
pub async fn note(office: &Office, new: NewWay) -> Result<Kept, AppError> {
    if let Some(need) = new.need {
        entries::found::<Need>(office, need).await?;
    }
    let mut value = Outreach { place: new.place, ..Outreach::idea(new.kind, office.today()) };
    let person = match new.whom {
        Whom::Person(person) => Some(person),
        Whom::Name { name, address } => {
            value.name = Some(short(&name, "the name")?);
            value.address = address.map(|address| checked_address(&address)).transpose()?.flatten();
            None
        }
    };
    let standing = entries::all::<Outreach>(office).await?;
    let is_same = |entry: &&Entry<Outreach>| {
        entry.parent == new.need
            && entry.person == person
            && entry.value.name == value.name
            && !entry.value.stage().is_over()
    };
    if let Some(known) = standing.iter().find(is_same) {
        return Err(AppError::Wrong(format!(
            "this name was noted already and stands at `{}`; one way to somebody is enough",
            known.value.stage()
        )));
    }
    entries::insert(office, NewEntry { parent: new.need, person, ..NewEntry::of(value) }).await
}

/// What is written on the page that prepares a letter (F3).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preparation {
    /// Their address, where they are nobody of mine.
    pub address: Option<String>,
    /// Background.
    pub background: Option<String>,
    /// Interests.
    pub interests: Option<String>,
    /// Why them.
    pub why_them: Option<String>,
    /// What is in it for them.
    pub for_them: Option<String>,
    /// A small first ask.
    pub first_ask: Option<String>,
}

/// Keeps what was read up on somebody. Where that was an idea so far, and why them and the ask are there, it is researched now.
///
/// # Errors
/// It is not there any more, a text that is too long, an address that is none, or the data cannot be written.
pub async fn prepare(office: &Office, id: EntryId, said: &Preparation) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Outreach>(office, id).await?;
    let way = &mut entry.value;
    let text = |text: &Option<String>, what: &str| wording::optional(text.as_deref(), what);
    if entry.person.is_none() {
        way.address = said.address.as_deref().map(checked_address).transpose()?.flatten();
    }
    way.background = text(&said.background, "the background")?;
    way.interests = text(&said.interests, "what they care about")?;
    way.why_them = text(&said.why_them, "why them")?;
    way.for_them = text(&said.for_them, "what is in it for them")?;
    way.first_ask = text(&said.first_ask, "the first ask")?;
    if way.stage() == OutreachStage::Idea && way.why_them.is_some() && way.first_ask.is_some() {
        way.moves.push(OutreachMove { to: OutreachStage::Researched, on: office.today(), reason: None });
    }
    entries::update(office, &entry).await
}

/// What holds the user back, and the small first ask that answers it (F6).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HeldBack {
    /// What holds back.
    pub hesitations: Vec<Hesitation>,
    /// The user's own answer.
    pub own_answer: Option<String>,
    /// A small first ask.
    pub first_ask: Option<String>,
    /// The day for it.
    pub ask_on: Option<NaiveDate>,
}

/// Names what holds an ask back, and sets a small one on a day.
///
/// # Errors
/// It is not there any more, a text that is too long, a day that is past, or the data cannot be written.
pub async fn hold_back(office: &Office, id: EntryId, said: &HeldBack) -> Result<Kept, AppError> {
    if let Some(day) = said.ask_on.filter(|day| *day < office.today()) {
        return Err(AppError::Wrong(format!("`{day}` is past; choose today or a day to come")));
    }
    let mut entry = entries::found::<Outreach>(office, id).await?;
    let is_said = |one: &&Hesitation| said.hesitations.contains(one);
    entry.value.hesitations = Hesitation::ALL.iter().filter(is_said).copied().collect();
    entry.value.own_answer = wording::optional(said.own_answer.as_deref(), "your answer")?;
    if let Some(ask) = wording::optional(said.first_ask.as_deref(), "the first ask")? {
        entry.value.first_ask = Some(ask);
    }
    entry.due_on = said.ask_on;
    entries::update(office, &entry).await
}

/// Moves a way to another stage, with its day and reason.
///
/// # Errors
/// It is not there any more, it stands there already, a day to come or before the last move, a reason that is too long, or the
/// data cannot be written.
pub async fn move_to(
    office: &Office,
    id: EntryId,
    to: OutreachStage,
    on: NaiveDate,
    reason: Option<&str>,
) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Outreach>(office, id).await?;
    push_move(office, &mut entry, to, on, reason)?;
    entries::update(office, &entry).await
}

/// Adds a move to a way that is to be written then.
pub(crate) fn push_move(
    office: &Office,
    entry: &mut Entry<Outreach>,
    to: OutreachStage,
    on: NaiveDate,
    reason: Option<&str>,
) -> Result<(), AppError> {
    if entry.value.stage() == to {
        return Err(AppError::Wrong(format!("it stands at `{to}` already")));
    }
    let last = entry.value.moves.last().map(|last| last.on);
    if on > office.today() || last.is_some_and(|last| on < last) {
        let from = last.map_or_else(String::new, |last| format!(" from `{last}`"));
        return Err(AppError::Wrong(format!("`{on}` cannot be; choose a day{from} to `{}`", office.today())));
    }
    entry.value.moves.push(OutreachMove { to, on, reason: wording::optional(reason, "the reason")? });
    // The day for a first ask has had its use.
    entry.due_on = None;
    Ok(())
}

/// Makes a relationship of a yes.
///
/// # Errors
/// It is not there any more, nobody said yes, the relationship was made already, or the data cannot be written.
pub async fn take_up(office: &Office, id: EntryId) -> Result<Kept, AppError> {
    let mut entry = entries::found::<Outreach>(office, id).await?;
    if entry.value.stage() != OutreachStage::Yes {
        return Err(AppError::Wrong(format!(
            "it stands at `{}`; a relationship begins with a `{}`",
            entry.value.stage(),
            OutreachStage::Yes
        )));
    }
    if entry.value.relationship.is_some() {
        return Err(AppError::Wrong("the relationship has begun already".to_owned()));
    }
    let subject = match entry.parent {
        Some(need) => entries::get::<Need>(office, need).await?.and_then(|need| need.value.area),
        None => None,
    };
    let with = match (&entry.person, &entry.value.name) {
        (Some(person), _) => With::Person(person.clone()),
        (None, Some(name)) => With::Name(name.clone()),
        (None, None) => return Err(AppError::Wrong("whom this leads to is not among your people any more".to_owned())),
    };
    // Both have said yes: the time of considering and asking is over.
    let stage = Some(RelationshipStage::GettingAcquainted).filter(|_| entry.value.kind.has_contact());
    let begun = relationships::begin(office, &Begin { stage, subject, ..Begin::new(entry.value.kind, with) }).await?;
    entry.value.relationship = Some(begun.id);
    let kept = entries::update(office, &entry).await?;
    let undo = undo::keep_together(office, "take_up", &[begun.undo, kept.undo]).await?;
    Ok(Kept { id: begun.id, undo })
}

/// The way with this number in the order of making, from 1, or this id.
///
/// # Errors
/// There is none, or the data cannot be read.
pub async fn called(office: &Office, which: &str) -> Result<Entry<Outreach>, AppError> {
    let number: Option<usize> = which.parse().ok();
    let mut found = entries::all::<Outreach>(office).await?.into_iter().enumerate();
    let is_meant =
        |(place, entry): &(usize, Entry<Outreach>)| number == Some(place + 1) || entry.id.to_string() == which;
    let found = found.find(is_meant).map(|(_, entry)| entry);
    found.ok_or_else(|| AppError::Wrong(format!("no way is `{which}`; `telemachus outreach` numbers them")))
}

fn short(text: &str, what: &str) -> Result<String, AppError> {
    let text = wording::required(text, what)?;
    let count = text.chars().count();
    if count > NAME_CHARACTERS_MAX || text.contains('\n') {
        return Err(AppError::Wrong(format!(
            "{what} has `{count}` characters; one line of at most {NAME_CHARACTERS_MAX} is allowed"
        )));
    }
    Ok(text)
}

/// An address that letters can go to; nothing where nothing was typed.
fn checked_address(text: &str) -> Result<Option<String>, AppError> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    if !formats::letter::is_address(text) {
        return Err(AppError::Wrong(format!("`{text}` is no mail address; one looks like `ada@example.com`")));
    }
    Ok(Some(text.to_owned()))
}
