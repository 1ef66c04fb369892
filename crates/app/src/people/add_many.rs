//! Adding several people at once, as somebody names them who begins with a few.

use super::change::keep_by_hand;
use super::edit::ChangedMany;
use crate::error::AppError;
use crate::imports::Replacement;
use crate::ledger::Basis;
use crate::loaded::Loaded;
use crate::office::Office;
use intake::collect::Collector;
use model::permission::Action;
use model::person::{Person, PersonId};
use model::record::Record;
use network::what_if::Field;
use std::collections::HashSet;
use store::segments::Live;

/// Most people that are added at once (ours: more come as a file).
pub const ADDED_MAX: usize = 100;

/// Adds people by name, each with what the user says of them, all of them or none: one import, which `undo` takes back. Each
/// gets an id made of the name, which nobody else has.
///
/// # Errors
/// Nobody or more than [`ADDED_MAX`], an empty name, or the data cannot be written.
pub async fn add_many(office: &Office, people: &[(String, Vec<Field>)]) -> Result<ChangedMany, AppError> {
    let world = *office.permit(Action::Write)?.subject();
    if people.is_empty() || people.len() > ADDED_MAX {
        let count = people.len();
        return Err(AppError::Wrong(format!("`{count}` people at once is not between 1 and {ADDED_MAX}")));
    }
    let loaded = Loaded::load(office).await?;
    let mut taken: HashSet<String> = loaded.people.iter().map(|member| member.person.id.as_str().to_owned()).collect();
    let mut collector = Collector::new(|bytes: &[u8]| office.fingerprinter.item_key(bytes));
    for (name, fields) in people {
        let name = name.trim();
        if name.is_empty() {
            return Err(AppError::Wrong("a person needs a name".to_owned()));
        }
        let mut person = Person::new(free_id(name, &mut taken), name);
        fields.iter().cloned().for_each(|field| field.set(&mut person));
        let pushed = collector.push(Record::StatedPerson(Box::new(person)));
        pushed.map_err(|reason| AppError::Wrong(reason.to_string()))?;
    }
    let segment = collector.take();
    let mut basis = Basis::load(office, world, Live::Now).await?;
    basis.ledger.add(&segment);
    let replacement = Replacement::of(office, &basis, &loaded, Vec::new())?;
    let names: Vec<&str> = people.iter().map(|(name, _)| name.trim()).collect();
    let report = formats::report::by_hand(&names, replacement.state.people.len());
    let undo = keep_by_hand(office, replacement, &segment, &report).await?;
    Ok(ChangedMany { count: people.len(), undo })
}

/// An id that reads like the name, with a number where it is taken.
fn free_id(name: &str, taken: &mut HashSet<String>) -> PersonId {
    let words: Vec<String> = name
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let stem = if words.is_empty() { "person".to_owned() } else { words.join("-") };
    let numbered = (2_u32..).map(|number| format!("{stem}-{number}"));
    let mut ids = std::iter::once(stem.clone()).chain(numbered);
    let id = ids.find(|id| !taken.contains(id)).unwrap_or(stem);
    taken.insert(id.clone());
    PersonId::new(id)
}
