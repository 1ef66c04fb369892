//! Taking back what was done last.

use crate::failure::Failure;
use crate::fields::{Form, own_path};
use crate::visit::{Answer, Visit};

/// `POST /undo` with `undo` (what to take back) and `back` (where to go on).
pub(crate) async fn undo(visit: Visit, Form(fields): Form) -> Answer {
    let id = fields.get("undo").and_then(|id| id.parse().ok()).ok_or(Failure::Unreadable)?;
    app::undo::undo(&visit.office, id).await?;
    visit.done(own_path(fields.get("back").unwrap_or("/")), "undone", None)
}
