//! Tags: words that the user puts on people. Each is an entry about one person.

use crate::entries::{self, Entry, EntryId};
use crate::error::AppError;
use crate::office::{Desk, Office};
use crate::undo::{self, UndoId};
use formats::entry::Body;
use formats::inverse::Inverse;
use formats::tag::Tag;
use model::entry::EntryKind;
use model::permission::Action;
use model::person::PersonId;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;
use store::entries::Plain;
use store::ids::new_entry;
use store::{Reader, Tx};

/// Most characters of a tag (ours: what fits beside a name).
pub const TAG_CHARS_MAX: usize = 40;

/// The words on people.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tags {
    by_person: HashMap<PersonId, BTreeMap<String, Vec<EntryId>>>,
    people_count: BTreeMap<String, usize>,
}

/// What is done with words and people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// The words are put on.
    On,
    /// They are taken off.
    Off,
}

/// Several people of whom a word was put on or taken off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tagged {
    /// The word.
    pub word: String,
    /// How many people it concerned; those who had it, or had it not, are left out.
    pub count: usize,
    /// What undoes it; nothing where it concerned nobody.
    pub undo: Option<UndoId>,
}

impl Tags {
    /// The words on this person, in order.
    pub fn of(&self, person: &PersonId) -> impl Iterator<Item = &str> {
        self.by_person.get(person).into_iter().flat_map(|words| words.keys().map(String::as_str))
    }

    /// Whether this word is on this person.
    #[must_use]
    pub fn is_on(&self, word: &str, person: &PersonId) -> bool {
        self.by_person.get(person).is_some_and(|words| words.contains_key(word))
    }

    /// Every word with the number of people that it is on, in order.
    pub fn words(&self) -> impl Iterator<Item = (&str, usize)> {
        self.people_count.iter().map(|(word, count)| (word.as_str(), *count))
    }

    pub(crate) async fn load_with(office: &Office, reader: &mut Reader) -> Result<Self, AppError> {
        let mut tags = Self::default();
        for Entry { id, person, value, .. } in entries::all_with::<Tag>(office, reader).await? {
            let Some(person) = person else { continue };
            tags.by_person.entry(person).or_default().entry(value.word).or_default().push(id);
        }
        for word in tags.by_person.values().flat_map(BTreeMap::keys) {
            *tags.people_count.entry(word.clone()).or_default() += 1;
        }
        Ok(tags)
    }
}

/// A word as it is kept: without needless spaces, not empty, at most [`TAG_CHARS_MAX`] characters, and no comma, which parts words.
///
/// # Errors
/// `Wrong` says which of these it is.
pub fn word(typed: &str) -> Result<String, AppError> {
    let word = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let chars = word.chars().count();
    let wrong = |what: String| Err(AppError::Wrong(what));
    if word.is_empty() {
        wrong("a tag needs a word".to_owned())
    } else if chars > TAG_CHARS_MAX {
        wrong(format!("`{word}` is {chars} characters long; a tag has at most {TAG_CHARS_MAX}"))
    } else if word.contains(',') || word.chars().any(char::is_control) {
        wrong(format!("`{word}` has a comma or a control character; a tag is one word or a few"))
    } else {
        Ok(word)
    }
}

/// Words parted by commas, as [`word`] keeps each; those that stand twice once.
///
/// # Errors
/// As [`word`], of the first that cannot be kept.
pub fn words(typed: &str) -> Result<Vec<String>, AppError> {
    let mut words: Vec<String> = Vec::new();
    for part in typed.split(',').filter(|part| !part.trim().is_empty()) {
        let word = word(part)?;
        if !words.contains(&word) {
            words.push(word);
        }
    }
    // Nothing at all is refused as an empty word is.
    if words.is_empty() { word(typed).map(|word| vec![word]) } else { Ok(words) }
}

/// Puts each of these words on several people ([`put`]), or takes each off ([`take`]); one undo takes all of it back.
///
/// `Tagged::count` is the largest of one word, `Tagged::word` all of them.
///
/// # Errors
/// As [`words()`], before anything is done; else as [`put`].
pub async fn each(office: &Office, ids: &[PersonId], typed: &str, turn: Turn) -> Result<Tagged, AppError> {
    let words = words(typed)?;
    let (mut count, mut undos) = (0, Vec::new());
    for word in &words {
        let tagged = match turn {
            Turn::On => put(office, ids, word).await?,
            Turn::Off => take(office, ids, word).await?,
        };
        count = count.max(tagged.count);
        undos.extend(tagged.undo);
    }
    let undo = match undos.as_slice() {
        [] => None,
        [only] => Some(*only),
        all => Some(undo::keep_together(office, "tag_people", all).await?),
    };
    Ok(Tagged { word: words.join(", "), count, undo })
}

/// Puts a word on several people, all of them or none; those who have it keep it.
///
/// # Errors
/// A word that [`word`] refuses, an id that nobody has, nobody at all, or the data cannot be written.
pub async fn put(office: &Office, ids: &[PersonId], typed: &str) -> Result<Tagged, AppError> {
    office.permit(Action::Write)?;
    let word = word(typed)?;
    let seen = office.seen().await?;
    let ids = those(&seen.loaded, ids)?;
    let new: Vec<PersonId> = ids.into_iter().filter(|id| !seen.tags.is_on(&word, id)).collect();
    if new.is_empty() {
        return Ok(Tagged { word, count: 0, undo: None });
    }
    let (desk, count) = (office.desk(), new.len());
    let work = Arc::new((new, Tag { word: word.clone() }.write()));
    let undo = office
        .write(move |tx| {
            let (desk, work) = (desk.clone(), work.clone());
            Box::pin(async move {
                let mut changes = Vec::with_capacity(work.0.len());
                for person in &work.0 {
                    let id = put_one(tx, &desk, person, &work.1).await?;
                    changes.push(Inverse::EntryMade { entry: id.to_string(), revision: 1 });
                }
                note(tx, &desk, "tag_people", changes).await
            })
        })
        .await?;
    Ok(Tagged { word, count, undo: Some(undo) })
}

/// Takes a word off several people, all of them or none.
///
/// # Errors
/// An id that nobody has, nobody at all, or the data cannot be written.
pub async fn take(office: &Office, ids: &[PersonId], typed: &str) -> Result<Tagged, AppError> {
    office.permit(Action::Write)?;
    let word = word(typed)?;
    let seen = office.seen().await?;
    let ids = those(&seen.loaded, ids)?;
    let worn = ids.iter().filter_map(|id| seen.tags.by_person.get(id)?.get(&word));
    let found: Vec<Vec<EntryId>> = worn.cloned().collect();
    if found.is_empty() {
        return Ok(Tagged { word, count: 0, undo: None });
    }
    let (desk, count) = (office.desk(), found.len());
    let entries: Arc<Vec<EntryId>> = Arc::new(found.into_iter().flatten().collect());
    let undo = office
        .write(move |tx| {
            let (desk, entries) = (desk.clone(), entries.clone());
            Box::pin(async move {
                let mut changes = Vec::with_capacity(entries.len());
                for entry in entries.iter() {
                    store::entries::delete(tx, desk.world, *entry, desk.now).await?;
                    changes.push(Inverse::EntryRemoved { entry: entry.to_string(), at: desk.now.timestamp_micros() });
                }
                note(tx, &desk, "untag_people", changes).await
            })
        })
        .await?;
    Ok(Tagged { word, count, undo: Some(undo) })
}

fn those(loaded: &crate::loaded::Loaded, ids: &[PersonId]) -> Result<BTreeSet<PersonId>, AppError> {
    let known = |id: &PersonId| match loaded.member(id) {
        Some(_) => Ok(id.clone()),
        None => Err(AppError::NobodyCalled { who: id.to_string() }),
    };
    let ids = ids.iter().map(known).collect::<Result<BTreeSet<_>, _>>()?;
    if ids.is_empty() {
        return Err(AppError::Wrong("nobody is named; name one person at least".to_owned()));
    }
    Ok(ids)
}

async fn put_one(tx: &mut Tx, desk: &Desk, person: &PersonId, body: &str) -> Result<EntryId, AppError> {
    let id = new_entry(desk.now);
    let key = entries::key_of(tx, desk, Some(person)).await?;
    let plain = Plain { parent: None, person: key, state: None, due_on: None };
    let sealed = desk.seal(&store::entries::context(desk.world, id, 1), body.as_bytes())?;
    store::entries::insert(tx, desk.world, id, EntryKind::Tag, &plain, desk.now, &sealed).await?;
    Ok(id)
}

async fn note(tx: &mut Tx, desk: &Desk, action: &str, changes: Vec<Inverse>) -> Result<UndoId, AppError> {
    let undo = undo::keep(tx, desk, action, &Inverse::Several { changes }).await?;
    desk.note_beside(tx, action, None).await?;
    Ok(undo)
}
