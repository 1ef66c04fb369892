//! Preparing an import: everything is read and decided, and nothing is visible yet.

use super::reading::Reading;
use super::{ImportRequest, Intent, Watch};
use crate::derivation::derive;
use crate::error::AppError;
use crate::ledger::Basis;
use crate::loaded::Loaded;
use crate::office::Office;
use formats::derived::DerivedWorld;
use formats::report::{ImportReport, PeopleReport, SourceReport};
use intake::estimate::estimate;
use intake::resolve::{ResolveOptions, resolve};
use intake::world::World as Resolved;
use model::ledger::{Decision, IdentityKey};
use model::permission::{Action, World};
use std::collections::HashSet;
use store::derived::DerivedState;
use store::ids::BatchId;
use store::segments::Live;
use store::batches;

/// An import that was read and not yet kept.
pub struct Prepared<'o> {
    pub(super) office: &'o Office,
    pub(super) world: World,
    pub(super) batch: Option<BatchId>,
    pub(super) basis: Basis,
    pub(super) sources: Vec<SourceReport>,
    pub(super) me: Vec<String>,
    pub(super) refused: Vec<String>,
    known_keys: HashSet<String>,
}

/// What follows from an import.
pub(super) struct Outcome {
    pub(super) state: DerivedState,
    pub(super) derived: DerivedWorld,
    pub(super) report: ImportReport,
}

/// Reads everything that the request names. With [`Intent::Keep`] what is read goes into a pending batch, which
/// [`Prepared::keep`] makes visible and [`Prepared::discard`] removes.
///
/// # Errors
/// A source cannot be read, the watch stopped the work, or the data cannot be read or written; then nothing is kept.
pub async fn prepare<'o>(
    office: &'o Office,
    request: &ImportRequest,
    intent: Intent,
    watch: &mut dyn Watch,
) -> Result<Prepared<'o>, AppError> {
    let world = *office.permit(Action::Write)?.subject();
    let mut basis = Basis::load(office, world, Live::Now).await?;
    let known_keys = Loaded::load(office).await?.keys();
    let batch = match intent {
        Intent::Show => None,
        Intent::Keep => {
            let (batch, now) = (BatchId::new(office.now()), office.now());
            office.write(move |tx| Box::pin(async move { Ok(batches::start(tx, world, batch, now).await?) })).await?;
            Some(batch)
        }
    };
    let reading = Reading::new(office, world, batch, &mut basis.ledger, watch);
    let read = tokio::task::block_in_place(|| reading.read(request));
    let mut prepared = Prepared {
        office,
        world,
        batch,
        basis,
        sources: Vec::new(),
        me: request.me.clone(),
        refused: Vec::new(),
        known_keys,
    };
    match read {
        Ok(sources) => {
            prepared.sources = sources;
            Ok(prepared)
        }
        Err(error) => {
            prepared.discard().await?;
            Err(error)
        }
    }
}

impl Prepared<'_> {
    /// Addresses that may be the user's own, too, each with a reason.
    #[must_use]
    pub fn owner_proposals(&self) -> Vec<(String, String)> {
        crate::derivation::proposals(self.office, &self.resolve())
    }

    /// Notes what the user says about an address that may be theirs.
    pub fn answer_owner(&mut self, address: &str, answer: OwnerAnswer) {
        match answer {
            OwnerAnswer::Mine => self.me.push(address.to_owned()),
            OwnerAnswer::NotMine => self.refused.push(address.to_owned()),
        }
    }

    /// What the import would bring.
    ///
    /// # Errors
    /// Something cannot be sealed.
    pub fn report(&self) -> Result<ImportReport, AppError> {
        Ok(self.outcome()?.report)
    }

    /// Decisions that this import makes: which addresses are the user's own, and which are not.
    pub(super) fn new_decisions(&self) -> Vec<Decision> {
        let key = |address: &String| intake::identity_key(address);
        let standing: HashSet<Decision> = self.basis.decided().into_iter().collect();
        let mine = self.me.iter().map(key).map(Decision::Mine);
        let not_mine = self.refused.iter().map(key).map(Decision::NotMine);
        mine.chain(not_mine).filter(|decision| !standing.contains(decision)).collect()
    }

    fn resolve(&self) -> Resolved {
        let decisions: Vec<Decision> = self.basis.decided().into_iter().chain(self.new_decisions()).collect();
        let options = ResolveOptions { now: self.office.now(), me: Vec::new() };
        resolve(&self.basis.ledger, &decisions, &options)
    }

    pub(super) fn outcome(&self) -> Result<Outcome, AppError> {
        let resolved = self.resolve();
        let (state, derived) = derive(self.office, &resolved, &self.basis.tombstones)?;
        let is_known = |keys: &[String]| keys.iter().any(|key| self.known_keys.contains(key));
        let known = state.people.iter().filter(|person| is_known(&person.keys)).count();
        let tallies: Vec<_> = resolved.people.iter().map(|person| &person.tally).collect();
        let estimates = estimate(&tallies, self.office.now());
        let people = PeopleReport {
            new: state.people.len() - known,
            known,
            total: state.people.len(),
            others: resolved.others.len(),
            core: estimates.iter().filter(|estimate| estimate.estimates.core == Some(true)).count(),
        };
        let report = ImportReport {
            sources: self.sources.clone(),
            people,
            owner: derived.owner.iter().map(|key| shown_key(key)).collect(),
            owner_proposals: derived.proposals.iter().map(|(key, why)| (shown_key(key), why.clone())).collect(),
            questions: derived.questions.len(),
            ..ImportReport::new()
        };
        Ok(Outcome { state, derived, report })
    }

    /// Removes everything that was read.
    ///
    /// # Errors
    /// The data cannot be written; the next start sweeps it away.
    pub async fn discard(self) -> Result<(), AppError> {
        let Some(batch) = self.batch else { return Ok(()) };
        let world = self.world;
        self.office.write(move |tx| Box::pin(async move { Ok(batches::abandon(tx, world, batch).await?) })).await
    }
}

/// What the user says about an address that may be theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnerAnswer {
    /// It is.
    Mine,
    /// It is not.
    NotMine,
}

/// An identity key as people read it: a mail address alone, anything else with its kind.
pub(crate) fn shown_key(key: &str) -> String {
    let key = IdentityKey::new(key);
    key.as_mail().map_or_else(|| key.as_str().to_owned(), str::to_owned)
}
