//! Strengths on show: each strength of the profile against the assignments and outside activities where others can see it.

use super::blank::{Blank, Choice, Refusal, Refused, beside, choices, text, word};
use super::{Tab, helper, mentoring, tabs};
use crate::failure::Failure;
use crate::fields::{Fields, Form, Query};
use crate::frame::{Frame, Place};
use crate::pages::deeper::results::standing;
use crate::pages::deeper::{People, Who, count, proposed};
use crate::visit::{Answer, Visit};
use app::deeper::Helper;
use app::entries::{self, Kept};
use app::inquiry::strengths;
use app::seen::Seen;
use askama::Template;
use axum::extract::Path;
use model::career::{ShownAt, StrengthShown};
use model::entry::Noted;
use model::finding::Value;

/// A place where a strength shows.
struct ShownRow {
    id: String,
    text: String,
    who: Option<Who>,
    seen_by: Option<String>,
}

/// A strength.
struct StrengthRow {
    name: String,
    at_work: Vec<ShownRow>,
    outside: Vec<ShownRow>,
    add: String,
}

#[derive(Template)]
#[template(path = "pages/plan/strengths.html")]
struct Page<'r> {
    frame: Frame,
    tabs: Vec<Tab>,
    headline: String,
    strengths: Vec<StrengthRow>,
    form: Blank<'r>,
    proposed: Vec<String>,
}

const KEY: &str = "shown";
const PATH: &str = "/plan/strengths";

/// `GET /plan/strengths` with `strength` (for the form).
pub(crate) async fn show(visit: Visit, Query(fields): Query) -> Answer {
    let seen = visit.office.seen().await?;
    visit.page(&page(&visit, &seen, &fields, None).await?)
}

async fn page<'r>(
    visit: &Visit,
    seen: &Seen,
    fields: &Fields,
    refusal: Option<&'r Refusal>,
) -> Result<Page<'r>, Failure> {
    let (t, people, mine) = (visit.t, People::of(&seen.network), &seen.network.me().strengths);
    let shown = &mentoring(seen).inquiry.shown;
    let rows: Vec<StrengthRow> = mine.iter().map(|name| strength_row(&people, shown, name)).collect();
    let unseen: Vec<String> = rows
        .iter()
        .filter(|row| row.at_work.is_empty() && row.outside.is_empty())
        .map(|row| row.name.clone())
        .collect();
    let asked = fields.get("strength").map(str::to_owned).or_else(|| unseen.first().cloned());
    let choice =
        |name: &String| Choice { value: name.clone(), text: name.clone(), is_on: asked.as_ref() == Some(name) };
    let form = Blank::new(t, refusal, KEY, PATH.to_owned(), "plan-shown-add");
    let form = form
        .pick("strength", "plan-shown-strength", mine.iter().map(choice).collect())
        .choose("at", "plan-shown-at", choices(t, "plan-shown", ShownAt::ALL, |at| at == ShownAt::Assignment))
        .line("text", "plan-shown-text", "")
        .required()
        .hint("plan-shown-text.hint")
        .who("by", "plan-shown-by", "")
        .hint("plan-shown-by.hint");
    let values = [("strengths", count(mine.len())), ("unseen", count(unseen.len())), ("names", Value::Names(unseen))];
    Ok(Page {
        frame: visit.frame(Place::Plan, t.text("plan-strengths")).await?,
        tabs: tabs(t, PATH),
        headline: t.say("plan-strengths-headline", &values),
        strengths: rows,
        form,
        proposed: proposed(&seen.network),
    })
}

fn strength_row(people: &People<'_>, shown: &[Noted<StrengthShown>], name: &str) -> StrengthRow {
    let is_own = |one: &&Noted<StrengthShown>| one.value.strength.trim().to_lowercase() == name.trim().to_lowercase();
    let at = |at: ShownAt| {
        let own = shown.iter().filter(is_own).filter(|one| one.value.at == at);
        let row = |one: &Noted<StrengthShown>| ShownRow {
            id: one.id.to_string(),
            text: one.value.text.clone(),
            who: one.person.as_ref().and_then(|id| people.who(id)),
            seen_by: one.value.seen_by.clone(),
        };
        own.map(row).collect::<Vec<ShownRow>>()
    };
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("strength", name).finish();
    StrengthRow {
        name: name.to_owned(),
        at_work: at(ShownAt::Assignment),
        outside: at(ShownAt::Outside),
        add: format!("{PATH}?{query}#show"),
    }
}

/// `POST /plan/strengths` with `strength`, `at` (`assignment`, `outside`), `text`, `by` (a name, or a word for others).
pub(crate) async fn add(visit: Visit, Form(fields): Form) -> Answer {
    let seen = visit.office.seen().await?;
    match try_add(&visit, &seen, &fields).await {
        Ok(kept) => visit.done(PATH, "shown", Some(kept.undo)),
        Err(refused) => {
            let refusal = refused.of(KEY, fields)?;
            visit.refused(&page(&visit, &seen, &Fields::default(), Some(&refusal)).await?)
        }
    }
}

async fn try_add(visit: &Visit, seen: &Seen, fields: &Fields) -> Result<Kept, Refused> {
    let at: ShownAt = word(visit.t, fields, "at")?;
    let place = text(visit.t, fields, "text")?;
    let by = fields.filled("by").map(|typed| helper(seen, visit.t, "by", typed)).transpose()?;
    let (person, others) = match by {
        Some(Helper::Person(id)) => (Some(id), None),
        Some(Helper::Role(others)) => (None, Some(others)),
        None => (None, None),
    };
    let strength = fields.get("strength").unwrap_or_default();
    beside("strength", strengths::show(&visit.office, strength, at, place, (person, others.as_deref())).await)
}

/// `POST /plan/strengths/{id}/removal`
pub(crate) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let shown = standing::<StrengthShown>(&visit, &id).await?;
    visit.done(PATH, "shown-removed", Some(entries::remove(&visit.office, shown).await?))
}
