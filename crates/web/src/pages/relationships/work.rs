//! What lies between sessions: goals and assignments, noted from the page of a relationship, and the steps from stage to stage.

use super::{Opened, child, fault, open, room};
use crate::failure::Failure;
use crate::fields::Form;
use crate::visit::{Answer, Visit};
use app::goals::{self, GoalDraft, Sixth};
use app::{assignments, relationships};
use axum::extract::Path;
use model::relationship::RelationshipStage;
use model::relationship::session::{Assignment, AssignmentStanding};

/// `POST /relationships/{id}/goals` with `text`, `measure`, `due`, `theirs`
pub(crate) async fn goal(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let opened = open(&visit, &id).await?;
    let draft = GoalDraft {
        text: fields.get("text").unwrap_or_default().to_owned(),
        measure: fields.filled("measure").map(str::to_owned),
        due_on: fields.filled("due").and_then(|day| day.parse().ok()),
        relationships: vec![opened.id],
        is_theirs: fields.get("theirs").is_some(),
        ..GoalDraft::default()
    };
    match goals::set(&visit.office, &draft, Sixth::Refuse).await {
        Ok(kept) => visit.done(&part(&opened, "goals"), "room-goal", Some(kept.undo)),
        Err(error) => room::refused(&visit, &opened, &fields, fault("goal", error)?).await,
    }
}

fn part(opened: &Opened, part: &str) -> String {
    format!("{}#{part}", opened.path)
}

/// `POST /relationships/{id}/assignments` with `text`, `due`
pub(crate) async fn assignment(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let opened = open(&visit, &id).await?;
    let due = fields.filled("due").and_then(|day| day.parse().ok());
    match assignments::give(&visit.office, opened.id, fields.get("text").unwrap_or_default(), due, None).await {
        Ok(kept) => visit.done(&part(&opened, "assignments"), "assignment", Some(kept.undo)),
        Err(error) => room::refused(&visit, &opened, &fields, fault("assignment", error)?).await,
    }
}

/// `POST /relationships/{id}/assignments/{assignment}` with `standing`, `evidence`, `result`, `back`
pub(crate) async fn close(visit: Visit, Path((id, assignment)): Path<(String, String)>, Form(fields): Form) -> Answer {
    let opened = open(&visit, &id).await?;
    let entry = child::<Assignment>(&visit, opened.id, &assignment).await?;
    let standing = fields.get("standing").unwrap_or_default();
    let standing: AssignmentStanding = standing.parse().map_err(|_| Failure::Unreadable)?;
    let (evidence, result) = (fields.filled("evidence"), fields.filled("result"));
    let kept = assignments::close(&visit.office, entry.id, standing, evidence, result).await?;
    let told = match standing {
        AssignmentStanding::Done => "assignment-done",
        AssignmentStanding::Dropped => "assignment-dropped",
        AssignmentStanding::Open => "assignment-open",
    };
    let back = fields.filled("back").map(crate::fields::own_path);
    visit.done(back.unwrap_or(&part(&opened, "assignments")), told, Some(kept.undo))
}

/// `POST /relationships/{id}/moves` with `to`, `reason`, `on`
pub(crate) async fn go_to(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let opened = open(&visit, &id).await?;
    let to: RelationshipStage = fields.get("to").unwrap_or_default().parse().map_err(|_| Failure::Unreadable)?;
    let on = fields.filled("on").and_then(|day| day.parse().ok());
    match relationships::go_to(&visit.office, opened.id, to, on, fields.get("reason").unwrap_or_default()).await {
        Ok(kept) => visit.done(&opened.path, "moved", Some(kept.undo)),
        Err(error) => room::refused(&visit, &opened, &fields, fault("move", error)?).await,
    }
}
