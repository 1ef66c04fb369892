//! An import from the moment its files are here until it is kept or not: one at a time, looked at by pages, steered by orders.
//!
//! It runs in a task of its own and ends with the server: when the register goes, it stops, and what was read goes with it.

use super::written::{self, Written};
use app::archive;
use app::error::AppError;
use app::imports::{ImportRequest, Intent, OwnerAnswer, Prepared, Preview, Watch, prepare};
use app::office::Office;
use app::practice::Companions;
use app::undo::UndoId;
use app::uploads::Upload;
use std::collections::BTreeSet;
use std::error::Error;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc, watch};
use tokio::task::block_in_place;
use tokio::time::timeout;
use uuid::Uuid;

/// So long a preview waits for somebody to decide (ours: a long lunch); then nothing is kept.
pub(super) const DECISION_WAIT: Duration = Duration::from_secs(2 * 3600);
/// So long a page waits for the work behind it before it shows progress instead (ours: shorter than anybody wonders).
const PAGE_WAIT: Duration = Duration::from_millis(900);
/// Orders that may wait (ours: a page gives one at a time).
const ORDERS_MAX: usize = 4;

/// The folder beside what was sent for what is taken out of it.
const ROOM: &str = "room";

/// The imports of this server: one at a time, and the last one for whoever still looks at it.
pub(crate) struct Imports {
    last: Mutex<Option<Arc<Running>>>,
    turn: Arc<Semaphore>,
}

/// The right to be the one import; it ends with the import.
pub(crate) struct Turn {
    _permit: OwnedSemaphorePermit,
}

/// An import under way or over.
pub(crate) struct Running {
    /// What pages call it.
    pub(crate) id: String,
    state: watch::Receiver<State>,
    orders: mpsc::Sender<Order>,
    progress: Arc<Progress>,
}

/// How far it is.
#[derive(Clone)]
pub(crate) enum State {
    /// Files are read.
    Reading,
    /// It is worked out who is who.
    Deciding,
    /// It waits for somebody to keep it.
    Ready(Arc<Brings>),
    /// It is written.
    Keeping,
    /// It is kept.
    Kept(Kept),
    /// Somebody stopped it, or nobody decided; nothing is kept.
    Stopped,
    /// It failed, and why; nothing is kept.
    Failed(String),
}

/// What would come in.
pub(crate) struct Brings {
    /// People; none where no file is about any.
    pub(crate) people: Option<Preview>,
    /// What was written down, file by file.
    pub(crate) written: Vec<Written>,
}

/// What is kept.
#[derive(Clone, Copy, Default)]
pub(crate) struct Kept {
    /// The number of the import that brought people.
    pub(crate) number: Option<u32>,
    /// What takes back what was written down.
    pub(crate) undo: Option<UndoId>,
}

/// What somebody wants of a preview.
pub(crate) enum Order {
    /// These addresses are mine; show it again.
    Look(Vec<String>),
    /// Keep it; these addresses are mine.
    Keep(Vec<String>),
    /// Do not.
    Discard,
}

/// How much was read.
#[derive(Default)]
pub(crate) struct Progress {
    total: AtomicU64,
    done: AtomicU64,
    name: Mutex<String>,
    is_stopped: AtomicBool,
}

impl Imports {
    pub(crate) fn new() -> Self {
        Self { last: Mutex::new(None), turn: Arc::new(Semaphore::new(1)) }
    }

    /// The right to import; `None` while another import is there.
    pub(crate) fn turn(&self) -> Option<Turn> {
        self.turn.clone().try_acquire_owned().ok().map(|permit| Turn { _permit: permit })
    }

    /// The import that is not over yet.
    pub(crate) fn open(&self) -> Option<Arc<Running>> {
        held(&self.last).clone().filter(|running| !running.state().is_over())
    }

    /// The import with this id, which may be over.
    pub(crate) fn get(&self, id: &str) -> Option<Arc<Running>> {
        held(&self.last).clone().filter(|running| running.id == id)
    }

    /// Begins to read what was sent. Inside a runtime with several threads, since reading blocks one.
    pub(crate) fn begin(&self, turn: Turn, office: Office, upload: Upload) -> Arc<Running> {
        let (state, looked_at) = watch::channel(State::Reading);
        let (orders, heard) = mpsc::channel(ORDERS_MAX);
        let progress = Arc::new(Progress::default());
        let id = Uuid::new_v4().simple().to_string();
        let running = Arc::new(Running { id, state: looked_at, orders, progress: progress.clone() });
        *held(&self.last) = Some(running.clone());
        tokio::spawn(async move {
            let end = run(&office, upload, progress, &state, heard).await;
            let end = end.unwrap_or_else(|error| State::Failed(told(&error)));
            // Whoever sees that it is over may begin another.
            drop(turn);
            state.send_replace(end);
        });
        running
    }
}

impl Drop for Imports {
    fn drop(&mut self) {
        if let Some(running) = held(&self.last).take() {
            running.stop();
        }
    }
}

impl Running {
    pub(crate) fn state(&self) -> State {
        let state = self.state.borrow().clone();
        // Where nobody tells any more before it is over, a defect ended the task.
        let is_lost = self.state.has_changed().is_err() && !state.is_over();
        if is_lost { State::Failed(String::new()) } else { state }
    }

    /// The state once nothing is being worked on, or the present one where that takes longer than a page may.
    pub(crate) async fn settled(&self) -> State {
        let mut state = self.state.clone();
        let settled = timeout(PAGE_WAIT, state.wait_for(|state| !state.is_busy())).await;
        drop(settled);
        self.state()
    }

    /// Gives an order, and waits as [`Running::settled`] does. `false` where the import is over.
    pub(crate) async fn order(&self, order: Order) -> bool {
        let mut state = self.state.clone();
        state.mark_unchanged();
        if self.orders.send(order).await.is_err() {
            return false;
        }
        // The order is taken up first, and carried out then.
        let _ = timeout(PAGE_WAIT, state.changed()).await;
        self.settled().await;
        true
    }

    /// Stops it wherever it is.
    pub(crate) fn stop(&self) {
        self.progress.is_stopped.store(true, Ordering::Relaxed);
        // Where it waits for a decision, this is one; where it reads, the order comes too late and nobody hears it.
        let _ = self.orders.try_send(Order::Discard);
    }

    /// Bytes read, bytes in all, and what is being read.
    pub(crate) fn progress(&self) -> (u64, u64, String) {
        let progress = &self.progress;
        let total = progress.total.load(Ordering::Relaxed);
        (progress.done.load(Ordering::Relaxed).min(total), total, held(&progress.name).clone())
    }
}

impl State {
    /// Whether it works and nobody can decide anything now.
    pub(crate) fn is_busy(&self) -> bool {
        matches!(self, State::Reading | State::Deciding | State::Keeping)
    }

    fn is_over(&self) -> bool {
        matches!(self, State::Kept(_) | State::Stopped | State::Failed(_))
    }
}

struct Watcher(Arc<Progress>);

impl Watch for Watcher {
    fn total(&mut self, bytes: u64) {
        self.0.total.store(bytes, Ordering::Relaxed);
    }

    fn now_reading(&mut self, name: &str) {
        name.clone_into(&mut held(&self.0.name));
    }

    fn done(&mut self, bytes: u64) -> ControlFlow<()> {
        self.0.done.fetch_add(bytes, Ordering::Relaxed);
        if self.0.is_stopped.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

async fn run(
    office: &Office,
    upload: Upload,
    progress: Arc<Progress>,
    state: &watch::Sender<State>,
    mut orders: mpsc::Receiver<Order>,
) -> Result<State, AppError> {
    let sorted = block_in_place(|| archive::sort(upload.named(), &upload.place(ROOM)))?;
    let companions = if sorted.others.is_empty() { Companions::Here } else { Companions::ComeAlong };
    let written = written::look(office, sorted.practices, companions).await?;
    if sorted.others.is_empty() {
        drop(upload);
        return written::run(office, written, state, orders).await;
    }
    let request = ImportRequest { paths: sorted.others, me: Vec::new() };
    let mut watcher = Watcher(progress.clone());
    let mut prepared = match prepare(office, &request, Intent::Keep, &mut watcher).await {
        Err(AppError::Stopped) => return Ok(State::Stopped),
        other => other?,
    };
    // All that counts is in the ledger by now; what was sent has done its work.
    drop(upload);
    let mut mine = BTreeSet::new();
    loop {
        if progress.is_stopped.load(Ordering::Relaxed) {
            prepared.discard().await?;
            return Ok(State::Stopped);
        }
        state.send_replace(State::Deciding);
        let preview = match block_in_place(|| prepared.preview()) {
            Ok(preview) => preview,
            Err(error) => {
                prepared.discard().await?;
                return Err(error);
            }
        };
        let brings = Brings { people: Some(preview), written: written.clone() };
        state.send_replace(State::Ready(Arc::new(brings)));
        match timeout(DECISION_WAIT, orders.recv()).await {
            Ok(Some(Order::Look(addresses))) => answer(&mut prepared, &mut mine, addresses),
            Ok(Some(Order::Keep(addresses))) => {
                answer(&mut prepared, &mut mine, addresses);
                state.send_replace(State::Keeping);
                let report = prepared.keep().await?;
                let undo = written::keep(office, &written, report.batch).await?;
                let is_nothing = report.batch.is_none() && undo.is_none();
                return Ok(if is_nothing { State::Stopped } else { State::Kept(Kept { number: report.batch, undo }) });
            }
            Ok(Some(Order::Discard) | None) | Err(_) => {
                prepared.discard().await?;
                return Ok(State::Stopped);
            }
        }
    }
}

fn answer(prepared: &mut Prepared<'_>, mine: &mut BTreeSet<String>, addresses: Vec<String>) {
    for address in addresses {
        if mine.insert(address.clone()) {
            prepared.answer_owner(&address, OwnerAnswer::Mine);
        }
    }
}

/// Why it failed, for the one whose files they are.
fn told(error: &AppError) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text = format!("{text}: {inner}");
        cause = inner.source();
    }
    // The names of files are the user's own; they are told on the page and not in a log.
    tracing::warn!("an import failed");
    text
}

/// What a mutex holds. Nobody panics while holding one; if somebody did, what is in it would still be whole.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
