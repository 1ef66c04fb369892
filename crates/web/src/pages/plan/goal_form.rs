//! Setting a goal, and wording it anew.

use super::blank::{Blank, Choice, Refusal, Refused, beside, day, own_choices, text};
use super::{Tab, called, mentoring, tabs};
use crate::failure::Failure;
use crate::fields::{Fields, Form, Query};
use crate::frame::{Frame, Place};
use crate::pages::deeper::{People, count, entry};
use crate::visit::{Answer, Visit};
use app::entries::{EntryId, Kept};
use app::goals::{self, GoalDraft, Sixth};
use app::seen::Seen;
use askama::Template;
use axum::extract::Path;
use model::entry::Noted;
use model::finding::Value;
use model::goal::Goal;
use model::practice::RELATIONSHIP_GOALS_MAX;
use model::relationship::RelationshipKind;

#[derive(Template)]
#[template(path = "pages/plan/new.html")]
struct Page<'r> {
    frame: Frame,
    tabs: Vec<Tab>,
    form: Blank<'r>,
}

/// The key of the form that sets a goal.
const NEW: &str = "goal-new";

/// `GET /plan/goals/new` with `text`, `relationship`.
pub(crate) async fn show(visit: Visit, Query(fields): Query) -> Answer {
    let seen = visit.office.seen().await?;
    let mut goal = Goal::new(fields.get("text").unwrap_or_default());
    goal.relationships.extend(fields.get("relationship").and_then(|id| id.parse::<EntryId>().ok()));
    goal.weaknesses.extend(fields.filled("weakness").map(str::to_owned));
    visit.page(&page(&visit, &seen, &goal, None).await?)
}

async fn page<'r>(visit: &Visit, seen: &Seen, goal: &Goal, refusal: Option<&'r Refusal>) -> Result<Page<'r>, Failure> {
    let frame = visit.frame(Place::Plan, visit.t.text("plan-goal-new")).await?;
    let form = Blank::new(visit.t, refusal, NEW, "/plan/goals".to_owned(), "plan-goal-keep");
    Ok(Page { frame, tabs: tabs(visit.t, ""), form: filled(visit, seen, goal, None, (form, refusal, NEW)) })
}

/// The form that words a goal anew.
pub(super) fn edit<'r>(visit: &Visit, seen: &Seen, goal: &Noted<Goal>, refusal: Option<&'r Refusal>) -> Blank<'r> {
    let key = edit_key(goal.id);
    let form = Blank::new(visit.t, refusal, &key, format!("/plan/goals/{}", goal.id), "plan-goal-keep");
    filled(visit, seen, &goal.value, Some(goal), (form, refusal, &key))
}

fn edit_key(goal: EntryId) -> String {
    format!("goal-{goal}")
}

fn filled<'r>(
    visit: &Visit,
    seen: &Seen,
    goal: &Goal,
    known: Option<&Noted<Goal>>,
    (form, refusal, key): (Blank<'r>, Option<&'r Refusal>, &str),
) -> Blank<'r> {
    let me = seen.network.me();
    let form = form.line("text", "plan-goal-text", &goal.text).required().hint("plan-goal-text.hint");
    let form = form.line("measure", "plan-goal-measure", goal.measure.as_deref().unwrap_or_default());
    let mut form = form.hint("plan-goal-measure.hint").day("due", "plan-goal-due", known.and_then(|goal| goal.due_on));
    if !me.strengths.is_empty() || !goal.strengths.is_empty() {
        form = form.ticks("strength", "plan-goal-strengths", own_choices(&me.strengths, &goal.strengths));
    }
    if !me.weaknesses.is_empty() || !goal.weaknesses.is_empty() {
        form = form.ticks("weakness", "plan-goal-weaknesses", own_choices(&me.weaknesses, &goal.weaknesses));
    }
    let relationships = relationships(visit, seen, goal);
    if !relationships.is_empty() {
        form =
            form.ticks("relationship", "plan-goal-relationships", relationships).hint("plan-goal-relationships.hint");
    }
    if refusal.is_some_and(|refusal| refusal.fault(key, "relationship").is_some()) {
        let anyway = Choice { value: "yes".to_owned(), text: visit.t.text("plan-goal-anyway-yes"), is_on: false };
        form = form.ticks("anyway", "plan-goal-anyway", vec![anyway]);
    }
    let all = &mentoring(seen).rooms.relationships;
    if goal.is_theirs || all.iter().any(|one| one.value.kind == RelationshipKind::CoMentor) {
        let theirs =
            Choice { value: "yes".to_owned(), text: visit.t.text("plan-goal-theirs-yes"), is_on: goal.is_theirs };
        form = form.ticks("theirs", "plan-goal-theirs", vec![theirs]);
    }
    form
}

/// The relationships that are not over, with how many goals each carries.
fn relationships(visit: &Visit, seen: &Seen, goal: &Goal) -> Vec<Choice> {
    let (people, mentoring) = (People::of(&seen.network), mentoring(seen));
    let rooms = &mentoring.rooms;
    let open =
        rooms.relationships.iter().filter(|one| !rooms.stage(one.id).is_over() || goal.relationships.contains(&one.id));
    let choice = |one: &Noted<model::relationship::Relationship>| {
        let goals = mentoring.plan.active_goals_of(one.id).filter(|goal| !goal.value.is_theirs).count();
        let name = Value::Text(called(visit.t, &people, one));
        let text = visit.t.say("plan-goal-relationship", &[("name", name), ("goals", count(goals))]);
        Choice { value: one.id.to_string(), text, is_on: goal.relationships.contains(&one.id) }
    };
    open.map(choice).collect()
}

/// `POST /plan/goals` with `text`, `measure`, `due`, `strength`, `weakness`, `relationship`, `anyway`, `theirs`.
pub(crate) async fn set(visit: Visit, Form(fields): Form) -> Answer {
    let seen = visit.office.seen().await?;
    match try_set(&visit, &seen, &fields).await {
        Ok(kept) => visit.done(&format!("/plan/goals/{}", kept.id), "goal", Some(kept.undo)),
        Err(refused) => {
            let refusal = refused.of(NEW, fields)?;
            visit.refused(&page(&visit, &seen, &Goal::new(""), Some(&refusal)).await?)
        }
    }
}

async fn try_set(visit: &Visit, seen: &Seen, fields: &Fields) -> Result<Kept, Refused> {
    let (draft, sixth) = draft(visit, seen, fields, None)?;
    beside("text", goals::set(&visit.office, &draft, sixth).await)
}

/// `POST /plan/goals/{id}` with the fields of [`set`].
pub(crate) async fn change(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let goal = entry(&id)?;
    match try_change(&visit, goal, &fields).await {
        Ok(kept) => visit.done(&format!("/plan/goals/{goal}"), "goal-changed", Some(kept.undo)),
        Err(refused) => {
            let refusal = refused.of(&edit_key(goal), fields)?;
            super::goal::answer(&visit, goal, &Fields::default(), Some(&refusal)).await
        }
    }
}

async fn try_change(visit: &Visit, goal: EntryId, fields: &Fields) -> Result<Kept, Refused> {
    let seen = visit.office.seen().await.map_err(Failure::from)?;
    let known = mentoring(&seen).plan.goal(goal).ok_or(Failure::NoSuchPage)?;
    let (draft, sixth) = draft(visit, &seen, fields, Some(known))?;
    beside("text", goals::change(&visit.office, goal, &draft, sixth).await)
}

fn draft(
    visit: &Visit,
    seen: &Seen,
    fields: &Fields,
    known: Option<&Noted<Goal>>,
) -> Result<(GoalDraft, Sixth), Refused> {
    let several = |name| fields.all(name).map(str::to_owned).collect::<Vec<String>>();
    let relationships = fields.all("relationship").map(|id| id.parse().map_err(|_| Failure::Unreadable));
    let draft = GoalDraft {
        text: text(visit.t, fields, "text")?.to_owned(),
        measure: fields.filled("measure").map(str::to_owned),
        due_on: day(visit.t, fields, "due")?,
        strengths: several("strength"),
        weaknesses: several("weakness"),
        relationships: relationships.collect::<Result<Vec<EntryId>, Failure>>()?,
        is_theirs: fields.filled("theirs").is_some(),
    };
    let sixth = if fields.filled("anyway").is_some() { Sixth::Accept } else { Sixth::Refuse };
    let before = known.map(|goal| goal.value.relationships.as_slice()).unwrap_or_default();
    let new: Vec<EntryId> = draft.relationships.iter().copied().filter(|id| !before.contains(id)).collect();
    let crowded = goals::crowded(&mentoring(seen).plan, &new, known.map(|goal| goal.id));
    if sixth == Sixth::Accept || draft.is_theirs || crowded.is_empty() {
        return Ok((draft, sixth));
    }
    let people = People::of(&seen.network);
    let names = crowded.iter().filter_map(|id| mentoring(seen).rooms.relationship(*id));
    let names = Value::Names(names.map(|one| called(visit.t, &people, one)).collect());
    let said = [("names", names), ("line", count(RELATIONSHIP_GOALS_MAX))];
    Err(Refused::at("relationship", visit.t.say("plan-goal-crowded", &said)))
}
