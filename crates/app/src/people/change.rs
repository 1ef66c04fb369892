//! Changing what is known of people. Who is who changes by decisions, which are kept and can be taken back.

use super::find::find;
use crate::error::AppError;
use crate::imports::Replacement;
use crate::ledger::Basis;
use crate::loaded::Loaded;
use crate::office::Office;
use crate::undo::{self, NotUndone, UndoId};
use formats::inverse::Inverse;
use formats::network_file;
use formats::report::ImportReport;
use intake::collect::Collector;
use model::ledger::{Decision, IdentityKey};
use model::permission::Action;
use model::person::{Person, PersonId};
use model::record::Record;
use std::sync::Arc;
use store::batches;
use store::decisions;
use store::ids::{BatchId, DecisionId, SegmentId, SourceId};
use store::segments::{self, Link, Live, SegmentRef};
use store::sources::{self, Coverage, Source};

/// Somebody who was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Their id now.
    pub id: PersonId,
    /// Their name now.
    pub name: String,
    /// What undoes it.
    pub undo: UndoId,
}

impl Changed {
    fn of(person: &Person, undo: UndoId) -> Self {
        Self { id: person.id.clone(), name: person.name.clone(), undo }
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
    let report = formats::report::by_hand(&[added.person.name.as_str()], replacement.state.people.len());
    let undo = keep_by_hand(office, replacement, &segment, &report).await?;
    Ok(Changed::of(&added.person, undo))
}

/// Keeps a segment that the user wrote by hand as a batch of its own.
pub(super) async fn keep_by_hand(
    office: &Office,
    replacement: Replacement,
    segment: &model::ledger::Segment,
    report: &ImportReport,
) -> Result<UndoId, AppError> {
    let (desk, now) = (office.desk(), office.now());
    let (batch, id) = (BatchId::new(now), SegmentId::new(now));
    let names: Vec<&str> = report.sources.iter().map(|source| source.name.as_str()).collect();
    let none = office.fingerprinter.file_part(names.join("\n").as_bytes());
    let items = u32::try_from(names.len()).unwrap_or(u32::MAX);
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
    let summary = desk.seal(&batches::context(desk.world, batch), formats::report::write(report).as_bytes())?;
    let work = Arc::new((replacement, source, body, summary));
    office
        .write(move |tx| {
            let (work, desk) = (work.clone(), desk.clone());
            Box::pin(async move {
                let (replacement, source, body, summary) = &*work;
                batches::start(tx, desk.world, batch, desk.now).await?;
                sources::insert(tx, desk.world, source).await?;
                let link = Link { batch, source: source.id, ordinal: 0 };
                segments::insert(tx, desk.world, SegmentRef { id, items }, link, body).await?;
                replacement.write(tx, &desk, Live::Now).await?;
                let number = batches::finish(tx, desk.world, batch, desk.now, summary).await?;
                let number = u32::try_from(number).map_err(|_| AppError::Unreadable("the number of an import"))?;
                let undo = undo::keep(tx, &desk, "add_person", &Inverse::Import { number }).await?;
                desk.note(tx, "add_person", Some(&number.to_string())).await?;
                Ok(undo)
            })
        })
        .await
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
    let undo = decide(office, vec![Decision::Same(keys[0].clone(), keys[1].clone())], "merge").await?;
    of_trace(office, keys[0].as_str(), undo).await
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
    let undo = decide(office, different, "split").await?;
    of_trace(office, out[0].as_str(), undo).await
}

/// The person with this trace.
async fn of_trace(office: &Office, trace: &str, undo: UndoId) -> Result<Changed, AppError> {
    let seen = office.seen().await?;
    find(&seen.loaded, trace).map(|member| Changed::of(&member.person, undo))
}

/// Keeps decisions about who is who, and what follows from them. A new decision about two traces takes an older one about
/// the same two back.
pub(crate) async fn decide(office: &Office, new: Vec<Decision>, action: &'static str) -> Result<UndoId, AppError> {
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
                for decision in &overruled {
                    decisions::undo(tx, desk.world, *decision, desk.now).await?;
                }
                replacement.write(tx, &desk, Live::Now).await?;
                let ids = |ids: &mut dyn Iterator<Item = DecisionId>| ids.map(|id| id.to_string()).collect();
                let inverse = Inverse::Decisions {
                    made: ids(&mut replacement.decisions.iter().map(|row| row.id)),
                    overruled: ids(&mut overruled.iter().copied()),
                };
                let undo = undo::keep(tx, &desk, action, &inverse).await?;
                desk.note(tx, action, None).await?;
                Ok(undo)
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

/// Takes decisions back, and lets those that they overruled stand again.
pub(crate) async fn undecide(
    office: &Office,
    undo: UndoId,
    made: &[String],
    overruled: &[String],
) -> Result<(), AppError> {
    let world = *office.permit(Action::Write)?.subject();
    let ids = |ids: &[String]| ids.iter().map(|id| undo::named(id)).collect::<Result<Vec<DecisionId>, AppError>>();
    let (made, overruled) = (ids(made)?, ids(overruled)?);
    let mut basis = Basis::load(office, world, Live::Now).await?;
    let stands = |id: &DecisionId| basis.decisions.iter().any(|row| row.id == *id);
    if !made.iter().all(stands) || overruled.iter().any(stands) {
        return Err(NotUndone::Changed.into());
    }
    basis.decisions.retain(|row| !made.contains(&row.id));
    let mut reader = office.reader().await?;
    for id in &overruled {
        basis.decisions.push(decisions::get(&mut reader, world, *id).await?.ok_or(NotUndone::Changed)?);
    }
    drop(reader);
    basis.decisions.sort_by_key(|row| row.id);
    let before = Loaded::load(office).await?;
    let work = Arc::new((Replacement::of(office, &basis, &before, Vec::new())?, made, overruled));
    let desk = office.desk();
    office
        .write(move |tx| {
            let (work, desk) = (work.clone(), desk.clone());
            Box::pin(async move {
                let (replacement, made, overruled) = &*work;
                undo::take(tx, &desk, undo).await?;
                for decision in made {
                    decisions::undo(tx, desk.world, *decision, desk.now).await.map_err(undo::changed_since)?;
                }
                for decision in overruled {
                    decisions::redo(tx, desk.world, *decision).await.map_err(undo::changed_since)?;
                }
                replacement.write(tx, &desk, Live::Now).await?;
                Ok(())
            })
        })
        .await
}
