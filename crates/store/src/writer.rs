//! The one writer of SQLite. What waits is committed together: one sync to the disk serves many.

use crate::tx::{Link, Tx, Work};
use crate::write_key::{Attempt, Job, KeyUse};
use crate::{BoxFuture, StoreError, dialect};
use sqlx::sqlite::SqliteConnection;
use tokio::sync::{mpsc, oneshot};

/// Most jobs of one commit (ours: beyond it the sync no longer weighs, and the first waits for the last).
const GROUP_JOBS_MAX: usize = 128;

/// Whether what a job did is to be kept.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    Keep,
    Undo,
}

/// A job that waits, whatever comes out of it.
pub(crate) trait Queued: Send {
    /// Does the work inside the open transaction and holds on to what came out.
    fn run<'a>(&'a mut self, tx: &'a mut Tx) -> BoxFuture<'a, Verdict>;
    /// Tells the caller what came out. Called after the commit.
    fn answer(self: Box<Self>);
    /// Tells the caller that nothing was kept: what the job itself failed with, else this error.
    fn fail(self: Box<Self>, error: StoreError);
}

/// A job with the caller who waits for it.
pub(crate) struct Waiting<T, E, F> {
    job: Job<T, E, F>,
    outcome: Option<Result<T, E>>,
    reply: oneshot::Sender<Result<T, E>>,
}

impl<T, E, F> Waiting<T, E, F> {
    pub(crate) fn new(job: Job<T, E, F>, reply: oneshot::Sender<Result<T, E>>) -> Self {
        Self { job, outcome: None, reply }
    }
}

impl<T, E, F> Queued for Waiting<T, E, F>
where
    T: Send,
    E: From<StoreError> + Send,
    F: Work<Tx, T, E>,
{
    fn run<'a>(&'a mut self, tx: &'a mut Tx) -> BoxFuture<'a, Verdict> {
        Box::pin(async move {
            // Here the outcome of a commit is always known, so a key that nobody can repeat need not be kept.
            let key_use = if self.job.key.is_fresh() { KeyUse::Leave } else { KeyUse::LookAndWrite };
            let outcome = match self.job.attempt(tx, key_use).await {
                Ok(Attempt::Done(value)) => Ok(value),
                Ok(Attempt::Before(kept)) => self.job.revive(kept),
                Err(error) => Err(error),
            };
            let verdict = if outcome.is_ok() { Verdict::Keep } else { Verdict::Undo };
            self.outcome = Some(outcome);
            verdict
        })
    }

    fn answer(self: Box<Self>) {
        let outcome = self.outcome.unwrap_or_else(|| Err(StoreError::WriterStopped.into()));
        // A caller that no longer waits has gone by its own will; what it asked for is done all the same.
        drop(self.reply.send(outcome));
    }

    fn fail(self: Box<Self>, error: StoreError) {
        let own = self.outcome.and_then(Result::err);
        drop(self.reply.send(Err(own.unwrap_or_else(|| error.into()))));
    }
}

/// Writes until nobody can hand in any more, then gives the connection back to be closed.
pub(crate) async fn run(
    connection: SqliteConnection,
    mut waiting: mpsc::Receiver<Box<dyn Queued>>,
) -> SqliteConnection {
    let mut tx = Tx::new(Link::Writer(connection));
    let mut state = State::Writing;
    while let Some(first) = waiting.recv().await {
        let mut group = vec![first];
        while group.len() < GROUP_JOBS_MAX
            && let Ok(next) = waiting.try_recv()
        {
            group.push(next);
        }
        match state {
            State::Writing => state = write_group(&mut tx, group).await,
            State::Stopped => group.into_iter().for_each(|job| job.fail(StoreError::WriterStopped)),
        }
    }
    match tx.into_link() {
        Link::Writer(connection) => connection,
        Link::Lite(_) | Link::Pg(_) => unreachable!("the link was made a writer above"),
    }
}

/// Whether the disk still keeps what it is given.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Writing,
    /// A sync failed. Asking again would be answered with yes and mean nothing, so no more is written.
    Stopped,
}

async fn write_group(tx: &mut Tx, mut group: Vec<Box<dyn Queued>>) -> State {
    match try_group(tx, &mut group).await {
        Ok(()) => group.into_iter().for_each(|job| job.answer()),
        Err(error) if dialect::is_sync_failure(&error) => {
            tracing::error!(error = %error, "the disk did not keep what was written");
            group.into_iter().for_each(|job| job.fail(StoreError::WriterStopped));
            return State::Stopped;
        }
        // The whole transaction is gone, perhaps through one job that was too large; each gets a chance of its own.
        Err(_) if group.len() > 1 => {
            for job in group {
                if Box::pin(write_group(tx, vec![job])).await == State::Stopped {
                    return State::Stopped;
                }
            }
        }
        Err(error) => {
            if let Some(job) = group.pop() {
                job.fail(StoreError::of_statement("commit", error));
            }
        }
    }
    State::Writing
}

/// Runs the jobs in one transaction and commits.
async fn try_group(tx: &mut Tx, group: &mut [Box<dyn Queued>]) -> Result<(), sqlx::Error> {
    tx.command("begin immediate").await?;
    let done = run_jobs(tx, group).await;
    if done.is_err() {
        // It may be gone already; then this says so, and nothing is lost by it.
        drop(tx.command("rollback").await);
    }
    done
}

/// What the open transaction holds of the jobs before.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holds {
    Nothing,
    Work,
}

/// Each job stands behind a savepoint, but for the first that is kept: there is nothing yet to protect from it. A large
/// job comes alone as a rule, and under a savepoint SQLite gets slower with every statement (measured: eight times
/// for 10,000 deletions).
async fn run_jobs(tx: &mut Tx, group: &mut [Box<dyn Queued>]) -> Result<(), sqlx::Error> {
    let mut holds = Holds::Nothing;
    for job in group {
        tx.begin_job();
        if holds == Holds::Work {
            tx.command("savepoint job").await?;
        }
        match (job.run(tx).await, holds) {
            (Verdict::Keep, Holds::Nothing) => holds = Holds::Work,
            (Verdict::Keep, Holds::Work) => tx.command("release job").await?,
            (Verdict::Undo, Holds::Nothing) => {
                // A full disk has ended the transaction already, and then there is none to roll back.
                drop(tx.command("rollback").await);
                tx.command("begin immediate").await?;
            }
            (Verdict::Undo, Holds::Work) => {
                tx.command("rollback to job").await?;
                tx.command("release job").await?;
            }
        }
    }
    tx.command("commit").await
}
