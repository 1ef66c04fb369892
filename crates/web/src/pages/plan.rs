//! The plan: where I am going and what I found out about myself. Each page starts from what was written down and ends in something
//! that can be done next.

pub(crate) mod beside;
pub(crate) mod blank;
pub(crate) mod challenges;
pub(crate) mod decision;
pub(crate) mod decisions;
pub(crate) mod goal;
pub(crate) mod goal_form;
pub(crate) mod items;
pub(crate) mod milestones;
pub(crate) mod next;
pub(crate) mod overview;
pub(crate) mod questions;
pub(crate) mod strengths;
pub(crate) mod target_role;
pub(crate) mod timeline;
pub(crate) mod transition;
pub(crate) mod working_style;

use crate::frame::Texts;
use crate::pages::deeper::{People, several};
use app::deeper::Helper;
use app::error::AppError;
use app::people;
use app::seen::Seen;
use blank::Refused;
use model::entry::{EntryId, Noted};
use model::mentoring::Mentoring;
use model::relationship::Relationship;
use std::sync::LazyLock;

/// The pages of the family, in the order of their tabs.
const TABS: &[(&str, &str)] = &[
    ("/plan", "plan-overview"),
    ("/plan/questions", "plan-questions"),
    ("/plan/challenges", "plan-challenges"),
    ("/plan/target-role", "plan-role"),
    ("/plan/strengths", "plan-strengths"),
    ("/plan/transition", "plan-transition"),
    ("/plan/decisions", "plan-decisions"),
    ("/plan/working-style", "plan-style"),
];

/// Path, text, and whether it is the page that is shown.
pub(crate) type Tab = (&'static str, String, bool);

fn tabs(t: Texts, here: &str) -> Vec<Tab> {
    TABS.iter().map(|(path, id)| (*path, t.text(id), *path == here)).collect()
}

/// Another of several that a page shows one of.
pub(crate) struct Other {
    pub(crate) path: String,
    pub(crate) title: String,
    pub(crate) is_here: bool,
}

/// All of a kind where there are several, each with the page that shows it; `here` is shown now.
fn others<T>(
    all: &[Noted<T>],
    here: Option<&Noted<T>>,
    at: fn(EntryId) -> String,
    title: fn(&T) -> &String,
) -> Vec<Other> {
    let is_here = |one: &Noted<T>| here.is_some_and(|here| here.id == one.id);
    let other = |one: &Noted<T>| Other { path: at(one.id), title: title(&one.value).clone(), is_here: is_here(one) };
    if all.len() > 1 { all.iter().map(other).collect() } else { Vec::new() }
}

/// What the user runs.
pub(crate) fn mentoring(seen: &Seen) -> &Mentoring {
    static NOTHING: LazyLock<Mentoring> = LazyLock::new(Mentoring::default);
    seen.beside.mentoring.as_ref().unwrap_or(&NOTHING)
}

/// How pages call a relationship: by the other side.
fn called(t: Texts, people: &People<'_>, one: &Noted<Relationship>) -> String {
    let name = one.person.as_ref().and_then(|id| people.get(id)).map(|person| person.name.clone());
    name.or_else(|| one.value.name.clone()).unwrap_or_else(|| t.text("plan-relationship-unnamed"))
}

/// The page of a relationship, where there is one.
fn relationship_path(one: &Noted<Relationship>) -> Option<String> {
    let path = format!("/relationships/{}", one.id);
    crate::routes::is_page(&path).then_some(path)
}

/// Whom a field names: somebody of mine where they are there, else a role or a name of somebody who is not.
pub(crate) fn helper(seen: &Seen, t: Texts, at: &'static str, typed: &str) -> Result<Helper, Refused> {
    if typed.is_empty() {
        return Err(Refused::at(at, t.text("plan-who-missing")));
    }
    match people::find(&seen.loaded, typed) {
        Ok(member) => Ok(Helper::Person(member.person.id.clone())),
        Err(AppError::SeveralCalled { .. }) => Err(Refused::at(at, several(&seen.loaded, t, typed))),
        Err(_) => Ok(Helper::Role(typed.to_owned())),
    }
}
