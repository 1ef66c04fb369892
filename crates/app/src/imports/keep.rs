//! Keeping an import, and taking one back.

use super::prepare::Prepared;
use crate::derivation::derive;
use crate::error::AppError;
use crate::ledger::{Basis, segment_ids};
use crate::loaded::{Loaded, Member};
use crate::office::{Desk, Office};
use crate::undo::{self, NotUndone, UndoId};
use crate::{profile, snapshots};
use chrono::{DateTime, Utc};
use formats::derived::DerivedWorld;
use formats::report::{self, ImportReport};
use intake::estimate::estimate;
use intake::resolve::{ResolveOptions, resolve};
use model::ledger::Decision;
use model::permission::{Action, World};
use network::what_if::Field;
use std::collections::HashMap;
use std::sync::Arc;
use store::Tx;
use store::batches::{self, Batch, BatchState};
use store::decisions::{self, DecisionRow};
use store::derived::{self, DerivedState};
use store::ids::{DecisionId, SegmentId, StoredPersonId};
use store::page::{PAGE_ROWS_MAX, Page};
use store::people::Shown;
use store::segments::Live;
use store::settings;

/// A derived state with what is written beside it.
pub(crate) struct Replacement {
    pub(crate) state: DerivedState,
    pub(crate) derived: DerivedWorld,
    pub(crate) decisions: Vec<DecisionRow>,
    /// The segments that it follows from; others mean that somebody else wrote meanwhile.
    pub(crate) live: Vec<SegmentId>,
    /// How many people are proposed as core.
    pub(crate) core: usize,
}

impl Replacement {
    /// What follows from a basis and these further decisions. What the user says of somebody who is `before` there stands
    /// in the plain columns, too.
    pub(crate) fn of(
        office: &Office,
        basis: &Basis,
        before: &Loaded,
        decisions: Vec<Decision>,
    ) -> Result<Self, AppError> {
        let all: Vec<Decision> = basis.decided().into_iter().chain(decisions.iter().cloned()).collect();
        let options = ResolveOptions { now: office.now(), me: Vec::new() };
        let resolved = resolve(&basis.ledger, &all, &options);
        let (mut state, derived) = derive(office, &resolved, &basis.tombstones)?;
        let tallies: Vec<_> = resolved.people.iter().map(|person| &person.tally).collect();
        let estimates = estimate(&tallies, office.now());
        let core = estimates.iter().filter(|estimate| estimate.estimates.core == Some(true)).count();
        show_what_is_said(&mut state, before);
        let row = |decision| DecisionRow { id: DecisionId::new(office.now()), at: office.now(), decision };
        let decisions = decisions.into_iter().map(row).collect();
        Ok(Self { state, derived, decisions, live: basis.live.clone(), core })
    }

    /// Writes it, provided that the ledger is still the one that it follows from; gives the row of each person, in their
    /// order.
    pub(crate) async fn write(&self, tx: &mut Tx, desk: &Desk, live: Live) -> Result<Vec<StoredPersonId>, AppError> {
        let world = desk.world;
        if segment_ids(tx, world, live).await? != self.live {
            return Err(AppError::Changed);
        }
        let rows = derived::replace(tx, world, &self.state, desk.now).await?;
        for row in &self.decisions {
            decisions::insert(tx, world, row).await?;
        }
        profile::put_derived(tx, desk, &self.derived).await?;
        Ok(rows)
    }
}

/// Puts names, organisations and places that the user said into the columns that lists show.
fn show_what_is_said(state: &mut DerivedState, before: &Loaded) {
    let said: HashMap<&str, &Member> = before
        .people
        .iter()
        .filter(|member| !member.said.is_empty())
        .flat_map(|member| member.traces.iter().map(move |trace| (trace.as_str(), member)))
        .collect();
    for row in &mut state.people {
        let Some(member) = row.keys.iter().find_map(|key| said.get(key.as_str())) else { continue };
        show_said(&mut row.shown, &member.said);
    }
}

/// Puts what the user said of one person into the columns that lists show.
pub(crate) fn show_said(shown: &mut Shown, said: &[Field]) {
    for field in said {
        match field {
            Field::Name(name) => shown.name.clone_from(name),
            Field::Organisation(Some(organisation)) => shown.organisation = Some(organisation.clone()),
            Field::Location(Some(place)) => shown.place = Some(place.clone()),
            _ => {}
        }
    }
}

impl Prepared<'_> {
    /// Makes the import visible, all of it at once; a snapshot of the state before is kept with it.
    ///
    /// # Errors
    /// The data cannot be written, or somebody else wrote meanwhile; then the import is discarded.
    pub async fn keep(self) -> Result<ImportReport, AppError> {
        let outcome = self.outcome()?;
        let Some(batch) = self.batch else { return Ok(outcome.report) };
        // Where nothing is new the state before is the state after.
        let snapshot = if outcome.replacement.is_some() { snapshots::of_present(self.office).await? } else { None };
        let desk = self.office.desk();
        let summary = desk.seal(&batches::context(self.world, batch), report::write(&outcome.report).as_bytes())?;
        let work = Arc::new((outcome.replacement, summary, snapshot));
        let kept = self
            .office
            .write(move |tx| {
                let (work, desk) = (work.clone(), desk.clone());
                Box::pin(async move {
                    let (replacement, summary, snapshot) = &*work;
                    if let Some(text) = snapshot {
                        snapshots::put(tx, &desk, snapshots::Reason::Import, None, text).await?;
                    }
                    if let Some(replacement) = replacement {
                        replacement.write(tx, &desk, Live::Now).await?;
                    }
                    let number = batches::finish(tx, desk.world, batch, desk.now, summary).await?;
                    desk.note(tx, "import", Some(&number.to_string())).await?;
                    Ok(number)
                })
            })
            .await;
        match kept {
            Ok(number) => Ok(ImportReport { batch: u32::try_from(number).ok(), ..outcome.report }),
            Err(error) => {
                self.discard().await?;
                Err(error)
            }
        }
    }
}

/// An import that was taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Undone {
    /// Its number.
    pub number: i64,
    /// How many people are left.
    pub people: usize,
    /// What came along and has changed since; it stays.
    pub staying: Staying,
}

/// Whether what was written down and came along with people could be taken back with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Staying {
    /// Nothing stays.
    Nothing,
    /// It has changed since, so it stays.
    Changed,
}

/// The setting that names what came along with an import.
fn companion_setting(number: i64) -> String {
    format!("import.{number}.change")
}

/// Notes that a change came along with an import: whoever takes the import back takes that back, too.
pub(crate) async fn came_along(office: &Office, number: u32, change: UndoId) -> Result<(), AppError> {
    let world = *office.permit(Action::Write)?.subject();
    let (name, change) = (companion_setting(i64::from(number)), change.to_string());
    office
        .write(move |tx| {
            let (name, change) = (name.clone(), change.clone());
            Box::pin(async move { Ok(settings::put(tx, world, &name, &change).await?) })
        })
        .await
}

/// Takes back what came along with an import, before the people whom it is about.
async fn take_companions_back(office: &Office, world: World, number: i64) -> Result<Staying, AppError> {
    let change = settings::get(&mut office.reader().await?, world, &companion_setting(number)).await?;
    let Some(change) = change else { return Ok(Staying::Nothing) };
    match undo::undo(office, undo::named(&change)?).await {
        // Taken back by itself before, or so long ago that it is what the user has.
        Ok(_) | Err(AppError::NotUndone(NotUndone::Already | NotUndone::Gone)) => Ok(Staying::Nothing),
        Err(AppError::NotUndone(NotUndone::Changed)) => Ok(Staying::Changed),
        Err(error) => Err(error),
    }
}

/// Takes an import back, the last one where no number is given. What another import or the user holds stays.
///
/// # Errors
/// There is none to take back, it was taken back already, or the data cannot be written.
pub async fn undo(office: &Office, number: Option<u32>) -> Result<Undone, AppError> {
    take_back(office, number, None).await
}

/// Takes an import back as the change that has this inverse.
pub(crate) async fn undo_change(office: &Office, number: u32, change: UndoId) -> Result<Undone, AppError> {
    take_back(office, Some(number), Some(change)).await
}

async fn take_back(office: &Office, number: Option<u32>, change: Option<UndoId>) -> Result<Undone, AppError> {
    let world = *office.permit(Action::Write)?.subject();
    let batch = batch_to_undo(office, world, number).await?;
    let staying = Box::pin(take_companions_back(office, world, batch.number.unwrap_or_default())).await?;
    let without = Live::Without(batch.id);
    let basis = Basis::load(office, world, without).await?;
    let before = Loaded::load(office).await?;
    let replacement = Arc::new(Replacement::of(office, &basis, &before, Vec::new())?);
    let people = replacement.state.people.len();
    let (desk, id, number) = (office.desk(), batch.id, batch.number.unwrap_or_default());
    office
        .write(move |tx| {
            let (replacement, desk) = (replacement.clone(), desk.clone());
            Box::pin(async move {
                if let Some(change) = change {
                    undo::take(tx, &desk, change).await?;
                }
                replacement.write(tx, &desk, without).await?;
                batches::undo(tx, desk.world, id, desk.now).await?;
                settings::delete(tx, desk.world, &companion_setting(number)).await?;
                desk.note(tx, "undo", Some(&number.to_string())).await
            })
        })
        .await?;
    Ok(Undone { number, people, staying })
}

async fn batch_to_undo(office: &Office, world: World, number: Option<u32>) -> Result<Batch, AppError> {
    let mut reader = office.reader().await?;
    let found = match number {
        Some(number) => batches::by_number(&mut reader, world, i64::from(number)).await?,
        None => batches::last(&mut reader, world).await?,
    };
    let batch = found.ok_or_else(|| match number {
        Some(number) => AppError::Wrong(format!("there is no import `{number}`; `telemachus imports` lists them")),
        None => AppError::Wrong("there is no import to take back".to_owned()),
    })?;
    if batch.state == BatchState::Undone {
        let number = batch.number.unwrap_or_default();
        return Err(AppError::Wrong(format!("import `{number}` is taken back already")));
    }
    Ok(batch)
}

/// An import as a list shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportLine {
    /// Its number.
    pub number: i64,
    /// When it was kept.
    pub at: DateTime<Utc>,
    /// Whether it was taken back, and when.
    pub undone_at: Option<DateTime<Utc>>,
    /// What it brought.
    pub report: ImportReport,
}

/// All imports, the latest first.
///
/// # Errors
/// The data cannot be read.
pub async fn batches(office: &Office) -> Result<Vec<ImportLine>, AppError> {
    let world = *office.permit(Action::Read)?.subject();
    let mut reader = office.reader().await?;
    let (mut lines, mut page) = (Vec::new(), Page::first(PAGE_ROWS_MAX));
    loop {
        let rows = batches::page(&mut reader, world, page).await?;
        let last = rows.last().and_then(|row| row.number);
        let is_full = rows.len() == PAGE_ROWS_MAX as usize;
        for row in rows {
            let (Some(number), Some(summary)) = (row.number, &row.summary) else { continue };
            let bytes = office.open_sealed(&batches::context(world, row.id), summary)?;
            let report = report::read(&bytes).ok_or(AppError::Unreadable("the report of an import"))?;
            let at = row.finished_at.unwrap_or(row.started_at);
            lines.push(ImportLine { number, at, undone_at: row.undone_at, report });
        }
        match last {
            Some(last) if is_full => page = Page::after(last, PAGE_ROWS_MAX),
            _ => return Ok(lines),
        }
    }
}
