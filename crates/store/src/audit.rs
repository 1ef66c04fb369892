//! The audit: who did what to what, without content. Lines are appended in the transaction of the change itself.

use crate::ids::AuditId;
use crate::page::Page;
use crate::statement::statements;
use crate::value::params;
use crate::{Reader, StoreError, Tx};
use chrono::{DateTime, Utc};
use model::permission::{Actor, MemberId, WorkspaceId};
use uuid::Uuid;

statements! { "audit";
    INSERT = "insert into audit (workspace_id, audit_id, at, actor, action, subject) values ($1, $2, $3, $4, $5, $6)";
    PAGE = "select audit_id, at, actor, action, subject from audit where workspace_id = $1 and audit_id < $2 \
        order by audit_id desc limit $3";
}

/// A line of the audit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditLine {
    /// Its id; later lines have larger ones.
    pub id: AuditId,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: MemberId,
    /// What they did, as a word: `import.finish`.
    pub action: String,
    /// To what: the id of a row, never a name.
    pub subject: Option<String>,
}

/// Appends a line.
///
/// # Errors
/// What the database says.
pub async fn append(
    tx: &mut Tx,
    actor: Actor,
    action: &str,
    subject: Option<&str>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let line = params![actor.workspace, AuditId::new(at), at, actor.member, action, subject];
    tx.execute(INSERT, &line).await.map(|_| ())
}

/// The lines of a workspace, the latest first; a page goes on after an id.
///
/// # Errors
/// What the database says.
pub async fn page(
    reader: &mut Reader,
    workspace: WorkspaceId,
    page: Page<AuditId>,
) -> Result<Vec<AuditLine>, StoreError> {
    let before = page.after.unwrap_or(AuditId(Uuid::max()));
    let rows = reader.all(PAGE, &params![workspace, before, page.limit()]).await?;
    let line = |row: &crate::value::Row| {
        Ok(AuditLine {
            id: AuditId(row.get("audit_id")?),
            at: row.instant("at")?,
            actor: MemberId(row.get("actor")?),
            action: row.get("action")?,
            subject: row.get("subject")?,
        })
    };
    rows.iter().map(line).collect()
}
