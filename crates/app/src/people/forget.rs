//! Forgetting people, and taking that back.

use super::find::find;
use super::{Changed, ChangedMany};
use crate::error::AppError;
use crate::imports::Replacement;
use crate::ledger::Basis;
use crate::loaded::{Loaded, Member, said_fields};
use crate::office::{Desk, Office};
use crate::people::Sought;
use crate::undo::{self, NotUndone, UndoId};
use chrono::{DateTime, Utc};
use formats::inverse::Inverse;
use model::ledger::IdentityKey;
use model::permission::Action;
use model::person::{Person, PersonId};
use seal::KeyedHash;
use std::collections::BTreeSet;
use std::sync::Arc;
use store::ids::{EntryId, StoredPersonId};
use store::segments::Live;
use store::{Tx, entries, people, tombstones};

/// Forgets a person, with the entries about them. Keyed hashes of their traces stay, so that importing again does not bring
/// them back.
///
/// # Errors
/// Nobody or several called so, or the data cannot be written.
pub async fn forget(office: &Office, who: &str) -> Result<Changed, AppError> {
    office.permit(Action::Write)?;
    let loaded = Loaded::load(office).await?;
    let member = find(&loaded, who)?;
    let undo = forget_members(office, &loaded, &[member]).await?;
    Ok(Changed { id: member.person.id.clone(), name: member.person.name.clone(), undo })
}

/// Forgets several people, all of them or none; one named twice counts once.
///
/// # Errors
/// An id that nobody has, nobody at all, or the data cannot be written.
pub async fn forget_many(office: &Office, ids: &[PersonId]) -> Result<ChangedMany, AppError> {
    office.permit(Action::Write)?;
    let loaded = Loaded::load(office).await?;
    let wanted: BTreeSet<&PersonId> = ids.iter().collect();
    let found =
        wanted.into_iter().map(|id| loaded.member(id).ok_or_else(|| AppError::NobodyCalled { who: id.to_string() }));
    let members: Vec<&Member> = found.collect::<Result<_, _>>()?;
    if members.is_empty() {
        return Err(AppError::Wrong("nobody is named; name one person at least".to_owned()));
    }
    let undo = forget_members(office, &loaded, &members).await?;
    Ok(ChangedMany { count: members.len(), undo })
}

async fn forget_members(office: &Office, loaded: &Loaded, members: &[&Member]) -> Result<UndoId, AppError> {
    let world = *office.permit(Action::Write)?.subject();
    let mut basis = Basis::load(office, world, Live::Now).await?;
    let hash = |trace: &String| office.fingerprinter.tombstone(&IdentityKey::new(trace.clone()));
    let hashes: BTreeSet<KeyedHash> = members
        .iter()
        .flat_map(|member| member.traces.iter().map(hash))
        .filter(|hash| !basis.tombstones.contains(hash))
        .collect();
    let hashes: Vec<KeyedHash> = hashes.into_iter().collect();
    basis.tombstones.extend(hashes.iter().copied());
    let replacement = Replacement::of(office, &basis, loaded, Vec::new())?;
    let keys: BTreeSet<String> =
        members.iter().flat_map(|member| member.traces.iter().cloned().chain([member.row.anchor.clone()])).collect();
    let ids: Vec<StoredPersonId> = members.iter().map(|member| member.row.id).collect();
    let (desk, work) = (office.desk(), Arc::new((replacement, hashes, keys, ids)));
    office
        .write(move |tx| {
            let (work, desk) = (work.clone(), desk.clone());
            Box::pin(async move {
                let (replacement, hashes, keys, ids) = &*work;
                tombstones::insert(tx, desk.world, hashes, desk.now).await?;
                for id in ids {
                    people::delete(tx, desk.world, *id, desk.now).await?;
                }
                let entries = delete_entries(tx, &desk, keys).await?;
                replacement.write(tx, &desk, Live::Now).await?;
                let inverse = Inverse::Forgotten {
                    people: ids.iter().map(ToString::to_string).collect(),
                    at: desk.now.timestamp_micros(),
                    tombstones: hashes.iter().map(digits).collect(),
                    entries,
                };
                let undo = undo::keep(tx, &desk, "forget_person", &inverse).await?;
                desk.note(tx, "forget_person", None).await?;
                Ok(undo)
            })
        })
        .await
}

async fn delete_entries(tx: &mut Tx, desk: &Desk, keys: &BTreeSet<String>) -> Result<Vec<String>, AppError> {
    let mut deleted = Vec::new();
    for key in keys {
        for entry in entries::about(tx, desk.world, key).await? {
            entries::delete(tx, desk.world, entry, desk.now).await?;
            deleted.push(entry.to_string());
        }
    }
    Ok(deleted)
}

/// Brings people back who were forgotten.
pub(crate) async fn remember(
    office: &Office,
    undo: UndoId,
    people: &[String],
    at: DateTime<Utc>,
    hashes: &[String],
    entries: &[String],
) -> Result<(), AppError> {
    let world = *office.permit(Action::Write)?.subject();
    let ids = people.iter().map(|person| undo::named(person)).collect::<Result<Vec<StoredPersonId>, AppError>>()?;
    let hashes = hashes.iter().map(|text| hash_of(text)).collect::<Result<Vec<KeyedHash>, AppError>>()?;
    let entries = entries.iter().map(|entry| undo::named(entry)).collect::<Result<Vec<EntryId>, AppError>>()?;
    let mut basis = Basis::load(office, world, Live::Now).await?;
    hashes.iter().for_each(|hash| {
        basis.tombstones.remove(hash);
    });
    let mut before = Loaded::load(office).await?;
    for id in &ids {
        before.people.push(as_they_were(office, *id, at).await?);
    }
    let work = Arc::new((Replacement::of(office, &basis, &before, Vec::new())?, hashes, entries, ids));
    let desk = office.desk();
    office
        .write(move |tx| {
            let (work, desk) = (work.clone(), desk.clone());
            Box::pin(async move {
                let (replacement, hashes, entries, ids) = &*work;
                undo::take(tx, &desk, undo).await?;
                for id in ids {
                    people::restore(tx, desk.world, *id).await.map_err(undo::changed_since)?;
                }
                tombstones::delete(tx, desk.world, hashes).await?;
                for entry in entries {
                    entries::undelete(tx, desk.world, *entry, at).await.map_err(undo::changed_since)?;
                }
                replacement.write(tx, &desk, Live::Now).await?;
                Ok(())
            })
        })
        .await
}

/// Somebody who was forgotten at that moment, with what the user had said of them.
async fn as_they_were(office: &Office, id: StoredPersonId, at: DateTime<Utc>) -> Result<Member, AppError> {
    let (mut reader, desk) = (office.reader().await?, office.desk());
    let row = people::get(&mut reader, desk.world, id).await?;
    let row = row.filter(|row| row.deleted_at == Some(at)).ok_or(NotUndone::Changed)?;
    let mut traces = people::keys(&mut reader, desk.world, id).await?;
    traces.push(row.anchor.clone());
    let said = said_fields(&desk, &row)?;
    let person = Person::new(PersonId::new(row.code.clone()), row.name.clone());
    let sought = Sought::of(&person, &traces);
    Ok(Member { row, person, said, traces, derived: None, sought })
}

fn digits(hash: &KeyedHash) -> String {
    hash.0.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn hash_of(digits: &str) -> Result<KeyedHash, AppError> {
    let number = u128::from_str_radix(digits, 16).map_err(|_| AppError::Unreadable("what would undo it"))?;
    Ok(KeyedHash(number.to_be_bytes()))
}
