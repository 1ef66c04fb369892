//! A change of role: what carried me against what the new role rewards, habits to stop, start and keep, and who tells me the truth.

use super::blank::{Blank, Refusal, Refused, answered, beside, choices, day, lines, on_day, text, word};
use super::{Other, Tab, helper, mentoring, others, tabs};
use crate::failure::Failure;
use crate::fields::{Fields, Form, Query};
use crate::frame::{Frame, Place};
use crate::pages::deeper::results::standing;
use crate::pages::deeper::{People, Who, count, entry, proposed};
use crate::pages::rehearsals;
use crate::visit::{Answer, Visit};
use app::entries::{self, EntryId, Kept};
use app::inquiry::transition::{self, TransitionDraft};
use app::seen::Seen;
use askama::Template;
use axum::extract::Path;
use model::career::{Habit, HabitWay, HonestVoice, RoleFit, RoleTransition};
use model::entry::Noted;
use model::finding::Value;
use model::goal::GoalStanding;
use model::mentoring::of;

/// A habit.
struct HabitRow {
    id: String,
    text: String,
    settled: Option<String>,
}

/// Habits to stop, start or keep.
struct WayRow {
    title: String,
    about: String,
    habits: Vec<HabitRow>,
}

/// Somebody who tells the truth.
struct VoiceRow {
    id: String,
    who: Option<Who>,
    role: String,
    on: Option<String>,
}

/// The change that is shown.
struct Shown<'r> {
    id: String,
    from: String,
    to: String,
    begins: Option<String>,
    succeeded_by: Vec<String>,
    rewards: Vec<String>,
    fit: Option<&'static str>,
    is_open: bool,
    ways: Vec<WayRow>,
    habit: Blank<'r>,
    voices: Vec<VoiceRow>,
    voice: Blank<'r>,
    edit: Blank<'r>,
    rehearsals: Vec<rehearsals::Row>,
    rehearse: String,
}

#[derive(Template)]
#[template(path = "pages/plan/transition.html")]
struct Page<'r> {
    frame: Frame,
    tabs: Vec<Tab>,
    headline: String,
    shown: Option<Shown<'r>>,
    others: Vec<Other>,
    form: Blank<'r>,
    is_new: bool,
    proposed: Vec<String>,
}

const NEW: &str = "transition-new";
const PATH: &str = "/plan/transition";

/// `GET /plan/transition` with `transition`.
pub(crate) async fn show(visit: Visit, Query(fields): Query) -> Answer {
    answer(&visit, fields.get("transition").and_then(|id| id.parse().ok()), None).await
}

async fn answer(visit: &Visit, transition: Option<EntryId>, refusal: Option<&Refusal>) -> Answer {
    let seen = visit.office.seen().await?;
    let page = page(visit, &seen, transition, refusal).await?;
    answered(visit, &page, refusal)
}

async fn page<'r>(
    visit: &Visit,
    seen: &Seen,
    asked: Option<EntryId>,
    refusal: Option<&'r Refusal>,
) -> Result<Page<'r>, Failure> {
    let (t, all) = (visit.t, &mentoring(seen).inquiry.transitions);
    let one = all.iter().find(|one| Some(one.id) == asked).or(all.last());
    let shown = one.map(|one| shown(visit, seen, one, refusal));
    let headline = shown.as_ref().map_or_else(|| t.text("plan-transition-none"), |shown| headline(visit, shown));
    let form = filled(visit, Blank::new(t, refusal, NEW, PATH.to_owned(), "plan-transition-add"), None);
    Ok(Page {
        frame: visit.frame(Place::Plan, t.text("plan-transition")).await?,
        tabs: tabs(t, PATH),
        headline,
        is_new: one.is_none() || form.has_fault(),
        shown,
        others: others(all, one, at, |one| &one.to),
        form,
        proposed: proposed(&seen.network),
    })
}

/// What is so: how the two compare, and whether somebody tells the truth.
fn headline(visit: &Visit, shown: &Shown<'_>) -> String {
    let honest = shown.voices.iter().filter(|voice| voice.who.is_some()).count();
    let fit = shown.fit.map_or(Value::Unknown, Value::Word);
    visit.t.say(
        "plan-transition-headline",
        &[("to", Value::Text(shown.to.clone())), ("fit", fit), ("honest", count(honest))],
    )
}

fn at(transition: EntryId) -> String {
    format!("{PATH}?transition={transition}")
}

fn filled<'r>(visit: &Visit, form: Blank<'r>, one: Option<&RoleTransition>) -> Blank<'r> {
    let several = |texts: Option<&Vec<String>>| texts.map(|texts| texts.join("\n")).unwrap_or_default();
    let fit = one.and_then(|one| one.fit);
    form.line("from", "plan-transition-from", one.map_or("", |one| one.from.as_str()))
        .required()
        .line("to", "plan-transition-to", one.map_or("", |one| one.to.as_str()))
        .required()
        .day("begins", "plan-transition-begins", one.and_then(|one| one.begins_on))
        .area("succeeded", "plan-transition-succeeded", &several(one.map(|one| &one.succeeded_by)))
        .hint("plan-transition-succeeded.hint")
        .area("rewards", "plan-transition-rewards", &several(one.map(|one| &one.rewards)))
        .hint("plan-transition-rewards.hint")
        .choose("fit", "plan-transition-fit", choices(visit.t, "plan-fit", RoleFit::ALL, |one| fit == Some(one)))
}

fn shown<'r>(visit: &Visit, seen: &Seen, one: &Noted<RoleTransition>, refusal: Option<&'r Refusal>) -> Shown<'r> {
    let (t, people, inquiry) = (visit.t, People::of(&seen.network), &mentoring(seen).inquiry);
    let way = |&way: &HabitWay| WayRow {
        title: t.text(&format!("plan-habit-{way}")),
        about: t.text(&format!("plan-habit-{way}.about")),
        habits: of(&inquiry.habits, one.id)
            .filter(|habit| habit.value.way == way)
            .map(|habit| HabitRow {
                id: habit.id.to_string(),
                text: habit.value.text.clone(),
                settled: habit.value.settled_on.map(|day| on_day(t, "plan-habit-settled", day)),
            })
            .collect(),
    };
    let voice = |voice: &Noted<HonestVoice>| VoiceRow {
        id: voice.id.to_string(),
        who: voice.person.as_ref().and_then(|id| people.who(id)),
        role: voice.value.role.clone().unwrap_or_else(|| t.text("deeper-helper-gone")),
        on: voice.value.on.clone(),
    };
    let key = |name: &str| key(name, one.id);
    let habit = Blank::new(t, refusal, &key("habit"), format!("{PATH}/{}/habits", one.id), "plan-habit-add").plain();
    let habit =
        habit.choose("way", "plan-habit-way", choices(t, "plan-habit", HabitWay::ALL, |way| way == HabitWay::Stop));
    let form = Blank::new(t, refusal, &key("voice"), format!("{PATH}/{}/voices", one.id), "plan-honest-add").plain();
    let form = form.who("who", "plan-honest-who", "").required().hint("plan-who-hint").line("on", "plan-honest-on", "");
    let edit = Blank::new(t, refusal, &key("transition"), format!("{PATH}/{}", one.id), "plan-transition-keep").plain();
    let rehearsed = |one| rehearsals::row(t, visit.today(), &people, &mentoring(seen).rehearsals, one);
    Shown {
        id: one.id.to_string(),
        from: one.value.from.clone(),
        to: one.value.to.clone(),
        begins: one.value.begins_on.map(|day| on_day(t, "plan-transition-since", day)),
        succeeded_by: one.value.succeeded_by.clone(),
        rewards: one.value.rewards.clone(),
        fit: one.value.fit.map(RoleFit::code),
        is_open: one.value.standing == GoalStanding::Active,
        ways: HabitWay::ALL.iter().map(way).collect(),
        habit: habit.line("text", "plan-habit-text", "").required(),
        voices: of(&inquiry.honest_voices, one.id).map(voice).collect(),
        voice: form,
        edit: filled(visit, edit, Some(&one.value)),
        rehearsals: mentoring(seen).rehearsals.about(one.id).map(rehearsed).collect(),
        rehearse: rehearsals::path_to_begin(&[("about", &one.id.to_string())]),
    }
}

fn key(name: &str, transition: EntryId) -> String {
    format!("{name}-{transition}")
}

fn draft(visit: &Visit, fields: &Fields) -> Result<TransitionDraft, Refused> {
    Ok(TransitionDraft {
        from: text(visit.t, fields, "from")?.to_owned(),
        to: text(visit.t, fields, "to")?.to_owned(),
        begins_on: day(visit.t, fields, "begins")?,
        succeeded_by: lines(fields, "succeeded"),
        rewards: lines(fields, "rewards"),
        fit: fields.filled("fit").and_then(|fit| fit.parse().ok()),
    })
}

/// `POST /plan/transition` with `from`, `to`, `begins`, `succeeded`, `rewards`, `fit`.
pub(crate) async fn begin(visit: Visit, Form(fields): Form) -> Answer {
    let done = async {
        let draft = draft(&visit, &fields)?;
        beside("from", transition::begin(&visit.office, &draft).await)
    };
    match done.await {
        Ok(kept) => visit.done(&at(kept.id), "transition", Some(kept.undo)),
        Err(refused) => answer(&visit, None, Some(&refused.of(NEW, fields)?)).await,
    }
}

/// `POST /plan/transition/{id}` with the fields of [`begin`].
pub(crate) async fn change(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let one = standing::<RoleTransition>(&visit, &id).await?;
    let done = async {
        let draft = draft(&visit, &fields)?;
        beside("from", transition::change(&visit.office, one, &draft).await)
    };
    match done.await {
        Ok(kept) => visit.done(&at(one), "transition-changed", Some(kept.undo)),
        Err(refused) => answer(&visit, Some(one), Some(&refused.of(&key("transition", one), fields)?)).await,
    }
}

/// `POST /plan/transition/{id}/closing` with `standing`.
pub(crate) async fn close(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let one = standing::<RoleTransition>(&visit, &id).await?;
    let to: GoalStanding = fields.get("standing").unwrap_or_default().parse().map_err(|_| Failure::Unreadable)?;
    let kept = transition::close(&visit.office, one, to).await?;
    visit.done(&at(one), "transition-changed", Some(kept.undo))
}

/// `POST /plan/transition/{id}/removal`
pub(crate) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let one = standing::<RoleTransition>(&visit, &id).await?;
    visit.done(PATH, "transition-removed", Some(entries::remove(&visit.office, one).await?))
}

/// `POST /plan/transition/{id}/habits` with `way` and `text`.
pub(crate) async fn add_habit(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let one = standing::<RoleTransition>(&visit, &id).await?;
    let done = async {
        let way: HabitWay = word(visit.t, &fields, "way")?;
        let text = text(visit.t, &fields, "text")?;
        beside("text", transition::add_habit(&visit.office, one, way, text).await)
    };
    match done.await {
        Ok(kept) => visit.done(&format!("{}#habits", at(one)), "self-habit", Some(kept.undo)),
        Err(refused) => answer(&visit, Some(one), Some(&refused.of(&key("habit", one), fields)?)).await,
    }
}

/// `POST /plan/habits/{id}/settling`: it holds from today, or no longer does.
pub(crate) async fn settle_habit(visit: Visit, Path(id): Path<String>) -> Answer {
    let habit = entries::get::<Habit>(&visit.office, entry(&id)?).await?.ok_or(Failure::NoSuchPage)?;
    let kept = transition::settle_habit(&visit.office, habit.id).await?;
    visit.done(&back(habit.parent, "habits"), "habit-settled", Some(kept.undo))
}

/// `POST /plan/habits/{id}/removal`
pub(crate) async fn remove_habit(visit: Visit, Path(id): Path<String>) -> Answer {
    let habit = entries::get::<Habit>(&visit.office, entry(&id)?).await?.ok_or(Failure::NoSuchPage)?;
    visit.done(
        &back(habit.parent, "habits"),
        "self-habit-removed",
        Some(entries::remove(&visit.office, habit.id).await?),
    )
}

fn back(transition: Option<EntryId>, anchor: &str) -> String {
    transition.map_or_else(|| PATH.to_owned(), |one| format!("{}#{anchor}", at(one)))
}

/// `POST /plan/transition/{id}/voices` with `who` (a name, an id or a role) and `on`.
pub(crate) async fn add_voice(visit: Visit, Path(id): Path<String>, Form(fields): Form) -> Answer {
    let one = standing::<RoleTransition>(&visit, &id).await?;
    match try_add_voice(&visit, one, &fields).await {
        Ok(kept) => visit.done(&format!("{}#honest", at(one)), "honest", Some(kept.undo)),
        Err(refused) => answer(&visit, Some(one), Some(&refused.of(&key("voice", one), fields)?)).await,
    }
}

async fn try_add_voice(visit: &Visit, one: EntryId, fields: &Fields) -> Result<Kept, Refused> {
    let seen = visit.office.seen().await.map_err(Failure::from)?;
    let who = helper(&seen, visit.t, "who", fields.get("who").unwrap_or_default())?;
    beside("who", transition::add_voice(&visit.office, one, who, fields.filled("on")).await)
}

/// `POST /plan/honest-voices/{id}/removal`
pub(crate) async fn remove_voice(visit: Visit, Path(id): Path<String>) -> Answer {
    let voice = entries::get::<HonestVoice>(&visit.office, entry(&id)?).await?.ok_or(Failure::NoSuchPage)?;
    visit.done(&back(voice.parent, "honest"), "honest-removed", Some(entries::remove(&visit.office, voice.id).await?))
}
