//! What the page of a conversation sends.

use super::asks::{SCRIPT, draft, script};
use super::path_of;
use super::show::{EDIT, HOLD, RUN, answer};
use crate::failure::Failure;
use crate::fields::{Fields, Form};
use crate::pages::deeper::entry;
use crate::pages::deeper::results::standing;
use crate::pages::plan::blank::{Refused, beside, day, text};
use crate::pages::plan::helper;
use crate::visit::{Answer, Visit};
use app::entries::{self, EntryId, Kept};
use app::rehearsals::{self, Played};
use axum::extract::Path;
use model::rehearsal::{Rehearsal, RunThrough};

async fn done(
    visit: &Visit,
    id: EntryId,
    done: Result<Kept, Refused>,
    (key, told, anchor): (&str, &str, &str),
    fields: Fields,
) -> Answer {
    match done {
        Ok(kept) => visit.done(&format!("{}#{anchor}", path_of(id)), told, Some(kept.undo)),
        Err(refused) => answer(visit, id, Some(&refused.of(key, fields)?)).await,
    }
}

/// `POST /rehearsals/{id}` with `subject`, `with`, `on`, `relationship`, `about`.
pub(crate) async fn change(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let one = standing::<Rehearsal>(&visit, &id).await?;
    let changed = async {
        let seen = visit.office.seen().await.map_err(Failure::from)?;
        let draft = draft(&visit, &seen, &fields)?;
        beside("on", rehearsals::change(&visit.office, one, &draft).await)
    };
    done(&visit, one, changed.await, (EDIT, "rehearsal-changed", "main"), fields).await
}

/// `POST /rehearsals/{id}/script` with `aim`, `opening`, `says` and `reply` for each pair, `soften`.
pub(crate) async fn script_of(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let one = standing::<Rehearsal>(&visit, &id).await?;
    let written = beside("says", rehearsals::write(&visit.office, one, &script(&fields)).await);
    done(&visit, one, written, (SCRIPT, "rehearsal-script", "script"), fields).await
}

/// `POST /rehearsals/{id}/runs` with `who` (a name or an id, or nothing), `on`, `changed`.
pub(crate) async fn run(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let one = standing::<Rehearsal>(&visit, &id).await?;
    let played = async {
        let seen = visit.office.seen().await.map_err(Failure::from)?;
        let with = fields.filled("who").map(|who| helper(&seen, visit.t, "who", who)).transpose()?;
        let on = day(visit.t, &fields, "on")?;
        let played = Played { on, with, changed: fields.filled("changed").map(str::to_owned) };
        beside("on", rehearsals::play_through(&visit.office, one, &played).await)
    };
    done(&visit, one, played.await, (RUN, "rehearsal-run", "runs"), fields).await
}

/// `POST /rehearsals/runs/{id}/removal`
pub(crate) async fn remove_run(visit: Visit, Path(id): Path<String>) -> Answer {
    let run = entries::get::<RunThrough>(&visit.office, entry(&id)?).await?.ok_or(Failure::NoSuchPage)?;
    let back = run.parent.map_or_else(|| "/rehearsals".to_owned(), |one| format!("{}#runs", path_of(one)));
    visit.done(&back, "rehearsal-run-removed", Some(entries::remove(&visit.office, run.id).await?))
}

/// `POST /rehearsals/{id}/holding` with `on`, `happened`, `learned`.
pub(crate) async fn hold(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let one = standing::<Rehearsal>(&visit, &id).await?;
    let held = async {
        let (happened, on) = (text(visit.t, &fields, "happened")?, day(visit.t, &fields, "on")?);
        beside("on", rehearsals::hold(&visit.office, one, on, happened, fields.filled("learned")).await)
    };
    done(&visit, one, held.await, (HOLD, "rehearsal-held", "held"), fields).await
}

/// `POST /rehearsals/{id}/removal`
pub(crate) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let one = standing::<Rehearsal>(&visit, &id).await?;
    visit.done("/rehearsals", "rehearsal-removed", Some(rehearsals::remove(&visit.office, one).await?))
}
