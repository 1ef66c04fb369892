//! Preparing an import: everything is read and decided, and nothing is visible yet.

use super::keep::Replacement;
use super::reading::Reading;
use super::{ImportRequest, Intent, Watch};
use crate::error::AppError;
use crate::ledger::Basis;
use crate::loaded::{Loaded, Member};
use crate::office::Office;
use formats::derived::DerivedWorld;
use formats::report::{ImportReport, PeopleReport, SourceReport};
use model::ledger::{Decision, IdentityKey};
use model::permission::{Action, World};
use store::batches;
use store::ids::BatchId;
use store::segments::Live;

/// An import that was read and not yet kept.
pub struct Prepared<'o> {
    pub(super) office: &'o Office,
    pub(super) world: World,
    pub(super) batch: Option<BatchId>,
    pub(super) sources: Vec<SourceReport>,
    /// What the world is to follow from; absent where nothing new was read.
    basis: Option<Basis>,
    pub(super) before: Loaded,
    me: Vec<String>,
    refused: Vec<String>,
}

/// What follows from an import.
pub(super) struct Outcome {
    /// What is to replace the derived state; absent where nothing is new.
    pub(super) replacement: Option<Replacement>,
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
    let before = Loaded::load(office).await?;
    let batch = match intent {
        Intent::Show => None,
        Intent::Keep => {
            let (batch, now) = (BatchId::new(office.now()), office.now());
            office.write(move |tx| Box::pin(async move { Ok(batches::start(tx, world, batch, now).await?) })).await?;
            Some(batch)
        }
    };
    let read = tokio::task::block_in_place(|| Reading::new(office, world, batch, watch).read(request));
    let (sources, basis, failure) = match read {
        Ok((sources, basis)) => (sources, basis, None),
        Err(error) => (Vec::new(), None, Some(error)),
    };
    let (me, refused) = (request.me.clone(), Vec::new());
    let mut prepared = Prepared { office, world, batch, sources, basis, before, me, refused };
    if let Some(error) = failure {
        prepared.discard().await?;
        return Err(error);
    }
    if prepared.basis.is_none() && prepared.says_something_new() {
        prepared.basis = Some(Basis::load(office, world, Live::Now).await?);
    }
    Ok(prepared)
}

impl Prepared<'_> {
    /// Addresses that may be the user's own, too, each with a reason.
    ///
    /// # Errors
    /// Something cannot be sealed.
    pub fn owner_proposals(&self) -> Result<Vec<(String, String)>, AppError> {
        Ok(self.outcome()?.report.owner_proposals)
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

    /// Whether the user names an address as theirs that was not known to be.
    fn says_something_new(&self) -> bool {
        self.me
            .iter()
            .any(|address| !self.before.world.owner.iter().any(|own| *own == intake::identity_key(address).as_str()))
    }

    /// Decisions that this import makes: which addresses are the user's own, and which are not.
    fn new_decisions(&self, standing: &[Decision]) -> Vec<Decision> {
        let key = |address: &String| intake::identity_key(address);
        let mine = self.me.iter().map(key).map(Decision::Mine);
        let not_mine = self.refused.iter().map(key).map(Decision::NotMine);
        mine.chain(not_mine).filter(|decision| !standing.contains(decision)).collect()
    }

    pub(super) fn outcome(&self) -> Result<Outcome, AppError> {
        let Some(basis) = &self.basis else { return Ok(self.nothing_new()) };
        let decisions = self.new_decisions(&basis.decided());
        let replacement = Replacement::of(self.office, basis, &self.before, decisions)?;
        let known_keys = self.before.keys();
        let state = &replacement.state;
        let is_known = |keys: &[String]| keys.iter().any(|key| known_keys.contains(key));
        let known = state.people.iter().filter(|person| is_known(&person.keys)).count();
        let mut others: Vec<&str> = state.others.iter().filter_map(|other| other.name.as_deref()).collect();
        others.sort_unstable();
        others.dedup();
        let people = PeopleReport {
            new: state.people.len() - known,
            known,
            total: state.people.len(),
            others: others.len(),
            core: replacement.core,
        };
        let report = self.report_of(people, &replacement.derived);
        Ok(Outcome { replacement: Some(replacement), report })
    }

    fn nothing_new(&self) -> Outcome {
        let total = self.before.people.len();
        let is_core = |member: &&Member| member.person.estimates.as_ref().and_then(|found| found.core) == Some(true);
        let core = self.before.people.iter().filter(is_core).count();
        let people = PeopleReport { new: 0, known: total, total, others: 0, core };
        Outcome { replacement: None, report: self.report_of(people, &self.before.world) }
    }

    fn report_of(&self, people: PeopleReport, derived: &DerivedWorld) -> ImportReport {
        ImportReport {
            sources: self.sources.clone(),
            people,
            owner: derived.owner.iter().map(|key| shown_key(key)).collect(),
            owner_proposals: derived.proposals.iter().map(|(key, why)| (shown_key(key), why.clone())).collect(),
            questions: derived.questions.len(),
            ..ImportReport::new()
        }
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
