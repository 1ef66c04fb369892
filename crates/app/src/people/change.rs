//! Changing what is known of people. Who is who changes by decisions, which are kept and can be taken back.

use super::find::find;
use crate::error::AppError;
use crate::imports::Replacement;
use crate::ledger::Basis;
use crate::loaded::{Loaded, said_fields};
use crate::office::Office;
use formats::{edits, network_file};
use intake::collect::Collector;
use model::ledger::{Decision, IdentityKey};
use model::permission::Action;
use model::person::{Person, PersonId};
use model::record::Record;
use network::what_if::Field;
use std::sync::Arc;
use store::batches;
use store::ids::{BatchId, DecisionId, SegmentId, SourceId};
use store::people::{self, Shown};
use store::segments::{self, Link, Live, SegmentRef};
use store::sources::{self, Coverage, Source};
use store::{decisions, tombstones};

/// Somebody who was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Their id now.
    pub id: PersonId,
    /// Their name now.
    pub name: String,
}

impl Changed {
    fn of(person: &Person) -> Self {
        Self { id: person.id.clone(), name: person.name.clone() }
    }
}

/// Adds a person by hand, as they stand in a network file. This is an import of one: `undo` takes it back.
///
/// # Errors
/// Faults of the text, an id that is used already, a tie to nobody, or the data cannot be written.
pub async fn add(office: &Office, json: &str) -> Result<Changed, AppError> {
    let world = *office.permit(Action::Write)?.subject();
    let added = network_file::parse_person(json, "person").map_err(|faults| AppError::Wrong(faults.to_string()))?;
    let loaded = Loaded::load(office).await?;
    if loaded.people.iter().any(|member| member.person.id == added.person.id) {
        return Err(AppError::Wrong(format!(
            "the id `{}` is used already; a new person needs another",
            added.person.id
        )));
    }
    let mut collector = Collector::new(|bytes: &[u8]| office.fingerprinter.item_key(bytes));
    let mut decisions = Vec::new();
    let mut push = |record| collector.push(record).map_err(|reason| AppError::Wrong(reason.to_string()));
    for tie in &added.ties {
        let other = loaded.people.iter().find(|member| member.person.id == tie.b);
        let other =
            other.ok_or_else(|| AppError::Wrong(format!("the tie leads to `{}`, and nobody has that id", tie.b)))?;
        // The tie names the other by id; the decision says whose id it is.
        let mut named = Person::new(other.person.id.clone(), other.person.name.clone());
        named.emails.clone_from(&other.person.emails);
        push(Record::StatedPerson(Box::new(named)))?;
        let own = IdentityKey::new(format!("file:{}", other.person.id));
        if own.as_str() != other.row.anchor {
            decisions.push(Decision::Same(own, IdentityKey::new(other.row.anchor.clone())));
        }
        push(Record::StatedTie(Box::new(tie.clone())))?;
    }
    push(Record::StatedPerson(Box::new(added.person.clone())))?;
    let segment = collector.take();
    let mut basis = Basis::load(office, world, Live::Now).await?;
    basis.ledger.add(&segment);
    let replacement = Replacement::of(office, &basis, &loaded, decisions)?;
    keep_by_hand(office, replacement, &segment, &added.person.name).await?;
    Ok(Changed::of(&added.person))
}

/// Keeps a segment that the user wrote by hand as a batch of its own.
async fn keep_by_hand(
    office: &Office,
    replacement: Replacement,
    segment: &model::ledger::Segment,
    name: &str,
) -> Result<(), AppError> {
    let (desk, now) = (office.desk(), office.now());
    let (batch, id) = (BatchId::new(now), SegmentId::new(now));
    let none = office.fingerprinter.file_part(name.as_bytes());
    let source = Source {
        id: SourceId::new(now),
        batch,
        kind: "hand".to_owned(),
        name: String::new(),
        size_bytes: 0,
        modified_at: None,
        head: none,
        tail: none,
        covered_bytes: 0,
        coverage: Coverage::Partial,
    };
    let body = desk.seal(&segments::context(desk.world, id), &formats::segment::write(segment))?;
    let report = formats::report::by_hand(name, replacement.state.people.len());
    let summary = desk.seal(&batches::context(desk.world, batch), formats::report::write(&report).as_bytes())?;
    let work = Arc::new((replacement, source, body, summary));
    office
        .write(move |tx| {
            let (work, desk) = (work.clone(), desk.clone());
            Box::pin(async move {
                let (replacement, source, body, summary) = &*work;
                batches::start(tx, desk.world, batch, desk.now).await?;
                sources::insert(tx, desk.world, source).await?;
                let link = Link { batch, source: source.id, ordinal: 0 };
                segments::insert(tx, desk.world, SegmentRef { id, items: 1 }, link, body).await?;
                replacement.write(tx, &desk, Live::Now).await?;
                let number = batches::finish(tx, desk.world, batch, desk.now, summary).await?;
                desk.note(tx, "add_person", Some(&number.to_string())).await
            })
        })
        .await
}

/// Keeps what the user says of a person: assignments such as `closeness=4`; nothing after `=` makes a field unknown.
///
/// # Errors
/// Wrong assignments, nobody or several called so, or the data cannot be written.
pub async fn edit(office: &Office, who: &str, assignments: &[String]) -> Result<Changed, AppError> {
    office.permit(Action::Write)?;
    let fields = edits::parse_assignments(assignments).map_err(|faults| AppError::Wrong(faults.to_string()))?;
    let loaded = Loaded::load(office).await?;
    let member = find(&loaded, who)?;
    let mut person = member.person.clone();
    fields.iter().cloned().for_each(|field| field.set(&mut person));
    let shown =
        Shown { name: person.name.clone(), organisation: person.organisation.clone(), place: person.location.clone() };
    let (desk, id) = (office.desk(), member.row.id);
    let work = Arc::new((fields, shown));
    office
        .write(move |tx| {
            let (work, desk) = (work.clone(), desk.clone());
            Box::pin(async move {
                let row = people::get(tx, desk.world, id).await?;
                let row = row.ok_or(AppError::Unreadable("the person"))?;
                let mut said = said_fields(&desk, &row)?;
                said.retain(|old| work.0.iter().all(|new| !is_same_field(old, new)));
                said.extend(work.0.iter().cloned());
                let context = people::context(desk.world, id, row.revision + 1);
                let body = desk.seal(&context, edits::write_fields(&said).as_bytes())?;
                people::edit(tx, desk.world, id, row.revision, &work.1, &body).await?;
                desk.note(tx, "edit_person", None).await
            })
        })
        .await?;
    Ok(Changed::of(&person))
}

fn is_same_field(a: &Field, b: &Field) -> bool {
    match (a, b) {
        (Field::Benefit(a, _), Field::Benefit(b, _)) => a == b,
        _ => std::mem::discriminant(a) == std::mem::discriminant(b),
    }
}

/// Makes two people one. What the user said of both is kept; of what they said twice, the word of the one that stays counts.
///
/// # Errors
/// Nobody or several called so, one and the same person, or the data cannot be written.
pub async fn merge(office: &Office, a: &str, b: &str) -> Result<Changed, AppError> {
    let loaded = Loaded::load(office).await?;
    let (a, b) = (find(&loaded, a)?, find(&loaded, b)?);
    if a.row.id == b.row.id {
        return Err(AppError::Wrong(format!("both are `{}` already", a.person.name)));
    }
    let keys = [IdentityKey::new(a.row.anchor.clone()), IdentityKey::new(b.row.anchor.clone())];
    decide(office, vec![Decision::Same(keys[0].clone(), keys[1].clone())], "merge").await?;
    of_trace(office, keys[0].as_str()).await
}

/// Takes traces out of a person, as somebody of their own. A merge that the user made is taken back.
///
/// # Errors
/// Nobody or several called so, a trace that is not theirs, all of their traces, or the data cannot be written.
pub async fn split(office: &Office, who: &str, traces: &[String]) -> Result<Changed, AppError> {
    let loaded = Loaded::load(office).await?;
    let member = find(&loaded, who)?;
    let mut out = Vec::new();
    for trace in traces {
        let key = intake::identity_key(trace);
        if !member.traces.iter().any(|own| own == key.as_str()) {
            let own: Vec<String> =
                member.traces.iter().map(|own| format!("`{}`", crate::imports::shown_key(own))).collect();
            let message =
                format!("`{trace}` is not a trace of `{}`; theirs are {}", member.person.name, own.join(", "));
            return Err(AppError::Wrong(message));
        }
        out.push(key);
    }
    let stay: Vec<IdentityKey> =
        member.traces.iter().map(|own| IdentityKey::new(own.clone())).filter(|own| !out.contains(own)).collect();
    if stay.is_empty() {
        return Err(AppError::Wrong(format!(
            "these are all traces of `{}`; one at least must stay",
            member.person.name
        )));
    }
    let pairs = out.iter().flat_map(|out| stay.iter().map(|stay| (out.clone(), stay.clone())));
    let different = pairs.map(|(a, b)| Decision::Different(a, b)).collect();
    decide(office, different, "split").await?;
    of_trace(office, out[0].as_str()).await
}

/// The person with this trace.
async fn of_trace(office: &Office, trace: &str) -> Result<Changed, AppError> {
    let loaded = Loaded::load(office).await?;
    find(&loaded, trace).map(|member| Changed::of(&member.person))
}

/// Keeps decisions about who is who, and what follows from them. A new decision about two traces takes an older one about
/// the same two back.
pub(crate) async fn decide(office: &Office, new: Vec<Decision>, action: &'static str) -> Result<(), AppError> {
    let world = *office.permit(Action::Write)?.subject();
    let mut basis = Basis::load(office, world, Live::Now).await?;
    let overruled: Vec<DecisionId> = basis
        .decisions
        .iter()
        .filter(|row| new.iter().any(|new| is_about_same(&row.decision, new)))
        .map(|row| row.id)
        .collect();
    basis.decisions.retain(|row| !overruled.contains(&row.id));
    let before = Loaded::load(office).await?;
    let replacement = Arc::new(Replacement::of(office, &basis, &before, new)?);
    let desk = office.desk();
    office
        .write(move |tx| {
            let (replacement, desk, overruled) = (replacement.clone(), desk.clone(), overruled.clone());
            Box::pin(async move {
                for decision in overruled {
                    decisions::undo(tx, desk.world, decision, desk.now).await?;
                }
                replacement.write(tx, &desk, Live::Now).await?;
                desk.note(tx, action, None).await
            })
        })
        .await
}

fn is_about_same(old: &Decision, new: &Decision) -> bool {
    let pair = |decision: &Decision| match decision {
        Decision::Same(a, b) | Decision::Different(a, b) => Some((a.clone().min(b.clone()), a.clone().max(b.clone()))),
        _ => None,
    };
    matches!((pair(old), pair(new)), (Some(old), Some(new)) if old == new)
}

/// Forgets a person. Keyed hashes of their traces stay, so that importing again does not bring them back.
///
/// # Errors
/// Nobody or several called so, or the data cannot be written.
pub async fn forget(office: &Office, who: &str) -> Result<Changed, AppError> {
    let world = *office.permit(Action::Write)?.subject();
    let loaded = Loaded::load(office).await?;
    let member = find(&loaded, who)?;
    let hash = |trace: &String| office.fingerprinter.tombstone(&IdentityKey::new(trace.clone()));
    let hashes: Vec<_> = member.traces.iter().map(hash).collect();
    let mut basis = Basis::load(office, world, Live::Now).await?;
    basis.tombstones.extend(hashes.iter().copied());
    let replacement = Replacement::of(office, &basis, &loaded, Vec::new())?;
    let (desk, id) = (office.desk(), member.row.id);
    let work = Arc::new((replacement, hashes));
    office
        .write(move |tx| {
            let (work, desk) = (work.clone(), desk.clone());
            Box::pin(async move {
                tombstones::insert(tx, desk.world, &work.1, desk.now).await?;
                people::delete(tx, desk.world, id, desk.now).await?;
                work.0.write(tx, &desk, Live::Now).await?;
                desk.note(tx, "forget_person", None).await
            })
        })
        .await?;
    Ok(Changed::of(&member.person))
}
