//! `telemachus goals`, `milestones`, `ways`, `thoughts`, `challenges`, `working-style`, `target-role`, `strengths`, `transition`,
//! `decisions`: the plan and what somebody found out about themselves.

mod goals;
mod inquiry;
mod roles;

pub(crate) use goals::{goals, milestones, ways};
pub(crate) use inquiry::{challenges, decisions, thoughts};
pub(crate) use roles::{strengths, target_role, transition, working_style};

use crate::arguments::plan::HelperWords;
use crate::console::Console;
use crate::failure::Failure;
use crate::text::{Shape, plain, text, wrapped};
use app::deeper::Helper;
use app::entries::{EntryId, Kept};
use app::error::AppError;
use app::office::Office;
use app::people;
use app::seen::Seen;
use formats::entry::Body;
use formats::listing::written;
use model::entry::Noted;
use model::finding::Value;
use model::mentoring::Mentoring;
use std::sync::Arc;

/// What the user runs, as it is.
pub(super) async fn looked(office: &Office) -> Result<(Arc<Seen>, Mentoring), Failure> {
    let seen = office.seen().await?;
    let mentoring = seen.beside.mentoring.clone().unwrap_or_default();
    Ok((seen, mentoring))
}

/// The one entry that a word names: by id, by its text, or by a part of its text that only it has.
pub(super) fn one<'a, T>(all: &'a [Noted<T>], which: &str, said: impl Fn(&T) -> &str) -> Result<&'a Noted<T>, Failure> {
    let wanted = which.trim().to_lowercase();
    let text = |entry: &Noted<T>| said(&entry.value).to_lowercase();
    for nearness in 0..3 {
        let is_meant = |entry: &&Noted<T>| match nearness {
            0 => entry.id.to_string() == wanted,
            1 => text(entry) == wanted,
            _ => !wanted.is_empty() && text(entry).contains(&wanted),
        };
        let found: Vec<&Noted<T>> = all.iter().filter(is_meant).collect();
        match found.as_slice() {
            [] => {}
            [only] => return Ok(only),
            several => {
                let said: Vec<String> = several.iter().map(|entry| format!("`{}`", said(&entry.value))).collect();
                return Err(AppError::Wrong(format!("`{which}` may be {}; use the id", said.join(", "))).into());
            }
        }
    }
    Err(AppError::Wrong(format!("nothing here is called `{which}`; `list` shows what there is")).into())
}

/// Somebody of mine, where they are there, else a role or a name.
pub(super) fn helper(seen: &Seen, who: &str) -> Result<Helper, Failure> {
    match people::find(&seen.loaded, who) {
        Ok(member) => Ok(Helper::Person(member.person.id.clone())),
        Err(AppError::NobodyCalled { .. }) => Ok(Helper::Role(who.to_owned())),
        Err(error) => Err(error.into()),
    }
}

/// Names somebody who can help with a goal or a challenge.
async fn add_helper(office: &Office, matter: EntryId, words: &HelperWords) -> Result<Kept, Failure> {
    let seen = office.seen().await?;
    let who = helper(&seen, &words.who)?;
    Ok(app::inquiry::challenges::add_helper(office, matter, who, words.by).await?)
}

/// Lists entries: as JSON under a name, or a line for each.
fn list<T: Body>(
    (shape, name): (Shape, &str),
    all: &[Noted<T>],
    line: impl Fn(&T) -> String,
    console: &mut Console,
) -> Result<(), Failure> {
    if shape == Shape::Json {
        return console.result(&written::written(name, all.iter()));
    }
    if all.is_empty() {
        console.tell(&text("cli-plan-none", &[]));
    }
    for entry in all {
        let date = entry.due_on.map_or(Value::Unknown, Value::Date);
        let said = text("cli-plan-line", &[("text", plain(line(&entry.value))), ("date", date)]);
        console.result(&wrapped(&said, console.width, "", "  "))?;
    }
    Ok(())
}

/// Says what was kept.
pub(super) fn kept(shape: Shape, kept: Kept, console: &mut Console) -> Result<(), Failure> {
    if shape == Shape::Json {
        return console.result(&written::kept(kept.id));
    }
    console.tell(&text("cli-plan-kept", &[]));
    Ok(())
}
