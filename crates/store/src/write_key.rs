//! Keys of writes, so that a write whose outcome was lost is not done twice.

use crate::statement::statements;
use crate::tx::{Failure, Tx, Work};
use crate::value::params;
use crate::{StoreError, dialect};
use chrono::{DateTime, Utc};
use model::permission::WorkspaceId;
use std::marker::PhantomData;
use std::panic::AssertUnwindSafe;
use std::pin::pin;
use std::task::Poll;
use uuid::Uuid;

statements! { "write_key";
    FIND = "select result from write_key where workspace_id = $1 and key = $2";
    INSERT = "insert into write_key (workspace_id, key, at, result) values ($1, $2, $3, $4)";
    DELETE_BEFORE = "delete from write_key where workspace_id = $1 and at < $2";
}

/// What tells one write from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WriteKey {
    id: Uuid,
    at: DateTime<Utc>,
    origin: Origin,
}

/// Who can come with the same key again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// Nobody but the store itself.
    Fresh,
    /// The one who asked: a form that is sent twice.
    Caller,
}

impl WriteKey {
    /// A key for a write that nobody else will repeat.
    #[must_use]
    pub fn fresh(at: DateTime<Utc>) -> Self {
        Self { id: Uuid::new_v4(), at, origin: Origin::Fresh }
    }

    /// The key that a caller gave, and may give again.
    #[must_use]
    pub fn of(id: Uuid, at: DateTime<Utc>) -> Self {
        Self { id, at, origin: Origin::Caller }
    }

    /// Whether only the store can have used it before.
    pub(crate) fn is_fresh(self) -> bool {
        self.origin == Origin::Fresh
    }
}

/// What comes out of a write and can be told again to one who repeats it.
pub trait Outcome: Sized {
    /// The outcome as bytes. They lie in the database as they are, so nothing confidential belongs into them.
    fn to_bytes(&self) -> Vec<u8>;
    /// The outcome back; `None` where the bytes are none.
    fn from_bytes(bytes: &[u8]) -> Option<Self>;
}

impl Outcome for () {
    fn to_bytes(&self) -> Vec<u8> {
        Vec::new()
    }
    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.is_empty().then_some(())
    }
}

impl Outcome for Uuid {
    fn to_bytes(&self) -> Vec<u8> {
        self.as_bytes().to_vec()
    }
    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        Uuid::from_slice(bytes).ok()
    }
}

impl Outcome for i64 {
    fn to_bytes(&self) -> Vec<u8> {
        self.to_be_bytes().to_vec()
    }
    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(i64::from_be_bytes)
    }
}

impl Outcome for String {
    fn to_bytes(&self) -> Vec<u8> {
        self.as_bytes().to_vec()
    }
    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        String::from_utf8(bytes.to_vec()).ok()
    }
}

/// How an outcome is kept.
pub(crate) enum Keeping<T> {
    /// Not at all: a repeated key is refused.
    Nothing,
    /// As bytes.
    Bytes(fn(&T) -> Vec<u8>, fn(&[u8]) -> Option<T>),
}

/// A write on its way: what is to be done, and its key.
pub(crate) struct Job<T, E, F> {
    pub(crate) workspace: WorkspaceId,
    pub(crate) key: WriteKey,
    pub(crate) keeping: Keeping<T>,
    pub(crate) work: F,
    pub(crate) error: PhantomData<fn() -> E>,
}

/// What an attempt came to.
pub(crate) enum Attempt<T> {
    /// The work was done and awaits its commit.
    Done(T),
    /// A write with this key was committed before; what was kept of its outcome.
    Before(Option<Vec<u8>>),
}

/// What an attempt does with the key.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum KeyUse {
    /// Nothing: nobody can ask for it again.
    Leave,
    /// Writes it; it cannot be there yet.
    Write,
    /// Looks whether it is there, and writes it.
    LookAndWrite,
}

impl<T, E, F> Job<T, E, F>
where
    E: From<StoreError>,
    F: Work<Tx, T, E>,
{
    /// Does the work once, in a transaction that the caller begins and ends.
    pub(crate) async fn attempt(&self, tx: &mut Tx, key_use: KeyUse) -> Result<Attempt<T>, E> {
        if key_use == KeyUse::LookAndWrite
            && let Some(row) = tx.optional(FIND, &params![self.workspace, self.key.id]).await?
        {
            return Ok(Attempt::Before(row.get("result")?));
        }
        let value = caught((self.work)(tx)).await.unwrap_or_else(|| Err(StoreError::Panicked.into()))?;
        if tx.failure() != Failure::None {
            return Err(StoreError::FailureIgnored.into());
        }
        if key_use != KeyUse::Leave {
            let result = match &self.keeping {
                Keeping::Nothing => None,
                Keeping::Bytes(to_bytes, _) => Some(to_bytes(&value)),
            };
            self.record(tx, result).await?;
        }
        Ok(Attempt::Done(value))
    }

    /// The outcome of a write that was committed before.
    pub(crate) fn revive(&self, kept: Option<Vec<u8>>) -> Result<T, E> {
        match (&self.keeping, kept) {
            (Keeping::Bytes(_, from_bytes), Some(bytes)) => from_bytes(&bytes).ok_or_else(|| {
                StoreError::StoredValue { what: "the outcome of a write", value: format!("{} bytes", bytes.len()) }
                    .into()
            }),
            _ => Err(StoreError::AlreadyWritten.into()),
        }
    }

    async fn record(&self, tx: &mut Tx, result: Option<Vec<u8>>) -> Result<(), StoreError> {
        let inserted = tx.execute(INSERT, &params![self.workspace, self.key.id, self.key.at, result]).await;
        if let Err(StoreError::Database { source, .. }) = &inserted
            && dialect::is_duplicate(source)
        {
            // The same key is being written beside us; the next attempt will find what came of it.
            tx.begin_again();
        }
        inserted.map(|_| ())
    }
}

/// Forgets the keys of a workspace that are older than this.
///
/// # Errors
/// What the database says.
pub async fn delete_before(tx: &mut Tx, workspace: WorkspaceId, before: DateTime<Utc>) -> Result<u64, StoreError> {
    tx.execute(DELETE_BEFORE, &params![workspace, before]).await
}

/// The outcome of a future, `None` where it panicked: a defect in one job must not take the writer with it.
async fn caught<R>(future: impl Future<Output = R>) -> Option<R> {
    let mut future = pin!(future);
    std::future::poll_fn(|context| match std::panic::catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context))) {
        Ok(Poll::Ready(value)) => Poll::Ready(Some(value)),
        Ok(Poll::Pending) => Poll::Pending,
        Err(_) => Poll::Ready(None),
    })
    .await
}
