//! Naming several people at once: who is new is added, who is here already is told of.

use super::add_many::add_many;
use super::edit::say_each;
use super::roster::rank;
use crate::error::AppError;
use crate::loaded::{Loaded, Member};
use crate::office::Office;
use crate::undo::{self, UndoId};
use model::permission::Action;
use model::person::PersonId;
use network::what_if::Field;

/// What became of several people who were named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NamedMany {
    /// How many are new.
    pub added: usize,
    /// How many were here already.
    pub present: usize,
    /// What undoes all of it.
    pub undo: UndoId,
}

/// The person of this name whom somebody means who thinks of the closest first; none where nobody is called so.
#[must_use]
pub fn namesake<'l>(loaded: &'l Loaded, name: &str) -> Option<&'l Member> {
    let wanted = name.trim().to_lowercase();
    let same = loaded.people.iter().filter(|member| member.person.name.to_lowercase() == wanted);
    same.rev().max_by_key(|member| rank(&member.person))
}

/// Keeps what is said of each: with the person of that name who is here already, else with somebody new. One named twice counts
/// once, as named first, so that sending the same again adds nobody.
///
/// # Errors
/// As [`add_many`].
pub async fn name_many(office: &Office, people: &[(String, Vec<Field>)]) -> Result<NamedMany, AppError> {
    office.permit(Action::Write)?;
    let seen = office.seen().await?;
    let (mut new, mut present): (Vec<(String, Vec<Field>)>, Vec<(PersonId, &Vec<Field>)>) = (Vec::new(), Vec::new());
    for (name, fields) in people {
        let lower = name.trim().to_lowercase();
        match namesake(&seen.loaded, name).map(|member| &member.person.id) {
            Some(id) if present.iter().all(|(other, _)| other != id) => present.push((id.clone(), fields)),
            None if new.iter().all(|(other, _)| other.trim().to_lowercase() != lower) => {
                new.push((name.clone(), fields.clone()));
            }
            _ => {}
        }
    }
    let mut undos = Vec::new();
    if !new.is_empty() || present.is_empty() {
        undos.push(add_many(office, &new).await?.undo);
    }
    if !present.is_empty() {
        let told = present.iter().map(|(id, fields)| (id, *fields)).collect();
        undos.push(say_each(office, told).await?.undo);
    }
    let undo = match undos.as_slice() {
        [only] => *only,
        both => undo::keep_together(office, "name_people", both).await?,
    };
    Ok(NamedMany { added: new.len(), present: present.len(), undo })
}
