//! Where a sealed text belongs. A text opens in its own context and in no other.

use model::permission::{MemberId, WorkspaceId, World};
use uuid::Uuid;

/// What kind of record a text belongs to. The words are part of the format and never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordKind {
    /// What the user says of a person.
    Person,
    /// What the user says of a tie between two of their people.
    AlterTie,
    /// What the user says of themselves.
    Profile,
    /// The report of an import.
    ImportBatch,
    /// A run of observations.
    Segment,
    /// The network as it was at a moment.
    Snapshot,
    /// What follows from the ledger about a person.
    Derived,
    /// The inverse of a change.
    UndoEntry,
    /// What was decided about who is who.
    Decision,
    /// What the user wrote down that is no person and no tie.
    Entry,
    /// The account that mails go through, with its password.
    MailAccount,
}

impl RecordKind {
    /// All of them.
    pub const ALL: &'static [RecordKind] = &[
        RecordKind::Person,
        RecordKind::AlterTie,
        RecordKind::Profile,
        RecordKind::ImportBatch,
        RecordKind::Segment,
        RecordKind::Snapshot,
        RecordKind::Derived,
        RecordKind::UndoEntry,
        RecordKind::Decision,
        RecordKind::Entry,
        RecordKind::MailAccount,
    ];

    /// The word for it in the context.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            RecordKind::Person => "person",
            RecordKind::AlterTie => "alter_tie",
            RecordKind::Profile => "profile",
            RecordKind::ImportBatch => "import_batch",
            RecordKind::Segment => "segment",
            RecordKind::Snapshot => "snapshot",
            RecordKind::Derived => "derived",
            RecordKind::UndoEntry => "undo_entry",
            RecordKind::Decision => "decision",
            RecordKind::Entry => "entry",
            RecordKind::MailAccount => "mail_account",
        }
    }
}

/// Which record of that kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordId {
    /// A record with an id of its own.
    One(Uuid),
    /// A record between two others, the smaller id first.
    Pair(Uuid, Uuid),
}

/// Which field of the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Everything confidential in it.
    Body,
}

impl Field {
    /// The word for it in the context.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Field::Body => "body",
        }
    }
}

/// Who may open it: everybody in a space has its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Space {
    /// A member's own notebook.
    Notebook(MemberId),
}

impl Space {
    /// The word for its kind in the context.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Space::Notebook(_) => "notebook",
        }
    }

    pub(crate) fn id(self) -> Uuid {
        match self {
            Space::Notebook(MemberId(id)) => id,
        }
    }
}

/// The place of one sealed text: the row, the field, and the version of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Context {
    /// The workspace whose row it is.
    pub tenant: WorkspaceId,
    /// What kind of record.
    pub kind: RecordKind,
    /// Which one.
    pub id: RecordId,
    /// Which field of it.
    pub field: Field,
    /// Whose key opens it.
    pub space: Space,
    /// The version of the row, counted from 1; rows that never change stay at 1. An older text put back does not open.
    pub revision: u64,
}

impl Context {
    /// The body of a record in somebody's own world.
    #[must_use]
    pub fn body(world: World, kind: RecordKind, id: RecordId, revision: u64) -> Self {
        Self { tenant: world.workspace, kind, id, field: Field::Body, space: Space::Notebook(world.owner), revision }
    }

    /// The context as bytes: every part with its length before it, so that no two contexts look alike.
    pub(crate) fn encode(&self, epoch: u32) -> Vec<u8> {
        let mut out = Vec::with_capacity(160);
        let mut part = |parts: &[&[u8]]| {
            let length: usize = parts.iter().map(|part| part.len()).sum();
            let length = u32::try_from(length).expect("every part is short");
            out.extend_from_slice(&length.to_be_bytes());
            parts.iter().for_each(|part| out.extend_from_slice(part));
        };
        part(&[self.tenant.0.as_bytes()]);
        part(&[self.kind.code().as_bytes()]);
        match &self.id {
            RecordId::One(id) => part(&[id.as_bytes()]),
            RecordId::Pair(a, b) => part(&[a.as_bytes(), b.as_bytes()]),
        }
        part(&[self.field.code().as_bytes()]);
        part(&[self.space.code().as_bytes(), b":", self.space.id().as_bytes()]);
        part(&[&epoch.to_be_bytes()]);
        part(&[&self.revision.to_be_bytes()]);
        out
    }
}
