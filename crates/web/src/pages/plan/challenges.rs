//! Challenges, why each is there, and who stands beside me.

use super::beside::{Helpers, helpers};
use super::blank::{Blank, Refusal, Refused, answered, beside, on_day, text};
use super::{Tab, mentoring, tabs};
use crate::failure::Failure;
use crate::fields::{Fields, Form};
use crate::frame::{Frame, Place};
use crate::pages::deeper::results::standing;
use crate::pages::deeper::{People, count, entry, proposed};
use crate::pages::rehearsals;
use crate::visit::{Answer, Visit};
use app::entries::{self, EntryId};
use app::inquiry::challenges;
use app::seen::Seen;
use askama::Template;
use axum::extract::Path;
use model::entry::Noted;
use model::goal::GoalStanding;
use model::inquiry::Challenge;

/// A challenge.
struct ChallengeRow<'r> {
    id: String,
    text: String,
    why: Option<String>,
    is_alone: bool,
    closed: Option<String>,
    helpers: Helpers<'r>,
    edit: Blank<'r>,
    goal: String,
    rehearsals: Vec<rehearsals::Row>,
    rehearse: String,
}

#[derive(Template)]
#[template(path = "pages/plan/challenges.html")]
struct Page<'r> {
    frame: Frame,
    tabs: Vec<Tab>,
    headline: String,
    open: Vec<ChallengeRow<'r>>,
    closed: Vec<ChallengeRow<'r>>,
    form: Blank<'r>,
    proposed: Vec<String>,
}

const NEW: &str = "challenge-new";

/// `GET /plan/challenges`
pub(crate) async fn show(visit: Visit) -> Answer {
    answer(&visit, None).await
}

/// The page, with what was refused on it.
pub(super) async fn answer(visit: &Visit, refusal: Option<&Refusal>) -> Answer {
    let seen = visit.office.seen().await?;
    let page = page(visit, &seen, refusal).await?;
    answered(visit, &page, refusal)
}

async fn page<'r>(visit: &Visit, seen: &Seen, refusal: Option<&'r Refusal>) -> Result<Page<'r>, Failure> {
    let (t, people) = (visit.t, People::of(&seen.network));
    let (open, closed): (Vec<&Noted<Challenge>>, Vec<&Noted<Challenge>>) =
        mentoring(seen).inquiry.challenges.iter().partition(|one| one.value.standing == GoalStanding::Active);
    let row = |one: &&Noted<Challenge>| row(visit, seen, &people, one, refusal);
    let open: Vec<ChallengeRow<'r>> = open.iter().map(row).collect();
    let alone = open.iter().filter(|one| one.is_alone).count();
    let form = Blank::new(t, refusal, NEW, "/plan/challenges".to_owned(), "plan-challenge-add");
    Ok(Page {
        frame: visit.frame(Place::Plan, t.text("plan-challenges")).await?,
        tabs: tabs(t, "/plan/challenges"),
        headline: t.say("plan-challenges-headline", &[("open", count(open.len())), ("alone", count(alone))]),
        open,
        closed: closed.iter().rev().map(row).collect(),
        form: filled(form, None),
        proposed: proposed(&seen.network),
    })
}

fn row<'r>(
    visit: &Visit,
    seen: &Seen,
    people: &People<'_>,
    one: &Noted<Challenge>,
    refusal: Option<&'r Refusal>,
) -> ChallengeRow<'r> {
    let t = visit.t;
    let helpers = helpers(t, people, mentoring(seen), one.id, refusal);
    let edit = Blank::new(t, refusal, &edit_key(one.id), format!("/plan/challenges/{}", one.id), "plan-challenge-keep");
    let goal = form_urlencoded::Serializer::new(String::new()).append_pair("text", &one.value.text).finish();
    let rehearsed = |one| rehearsals::row(t, visit.today(), people, &mentoring(seen).rehearsals, one);
    let closed = match one.value.standing {
        GoalStanding::Active => None,
        GoalStanding::Reached => one.value.closed_on.map(|day| on_day(t, "plan-met-on", day)),
        GoalStanding::Dropped => one.value.closed_on.map(|day| on_day(t, "plan-dropped-on", day)),
    };
    ChallengeRow {
        id: one.id.to_string(),
        text: one.value.text.clone(),
        why: one.value.why.clone(),
        is_alone: helpers.rows.is_empty(),
        closed,
        helpers,
        edit: filled(edit, Some(&one.value)).plain(),
        goal: format!("/plan/goals/new?{goal}"),
        rehearsals: mentoring(seen).rehearsals.about(one.id).map(rehearsed).collect(),
        rehearse: rehearsals::path_to_begin(&[("about", &one.id.to_string())]),
    }
}

fn filled<'r>(form: Blank<'r>, one: Option<&Challenge>) -> Blank<'r> {
    let form = form.line("text", "plan-challenge-text", one.map_or("", |one| one.text.as_str())).required();
    form.line("why", "plan-challenge-why", one.and_then(|one| one.why.as_deref()).unwrap_or_default())
}

fn edit_key(challenge: EntryId) -> String {
    format!("challenge-{challenge}")
}

/// `POST /plan/challenges` with `text` and `why`.
pub(crate) async fn face(visit: Visit, Form(fields): Form) -> Answer {
    let done = async {
        let text = text(visit.t, &fields, "text")?;
        beside("text", challenges::face(&visit.office, text, fields.filled("why")).await)
    };
    match done.await {
        Ok(kept) => visit.done(&format!("/plan/challenges#c-{}", kept.id), "challenge", Some(kept.undo)),
        Err(refused) => again(&visit, refused, NEW, fields).await,
    }
}

async fn again(visit: &Visit, refused: Refused, key: &str, fields: Fields) -> Answer {
    answer(visit, Some(&refused.of(key, fields)?)).await
}

/// `POST /plan/challenges/{id}` with `text` and `why`.
pub(crate) async fn change(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let challenge = standing::<Challenge>(&visit, &id).await?;
    let done = async {
        let text = text(visit.t, &fields, "text")?;
        beside("text", challenges::change(&visit.office, challenge, text, fields.filled("why")).await)
    };
    match done.await {
        Ok(kept) => visit.done(&format!("/plan/challenges#c-{challenge}"), "challenge-changed", Some(kept.undo)),
        Err(refused) => again(&visit, refused, &edit_key(challenge), fields).await,
    }
}

/// `POST /plan/challenges/{id}/closing` with `standing`.
pub(crate) async fn close(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let to: GoalStanding = fields.get("standing").unwrap_or_default().parse().map_err(|_| Failure::Unreadable)?;
    let kept = challenges::close(&visit.office, entry(&id)?, to).await?;
    let told = if to == GoalStanding::Active { "challenge-open" } else { "challenge-closed" };
    visit.done("/plan/challenges", told, Some(kept.undo))
}

/// `POST /plan/challenges/{id}/removal`
pub(crate) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let challenge = standing::<Challenge>(&visit, &id).await?;
    visit.done("/plan/challenges", "challenge-removed", Some(entries::remove(&visit.office, challenge).await?))
}
