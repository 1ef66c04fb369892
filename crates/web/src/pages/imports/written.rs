//! What was written down and comes back: practice files, looked at before they are kept.

use super::running::{Brings, Kept, Order, State};
use crate::visit::Visit;
use app::error::AppError;
use app::office::Office;
use app::practice::{self, Brought, Companions, Looked};
use app::undo::UndoId;
use model::finding::Value;
use std::sync::Arc;
use tokio::sync::{mpsc, watch};
use tokio::time::timeout;

/// A practice file, and what it would bring.
#[derive(Clone)]
pub(crate) struct Written {
    name: String,
    bytes: Arc<Vec<u8>>,
    /// What it would bring, or each fault of it, at its place.
    looked: Result<Looked, Vec<String>>,
}

/// Looks at files. One with faults is told with them and brings nothing.
pub(super) async fn look(
    office: &Office,
    files: Vec<(String, Vec<u8>)>,
    companions: Companions,
) -> Result<Vec<Written>, AppError> {
    let mut all = Vec::with_capacity(files.len());
    for (name, bytes) in files {
        let looked = match practice::look(office, &bytes, &name, companions).await {
            Ok(looked) => Ok(looked),
            Err(AppError::Wrong(faults)) => Err(faults.lines().map(str::to_owned).collect()),
            Err(error) => return Err(error),
        };
        all.push(Written { name, bytes: Arc::new(bytes), looked });
    }
    Ok(all)
}

/// Waits for somebody to keep files that no people come along with.
pub(super) async fn run(
    office: &Office,
    written: Vec<Written>,
    state: &watch::Sender<State>,
    mut orders: mpsc::Receiver<Order>,
) -> Result<State, AppError> {
    loop {
        let brings = Brings { people: None, written: written.clone() };
        state.send_replace(State::Ready(Arc::new(brings)));
        match timeout(super::running::DECISION_WAIT, orders.recv()).await {
            // Nothing of it depends on whose an address is.
            Ok(Some(Order::Look(_))) => {}
            Ok(Some(Order::Keep(_))) => {
                state.send_replace(State::Keeping);
                return Ok(State::Kept(Kept { number: None, undo: keep(office, &written, None).await? }));
            }
            Ok(Some(Order::Discard) | None) | Err(_) => return Ok(State::Stopped),
        }
    }
}

/// Keeps what is in those without a fault, beside the import with this number; what takes all of it back.
pub(super) async fn keep(
    office: &Office,
    written: &[Written],
    number: Option<u32>,
) -> Result<Option<UndoId>, AppError> {
    let mut files: Vec<(&str, &[u8])> = Vec::with_capacity(written.len());
    for one in written {
        if one.looked.is_ok() {
            files.push((&one.name, &one.bytes));
        }
    }
    Ok(practice::import_all(office, &files, number).await?.undo)
}

/// A file as the preview tells it.
pub(super) struct WrittenLine {
    pub(super) name: String,
    pub(super) headline: String,
    pub(super) families: Vec<FamilyLine>,
    pub(super) faults: Vec<String>,
}

/// What it would bring of one kind of things.
pub(super) struct FamilyLine {
    pub(super) name: String,
    /// New, changed, unchanged, and newer here.
    pub(super) counts: [usize; 4],
}

impl WrittenLine {
    pub(super) fn of(visit: &Visit, one: &Written) -> Self {
        let t = visit.t;
        match &one.looked {
            Ok(looked) => {
                let family = |(family, brought): &(model::entry::EntryFamily, Brought)| FamilyLine {
                    name: t.text(&format!("entry-family-{family}")),
                    counts: [brought.new, brought.changed, brought.unchanged, brought.newer],
                };
                let families = looked.families.iter().map(family).collect();
                Self { name: one.name.clone(), headline: said(visit, &looked.all), families, faults: Vec::new() }
            }
            Err(faults) => {
                let headline = t.say("imports-written-refused", &[("faults", super::count(faults.len() as u64))]);
                Self { name: one.name.clone(), headline, families: Vec::new(), faults: faults.clone() }
            }
        }
    }
}

/// What some files would bring, in a sentence.
fn said(visit: &Visit, all: &Brought) -> String {
    let count = |number: usize| super::count(number as u64);
    let values: [(&str, Value); 4] = [
        ("new", count(all.new)),
        ("changed", count(all.changed)),
        ("unchanged", count(all.unchanged)),
        ("newer", count(all.newer)),
    ];
    visit.t.say("imports-written-brings", &values)
}

/// Whether keeping these changes anything.
pub(super) fn brings_something(written: &[Written]) -> bool {
    let changes = |one: &Written| one.looked.as_ref().is_ok_and(|looked| looked.all.new + looked.all.changed > 0);
    written.iter().any(changes)
}

/// How many things they would bring, new or changed.
pub(super) fn things(written: &[Written]) -> usize {
    let fine = written.iter().filter_map(|one| one.looked.as_ref().ok());
    fine.map(|looked| looked.all.new + looked.all.changed).sum()
}
