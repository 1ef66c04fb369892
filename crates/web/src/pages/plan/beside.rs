//! Who can help with a goal or a challenge, by name or by role: a part of their pages.

use super::blank::{Blank, Refusal, Refused, beside, choices, word};
use super::helper;
use crate::failure::Failure;
use crate::fields::{Fields, Form};
use crate::frame::Texts;
use crate::pages::deeper::results::standing;
use crate::pages::deeper::{People, Who, entry};
use crate::visit::{Answer, Visit};
use app::entries::{self, EntryId};
use app::inquiry::challenges;
use axum::extract::Path;
use model::deepening::ResultHelper;
use model::goal::Goal;
use model::inquiry::Challenge;
use model::kind::Help;
use model::mentoring::Mentoring;

/// Somebody who can help.
pub(crate) struct HelperRow {
    pub(crate) id: String,
    /// Who, where there is a name.
    pub(crate) who: Option<Who>,
    pub(crate) role: String,
    pub(crate) help: String,
}

/// Who can help with a matter, and the form that names another.
pub(crate) struct Helpers<'r> {
    pub(crate) rows: Vec<HelperRow>,
    pub(crate) form: Blank<'r>,
}

/// Who can help with a matter.
pub(super) fn helpers<'r>(
    t: Texts,
    people: &People<'_>,
    mentoring: &Mentoring,
    matter: EntryId,
    refusal: Option<&'r Refusal>,
) -> Helpers<'r> {
    let row = |one: &model::entry::Noted<ResultHelper>| HelperRow {
        id: one.id.to_string(),
        who: one.person.as_ref().and_then(|id| people.who(id)),
        role: one.value.role.clone().unwrap_or_else(|| t.text("deeper-helper-gone")),
        help: t.text(&format!("deeper-help-{}", one.value.help.code())),
    };
    let form =
        Blank::new(t, refusal, &key(matter), format!("/plan/matters/{matter}/helpers"), "plan-helper-add").plain();
    let form = form.who("who", "plan-helper-who", "").required().hint("plan-who-hint");
    let form =
        form.pick("help", "plan-helper-by", choices(t, "deeper-help", Help::ALL, |help| help == Help::Expertise));
    Helpers { rows: mentoring.inquiry.helpers_of(matter).map(row).collect(), form }
}

fn key(matter: EntryId) -> String {
    format!("helper-{matter}")
}

/// `POST /plan/matters/{id}/helpers` with `who` (a name, an id or a role) and `help`, for a goal or a challenge.
pub(crate) async fn add(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let matter = entry(&id)?;
    let is_goal = entries::get::<Goal>(&visit.office, matter).await?.is_some();
    if !is_goal && entries::get::<Challenge>(&visit.office, matter).await?.is_none() {
        return Err(Failure::NoSuchPage);
    }
    match try_add(&visit, matter, &fields).await {
        Ok(undo) if is_goal => visit.done(&format!("/plan/goals/{matter}#help"), "helper", Some(undo)),
        Ok(undo) => visit.done(&format!("/plan/challenges#c-{matter}"), "helper", Some(undo)),
        Err(refused) => {
            let refusal = refused.of(&key(matter), fields)?;
            match is_goal {
                true => super::goal::answer(&visit, matter, &Fields::default(), Some(&refusal)).await,
                false => super::challenges::answer(&visit, Some(&refusal)).await,
            }
        }
    }
}

async fn try_add(visit: &Visit, matter: EntryId, fields: &Fields) -> Result<app::undo::UndoId, Refused> {
    let seen = visit.office.seen().await.map_err(Failure::from)?;
    let who = helper(&seen, visit.t, "who", fields.get("who").unwrap_or_default())?;
    let help: Help = word(visit.t, fields, "help")?;
    Ok(beside("who", challenges::add_helper(&visit.office, matter, who, help).await)?.undo)
}

/// `POST /plan/helpers/{id}/removal`
pub(crate) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let helper = standing::<ResultHelper>(&visit, &id).await?;
    let parent = entries::found::<ResultHelper>(&visit.office, helper).await?.parent;
    let back = match parent {
        Some(matter) if entries::get::<Goal>(&visit.office, matter).await?.is_some() => {
            format!("/plan/goals/{matter}#help")
        }
        Some(matter) => format!("/plan/challenges#c-{matter}"),
        None => "/plan/challenges".to_owned(),
    };
    visit.done(&back, "helper-removed", Some(entries::remove(&visit.office, helper).await?))
}
