//! `telemachus assignments` and `telemachus advice`.

use super::{answer, mentoring, one};
use crate::arguments::rooms::{AdviceCommand, AdviceWhat, Assignments, AssignmentsWhat};
use crate::console::Console;
use crate::failure::Failure;
use crate::setting::Setting;
use crate::text::{text, wrapped};
use app::advice::{self, Became, Heard};
use app::assignments;
use app::entries::EntryId;
use app::error::AppError;
use app::office::Office;
use formats::listing;
use model::entry::{NoEntryId, Noted};
use model::relationship::session::{Advice, Assignment, AssignmentStanding};

fn id(text: &str) -> Result<EntryId, Failure> {
    Ok(text.parse().map_err(|fault: NoEntryId| AppError::Wrong(fault.to_string()))?)
}

pub(crate) fn assignments(options: &Assignments, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    if let AssignmentsWhat::List { which } = &options.what {
        return list_assignments(which.as_deref(), options.json, setting, console);
    }
    let kept = setting.run(async |office| assign(office, &options.what).await)?;
    answer(options.json, kept, console)
}

async fn assign(office: &Office, what: &AssignmentsWhat) -> Result<EntryId, Failure> {
    Ok(match what {
        AssignmentsWhat::Give { which, text, by } => {
            let (_, relationship) = one(office, which).await?;
            assignments::give(office, relationship, text, *by, None).await?.id
        }
        AssignmentsWhat::Done { id: which, evidence, result } => {
            let (evidence, result) = (evidence.as_deref(), result.as_deref());
            assignments::close(office, id(which)?, AssignmentStanding::Done, evidence, result).await?.id
        }
        AssignmentsWhat::Drop { id: which } => {
            assignments::close(office, id(which)?, AssignmentStanding::Dropped, None, None).await?.id
        }
        // Answered before.
        AssignmentsWhat::List { .. } => return Err(AppError::Unreadable("the command").into()),
    })
}

fn list_assignments(which: Option<&str>, json: bool, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let (seen, of) = setting.run(async |office| seen_of(office, which).await)?;
    let is_shown = |one: &&Noted<Assignment>| match of {
        Some(id) => one.parent == Some(id),
        None => one.value.standing == AssignmentStanding::Open,
    };
    let mut shown: Vec<&Noted<Assignment>> = mentoring(&seen)?.rooms.assignments.iter().filter(is_shown).collect();
    shown.sort_by_key(|one| (one.due_on.is_none(), one.due_on, one.id));
    if json {
        return console.result(&listing::rooms::assignments(&shown));
    }
    if shown.is_empty() {
        console.tell(&text("cli-assignments-none", &[]));
    }
    for one in shown {
        let due = one.due_on.map_or_else(|| " ".repeat(10), |day| day.to_string());
        console.result(&wrapped(&one.value.text, console.width, &format!("{due}  "), "            "))?;
    }
    Ok(())
}

type SeenOf = (std::sync::Arc<app::seen::Seen>, Option<EntryId>);

async fn seen_of(office: &Office, which: Option<&str>) -> Result<SeenOf, Failure> {
    match which {
        Some(which) => one(office, which).await.map(|(seen, id)| (seen, Some(id))),
        None => Ok((office.seen().await?, None)),
    }
}

pub(crate) fn advice(options: &AdviceCommand, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    if let AdviceWhat::List { which } = &options.what {
        return list_advice(which.as_deref(), options.json, setting, console);
    }
    let kept = setting.run(async |office| advise(office, &options.what).await)?;
    answer(options.json, kept, console)
}

async fn advise(office: &Office, what: &AdviceWhat) -> Result<EntryId, Failure> {
    Ok(match what {
        AdviceWhat::Hear { which, said, on } => {
            let (_, relationship) = one(office, which).await?;
            let heard = Heard { relationship: Some(relationship), said: said.clone(), on: *on, ..Heard::default() };
            advice::hear(office, &heard).await?.id
        }
        AdviceWhat::Became { id: which, restated, confirmed, taken, action, outcome, reported } => {
            let today = office.today();
            let became = Became {
                restated: restated.clone(),
                confirmed_on: confirmed.then_some(today),
                taken: *taken,
                action: action.clone(),
                acted_on: None,
                outcome: outcome.clone(),
                reported_on: reported.then_some(today),
            };
            advice::became(office, id(which)?, &became).await?.id
        }
        // Answered before.
        AdviceWhat::List { .. } => return Err(AppError::Unreadable("the command").into()),
    })
}

fn list_advice(which: Option<&str>, json: bool, setting: &Setting, console: &mut Console) -> Result<(), Failure> {
    let (seen, of) = setting.run(async |office| seen_of(office, which).await)?;
    let is_shown = |one: &&Noted<Advice>| of.is_none() || one.parent == of;
    let mut shown: Vec<&Noted<Advice>> = mentoring(&seen)?.rooms.advice.iter().filter(is_shown).collect();
    shown.sort_by_key(|one| std::cmp::Reverse((one.value.on, one.id)));
    if json {
        return console.result(&listing::rooms::advice(&shown));
    }
    if shown.is_empty() {
        console.tell(&text("cli-advice-none", &[]));
    }
    for one in shown {
        console.result(&wrapped(&one.value.said, console.width, &format!("{}  ", one.value.on), "            "))?;
    }
    Ok(())
}
