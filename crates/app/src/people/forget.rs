//! Forgetting people, and taking that back.

use super::Changed;
use super::find::find;
use crate::error::AppError;
use crate::imports::Replacement;
use crate::ledger::Basis;
use crate::loaded::{Loaded, Member, said_fields};
use crate::office::{Desk, Office};
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
    let world = *office.permit(Action::Write)?.subject();
    let loaded = Loaded::load(office).await?;
    let member = find(&loaded, who)?;
    let mut basis = Basis::load(office, world, Live::Now).await?;
    let hash = |trace: &String| office.fingerprinter.tombstone(&IdentityKey::new(trace.clone()));
    let hashes: Vec<KeyedHash> =
        member.traces.iter().map(hash).filter(|hash| !basis.tombstones.contains(hash)).collect();
    basis.tombstones.extend(hashes.iter().copied());
    let replacement = Replacement::of(office, &basis, &loaded, Vec::new())?;
    let keys: BTreeSet<String> = member.traces.iter().cloned().chain([member.row.anchor.clone()]).collect();
    let (desk, id) = (office.desk(), member.row.id);
    let work = Arc::new((replacement, hashes, keys));
    let undo = office
        .write(move |tx| {
            let (work, desk) = (work.clone(), desk.clone());
            Box::pin(async move {
                let (replacement, hashes, keys) = &*work;
                tombstones::insert(tx, desk.world, hashes, desk.now).await?;
                people::delete(tx, desk.world, id, desk.now).await?;
                let entries = delete_entries(tx, &desk, keys).await?;
                replacement.write(tx, &desk, Live::Now).await?;
                let inverse = Inverse::Forgotten {
                    person: id.to_string(),
                    at: desk.now.timestamp_micros(),
                    tombstones: hashes.iter().map(digits).collect(),
                    entries,
                };
                let undo = undo::keep(tx, &desk, "forget_person", &inverse).await?;
                desk.note(tx, "forget_person", None).await?;
                Ok(undo)
            })
        })
        .await?;
    Ok(Changed { id: member.person.id.clone(), name: member.person.name.clone(), undo })
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

/// Brings somebody back who was forgotten.
pub(crate) async fn remember(
    office: &Office,
    undo: UndoId,
    person: &str,
    at: DateTime<Utc>,
    hashes: &[String],
    entries: &[String],
) -> Result<(), AppError> {
    let world = *office.permit(Action::Write)?.subject();
    let id: StoredPersonId = undo::named(person)?;
    let hashes = hashes.iter().map(|text| hash_of(text)).collect::<Result<Vec<KeyedHash>, AppError>>()?;
    let entries = entries.iter().map(|entry| undo::named(entry)).collect::<Result<Vec<EntryId>, AppError>>()?;
    let mut basis = Basis::load(office, world, Live::Now).await?;
    hashes.iter().for_each(|hash| {
        basis.tombstones.remove(hash);
    });
    let mut before = Loaded::load(office).await?;
    before.people.push(as_they_were(office, id, at).await?);
    let work = Arc::new((Replacement::of(office, &basis, &before, Vec::new())?, hashes, entries));
    let desk = office.desk();
    office
        .write(move |tx| {
            let (work, desk) = (work.clone(), desk.clone());
            Box::pin(async move {
                let (replacement, hashes, entries) = &*work;
                undo::take(tx, &desk, undo).await?;
                people::restore(tx, desk.world, id).await.map_err(undo::changed_since)?;
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
    Ok(Member { row, person, said, traces, derived: None })
}

fn digits(hash: &KeyedHash) -> String {
    hash.0.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn hash_of(digits: &str) -> Result<KeyedHash, AppError> {
    let number = u128::from_str_radix(digits, 16).map_err(|_| AppError::Unreadable("what would undo it"))?;
    Ok(KeyedHash(number.to_be_bytes()))
}
