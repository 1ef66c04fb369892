//! What the user says of people: of one, or of many at once.

use super::Changed;
use super::find::find;
use crate::error::AppError;
use crate::loaded::{Member, said_fields};
use crate::office::{Desk, Office};
use crate::undo::{self, NotUndone, UndoId};
use formats::edits;
use formats::inverse::{Inverse, PersonBefore};
use model::permission::Action;
use model::person::PersonId;
use network::what_if::Field;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;
use store::Tx;
use store::ids::StoredPersonId;
use store::people::{self, PersonRow, Shown};

/// Several people who were changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChangedMany {
    /// How many.
    pub count: usize,
    /// What undoes it.
    pub undo: UndoId,
}

/// Keeps what the user says of a person: assignments such as `closeness=4`; nothing after `=` makes a field unknown.
///
/// # Errors
/// Wrong assignments, nobody or several called so, or the data cannot be written.
pub async fn edit(office: &Office, who: &str, assignments: &[String]) -> Result<Changed, AppError> {
    office.permit(Action::Write)?;
    let fields = edits::parse_assignments(assignments).map_err(|faults| AppError::Wrong(faults.to_string()))?;
    let seen = office.seen().await?;
    let member = find(&seen.loaded, who)?;
    let mut person = member.person.clone();
    fields.iter().cloned().for_each(|field| field.set(&mut person));
    let undo = say(office, "edit_person", &[(member, fields)]).await?;
    Ok(Changed { id: person.id, name: person.name, undo })
}

/// Keeps what the user says of a person, as fields.
///
/// # Errors
/// Nobody has the id, or the data cannot be written.
pub(crate) async fn edit_fields(office: &Office, id: &PersonId, fields: Vec<Field>) -> Result<ChangedMany, AppError> {
    say_each(office, [(id, &fields)].into_iter().collect()).await
}

/// Keeps the same of several people, all of them or none; one named twice counts once.
///
/// # Errors
/// Wrong assignments, an id that nobody has, nobody at all, or the data cannot be written.
pub async fn edit_many(office: &Office, ids: &[PersonId], assignments: &[String]) -> Result<ChangedMany, AppError> {
    office.permit(Action::Write)?;
    let fields = edits::parse_assignments(assignments).map_err(|faults| AppError::Wrong(faults.to_string()))?;
    let wanted: BTreeSet<&PersonId> = ids.iter().collect();
    say_each(office, wanted.into_iter().map(|id| (id, &fields)).collect()).await
}

/// Keeps something of its own of each of several people, all of it or none. Somebody named twice counts once, as named last.
///
/// # Errors
/// As [`edit_many`].
pub async fn edit_each(office: &Office, changes: &[(PersonId, Vec<String>)]) -> Result<ChangedMany, AppError> {
    office.permit(Action::Write)?;
    let mut wanted: BTreeMap<&PersonId, Vec<Field>> = BTreeMap::new();
    for (id, assignments) in changes {
        let fields = edits::parse_assignments(assignments).map_err(|faults| AppError::Wrong(faults.to_string()))?;
        wanted.insert(id, fields);
    }
    say_each(office, wanted.iter().map(|(id, fields)| (*id, fields)).collect()).await
}

/// Keeps of each of these people what is said of them, all of it or none.
pub(super) async fn say_each(office: &Office, wanted: Vec<(&PersonId, &Vec<Field>)>) -> Result<ChangedMany, AppError> {
    let seen = office.seen().await?;
    let found = wanted.into_iter().map(|(id, fields)| match seen.loaded.member(id) {
        Some(member) => Ok((member, fields.clone())),
        None => Err(AppError::NobodyCalled { who: id.to_string() }),
    });
    let changes: Vec<(&Member, Vec<Field>)> = found.collect::<Result<_, _>>()?;
    if changes.is_empty() {
        return Err(AppError::Wrong("nobody is named; name one person at least".to_owned()));
    }
    let undo = say(office, "edit_person", &changes).await?;
    Ok(ChangedMany { count: changes.len(), undo })
}

async fn say(office: &Office, action: &'static str, changes: &[(&Member, Vec<Field>)]) -> Result<UndoId, AppError> {
    let rows = changes.iter().map(|(member, fields)| {
        let mut person = member.person.clone();
        fields.iter().cloned().for_each(|field| field.set(&mut person));
        let shown = Shown { name: person.name, organisation: person.organisation, place: person.location };
        (member.row.id, shown, fields.clone())
    });
    let (desk, rows) = (office.desk(), Arc::new(rows.collect::<Vec<_>>()));
    office
        .write(move |tx| {
            let (rows, desk) = (rows.clone(), desk.clone());
            Box::pin(async move {
                let mut before = Vec::with_capacity(rows.len());
                for (id, shown, fields) in rows.iter() {
                    before.push(say_of_one(tx, &desk, *id, shown, fields).await?);
                }
                let undo = undo::keep(tx, &desk, action, &Inverse::People { people: before }).await?;
                desk.note(tx, action, None).await?;
                Ok(undo)
            })
        })
        .await
}

/// Writes one row; gives what was said before.
async fn say_of_one(
    tx: &mut Tx,
    desk: &Desk,
    id: StoredPersonId,
    shown: &Shown,
    fields: &[Field],
) -> Result<PersonBefore, AppError> {
    let row = people::get(tx, desk.world, id).await?;
    let row = row.ok_or(AppError::Unreadable("the person"))?;
    let mut said = said_fields(desk, &row)?;
    let before = PersonBefore {
        person: id.to_string(),
        revision: row.revision + 1,
        said: row.body.is_some().then(|| edits::write_fields(&said)),
        name: row.name.clone(),
        organisation: row.organisation.clone(),
        place: row.place.clone(),
    };
    said.retain(|old| fields.iter().all(|new| !is_same_field(old, new)));
    said.extend(fields.iter().cloned());
    put(tx, desk, &row, shown, &edits::write_fields(&said)).await?;
    Ok(before)
}

async fn put(tx: &mut Tx, desk: &Desk, row: &PersonRow, shown: &Shown, said: &str) -> Result<(), AppError> {
    let body = desk.seal(&people::context(desk.world, row.id, row.revision + 1), said.as_bytes())?;
    Ok(people::edit(tx, desk.world, row.id, row.revision, shown, &body).await?)
}

fn is_same_field(a: &Field, b: &Field) -> bool {
    match (a, b) {
        (Field::Benefit(a, _), Field::Benefit(b, _)) => a == b,
        _ => std::mem::discriminant(a) == std::mem::discriminant(b),
    }
}

/// Puts back what the user had said of people.
pub(crate) async fn put_back(office: &Office, undo: UndoId, people: Vec<PersonBefore>) -> Result<(), AppError> {
    let seen = office.seen().await?;
    let by_row: HashMap<String, &Member> =
        seen.loaded.people.iter().map(|member| (member.row.id.to_string(), member)).collect();
    let mut work = Vec::with_capacity(people.len());
    for before in people {
        let said = before.said.as_deref().map(|said| edits::parse_fields(said, "")).transpose();
        let said = said.map_err(|_| AppError::Unreadable("what would undo it"))?;
        let traces = by_row.get(&before.person).and_then(|member| member.derived.as_ref());
        let shown = match traces {
            Some(derived) => {
                let mut person = derived.person.clone();
                said.into_iter().flatten().for_each(|field| field.set(&mut person));
                Shown { name: person.name, organisation: person.organisation, place: person.location }
            }
            None => Shown {
                name: before.name.clone(),
                organisation: before.organisation.clone(),
                place: before.place.clone(),
            },
        };
        work.push((before, shown, if traces.is_some() { Left::Traces } else { Left::Nothing }));
    }
    let (desk, work) = (office.desk(), Arc::new(work));
    office
        .write(move |tx| {
            let (desk, work) = (desk.clone(), work.clone());
            Box::pin(async move {
                undo::take(tx, &desk, undo).await?;
                for (before, shown, left) in work.iter() {
                    put_one_back(tx, &desk, before, shown, *left).await?;
                }
                Ok(())
            })
        })
        .await
}

/// What is left of somebody once the user has said nothing of them.
#[derive(Clone, Copy)]
enum Left {
    Traces,
    Nothing,
}

async fn put_one_back(
    tx: &mut Tx,
    desk: &Desk,
    before: &PersonBefore,
    shown: &Shown,
    left: Left,
) -> Result<(), AppError> {
    let id: StoredPersonId = undo::named(&before.person)?;
    let row = people::get(tx, desk.world, id).await?;
    let row = row.filter(|row| row.revision == before.revision && row.deleted_at.is_none());
    let row = row.ok_or(NotUndone::Changed)?;
    match (&before.said, left) {
        (Some(said), _) => put(tx, desk, &row, shown, said).await,
        (None, Left::Traces) => {
            put(tx, desk, &row, shown, &edits::write_fields(&[])).await?;
            Ok(people::let_go(tx, desk.world, id, row.revision + 1).await?)
        }
        // The import that brought them was taken back, and they stayed for what the user said.
        (None, Left::Nothing) if row.merged_into.is_none() => Ok(people::erase(tx, desk.world, id).await?),
        (None, Left::Nothing) => Ok(people::let_go(tx, desk.world, id, row.revision).await?),
    }
}
