//! Writing the sample through the ordinary ways: imports with their sources and segments, what the user says of people
//! and of herself, and the snapshots that were kept on the way. Everything in one transaction.

use super::clockwork::moment;
use super::imports::{IMPORT_MONTHS_AGO, imports};
use super::life::{MY_ADDRESS, MY_PRIVATE_ADDRESS};
use super::past::{self, Said};
use super::practice::Pen;
use super::{boards, giving, plan, rehearsals, rooms, sponsors};
use crate::error::AppError;
use crate::imports::{Replacement, show_said, shown_key};
use crate::ledger::Basis;
use crate::loaded::Loaded;
use crate::office::{Desk, MARK, Office};
use crate::{profile, snapshots};
use chrono::{DateTime, NaiveDate, Utc};
use formats::derived::DerivedWorld;
use formats::report::{self, ImportReport, PeopleReport, SourceReport};
use formats::{edits, network_file};
use intake::collect::Collector;
use intake::estimate::{Estimate, estimate};
use intake::ledger::Ledger;
use intake::resolve::{ResolveOptions, resolve};
use intake::world::World as Resolved;
use model::ledger::{Decision, IdentityKey};
use model::permission::Action;
use model::person::Profile;
use seal::Sealed;
use std::collections::HashSet;
use std::sync::Arc;
use store::ids::{BatchId, SegmentId, SourceId};
use store::segments::{self, Link, Live, SegmentRef};
use store::sources::{self, Coverage, Source};
use store::{Tx, batches, people, settings};

/// What Nora says of herself, as in a network file.
const ME_SAID: &str = r#"{"name": "Nora Lindqvist", "organisation": "Halden Instruments", "unit": "Product Management",
    "function": "product", "location": "Gothenburg", "level": 5, "stage": "middle", "personality": "ENFP", "risk": "seeking",
    "strengths": ["storytelling", "customer interviews", "bringing people together"],
    "weaknesses": ["finance", "negotiation", "saying no"]}"#;

/// The setting that tells on which day the sample was filled, and the mark that its world then had.
pub(super) const FILLED: &str = "sample_filled";

/// Fills an empty world with the sample; where there were imports before, nothing happens.
///
/// # Errors
/// The data cannot be written.
pub(super) async fn fill(office: &Office) -> Result<(), AppError> {
    let world = *office.permit(Action::Write)?.subject();
    if batches::by_number(&mut office.reader().await?, world, 1).await?.is_some() {
        return Ok(());
    }
    let told = Arc::new(tell(office, office.today())?);
    let desk = office.desk();
    office
        .write(move |tx| {
            let (told, desk) = (told.clone(), desk.clone());
            Box::pin(async move {
                // Two pages may have asked at once.
                match batches::by_number(tx, desk.world, 1).await? {
                    Some(_) => Ok(()),
                    None => told.write(tx, &desk).await,
                }
            })
        })
        .await
}

/// Everything that is to be written.
struct Told {
    today: NaiveDate,
    batches: Vec<ToldBatch>,
    replacement: Replacement,
    said: Said,
    me: Profile,
    snapshots: Vec<ToldSnapshot>,
}

struct ToldBatch {
    id: BatchId,
    at: DateTime<Utc>,
    sources: Vec<(Source, SegmentRef, Sealed)>,
    summary: Sealed,
}

struct ToldSnapshot {
    at: DateTime<Utc>,
    reason: snapshots::Reason,
    text: String,
}

/// The world as an import left it.
pub(super) struct State {
    pub(super) at: DateTime<Utc>,
    pub(super) resolved: Resolved,
    /// Of each person, in their order.
    pub(super) estimates: Vec<Estimate>,
}

impl State {
    fn of(ledger: &Ledger, decisions: &[Decision], at: DateTime<Utc>) -> Self {
        let resolved = resolve(ledger, decisions, &ResolveOptions { now: at, me: Vec::new() });
        let tallies: Vec<_> = resolved.people.iter().map(|person| &person.tally).collect();
        let estimates = estimate(&tallies, at);
        Self { at, resolved, estimates }
    }
}

fn tell(office: &Office, today: NaiveDate) -> Result<Told, AppError> {
    let me = network_file::patch_profile(&Profile::default(), ME_SAID);
    let me = me.map_err(|faults| AppError::Wrong(faults.to_string()))?;
    let decisions: Vec<Decision> =
        [MY_ADDRESS, MY_PRIVATE_ADDRESS].map(|address| Decision::Mine(IdentityKey::mail(address))).to_vec();
    let mut collector = Collector::new(|bytes: &[u8]| office.fingerprinter.item_key(bytes));
    let (mut ledger, mut told, mut states): (Ledger, Vec<ToldBatch>, Vec<State>) = Default::default();
    for import in imports(today) {
        let (at, id) = (import.at, BatchId::new(import.at));
        let (mut rows, mut reports) = (Vec::new(), Vec::new());
        for file in import.files {
            let mut refused = 0;
            for record in file.records {
                refused += u64::from(collector.push(record).is_err());
            }
            let (items, before) = (collector.items(), ledger.items());
            let segment = collector.take();
            ledger.add(&segment);
            let kept = (ledger.items() - before) as u64;
            rows.push(segment_of(office, id, at, (file.kind, file.name), &segment, items)?);
            let known = (items as u64).saturating_sub(kept);
            let (name, kind) = (file.name.to_owned(), file.kind.to_owned());
            reports.push(SourceReport { name, kind, kept, known, skipped: refused, ..SourceReport::default() });
        }
        let state = State::of(&ledger, &decisions, at);
        let report = report_of(told.len() + 1, reports, &state, states.last());
        let context = batches::context(office.desk().world, id);
        let summary = office.seal(&context, report::write(&report).as_bytes())?;
        told.push(ToldBatch { id, at, sources: rows, summary });
        states.push(state);
    }
    let basis = Basis { ledger, live: Vec::new(), decisions: Vec::new(), tombstones: HashSet::new() };
    let replacement = Replacement::of(office, &basis, &nobody(), decisions)?;
    let snapshots = tell_snapshots(office, today, &me, &states)?;
    Ok(Told { today, batches: told, replacement, said: past::said_at(0)?, me, snapshots })
}

/// The world before anything.
fn nobody() -> Loaded {
    Loaded { profile: Profile::default(), people: Vec::new(), ties: Vec::new(), world: DerivedWorld::default() }
}

fn segment_of(
    office: &Office,
    batch: BatchId,
    at: DateTime<Utc>,
    (kind, name): (&str, &str),
    segment: &model::ledger::Segment,
    items: usize,
) -> Result<(Source, SegmentRef, Sealed), AppError> {
    let id = SegmentId::new(at);
    let bytes = formats::segment::write(segment);
    let size_bytes = bytes.len() as u64;
    let mark = |end: &str| office.fingerprinter.file_part(format!("sample {name} {end} {at}").as_bytes());
    let source = Source {
        id: SourceId::new(at),
        batch,
        kind: kind.to_owned(),
        name: name.to_owned(),
        size_bytes,
        modified_at: Some(at),
        head: mark("head"),
        tail: mark("tail"),
        covered_bytes: size_bytes,
        coverage: Coverage::Complete,
    };
    let reference = SegmentRef { id, items: u32::try_from(items).unwrap_or(u32::MAX) };
    let sealed = office.seal(&segments::context(office.desk().world, id), &bytes)?;
    Ok((source, reference, sealed))
}

fn report_of(number: usize, sources: Vec<SourceReport>, state: &State, before: Option<&State>) -> ImportReport {
    let resolved = &state.resolved;
    let before = before.into_iter().flat_map(|before| &before.resolved.people);
    let keys: HashSet<&IdentityKey> = before.flat_map(|person| &person.keys).collect();
    let known = resolved.people.iter().filter(|person| person.keys.iter().any(|key| keys.contains(key))).count();
    let core = state.estimates.iter().filter(|one| one.estimates.core == Some(true)).count();
    let people = PeopleReport {
        new: resolved.people.len() - known,
        known,
        total: resolved.people.len(),
        others: resolved.others.len(),
        core,
    };
    ImportReport {
        batch: u32::try_from(number).ok(),
        sources,
        people,
        owner: resolved.owner.keys.iter().map(|key| shown_key(key.as_str())).collect(),
        questions: resolved.questions.len(),
        ..ImportReport::new()
    }
}

/// A snapshot each month, and one before each import but the first.
fn tell_snapshots(
    office: &Office,
    today: NaiveDate,
    me: &Profile,
    states: &[State],
) -> Result<Vec<ToldSnapshot>, AppError> {
    let mut when: Vec<(u32, DateTime<Utc>, snapshots::Reason)> = Vec::new();
    for (months, day) in past::snapshot_days(today) {
        // An import keeps the state before it; that is the snapshot of its month.
        if !IMPORT_MONTHS_AGO.contains(&months) {
            when.push((months, moment(day, 7, 30), snapshots::Reason::Monthly));
        }
    }
    let months_of_imports = IMPORT_MONTHS_AGO.into_iter().chain([0]);
    let later = states.iter().zip(months_of_imports).skip(1);
    when.extend(later.map(|(state, months)| (months, state.at, snapshots::Reason::Import)));
    when.sort_by_key(|(_, at, _)| *at);
    let mut all = Vec::new();
    for (months, at, reason) in when {
        let Some(state) = states.iter().rfind(|state| state.at < at) else { continue };
        let network = past::network(office, state, me, &past::said_at(months)?)?;
        all.push(ToldSnapshot { at, reason, text: network_file::write(&network) });
    }
    Ok(all)
}

impl Told {
    async fn write(&self, tx: &mut Tx, desk: &Desk) -> Result<(), AppError> {
        let world = desk.world;
        for batch in &self.batches {
            batches::start(tx, world, batch.id, batch.at).await?;
            for (source, segment, body) in &batch.sources {
                sources::insert(tx, world, source).await?;
                let link = Link { batch: batch.id, source: source.id, ordinal: 0 };
                segments::insert(tx, world, *segment, link, body).await?;
            }
        }
        let ids = self.replacement.write(tx, desk, Live::Now).await?;
        for (person, id) in self.replacement.state.people.iter().zip(ids) {
            let Some(said) = self.said.get(person.code.as_str()) else { continue };
            let mut shown = person.shown.clone();
            show_said(&mut shown, said);
            let body = desk.seal(&people::context(world, id, 1), edits::write_fields(said).as_bytes())?;
            people::edit(tx, world, id, 0, &shown, &body).await?;
        }
        profile::put_said(tx, desk, &self.me).await?;
        for snapshot in &self.snapshots {
            let then = desk.at(snapshot.at);
            snapshots::put(tx, &then, snapshot.reason, None, &snapshot.text).await?;
        }
        for (number, batch) in (1..).zip(&self.batches) {
            batches::finish(tx, world, batch.id, batch.at, &batch.summary).await?;
            let then = desk.at(batch.at);
            then.note(tx, "import", Some(&i32::to_string(&number))).await?;
        }
        super::search::write(tx, desk, self.today).await?;
        let mut pen = Pen::new(tx, desk, self.today);
        rooms::write(&mut pen).await?;
        sponsors::write(&mut pen).await?;
        giving::write(&mut pen).await?;
        boards::write(&mut pen).await?;
        plan::write(&mut pen).await?;
        rehearsals::write(&mut pen).await?;
        let mark = settings::get(tx, world, MARK).await?.unwrap_or_default();
        Ok(settings::put(tx, world, FILLED, &format!("{} {mark}", self.today)).await?)
    }
}
